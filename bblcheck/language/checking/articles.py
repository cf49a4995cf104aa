"""Articles: validity, leden that occur twice, and articles that are written twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bblcheck.language import tree as t
from bblcheck.language.checking.findings import Findings
from bblcheck.language.checking.index import LidIndex, PlacedLid
from bblcheck.language.checking.tables import overlaps


def check_articles(findings: Findings, index: LidIndex) -> None:
    """Says which validity cannot be, and which article or lid is in force twice on the same day."""
    for _, article in index.articles:
        _check_validity(findings, article.validity)
    by_address: dict[tuple[str, str, str | None], list[PlacedLid]] = {}
    for placed in index.leden:
        address = (placed.header.besluit, placed.article.number, placed.number)
        by_address.setdefault(address, []).append(placed)
    for (_, number, lid), blocks in by_address.items():
        _check_blocks(findings, number if lid is None else f"{number} lid {lid}", blocks)


def _check_blocks(findings: Findings, name: str, blocks: Sequence[PlacedLid]) -> None:
    ordered = sorted(blocks, key=lambda block: block.article.validity.start)
    for before, after in pairwise(ordered):
        if overlaps(before.article.validity, after.article.validity):
            start = after.article.validity.start
            together = before.article.validity.start == start
            findings.add(
                "E130",
                f"artikel {name} geldt vanaf {start} twee keer: ook in {before.at.file}:{before.at.line}",
                after.at,
                "houd er een over" if together else f"sluit het eerste blok af: tot {start}",
            )


def _check_validity(findings: Findings, validity: t.Validity) -> None:
    if validity.end is not None and validity.end <= validity.start:
        message = f"de geldigheid eindigt ({validity.end}) voor zij begint ({validity.start})"
        findings.add("E131", message, validity.at, "verwissel de datums of laat `tot` weg")
    for day in validity.read:
        if day < validity.start or (validity.end is not None and day >= validity.end):
            message = f"de tekst van {day} is gelezen, maar dit blok geldt dan niet"
            findings.add("E131", message, validity.at, "noem alleen versies waarin het blok geldt")
    if len(set(validity.read)) < len(validity.read):
        findings.add(
            "E131", "een gelezen versie staat er twee keer", validity.at, "noem elke versie een keer"
        )

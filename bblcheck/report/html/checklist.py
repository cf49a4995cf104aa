"""The results of one home as a checklist: per division of the law, worst first, one entry per lid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bblcheck.engine.verdicts import CONJUNCTION_ORDER, Verdict
from bblcheck.report.divisions import division_title
from bblcheck.report.texts import Language
from bblcheck.result.model import Counts, LidResult
from bblcheck.result.summary import count, verdict_of

OPEN = (Verdict.NON_COMPLIANT, Verdict.INSUFFICIENT_DATA, Verdict.REVIEW_REQUIRED)


@dataclass(frozen=True, slots=True)
class Row:
    """One lid asked of one subject; `anchor` is where a drawing points to, `standing` what a baseline says."""

    item: LidResult
    anchor: str
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Lid:
    """One lid with everything it was asked of, worst first. `verdict` is the conjunction of its rows."""

    anchor: str
    verdict: Verdict
    rows: tuple[Row, ...]

    @property
    def first(self) -> LidResult:
        return self.rows[0].item

    @property
    def worst(self) -> Sequence[LidResult]:
        """The rows that have the verdict of the lid."""
        return [row.item for row in self.rows if row.item.verdict is self.verdict]


@dataclass(frozen=True, slots=True)
class Division:
    """A division (afdeling): its leden that are open or fail, those that comply, those that do not apply."""

    anchor: str
    number: str
    title: str
    counts: Counts
    open: tuple[Lid, ...]
    compliant: tuple[Lid, ...]
    not_applicable: tuple[Lid, ...]

    @property
    def verdict(self) -> Verdict:
        return verdict_of(self.counts)


def checklist(
    results: Sequence[LidResult],
    language: Language,
    key: str,
    standing: Callable[[LidResult], str] = lambda _: "",
) -> tuple[Division, ...]:
    """The divisions, those with failures first, then in the order of the law. `key` makes anchors unique."""
    leden = _leden(results, key, standing)
    groups: dict[tuple[str, str], list[Lid]] = {}
    for lid in leden:
        groups.setdefault((_decree(lid.first), lid.first.division or ""), []).append(lid)
    divisions = [
        _division(decree, number, found, language, f"{key}-a{index}")
        for index, ((decree, number), found) in enumerate(groups.items())
    ]
    return tuple(sorted(divisions, key=lambda division: CONJUNCTION_ORDER.index(division.verdict)))


def _decree(item: LidResult) -> str:
    return item.rule.rsplit(f" {item.article}", 1)[0]


def _leden(results: Iterable[LidResult], key: str, standing: Callable[[LidResult], str]) -> Sequence[Lid]:
    groups: dict[tuple[str, str], list[Row]] = {}
    for index, item in enumerate(results):
        groups.setdefault((item.rule, item.level), []).append(Row(item, f"{key}-p{index}", standing(item)))
    return [_lid(rows, f"{key}-l{index}") for index, rows in enumerate(groups.values())]


def _lid(rows: Sequence[Row], anchor: str) -> Lid:
    ordered = sorted(rows, key=lambda row: CONJUNCTION_ORDER.index(row.item.verdict))
    return Lid(anchor, verdict_of(count(row.item.verdict for row in rows)), tuple(ordered))


def _division(decree: str, number: str, leden: Sequence[Lid], language: Language, anchor: str) -> Division:
    shown = sorted((lid for lid in leden if lid.verdict in OPEN), key=lambda lid: OPEN.index(lid.verdict))
    return Division(
        anchor=anchor,
        number=f"{decree} {number}".strip() if number else "",
        title=division_title(decree, number, language),
        counts=count(row.item.verdict for lid in leden for row in lid.rows),
        open=tuple(shown),
        compliant=tuple(lid for lid in leden if lid.verdict is Verdict.COMPLIANT),
        not_applicable=tuple(lid for lid in leden if lid.verdict is Verdict.NOT_APPLICABLE),
    )

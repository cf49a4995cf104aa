"""Makes from ../shared/law/levels.csv what the columns must reproduce: per subject and level articles and numbers.

    python -m tests.law.levels        writes rules/catalogus/niveaus.json

The deviations in that file are written by hand and kept.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.law.source import LAW, ROOT

TARGET = ROOT / "rules" / "catalogus" / "niveaus.json"

ARTICLES = {
    "nieuwbouw": ("bbl_article_new",),
    "tijdelijk": ("bbl_article_new", "bbl_article_temp", "bbl_article_existing"),
    "bestaand": ("bbl_article_existing",),
    "bb2012": ("bb2012_article",),
}
NUMBERS = {
    "nieuwbouw": "value_new",
    "tijdelijk": "value_temp",
    "bestaand": "value_existing",
    "bb2012 nieuwbouw": "bb2012_2023_new",
    "bb2012 tijdelijk": "bb2012_2023_temporary",
    "bb2012 bestaand": "bb2012_2023_existing",
}
BY_HAND: Mapping[tuple[str, str], Sequence[str]] = {
    # marked as from memory in the cell
    ("4.2.1 Constructieve veiligheid", "nieuwbouw"): (),
    # leden in brackets, the age of children
    ("4.2.3 Afscheiding openingen", "bb2012 nieuwbouw"): ("0,2", "0,1", "0,7"),
    ("4.2.8 Brandcompartiment omvang", "bb2012 nieuwbouw"): ("1000",),
}
"""Cells whose prose holds other numbers too."""

NOISE = re.compile(
    r"(?:from|since|before|until|text)\s+(?:\d{4}(?:-\d{2}-\d{2})?)|\d{4}-\d{2}-\d{2}(?:\s+text)?|\(application[^)]*\)|"
    r"(?:NEN|EN|NTA|NEN-EN|NEN-EN-IEC|CE)[ -]\d[\d.-]*(?:/\d+)?|tables? \d[\w.]*|tbl\.? \d[\w.]*|"
    r"ch\.\d(?:-\d)?|afd\.? [\d.]+[\w/-]*|"
    r"lid \d(?:[-,] ?\d)*|part \d|art\.? ?\d[\d.]*|(?:GO|BB)20\d\d|\(\d[\d.]*[a-z]?\([^()]*(?:\)[^()]*)*\)|"
    r"\d+\.\d+[a-z]?(?:\(\d+\)[a-c]?)+(?:-\(\d+\))?|m2K/W|m-1|\b(?:m|dm|kg)[23]\b|s[12]\b|\bcl \d(?:/\d)*|ch ?\d"
)
"""What looks like a number and is none: dates, norms, tables, articles and units."""

CITED = re.compile(r"(\d+\.\d+[a-z]?)(?:\s*-\s*(\d+\.\d+[a-z]?))?((?:[\s,]*\(\d+\)[a-c]?(?:-\(\d+\))?)*)")


def rows() -> Sequence[Mapping[str, str]]:
    with (LAW / "levels.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def make(source: Sequence[Mapping[str, str]], deviations: Mapping[str, Sequence[Sequence[str]]]) -> str:
    """The data file; `deviations` per subject: level, number and reason."""
    known = old_articles(source)
    subjects = [_subject(row, deviations.get(row["topic"], ()), known) for row in source]
    lines = ",\n".join("  " + json.dumps(subject, ensure_ascii=False) for subject in subjects)
    return f'{{\n"formaat": "bblcheck.niveaus/1",\n"onderwerpen": [\n{lines}\n]\n}}\n'


def _subject(
    row: Mapping[str, str], deviations: Sequence[Sequence[str]], known: frozenset[str]
) -> dict[str, object]:
    articles = {
        name: list(dict.fromkeys(item for column in columns for item in cited(row[column])))
        for name, columns in ARTICLES.items()
    }
    return {
        "rij": row["topic"],
        "artikelen": articles,
        "getallen": {level: numbers(level, row, known) for level in NUMBERS},
        "afwijkingen": [list(item) for item in deviations],
    }


def cited(text: str) -> Iterator[str]:
    """The articles with their leden that a cell names: `4.21(1)(2)` gives `4.21 lid 1, 2`, `4.12-4.14` itself."""
    text = re.sub(r"(?:tables?|tbl\.?)\s+\S+", "", text)
    for first, last, leden in CITED.findall(text):
        if last:
            yield f"{first}-{last}"
            continue
        numbers = list(_leden(leden))
        yield first + (f" lid {', '.join(numbers)}" if numbers else "")


def _leden(text: str) -> Iterator[str]:
    for first, last in re.findall(r"\((\d+)\)[a-c]?(?:-\((\d+)\))?", text):
        yield from (str(number) for number in range(int(first), int(last or first) + 1))


def numbers(level: str, row: Mapping[str, str], known: frozenset[str]) -> list[str]:
    """The numbers of a cell, with a decimal comma as the columns write them; `known` are articles of the old law,
    which its cells name in passing."""
    if (row["topic"], level) in BY_HAND:
        return list(BY_HAND[row["topic"], level])
    text = NOISE.sub(" ", _without_asides(row[NUMBERS[level]], level))
    own = {number for column in row if "article" in column for number in re.findall(r"\d+\.\d+", row[column])}
    values = {
        number
        for column in ("value_new", "value_existing")
        for number in re.findall(r"\d+\.\d+", row[column])
    }
    found = re.findall(
        r"(?<![\w.,])[xU]?(\d+(?:\.\d{3})+(?![\d])|\d+(?:\.\d+)?)(?:e(-?\d+))?(?![\d]|\.\d)", text
    )
    found = [(number, power) for number, power in found if number not in own]
    if level.startswith("bb2012"):
        found = [(number, power) for number, power in found if number not in known or number in values]
    return list(dict.fromkeys(written(number, power) for number, power in found))


def _without_asides(text: str, level: str) -> str:
    """Brackets that name articles, and at the old temporary and existing level every bracket."""
    aside = r"\((?:[^()]|\([^()]*\))*\)"
    if level in ("bb2012 tijdelijk", "bb2012 bestaand"):
        return re.sub(aside, " ", text)
    if level == "bb2012 nieuwbouw":
        return re.sub(
            aside,
            lambda found: " " if re.search(r"\d\.\d+[a-z]?\(|table|\b[1-6]\.\d\d", found[0]) else found[0],
            text,
        )
    return text


def old_articles(source: Sequence[Mapping[str, str]]) -> frozenset[str]:
    """The articles of the old law with two decimals or more; those with one look like sizes."""
    named = {number for row in source for number in re.findall(r"\d+\.\d\d+", row["bb2012_article"])}
    cells = (row[column] for row in source for column in row if column.startswith("bb2012_2023"))
    return frozenset(
        named | {number for cell in cells for number in re.findall(r"(\d+\.\d\d+)[a-z]?\(\d", cell)}
    )


def written(number: str, power: str) -> str:
    """`1.000` is a thousand in these cells, `0.065` is not."""
    if re.fullmatch(r"[1-9]\d*(?:\.\d{3})+", number):
        number = number.replace(".", "")
    if power:
        number = f"{float(number) * 10 ** int(power):.10f}"
    plain = number.rstrip("0").rstrip(".") if "." in number else number
    return plain.replace(".", ",")


def kept() -> Mapping[str, Sequence[Sequence[str]]]:
    """The deviations that stand in the file."""
    if not TARGET.exists():
        return {}
    content = json.loads(TARGET.read_text(encoding="utf-8"))
    return {subject["rij"]: subject["afwijkingen"] for subject in content["onderwerpen"]}


if __name__ == "__main__":
    Path(TARGET).write_text(make(rows(), kept()), encoding="utf-8")

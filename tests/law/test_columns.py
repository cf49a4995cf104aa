"""The columns reproduce the levels as read: a golden test on the numbers, deviations listed with the reason."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest

from bblcheck.language.numbering import number_key
from bblcheck.law.columns import Cell, columns_of
from bblcheck.law.rulebook import Rulebook
from tests.law import levels, source

CONTENT = json.loads(levels.TARGET.read_text(encoding="utf-8"))["onderwerpen"]
OLD = "bb2012"
CITATION = re.compile(r"(?P<first>\d+\.\d+[a-z]?)(?:-(?P<last>\d+\.\d+[a-z]?))?(?: lid (?P<leden>[\d, ]+))?")

Columns = Mapping[str, Sequence[Cell]]


@dataclass(frozen=True)
class Gap:
    """A number of the levels that the columns do not show at that level."""

    subject: str
    level: str
    number: str


@pytest.fixture(scope="module")
def columns(book: Rulebook) -> Columns:
    """All cells per level."""
    found: dict[str, list[Cell]] = {}
    for row in columns_of(book, book.newest()):
        for level, cells in row.cells.items():
            found.setdefault(level, []).extend(cells)
    return found


def cells_of(
    subject: Mapping[str, Mapping[str, Sequence[str]]], level: str, columns: Columns
) -> Sequence[Cell]:
    """The cells of the articles that a subject names; alteration is read at the new level."""
    articles = subject["artikelen"][OLD if level.startswith(OLD) else level]
    names = (level, "verbouw") if level == "nieuwbouw" else (level,)
    return [
        cell for name in names for cell in columns.get(name, ()) if any(names_cell(a, cell) for a in articles)
    ]


def texts(book: Rulebook, topic: str, level: str) -> list[str]:
    rows = {row.topic: row for row in columns_of(book, book.newest())}
    return [str(cell) for cell in rows[topic].cells[level]]


def names_cell(citation: str, cell: Cell) -> bool:
    """Whether a citation such as `4.21 lid 1, 2` or `4.12-4.14` names the lid of a cell."""
    match = CITATION.fullmatch(citation)
    assert match is not None, citation
    article, _, lid = cell.citation.partition(" lid ")
    low, high = number_key(match["first"]), number_key(match["last"] or match["first"])
    leden = match["leden"].split(", ") if match["leden"] else None
    return low <= number_key(article) <= high and (leden is None or not lid or lid in leden)


def numbers_in(cells: Sequence[Cell]) -> set[str]:
    """The numbers of the cells; a norm or a table is none, the number of a class is one."""
    noise = r'volgens "?(?:NEN|EN|NTA)[A-Z -]*[\d-]+"?|tabel \S+|klasse_'
    text = " ".join(re.sub(noise, " ", cell.text) for cell in cells)
    return set(re.findall(r"(?<![\w,.])\d+(?:,\d+)?(?![\d.]\d)", text))


def gaps(columns: Columns) -> Iterator[Gap]:
    """Numbers without a cell."""
    for subject in CONTENT:
        for level, numbers in subject["getallen"].items():
            shown = numbers_in(cells_of(subject, level, columns))
            yield from (Gap(subject["rij"], level, number) for number in numbers if number not in shown)


def listed() -> set[Gap]:
    return {
        Gap(subject["rij"], level, number)
        for subject in CONTENT
        for level, number, _ in subject["afwijkingen"]
    }


def test_the_columns_show_every_number_of_the_levels(columns: Columns) -> None:
    assert [gap for gap in gaps(columns) if gap not in listed()] == []


def test_every_listed_deviation_is_one(columns: Columns) -> None:
    assert listed() - set(gaps(columns)) == set()


def test_every_deviation_has_a_reason() -> None:
    assert all(reason for subject in CONTENT for _, _, reason in subject["afwijkingen"])


@pytest.mark.skipif(not source.LAW.is_dir(), reason="de gelezen wet staat hier niet")
def test_the_levels_are_what_the_law_as_read_gives() -> None:
    assert levels.TARGET.read_text(encoding="utf-8") == levels.make(levels.rows(), levels.kept())


def test_a_moved_limit_is_worked_out(book: Rulebook) -> None:
    shown = texts(book, "geluidscheiding.luchtgeluid_woning", "tijdelijk")
    assert [text.split(" ten minste ")[1] for text in shown] == [
        "grens luchtgeluid = 32 dB als niet plaatsing.instandhoudingstermijn ten hoogste 10 jaar (4.116)",
        "grens luchtgeluid = 22 dB als plaatsing.instandhoudingstermijn ten hoogste 10 jaar (4.116)",
    ]


def test_a_temporary_building_keeps_the_existing_level_where_nothing_replaces_it(book: Rulebook) -> None:
    assert [text.split(":")[0] for text in texts(book, "rand.afscheiding_hoogte", "tijdelijk")] == [
        "3.16 lid 1"
    ]
    assert [text.split(":")[0] for text in texts(book, "scheiding.wbdbo", "tijdelijk")] == [
        "4.53 lid 1",
        "4.53 lid 2",
        "4.53 lid 3",
    ]


def test_what_a_table_does_not_assign_is_not_called_in(book: Rulebook) -> None:
    shown = texts(book, "scheiding.wbdbo_woonwagen", "tijdelijk")
    assert [text.split(":")[0] for text in shown] == ["3.40 lid 2"]


def test_a_condition_that_sets_a_number_is_shown(book: Rulebook) -> None:
    assert texts(book, "rand.afscheiding_hoogte", "nieuwbouw")[1] == (
        "4.21 lid 2: r.afscheiding_hoogte ten minste 1,2 m als r.hoogteverschil meer dan 13 m"
    )


def test_a_zin_may_have_a_subject_of_its_own(book: Rulebook) -> None:
    assert [text.split(":")[0] for text in texts(book, "oppervlak.brandklasse_binnen_route", "bestaand")] == [
        "3.31 lid 1"
    ]


def test_the_old_law_is_shown_by_level(book: Rulebook) -> None:
    rows = {row.topic: row for row in columns_of(book, book.newest())}
    levels_of_height = rows["verblijfsruimte.hoogte"].cells
    assert {"bb2012 nieuwbouw", "bb2012 tijdelijk", "bb2012 bestaand"} <= set(levels_of_height)


def test_a_rule_of_the_old_law_without_a_split_is_shown_as_existing_too(book: Rulebook) -> None:
    for level in ("bb2012 nieuwbouw", "bb2012 tijdelijk", "bb2012 bestaand"):
        assert [text.split(":")[0] for text in texts(book, "locatie.aansluiting_drinkwater", level)] == [
            "6.14"
        ]

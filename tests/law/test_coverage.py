"""Coverage: nothing of the catalogue is left out silently, and the account says how each lid is settled."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from bblcheck.law.coverage.account import Coverage, account
from bblcheck.law.coverage.catalogue import Catalogue, CatalogueError, Item, Threshold, load_catalogue
from bblcheck.law.coverage.exclusions import Exclusion, Exclusions, OldExclusion, load_exclusions
from bblcheck.law.coverage.faults import Account, close, rules_listed_as_none
from bblcheck.law.coverage.kinds import Kind
from bblcheck.law.coverage.numbers import missing, rules_for
from bblcheck.law.coverage.tables import data, lines, page, summary
from bblcheck.law.coverage.versions import unversioned
from bblcheck.law.rulebook import Rulebook, rules_folder
from tests.cli.running import run
from tests.law import source

ROOT = Path(__file__).parents[2]
NOTHING = Exclusions((), (), ())
ITEM = Item("x", "4.164", ("4",), "4.5", "nieuwbouw", (), False, "numeric", "same", ())

Change = Callable[..., Catalogue]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(rules_folder())


@pytest.fixture(scope="module")
def closed(book: Rulebook) -> Account:
    return close(book, rules_folder())


@pytest.fixture(scope="module")
def only(catalogue: Catalogue) -> Change:
    """A catalogue of one item, changed as asked."""

    def make(**changes: object) -> Catalogue:
        return replace(catalogue, items=(replace(ITEM, **changes),))  # type: ignore[arg-type]

    return make


def kinds(coverage: Coverage) -> dict[str, Kind | None]:
    return {entry.citation: entry.kind for entry in coverage.entries}


# --- the rules of the checkout


def test_every_catalogued_lid_is_a_rule_or_listed_with_the_reason(closed: Account) -> None:
    assert [entry.citation for entry in closed.coverage.unaccounted] == []


def test_every_number_of_the_catalogue_stands_in_its_rule(closed: Account) -> None:
    assert [str(gap) for gap in missing(closed.coverage, closed.law)] == []


def test_the_account_closes(closed: Account) -> None:
    assert closed.faults == ()


def test_every_item_of_the_catalogue_is_in_the_account(closed: Account, catalogue: Catalogue) -> None:
    assert {entry.item.id for entry in closed.coverage.entries} == {item.id for item in catalogue.items}
    assert len(catalogue.items) == 378


@pytest.mark.parametrize(
    ("citation", "kind"),
    [
        ("4.164 lid 4", Kind.NUMBER),
        ("4.160f", Kind.PROPERTY),
        ("4.122 lid 1", Kind.EVIDENCE),
        ("4.199 lid 1", Kind.EVIDENCE),
        ("3.5", Kind.JUDGED),
        ("5.6 lid 1", Kind.ROUTE),
        ("4.121 lid 1", Kind.STEERING),
    ],
)
def test_what_settles_a_lid_is_read_from_its_rule(closed: Account, citation: str, kind: Kind) -> None:
    assert kinds(closed.coverage)[citation] is kind


def test_a_lid_that_two_items_name_counts_once(closed: Account) -> None:
    *divisions, total = lines(closed.coverage)
    assert total.leden == sum(line.leden for line in divisions) == len(kinds(closed.coverage))


# --- the gaps it must find


def test_a_lid_without_a_rule_and_without_a_reason_is_a_gap(book: Rulebook, only: Change) -> None:
    found = account(book, only(leden=("4", "9")), NOTHING)
    assert [entry.citation for entry in found.unaccounted] == ["4.164 lid 9"]
    assert not found.complete


def test_a_reason_accounts_for_a_lid(book: Rulebook, only: Change) -> None:
    listed = Exclusion("4.164", ("9",), "meten", "hoe wordt gemeten", None)
    found = account(book, only(leden=("9",)), replace(NOTHING, leden=(listed,)))
    assert found.complete
    assert found.entries[0].exclusion is listed


def test_a_reason_for_a_lid_that_is_a_rule_is_a_contradiction(book: Rulebook, only: Change) -> None:
    listed = Exclusion("4.164", ("4",), "meten", "hoe wordt gemeten", None)
    found = account(book, only(), replace(NOTHING, leden=(listed,)))
    assert [text.startswith("bbl 4.164 lid 4 ") for text in found.contradicted] == [True]


@pytest.mark.parametrize(
    ("value", "unit", "held"),
    [
        (Fraction(26, 10), "m", True),
        (Fraction(260), "cm", True),
        (Fraction(22, 10), "m", True),
        (Fraction(27, 10), "m", False),
        (Fraction(26, 10), "m2", False),
        ("2.6 x 2.2", "m x m", True),
        ("2.6 x 2.3", "m x m", False),
    ],
)
def test_a_number_is_looked_for_with_its_unit(
    book: Rulebook, only: Change, value: Fraction | str, unit: str, held: bool
) -> None:
    threshold = Threshold("free_height", ">=", value, unit, derived=False)
    found = account(book, only(thresholds=(threshold,)), NOTHING)
    assert (missing(found, book.at(book.newest())) == ()) is held


def test_a_derived_number_is_not_asked_of_the_rule(book: Rulebook, only: Change) -> None:
    threshold = Threshold("free_height", ">=", Fraction(99), "m", derived=True)
    assert missing(account(book, only(thresholds=(threshold,)), NOTHING), book.at(book.newest())) == ()


def test_the_numbers_of_a_route_stand_in_the_leden_that_it_calls_in(closed: Account) -> None:
    item = next(item for item in closed.catalogue.items if item.article == "4.63")
    assert "bbl 4.60 lid 2" in {rule.id for rule in rules_for(item, closed.coverage, closed.law)}


def test_a_changed_text_with_one_block_is_found(book: Rulebook, only: Change) -> None:
    changed = only(text="different")
    assert unversioned(account(book, changed, NOTHING), changed, book) == changed.items
    two_blocks = only(article="4.159", leden=("1",), text="different")
    assert unversioned(account(book, two_blocks, NOTHING), two_blocks, book) == ()


# --- what it shows


def test_the_page_is_current(closed: Account) -> None:
    shown = (ROOT / "docs" / "dekking.md").read_text(encoding="utf-8")
    assert shown == page(closed), (
        "maak haar opnieuw: bblcheck rules coverage --format markdown > docs/dekking.md"
    )


def test_the_table_of_the_readme_is_current(closed: Account) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = text.split("<!-- coverage -->")[1].split("<!-- /coverage -->")[0].strip()
    assert shown == summary(closed), "maak haar opnieuw: bblcheck rules coverage --format summary"


def test_the_data_names_every_lid_and_what_settles_it(closed: Account) -> None:
    made = json.loads(json.dumps(data(closed)))
    assert made["format"] == "bblcheck.coverage/1"
    assert made["faults"] == []
    assert {entry["lid"]: entry["kind"] for entry in made["leden"]}["4.164 lid 4"] == "getal"
    assert made["divisions"]["totaal"]["zonder reden"] == 0


def test_the_command_prints_the_table_and_says_that_all_is_well() -> None:
    done = run("rules", "coverage")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].split()[:3] == ["afdeling", "leden", "getal"]


def test_rules_without_a_catalogue_get_one_clear_message(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="er is geen catalogus bij deze regels"):
        load_catalogue(tmp_path)
    with pytest.raises(CatalogueError, match="deze lijst ontbreekt"):
        load_exclusions(tmp_path)


def test_an_unknown_kind_of_reason_is_named(tmp_path: Path) -> None:
    (tmp_path / "catalogus").mkdir()
    (tmp_path / "catalogus" / "niet-opgenomen.toml").write_text(
        '[[lid]]\nartikel = "4.1"\nleden = []\nsoort = "zomaar"\nreden = "x"\n', encoding="utf-8"
    )
    with pytest.raises(CatalogueError, match=r"4\.1: onbekende soort zomaar"):
        load_exclusions(tmp_path)


# --- the data beside the law as read


@pytest.mark.skipif(not source.LAW.is_dir(), reason="de gelezen wet staat hier niet")
def test_the_catalogue_is_what_the_law_as_read_gives() -> None:
    assert source.TARGET.read_text(encoding="utf-8") == source.make(source.read())


# --- the old law


def test_every_subject_of_the_old_law_has_a_rule_or_a_reason(closed: Account) -> None:
    listed = {subject.heading: subject.reason for subject in closed.coverage.exclusions.subjects}
    assert list(listed) == list(closed.old.missing)
    assert all(listed.values())


def test_a_lid_of_the_old_law_in_the_list_of_what_is_no_rule_is_none(closed: Account, book: Rulebook) -> None:
    exclusions = closed.coverage.exclusions
    assert exclusions.old and all(item.reason for item in exclusions.old)
    held = OldExclusion("2.51", "1", "staat er wel")
    (fault,) = rules_listed_as_none(book, replace(exclusions, old=(*exclusions.old, held)))
    assert "2.51 lid 1" in fault


def test_a_subject_of_the_old_law_without_a_reason_and_one_too_many_are_faults(
    book: Rulebook, tmp_path: Path
) -> None:
    folder = tmp_path / "catalogus"
    shutil.copytree(rules_folder() / "catalogus", folder)
    file = folder / "niet-opgenomen.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("4.7.5 Brandmeldinstallatie", "4.7.5 Rookmelders"), encoding="utf-8")
    assert [fault.split(" ", 2)[1] for fault in close(book, tmp_path).faults] == [
        "Brandmeldinstallatie",
        "Rookmelders",
    ]

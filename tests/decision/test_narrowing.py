"""One home of a block: of both states of `compare`, and of a move; with what it shares and without its neighbours."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import ifcopenshell.api.root
import pytest

from bblcheck import relocate
from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.comparison import compare_files
from bblcheck.decision.files import ModelRead
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.receipts import make_receipt, replay_receipt, verify_receipt
from bblcheck.decision.relocating import WHOLE_BUILDING, RelocateRequest, relocate_file
from bblcheck.home.choosing import WrongHome
from bblcheck.home.parts import Parts
from bblcheck.law.load import rule_texts
from bblcheck.law.rulebook import Rulebook, rules_folder
from bblcheck.result.comparison import StateComparison
from bblcheck.result.model import Result
from tests.cli.cases import SAMPLES, Json
from tests.cli.cases import changed as changed_home
from tests.variants.changes import Expected, File, changed, wider_window

BLOCK = SAMPLES / "blok"
BEFORE, AFTER, FACTS = BLOCK / "model.ifc", BLOCK / "model-herplaatst.ifc", BLOCK / "home.json"
FIRST = "18OW8xftXR2uzEKvY1EJYX"


@pytest.fixture(scope="module")
def models(book: Rulebook) -> Mapping[str, ModelRead]:
    """The two models of the block, read once."""
    inputs = Inputs(book.vocabulary)
    for path in (BEFORE, AFTER):
        inputs.state(path)
    return inputs.models


Compare: TypeAlias = Callable[..., StateComparison]


@pytest.fixture(scope="module")
def compare(book: Rulebook, models: Mapping[str, ModelRead]) -> Compare:
    """Compares two states, or some of their homes."""

    def compared(before: Path | str, after: Path | str, *homes: str) -> StateComparison:
        inputs = Inputs(book.vocabulary, models=dict(models))
        return compare_files(Path(before), Path(after), book, None, inputs, homes)

    return compared


def names(found: StateComparison) -> list[str]:
    return [each.name for element in found.elements for each in (element.before, element.after) if each]


def told(found: StateComparison) -> list[tuple[str, str, str, str]]:
    return [
        (element.status, change.property, change.before, change.after)
        for element in found.elements
        for change in element.changes
    ]


# --- two models


def test_a_home_that_stayed_is_compared_without_the_homes_that_went(compare: Compare) -> None:
    whole, alone = (compare(BEFORE, AFTER, *homes) for homes in ((), ("Woning 0.1",)))
    assert any("Woning 2.3" in name for name in names(whole))
    assert not any(f"Woning {other}" in name for name in names(alone) for other in ("0.2", "2.3", "2.4"))
    assert "module Woning 0.1 module l" in names(alone)
    assert set(told(alone)) == {("replaced", "woonfuncties", "12", "10")}
    assert alone.before.name == "model: Woning 0.1"
    assert any("vergeleken is alleen Woning 0.1" in each for each in alone.findings)


@pytest.mark.parametrize("wanted", ["woning 0.1", FIRST, "1"])
def test_a_home_is_named_in_any_of_three_ways(compare: Compare, wanted: str) -> None:
    assert compare(BEFORE, AFTER, wanted) == compare(BEFORE, AFTER, "Woning 0.1")


def test_its_parts_are_those_of_the_whole_comparison(compare: Compare) -> None:
    """Nothing that belongs to no other home is lost, and nothing gets another class."""
    whole, alone = (compare(BEFORE, AFTER, *homes) for homes in ((), ("Woning 0.1",)))
    of_parts = {each for each in whole.elements if each.kind.startswith("Ifc")}
    own = {each for each in alone.elements if each.kind.startswith("Ifc")}
    assert own < of_parts
    kinds = {each.kind for each in own}
    assert {"IfcWall", "IfcWindow", "IfcOpeningElement", "IfcRailing", "IfcFooting"} <= kinds
    loose = {each for each in of_parts if each.kind in ("IfcRailing", "IfcFooting")}
    assert loose <= own


def altered(file: File, parts: Parts) -> Expected:
    """A wider window in the first home, and a gallery without one of its railings."""
    ifcopenshell.api.root.remove_product(file, product=file.by_type("IfcRailing")[0])
    return wider_window(file, parts)


def test_what_changed_in_a_neighbour_does_not_count_and_what_is_in_no_home_does(
    compare: Compare, tmp_path: Path
) -> None:
    after = tmp_path / "na.ifc"
    after.write_text(changed(BEFORE.read_text(encoding="utf-8"), altered)[0], encoding="utf-8")
    first, second = (compare(BEFORE, after, home) for home in ("Woning 0.1", "Woning 0.2"))
    found = [
        {(each.status, each.kind) for each in one.elements if each.status in ("replaced", "removed")}
        for one in (first, second)
    ]
    railing = ("removed", "IfcRailing")
    assert found == [{railing, ("replaced", "IfcWindow"), ("replaced", "IfcOpeningElement")}, {railing}]


# --- files of facts


def wider(number: int) -> Callable[[Json], None]:
    def change(content: Json) -> None:
        homes = content["woningen"]
        assert isinstance(homes, list)
        homes[number]["ramen"][0]["breedte"] = 9.5

    return change


def test_a_change_in_one_home_is_no_change_of_another(compare: Compare, tmp_path: Path) -> None:
    after = changed_home(FACTS, tmp_path / "na.json", wider(2))
    answers = {
        wanted: compare(FACTS, after, wanted).verdict for wanted in ("Woning 0.2", "Woning 0.3", "3", "4")
    }
    assert answers == {"Woning 0.2": "unchanged", "Woning 0.3": "changed", "3": "changed", "4": "unchanged"}


def test_a_model_beside_a_file_of_facts_leaves_out_the_modules_of_the_neighbours(compare: Compare) -> None:
    found = compare(FACTS, BEFORE, "2")
    assert found.verdict == "unchanged"
    assert found.before.elements == found.after.elements
    assert not any("Woning 0.1" in name for name in names(found))


def test_homes_with_other_ids_are_the_same_by_name(compare: Compare, tmp_path: Path) -> None:
    def renumbered(content: Json) -> None:
        homes = content["woningen"]
        assert isinstance(homes, list)
        for number, home in enumerate(homes):
            home["id"] = f"w{number}"

    after = changed_home(FACTS, tmp_path / "na.json", renumbered)
    found = compare(FACTS, after, "Woning 0.1", "Woning 0.2")
    assert found.verdict == "unchanged"


# --- homes that are not there


def test_a_home_of_one_side_only_is_told_with_the_side_that_has_it(compare: Compare) -> None:
    for states, lacking, having in (((BEFORE, AFTER), AFTER, BEFORE), ((AFTER, BEFORE), AFTER, BEFORE)):
        with pytest.raises(WrongHome) as caught:
            compare(*states, "Woning 2.3")
        assert str(caught.value).startswith(str(lacking))
        assert f"Zij staat wel in {having}" in str(caught.value)


def test_a_home_of_neither_side_is_told_with_the_homes_there_are(compare: Compare) -> None:
    with pytest.raises(WrongHome, match=r"Kies uit: 1 Woning 0\.1"):
        compare(BEFORE, AFTER, "zolder")


def test_a_number_that_is_another_home_by_its_parts_is_told(compare: Compare, tmp_path: Path) -> None:
    swapped = tmp_path / "na.ifc"
    text = BEFORE.read_text(encoding="utf-8")
    one, other = "'Woning 0.1'", "'Woning 0.2'"
    swapped.write_text(text.replace(one, "'?'").replace(other, one).replace("'?'", other), encoding="utf-8")
    found = compare(BEFORE, swapped, "Woning 0.1")
    assert any("volgens de onderdelen is Woning 0.1 nu Woning 0.2" in each for each in found.findings)


# --- a move


@pytest.fixture(scope="module")
def every(book: Rulebook) -> tuple[Result, ...]:
    return relocate(BLOCK / "dossier.json", book)


def test_a_move_of_one_home_holds_its_own_and_what_it_shares(
    book: Rulebook, every: tuple[Result, ...]
) -> None:
    (alone,) = relocate(BLOCK / "dossier.json", book, homes=["Woning 0.3"])
    in_block, shared = every[2], every[-1]
    assert shared.home.shares == 10
    assert (alone.home.name, alone.home.shares) == ("Woning 0.3", 0)
    assert alone.counts.non_compliant == in_block.counts.non_compliant + shared.counts.non_compliant
    assert alone.counts.compliant == in_block.counts.compliant + shared.counts.compliant
    assert (
        alone.counts.insufficient_data == in_block.counts.insufficient_data + shared.counts.insufficient_data
    )
    assert alone.decision is not None and in_block.decision is not None
    assert alone.decision.composition == in_block.decision.composition
    assert (alone.decision.row, alone.decision.outcome) == (in_block.decision.row, in_block.decision.outcome)
    assert alone.receipt.configuration["home"] == "Woning 0.3"
    assert (WHOLE_BUILDING in alone.assumptions, WHOLE_BUILDING in in_block.assumptions) == (True, False)


def test_a_home_that_is_left_behind_is_told_as_such(book: Rulebook) -> None:
    with pytest.raises(WrongHome, match=f"Zij staat wel in .*{BEFORE.name}"):
        relocate(BLOCK / "dossier.json", book, homes=["Woning 2.3"])


@pytest.fixture
def receipt(book: Rulebook, models: Mapping[str, ModelRead], monkeypatch: pytest.MonkeyPatch) -> str:
    """The receipt of the move of one home; its replay need not read the rules again."""
    monkeypatch.setattr("bblcheck.decision.receipts.rules_from_texts", lambda _: book)
    path, inputs = BLOCK / "dossier.json", Inputs(book.vocabulary, models=dict(models))
    request = RelocateRequest(homes=("3",))
    results = relocate_file(path, book, request, inputs)
    return make_receipt(path, request, inputs, rule_texts(rules_folder()), results)


def test_the_receipt_of_one_home_replays_to_the_same_bytes(receipt: str) -> None:
    assert verify_receipt(receipt).problems == ()
    assert replay_receipt(receipt).same


def test_a_receipt_of_which_the_home_was_changed_is_found_out(receipt: str) -> None:
    body = json.loads(receipt)
    assert body["request"]["homes"] == ["3"]
    body["request"]["homes"] = ["4"]
    assert verify_receipt(json.dumps(body)).problems
    assert not replay_receipt(json.dumps(body)).same


def test_a_receipt_from_before_homes_could_be_chosen_is_of_all(receipt: str) -> None:
    body = json.loads(receipt)
    del body["request"]["homes"]
    assert len(json.loads(replay_receipt(json.dumps(body)).after)["results"]) == 11


def test_the_receipt_of_a_check_of_one_home_replays(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bblcheck.decision.receipts.rules_from_texts", lambda _: book)
    request, inputs = CheckRequest(homes=("Woning 0.2",)), Inputs(book.vocabulary)
    results = check_file(FACTS, book, request, inputs)
    made = make_receipt(FACTS, request, inputs, rule_texts(rules_folder()), results)
    assert replay_receipt(made).same

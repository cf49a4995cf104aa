"""Home files that are wrong: one clear complaint for each thing, with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bblcheck.home import InputErrors, read_home
from bblcheck.home.jsonfile import load
from tests.home.making import complaints, home_file, vocabulary


def refused(given: dict[str, object] | str) -> InputErrors:
    with pytest.raises(InputErrors) as raised:
        home_file(given)
    return raised.value


@pytest.mark.parametrize(
    ("given", "pointer", "message", "hint"),
    [
        ({"woonfuncti": {}}, "/woonfuncti", "geen bekend begrip", '"woonfunctie"'),
        ({"verblijfsruimten": []}, "/verblijfsruimten", "wordt afgeleid", '"ruimten"'),
        ({"ruimte": {}}, "/ruimte", "naam van een element", '"ruimten"'),
        ({"woonfunctie": []}, "/woonfunctie", "geen object", ""),
        ({"woonfunctie": {"soort": "zelfstandg"}}, "/woonfunctie/soort", "geen bekende keuze", '"zelfstandig"'),
        ({"bouwwerk": {"verwarmt": True}}, "/bouwwerk/verwarmt", "geen kenmerk", '"verwarmd"'),
        ({"woonfunctie": {"te_huur": "ja"}}, "/woonfunctie/te_huur", "geen ja of nee", ""),
        ({"bouwwerk": {"bouwlagen": 1.5}}, "/bouwwerk/bouwlagen", "een aantal", ""),
        ({"plaatsing": {"datum_aanvraag": "2026-02-30"}}, "/plaatsing/datum_aanvraag", "bestaat niet", ""),
        ({"plaatsing": {"datum_aanvraag": "20260201"}}, "/plaatsing/datum_aanvraag", "geen datum", ""),
        ({"ruimten": 3}, "/ruimten", "geen lijst", ""),
        ({"ruimten": {"items": [], "voledig": True}}, "/ruimten/voledig", "hoort niet", '"volledig"'),
        ({"ruimten": [{"naam": "x"}]}, "/ruimten/0", "geen id", ""),
        ({"ruimten": [{"id": "*"}]}, "/ruimten/0/id", "geen id zijn", ""),
        ({"ruimten": [{"id": "r1", "ramen": []}]}, "/ruimten/0/ramen", "niet opgegeven", '"ruimte"'),
        ({"ruimten": [{"id": "x"}], "ramen": [{"id": "x"}]}, "/ramen/0/id", "staat ook bij /ruimten/0", ""),
        ({"volledig": "ja"}, "/volledig", "geen ja of nee", ""),
        ({"woningen": []}, "/woningen", "geen lijst van woningen", ""),
        ({"woningen": [{"id": "A"}, {"id": "A"}]}, "/woningen/1/id", "al van een andere woning", ""),
        ({"naam": "\u001b[31m"}, "/naam", "stuurteken", ""),
    ],
)  # fmt: skip
def test_a_complaint_names_place_and_remedy(
    given: dict[str, object], pointer: str, message: str, hint: str
) -> None:
    (error,) = refused(given).errors
    assert error.pointer == pointer
    assert message in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    ("value", "pointer", "message"),
    [
        (2600, "", '2600 m lijkt geen meter: schrijf {"value": 2600, "unit": "mm"}'),
        (-2, "", "-2 m is geen aannemelijke waarde"),
        ({"value": 2.6}, "", "de eenheid ontbreekt"),
        ({"value": 2.6, "unit": "m2"}, "/unit", "kan niet in deze eenheid"),
        ({"value": "2,6", "unit": "m"}, "/value", "geen getal"),
        ("2,6", "", "geen getal"),
        (True, "", "geen getal"),
        ({"unit": "m"}, "", 'ontbreekt "value"'),
        ({"min": 3, "max": 2, "unit": "m"}, "", "groter dan"),
        ({"value": 1, "min": 1, "unit": "m"}, "", "niet allebei"),
        ({"value": 1, "unit": "m", "methode": "x"}, "/methode", "hoort niet bij een waarde"),
        ({"value": 1, "unit": "m", "method": "NEN 1"}, "/method", "onbekende bepalingsmethode"),
    ],
)
def test_a_quantity_needs_a_number_and_a_unit_that_fits(value: object, pointer: str, message: str) -> None:
    (error,) = refused({"ruimten": [{"id": "r1", "hoogte": value}]}).errors
    assert error.pointer == f"/ruimten/0/hoogte{pointer}"
    assert message in error.message


def test_an_explicit_unit_is_believed() -> None:
    home_file({"ruimten": [{"id": "r1", "hoogte": {"value": 2600, "unit": "m"}}]})


def test_a_complaint_can_always_be_printed() -> None:
    error = refused('{"format": "bblcheck.home/1", "\\ud800\\u001b[31m": {"a": 1}, "naam": "\\u202e"}')
    assert len(error.errors) == 2
    assert str(error).replace("\n", "").isprintable()


def test_all_complaints_come_at_once() -> None:
    error = refused({"woonfunctie": {"soort": 1, "te_huur": 2}, "ruimten": [{"id": "r1", "hoogte": "x"}]})
    assert [pointer for pointer, _ in complaints(error)] == [
        "/woonfunctie/soort",
        "/woonfunctie/te_huur",
        "/ruimten/0/hoogte",
    ]


def test_a_reference_to_nothing_is_refused_when_the_list_is_complete() -> None:
    rooms = {"items": [{"id": "kamer-1"}], "volledig": True}
    (error,) = refused({"ruimten": rooms, "ramen": [{"id": "w1", "ruimte": "kamer1"}]}).errors
    assert error.pointer == "/ramen/0/ruimte"
    assert '"kamer-1"' in error.hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "leeg"),
        ("{", "regel 1, kolom 2"),
        ('{"naam": "x",\n "type": }', "regel 2, kolom 10"),
        ("[]", "geen JSON-object"),
        ('{"hoogte": NaN}', "NaN is geen getal"),
        ('{"hoogte": -Infinity}', "geen getal"),
        ('{"hoogte": 1e999999999}', "te groot"),
        ('{"hoogte": ' + "9" * 5000 + "}", "te lang"),
        ('{"a": ' + "[" * 100_000, "te diep"),
        ('{"x": {"a": 1, "a": 2}}', '"a" staat twee keer'),
    ],
)
def test_broken_json(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "home.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputErrors) as raised:
        load(path)
    assert message in str(raised.value)


def test_a_duplicate_key_is_shown_in_its_place() -> None:
    text = '{"format": "bblcheck.home/1", "ruimten": [{"id": "a"}, {"id": "b", "id": "c"}]}'
    (error,) = refused(text).errors
    assert error.pointer == "/ruimten/1"


def test_unreadable_files(tmp_path: Path) -> None:
    latin = tmp_path / "latin.json"
    latin.write_bytes(b'{"naam": "\xe9"}')
    for path, message in [
        (tmp_path / "niets.json", "bestaat niet"),
        (tmp_path, "map"),
        (latin, "UTF-8"),
    ]:
        with pytest.raises(InputErrors, match=message):
            read_home(path, vocabulary())


def test_another_format_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"format": "bblcheck.site/1"}))
    with pytest.raises(InputErrors, match="dit is een plaatsbestand, geen woningbestand"):
        read_home(path, vocabulary())


@pytest.mark.parametrize("depth", [101, 900, 200_000])
def test_nesting_has_a_limit(depth: int) -> None:
    text = '{"format": "bblcheck.home/1", "ruimten": ' + "[" * depth + "]" * depth + "}"
    (error,) = refused(text).errors
    assert error.message == "te diep genest (meer dan 100 niveaus)"


@pytest.mark.parametrize("value", [-2000, {"value": -2000, "unit": "m2"}, {"value": -1, "unit": "mm2"}])
def test_an_amount_is_never_negative(value: object) -> None:
    assert "kan niet negatief zijn" in str(refused({"woonfunctie": {"gebruiksoppervlakte": value}}))

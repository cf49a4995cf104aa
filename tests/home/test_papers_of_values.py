"""The document behind a value: how files name it, and that what it does not prove is not known."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact, Paper, Unknown
from bblcheck.home import InputErrors
from bblcheck.home.events import Document
from bblcheck.home.jsonfile import parse_json
from bblcheck.home.layerstore import decode, encode
from bblcheck.home.paperreader import PAPER_KEYS
from bblcheck.home.proof import Proof, upheld
from bblcheck.home.schema import home_schema
from bblcheck.home.writer import home_text
from tests.home.making import DAY, complaints, content, home_file, laid, vocabulary

DIGEST = hashlib.sha256(b"rapport").hexdigest()
WHOLE: dict[str, object] = {
    "pad": "rapporten/geluid.pdf",
    "naam": "Geluidrapport",
    "nummer": "R-14",
    "datum": "2026-03-02",
    "geldig_tot": "2031-03-02",
    "sha256": DIGEST,
    "typen": ["Studio 28"],
    "serienummers": ["S-1", "S-2"],
}
PAPER = Paper(
    "Geluidrapport",
    "R-14",
    date(2026, 3, 2),
    date(2031, 3, 2),
    "rapporten/geluid.pdf",
    DIGEST,
    ("Studio 28",),
    ("S-1", "S-2"),
)
HOLDS = Proof(DAY, "Studio 28", "S-1", lambda path: DIGEST)


def area(document: object, papers: object = None) -> dict[str, object]:
    value = {"value": 21.5, "unit": "m2", "method": "NEN 2580", "document": document}
    return {
        "woonfunctie": {"gebruiksoppervlakte": value},
        **({"documenten": papers} if papers is not None else {}),
    }


def area_of(given: dict[str, object], proof: Proof = HOLDS) -> Fact | Unknown:
    found = upheld([content(given)], proof, vocabulary())
    return laid(*found.layers).singles["woonfunctie"].facts["gebruiksoppervlakte"]


def reason(given: dict[str, object], proof: Proof = HOLDS) -> str:
    found = area_of(given, proof)
    assert isinstance(found, Unknown) and found.kind == "missing"
    return found.reason


def test_a_document_with_all_that_can_be_said_of_it() -> None:
    found = area_of(area(WHOLE))
    assert isinstance(found, Fact) and found.source.papers == (PAPER,)
    assert found.source.document == "Geluidrapport (R-14, 2026-03-02)"


def test_a_document_named_once_for_many_values() -> None:
    found = area_of(area("geluid", {"geluid": WHOLE}))
    assert isinstance(found, Fact) and found.source.papers == (PAPER,)


def test_a_bare_name_stays_a_name() -> None:
    found = area_of(area("staat.pdf"))
    assert isinstance(found, Fact) and found.source.document == "staat.pdf" and not found.source.papers


def test_dossiers_and_values_name_documents_alike() -> None:
    assert set(PAPER_KEYS) == set(Document.model_fields)
    lists = {key: tuple(value) if isinstance(value, list) else value for key, value in WHOLE.items()}
    assert Document.model_validate(lists).paper == PAPER


@pytest.mark.parametrize("given", [area(WHOLE), area("geluid", {"geluid": WHOLE}), area({"pad": "a.pdf"})])
def test_it_survives_writing_and_storing(given: dict[str, object]) -> None:
    home = home_file(given)
    assert decode(encode(home)) == home
    again = home_file(home_text(home, vocabulary()))
    facts = [each.homes[0].content.singles["woonfunctie"]["gebruiksoppervlakte"] for each in (home, again)]
    before, after = (
        replace(each, source=replace(each.source, where="")) for each in facts if isinstance(each, Fact)
    )
    assert before == after


@pytest.mark.parametrize(
    ("document", "pointer", "message"),
    [
        (3, "", "geen tekst en geen object"),
        ({}, "", "geen naam en geen pad"),
        ({"naam": "x", "nr": "1"}, "/nr", "hoort niet bij een document"),
        ({"naam": "x", "datum": "2026-02-30"}, "/datum", "bestaat niet"),
        ({"naam": "x", "datum": "vorig jaar"}, "/datum", "geen datum"),
        ({"naam": "x", "datum": "2026-03-02", "geldig_tot": "2026-03-02"}, "/geldig_tot", "niet na"),
        ({"naam": "x", "sha256": "abc"}, "/sha256", "geen SHA-256"),
        ({"naam": "x", "typen": "Studio 28"}, "/typen", "geen lijst van teksten"),
        ({"naam": "x", "typen": []}, "/typen", "geen lijst van teksten"),
        ({"naam": "x", "typen": [1]}, "/typen/0", "geen tekst"),
        ({"pad": "../elders.pdf"}, "/pad", "buiten de map"),
        ({"pad": "/etc/passwd"}, "/pad", "buiten de map"),
    ],
)
@pytest.mark.parametrize("shared", [False, True], ids=["at the value", "shared"])
def test_a_document_that_is_wrong(document: object, pointer: str, message: str, shared: bool) -> None:
    if shared and not isinstance(document, dict):
        message = "geen object"
    given = area("geluid", {"geluid": document}) if shared else area(document)
    with pytest.raises(InputErrors) as raised:
        home_file(given)
    place = "/documenten/geluid" if shared else "/woonfunctie/gebruiksoppervlakte/document"
    assert any(found == place + pointer and message in said for found, said in complaints(raised.value)), (
        complaints(raised.value)
    )


def test_a_name_that_is_not_among_the_documents_of_the_file() -> None:
    with pytest.raises(InputErrors) as raised:
        home_file(area("gelud", {"geluid": WHOLE}))
    (error,) = raised.value.errors
    assert "staat niet in" in error.message and '"geluid"' in error.hint


@pytest.mark.parametrize("given", [area(WHOLE), area("geluid", {"geluid": WHOLE})])
def test_the_schema_knows_it(given: dict[str, object]) -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(home_schema(vocabulary()))
    assert validator.is_valid({"format": "bblcheck.home/1", **given})
    wrong = json.loads(json.dumps(given).replace("geldig_tot", "geldig"))
    assert not validator.is_valid({"format": "bblcheck.home/1", **wrong})


# --- validity


@pytest.mark.parametrize(("day", "holds"), [("2031-03-01", True), ("2031-03-02", False)])
def test_it_holds_until_the_day_it_names(day: str, holds: bool) -> None:
    proof = replace(HOLDS, day=date.fromisoformat(day))
    assert isinstance(area_of(area(WHOLE), proof), Fact) is holds


def test_the_reason_gives_the_value_and_the_document() -> None:
    said = reason(area(WHOLE), replace(HOLDS, day=date(2032, 1, 1)))
    assert said == "opgegeven is 21,5 m2, maar Geluidrapport (R-14, 2026-03-02) gold tot 2031-03-02"


def test_a_value_of_a_lower_layer_stands_where_the_later_proof_has_run_out() -> None:
    lower = content({"woonfunctie": {"gebruiksoppervlakte": {"value": 20, "unit": "m2"}}})
    over = content(area({"naam": "x", "geldig_tot": "2020-01-01"}), "later.json")
    layers = upheld([lower, over], HOLDS, vocabulary())
    found = laid(*layers.layers).singles["woonfunctie"].facts["gebruiksoppervlakte"]
    assert isinstance(found, Fact) and found.source.where.startswith("home.json")
    assert layers.objections == ("1 waarde telt niet mee: x gold tot 2020-01-01",)


def test_values_of_elements_in_lists_are_held_against_their_documents() -> None:
    height = {"value": 2.6, "unit": "m", "document": {"naam": "x", "geldig_tot": "2020-01-01"}}
    found = upheld([content({"ruimten": [{"id": "r1", "hoogte": height}]})], HOLDS, vocabulary())
    assert isinstance(laid(*found.layers).lists["ruimten"].items[0].facts["hoogte"], Unknown)


# --- scope


@pytest.mark.parametrize(
    ("kind", "serial", "holds"),
    [
        ("Studio 28", None, True),
        ("studio 28 ", "X", True),
        ("Duo 50", "S-2", True),
        (None, "S-1", True),
        ("Duo 50", "X", False),
        ("Duo 50", None, False),
        (None, None, False),
    ],
)
def test_it_is_for_the_homes_that_it_names(kind: str | None, serial: str | None, holds: bool) -> None:
    proof = replace(HOLDS, type=kind, serial=serial)
    assert isinstance(area_of(area(WHOLE), proof), Fact) is holds


@pytest.mark.parametrize(
    ("kind", "serial", "said"),
    [("Duo 50", "X", "niet voor deze woning"), ("Duo 50", None, "niet bekend is of deze woning dat is")],
)
def test_another_home_is_told_from_one_that_is_not_named(kind: str, serial: str | None, said: str) -> None:
    assert said in reason(area(WHOLE), replace(HOLDS, type=kind, serial=serial))


# --- the file


def test_the_file_must_be_the_document() -> None:
    assert "niet het document met de hash" in reason(
        area(WHOLE), replace(HOLDS, digest_of=lambda path: "0" * 64)
    )
    assert "is er niet" in reason(area(WHOLE), replace(HOLDS, digest_of=lambda path: None))


def test_the_file_is_sought_beside_the_file_that_names_it() -> None:
    asked: list[Path] = []

    def digest(path: Path) -> str:
        asked.append(path)
        return DIGEST

    upheld([content(area(WHOLE), "woningen/home.json")], replace(HOLDS, digest_of=digest), vocabulary())
    assert asked == [Path("woningen/rapporten/geluid.pdf")]


# --- required


@pytest.mark.parametrize(
    ("document", "enough"),
    [
        (WHOLE, True),
        ({"naam": "x", "nummer": "1", "datum": "2026-01-01", "sha256": DIGEST}, True),
        ({"naam": "x", "nummer": "1", "datum": "2026-01-01"}, False),
        ({"naam": "x", "nummer": "1", "sha256": DIGEST}, False),
        ({"naam": "x", "datum": "2026-01-01", "sha256": DIGEST}, False),
        ("x", False),
        (None, False),
    ],
)
def test_required_takes_a_value_by_a_method_only_with_a_whole_document(
    document: object, enough: bool
) -> None:
    assert isinstance(area_of(area(document)), Fact)
    assert isinstance(area_of(area(document), replace(HOLDS, required=True)), Fact) is enough


def test_required_leaves_what_has_no_method_alone() -> None:
    found = upheld(
        [content({"woonfunctie": {"soort": "zelfstandig"}})], replace(HOLDS, required=True), vocabulary()
    )
    assert isinstance(laid(*found.layers).singles["woonfunctie"].facts["soort"], Fact)


def test_parse_errors_of_shared_documents_are_told_once() -> None:
    text = json.dumps({"format": "bblcheck.home/1", **area("geluid", {"geluid": {"naam": ""}})})
    with pytest.raises(InputErrors) as raised:
        from bblcheck.home import read_home

        read_home(parse_json(text, "home.json"), vocabulary())
    assert len(raised.value.errors) == 1


def test_what_is_proven_stays_the_same_object() -> None:
    layer = content(area(WHOLE) | {"ruimten": [{"id": "r1", "naam": "Kamer", "hoogte": 2.6}]})
    assert upheld([layer], HOLDS, vocabulary()).layers[0] is layer
    less = upheld([layer], replace(HOLDS, day=date(2032, 1, 1)), vocabulary()).layers[0]
    assert less is not layer and less.lists is layer.lists
    assert isinstance(less.singles["woonfunctie"]["gebruiksoppervlakte"], Unknown)

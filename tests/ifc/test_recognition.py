"""What a room is: the ILS first, then its classification, then its name; never a guess."""

from __future__ import annotations

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.ifc.findings import Recognised
from bblcheck.ifc.profile import room_name
from bblcheck.ifc.profilefile import load_profile
from tests.ifc.reading import content_of, items, only, read_text, value, vocabulary
from tests.ifc.steptext import StepText, Typed


def recognised(model: StepText) -> Recognised:
    (room,) = read_text(model).recognised
    return room


@pytest.mark.parametrize(
    ("object_type", "name", "soort"),
    [
        ("Verblijfsruimte", "Slaapkamer", "slaapkamer"),
        ("verblijfsruimte", "Slaapkamer 2", "slaapkamer"),
        ("Verblijfsruimte", "Kamer van Anna", "verblijfsruimte"),
        ("Bedruimte", "Slaapkamer", "slaapkamer"),
        ("Restruimte", "Toilet", "toiletruimte"),
        ("Restruimte", "Meterkast", "meterruimte"),
        ("Functieruimte", "Badkamer", "badruimte"),
        ("Buitenruimte", "Overstek voorkant", "buitenruimte"),
        (None, "woonkamer", "woonkamer"),
        (None, "1 - Living room", "woonkamer"),
        (None, "Bedroom 2", "slaapkamer"),
        ("living area", "living room", "woonkamer"),
        (None, "Bad- en toiletruimte", "bad_en_toiletruimte"),
        ("Restruimte", "Bijkeuken", "overig"),
    ],
)
def test_recognises(object_type: str | None, name: str, soort: str) -> None:
    model = StepText()
    model.space(name, object_type=object_type)
    room = recognised(model)
    assert room.soort == soort
    assert room.rule.startswith("ILS" if object_type and object_type != "living area" else "naam")


@pytest.mark.parametrize(
    ("object_type", "name", "why"),
    [
        (None, "Room", "geen bekende naam"),
        (None, "Roof", "geen bekende naam"),
        (None, None, "geen naam"),
        (None, "Woonkamerdeur", "geen bekende naam"),
        (None, "grote slaapkamer of kantoor", "geen bekende naam"),
        ("Restruimte", "Ruimte 3", "zegt niet welke ruimte"),
        ("Functieruimte", "Atelier", "zegt niet welke ruimte"),
        ("Verblijfsruimte", "Badkamer", "spreken elkaar tegen"),
        ("Restruimte", "Slaapkamer", "spreken elkaar tegen"),
    ],
)
def test_says_why_not(object_type: str | None, name: str | None, why: str) -> None:
    model = StepText()
    model.space(name, object_type=object_type)
    found = read_text(model)
    (room,) = found.recognised
    assert room.soort is None
    assert why in room.reason
    assert [finding.code for finding in found.findings if "herkend" in finding.code] == [
        "ifc-ruimte-niet-herkend"
    ]
    assert "soort" not in {key for key, fact in _facts(found).items() if isinstance(fact, Fact)}


def _facts(found: object) -> dict[str, object]:
    home = found.homes[0]  # type: ignore[attr-defined]
    return dict(items(home.content, "ruimten")[0].facts)


def test_two_names_that_differ_are_not_recognised() -> None:
    model = StepText()
    model.space("Slaapkamer", long_name="Keuken")
    assert "verschillende dingen" in recognised(model).reason


def test_the_long_name_counts_where_the_name_is_a_number() -> None:
    model = StepText("IFC2X3")
    model.space("002", long_name="Woonkamer")
    assert recognised(model).soort == "woonkamer"


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4"])
@pytest.mark.parametrize("version", ["0.2.0", "0.3.0"])
def test_the_classification_of_the_ils_counts(schema: str, version: str) -> None:
    model = StepText(schema)
    room = model.space("Kamer van Anna")
    address = (
        f"https://identifier.buildingsmart.org/uri/bsnl/Omgevingswet-Ruimten/{version}/class/Verblijfsruimte"
    )
    model.classify(room, "Omgevingswet-Ruimten", "Verblijfsruimte", address)
    assert recognised(model).soort == "verblijfsruimte"


def test_another_classification_says_nothing() -> None:
    model = StepText()
    model.classify(model.space("Kamer van Anna"), "NL-SfB", "Verblijfsruimte")
    assert recognised(model).soort is None


def test_our_own_property_says_more_than_the_class() -> None:
    model = StepText()
    room = model.space("Kamer 1", object_type="Verblijfsruimte")
    model.properties(room, "Bblcheck_ruimte", {"soort": Typed("IfcLabel", "studio")})
    assert (recognised(model).soort, recognised(model).rule) == ("studio", "eigenschap Bblcheck_ruimte.soort")


def test_our_own_property_against_the_class_is_a_conflict() -> None:
    model = StepText()
    room = model.space("Kamer 1", object_type="Verblijfsruimte")
    model.properties(room, "Bblcheck_ruimte", {"soort": Typed("IfcLabel", "toiletruimte")})
    fact = only(content_of(model), "ruimten")["soort"]
    assert isinstance(fact, Fact) and len(fact.conflict) == 1
    assert recognised(model).soort is None


def test_areas_of_the_ils_are_no_rooms() -> None:
    model = StepText()
    model.space("Unit 1", object_type="Gebruikseenheid")
    model.room("Verblijfsgebied 1", 5.0, 4.0, 2.6, object_type="Verblijfsgebied")
    found = read_text(model)
    assert found.recognised == ()
    area = only(found.homes[0].content, "verblijfsgebieden")
    assert value(area["naam"]) == "Verblijfsgebied 1"
    assert isinstance(area["vloeroppervlakte"], Fact)


def test_a_space_that_is_split_counts_by_its_parts() -> None:
    model = StepText()
    whole = model.space("Woonkamer")
    model.space("Keuken", within=whole)
    assert [room.soort for room in read_text(model).recognised] == ["keuken"]


def test_every_kind_in_the_profile_is_a_kind_of_the_vocabulary() -> None:
    profile, kinds = load_profile(), vocabulary().concepts["ruimte"].attributes["soort"].kind.options
    assert set(profile.names.values()) <= set(kinds)
    assert {kind for allowed in profile.classes.values() for kind in allowed} <= {*kinds, ""}


def test_every_name_in_the_profile_is_found_again() -> None:
    names = load_profile().names
    assert {name for name in names if names.get(room_name(name)) != names[name]} == set()


def test_every_source_in_the_profile_is_a_fact_of_the_vocabulary() -> None:
    profile, concepts = load_profile(), vocabulary().concepts
    for fact in (*profile.sources, *profile.plausible):
        concept, kenmerk = fact.split(".")
        assert kenmerk in concepts[concept].attributes

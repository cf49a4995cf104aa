"""Profiles: what a wrong one is told, and what one of your own changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.errors import InputError
from bblcheck.ifc import read_ifc
from bblcheck.ifc.profile import profile_of
from bblcheck.ifc.profilefile import DEFAULT, built_in, load_profile, read_tables
from tests.ifc.reading import items, number, vocabulary
from tests.ifc.steptext import StepText, Typed


def written(folder: Path, text: str, name: str = "eigen.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", built_in())
def test_our_own_profiles_fit_the_vocabulary(name: str) -> None:
    from bblcheck.ifc import profilefile

    assert profile_of(profilefile._layered(name, vocabulary())).sources


def test_the_plain_profile_knows_no_classes() -> None:
    plain = profile_of(read_tables("ifc4-plain", vocabulary()))
    assert not plain.classes and not plain.areas and plain.names == load_profile().names


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("x = [", "", "geen geldige TOML"),
        ("[bronen]", "bronen", "Bedoelde u bronnen?"),
        ("bronnen = 3", "bronnen", "met sleutels"),
        ('[bronnen]\n"ruimte.hoogt" = [["A", "B"]]', 'bronnen."ruimte.hoogt"', "Bedoelde u hoogte?"),
        ('[bronnen]\n"ruimt.hoogte" = [["A", "B"]]', 'bronnen."ruimt.hoogte"', "Bedoelde u ruimte?"),
        ('[bronnen]\n"ruimte.hoogte" = [["A"]]', 'bronnen."ruimte.hoogte"', "[set, eigenschap]"),
        ('[bronnen]\n"ruimte.hoogte" = []', 'bronnen."ruimte.hoogte"', "[set, eigenschap]"),
        ('[aannemelijk]\n"ruimte.hoogte" = [3, 2]', 'aannemelijk."ruimte.hoogte"', "laagste eerst"),
        ('[aannemelijk]\n"ruimte.hoogte" = [true, 2]', 'aannemelijk."ruimte.hoogte"', "laagste eerst"),
        ('[aannemelijk]\n"ruimte.hoogte" = [nan, 2]', 'aannemelijk."ruimte.hoogte"', "laagste eerst"),
        ('[namen]\nslaapkammer = ["x"]', "namen.slaapkammer", "Bedoelde u slaapkamer?"),
        ('[namen]\nslaapkamer = "x"', "namen.slaapkamer", "lijst van teksten"),
        ('[namen]\nslaapkamer = ["-"]', "namen.slaapkamer", "geen letter"),
        ('[klassen]\n"X" = ["zaal"]', 'klassen."X"', "niet bekend"),
        ('[woningen]\nnaam = ["x"]', "woningen.naam", "Bedoelde u namen?"),
        ('[woningen]\nsoorten = "GFA"', "woningen.soorten", "lijst van teksten"),
        ('[woningen]\nsoorten = ["OCUPANCY"]', "woningen.soorten", "Bedoelde u OCCUPANCY?"),
        ('[woningen]\nsoorten = ["SPACE"]', "woningen.soorten", "geen hele woning"),
        ('[woningen]\nruimtenamen = ["-"]', "woningen.ruimtenamen", "geen letter"),
        ('[plaatshouders]\nset = ["x"]', "plaatshouders.set", "een tekst"),
        ("profiel = 3", "profiel", "een tekst"),
        ('op = "niets"', "op", "ifc4-plain"),
        ('op = "eigen.toml"', "op", "kring"),
        ('op = "weg.toml"', "", "niet worden gelezen"),
    ],
)
def test_a_wrong_profile_is_told_with_its_place(tmp_path: Path, text: str, place: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        read_tables(written(tmp_path, text), vocabulary())
    assert caught.value.pointer == place
    assert says in str(caught.value)


def test_a_profile_of_your_own_adds_names_and_places(tmp_path: Path) -> None:
    name = written(
        tmp_path,
        f'op = "{DEFAULT}"\n[namen]\nslaapkamer = ["nachtverblijf"]\n'
        '[bronnen]\n"ruimte.hoogte" = [["Fabriek", "Vrije hoogte"]]\n',
    )
    model = StepText()
    for title in ("Nachtverblijf 2", "Slaapkamer"):
        room = model.space(title)
        model.properties(room, "Fabriek", {"Vrije hoogte": Typed("IfcLengthMeasure", 2650.0)})
    path = tmp_path / "model.ifc"
    path.write_text(model.text())
    found = read_ifc(path, vocabulary(), profile=read_tables(name, vocabulary()))
    assert [room.soort for room in found.recognised] == ["slaapkamer", "slaapkamer"]
    rooms = items(found.homes[0].content, "ruimten")
    assert {float(number(item.facts["hoogte"])) for item in rooms} == {2.65}
    plain = read_ifc(path, vocabulary())
    assert [room.soort for room in plain.recognised] == [None, "slaapkamer"]
    assert not any(
        isinstance(item.facts["hoogte"], Fact) for item in items(plain.homes[0].content, "ruimten")
    )

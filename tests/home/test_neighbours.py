"""`buren` of a site file: the buildings around the home."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.home.errors import InputErrors
from bblcheck.home.schema import site_schema
from bblcheck.home.sitefile import read_site
from bblcheck.law.rulebook import Rulebook

DUO = Path(__file__).parents[2] / "samples/twee-kamers"
WINDOW = "0$lSa6zxHN2wEJeL4rDVre"
BLOCK = {"naam": "Blok B", "tegenover": WINDOW, "afstand": 12.5}


def site(folder: Path, *neighbours: object, whole: object = None) -> Path:
    path = folder / "site.json"
    content = {
        "format": "bblcheck.site/1",
        "naam": "Kade",
        "buren": list(neighbours) if whole is None else whole,
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_neighbour_stands_opposite_an_opening(tmp_path: Path, book: Rulebook) -> None:
    (found,) = read_site(site(tmp_path, BLOCK), book.vocabulary).neighbours
    assert (found.name, found.opening, found.distance) == ("Blok B", WINDOW, Decimal("12.5"))


def test_a_result_carries_the_neighbours_of_its_site(tmp_path: Path, book: Rulebook) -> None:
    request = CheckRequest(as_="bestaand", site=site(tmp_path, BLOCK))
    (result,) = check_file(DUO / "model.ifc", book, request)
    (found,) = result.shapes.neighbours
    assert found.distance and (found.name, found.opening, found.distance.value) == ("Blok B", WINDOW, "12.5")


@pytest.mark.parametrize(
    ("neighbour", "said"),
    [
        ("Blok B", "dit is geen buur"),
        ({**BLOCK, "hoogte": 3}, '"hoogte" hoort niet bij een buur'),
        ({**BLOCK, "afstand": 0}, '"afstand" is geen afstand in meter'),
        ({**BLOCK, "afstand": "12 m"}, '"afstand" is geen afstand in meter'),
        ({**BLOCK, "afstand": True}, '"afstand" is geen afstand in meter'),
        ({"tegenover": WINDOW, "afstand": 3}, '"naam" is geen tekst'),
        ({**BLOCK, "naam": "a\u202eb"}, '"naam" bevat een stuurteken'),
    ],
)
def test_what_is_no_neighbour_is_told(tmp_path: Path, book: Rulebook, neighbour: object, said: str) -> None:
    path = site(tmp_path, neighbour)
    with pytest.raises(InputErrors, match=said):
        read_site(path, book.vocabulary)
    if "stuurteken" not in said:
        content = json.loads(path.read_text(encoding="utf-8"))
        assert list(Draft202012Validator(site_schema(book.vocabulary)).iter_errors(content))


def test_a_list_is_asked(tmp_path: Path, book: Rulebook) -> None:
    with pytest.raises(InputErrors, match='"buren" is geen lijst'):
        read_site(site(tmp_path, whole={"naam": "Blok B"}), book.vocabulary)


def test_an_opening_that_the_home_lacks_is_told_with_its_place(tmp_path: Path, book: Rulebook) -> None:
    path = site(tmp_path, {**BLOCK, "tegenover": "0$lSa6zxHN2wEJeL4rDVrf"})
    with pytest.raises(InputErrors) as told:
        check_file(DUO / "model.ifc", book, CheckRequest(as_="bestaand", site=path))
    assert "de woning heeft geen raam of deur met dit id" in str(told.value)
    assert "/buren/0/tegenover" in str(told.value) and WINDOW in str(told.value)


def test_the_schema_takes_what_the_reader_takes(tmp_path: Path, book: Rulebook) -> None:
    content = json.loads(site(tmp_path, BLOCK).read_text(encoding="utf-8"))
    Draft202012Validator(site_schema(book.vocabulary)).validate(content)

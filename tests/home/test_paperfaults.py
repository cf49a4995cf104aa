"""What makes a document wrong is told in the same words in a dossier and behind a value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bblcheck.home.dossier import read_dossier
from bblcheck.home.errors import BadInput
from bblcheck.home.homefile import read_home
from bblcheck.home.jsonfile import parse_json
from bblcheck.law.load import load_rules

SAMPLES = Path(__file__).parents[2] / "samples"
WRONG: tuple[tuple[dict[str, str], str, str], ...] = (
    ({}, "", "geen naam en geen pad"),
    ({"pad": "../x.pdf"}, "/pad", "buiten de map van het bestand dat het noemt"),
    ({"naam": "x", "datum": "2026-03-02", "geldig_tot": "2026-03-02"}, "/geldig_tot", "ligt niet na"),
)


def complaints(kind: str, content: dict[str, object]) -> dict[str, str]:
    source = parse_json(json.dumps(content), "x.json")
    vocabulary = load_rules(examples=False).vocabulary
    with pytest.raises(BadInput) as caught:
        if kind == "home":
            read_home(source, vocabulary)
        else:
            read_dossier(source, vocabulary)
    return {error.pointer: error.message for error in caught.value.errors}


@pytest.mark.parametrize(("paper", "key", "message"), WRONG)
def test_a_document_is_wrong_alike_in_a_dossier_and_in_a_home_file(
    paper: dict[str, str], key: str, message: str
) -> None:
    home = json.loads((SAMPLES / "studio/home.json").read_text(encoding="utf-8"))
    dossier = json.loads((SAMPLES / "studio/dossier.json").read_text(encoding="utf-8"))
    of_home = complaints("home", {**home, "documenten": {"a": paper}})[f"/documenten/a{key}"]
    dossier["gebeurtenissen"][0]["documenten"] = [paper]
    of_dossier = complaints("dossier", dossier)[f"/gebeurtenissen/0/documenten/0{key}"]
    assert of_home == of_dossier and message in of_home

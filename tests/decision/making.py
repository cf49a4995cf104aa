"""Dossiers and homes for decision tests, as small as the question allows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

Json = dict[str, object]

HOME: Json = {
    "format": "bblcheck.home/1",
    "naam": "Proefwoning",
    "woonfunctie": {"soort": "zelfstandig", "in_woongebouw": False, "particulier_eigendom": False},
    "bouwwerk": {"verwarmd": True},
}
DECLARED_UNCHANGED: Json = {
    "soort": "samenstelling",
    "datum": "2026-10-01",
    "oordeel": "ongewijzigd",
    "persoon": "Inspecteur",
    "document": {"naam": "verklaring"},
}
DECLARED_CHANGED: Json = DECLARED_UNCHANGED | {"oordeel": "gewijzigd"}
PROOF: Json = {
    "soort": "bewijs",
    "datum": "2019-05-01",
    "wet": "bouwbesluit2012",
    "niveau": "tijdelijk",
    "documenten": [{"naam": "vergunning 2019"}],
}


def placed(**changes: object) -> Json:
    """The first placement: temporary, in Almere, since 2019."""
    return {
        "soort": "plaatsing",
        "id": "eerste",
        "plaats": "Almere",
        "van": "2019-06-01",
        "tot": "2026-11-01",
        "tijdelijk": True,
        "instandhoudingstermijn": {"jaar": 10},
        "datum_aanvraag": "2019-01-10",
    } | changes


def planned(**changes: object) -> Json:
    """The move asked about: to Zwolle, again temporary, filed under the newest text."""
    return {
        "soort": "plaatsing",
        "id": "nieuw",
        "plaats": "Zwolle",
        "van": "2026-11-10",
        "gepland": True,
        "tijdelijk": True,
        "instandhoudingstermijn": {"jaar": 10},
        "datum_aanvraag": "2026-10-15",
        "fundering_gewijzigd": False,
        "functie_gewijzigd": False,
        "verbouwde_delen": [],
        "installatie_vernieuwd": False,
        "blijft_na_termijn": False,
    } | changes


PERMANENT: Json = {"tijdelijk": False, "onbepaalde_tijd": True, "instandhoudingstermijn": None}


def permanent(placement: Json) -> Json:
    """The same placement without a term."""
    return {key: value for key, value in (placement | PERMANENT).items() if value is not None}


def write_dossier(folder: Path, *events: Mapping[str, object], home: Mapping[str, object] = HOME) -> Path:
    """A dossier whose placements all have the state of `home`, in `folder`."""
    (folder / "home.json").write_text(json.dumps(home), encoding="utf-8")
    content = {
        "format": "bblcheck.dossier/1",
        "naam": "Proefwoning",
        "gebeurtenissen": [_with_state(event) for event in events],
    }
    path = folder / "dossier.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def _with_state(event: Mapping[str, object]) -> Mapping[str, object]:
    if event["soort"] != "plaatsing" or event.get("gepland"):
        return event
    return {"staat": "home.json", **event}


def write_site(folder: Path, windows: Sequence[Json] = (), **place: object) -> Path:
    """A site file."""
    content: Json = {"format": "bblcheck.site/1", "naam": "Zwolle", "locatie": place}
    if windows:
        content["ramen"] = list(windows)
    path = folder / "site.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path

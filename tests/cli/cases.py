"""The inputs of the command line tests: samples, and copies of them with something changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
STUDIO, TWO_ROOMS = SAMPLES / "studio", SAMPLES / "twee-kamers"
HOME = str(TWO_ROOMS / "home.json")
MOVE = ("relocate", str(STUDIO / "dossier.json"), "--site", str(STUDIO / "site-amersfoort.json"))
PRODUCT = ("--as", "nieuwbouw", "--scope", "home")

Json = dict[str, object]


def changed(source: Path, target: Path, change: Callable[[Json], object]) -> str:
    """A copy of a JSON file with `change` applied, as an argument for the command line."""
    content = json.loads(source.read_text(encoding="utf-8"))
    change(content)
    target.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(target)


def compliant_home(folder: Path) -> str:
    """The two-room home with the bedroom as high as the law asks: nothing fails and nothing is missing."""
    text = (TWO_ROOMS / "home.json").read_text(encoding="utf-8")
    assert '"hoogte": 2.58' in text
    target = folder / "hoog.json"
    target.write_text(text.replace('"hoogte": 2.58', '"hoogte": 2.6'), encoding="utf-8")
    return str(target)


def broken_home(folder: Path) -> str:
    """A file that is no JSON."""
    target = folder / "stuk.json"
    target.write_text('{"format": "bblcheck.home/1",', encoding="utf-8")
    return str(target)


def open_home(folder: Path) -> str:
    """A home of which nothing is known but its kind: data is missing and nothing fails."""
    target = folder / "leeg.json"
    content = {"format": "bblcheck.home/1", "naam": "Leeg", "woonfunctie": {"soort": "zelfstandig"}}
    target.write_text(json.dumps(content), encoding="utf-8")
    return str(target)

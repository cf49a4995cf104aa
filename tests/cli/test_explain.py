"""`explain`: the rule, the formula with this home's numbers, the sources."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from rich.console import Console

from bblcheck.report.explanation import explanation, in_lines
from bblcheck.report.terminalexplain import present_explanation
from tests.cli.running import run
from tests.readme.blocks import ROOT
from tests.report.making import results

HOME = str(ROOT / "samples/twee-kamers/home.json")


def test_the_formula_has_the_numbers_and_the_sources_of_this_home() -> None:
    done = run("explain", "4.164.4", HOME, "--at", "Slaapkamer")
    assert done.code == 0
    assert "2,58 m ten minste 2,6 m" in done.stdout
    assert "0,02 m te weinig" in done.stdout
    assert "home.json#/ruimten/" in done.stdout
    assert "Artikel4.164" in done.stdout
    assert "strekking" in done.stdout


def test_a_lid_that_is_met_has_its_formula_too() -> None:
    done = run("explain", "4.164.2", HOME)
    assert "voldoet" in done.stdout
    assert "ten minste 1,8 m" in done.stdout


def test_a_lid_that_is_not_called_in_says_why() -> None:
    done = run("explain", "3.40.1", HOME)
    assert done.code == 5
    assert "niet beoordeeld" in done.stdout


SAMPLES = ROOT / "samples"


def test_a_route_that_holds_is_told_apart_from_one_that_does_not() -> None:
    dossier = str(SAMPLES / "studio/dossier-permanent.json")
    assert "Bbl 5.6 lid 2: deze route geldt voor deze woning\n" in run("explain", "5.6.2", dossier).stdout
    assert "Bbl 4.8 lid 2: deze route geldt niet voor deze woning" in run("explain", "4.8.2", dossier).stdout


def test_a_route_that_is_open_says_what_would_decide() -> None:
    done = run("explain", "5.6.1", str(SAMPLES / "woonwagen/dossier-onvolledig.json"))
    assert "Bbl 5.6 lid 1: nog niet te bepalen of deze route geldt voor deze woning\n" in done.stdout
    assert "  ontbreekt: plaatsing.instandhoudingstermijn (niet opgegeven)\n" in done.stdout


def test_an_english_route_speaks_english() -> None:
    done = run("explain", "5.6.1", str(SAMPLES / "woonwagen/dossier-onvolledig.json"), "--lang", "en")
    assert "Bbl 5.6 lid 1: it cannot be told yet whether this route applies to this home\n" in done.stdout
    assert "  missing: plaatsing.instandhoudingstermijn (not given)\n" in done.stdout


def test_a_terminal_shows_what_plain_text_says_with_its_verdicts_in_colour() -> None:
    (result,) = results("fails")
    found = [item for item in result.results if item.rule == "Bbl 4.164 lid 4"]
    pieces = list(explanation(result, found, "  lid 4\n"))
    stream = StringIO()
    present_explanation(pieces, Console(file=stream, force_terminal=True, width=500, highlight=False))
    assert "\x1b[1;31m✗ Bbl 4.164 lid 4" in stream.getvalue()
    words = re.sub(r"\x1b\[[0-9;]*m|[╭╮╰╯│─]", "", stream.getvalue()).split()
    assert words == in_lines(pieces).split()


def test_a_hostile_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    text = (
        Path(HOME)
        .read_text(encoding="utf-8")
        .replace('"naam": "Slaapkamer"', '"naam": "Slaap[red]\\u202ekamer"')
    )
    path = tmp_path / "woning.json"
    path.write_text(text.replace("\\u202e", ""), encoding="utf-8")
    assert "Slaap[red]kamer" in run("explain", "4.164.4", str(path)).stdout


def test_an_unknown_article_suggests_another() -> None:
    done = run("explain", "4.999", HOME)
    assert done.code == 2
    assert "4.999" in done.stderr


def test_an_unknown_room_suggests_another() -> None:
    done = run("explain", "4.164.4", HOME, "--at", "Slapkamer")
    assert done.code == 2
    assert "Slaapkamer" in done.stderr

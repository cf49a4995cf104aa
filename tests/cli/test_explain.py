"""`explain`: the rule, the formula with this home's numbers, the sources."""

from __future__ import annotations

from tests.cli.running import run
from tests.readme.blocks import ROOT

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


def test_an_unknown_article_suggests_another() -> None:
    done = run("explain", "4.999", HOME)
    assert done.code == 2
    assert "4.999" in done.stderr


def test_an_unknown_room_suggests_another() -> None:
    done = run("explain", "4.164.4", HOME, "--at", "Slapkamer")
    assert done.code == 2
    assert "Slaapkamer" in done.stderr

"""Leden that only take other leden of their article out work in a judgement as they do in their examples."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

import bblcheck
from bblcheck.decision.asking import As, Scope, as_layer
from bblcheck.engine.rule import bears_on_others, has_norm
from bblcheck.home.situation import situation
from bblcheck.law.routing import plan, route
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import Result
from tests.decision.making import HOME, Json

LAND: Json = HOME | {
    "woonfunctie": {
        "soort": "zelfstandig",
        "in_woongebouw": False,
        "particulier_eigendom": False,
        "drijvend": False,
    }
}
EDGE: Json = {"id": "trapgat", "soort": "vloer", "afscheiding": False}
SITE: Json = {"format": "bblcheck.site/1", "randen": [{"id": "trapgat", "hoogteverschil": 2.4}]}


def checked(folder: Path, book: Rulebook, as_: As, edge: Json, *, site: bool = True) -> Result:
    home, place = folder / "home.json", folder / "site.json"
    home.write_text(json.dumps(LAND | {"volledig": True, "randen": [edge]}))
    place.write_text(json.dumps(SITE))
    scope: Scope = "site" if site else "home"
    (result,) = bblcheck.check(home, book, as_=as_, site=place if site else None, scope=scope)
    return result


def said(result: Result) -> Mapping[tuple[str, str], str]:
    """The verdict per lid and element."""
    return {(each.rule, each.subject.id): str(each.verdict) for each in result.results}


@pytest.mark.parametrize(
    ("as_", "lid"),
    [("nieuwbouw", "Bbl 4.20 lid 1"), ("bestaand", "Bbl 3.15 lid 1"), ("tijdelijk", "Bbl 3.15 lid 1")],
)
@pytest.mark.parametrize(
    ("on_a_stair", "verdict"),
    [(True, "not_applicable"), (False, "non_compliant"), (None, "insufficient_data")],
)
def test_no_railing_is_needed_where_a_floor_meets_a_stair(
    as_: As, lid: str, on_a_stair: bool | None, verdict: str, tmp_path: Path, book: Rulebook
) -> None:
    known: Json = {} if on_a_stair is None else {"aansluiting_op_trap": on_a_stair}
    assert said(checked(tmp_path, book, as_, EDGE | known))[lid, "trapgat"] == verdict


def test_such_a_lid_is_no_result_itself(tmp_path: Path, book: Rulebook) -> None:
    result = checked(tmp_path, book, "nieuwbouw", EDGE | {"aansluiting_op_trap": True})
    assert "Bbl 4.20 lid 4" not in {each.rule for each in result.results}


def test_without_a_site_it_is_not_listed_as_left_out(tmp_path: Path, book: Rulebook) -> None:
    result = checked(tmp_path, book, "nieuwbouw", EDGE, site=False)
    left_out = {each.rule for each in result.not_evaluated}
    assert "Bbl 4.35 lid 1" in left_out
    assert "Bbl 4.35 lid 3" not in left_out


def test_every_such_lid_is_called_in_with_its_chapter(book: Rulebook) -> None:
    law = book.at(book.newest())
    routers = {router.rule.id for router in plan(law)}
    called = {
        choice.rule.id
        for choice in route(law, situation([as_layer("nieuwbouw")], book.vocabulary, law.day)).choices
    }
    only_narrow = {
        rule.id
        for rule in law.rules
        if rule.chapter == "4"
        and rule.id not in routers
        and not has_norm(rule.body)
        and bears_on_others(rule.body)
    }
    assert "bbl 4.50 lid 2" in only_narrow
    assert only_narrow <= called

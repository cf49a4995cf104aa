"""Announced law and the subsidy's conditions are left out of the law unless they are asked for."""

from __future__ import annotations

from datetime import date

import pytest

from bblcheck.language.rulesets import ANNOUNCED, OPTIONAL, RTHF
from bblcheck.law.routing import plan
from bblcheck.law.rulebook import Rulebook


def besluiten(book: Rulebook, *sets: str) -> set[str]:
    return {rule.besluit for rule in book.at(book.newest(), frozenset(sets)).rules}


def test_the_law_holds_no_optional_set_by_itself(book: Rulebook) -> None:
    assert besluiten(book).isdisjoint(OPTIONAL)


@pytest.mark.parametrize("name", sorted(OPTIONAL))
def test_only_the_set_that_is_asked_for_comes_along(book: Rulebook, name: str) -> None:
    assert besluiten(book, name) == besluiten(book) | {name}


def test_a_name_that_is_no_optional_set_changes_nothing(book: Rulebook) -> None:
    assert book.at(book.newest(), frozenset(("bbl",))) is book.at(book.newest())


def test_what_is_announced_names_articles_of_the_decree_and_our_reading_of_them(book: Rulebook) -> None:
    law = book.at(book.newest(), frozenset((ANNOUNCED,)))
    named = {
        rule.id
        for router in plan(law)
        if router.rule.besluit == ANNOUNCED
        for route in router.routes
        if not route.route.included
        for rule in route.rules
    }
    assert named == {"uitleg 5.6 lid 3", "bbl 4.8 lid 2"}


def test_the_announcement_begins_on_the_day_it_named(book: Rulebook) -> None:
    before = book.at(date(2025, 12, 31), frozenset((ANNOUNCED,)))
    assert ANNOUNCED not in {rule.besluit for rule in before.rules}


def test_no_condition_of_the_subsidy_rests_on_an_unconfirmed_threshold(book: Rulebook) -> None:
    rules = [rule for rule in book.at(book.newest(), frozenset((RTHF,))).rules if rule.besluit == RTHF]
    assert rules
    assert not [rule for rule in rules if "conditiescore" in (rule.body.summary or "")]

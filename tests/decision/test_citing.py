"""Our own readings are cited as such, never as an article that the Bbl has."""

from __future__ import annotations

import json
from pathlib import Path

from bblcheck.decision.citing import OWN_ARTICLES, cite
from bblcheck.language.rulesets import INTERPRETATION
from bblcheck.law.rulebook import Rulebook

CATALOGUE = Path(__file__).parents[2] / "rules/catalogus/bbl-2026-09-24.json"


def test_a_reading_with_a_number_of_our_own_says_so(book: Rulebook) -> None:
    cited = {cite(rule) for rule in book.at(book.newest()).rules if rule.article == "5.6c"}
    assert cited == {"Uitleg bij Bbl 5.6 (eigen lezing 5.6c lid 1)"}


def test_every_other_reading_is_about_an_article_that_exists(book: Rulebook) -> None:
    articles = {entry["artikel"] for entry in json.loads(CATALOGUE.read_text(encoding="utf-8"))["eisen"]}
    lettered = {
        rule.article
        for rule in book.at(book.newest()).rules
        if rule.besluit == INTERPRETATION and rule.article[-1].isalpha()
    }
    assert lettered - articles == set(OWN_ARTICLES) and set(OWN_ARTICLES.values()) <= articles

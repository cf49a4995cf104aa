"""Laws of the whole: on the real rules and the sample homes, missing facts never make anything compliant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import bblcheck
from bblcheck.decision.asking import As, as_layer
from bblcheck.decision.judging import judge
from bblcheck.engine.rule import Rule
from bblcheck.engine.verdicts import Verdict, conjunction
from bblcheck.home.content import Facts, HomeContent, Item
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Law, Rulebook

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
EVERY = 7
"""One deletion in so many is tried; the whole takes minutes."""

Verdicts = dict[tuple[str, tuple[str, ...], str | None], Verdict]
EXCEPTIONS = ("in afwijking van", "mag in plaats van")


def verdicts(content: HomeContent, as_: As, book: Rulebook) -> Verdicts:
    """The verdict per lid and subject. Leden that replace one another count as one: which of them speaks may
    change with what is known (DESIGN 3: the same verdict in both branches stands)."""
    law = book.at(book.newest())
    facts = situation([content, as_layer(as_)], book.vocabulary, law.day)
    found: dict[tuple[str, tuple[str, ...], str | None], list[Verdict]] = {}
    for outcome in judge(law, facts).outcomes:
        name = _unit(outcome.rule, law)
        found.setdefault((name, outcome.subject.ids, outcome.subject.list_name), []).append(outcome.verdict)
    return {key: conjunction(several) for key, several in found.items()}


def _unit(rule: Rule, law: Law) -> str:
    """The lid, or the whole article when its leden make exceptions to each other."""
    article = law.article(rule.besluit, rule.article)
    related = any(r.kind in EXCEPTIONS for each in article for r in each.body.relations)
    return f"{rule.besluit} {rule.article}" if related else rule.id


def without_facts(content: HomeContent) -> Iterator[tuple[str, HomeContent]]:
    """The home with one fact less, for every fact of it."""
    for name, facts in content.singles.items():
        for attribute in facts:
            left = {key: fact for key, fact in facts.items() if key != attribute}
            yield f"{name}.{attribute}", replace(content, singles={**content.singles, name: left})
    for name, part in content.lists.items():
        for index, item in enumerate(part.items):
            for attribute in item.facts:
                left = {key: fact for key, fact in item.facts.items() if key != attribute}
                yield f"{name}[{item.id}].{attribute}", _with_item(content, name, index, left)


def _with_item(content: HomeContent, name: str, index: int, facts: Facts) -> HomeContent:
    part = content.lists[name]
    items = list(part.items)
    items[index] = replace(items[index], facts=facts)
    return replace(content, lists={**content.lists, name: replace(part, items=tuple(items))})


def without_elements(content: HomeContent) -> Iterator[tuple[str, HomeContent]]:
    """The home with one element less, its list then not complete."""
    for name, part in content.lists.items():
        for item in part.items:
            items: tuple[Item, ...] = tuple(other for other in part.items if other is not item)
            left = replace(part, items=items, complete=False)
            yield f"{name}[{item.id}]", replace(content, lists={**content.lists, name: left})


@pytest.mark.parametrize(("sample", "as_"), [("studio", "bestaand"), ("twee-kamers", "nieuwbouw")])
def test_deleting_never_makes_anything_compliant(sample: str, as_: As, book: Rulebook) -> None:
    (home,) = bblcheck.read_home(SAMPLES / sample / "home.json", book).homes
    whole = verdicts(home.content, as_, book)
    deletions = [*without_facts(home.content), *without_elements(home.content)]
    assert len(deletions) > 100
    for what, content in deletions[::EVERY]:
        found = verdicts(content, as_, book)
        better = [
            key
            for key, verdict in found.items()
            if verdict is Verdict.COMPLIANT and whole.get(key) is not verdict
        ]
        assert not better, f"without {what}: {better}"


@pytest.mark.parametrize("sample", ["studio", "twee-kamers"])
def test_the_order_of_elements_does_not_matter(sample: str, book: Rulebook) -> None:
    (home,) = bblcheck.read_home(SAMPLES / sample / "home.json", book).homes
    turned = {
        name: replace(part, items=tuple(reversed(part.items))) for name, part in home.content.lists.items()
    }
    backwards = replace(home.content, lists=turned)
    assert verdicts(backwards, "nieuwbouw", book) == verdicts(home.content, "nieuwbouw", book)

"""The engine against the plain evaluator of `reference`, on random leden and homes."""

from hypothesis import given, settings

from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.facts import Situation
from tests.engine import reference
from tests.engine.book import Book, select
from tests.engine.random_rules import books, homes


@settings(derandomize=True, deadline=None, max_examples=600)
@given(book=books(), situation=homes())
def test_the_engine_says_what_the_reference_says(book: Book, situation: Situation) -> None:
    found = evaluate(select(book), book, situation)
    got = [(o.subject.ids, o.subject.list_name is not None, str(o.verdict)) for o in found]
    assert sorted(got) == sorted(reference.outcomes(book, book.rules[0].body, situation))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(book=books(), situation=homes())
def test_what_is_open_has_gaps_and_what_is_decided_has_none(book: Book, situation: Situation) -> None:
    for outcome in evaluate(select(book), book, situation):
        is_open = str(outcome.verdict) in ("insufficient_data", "review_required")
        assert bool(outcome.gaps) is is_open

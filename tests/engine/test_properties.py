"""What must hold of every verdict, whatever the rules and the home: DESIGN 4 as properties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Value
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.rule import Rule
from bblcheck.engine.values import Interval, exactly
from bblcheck.engine.verdicts import Verdict, conjunction
from bblcheck.language import tree as t
from bblcheck.language.units import parse_unit
from tests.engine.book import HERE, Book, home, items, law, ruimte, select
from tests.engine.random_rules import AT, books, homes

DECIDED = (Verdict.COMPLIANT, Verdict.NON_COMPLIANT)
RELATIONS: tuple[t.RelationKind, ...] = (
    "in afwijking van",
    "mag in plaats van",
    "alleen bij",
    "onverminderd",
)


def answers(book: Book, situation: Situation) -> tuple[Outcome, ...]:
    return evaluate(select(book), book, situation)


def overall(book: Book, situation: Situation) -> Verdict:
    return conjunction([outcome.verdict for outcome in answers(book, situation)])


def by_subject(book: Book, situation: Situation) -> dict[object, Verdict]:
    return {
        (outcome.rule.lid, outcome.subject.ids, outcome.subject.list_name): outcome.verdict
        for outcome in answers(book, situation)
    }


# --- with fewer facts


def without(element: Element, name: str) -> Element:
    return replace(element, facts={key: fact for key, fact in element.facts.items() if key != name})


def poorer(situation: Situation) -> Iterator[Situation]:
    """Every situation with one fact, one element or one list less."""
    home_ = situation.singles["woning"]
    for name in home_.facts:
        yield replace(situation, singles={"woning": without(home_, name)})
    found = situation.lists.get("ruimten")
    if found is None:
        return
    yield replace(situation, lists={})
    yield replace(situation, lists={"ruimten": replace(found, complete=False)})
    for index, room in enumerate(found.items):
        before, after = found.items[:index], found.items[index + 1 :]
        yield replace(situation, lists={"ruimten": ElementList((*before, *after), False)})
        for name in room.facts:
            rest = (*before, without(room, name), *after)
            yield replace(situation, lists={"ruimten": replace(found, items=rest)})


@settings(derandomize=True, deadline=None, max_examples=150)
@given(book=books(), situation=homes())
def test_deleting_a_fact_makes_nothing_compliant(book: Book, situation: Situation) -> None:
    whole, subjects = overall(book, situation), by_subject(book, situation)
    for less in poorer(situation):
        assert overall(book, less) is not Verdict.COMPLIANT or whole is Verdict.COMPLIANT
        for subject, verdict in by_subject(book, less).items():
            if verdict is Verdict.COMPLIANT and subject in subjects:
                assert subjects[subject] is Verdict.COMPLIANT


@settings(derandomize=True, deadline=None, max_examples=60)
@given(book=books(), situation=homes())
def test_adding_it_back_restores_every_verdict(book: Book, situation: Situation) -> None:
    before = answers(book, situation)
    for less in poorer(situation):
        answers(book, less)
    assert answers(book, situation) == before


@st.composite
def related_books(draw: st.DrawFn) -> Book:
    """Three leden: lid 2 bears on lid 1, lid 3 on either or both; a relation is also an exclusion at times."""
    book = draw(books(leden=3))
    first, second, third = book.rules
    targets = draw(st.sampled_from([("1",), ("2",), ("1", "2")]))
    rules = (first, draw(bearing(second, ("1",))), draw(bearing(third, targets)))
    return replace(book, rules=rules)


@st.composite
def bearing(draw: st.DrawFn, rule: Rule, leden: tuple[str, ...]) -> Rule:
    target = t.Target((t.LidRange(None, leden, AT),), None, None, None, (), AT)
    kind = draw(st.sampled_from([*RELATIONS, None]))
    if kind is None:
        return replace(rule, body=replace(rule.body, routes=(t.Route(False, target, AT),)))
    return replace(rule, body=replace(rule.body, relations=(t.Relation(kind, target, AT),)))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(book=related_books(), situation=homes())
def test_related_leden_decide_nothing_new_with_fewer_facts(book: Book, situation: Situation) -> None:
    """A verdict may move from one lid to another, so the leden are taken together."""
    whole = overall(book, situation)
    for less in poorer(situation):
        after = overall(book, less)
        assert after is not Verdict.COMPLIANT or whole is Verdict.COMPLIANT
        assert after is not Verdict.NON_COMPLIANT or whole is Verdict.NON_COMPLIANT


# --- with sharper facts


@st.composite
def narrowed(draw: st.DrawFn, interval: Interval) -> Interval:
    low = Fraction(-3) if interval.low is None else interval.low
    high = Fraction(6) if interval.high is None else interval.high
    cuts = sorted(low + (high - low) * Fraction(draw(st.integers(0, 8)), 8) for _ in range(2))
    return Interval(cuts[0], cuts[1])


def sharpen(data: st.DataObject, element: Element) -> Element:
    facts = {
        name: replace(fact, value=data.draw(narrowed(fact.value)))
        if isinstance(fact, Fact) and isinstance(fact.value, Interval)
        else fact
        for name, fact in element.facts.items()
    }
    return replace(element, facts=facts)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(data=st.data(), book=books(), situation=homes())
def test_narrowing_an_interval_flips_no_decided_verdict(
    data: st.DataObject, book: Book, situation: Situation
) -> None:
    before = by_subject(book, situation)
    sharper = replace(
        situation,
        singles={name: sharpen(data, element) for name, element in situation.singles.items()},
        lists={
            name: replace(found, items=tuple(sharpen(data, item) for item in found.items))
            for name, found in situation.lists.items()
        },
    )
    after = by_subject(book, sharper)
    for subject, verdict in before.items():
        if verdict in DECIDED:
            assert after[subject] is verdict


# --- what does not matter


@settings(derandomize=True, deadline=None, max_examples=100)
@given(book=related_books(), situation=homes())
def test_the_order_of_rules_facts_and_elements_does_not_matter(book: Book, situation: Situation) -> None:
    turned = replace(
        situation,
        singles={name: turn(element) for name, element in situation.singles.items()},
        lists={
            name: replace(found, items=tuple(turn(item) for item in reversed(found.items)))
            for name, found in situation.lists.items()
        },
    )
    forward = {said(outcome) for outcome in answers(book, situation)}
    backward = {said(outcome) for outcome in evaluate(select(book)[::-1], book, turned)}
    assert forward == backward


def said(outcome: Outcome) -> tuple[object, ...]:
    subject = (outcome.rule.lid, outcome.subject.ids, outcome.subject.list_name)
    return (*subject, outcome.verdict, frozenset(outcome.gaps))


def turn(element: Element) -> Element:
    return replace(element, facts=dict(reversed(list(element.facts.items()))))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(millimetres=st.integers(2000, 3000), limit=st.integers(2000, 3000))
def test_metres_and_millimetres_give_the_same(millimetres: int, limit: int) -> None:
    def written(unit: str, value: Fraction) -> Fact:
        return Fact(exactly(value * parse_unit(unit)[1]), HERE)

    in_m = law(
        f"lid 1\n voor elke r in ruimten\n eis r.hoogte ten minste {str(limit / 1000).replace('.', ',')} m"
    )
    in_mm = law(f"lid 1\n voor elke r in ruimten\n eis r.hoogte ten minste {limit} mm")
    heights = (written("m", Fraction(millimetres, 1000)), written("mm", Fraction(millimetres)))
    verdicts = {
        overall(book, home(ruimten=items(ruimte("a", hoogte=height))))
        for book in (in_m, in_mm)
        for height in heights
    }
    assert len(verdicts) == 1


# --- gaps


@settings(derandomize=True, deadline=None, max_examples=200)
@given(data=st.data(), book=books(), situation=homes())
def test_the_gaps_of_an_open_verdict_would_decide_it(
    data: st.DataObject, book: Book, situation: Situation
) -> None:
    """Every fact that an outcome names, made known, leaves nothing open there."""
    for outcome in answers(book, situation):
        if any(
            gap.attribute is None or (gap.element is None and gap.root != "woning") for gap in outcome.gaps
        ):
            continue
        filled = situation
        for gap in outcome.gaps:
            filled = supply(data, filled, gap.element, gap.attribute or "")
        again = by_subject(book, filled).get(
            (outcome.rule.lid, outcome.subject.ids, outcome.subject.list_name), Verdict.NOT_APPLICABLE
        )
        assert again not in (Verdict.INSUFFICIENT_DATA, Verdict.REVIEW_REQUIRED)


VALUES: dict[str, st.SearchStrategy[Value]] = {
    "groot": st.booleans(),
    "verwarmd": st.booleans(),
    "melder": st.booleans(),
    "soort": st.sampled_from(["kamer", "toilet"]),
}
LENGTHS: st.SearchStrategy[Value] = st.integers(1, 6).map(exactly)


def supply(data: st.DataObject, situation: Situation, element: str | None, name: str) -> Situation:
    fact = Fact(data.draw(VALUES.get(name, LENGTHS)), HERE)

    def with_fact(item: Element) -> Element:
        return replace(item, facts={**item.facts, name: fact})

    if element is None:
        return replace(situation, singles={"woning": with_fact(situation.singles["woning"])})
    found = situation.lists["ruimten"]
    rooms = tuple(with_fact(item) if item.id == element else item for item in found.items)
    return replace(situation, lists={"ruimten": replace(found, items=rooms)})

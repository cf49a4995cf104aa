"""Random leden, tables and homes, as trees: what the property tests of the engine run on."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from hypothesis import strategies as st

from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Unknown, Value
from bblcheck.engine.values import Interval, exactly
from bblcheck.language import tree as t
from tests.engine.book import DAY, HERE, Book, law

AT = t.Position("random.bbl", 1, 1)
EMPTY_BODY = t.Body(None, None, None, False, (), (), (), (), (), (), False, (), ())
BASE = law("lid 1\n eis woning.groot")
ROOM = "r"


def ref(*path: str) -> t.Reference:
    return t.Reference(path, None, AT)


# --- expressions


def lengths(bound: bool) -> st.SearchStrategy[t.Expr]:
    return st.sampled_from(
        [
            ref("woning", "hoogte"),
            ref("woning", "diepte"),
            *([ref(ROOM, "hoogte"), ref(ROOM, "breedte")] * bound),
        ]
    )


metres = st.integers(-2, 6).map(lambda n: t.Quantity(Fraction(n, 2), "m", AT))
square_metres = st.integers(0, 6).map(lambda n: t.Quantity(Fraction(n), "m2", AT))
sources = st.sampled_from([(("ruimten",),), (("kamers",),), (("toiletten",), ("badkamers",))])


@st.composite
def numbers(draw: st.DrawFn, bound: bool, depth: int) -> t.Expr:
    """A length, whatever it is made of."""
    kind = draw(st.sampled_from(["fact", "fact", "number", "+", "-", "bounded", "extreme", "if", "table"]))
    if depth == 0 or kind == "fact":
        return draw(lengths(bound))
    if kind == "number":
        return draw(metres)
    inner = numbers(bound, depth - 1)
    if kind == "+" or kind == "-":
        sign: Literal["+", "-"] = "+" if kind == "+" else "-"
        return t.Arithmetic(sign, draw(inner), draw(inner), AT)
    if kind == "bounded":
        low = draw(st.none() | inner)
        high = draw(inner) if low is None else draw(st.none() | inner)
        return t.Bounded(draw(inner), low, high, AT)
    if kind == "if":
        return t.Conditional(draw(inner), draw(truths(bound, 1)), draw(inner), AT)
    if kind == "table":
        return t.TableValue("4.9", "maat", AT)
    operator: Literal["grootste", "kleinste"] = draw(st.sampled_from(["grootste", "kleinste"]))
    return t.Aggregate(operator, ref("x", "hoogte"), "x", draw(sources), draw(filters("x")), AT)


@st.composite
def ratios(draw: st.DrawFn, bound: bool) -> t.Expr:
    """A product or quotient, so that signs and zeros occur."""
    operator: Literal["*", "gedeeld door"] = draw(st.sampled_from(["*", "gedeeld door"]))
    return t.Arithmetic(operator, draw(numbers(bound, 1)), draw(numbers(bound, 1)), AT)


def filters(variable: str) -> st.SearchStrategy[t.Expr | None]:
    kind = t.Comparison(ref(variable, "soort"), (t.Test("is", ref("kamer"), None, AT),), AT)
    return st.sampled_from(
        [None, None, kind, ref(variable, "melder"), t.Negation(ref(variable, "melder"), AT)]
    )


OPERATORS: tuple[t.Operator, ...] = ("ten minste", "ten hoogste", "meer dan", "minder dan", "is")
operators = st.sampled_from(OPERATORS)


@st.composite
def comparisons(draw: st.DrawFn, bound: bool, depth: int) -> t.Expr:
    kind = draw(st.sampled_from(["length", "length", "band", "area", "count", "ratio"]))
    operator: t.Operator = draw(operators)
    if kind == "length":
        test = t.Test(operator, draw(numbers(bound, depth)), None, AT)
        return t.Comparison(draw(numbers(bound, depth)), (test,), AT)
    if kind == "band":
        tests = (t.Test("meer dan", draw(metres), None, AT), t.Test("ten hoogste", draw(metres), None, AT))
        return t.Comparison(draw(numbers(bound, depth)), tests, AT)
    if kind == "area":
        total = t.Aggregate("som", ref("x", "oppervlakte"), "x", draw(sources), draw(filters("x")), AT)
        return t.Comparison(total, (t.Test(operator, draw(square_metres), None, AT),), AT)
    if kind == "count":
        count = t.Count("x", draw(sources), draw(filters("x")), AT)
        limit = t.Quantity(Fraction(draw(st.integers(0, 3))), "", AT)
        return t.Comparison(count, (t.Test(operator, limit, None, AT),), AT)
    return t.Comparison(draw(ratios(bound)), (t.Test(operator, draw(square_metres), None, AT),), AT)


@st.composite
def truths(draw: st.DrawFn, bound: bool, depth: int) -> t.Expr:
    kind = draw(st.sampled_from(["fact", "compare", "compare", "and", "or", "not"]))
    if kind == "fact" or depth == 0:
        facts = [ref("woning", "groot"), ref("woning", "verwarmd"), *([ref(ROOM, "melder")] * bound)]
        return draw(st.sampled_from(facts))
    if kind == "compare":
        return draw(comparisons(bound, depth - 1))
    inner = truths(bound, depth - 1)
    if kind == "not":
        return t.Negation(draw(inner), AT)
    parts = (draw(inner), draw(inner))
    return t.Conjunction(parts, AT) if kind == "and" else t.Disjunction(parts, AT)


# --- leden


@st.composite
def bodies(draw: st.DrawFn, quantified: bool | None = None) -> t.Body:
    bound = draw(st.booleans()) if quantified is None else quantified
    quantifiers: tuple[t.Quantifier, ...] = ()
    if bound:
        quantifiers = (t.Quantifier(draw(st.booleans()), ROOM, draw(sources), draw(filters(ROOM)), AT),)
    conditions = draw(st.lists(truths(bound, 1), max_size=1))
    requirements = draw(st.lists(truths(bound, 2), min_size=1, max_size=2))
    return replace(
        EMPTY_BODY,
        quantifiers=quantifiers,
        conditions=tuple(conditions),
        requirements=tuple(requirements),
    )


def _cell(kind: Literal["none", "other", "values"], *values: t.Expr) -> t.Cell:
    return t.Cell(kind, values, AT)


@st.composite
def tables(draw: st.DrawFn) -> t.Table:
    """Two conditions and the rest; a cell may ask nothing."""
    columns = (t.Column(None, "geval", "", AT), t.Column(None, "maat", "m", AT))
    numbers_ = st.integers(0, 4).map(lambda n: _cell("values", t.Quantity(Fraction(n), "", AT)))
    cells = st.one_of(numbers_, numbers_, st.just(_cell("none")))
    heads = st.sampled_from([ref("woning", "groot"), ref("woning", "verwarmd")])
    rows = [(_cell("values", draw(heads)), draw(cells)) for _ in range(2)]
    return t.Table("4.9", columns, (*rows, (_cell("other"), draw(cells))), AT)


@st.composite
def books(draw: st.DrawFn, leden: int = 1, quantified: bool | None = None) -> Book:
    """A law of `leden` leden, lid 1 first."""
    found = [draw(bodies(quantified)) for _ in range(leden)]
    table = draw(tables())
    rules = tuple(replace(BASE.rules[0], lid=str(number), body=body) for number, body in enumerate(found, 1))
    return replace(BASE, rules=rules, tables={"4.9": table})


# --- homes


def facts(value: st.SearchStrategy[Value]) -> st.SearchStrategy[Fact | Unknown | None]:
    """Mostly known; else absent, unknown, or in conflict."""
    known = value.map(lambda v: Fact(v, HERE))
    odd = st.sampled_from([None, Unknown("onbekend"), Unknown("twijfel", "review")])
    conflict = value.map(lambda v: Fact(v, HERE, conflict=(Fact(v, HERE),)))
    return st.one_of(*[known] * 10, odd, conflict)


exact = st.integers(-2, 6).map(lambda n: exactly(Fraction(n, 2)))
positive = st.integers(0, 6).map(exactly)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = Fraction(draw(st.integers(-2, 5)), 2)
    high = low + Fraction(draw(st.integers(1, 3)), 2)
    return draw(st.sampled_from([Interval(low, high), Interval(None, high), Interval(low, None)]))


@st.composite
def measures(draw: st.DrawFn) -> Fact | Unknown | None:
    if draw(st.integers(0, 7)) == 7:
        return Fact(draw(intervals()), HERE, bound=draw(st.booleans()))
    return draw(facts(exact))


yes_or_no: st.SearchStrategy[Value] = st.booleans()
sorts: st.SearchStrategy[Value] = st.sampled_from(["kamer", "toilet", "bad", "toilet_en_bad"])


@st.composite
def rooms(draw: st.DrawFn, number: int) -> Element:
    given = {
        "soort": draw(facts(sorts).filter(lambda f: not (isinstance(f, Fact) and f.conflict))),
        "hoogte": draw(measures()),
        "breedte": draw(measures()),
        "oppervlakte": draw(facts(positive)),
        "melder": draw(facts(yes_or_no)),
    }
    known = {name: fact for name, fact in given.items() if fact is not None}
    return Element(f"r{number}", "ruimte", f"kamer {number}", known)


@st.composite
def homes(draw: st.DrawFn) -> Situation:
    given = {
        "hoogte": draw(measures()),
        "diepte": draw(measures()),
        "groot": draw(facts(yes_or_no)),
        "verwarmd": draw(facts(yes_or_no)),
    }
    known = {name: fact for name, fact in given.items() if fact is not None}
    items = tuple(draw(rooms(number)) for number in range(draw(st.integers(0, 3))))
    lists = {"ruimten": ElementList(items, draw(st.integers(0, 3)) > 0)}
    if draw(st.integers(0, 9)) == 0:
        lists = {}
    return Situation({"woning": Element("woning", "woning", "woning", known)}, lists, DAY)

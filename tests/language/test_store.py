"""Rule files survive the cache unchanged, and nothing else gets in."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.language import store
from bblcheck.language import tree as t
from bblcheck.language.parse import parse, parse_file

HERE = Path(__file__).parent
RULES = sorted((HERE.parents[1] / "rules").rglob("*.bbl"))

texts = st.text(max_size=6)
names = st.sampled_from(["woning", "r", "hoogte", "soort"])
paths = st.lists(names, min_size=1, max_size=3).map(tuple)
positions = st.builds(t.Position, st.sampled_from(["a.bbl", "b.bbl"]), st.integers(1, 99), st.integers(1, 99))
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
leaves = st.one_of(
    st.builds(t.Quantity, st.fractions(), st.sampled_from(["", "m", "dm3/s per m2"]), positions),
    st.builds(t.DateLiteral, days, positions),
    st.builds(t.TextLiteral, texts, positions),
    st.builds(t.BooleanLiteral, st.booleans(), positions),
    st.builds(t.Option, names, positions),
    st.builds(t.Reference, paths, st.none() | texts, positions),
    st.builds(t.TableValue, texts, names, positions),
    st.builds(t.InheritedLimit, positions),
)


def larger(inner: st.SearchStrategy[t.Expr]) -> st.SearchStrategy[t.Expr]:
    """Expressions made of `inner`."""
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    operators = st.sampled_from(get_args(t.Operator))
    tests = st.builds(t.Test, operators, inner, st.none() | names, positions)
    lists = st.lists(paths, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(t.Negation, inner, positions),
        st.builds(t.Conjunction, several, positions),
        st.builds(t.Disjunction, several, positions),
        st.builds(t.Comparison, inner, st.lists(tests, min_size=1, max_size=2).map(tuple), positions),
        st.builds(t.Arithmetic, st.sampled_from(["+", "-", "*", "gedeeld door"]), inner, inner, positions),
        st.builds(t.Negative, inner, positions),
        st.builds(t.Bounded, inner, st.none() | inner, st.none() | inner, positions),
        st.builds(t.Count, names, lists, st.none() | inner, positions),
        st.builds(
            t.Aggregate,
            st.sampled_from(["som", "grootste", "kleinste"]),
            inner,
            names,
            lists,
            st.none() | inner,
            positions,
        ),
        st.builds(t.Conditional, inner, inner, inner, positions),
    )


expressions: st.SearchStrategy[t.Expr] = st.recursive(leaves, larger, max_leaves=12)


def file_with(expr: t.Expr) -> t.RuleFile:
    """A vocabulary with one derivation."""
    at = t.Position("a.bbl", 1, 1)
    kenmerk = t.Kenmerk(
        "k",
        t.Kind("choice", options=("a", "b")),
        "",
        False,
        True,
        None,
        (),
        None,
        (t.Derivation(None, expr, at),),
        at,
    )
    return t.RuleFile("a.bbl", None, (), (t.Begrip("b", None, None, expr, "", (kenmerk,), at),))


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_rule_file_comes_back_equal(path: Path) -> None:
    file = parse_file(path)
    assert store.loads(store.dumps([file])) == (file,)


def test_several_files_keep_their_order_and_places() -> None:
    files = tuple(parse_file(path) for path in RULES[:3])
    assert store.loads(store.dumps(files)) == files


def test_examples_may_be_left_out() -> None:
    file = parse(
        'besluit bbl\nartikel 4.1 "x" geldig vanaf 2024-01-01\n  eis woning.te_huur\n'
        "  voorbeelden\n    | woning.te_huur | uitkomst |\n    | waar | voldoet |\n",
        "a.bbl",
    )
    body = file.articles[0].body
    assert body is not None
    without = replace(file, articles=(replace(file.articles[0], body=replace(body, examples=())),))
    assert body.examples
    assert store.loads(store.dumps([file]), examples=False) == (without,)


@settings(max_examples=60)
@given(expressions)
def test_every_expression_comes_back_equal(expr: t.Expr) -> None:
    file = file_with(expr)
    assert store.loads(store.dumps([file])) == (file,)


@given(st.fractions())
def test_fractions_are_exact(number: Fraction) -> None:
    file = file_with(t.Quantity(number, "m", t.Position("a.bbl", 2, 3)))
    (found,) = store.loads(store.dumps([file]))
    assert found == file


def test_the_same_files_give_the_same_bytes() -> None:
    files = [parse_file(path) for path in RULES[:2]]
    assert store.dumps(files) == store.dumps(store.loads(store.dumps(files)))


def test_the_table_knows_every_node_and_every_field() -> None:
    nodes = {
        value
        for value in vars(t).values()
        if isinstance(value, type) and is_dataclass(value) and value is not t.Position
    }
    assert {cls for cls, _ in store.NODES} == nodes
    for cls, codes in store.NODES:
        assert len(codes) == len(fields(cls)), cls
        assert [code == "@" for code in codes] == [field.name == "at" for field in fields(cls)], cls


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"nee",
        b"\xff\xfe",
        b'{"format":"bblcheck.rules/0","files":[],"positions":[],"nodes":[]}',
    ],
)
def test_other_bytes_are_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):
        store.loads(content)


@given(st.integers(0, 400), st.binary(min_size=1, max_size=3))
def test_damaged_bytes_never_give_another_error(where: int, damage: bytes) -> None:
    content = store.dumps([parse_file(HERE / "woordenlijst.bbl")])
    try:
        store.loads(content[:where] + damage + content[where + len(damage) :])
    except ValueError:
        return


def test_reading_the_cache_does_not_import_lark() -> None:
    code = (
        "import sys; import bblcheck.language.store, bblcheck.language.vocabulary, bblcheck.language.errors, "
        "bblcheck.language.units, bblcheck.language.words, bblcheck.language.scope, bblcheck.language.parse; "
        "sys.exit('lark' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=HERE.parents[1], check=False).returncode == 0

"""Whatever JSON comes in: a home, site or dossier, or `InputErrors`."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.home import InputErrors, read_home
from bblcheck.home.dossier import read_dossier
from bblcheck.home.jsonfile import JsonFile, parse_json
from bblcheck.home.sitefile import read_site
from bblcheck.language.vocabulary import Vocabulary
from tests.home.making import vocabulary

WORDS = """
naam id items volledig woningen ruimten ramen hoogte ruimte woonfunctie soort value unit min max conflict
gebeurtenissen plaatsing van instandhoudingstermijn documenten verklaring feiten bouwwerk tijdelijk datum
document plaats x/y~z
"""
KEYS = st.sampled_from(WORDS.split())
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    KEYS,
    st.sampled_from(["m", "2026-02-30", "9999-12-31", "0001-01-01"]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)
READERS: list[tuple[str, Callable[[JsonFile, Vocabulary], object]]] = [
    ("home", read_home),
    ("site", read_site),
    ("dossier", read_dossier),
]


@pytest.mark.parametrize(("kind", "read"), READERS, ids=[kind for kind, _ in READERS])
@settings(max_examples=150, deadline=None)
@given(found=st.dictionaries(KEYS, VALUES, max_size=5))
def test_only_complaints(
    kind: str, read: Callable[[JsonFile, Vocabulary], object], found: dict[str, object]
) -> None:
    text = json.dumps({"format": f"bblcheck.{kind}/1", **found})
    try:
        read(parse_json(text, "in.json"), vocabulary())
    except InputErrors as error:
        assert error.errors and all(str(each).isprintable() for each in error.errors)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.dictionaries(KEYS, VALUES, max_size=5), max_size=3),
    st.sampled_from(["plaatsing", "verklaring"]),
)
def test_only_complaints_about_events(events: list[dict[str, object]], kind: str) -> None:
    found = [{**event, "soort": kind} for event in events]
    text = json.dumps({"format": "bblcheck.dossier/1", "naam": "x", "gebeurtenissen": found})
    with pytest.raises(InputErrors) as raised:
        read_dossier(parse_json(text, "in.json"), vocabulary())
    assert all(str(each).isprintable() for each in raised.value.errors)


@given(st.text(max_size=40))
def test_only_complaints_about_text(text: str) -> None:
    try:
        parse_json(text, "in.json")
    except InputErrors as error:
        assert all(str(each).isprintable() for each in error.errors)

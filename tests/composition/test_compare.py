"""Two states compared: unchanged, changed, or too little known; a declaration beside it; symmetry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.composition import (
    Change,
    Composition,
    Evidence,
    compare,
    compare_homes,
    composition_layer,
    only_declared,
)
from bblcheck.composition.model import Declared, Work
from bblcheck.engine.facts import Fact, Situation, Source
from bblcheck.engine.values import Interval
from tests.composition.making import SMALL, content, home_file, laid
from tests.home.making import vocabulary

WINDOW = {"id": "w1", "naam": "raam", "breedte": 1.2, "hoogte": 1.4, "u_waarde": 1.1}
ROOM = {"id": "r1", "naam": "kamer", "hoogte": 2.6}
HOME: dict[str, object] = {
    "volledig": True,
    "woonfunctie": {"soort": "zelfstandig"},
    "bouwwerk": {"bouwlagen": 1},
    "ruimten": [ROOM],
    "ramen": [WINDOW],
}
UNCHANGED = Declared("ongewijzigd", "A. de Vries", "verklaring.pdf", "dossier.json#/gebeurtenissen/3")
CHANGED = Declared("gewijzigd", "A. de Vries", "verklaring.pdf", "dossier.json#/gebeurtenissen/3")


def state(**changes: object) -> Situation:
    return laid(content({**HOME, **changes}))


def windows(*found: Mapping[str, object]) -> Situation:
    return state(ramen=list(found))


def compared(
    before: Situation, after: Situation, *works: Work, declared: Declared | None = None
) -> Composition:
    return compare(before, after, SMALL, Evidence(works, declared))


def changes(found: Composition) -> list[tuple[str, str, str, str, str]]:
    return [
        (each.element, each.fact, each.before, each.after, each.change.value) for each in found.differences
    ]


def test_equal_states_are_unchanged() -> None:
    found = compared(state(), state())
    assert (found.verdict, found.differences, found.not_compared) == ("ongewijzigd", (), ())


def test_a_difference_is_named_with_both_values() -> None:
    found = compared(state(), windows({**WINDOW, "u_waarde": 1.65}))
    assert found.verdict == "gewijzigd"
    assert changes(found) == [("raam raam", "u_waarde", "1,1 W/m2K", "1,65 W/m2K", "replaced")]


def test_units_and_the_site_make_no_difference() -> None:
    other = {**WINDOW, "breedte": {"value": 1200, "unit": "mm"}, "afstand_tot_perceelsgrens": 2}
    assert compared(state(), windows(other)).verdict == "ongewijzigd"


def test_an_unknown_fact_leaves_the_composition_unknown() -> None:
    found = compared(state(), windows({**WINDOW, "u_waarde": None}))
    assert (found.verdict, found.not_compared) == ("onbekend", ("raam raam.u_waarde: niet bekend na",))


def test_a_known_difference_counts_whatever_is_unknown() -> None:
    found = compared(state(), windows({**WINDOW, "u_waarde": None, "hoogte": 1}))
    assert found.verdict == "gewijzigd" and found.not_compared


def test_a_list_that_neither_state_gives_is_not_compared() -> None:
    one = laid(content({**HOME, "volledig": None}))
    found = compared(one, one)
    assert found.verdict == "onbekend"
    assert "trappen: niet opgegeven voor en na" in found.not_compared


def test_why_a_list_is_not_whole_is_told_of_both_states_at_once_when_it_is_the_same() -> None:
    open_, whole = laid(content({**HOME, "volledig": None})), state()
    for before, after, sides in ((open_, whole, "voor"), (whole, open_, "na"), (open_, open_, "voor en na")):
        told = compared(before, after).not_compared
        assert [each.partition(" (")[0] for each in told if each.startswith("ramen: ")] == [
            f"ramen: niet volledig {sides}"
        ]


def imprecise(low: str, high: str, **said: Any) -> Situation:  # noqa: ANN401
    """The home with a room of which the height was measured between two bounds."""
    home = state()
    (room,) = home.lists["ruimten"].items
    height = Fact(Interval(Fraction(low), Fraction(high)), Source("geometry", "model.ifc"), **said)
    other = replace(room, facts={**room.facts, "hoogte": height})
    return replace(home, lists={**home.lists, "ruimten": replace(home.lists["ruimten"], items=(other,))})


def of_models(before: Situation, after: Situation, *alike: str) -> Composition:
    return compare_homes({"w": before}, {"w": after}, SMALL, alike=alike)


TWO_WAYS = {"conflict": (Fact(Interval(Fraction(3), Fraction(3)), Source("home file", "x")),)}
UPPER = {"bound": True}


@pytest.mark.parametrize("said", [TWO_WAYS, UPPER], ids=["told in two ways", "an upper bound of the shape"])
def test_what_is_known_badly_of_equal_parts_is_equal(said: dict[str, Any]) -> None:
    rough = imprecise("2.4", "2.6", **said)
    assert of_models(rough, rough, "r1").verdict == "ongewijzigd"
    assert of_models(rough, rough).verdict == "onbekend"
    assert of_models(rough, imprecise("2.4", "2.7", **said), "r1").verdict == "onbekend"


def test_what_is_not_known_of_equal_parts_stays_unknown() -> None:
    empty = state(ramen=[{**WINDOW, "u_waarde": None}])
    found = of_models(empty, empty, "w1")
    assert found.not_compared == ("raam raam.u_waarde: niet bekend voor en na",)


def test_an_incomplete_list_cannot_be_unchanged() -> None:
    one = state(ramen={"items": [WINDOW], "volledig": False})
    assert compared(one, one).verdict == "onbekend"


def test_conflicting_sources_are_not_compared() -> None:
    doubtful = laid(content(HOME), content({"ramen": [{"id": "w1", "u_waarde": 2}]}))
    assert compared(state(), doubtful).verdict == "onbekend"


def test_an_element_that_came_or_went() -> None:
    other = {**WINDOW, "id": "w2", "naam": "klein", "breedte": 0.4}
    assert changes(compared(state(), windows(WINDOW, other))) == [("raam klein", "", "", "aanwezig", "added")]
    assert changes(compared(windows(WINDOW, other), state())) == [
        ("raam klein", "", "aanwezig", "", "removed")
    ]


def test_an_element_missing_from_an_incomplete_list_is_unknown() -> None:
    after = state(ramen={"items": [], "volledig": False})
    assert compared(state(), after).verdict == "onbekend"


@pytest.mark.parametrize("name", ["raam", "ander"])
def test_new_ids_are_no_change(name: str) -> None:
    second = {**WINDOW, "id": "w2", "naam": "breed", "breedte": 2}
    renamed = {**WINDOW, "id": "x1", "naam": name}
    assert (
        compared(windows(WINDOW, second), windows(renamed, {**second, "id": "x2"})).verdict == "ongewijzigd"
    )


def test_a_name_pairs_elements_whose_ids_are_new() -> None:
    found = compared(state(), windows({**WINDOW, "id": "x1", "hoogte": 1}))
    assert changes(found) == [("raam raam", "hoogte", "1,4 m", "1 m", "replaced")]


def test_elements_that_may_be_the_same_are_not_called_removed() -> None:
    found = compared(state(), windows({"id": "x1", "naam": "ander", "breedte": 1.2}))
    assert (found.verdict, found.differences) == ("onbekend", ())


def test_complete_lists_of_another_length_differ() -> None:
    vague = [{"id": f"x{index}", "naam": f"y{index}"} for index in range(2)]
    found = compared(state(), windows(*vague))
    assert changes(found) == [("ramen", "aantal", "1", "2", "added")]


def test_an_interval_of_measuring_equals_itself_and_nothing_else() -> None:
    def measured(low: float, high: float) -> Situation:
        return windows({**WINDOW, "breedte": {"min": low, "max": high, "unit": "m"}})

    assert compared(measured(1.1, 1.2), measured(1.1, 1.2)).verdict == "ongewijzigd"
    assert compared(measured(1.1, 1.2), measured(1.15, 1.2)).verdict == "onbekend"
    assert compared(measured(1.1, 1.2), measured(1.3, 1.4)).verdict == "gewijzigd"


def test_an_upper_bound_is_no_equality() -> None:
    bound = windows({**WINDOW, "breedte": {"value": 1.2, "unit": "m", "bound": True}})
    assert compared(bound, bound).verdict == "onbekend"


# --- works and declarations


def test_a_work_in_the_dossier_is_a_change_of_its_class() -> None:
    work = Work(("w1",), Change.MAINTENANCE, "kit vernieuwd", "d.json#/gebeurtenissen/2")
    found = compared(state(), state(), work)
    assert [each.change for each in found.differences] == [Change.MAINTENANCE]
    assert found.known_changes[Change.MAINTENANCE] and not found.known_changes[Change.REPLACED]


def test_maintenance_like_for_like_does_not_hide_a_difference() -> None:
    work = Work(("w1",), Change.MAINTENANCE, "ruit vervangen", "d.json")
    found = compared(state(), windows({**WINDOW, "u_waarde": 0.8}), work)
    assert {each.change for each in found.differences} == {Change.REPLACED, Change.MAINTENANCE}


def test_an_altered_part_is_an_alteration() -> None:
    work = Work(("w1",), Change.ALTERATION, "verbouwde delen", "d.json")
    found = compared(state(), windows({**WINDOW, "u_waarde": 0.8}), work)
    assert {each.change for each in found.differences} == {Change.ALTERATION}


def test_the_foundation_stays_aside() -> None:
    work = Work(("fundering",), Change.FOUNDATION, "schroefpalen", "d.json")
    found = compared(state(), state(), work)
    assert (found.verdict, len(found.differences)) == ("ongewijzigd", 1)


@pytest.mark.parametrize(
    ("after", "declared", "verdict"),
    [
        (state(), UNCHANGED, "ongewijzigd"),
        (state(), CHANGED, "onbekend"),
        (windows({**WINDOW, "u_waarde": None}), UNCHANGED, "ongewijzigd"),
        (windows({**WINDOW, "u_waarde": None}), CHANGED, "gewijzigd"),
        (windows({**WINDOW, "u_waarde": 2}), UNCHANGED, "onbekend"),
        (windows({**WINDOW, "u_waarde": 2}), CHANGED, "gewijzigd"),
    ],
)
def test_a_declaration_stands_beside_the_comparison(
    after: Situation, declared: Declared, verdict: str
) -> None:
    found = compared(state(), after, declared=declared)
    assert found.verdict == verdict
    assert "verklaring.pdf" in found.evidence[0]
    assert found.contradicted is (found.computed != "onbekend" and verdict == "onbekend")


def test_without_a_state_only_the_dossier_speaks() -> None:
    assert only_declared(Evidence()).verdict == "onbekend"
    assert only_declared(Evidence(declared=UNCHANGED)).verdict == "ongewijzigd"


# --- several homes


def test_a_home_that_was_left_behind() -> None:
    homes = home_file({"woningen": [{"id": "A", **HOME}, {"id": "B", **HOME}]}).homes
    both = {home.id: laid(home.content) for home in homes}
    found = compare_homes(both, {"A": both["A"]}, SMALL)
    assert changes(found) == [("woning B", "", "aanwezig", "", "removed")]
    assert found.verdict == "gewijzigd"
    assert compare_homes(both, both, SMALL).verdict == "ongewijzigd"


# --- facts for the rules


def flags(found: Composition) -> dict[str, object]:
    facts = composition_layer(found).singles["bouwwerk"]
    return {name: fact.value for name, fact in facts.items() if isinstance(fact, Fact)}


def test_unchanged_rules_out_every_class() -> None:
    found = flags(compared(state(), state()))
    assert set(found.values()) == {False} and len(found) == 9


def test_what_was_not_compared_stays_unknown() -> None:
    found = flags(compared(state(), windows({**WINDOW, "u_waarde": None, "hoogte": 1})))
    assert found == {"wijziging_vervangen_anders": True}


def test_the_facts_are_in_the_vocabulary() -> None:
    found = flags(compared(state(), state(), declared=UNCHANGED))
    assert set(found) <= set(vocabulary().concepts["bouwwerk"].attributes)
    assert found["samenstelling"] == "ongewijzigd"


# --- symmetry

WINDOWS = st.lists(
    st.fixed_dictionaries(
        {
            "naam": st.sampled_from(["a", "b", "c"]),
            "hoogte": st.sampled_from([None, 1, 2]),
            "u_waarde": st.sampled_from([None, 1]),
        }
    ),
    max_size=4,
)


def drawn(found: list[dict[str, object]], prefix: str, complete: bool) -> Situation:
    items = [{"id": f"{prefix}{index}", "breedte": 1, **each} for index, each in enumerate(found)]
    return state(ramen={"items": items, "volledig": complete})


@given(WINDOWS, st.booleans())
def test_a_home_never_differs_from_itself(found: list[dict[str, object]], complete: bool) -> None:
    one = drawn(found, "w", complete)
    assert compared(one, one).differences == ()


@given(WINDOWS)
def test_a_home_with_new_ids_never_differs_from_itself(found: list[dict[str, object]]) -> None:
    assert compared(drawn(found, "w", True), drawn(found, "x", True)).verdict != "gewijzigd"


MIRROR = {"added": "removed", "removed": "added"}


@given(WINDOWS, WINDOWS, st.booleans(), st.booleans(), st.booleans())
def test_swapping_the_states_mirrors_the_answer(
    first: list[dict[str, object]], second: list[dict[str, object]], left: bool, right: bool, same_ids: bool
) -> None:
    before, after = drawn(first, "w", left), drawn(second, "w" if same_ids else "x", right)
    there, back = compared(before, after), compared(after, before)
    assert there.verdict == back.verdict
    mirrored = [(fact, was, now, MIRROR.get(kind, kind)) for _, fact, now, was, kind in changes(back)]
    assert sorted(mirrored) == sorted(change[1:] for change in changes(there))
    assert len(there.not_compared) == len(back.not_compared)

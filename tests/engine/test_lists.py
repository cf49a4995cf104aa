"""Lists that are known in part: counts, sums, extremes, views and quantifiers."""

import pytest

from bblcheck.engine.facts import Element, Situation
from tests.engine.book import element, gaps, home, items, outcomes, ruimte, some, verdict


def says(condition: str, situation: Situation) -> str:
    return verdict(f"lid 1\n eis {condition}", situation)


def room(name: str, size: str | None = None, soort: str | None = "kamer") -> Element:
    return ruimte(name, oppervlakte=size, soort=soort)


def test_a_count_is_an_interval() -> None:
    count = "aantal(r in ruimten waarvoor r.soort is kamer) {}"
    known = home(ruimten=items(room("a"), room("b", soort=None)))
    assert says(count.format("ten minste 1"), known) == "compliant"
    assert says(count.format("ten minste 2"), known) == "insufficient_data"
    assert says(count.format("ten hoogste 2"), known) == "compliant"
    assert says(count.format("ten minste 3"), known) == "non_compliant"
    more = home(ruimten=some(room("a"), room("b", soort=None)))
    assert says(count.format("ten minste 1"), more) == "compliant"
    assert says(count.format("ten hoogste 2"), more) == "insufficient_data"


def test_a_sum_of_areas_over_an_incomplete_list_only_grows() -> None:
    total = "som(r.oppervlakte voor elke r in ruimten) {} 20 m2"
    part = home(ruimten=some(room("a", "12 m2"), room("b", "9 m2")))
    assert says(total.format("ten minste"), part) == "compliant"
    assert says(total.format("ten hoogste"), part) == "non_compliant"
    assert (
        says("som(r.hoogte voor elke r in ruimten) ten minste 0 m", home(ruimten=some()))
        == "insufficient_data"
    )


def test_a_sum_names_the_areas_that_are_missing() -> None:
    law = "lid 1\n eis som(r.oppervlakte voor elke r in ruimten) ten minste 20 m2"
    assert gaps(law, home(ruimten=items(room("a", "12 m2"), room("b")))) == [
        "ruimten[b].oppervlakte: niet opgegeven"
    ]


def test_the_largest_of_a_list_known_in_part() -> None:
    largest = "grootste(r.oppervlakte voor elke r in ruimten) {} 11 m2"
    part = home(ruimten=some(room("a", "12 m2"), room("b", "9 m2")))
    assert says(largest.format("ten minste"), part) == "compliant"
    assert says(largest.format("ten hoogste"), part) == "non_compliant"
    assert says("kleinste(r.oppervlakte voor elke r in ruimten) ten minste 8 m2", part) == "insufficient_data"
    assert says(largest.format("ten minste"), home(ruimten=items())) == "review_required"


def test_a_view_holds_what_meets_its_condition() -> None:
    law = "lid 1\n voor elke r in kamers\n eis r.oppervlakte ten minste 5 m2"
    mixed = home(ruimten=items(room("a", "6 m2"), room("b", "1 m2", "toilet")))
    assert [(o.subject.name, o.verdict) for o in outcomes(law, mixed)] == [("a", "compliant")]


def test_an_element_that_may_belong_to_a_view_makes_it_incomplete() -> None:
    law = "lid 1\n voor elke r in kamers\n eis r.oppervlakte ten minste 5 m2"
    found = outcomes(law, home(ruimten=items(room("a", "6 m2"), room("b", "1 m2", None))))
    assert [(o.subject.name, o.verdict) for o in found] == [
        ("a", "compliant"),
        ("kamers", "insufficient_data"),
    ]
    assert [str(gap) for gap in found[1].gaps] == ["ruimten[b].soort: niet opgegeven"]


def test_an_element_in_two_views_is_one_subject() -> None:
    law = "lid 1\n voor elke r in toiletten, badkamers\n eis r.oppervlakte ten minste 1 m2"
    both = home(ruimten=items(room("a", "2 m2", "toilet_en_bad"), room("b", "2 m2", "bad")))
    assert [o.subject.ids for o in outcomes(law, both)] == [("a",), ("b",)]


EACH = "lid 1\n voor elke r in ruimten\n eis r.hoogte ten minste 2,6 m"
ANY = "lid 1\n voor ten minste een r in ruimten\n eis r.hoogte ten minste 2,6 m"
HIGH, LOW, OPEN = ruimte("hoog", hoogte="2,7 m"), ruimte("laag", hoogte="2,5 m"), ruimte("open")


@pytest.mark.parametrize(
    ("rooms", "expected"),
    [
        (items(HIGH, LOW), ["compliant", "non_compliant"]),
        (items(HIGH, OPEN), ["compliant", "insufficient_data"]),
        (some(HIGH), ["compliant", "insufficient_data"]),
        (some(LOW), ["non_compliant"]),
        (items(), ["not_applicable"]),
    ],
)
def test_for_each_gives_one_outcome_per_subject_and_one_for_what_is_not_seen(rooms, expected) -> None:  # type: ignore[no-untyped-def]
    assert [str(o.verdict) for o in outcomes(EACH, home(ruimten=rooms))] == expected


def test_a_list_that_nobody_gave_is_missing() -> None:
    assert gaps(EACH, home()) == ["ruimten: niet opgegeven"]
    assert gaps(EACH, home(ruimten=some())) == ["ruimten: lijst niet volledig"]


def test_a_list_known_to_be_empty_says_so() -> None:
    (outcome,) = outcomes(EACH, home(ruimten=items()))
    assert outcome.because == ("ruimten: geen",)


@pytest.mark.parametrize(
    ("rooms", "expected"),
    [
        (items(LOW, HIGH), "compliant"),
        (some(HIGH), "compliant"),
        (items(LOW, OPEN), "insufficient_data"),
        (some(LOW), "insufficient_data"),
        (items(LOW), "non_compliant"),
        (items(), "non_compliant"),
    ],
)
def test_there_is_one(rooms, expected) -> None:  # type: ignore[no-untyped-def]
    assert verdict(ANY, home(ruimten=rooms)) == expected


def test_quantifiers_nest_in_the_order_written() -> None:
    law = "lid 1\n voor elke b in bouwlagen\n voor ten minste een r in b.ruimten\n eis r.melder"
    ground = Element(
        "begane grond", "bouwlaag", "begane grond", {}, {"ruimten": items(ruimte("a", melder=True))}
    )
    upper = Element("verdieping", "bouwlaag", "verdieping", {}, {"ruimten": items(ruimte("b", melder=False))})
    found = outcomes(law, home(bouwlagen=items(ground, upper)))
    assert [(o.subject.name, str(o.verdict)) for o in found] == [
        ("begane grond", "compliant"),
        ("verdieping", "non_compliant"),
    ]


def test_a_list_of_an_element_that_nobody_gave_is_missing_there() -> None:
    law = "lid 1\n voor elke b in bouwlagen\n eis aantal(r in b.ruimten) ten minste 1"
    assert gaps(law, home(bouwlagen=items(element("bouwlaag", "dak")))) == [
        "bouwlagen[dak].ruimten: niet opgegeven"
    ]

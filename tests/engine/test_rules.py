"""A lid: conditions, parts, questions, moved limits."""

from dataclasses import replace

import pytest

from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.rule import SelectedRule
from tests.engine.book import gaps, home, items, law, only, outcomes, ruimte, select, some, verdict

IF = "lid 1\n als woning.groot\n eis woning.hoogte ten minste 2 m"


def test_a_condition_that_is_false_takes_the_lid_out_and_says_so() -> None:
    outcome = only(IF, home(groot=False))
    assert (str(outcome.verdict), outcome.because) == ("not_applicable", ("niet het geval: woning.groot",))


def test_a_condition_that_is_open_is_missing_data() -> None:
    assert gaps(IF, home(hoogte="3 m")) == ["woning.groot: niet opgegeven"]
    assert gaps(IF, home()) == ["woning.groot: niet opgegeven", "woning.hoogte: niet opgegeven"]


def test_a_condition_on_the_home_comes_before_the_list() -> None:
    law_ = "lid 1\n voor elke r in ruimten\n als woning.groot\n eis r.hoogte ten minste 2 m"
    (outcome,) = outcomes(law_, home(groot=False))
    assert outcome.subject.ids == ()
    assert str(outcome.verdict) == "not_applicable"


def test_a_condition_per_element() -> None:
    law_ = "lid 1\n voor elke r in ruimten\n als r.melder\n eis r.hoogte ten minste 2 m"
    rooms = items(ruimte("a", melder=False), ruimte("b", melder=True, hoogte="1 m"))
    assert [str(o.verdict) for o in outcomes(law_, home(ruimten=rooms))] == [
        "not_applicable",
        "non_compliant",
    ]


def test_all_requirements_must_hold() -> None:
    law_ = "lid 1\n eis woning.groot\n eis woning.verwarmd"
    assert verdict(law_, home(groot=True, verwarmd=False)) == "non_compliant"
    assert gaps(law_, home(groot=True)) == ["woning.verwarmd: niet opgegeven"]


PARTS = "lid 1\n {}\n onderdeel a\n  eis woning.groot\n onderdeel b\n  eis woning.verwarmd"


@pytest.mark.parametrize(
    ("big", "warm", "all_parts", "one_part"),
    [
        (True, True, "compliant", "compliant"),
        (True, False, "non_compliant", "compliant"),
        (True, None, "insufficient_data", "compliant"),
        (False, None, "non_compliant", "insufficient_data"),
        (False, False, "non_compliant", "non_compliant"),
    ],
)
def test_all_parts_or_one_of_them(big: bool, warm: bool | None, all_parts: str, one_part: str) -> None:
    facts = home(groot=big, verwarmd=warm)
    assert verdict(PARTS.format(""), facts) == all_parts
    assert verdict(PARTS.format("een van de onderdelen"), facts) == one_part


def test_the_part_that_decides_is_named() -> None:
    assert only(PARTS.format(""), home(groot=True, verwarmd=False)).clause == "onderdeel b"


def test_a_part_that_does_not_apply_is_neutral() -> None:
    law_ = PARTS.format("een van de onderdelen").replace("a\n  eis", "a\n  als woning.groot\n  eis")
    assert verdict(law_, home(groot=False, verwarmd=False)) == "non_compliant"


def test_parts_over_lists_have_their_own_subjects() -> None:
    law_ = (
        "lid 1\n onderdeel a\n  voor elke r in toiletten\n  eis r.hoogte ten minste 2 m\n"
        " onderdeel b\n  voor elke r in kamers\n  eis r.hoogte ten minste 2 m"
    )
    rooms = items(ruimte("a", soort="toilet", hoogte="1 m"), ruimte("b", soort="kamer", hoogte="2 m"))
    found = outcomes(law_, home(ruimten=rooms))
    assert [(o.subject.name, o.clause, str(o.verdict)) for o in found] == [
        ("a", "onderdeel a", "non_compliant"),
        ("b", "onderdeel b", "compliant"),
    ]


def test_a_question_is_for_a_person_unless_something_fails_or_is_missing() -> None:
    law_ = 'lid 1\n als woning.groot\n eis woning.verwarmd\n beoordeel "Is het goed?"'
    assert verdict(law_, home(groot=True, verwarmd=True)) == "review_required"
    assert verdict(law_, home(groot=True, verwarmd=False)) == "non_compliant"
    assert verdict(law_, home(groot=True)) == "insufficient_data"
    assert verdict(law_, home(groot=False)) == "not_applicable"
    assert gaps(law_, home(groot=True, verwarmd=True)) == ["bbl 4.1 lid 1: Is het goed?"]


def test_a_limit_can_be_moved() -> None:
    book = law(
        "lid 1\n eis woning.hoogte ten minste grens maat = 2 m\n"
        "lid 2\n van toepassing is artikel 4.9 met grens maat = grens - 0,5 m"
    )
    moved = {change.name: change.value for change in book.rules[1].body.routes[0].target.limits}
    selected = SelectedRule(book.rules[0], "tijdelijk", moved)
    (outcome,) = evaluate([selected], book, home(hoogte="1,5 m"))
    assert (str(outcome.verdict), str(outcome.limit)) == ("compliant", "1,5 m")
    (original,) = evaluate([replace(selected, limits={})], book, home(hoogte="1,5 m"))
    assert str(original.verdict) == "non_compliant"


def test_what_fails_makes_what_is_not_seen_moot() -> None:
    law_ = "lid 1\n voor elke r in ruimten\n eis r.hoogte ten minste 2 m"
    assert [str(o.verdict) for o in outcomes(law_, home(ruimten=some(ruimte("a", hoogte="1 m"))))] == [
        "non_compliant"
    ]


def test_the_order_of_the_selection_is_the_order_of_the_answer() -> None:
    book = law("lid 1\n eis woning.groot\nlid 2\n eis woning.verwarmd")
    both = select(book)
    facts = home(groot=True, verwarmd=False)
    forward = evaluate(both, book, facts)
    assert [o.rule.lid for o in forward] == ["1", "2"]
    assert evaluate(list(reversed(both)), book, facts) == tuple(reversed(forward))

"""What follows from other facts, beside what was declared, under a reading."""

import pytest

from bblcheck.engine.evaluate import evaluate, truth
from bblcheck.engine.facts import Unknown
from bblcheck.language.errors import RuleError
from tests.engine.book import BEGRIPPEN, Book, gaps, home, items, law, ruimte, select, verdict

TEMPORARY = "lid 1\n eis woning.tijdelijk"
EQUAL = "lid 1\n eis woning.gelijk"


@pytest.mark.parametrize(("term", "expected"), [("15 jaar", "compliant"), ("16 jaar", "non_compliant")])
def test_it_follows(term: str, expected: str) -> None:
    assert verdict(TEMPORARY, home(termijn=term)) == expected


def test_what_it_follows_from_is_missing() -> None:
    assert gaps(TEMPORARY, home()) == ["woning.termijn: niet opgegeven"]


def test_a_question_mark_asks_for_the_fact_itself() -> None:
    assert gaps(TEMPORARY, home(tijdelijk=Unknown("onbekend"))) == ["woning.tijdelijk: onbekend"]


def test_a_declaration_counts_where_nothing_follows() -> None:
    assert verdict(TEMPORARY, home(tijdelijk=True)) == "compliant"


def test_a_declaration_that_is_contradicted_is_for_a_person() -> None:
    assert verdict(TEMPORARY, home(tijdelijk=True, termijn="16 jaar")) == "review_required"
    assert verdict(TEMPORARY, home(tijdelijk=True, termijn="15 jaar")) == "compliant"


def test_a_declared_sum_may_be_rounded_but_not_wrong() -> None:
    law_ = "lid 1\n eis woning.totaal ten minste 18 m2"
    rooms = items(ruimte("a", oppervlakte="18,004 m2"))
    assert verdict(law_, home(totaal="18 m2", ruimten=rooms)) == "compliant"
    assert verdict(law_, home(totaal="19 m2", ruimten=rooms)) == "review_required"
    assert verdict(law_, home(ruimten=rooms)) == "compliant"


def test_the_chosen_reading_decides() -> None:
    assert verdict(EQUAL, home("strikt", groot=True, verwarmd=True)) == "non_compliant"
    assert verdict(EQUAL, home("soepel", groot=True, verwarmd=True)) == "compliant"


def test_without_a_reading_all_must_agree() -> None:
    assert verdict(EQUAL, home(groot=True, verwarmd=True)) == "review_required"
    assert verdict(EQUAL, home(groot=True, verwarmd=False)) == "non_compliant"
    assert verdict(EQUAL, home(groot=False)) == "compliant"
    assert gaps(EQUAL, home(groot=True)) == ["woning.verwarmd: niet opgegeven"]


def test_a_derivation_that_runs_in_a_circle_is_an_error() -> None:
    begrippen = BEGRIPPEN + (
        'begrip kring "kring"\n kenmerk a ja_nee "a" volgt uit kring.b\n kenmerk b ja_nee "b" volgt uit kring.a\n'
    )
    book: Book = law("lid 1\n eis kring.a", begrippen)
    with pytest.raises(RuleError, match="volgt uit zichzelf"):
        evaluate(select(book), book, home())


def test_truth_of_a_condition_for_routing() -> None:
    book = law("lid 1\n als woning.tijdelijk en woning.groot\n eis woning.groot")
    (rule,) = book.rules
    found = truth(rule.body.conditions[0], rule, book, home(termijn="5 jaar"))
    assert (found.value, [gap.path for gap in found.gaps]) == (None, ["woning.groot"])

"""One behaviour of an expression per test."""

from datetime import date
from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval, exactly
from bblcheck.language.errors import RuleError
from tests.engine.book import HERE, gaps, home, items, only, outcomes, ruimte, verdict


def says(condition: str, /, **given: object) -> str:
    return verdict(f"lid 1\n eis {condition}", home(**given))


@pytest.mark.parametrize(
    ("height", "expected"),
    [("2,6 m", "compliant"), ("2,59 m", "non_compliant"), (None, "insufficient_data")],
)
def test_at_the_limit_past_it_and_unknown(height: str | None, expected: str) -> None:
    assert says("woning.hoogte ten minste 2,6 m", hoogte=height) == expected


@pytest.mark.parametrize(
    ("operator", "at", "above"),
    [
        ("ten minste", True, True),
        ("meer dan", False, True),
        ("ten hoogste", True, False),
        ("minder dan", False, False),
        ("is", True, False),
    ],
)
def test_each_operator(operator: str, at: bool, above: bool) -> None:
    for value, holds in (("2 m", at), ("2,1 m", above)):
        expected = "compliant" if holds else "non_compliant"
        assert says(f"woning.hoogte {operator} 2 m", hoogte=value) == expected
        assert says(f"woning.hoogte {operator} woning.diepte", hoogte=value, diepte="2 m") == expected


def test_units_are_converted_exactly() -> None:
    assert says("woning.hoogte is 2600 mm", hoogte="2,6 m") == "compliant"
    assert says("woning.oppervlakte * 0,9 dm3/s per m2 is 9 dm3/s", oppervlakte="10 m2") == "compliant"


def test_a_band_is_two_tests() -> None:
    band = "woning.hoogte meer dan 7 m en ten hoogste 13 m"
    assert [says(band, hoogte=h) for h in ("7 m", "7,1 m", "13 m", "13,1 m")] == [
        "non_compliant",
        "compliant",
        "compliant",
        "non_compliant",
    ]


def test_what_does_not_matter_is_not_asked() -> None:
    assert (
        says("woning.hoogte ten minste woning.diepte met een minimum van 3 m", hoogte="2 m")
        == "non_compliant"
    )
    assert says("woning.groot of woning.verwarmd", groot=True) == "compliant"
    assert says("woning.groot en woning.verwarmd", groot=False) == "non_compliant"


def test_an_open_question_names_every_fact_that_would_decide() -> None:
    found = gaps("lid 1\n eis woning.groot en woning.hoogte ten minste 2 m", home())
    assert found == ["woning.groot: niet opgegeven", "woning.hoogte: niet opgegeven"]


def test_a_gap_also_has_a_path_for_a_machine() -> None:
    law = "lid 1\n voor elke r in ruimten\n eis r.hoogte ten minste 2 m"
    (gap,) = only(law, home(ruimten=items(ruimte("a")))).gaps
    assert (gap.path, gap.root, gap.element, gap.attribute) == ("ruimten[a].hoogte", "ruimten", "a", "hoogte")


def test_an_interval_decides_only_if_all_of_it_does() -> None:
    wide = Fact(Interval(Fraction(5, 2), Fraction(27, 10)), HERE)
    assert says("woning.hoogte ten minste 2,5 m", hoogte=wide) == "compliant"
    assert says("woning.hoogte ten minste 2,6 m", hoogte=wide) == "insufficient_data"
    assert says("woning.hoogte ten minste 2,8 m", hoogte=wide) == "non_compliant"


def test_a_bound_that_does_not_decide_is_for_a_person() -> None:
    upper = Fact(Interval(None, Fraction(9, 10)), HERE, bound=True)
    assert says("woning.hoogte ten minste 0,85 m", hoogte=upper) == "review_required"
    assert says("woning.hoogte ten minste 1 m", hoogte=upper) == "non_compliant"


def test_sources_that_disagree_are_for_a_person_with_both_numbers() -> None:
    fact = Fact(exactly(Fraction(13, 5)), HERE, conflict=(Fact(exactly(Fraction(5, 2)), HERE),))
    assert says("woning.hoogte ten minste 2,4 m", hoogte=fact) == "review_required"
    (text,) = gaps("lid 1\n eis woning.hoogte ten minste 2,4 m", home(hoogte=fact))
    assert "2,6 m en 2,5 m" in text


def test_an_unknown_keeps_its_reason_and_kind() -> None:
    doubtful = Unknown("onwaarschijnlijk: 26 m", "review")
    assert says("woning.hoogte ten minste 2,4 m", hoogte=doubtful) == "review_required"


def test_missing_data_goes_before_review() -> None:
    doubtful = Unknown("onwaarschijnlijk", "review")
    assert says("woning.hoogte ten minste 2 m en woning.groot", hoogte=doubtful) == "insufficient_data"


def test_another_method_is_not_the_method_asked() -> None:
    law = "lid 1\n voor elke r in ruimten\n eis r.lucht volgens NEN 1087 ten minste 7 dm3/s"

    def by(method: str | None) -> str:
        fact = Fact(exactly(8), HERE, method)
        return verdict(law, home(ruimten=items(ruimte("a", lucht=fact))))

    assert [by("NEN 1087"), by("NEN 8087"), by(None)] == [
        "compliant",
        "insufficient_data",
        "insufficient_data",
    ]


def test_a_divisor_that_may_be_zero_is_unknown() -> None:
    ratio = "woning.oppervlakte gedeeld door woning.hoogte ten minste 2 m"
    assert says(ratio, oppervlakte="10 m2", hoogte="5 m") == "compliant"
    assert says(ratio, oppervlakte="10 m2", hoogte="0 m") == "review_required"
    assert says(ratio, oppervlakte="10 m2") == "insufficient_data"


def test_choices_and_classes() -> None:
    assert says("woning.soort is woonwagen", soort="woonwagen") == "compliant"
    assert says("woning.klasse ten minste B", klasse="A") == "compliant"
    assert says("woning.klasse ten minste B", klasse="C") == "non_compliant"
    assert says("woning.klasse minder dan B", klasse="C") == "compliant"


def test_truths_and_texts_are_compared_with_is() -> None:
    assert says("woning.groot is onwaar", groot=False) == "compliant"
    assert says("woning.groot is woning.verwarmd", groot=True) == "insufficient_data"
    law = 'lid 1\n voor elke r in ruimten\n eis r.naam is "berging"'
    assert verdict(law, home(ruimten=items(ruimte("a", naam="berging")))) == "compliant"


def test_dates_and_terms() -> None:
    placed = date(2024, 2, 29)
    law = "lid 1\n eis peildatum ten hoogste woning.geplaatst + {}"

    def on(day: date, term: str) -> str:
        return verdict(law.format(term), home(None, day, geplaatst=placed))

    assert on(date(2025, 2, 28), "1 jaar") == "compliant"
    assert on(date(2025, 3, 1), "1 jaar") == "non_compliant"
    assert on(date(2024, 3, 29), "1 maand") == "compliant"
    assert on(date(2024, 3, 8), "1 week") == "non_compliant"
    assert (
        says("woning.geplaatst + woning.termijn meer dan 2030-01-01", geplaatst=placed) == "insufficient_data"
    )
    assert says("peildatum - woning.geplaatst meer dan 900 dag", geplaatst=placed) == "compliant"


def test_what_was_measured_and_asked_is_in_the_unit_of_the_rule() -> None:
    outcome = only("lid 1\n eis woning.hoogte ten minste 2600 mm", home(hoogte="2,55 m"))
    assert (str(outcome.measured), str(outcome.limit), str(outcome.margin)) == (
        "2550 mm",
        "2600 mm",
        "-50 mm",
    )


def test_the_failing_comparison_is_shown() -> None:
    law = "lid 1\n eis woning.hoogte ten minste 2 m en woning.oppervlakte ten minste 20 m2"
    outcome = only(law, home(hoogte="3 m", oppervlakte="18 m2"))
    assert (str(outcome.measured), str(outcome.margin)) == ("18 m2", "-2 m2")


def test_an_unknown_name_is_an_error_with_its_place() -> None:
    with pytest.raises(RuleError) as caught:
        outcomes("lid 1\n eis woning.hoogt ten minste 2 m", home())
    assert caught.value.at.line == 4

"""Relations between leden, per subject, also when their conditions are open."""

import pytest

from bblcheck.engine.facts import Situation
from bblcheck.engine.relations import check_relations
from bblcheck.language.errors import RuleError
from tests.engine.book import home, items, law, outcomes, ruimte, some

EXCEPTION = """lid 1
 eis woning.hoogte ten minste 2,6 m
lid 2
 in afwijking van lid 1
 als woning.groot
 eis woning.hoogte ten minste 2,2 m
"""
ALTERNATIVE = """lid 1
 eis woning.hoogte ten minste 2,6 m
lid 2
 mag in plaats van lid 1
 eis woning.oppervlakte ten minste 20 m2
"""


def verdicts(text: str, situation: Situation) -> list[str]:
    return [str(outcome.verdict) for outcome in outcomes(text, situation)]


@pytest.mark.parametrize(
    ("big", "height", "expected"),
    [
        (True, "2,3 m", ["not_applicable", "compliant"]),
        (False, "2,3 m", ["non_compliant", "not_applicable"]),
        (None, "2,7 m", ["compliant", "not_applicable"]),
        (None, "2,1 m", ["non_compliant", "not_applicable"]),
        (None, "2,3 m", ["insufficient_data", "not_applicable"]),
    ],
)
def test_an_exception(big: bool | None, height: str, expected: list[str]) -> None:
    assert verdicts(EXCEPTION, home(groot=big, hoogte=height)) == expected


def test_an_exception_says_what_it_replaces_and_what_is_missing() -> None:
    replaced, _ = outcomes(EXCEPTION, home(groot=True, hoogte="3 m"))
    assert replaced.because == ("bbl 4.1 lid 2 geldt in afwijking hiervan",)
    open_, absorbed = outcomes(EXCEPTION, home(hoogte="2,3 m"))
    assert [gap.path for gap in open_.gaps] == ["woning.groot"]
    assert absorbed.because == ("samen met bbl 4.1 lid 1 beoordeeld",)


def test_an_exception_per_subject() -> None:
    text = """lid 1
 voor elke r in ruimten
 eis r.hoogte ten minste 2,6 m
lid 2
 in afwijking van lid 1
 voor elke x in ruimten waarvoor x.soort is toilet
 eis x.hoogte ten minste 2,2 m
"""
    rooms = items(
        ruimte("a", soort="toilet", hoogte="2,3 m"),
        ruimte("b", soort="kamer", hoogte="2,3 m"),
        ruimte("c", hoogte="2,7 m"),
        ruimte("d", hoogte="2,3 m"),
    )
    found = [(o.rule.lid, o.subject.name, str(o.verdict)) for o in outcomes(text, home(ruimten=rooms))]
    assert found == [
        ("1", "a", "not_applicable"),
        ("1", "b", "non_compliant"),
        ("1", "c", "insufficient_data"),
        ("1", "d", "insufficient_data"),
        ("2", "a", "compliant"),
        ("2", "ruimten", "insufficient_data"),
    ]


def test_an_exception_without_subjects_of_its_own_holds_for_all() -> None:
    text = EXCEPTION.replace("lid 1\n eis", "lid 1\n voor elke r in ruimten\n eis", 1).replace(
        "woning.hoogte ten minste 2,6", "r.hoogte ten minste 2,6"
    )
    rooms = items(ruimte("a", hoogte="1 m"), ruimte("b", hoogte="1 m"))
    assert verdicts(text, home(groot=True, hoogte="2,3 m", ruimten=rooms)) == [
        "not_applicable",
        "not_applicable",
        "compliant",
    ]


@pytest.mark.parametrize(
    ("height", "size", "expected"),
    [
        ("2,7 m", None, "compliant"),
        ("2,3 m", "20 m2", "compliant"),
        ("2,3 m", "19 m2", "non_compliant"),
        ("2,3 m", None, "insufficient_data"),
        (None, "19 m2", "insufficient_data"),
        (None, "20 m2", "compliant"),
    ],
)
def test_an_alternative_suffices_and_is_no_requirement_itself(
    height: str | None, size: str | None, expected: str
) -> None:
    assert verdicts(ALTERNATIVE, home(hoogte=height, oppervlakte=size)) == [expected, "not_applicable"]


def test_an_alternative_says_whether_it_was_used() -> None:
    target, alternative = outcomes(ALTERNATIVE, home(hoogte="2 m", oppervlakte="20 m2"))
    assert target.because == ("bbl 4.1 lid 2 is in plaats hiervan gebruikt",)
    assert alternative.because == ("gebruikt in plaats van bbl 4.1 lid 1",)
    _, unused = outcomes(ALTERNATIVE, home(hoogte="3 m", oppervlakte="20 m2"))
    assert unused.because == ("alternatief voor bbl 4.1 lid 1, niet gebruikt",)


def test_an_alternative_is_no_pass_over_what_is_not_seen() -> None:
    text = """lid 1
 voor elke r in ruimten
 eis r.hoogte ten minste 2,6 m
lid 2
 mag in plaats van lid 1
 voor elke r in ruimten
 eis r.oppervlakte ten minste 20 m2
"""
    rooms = some(ruimte("a", hoogte="2 m", oppervlakte="20 m2"))
    assert verdicts(text, home(ruimten=rooms)) == ["compliant", "insufficient_data", "not_applicable"]


ONLY = "lid 1\n eis woning.hoogte ten minste 2,6 m\nlid 2\n {} lid 1\n als woning.groot\n"


@pytest.mark.parametrize(
    ("relation", "big", "expected"),
    [
        ("alleen bij", True, "non_compliant"),
        ("alleen bij", False, "not_applicable"),
        ("alleen bij", None, "insufficient_data"),
        ("niet van toepassing is", True, "not_applicable"),
        ("niet van toepassing is", False, "non_compliant"),
        ("niet van toepassing is", None, "insufficient_data"),
        ("onverminderd", True, "non_compliant"),
    ],
)
def test_narrowing(relation: str, big: bool | None, expected: str) -> None:
    target, source = outcomes(ONLY.format(relation), home(groot=big, hoogte="2 m"))
    assert str(target.verdict) == expected
    assert str(source.verdict) == "not_applicable"


def test_a_limit_moved_within_the_article() -> None:
    text = """lid 1
 eis woning.hoogte ten minste grens maat = 2,6 m
lid 2
 als woning.groot
 van toepassing is lid 1 met grens maat = grens - 0,4 m
"""
    assert verdicts(text, home(groot=True, hoogte="2,2 m"))[0] == "compliant"
    assert verdicts(text, home(groot=False, hoogte="2,2 m"))[0] == "non_compliant"
    assert verdicts(text, home(hoogte="2,2 m"))[0] == "insufficient_data"
    assert verdicts(text, home(hoogte="2,1 m"))[0] == "non_compliant"


def test_an_exception_that_the_table_does_not_assign_does_not_work() -> None:
    text = (
        """
artikel 4.1 "a" geldig vanaf 2024-01-01
  tabel 4.1
    | geval   | 4.2 |
    | overige | 1   |
artikel 4.2 "b" geldig vanaf 2024-01-01
"""
        + EXCEPTION
    )
    assert verdicts(text, home(groot=True, hoogte="2,3 m")) == ["non_compliant", "not_applicable"]


def test_a_circle_is_an_error_at_load() -> None:
    book = law(
        "lid 1\n in afwijking van lid 2\n eis woning.groot\nlid 2\n in afwijking van lid 1\n eis woning.groot"
    )
    with pytest.raises(RuleError, match="kring"):
        check_relations(book.rules)


def test_a_whole_article_can_be_meant() -> None:
    text = """
artikel 4.1 "a" geldig vanaf 2024-01-01
  lid 1
    eis woning.groot
artikel 4.2 "b" geldig vanaf 2024-01-01
  in afwijking van artikel 4.1
  eis woning.verwarmd
"""
    assert verdicts(text, home(groot=False, verwarmd=True)) == ["not_applicable", "compliant"]

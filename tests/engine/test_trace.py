"""The formula with numbers."""

from bblcheck.engine.facts import Fact
from bblcheck.engine.trace import facts_used, trace
from bblcheck.engine.values import exactly
from tests.engine.book import HERE, home, items, only, outcomes, ruimte

LAW = """
artikel 4.162 "a" geldig vanaf 2024-01-01
  tabel 4.162
    | geval                     | hoogte [m] |
    | woning.soort is woonwagen | 2,2        |
    | overige                   | 2,6        |
  lid 1
    voor elke r in ruimten
    eis r.hoogte ten minste tabel 4.162 kolom hoogte
"""


def test_a_limit_from_a_table() -> None:
    situation = home(soort="zelfstandig", ruimten=items(ruimte("slaapkamer", hoogte="2,55 m")))
    found = trace(only(LAW, situation))
    assert found.lines == (
        "ruimten[slaapkamer].hoogte 2,55 m ten minste 2,6 m (tabel 4.162, rij overige): "
        "voldoet niet, 0,05 m te weinig",
    )
    assert [(fact.path, fact.shown) for fact in found.facts] == [
        ("ruimten[slaapkamer].hoogte", "2,55 m"),
        ("woning.soort", "zelfstandig"),
    ]


def test_what_is_worked_out_is_shown_with_its_result() -> None:
    law = (
        "lid 1\n voor elke r in ruimten\n eis r.lucht volgens NEN 1087"
        " ten minste 0,9 dm3/s per m2 * r.oppervlakte met een minimum van 7 dm3/s"
    )
    room = ruimte("kamer", lucht=Fact(exactly(10), HERE, "NEN 1087"), oppervlakte="10 m2")
    (line,) = trace(only(law, home(ruimten=items(room)))).lines
    assert line == (
        "ruimten[kamer].lucht volgens NEN 1087 10 dm3/s ten minste 0,9 dm3/s per m2 * "
        "ruimten[kamer].oppervlakte 10 m2 met een minimum van 7 dm3/s = 9 dm3/s: voldoet, 1 dm3/s over"
    )


def test_conditions_and_what_is_missing() -> None:
    law = "lid 1\n als woning.verwarmd\n eis woning.hoogte ten hoogste 3 m of woning.groot"
    found = trace(only(law, home(verwarmd=True, hoogte="4 m")))
    assert found.lines == (
        "als woning.verwarmd waar: ja",
        "een van:",
        "  woning.hoogte 4 m ten hoogste 3 m: voldoet niet, 1 m te veel",
        "  woning.groot onbekend: gegevens ontbreken, woning.groot: niet opgegeven",
    )


def test_what_does_not_apply_says_why() -> None:
    outcome = only("lid 1\n als woning.groot\n eis woning.verwarmd", home(groot=False))
    assert trace(outcome).lines == ("niet het geval: woning.groot",)
    assert [fact.path for fact in facts_used(outcome)] == ["woning.groot"]


def test_what_was_never_asked_is_not_used() -> None:
    law = "lid 1\n eis woning.groot of woning.verwarmd"
    assert [fact.path for fact in facts_used(only(law, home(groot=True, verwarmd=True)))] == ["woning.groot"]


def test_facts_behind_a_derived_one_are_used() -> None:
    used = facts_used(only("lid 1\n eis woning.tijdelijk", home(termijn="5 jaar")))
    assert [(fact.path, fact.shown) for fact in used] == [("woning.termijn", "5 jaar")]


def test_each_outcome_has_its_own_trace() -> None:
    rooms = items(ruimte("a", hoogte="3 m"), ruimte("b", hoogte="2 m"))
    found = [str(trace(outcome)) for outcome in outcomes(LAW, home(soort="zelfstandig", ruimten=rooms))]
    assert ["ruimten[a]" in found[0], "ruimten[b]" in found[1]] == [True, True]


def test_a_count_in_the_condition_of_a_quantifier_can_be_traced() -> None:
    law = (
        "lid 1\n voor elke r in ruimten waarvoor aantal(s in ruimten waarvoor s.hoogte meer dan 3 m) is 0\n"
        " als aantal(s in ruimten waarvoor s.hoogte meer dan 2 m) is 1\n eis r.hoogte ten minste 2,6 m"
    )
    lines = trace(only(law, home(ruimten=items(ruimte("kamer", hoogte="2,5 m"))))).lines
    assert lines[-1] == "ruimten[kamer].hoogte 2,5 m ten minste 2,6 m: voldoet niet, 0,1 m te weinig"
    assert all(line.endswith(": ja") for line in lines[:-1])

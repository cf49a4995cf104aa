"""Examples of what a lid does to other leden: called in, taken out, replaced, with limits moved; and the changes that
they notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from bblcheck.law.elsewhere import run_elsewhere
from bblcheck.law.mutation import mutants, run_mutants
from bblcheck.law.proving import prove
from tests.law.test_mutation import book_of

NEW = """\
artikel 4.2 "hoogte" geldig vanaf 2024-01-01
  strekking "Ten minste 2,6 m."
  eis woning.hoogte ten minste grens hoogte = 2,6 m
artikel 4.3 "stilte" geldig vanaf 2024-01-01
  strekking "Het is er stil."
  eis woning.stil
"""
CALLS = """\
artikel 4.1 "tijdelijk" geldig vanaf 2024-01-01
  strekking "Een warme woning is hoog en stil."
  als woning.warm
  van toepassing is artikel 4.2, artikel 4.3 op niveau tijdelijk met grens hoogte = grens - 0,5 m
"""
CALLED = """\
  voorbeelden
    | woning.warm | uitkomst            |
    | waar        | van toepassing      |
    | onwaar      | niet van toepassing |
  voorbeelden van artikel 4.2, artikel 4.3 op niveau tijdelijk
    | woning.warm | uitkomst                        |
    | waar        | van toepassing                  |
    | onwaar      | niet van toepassing             |
    | ?           | gegevens ontbreken: woning.warm |
  voorbeelden van artikel 4.2 gegeven woning.warm is waar
    | woning.hoogte | uitkomst                          |
    | 2,1 m         | voldoet                           |
    | 2,09 m        | voldoet niet                      |
    | ?             | gegevens ontbreken: woning.hoogte |
"""


def failures(folder: Path, articles: str) -> list[str]:
    law = book_of(folder, articles).at(book_of(folder, articles).newest())
    return [str(failure).split(": ", 1)[1] for failure in run_elsewhere(law, law.rules)]


def test_a_route_calls_in_at_a_level_with_limits_moved(tmp_path: Path) -> None:
    assert failures(tmp_path, CALLS + CALLED + NEW) == []


def test_no_change_of_the_route_goes_unnoticed(tmp_path: Path) -> None:
    report = run_mutants(mutants(book_of(tmp_path, CALLS + CALLED + NEW), "4.1"))
    assert [str(mutant) for mutant in report.survivors] == []
    assert {mutant.what for mutant in mutants(book_of(tmp_path, CALLS + NEW), "4.1")} >= {
        "van toepassing is: zonder artikel 4.2",
        "van toepassing is: een ander niveau dan tijdelijk",
        "van toepassing is: zonder grens hoogte",
        "van toepassing is: grens hoogte: 0,5 m wordt 0,4 m",
        "van toepassing is: grens hoogte: + in grens - 0,5 m",
    }


@pytest.mark.parametrize(
    ("examples", "failure"),
    [
        ("van artikel 4.2 op niveau nieuwbouw", "verwacht van toepassing, uitkomst niet aangewezen"),
        ("van artikel 4.2, artikel 4.4", "verwacht van toepassing, uitkomst niet aangewezen, van toepassing"),
    ],
)
def test_what_is_not_called_in_fails(examples: str, failure: str, tmp_path: Path) -> None:
    table = f"  voorbeelden {examples}\n    | woning.warm | uitkomst |\n    | waar | van toepassing |\n"
    other = 'artikel 4.4 "x" geldig vanaf 2024-01-01\n  strekking "Warm."\n  eis woning.warm\n'
    [found] = failures(tmp_path, CALLS + table + NEW + other)
    assert found.endswith(failure)


TAKES_OUT = """\
artikel 4.1 "uitgezonderd" geldig vanaf 2024-01-01
  strekking "Een warme woning hoeft niet hoog te zijn."
  als woning.warm
  niet van toepassing is artikel 4.2
"""
REPLACES = """\
artikel 4.1 "afwijking" geldig vanaf 2024-01-01
  strekking "Een warme woning hoeft niet hoog te zijn, wel stil."
  in afwijking van artikel 4.2
  als woning.warm
  eis woning.stil
"""
SUFFICES = """\
artikel 4.1 "in plaats van" geldig vanaf 2024-01-01
  strekking "Een stille woning hoeft niet hoog te zijn."
  mag in plaats van artikel 4.2
  eis woning.stil
"""


@pytest.mark.parametrize(
    ("lid", "fact", "outcome"),
    [
        (TAKES_OUT, "woning.warm", "niet van toepassing"),
        (REPLACES, "woning.warm", "niet van toepassing"),
        (SUFFICES, "woning.stil", "voldoet"),
    ],
)
def test_exceptions_and_alternatives_of_another_article(
    lid: str, fact: str, outcome: str, tmp_path: Path
) -> None:
    table = (
        f"  voorbeelden van artikel 4.2 gegeven woning.hoogte is 2,59 m\n    | {fact} | uitkomst |\n"
        f"    | waar | {outcome} |\n    | onwaar | voldoet niet |\n"
    )
    assert failures(tmp_path, lid + table + NEW) == []
    survivors = run_mutants(mutants(book_of(tmp_path, lid + table + NEW), "4.1")).survivors
    assert not [mutant.what for mutant in survivors if "4.2" in mutant.what]
    without = [line for line in lid.splitlines() if "artikel 4.2" not in line]
    [found] = failures(tmp_path, "\n".join([*without, table + NEW]))[:1]
    assert found.endswith("niet aangewezen")


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        (" voor deel gewijzigde_delen", "niet van toepassing"),
        (" voor deel installatie", "van toepassing"),
        ("", "van toepassing"),
    ],
)
def test_what_is_taken_out_for_a_part_stands_for_the_rest(asked: str, outcome: str, tmp_path: Path) -> None:
    lid = TAKES_OUT.replace("artikel 4.2\n", "artikel 4.2 voor deel gewijzigde_delen\n")
    table = (
        f"  voorbeelden van artikel 4.2{asked}\n    | woning.warm | uitkomst |\n"
        f"    | waar | {outcome} |\n    | onwaar | van toepassing |\n"
    )
    assert failures(tmp_path, lid + table + NEW) == []


def test_they_run_with_the_other_examples(tmp_path: Path) -> None:
    report = prove(book_of(tmp_path, CALLS + CALLED.replace("2,09 m ", "2,11 m ") + NEW))
    assert [str(failure).split(": ", 1)[1] for failure in report.failures] == [
        "bbl 4.1 over bbl 4.2: verwacht voldoet niet, uitkomst voldoet"
    ]
    assert report.run == 8

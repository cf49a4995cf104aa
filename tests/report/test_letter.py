"""The letter: a request names every missing fact with its article, reason and place; otherwise it is a report."""

from __future__ import annotations

import re

from bblcheck.report.asking import asked
from bblcheck.report.escaping import markdown
from bblcheck.result.people import supplier_for
from tests.report.making import book, report, results, shown


def test_who_can_supply_a_fact() -> None:
    who = {
        "bouwwerk.bezwijkt_niet_fundamenteel": "structural_engineer",
        "bouwwerk.gevaar_bekend": "owner",
        "bouwwerk.brand_volgens_norm": "owner",
        "raam.afstand_tot_perceelsgrens": "municipality",
        "woonfunctie.gebruiksoppervlakte": "manufacturer",
        "ruimte.ventilatie": "manufacturer",
        "bouwwerk.rc_gemiddeld_gevel": "manufacturer",
        "bouwwerk.u_gemiddeld": "manufacturer",
        "bouwwerk.warmtecapaciteit": "manufacturer",
    }
    concepts = book().vocabulary.concepts
    pairs = {path: path.split(".") for path in who}
    found = {
        path: supplier_for(concept, name, concepts[concept].attributes[name])
        for path, (concept, name) in pairs.items()
    }
    assert found == who
    assert supplier_for("", "") == "manufacturer"


def test_missing_data_makes_a_request() -> None:
    said = shown("letter", report("lacks"))
    assert said.startswith("# Verzoek om aanvullende gegevens\n")
    assert "Wij vragen u" in said and "[datum]" in said


def test_a_home_with_all_its_data_gets_a_report() -> None:
    said = shown("letter", report("fails"))
    assert said.startswith("# Toetsingsverslag\n")
    assert "2,58 m ten minste 2,6 m (0,02 m te weinig)" in said
    assert "Wij vragen" not in said


def test_an_undecided_move_makes_a_request() -> None:
    said = shown("letter", report("undecided"))
    assert said.startswith("# Verzoek") and "nog niet te zeggen of de nieuwbouweisen terugkomen" in said


def test_every_missing_fact_is_there_with_its_article_and_place() -> None:
    for kind in ("lacks", "moves", "undecided", "many"):
        said = shown("letter", report(kind))
        for result in results(kind):
            for item in result.results:
                for gap in item.missing:
                    if gap.kind == "missing" and gap.attribute:
                        element = f"[{gap.element}]" if gap.element else ""
                        assert f"{element}.{gap.attribute}`" in said, gap
                        assert markdown(item.rule) in said


def test_a_request_says_why_it_matters_and_where_it_goes() -> None:
    said = shown("letter", report("lacks"))
    item = said[said.index("**capaciteit luchtverversing**") :].split("\n\n")[0]
    assert "Woonkamer met keuken" in item
    assert "Nodig voor [Bbl 3.67 lid 1](<https://wetten.overheid.nl/" in item
    assert "Een verblijfsruimte heeft een capaciteit" in item
    assert "In het woningbestand: `ruimten[" in item
    assert "`Bblcheck_ruimte.ventilatie`" in item
    assert "Bepaald volgens NEN 1087 of NEN 8087" in item


def test_a_quantity_of_plain_ifc_is_named_too() -> None:
    wanted = {each.label: each for each in asked(report("undecided"))}
    sets = [name for each in wanted.values() for name in each.sets]
    assert all("." in name for name in sets)
    assert {each.holder for each in wanted.values()} == {"home", "site", "dossier"}
    assert not any(each.sets for each in wanted.values() if each.holder != "home")


def test_requests_are_numbered_through_the_groups() -> None:
    said = shown("letter", report("lacks"))
    numbers = [int(found) for found in re.findall(r"(?m)^(\d+)\. ", said)]
    assert numbers == list(range(1, len(numbers) + 1))
    heads = re.findall(r"(?m)^### (.*)$", said)
    assert heads == ["Eigenaar", "Fabrikant of ontwerper", "Constructeur", "Gemeente of eigenaar: de plaats"]


def test_what_all_homes_lack_is_asked_once() -> None:
    said = shown("letter", report("many"))
    assert "Betreft | 3 woningen" in said
    facts = [line for line in said.splitlines() if "woonfunctie." in line]
    assert len(facts) == len(set(facts))


def test_questions_for_a_person_are_apart() -> None:
    said = shown("letter", report("lacks"))
    part = said[said.index("## Wat een mens nog moet beoordelen") :]
    assert "Zijn alle maatregelen genomen" in part and "`beoordeling`" in part


def test_the_letter_says_that_it_is_no_decision() -> None:
    for language, words in (("nl", "geen besluit"), ("en", "not a decision")):
        assert words in shown("letter", report("fails", language=language))  # type: ignore[arg-type]

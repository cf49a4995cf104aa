"""What the result of a move tells besides the row: distance, readings, needs per person, what the dossier shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bblcheck
from bblcheck.decision.judging import Judgement, judge
from bblcheck.engine.facts import Situation
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.report.text import render
from bblcheck.result.model import Decision, Result
from bblcheck.result.published import from_json, to_json
from tests.decision.making import (
    DECLARED_UNCHANGED,
    HOME,
    PROOF,
    Json,
    permanent,
    placed,
    planned,
    write_dossier,
)

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
MAINTAINED: Json = {
    "soort": "werk",
    "datum": "2026-10-01",
    "omschrijving": "nieuwe kitvoegen",
    "aard": "onderhoud_gelijk",
}


def moved(book: Rulebook, name: str, site: str) -> tuple[Result, Decision]:
    result = bblcheck.relocate(SAMPLES / name, book, site=SAMPLES / site)[0]
    assert result.decision is not None
    return result, result.decision


def made(folder: Path, book: Rulebook, *events: Json) -> tuple[Result, Decision]:
    result = bblcheck.relocate(write_dossier(folder, *events, PROOF), book)[0]
    assert result.decision is not None
    return result, result.decision


def test_the_distance_splits_what_holds_from_what_would_have_to_change(book: Rulebook) -> None:
    result, decision = moved(book, "studio/dossier-permanent.json", "studio/site-zwolle.json")
    distance = decision.distance
    assert distance is not None
    assert (distance.row, distance.level) == ("R8", "nieuwbouw")
    assert distance.counts == result.counts
    failing = [item for item in result.results if item.verdict is Verdict.NON_COMPLIANT]
    assert [(each.rule, each.subject, each.margin) for each in distance.changes] == [
        (item.rule, item.subject, item.margin) for item in failing
    ]
    met = {item.rule for item in result.results if item.verdict is Verdict.COMPLIANT}
    assert set(distance.holds) <= met
    assert not set(distance.holds) & {item.rule for item in failing}


def test_a_move_that_keeps_its_status_has_no_distance(book: Rulebook) -> None:
    _, decision = moved(book, "studio/dossier.json", "studio/site-amersfoort.json")
    assert decision.distance is None


def test_what_depends_on_the_site_comes_first_and_is_counted_apart(book: Rulebook) -> None:
    result, decision = moved(book, "studio/dossier.json", "studio/site-amersfoort.json")
    bound = [item.site_bound for item in result.results]
    assert bound == sorted(bound, reverse=True)
    assert decision.site_bound is not None and decision.of_home is not None
    assert decision.site_bound.judged == 12
    assert decision.site_bound.judged + decision.of_home.judged == result.counts.judged


def test_readings_that_differ_each_have_a_row_and_a_distance(tmp_path: Path, book: Rulebook) -> None:
    content = json.loads((SAMPLES / "studio/dossier.json").read_text(encoding="utf-8"))
    content["gebeurtenissen"].append(MAINTAINED)
    path = tmp_path / "dossier.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    before, after = (SAMPLES / f"studio/model-{part}.ifc" for part in ("voor", "na"))
    (result,) = bblcheck.relocate(path, book, before=before, after=after)
    assert result.decision is not None
    found = result.decision.by_reading
    assert {each.reading: each.row for each in found} == {"strict": "R6", "lenient": "R9"}
    assert [each.distance is not None for each in found] == [True, False]
    shown = render(result)
    assert "streng (rij R6)" in shown
    assert "soepel (rij R9)" in shown


def test_an_unknown_composition_shows_the_distance_of_the_possibility(tmp_path: Path, book: Rulebook) -> None:
    _, decision = made(tmp_path, book, placed(), planned())
    assert decision.row == "R5"
    assert [(each.row, each.distance is not None) for each in decision.branches] == [
        ("R9", False),
        ("R6", True),
    ]


def test_every_missing_fact_has_one_who_can_supply_it(book: Rulebook) -> None:
    result, _ = moved(book, "studio/dossier-permanent.json", "studio/site-zwolle.json")
    missing = {
        ".".join(part for part in (gap.root, gap.attribute) if part) or gap.fact
        for item in result.results
        for gap in item.missing
        if gap.kind == "missing"
    }
    assert missing <= {each.fact for each in result.needed}
    by_fact = {each.fact: each for each in result.needed}
    assert by_fact["bouwwerk.bezwijkt_niet_buitengewoon"].supplier == "structural_engineer"
    assert by_fact["ruimten.ventilatie"].supplier == "manufacturer"
    assert by_fact["ruimten.ventilatie"].unit == "dm3/s"
    assert by_fact["procedure.grondgebonden"].supplier == "owner"
    assert "Wat ontbreekt, en wie het kan leveren" in render(result)


def test_announced_law_stands_beside_the_law_where_it_differs(tmp_path: Path, book: Rulebook) -> None:
    quality: Json = {"kwaliteit": "nieuwbouw", "documenten": [{"naam": "toets hoofdstuk 4"}]}
    _, decision = made(tmp_path, book, placed(**quality), permanent(planned()), DECLARED_UNCHANGED)
    assert decision.row == "R8"
    assert decision.announced is not None and decision.announced.differs
    _, same = made(tmp_path, book, placed(), planned(), DECLARED_UNCHANGED)
    assert same.announced is None


def test_the_dossier_warns_in_the_result(tmp_path: Path, book: Rulebook) -> None:
    early: Json = placed(van="2016-06-01", datum_aanvraag="2016-01-10", tot=None)
    del early["tot"]
    paper: Json = {"pad": "rapport.pdf", "sha256": "0" * 64}
    built: Json = {"soort": "bouw", "datum": "2017-01-01", "documenten": [paper]}
    (tmp_path / "rapport.pdf").write_bytes(b"rapport")
    result, _ = made(tmp_path, book, early, planned(), built, DECLARED_UNCHANGED)
    expired = [each.kind for each in result.deadlines if each.state == "expired"]
    assert expired == ["maintenance_term", "sound_relaxation"]
    assert [each.pointer for each in result.contradictions] == ["/gebeurtenissen/0/van"]
    assert [each.state for each in result.papers if each.path] == ["changed"]
    assert ("paper", "rapport.pdf") in [(ref.kind, Path(ref.path).name) for ref in result.receipt.inputs]
    shown = render(result)
    for said in ("afgelopen op 2026-06-01", "pas gebouwd op 2017-01-01", "het bestand is veranderd"):
        assert said in shown


def test_the_whole_result_reads_back(tmp_path: Path, book: Rulebook) -> None:
    for result in (
        made(tmp_path, book, placed(), planned(), MAINTAINED)[0],
        moved(book, "studio/dossier-permanent.json", "studio/site-zwolle.json")[0],
    ):
        assert from_json(to_json(result)) == result


def test_one_judgement_serves_both_readings_where_nothing_depends_on_them(
    tmp_path: Path, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[Situation] = []

    def counted(law: Law, facts: Situation) -> Judgement:
        times.append(facts)
        return judge(law, facts)

    monkeypatch.setattr("bblcheck.decision.reading.judge", counted)
    made(tmp_path, book, placed(), planned(), DECLARED_UNCHANGED)
    assert len(times) == 1
    made(tmp_path, book, placed(), planned(), MAINTAINED, DECLARED_UNCHANGED)
    assert len(times) == 4


def test_a_home_without_facts_is_missing_everything(tmp_path: Path, book: Rulebook) -> None:
    (tmp_path / "leeg.json").write_text(
        json.dumps({k: HOME[k] for k in ("format", "naam")}), encoding="utf-8"
    )
    (result,) = bblcheck.check(tmp_path / "leeg.json", book)
    assert {each.supplier for each in result.needed} == {
        "owner", "manufacturer", "structural_engineer", "municipality",
    }  # fmt: skip


def test_each_answer_names_the_facts_behind_it(book: Rulebook) -> None:
    result, decision = moved(book, "studio/dossier.json", "studio/site-amersfoort.json")
    unchanged, temporary, _ = decision.questions
    assert {each.value for each in unchanged.evidence} == {"onwaar"}
    assert [(each.fact, each.value, each.where.partition("#")[2]) for each in temporary.evidence][:2] == [
        ("bouwwerk.tijdelijk_voor", "waar", "/gebeurtenissen/0/tijdelijk"),
        ("plaatsing.instandhoudingstermijn_voor", "10 jaar", "/gebeurtenissen/0/instandhoudingstermijn"),
    ]
    assert "plaatsing.instandhoudingstermijn = 10 jaar (" in render(result)


def test_storage_between_two_places_is_an_open_question(tmp_path: Path, book: Rulebook) -> None:
    stored: Json = {"soort": "opslag", "plaats": "depot", "van": "2026-11-01", "tot": "2026-11-09"}
    _, decision = made(tmp_path, book, placed(), planned(), stored, DECLARED_UNCHANGED)
    assert decision.row == "R9"
    assert [flag for flag in decision.flags if "opgeslagen" in flag]
    _, straight = made(tmp_path, book, placed(), planned(), DECLARED_UNCHANGED)
    assert not [flag for flag in straight.flags if "opgeslagen" in flag]

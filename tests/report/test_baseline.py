"""A baseline accepts what is known, with a reason; what is new or worse counts, what is fixed is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.delta import delta
from bblcheck.result.baseline import (
    Accepted,
    Finding,
    Key,
    compare,
    exit_against,
    findings,
    home_keys,
)
from bblcheck.result.baselinefile import BaselineError, accept, baseline_text, read_baseline
from bblcheck.result.exits import Exit
from bblcheck.result.model import Amount, LidResult, Result
from tests.cli.running import run
from tests.report.making import ROOT, results, shown
from tests.report.making import report as made

HOME = "samples/twee-kamers/home.json"
SITE = "samples/twee-kamers/site-nijmegen.json"
CHECK = ("check", HOME, "--as", "nieuwbouw", "--site", SITE)


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def known(kind: str, reason: str = "bekend") -> list[Accepted]:
    return [Accepted(finding, reason) for finding in findings(results(kind))]


def changed(result: Result, **changes: object) -> Result:
    """The result with its first failing lid changed."""
    place = next(i for i, item in enumerate(result.results) if item.verdict is Verdict.NON_COMPLIANT)
    item: LidResult = replace(result.results[place], **changes)  # type: ignore[arg-type]
    return replace(result, results=(*result.results[:place], item, *result.results[place + 1 :]))


def exits(result: Result, accepted: list[Accepted]) -> Exit:
    return exit_against(home_keys([result])[0], result, compare([result], accepted))


def test_everything_is_new_against_nothing() -> None:
    (result,) = results("fails")
    assert {standing.state for standing in compare([result], []).standings.values()} == {"new"}
    assert exits(result, []) is Exit.FAIL


def test_what_is_known_does_not_count() -> None:
    (result,) = results("fails")
    assert {standing.state for standing in compare([result], known("fails")).standings.values()} == {"known"}
    assert exits(result, known("fails")) is Exit.OK


def test_a_margin_that_shrank_is_worse() -> None:
    (result,) = results("fails")
    worse = changed(result, margin=Amount(value="-0.03", unit="m"))
    (standing,) = compare([worse], known("fails")).of("worse")
    assert standing.change == "margin" and exits(worse, known("fails")) is Exit.FAIL


@pytest.mark.parametrize("margin", ["-0.01", "-0.02", "-0.020"])
def test_a_margin_that_grew_or_stayed_is_known(margin: str) -> None:
    (result,) = results("fails")
    assert exits(changed(result, margin=Amount(value=margin, unit="m")), known("fails")) is Exit.OK


@pytest.mark.parametrize("margin", [None, Amount(value=None, unit="m"), Amount(value="-0.01", unit="mm")])
def test_a_margin_that_is_lost_is_worse(margin: Amount | None) -> None:
    (result,) = results("fails")
    assert exits(changed(result, margin=margin), known("fails")) is Exit.FAIL


def test_a_failure_that_turns_into_missing_data_is_worse() -> None:
    (result,) = results("fails")
    hidden = changed(result, verdict=Verdict.INSUFFICIENT_DATA)
    (standing,) = compare([hidden], known("fails")).of("worse")
    assert standing.change == "verdict" and exits(hidden, known("fails")) is Exit.OPEN


def test_another_missing_fact_is_worse() -> None:
    (result,) = results("lacks")
    accepted = [
        replace(item, finding=replace(item.finding, missing=item.finding.missing[1:]))
        for item in known("lacks")
    ]
    assert {standing.change for standing in compare([result], accepted).of("worse")} == {"missing"}


def test_what_is_fixed_is_told() -> None:
    (result,) = results("fails")
    better = changed(result, verdict=Verdict.COMPLIANT)
    comparison = compare([better], known("fails"))
    (fixed,) = comparison.fixed
    assert fixed.now is Verdict.COMPLIANT and exits(better, known("fails")) is Exit.OK


def test_what_is_no_longer_judged_is_told_apart() -> None:
    (result,) = results("fails")
    gone = Finding(Key(home_keys([result])[0], "Bbl 9.9", ""), "", Verdict.NON_COMPLIANT)
    comparison = compare([result], [Accepted(gone, "oud")])
    assert [item.now for item in comparison.gone] == [None] and comparison.solved == ()
    assert "0 opgelost, 1 niet meer beoordeeld" in next(delta(comparison, "nl"))


def test_another_home_is_left_alone() -> None:
    (result,) = results("fails")
    other = Finding(Key("Andere woning", "Bbl 4.164 lid 4", ""), "", Verdict.NON_COMPLIANT)
    assert compare([result], [Accepted(other, "oud")]).fixed == ()
    kept, _ = accept([result], [Accepted(other, "oud")], "nieuw")
    assert other in [item.finding for item in kept]


def test_the_outcome_of_a_move_is_a_finding() -> None:
    (result,) = results("moves")
    accepted = known("moves")
    assert accepted[0].finding.key.rule == "verplaatsing"
    assert exits(result, accepted) is Exit.OK and exits(result, accepted[1:]) is Exit.FAIL


def test_homes_of_one_name_are_numbered() -> None:
    (result,) = results("fails")
    assert home_keys([result, result]) == ("Duo Waal", "Duo Waal (2)")


# --- the file


def test_the_file_is_sorted_and_reads_back(tmp_path: Path) -> None:
    accepted, without = accept(results("lacks"), [], "vergunning 12")
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text(accepted), encoding="utf-8")
    assert not without
    assert read_baseline(file) == accepted
    keys = [
        (item["home"], item["rule"], item["subject"]) for item in json.loads(file.read_text())["accepted"]
    ]
    assert keys == sorted(keys)
    assert baseline_text(tuple(read_baseline(file))) == file.read_text()


def test_a_reason_stays_when_the_file_is_written_again() -> None:
    first = known("fails", "vergunning 12")[:1]
    accepted, without = accept(results("fails"), first, None)
    assert [item.reason for item in accepted] == ["vergunning 12"] and len(without) == 1
    accepted, without = accept(results("fails"), first, "later")
    assert {item.reason for item in accepted} == {"vergunning 12", "later"} and not without


ENTRY = {"home": "a", "rule": "b", "subject": "", "name": "", "verdict": "non_compliant", "reason": "x"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "geen JSON"),
        ("[]", "geen baseline"),
        ({"format": "bblcheck.baseline/2", "accepted": []}, "bblcheck.baseline/1"),
        ({"format": "bblcheck.baseline/1"}, "lijst"),
        ([1], "een bevinding is een object"),
        ([{**ENTRY, "reason": " "}], "zonder reden"),
        ([{**ENTRY, "reason": None}], "tekst"),
        ([{**ENTRY, "verdict": "compliant"}], "kies uit"),
        ([{**ENTRY, "extra": 1}], "onbekend: 'extra'"),
        ([{**ENTRY, "missing": [1]}], "lijst van feiten"),
        ([{**ENTRY, "margin": {"value": -0.02}}], "getal als tekst"),
        ([{**ENTRY, "margin": {"value": "NaN"}}], "getal als tekst"),
        ([{**ENTRY, "margin": "-0.02"}], "hier hoort"),
        ([ENTRY, ENTRY], "#/accepted/1"),
    ],
)
def test_a_bad_baseline_is_one_clear_message(content: object, said: str, tmp_path: Path) -> None:
    if isinstance(content, list) and content:
        content = {"format": "bblcheck.baseline/1", "accepted": content}
    file = tmp_path / "baseline.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    with pytest.raises(BaselineError, match=r"baseline\.json") as error:
        read_baseline(file)
    assert said in str(error.value)


# --- the command line


def test_write_then_compare(tmp_path: Path) -> None:
    file = str(tmp_path / "baseline.json")
    assert run(*CHECK).code == 1
    written = run(*CHECK, "--write-baseline", file, "--reason", "vergunning 12")
    assert written.code == 0 and "2 aanvaard" in written.stderr
    again = run(*CHECK, "--baseline", file)
    assert again.code == 0
    assert "0 nieuw, 0 slechter, 0 opgelost, 0 niet meer beoordeeld, 2 bekend en aanvaard" in again.stdout


def test_nothing_is_accepted_without_a_reason(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    done = run(*CHECK, "--write-baseline", str(file))
    assert done.code == 2 and "--reason" in done.stderr and not file.exists()
    assert run(*CHECK, "--reason", "los").code == 2
    assert run(*CHECK, "--write-baseline", str(file), "--reason", " ").code == 2


def test_a_new_finding_counts(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text(known("fails")[:1]), encoding="utf-8")
    done = run(*CHECK, "--baseline", str(file))
    assert done.code == 1 and "1 nieuw" in done.stdout and "nieuw: Duo Waal Bbl 4.164 lid 4" in done.stdout
    assert run(*CHECK, "--baseline", str(file), "--fail-on", "missing").code == 0


def test_a_baseline_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = run(*CHECK, "--baseline", str(tmp_path / "weg.json"))
    assert done.code == 2 and "--write-baseline" in done.stderr and done.stdout == ""


def test_json_carries_the_comparison() -> None:
    comparison = compare(results("fails"), known("fails")[:1])
    found = json.loads(shown("json", made("fails", comparison=comparison)))
    assert found["format"] == "bblcheck.results/2" and len(found["results"]) == 1
    assert [len(found["baseline"][name]) for name in ("new", "worse", "known", "fixed")] == [1, 0, 1, 0]
    assert found["baseline"]["known"][0]["reason"] == "bekend"

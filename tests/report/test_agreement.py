"""Every format is a view of the one result: it agrees with the JSON on every status and number."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from xml.etree import ElementTree

import pytest
from pydantic import TypeAdapter

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.amounts import amount
from bblcheck.report.sentences import exact
from bblcheck.report.texts import counted, verdict_word
from bblcheck.result.baseline import FINDINGS, MOVE
from bblcheck.result.model import Amount, LidResult, Result
from bblcheck.result.published import results_from_json
from tests.report.making import KINDS, report, shown

Row = tuple[str, str, str, str, str, str]


def told(kind: str) -> tuple[Result, ...]:
    """The results as the JSON tells them."""
    return results_from_json(shown("json", report(kind)))


def row(item: LidResult) -> Row:
    numbers = (exact(value) for value in (item.measured, item.required, item.margin))
    measured, required, margin = numbers
    return item.rule, item.subject.id, item.verdict.value, measured, required, margin


def expected(kind: str) -> list[Row]:
    return [row(item) for result in told(kind) for item in result.results]


def as_amount(found: Mapping[str, str] | None) -> Amount | None:
    return TypeAdapter(Amount).validate_python(found) if found else None


@pytest.mark.parametrize("kind", KINDS)
def test_jsonl_agrees(kind: str) -> None:
    lines = [json.loads(line) for line in shown("jsonl", report(kind)).splitlines()]
    found = [
        (
            line["rule"],
            line["subject"]["id"],
            line["verdict"],
            *(exact(as_amount(line[name])) for name in ("measured", "required", "margin")),
        )
        for line in lines
        if line["kind"] == "lid"
    ]
    assert found == expected(kind)
    homes = [line for line in lines if line["kind"] == "home"]
    assert [home["counts"] for home in homes] == [asdict(result.counts) for result in told(kind)]
    assert [home["outcome"] for home in homes] == [
        result.decision.outcome if result.decision else None for result in told(kind)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_sarif_agrees(kind: str) -> None:
    (sarif,) = json.loads(shown("sarif", report(kind, everything=True)))["runs"]
    found = [
        (
            each["ruleId"],
            each["properties"]["subject"],
            each["properties"]["verdict"],
            *(exact(as_amount(each["properties"][name])) for name in ("measured", "required", "margin")),
        )
        for each in sarif["results"]
        if each["ruleId"] != MOVE
    ]
    assert found == expected(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_sarif_shows_every_finding_without_being_asked_for_all(kind: str) -> None:
    (sarif,) = json.loads(shown("sarif", report(kind)))["runs"]
    found = [each["properties"]["verdict"] for each in sarif["results"] if each["ruleId"] != MOVE]
    assert found == [each[2] for each in expected(kind) if each[2] in FINDINGS]


@pytest.mark.parametrize("kind", KINDS)
def test_junit_agrees(kind: str) -> None:
    suites = list(ElementTree.fromstring(shown("junit", report(kind))))
    for suite, result in zip(suites, told(kind), strict=True):
        cases = [case for case in suite.iter("testcase") if case.get("classname") != MOVE]
        for case, item in zip(cases, result.results, strict=True):
            output = dict(line.split(": ", 1) for line in (case.findtext("system-out") or "").splitlines())
            numbers = (output.get(name, "-") for name in ("measured", "required", "margin"))
            assert (case.get("classname"), item.subject.id, output["verdict"], *numbers) == row(item)
            ended = next((child for child in case if child.tag != "system-out"), None)
            tag = {"compliant": None, "not_applicable": "skipped"}.get(item.verdict.value, "failure")
            assert (ended.tag if ended is not None else None) == tag
        counts = result.counts
        failing = counts.non_compliant + counts.insufficient_data + counts.review_required
        assert sum(case.find("failure") is not None for case in cases) == failing


@pytest.mark.parametrize("kind", KINDS)
def test_github_agrees(kind: str) -> None:
    lines = shown("github", report(kind)).splitlines()
    findings = [line for line in lines if not line.startswith("::notice") and "nieuwbouwtoets" not in line]
    items = [item for result in told(kind) for item in result.results if item.verdict in FINDINGS]
    for line, item in zip(findings, items, strict=True):
        assert item.rule in line and verdict_word(item.verdict, "nl") in line
        assert line.startswith("::error") == (item.verdict == "non_compliant")
        for value in (item.measured, item.required):
            assert value is None or amount(value, "nl").replace("%", "%25") in line or item.required is None


@pytest.mark.parametrize("kind", KINDS)
def test_the_counts_agree_in_words(kind: str) -> None:
    for result in told(kind):
        for form in ("github", "letter"):
            said = shown(form, report(kind))
            assert counted(result.counts.non_compliant, Verdict.NON_COMPLIANT, "nl") in said
            assert counted(result.counts.insufficient_data, Verdict.INSUFFICIENT_DATA, "nl") in said
            assert f"{counted(result.counts.compliant, Verdict.COMPLIANT, 'nl')}," in said


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_shows_every_number(kind: str) -> None:
    said = shown("text", report(kind, everything=True))
    for result in told(kind):
        for item in result.results:
            if item.measured is not None and item.required is not None:
                assert amount(item.measured, "nl") in said and amount(item.required, "nl") in said
        assert counted(result.counts.compliant, Verdict.COMPLIANT, "nl") in said


@pytest.mark.parametrize("kind", ["fails", "moves"])
def test_english_has_the_same_statuses_and_numbers(kind: str) -> None:
    for form in ("json", "jsonl"):
        assert shown(form, report(kind, language="en")) == shown(form, report(kind))
    dutch = ElementTree.fromstring(shown("junit", report(kind)))
    english = ElementTree.fromstring(shown("junit", report(kind, language="en")))
    path = ".//testcase/system-out"
    assert [out.text for out in dutch.iterfind(path)] == [out.text for out in english.iterfind(path)]

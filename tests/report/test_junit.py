"""JUnit: what is not known is a failure, and an unreadable or empty run is no success."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from bblcheck.report.texts import Language
from bblcheck.result.baseline import Accepted, compare, findings
from bblcheck.result.model import Counts
from tests.report.making import of, report, results, shown


def root(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def test_missing_data_is_a_failure_and_never_skipped() -> None:
    found = root(shown("junit", report("lacks")))
    assert {each.get("type") for each in found.iter("failure")} == {"insufficient_data"}
    assert {each.get("type") for each in found.iter("skipped")} == {"not_applicable"}
    assert found.get("failures") == str(results("lacks")[0].counts.insufficient_data)


def test_not_applicable_is_skipped_with_its_reason() -> None:
    found = root(shown("junit", report("lacks")))
    assert all(", " in (each.get("message") or "") for each in found.iter("skipped"))


def test_a_suite_tells_the_law_why_it_applies_and_that_it_is_an_aid() -> None:
    words: dict[Language, str] = {"nl": "hulpmiddel, geen besluit", "en": "an aid, not a decision"}
    for language, aid in words.items():
        suite = root(shown("junit", report("lacks", language=language))).find("testsuite")
        assert suite is not None and suite[-1].tag == "system-out"
        said = {each.get("name"): each.get("value") for each in suite.iter("property")}
        result = results("lacks")[0]
        assert said["disclaimer"] == aid and said["text_read"] == result.law.text_read
        assert str(result.law.version) in (said["law"] or "")
        told = suite.findtext("system-out") or ""
        assert aid in told and result.law.name in told and str(result.law.version) in told
        assert result.regime.basis[0].rule in told


def test_a_move_that_brings_the_new_build_check_back_is_a_failure() -> None:
    case = next(root(shown("junit", report("moves"))).iter("testcase"))
    failure = case.find("failure")
    assert failure is not None and failure.get("type") == "non_compliant"
    assert "outcome: needs_new_build_checks" in (case.findtext("system-out") or "")


def test_an_undecided_move_is_a_failure() -> None:
    failure = next(root(shown("junit", report("undecided"))).iter("testcase")).find("failure")
    assert failure is not None and failure.get("type") == "insufficient_data"


def test_a_file_that_cannot_be_read_is_an_error() -> None:
    found = root(shown("junit", report("fails", problems=("b.ifc: fout: geen IFC",))))
    assert found.get("errors") == "1"
    assert [each.get("message") for each in found.iter("error")] == ["b.ifc: fout: geen IFC"]


def test_nothing_judged_is_an_error() -> None:
    empty = replace(results("fails")[0], results=(), counts=Counts())
    assert root(shown("junit", of((empty,)))).get("errors") == "1"


def test_what_a_baseline_accepts_is_skipped_with_its_reason() -> None:
    known = [Accepted(finding, "vergunning 12") for finding in findings(results("fails"))]
    found = root(shown("junit", report("fails", comparison=compare(results("fails"), known[1:]))))
    assert found.get("failures") == "1"
    accepted = [
        each.get("message") or "" for each in found.iter("skipped") if each.get("type") == "non_compliant"
    ]
    assert len(accepted) == 1 and accepted[0].startswith("aanvaard: vergunning 12")

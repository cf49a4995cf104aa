"""SARIF: levels, the law behind a rule, the line of the element, and what stays the same between runs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from bblcheck.report.steplines import lines_in, step_lines
from bblcheck.result.baseline import Accepted, compare, findings
from bblcheck.result.model import InputRef
from tests.report.making import ROOT, of, report, results, shown


def log(text: str) -> Any:  # noqa: ANN401
    return json.loads(text)["runs"][0]


def test_a_failure_is_an_error_and_missing_data_a_warning() -> None:
    levels = {
        (each["properties"]["verdict"], each["kind"], each["level"])
        for kind in ("moves", "lacks", "undecided")
        for each in log(shown("sarif", report(kind, everything=True)))["results"]
    }
    assert levels <= {
        ("non_compliant", "fail", "error"),
        ("insufficient_data", "fail", "warning"),
        ("review_required", "fail", "note"),
        ("compliant", "pass", "none"),
        ("not_applicable", "notApplicable", "none"),
    }
    assert {level for _, _, level in levels} >= {"error", "warning", "none"}


def test_a_rule_has_article_title_summary_and_link() -> None:
    (rule,) = log(shown("sarif", report("fails")))["tool"]["driver"]["rules"]
    assert rule["id"] == "Bbl 4.164 lid 4"
    assert rule["properties"]["article"] == "4.164" and rule["properties"]["lid"] == "4"
    assert rule["shortDescription"]["text"].endswith("afmetingen")
    assert "2,6 m" in rule["fullDescription"]["text"]
    assert rule["helpUri"].startswith("https://wetten.overheid.nl/")


def test_a_result_names_its_rule() -> None:
    run = log(shown("sarif", report("moves", everything=True)))
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_a_finding_in_a_model_stands_on_the_line_of_its_element() -> None:
    lines = (ROOT / "samples/twee-kamers/model.ifc").read_text(encoding="utf-8").splitlines()
    found = log(shown("sarif", report("model")))["results"]
    assert found
    for each in found:
        place = each["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "samples/twee-kamers/model.ifc"
        assert f"'{each['partialFingerprints']['elementId/v1']}'" in lines[place["region"]["startLine"] - 1]


def test_a_home_file_has_no_line() -> None:
    for each in log(shown("sarif", report("fails")))["results"]:
        assert "region" not in each["locations"][0]["physicalLocation"]


def test_a_model_that_changed_since_has_no_lines(tmp_path: Path) -> None:
    file = tmp_path / "m.ifc"
    file.write_text("#1=IFCWALL('0JJrPMoSXSW9VXG4tPDPP7');\n")
    assert not step_lines(InputRef(path=str(file), kind="ifc", sha256="0" * 64))
    assert not step_lines(InputRef(path=str(tmp_path / "weg.ifc"), kind="ifc", sha256="0" * 64))


def test_lines_of_records() -> None:
    text = b"DATA;\r\n#1=IFCWALL('0JJrPMoSXSW9VXG4tPDPP7',$);\r\n\r\n #2 = ifcspace (\n '0yrZliUqLTwuL$$hoiF8p6');\n"
    text += b"#3=IFCLABEL('#9=IFCWALL(''1111111111111111111111'')');\n#4=IFCWALL('0JJrPMoSXSW9VXG4tPDPP7');"
    assert lines_in(text) == {
        "0JJrPMoSXSW9VXG4tPDPP7": 2,
        "0JJrPMoSXSW9VXG4tPDPP7#1": 2,
        "0yrZliUqLTwuL$$hoiF8p6": 4,
        "0yrZliUqLTwuL$$hoiF8p6#2": 4,
        "0JJrPMoSXSW9VXG4tPDPP7#4": 7,
    }


def test_fingerprints_stay_when_a_number_changes() -> None:
    (result,) = results("fails")
    moved = replace(result, results=tuple(replace(item, margin=None, title="x") for item in result.results))
    first, second = (
        [each["partialFingerprints"] for each in log(shown("sarif", of((one,))))["results"]]
        for one in (result, moved)
    )
    assert first == second and len({each["finding/v1"] for each in first}) == len(first)


def test_a_baseline_suppresses_with_a_reason_and_shows_what_is_gone() -> None:
    known = [Accepted(finding, "vergunning 12") for finding in findings(results("fails"))]
    gone = replace(known[0].finding, key=replace(known[0].finding.key, rule="Bbl 4.1 lid 1"))
    comparison = compare(results("fails"), [known[0], Accepted(gone, "oud")])
    states = {
        each["baselineState"]: each.get("suppressions")
        for each in log(shown("sarif", report("fails", comparison=comparison)))["results"]
    }
    assert states["unchanged"][0]["justification"] == "vergunning 12"
    assert states["new"] is None and "absent" in states


def test_a_problem_is_a_notification() -> None:
    (invocation,) = log(shown("sarif", report("fails", problems=("b.ifc: fout",))))["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "b.ifc: fout"


def test_the_outcome_of_a_move_is_a_result() -> None:
    first = log(shown("sarif", report("moves")))["results"][0]
    assert first["ruleId"] == "verplaatsing" and first["level"] == "error"
    assert first["properties"]["outcome"] == "needs_new_build_checks"

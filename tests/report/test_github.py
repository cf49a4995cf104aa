"""GitHub: an annotation per finding at its file and line, and a notice per home."""

from __future__ import annotations

from bblcheck.result.baseline import Accepted, compare, findings
from tests.report.making import report, results, shown


def lines(text: str) -> list[str]:
    return text.splitlines()


def test_a_failure_is_an_error_at_the_line_of_the_element() -> None:
    first = lines(shown("github", report("model")))[0]
    assert first.startswith("::error file=samples/twee-kamers/model.ifc,line=")
    assert "title=Bbl 4.164 lid 4 afmetingen::" in first
    assert "2,58 m ten minste 2,6 m (0,02 m te weinig)" in first


def test_missing_data_is_a_warning_that_names_the_fact() -> None:
    found = [line for line in lines(shown("github", report("lacks"))) if "gevaar_bekend" in line]
    assert found and all(line.startswith("::warning ") for line in found)


def test_each_home_ends_with_a_notice() -> None:
    assert sum(line.startswith("::notice ") for line in lines(shown("github", report("many")))) == 3


def test_a_known_finding_is_a_notice_and_a_new_one_an_error() -> None:
    known = [Accepted(finding, "vergunning 12") for finding in findings(results("fails"))]
    comparison = compare(results("fails"), known[1:])
    first, second, _ = lines(shown("github", report("fails", comparison=comparison)))
    levels = {first.split(" ")[0]: first, second.split(" ")[0]: second}
    assert "[nieuw]" in levels["::error"] and "[bekend en aanvaard: vergunning 12]" in levels["::notice"]


def test_english() -> None:
    first = lines(shown("github", report("model", language="en")))[0]
    assert "not compliant, 2.58 m at least 2.6 m (0.02 m short)" in first

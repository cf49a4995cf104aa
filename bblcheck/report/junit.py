"""`--format junit`: a test suite per home, a test case per lid and subject.

Data that is missing and what a person must judge are failures, never skipped: a pipeline must not be green on
what nobody knows. Not applicable is skipped with its reason, and so is a finding that a baseline accepts. A file
that gave no result, and a home of which nothing was judged, are errors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree as Xml

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.amounts import measure
from bblcheck.report.asides import asides
from bblcheck.report.delta import word
from bblcheck.report.report import Report
from bblcheck.report.sentences import (
    exact,
    gap_line,
    move_question,
    move_sentence,
    rule_title,
    sentence,
    subject_name,
)
from bblcheck.report.text import account_lines
from bblcheck.report.texts import Language, text
from bblcheck.result.baseline import FINDINGS, MOVE, Standing, move_key, move_verdict
from bblcheck.result.model import LidResult, Result

Kind = Literal["failure", "error", "skipped"]
PROBLEMS = ("invoer", "input")


@dataclass(frozen=True, slots=True)
class Case:
    """One test case: `kind` None passes; `output` has the verdict and the exact numbers."""

    classname: str
    name: str
    kind: Kind | None = None
    type: str = ""
    message: str = ""
    body: str = ""
    output: str = ""


@dataclass(frozen=True, slots=True)
class Suite:
    """One test suite: `output` has the law, why it applies, what was not judged, and that it is an aid."""

    name: str
    properties: tuple[tuple[str, str], ...]
    cases: tuple[Case, ...]
    output: str = ""

    def count(self, kind: Kind) -> int:
        """How many of its cases end so."""
        return sum(case.kind == kind for case in self.cases)


def document(report: Report) -> str:
    """The XML of a run."""
    suites = [_suite(report, home, result) for home, result in report.homes()]
    if report.problems:
        suites.append(_problems(report))
    root = Xml.Element("testsuites", {"name": "bblcheck", **_totals(*suites)})
    for suite in suites:
        _write(root, suite)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _totals(*suites: Suite) -> dict[str, str]:
    return {
        "tests": str(sum(len(suite.cases) for suite in suites)),
        "failures": str(sum(suite.count("failure") for suite in suites)),
        "errors": str(sum(suite.count("error") for suite in suites)),
    }


def _suite(report: Report, home: str, result: Result) -> Suite:
    title = " ".join(part for part in (result.home.name or home, result.site and f"({result.site})") if part)
    properties = (
        ("home", result.home.id or result.home.name),
        ("command", result.command),
        ("regime", f"{result.regime.level} {result.regime.row or ''}".rstrip()),
        ("reference_date", result.reference_date.isoformat()),
        ("law", f"{result.law.id} {result.law.version or ''}".rstrip()),
        ("text_read", result.law.text_read),
        *((("reading", result.decision.reading),) if result.decision and result.decision.reading else ()),
        ("disclaimer", text("text.disclaimer", report.language)),
        ("engine", result.receipt.engine),
        *((aside.name, "; ".join(aside.lines)) for aside in asides(result, report.language)),
        *((("quotes", text("text.quotes", "en")),) if report.language == "en" else ()),
    )
    output = "\n".join(account_lines(result, report.language))
    return Suite(title, properties, tuple(_cases(report, home, result)), output)


def _cases(report: Report, home: str, result: Result) -> Iterator[Case]:
    language = report.language
    if result.decision is not None:
        verdict = move_verdict(result) or Verdict.NOT_APPLICABLE
        message = move_sentence(result, result.decision, language)
        output = f"verdict: {verdict}\noutcome: {result.decision.outcome}"
        yield _case(
            MOVE, move_question(language), verdict, message, message, output,
            report.standing(move_key(home)), language,
        )  # fmt: skip
    elif not result.counts.judged:
        nothing = text("sum.not_applicable", language)
        yield Case("bblcheck", nothing, "error", "empty", nothing, nothing)
    names = Counter((item.rule, subject_name(item.subject, language)) for item in result.results)
    for item in result.results:
        subject = subject_name(item.subject, language)
        double = names[item.rule, subject] > 1 and item.subject.id
        name = f"{rule_title(item)}: {subject}" + (f" [{item.subject.id}]" if double else "")
        yield _case(
            item.rule, name, item.verdict, sentence(item, language), _body(item, language), _numbers(item),
            report.standing_of(home, item), language,
        )  # fmt: skip


def _case(
    classname: str,
    name: str,
    verdict: Verdict,
    message: str,
    body: str,
    output: str,
    standing: Standing | None,
    language: Language,
) -> Case:
    if verdict in FINDINGS and standing is not None and standing.state == "known" and standing.was:
        accepted = f"{word('reason', language)}: {standing.was.reason}. {message}"
        return Case(classname, name, "skipped", verdict.value, accepted, body, output)
    if verdict in FINDINGS:
        return Case(classname, name, "failure", verdict.value, message, body, output)
    if verdict is Verdict.NOT_APPLICABLE:
        return Case(classname, name, "skipped", verdict.value, message, "", output)
    return Case(classname, name, output=output)


def _body(item: LidResult, language: Language) -> str:
    lines = [item.summary, measure(item, language), item.because]
    lines += [gap_line(gap, language) for gap in item.missing]
    lines += [f"{text('label.source', language)}: {source.fact} = {source.value}, {source.where}"
              for source in item.sources]  # fmt: skip
    return "\n".join(line for line in (*lines, item.link) if line)


def _numbers(item: LidResult) -> str:
    lines = [f"verdict: {item.verdict}"]
    for name, value in (("measured", item.measured), ("required", item.required), ("margin", item.margin)):
        if value is not None:
            lines.append(f"{name}: {exact(value)}")
    return "\n".join(lines)


def _problems(report: Report) -> Suite:
    name = PROBLEMS[0 if report.language == "nl" else 1]
    cases = (
        Case("bblcheck", f"{name} {index}", "error", "input", problem, problem)
        for index, problem in enumerate(report.problems, start=1)
    )
    return Suite(name, (), tuple(cases))


def _write(root: Xml.Element, suite: Suite) -> None:
    counts = {**_totals(suite), "skipped": str(suite.count("skipped"))}
    element = Xml.SubElement(root, "testsuite", {"name": suite.name, **counts, "time": "0"})
    if suite.properties:
        properties = Xml.SubElement(element, "properties")
        for name, value in suite.properties:
            Xml.SubElement(properties, "property", name=name, value=value)
    for case in suite.cases:
        written = Xml.SubElement(element, "testcase", classname=case.classname, name=case.name, time="0")
        if case.kind is not None:
            ended = Xml.SubElement(written, case.kind, type=case.type, message=case.message)
            ended.text = case.body or None
        if case.output:
            Xml.SubElement(written, "system-out").text = case.output
    if suite.output:
        Xml.SubElement(element, "system-out").text = suite.output

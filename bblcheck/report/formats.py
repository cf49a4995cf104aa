"""The one table of formats: every way in which a run can be written down."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bblcheck.report.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a run. `module` has `document(report)`, which gives text, or bytes where the format is `binary`.
    `purpose` in Dutch and English.

    `exact` keeps every character of every name, because the format can carry them; the others are cleaned.
    `marks` puts the result in English itself, because the format can mark what stays Dutch.
    `places` needs to know where a missing fact is expected, `lines` on which line an element stands;
    `receipt` attaches the receipt of each file; `asks` tells only what is missing and leaves verdicts to the others;
    `needs` is a module of the extra that has the name of the format.
    """

    name: str
    module: str
    media_type: str
    purpose: tuple[str, str]
    exact: bool = False
    binary: bool = False
    marks: bool = False
    places: bool = False
    receipt: bool = False
    asks: bool = False
    needs: str = ""
    lines: bool = False


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format(
            "text",
            "bblcheck.report.textform",
            "text/plain",
            ("om te lezen", "to read"),
        ),
        Format(
            "json",
            "bblcheck.report.jsonform",
            "application/json",
            ("de hele uitkomst, voor programma's", "the whole result, for programs"),
            exact=True,
        ),
        Format(
            "jsonl",
            "bblcheck.report.jsonl",
            "application/jsonl",
            ("een regel per lid en onderdeel van de woning", "a line per lid and subject"),
            exact=True,
        ),
        Format(
            "junit",
            "bblcheck.report.junit",
            "application/xml",
            ("testuitslag voor CI", "test report for CI"),
        ),
        Format(
            "sarif",
            "bblcheck.report.sarif",
            "application/sarif+json",
            ("bevindingen voor code scanning", "findings for code scanning"),
            lines=True,
        ),
        Format(
            "github",
            "bblcheck.report.github",
            "text/plain",
            ("aantekeningen in GitHub Actions", "annotations in GitHub Actions"),
            lines=True,
        ),
        Format(
            "html",
            "bblcheck.report.html",
            "text/html",
            ("een bladzijde om te lezen, te tonen en af te drukken", "a page to read, to show and to print"),
            marks=True,
            places=True,
        ),
        Format(
            "letter",
            "bblcheck.report.letter",
            "text/markdown",
            (
                "conceptbrief: verzoek om gegevens, of toetsingsverslag",
                "draft letter: request for data, or report",
            ),
            places=True,
        ),
        Format(
            "bcf",
            "bblcheck.report.bcf.markup21",
            "application/octet-stream",
            (
                "bevindingen om bij het model te openen (BCF 2.1)",
                "findings to open beside the model (BCF 2.1)",
            ),
            binary=True,
        ),
        Format(
            "bcf3",
            "bblcheck.report.bcf.markup30",
            "application/octet-stream",
            ("hetzelfde als BCF 3.0", "the same as BCF 3.0"),
            binary=True,
        ),
        Format(
            "ids",
            "bblcheck.report.idsfile",
            "application/xml",
            (
                "wat een model nog moet zeggen, voor de modelleur (IDS 1.0)",
                "what a model must still say, for the modeller (IDS 1.0)",
            ),
            marks=True,
            asks=True,
        ),
        Format(
            "pdf",
            "bblcheck.report.pdf.setting",
            "application/pdf",
            (
                "dezelfde inhoud op A4, met het bewijsstuk erin",
                "the same content on A4, with the receipt in it",
            ),
            binary=True,
            places=True,
            receipt=True,
            needs="typst",
        ),
    )
}


def render(name: str, report: Report) -> str | bytes:
    """The run in one format: text that ends with a line break, or the bytes of a file."""
    chosen = FORMATS[name]
    document: Callable[[Report], str | bytes] = importlib.import_module(chosen.module).document
    return document(prepared(chosen, report))


def prepared(chosen: Format, report: Report) -> Report:
    """The run with names that are safe to show and in the language of the run, as far as the format wants that."""
    if not chosen.exact:
        from bblcheck.result.cleaning import cleaned, visible

        report = replace(
            report,
            results=cleaned(report.results),
            problems=tuple(visible(problem) for problem in report.problems),
        )
        if report.language == "en" and not chosen.marks:
            from bblcheck.report.inenglish import english_result

            report = replace(report, results=tuple(map(english_result, report.results)))
    return report

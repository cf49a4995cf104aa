"""`--format github`: workflow commands that GitHub Actions shows as annotations, with a notice per home."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.asides import asides
from bblcheck.report.delta import change_text, fixed_line, word
from bblcheck.report.escaping import github_message, github_property
from bblcheck.report.places import Place, place_of
from bblcheck.report.report import Report, source_of
from bblcheck.report.sentences import headline, move_question, move_sentence, rule_title, sentence
from bblcheck.report.texts import Language, counted, text
from bblcheck.result.baseline import FINDINGS, Standing, move_key, move_verdict
from bblcheck.result.model import Counts, Result

LEVELS: dict[Verdict, str] = {
    Verdict.NON_COMPLIANT: "error",
    Verdict.INSUFFICIENT_DATA: "warning",
    Verdict.REVIEW_REQUIRED: "warning",
}


def document(report: Report) -> str:
    """The commands of a run, one per line."""
    return "".join(f"{line}\n" for line in _commands(report))


def _commands(report: Report) -> Iterator[str]:
    for home, result in report.homes():
        yield from _result(report, home, result)
    for problem in report.problems:
        yield _command("error", "bblcheck", problem)
    for fixed in report.comparison.fixed if report.comparison else ():
        yield _command("notice", "bblcheck", fixed_line(fixed, report.language))


def _result(report: Report, home: str, result: Result) -> Iterator[str]:
    language = report.language
    source = source_of(result)
    here = Place(source.path) if source else None
    verdict = move_verdict(result)
    if result.decision is not None and verdict in FINDINGS:
        message = move_sentence(result, result.decision, language)
        standing = report.standing(move_key(home))
        yield _finding(verdict, move_question(language), message, standing, here, language)
    for item in result.results:
        if item.verdict in FINDINGS:
            standing = report.standing_of(home, item)
            place = place_of(report, result, item)
            message = f"{sentence(item, language)}. {item.summary} {item.link}".rstrip()
            yield _finding(item.verdict, rule_title(item), message, standing, place, language)
    yield _command("notice", result.home.name or home, _summary(result, language), here)
    for aside in asides(result, language):
        yield _command("notice", aside.title, "\n".join(aside.lines), here)


def _finding(
    verdict: Verdict,
    title: str,
    message: str,
    standing: Standing | None,
    place: Place | None,
    language: Language,
) -> str:
    level = LEVELS[verdict]
    if standing is not None:
        level = "notice" if standing.state == "known" else level
        why = change_text(standing, language)
        reason = f": {standing.was.reason}" if standing.state == "known" and standing.was else ""
        message = f"[{word(standing.state, language)}{reason}{', ' + why if why else ''}] {message}"
    return _command(level, title, message, place)


def _summary(result: Result, language: Language) -> str:
    quotes = f"; {text('text.quotes', language)}" if language == "en" else ""
    said = f"{headline(result, language)} {_counts(result.counts, language)}"
    return f"{said}. {text('text.disclaimer', language)}{quotes}."


def _counts(counts: Counts, language: Language) -> str:
    return ", ".join(counted(counts.of(verdict), verdict, language) for verdict in Verdict)


def _command(level: str, title: str, message: str, place: Place | None = None) -> str:
    properties = {}
    if place is not None:
        properties["file"] = place.path
        if place.line is not None:
            properties["line"] = str(place.line)
    properties["title"] = title
    listed = ",".join(f"{name}={github_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{github_message(message)}"

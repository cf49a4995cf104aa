"""The topics of a run: one for every finding, with its elements, and one for the outcome of a move."""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.asides import asides
from bblcheck.report.bcf.viewpoint import View, view_of
from bblcheck.report.report import Report
from bblcheck.report.sentences import (
    headline,
    move_question,
    move_sentence,
    rule_title,
    sentence,
    subject_name,
)
from bblcheck.report.texts import Language, text, verdict_word
from bblcheck.result.baseline import FINDINGS, MOVE, Key, key_of, move_key, move_verdict
from bblcheck.result.model import Decision, LidResult, Result

TYPES = {
    Verdict.NON_COMPLIANT: "Issue",
    Verdict.INSUFFICIENT_DATA: "Request",
    Verdict.REVIEW_REQUIRED: "Remark",
    Verdict.COMPLIANT: "Info",
    Verdict.NOT_APPLICABLE: "Info",
}
OPEN, CLOSED = "Open", "Closed"
AUTHOR = "bblcheck"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:bblcheck:bcf")
_NO_DAY = date(1980, 1, 1)
_GLOBAL_ID = re.compile(r"[0-3][0-9A-Za-z_$]{21}(?![^#])")


@dataclass(frozen=True, slots=True)
class Topic:
    """One finding. `guid` is the same in every run that finds it again; a finding that was accepted is closed."""

    guid: str
    verdict: Verdict
    status: str
    title: str
    text: str
    link: str
    labels: tuple[str, ...]
    day: date
    file: str
    view: View | None

    @property
    def kind(self) -> str:
        return TYPES[self.verdict]

    @property
    def view_guid(self) -> str:
        return str(uuid.uuid5(_NAMESPACE, f"view {self.guid}"))


@dataclass(slots=True)
class _Numbering:
    """Gives every topic a guid of its own: a key that occurs again gets a number."""

    seen: Counter[Key] = field(default_factory=Counter)

    def guid(self, key: Key) -> str:
        self.seen[key] += 1
        parts = (key.home, key.rule, key.subject, str(self.seen[key]))
        return str(uuid.uuid5(_NAMESPACE, "\n".join(parts)))


def topics(report: Report) -> tuple[Topic, ...]:
    """The topics of every home in the order of its results; the outcome of a move first."""
    numbering = _Numbering()
    found = [topic for home, result in report.homes() for topic in _topics(home, result, report, numbering)]
    day = report.results[0].reference_date if report.results else _NO_DAY
    return (*(_problem(problem, day, numbering) for problem in report.problems), *found)


def _problem(problem: str, day: date, numbering: _Numbering) -> Topic:
    """A file that could not be judged."""
    return Topic(
        guid=numbering.guid(Key(problem, "", "")),
        verdict=Verdict.NON_COMPLIANT,
        status=OPEN,
        title=problem,
        text=problem,
        link="",
        labels=(AUTHOR,),
        day=day,
        file="",
        view=None,
    )


def _topics(home: str, result: Result, report: Report, numbering: _Numbering) -> Iterator[Topic]:
    file = _model(result)
    if result.decision is not None:
        yield _move(home, result, result.decision, report, numbering)
    for item in result.results:
        if item.verdict in FINDINGS or report.everything:
            key = key_of(home, item)
            yield Topic(
                guid=numbering.guid(key),
                verdict=item.verdict,
                status=_status(report, key),
                title=f"{rule_title(item)}: {subject_name(item.subject, report.language)}",
                text=_text(item, report.language),
                link=item.link,
                labels=(verdict_word(item.verdict, report.language), item.rule),
                day=result.reference_date,
                file=file,
                view=view_of(_elements(item), result.shapes, item.verdict) if file else None,
            )


def _move(home: str, result: Result, decision: Decision, report: Report, numbering: _Numbering) -> Topic:
    language = report.language
    verdict = move_verdict(result) or Verdict.NOT_APPLICABLE
    lines = [
        move_sentence(result, decision, language),
        *(f"{step.rule}: {step.text}" for step in decision.basis),
        *decision.flags,
        *(line for aside in asides(result, language) for line in ("", *aside.lines)),
        "",
        text("text.disclaimer", language),
    ]
    key = move_key(home)
    return Topic(
        guid=numbering.guid(key),
        verdict=verdict,
        status=_status(report, key) if verdict in FINDINGS else CLOSED,
        title=f"{move_question(language)} {headline(result, language)}",
        text="\n".join(lines),
        link=next((step.link for step in decision.basis if step.link), ""),
        labels=(verdict_word(verdict, language), MOVE),
        day=result.reference_date,
        file=_model(result),
        view=view_of((), result.shapes, verdict),
    )


def _status(report: Report, key: Key) -> str:
    standing = report.standing(key)
    return CLOSED if standing is not None and standing.state == "known" else OPEN


def _text(item: LidResult, language: Language) -> str:
    """What the rule asks, what was found and with which numbers, and where the law itself stands."""
    reading = (
        [f"{text('label.interpretation', language)}: {item.interpretation}"] if item.interpretation else []
    )
    lines = [sentence(item, language), item.summary, *item.formula, *reading, item.link]
    return "\n".join([*(line for line in lines if line), text("text.disclaimer", language)])


def _elements(item: LidResult) -> Sequence[str]:
    """The GlobalIds of what the lid was asked of, and of what lacks a fact."""
    named = [*item.subject.id.split("/"), *(gap.element or "" for gap in item.missing)]
    return tuple(dict.fromkeys(found[0] for name in named if (found := _GLOBAL_ID.match(name))))


def _model(result: Result) -> str:
    """The name of the model that was judged; "" when there was none."""
    paths = [ref.path for ref in result.receipt.inputs if ref.kind == "ifc"]
    return PurePosixPath(paths[-1].replace("\\", "/")).name if paths else ""

"""`--format sarif`: findings as SARIF 2.1.0, for code scanning and editors.

A failure is an error, missing data a warning, what a person must judge a note. All three have the kind `fail`:
SARIF gives every other kind the level `none`, and what nobody knows must be seen. With `--all` what passes and
what does not apply is there as well. A finding that a baseline accepts is suppressed with its reason.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from bblcheck import __version__
from bblcheck.engine.verdicts import Verdict
from bblcheck.report.asides import aside_content
from bblcheck.report.delta import change_text, fixed_line
from bblcheck.report.escaping import json_text, sarif, uri
from bblcheck.report.places import Place, place_of
from bblcheck.report.report import Report, source_of
from bblcheck.report.sentences import move_question, move_sentence, rule_title, sentence, subject_name
from bblcheck.report.texts import Language, text
from bblcheck.result.baseline import FINDINGS, MOVE, Fixed, Key, Standing, key_of, move_key, move_verdict
from bblcheck.result.model import InputRef, LidResult, Result
from bblcheck.result.published import to_json

Json: TypeAlias = Mapping[str, object]
SCHEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"
LEVELS: dict[Verdict, tuple[str, str]] = {
    Verdict.NON_COMPLIANT: ("fail", "error"),
    Verdict.INSUFFICIENT_DATA: ("fail", "warning"),
    Verdict.REVIEW_REQUIRED: ("fail", "note"),
    Verdict.COMPLIANT: ("pass", "none"),
    Verdict.NOT_APPLICABLE: ("notApplicable", "none"),
}
STATES = {"new": "new", "worse": "updated", "known": "unchanged"}
TYPES = {".ifc": "application/x-step", ".ifczip": "application/zip", ".json": "application/json"}


def document(report: Report) -> str:
    """The SARIF log of a run."""
    return json_text(to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]})) + "\n"


def _run(report: Report) -> Json:
    rules = _rules(report)
    index = {str(rule["id"]): place for place, rule in enumerate(rules)}
    driver = {
        "name": "bblcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "fullDescription": {"text": _description(report.language)},
        "rules": rules,
    }
    return {
        "tool": {"driver": driver},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(source) for source in _inputs(report)],
        "results": [*_results(report, index), *_absent(report, index)],
        "properties": {"homes": {home: aside_content(result) for home, result in report.homes()}},
    }


def _description(language: Language) -> str:
    said = text("text.disclaimer", language)
    return f"{said}; {text('text.quotes', language)}" if language == "en" else said


def _invocation(report: Report) -> Json:
    notes = [{"level": "error", "message": {"text": sarif(problem)}} for problem in report.problems]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _inputs(report: Report) -> tuple[InputRef, ...]:
    found = {source.path: source for result in report.results for source in result.receipt.inputs}
    return tuple(found.values())


def _artifact(source: InputRef) -> Json:
    artifact: dict[str, object] = {
        "location": {"uri": uri(source.path)},
        "hashes": {"sha-256": source.sha256},
        "roles": ["analysisTarget"],
    }
    kind = next((kind for end, kind in TYPES.items() if source.path.lower().endswith(end)), None)
    return artifact | ({"mimeType": kind} if kind else {})


def _shown(report: Report, verdict: Verdict | None) -> bool:
    return verdict is not None and (report.everything or verdict in FINDINGS)


# --- the rules that have a result


def _rules(report: Report) -> list[Json]:
    rules: dict[str, Json] = {}
    for result in report.results:
        if _shown(report, move_verdict(result)):
            rules.setdefault(MOVE, _move_rule(result, report.language))
        for item in result.results:
            if _shown(report, item.verdict):
                rules.setdefault(item.rule, _rule(item, report.language))
    for fixed in report.comparison.fixed if report.comparison else ():
        name = fixed.was.finding.key.rule
        rules.setdefault(name, {"id": name})
    return list(rules.values())


def _rule(item: LidResult, language: Language) -> Json:
    more = [f"{text('label.interpretation', language)}: {item.interpretation}"] if item.interpretation else []
    help_text = "\n".join(part for part in (item.summary, *more, item.link) if part)
    rule: dict[str, object] = {
        "id": item.rule,
        "shortDescription": {"text": rule_title(item)},
        "fullDescription": {"text": item.summary or rule_title(item)},
        "help": {"text": help_text or rule_title(item)},
        "properties": {
            "tags": [part for part in ("bbl", item.topic) if part],
            "article": item.article,
            "lid": item.lid,
            "level": item.level,
            "textRead": item.text_read,
            "siteBound": item.site_bound,
        },
    }
    return rule | ({"helpUri": item.link} if item.link else {})


def _move_rule(result: Result, language: Language) -> Json:
    basis = result.regime.basis
    links = [step.link for step in basis if step.link]
    rule: dict[str, object] = {
        "id": MOVE,
        "shortDescription": {"text": move_question(language)},
        "fullDescription": {"text": " ".join(step.text for step in basis) or move_question(language)},
        "properties": {"tags": ["bbl", "verplaatsing"], "articles": [step.rule for step in basis]},
    }
    return rule | ({"helpUri": links[0]} if links else {})


# --- the results


def _results(report: Report, index: Mapping[str, int]) -> Iterator[Json]:
    for home, result in report.homes():
        yield from _move(report, home, result, index)
        for item in result.results:
            if _shown(report, item.verdict):
                yield _lid(report, home, result, item, index)


def _move(report: Report, home: str, result: Result, index: Mapping[str, int]) -> Iterator[Json]:
    verdict = move_verdict(result)
    decision = result.decision
    if decision is None or verdict is None or not _shown(report, verdict):
        return
    key = move_key(home)
    source = source_of(result)
    message = move_sentence(result, decision, report.language)
    properties = {"outcome": decision.outcome, "row": decision.row}
    place = Place(source.path) if source else None
    found = _result(key, index, verdict, message, place, report.standing(key), report.language)
    locations = [_location(place, result.home.name or home, "home", home)]
    yield found | {"locations": locations, "properties": {"verdict": verdict, "home": home, **properties}}


def _lid(report: Report, home: str, result: Result, item: LidResult, index: Mapping[str, int]) -> Json:
    key = key_of(home, item)
    place = place_of(report, result, item)
    message = sentence(item, report.language)
    found = _result(key, index, item.verdict, message, place, report.standing(key), report.language)
    name = subject_name(item.subject, report.language)
    qualified = "/".join(part for part in (home, item.subject.id or item.subject.name) if part)
    return found | {
        "locations": [_location(place, name, item.subject.concept, qualified)],
        "properties": {
            "verdict": item.verdict,
            "home": home,
            "subject": item.subject.id,
            "level": item.level,
            "measured": item.measured,
            "required": item.required,
            "operator": item.operator,
            "margin": item.margin,
            "missing": item.missing,
        },
    }


def _result(
    key: Key,
    index: Mapping[str, int],
    verdict: Verdict,
    message: str,
    place: Place | None,
    standing: Standing | None,
    language: Language,
) -> dict[str, object]:
    kind, level = LEVELS[verdict]
    found: dict[str, object] = {
        "ruleId": key.rule,
        "ruleIndex": index[key.rule],
        "kind": kind,
        "level": level,
        "message": {"text": sarif(message)},
        "partialFingerprints": fingerprints(key),
    }
    if standing is None:
        return found
    found["baselineState"] = STATES[standing.state]
    if standing.state == "known" and standing.was is not None:
        reason = sarif(standing.was.reason)
        found["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    elif why := change_text(standing, language):
        found["message"] = {"text": sarif(f"{message} ({why})")}
    return found


def fingerprints(key: Key) -> Mapping[str, str]:
    """What stays the same when a file changes: the element, and the lid asked of it in this home."""
    whole = hashlib.sha256("\n".join((key.home, key.rule, key.subject)).encode()).hexdigest()
    return {"elementId/v1": key.subject or key.home, "finding/v1": whole}


def _location(place: Place | None, name: str, kind: str, qualified: str) -> Json:
    logical = [{"name": name, "kind": kind, "fullyQualifiedName": qualified}]
    if place is None:
        return {"logicalLocations": logical}
    physical: dict[str, object] = {"artifactLocation": {"uri": uri(place.path)}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical, "logicalLocations": logical}


def _absent(report: Report, index: Mapping[str, int]) -> Iterator[Json]:
    for fixed in report.comparison.fixed if report.comparison else ():
        yield _gone(fixed, index, report.language)


def _gone(fixed: Fixed, index: Mapping[str, int], language: Language) -> Json:
    key = fixed.was.finding.key
    return {
        "ruleId": key.rule,
        "ruleIndex": index[key.rule],
        "kind": "informational",
        "level": "none",
        "message": {"text": sarif(fixed_line(fixed, language))},
        "baselineState": "absent",
        "partialFingerprints": fingerprints(key),
        "properties": {"verdict": fixed.now, "home": key.home, "subject": key.subject},
    }

"""A preflight as text and as JSON: per file what was read, what is wrong with it, and the criteria of the ILS."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bblcheck.ifc.findings import Finding
    from bblcheck.ifc.ils.acceptance import Acceptance, Criterion, SpecResult
    from bblcheck.ifc.preflight.flying import Preflight

Say = Callable[[str], str]
FORMAT = "bblcheck.preflight/1"
_STATES = {
    "ready": "klaar om te toetsen",
    "warnings": "te lezen, met waarschuwingen",
    "unusable": "te lezen, maar niet alles is bruikbaar: dat blijft onbekend",
    "refused": "geweigerd: er wordt niets uit gelezen",
}
_LEVELS = {"unusable": "onbruikbaar", "warning": "let op", "note": "ter informatie"}
_MET = {
    "met": "voldaan",
    "not_met": "niet voldaan",
    "open": "te beoordelen",
    "not_applicable": "niet van toepassing",
}
_OUTCOMES = {"pass": "klopt", "fail": "klopt niet", "not_applicable": "n.v.t."}
_SHOWN = 5
_SHOWN_PROBLEMS = 2


def preflight_text(flights: Sequence[Preflight], everything: bool, say: Say) -> str:
    """For a person; without `everything` the first few findings of each kind."""
    return "\n\n".join("\n".join(_lines(flight, everything, say)) for flight in flights) + "\n"


def _lines(flight: Preflight, everything: bool, say: Say) -> Iterator[str]:
    yield f"{flight.file}: {say(_STATES[flight.state])}"
    if flight.refused is not None:
        yield f"  {flight.refused.told(say)}"
        return
    yield "  " + say(
        f"{flight.schema}, {flight.count} gegevens, alle gelezen; woningen: {flight.homes}; "
        f"ruimten: {flight.rooms}, waarvan herkend: {flight.recognised}"
    )
    by_code: dict[str, list[Finding]] = {}
    for finding in flight.findings:
        by_code.setdefault(finding.code, []).append(finding)
    for code, findings in by_code.items():
        yield f"  {say(_LEVELS[flight.level(findings[0])])} ({code})"
        shown = findings if everything else findings[:_SHOWN]
        yield from (f"    {_told(finding, say)}" for finding in shown)
        if len(findings) > len(shown):
            yield "    " + say(f"... en nog {len(findings) - len(shown)}; --all toont ze")
    if not by_code:
        yield "  " + say("niets gevonden dat niet klopt")
    if flight.acceptance is not None:
        yield from _acceptance(flight.acceptance, everything, say)


def _told(finding: Finding, say: Say) -> str:
    line = say(f"regel {finding.line}") if finding.line else ""
    step = f"#{finding.step_id}" if finding.step_id else ""
    place = ", ".join(part for part in (finding.name, finding.global_id, step, line) if part)
    text = say(finding.message) + (f" ({place})" if place else "")
    return f"{text}. {say(finding.advice)}" if finding.advice else text


# --- the ILS


def _acceptance(found: Acceptance, everything: bool, say: Say) -> Iterator[str]:
    yield "  " + say(f"ILS Omgevingsvergunning 0.1, mijlpaal {found.milestone}, lezing {found.mode}")
    for criterion in found.criteria:
        yield from _criterion(criterion, say)
    for spec in found.specs:
        if spec.outcome == "fail" and spec.counts:
            yield from _failed(spec, everything, say)
    yield from _differences(found.differences, say)


def _differences(specs: Sequence[SpecResult], say: Say) -> Iterator[str]:
    """By defect: where the ILS as it is says otherwise than the repaired one."""
    by_defect: dict[str, dict[tuple[str, str], list[str]]] = {}
    for spec in specs:
        for defect in spec.defects:
            changes = by_defect.setdefault(defect, {})
            changes.setdefault((spec.strict, spec.repaired), []).append(spec.spec)
    if by_defect:
        yield "  " + say("anders in de ILS zoals zij is dan in de herstelde ILS, per gebrek:")
    for defect, changes in sorted(by_defect.items(), key=lambda item: _number(item[0])):
        yield f"    {say(defect)}"
        for (strict, fixed), names in changes.items():
            yield f"      {say(_OUTCOMES[strict])} -> {say(_OUTCOMES[fixed])}: {', '.join(names)}"


def _number(defect: str) -> int:
    return int(defect.partition(":")[0].removeprefix("D"))


def _criterion(criterion: Criterion, say: Say) -> Iterator[str]:
    yield f"    {criterion.id} {say(_MET[criterion.met])}: {say(criterion.asks)}"
    yield from (f"      {say(reason)}" for reason in criterion.reasons)


def _failed(spec: SpecResult, everything: bool, say: Say) -> Iterator[str]:
    yield f"    {spec.spec} {spec.title}: " + say(f"klopt niet ({spec.found}x)")
    shown = spec.problems if everything else spec.problems[:_SHOWN_PROBLEMS]
    yield from (f"      {_told(problem, say)}" for problem in shown)


# --- for programs


def preflight_json(flights: Sequence[Preflight], say: Say) -> str:
    """For programs: every finding with its code, level and place."""
    files = [_file(flight, say) for flight in flights]
    return json.dumps({"format": FORMAT, "files": files}, ensure_ascii=False, indent=2) + "\n"


def _file(flight: Preflight, say: Say) -> dict[str, object]:
    found: dict[str, object] = {"file": flight.file, "state": flight.state}
    if flight.refused is not None:
        refused = flight.refused
        return {
            **found,
            "refused": {
                "cause": refused.cause,
                "message": say(refused.message),
                "line": refused.line,
                "advice": say(refused.hint) if refused.hint else "",
            },
        }
    return {
        **found,
        "schema": flight.schema,
        "records": flight.count,
        "homes": flight.homes,
        "rooms": flight.rooms,
        "recognised": flight.recognised,
        "header": asdict(flight.header),
        "findings": [{"level": flight.level(item), **_finding(item, say)} for item in flight.findings],
        "ils": None if flight.acceptance is None else _acceptance_json(flight.acceptance, say),
    }


def _finding(item: Finding, say: Say) -> dict[str, object]:
    advice = say(item.advice) if item.advice else ""
    return {**asdict(item), "message": say(item.message), "advice": advice}


def _acceptance_json(found: Acceptance, say: Say) -> dict[str, object]:
    return {
        "mode": found.mode,
        "milestone": found.milestone,
        "criteria": [
            {
                "id": item.id,
                "met": item.met,
                "asks": say(item.asks),
                "reasons": [say(reason) for reason in item.reasons],
            }
            for item in found.criteria
        ],
        "specifications": [
            {
                **asdict(item),
                "defects": [say(defect) for defect in item.defects],
                "problems": [_finding(problem, say) for problem in item.problems],
            }
            for item in found.specs
        ],
    }

"""What a result says beside its verdicts, for the formats of programs: procedure, announced law, conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bblcheck.report.besidetext import announced_lines, conditions_lines
from bblcheck.report.proceduretext import procedure_lines
from bblcheck.report.texts import Language, text
from bblcheck.result.model import Announced, Conditions, Procedure, Result

Name: TypeAlias = Literal["procedure", "announced", "rthf"]
_LABELS: Mapping[Name, str] = {
    "procedure": "label.procedure",
    "announced": "label.announced",
    "rthf": "label.conditions",
}


@dataclass(frozen=True, slots=True)
class Aside:
    """One block: its name, its title, and its lines as the text has them."""

    name: Name
    title: str
    lines: tuple[str, ...]


def asides(result: Result, language: Language) -> tuple[Aside, ...]:
    """The blocks that a result has."""
    return tuple(
        Aside(name, text(_LABELS[name], language), tuple(line.strip() for line in lines if line.strip()))
        for name, lines in _blocks(result, language)
    )


def aside_content(result: Result) -> Mapping[str, Procedure | Announced | Conditions | None]:
    """The same as records, None for what there is not."""
    decision = result.decision
    return {
        "procedure": procedure_of(result),
        "announced": decision.announced if decision else None,
        "rthf": decision.rthf if decision else None,
    }


def procedure_of(result: Result) -> Procedure | None:
    """The procedure of the move, or of the placement that was checked."""
    return result.decision.procedure if result.decision else result.procedure


def _blocks(result: Result, language: Language) -> Iterator[tuple[Name, Iterator[str]]]:
    procedure, decision = procedure_of(result), result.decision
    if procedure is not None:
        yield "procedure", procedure_lines(procedure, language, everything=True)
    if decision is not None and decision.announced is not None:
        yield "announced", announced_lines(decision.announced, language)
    if decision is not None and decision.rthf is not None:
        yield "rthf", conditions_lines(decision.rthf, language)

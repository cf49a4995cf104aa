"""A result as it is told in English: what the tool says is put in English, the Dutch text of rules is quoted.

Ids, citations, paths of facts, file names and numbers stay as they are, so that programs and baselines find the
same findings in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bblcheck.report.formulas import english_formula
from bblcheck.report.phrases import english, english_sentence, quoted
from bblcheck.result.model import (
    Announced,
    BasisStep,
    Composition,
    Conditions,
    Decision,
    Difference,
    Distance,
    Gap,
    LidResult,
    Paper,
    Procedure,
    Question,
    Regime,
    Result,
    RoomRead,
    SourceRef,
    Term,
    WhatIf,
)


def english_result(result: Result) -> Result:
    """The result with every sentence in English or quoted."""
    return replace(
        result,
        home=replace(result.home, name=say(result.home.name)) if result.home.shares else result.home,
        reference_date_from=say(result.reference_date_from),
        regime=_regime(result.regime),
        decision=_decision(result.decision) if result.decision else None,
        procedure=_procedure(result.procedure) if result.procedure else None,
        results=tuple(map(_lid, result.results)),
        not_evaluated=tuple(
            replace(item, rule=word(item.rule), reason=say(item.reason)) for item in result.not_evaluated
        ),
        rooms=tuple(map(_room, result.rooms)),
        findings=tuple(map(say, result.findings)),
        assumptions=tuple(map(say, result.assumptions)),
        needed=tuple(
            replace(
                each, label=quoted(each.label), reason=say(each.reason), rules=tuple(map(word, each.rules))
            )
            for each in result.needed
        ),
        what_if=_what_if(result.what_if) if result.what_if else None,
        contradictions=tuple(replace(each, text=say(each.text)) for each in result.contradictions),
        disclaimer=say(result.disclaimer),
    )


def say(dutch: str) -> str:
    """What the tool says in English; anything else is Dutch text of a rule or of a file, and quoted."""
    said = english(dutch)
    if said is None and "; " in dutch:
        return "; ".join(map(say, dutch.split("; ")))
    return quoted(dutch) if said is None else said


def word(dutch: str) -> str:
    """A name, or a word of the tool in English."""
    return english(dutch) or dutch


def _regime(regime: Regime) -> Regime:
    routes = tuple(
        replace(each, rule=word(each.rule), missing=tuple(map(_gap, each.missing))) for each in regime.routes
    )
    return replace(regime, basis=tuple(map(_step, regime.basis)), routes=routes)


def _step(step: BasisStep) -> BasisStep:
    return replace(
        step, rule=word(step.rule), text=quoted(step.text), interpretation=_own(step.interpretation)
    )


def _own(interpretation: str | None) -> str | None:
    return quoted(interpretation) if interpretation else interpretation


def _lid(item: LidResult) -> LidResult:
    return replace(
        item,
        title=quoted(item.title),
        summary=quoted(item.summary),
        interpretation=_own(item.interpretation),
        missing=tuple(map(_gap, item.missing)),
        because=say(item.because) if item.because else "",
        sources=tuple(map(_source, item.sources)),
        formula=tuple(_formula(line, item.missing) for line in item.formula),
    )


def _gap(gap: Gap) -> Gap:
    return replace(gap, reason=say(gap.reason))


def _source(source: SourceRef) -> SourceRef:
    return replace(source, value=english_formula(source.value), where=word(source.where))


def _formula(line: str, gaps: Sequence[Gap]) -> str:
    """A line of a formula: a sentence of the tool, or words of the rule language with numbers and the gaps in it."""
    bare = line.strip()
    indent = line[: len(line) - len(bare)]
    told = {f"{gap.fact}: {gap.reason}": f"{gap.fact}: {say(gap.reason)}" for gap in gaps}
    found = [each for each in sorted(told, key=len, reverse=True) if each in bare]
    if not found:
        return indent + (english_sentence(bare) or english_formula(bare))
    parts = re.split(f"({'|'.join(map(re.escape, found))})", bare)
    return indent + "".join(told.get(part) or english_formula(part) for part in parts)


# --- the decision


def _decision(decision: Decision) -> Decision:
    first = decision.first_placement
    return replace(
        decision,
        first_placement=replace(first, basis=tuple(map(word, first.basis))),
        composition=_composition(decision.composition) if decision.composition else None,
        basis=tuple(map(_step, decision.basis)),
        questions=tuple(map(_question, decision.questions)),
        reasons=tuple(map(say, decision.reasons)),
        flags=tuple(map(say, decision.flags)),
        branches=tuple(
            replace(each, assumption=say(each.assumption), distance=_distance(each.distance))
            for each in decision.branches
        ),
        by_reading=tuple(replace(each, distance=_distance(each.distance)) for each in decision.by_reading),
        distance=_distance(decision.distance),
        procedure=_procedure(decision.procedure) if decision.procedure else None,
        announced=_announced(decision.announced) if decision.announced else None,
        rthf=_conditions(decision.rthf) if decision.rthf else None,
    )


def _what_if(found: WhatIf) -> WhatIf:
    return replace(found, changes=tuple(replace(each, rule=word(each.rule)) for each in found.changes))


def _distance(found: Distance | None) -> Distance | None:
    if found is None:
        return None
    changes = tuple(
        replace(
            each,
            rule=word(each.rule),
            title=word(each.title),
            because=say(each.because) if each.because else "",
        )
        for each in found.changes
    )
    return replace(found, holds=tuple(map(word, found.holds)), changes=changes)


def _question(question: Question) -> Question:
    because = say(question.because) if question.because else ""
    evidence = tuple(map(_source, question.evidence))
    return replace(question, text=say(question.text), because=because, evidence=evidence)


def _composition(found: Composition) -> Composition:
    return replace(
        found,
        differences=tuple(map(_difference, found.differences)),
        not_compared=tuple(map(word, found.not_compared)),
        evidence=tuple(map(word, found.evidence)),
    )


def _difference(found: Difference) -> Difference:
    return replace(
        found,
        element=word(found.element),
        fact=word(found.fact),
        before=english(found.before) or english_formula(found.before),
        after=english(found.after) or english_formula(found.after),
    )


def _procedure(found: Procedure) -> Procedure:
    return replace(
        found,
        basis=tuple(map(_step, found.basis)),
        terms=tuple(map(_term, found.terms)),
        papers=tuple(map(_paper, found.papers)),
        open=tuple(map(say, found.open)),
    )


def _term(term: Term) -> Term:
    return replace(term, rule=word(term.rule), text=quoted(term.text))


def _paper(paper: Paper) -> Paper:
    return replace(
        paper, rule=word(paper.rule), name=quoted(paper.name), interpretation=_own(paper.interpretation)
    )


def _announced(found: Announced) -> Announced:
    return replace(
        found,
        source=say(found.source),
        basis=tuple(map(_step, found.basis)),
        open=tuple(map(say, found.open)),
    )


def _conditions(found: Conditions) -> Conditions:
    return replace(found, title=say(found.title), results=tuple(map(_condition, found.results)))


def _condition(item: LidResult) -> LidResult:
    return replace(_lid(item), rule=word(item.rule))


def _room(room: RoomRead) -> RoomRead:
    return replace(room, by=word(room.by), reason=say(room.reason) if room.reason else "")

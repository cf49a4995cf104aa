"""The procedure of a placement as plain text: the route, then its terms, its papers and what is still open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.amounts import amount, operator_word
from bblcheck.report.texts import SYMBOLS, Language, text, verdict_word
from bblcheck.result.model import Paper, Procedure, Term

PRESENT: Mapping[str, str] = {
    "yes": SYMBOLS[Verdict.COMPLIANT],
    "no": SYMBOLS[Verdict.NON_COMPLIANT],
    "unknown": SYMBOLS[Verdict.INSUFFICIENT_DATA],
}
LIMIT = 6


def procedure_lines(procedure: Procedure, language: Language, *, everything: bool) -> Iterator[str]:
    """The block of lines, an empty line first."""
    yield ""
    yield f"{text('label.procedure', language)}: {text(f'procedure.{procedure.route}', language)}"
    yield from (f"  {step.rule}: {step.text}" for step in procedure.basis)
    lines = {
        "label.terms": [_term(term, language) for term in procedure.terms],
        "label.papers": [_paper(paper) for paper in procedure.papers],
        "label.open": list(procedure.open),
    }
    for label, found in lines.items():
        if found:
            yield f"  {text(label, language)}:"
            yield from (f"    {line}" for line in (found if everything else found[:LIMIT]))
            if len(found) > LIMIT and not everything:
                rest = len(found) - LIMIT
                yield f"    {text('label.more', language)} {rest} {text('label.others', language)}"


def _term(term: Term, language: Language) -> str:
    limit = f"{operator_word(term.operator, language)} {amount(term.amount, language)}"
    return (
        f"{SYMBOLS[term.verdict]} {limit} ({verdict_word(term.verdict, language)}): {term.text} {term.rule}"
    )


def _paper(paper: Paper) -> str:
    return f"{PRESENT[paper.present]} {paper.name} ({paper.rule})"

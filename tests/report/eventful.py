"""A move about which a result can tell everything: contradictions, terms in every state, what if, and distances."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from bblcheck import relocate
from bblcheck.result.dossier import Contradiction, PaperCheck
from bblcheck.result.model import Branch, Decision, Result, UnderReading
from tests.report.making import ROOT, book, results

STUDIO = ROOT / "samples/studio"


@cache
def eventful() -> Result:
    """The failing move of the studio, asked as if for ten years, with what a worse dossier would show."""
    supposed = relocate(
        STUDIO / "dossier-permanent.json",
        book(),
        site=STUDIO / "site-zwolle.json",
        settings=("doel.termijn=10 jaar",),
    )[0]
    (found,) = results("moves")
    assert found.decision is not None and found.deadlines
    term = found.deadlines[0]
    return replace(
        found,
        what_if=supposed.what_if,
        decision=_courses(found.decision, found),
        contradictions=(
            Contradiction(pointer="/gebeurtenissen/3/van", text="de woning is hier al <b>verplaatst</b>"),
        ),
        deadlines=(replace(term, state="expired"), replace(term, kind="notification", state="soon"), term),
        papers=(
            PaperCheck(pointer="/gebeurtenissen/1", name="Rapport", path="rapport.pdf", state="changed"),
        ),
    )


def _courses(decision: Decision, found: Result) -> Decision:
    level, counts, distance = found.regime.level, found.counts, decision.distance
    branch = Branch(
        assumption="als de samenstelling gewijzigd is",
        row="R8",
        outcome="needs_new_build_checks",
        level=level,
        counts=counts,
        distance=distance,
    )
    strict = UnderReading(
        reading="strict",
        row="R8",
        outcome="needs_new_build_checks",
        level=level,
        counts=counts,
        distance=distance,
    )
    lenient = UnderReading(
        reading="lenient", row="R2", outcome="keeps_first_placement", level="bestaand", counts=counts
    )
    return replace(
        decision,
        branches=(branch,),
        by_reading=(strict, lenient),
        readings={"strict": strict.outcome, "lenient": lenient.outcome},
    )

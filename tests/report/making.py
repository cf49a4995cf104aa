"""Reports of the samples, and the same with hostile names, for the tests of every format."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from bblcheck import check, relocate
from bblcheck.ifc.profilefile import load_profile
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from bblcheck.report.formats import render
from bblcheck.report.report import Report
from bblcheck.report.steplines import step_lines
from bblcheck.report.texts import Language
from bblcheck.result.baseline import Comparison
from bblcheck.result.model import Gap, LidResult, Result

ROOT = Path(__file__).parents[2]
KINDS = ("fails", "lacks", "moves", "undecided", "model", "many")


@cache
def book() -> Rulebook:
    return load_rules(None, examples=False)


@cache
def results(kind: str) -> tuple[Result, ...]:
    """The results of a sample: a home that fails, one that lacks data, moves, a model, a block."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return _results(kind)
    finally:
        os.chdir(before)


def _results(kind: str) -> tuple[Result, ...]:
    samples = Path("samples")
    match kind:
        case "fails":
            site = samples / "twee-kamers/site-nijmegen.json"
            return check(samples / "twee-kamers/home.json", book(), as_="nieuwbouw", site=site)
        case "lacks":
            return check(samples / "woonwagen/home.json", book(), as_="bestaand")
        case "moves":
            site = samples / "studio/site-zwolle.json"
            return relocate(samples / "studio/dossier-permanent.json", book(), site=site)
        case "undecided":
            return relocate(samples / "woonwagen/dossier-onvolledig.json", book())
        case "model":
            site = samples / "twee-kamers/site-nijmegen.json"
            return check(samples / "twee-kamers/model.ifc", book(), as_="nieuwbouw", site=site)
        case _:
            return check(samples / "blok/home.json", book(), as_="tijdelijk")[:3]


def report(
    kind: str,
    *,
    language: Language = "nl",
    everything: bool = False,
    comparison: Comparison | None = None,
    problems: tuple[str, ...] = (),
) -> Report:
    """A sample as the command line gives it to a format."""
    return of(
        results(kind), language=language, everything=everything, comparison=comparison, problems=problems
    )


def of(
    found: tuple[Result, ...],
    *,
    language: Language = "nl",
    everything: bool = False,
    comparison: Comparison | None = None,
    problems: tuple[str, ...] = (),
) -> Report:
    """Results as the command line gives them to a format."""
    return Report(
        results=found,
        problems=problems,
        language=language,
        everything=everything,
        comparison=comparison,
        vocabulary=book().vocabulary,
        ifc_places=load_profile().sources,
        lines=step_lines,
    )


def written(form: str, given: Report) -> bytes:
    """A report in one format as bytes, with the files of the samples in reach."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        content = render(form, given)
    finally:
        os.chdir(before)
    return content.encode() if isinstance(content, str) else content


def shown(form: str, given: Report) -> str:
    """A report in a format of text."""
    return written(form, given).decode()


def named(result: Result, name: str) -> Result:
    """The result as if every name in the model were `name`."""
    inputs = tuple(replace(ref, path=f"map/{name}.ifc") for ref in result.receipt.inputs)
    return replace(
        result,
        home=replace(result.home, name=name, id=name, serial=name),
        site=name,
        results=tuple(_named(item, name) for item in result.results),
        findings=(f"{name} is een ruimte zonder hoogte",),
        assumptions=(name,),
        receipt=replace(result.receipt, inputs=inputs),
    )


def _named(item: LidResult, name: str) -> LidResult:
    if not item.subject.id:
        return item
    return replace(
        item,
        subject=replace(item.subject, id=f"{name}{item.subject.id}", name=name),
        because=item.because and f"{name} zegt: {item.because}",
        missing=tuple(_gap(gap, name) for gap in item.missing),
        sources=tuple(replace(source, where=name, value=name) for source in item.sources),
    )


def _gap(gap: Gap, name: str) -> Gap:
    if gap.element is None:
        return gap
    return replace(gap, fact=f"{gap.root}[{name}].{gap.attribute}", element=name, reason=f"{name} zegt niets")

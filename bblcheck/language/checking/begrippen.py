"""The vocabulary: names that occur twice, references to nothing, and derivations of the wrong kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bblcheck.language import tree as t
from bblcheck.language.checking.expressions import Expressions, Place
from bblcheck.language.checking.findings import Findings
from bblcheck.language.errors import did_you_mean
from bblcheck.language.kinds import kind_of
from bblcheck.language.scope import REFERENCE_DATE, Scope
from bblcheck.language.vocabulary import Vocabulary


def check_begrippen(expressions: Expressions, begrippen: Sequence[t.Begrip], vocabulary: Vocabulary) -> None:
    """Says what is wrong in the vocabulary."""
    _check_names(expressions.findings, begrippen)
    for begrip in begrippen:
        _check_base(expressions.findings, begrip, vocabulary)
        place = Place(Scope(vocabulary, own=begrip.name))
        if begrip.where is not None and begrip.base in vocabulary.concepts:
            expressions.truth(begrip.where, Place(Scope(vocabulary, own=begrip.base)), "waarvoor")
        for kenmerk in begrip.kenmerken:
            _check_kind(expressions.findings, kenmerk, vocabulary)
            for derivation in kenmerk.derivations:
                expressions.fits(derivation.value, kind_of(kenmerk), place, "E122")
            _check_readings(expressions.findings, kenmerk)


def _check_names(findings: Findings, begrippen: Sequence[t.Begrip]) -> None:
    heads: dict[str, t.Begrip] = {}
    for begrip in begrippen:
        for name in {begrip.name, begrip.plural or begrip.name}:
            if name in heads or name == REFERENCE_DATE:
                first = heads.get(name)
                where = f": ook op {first.at.file}:{first.at.line}" if first else ""
                findings.add("E120", f"`{name}` is al een begrip{where}", begrip.at, "kies een andere naam")
            heads.setdefault(name, begrip)
        _twice(findings, ((kenmerk.name, kenmerk.at) for kenmerk in begrip.kenmerken), "kenmerk")


def _twice(findings: Findings, names: Iterable[tuple[str, t.Position]], what: str) -> None:
    seen: set[str] = set()
    for name, at in names:
        if name in seen:
            findings.add("E120", f"{what} `{name}` staat hier twee keer", at, "houd er een over")
        seen.add(name)


def _check_base(findings: Findings, begrip: t.Begrip, vocabulary: Vocabulary) -> None:
    if begrip.base is None:
        if begrip.where is not None:
            findings.add(
                "E121", "`waarvoor` hoort bij `is een`", begrip.at, "noem het begrip waar dit een deel van is"
            )
        return
    base = vocabulary.concepts.get(begrip.base)
    if base is None:
        hint = did_you_mean(begrip.base, vocabulary.concepts, "noem een begrip met een meervoud")
        findings.add("E121", f"begrip `{begrip.base}` is er niet", begrip.at, hint)
    elif base.plural is None or base.is_view:
        message = f"`{begrip.base}` is geen begrip met een eigen lijst"
        findings.add(
            "E121", message, begrip.at, "noem een begrip met een meervoud dat zelf geen `is een` heeft"
        )
    elif begrip.plural is None:
        message = f"`{begrip.name}` heeft geen meervoud, en is een deel van een lijst"
        findings.add("E121", message, begrip.at, "schrijf meervoud NAAM")


def _check_kind(findings: Findings, kenmerk: t.Kenmerk, vocabulary: Vocabulary) -> None:
    _twice(findings, ((option, kenmerk.at) for option in kenmerk.kind.options), "optie")
    if kenmerk.kind.name != "list":
        return
    element = vocabulary.concepts.get(kenmerk.kind.element or "")
    if element is None:
        hint = did_you_mean(kenmerk.kind.element or "", vocabulary.concepts)
        findings.add("E121", f"begrip `{kenmerk.kind.element}` is er niet", kenmerk.at, hint)
        return
    via = kenmerk.kind.via
    if via is None:
        return
    reference = element.attributes.get(via)
    if reference is None:
        hint = did_you_mean(via, element.attributes)
        findings.add("E121", f"`{element.name}` heeft geen kenmerk `{via}`", kenmerk.at, hint)
    elif reference.kind.name != "text":
        message = f"`{element.name}.{via}` is geen tekst en kan geen id zijn"
        findings.add("E121", message, kenmerk.at, "een verwijzing naar een element is een tekst")


def _check_readings(findings: Findings, kenmerk: t.Kenmerk) -> None:
    readings = [derivation.reading for derivation in kenmerk.derivations]
    for derivation in kenmerk.derivations:
        if readings.count(derivation.reading) > 1:
            message = (
                f"lezing {derivation.reading} staat hier twee keer"
                if derivation.reading
                else f"`{kenmerk.name}` heeft twee afleidingen"
            )
            findings.add("E120", message, derivation.at, "geef elke afleiding een eigen lezing")

"""Derivations that need themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.language import tree as t
from bblcheck.language.checking.findings import Findings
from bblcheck.language.reads import Source, sources_of
from bblcheck.language.scope import Read
from bblcheck.language.vocabulary import Vocabulary


def check_cycles(findings: Findings, begrippen: Sequence[t.Begrip], vocabulary: Vocabulary) -> None:
    """Says each ring of derivations once, at its first kenmerk in the order of the files."""
    done: set[Source] = set()
    for begrip in begrippen:
        for kenmerk in begrip.kenmerken:
            for ring in _rings(Read(begrip.name, kenmerk), vocabulary, done, []):
                _say(findings, ring)


def _rings(
    source: Source, vocabulary: Vocabulary, done: set[Source], trail: list[Source]
) -> Iterator[list[Source]]:
    if source in trail:
        yield trail[trail.index(source) :]
        return
    if source in done:
        return
    trail.append(source)
    for needed in dict.fromkeys(sources_of(source, vocabulary)):
        yield from _rings(needed, vocabulary, done, trail)
    trail.pop()
    done.add(source)


def _say(findings: Findings, ring: list[Source]) -> None:
    kenmerken = [source.kenmerk for source in ring if isinstance(source, Read)]
    if kenmerken:
        names = [_name(source) for source in ring]
        message = f"deze afleiding heeft zichzelf nodig: {' -> '.join([*names, names[0]])}"
        findings.add(
            "E123", message, kenmerken[0].at, "leid een van deze kenmerken anders af, of geef het op"
        )


def _name(source: Source) -> str:
    return f"{source.concept}.{source.kenmerk.name}" if isinstance(source, Read) else source.concept

"""E313: a lid or part that can never apply, because its conditions contradict one another or its table."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.scope import Scope
from bblcheck.language.tree import Body, Position
from bblcheck.lint.applying import assigned_cases, cases_of_body
from bblcheck.lint.cases import Cases, together
from bblcheck.lint.registry import Book, Check

_HINT = "de voorwaarden spreken elkaar tegen: controleer `als` en `waarvoor`"


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        scope, cases = cases_of_body(lid.body, Scope(book.vocabulary))
        if not cases:
            yield "dit lid kan nooit van toepassing zijn", lid.at, _HINT
            continue
        table, assigned = assigned_cases(lid, book)
        if assigned and not together(cases, assigned):
            yield (
                "dit lid kan nooit van toepassing zijn: zijn voorwaarde geldt niet in de rijen van tabel "
                f"{table} die het aanwijzen",
                lid.at,
                "controleer `als` en de rijen van de tabel",
            )
            continue
        yield from _parts(lid.body, scope, cases)


def _parts(body: Body, scope: Scope, within: Cases) -> Iterator[tuple[str, Position, str]]:
    for part in body.parts:
        inner, cases = cases_of_body(part.body, scope, within)
        if cases:
            yield from _parts(part.body, inner, cases)
        else:
            yield f"{part.kind} {part.name} kan nooit van toepassing zijn", part.at, _HINT


CHECK = Check(
    "E313",
    "nooit van toepassing",
    "De voorwaarden van een lid moeten samen kunnen gelden: ook met het begrip waarover het gaat, met de afleiding "
    "van een kenmerk en met de rijen van de tabel die het aanwijzen.",
    find,
    bad="""\
artikel 4.1 "woonwagen" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Een woonwagen is goed."
    als woning.soort is woonwagen en niet (woning.soort is woonwagen of woning.soort is studenten)
    beoordeel "Is de woonwagen goed?"
""",
    good="""\
artikel 4.1 "woonwagen" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Een woonwagen is goed."
    als woning.soort is woonwagen en niet (woning.soort is gewoon of woning.soort is studenten)
    beoordeel "Is de woonwagen goed?"
""",
)

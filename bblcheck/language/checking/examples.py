"""Examples: that columns name facts that can be given, and cells hold values of their kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bblcheck.language import tree as t
from bblcheck.language.checking.expressions import Expressions, Place
from bblcheck.language.errors import did_you_mean, listing
from bblcheck.language.kinds import ANYTHING, Anything, KindOf, Things
from bblcheck.language.scope import Scope, Unresolved

OUTCOME = "uitkomst"
VERDICTS = (
    "voldoet",
    "voldoet niet",
    "gegevens ontbreken",
    "beoordelen",
    "niet van toepassing",
    "van toepassing",
)


def check_examples(expressions: Expressions, examples: t.Examples, place: Place) -> None:
    """Says what is wrong in one block of examples; `place` knows every variable of the body and its parts."""
    for path, value in examples.given:
        kind = _column_kind(expressions, path, value.at, place)
        expressions.fits(value, kind, place, "E116")
    _check_header(expressions, examples)
    kinds = [
        ANYTHING if path == (OUTCOME,) else _column_kind(expressions, path, examples.at, place)
        for path in examples.columns
    ]
    for row in examples.rows:
        for path, kind, cell in zip(examples.columns, kinds, row, strict=True):
            if path == (OUTCOME,):
                _check_outcome(expressions, cell, place)
            else:
                _check_cell(expressions, path, kind, cell, place)


def _check_header(expressions: Expressions, examples: t.Examples) -> None:
    if not examples.columns or examples.columns[-1] != (OUTCOME,):
        expressions.findings.add("E117", f"de laatste kolom van voorbeelden heet `{OUTCOME}`", examples.at)
    if not examples.rows:
        expressions.findings.add("E117", "deze voorbeelden hebben geen rij", examples.at)
    for path in examples.columns:
        if examples.columns.count(path) > 1:
            message = f"kolom `{'.'.join(path)}` staat er twee keer"
            expressions.findings.add("E116", message, examples.at)


def _column_kind(expressions: Expressions, path: t.Path, at: t.Position, place: Place) -> KindOf:
    """The kind of the values of a column. A variable stands for the first list of its quantifier, and a root
    list for its elements."""
    scope = _first_lists(place.scope)
    concept = scope.vocabulary.plurals.get(path[0])
    if concept is not None and path[0] not in scope.variables and len(path) > 1:
        scope, path = scope.bind(path[0], (concept.name,)), path
    if len(path) > 2:
        scope, path = _into_list(scope, path)
    found = scope.resolve(path)
    if isinstance(found, Unresolved):
        expressions.findings.add("E116", f"kolom `{'.'.join(path)}`: {found.message}", at, found.hint)
        return ANYTHING
    if isinstance(found.kind, Things) and found.kind.single:
        hint = f"noem een kenmerk: {path[0]}.NAAM"
        expressions.findings.add("E116", f"kolom `{'.'.join(path)}` is geen kenmerk", at, hint)
        return ANYTHING
    return found.kind


def _into_list(scope: Scope, path: t.Path) -> tuple[Scope, t.Path]:
    """`r.ramen.hoogte` speaks of the elements of the list attribute `r.ramen`."""
    owner = scope.resolve(path[:-1])
    if isinstance(owner, Unresolved) or not isinstance(owner.kind, Things) or owner.kind.single:
        return scope, path
    return scope.bind(path[-2], owner.kind.concepts), path[-2:]


def _first_lists(scope: Scope) -> Scope:
    variables: Mapping[str, tuple[str, ...]] = {name: of[:1] for name, of in scope.variables.items()}
    return replace(scope, variables=variables)


def _check_cell(
    expressions: Expressions, path: t.Path, kind: KindOf, cell: t.ExampleCell, place: Place
) -> None:
    if isinstance(cell, t.ExampleOutcome):
        expressions.findings.add("E116", f"`{cell.verdict}` hoort in de kolom `{OUTCOME}`", cell.at)
        return
    if isinstance(cell, t.ExampleUnknown) or isinstance(kind, Anything):
        return
    if isinstance(kind, Things):
        if cell.values:
            message = (
                f"`{'.'.join(path)}` is een lijst: geef `leeg` of `?`, of een kenmerk van haar elementen"
            )
            expressions.findings.add("E116", message, cell.at)
        return
    for value in cell.values:
        expressions.fits(value, kind, place, "E116")
    head = path[0]
    several = len(cell.values) != 1 or not cell.complete
    if several and head not in place.scope.variables and head not in place.scope.vocabulary.plurals:
        message = f"van `{head}` is er maar een: geef een waarde, of `?`"
        expressions.findings.add("E116", message, cell.at, "een decimale komma heeft geen spatie: 2,6")


def _check_outcome(expressions: Expressions, cell: t.ExampleCell, place: Place) -> None:
    if not isinstance(cell, t.ExampleOutcome):
        values = cell.values if isinstance(cell, t.ExampleValues) else ()
        word = values[0].name if len(values) == 1 and isinstance(values[0], t.Option) else "?"
        hint = did_you_mean(word, VERDICTS, f"de uitkomsten zijn: {listing(VERDICTS)}")
        expressions.findings.add("E117", f"`{word}` is geen uitkomst", cell.at, hint)
        return
    for path in cell.missing:
        _column_kind(expressions, path, cell.at, place)

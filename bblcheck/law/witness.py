"""Homes on which two versions of a lid decide differently, found among the examples of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.engine.verdicts import DUTCH, Verdict
from bblcheck.engine.wording import expression
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Body, ExampleCell, ExampleValues, Part, Path
from bblcheck.law.examplehome import ExampleHome
from bblcheck.law.examples import Answer, alone, answer_of, own_examples, tested_with
from bblcheck.law.rulebook import Law

ABSENT = "geldt niet"
FAILS = DUTCH[Verdict.NON_COMPLIANT]
FREE = frozenset((DUTCH[Verdict.COMPLIANT], DUTCH[Verdict.NOT_APPLICABLE]))
"""The answers that ask nothing more of a home."""


@dataclass(frozen=True, slots=True)
class Version:
    """A lid in the law of one day."""

    rule: Rule
    law: Law


@dataclass(frozen=True, slots=True)
class Witness:
    """A home, as the facts that are known of it, and what each version says of it. `methods` holds the methods
    by which each version wants a value determined, where they differ."""

    facts: tuple[str, ...]
    before: str
    after: str
    methods: tuple[tuple[str, str], ...] = ()

    @property
    def stricter(self) -> bool:
        """Whether it failed only after."""
        return self.before in FREE and self.after == FAILS

    @property
    def looser(self) -> bool:
        """Whether it failed only before."""
        return self.before == FAILS and self.after in FREE


def witnesses(before: Version, after: Version) -> Iterator[Witness]:
    """Every example of either version that gets another answer from the other, in the order of the rules; then
    those with what the examples of the other version know besides."""
    methods = tuple(_other_methods(before.rule, after.rule, before.law))
    for row in (*_rows(before), *_rows(after), *_joined(before, after), *_joined(after, before)):
        try:
            first, second = (_answer(row, judge).verdict for judge in (before, after))
        except RuleError:
            continue
        if first != second:
            yield Witness(row.facts, first, second, methods)


def own_answers(version: Version) -> Iterator[tuple[tuple[str, ...], str]]:
    """The examples of one version, as facts with the answer."""
    for row in _rows(version):
        yield row.facts, _answer(row, version).verdict


# --- the rows of the examples


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row of an example table says of a home; it is about a lid, or about one of its parts. The names of
    its variables are those of the leden in `rules`, the first counting first."""

    part: Part | None
    cells: Mapping[Path, ExampleCell]
    rules: tuple[Rule, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(
            f"{'.'.join(path)} is {', '.join(map(expression, cell.values)) or 'leeg'}"
            for path, cell in self.cells.items()
            if isinstance(cell, ExampleValues)
        )


def _rows(version: Version) -> Iterator[_Row]:
    bodies: list[tuple[Part | None, Body]] = [(None, version.rule.body)]
    bodies += [(part, part.body) for part in version.rule.body.parts]
    for part, body in bodies:
        rules = tuple(_tested(part, version))
        for table in own_examples(body):
            given = {path: ExampleValues((value,), True, table.at) for path, value in table.given}
            for row in table.rows:
                yield _Row(part, given | dict(zip(table.columns[:-1], row[:-1], strict=True)), rules)


def _joined(own: Version, other: Version) -> Iterator[_Row]:
    """The rows of one version, each with what each row of the other says of what it does not mention."""
    for row in _rows(own):
        for more in _rows(other):
            if not more.cells.keys() <= row.cells.keys():
                yield _Row(row.part, {**more.cells, **row.cells}, (*row.rules, *more.rules))


# --- one row, judged by one version


def _answer(row: _Row, judge: Version) -> Answer:
    """What `judge` says of the home of a row: each value counts as determined the way `judge` wants."""
    judged = _tested(row.part, judge)
    home = ExampleHome(judge.law.vocabulary, row.rules)
    home.methods |= ExampleHome(judge.law.vocabulary, judged).methods
    home.day = judge.law.day
    for path, cell in row.cells.items():
        home.fill(path, cell)
    return answer_of([SelectedRule(rule, "") for rule in judged], judge.law, home.situation())


def _tested(part: Part | None, version: Version) -> list[Rule]:
    """The lid with what bears on it; for an example of a part the part of that name, if there is one."""
    parts = version.rule.body.parts if part is not None else ()
    found = next((each for each in parts if part and (each.kind, each.name) == (part.kind, part.name)), None)
    return tested_with(version.rule, version.law) if found is None else [alone(version.rule, found)]


def _other_methods(before: Rule, after: Rule, law: Law) -> Iterator[tuple[str, str]]:
    first, second = (ExampleHome(law.vocabulary, [rule]).methods for rule in (before, after))
    for name in first:
        if name in second and first[name] != second[name]:
            yield first[name], second[name]

"""The examples of a lid, each with its home made once, to be held against a changed lid or a changed table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bblcheck.engine.facts import Situation
from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Body, ExampleOutcome, Examples
from bblcheck.law.examplehome import ExampleHome
from bblcheck.law.examples import alone, answer_of, tested_with
from bblcheck.law.rulebook import Law


@dataclass(frozen=True, slots=True)
class Example:
    """A home and what a lid says of it. `missing` are the facts that its outcome names, if it names any."""

    situation: Situation
    verdict: str
    missing: frozenset[tuple[str, str | None]]

    def holds(self, selection: Sequence[SelectedRule], law: Law) -> bool:
        try:
            answer = answer_of(selection, law, self.situation)
        except RuleError:
            return False
        missing = {(gap.root, gap.attribute) for gap in answer.gaps if gap.kind == "missing"}
        return answer.verdict == self.verdict and (not self.missing or self.missing == missing)


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """The examples of a lid, or of its onderdeel or zin `part`, with the leden that bear on it."""

    part: tuple[str, str] | None
    bearing: tuple[SelectedRule, ...]
    examples: tuple[Example, ...]

    def hold(self, rule: Rule, law: Law) -> bool:
        """Whether every example comes out for this version of the lid, in this version of the law."""
        if not self.examples:
            return True
        tested = _tested(rule, self.part)
        if tested is None:
            return False
        selection = [SelectedRule(tested, ""), *self.bearing]
        return all(example.holds(selection, law) for example in self.examples)


def example_groups(rule: Rule, law: Law) -> tuple[ExampleGroup, ...]:
    """The examples of a lid and of its parts that hold in this law."""
    bearing = tuple(SelectedRule(other, "") for other in tested_with(rule, law)[1:])
    lid = _group(rule.body, None, bearing, rule, law)
    parts = (_group(part.body, (part.kind, part.name), (), rule, law) for part in rule.body.parts)
    return (lid, *parts)


def _tested(rule: Rule, part: tuple[str, str] | None) -> Rule | None:
    """What the examples are held against; None if the lid no longer has the part."""
    if part is None:
        return replace(rule, body=replace(rule.body, relations=(), examples=()))
    found = [item for item in rule.body.parts if (item.kind, item.name) == part]
    return alone(rule, found[0]) if found else None


def _group(
    body: Body, part: tuple[str, str] | None, bearing: tuple[SelectedRule, ...], rule: Rule, law: Law
) -> ExampleGroup:
    tested = _tested(rule, part)
    selection = [SelectedRule(tested, ""), *bearing] if tested is not None else []
    return ExampleGroup(part, bearing, tuple(_examples(body, selection, law)))


def _examples(body: Body, selection: Sequence[SelectedRule], law: Law) -> Iterator[Example]:
    for table in body.examples:
        for index in range(len(table.rows)):
            example = _example(table, index, selection, law)
            if example is not None:
                yield example


def _example(table: Examples, index: int, selection: Sequence[SelectedRule], law: Law) -> Example | None:
    """The example by the first method with which it holds; None if it holds by none."""
    expected = table.rows[index][-1]
    if not isinstance(expected, ExampleOutcome):
        return None
    choice, choices = 0, 1
    while choice < choices:
        try:
            home = _home(table, index, [item.rule for item in selection], law, choice)
            missing = frozenset(home.machine_path(path, expected.at) for path in expected.missing)
            example = Example(home.situation(), expected.verdict, missing)
        except RuleError:
            return None
        if example.holds(selection, law):
            return example
        choice, choices = choice + 1, home.choices
    return None


def _home(table: Examples, index: int, rules: Sequence[Rule], law: Law, method: int) -> ExampleHome:
    home = ExampleHome(law.vocabulary, rules, method)
    for path, literal in table.given:
        home.give(path, (literal,), complete=True, at=table.at)
    for path, cell in zip(table.columns[:-1], table.rows[index][:-1], strict=True):
        home.fill(path, cell)
    return home

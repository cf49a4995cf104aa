"""The examples of a lid, each with its home made once, to be held against a changed lid or a changed table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bblcheck.engine.facts import Situation
from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Body, ExampleOutcome, Examples, Target
from bblcheck.law.elsewhere import examples_about_others, said_of
from bblcheck.law.examplehome import ExampleHome
from bblcheck.law.examples import Answer, alone, answer_of, own_examples, tested_with
from bblcheck.law.ranges import rules_of
from bblcheck.law.rulebook import Law


@dataclass(frozen=True, slots=True)
class Example:
    """A home and what a lid says of it. `missing` are the facts that its outcome names, if it names any."""

    situation: Situation
    verdict: str
    missing: frozenset[tuple[str, str | None]]

    def holds(self, selection: Sequence[SelectedRule], law: Law) -> bool:
        try:
            return self.agrees(answer_of(selection, law, self.situation))
        except RuleError:
            return False

    def agrees(self, answer: Answer) -> bool:
        """Whether an answer is the one that the example expects."""
        missing = {(gap.root, gap.attribute) for gap in answer.gaps if gap.kind == "missing"}
        return answer.verdict == self.verdict and (not self.missing or self.missing == missing)


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """The examples of a lid, or of its onderdeel or zin `part`, with the leden that bear on it."""

    part: tuple[str, str] | None
    bearing: tuple[SelectedRule, ...]
    examples: tuple[Example, ...]

    def hold(self, rule: Rule, law: Law, bearing: Sequence[SelectedRule] | None = None) -> bool:
        """Whether every example comes out for this version of the lid, in this version of the law, with other leden
        that bear on it if `bearing` is given."""
        if not self.examples:
            return True
        tested = _tested(rule, self.part)
        if tested is None:
            return False
        selection = [SelectedRule(tested, ""), *(self.bearing if bearing is None else bearing)]
        return all(example.holds(selection, law) for example in self.examples)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The examples of what a lid does to the leden that `target` names."""

    target: Target
    examples: tuple[Example, ...]

    def hold(self, rule: Rule, law: Law) -> bool:
        """Whether every example comes out for this version of the lid."""
        return all(self._holds(example, rule, law) for example in self.examples)

    def _holds(self, example: Example, rule: Rule, law: Law) -> bool:
        try:
            said = said_of(rule, self.target, example.verdict, law, example.situation)
        except RuleError:
            return False
        return example.agrees(said)


def elsewhere_groups(rule: Rule, law: Law) -> tuple[Elsewhere, ...]:
    """The examples of a lid about other leden that hold in this law."""
    return tuple(
        Elsewhere(table.of, tuple(_elsewhere(table, table.of, rule, law)))
        for table in examples_about_others(rule)
        if table.of is not None
    )


def _elsewhere(table: Examples, target: Target, rule: Rule, law: Law) -> Iterator[Example]:
    rules = [rule, *rules_of(target, rule, law)]

    def holds(example: Example) -> bool:
        return Elsewhere(target, (example,)).hold(rule, law)

    for index in range(len(table.rows)):
        example = _example(table, index, rules, law, holds)
        if example is not None:
            yield example


def example_groups(rule: Rule, law: Law) -> tuple[ExampleGroup, ...]:
    """The examples of a lid and of its parts that hold in this law."""
    bearing = bearing_on(rule, law)
    lid = _group(rule.body, None, bearing, rule, law)
    parts = (_group(part.body, (part.kind, part.name), (), rule, law) for part in rule.body.parts)
    return (lid, *parts)


def bearing_on(rule: Rule, law: Law) -> tuple[SelectedRule, ...]:
    """The leden of its article that bear on a lid in this law."""
    return tuple(SelectedRule(other, "") for other in tested_with(rule, law)[1:])


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
    def holds(example: Example) -> bool:
        return example.holds(selection, law)

    for table in own_examples(body):
        for index in range(len(table.rows)):
            example = _example(table, index, [item.rule for item in selection], law, holds)
            if example is not None:
                yield example


def _example(
    table: Examples, index: int, rules: Sequence[Rule], law: Law, holds: Callable[[Example], bool]
) -> Example | None:
    """The example by the first method with which it holds; None if it holds by none."""
    expected = table.rows[index][-1]
    if not isinstance(expected, ExampleOutcome):
        return None
    choice, choices = 0, 1
    while choice < choices:
        try:
            home = _home(table, index, rules, law, choice)
            missing = frozenset(home.machine_path(path, expected.at) for path in expected.missing)
            example = Example(home.situation(), expected.verdict, missing)
        except RuleError:
            return None
        if holds(example):
            return example
        choice, choices = choice + 1, home.choices
    return None


def _home(table: Examples, index: int, rules: Sequence[Rule], law: Law, method: int) -> ExampleHome:
    home = ExampleHome(law.vocabulary, rules, method)
    home.fill_row(table, table.rows[index])
    return home

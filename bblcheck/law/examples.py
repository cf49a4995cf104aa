"""The examples in the leden, run as tests: each row is a small home, with the outcome that the lid must give.

What a lid does to other leden stands in examples of its own: `law.elsewhere`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

from bblcheck.engine.bodies import within_part
from bblcheck.engine.evaluate import applies, evaluate
from bblcheck.engine.facts import Situation
from bblcheck.engine.gaps import Gaps
from bblcheck.engine.relations import edges_of
from bblcheck.engine.rule import Lawbook, Rule, SelectedRule, has_norm
from bblcheck.engine.truth import Truth
from bblcheck.engine.verdicts import DUTCH, Verdict, conjunction
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Body, ExampleCell, ExampleOutcome, Examples, Part, Path, Position
from bblcheck.law.examplehome import ExampleHome

VERDICTS = {word: verdict for verdict, word in DUTCH.items()}
APPLIES = "van toepassing"


class ExampleLaw(Lawbook, Protocol):
    """A law whose leden can be gone through."""

    @property
    def rules(self) -> tuple[Rule, ...]: ...


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that does not come out as it says. `rule` is the citation, with the onderdeel if there is one."""

    rule: str
    at: Position
    expected: str
    got: str

    def __str__(self) -> str:
        at = self.at
        return f"{at.file}:{at.line}: {self.rule}: verwacht {self.expected}, uitkomst {self.got}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out: the words of an outcome, and the facts that were missing."""

    verdict: str
    gaps: Gaps = ()


def run_examples(law: ExampleLaw, rules: Iterable[Rule] | None = None) -> tuple[ExampleFailure, ...]:
    """Every example of `rules` (default: of the whole law) that fails, in their order."""
    chosen = law.rules if rules is None else tuple(rules)
    return tuple(failure for rule in chosen for failure in examples_of(rule, law))


def own_examples(body: Body) -> tuple[Examples, ...]:
    """The examples of what a body says itself."""
    return tuple(table for table in body.examples if table.of is None)


def count_examples(rules: Iterable[Rule]) -> int:
    """How many rows there are."""
    bodies = (body for rule in rules for body in (rule.body, *(part.body for part in rule.body.parts)))
    return sum(len(examples.rows) for body in bodies for examples in body.examples)


def examples_of(rule: Rule, law: ExampleLaw) -> Iterator[ExampleFailure]:
    """The examples of a lid test the lid; those in an onderdeel or zin test that part alone."""
    yield from _of_body(tested_with(rule, law), rule.body, rule.id, law)
    for part in rule.body.parts:
        if own_examples(part.body):
            name = f"{rule.id} {part.kind} {part.name}"
            yield from _of_body([alone(rule, part)], part.body, name, law)


def tested_with(rule: Rule, law: ExampleLaw) -> list[Rule]:
    """The lid as its examples test it, and the leden of its article that bear on it."""
    tested = replace(rule, body=_without_outward(rule.body))
    return [tested, *_bearing_on(tested, law)]


def alone(rule: Rule, part: Part) -> Rule:
    """One onderdeel or zin as a lid by itself."""
    return replace(rule, body=_without_outward(within_part(rule.body, part)))


def _without_outward(body: Body) -> Body:
    """A lid is tested for what it says itself, not for what it does to others."""
    return replace(body, relations=(), examples=())


def _of_body(rules: Sequence[Rule], body: Body, name: str, law: ExampleLaw) -> Iterator[ExampleFailure]:
    selection = [SelectedRule(rule, "") for rule in rules]

    def answer(row: Row, situation: Situation) -> Answer:
        return answer_of(row.selection, law, situation)

    for table in own_examples(body):
        yield from failures_in(table, selection, name, law, answer)


def failures_in(
    table: Examples, selection: Sequence[SelectedRule], name: str, law: ExampleLaw, answer: Answering
) -> Iterator[ExampleFailure]:
    """The rows of a table for which `answer` gives something else than they say. `selection` are the leden whose
    lists and methods the columns mean, `name` is how a failure calls what was tested."""
    for cells in table.rows:
        expected = cells[-1]
        if not isinstance(expected, ExampleOutcome):
            yield ExampleFailure(name, cells[-1].at, "een uitkomst in de laatste kolom", "iets anders")
            continue
        failure = _run_row(Row(table, cells, expected, selection, name), law, answer)
        if failure is not None:
            yield failure


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an example table, with the leden it is held against."""

    table: Examples
    cells: Sequence[ExampleCell]
    expected: ExampleOutcome
    selection: Sequence[SelectedRule]
    name: str


Answering: TypeAlias = Callable[[Row, Situation], Answer]
"""What comes out for the home of a row."""


def _run_row(row: Row, law: ExampleLaw, answer: Answering) -> ExampleFailure | None:
    """A lid that asks a fact by one of several methods gets it by the method that makes the row come out."""
    said = _said(row.expected.verdict, row.expected.missing)
    failure: ExampleFailure | None = None
    choice, choices = 0, 1
    while choice < choices:
        try:
            home = _home(row, law, choice)
            got = _disagreement(row, home, answer(row, home.situation()))
        except RuleError as error:
            return ExampleFailure(row.name, error.at, said, error.message)
        if got is None:
            return None
        failure = failure or ExampleFailure(row.name, row.expected.at, said, got)
        choice, choices = choice + 1, home.choices
    return failure


def _home(row: Row, law: ExampleLaw, method: int) -> ExampleHome:
    home = ExampleHome(law.vocabulary, [item.rule for item in row.selection], method)
    home.fill_row(row.table, row.cells)
    return home


def _disagreement(row: Row, home: ExampleHome, answer: Answer) -> str | None:
    """What came out, if it is not what was expected."""
    missing = {(gap.root, gap.attribute) for gap in answer.gaps if gap.kind == "missing"}
    wanted = {home.machine_path(path, row.expected.at) for path in row.expected.missing}
    if answer.verdict == row.expected.verdict and (not wanted or wanted == missing):
        return None
    return _said(answer.verdict, [(path,) for path in sorted({gap.path for gap in answer.gaps})])


def _said(verdict: str, missing: Sequence[Path]) -> str:
    return f"{verdict}: {', '.join('.'.join(path) for path in missing)}" if missing else verdict


# --- what comes out


def answer_of(selection: Sequence[SelectedRule], law: Lawbook, situation: Situation) -> Answer:
    """What the first of `selection` says of a situation, the others bearing on it."""
    rule = selection[0].rule
    if not has_norm(rule.body):
        return _applies(rule, law, situation)
    found = [outcome for outcome in evaluate(selection, law, situation) if outcome.rule is rule]
    verdict = conjunction([outcome.verdict for outcome in found])
    gaps = tuple(gap for outcome in found for gap in outcome.gaps)
    return Answer(DUTCH[verdict], gaps if verdict is Verdict.INSUFFICIENT_DATA else ())


def _applies(rule: Rule, law: Lawbook, situation: Situation) -> Answer:
    return of_truth(applies(rule, law, situation))


def of_truth(holds: Truth) -> Answer:
    """Whether something applies, in the words of an outcome."""
    if holds.value is None:
        missing = any(gap.kind == "missing" for gap in holds.gaps)
        verdict = Verdict.INSUFFICIENT_DATA if missing else Verdict.REVIEW_REQUIRED
        return Answer(DUTCH[verdict], holds.gaps)
    return Answer(APPLIES if holds.value else DUTCH[Verdict.NOT_APPLICABLE])


def _bearing_on(rule: Rule, law: ExampleLaw) -> list[Rule]:
    """The leden of the same article that bear on `rule`, directly or through one another."""
    others = [
        other
        for other in law.rules
        if (other.besluit, other.article) == (rule.besluit, rule.article) and other.lid != rule.lid
    ]
    selected = [SelectedRule(item, "") for item in (rule, *others)]
    edges = edges_of(selected)
    reached, waiting = {0}, [0]
    while waiting:
        index = waiting.pop()
        for edge in edges:
            if edge.target == index and edge.source not in reached:
                reached.add(edge.source)
                waiting.append(edge.source)
    return [selected[index].rule for index in sorted(reached - {0})]

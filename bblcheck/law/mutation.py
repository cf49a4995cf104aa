"""Proof of the examples: every lid and table is changed in one place, and some example has to notice.

mutants(book, prefix) -> list[Mutant]       every change, in the order of the rules; nothing is run yet
run_mutants(mutants, listed) -> MutationReport   which changes no example notices

A change that no example notices is a survivor. One that changes nothing anyone could notice is listed in
`mutanten.toml` with the reason; a listed change that does not exist or does not survive is stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeAlias

from bblcheck.engine.rule import Rule
from bblcheck.language.reads import parts
from bblcheck.language.rulesets import OPTIONAL
from bblcheck.language.tree import Expr, Position, Table, TableValue
from bblcheck.law.examplehome import bodies_in
from bblcheck.law.mutation_bodies import body_changes
from bblcheck.law.mutation_examples import (
    Elsewhere,
    ExampleGroup,
    bearing_on,
    elsewhere_groups,
    example_groups,
)
from bblcheck.law.mutation_list import Listed
from bblcheck.law.mutation_relations import relation_changes
from bblcheck.law.mutation_tables import TableChange, table_changes
from bblcheck.law.rulebook import Law, Rulebook

Key: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the lid or table (`bbl 4.164 lid 4`, `bbl tabel 4.162`), what is changed, and whether some
    example notices (`killed`)."""

    name: str
    what: str
    at: Position
    killed: Callable[[], bool]

    @property
    def key(self) -> Key:
        return self.name, self.what

    def __str__(self) -> str:
        return f"{self.at.file}:{self.at.line}: {self.name}: {self.what}"


@dataclass(frozen=True, slots=True)
class MutationReport:
    """What came of a run. `stale` are entries of the list that name no survivor."""

    run: int
    killed: int
    listed: int
    survivors: tuple[Mutant, ...]
    stale: tuple[Listed, ...] = ()


def run_mutants(
    chosen: Sequence[Mutant], listed: Iterable[Listed] = (), *, whole: bool = False
) -> MutationReport:
    """Run these mutants. With `whole` they are all there are, and the list may hold nothing else."""
    reasons = {entry.key: entry for entry in listed}
    alive = [mutant for mutant in chosen if not mutant.killed()]
    survivors = tuple(mutant for mutant in alive if mutant.key not in reasons)
    seen = {mutant.key for mutant in alive}
    stale = tuple(entry for key, entry in reasons.items() if key not in seen) if whole else ()
    return MutationReport(
        len(chosen), len(chosen) - len(alive), len(alive) - len(survivors), survivors, stale
    )


def sample(every: Sequence[Mutant], size: int) -> Sequence[Mutant]:
    """`size` mutants spread evenly over all."""
    return [every[index * len(every) // size] for index in range(min(size, len(every)))]


def mutants(book: Rulebook, prefix: str = "") -> list[Mutant]:
    """Every change of the rules and tables whose number begins with `prefix`, each in the law of the day its block
    begins; a table also on each later day that a lid which uses it begins."""
    found: list[Mutant] = []
    days = sorted({article.validity.start for file in book.files for article in file.articles})
    benches = {day: Bench(book.at(day, OPTIONAL)) for day in days}
    for start, bench in benches.items():
        for rule in bench.law.rules:
            if rule.validity.start == start and rule.article.startswith(prefix):
                found.extend(_of_rule(rule, bench))
        for besluit, table, end in _tables(book, start):
            if table.number.startswith(prefix):
                later = [benches[day] for day in days if start < day and (end is None or day < end)]
                found.extend(_of_table(besluit, table, bench, later))
    return _told_apart(found)


def _tables(book: Rulebook, start: date) -> Iterator[tuple[str, Table, date | None]]:
    """The tables of the blocks that begin on a day, with their decree and the day their block ends."""
    for file in book.files:
        for article in file.articles:
            if article.validity.start == start and file.header is not None:
                for table in (*article.tables, *(table for lid in article.leden for table in lid.tables)):
                    yield file.header.besluit, table, article.validity.end


def _told_apart(found: Iterable[Mutant]) -> list[Mutant]:
    """Changes of one lid that read the same get a number."""
    seen: Counter[tuple[Position, str]] = Counter()
    result = []
    for mutant in found:
        seen[mutant.at, mutant.what] += 1
        number = seen[mutant.at, mutant.what]
        result.append(replace(mutant, what=f"{mutant.what} ({number})") if number > 1 else mutant)
    return result


@dataclass(slots=True)
class Bench:
    """A law on which changed rules are tried. What is compiled for one article is forgotten with it."""

    law: Law
    groups: dict[str, tuple[ExampleGroup, ...]] = field(default_factory=dict)
    elsewhere: dict[str, tuple[Elsewhere, ...]] = field(default_factory=dict)
    fresh: dict[str, Law] = field(default_factory=dict)

    def notices(self, rule: Rule, changed: Rule) -> bool:
        """Whether an example of `rule` fails for its changed version."""
        law = self._law_for(rule)
        return not all(group.hold(changed, law) for group in self._groups(rule, law))

    def notices_outward(self, rule: Rule, changed: Rule) -> bool:
        """Whether an example of what `rule` does to other leden fails for its changed version: its own about
        others, or those of the leden of its article."""
        if not all(group.hold(changed, self.law) for group in self._elsewhere(rule)):
            return True
        others = [each for each in self.law.article(rule.besluit, rule.article) if each is not rule]
        law = replace(self.law, rules=tuple(changed if each is rule else each for each in self.law.rules))
        return any(
            not group.hold(other, law, bearing_on(other, law))
            for other in others
            for group in self._groups(other, self._law_for(rule))[:1]
        )

    def notices_in(self, law: Law, rules: Iterable[Rule]) -> bool:
        """Whether an example of these rules fails in a changed law."""
        return not all(
            all(group.hold(rule, law) for group in self._groups(rule, self._law_for(rule)))
            and all(group.hold(rule, law) for group in self._elsewhere(rule))
            for rule in rules
        )

    def _elsewhere(self, rule: Rule) -> tuple[Elsewhere, ...]:
        if rule.id not in self.elsewhere:
            self.elsewhere[rule.id] = elsewhere_groups(rule, self.law)
        return self.elsewhere[rule.id]

    def _groups(self, rule: Rule, law: Law) -> tuple[ExampleGroup, ...]:
        if rule.id not in self.groups:
            self.groups[rule.id] = example_groups(rule, law)
        return self.groups[rule.id]

    def _law_for(self, rule: Rule) -> Law:
        """The law under another identity, so that the engine drops its compiled rules after a while."""
        article = f"{rule.besluit} {rule.article}"
        if article not in self.fresh:
            self.fresh = {article: replace(self.law)}
        return self.fresh[article]


# --- the changes


def _of_rule(rule: Rule, bench: Bench) -> Iterator[Mutant]:
    for change in body_changes(rule.body, bench.law.vocabulary):
        changed = replace(rule, body=change.body)
        yield Mutant(rule.id, change.what, rule.at, partial(_noticed, bench, rule, changed))
    for change in relation_changes(rule.body, bench.law.vocabulary):
        changed = replace(rule, body=change.body)
        yield Mutant(rule.id, change.what, rule.at, partial(bench.notices_outward, rule, changed))


def _noticed(bench: Bench, rule: Rule, changed: Rule) -> bool:
    return bench.notices(rule, changed) or bench.notices_outward(rule, changed)


def _of_table(besluit: str, table: Table, bench: Bench, later: Sequence[Bench]) -> Iterator[Mutant]:
    def leden(article: str) -> list[str]:
        return [rule.lid or "" for rule in bench.law.article(besluit, article)]

    for change in table_changes(table, bench.law.vocabulary, leden):
        killed = partial(_table_noticed, (bench, *later), besluit, table, change)
        yield Mutant(f"{besluit} tabel {table.number}", change.what, table.at, killed)


def _table_noticed(benches: Sequence[Bench], besluit: str, table: Table, change: TableChange) -> bool:
    """Whether a lid in the law of the first day notices, or one that begins on the day of another."""
    for number, bench in enumerate(benches):
        affected = [
            rule
            for rule in bench.law.rules
            if rule.besluit == besluit
            and (number == 0 or rule.validity.start == bench.law.day)
            and _uses(rule, table, change)
        ]
        if affected and bench.notices_in(_with_table(bench.law, besluit, table, change.table), affected):
            return True
    return False


def _uses(rule: Rule, table: Table, change: TableChange) -> bool:
    """Whether a change of the table may change what a rule says."""
    if change.article is not None:
        return rule.article == change.article and change.number in (None, rule.lid)
    columns = {value.column for value in _table_values(rule) if value.table == table.number}
    if change.column is not None:
        return change.column in columns
    steered = any(column.article == rule.article for column in table.columns)
    return bool(columns) or steered


def _table_values(rule: Rule) -> Iterator[TableValue]:
    for body in bodies_in(rule.body):
        wheres = (quantifier.where for quantifier in body.quantifiers if quantifier.where is not None)
        moved = (limit.value for route in body.routes for limit in route.target.limits)
        for expr in (*wheres, *body.conditions, *body.requirements, *moved):
            yield from _within(expr)


def _within(expr: Expr) -> Iterator[TableValue]:
    if isinstance(expr, TableValue):
        yield expr
    for part in parts(expr):
        yield from _within(part)


def _with_table(law: Law, besluit: str, old: Table, new: Table) -> Law:
    """The law with another table."""
    columns = {
        key: tuple(replace(item, table=new) if item.table is old else item for item in items)
        for key, items in law.columns.items()
    }
    return replace(law, tables={**law.tables, (besluit, old.number): new}, columns=columns)

"""Whether every number of the catalogue stands in the rule that decides it: in an eis, a condition, a table or a
derivation of a fact that it reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from bblcheck.engine.rule import Rule
from bblcheck.engine.walk import within
from bblcheck.language.reads import View, closure, reads, reads_of
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Arithmetic, ChapterRange, DivisionRange, Expr, Option, Quantity, Reference
from bblcheck.language.units import Dimension, parse_unit
from bblcheck.law.coverage.account import Coverage
from bblcheck.law.coverage.catalogue import Item, Threshold
from bblcheck.law.coverage.exclusions import NumberExclusion
from bblcheck.law.coverage.parts import bodies, expressions, heads, in_scope, table_expressions
from bblcheck.law.ranges import rules_of
from bblcheck.law.rulebook import Law

UNITS = {
    "%": ("procent", 1),
    "% of verblijfsgebied floor area": ("procent", 1),
    "year": ("jaar", 1),
    "yr": ("jaar", 1),
    "weeks": ("week", 1),
    "days": ("dag", 1),
    "deg": ("graad", 1),
    "degree": ("graad", 1),
    "degrees": ("graad", 1),
    "bar": ("Pa", 100_000),
    "kPa": ("Pa", 1000),
    "kWh/m2/yr": ("kWh/m2", 1),
    "kg/(m2.s^0.5)": ("kg/m2s", 1),
    "dm3/s/m2": ("dm3/s per m2", 1),
    "dm3/s per m2 floor area": ("dm3/s per m2", 1),
    "m3/(m2.s)": ("m3/s per m2", 1),
    "m3/s/m2": ("m3/s per m2", 1),
    "m3/s per m2 at 200 Pa": ("m3/s per m2", 1),
    "m3/s per m2 at 40 Pa": ("m3/s per m2", 1),
    "m above meetniveau": ("m", 1),
    "m x m": ("m", 1),
}
"""Units of the catalogue by those of the rules, with the factor; what stands in neither is a bare number."""

CLASSES = {"class": "klasse_{}", "euroclass_ca": "{}ca"}
"""How the options of a class are called in the rules, where they are not called as in the catalogue."""

WIDE = (ChapterRange, DivisionRange)
"""Ranges that are too wide to look for the number of one requirement in."""

Size = tuple[Dimension, Fraction]


@dataclass(frozen=True, slots=True)
class Missing:
    """A threshold that the rules of its item do not hold."""

    item: Item
    threshold: Threshold

    @property
    def key(self) -> tuple[str, Threshold]:
        return self.item.id, self.threshold

    def __str__(self) -> str:
        return f"{self.item.article} {self.item.id}: {self.threshold}"


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers and the names of options in rules; `written` are the same numbers without their unit, for
    formulas, and `labelled` those in the labels of the facts that the rules read: a fact may hold a limit in
    what it means."""

    sizes: frozenset[Size]
    names: frozenset[str]
    written: frozenset[Fraction]
    labelled: frozenset[Fraction]

    def holds(self, threshold: Threshold) -> bool:
        """Whether the threshold stands here. That something is there or not is a property, without a number."""
        value = threshold.value
        if threshold.unit == "bool" or (
            threshold.unit == "count" and threshold.operator == ">=" and value == 1
        ):
            return True
        if isinstance(value, Fraction):
            named = CLASSES.get(threshold.unit, "{}").format(value) in self.names
            return named or self._near(value, threshold.unit) or abs(value) in self.labelled
        if self._names(value, threshold.unit):
            return True
        numbers = {Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", value)}
        return bool(numbers) and numbers <= self.written | self.labelled

    def _names(self, value: str, unit: str) -> bool:
        written = {value, value.lower(), CLASSES.get(unit, "{}").format(value)}
        return not written.isdisjoint(self.names)

    def _near(self, value: Fraction, unit: str) -> bool:
        """Equal, or equal as far as a number with five or more decimals was rounded in the catalogue."""
        dimension, size = sized(value, unit)
        rounding = Fraction(1, 2 * 10**5) if value.denominator >= 10**4 else Fraction(0)
        return any(kind == dimension and abs(held - size) <= rounding for kind, held in self.sizes)


def sized(value: Fraction, unit: str) -> Size:
    """The size of a number of the catalogue in base units, without its sign."""
    name, times = UNITS.get(unit, (unit, 1))
    try:
        dimension, factor = parse_unit(name)
    except KeyError:
        dimension, factor = (), Fraction(1)
    return dimension, abs(value) * factor * times


def rules_for(item: Item, coverage: Coverage, law: Law) -> tuple[Rule, ...]:
    """The rules of an item, with those of its article that no item names, and the leden that it routes to."""
    own = [entry.rule for entry in coverage.entries if entry.item is item and entry.rule is not None]
    own += [
        rule
        for rule in law.rules
        if rule.article == item.article and rule.id in coverage.extra and rule not in own
    ]
    routed = (
        other
        for rule in own
        for body in bodies(rule.body)
        for route in body.routes
        if route.included and not any(isinstance(span, WIDE) for span in route.target.ranges)
        for other in rules_of(route.target, rule, law)
    )
    return (*own, *routed)


def missing(coverage: Coverage, law: Law) -> tuple[Missing, ...]:
    """The thresholds that no rule of their item holds and that are not listed, those derived left out."""
    listed = coverage.exclusions.numbers
    return tuple(
        item for item in _not_held(coverage, law) if not any(entry.covers(*item.key) for entry in listed)
    )


def superfluous(coverage: Coverage, law: Law) -> tuple[NumberExclusion, ...]:
    """Listed thresholds that the rules do hold, that the catalogue does not know, or that do not stand in the
    lid that is named. An item without a rule holds nothing."""
    absent = [item.key for item in _not_held(coverage, law, ruled=False)]
    return tuple(
        entry
        for entry in coverage.exclusions.numbers
        if not any(entry.covers(*key) and _is_held(key[1], entry.where, law) for key in absent)
    )


def _not_held(coverage: Coverage, law: Law, *, ruled: bool = True) -> Iterator[Missing]:
    """The thresholds that the rules of their item do not hold; `ruled` only of items that have a rule."""
    for item in dict.fromkeys(entry.item for entry in coverage.entries):
        rules = rules_for(item, coverage, law)
        if rules or not ruled:
            held = numbers_of(rules, law)
            yield from (
                Missing(item, threshold)
                for threshold in item.thresholds
                if not threshold.derived and not held.holds(threshold)
            )


def _is_held(threshold: Threshold, where: str | None, law: Law) -> bool:
    if where is None:
        return True
    rules = [rule for rule in law.rules if rule.id == f"bbl {where}"]
    return numbers_of(rules, law).holds(threshold)


def numbers_of(rules: Iterable[Rule], law: Law) -> Found:
    """What stands in these rules, their tables and the definitions of the facts that they read."""
    sizes: set[Size] = set()
    names: set[str] = set()
    written: set[Fraction] = set()
    labelled: set[Fraction] = set()
    for rule in rules:
        exprs, sources = _everything(rule, law)
        for node in (node for expr in exprs for node in within(expr)):
            match node:
                case Quantity():
                    size = _size(node)
                    sizes.add(size)
                    written |= {abs(node.value), size[1]}
                case Arithmetic(operator="gedeeld door", left=Quantity() as left, right=Quantity() as right):
                    sizes.add(((), _size(left)[1] / _size(right)[1]))
                case Option():
                    names.add(node.name)
                case Reference(path=(name,)):
                    names.add(name)
        for source in sources:
            if isinstance(source, Read):
                labelled |= _in_text(source.kenmerk.label)
    return Found(frozenset(sizes), frozenset(names), frozenset(written), frozenset(labelled))


def _size(node: Quantity) -> Size:
    dimension, factor = parse_unit(node.unit)
    return dimension, abs(node.value) * factor


def _in_text(text: str) -> set[Fraction]:
    return {Fraction(number.replace(",", ".")) for number in re.findall(r"(?<![\w,.])\d+(?:,\d+)?", text)}


def _everything(rule: Rule, law: Law) -> tuple[list[Expr], tuple[Read | View, ...]]:
    """The expressions of a rule, its tables and derivations, and all that they read."""
    found: list[Expr] = [expr for column in law.steering(rule) for expr in heads(column.table)]
    sources: list[Read | View] = []
    for body, scope in in_scope(rule.body, Scope(law.vocabulary)):
        for quantifier in body.quantifiers:
            sources.extend(item for path in quantifier.lists for item in reads_of(path, scope))
        for expr in expressions(body):
            for item in (expr, *table_expressions(expr, rule, law)):
                found.append(item)
                sources.extend(reads(item, scope))
    everything = closure(sources, law.vocabulary)
    found.extend(expr for source in everything for expr in _derived(source, law))
    return found, everything


def _derived(source: Read | View, law: Law) -> Iterator[Expr]:
    if isinstance(source, Read):
        yield from (derivation.value for derivation in source.kenmerk.derivations)
    else:
        concept = law.vocabulary.concepts.get(source.concept)
        if concept is not None and concept.where is not None:
            yield concept.where

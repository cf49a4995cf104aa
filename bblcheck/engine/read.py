"""Reading a fact: method, conflicts, and what follows from other facts beside what was declared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from bblcheck.engine.facts import Element, Fact, GapKind, Unknown
from bblcheck.engine.gaps import NOT_GIVEN, Gap, Gaps, attribute_gap
from bblcheck.engine.library import Derive
from bblcheck.engine.numbers import Range, interval_of, ranged, unknown_number
from bblcheck.engine.run import Doubt, Reading, Run, Value
from bblcheck.engine.truth import Truth, known, unknown
from bblcheck.engine.values import Interval
from bblcheck.engine.wording import fact_value
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute as a rule asks for it: by which method, and what it follows from, per concept."""

    kenmerk: Kenmerk
    method: str | None
    vocabulary: Vocabulary
    derive: Mapping[str, Derive]

    @property
    def name(self) -> str:
        return self.kenmerk.name

    def gap(self, element: Element, reason: str, kind: GapKind = "missing") -> Gap:
        return attribute_gap(element, self.kenmerk.name, reason, kind, self.vocabulary)


@dataclass(frozen=True, slots=True)
class Sort:
    """How facts of one sort become values. `convert` gives None for a value that is of another sort."""

    convert: Callable[[Fact, Attribute, Element], Value | None]
    open: Callable[[Gaps], Value]


def read(run: Run, element: Element, attribute: Attribute, sort: Sort) -> Value:
    """The value of `attribute`, with every reason for which it may not be known."""
    fact = element.facts.get(attribute.kenmerk.name)
    if run.readings is not None:
        run.readings.append(Reading(element, attribute.kenmerk.name, fact))
    derive = attribute.derive.get(element.concept) if attribute.derive else None
    if derive is None:
        if isinstance(fact, Fact):
            return _declared(fact, element, attribute, sort)
        return _kept(run, fact, element, attribute, sort)
    key = (id(element), attribute.kenmerk.name, attribute.method)
    found = run.derived.get(key)
    if found is None:
        derived = derive(run, element)
        found = run.derived[key] = _beside(fact, derived, element, attribute, sort)
    return found


def _kept(run: Run, fact: Unknown | None, element: Element, attribute: Attribute, sort: Sort) -> Value:
    """What is not known is asked by many leden: it is worked out once."""
    key = (id(element), attribute.kenmerk.name, attribute.method)
    found = run.derived.get(key)
    if found is None:
        found = run.derived[key] = _declared(fact, element, attribute, sort)
    return found


def _declared(fact: Fact | Unknown | None, element: Element, attribute: Attribute, sort: Sort) -> Value:
    if isinstance(fact, Fact):
        reason = _objection(fact, attribute)
        if reason is not None:
            return sort.open((attribute.gap(element, *reason),))
        value = sort.convert(fact, attribute, element)
        if value is not None:
            return value
        return sort.open((attribute.gap(element, f"{fact_value(fact.value)} past hier niet", "review"),))
    if fact is None:
        return sort.open((attribute.gap(element, NOT_GIVEN),))
    return sort.open((attribute.gap(element, fact.reason, fact.kind),))


def _objection(fact: Fact, attribute: Attribute) -> tuple[str, GapKind] | None:
    """Why a fact cannot be used as it is."""
    if fact.conflict:
        unit = attribute.kenmerk.kind.unit
        found = " en ".join(fact_value(other.value, unit) for other in (fact, *fact.conflict))
        return f"bronnen spreken elkaar tegen: {found}", "review"
    if attribute.method is not None and fact.method != attribute.method:
        said = f"bepaald volgens {fact.method}" if fact.method else "bepalingsmethode niet opgegeven"
        return f"{said}, gevraagd is {attribute.method}", "missing"
    return None


# --- what was declared beside what follows


def _beside(
    fact: Fact | Unknown | None, derived: Value, element: Element, attribute: Attribute, sort: Sort
) -> Value:
    if fact is None:
        return _derived(derived, element, attribute, sort)
    if isinstance(fact, Unknown):
        if fact.kind == "review" or not _decided(derived):
            return _narrowed(derived, attribute.gap(element, fact.reason, fact.kind), sort)
        return _derived(derived, element, attribute, sort)
    declared = _declared(fact, element, attribute, sort)
    if _only_review(derived):
        return derived
    if _contradicts(declared, derived):
        shown = fact_value(fact.value, attribute.kenmerk.kind.unit)
        reason = f"opgegeven is {shown}, andere gegevens zeggen anders"
        return sort.open((attribute.gap(element, reason, "review"),))
    return declared


def _derived(derived: Value, element: Element, attribute: Attribute, sort: Sort) -> Value:
    if attribute.method is None or not _decided(derived):
        return derived
    reason = f"afgeleid, gevraagd is bepaling volgens {attribute.method}"
    return sort.open((attribute.gap(element, reason),))


def _narrowed(derived: Value, gap: Gap, sort: Sort) -> Value:
    if isinstance(derived, Range) and gap.kind == "missing":
        return Range(derived.interval, (gap,))
    return sort.open((gap,))


def _decided(value: Value) -> bool:
    if isinstance(value, Truth):
        return value.value is not None
    return not isinstance(value, Range | Doubt)


def gaps_of_value(value: Value) -> Gaps:
    """Why a value is not known; empty if it is."""
    return value.gaps if isinstance(value, Truth | Range | Doubt) else ()


def _only_review(value: Value) -> bool:
    gaps = gaps_of_value(value)
    return bool(gaps) and all(gap.kind == "review" for gap in gaps)


ROUNDING = Fraction(1, 1000)
"""How far, relatively, a declared number may lie from the derived one: declared numbers are rounded."""


def _contradicts(declared: Value, derived: Value) -> bool:
    if isinstance(declared, Truth) and isinstance(derived, Truth):
        return None not in (declared.value, derived.value) and declared.value != derived.value
    if isinstance(declared, str) or isinstance(derived, str):
        return isinstance(declared, str) and isinstance(derived, str) and declared != derived
    if isinstance(declared, Truth | Doubt) or isinstance(derived, Truth | Doubt):
        return False
    left, right = interval_of(declared), interval_of(derived)
    return _apart(left.high, right.low) or _apart(right.high, left.low)


def _apart(high: Fraction | None, low: Fraction | None) -> bool:
    return high is not None and low is not None and low - high > ROUNDING * max(abs(low), abs(high))


# --- the sorts


def _number(fact: Fact, attribute: Attribute, element: Element) -> Value | None:
    value = fact.value
    if not isinstance(value, Interval):
        return None
    if value.low is not None and value.low == value.high:
        return value.low
    return Range(value, (_imprecise(fact, attribute, element),))


def _amount(fact: Fact, attribute: Attribute, element: Element) -> Value | None:
    value = _number(fact, attribute, element)
    if isinstance(value, Range) and value.interval.low is None:
        return ranged(Interval(Fraction(0), value.interval.high), value.gaps)
    return value


def _unknown_amount(gaps: Gaps) -> Value:
    """Nobody said how much, but it is not less than nothing."""
    return Range(Interval(Fraction(0), None), gaps)


def _imprecise(fact: Fact, attribute: Attribute, element: Element) -> Gap:
    shown = fact_value(fact.value, attribute.kenmerk.kind.unit)
    if fact.bound:
        return attribute.gap(element, f"alleen een grens bekend: {shown}", "review")
    return attribute.gap(element, f"niet nauwkeurig genoeg bekend: {shown}")


def _word(fact: Fact, attribute: Attribute, element: Element) -> Value | None:
    return fact.value if isinstance(fact.value, str) else None


def _truth(fact: Fact, attribute: Attribute, element: Element) -> Value | None:
    return known(fact.value) if isinstance(fact.value, bool) else None


def _date(fact: Fact, attribute: Attribute, element: Element) -> Value | None:
    return fact.value.toordinal() if isinstance(fact.value, date) else None


def _class(fact: Fact, attribute: Attribute, element: Element) -> Value | None:
    options = attribute.kenmerk.kind.options
    return rank(fact.value, options) if isinstance(fact.value, str) and fact.value in options else None


def rank(option: str, options: tuple[str, ...]) -> int:
    """The place of a class in its order: the best has the highest rank."""
    return len(options) - 1 - options.index(option)


AMOUNT = Sort(_amount, _unknown_amount)
NUMBER = Sort(_number, unknown_number)
CLASS = Sort(_class, unknown_number)
DATE = Sort(_date, unknown_number)
WORD = Sort(_word, Doubt)
TRUTH = Sort(_truth, unknown)

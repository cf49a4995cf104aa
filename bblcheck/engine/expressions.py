"""Expressions -> closures: literals, references, logic and arithmetic. Lists and tables register beside it.

Kinds and units were checked when the rules were loaded (`language.check`); what still cannot be compiled is a
`RuleError` at its place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from bblcheck.engine import numbers
from bblcheck.engine.compiled import Compiled, Logical, NumberFn, Numeric, Textual, TruthFn, WordFn, constant
from bblcheck.engine.either import either_truth, either_word
from bblcheck.engine.facts import Fact
from bblcheck.engine.gaps import Gaps, merge
from bblcheck.engine.library import Context
from bblcheck.engine.numbers import Exact, Number
from bblcheck.engine.read import AMOUNT, CLASS, DATE, NUMBER, TRUTH, WORD, Attribute, Sort, rank, read
from bblcheck.engine.run import Run, Slots, Word
from bblcheck.engine.scope import AttributePlace
from bblcheck.engine.signs import is_amount
from bblcheck.engine.truth import FALSE, TRUE, Truth, known, negate
from bblcheck.engine.values import Interval
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import (
    BooleanLiteral,
    Conditional,
    Conjunction,
    DateLiteral,
    Disjunction,
    Expr,
    InheritedLimit,
    Kind,
    Negation,
    Option,
    Position,
    Quantity,
    Reference,
    TextLiteral,
)
from bblcheck.language.units import parse_unit

if TYPE_CHECKING:
    from bblcheck.engine.arithmetic import CompiledComparison

REFERENCE_DATE = ("peildatum",)


E = TypeVar("E")
Compiler: TypeAlias = Callable[[E, Context, Kind | None], Compiled]
_COMPILERS: dict[type, Compiler[Any]] = {}


def compiles(kind: type[E]) -> Callable[[Compiler[E]], Compiler[E]]:
    """Registers what compiles expressions of `kind`."""

    def register(compiler: Compiler[E]) -> Compiler[E]:
        _COMPILERS[kind] = compiler
        return compiler

    return register


def compile_expr(expr: Expr, context: Context, beside: Kind | None = None) -> Compiled:
    """The closure of an expression. `beside` is the kind of what it is compared with: it tells a bare name
    that is an option from one that is a path. Raises `RuleError` for what the rules should not say."""
    compiler = _COMPILERS.get(type(expr))
    if compiler is None:
        raise RuleError(f"dit kan de rekenkern niet lezen: {type(expr).__name__}", expr.at)
    return compiler(expr, context, beside)


def compile_number(expr: Expr, context: Context, beside: Kind | None = None) -> Numeric:
    compiled = compile_expr(expr, context, beside)
    if not isinstance(compiled, Numeric):
        raise RuleError("hier hoort een getal, een datum of een klasse", expr.at)
    return compiled


def compile_logical(expr: Expr, context: Context) -> Logical:
    compiled = compile_expr(expr, context)
    if not isinstance(compiled, Logical):
        raise RuleError("hier hoort iets dat waar of onwaar is", expr.at)
    return compiled


def compile_truth(expr: Expr, context: Context) -> TruthFn:
    return compile_logical(expr, context).evaluate


# --- literals


def reduced(value: Fraction) -> Exact:
    """An int where the number is whole: those compute faster."""
    return value.numerator if value.denominator == 1 else value


@compiles(Quantity)
def _quantity(expr: Quantity, context: Context, beside: Kind | None = None) -> Compiled:
    value = reduced(expr.value * parse_unit(expr.unit)[1])
    return Numeric(constant(value), constant=value, unit=expr.unit)


@compiles(DateLiteral)
def _date(expr: DateLiteral, context: Context, beside: Kind | None = None) -> Compiled:
    value = expr.value.toordinal()
    return Numeric(constant(value), "date", value)


@compiles(TextLiteral)
def _text(expr: TextLiteral, context: Context, beside: Kind | None = None) -> Compiled:
    value = expr.value
    return Textual(lambda run, at: value)


@compiles(BooleanLiteral)
def _boolean(expr: BooleanLiteral, context: Context, beside: Kind | None = None) -> Compiled:
    value = known(expr.value)
    return Logical(lambda run, at: value)


@compiles(Option)
def _option(expr: Option, context: Context, beside: Kind | None = None) -> Compiled:
    return _named(expr.name, expr.at, beside)


def _named(name: str, at: Position, beside: Kind | None) -> Compiled:
    """An option of the choice or class it stands beside."""
    if beside is not None and beside.name == "class":
        if name not in beside.options:
            raise RuleError(f"{name} is geen van de klassen {', '.join(beside.options)}", at)
        value = rank(name, beside.options)
        return Numeric(constant(value), "class", value, beside.options)
    if beside is not None and beside.options and name not in beside.options:
        raise RuleError(f"{name} is geen van de opties {', '.join(beside.options)}", at)
    return Textual(lambda run, at: name)


# --- references


@compiles(Reference)
def _reference(expr: Reference, context: Context, beside: Kind | None = None) -> Compiled:
    if len(expr.path) == 1 and beside is not None and expr.path[0] in beside.options:
        return _named(expr.path[0], expr.at, beside)
    place = context.scope.attribute(expr.path)
    if place is not None:
        return _attribute(place, expr, context)
    if expr.path == REFERENCE_DATE:
        return Numeric(lambda run, at: run.situation.reference_date.toordinal(), "date")
    variable = context.scope.variable(expr.path)
    if variable is not None:
        slot = variable.slot
        return Textual(lambda run, at: at[slot].id)
    if len(expr.path) == 1 and beside is not None and beside.options:
        return _named(expr.path[0], expr.at, beside)
    raise RuleError(f"onbekende naam {'.'.join(expr.path)}", expr.at, "zet hem in begrippen.bbl")


def _attribute(place: AttributePlace, expr: Reference, context: Context) -> Compiled:
    from bblcheck.engine.derivations import derivations_of

    derive = derivations_of(place, context)
    attribute = Attribute(place.kenmerk, expr.method, context.scope.vocabulary, derive)
    slot, kind = place.owner.slot, place.kenmerk.kind
    match kind.name:
        case "quantity" | "number" | "count":
            sort = AMOUNT if is_amount(kind) else NUMBER
            fast = not derive and expr.method is None
            reader = _fast_number(slot, attribute, sort) if fast else _number_reader(slot, attribute, sort)
            return Numeric(reader, unit=kind.unit)
        case "class":
            return Numeric(_class_reader(slot, attribute), "class", options=kind.options)
        case "date":
            return Numeric(_date_reader(slot, attribute), "date")
        case "boolean":
            return Logical(_truth_reader(slot, attribute))
        case "text" | "choice":
            return Textual(_word_reader(slot, attribute))
        case "list":
            raise RuleError(f"{'.'.join(expr.path)} is een lijst", expr.at, "gebruik `voor elke` of `aantal`")


def _fast_number(slot: int, attribute: Attribute, sort: Sort) -> NumberFn:
    name = attribute.name

    def fast(run: Run, at: Slots) -> Number:
        element = at[slot]
        fact = element.facts.get(name)
        if isinstance(fact, Fact) and run.readings is None and not fact.conflict:
            value = fact.value
            if isinstance(value, Interval) and value.low is value.high and value.low is not None:
                return value.low
        return cast(Number, read(run, element, attribute, sort))

    return fast


def _number_reader(slot: int, attribute: Attribute, sort: Sort) -> NumberFn:
    return lambda run, at: cast(Number, read(run, at[slot], attribute, sort))


def _class_reader(slot: int, attribute: Attribute) -> NumberFn:
    return lambda run, at: cast(Number, read(run, at[slot], attribute, CLASS))


def _date_reader(slot: int, attribute: Attribute) -> NumberFn:
    return lambda run, at: cast(Number, read(run, at[slot], attribute, DATE))


def _truth_reader(slot: int, attribute: Attribute) -> TruthFn:
    return lambda run, at: cast(Truth, read(run, at[slot], attribute, TRUTH))


def _word_reader(slot: int, attribute: Attribute) -> WordFn:
    return lambda run, at: cast(Word, read(run, at[slot], attribute, WORD))


@compiles(InheritedLimit)
def _inherited(expr: InheritedLimit, context: Context, beside: Kind | None = None) -> Compiled:
    if context.inherited is None:
        raise RuleError("`grens` kan alleen in `met grens NAAM = ...`", expr.at)
    return context.inherited


# --- logic


@compiles(Negation)
def _negation(expr: Negation, context: Context, beside: Kind | None = None) -> Compiled:
    inner = compile_truth(expr.inner, context)
    return Logical(lambda run, at: negate(inner(run, at)))


@compiles(Conjunction)
def _conjunction(expr: Conjunction, context: Context, beside: Kind | None = None) -> Compiled:
    parts = [compile_logical(part, context) for part in expr.parts]
    return Logical(conjoined([part.evaluate for part in parts]), _comparisons(parts))


@compiles(Disjunction)
def _disjunction(expr: Disjunction, context: Context, beside: Kind | None = None) -> Compiled:
    parts = [compile_logical(part, context) for part in expr.parts]
    return Logical(_junction([part.evaluate for part in parts], TRUE, FALSE), _comparisons(parts))


def _comparisons(parts: Sequence[Logical]) -> tuple[CompiledComparison, ...]:
    return tuple(found for part in parts for found in part.comparisons)


def conjoined(parts: Sequence[TruthFn]) -> TruthFn:
    """All of `parts`; True when there are none."""
    return parts[0] if len(parts) == 1 else _junction(parts, FALSE, TRUE)


def _junction(parts: Sequence[TruthFn], decisive: Truth, neutral: Truth) -> TruthFn:
    """Stops at the first part that decides. See `truth.all_of` and `truth.any_of` for what is waived."""
    fixed = tuple(parts)
    disjunctive = decisive is TRUE

    def junction(run: Run, at: Slots) -> Truth:
        open_: list[Truth] = []
        waived: Truth | None = None
        seen = False
        for part in fixed:
            truth = part(run, at)
            if truth.value is None:
                if truth.waived:
                    waived = waived or truth
                else:
                    open_.append(truth)
            elif truth.value is decisive.value:
                return decisive
            else:
                seen = True
        if waived is not None and (disjunctive or not (open_ or seen)):
            return waived
        return Truth(None, merge(*(truth.gaps for truth in open_))) if open_ else neutral

    return junction


# --- conditional values


@compiles(Conditional)
def _conditional(expr: Conditional, context: Context, beside: Kind | None = None) -> Compiled:
    condition = compile_truth(expr.condition, context)
    value = compile_expr(expr.value, context, beside)
    otherwise = compile_expr(expr.otherwise, context, beside)
    if isinstance(value, Numeric) and isinstance(otherwise, Numeric):
        choose = _choice(condition, value.evaluate, otherwise.evaluate, numbers.either)
        return Numeric(choose, value.sort, options=value.options, unit=value.unit)
    if isinstance(value, Textual) and isinstance(otherwise, Textual):
        return Textual(_choice(condition, value.evaluate, otherwise.evaluate, either_word))
    if isinstance(value, Logical) and isinstance(otherwise, Logical):
        return Logical(_choice(condition, value.evaluate, otherwise.evaluate, either_truth))
    raise RuleError("beide kanten van `anders` horen van dezelfde soort te zijn", expr.at)


V = TypeVar("V")


def _choice(
    condition: TruthFn,
    value: Callable[[Run, Slots], V],
    otherwise: Callable[[Run, Slots], V],
    either: Callable[[V, V, Gaps], V],
) -> Callable[[Run, Slots], V]:
    def choice(run: Run, at: Slots) -> V:
        holds = condition(run, at)
        if holds.value is None:
            return either(value(run, at), otherwise(run, at), holds.gaps)
        return value(run, at) if holds.value else otherwise(run, at)

    return choice

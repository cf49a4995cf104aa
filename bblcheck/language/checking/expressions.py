"""Kinds and units of expressions: what may be compared, added, multiplied and counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bblcheck.language import tree as t
from bblcheck.language.checking import arithmetic, tables
from bblcheck.language.checking.findings import Findings
from bblcheck.language.checking.tables import TableBook
from bblcheck.language.errors import did_you_mean
from bblcheck.language.kinds import (
    ANYTHING,
    DATE,
    PLAIN_NUMBER,
    TEXT,
    TRUTH,
    Anything,
    KindOf,
    Number,
    Options,
    Simple,
    Things,
    Words,
    lacks_unit,
    same,
    say,
)
from bblcheck.language.scope import Resolved, Scope, Unresolved
from bblcheck.language.units import parse_unit


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: its names, the article it belongs to (None in the vocabulary), the kind of
    the limit that `grens` stands for, and the limits named in this eis (None where none may be named)."""

    scope: Scope
    besluit: str | None = None
    validity: t.Validity | None = None
    inherited: KindOf | None = None
    limits: dict[str, KindOf] | None = field(default=None, hash=False, compare=False)

    def within(self, scope: Scope) -> Place:
        return replace(self, scope=scope)


_SPOKEN_TRUTHS: dict[str | None, str] = {"ja": "waar", "nee": "onwaar", "true": "waar", "false": "onwaar"}


class Expressions:
    """Works out the kind of every expression and says what does not fit."""

    def __init__(self, findings: Findings, book: TableBook) -> None:
        self.findings = findings
        self.book = book

    def kind(self, expr: t.Expr, place: Place) -> KindOf:
        """The kind of `expr`; `Anything` after something wrong was said."""
        match expr:
            case t.Reference():
                return self._reference(expr, place)
            case t.Negation() | t.Conjunction() | t.Disjunction() | t.Comparison():
                return self._logic(expr, place)
            case t.Arithmetic():
                return arithmetic.kind(self, expr, place)
            case t.Negative() | t.Bounded() | t.Aggregate() | t.Count() | t.InheritedLimit():
                return self._numeric(expr, place)
            case t.TableValue():
                return tables.value_kind(self, expr, place)
            case t.Conditional():
                return self._conditional(expr, place)
            case _:
                return self._literal(expr)

    def _literal(
        self, expr: t.Quantity | t.DateLiteral | t.TextLiteral | t.BooleanLiteral | t.Option
    ) -> KindOf:
        match expr:
            case t.Quantity():
                return Number(parse_unit(expr.unit)[0], bare=not expr.unit, measured=bool(expr.unit))
            case t.DateLiteral():
                return DATE
            case t.TextLiteral():
                return TEXT
            case t.BooleanLiteral():
                return TRUTH
            case t.Option():
                message = f"`{expr.name}` is een optie en hoort achter een vergelijking met een keuze"
                return self._wrong("E106", message, expr.at)

    def _numeric(
        self, expr: t.Negative | t.Bounded | t.Aggregate | t.Count | t.InheritedLimit, place: Place
    ) -> KindOf:
        match expr:
            case t.Negative():
                return self._number(expr.inner, place)
            case t.Bounded():
                return self._bounded(expr, place)
            case t.Aggregate():
                return self._aggregate(expr, place)
            case t.Count():
                self.within_lists(expr.variable, expr.lists, expr.where, expr.at, place)
                return PLAIN_NUMBER
            case t.InheritedLimit():
                return self._inherited(expr, place)

    def truth(self, expr: t.Expr, place: Place, what: str) -> None:
        """`what` (`als`, `eis`, ...) asks for something that is true or not."""
        kind = self.kind(expr, place)
        if not same(kind, TRUTH):
            self._wrong("E107", f"`{what}` vraagt iets dat waar of onwaar is, dit is {say(kind)}", expr.at)

    def fits(self, expr: t.Expr, expected: KindOf, place: Place, code: str = "E107") -> bool:
        """Whether `expr` may stand where a value of kind `expected` is asked; says what is wrong."""
        if isinstance(expr, t.Conditional):
            self.truth(expr.condition, place, "als")
            fitting = [self.fits(part, expected, place, code) for part in (expr.value, expr.otherwise)]
            return all(fitting)
        if isinstance(expected, Options):
            name = _bare_name(expr)
            if name is not None and (isinstance(expr, t.Option) or not _is_value(name, place, expected)):
                return self.option(name, expr.at, expected)
        elif expected == TRUTH and (name := _bare_name(expr)) in _SPOKEN_TRUTHS:
            self._wrong(code, f"hier hoort {say(expected)}", expr.at, f"schrijf `{_SPOKEN_TRUTHS[name]}`")
            return False
        kind = self.kind(expr, place)
        if isinstance(kind, Words) and isinstance(expected, Options):
            known = [self.option(name, expr.at, expected) for name in kind.names]
            return all(known)
        return self._matches(kind, expected, expr.at, code)

    def option(self, name: str, at: t.Position, options: Options) -> bool:
        """Whether `name` is one of the options; says so if not."""
        if name in options.names:
            return True
        known = f"de opties zijn: {', '.join(options.names)}"
        self._wrong(
            "E106",
            f"`{name}` is geen optie van deze {'klasse' if options.ordered else 'keuze'}",
            at,
            did_you_mean(name, options.names, known),
        )
        return False

    def _matches(self, kind: KindOf, expected: KindOf, at: t.Position, code: str) -> bool:
        if same(kind, expected):
            return True
        if lacks_unit(kind, expected):
            message = (
                "dit getal heeft geen eenheid" if _is_bare(kind) else "hier hoort een getal zonder eenheid"
            )
            other = expected if _is_bare(kind) else kind
            self._wrong(
                "E105", f"{message}: het staat bij {say(other)}", at, "schrijf de eenheid achter het getal"
            )
        elif isinstance(kind, Number) and isinstance(expected, Number):
            self._wrong(
                "E104", f"dit is {say(kind)}, en niet {say(expected)}", at, "vergelijk gelijke grootheden"
            )
        elif isinstance(kind, Things):
            self._wrong("E103", f"dit is {say(kind)}, geen waarde", at, "noem een kenmerk ervan")
        else:
            self._wrong(code, f"hier hoort {say(expected)}, dit is {say(kind)}", at)
        return False

    # --- names

    def _reference(self, expr: t.Reference, place: Place) -> KindOf:
        found = self.resolve(expr.path, expr.at, place.scope)
        if found is None:
            return ANYTHING
        if expr.method is not None:
            self._method(expr, expr.method, found)
        return found.kind

    def resolve(self, path: t.Path, at: t.Position, scope: Scope) -> Resolved | None:
        """What a path means; None after saying why it means nothing."""
        found = scope.resolve(path)
        if isinstance(found, Unresolved):
            self._wrong(found.code, found.message, at, found.hint)
            return None
        return found

    def _method(self, expr: t.Reference, method: str, found: Resolved) -> None:
        for kenmerk in found.attributes:
            if method not in kenmerk.methods:
                hint = (
                    did_you_mean(method, kenmerk.methods, f"de methoden zijn: {', '.join(kenmerk.methods)}")
                    if kenmerk.methods
                    else "noem haar in begrippen.bbl: methode ..."
                )
                self._wrong("E109", f"`{kenmerk.name}` wordt niet bepaald volgens {method}", expr.at, hint)
                return
        if not found.attributes:
            self._wrong("E109", f"`{'.'.join(expr.path)}` is geen kenmerk en kent geen methode", expr.at)

    def within_lists(
        self, variable: str, lists: Sequence[t.Path], where: t.Expr | None, at: t.Position, place: Place
    ) -> Place:
        """The place in which `variable` is bound to the elements of `lists`; checks its filter.

        A variable may take the name of one around it, never that of a begrip.
        """
        if variable in set(replace(place.scope, variables={}).names()):
            self._wrong("E118", f"`{variable}` betekent hier al iets", at, "kies een andere naam")
        concepts = [concept for path in lists for concept in self._elements(path, at, place)]
        inner = place.within(place.scope.bind(variable, tuple(dict.fromkeys(concepts))))
        if where is not None:
            self.truth(where, replace(inner, limits=None), "waarvoor")
        return inner

    def _elements(self, path: t.Path, at: t.Position, place: Place) -> tuple[str, ...]:
        found = self.resolve(path, at, place.scope)
        if found is None:
            return ()
        if isinstance(found.kind, Things) and not found.kind.single:
            return found.kind.concepts
        if not isinstance(found.kind, Anything):
            self._wrong("E103", f"`{'.'.join(path)}` is geen lijst", at, "noem het meervoud van een begrip")
        return ()

    # --- truth

    def _logic(self, expr: t.Negation | t.Conjunction | t.Disjunction | t.Comparison, place: Place) -> KindOf:
        match expr:
            case t.Negation():
                self.truth(expr.inner, place, "niet")
            case t.Conjunction():
                for part in expr.parts:
                    self.truth(part, place, "en")
            case t.Disjunction():
                for part in expr.parts:
                    self.truth(part, place, "of")
            case t.Comparison():
                self._comparison(expr, place)
        return TRUTH

    def _comparison(self, expr: t.Comparison, place: Place) -> None:
        left = self.kind(expr.left, place)
        if isinstance(left, Things):
            left = self._wrong(
                "E103", f"links staat {say(left)}, geen waarde", expr.left.at, "noem een kenmerk"
            )
        for test in expr.tests:
            if test.operator != "is" and not _comparable(left):
                self._wrong("E108", f"`{test.operator}` kan niet bij {say(left)}", test.at, "schrijf `is`")
            elif isinstance(left, Words | Anything):
                self._beside_words(test.limit, place)
            else:
                self.fits(test.limit, left, place)
            if test.name is not None:
                self._name_limit(test, ANYTHING if isinstance(left, Words) else left, place)

    def _beside_words(self, limit: t.Expr, place: Place) -> None:
        if _bare_name(limit) is None:
            self.kind(limit, place)

    def _name_limit(self, test: t.Test, kind: KindOf, place: Place) -> None:
        assert test.name is not None
        if place.limits is None:
            self._wrong(
                "E119",
                "een grens heeft alleen in een eis een naam",
                test.at,
                f"laat `grens {test.name} =` weg",
            )
        elif not same(place.limits.setdefault(test.name, kind), kind):
            self._wrong("E119", f"grens `{test.name}` is in dit lid al van een andere soort", test.at)

    # --- numbers

    def _number(self, expr: t.Expr, place: Place) -> KindOf:
        kind = self.kind(expr, place)
        if isinstance(kind, Number | Anything):
            return kind
        return self._wrong("E107", f"hier hoort een getal, dit is {say(kind)}", expr.at)

    def _bounded(self, expr: t.Bounded, place: Place) -> KindOf:
        kind = self.kind(expr.inner, place)
        if not isinstance(kind, Number | Anything) and kind != DATE:
            kind = self._wrong("E107", f"hier hoort een getal, dit is {say(kind)}", expr.inner.at)
        for bound in (expr.minimum, expr.maximum):
            if bound is not None:
                self.fits(bound, kind, place)
        return kind

    def _aggregate(self, expr: t.Aggregate, place: Place) -> KindOf:
        inner = self.within_lists(expr.variable, expr.lists, expr.where, expr.at, place)
        kind = self.kind(expr.body, inner)
        if isinstance(kind, Number | Anything) or (kind == DATE and expr.operator != "som"):
            return kind
        return self._wrong("E107", f"`{expr.operator}` vraagt een getal, dit is {say(kind)}", expr.body.at)

    def _conditional(self, expr: t.Conditional, place: Place) -> KindOf:
        self.truth(expr.condition, place, "als")
        kind = self.kind(expr.value, place)
        self.fits(expr.otherwise, kind, place)
        return kind

    def _inherited(self, expr: t.InheritedLimit, place: Place) -> KindOf:
        if place.inherited is not None:
            return place.inherited
        return self._wrong(
            "E119", "`grens` zonder naam kan alleen achter `met grens NAAM =`", expr.at, "noem de grens zelf"
        )

    def _wrong(self, code: str, message: str, at: t.Position, hint: str = "") -> KindOf:
        self.findings.add(code, message, at, hint)
        return ANYTHING


def _bare_name(expr: t.Expr) -> str | None:
    """The name of an option, if the expression can be one."""
    if isinstance(expr, t.Option):
        return expr.name
    if isinstance(expr, t.Reference) and len(expr.path) == 1 and expr.method is None:
        return expr.path[0]
    return None


def _is_value(name: str, place: Place, expected: Options) -> bool:
    """Whether a bare name beside a choice is a value after all: no option, and known here as a value."""
    if name in expected.names:
        return False
    found = place.scope.resolve((name,))
    return isinstance(found, Resolved) and not isinstance(found.kind, Things)


def _is_bare(kind: KindOf) -> bool:
    return isinstance(kind, Number) and kind.bare


def _comparable(kind: KindOf) -> bool:
    match kind:
        case Options(ordered=ordered):
            return ordered
        case Simple():
            return kind == DATE
        case _:
            return True

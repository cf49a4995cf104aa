"""A plain, slow evaluator of lids, written from the meaning of the language and not from the engine.

It walks the tree each time, has no closures and its own interval logic, and knows no gaps: only whether a fact
is missing or to be reviewed. What it says of a lid must be what the engine says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from bblcheck.engine.facts import Element, ElementList, Fact, Situation
from bblcheck.engine.values import Interval
from bblcheck.language import tree as t
from bblcheck.language.units import parse_unit
from tests.engine.book import Book

INF = float("inf")
Kinds = frozenset[str]
KNOWN: Kinds = frozenset[str]()
MISSING: Kinds = frozenset({"missing"})
NEVER_NEGATIVE = ("m2", "dm3/s")
Bound = Fraction | float
Numbers = tuple[Bound, Bound, Kinds]
"""Lowest and highest value, and what kinds of gaps there are (none for an exact number)."""
Truths = tuple[frozenset[bool], Kinds]
"""The truths that are possible."""
Words = tuple[str | None, Kinds]
Names = Mapping[str, Element]


class Nothing(Exception):
    """A cell `-`."""


WAIVED: Truths = (frozenset(), KNOWN)


@dataclass(frozen=True)
class Said:
    """What a lid says of one subject: whether it applies, and the verdict if it does."""

    key: tuple[str, ...]
    applies: Truths
    verdict: str
    kinds: Kinds = KNOWN
    whole_list: bool = False


class Reference:
    def __init__(self, book: Book, situation: Situation) -> None:
        self.book = book
        self.situation = situation

    # --- facts

    def fact(self, names: Names, path: t.Path) -> tuple[Element, t.Kenmerk]:
        owner = names[path[0]] if len(path) == 2 else names[""]
        concept = self.book.vocabulary.concepts[owner.concept]
        return owner, concept.attributes[path[-1]]

    def number(self, expr: t.Expr, names: Names) -> Numbers:
        match expr:
            case t.Quantity():
                value = expr.value * parse_unit(expr.unit)[1]
                return value, value, KNOWN
            case t.Reference():
                return self._number_fact(names, expr.path)
            case t.Negative():
                low, high, kinds = self.number(expr.inner, names)
                return -high, -low, kinds
            case t.Arithmetic():
                return self._arithmetic(expr, names)
            case t.Bounded():
                result = self.number(expr.inner, names)
                if expr.minimum is not None:
                    result = _extreme([result, self.number(expr.minimum, names)], max)
                if expr.maximum is not None:
                    result = _extreme([result, self.number(expr.maximum, names)], min)
                return result
            case t.Count():
                sure, maybe, more = self.members(expr.variable, expr.lists, expr.where, names)
                kinds = KNOWN.union(more, *(kinds for _, kinds in maybe))
                return _tidy(Fraction(len(sure)), INF if more else Fraction(len(sure) + len(maybe)), kinds)
            case _:
                return self._looked_up(expr, names)

    def _looked_up(self, expr: t.Expr, names: Names) -> Numbers:
        match expr:
            case t.Aggregate():
                return self._aggregate(expr, names)
            case t.Conditional():
                return self._conditional(expr, names)
            case t.TableValue():
                return self._table(expr, names)
        raise NotImplementedError(expr)

    def _number_fact(self, names: Names, path: t.Path) -> Numbers:
        owner, kenmerk = self.fact(names, path)
        fact = owner.facts.get(kenmerk.name)
        least: Bound = Fraction(0) if kenmerk.kind.unit in NEVER_NEGATIVE else -INF
        if not isinstance(fact, Fact):
            return least, INF, frozenset({fact.kind}) if fact is not None else MISSING
        if fact.conflict:
            return least, INF, frozenset({"review"})
        assert isinstance(fact.value, Interval)
        low = least if fact.value.low is None else fact.value.low
        high = INF if fact.value.high is None else fact.value.high
        return _tidy(low, high, frozenset({"review" if fact.bound else "missing"}))

    def _arithmetic(self, expr: t.Arithmetic, names: Names) -> Numbers:
        left, right = self.number(expr.left, names), self.number(expr.right, names)
        kinds = left[2] | right[2]
        if expr.operator == "+":
            return _tidy(left[0] + right[0], left[1] + right[1], kinds)
        if expr.operator == "-":
            return _tidy(left[0] - right[1], left[1] - right[0], kinds)
        if expr.operator == "gedeeld door":
            if right[0] <= 0 <= right[1]:
                return -INF, INF, kinds or frozenset({"review"})
            inverse = [Fraction(0) if abs(b) == INF else 1 / Fraction(b) for b in right[:2]]
            right = (min(inverse), max(inverse), kinds)
        corners = [_times(a, b) for a, b in product(left[:2], right[:2])]
        return _tidy(min(corners), max(corners), kinds)

    def _aggregate(self, expr: t.Aggregate, names: Names) -> Numbers:
        sure, maybe, more = self.members(expr.variable, expr.lists, expr.where, names)

        def body(element: Element) -> Numbers:
            return self.number(expr.body, {**names, expr.variable: element})

        if expr.operator == "som":
            low: Bound = Fraction(0)
            high: Bound = Fraction(0)
            kinds = more
            for element, why in [*((e, KNOWN) for e in sure), *maybe]:
                one = body(element)
                if why:
                    one = (min(one[0], Fraction(0)), max(one[1], Fraction(0)), one[2] | why)
                    if one[0] == one[1]:
                        one = (one[0], one[1], KNOWN)
                low, high, kinds = low + one[0], high + one[1], kinds | one[2]
            if more:
                low, high = (low if self._amount(expr.body, expr.lists) else -INF), INF
            return _tidy(low, high, kinds)
        if not sure:
            kinds = KNOWN.union(more, *(why for _, why in maybe))
            return -INF, INF, kinds or frozenset({"review"})
        pick: Callable[..., Bound] = max if expr.operator == "grootste" else min
        certain = [body(element) for element in sure]
        possible = [(low, high, kinds | why) for e, why in maybe for low, high, kinds in (body(e),)]
        return _extreme(certain, pick, possible, more)

    def _amount(self, expr: t.Expr, lists: tuple[t.Path, ...]) -> bool:
        if not isinstance(expr, t.Reference):
            return isinstance(expr, t.Quantity) and expr.value >= 0
        kenmerk = self.book.vocabulary.plurals[lists[0][0]].attributes.get(expr.path[-1])
        return kenmerk is not None and kenmerk.kind.unit in NEVER_NEGATIVE

    def _conditional(self, expr: t.Conditional, names: Names) -> Numbers:
        return _either(
            self.truth(expr.condition, names),
            self.number(expr.value, names),
            self.number(expr.otherwise, names),
        )

    def _table(self, expr: t.TableValue, names: Names) -> Numbers:
        table = self.book.tables[expr.table]
        column = [c.name for c in table.columns].index(expr.column)
        rows = [(self.truth_of_head(row[0], names), row[column]) for row in table.rows]
        possible: list[tuple[Truths, t.Cell]] = []
        for head, cell in rows:
            if True in head[0]:
                possible.append((head, cell))
            if head[0] == {True}:
                break
        if possible and possible[-1][0][0] == {True} and all(cell.kind == "none" for _, cell in possible):
            raise Nothing
        heads = KNOWN.union(*(head[1] for head, _ in possible))
        result: Numbers = (-INF, INF, frozenset({"review"}))
        for head, cell in reversed(possible):
            if cell.kind == "none":
                value: Numbers = (-INF, INF, heads)
            else:
                (literal,) = cell.values
                if isinstance(literal, t.Quantity) and not literal.unit:
                    literal = t.Quantity(literal.value, table.columns[column].unit, literal.at)
                value = self.number(literal, names)
            result = _either(head, value, result)
        return result

    def truth_of_head(self, cell: t.Cell, names: Names) -> Truths:
        return self.truth(cell.values[0], names) if cell.kind == "values" else (frozenset({True}), KNOWN)

    # --- truths

    def truth(self, expr: t.Expr, names: Names) -> Truths:
        match expr:
            case t.BooleanLiteral():
                return frozenset({expr.value}), KNOWN
            case t.Reference():
                owner, kenmerk = self.fact(names, expr.path)
                fact = owner.facts.get(kenmerk.name)
                if isinstance(fact, Fact) and not fact.conflict:
                    return frozenset({fact.value is True}), KNOWN
                kind = "review" if isinstance(fact, Fact) else fact.kind if fact else "missing"
                return frozenset({True, False}), frozenset({kind})
            case t.Negation():
                values, kinds = self.truth(expr.inner, names)
                return frozenset(not value for value in values), kinds
            case t.Conjunction():
                return _all([self.truth(part, names) for part in expr.parts])
            case t.Disjunction():
                return _any([self.truth(part, names) for part in expr.parts])
            case t.Comparison():
                try:
                    return self._comparison(expr, names)
                except Nothing:
                    return WAIVED
        raise NotImplementedError(expr)

    def _comparison(self, expr: t.Comparison, names: Names) -> Truths:
        if isinstance(expr.tests[0].limit, t.Reference) and len(expr.tests[0].limit.path) == 1:
            owner, kenmerk = self.fact(names, expr.left.path)  # type: ignore[union-attr]
            fact = owner.facts.get(kenmerk.name)
            if isinstance(fact, Fact):
                return frozenset({fact.value == expr.tests[0].limit.path[0]}), KNOWN
            return frozenset({True, False}), frozenset({fact.kind}) if fact else MISSING
        left = self.number(expr.left, names)
        return _all([_compare(test.operator, left, self.number(test.limit, names)) for test in expr.tests])

    # --- lists

    def members(
        self, variable: str, lists: tuple[t.Path, ...], where: t.Expr | None, names: Names
    ) -> tuple[list[Element], list[tuple[Element, Kinds]], Kinds]:
        """Those that belong for sure, those that may, and whether there may be others."""
        sure: dict[str, Element] = {}
        maybe: dict[str, tuple[Element, Kinds]] = {}
        more: Kinds = KNOWN
        for path in lists:
            concept = self.book.vocabulary.plurals[path[0]]
            base = self.book.vocabulary.concepts[concept.base].plural if concept.base else path[0]
            found = self.situation.lists.get(base or "")
            more |= KNOWN if found is not None and found.complete else MISSING
            for element in found.items if isinstance(found, ElementList) else ():
                holds: Truths = (frozenset({True}), KNOWN)
                if concept.where is not None:
                    holds = self.truth(concept.where, {"": element})
                if holds[0] == {True}:
                    sure[element.id] = element
                elif True in holds[0]:
                    before = maybe.get(element.id, (element, KNOWN))[1]
                    maybe[element.id] = (element, before | holds[1])
        maybe = {name: item for name, item in maybe.items() if name not in sure}
        if where is None:
            return list(sure.values()), list(maybe.values()), more
        return *self._filtered(sure, maybe, variable, where, names), more

    def _filtered(
        self,
        sure: dict[str, Element],
        maybe: dict[str, tuple[Element, Kinds]],
        variable: str,
        where: t.Expr,
        names: Names,
    ) -> tuple[list[Element], list[tuple[Element, Kinds]]]:
        kept: list[Element] = []
        doubt: list[tuple[Element, Kinds]] = []
        for element, why in [*((e, KNOWN) for e in sure.values()), *maybe.values()]:
            values, kinds = self.truth(where, {**names, variable: element})
            if values and True not in values:
                continue
            if why or len(values) == 2:
                doubt.append((element, why | kinds))
            else:
                kept.append(element)
        return kept, doubt

    # --- leden

    def lid(self, body: t.Body) -> list[Said]:
        return self._level(body, 0, dict(self.situation.singles), ((), (frozenset({True}), KNOWN)))

    def _level(
        self, body: t.Body, depth: int, names: Names, so_far: tuple[tuple[str, ...], Truths]
    ) -> list[Said]:
        key, applies = so_far
        for condition in body.conditions:
            if _depth(condition, body) != depth:
                continue
            holds = self.truth(condition, names)
            if True not in holds[0]:
                return [Said(key, (frozenset({False}), KNOWN), "na")]
            applies = _all([applies, holds])
        if depth == len(body.quantifiers):
            return [self._leaf(body, names, key, applies)]
        return self._bound(body, depth, names, (key, applies))

    def _bound(
        self, body: t.Body, depth: int, names: Names, so_far: tuple[tuple[str, ...], Truths]
    ) -> list[Said]:
        key, applies = so_far
        quantifier = body.quantifiers[depth]
        sure, maybe, more = self.members(quantifier.variable, quantifier.lists, quantifier.where, names)
        open_list = KNOWN.union(more, *(why for _, why in maybe))

        def inner(element: Element) -> Names:
            return {**names, quantifier.variable: element}

        if quantifier.every:
            found = [
                said
                for element in sure
                for said in self._level(body, depth + 1, inner(element), ((*key, element.id), applies))
            ]
            if open_list:
                found.append(Said(key, applies, "open", open_list, whole_list=True))
            return found or [Said(key, (frozenset({False}), KNOWN), "na")]
        return [self._exists(body, depth, names, so_far, (sure, maybe, more))]

    def _exists(
        self,
        body: t.Body,
        depth: int,
        names: Names,
        so_far: tuple[tuple[str, ...], Truths],
        members: tuple[list[Element], list[tuple[Element, Kinds]], Kinds],
    ) -> Said:
        """Tries every way in which the elements that may belong do or do not."""
        key, applies = so_far
        sure, maybe, more = members
        variable = body.quantifiers[depth].variable
        always: Truths = (frozenset({True}), KNOWN)

        def witness(element: Element) -> tuple[Truths, Result]:
            said = self._level(body, depth + 1, {**names, variable: element}, (key, always))
            return _any([item.applies for item in said]), _conjunction(said)

        certain = [witness(element) for element in sure]
        possible = [(*witness(element), why) for element, why in maybe]
        results = [result for _, result in certain] + ([("open", more)] if more else [])
        verdict, kinds = _disjunction(results) if results else ("fail", KNOWN)
        if verdict != "pass":
            empty = not results
            for _, (one, one_kinds), why in possible:
                matters = (
                    one in ("pass", "open") or (one == "fail" and verdict == "na") or (one == "na" and empty)
                )
                if matters:
                    results.append(("open", one_kinds | why))
            verdict, kinds = _disjunction(results) if results else ("fail", KNOWN)
        holds = [truth for truth, _ in certain]
        holds += [_all([truth, (frozenset({True, False}), why)]) for truth, _, why in possible]
        holds += [(frozenset({True, False}), more)] if more else []
        if (
            any(_depth(condition, body) > depth for condition in body.conditions)
            and holds
            and verdict != "pass"
        ):
            applies = _all([applies, _any(holds)])
        return Said(key, applies, verdict, kinds)

    def _leaf(self, body: t.Body, names: Names, key: tuple[str, ...], applies: Truths) -> Said:
        results = []
        for requirement in body.requirements:
            values, kinds = self.truth(requirement, names)
            verdict = (
                "na" if not values else "open" if len(values) == 2 else "pass" if True in values else "fail"
            )
            results.append((verdict, kinds if verdict == "open" else KNOWN))
        verdict, kinds = _and(results)
        return Said(key, applies, verdict, kinds)


# --- logic


def _tidy(low: Bound, high: Bound, kinds: Kinds) -> Numbers:
    return (low, high, KNOWN if low == high else kinds)


def _times(left: Bound, right: Bound) -> Bound:
    return Fraction(0) if left == 0 or right == 0 else left * right


def _extreme(
    sure: list[Numbers],
    pick: Callable[..., Bound],
    maybe: Iterable[Numbers] = (),
    more: Kinds = KNOWN,
) -> Numbers:
    """The largest (or smallest): those that cannot be it do not matter."""
    turn = 1 if pick is max else -1

    def turned(number: Numbers) -> Numbers:
        return number if turn == 1 else (-number[1], -number[0], number[2])

    certain = [turned(number) for number in sure]
    low = max(number[0] for number in certain)
    rivals = [number for number in [*certain, *(turned(number) for number in maybe)] if number[1] > low]
    high = INF if more else max([low, *(number[1] for number in rivals)])
    low, high, kinds = _tidy(low, high, KNOWN.union(more, *(number[2] for number in rivals)))
    return (low, high, kinds) if turn == 1 else (-high, -low, kinds)


def _either(condition: Truths, value: Numbers, otherwise: Numbers) -> Numbers:
    if condition[0] == {True}:
        return value
    if condition[0] == {False}:
        return otherwise
    kinds = condition[1] | value[2] | otherwise[2]
    return _tidy(min(value[0], otherwise[0]), max(value[1], otherwise[1]), kinds)


def _compare(operator: str, left: Numbers, right: Numbers) -> Truths:
    """Tries the four corners, which is enough for comparisons."""
    if operator == "is":
        if left[0] == left[1] == right[0] == right[1]:
            values = {True}
        else:
            values = {False} if left[1] < right[0] or right[1] < left[0] else {True, False}
    else:
        tests: dict[str, Callable[[Bound, Bound], bool]] = {
            "ten minste": lambda a, b: a >= b,
            "ten hoogste": lambda a, b: a <= b,
            "meer dan": lambda a, b: a > b,
            "minder dan": lambda a, b: a < b,
        }
        holds = tests[operator]
        corners = list(product((left[0], left[1]), (right[0], right[1])))
        values = {holds(a, b) for a, b in corners if not (a == b and abs(a) == INF)}
        if any(a == b and abs(a) == INF for a, b in corners):
            values = {True, False}
    return (frozenset(values), left[2] | right[2] if len(values) == 2 else KNOWN)


def _all(truths: list[Truths]) -> Truths:
    if any(values == {False} for values, _ in truths):
        return frozenset({False}), KNOWN
    asked = [item for item in truths if item[0]]
    if not asked:
        return WAIVED if truths else (frozenset({True}), KNOWN)
    open_ = [kinds for values, kinds in asked if len(values) == 2]
    return (frozenset({True, False}), KNOWN.union(*open_)) if open_ else (frozenset({True}), KNOWN)


def _any(truths: list[Truths]) -> Truths:
    if any(values == {True} for values, _ in truths):
        return frozenset({True}), KNOWN
    if any(not values for values, _ in truths):
        return WAIVED
    open_ = [kinds for values, kinds in truths if len(values) == 2]
    return (frozenset({True, False}), KNOWN.union(*open_)) if open_ else (frozenset({False}), KNOWN)


Result = tuple[str, Kinds]


def settle(said: Said) -> Result:
    """Whether it applies and the verdict, together."""
    if said.applies[0] == {False} or said.verdict == "na":
        return "na", KNOWN
    if said.applies[0] == {True}:
        return said.verdict, said.kinds
    return "open", said.applies[1] | said.kinds


def _rank(results: list[Result], order: list[str]) -> Result:
    ranked = [(_keyed(result), result[1]) for result in results]
    best = min((key for key, _ in ranked), key=order.index, default="na")
    if best in ("missing", "review"):
        return "open", KNOWN.union(*(kinds for key, kinds in ranked if key in ("missing", "review")))
    return best, KNOWN


def _keyed(result: Result) -> str:
    if result[0] != "open":
        return result[0]
    return "missing" if "missing" in result[1] else "review"


def _and(results: list[Result]) -> Result:
    return _rank(results, ["fail", "missing", "review", "pass", "na"])


def _disjunction(results: list[Result]) -> Result:
    return _rank(results, ["pass", "missing", "review", "fail", "na"])


def _conjunction(said: list[Said]) -> Result:
    return _and([settle(item) for item in said])


def _depth(condition: t.Expr, body: t.Body) -> int:
    """The first place where everything that a condition names is bound; read off its text."""
    text = repr(condition)
    return max(
        (
            depth
            for depth, quantifier in enumerate(body.quantifiers, 1)
            if f"path=('{quantifier.variable}'," in text
        ),
        default=0,
    )


WORDS = {
    "pass": "compliant",
    "fail": "non_compliant",
    "na": "not_applicable",
    "missing": "insufficient_data",
    "review": "review_required",
}


def outcomes(book: Book, body: t.Body, situation: Situation) -> list[tuple[tuple[str, ...], bool, str]]:
    """Per subject: its ids, whether it is the list as a whole, and the verdict."""
    said = Reference(book, situation).lid(body)
    results = [(item.key, item.whole_list, WORDS[_keyed(settle(item))]) for item in said]
    return [
        (key, whole, verdict)
        for key, whole, verdict in results
        if not whole or not any(v == "non_compliant" and k[: len(key)] == key for k, _, v in results)
    ]

"""Lark's parse tree -> `language.tree`. One short method per rule of the grammar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, TypeVar, cast

from lark import Token, Transformer, v_args
from lark.tree import Meta

from bblcheck.language import tree as t
from bblcheck.language.errors import RuleError as RuleError


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a body before it is sorted into `tree.Body`."""

    name: str
    value: object
    at: t.Position


@dataclass(frozen=True, slots=True)
class ArticleParts:
    """An article before the paragraph it stands in is known."""

    number: str
    title: str
    validity: t.Validity
    tables: tuple[t.Table, ...]
    body: t.Body | None
    leden: tuple[t.Lid, ...]
    at: t.Position

    def article(self, paragraph: str | None) -> t.Article:
        return t.Article(
            self.number, self.title, self.validity, self.tables, self.body, self.leden, paragraph, self.at
        )


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _text(token: object) -> str:
    return str(token)[1:-1] if str(token).startswith('"') else str(token)


@dataclass(frozen=True, slots=True)
class Given:
    path: t.Path
    value: t.Expr


@dataclass(frozen=True, slots=True)
class NamedLimit:
    name: str
    value: t.Expr


Node = TypeVar("Node")


def _all(items: Sequence[object], kind: type[Node]) -> tuple[Node, ...]:
    return tuple(item for item in items if isinstance(item, kind))


def _same_width(header: Sequence[object], rows: Sequence[Sequence[t.Cell | t.ExampleCell]]) -> None:
    for row in rows:
        if len(row) != len(header):
            raise RuleError(
                f"deze rij telt {len(row)} cellen, de kop {len(header)}",
                row[0].at,
                "geef elke kolom van de kop een cel",
            )


def _expr(item: object) -> t.Expr:
    return cast(t.Expr, item)


def _maybe(item: object) -> t.Expr | None:
    return cast("t.Expr | None", item)


@v_args(meta=True)
class TreeBuilder(Transformer[Token, t.RuleFile]):
    """Builds the tree of one file; `file` is the name that positions carry."""

    def __init__(self, file: str) -> None:
        super().__init__(visit_tokens=False)
        self._file = file

    def _at(self, meta: Meta) -> t.Position:
        return t.Position(self._file, getattr(meta, "line", 1), getattr(meta, "column", 1))

    def _date(self, token: Token) -> date:
        try:
            return date.fromisoformat(str(token))
        except ValueError:
            at = t.Position(self._file, token.line or 1, token.column or 1)
            raise RuleError(
                f"{token} is geen bestaande datum", at, "schrijf een dag die bestaat als jjjj-mm-dd"
            ) from None

    # --- file

    def start(self, meta: Meta, items: list[object]) -> t.RuleFile:
        header = items[0]
        articles: list[t.Article] = []
        begrippen: list[t.Begrip] = []
        paragraph: str | None = None
        for item in items[1:]:
            match item:
                case str():
                    paragraph = item
                case t.Begrip():
                    begrippen.append(item)
                case ArticleParts():
                    articles.append(item.article(paragraph))
        assert header is None or isinstance(header, t.Header)
        if articles and header is None:
            raise RuleError(
                "dit bestand heeft artikelen en begint niet met `besluit`",
                articles[0].at,
                "zet bovenaan: besluit bbl hoofdstuk 4 afdeling 4.5",
            )
        return t.RuleFile(self._file, header, tuple(articles), tuple(begrippen))

    def besluit(self, meta: Meta, items: list[Token]) -> t.Header:
        name, chapter, division = items
        return t.Header(
            str(name), str(chapter) if chapter else None, str(division) if division else None, self._at(meta)
        )

    def paragraaf(self, meta: Meta, items: list[Token]) -> str:
        return str(items[0])

    def artikel(self, meta: Meta, items: list[object]) -> ArticleParts:
        number, title, validity, *rest = items
        clauses = _all(rest, Clause)
        parts = _all(rest, t.Part)
        leden = _all(rest, t.Lid)
        at = self._at(meta)
        if (clauses or parts) and leden:
            raise RuleError(
                f"artikel {number} heeft leden en ook eigen regels",
                clauses[0].at if clauses else parts[0].at,
                "zet de regel in een lid",
            )
        body = self._body(clauses, parts) if clauses or parts else None
        return ArticleParts(
            str(number), _text(title), cast(t.Validity, validity), _all(rest, t.Table), body, leden, at
        )

    def validity(self, meta: Meta, items: list[Token | None]) -> t.Validity:
        start, end, *read, assumed = items
        return t.Validity(
            self._date(cast(Token, start)),
            self._date(end) if end else None,
            tuple(self._date(token) for token in read if token),
            assumed is not None,
            self._at(meta),
        )

    def lid(self, meta: Meta, items: list[object]) -> t.Lid:
        number, *rest = items
        body = self._body(_all(rest, Clause), _all(rest, t.Part))
        return t.Lid(str(number), _all(rest, t.Table), body, self._at(meta))

    def onderdeel(self, meta: Meta, items: list[object]) -> t.Part:
        return t.Part("onderdeel", str(items[0]), self._body(_all(items, Clause), ()), self._at(meta))

    def zin(self, meta: Meta, items: list[object]) -> t.Part:
        return t.Part("zin", str(items[0]), self._body(_all(items, Clause), ()), self._at(meta))

    # --- clauses

    def clause(self, meta: Meta, items: list[Clause]) -> Clause:
        return items[0]

    def _body(self, clauses: tuple[Clause, ...], parts: tuple[t.Part, ...]) -> t.Body:
        def one(name: str) -> object:
            found = [clause for clause in clauses if clause.name == name]
            if len(found) > 1:
                raise RuleError(f"{name} staat hier twee keer", found[1].at, f"houd een {name} over")
            return found[0].value if found else None

        def every(name: str) -> Sequence[object]:
            return [clause.value for clause in clauses if clause.name == name]

        return t.Body(
            subject=cast("t.Path | None", one("onderwerp")),
            summary=cast("str | None", one("strekking")),
            interpretation=cast("str | None", one("uitleg")),
            site_bound=one("locatiegebonden") is not None,
            relations=_all(every("relation"), t.Relation),
            quantifiers=_all(every("quantifier"), t.Quantifier),
            conditions=tuple(_expr(value) for value in every("als")),
            requirements=tuple(_expr(value) for value in every("eis")),
            routes=_all(every("route"), t.Route),
            questions=_all(every("beoordeel"), str),
            any_part=one("een van de onderdelen") is not None,
            examples=_all(every("voorbeelden"), t.Examples),
            parts=parts,
        )

    def _clause(self, name: str, value: object, meta: Meta) -> Clause:
        return Clause(name, value, self._at(meta))

    def onderwerp(self, meta: Meta, items: list[t.Path]) -> Clause:
        return self._clause("onderwerp", items[0], meta)

    def strekking(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("strekking", _text(items[0]), meta)

    def uitleg(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("uitleg", _text(items[0]), meta)

    def locatiegebonden(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("locatiegebonden", True, meta)

    def _relation(self, kind: t.RelationKind, meta: Meta, items: list[t.Target]) -> Clause:
        return self._clause("relation", t.Relation(kind, items[0], self._at(meta)), meta)

    def in_afwijking_van(self, meta: Meta, items: list[t.Target]) -> Clause:
        return self._relation("in afwijking van", meta, items)

    def mag_in_plaats_van(self, meta: Meta, items: list[t.Target]) -> Clause:
        return self._relation("mag in plaats van", meta, items)

    def onverminderd(self, meta: Meta, items: list[t.Target]) -> Clause:
        return self._relation("onverminderd", meta, items)

    def alleen_bij(self, meta: Meta, items: list[t.Target]) -> Clause:
        return self._relation("alleen bij", meta, items)

    def _quantifier(self, every: bool, meta: Meta, items: list[object]) -> Clause:
        variable, lists, where = items
        node = t.Quantifier(
            every, str(variable), cast("tuple[t.Path, ...]", lists), _maybe(where), self._at(meta)
        )
        return self._clause("quantifier", node, meta)

    def voor_elke(self, meta: Meta, items: list[object]) -> Clause:
        return self._quantifier(True, meta, items)

    def voor_ten_minste_een(self, meta: Meta, items: list[object]) -> Clause:
        return self._quantifier(False, meta, items)

    def als(self, meta: Meta, items: list[object]) -> Clause:
        return self._clause("als", items[0], meta)

    def eis(self, meta: Meta, items: list[object]) -> Clause:
        return self._clause("eis", items[0], meta)

    def van_toepassing(self, meta: Meta, items: list[t.Target]) -> Clause:
        return self._clause("route", t.Route(True, items[0], self._at(meta)), meta)

    def niet_van_toepassing(self, meta: Meta, items: list[t.Target]) -> Clause:
        return self._clause("route", t.Route(False, items[0], self._at(meta)), meta)

    def beoordeel(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("beoordeel", _text(items[0]), meta)

    def een_van_de_onderdelen(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("een van de onderdelen", True, meta)

    def lists(self, meta: Meta, items: list[t.Path]) -> tuple[t.Path, ...]:
        return tuple(items)

    # --- targets

    def target(self, meta: Meta, items: list[object]) -> t.Target:
        ranges = tuple(
            item
            for item in items
            if isinstance(
                item, (t.ChapterRange, t.DivisionRange, t.ParagraphRange, t.ArticleRange, t.LidRange)
            )
        )
        level, part, row = items[len(ranges) : len(ranges) + 3]
        return t.Target(
            ranges,
            str(level) if level else None,
            str(part) if part else None,
            str(row) if row else None,
            _all(items, t.LimitChange),
            self._at(meta),
        )

    def met_grens(self, meta: Meta, items: list[object]) -> t.LimitChange:
        return t.LimitChange(str(items[0]), _expr(items[1]), self._at(meta))

    def range_hoofdstuk(self, meta: Meta, items: list[Token]) -> t.ChapterRange:
        return t.ChapterRange(str(items[0]), self._at(meta))

    def range_afdeling(self, meta: Meta, items: list[Token | None]) -> t.DivisionRange:
        return t.DivisionRange(str(items[0]), str(items[1] or items[0]), self._at(meta))

    def range_paragraaf(self, meta: Meta, items: list[Token | None]) -> t.ParagraphRange:
        return t.ParagraphRange(str(items[0]), str(items[1] or items[0]), self._at(meta))

    def range_artikel(self, meta: Meta, items: list[Token | None]) -> t.ArticleRange:
        return t.ArticleRange(str(items[0]), str(items[1] or items[0]), self._at(meta))

    def range_leden(self, meta: Meta, items: list[Token | None]) -> t.LidRange:
        *leden, article = items
        return t.LidRange(str(article) if article else None, tuple(str(lid) for lid in leden), self._at(meta))

    # --- tables

    def tabel(self, meta: Meta, items: list[object]) -> t.Table:
        number, header, *lines = items
        columns = cast("tuple[t.Column, ...]", header)
        rows = tuple(cast("tuple[t.Cell, ...]", row) for row in lines)
        _same_width(columns, rows)
        return t.Table(str(number), columns, rows, self._at(meta))

    def theader(self, meta: Meta, items: list[t.Column]) -> tuple[t.Column, ...]:
        return tuple(items)

    def column_article(self, meta: Meta, items: list[Token]) -> t.Column:
        return t.Column(str(items[0]), None, "", self._at(meta))

    def column_value(self, meta: Meta, items: list[object]) -> t.Column:
        return t.Column(None, str(items[0]), str(items[1] or ""), self._at(meta))

    def trow(self, meta: Meta, items: list[t.Cell]) -> tuple[t.Cell, ...]:
        return tuple(items)

    def cell_none(self, meta: Meta, items: list[object]) -> t.Cell:
        return t.Cell("none", (), self._at(meta))

    def cell_all(self, meta: Meta, items: list[object]) -> t.Cell:
        return t.Cell("all", (), self._at(meta))

    def cell_other(self, meta: Meta, items: list[object]) -> t.Cell:
        return t.Cell("other", (), self._at(meta))

    def cell_values(self, meta: Meta, items: list[object]) -> t.Cell:
        return t.Cell("values", tuple(_expr(item) for item in items), self._at(meta))

    # --- examples

    def voorbeelden(self, meta: Meta, items: list[object]) -> Clause:
        given = tuple(item for item in items if isinstance(item, Given))
        columns, *rows = [item for item in items if isinstance(item, tuple)]
        _same_width(columns, rows)
        node = t.Examples(
            tuple((item.path, item.value) for item in given),
            columns,
            tuple(rows),
            next((item for item in items if isinstance(item, t.Target)), None),
            self._at(meta),
        )
        return self._clause("voorbeelden", node, meta)

    def given(self, meta: Meta, items: list[object]) -> Given:
        return Given(cast(t.Path, items[0]), _expr(items[-1]))

    def exheader(self, meta: Meta, items: list[t.Path]) -> tuple[t.Path, ...]:
        return tuple(items)

    def exrow(self, meta: Meta, items: list[t.ExampleCell]) -> tuple[t.ExampleCell, ...]:
        return tuple(items)

    def ex_unknown(self, meta: Meta, items: list[object]) -> t.ExampleUnknown:
        return t.ExampleUnknown(self._at(meta))

    def ex_values(self, meta: Meta, items: list[object]) -> t.ExampleValues:
        return t.ExampleValues(tuple(_expr(item) for item in items), True, self._at(meta))

    def ex_incomplete(self, meta: Meta, items: list[object]) -> t.ExampleValues:
        return t.ExampleValues(tuple(_expr(item) for item in items), False, self._at(meta))

    def ex_empty(self, meta: Meta, items: list[object]) -> t.ExampleValues:
        return t.ExampleValues((), True, self._at(meta))

    def _outcome(self, meta: Meta, verdict: str, missing: Sequence[object] = ()) -> t.ExampleOutcome:
        paths = tuple(cast(t.Path, path) for path in missing if path)
        return t.ExampleOutcome(verdict, paths, self._at(meta))

    def ex_voldoet(self, meta: Meta, items: list[object]) -> t.ExampleOutcome:
        return self._outcome(meta, "voldoet")

    def ex_voldoet_niet(self, meta: Meta, items: list[object]) -> t.ExampleOutcome:
        return self._outcome(meta, "voldoet niet")

    def ex_niet_van_toepassing(self, meta: Meta, items: list[object]) -> t.ExampleOutcome:
        return self._outcome(meta, "niet van toepassing")

    def ex_van_toepassing(self, meta: Meta, items: list[object]) -> t.ExampleOutcome:
        return self._outcome(meta, "van toepassing")

    def ex_gegevens_ontbreken(self, meta: Meta, items: list[object]) -> t.ExampleOutcome:
        return self._outcome(meta, "gegevens ontbreken", items)

    def ex_beoordelen(self, meta: Meta, items: list[object]) -> t.ExampleOutcome:
        return self._outcome(meta, "beoordelen")

    # --- expressions

    def quantity(self, meta: Meta, items: list[object]) -> t.Quantity:
        return t.Quantity(_number(str(items[0])), str(items[1] or ""), self._at(meta))

    def negative_quantity(self, meta: Meta, items: list[object]) -> t.Quantity:
        return t.Quantity(-_number(str(items[0])), str(items[1] or ""), self._at(meta))

    def date(self, meta: Meta, items: list[Token]) -> t.DateLiteral:
        return t.DateLiteral(self._date(items[0]), self._at(meta))

    def text(self, meta: Meta, items: list[Token]) -> t.TextLiteral:
        return t.TextLiteral(_text(items[0]), self._at(meta))

    def true(self, meta: Meta, items: list[Token]) -> t.BooleanLiteral:
        return t.BooleanLiteral(True, self._at(meta))

    def false(self, meta: Meta, items: list[Token]) -> t.BooleanLiteral:
        return t.BooleanLiteral(False, self._at(meta))

    def option(self, meta: Meta, items: list[Token]) -> t.Option:
        return t.Option(str(items[0]), self._at(meta))

    def reference(self, meta: Meta, items: list[object]) -> t.Reference:
        method = _text(items[1]) if len(items) > 1 else None
        return t.Reference(cast(t.Path, items[0]), method, self._at(meta))

    def negative(self, meta: Meta, items: list[object]) -> t.Negative:
        return t.Negative(_expr(items[0]), self._at(meta))

    def inherited_limit(self, meta: Meta, items: list[object]) -> t.InheritedLimit:
        return t.InheritedLimit(self._at(meta))

    def table_value(self, meta: Meta, items: list[Token]) -> t.TableValue:
        return t.TableValue(str(items[0]), str(items[1]), self._at(meta))

    def count(self, meta: Meta, items: list[object]) -> t.Count:
        variable, lists, where = items
        return t.Count(str(variable), cast("tuple[t.Path, ...]", lists), _maybe(where), self._at(meta))

    def aggregate(self, meta: Meta, items: list[object]) -> t.Aggregate:
        operator, body, variable, lists, where = items
        return t.Aggregate(
            cast("Literal['som', 'grootste', 'kleinste']", operator),
            _expr(body),
            str(variable),
            cast("tuple[t.Path, ...]", lists),
            _maybe(where),
            self._at(meta),
        )

    def aggregate_op(self, meta: Meta, items: list[Token]) -> str:
        return str(items[0])

    def disjunction(self, meta: Meta, items: list[object]) -> t.Disjunction:
        return t.Disjunction(tuple(_expr(item) for item in items), self._at(meta))

    def conjunction(self, meta: Meta, items: list[object]) -> t.Conjunction:
        return t.Conjunction(tuple(_expr(item) for item in items), self._at(meta))

    def negation(self, meta: Meta, items: list[object]) -> t.Negation:
        return t.Negation(_expr(items[0]), self._at(meta))

    def comparison(self, meta: Meta, items: list[object]) -> t.Comparison:
        left, *rest = items
        tests = tuple(
            self._test(str(operator), limit) for operator, limit in zip(rest[::2], rest[1::2], strict=True)
        )
        return t.Comparison(_expr(left), tests, self._at(meta))

    def _test(self, operator: str, limit: object) -> t.Test:
        if isinstance(limit, NamedLimit):
            return t.Test(cast(t.Operator, operator), limit.value, limit.name, limit.value.at)
        value = _expr(limit)
        return t.Test(cast(t.Operator, operator), value, None, value.at)

    def compare_op(self, meta: Meta, items: list[Token]) -> str:
        return " ".join(str(items[0]).split())

    def and_compare_op(self, meta: Meta, items: list[Token]) -> str:
        return " ".join(str(items[0]).split()[1:])

    def named_limit(self, meta: Meta, items: list[object]) -> NamedLimit:
        return NamedLimit(str(items[0]), _expr(items[1]))

    def with_minimum(self, meta: Meta, items: list[object]) -> t.Bounded:
        return t.Bounded(_expr(items[0]), _expr(items[1]), None, self._at(meta))

    def with_maximum(self, meta: Meta, items: list[object]) -> t.Bounded:
        return t.Bounded(_expr(items[0]), None, _expr(items[1]), self._at(meta))

    def with_both(self, meta: Meta, items: list[object]) -> t.Bounded:
        return t.Bounded(_expr(items[0]), _expr(items[1]), _expr(items[2]), self._at(meta))

    def _arithmetic(
        self, operator: Literal["+", "-", "*", "gedeeld door"], meta: Meta, items: list[object]
    ) -> t.Arithmetic:
        return t.Arithmetic(operator, _expr(items[0]), _expr(items[1]), self._at(meta))

    def add(self, meta: Meta, items: list[object]) -> t.Arithmetic:
        return self._arithmetic("+", meta, items)

    def subtract(self, meta: Meta, items: list[object]) -> t.Arithmetic:
        return self._arithmetic("-", meta, items)

    def multiply(self, meta: Meta, items: list[object]) -> t.Arithmetic:
        return self._arithmetic("*", meta, items)

    def divide(self, meta: Meta, items: list[object]) -> t.Arithmetic:
        return self._arithmetic("gedeeld door", meta, items)

    def path(self, meta: Meta, items: list[Token]) -> t.Path:
        return tuple(str(item) for item in items)

    def unit(self, meta: Meta, items: list[Token]) -> str:
        return " per ".join(str(item) for item in items)

    def method(self, meta: Meta, items: list[Token]) -> str:
        return _text(items[0])

    # --- vocabulary

    def begrip(self, meta: Meta, items: list[object]) -> t.Begrip:
        name, plural, base, where, description, *rest = items
        return t.Begrip(
            str(name),
            str(plural) if plural else None,
            str(base) if base else None,
            _maybe(where),
            _text(description) if description else "",
            _all(rest, t.Kenmerk),
            self._at(meta),
        )

    def kenmerk(self, meta: Meta, items: list[object]) -> t.Kenmerk:
        name, kind, label, *rest = items
        options = _all(rest, Clause)

        def last(option: str) -> object:
            return next((clause.value for clause in reversed(options) if clause.name == option), None)

        methods = last("methode")
        return t.Kenmerk(
            name=str(name),
            kind=cast(t.Kind, kind),
            label=_text(label) if label else "",
            site_bound=last("locatiegebonden") is not None,
            compositional=last("samenstellend") is not None,
            declared_in=cast("str | None", last("bron")),
            methods=cast("tuple[str, ...]", methods or ()),
            interpretation=cast("str | None", last("uitleg")),
            derivations=_all([clause.value for clause in options], t.Derivation),
            at=self._at(meta),
        )

    def kind_quantity(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("quantity", unit=items[0])

    def kind_number(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("number")

    def kind_count(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("count")

    def kind_boolean(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("boolean")

    def kind_text(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("text")

    def kind_date(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("date")

    def kind_choice(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("choice", options=tuple(items))

    def kind_class(self, meta: Meta, items: list[str]) -> t.Kind:
        return t.Kind("class", options=tuple(items))

    def kind_list(self, meta: Meta, items: list[Token | None]) -> t.Kind:
        element, via = items
        return t.Kind("list", element=str(element), via=str(via) if via else None)

    def word(self, meta: Meta, items: list[Token]) -> str:
        return str(items[0])

    def opt_locatiegebonden(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("locatiegebonden", True, meta)

    def opt_samenstellend(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("samenstellend", True, meta)

    def opt_bron(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("bron", str(items[0]), meta)

    def opt_methode(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("methode", tuple(_text(item) for item in items), meta)

    def opt_uitleg(self, meta: Meta, items: list[Token]) -> Clause:
        return self._clause("uitleg", _text(items[0]), meta)

    def opt_volgt(self, meta: Meta, items: list[object]) -> Clause:
        reading, value = items
        node = t.Derivation(str(reading) if reading else None, _expr(value), self._at(meta))
        return self._clause("volgt uit", node, meta)

    def conditional(self, meta: Meta, items: list[object]) -> t.Conditional:
        return t.Conditional(_expr(items[0]), _expr(items[1]), _expr(items[2]), self._at(meta))

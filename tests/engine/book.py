"""A law in a few lines of text, and homes for it: what the tests of the engine run on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Source, Unknown
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.rule import Rule, SelectedRule, SteeringColumn
from bblcheck.engine.values import Interval, exactly
from bblcheck.language.parse import parse
from bblcheck.language.tree import Article, RuleFile, Table
from bblcheck.language.units import parse_unit
from bblcheck.language.vocabulary import Vocabulary

HERE = Source("example", "test")
DAY = date(2026, 9, 24)

BEGRIPPEN = """
begrip woning "woning"
  kenmerk soort keuze (zelfstandig, woonwagen, studenten) "soort"
  kenmerk groot ja_nee "groot"
  kenmerk verwarmd ja_nee "verwarmd"
  kenmerk oppervlakte [m2] "oppervlakte"
  kenmerk hoogte [m] "hoogte"
  kenmerk diepte [m] "diepte"
  kenmerk termijn [jaar] "termijn"
  kenmerk geplaatst datum "geplaatst"
  kenmerk klasse klasse (A, B, C) "brandklasse"
  kenmerk tijdelijk ja_nee "tijdelijk" volgt uit woning.termijn ten hoogste 15 jaar
  kenmerk gelijk ja_nee "gelijk"
    lezing strikt volgt uit niet woning.groot
    lezing soepel volgt uit niet woning.groot of woning.verwarmd
  kenmerk totaal [m2] "totaal" volgt uit som(r.oppervlakte voor elke r in ruimten)

begrip bouwlaag meervoud bouwlagen "bouwlaag"
  kenmerk melder ja_nee "melder"
  kenmerk ruimten lijst ruimte via bouwlaag "ruimten"

begrip ruimte meervoud ruimten "ruimte"
  kenmerk soort keuze (kamer, toilet, bad, toilet_en_bad) "soort"
  kenmerk naam tekst "naam"
  kenmerk bouwlaag tekst "bouwlaag"
  kenmerk hoogte [m] "hoogte"
  kenmerk breedte [m] "breedte"
  kenmerk oppervlakte [m2] "oppervlakte"
  kenmerk lucht [dm3/s] "lucht" methode NEN 1087, NEN 8087
  kenmerk melder ja_nee "melder"

begrip kamer meervoud kamers is een ruimte waarvoor soort is kamer "kamer"
begrip toilet meervoud toiletten is een ruimte waarvoor soort is toilet of soort is toilet_en_bad "toilet"
begrip badkamer meervoud badkamers is een ruimte waarvoor soort is bad of soort is toilet_en_bad "bad"
"""

HEADER = "besluit bbl hoofdstuk 4 afdeling 4.1\n"
ARTICLE = 'artikel {} "artikel" geldig vanaf 2024-01-01 gelezen in 2024-01-01\n'


@dataclass(frozen=True, eq=False)
class Book:
    """A small `Lawbook`."""

    vocabulary: Vocabulary
    rules: tuple[Rule, ...]
    tables: Mapping[str, Table]
    columns: Mapping[str, tuple[SteeringColumn, ...]]

    def table(self, rule: Rule, number: str) -> Table:
        return self.tables[number]

    def steering(self, rule: Rule) -> tuple[SteeringColumn, ...]:
        return self.columns.get(rule.article, ())

    def rule(self, name: str) -> Rule:
        """By article and lid: `4.1 lid 1`."""
        return next(rule for rule in self.rules if rule.id == f"bbl {name}")


def law(text: str, begrippen: str = BEGRIPPEN) -> Book:
    """The law of a rule file. Text that does not begin with `artikel` is lid 1 of artikel 4.1."""
    body = text if text.lstrip().startswith("artikel") else ARTICLE.format("4.1") + text
    return book_of(parse(HEADER + body, "test.bbl"), parse(begrippen, "begrippen.bbl"))


def book_of(rules: RuleFile, begrippen: RuleFile) -> Book:
    tables = {
        table.number: table
        for article in rules.articles
        for table in (*article.tables, *(table for lid in article.leden for table in lid.tables))
    }
    columns: dict[str, tuple[SteeringColumn, ...]] = {}
    for table in tables.values():
        for index, column in enumerate(table.columns):
            if column.article is not None:
                found = columns.get(column.article, ())
                columns[column.article] = (*found, SteeringColumn(table, index))
    everything = tuple(rule for article in rules.articles for rule in rules_of(article))
    return Book(Vocabulary.of(begrippen.begrippen), everything, tables, columns)


def rules_of(article: Article) -> Iterator[Rule]:
    bodies = [(None, article.body, article.at)] if article.body else []
    for number, body, at in [*bodies, *((lid.number, lid.body, lid.at) for lid in article.leden)]:
        yield Rule(
            "bbl",
            "4",
            "4.1",
            article.paragraph,
            article.number,
            article.title,
            number,
            body,
            article.validity,
            at,
        )


# --- facts


def fact(value: object, unit: str = "", **more: object) -> Fact | Unknown:
    """A fact from a plain value: a number or text with unit (`2,6 m`), a truth, a date, None for unknown."""
    if value is None:
        return Unknown("niet opgegeven")
    if isinstance(value, Fact | Unknown):
        return value
    if isinstance(value, str) and value[:1].isdigit():
        number, _, unit = value.partition(" ")
        value = Fraction(number.replace(",", ".")) * parse_unit(unit)[1]
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        value = exactly(value)
    assert isinstance(value, Interval | bool | str | date)
    return Fact(value, HERE)


def element(concept: str, identity: str, /, **facts: object) -> Element:
    """An element whose facts are given plainly."""
    return Element(identity, concept, identity, {name: fact(value) for name, value in facts.items()})


def ruimte(identity: str, /, **facts: object) -> Element:
    return element("ruimte", identity, **facts)


def items(*elements: Element) -> ElementList:
    return ElementList(elements, True)


def some(*elements: Element) -> ElementList:
    return ElementList(elements, False)


def home(reading: str | None = None, day: date = DAY, /, **given: object) -> Situation:
    """A home: lists by their plural, everything else a fact of the woning."""
    lists = {name: value for name, value in given.items() if isinstance(value, ElementList)}
    facts = {name: fact(value) for name, value in given.items() if not isinstance(value, ElementList)}
    return Situation({"woning": Element("woning", "woning", "woning", facts)}, lists, day, reading)


# --- asking


def select(book: Book, names: Sequence[str] = ()) -> list[SelectedRule]:
    return [SelectedRule(rule, "nieuwbouw") for rule in book.rules if not names or rule.id[4:] in names]


def outcomes(text: str, situation: Situation) -> tuple[Outcome, ...]:
    """Everything that the law in `text` says of a home."""
    book = law(text)
    return evaluate(select(book), book, situation)


def only(text: str, situation: Situation) -> Outcome:
    """The one outcome of a law with one subject."""
    found = outcomes(text, situation)
    assert len(found) == 1, found
    return found[0]


def verdict(text: str, situation: Situation) -> str:
    return str(only(text, situation).verdict)


def gaps(text: str, situation: Situation) -> list[str]:
    """What is missing, as a person reads it."""
    return [str(gap) for gap in only(text, situation).gaps]

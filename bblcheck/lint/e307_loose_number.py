"""E307: a number in an eis that neither the strekking nor a table of the file names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from bblcheck.language.reads import parts
from bblcheck.language.tree import Expr, Position, Quantity, RuleFile
from bblcheck.language.units import BY_NAME, Dimension, parse_unit
from bblcheck.lint.registry import Book, Check, bodies

_UNITS = "|".join(re.escape(name) for name in sorted(BY_NAME, key=len, reverse=True))
_WRITTEN = re.compile(rf"(?<![\w,.])(\d+(?:,\d+)?)(?:\s*({_UNITS}|meter)(?![\w/]))?")
_IN_WORDS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")

Size = tuple[Dimension, Fraction]


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    tabled = {file.file: set(_tabled(file)) for file in book.files}
    for lid in book.leden:
        texts = [body.summary for body in bodies(lid.body) if body.summary]
        named = {size for text in texts for size in _named(text)} | tabled[lid.at.file]
        for body in bodies(lid.body):
            for quantity in _quantities(body.requirements):
                if not _is_named(quantity, named):
                    shown = f"{_comma(quantity.value)} {quantity.unit}".strip()
                    yield (
                        f"{shown} staat niet in de strekking en niet in een tabel",
                        quantity.at,
                        "noem het getal in de strekking, zoals de wet het noemt",
                    )


def _is_named(quantity: Quantity, named: set[Size]) -> bool:
    value = abs(quantity.value)
    dimension, factor = parse_unit(quantity.unit)
    free = value == 0 or (not quantity.unit and value == 1)
    return free or ((), value) in named or (dimension, value * factor) in named


def _named(text: str) -> Iterator[Size]:
    """The numbers in a text, bare and, where a unit follows, in its base unit."""
    for number, unit in _WRITTEN.findall(text):
        value = Fraction(number.replace(",", "."))
        yield (), value
        if unit:
            dimension, factor = parse_unit("m" if unit == "meter" else unit)
            yield dimension, value * factor
    for word in re.findall(r"[a-z]+", text.lower().replace("é", "e")):
        if word in _IN_WORDS:
            yield (), Fraction(_IN_WORDS.index(word))


def _tabled(file: RuleFile) -> Iterator[Size]:
    for article in file.articles:
        for table in (*article.tables, *(table for lid in article.leden for table in lid.tables)):
            for quantity in _quantities(value for row in table.rows for cell in row for value in cell.values):
                dimension, factor = parse_unit(quantity.unit)
                yield (), quantity.value
                yield dimension, quantity.value * factor


def _quantities(expressions: Iterable[Expr]) -> Iterator[Quantity]:
    for expr in expressions:
        if isinstance(expr, Quantity):
            yield expr
        yield from _quantities(parts(expr))


def _comma(value: Fraction) -> str:
    return f"{float(value):g}".replace(".", ",")


CHECK = Check(
    "E307",
    "los getal",
    "Elk getal van een eis staat in de strekking of in een tabel, zodat een lezer ziet waar het vandaan komt. 0, en 1 "
    "zonder eenheid, zijn vrij.",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Groot genoeg."
    eis woning.oppervlakte ten minste 18 m2
    voorbeelden
      | woning.oppervlakte | uitkomst           |
      | 18 m2              | voldoet            |
      | 17 m2              | voldoet niet       |
      | ?                  | gegevens ontbreken |
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Ten minste 18 m2."
    eis woning.oppervlakte ten minste 18 m2
    voorbeelden
      | woning.oppervlakte | uitkomst           |
      | 18 m2              | voldoet            |
      | 17 m2              | voldoet niet       |
      | ?                  | gegevens ontbreken |
""",
)

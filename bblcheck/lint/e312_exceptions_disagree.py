"""E312: two exceptions to the same lid that hold in the same case and ask another limit of the same fact."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.checking.tables import overlaps
from bblcheck.language.format import content
from bblcheck.language.scope import Scope
from bblcheck.language.tree import Comparison, Expr, Path, Position, Reference
from bblcheck.lint.applying import assigned_cases, cases_of_body
from bblcheck.lint.cases import Cases, together
from bblcheck.lint.registry import Book, Check, bodies


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for replaced, exceptions in _exceptions(book).items():
        for one, other in combinations(exceptions, 2):
            path = _disputed(one, other)
            if path is None or not overlaps(one.article.validity, other.article.validity):
                continue
            if _ordered(book, one, other) or not together(_applies(one, book), _applies(other, book)):
                continue
            yield (
                f"dit lid en {_name(one)} gaan beide voor {replaced} en vragen iets anders van {'.'.join(path)}",
                other.at,
                "sluit met `als` uit dat beide gelden, of zeg met een verwijzing welk lid voorgaat",
            )


def _exceptions(book: Book) -> dict[str, list[PlacedLid]]:
    """The leden that replace a lid, by its name."""
    found: dict[str, list[PlacedLid]] = {}
    for lid in book.leden:
        for target in _targets(book, lid, ("in afwijking van",)):
            several = found.setdefault(_name(target), [])
            if lid not in several:
                several.append(lid)
    return found


def _targets(book: Book, lid: PlacedLid, kinds: tuple[str, ...]) -> Iterator[PlacedLid]:
    for body in bodies(lid.body):
        relations = [relation.target for relation in body.relations if relation.kind in kinds]
        for target in relations:
            for span in target.ranges:
                yield from book.index.leden_of(span, lid)


def _ordered(book: Book, one: PlacedLid, other: PlacedLid) -> bool:
    """Whether one of two leden says how it stands to the other."""
    kinds = ("in afwijking van", "mag in plaats van", "alleen bij", "onverminderd")
    excluded = [
        lid
        for source in (one, other)
        for body in bodies(source.body)
        for route in body.routes
        for span in route.target.ranges
        for lid in book.index.leden_of(span, source)
    ]
    said = [*_targets(book, one, kinds), *_targets(book, other, kinds), *excluded]
    return any(lid is one or lid is other for lid in said)


def _disputed(one: PlacedLid, other: PlacedLid) -> Path | None:
    """A fact that both compare, with another limit."""
    asked = _asked(other)
    for path, tests in _asked(one).items():
        if path in asked and asked[path] != tests:
            return path
    return None


def _asked(lid: PlacedLid) -> dict[Path, object]:
    eisen: list[Expr] = [eis for body in bodies(lid.body) for eis in body.requirements]
    return {
        eis.left.path: content(eis.tests)
        for eis in eisen
        if isinstance(eis, Comparison) and isinstance(eis.left, Reference)
    }


def _applies(lid: PlacedLid, book: Book) -> Cases:
    _, cases = cases_of_body(lid.body, Scope(book.vocabulary), assigned_cases(lid, book)[1])
    return cases


def _name(lid: PlacedLid) -> str:
    return f"artikel {lid.article.number}" + (f" lid {lid.number}" if lid.number else "")


CHECK = Check(
    "E312",
    "uitzonderingen spreken elkaar tegen",
    "Gaan twee leden in hetzelfde geval voor hetzelfde lid, dan mogen zij niet elk een andere grens vragen van "
    "hetzelfde kenmerk: niemand weet dan welke telt.",
    find,
    bad="""\
artikel 4.1 "hoogte" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is hoog genoeg."
    beoordeel "Is de woning hoog genoeg?"
  lid 2
    strekking "Een woonwagen is ten minste 2 m hoog."
    in afwijking van lid 1
    als woning.soort is woonwagen
    eis woning.hoogte ten minste 2 m
    voorbeelden gegeven woning.soort is woonwagen
      | woning.hoogte | uitkomst           |
      | 2 m           | voldoet            |
      | 1,9 m         | voldoet niet       |
      | ?             | gegevens ontbreken |
  lid 3
    strekking "Een kleine woning is ten minste 3 m hoog."
    in afwijking van lid 1
    als woning.oppervlakte minder dan 18 m2
    eis woning.hoogte ten minste 3 m
    voorbeelden gegeven woning.oppervlakte is 17 m2
      | woning.hoogte | uitkomst           |
      | 3 m           | voldoet            |
      | 2,9 m         | voldoet niet       |
      | ?             | gegevens ontbreken |
""",
    good="""\
artikel 4.1 "hoogte" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is hoog genoeg."
    beoordeel "Is de woning hoog genoeg?"
  lid 2
    strekking "Een woonwagen is ten minste 2 m hoog."
    in afwijking van lid 1
    als woning.soort is woonwagen
    eis woning.hoogte ten minste 2 m
    voorbeelden gegeven woning.soort is woonwagen
      | woning.hoogte | uitkomst           |
      | 2 m           | voldoet            |
      | 1,9 m         | voldoet niet       |
      | ?             | gegevens ontbreken |
  lid 3
    strekking "Een woning voor studenten is ten minste 3 m hoog."
    in afwijking van lid 1
    als woning.soort is studenten
    eis woning.hoogte ten minste 3 m
    voorbeelden gegeven woning.soort is studenten
      | woning.hoogte | uitkomst           |
      | 3 m           | voldoet            |
      | 2,9 m         | voldoet niet       |
      | ?             | gegevens ontbreken |
""",
)

"""Targets of routes and relations: that what they name is there, and the limits they move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bblcheck.language import tree as t
from bblcheck.language.checking.expressions import Expressions, Place
from bblcheck.language.checking.index import LidIndex, PlacedLid
from bblcheck.language.errors import did_you_mean, listing
from bblcheck.language.kinds import ANYTHING
from bblcheck.language.numbering import number_key


def targets_of(body: t.Body) -> Iterator[t.Target]:
    """Every target of a body and its parts."""
    yield from (relation.target for relation in body.relations)
    yield from (route.target for route in body.routes)
    for part in body.parts:
        yield from targets_of(part.body)


def check_targets(expressions: Expressions, index: LidIndex, source: PlacedLid, place: Place) -> None:
    """Says which targets of a lid name nothing, and which limits nobody names."""
    for target in (*targets_of(source.body), *_named_by_examples(source.body)):
        for span in target.ranges:
            _check_range(expressions, index, source, span)
        for change in target.limits:
            _check_limit(expressions, index, source, target, change, place)


def _named_by_examples(body: t.Body) -> Iterator[t.Target]:
    yield from (examples.of for examples in body.examples if examples.of is not None)
    for part in body.parts:
        yield from _named_by_examples(part.body)


def _check_range(expressions: Expressions, index: LidIndex, source: PlacedLid, span: t.Range) -> None:
    if _reversed(span):
        expressions.findings.add(
            "E132", f"{said(span)}: dat is achterstevoren", span.at, "noem eerst het laagste"
        )
        return
    articles = index.encoded(span, source)
    if not articles:
        if index.assigned_to_none(span, source):
            return
        one = isinstance(span, t.LidRange) or (isinstance(span, t.ArticleRange) and span.first == span.last)
        message = f"{said(span)} is nog geen regel" if one else f"geen artikel van {said(span)} is een regel"
        expressions.findings.add("W132", message, span.at, "schrijf het artikel, of controleer het nummer")
    elif isinstance(span, t.LidRange):
        known = {lid.number for article in articles for lid in article.leden}
        for number in span.leden:
            if number not in known:
                message = f"artikel {span.article or source.article.number} heeft geen lid {number}"
                hint = (
                    f"de leden zijn: {', '.join(sorted(known, key=int))}"
                    if known
                    else "het artikel heeft geen leden"
                )
                expressions.findings.add("E132", message, span.at, hint)


def _reversed(span: t.Range) -> bool:
    if isinstance(span, t.ChapterRange | t.LidRange):
        return False
    return number_key(span.first) > number_key(span.last)


def _check_limit(
    expressions: Expressions,
    index: LidIndex,
    source: PlacedLid,
    target: t.Target,
    change: t.LimitChange,
    place: Place,
) -> None:
    leden = [placed for span in target.ranges for placed in index.leden_of(span, source)]
    kinds = [placed.limits[change.name] for placed in leden if change.name in placed.limits]
    if leden and not kinds:
        names = sorted({name for placed in leden for name in placed.limits})
        hint = did_you_mean(change.name, names, f"de grenzen zijn: {listing(names, 'en')}" if names else "")
        message = f"geen eis van de aangewezen leden noemt grens `{change.name}`"
        expressions.findings.add(
            "E133", message, change.at, hint or "noem haar daar: ten minste grens NAAM = ..."
        )
    kind = next(iter(kinds), ANYTHING)
    expressions.fits(change.value, kind, replace(place, inherited=kind, limits=None))


def said(span: t.Range) -> str:
    """A range in words; of leden only the article."""
    match span:
        case t.ChapterRange():
            return f"hoofdstuk {span.number}"
        case t.DivisionRange():
            return f"afdeling {_from_to(span.first, span.last)}"
        case t.ParagraphRange():
            return f"paragraaf {_from_to(span.first, span.last)}"
        case t.ArticleRange():
            return f"artikel {_from_to(span.first, span.last)}"
        case t.LidRange():
            return f"artikel {span.article}"


def _from_to(first: str, last: str) -> str:
    return first if first == last else f"{first} tot en met {last}"

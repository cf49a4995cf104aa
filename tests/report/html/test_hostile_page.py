"""Names that try to be markup change no element and no attribute of the page: only its words."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from bblcheck.report.drawings.difference import difference
from bblcheck.report.drawings.plan import Alone, plans
from bblcheck.report.drawings.section import section
from bblcheck.report.drawings.situation import situation
from bblcheck.report.drawings.timeline import timeline
from bblcheck.result.model import Amount, NeighbourShape, Placement, Result, Shapes
from tests.report.html.altered import altered
from tests.report.html.reading import Page, parsed
from tests.report.making import named, of, results, shown
from tests.report.test_hostile import every_payload

KINDS = ("lacks", "moves", "model")
HARMLESS = "kamer"


def drawn(result: Result, name: str) -> Result:
    """The result with the name in its drawings too."""
    shapes = Shapes(
        rooms=tuple(replace(room, name=name, storey=name) for room in result.shapes.rooms),
        openings=tuple(replace(item, name=name) for item in result.shapes.openings),
    )
    stays = tuple(replace(stay, site=name, law=name) for stay in result.placements)
    rooms = tuple(replace(room, name=name, by=name) for room in result.rooms)
    return replace(named(result, name), shapes=shapes, placements=stays, rooms=rooms)


def page(kind: str, name: str) -> Page:
    return parsed(shown("html", of(tuple(drawn(result, name) for result in results(kind)))))


def outside_drawings(found: Page) -> list[tuple[str, tuple[str, ...]]]:
    """Drawings lay out longer names otherwise; they have a test of their own."""
    inside = {"svg", "text", "rect", "path", "line", "g", "a", "title", "desc", "defs", "pattern", "circle"}
    return [each for each in found.shape if each[0] not in inside]


@every_payload
@pytest.mark.parametrize("kind", KINDS)
def test_a_name_is_only_words(kind: str, payload: str) -> None:
    hostile, harmless = page(kind, payload), page(kind, HARMLESS)
    assert not [name for _, found in hostile.elements for name in found if name.startswith("on")]
    assert len(hostile.named("script")) == 1
    tags = {tag for tag, _ in harmless.elements}
    assert {tag for tag, _ in hostile.elements} <= tags
    links = [link for link in hostile.values("href") if not link.startswith("#")]
    assert all(link.startswith("https://wetten.overheid.nl/") for link in links)


@every_payload
def test_a_drawing_stays_well_formed(payload: str) -> None:
    (result,) = (drawn(each, payload) for each in results("moves"))
    pictures = [storey.svg for storey in plans(result.shapes, {}, "nl", "t")]
    pictures += [section(result.shapes, {}, "nl", "s") or ""]
    pictures += [timeline(result.placements, result.reference_date, "nl", "l") or ""]
    pictures += [situation(around(result.shapes, payload), "nl", "b") or ""]
    pictures += [storey.svg for storey in plans(result.shapes, {}, "nl", "a", Alone(payload, (payload,)))]
    pictures += [changed(payload)]
    assert all(pictures)
    for picture in pictures:
        root = ElementTree.fromstring(picture)
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert not tags & {"script", "foreignObject", "image", "use", "style", "animate", "set"}
        attributes = {name for element in root.iter() for name in element.attrib}
        assert not [name for name in attributes if name.startswith("on")]


def around(shapes: Shapes, name: str) -> Shapes:
    opening = shapes.openings[0].id
    beside = NeighbourShape(name=name, opening=opening, distance=Amount(value="9", unit="m"))
    return replace(shapes, neighbours=(beside,))


def changed(name: str) -> str:
    """The difference drawing of a home in which everything is called so, ids as well."""
    result = altered()
    assert result.decision and result.decision.composition
    before, after = (
        replace(shapes, parts=tuple(replace(part, id=name + part.id, name=name) for part in shapes.parts))
        for shapes in (result.shapes_before, result.shapes)
    )
    differences = [
        replace(
            each,
            element=name,
            fact=name,
            before_id=name + each.before_id,
            after_id=name + each.after_id,
        )
        for each in result.decision.composition.differences
    ]
    return difference(before, after, differences, "nl", "d") or ""


def test_a_stay_may_last_any_time() -> None:
    from datetime import date

    long = Placement(id="a", site="x", start=date(1, 1, 1), end=date(9998, 1, 1))
    ElementTree.fromstring(timeline((long,), date(2026, 1, 1), "nl", "t") or "")

"""Words to describe a modular home with: rooms, windows, doors and the shell of a module.

Coordinates are those of the storey, in metres; the origin is the inner south-west corner of the floor.
"""

from __future__ import annotations

from dataclasses import dataclass

from samples.making.description import Box, BuildUp, Fact, Facts, Hole, Item, Layer, Part, Ref, Scalar, facts

NTA_8800 = "NTA 8800"
NEN_1087 = "NEN 1087"
NEN_8087 = "NEN 8087"
NEN_2057 = "NEN 2057"
NEN_2580 = "NEN 2580"
NEN_6063 = "NEN 6063"
NEN_5087 = "NEN 5087"
NEN_5096 = "NEN 5096"
NEN_5077 = "NEN 5077"
NEN_2686 = "NEN 2686"
NEN_2778 = "NEN 2778"
MPG_2026 = "Bepalingsmethode Milieuprestatie Bouwwerken"
EN_14604 = "EN 14604"
NEN_2555 = "NEN 2555"

Value = Scalar | Ref | Fact


def by(method: str, value: Scalar, document: str | None = None) -> Fact:
    """A value that was determined by a norm."""
    return Fact(value, method, document)


def said(value: Scalar, document: str) -> Fact:
    """A value that a document declares."""
    return Fact(value, None, document)


def tidy(value: float) -> float:
    return round(value, 4)


def storey(key: str, name: str, level: float, **values: Value) -> Item:
    """A storey `level` metres above the ground floor."""
    found = facts(naam=name) | facts(**values)
    return Item("bouwlaag", key, name, found, Box(0.0, 0.0, level, 0.0, 0.0, 0.0))


def room(
    key: str,
    name: str,
    soort: str,
    box: Box,
    on: str,
    dwelling: str | None = None,
    also: Facts | None = None,
    **values: Value,
) -> Item:
    """A rectangular room: its sizes follow from its shape. `also` are facts of its kind."""
    measured = facts(
        naam=name,
        soort=soort,
        bouwlaag=Ref(on),
        vloeroppervlakte=tidy(box.width * box.depth),
        hoogte=box.height,
        breedte=min(box.width, box.depth),
        lengte=max(box.width, box.depth),
    )
    found = measured | dict(also or {}) | facts(**values)
    return Item("ruimte", key, name, found, box, on, dwelling=dwelling)


def window(
    key: str,
    name: str,
    of: str,
    hole: Hole,
    dwelling: str | None = None,
    also: Facts | None = None,
    **values: Value,
) -> Item:
    """A window of a room; the frame's size is that of its opening."""
    measured = facts(naam=name, ruimte=Ref(of), breedte=hole.width, hoogte=hole.height)
    found = measured | dict(also or {}) | facts(**values)
    return Item("raam", key, name, found, hole, room=of, dwelling=dwelling)


def door(
    key: str,
    name: str,
    into: str,
    hole: Hole,
    other_side: tuple[str, ...] = (),
    dwelling: str | None = None,
    also: Facts | None = None,
    **values: Value,
) -> Item:
    """A door that gives access to the room `into`; its clear passage is said, the opening is larger."""
    found = facts(naam=name, ruimte=Ref(into)) | dict(also or {}) | facts(**values)
    return Item("deur", key, name, found, hole, room=into, rooms=other_side, dwelling=dwelling)


def thing(
    concept: str,
    key: str,
    name: str,
    on: str | None = None,
    box: Box | None = None,
    dwelling: str | None = None,
    also: Facts | None = None,
    **values: Value,
) -> Item:
    """Any other element of the vocabulary."""
    found = facts(naam=name) | dict(also or {}) | facts(**values)
    return Item(concept, key, name, found, box, on, dwelling=dwelling)


def layers(name: str, *build_up: tuple[str, float]) -> BuildUp:
    return BuildUp(name, tuple(Layer(material, thickness) for material, thickness in build_up))


@dataclass(frozen=True, slots=True)
class Shell:
    """What the outside of a module is made of."""

    wall: BuildUp
    floor: BuildUp
    roof: BuildUp


def shell(
    key: str, name: str, inside: Box, made_of: Shell, on: str, without: tuple[str, ...] = ()
) -> tuple[Part, ...]:
    """The outer walls, floor and roof around the inside of a module, but not the sides in `without`.

    The parts are keyed `<key>/wand-zuid`, `-noord`, `-west`, `-oost`, `<key>/vloer` and `<key>/dak`.
    """
    walls = tuple(
        wall for wall in _walls(key, name, inside, made_of, on) if wall.key.rsplit("-", 1)[1] not in without
    )
    outer = _outer(inside, made_of.wall.thickness)
    floor = Box(
        outer.x,
        outer.y,
        tidy(inside.z - made_of.floor.thickness),
        outer.width,
        outer.depth,
        made_of.floor.thickness,
    )
    roof = Box(
        outer.x, outer.y, tidy(inside.z + inside.height), outer.width, outer.depth, made_of.roof.thickness
    )
    return (
        *walls,
        Part(f"{key}/vloer", f"{name} vloer", "floor", floor, on, made_of.floor, key, True, True),
        Part(f"{key}/dak", f"{name} dak", "roof", roof, on, made_of.roof, key, True, True),
    )


def _outer(inside: Box, wall: float) -> Box:
    return Box(
        tidy(inside.x - wall),
        tidy(inside.y - wall),
        inside.z,
        tidy(inside.width + 2 * wall),
        tidy(inside.depth + 2 * wall),
        inside.height,
    )


def _walls(key: str, name: str, inside: Box, made_of: Shell, on: str) -> tuple[Part, ...]:
    thick = made_of.wall.thickness
    outer = _outer(inside, thick)
    north, east = tidy(inside.y + inside.depth), tidy(inside.x + inside.width)
    boxes = {
        "zuid": Box(outer.x, outer.y, inside.z, outer.width, thick, inside.height),
        "noord": Box(outer.x, north, inside.z, outer.width, thick, inside.height),
        "west": Box(outer.x, inside.y, inside.z, thick, inside.depth, inside.height),
        "oost": Box(east, inside.y, inside.z, thick, inside.depth, inside.height),
    }
    return tuple(
        Part(
            f"{key}/wand-{side}",
            f"{name} gevel {side}",
            "wall",
            box,
            on,
            made_of.wall,
            key,
            external=True,
            load_bearing=True,
            along_y=side in ("west", "oost"),
        )
        for side, box in boxes.items()
    )


def partition(
    key: str, name: str, box: Box, on: str, build_up: BuildUp, module: str, load_bearing: bool = False
) -> Part:
    """An inner wall along its longer side."""
    return Part(
        key,
        name,
        "wall",
        box,
        on,
        build_up,
        module,
        load_bearing=load_bearing,
        along_y=box.depth > box.width,
    )


def living_area(
    key: str, name: str, of: tuple[Item, ...], dwelling: str | None = None, **values: Value
) -> Item:
    """A verblijfsgebied of rectangular rooms: area together, height and width of the smallest.

    Fresh air comes straight from outside, purging goes through its own windows.
    """
    boxes = [item.shape for item in of if isinstance(item.shape, Box)]
    measured = facts(
        naam=name,
        vloeroppervlakte=tidy(sum(box.width * box.depth for box in boxes)),
        hoogte=min(box.height for box in boxes),
        breedte=min(min(box.width, box.depth) for box in boxes),
    )
    found = facts(
        luchtsnelheid_leefzone=by(NEN_1087, 0.15),
        toevoer_rechtstreeks=100,
        toevoer_via_eigen_ruimte=False,
        spui_in_uitwendige_scheiding=True,
        in_toegankelijkheidssector=False,
        in_beschermd_subbrandcompartiment=True,
        bewaking_buiten_subbrandcompartiment=False,
    )
    keys = tuple(item.key for item in of)
    return Item(
        "verblijfsgebied", key, name, measured | found | facts(**values), rooms=keys, dwelling=dwelling
    )

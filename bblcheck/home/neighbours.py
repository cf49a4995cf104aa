"""`buren` of a site file: which buildings stand around the home, for the drawing of the situation. No rule reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from bblcheck.home.errors import InputError, suggestion
from bblcheck.home.jsonfile import JsonValue
from bblcheck.home.valuereader import Reader
from bblcheck.home.writer import Json

KEY = "buren"
_KEYS = ("naam", "tegenover", "afstand")
_OPENINGS = ("ramen", "deuren")
_EXAMPLE = '{"naam": "Blok B", "tegenover": "id van een raam of deur", "afstand": 12.0}'
FARTHEST = 1000
"""Metres: what is further away does not stand around the home."""


_TEXT: dict[str, Json] = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Json] = {
    "type": ["array", "null"],
    "description": "gebouwen om de woning heen, voor de situatietekening; geen regel leest ze",
    "items": {
        "type": "object",
        "properties": {
            "naam": _TEXT,
            "tegenover": _TEXT
            | {"description": "id van het raam of de deur waar het gebouw tegenover staat"},
            "afstand": {
                "type": "number",
                "exclusiveMinimum": 0,
                "maximum": FARTHEST,
                "description": "afstand in meter, recht vooruit vanuit dat raam of die deur",
            },
        },
        "required": list(_KEYS),
        "additionalProperties": False,
    },
}


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A building straight out of an opening of the home (its id), `distance` metres away; `pointer` is its place in
    the file."""

    name: str
    opening: str
    distance: Decimal
    pointer: str


def read_neighbours(value: JsonValue, reader: Reader) -> tuple[Neighbour, ...]:
    """The neighbours of a site file; complaints go to `reader`."""
    if value is None:
        return ()
    if not isinstance(value, list):
        reader.complain(f'"{KEY}" is geen lijst', f"/{KEY}", value, f"[{_EXAMPLE}]")
        return ()
    return tuple(_each(value, reader))


def _each(value: list[JsonValue], reader: Reader) -> Iterator[Neighbour]:
    for number, one in enumerate(value):
        pointer = f"/{KEY}/{number}"
        if not isinstance(one, dict):
            reader.complain("dit is geen buur", pointer, one, _EXAMPLE)
            continue
        for key in one:
            if key not in _KEYS:
                message = f'"{key}" hoort niet bij een buur'
                reader.unknown_key(key, _KEYS, f"{pointer}/{key}", message, one[key])
        name = reader.text(one.get("naam"), f"{pointer}/naam", '"naam"')
        opening = reader.text(one.get("tegenover"), f"{pointer}/tegenover", '"tegenover"')
        distance = _distance(one.get("afstand"), f"{pointer}/afstand", reader)
        if name is not None and opening is not None and distance is not None:
            yield Neighbour(name, opening, distance, pointer)


def _distance(value: JsonValue, pointer: str, reader: Reader) -> Decimal | None:
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and 0 < value <= FARTHEST:
        return Decimal(value)
    reader.complain(
        '"afstand" is geen afstand in meter', pointer, value, f"een getal boven 0 en tot {FARTHEST}"
    )
    return None


def complaints(
    neighbours: Collection[Neighbour], known: dict[str, set[str]], file: str
) -> Iterator[InputError]:
    """What is wrong with neighbours that stand opposite something no home has; `known` are the ids per list."""
    openings = {each for plural in _OPENINGS for each in known.get(plural, ())}
    for each in neighbours:
        if each.opening not in openings:
            hint = suggestion(each.opening, openings)
            message = "de woning heeft geen raam of deur met dit id"
            yield InputError(message, file, f"{each.pointer}/tegenover", each.opening, hint=hint)

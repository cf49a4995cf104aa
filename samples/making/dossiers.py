"""The lives of the sample homes: placements, evidence, declarations and the move that is asked about."""

from __future__ import annotations

from samples.making.homejson import Json, dumps

FORMAT = "bblcheck.dossier/1"
Event = dict[str, Json]


def dossier_text(name: str, type_name: str, serial: str, events: list[Event]) -> str:
    found: list[Json] = list(events)
    document: dict[str, Json] = {
        "format": FORMAT,
        "naam": name,
        "type": type_name,
        "serienummer": serial,
        "gebeurtenissen": found,
    }
    return dumps(document)


def _placement(key: str, place: str, since: str, **others: Json) -> Event:
    event: Event = {"soort": "plaatsing", "id": key, "plaats": place, "van": since}
    return event | others


def _planned(place: str, since: str, applied: str, **others: Json) -> Event:
    return _placement(
        "p2", place, since, gepland=True, procedure="aanvraag", datum_aanvraag=applied, **others
    )


def _plain_move() -> dict[str, Json]:
    """Nothing is done to the home but putting it on a new foundation."""
    return {
        "fundering_gewijzigd": True,
        "functie_gewijzigd": False,
        "verbouwde_delen": [],
        "installatie_vernieuwd": False,
    }


def _years(number: int) -> Json:
    return {"jaar": number}


def _document(name: str) -> Json:
    return {"naam": name}


def _evidence(day: str, law: str, level: str, document: str) -> Event:
    return {
        "soort": "bewijs",
        "datum": day,
        "wet": law,
        "niveau": level,
        "plaatsing": "p1",
        "documenten": [_document(document)],
    }


def _declared(day: str, facts: dict[str, Json], document: str, placement: str = "p2") -> Event:
    return {
        "soort": "verklaring",
        "datum": day,
        "feiten": facts,
        "document": _document(document),
        "plaatsing": placement,
    }


def _sound_structure(day: str, document: str, **others: Json) -> Event:
    """Nothing is known to be wrong, and the structure was calculated for the place."""
    facts: dict[str, Json] = {
        "bouwwerk": {
            "bezwijkt_niet_restlevensduur": {"value": True, "method": "NEN 8700"},
            "rekent_op_buurgebouw": False,
            "gevaar_bekend": False,
            "onderzoeksplicht": False,
            "maatwerkvoorschrift": False,
            **others,
        }
    }
    return _declared(day, facts, document)


# --- studio


def _studio_before() -> list[Event]:
    return [
        _placement(
            "p1",
            "Flevoweg 12, Harderwijk",
            "2019-05-01",
            tot="2026-11-20",
            tijdelijk=True,
            instandhoudingstermijn=_years(10),
            procedure="aanvraag",
            datum_aanvraag="2019-01-21",
            staat="model-voor.ifc",
            kwaliteit="tijdelijk",
        ),
        _evidence("2019-04-24", "bouwbesluit2012", "tijdelijk", "Omgevingsvergunning HDK-2019-0233"),
    ]


def studio() -> list[Event]:
    """Temporary since 2019, moved unchanged to a place for ten years, on new screw piles."""
    return [
        *_studio_before(),
        _sound_structure("2026-09-28", "Constructierapport Zilt 24 op schroefpalen"),
        _planned(
            "Zielhorsterweg 40, Amersfoort",
            "2026-11-23",
            "2026-10-05",
            tijdelijk=True,
            instandhoudingstermijn=_years(10),
            staat="model-na.ifc",
            **_plain_move(),
        ),
    ]


def studio_permanent() -> list[Event]:
    """The same home, but to stay: a temporary building that becomes a permanent one."""
    return [
        *_studio_before(),
        _sound_structure("2026-09-28", "Constructierapport Zilt 24 op schroefpalen"),
        _planned(
            "Hasselterweg 55, Zwolle",
            "2026-11-23",
            "2026-10-05",
            tijdelijk=False,
            onbepaalde_tijd=True,
            staat="model-na.ifc",
            **_plain_move(),
        ),
    ]


# --- twee kamers


def _two_rooms(after: str) -> list[Event]:
    return [
        _placement(
            "p1",
            "Waalfront 31, Nijmegen",
            "2024-09-02",
            tot="2027-02-26",
            tijdelijk=False,
            onbepaalde_tijd=True,
            procedure="aanvraag",
            datum_aanvraag="2024-02-12",
            staat="model.ifc",
        ),
        _evidence("2024-08-20", "bbl", "nieuwbouw", "Dossier bevoegd gezag Waal 50"),
        _sound_structure("2026-10-05", "Constructierapport Waal 50 Arnhem"),
        _planned(
            "Merwedeterrein 6, Arnhem",
            "2027-03-01",
            "2026-10-12",
            tijdelijk=False,
            onbepaalde_tijd=True,
            staat=after,
            **_plain_move(),
        ),
    ]


def two_rooms() -> list[Event]:
    """A permanent home that moves unchanged."""
    return _two_rooms("model.ifc")


def two_rooms_changed() -> list[Event]:
    """The same move, but a window became ten centimetres wider and nobody wrote that down."""
    return _two_rooms("model-na-aanpassing.ifc")


# --- blok


def _block_before(**others: Json) -> list[Event]:
    return [
        _placement(
            "p1",
            "Energieweg 8, Leeuwarden",
            "2022-10-03",
            tot="2026-12-11",
            tijdelijk=True,
            instandhoudingstermijn=_years(10),
            procedure="aanvraag",
            datum_aanvraag="2022-03-14",
            staat="model.ifc",
            **others,
        ),
        _evidence("2022-09-19", "bouwbesluit2012", "tijdelijk", "Omgevingsvergunning LWD-2022-0719"),
        _sound_structure(
            "2026-10-12",
            "Constructierapport Stroom 43 Groningen",
            ontwerplevensduur={"value": 15, "unit": "jaar", "method": "NEN-EN 1990"},
        ),
    ]


def block() -> list[Event]:
    """Twenty-four modules stood here; twenty of them are put up again elsewhere."""
    return [
        *_block_before(),
        _planned(
            "Suikerzijde 14, Groningen",
            "2027-01-11",
            "2026-10-19",
            tijdelijk=True,
            instandhoudingstermijn=_years(15),
            staat="model-herplaatst.ifc",
            **_plain_move(),
        ),
    ]


def block_permanent() -> list[Event]:
    """All modules move, unchanged and proven to be of new-build quality, to a place where they stay."""
    return [
        *_block_before(kwaliteit="nieuwbouw", documenten=[_document("Toets nieuwbouwniveau Stroom 43")]),
        _planned(
            "Suikerzijde 14, Groningen",
            "2027-01-11",
            "2026-10-19",
            tijdelijk=False,
            onbepaalde_tijd=True,
            staat="model.ifc",
            **_plain_move(),
        ),
    ]


# --- woonwagen


def caravan() -> list[Event]:
    """A permanent home that moves unchanged; what is missing is in the home itself."""
    return [
        _placement(
            "p1",
            "Kampweg 4, Oss",
            "2021-04-12",
            tot="2027-01-29",
            tijdelijk=False,
            onbepaalde_tijd=True,
            procedure="aanvraag",
            datum_aanvraag="2020-11-30",
            staat="model.ifc",
        ),
        _evidence("2021-04-06", "bouwbesluit2012", "nieuwbouw", "Omgevingsvergunning OSS-2021-0102"),
        _sound_structure("2026-10-26", "Constructierapport Maas 40 Tilburg"),
        _planned(
            "Beukendreef 9, Tilburg",
            "2027-02-01",
            "2026-11-02",
            tijdelijk=False,
            onbepaalde_tijd=True,
            staat="model.ifc",
            **_plain_move(),
        ),
    ]


def caravan_unknown() -> list[Event]:
    """Little is known: no term, no state of the home at the new place, no evidence."""
    return [
        _placement("p1", "Kampweg 4, Oss", "2021-04-12", staat="model.ifc"),
        _planned("Beukendreef 9, Tilburg", "2027-02-01", "2026-11-02"),
    ]

"""A dossier begun, and an event put at its end: what stood there before stays as it was, and is sealed."""

from __future__ import annotations

from collections.abc import Mapping

from bblcheck.home.chain import digests
from bblcheck.home.dossier import Dossier, read_dossier
from bblcheck.home.events import FORMAT
from bblcheck.home.jsonfile import JsonFile, JsonValue
from bblcheck.home.jsonwriter import pretty
from bblcheck.language.vocabulary import Vocabulary


def begun(name: str, type_: str | None, serial: str | None, vocabulary: Vocabulary) -> str:
    """The text of a dossier without events. Raises `InputErrors` for an empty name."""
    data: dict[str, JsonValue] = {"format": FORMAT, "naam": name}
    data |= {key: value for key, value in (("type", type_), ("serienummer", serial)) if value is not None}
    return _sealed(data | {"gebeurtenissen": []}, "nieuw dossier", vocabulary)[0]


def added(source: JsonFile, event: Mapping[str, JsonValue], vocabulary: Vocabulary) -> tuple[str, Dossier]:
    """The text of the dossier with the event at its end, and the dossier as it then is.

    Of a dossier that was read; raises `InputErrors` when the event cannot stand in it.
    """
    events = source.data["gebeurtenissen"]
    assert isinstance(events, list)
    return _sealed(source.data | {"gebeurtenissen": [*events, dict(event)]}, source.file, vocabulary)


def _sealed(data: dict[str, JsonValue], file: str, vocabulary: Vocabulary) -> tuple[str, Dossier]:
    data = data | {"keten": list(digests(data))}
    dossier = read_dossier(JsonFile(file, data), vocabulary, started=False)
    return pretty(data) + "\n", dossier

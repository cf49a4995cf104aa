"""The planned placement of a dossier as it would be: `doel.permanent=ja`, `doel.termijn=12 jaar`, `doel.plaats=...`."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.home.errors import BadSettings, InputError, InputErrors, suggestion
from bblcheck.home.events import PlacementEvent
from bblcheck.home.eventwords import PLACE, split, word_value
from bblcheck.home.jsonfile import JsonFile, JsonValue

ROOT = "doel."
FIXED = frozenset(("soort", "id", "gepland"))
TERM = ("onbepaalde_tijd", "instandhoudingstermijn", "instandhouding_tot", "tijdelijk")


def retargeted(source: JsonFile, words: Sequence[str]) -> JsonFile:
    """The dossier with its planned placement changed in thought; the chain, which is about what is so, is left out.

    `permanent=ja` stands for an indefinite stay; a `termijn` says itself whether the stay is temporary. Raises
    `BadSettings` for words that are not understood.
    """
    events = source.data.get("gebeurtenissen")
    if not words or not isinstance(events, list):
        return source
    try:
        changed = [_changed(event, words) if _planned(event) else event for event in events]
    except InputErrors as error:
        raise BadSettings(error.errors) from None
    data = {key: value for key, value in source.data.items() if key != "keten"}
    return JsonFile(source.file, data | {"gebeurtenissen": changed})


def _planned(event: JsonValue) -> bool:
    return isinstance(event, dict) and event.get("soort") == "plaatsing" and event.get("gepland") is True


def _changed(event: JsonValue, words: Sequence[str]) -> JsonValue:
    assert isinstance(event, dict)
    found = dict(event)
    for word in words:
        key, text = _read(word)
        if key in ("permanent", "termijn"):
            for name in TERM:
                found.pop(name, None)
        if key == "permanent":
            if word_value(PlacementEvent, "tijdelijk", text, word) is not True:
                raise _wrong(
                    "dit kan alleen ja zijn", word, 'doel.termijn="10 jaar" voor een tijdelijke plaats'
                )
            found |= {"tijdelijk": False, "onbepaalde_tijd": True}
        else:
            name = "instandhoudingstermijn" if key == "termijn" else key
            found[name] = word_value(PlacementEvent, name, text, word)
    return found


def _read(word: str) -> tuple[str, str]:
    """The key without `doel.`, and its value. Raises `InputErrors`."""
    key, text = split(word)
    key = key.removeprefix(ROOT)
    known = [name for name in (*PlacementEvent.model_fields, "permanent", "termijn") if name not in FIXED]
    if key not in known:
        hint = suggestion(key, known) or f"Bekend: {', '.join(known)}, site."
        raise InputErrors([InputError(f'"{key}" is niets van een plaatsing', PLACE, word, hint=hint)])
    return key, text


def _wrong(message: str, word: str, hint: str) -> InputErrors:
    return InputErrors([InputError(message, PLACE, word, hint=f"Geef {hint}.")])

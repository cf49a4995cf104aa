"""An event as words on the command line: `van=2026-11-23 tijdelijk=ja instandhoudingstermijn="10 jaar"`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import BaseModel

from bblcheck.home.errors import InputError, InputErrors, suggestion
from bblcheck.home.events import EVENT_MODELS, Document, Envelope, TermInUnit
from bblcheck.home.jsonfile import JsonValue
from bblcheck.home.settings import BOOLEANS, fact_words
from bblcheck.language.vocabulary import Vocabulary

PLACE = "opdrachtregel"
_WORD = re.compile(r"([\w.]+)\s*=\s*(.*)", re.DOTALL)
_TERM = re.compile(r"(\d{1,6}) *(jaar|maand|maanden|dag|dagen)")


def event_of(kind: str, words: Sequence[str], vocabulary: Vocabulary) -> dict[str, JsonValue]:
    """The event that `words` describe, in the shape of the file; what is in it is judged when it is added.

    Raises `InputErrors` for a kind or key that is not known, and for words that are not KEY=VALUE.
    """
    model = EVENT_MODELS.get(kind)
    if model is None:
        hint = suggestion(kind, EVENT_MODELS) or f"Kies uit {', '.join(EVENT_MODELS)}."
        raise InputErrors([InputError("onbekende soort gebeurtenis", PLACE, "", kind, hint=hint)])
    event: dict[str, JsonValue] = {"soort": kind}
    facts: dict[str, dict[str, JsonValue]] = {}
    for word in words:
        key, text = split(word)
        if "." in key and "feiten" in model.model_fields:
            concept, attribute, value = fact_words(word, vocabulary)
            facts.setdefault(concept, {})[attribute] = value
        elif key in event:
            raise _wrong("dit woord staat er twee keer", word)
        else:
            event[key] = word_value(model, key, text, word)
    return event | ({"feiten": {name: dict(values) for name, values in facts.items()}} if facts else {})


def split(word: str) -> tuple[str, str]:
    """KEY=VALUE taken apart. Raises `InputErrors`."""
    match = _WORD.fullmatch(word)
    if match is None:
        raise _wrong("dit is geen SLEUTEL=WAARDE", word, "bijvoorbeeld van=2026-11-23")
    return match[1], match[2].strip()


def word_value(model: type[Envelope], key: str, text: str, word: str) -> JsonValue:
    """What `text` means as `key` of an event, in the shape of the file. Raises `InputErrors` for an unknown key."""
    field = model.model_fields.get(key)
    if field is None or key == "soort":
        known = [name for name in model.model_fields if name != "soort"]
        hint = suggestion(key, known) or f"Bekend: {', '.join(known)}."
        raise InputErrors([InputError(f'"{key}" is hier onbekend', PLACE, word, hint=hint)])
    kinds = set(_kinds(field.annotation))
    if bool in kinds:
        return BOOLEANS.get(text.casefold(), text)
    if TermInUnit in kinds:
        return _term(text, word)
    if key == "document":
        return _document(text)
    if Document in kinds:
        return [_document(part) for part in _parts(text)]
    return list(_parts(text)) if tuple in kinds else text


def _kinds(annotation: object) -> Iterator[object]:
    """The types that an annotation is made of."""
    parts = get_args(annotation)
    origin = getattr(annotation, "__origin__", None)
    if origin is not None:
        yield origin
    if not parts:
        yield annotation
    for part in parts:
        if not isinstance(part, str | BaseModel):
            yield from _kinds(part)


def _term(text: str, word: str) -> JsonValue:
    """`10 jaar`, or in parts: `10 jaar 1 dag`."""
    found = _TERM.findall(text)
    if not found or _TERM.sub("", text).strip(" ,en"):
        raise _wrong("dit is geen termijn", word, '"10 jaar" of "10 jaar 1 dag"')
    units = {"maanden": "maand", "dagen": "dag"}
    return {units.get(unit, unit): int(number) for number, unit in found}


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _document(text: str) -> JsonValue:
    """A path when it looks like the name of a file, else the name of a paper."""
    return {"pad": text} if re.search(r"\.\w{2,4}$", text) else {"naam": text}


def _wrong(message: str, word: str, expected: str = "") -> InputErrors:
    return InputErrors([InputError(message, PLACE, word, expected=expected)])

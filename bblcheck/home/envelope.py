"""What pydantic says about a dossier, in Dutch and with JSON pointers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bblcheck.home.errors import NOTHING, InputError, InputErrors, pointer_part, suggestion
from bblcheck.home.events import EVENT_MODELS, Document, DossierEnvelope, Envelope, TermInParts, TermInUnit
from bblcheck.home.jsonfile import JsonFile, JsonValue, refuse_other_kind

_TERM_TAGS: dict[str, type[Envelope]] = {"termijn_in_eenheid": TermInUnit, "termijn_in_delen": TermInParts}
_EXPECTED = {
    "string_type": "een tekst",
    "bool_type": "ja of nee: true of false",
    "int_type": "een geheel getal",
    "int_from_float": "een geheel getal",
    "dict_type": "een object",
    "model_type": "een object",
    "model_attributes_type": "een object",
    "tuple_type": "een lijst",
    "string_too_short": "een tekst die niet leeg is",
}


def parse_envelope(source: JsonFile) -> DossierEnvelope:
    """The envelope of a dossier file. Raises `InputErrors`."""
    refuse_other_kind(source, "bblcheck.dossier/1")
    try:
        return DossierEnvelope.model_validate(_tuples(source.data))
    except ValidationError as error:
        raise InputErrors(_translated(each, source) for each in _causes(error.errors())) from None


def _causes(errors: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors without those that follow from another: a list of which the only item is wrong is not empty."""
    for error in errors:
        location = error["loc"]
        follows = error["type"] == "too_short" and any(
            other["loc"][: len(location)] == location and len(other["loc"]) > len(location)
            for other in errors
        )
        if not follows:
            yield error


def _tuples(value: JsonValue, key: str = "") -> object:
    """Lists as tuples, as the strict models want; `feiten` stays as it is for the vocabulary to judge."""
    if isinstance(value, list):
        return tuple(_tuples(each) for each in value)
    if isinstance(value, dict) and key != "feiten":
        return {name: _tuples(each, name) for name, each in value.items()}
    return value


def _translated(error: ErrorDetails, source: JsonFile) -> InputError:
    path = _path(error["loc"])
    pointer = "".join(f"/{pointer_part(str(part))}" for part in path)
    found = _found(source.data, path)
    message, expected, hint = _said(error, path, source.data)
    value = NOTHING if error["type"] in {"missing", "union_tag_not_found"} else found
    return InputError(message, source.file, pointer, value, expected, hint)


def _path(location: Sequence[int | str]) -> list[int | str]:
    """The location without the tags that pydantic puts in for a chosen alternative."""
    path: list[int | str] = []
    for index, part in enumerate(location):
        event_tag = index == 2 and location[0] == "gebeurtenissen" and isinstance(location[1], int)
        if not event_tag and part not in _TERM_TAGS:
            path.append(part)
    return path


def _found(data: JsonValue, path: Sequence[int | str]) -> object:
    value: JsonValue = data
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return NOTHING
    return value


def _said(error: ErrorDetails, path: Sequence[int | str], data: JsonValue) -> tuple[str, str, str]:
    kind, context = error["type"], cast("dict[str, object]", error.get("ctx", {}))
    name = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "deze waarde"
    match kind:
        case "missing":
            return f"{name} ontbreekt", "", ""
        case "extra_forbidden":
            known = _known_keys(error["loc"])
            hint = suggestion(str(path[-1]), known) or "Bekend: " + ", ".join(known)
            return f"{name} is hier onbekend", "", hint
        case "literal_error":
            return _literal(name, error, context)
        case "union_tag_not_found":
            return 'de gebeurtenis heeft geen "soort"', " of ".join(EVENT_MODELS), ""
        case "union_tag_invalid":
            hint = suggestion(str(context.get("tag", "")), EVENT_MODELS)
            return "onbekende soort gebeurtenis", " of ".join(EVENT_MODELS), hint
        case "datum" | "verwijzing":
            return error["msg"], str(context.get("expected", "een datum die bestaat")), ""
        case "too_short":
            return f"{name} is leeg", "ten minste een", ""
        case "greater_than_equal" | "less_than_equal":
            return f"{name} ligt buiten het bereik", _bound(context), ""
        case "string_pattern_mismatch" | "string_too_long":
            return f"{name} heeft niet de juiste vorm", str(context.get("pattern", "een kortere tekst")), ""
        case _:
            expected = _EXPECTED.get(kind, "")
            return (
                f"{name} is geen {expected.removeprefix('een ').partition(':')[0]}"
                if expected
                else f"{name} klopt niet",
                expected,
                "",
            )


def _literal(name: str, error: ErrorDetails, context: dict[str, object]) -> tuple[str, str, str]:
    options = [
        option.strip(" '") for option in str(context.get("expected", "")).replace(" or ", ",").split(",")
    ]
    found = error["input"]
    hint = suggestion(found, options) if isinstance(found, str) else ""
    return f"geen bekende keuze voor {name}", " of ".join(options), hint


def _bound(context: dict[str, object]) -> str:
    return f"ten minste {context['ge']}" if "ge" in context else f"ten hoogste {context.get('le')}"


def _known_keys(location: Sequence[int | str]) -> list[str]:
    """The keys that the object around `location` may have."""
    around = location[-2] if len(location) > 1 else ""
    if around in _TERM_TAGS:
        return list(_TERM_TAGS[str(around)].model_fields)
    if len(location) == 1:
        return list(DossierEnvelope.model_fields)
    if len(location) == 4:
        return list(EVENT_MODELS[str(location[2])].model_fields)
    return list(Document.model_fields)

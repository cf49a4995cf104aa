"""A JSON file, read strictly: exact numbers, no duplicate keys, no NaN, limits on size and depth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from bblcheck.home.errors import InputError, InputErrors, pointer_part
from bblcheck.home.filekinds import READ, SAVE_AS_UTF8, other_kind
from bblcheck.records import dataclass

JsonValue: TypeAlias = "bool | int | Decimal | str | list[JsonValue] | dict[str, JsonValue] | None"

MAXIMUM_BYTES = 50 * 1024 * 1024
MAXIMUM_DEPTH = 100
_KINDS = {
    "bblcheck.home/1": "een woningbestand",
    "bblcheck.site/1": "een plaatsbestand",
    "bblcheck.dossier/1": "een dossier",
    "bblcheck.manifest/1": "een manifest",
}
_TOO_DEEP = f"te diep genest (meer dan {MAXIMUM_DEPTH} niveaus)"
_MODEL_START = "ISO-10303-21"
_MAXIMUM_DIGITS = 40
_MAXIMUM_EXPONENT = 30
_DECODER_MESSAGES = (
    ("Expecting property name", "hier hoort een naam tussen dubbele aanhalingstekens"),
    ("Expecting ',' delimiter", "hier hoort een komma of een sluithaak"),
    ("Expecting ':' delimiter", "hier hoort een dubbele punt"),
    ("Expecting value", "hier hoort een waarde"),
    ("Illegal trailing comma", "er staat een komma te veel"),
    ("Unterminated string", "een tekst wordt niet afgesloten"),
    ("Invalid control character", "een tekst loopt over het einde van de regel of bevat een stuurteken"),
    ("Invalid \\", "een onbekende combinatie met een backslash"),
    ("Extra data", "na het einde van het object staat nog iets"),
)


@dataclass(frozen=True, slots=True)
class JsonFile:
    """The parsed file; `file` is its path as it was given, for messages and sources."""

    file: str
    data: dict[str, JsonValue]

    @property
    def format(self) -> str:
        """What the file says it is (`bblcheck.home/1`, ...); empty if it does not say."""
        found = self.data.get("format")
        return found if isinstance(found, str) else ""


def refuse_other_kind(source: JsonFile, expected: str) -> None:
    """Raise `InputErrors` when the file says that it is another kind of file of ours than `expected`."""
    kind = _KINDS.get(source.format)
    if kind is not None and source.format != expected:
        message, wanted = f"dit is {kind}, geen {_KINDS[expected].removeprefix('een ')}", f'"{expected}"'
        raise InputErrors([InputError(message, source.file, "/format", source.format, wanted)])


class _BadNumber(ValueError):
    pass


def load(path: Path | str) -> JsonFile:
    """Read `path`. Raises `InputErrors`: unreadable, too large, no UTF-8, broken JSON, duplicate keys."""
    file = str(path)
    return parse_json(_read(Path(path), file), file)


def _read(path: Path, file: str) -> str:
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        raise _failure(file, "het bestand bestaat niet") from None
    except IsADirectoryError:
        raise _failure(file, "dit is een map, geen bestand", READ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "ongeldige bestandsnaam"
        raise _failure(file, f"het bestand is niet te lezen ({reason})") from None
    if len(raw) > MAXIMUM_BYTES:
        raise _failure(file, f"het bestand is groter dan {MAXIMUM_BYTES // 1024**2} MB")
    if not raw.strip():
        raise _failure(file, "het bestand is leeg", READ)
    kind = other_kind(raw, file)
    if kind is not None:
        raise _failure(file, f"dit is {kind.name}", f"{READ}; {kind.advice}" if kind.advice else READ)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"geen UTF-8: byte {error.start} is geen geldig teken"
        advice = SAVE_AS_UTF8 if raw.lstrip()[:1] in (b"{", b"[") else READ
        raise _failure(file, message, advice) from None


def _failure(file: str, message: str, hint: str = "") -> InputErrors:
    return InputErrors([InputError(message, file, hint=hint)])


def parse_json(text: str, file: str) -> JsonFile:
    """The object in `text`; raises as `load`."""
    if text.startswith(_MODEL_START):
        raise _failure(
            file, "dit is een IFC-model, geen JSON", "Een model heeft een naam die eindigt op .ifc."
        )
    duplicates: list[tuple[dict[str, JsonValue], str]] = []

    def pairs(found: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
        result = dict(found)
        if len(result) != len(found):
            keys = [key for key, _ in found]
            duplicates.extend((result, key) for key in result if keys.count(key) > 1)
        return result

    try:
        data: JsonValue = json.loads(
            text,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=_no_constant,
            object_pairs_hook=pairs,
        )
    except json.JSONDecodeError as error:
        raise _broken(error, file) from None
    except _BadNumber as error:
        raise _failure(file, str(error)) from None
    except RecursionError:
        raise _failure(file, _TOO_DEEP) from None
    if _too_deep(data):
        raise _failure(file, _TOO_DEEP)
    if duplicates:
        raise InputErrors(_duplicate_errors(data, duplicates, file))
    if not isinstance(data, dict):
        raise InputErrors([InputError("dit is geen JSON-object", file, "", data, "een object: { ... }")])
    return JsonFile(file, data)


def _broken(error: json.JSONDecodeError, file: str) -> InputErrors:
    if error.msg.startswith("Expecting value") and not error.doc[: error.pos].strip():
        return _failure(file, "dit is een tekst, geen JSON", READ)
    return _failure(file, _decoder_message(error))


def _too_deep(data: JsonValue) -> bool:
    level: list[JsonValue] = [data]
    for _ in range(MAXIMUM_DEPTH + 1):
        level = [child for each in level for child in _children(each) if isinstance(child, (dict, list))]
        if not level:
            return False
    return True


def _children(value: JsonValue) -> Iterable[JsonValue]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _decoder_message(error: json.JSONDecodeError) -> str:
    what = next((dutch for start, dutch in _DECODER_MESSAGES if error.msg.startswith(start)), error.msg)
    return f"geen geldige JSON op regel {error.lineno}, kolom {error.colno}: {what}"


def _decimal(text: str) -> Decimal:
    exponent = re.search(r"[eE]([+-]?\d+)$", text)
    if len(text) > _MAXIMUM_DIGITS or (exponent and abs(int(exponent[1])) > _MAXIMUM_EXPONENT):
        raise _BadNumber(f"het getal {text[:20]}… is te lang of te groot")
    return Decimal(text)


def _integer(text: str) -> int:
    if len(text) > _MAXIMUM_DIGITS:
        raise _BadNumber(f"het getal {text[:20]}… is te lang of te groot")
    return int(text)


def _no_constant(text: str) -> None:
    raise _BadNumber(f'{text} is geen getal in JSON; schrijf null voor "onbekend"')


def _duplicate_errors(
    data: JsonValue, duplicates: list[tuple[dict[str, JsonValue], str]], file: str
) -> list[InputError]:
    keys_of: dict[int, list[str]] = {}
    for found, key in duplicates:
        keys_of.setdefault(id(found), []).append(key)
    errors = []
    waiting: list[tuple[str, JsonValue]] = [("", data)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, dict):
            errors += [
                InputError(f'"{key}" staat twee keer in hetzelfde object', file, pointer)
                for key in keys_of.get(id(value), [])
            ]
            children = [(pointer_part(key), child) for key, child in value.items()]
        elif isinstance(value, list):
            children = [(str(index), child) for index, child in enumerate(value)]
        else:
            continue
        waiting += [(f"{pointer}/{part}", child) for part, child in reversed(children)]
    return errors or [InputError("een naam staat twee keer in hetzelfde object", file)]

"""Reading profiles: TOML files, each laid over the one that it builds on, checked against the vocabulary."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from bblcheck.home.errors import InputError
from bblcheck.ifc.profile import Profile, Tables, folded, profile_of

if TYPE_CHECKING:
    from bblcheck.language.vocabulary import Vocabulary

DEFAULT = "ils-omgevingsvergunning-0.1"
SUFFIX = ".toml"
_FOLDER = Path(__file__).parent / "profiles"
_ON = "op"
_NAME = "profiel"
_MOST_LAYERS = 8
_HOME_KINDS = (
    "CONSTRUCTION",
    "FIRESAFETY",
    "GFA",
    "LIGHTING",
    "OCCUPANCY",
    "SECURITY",
    "THERMAL",
    "VENTILATION",
)
"""PredefinedTypes of IfcSpace and IfcSpatialZone that a tool may give a whole home; the others are those of rooms."""

Content: TypeAlias = "dict[str, Any]"
"""A profile as TOML has it: checked section by section before anything uses it."""


def built_in() -> tuple[str, ...]:
    """The names of the profiles that come with the tool."""
    return tuple(sorted(path.stem for path in _FOLDER.glob(f"*{SUFFIX}")))


@cache
def default_tables() -> Tables:
    """The sections of the profile that is used when none is chosen."""
    return _layered(DEFAULT, None)


@cache
def load_profile() -> Profile:
    """The profile that is used when none is chosen: the national ILS on top of plain IFC."""
    return profile_of(default_tables())


def read_tables(name: str, vocabulary: Vocabulary) -> Tables:
    """The sections of a profile, by its name or the path of its file. Raises InputError."""
    return default_tables() if name == DEFAULT else _layered(name, vocabulary)


def _layered(name: str, vocabulary: Vocabulary | None) -> Tables:
    """The profile over the one that it builds on, and so on down."""
    layers: list[Content] = []
    path = _find(name, None)
    while len(layers) < _MOST_LAYERS:
        content = _read(path)
        _Check(path, vocabulary).all(content)
        layers.append(content)
        if _ON not in content:
            return _merged(layers)
        path = _find(content[_ON], path)
    raise InputError("profielen bouwen in een kring op elkaar voort", str(path), _ON)


def _find(name: str, beside: Path | None) -> Path:
    """The file of a profile: one of our own by name, else a file, which may lie beside the one that names it."""
    if name in built_in():
        return _FOLDER / f"{name}{SUFFIX}"
    path = Path(name) if beside is None else beside.parent / name
    if path.suffix.lower() == SUFFIX:
        return path
    hint = f"Geef een bestand dat op {SUFFIX} eindigt, of een van: {', '.join(built_in())}."
    raise InputError("dit profiel bestaat niet", str(beside or name), _ON if beside else "", name, hint=hint)


def _read(path: Path) -> Content:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"geen geldige TOML: {error}", str(path)) from None
    except UnicodeDecodeError:
        raise InputError("het profiel is geen tekst in UTF-8", str(path)) from None
    except OSError as error:
        raise InputError(f"het profiel kan niet worden gelezen: {error.strerror}", str(path)) from None


def _merged(layers: list[Content]) -> Tables:
    """The lowest layer first; a key of a higher layer replaces that of a lower one, lists of names grow."""
    merged: dict[str, dict[str, Any]] = {}
    for layer in reversed(layers):
        for section, keys in layer.items():
            if section in (_NAME, _ON):
                continue
            below = merged.setdefault(section, {})
            for key, value in keys.items():
                grows = section == "namen" or (section, key) == ("plaatshouders", "teksten")
                below[key] = [*below.get(key, ()), *value] if grows else value
    return merged


# --- checking


class _Check:
    """Checks one file; without a vocabulary only its form. Every complaint names the key."""

    def __init__(self, path: Path, vocabulary: Vocabulary | None) -> None:
        self._path = path
        self._vocabulary = vocabulary
        self._sections: dict[str, Callable[[str, str, Any], None]] = {
            "bronnen": self._source,
            "aannemelijk": self._limits,
            "plaatshouders": self._fixed({"teksten": list, "set": str}),
            "namen": self._room_names,
            "classificatie": self._fixed({"stelsel": str}),
            "klassen": self._kinds,
            "gebieden": self._fixed({"namen": list}),
            "woningen": self._homes,
        }

    def all(self, content: Content) -> None:
        for name in (_NAME, _ON):
            if name in content and not isinstance(content[name], str):
                raise self._wrong("verwacht een tekst", name, content[name])
        for section, keys in content.items():
            if section in (_NAME, _ON):
                continue
            check = self._sections.get(section)
            if check is None:
                raise self._unknown(
                    "dit onderdeel van een profiel is niet bekend", section, section, self._sections
                )
            if not isinstance(keys, dict):
                raise self._wrong("verwacht een onderdeel met sleutels", section, keys)
            for key, value in keys.items():
                check(section, key, value)

    def _fixed(self, known: Mapping[str, type]) -> Callable[[str, str, Any], None]:
        def check(section: str, key: str, value: Any) -> None:  # noqa: ANN401
            place = f"{section}.{key}"
            if key not in known:
                raise self._unknown("deze sleutel is niet bekend", place, key, known)
            if known[key] is list:
                self._texts(place, value)
            elif not isinstance(value, str):
                raise self._wrong("verwacht een tekst", place, value)

        return check

    def _homes(self, section: str, key: str, value: Any) -> None:  # noqa: ANN401
        self._fixed({"namen": list, "soorten": list, "ruimtenamen": list})(section, key, value)
        if key == "soorten":
            for kind in value:
                if kind not in _HOME_KINDS:
                    message = "dit PredefinedType kan geen hele woning zijn"
                    raise self._unknown(message, f"{section}.{key}", kind, dict.fromkeys(_HOME_KINDS))

    def _source(self, section: str, key: str, value: Any) -> None:  # noqa: ANN401
        place = f'{section}."{key}"'
        self._kenmerk(place, key)
        if not isinstance(value, list) or not value:
            raise self._wrong("verwacht een lijst van [set, eigenschap]", place, value)
        for pair in value:
            if not (
                isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
            ):
                raise self._wrong("verwacht een lijst van [set, eigenschap]", place, pair)

    def _limits(self, section: str, key: str, value: Any) -> None:  # noqa: ANN401
        place = f'{section}."{key}"'
        self._kenmerk(place, key)
        numbers = (
            isinstance(value, list) and len(value) == 2 and all(type(part) in (int, float) for part in value)
        )
        if not numbers or not value[0] < value[1]:
            raise self._wrong("verwacht [laagste, hoogste], de laagste eerst", place, value)

    def _room_names(self, section: str, key: str, value: Any) -> None:  # noqa: ANN401
        place = f"{section}.{key}"
        self._kind(place, key)
        self._texts(place, value)

    def _kinds(self, section: str, key: str, value: Any) -> None:  # noqa: ANN401
        place = f'{section}."{key}"'
        self._texts(place, value)
        for kind in value:
            if kind:
                self._kind(place, kind)

    def _texts(self, place: str, value: Any) -> None:  # noqa: ANN401
        if not isinstance(value, list) or not value or not all(isinstance(part, str) for part in value):
            raise self._wrong("verwacht een lijst van teksten", place, value)
        if any(part and not folded(part) for part in value if part.strip("?")):
            raise self._wrong("een van de teksten heeft geen letter of cijfer", place, value)

    def _kenmerk(self, place: str, key: str) -> None:
        if self._vocabulary is None:
            return
        concept, _, name = key.partition(".")
        known = self._vocabulary.concepts
        if concept not in known:
            raise self._unknown("dit begrip is niet bekend", place, concept, known)
        if name not in known[concept].attributes:
            raise self._unknown(
                f"dit kenmerk van {concept} is niet bekend", place, name, known[concept].attributes
            )

    def _kind(self, place: str, kind: str) -> None:
        if self._vocabulary is None:
            return
        known = self._vocabulary.concepts["ruimte"].attributes["soort"].kind.options
        if kind not in known:
            raise self._unknown("deze soort ruimte is niet bekend", place, kind, dict.fromkeys(known))

    def _unknown(self, message: str, place: str, found: str, known: Mapping[str, object]) -> InputError:
        near = get_close_matches(found, known, 1)
        hint = f"Bedoelde u {near[0]}?" if near else f"Kies uit: {', '.join(known)}."
        return InputError(message, str(self._path), place, found, hint=hint)

    def _wrong(self, message: str, place: str, found: object) -> InputError:
        return InputError(message, str(self._path), place, found)

"""Where the content of input files comes from: the disk, or a receipt."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bblcheck.home.content import Home, HomeFile
from bblcheck.home.errors import InputError
from bblcheck.home.jsonfile import JsonFile, load
from bblcheck.ifc import SUFFIXES
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.records import dataclass
from bblcheck.result.model import RoomRead, Shapes

if TYPE_CHECKING:
    from bblcheck.home.parts import Parts
    from bblcheck.ifc.findings import Recognised
    from bblcheck.ifc.profile import Tables

DOSSIER_MARK = b"bblcheck.dossier/"
MANIFEST = "bblcheck.manifest/1"
"""What the file of a kept state says it is."""


@dataclass(frozen=True, slots=True)
class ModelRead:
    """What was read from a model: its homes, and what the reader found on the way; `parts` when they were asked
    for, to compare it with another state."""

    homes: HomeFile
    findings: tuple[str, ...]
    rooms: tuple[RoomRead, ...]
    shapes: Shapes = field(default_factory=Shapes)
    parts: Parts | None = None


class Files(Protocol):
    """The content of input files, by the path as the user gave it."""

    def digest(self, path: Path) -> str:
        """The SHA-256 of the file."""
        ...

    def json(self, path: Path) -> JsonFile:
        """A JSON file, strictly read. Raises `InputErrors`."""
        ...

    def model(self, path: Path, vocabulary: Vocabulary, parts: bool = False) -> ModelRead:
        """An IFC model, with its parts when asked for. Raises `IfcError`."""
        ...

    def is_dossier(self, path: Path) -> bool:
        """Whether a JSON file says that it is a dossier."""
        ...


@dataclass(frozen=True, slots=True)
class Disk:
    """Files on disk. `profile`: where models carry their facts, by name or file; `cache`: the folder that keeps
    what was read from models."""

    profile: str | None = None
    cache: Path | None = None

    def digest(self, path: Path) -> str:
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def json(self, path: Path) -> JsonFile:
        return load(path)

    def model(self, path: Path, vocabulary: Vocabulary, parts: bool = False) -> ModelRead:
        from bblcheck.ifc.profilefile import DEFAULT, read_tables

        tables = read_tables(self.profile or DEFAULT, vocabulary)
        if self.cache is None:
            return self._read(path, vocabulary, tables, parts)
        from bblcheck.decision import factcache

        digest = self.digest(path)
        key = factcache.key_of(digest, vocabulary, tables, parts)
        kept = factcache.load(self.cache, key)
        if kept is not None:
            return replace(
                kept, homes=replace(kept.homes, file=str(path), name=_named(kept.homes.homes, path))
            )
        found = self._read(path, vocabulary, tables, parts)
        if self.digest(path) == digest:
            factcache.keep(self.cache, key, found)
        return found

    @staticmethod
    def _read(path: Path, vocabulary: Vocabulary, tables: Tables, parts: bool) -> ModelRead:
        from bblcheck.decision.drawing import shapes_of_model
        from bblcheck.ifc import read_ifc
        from bblcheck.ifc.preflight.levels import in_short

        model = read_ifc(path, vocabulary, parts=parts, profile=tables)
        return ModelRead(
            HomeFile(str(path), _named(model.homes, path), None, None, model.homes),
            tuple(in_short(model.findings)),
            tuple(_room(item) for item in model.recognised),
            shapes_of_model(model.footprints),
            model.parts,
        )

    def is_dossier(self, path: Path) -> bool:
        if path.suffix.lower() in SUFFIXES:
            return False
        with path.open("rb") as file:
            return DOSSIER_MARK in file.read(4096)


def _named(homes: Sequence[Home], path: Path) -> str:
    """The name of the only home, else that of the file."""
    return (homes[0].name if len(homes) == 1 else "") or path.stem


def _room(item: Recognised) -> RoomRead:
    return RoomRead(id=item.id, name=item.name, recognised_as=item.soort, by=item.rule, reason=item.reason)


@dataclass(frozen=True, slots=True)
class Kept:
    """Files that a receipt kept: their digests, JSON as text, models as what was read from them."""

    digests: Mapping[str, str]
    texts: Mapping[str, str]
    models: Mapping[str, ModelRead] = field(default_factory=dict)

    def digest(self, path: Path) -> str:
        return self.digests[self._name(path, self.digests)]

    def json(self, path: Path) -> JsonFile:
        from bblcheck.home.jsonfile import parse_json

        return parse_json(self.texts[self._name(path, self.texts)], str(path))

    def model(self, path: Path, vocabulary: Vocabulary, parts: bool = False) -> ModelRead:
        return self.models[self._name(path, self.models)]

    def is_dossier(self, path: Path) -> bool:
        return DOSSIER_MARK in self.texts.get(path.as_posix(), "").encode()[:4096]

    @staticmethod
    def _name(path: Path, kept: Mapping[str, object]) -> str:
        name = path.as_posix()
        if name not in kept:
            raise InputError("dit bestand zit niet in het bewijsstuk", name)
        return name

"""Files -> homes and layers of facts; every file that is read is remembered with its hash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bblcheck.decision.files import MANIFEST, Disk, Files, ModelRead
from bblcheck.home.content import Home, HomeContent, HomeFile
from bblcheck.home.errors import InputError
from bblcheck.home.jsonfile import JsonFile
from bblcheck.home.neighbours import Neighbour
from bblcheck.home.proof import Proof
from bblcheck.ifc import SUFFIXES
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.result.model import HomeShape, InputRef, RoomRead, Shapes

if TYPE_CHECKING:
    from bblcheck.decision.drawing import Drawings
    from bblcheck.home.dossier import Dossier
    from bblcheck.home.parts import Parts


@dataclass(frozen=True, slots=True)
class State:
    """One state of a home: what is known of it, and its parts when it is a model or the manifest of one."""

    homes: HomeFile
    parts: Parts | None = None


@dataclass
class Inputs:
    """Reads the files of one run. `read` lists them in the order in which they were opened; `models` keeps what
    was read from each model, for the receipt, and `manifests` what each manifest holds of one; `neighbours` stand
    around the home at the site that was read last."""

    vocabulary: Vocabulary
    files: Files = field(default_factory=Disk)
    read: list[InputRef] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    models: dict[str, ModelRead] = field(default_factory=dict)
    manifests: dict[str, ModelRead] = field(default_factory=dict)
    neighbours: tuple[Neighbour, ...] = ()
    _drawings: dict[str, Drawings] = field(default_factory=dict, repr=False)

    def homes(self, path: Path) -> HomeFile:
        """The homes of an IFC model, a home file or a manifest."""
        if path.suffix.lower() in SUFFIXES:
            return self._model(path).homes
        return self._json_state(path).homes

    def state(self, path: Path) -> State:
        """The same, to compare it with another state."""
        if path.suffix.lower() in SUFFIXES:
            read = self._model(path, parts=True)
            return State(read.homes, read.parts)
        return self._json_state(path)

    def dossier(self, path: Path, *, started: bool = True, plan: Sequence[str] = ()) -> Dossier:
        """The dossier of a file; one that has not `started` may be without a placement. `plan` changes its planned
        placement in thought."""
        from bblcheck.home.dossier import read_dossier
        from bblcheck.home.target import retargeted

        return read_dossier(retargeted(self._json(path, "dossier"), plan), self.vocabulary, started=started)

    def paper(self, path: Path) -> str | None:
        """The SHA-256 of a document that a file names; None when there is no such file."""
        try:
            return self._remember(path, "paper")
        except (OSError, InputError):
            return None

    def tell(self, findings: Iterable[str]) -> None:
        """Add what is not among the findings yet."""
        self.findings.extend(each for each in findings if each not in self.findings)

    def proof(self, day: date, file: HomeFile, required: bool) -> Proof:
        """What the documents behind values are held against; files of documents count as read."""
        return Proof(day, file.type, file.serial, self.paper, required)

    def layers(self, paths: Sequence[Path]) -> list[HomeContent]:
        """Additional files of facts, each holding one home."""
        return [self.homes(path).homes[0].content for path in paths]

    def site(self, path: Path | None, file: HomeFile) -> tuple[str | None, list[HomeContent]]:
        """The name of the site and its layer; nothing without a site file. Its elements must be of `file`."""
        self.neighbours = ()
        if path is None:
            return None, []
        from bblcheck.home.sitefile import check_elements, read_site

        site = read_site(self._json(path, "site"), self.vocabulary)
        check_elements(site, (home.content for home in file.homes))
        self.neighbours = site.neighbours
        return site.name, [site.content]

    def settings(self, settings: Sequence[str], layers: Sequence[HomeContent]) -> list[HomeContent]:
        """The layer of `--set path=value` over `layers`, in which elements are looked up."""
        if not settings:
            return []
        from bblcheck.home.settings import settings_layer

        return [settings_layer(settings, self.vocabulary, layers)]

    def rooms(self, file: HomeFile, home: Home) -> tuple[RoomRead, ...]:
        """The rooms of a home in the model that it was read from: those that are in no other home of that model."""
        found = self.models.get(Path(file.file).as_posix())
        others = (each.content.lists.get("ruimten") for each in file.homes if each.id != home.id)
        elsewhere = {room.id for rooms in others if rooms is not None for room in rooms.items}
        return tuple(room for room in found.rooms if room.id not in elsewhere) if found else ()

    def shapes(self, file: HomeFile, home: Home) -> Shapes:
        """What can be drawn of a home that was read with `homes`: nothing unless it came from a model or the manifest
        of one."""
        drawings = self._drawings_of(file)
        return drawings.of(home) if drawings else Shapes()

    def building(self, file: HomeFile) -> tuple[HomeShape, ...]:
        """Where the homes of a file lie that has more than one."""
        drawings = self._drawings_of(file)
        return drawings.building if drawings else ()

    def _drawings_of(self, file: HomeFile) -> Drawings | None:
        name = Path(file.file).as_posix()
        found = self.models.get(name) or self.manifests.get(name)
        if found is None:
            return None
        from bblcheck.decision.drawing import Drawings

        known = self._drawings.get(name)
        if known is None or known.homes is not file.homes or known.shapes is not found.shapes:
            known = self._drawings[name] = Drawings(file.homes, found.shapes)
        return known

    def _model(self, path: Path, parts: bool = False) -> ModelRead:
        self._remember(path, "ifc")
        known = self.models.get(path.as_posix())
        if known is not None and (known.parts is not None or not parts):
            return known
        found = self.files.model(path, self.vocabulary, parts)
        self.models[path.as_posix()] = found
        if known is None:
            self.findings.extend(found.findings)
        return found

    def _json_state(self, path: Path) -> State:
        from bblcheck.home.homefile import read_home

        source = self.files.json(path)
        if source.format == MANIFEST:
            from bblcheck.decision.manifests import read_manifest

            self._remember(path, "manifest")
            kept = self.manifests[path.as_posix()] = read_manifest(source)
            return State(kept.homes, kept.parts)
        self._remember(path, "home")
        return State(read_home(source, self.vocabulary))

    def _json(self, path: Path, kind: str) -> JsonFile:
        self._remember(path, kind)
        return self.files.json(path)

    def _remember(self, path: Path, kind: str) -> str:
        """The digest of a file, which counts as read, once."""
        for known in self.read:
            if known.path == path.as_posix():
                return known.sha256
        digest = self.files.digest(path)
        self.read.append(InputRef(path=path.as_posix(), kind=kind, sha256=digest))
        return digest

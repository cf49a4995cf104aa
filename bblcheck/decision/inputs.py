"""Files -> homes and layers of facts; every file that is read is remembered with its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bblcheck.home.content import HomeContent, HomeFile
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.result.model import InputRef, RoomRead

if TYPE_CHECKING:
    from bblcheck.ifc.findings import Recognised

IFC_SUFFIXES = (".ifc", ".ifczip")


@dataclass
class Inputs:
    """Reads the files of one run. `read` lists them in the order in which they were opened."""

    vocabulary: Vocabulary
    read: list[InputRef] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    rooms: list[RoomRead] = field(default_factory=list)

    def homes(self, path: Path) -> HomeFile:
        """The homes of an IFC model or a home file."""
        if path.suffix.lower() in IFC_SUFFIXES:
            from bblcheck.ifc import read_ifc

            self.remember(path, "ifc")
            model = read_ifc(path, self.vocabulary)
            self.findings.extend(str(finding) for finding in model.findings)
            self.rooms.extend(_room(item) for item in model.recognised)
            name = model.homes[0].name if len(model.homes) == 1 else path.stem
            return HomeFile(str(path), name, None, None, model.homes)
        from bblcheck.home.homefile import read_home

        self.remember(path, "home")
        return read_home(path, self.vocabulary)

    def layers(self, paths: Sequence[Path]) -> list[HomeContent]:
        """Additional files of facts, each holding one home."""
        return [self.homes(path).homes[0].content for path in paths]

    def site(self, path: Path | None, file: HomeFile) -> tuple[str | None, list[HomeContent]]:
        """The name of the site and its layer; nothing without a site file. Its elements must be of `file`."""
        if path is None:
            return None, []
        from bblcheck.home.sitefile import check_elements, read_site

        self.remember(path, "site")
        site = read_site(path, self.vocabulary)
        check_elements(site, (home.content for home in file.homes))
        return site.name, [site.content]

    def settings(self, settings: Sequence[str], layers: Sequence[HomeContent]) -> list[HomeContent]:
        """The layer of `--set path=value` over `layers`, in which elements are looked up."""
        if not settings:
            return []
        from bblcheck.home.settings import settings_layer

        return [settings_layer(settings, self.vocabulary, layers)]

    def remember(self, path: Path, kind: str) -> None:
        """Note a file that is read, with its hash."""
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self.read.append(InputRef(path=path.as_posix(), kind=kind, sha256=digest))


def _room(item: Recognised) -> RoomRead:
    return RoomRead(id=item.id, name=item.name, recognised_as=item.soort, by=item.rule, reason=item.reason)


def is_dossier(path: Path) -> bool:
    """Whether a JSON file says that it is a dossier."""
    if path.suffix.lower() in IFC_SUFFIXES:
        return False
    with path.open("rb") as file:
        return b"bblcheck.dossier/" in file.read(4096)

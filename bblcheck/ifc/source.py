"""The bytes of a model: an .ifc file, or the single .ifc member of an .ifczip, within limits of size."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import IO

from bblcheck.ifc.errors import IfcError

MAXIMUM_SIZE = 250_000_000
"""Bytes of STEP text; the limit per container that the ILS proposes."""
MAXIMUM_RATIO = 100
"""Unpacked to packed size; STEP text packs about tenfold."""
MAXIMUM_ENTRIES = 100
"""Files in one archive: a model with its papers."""
_CHUNK = 1 << 20
_END = b"PK\x05\x06"
_END_SIZE, _LONGEST_COMMENT = 22, 65_535


def read_bytes(path: Path) -> bytes:
    """The STEP text of the model at `path`. Raises IfcError when it cannot be read or is too large."""
    try:
        if path.is_dir():
            raise IfcError("unreadable", "dit is een map, geen bestand", str(path))
        if not path.is_file():
            raise IfcError("unreadable", "het bestand bestaat niet of is geen gewoon bestand", str(path))
        if path.stat().st_size > MAXIMUM_SIZE:
            raise _too_large(path)
        with path.open("rb") as stream:
            if path.suffix.lower() == ".ifczip":
                return _unzip(stream, path)
            return stream.read(MAXIMUM_SIZE + 1)
    except OSError as error:
        raise IfcError(
            "unreadable", f"het bestand kan niet worden gelezen: {error.strerror}", str(path)
        ) from None


def _unzip(stream: IO[bytes], path: Path) -> bytes:
    try:
        _count_entries(stream, path)
        with zipfile.ZipFile(stream) as archive:
            return _member(archive, _only_ifc(archive, path), path)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError):
        hint = "Pak het model opnieuw in, of geef het .ifc-bestand zelf."
        raise IfcError("archive", "geen leesbaar zip-archief, of afgebroken", str(path), hint=hint) from None


def _count_entries(stream: IO[bytes], path: Path) -> None:
    """Refuse an archive of too many files by what its end says, before its list of files is read."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT))
    tail = stream.read()
    stream.seek(0)
    end = tail.rfind(_END)
    if end < 0 or end + _END_SIZE > len(tail):
        raise zipfile.BadZipFile
    entries = int.from_bytes(tail[end + 10 : end + 12], "little")
    if entries > MAXIMUM_ENTRIES:
        message = f"het archief bevat meer dan {MAXIMUM_ENTRIES} bestanden"
        raise IfcError("archive", message, str(path), hint="Pak alleen het model in.")


def _only_ifc(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    models = [item for item in archive.infolist() if item.filename.lower().endswith(".ifc")]
    if len(models) != 1:
        message = f"het archief bevat {len(models)} .ifc-bestanden; verwacht er precies een"
        raise IfcError("archive", message, str(path))
    return models[0]


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> bytes:
    """The unpacked member; stops as soon as it is larger than allowed, whatever its header says."""
    limit = min(MAXIMUM_SIZE, max(member.compress_size, 1) * MAXIMUM_RATIO)
    parts: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise _too_large(path)
            parts.append(chunk)
    return b"".join(parts)


def _too_large(path: Path) -> IfcError:
    message = f"het model is groter dan {MAXIMUM_SIZE // 1_000_000} MB, of ongewoon sterk ingepakt"
    return IfcError("too large", message, str(path), hint="Geef een model van alleen de woning.")

"""The files of a BCF in one zip with the same bytes everywhere: no clock, no compression, no system in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

VIEWPOINT = "viewpoint.bcfv"
_UNIX = 3
_READABLE = 0o644 << 16
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def package(files: Mapping[str, bytes]) -> bytes:
    """The zip of files, in the order given. Compression would differ between versions of its library."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, data)
    return content.getvalue()

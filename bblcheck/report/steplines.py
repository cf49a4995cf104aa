"""On which line of an IFC file an element stands, for tools that open the file there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from bblcheck.report.report import NOWHERE
from bblcheck.result.model import InputRef

_RECORD = re.compile(
    rb"^[ \t]*#(\d+)[ \t]*=[ \t]*IFC\w+[ \t]*\([ \t\r\n]*'([0-9A-Za-z_$]{22})'", re.MULTILINE | re.IGNORECASE
)


@lru_cache(maxsize=8)
def step_lines(source: InputRef) -> Mapping[str, int]:
    """GlobalId -> line, counted from 1; a doubled GlobalId as `GlobalId#record`, as elements are then named.

    Empty when the file is no plain IFC, is gone, or is no longer the one that was judged.
    """
    path = Path(source.path)
    if source.kind != "ifc" or path.suffix.lower() != ".ifc":
        return NOWHERE
    try:
        content = path.read_bytes()
    except OSError:
        return NOWHERE
    if hashlib.sha256(content).hexdigest() != source.sha256:
        return NOWHERE
    return lines_in(content)


def lines_in(content: bytes) -> Mapping[str, int]:
    """The line of each record that starts with a GlobalId."""
    found: dict[str, int] = {}
    line, at = 1, 0
    for match in _RECORD.finditer(content):
        start = match.start(1)
        line += content.count(b"\n", at, start)
        at = start
        global_id = match[2].decode("ascii")
        found.setdefault(global_id, line)
        found[f"{global_id}#{match[1].decode('ascii')}"] = line
    return found

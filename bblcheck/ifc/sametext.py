"""Which property sets say the same, known from the text of the file: what was read of one need not be read of others.

A block repeats the same sets by the hundred. Within one file the same text has the same meaning, for what it refers to
has the same number. Text is never read for a value: it only tells that a value was read before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bblcheck.ifc.scan import Scan

_KINDS = rb"PROPERTYSINGLEVALUE|PROPERTYENUMERATEDVALUE|QUANTITY[A-Z]++|PROPERTYSET|ELEMENTQUANTITY"
_START = re.compile(rb"#[0-9]++\s*+=")
_RECORD = re.compile(rb"#([0-9]++)\s*+=\s*+(IFC(?:" + _KINDS + rb")\s*+\((?:[^;']++|'[^']*+')*+;)")
_MEMBERS = re.compile(rb"\(([#0-9,\s]++)\)\s*+\)\s*+;\Z")
_SETS = (b"IFCPROPERTYSET", b"IFCELEMENTQUANTITY")


def same_sets(scan: Scan) -> dict[int, int]:
    """For each set that says what another says: a number that stands for what they say.

    Empty when something in the file looks like the start of a record and is none, within a text or a comment: what
    seems to be a set may then be no set.
    """
    content = scan.content
    if b"/*" in content or len(_START.findall(content)) != scan.count:
        return {}
    records = dict(_RECORD.findall(content))
    groups: dict[tuple[bytes, ...], list[int]] = {}
    for number, said in _sets(records):
        groups.setdefault(said, []).append(number)
    alike = (group for group in groups.values() if len(group) > 1)
    return {number: group[0] for group in alike for number in group}


def _sets(records: Mapping[bytes, bytes]) -> Iterator[tuple[int, tuple[bytes, ...]]]:
    """Each set of which every member was found, with the text of its members."""
    for number, text in records.items():
        if not text.startswith(_SETS):
            continue
        members = _MEMBERS.search(text)
        if members is None:
            continue
        names = members.group(1).replace(b"#", b"").replace(b" ", b"").split(b",")
        said = tuple(records.get(name, b"") for name in names)
        if all(said):
            yield int(number), said

"""Which values of a model deserve a closer look, seen in its text: the parser takes ten times as long for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_TEXT = r"'[^']*+(?:''[^']*+)*+'"
_REST = r"(?:[^;'/]++|'[^']*+'|/)*+;"
_OPTIONAL = rf"\s*+(?:\$|{_TEXT})\s*+,\s*+"
_SOUND = r"(?:\+?[0-9]{1,12}(?:\.[0-9]*+)?(?:E-[0-9]++)?|\.[TF]\.|\$)"
_HEAD = r"\s*+#[0-9]++\s*+=\s*+"
_SOUND_RECORDS = (
    rf"\s*+(?:#[0-9]++\s*+=\s*+)?(?!IFCPROPERTY|IFCQUANTITY|IFCELEMENTQUANTITY|[#\s]){_REST}",
    rf"{_HEAD}IFCPROPERTYSINGLEVALUE\s*+\(\s*+{_TEXT}\s*+,{_OPTIONAL}(?:\$|IFC\w++\s*+\(\s*+{_SOUND}\s*+\))\s*+,[^;']*+;",
    rf"{_HEAD}IFCQUANTITY\w++\s*+\(\s*+{_TEXT}\s*+,{_OPTIONAL}(?:\$|#[0-9]++)\s*+,\s*+{_SOUND}\s*+[,)]{_REST}",
    rf"{_HEAD}IFC(?:PROPERTYSET|ELEMENTQUANTITY)\s*+\({_OPTIONAL}(?:\$|#[0-9]++)\s*+,\s*+(?='[^'\s]){_REST}",
)
_UNSOUND = re.compile(
    rf"(?:{'|'.join(_SOUND_RECORDS)})*+"
    rf"(?:\s*+#([0-9]++)\s*+=\s*+(IFC\w++)\s*+\(((?:[^;'/]++|'[^']*+'|/)*+);|{_REST}|\s*+\Z)"
)
"""A record that is not sound, behind as many sound ones as there are; it matches from every place on."""
_TEXT_VALUE = re.compile(rf"\s*+({_TEXT})\s*+,{_OPTIONAL}IFC\w++\s*+\(\s*+({_TEXT})\s*+\)")
_STRING_OR_COMMENT = re.compile(r"('[^']*+')|/\*.*?\*/", re.DOTALL)
_SETS = ("IFCPROPERTYSET", "IFCELEMENTQUANTITY")


@dataclass(frozen=True, slots=True)
class Suspects:
    """Numbers of records: of values that may be wrong, and of sets without a name. No other is wrong in its text."""

    values: tuple[int, ...]
    nameless: tuple[int, ...]


def suspects(text: str, doubtful: Callable[[str, str], bool]) -> Suspects:
    """Look through the STEP text. `doubtful` says whether a text may be wrong as the value of the property with
    that name; both as they stand between their quotes."""
    values: list[int] = []
    nameless: list[int] = []
    said: dict[tuple[str, str], bool] = {}
    for number, kind, arguments in _UNSOUND.findall(*_data(text)):
        if not number:
            continue
        if kind in _SETS:
            nameless.append(int(number))
        elif (found := _TEXT_VALUE.match(arguments)) is None:
            values.append(int(number))
        else:
            key = (found[1], found[2])
            if key not in said:
                said[key] = doubtful(found[1][1:-1], found[2][1:-1])
            if said[key]:
                values.append(int(number))
    return Suspects(tuple(values), tuple(nameless))


def _data(text: str) -> tuple[str, int]:
    """The text without comments in its data, and where those start, as the scan finds it."""
    start = text.find("DATA;") + len("DATA;")
    if "/*" not in text[start:]:
        return text, start
    return _STRING_OR_COMMENT.sub(lambda each: each[1] or " ", text[start:]), 0

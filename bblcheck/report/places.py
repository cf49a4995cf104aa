"""Where a finding is shown: the file that was judged, and the line of the element in it."""

from __future__ import annotations

from dataclasses import dataclass

from bblcheck.report.report import Report, source_of
from bblcheck.result.model import LidResult, Result


@dataclass(frozen=True, slots=True)
class Place:
    """A file as it was given, and a line counted from 1 where it is known."""

    path: str
    line: int | None = None


def place_of(report: Report, result: Result, item: LidResult) -> Place | None:
    """The place of one lid and subject; None when no file was read."""
    source = source_of(result)
    if source is None:
        return None
    if not item.subject.id:
        return Place(source.path)
    lines = report.lines(source)
    identity = item.subject.id
    line = lines.get(identity, lines.get(identity.rsplit("/", 1)[-1]))
    return Place(source.path, line)

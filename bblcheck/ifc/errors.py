"""The one complaint of this package: a model that is not read, and why."""

from __future__ import annotations

from typing import Literal, TypeAlias

from bblcheck.home.errors import NOTHING, InputError

Cause: TypeAlias = Literal[
    "unreadable",
    "too large",
    "archive",
    "not ifc",
    "schema",
    "incomplete",
    "structure",
    "reference",
    "cycle",
    "count",
    "parser",
    "reader died",
    "reader missing",
]


class IfcError(InputError):
    """The file is refused, or its reader died: nothing of it may be used. `cause` is stable, for programs.

    `crashed`: native code ended the child, so another way of reading may still work.
    """

    def __init__(
        self, cause: Cause, message: str, file: str, line: int | None = None, found: str = "", hint: str = ""
    ) -> None:
        place = "" if line is None else f"regel {line}"
        super().__init__(message, file, place, found or NOTHING, hint=hint)
        self.cause: Cause = cause
        self.line = line
        self.crashed = False

"""The program that runs in the sandbox: reads a request and a model on stdin, writes facts on stdout."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

from bblcheck.ifc.entity import library
from bblcheck.ifc.limits import restrict
from bblcheck.ifc.opening import Opened, Refused, check_count, parsed
from bblcheck.ifc.quick import quicken
from bblcheck.ifc.reading import read
from bblcheck.ifc.wire import Json

_MISSING_LIBRARY = 3


def _take_stdout() -> BinaryIO:
    """The stream for the answer; whatever else writes to stdout, native code too, writes to nothing."""
    stream = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.close(nothing)
    return stream


def prepare() -> None:
    """Import the library, ahead of the first request. Raises ImportError when it is missing."""
    # Its MVD grammar costs more than the whole import and is not used here.
    sys.modules["lark"] = None  # type: ignore[assignment]
    library()
    quicken()


def _read(opened: Opened, request: Mapping[str, Any]) -> dict[str, Json]:
    """The answer; when reading fails on a model with records that are not by the schema, a refusal that names them."""
    try:
        return read(opened, request)
    except Exception:  # whatever such records may bring about
        from bblcheck.ifc.unreadable import refusal_of

        refused = refusal_of(opened)
        if refused is None:
            raise
        return _refusal(refused)


def _refusal(refused: Refused) -> dict[str, Json]:
    return {"refused": {"cause": refused.cause, "message": str(refused), "line": refused.line}}


def main() -> None:
    """Answer one request. Nothing but the answer goes to stdout."""
    restrict(int(sys.argv[2]), int(sys.argv[3]))
    answer_stream = _take_stdout()
    try:
        prepare()
    except ImportError:
        sys.exit(_MISSING_LIBRARY)

    size = int(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read(size).decode("ascii")
    try:
        opened = parsed(content)
        request = json.load(sys.stdin.buffer)
        check_count(opened, request["count"])
    except Refused as refused:
        answer = _refusal(refused)
    else:
        answer = _read(opened, request)
    answer_stream.write(json.dumps(answer).encode("ascii"))
    answer_stream.flush()
    os._exit(0)  # the answer is given: freeing a large model takes longer than reading it

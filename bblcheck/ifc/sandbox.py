"""The child process in which native code reads a model: limited, without environment, killed when late.

It is started before the parent has the file, and opens the model while the parent scans it: both work at the same
time, and what the scan refuses is refused, whatever the child makes of it. On stdin it gets a line with the size of the
model, its bytes, and a request in JSON; it answers with JSON on stdout. It needs no file and no network. Where the
system can fork, the processes of all models come out of one that has imported what they need; elsewhere each starts
anew.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread, Timer
from types import TracebackType
from typing import TypeAlias

from bblcheck.ifc.errors import Cause, IfcError
from bblcheck.ifc.processes import Job, can_fork, server, start

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_START = "import sys; sys.path.insert(0, sys.argv[1]); from bblcheck.ifc.child import main; main()"
_MISSING_LIBRARY = 3
"""The exit code of a child that cannot import ifcopenshell."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reading may cost: seconds of wall clock and of CPU, bytes of memory and of answer."""

    seconds: float = 120.0
    cpu_seconds: int = 110
    memory: int = 4 << 30
    answer: int = 64 << 20


DEFAULT_LIMITS = Limits()


def warm() -> None:
    """Start importing what reads a model, while the parent does other work."""
    if can_fork():
        server()


class Child:
    """A started reader; ask it once. Leaving the context ends it, whatever it was doing."""

    def __init__(self, file: str, limits: Limits = DEFAULT_LIMITS) -> None:
        self._file = file
        self._limits = limits
        self._late = False
        self._job: Job = start(_START, (str(limits.cpu_seconds), str(limits.memory)))
        self._timer = Timer(limits.seconds, self._give_up)
        self._timer.daemon = True
        self._timer.start()

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._job.end()

    def ask(self, content: bytes, request: Callable[[], Json]) -> dict[str, Json]:
        """The child's answer about a model. While the child opens it `request` is called, which scans it and may refuse
        it. Raises what that raises, and IfcError when the child died, was late, said too much or nonsense, or
        refuses."""
        giving = Thread(target=self._give, args=(b"%d\n" % len(content), content), daemon=True)
        giving.start()
        asked = json.dumps(request()).encode("ascii")
        giving.join()
        self._give(asked)
        with contextlib.suppress(OSError):
            self._job.stdin.close()
        text = self._job.stdout.read(self._limits.answer + 1)
        if len(text) > self._limits.answer:
            raise self._died("het antwoord is groter dan toegestaan")
        code = self._job.wait()
        if self._late:
            raise self._died(f"langer bezig dan {self._limits.seconds:g} s")
        if code == _MISSING_LIBRARY:
            hint = "Installeer bblcheck met de extra [ifc]: pip install 'bblcheck[ifc]'."
            raise IfcError("reader missing", "ifcopenshell ontbreekt of werkt niet", self._file, hint=hint)
        if code != 0:
            error = self._died(f"afgebroken met code {code}")
            error.crashed = code < 0
            raise error
        return self._answer(text)

    def _give(self, *parts: bytes) -> None:
        """Write to the child, as long as it listens."""
        with contextlib.suppress(OSError, ValueError):
            for part in parts:
                self._job.stdin.write(part)
            self._job.stdin.flush()

    def _answer(self, text: bytes) -> dict[str, Json]:
        try:
            answer: Json = json.loads(text)
        except (ValueError, RecursionError):
            raise self._died("het antwoord is geen JSON") from None
        if not isinstance(answer, dict):
            raise self._died("het antwoord is geen object")
        refusal = answer.get("refused")
        if isinstance(refusal, dict):
            raise self._refusal(refusal)
        return answer

    def _refusal(self, refusal: dict[str, Json]) -> IfcError:
        message, line, hint = refusal.get("message"), refusal.get("line"), refusal.get("hint")
        cause: Cause = "count" if refusal.get("cause") == "count" else "parser"
        return IfcError(
            cause,
            str(message),
            self._file,
            line if isinstance(line, int) else None,
            hint=str(hint) if hint else "",
        )

    def _died(self, why: str) -> IfcError:
        message = f"de lezer van het model is gestopt: {why}"
        hint = "Het model is te zwaar of beschadigd; exporteer het opnieuw, of alleen de woning."
        return IfcError("reader died", message, self._file, hint=hint)

    def _give_up(self) -> None:
        self._late = True
        self._job.kill()

"""A page in Chromium that a test drives as a person does, with real keys and the width of a real phone.

It speaks the DevTools protocol over the pipe that Chromium offers, so that it needs no port and no library.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.report.html.chromium import QUIET, SECONDS, browser

KEYS = {"Tab": 9, "Enter": 13, " ": 32, "Escape": 27}
TEXT = {"Enter": "\r", " ": " "}
LOADED = """new Promise((done) => {
  if (document.readyState === 'complete') done(1); else addEventListener('load', () => done(1));
})"""
ON_THE_PIPE = 'exec "$@" 3<&0 4>&1 >/dev/null 2>&1'


class Driven:
    """One open page."""

    def __init__(self, into: IO[bytes], out: IO[bytes]) -> None:
        self._into, self._out, self._number, self._session = into, out, 0, ""

    def ask(self, method: str, **given: object) -> Mapping[str, object]:
        """What the browser answers."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        self._into.write(json.dumps(message).encode() + b"\0")
        self._into.flush()
        while (answer := json.loads(self._read())).get("id") != self._number:
            pass
        result: Mapping[str, object] = answer["result"]
        return result

    def _read(self) -> bytes:
        found = bytearray()
        while (one := self._out.read(1)) != b"\0":
            if not one:
                raise EOFError("Chromium ended")
            found += one
        return bytes(found)

    def open(self, file: Path, width: int) -> None:
        """Show a page on a screen of this many CSS pixels wide, and wait for its script."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._session = str(session)
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False
        )
        self.ask("Page.navigate", url=file.as_uri())
        self.value(LOADED)

    def value(self, expression: str) -> object:
        """What an expression is in the page."""
        found = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        result = found["result"]
        assert isinstance(result, dict) and "exceptionDetails" not in found, found
        return result.get("value")

    def press(self, key: str) -> None:
        """Press one key and let it go."""
        code = KEYS.get(key, 0)
        text = TEXT.get(key, key if len(key) == 1 else "")
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, text=text)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)


@contextmanager
def opened(file: Path, width: int = 1280) -> Iterator[Driven]:
    """A page that is open as long as the block lasts."""
    program = browser()
    assert program is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = [*QUIET, f"--user-data-dir={profile}", "--remote-debugging-pipe"]
        command = ["timeout", str(SECONDS), "sh", "-c", ON_THE_PIPE, "sh", program, *options]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin is not None and process.stdout is not None
            driven = Driven(process.stdin, process.stdout)
            try:
                driven.open(file, width)
                yield driven
            finally:
                process.terminate()

"""Processes that do one job: started anew, or forked by a server that has imported what they need."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Protocol

from bblcheck.ifc.server import CODE_BYTES

ROOT = Path(__file__).resolve().parents[2]
_SERVE = "import sys; sys.path.insert(0, sys.argv[1]); from bblcheck.ifc.server import serve; serve()"
_KEPT_VARIABLES = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class Job(Protocol):
    """A running program. Whoever started it ends it."""

    @property
    def stdin(self) -> IO[bytes]: ...

    @property
    def stdout(self) -> IO[bytes]: ...

    def wait(self) -> int:
        """The exit code, once it has ended; negative is the signal that ended it."""
        ...

    def kill(self) -> None:
        """End it, whatever it is doing; also from another thread."""
        ...

    def end(self) -> None:
        """The same, and clean up."""
        ...


def _python(program: str, *arguments: str, **options: object) -> subprocess.Popen[bytes]:
    """An isolated interpreter without our environment."""
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ} | _ONE_THREAD
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-I", "-c", program, str(ROOT), *arguments],
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=ROOT,
        close_fds=True,
        **options,
    )


class Spawned:
    """A process of its own from the start."""

    def __init__(self, program: str, arguments: Sequence[str]) -> None:
        self._process = _python(program, *arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin is not None and self._process.stdout is not None
        self.stdin: IO[bytes] = self._process.stdin
        self.stdout: IO[bytes] = self._process.stdout

    def wait(self) -> int:
        return self._process.wait()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self.kill()
        _close(self.stdin, self.stdout)
        self._process.wait()


class Server:
    """The process that forks; it and what it forked are one group, ended together."""

    def __init__(self) -> None:
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = _python(
                _SERVE,
                str(theirs.fileno()),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def fork(self, program: str, arguments: Sequence[str], stdin: int, stdout: int) -> None:
        """Have a process forked that runs the program between these two files."""
        message = json.dumps({"program": program, "arguments": list(arguments)}).encode()
        with contextlib.suppress(BrokenPipeError):
            socket.send_fds(self._control, [message], [stdin, stdout])

    def code(self) -> int:
        """The exit code of the process that was forked last; that of the server when it died first."""
        found = b""
        with contextlib.suppress(ConnectionResetError):
            found = self._control.recv(CODE_BYTES, socket.MSG_WAITALL)
        if len(found) < CODE_BYTES:
            return self._process.wait()
        return int.from_bytes(found, "big", signed=True)

    def kill(self) -> None:
        if self.lives:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def end(self) -> None:
        self.kill()
        self._process.wait()
        self._control.close()


class Forked:
    """A process that the server forks, from what it has imported."""

    def __init__(self, server: Server, program: str, arguments: Sequence[str]) -> None:
        self._server, self._done = server, False
        (read_in, write_in), (read_out, write_out) = os.pipe(), os.pipe()
        self.stdin: IO[bytes] = os.fdopen(write_in, "wb")
        self.stdout: IO[bytes] = os.fdopen(read_out, "rb")
        server.fork(program, arguments, read_in, write_out)
        os.close(read_in)
        os.close(write_out)

    def wait(self) -> int:
        code = self._server.code()
        self._done = True
        return code

    def kill(self) -> None:
        if not self._done:
            self._server.kill()

    def end(self) -> None:
        if not self._done:
            self._server.end()
        _close(self.stdin, self.stdout)


_servers: list[Server] = []
"""The server of this process, if it has one; another one after that was ended."""


def can_fork() -> bool:
    """Whether processes can be forked here: elsewhere native libraries do not always survive it."""
    return sys.platform == "linux"


def server() -> Server:
    """The server of this process, started when there is none."""
    if not _servers or not _servers[0].lives:
        _servers[:] = [Server()]
        atexit.register(_servers[0].end)
    return _servers[0]


def start(program: str, arguments: Sequence[str]) -> Job:
    """Run a program with these arguments."""
    return Forked(server(), program, arguments) if can_fork() else Spawned(program, arguments)


def _close(*streams: IO[bytes]) -> None:
    for stream in streams:
        with contextlib.suppress(OSError):
            stream.close()

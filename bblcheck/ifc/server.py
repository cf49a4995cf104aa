"""A process that has imported what reads models, and forks a fresh process for each one.

It reads no model itself. Each message on its socket is a job: a program with its arguments, and two open files to
be its stdin and stdout. It answers with the exit code, as `subprocess` counts it, and ends when nobody listens.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
from contextlib import suppress
from typing import NoReturn

from bblcheck.ifc import COLLECT_AFTER

CODE_BYTES = 4
JOB_BYTES = 1 << 16


def serve() -> None:
    """Do jobs from the socket whose number is the second argument. The first is where bblcheck stands."""
    control = socket.socket(fileno=int(sys.argv[2]))
    _prepare()
    while True:
        message, files, _, _ = socket.recv_fds(control, JOB_BYTES, 2)
        if len(files) != 2:
            return
        process = os.fork()
        if process == 0:
            control.close()
            _work(message, *files)
        for file in files:
            os.close(file)
        _, status = os.waitpid(process, 0)
        code = os.waitstatus_to_exitcode(status)
        try:
            control.sendall(code.to_bytes(CODE_BYTES, "big", signed=True))
        except BrokenPipeError:
            return


def _prepare() -> None:
    """Import what every job needs; a job tells itself when something is missing."""
    with suppress(ImportError):
        from bblcheck.ifc import child

        child.prepare()
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)


def _work(message: bytes, stdin: int, stdout: int) -> NoReturn:
    """In the forked process: run the program, and nothing of the server after it."""
    code = 1
    try:
        os.dup2(stdin, 0)
        os.dup2(stdout, 1)
        for file in (stdin, stdout):
            os.close(file)
        job = json.loads(message)
        sys.argv = ["-c", sys.argv[1], *job["arguments"]]
        exec(job["program"], {"__name__": "__main__"})
        code = 0
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    finally:
        with suppress(OSError):
            sys.stdout.flush()
        os._exit(code)

"""A dossier on disk: made once, and then only added to, by one command at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.writing import not_written, write_whole

try:
    import fcntl
except ImportError:  # Windows has no such locks; there one person at a time is a matter of agreement
    fcntl = None  # type: ignore[assignment]


def create(path: Path, text: str) -> None:
    """Write a new dossier. Raises `UsageProblem` when there is a file already."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        message = "dit bestand bestaat al; vul het aan met `bblcheck dossier add`"
        raise UsageProblem(f"{path}: {message}") from None
    except OSError as error:
        raise not_written(path, error) from error
    try:
        write_whole(path, text)
    except UsageProblem:
        path.unlink()
        raise


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """While this lasts no other command adds to the dossier: a second one waits for the file as it will be then."""
    while True:
        with path.open("rb") as file:
            _lock(file)
            if os.fstat(file.fileno()).st_ino == path.stat().st_ino:
                yield
                return


def _lock(file: IO[bytes]) -> None:
    if fcntl is not None:
        fcntl.flock(file, fcntl.LOCK_EX)

"""Models read in the background, while what comes before them is judged: the reading is done by another process."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Thread

from bblcheck.decision.files import Disk, ModelRead
from bblcheck.home.jsonfile import JsonFile
from bblcheck.ifc import SUFFIXES
from bblcheck.language.vocabulary import Vocabulary

HAND_OVER = 0.001
"""Seconds after which the judging lets the reading go on: it has a word to say to the process that reads, and waits for
it again. With the five milliseconds that Python takes, reading and judging do not overlap."""


class _Reading:
    """One model being read; whatever stops the reading is told to who asks for the model."""

    def __init__(self, files: Disk, path: Path, vocabulary: Vocabulary) -> None:
        self.path = path
        self._files = files
        self._vocabulary = vocabulary
        self._found: ModelRead | None = None
        self._problem: Exception | None = None
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            self._found = self._files.model(self.path, self._vocabulary)
        except Exception as problem:
            self._problem = problem

    def wait(self) -> None:
        self._thread.join()

    def result(self) -> ModelRead:
        """What was read. Raises what reading it raised."""
        self.wait()
        if self._problem is not None:
            raise self._problem
        assert self._found is not None
        return self._found


class ReadAhead:
    """Files on disk of which the models among `paths` will be asked for in that order, the next of them is being
    read. One at a time: what reads them does one job."""

    def __init__(self, files: Disk, paths: Iterable[Path], vocabulary: Vocabulary) -> None:
        self._files = files
        self._vocabulary = vocabulary
        self._waiting = [path for path in paths if path.suffix.lower() in SUFFIXES]
        self._reading: _Reading | None = None
        if self._waiting:
            sys.setswitchinterval(HAND_OVER)
        self._next()

    @property
    def busy(self) -> bool:
        """Whether a model is being read, or was and is not asked for yet."""
        return self._reading is not None

    def digest(self, path: Path) -> str:
        return self._files.digest(path)

    def json(self, path: Path) -> JsonFile:
        return self._files.json(path)

    def is_dossier(self, path: Path) -> bool:
        return self._files.is_dossier(path)

    def model(self, path: Path, vocabulary: Vocabulary, parts: bool = False) -> ModelRead:
        """The model that was read ahead, if it is the one; any other is read now, when that one is done."""
        reading = self._reading
        if reading is None or reading.path != path or parts:
            if reading is not None:
                reading.wait()
            return self._files.model(path, vocabulary, parts)
        try:
            return reading.result()
        finally:
            self._reading = None
            self._next()

    def _next(self) -> None:
        if self._waiting:
            self._reading = _Reading(self._files, self._waiting.pop(0), self._vocabulary)

"""What was read from a model, kept by the hash of the file: a second reading skips the parser.

The files are JSON, checked when they are read; anything that is not whole, or was made by another version, is
read anew. Whoever can write in the folder can change what is believed of a model: keep it as safe as the models.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bblcheck import __version__

if TYPE_CHECKING:
    from bblcheck.decision.files import ModelRead
    from bblcheck.ifc.profile import Tables
    from bblcheck.language.vocabulary import Vocabulary

FORMAT = "bblcheck.facts/1"
_PACKAGE = Path(__file__).parents[1]
_READERS = ("ifc", "home", "engine")


def key_of(digest: str, vocabulary: Vocabulary, profile: Tables, parts: bool) -> str:
    """The name of what is kept: of the file, the words, the profile, what was asked, and the code that reads."""
    from bblcheck.ifc.request import wanted

    asked = json.dumps(wanted(vocabulary, "kernel", parts, profile=profile), sort_keys=True)
    return hashlib.sha256("\n".join((FORMAT, _code(), digest, asked)).encode()).hexdigest()


@cache
def _code() -> str:
    """The version and the source of everything that reads models."""
    found = hashlib.sha256(__version__.encode())
    for path in sorted(_sources()):
        found.update(path.relative_to(_PACKAGE).as_posix().encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def _sources() -> Iterable[Path]:
    for package in _READERS:
        yield from (_PACKAGE / package).rglob("*.py")
    yield from (_PACKAGE / "decision").glob("*store.py")


def load(folder: Path, key: str) -> ModelRead | None:
    """What was kept under this key; None when there is nothing, or nothing whole."""
    from bblcheck.decision.modelstore import decode

    try:
        found = json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))
        if found["format"] != FORMAT or found["key"] != key or found["sum"] != _sum(found["model"]):
            return None
        return decode(found["model"])
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return None


def keep(folder: Path, key: str, read: ModelRead) -> None:
    """Keep what was read, whole or not at all. Raises OSError when the folder cannot be written."""
    from bblcheck.decision.modelstore import encode

    model = encode(read)
    content = {"format": FORMAT, "key": key, "sum": _sum(model), "model": model}
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".facts.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
        Path(name).replace(folder / f"{key}.json")
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()


def _sum(model: object) -> str:
    """A sum against files that were cut or spoiled; it proves nothing about who wrote them."""
    return hashlib.sha256(json.dumps(model, sort_keys=True).encode()).hexdigest()

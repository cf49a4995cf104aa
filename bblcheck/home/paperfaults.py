"""What makes a document wrong by itself, wherever it is named: in a dossier, or behind a value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from bblcheck.engine.facts import Paper
from bblcheck.home.errors import NOTHING
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class PaperFault:
    """One fault: `key` is the key of the document where it stands, "" for the document as a whole."""

    key: str
    message: str
    value: object = NOTHING
    expected: str = ""
    hint: str = ""


def faults(paper: Paper) -> Iterator[PaperFault]:
    """No name, a file outside the folder, an end that is not after its date."""
    if not paper.name:
        yield PaperFault("", "dit document heeft geen naam en geen pad", expected='"naam" of "pad"')
    if paper.path is not None and not stays_inside(paper.path):
        message = "dit pad wijst buiten de map van het bestand dat het noemt"
        yield PaperFault("pad", message, paper.path, hint="Zet het document in die map.")
    if paper.issued is not None and paper.valid_until is not None and paper.valid_until <= paper.issued:
        yield PaperFault("geldig_tot", '"geldig_tot" ligt niet na "datum"', str(paper.valid_until))


def stays_inside(path: str) -> bool:
    """Whether a path of a document stays in the folder of the file that names it."""
    found = PurePath(path)
    return not found.is_absolute() and ".." not in found.parts

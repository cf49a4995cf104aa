"""The vocabulary, for a process that must not import the parser."""

from __future__ import annotations

from pathlib import Path

from bblcheck.language.parse import parse
from bblcheck.language.vocabulary import Vocabulary

BEGRIPPEN = Path(__file__).parents[2] / "rules" / "begrippen.bbl"


def vocabulary() -> Vocabulary:
    return Vocabulary.of(parse(BEGRIPPEN.read_text(encoding="utf-8"), BEGRIPPEN.name).begrippen)

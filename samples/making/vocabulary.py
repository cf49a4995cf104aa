"""The vocabulary that the samples are written in, read from `rules/begrippen.bbl`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bblcheck.language.parse import parse
from bblcheck.language.tree import Kind
from bblcheck.language.vocabulary import Concept, Vocabulary

BEGRIPPEN = Path(__file__).parents[2] / "rules" / "begrippen.bbl"


@cache
def vocabulary() -> Vocabulary:
    tree = parse(BEGRIPPEN.read_text(encoding="utf-8"), BEGRIPPEN.name)
    return Vocabulary.of(tree.begrippen)


def concept(name: str) -> Concept:
    """The concept of that name; a sample that uses an unknown word is a mistake and raises KeyError."""
    return vocabulary().concepts[name]


def kind(concept_name: str, attribute: str) -> Kind:
    attributes = concept(concept_name).attributes
    if attribute not in attributes:
        raise KeyError(f"{concept_name}.{attribute} staat niet in begrippen.bbl")
    return attributes[attribute].kind


def site_bound(concept_name: str, attribute: str) -> bool:
    """Whether the fact belongs to the place and not to the home."""
    return concept(concept_name).attributes[attribute].site_bound


def plural(concept_name: str) -> str:
    found = concept(concept_name)
    if found.plural is None or found.is_view:
        raise KeyError(f"{concept_name} heeft geen eigen lijst")
    return found.plural

"""The documents behind a fact in one line: their names, how long they hold, what they are for, their digests."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.report.texts import Language, text
from bblcheck.result.model import PaperRef, SourceRef

_DIGITS = 12
"""As many digits of a digest as a person compares; all of them are in the JSON."""


def proof_line(source: SourceRef, language: Language) -> str:
    """What a reader is told of the documents of a fact; empty where there are none."""
    if source.document is None or source.document == source.where:
        return ""
    return ", ".join(
        (source.document, *(part for paper in source.papers for part in _parts(paper, language)))
    )


def _parts(paper: PaperRef, language: Language) -> Iterator[str]:
    if paper.valid_until is not None:
        yield text("paper.until", language).format(day=paper.valid_until)
    if paper.about:
        yield text("paper.about", language).format(about=", ".join(paper.about))
    if paper.sha256 is not None:
        yield text("paper.digest", language).format(digest=paper.sha256[:_DIGITS])

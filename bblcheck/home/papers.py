"""The documents that a dossier names, and whether they are the files in its folder."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.home.events import Document, DossierEnvelope


def papers_of(envelope: DossierEnvelope) -> Iterator[tuple[str, Document]]:
    """Every document with its JSON pointer, in the order of the file."""
    for index, event in enumerate(envelope.gebeurtenissen):
        pointer = f"/gebeurtenissen/{index}"
        one = getattr(event, "document", None)
        if isinstance(one, Document):
            yield f"{pointer}/document", one
        for place, document in enumerate(getattr(event, "documenten", ())):
            yield f"{pointer}/documenten/{place}", document

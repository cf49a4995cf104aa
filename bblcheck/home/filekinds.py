"""What kind of file was given, by how it begins and what it is called, and what to do with one that is not read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from bblcheck.records import dataclass

READ = "gelezen worden IFC-modellen (.ifc, .ifczip) en JSON-bestanden van bblcheck (woning, plaats, dossier)"
_EXPORT = "exporteer het model als IFC (.ifc)"
_AS_FACTS = (
    "neem de gegevens over in een woningbestand (JSON), of noem het document als bewijs in het dossier"
)
SAVE_AS_UTF8 = "bewaar het bestand als UTF-8"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that is not read: what it is, with its article, and what to do."""

    name: str
    advice: str = ""


_PDF = FileKind("een PDF-bestand", _AS_FACTS)
_OFFICE = FileKind("een Office-document", _AS_FACTS)
_BCF = FileKind("een BCF-bestand", "geef het IFC-model waar het bij hoort")
_REVIT = FileKind("een Revit-bestand", _EXPORT)
_IFCXML = FileKind("een IFC-model als XML (ifcXML)", _EXPORT)
_XML = FileKind("een XML-bestand")
_IMAGE = FileKind("een afbeelding", _AS_FACTS)
_UTF16 = FileKind("een tekst in UTF-16", SAVE_AS_UTF8)
_ZIP = FileKind("een zip-archief", "pak het uit en geef het model of de JSON-bestanden die erin zitten")

_BY_START: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF", _PDF),
    (b"PK\x03\x04", _ZIP),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"AC10", FileKind("een DWG-tekening", _EXPORT)),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"\x1f\x8b", FileKind("een gecomprimeerd bestand (gzip)", "pak het uit")),
    (b"\xff\xfe", _UTF16),
    (b"\xfe\xff", _UTF16),
    (b"<", _XML),
)
_BY_NAME: Mapping[FileKind, Mapping[str, FileKind]] = {
    _ZIP: {
        **dict.fromkeys((".bcf", ".bcfzip"), _BCF),
        **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods"), _OFFICE),
    },
    _OFFICE: dict.fromkeys((".rvt", ".rfa"), _REVIT),
    _XML: {".ifcxml": _IFCXML},
}
"""What the name adds where files of several kinds begin alike."""
_START = 4096


def other_kind(content: bytes, file: str) -> FileKind | None:
    """The kind of a file that is neither JSON nor a model, by how it begins; None where that does not tell."""
    start = content[:_START].removeprefix(b"\xef\xbb\xbf").lstrip()
    found = next((kind for mark, kind in _BY_START if start.startswith(mark)), None)
    if found is None:
        return None
    if found is _XML and b"ifcxml" in start.lower():
        return _IFCXML
    return _BY_NAME.get(found, {}).get(PurePath(file).suffix.lower(), found)

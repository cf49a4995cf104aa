"""A file of another kind: the message says what it is, what is read, and what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from bblcheck.home.errors import InputErrors
from bblcheck.home.filekinds import READ, other_kind
from bblcheck.home.jsonfile import load
from bblcheck.ifc.errors import IfcError
from bblcheck.ifc.scan import scan


def archive(name: str) -> bytes:
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as written:
        written.writestr(name, "x")
    return found.getvalue()


COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(64)
FILES = (
    ("x.pdf", b"%PDF-1.7\n%\xe2\xe3", "een PDF-bestand", "als bewijs in het dossier"),
    ("x.json", b"%PDF-1.7\n", "een PDF-bestand", "als bewijs in het dossier"),
    ("x.docx", archive("word/document.xml"), "een Office-document", "woningbestand"),
    ("X.XLSX", archive("xl/workbook.xml"), "een Office-document", "woningbestand"),
    ("x.bcf", archive("bcf.version"), "een BCF-bestand", "geef het IFC-model"),
    ("x.zip", archive("model.ifc"), "een zip-archief", "pak het uit"),
    ("x.rvt", COMPOUND, "een Revit-bestand", "exporteer het model als IFC"),
    ("x.doc", COMPOUND, "een Office-document", "woningbestand"),
    ("x.dwg", b"AC1032\0\0", "een DWG-tekening", "exporteer het model als IFC"),
    ("x.ifcxml", b"<?xml version='1.0'?><uos/>", "als XML (ifcXML)", "exporteer het model als IFC"),
    ("x", b"<?xml version='1.0'?><ifc:ifcXML/>", "als XML (ifcXML)", "exporteer het model als IFC"),
    ("x.xml", b"\xef\xbb\xbf\n<?xml version='1.0'?><a/>", "een XML-bestand", ".ifczip"),
    ("x.png", b"\x89PNG\r\n\x1a\n\0", "een afbeelding", "woningbestand"),
    ("x.json", "{}".encode("utf-16"), "een tekst in UTF-16", "UTF-8"),
    ("leeg", b" \n", "het bestand is leeg", ".ifczip"),
    ("x.csv", b"a;b\n", "een tekst, geen JSON", ".ifczip"),
    ("x.json", '{"naam": "caf\u00e9"}'.encode("latin-1"), "geen UTF-8", "bewaar het bestand als UTF-8"),
    ("x", bytes(range(256)), "geen UTF-8", ".ifczip"),
)


@pytest.mark.parametrize(("name", "content", "kind", "advice"), FILES, ids=lambda each: str(each)[:20])
def test_the_message_says_what_it_is_and_what_to_do(
    tmp_path: Path, name: str, content: bytes, kind: str, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputErrors) as caught:
        load(path)
    said = str(caught.value)
    assert kind in said and advice in said and said.count("\n") == 0
    if "UTF-8" not in advice:
        assert READ in said


def test_a_folder_says_what_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputErrors, match="dit is een map, geen bestand") as caught:
        load(tmp_path)
    assert READ in str(caught.value)


@pytest.mark.parametrize("content", [b'{"a": 1}', b" [1]", b"1", b"ISO-10303-21;", b""])
def test_what_may_be_read_is_of_no_other_kind(content: bytes) -> None:
    assert other_kind(content, "x.pdf") is None


def test_a_model_of_another_kind_is_told_in_the_same_words() -> None:
    with pytest.raises(IfcError, match="geen IFC-model maar een PDF-bestand") as caught:
        scan(b"%PDF-1.7\n", "model.ifc")
    assert "als bewijs in het dossier" in caught.value.hint

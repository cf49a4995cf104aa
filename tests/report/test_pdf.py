"""PDF: a reader that is not ours finds the words, the pages and the attachments; the same run, the same bytes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from bblcheck.report.html.showing import NO_BREAK
from bblcheck.report.pdf.blocks import Code, Drawing, Table
from bblcheck.report.pdf.setting import RESULT_FILE, pages_of
from tests.cli.running import run
from tests.report.making import ROOT, named, of, report, results, shown, written

SITE = ROOT / "samples/studio/site-zwolle.json"


@pytest.fixture(scope="module")
def moved() -> PdfReader:
    return PdfReader(io.BytesIO(written("pdf", report("moves"))))


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).replace(NO_BREAK, " ").split())


def test_the_first_page_has_the_decision(moved: PdfReader) -> None:
    first = " ".join(moved.pages[0].extract_text().split())
    assert "De nieuwbouweisen komen terug" in first and "11 van de 130 regels" in first
    assert "Waarom" in first and "Wat nu" in first
    assert "hulpmiddel, geen besluit" in first


def test_the_pages_are_a4_tagged_and_named(moved: PdfReader) -> None:
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in moved.pages} == {(595, 842)}
    root = moved.root_object
    assert root.get("/Lang") == "nl" and root.get("/StructTreeRoot")
    assert moved.metadata and str(moved.metadata.title).startswith("Studio Zilt")
    assert moved.xmp_metadata and "pdfuaid" in moved.xmp_metadata.rdf_root.toxml()
    assert len(moved.outline) > 0


def test_every_rule_and_number_is_on_the_pages(moved: PdfReader) -> None:
    text = words(moved).replace(" ", "")
    for item in results("moves")[0].results:
        assert item.rule.replace(" ", "") in text
    for block in pages_of(report("moves")).blocks:
        if isinstance(block, Code):
            assert all(line.replace(" ", "")[:20] in text for line in block.lines)


def test_the_result_is_attached(moved: PdfReader) -> None:
    (content,) = moved.attachments[RESULT_FILE]
    assert json.loads(content) == json.loads(shown("json", report("moves")))


def test_the_same_run_gives_the_same_bytes() -> None:
    assert written("pdf", report("lacks")) == written("pdf", report("lacks"))


def test_english_is_marked_as_english() -> None:
    reader = PdfReader(io.BytesIO(written("pdf", of(results("lacks"), language="en"))))
    assert reader.root_object.get("/Lang") == "en"
    assert "What next" in words(reader)


def test_a_letter_that_no_font_has_is_no_failure() -> None:
    found = tuple(named(result, "日本 👩‍🚀") for result in results("lacks"))
    assert PdfReader(io.BytesIO(written("pdf", of(found)))).pages


def test_drawings_stand_beside_the_pages() -> None:
    pages = pages_of(report("model"))
    names = [block.svg for block in pages.blocks if isinstance(block, Drawing)]
    assert names and names == list(pages.drawings)
    assert all(
        len(row) == len(block.head)
        for block in pages.blocks
        if isinstance(block, Table)
        for row in block.rows
    )


def test_the_receipt_in_the_pdf_verifies(tmp_path: Path) -> None:
    file, receipt = tmp_path / "x.pdf", tmp_path / "bewijs.json"
    dossier = str(ROOT / "samples/studio/dossier-permanent.json")
    done = run("relocate", dossier, "--site", str(SITE), "--format", "pdf", "-o", str(file))
    assert done.code == 1
    receipt.write_bytes(PdfReader(file).attachments["bblcheck-bewijs.json"][0])
    assert run("verify", str(receipt)).code == 0
    assert run("replay", str(receipt)).code == 0


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("bblcheck.cli.printing.find_spec", lambda name: None)
    home = str(ROOT / "samples/woonwagen/home.json")
    done = run("check", home, "--format", "pdf", "-o", str(tmp_path / "x.pdf"))
    assert done.code == 2 and "pip install 'bblcheck[pdf]'" in done.stderr
    assert not list(tmp_path.iterdir())

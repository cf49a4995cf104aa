"""Names come from models: whatever they say, a format shows them as text and nothing else."""

from __future__ import annotations

import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from bblcheck.report.escaping import code, github_property, markdown, markdown_link, sarif, uri
from bblcheck.report.formats import FORMATS
from bblcheck.report.pdf.setting import RESULT_FILE
from bblcheck.result.cleaning import cleaned, visible
from bblcheck.result.model import Amount, NeighbourShape, Shapes
from tests.cli.running import run
from tests.report.making import ROOT, named, of, results, shown, written

PAYLOADS = {
    "html": "<script>alert(1)</script>",
    "attribute": "\" onmouseover=\"alert(1)' x='",
    "xml": "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;&lt;",
    "control": "a\x00b\x01c\x08\x0b\x0c\x1f\x7f",
    "colour": "\x1b[2J\x1b[31mVOLDOET\x1b[0m",
    "title": "\x1b]0;titel\x07\x1b]8;;http://kwaad.example\x1b\\klik\x1b]8;;\x1b\\",
    "c1": "\x9b31mrood\x9d0;x\x9c einde",
    "unfinished": "kamer \x1b[38;5",
    "newline": "kamer\n::error::nagemaakt\r\n::stop-commands::x",
    "command": "::set-output name=x::y %0A::error::,title=x",
    "markdown": "[klik](http://kwaad.example) ![x](http://kwaad.example/x.png) **vet** `code` ``| cel | # kop",
    "direction": "kamer\u202egpj.exe\u2066x\u2069\u200b",
    "separator": "a\u2028b\u2029c\x85d",
    "surrogate": "\ud800x\udfff",
    "noncharacter": "x\ufffe\uffff",
    "json": '"}],"verdict":"compliant"',
    "placeholder": "{0} {home} %s [x](1) \\",
    "path": "../../etc/passwd%00 ?a=b#c:d",
    "letters": "Öster-Ålesund 日本 👩‍🚀 é",
    "long": "x" * 5000,
}
every_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
FOR_PEOPLE = ("text", "github", "letter")


def hostile(form: str, payload: str, kind: str = "lacks") -> str:
    return shown(form, of(tuple(named(result, payload) for result in results(kind)), everything=True))


@every_payload
def test_a_name_is_no_command_for_github(payload: str) -> None:
    for line in hostile("github", payload).splitlines():
        found = re.fullmatch(
            r"::(error|warning|notice) (file=[^,:]*,)?(line=\d+,)?title=([^,:]*)::(.*)", line
        )
        assert found, line


@every_payload
def test_junit_keeps_the_visible_name(payload: str) -> None:
    root = ElementTree.fromstring(hostile("junit", payload))
    names = [case.get("name") or "" for case in root.iter("testcase")]
    assert any(visible(payload) in name for name in names)
    assert len({(case.get("classname"), case.get("name")) for case in root.iter("testcase")}) == len(names)


@every_payload
@pytest.mark.parametrize("form", ["json", "jsonl", "sarif"])
def test_json_reads_back(form: str, payload: str) -> None:
    said = hostile(form, payload)
    assert not {c for c in said.replace("\n", "") if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    if form == "jsonl":
        lines = [json.loads(line) for line in said.split("\n")[:-1]]
        assert lines[0]["home"]["name"] == payload
    elif form == "json":
        assert json.loads(said)["home"]["name"] == payload
    else:
        assert json.loads(said)["runs"][0]["results"]


@every_payload
def test_a_sarif_path_is_a_uri(payload: str) -> None:
    log = json.loads(hostile("sarif", payload))
    for artifact in log["runs"][0]["artifacts"]:
        address = artifact["location"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9/_.~%-]+", address)
        assert unquote(address) == visible(f"map/{payload}.ifc")


@every_payload
def test_a_sarif_message_has_no_link_or_placeholder(payload: str) -> None:
    for found in json.loads(hostile("sarif", payload))["runs"][0]["results"]:
        plain = re.sub(r"\\.", "", found["message"]["text"])
        assert "[" not in plain and "]" not in plain
        assert "{" not in plain.replace("{{", "") and "}" not in plain.replace("}}", "")


@every_payload
def test_markdown_escapes_mark_up(payload: str) -> None:
    name = visible(payload)
    escaped = markdown(name)
    assert not re.search(r"(?<!\\)[`*_\[\]<>|~]", re.sub(r"\\\\", "", escaped))
    assert "http:" not in escaped and "@" not in escaped
    assert re.sub(r"\\(.)", r"\1", escaped).replace("&#64;", "@") == name


@every_payload
def test_cleaning_is_done_once(payload: str) -> None:
    assert visible(visible(payload)) == visible(payload)
    (result,) = results("lacks")
    once = cleaned(named(result, payload))
    assert cleaned(once) is once
    assert cleaned(result) is result


def test_a_hostile_name_is_found_behind_what_stands_twice() -> None:
    shared = NeighbourShape(name="Woning 1", distance=Amount(value="1", unit="m"))
    bad = NeighbourShape(name="Woning\x1b[31m 2", distance=shared.distance)
    found = cleaned((Shapes(neighbours=(shared, shared)), Shapes(neighbours=(shared, bad))))
    assert [each.name for shapes in found for each in shapes.neighbours] == ["Woning 1"] * 3 + ["Woning 2"]


def test_a_terminal_sequence_is_gone_and_the_words_stay() -> None:
    assert visible(PAYLOADS["colour"]) == "VOLDOET"
    assert visible(PAYLOADS["title"]) == "klik"
    assert visible(PAYLOADS["newline"]) == "kamer ::error::nagemaakt ::stop-commands::x"
    assert visible(PAYLOADS["letters"]) == PAYLOADS["letters"]


def test_small_escapes() -> None:
    assert code("a`b``c") == "```a`b``c```"
    assert code("`") == "`` ` ``"
    assert markdown_link("x", "javascript:alert(1)") == "x"
    assert markdown_link("x", "https://a.nl/>)x y") == "[x](<https://a.nl/%3E%29x%20y>)"
    assert sarif("a{0}[b]\\") == "a{{0}}\\[b\\]\\\\"
    assert uri("/tmp/a b#c.ifc") == "file:///tmp/a%20b%23c.ifc"
    assert github_property("a:b,c%\n") == "a%3Ab%2Cc%25%0A"


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_with_hostile_names_goes_through_the_command_line(form: str, tmp_path: Path) -> None:
    home = json.loads((ROOT / "samples/woonwagen/home.json").read_text(encoding="utf-8"))
    home["naam"] = PAYLOADS["colour"] + PAYLOADS["newline"] + PAYLOADS["html"]
    file, to = tmp_path / "woning.json", tmp_path / "uit"
    file.write_text(json.dumps(home), encoding="utf-8")
    done = run("check", str(file), "--as", "bestaand", "--format", form, "-o", str(to))
    assert done.code in (3, 4)
    assert FORMATS[form].binary or (b"\x1b" not in to.read_bytes() and b"\n::error::" not in to.read_bytes())


# --- the whole corpus through every format


def reads_as_text(form: str, payload: str) -> None:
    said = hostile(form, payload).replace("\N{ZERO WIDTH JOINER}", "")
    assert not _hidden(said, "Cf") and said.count("\n") == hostile(form, "kamer").count("\n")


def reads_as_terminal(_: str, payload: str) -> None:
    from tests.cli.test_terminal import CODE, seen

    said = seen(of(tuple(named(result, payload) for result in results("lacks"))), width=20_000)
    assert not _hidden(CODE.sub("", said).replace("\N{ZERO WIDTH JOINER}", ""))


def reads_as_json(form: str, payload: str) -> None:
    lines = hostile(form, payload).split("\n")
    found = [json.loads(line) for line in lines if line] if form == "jsonl" else json.loads("\n".join(lines))
    assert found and not _hidden("".join(lines))


def reads_as_xml(form: str, payload: str) -> None:
    hostile_tags = [element.tag for element in ElementTree.fromstring(hostile(form, payload)).iter()]
    assert hostile_tags == [element.tag for element in ElementTree.fromstring(hostile(form, "kamer")).iter()]


def reads_as_page(_: str, payload: str) -> None:
    from tests.report.html.test_hostile_page import HARMLESS, outside_drawings, page

    assert outside_drawings(page("lacks", payload)) == outside_drawings(page("lacks", HARMLESS))


def reads_as_bcf(form: str, payload: str) -> None:
    """The same folders with the same elements: a name makes no file and no mark-up."""
    found, harmless = (_bcf(form, name) for name in (payload, "kamer"))
    assert [tags for _, tags in found] == [tags for _, tags in harmless]
    assert all(re.fullmatch(r"([0-9a-f-]{36}/)?[a-z]+\.[a-z]+", name) for name, _ in found)


def _bcf(form: str, name: str) -> list[tuple[str, list[str]]]:
    given = of(tuple(named(result, name) for result in results("lacks")))
    with zipfile.ZipFile(io.BytesIO(written(form, given))) as archive:
        return [
            (entry, [element.tag for element in ElementTree.fromstring(archive.read(entry)).iter()])
            for entry in archive.namelist()
        ]


def reads_as_pdf(form: str, payload: str) -> None:
    """It sets, runs nothing, and leads only to the law."""
    content = written(form, of(tuple(named(result, payload) for result in results("lacks"))))
    reader = PdfReader(io.BytesIO(content))
    assert {"/OpenAction", "/AA", "/AcroForm"}.isdisjoint(reader.root_object)
    links = re.findall(rb"/URI \(([^)]*)\)", content)
    assert all(link.startswith(b"https://wetten.overheid.nl/") for link in links)
    assert sorted(reader.attachments) == [RESULT_FILE]


CORPUS: dict[str, Callable[[str, str], None]] = {
    **dict.fromkeys(FOR_PEOPLE, reads_as_text),
    **dict.fromkeys(("json", "jsonl", "sarif"), reads_as_json),
    **dict.fromkeys(("bcf", "bcf3"), reads_as_bcf),
    **dict.fromkeys(("junit", "ids"), reads_as_xml),
    "html": reads_as_page,
    "pdf": reads_as_pdf,
    "terminal": reads_as_terminal,
}


def _hidden(said: str, *more: str) -> set[str]:
    hidden = ("Cc", "Cs", "Zl", "Zp", *more)
    return {c for c in said.replace("\n", "") if unicodedata.category(c) in hidden}


@every_payload
@pytest.mark.parametrize("form", CORPUS)
def test_a_hostile_name_is_words_in_every_format(form: str, payload: str) -> None:
    CORPUS[form](form, payload)


def test_the_corpus_goes_through_every_format() -> None:
    assert set(CORPUS) == {*FORMATS, "terminal"}

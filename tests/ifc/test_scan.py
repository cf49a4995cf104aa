"""Our own scan: it accounts for every byte, and says where it stops understanding."""

from __future__ import annotations

from contextlib import suppress

import pytest

from bblcheck.ifc.errors import IfcError
from bblcheck.ifc.scan import Scan, scan

HEAD = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n"
TAIL = "\nENDSEC;\nEND-ISO-10303-21;\n"


def scanned(body: str, head: str = HEAD, tail: str = TAIL) -> Scan:
    return scan((head + body + tail).encode(), "model.ifc")


def refusal(body: str, head: str = HEAD, tail: str = TAIL) -> IfcError:
    with pytest.raises(IfcError) as caught:
        scanned(body, head, tail)
    return caught.value


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("#1=IFCWALL();", 1),
        ("#1=IFCWALL(); #2=IFCDOOR(#1);", 2),
        ("#1 = IFCWALL ( ) ;\r\n\r\n#2\n=\nIFCDOOR(#1);", 2),
        ("#1=IFCWALL('a;#9=IFCX();');#2=IFCDOOR('it''s (',#1);", 2),
        ("#1=IFCWALL(); /* #2=IFCDOOR(); */ #3=IFCDOOR('/* no comment */');", 2),
        ("#1=IFCWALL('http://x/*');", 1),
        ("/* isn't closed by a quote */ #1=IFCWALL();", 1),
        ("#1=IFCWALL(\n'text\nover lines');", 1),
    ],
)
def test_counts_records_whatever_strings_and_comments_hold(body: str, count: int) -> None:
    assert scanned(body).count == count


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
def test_knows_the_three_schemas(schema: str) -> None:
    assert scanned("#1=IFCWALL();", HEAD.replace("IFC4", schema)).schema == schema


@pytest.mark.parametrize("schema", ["IFC4X1", "IFC4X3", "IFC5", "IFC2X_FINAL", "IFC4','IFC2X3", ""])
def test_refuses_other_schemas(schema: str) -> None:
    error = refusal("#1=IFCWALL();", HEAD.replace("IFC4", schema))
    assert error.cause == "schema"
    assert "IFC4X3_ADD2" in error.hint


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "leeg"),
        (b"  \n ", "leeg"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"<?xml version='1.0'?><ifcXML/>", "XML"),
        (b'{"type": "ifcJSON"}', "JSON"),
        (HEAD.encode("utf-16"), "UTF-16"),
        (bytes(range(256)) * 20, "ISO-10303-21"),
        (b"#1=IFCWALL();", "ISO-10303-21"),
    ],
)
def test_refuses_what_is_no_model(raw: bytes, says: str) -> None:
    with pytest.raises(IfcError, match=says) as caught:
        scan(raw, "model.ifc")
    assert caught.value.cause == "not ifc"


def test_refuses_a_header_without_schema() -> None:
    assert refusal("#1=IFCWALL();", HEAD.replace("FILE_SCHEMA(('IFC4'));", "")).cause == "not ifc"


def test_a_schema_in_a_comment_or_a_string_is_no_schema() -> None:
    head = HEAD.replace("FILE_SCHEMA(('IFC4'));", "/* FILE_SCHEMA(('IFC4')); */FILE_SCHEMA(('IFC5'));")
    assert refusal("#1=IFCWALL();", head).cause == "schema"


@pytest.mark.parametrize(
    "tail",
    [
        "",
        "\n",
        "\nENDSEC;\n",
        "\nENDSEC;\nEND-ISO-103",
        "\nEND-ISO-10303-21;\n",
        "\n/* ENDSEC;END-ISO-10303-21;",
    ],
)
def test_refuses_a_file_that_is_cut(tail: str) -> None:
    assert refusal("#1=IFCWALL();", tail=tail).cause in ("incomplete", "structure")


def test_refuses_a_file_cut_after_data() -> None:
    assert "geen enkel gegeven" in refusal("").message


def test_refuses_a_file_cut_inside_a_record() -> None:
    error = refusal("#1=IFCWALL();\n#2=IFCDOOR('half", tail="")
    assert error.cause in ("incomplete", "structure")


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("#1=IFCWALL();\n*//*\n#2=IFCDOOR();", 8, "commentaar"),
        ("#1=IFCWALL();\n*/\n#2=IFCDOOR();", 8, "commentaar"),
        ("#1=IFCWALL('open);\n#2=IFCDOOR();", 7, "tekst"),
        ("#1=IFCWALL();\n#2=IFCDOOR()\n#3=IFCDOOR();", 8, "vorm"),
        ("#1=IFCWALL();\n#2=ifcdoor();", 8, "vorm"),
        ("#1=IFCWALL();\n#2=IFCDOOR();garbage;", None, "vorm"),
        ("#1=IFCWALL();\n#2=IFCDOOR((1);", 8, "haakjes"),
        ("#1=IFCWALL();\n#1=IFCDOOR();", 7, "meer dan eens"),
        ("#1=IFCWALL();\n#2=IFCDOOR(#7);", 8, "#7"),
        ("#1=IFCWALL();\n#9999999999=IFCDOOR();", None, "te groot"),
        ("#1=IFCWALL();\n#2=IFCPROPERTYSINGLEVALUE('a',$,IFCAREAMEASURE(0,21),$);", 8, "decimale komma"),
    ],
)
def test_names_the_line_where_it_stops_understanding(body: str, line: int | None, says: str) -> None:
    error = refusal(body)
    assert says in error.message
    assert error.line == line


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("#1=IFCLOCALPLACEMENT(#2,#9);#2=IFCLOCALPLACEMENT(#1,#9);#9=IFCX();", "plaatsing"),
        ("#1=IFCLOCALPLACEMENT(#1,$);", "plaatsing"),
        ("#1=IFCRELAGGREGATES('a',$,$,$,#1,(#2));#2=IFCRELAGGREGATES('b',$,$,$,#2,(#1));", "samenstelling"),
        ("#1=IFCRELAGGREGATES('a',$,$,$,#3,(#3));#3=IFCX();", "samenstelling"),
        ("#1=IFCBOOLEANRESULT(.UNION.,#2,#2);#2=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#1,#1);", "vorm"),
        ("#1=IFCMAPPEDITEM(#2,$);#2=IFCREPRESENTATIONMAP($,#3);#3=IFCSHAPEREPRESENTATION($,'b','c',(#1));", "vorm"),
        ("#1=IFCRELASSIGNSTOGROUP('a',$,$,$,(#2),$,#1);#2=IFCRELASSIGNSTOGROUP('a',$,$,$,(#1),$,#2);", "groep"),
        ("#1=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'x',#2);#2=IFCMEASUREWITHUNIT(IFCREAL(1.),#1);", "eenheid"),
    ],
)  # fmt: skip
def test_refuses_what_refers_to_itself(body: str, what: str) -> None:
    error = refusal(body)
    assert error.cause == "cycle"
    assert what in error.message


def test_shared_shapes_and_placements_are_no_cycle() -> None:
    body = (
        "#1=IFCLOCALPLACEMENT($,$);#2=IFCLOCALPLACEMENT(#1,$);#3=IFCLOCALPLACEMENT(#1,$);"
        "#4=IFCREPRESENTATIONMAP($,#5);#5=IFCSHAPEREPRESENTATION($,'b','c',(#1));"
        "#6=IFCMAPPEDITEM(#4,$);#7=IFCMAPPEDITEM(#4,$);"
    )
    assert scanned(body).count == 7


def test_a_byte_order_mark_is_skipped_and_said() -> None:
    found = scan(b"\xef\xbb\xbf" + (HEAD + "#1=IFCWALL();" + TAIL).encode(), "model.ifc")
    assert [note.code for note in found.notes] == ["ifc-bom"]


@pytest.mark.parametrize(("encoding", "says"), [("utf-8", "UTF-8"), ("cp1252", "Windows-1252")])
def test_letters_that_the_parser_drops_are_written_as_step_does(encoding: str, says: str) -> None:
    found = scan((HEAD + "#1=IFCWALL('Vóórdeür');" + TAIL).encode(encoding), "model.ifc")
    assert rb"V\X2\00F300F3\X0\rde\X2\00FC\X0\r" in found.content
    (note,) = found.notes
    assert (note.code, note.line) == ("ifc-tekens", 7)
    assert says in note.message


def test_lines_of_records() -> None:
    found = scanned("#1=IFCWALL();\n\n#12=IFCDOOR(#1);\n#2=IFCDOOR(#12);")
    assert found.lines_of([12, 2]) == {12: 9, 2: 10}
    assert found.lines_of([]) == {}


@pytest.mark.parametrize(
    "body",
    [
        "/*" * 500_000,
        "#1=IFCX(" + "(),"  * 300_000 + "$);",
        "#1=IFCX(IFCREAL(" + " " * 1_000_000 + "));",
        "\n" * 1_000_000 + "#1=IFCX(#2);",
        "#1=IFCRELASSIGNSTOGROUP(" + "()," * 300_000 + "$);",
        "'" * 999_999,
        ";" * 1_000_000,
        "#" * 1_000_000,
    ],
)  # fmt: skip
def test_a_million_signs_of_one_kind_are_no_trouble(body: str) -> None:
    with suppress(IfcError):
        scanned(body)

"""Hostile models, each made here: what a broken export, a bad transfer or a malicious person may hand in.

`python -m tests.ifc.hostile.making FOLDER` writes them all, to be tried with any tool.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.ifc.steptext import Raw, Ref, StepText, Typed

AREA = 12
"""Square metres of the only room in most of these models; no reading may say anything else."""


def good(schema: str = "IFC4") -> StepText:
    """One bedroom of 3 by 4 m and a window in it."""
    model = StepText(schema=schema)
    room = model.room("Slaapkamer", 3.0, 4.0, 2.6)
    model.quantities(room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", 12.0)})
    model.properties(room, "Set", {"A": Raw("IFCREAL(7.5)"), "B": Typed("IfcLabel", "tekst")})
    model.opening("IfcWindow", "Raam", 1.2, 1.5)
    return model


def changed(change: str, to: str, schema: str = "IFC4") -> bytes:
    text = good(schema).text()
    assert change in text, change
    return text.replace(change, to, 1).encode("latin-1")


def added(*records: str) -> bytes:
    """The good model with records behind it; `{n}` is the number of the first one, `{n1}` of the next."""
    model = good()
    first = len(model.records) + 1
    names = {"n": first, "n1": first + 1, "n2": first + 2, "n3": first + 3}
    model.records += [record.format(**names) for record in records]
    return model.text().encode()


def cut(at: str, keep: int = 0) -> bytes:
    content = good().text().encode()
    return content[: content.index(at.encode()) + keep]


def packed(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return stream.getvalue()


def _many_entries() -> bytes:
    return packed(model_ifc=good().text().encode(), **{f"f{number}_txt": b"" for number in range(200)})


def _chain(kind: str, length: int) -> bytes:
    """Placements or booleans that follow each other `length` deep: no cycle, only deep."""
    model = good()
    if kind == "placement":
        above, axes = model.placement(50.0, 0.0).number, _axes(model)
        first = len(model.records) + 1
        model.records += [
            f"#{first + n}=IFCLOCALPLACEMENT(#{first + n - 1 if n else above},#{axes});"
            for n in range(length)
        ]
        model.space(
            "Diep", model.body(model.extruded(model.rectangle(2, 2), 2.6)), placement=Ref(first + length - 1)
        )
    else:
        solid = model.extruded(model.rectangle(2, 2), 2.6)
        above = solid.number
        for _ in range(length):
            above = model.add("IfcBooleanResult", Raw(".UNION."), Ref(above), solid).number
        model.space("Diep", model.body(Ref(above), "CSG"), placement=model.placement(50.0, 0.0))
    return model.text().encode()


def _axes(model: StepText) -> int:
    return next(n for n, text in enumerate(model.records, 1) if "IFCAXIS2PLACEMENT3D" in text)


def _placed_in_a_circle() -> bytes:
    """A room that stands on a placement that stands on itself."""
    model = good()
    axes, first = _axes(model), len(model.records) + 1
    model.records += [
        f"#{first}=IFCLOCALPLACEMENT(#{first + 1},#{axes});",
        f"#{first + 1}=IFCLOCALPLACEMENT(#{first},#{axes});",
    ]
    model.space("Rond", model.body(model.extruded(model.rectangle(2, 2), 2.6)), placement=Ref(first))
    return model.text().encode()


def _long_groups(length: int) -> bytes:
    """Groups in groups in groups: deep, but no cycle."""
    model = good()
    inner = model.root("IfcGroup", "groep 0", None, None)
    for number in range(length):
        inner = model.group(f"groep {number + 1}", "woonfunctie" if number == length - 1 else "", [inner])
    return model.text().encode()


def _homes_without_end() -> bytes:
    """Two homes that are spaces, with relations that name nothing; the good room is in the first."""
    model = good()
    first = model.space("Woning 1", object_type="Gebruikseenheid")
    model.root("IfcSpatialZone", None, None, "Gebruikseenheid", None, None, None, None)
    model.root("IfcRelContainedInSpatialStructure", None, None, None, first)
    model.root("IfcRelReferencedInSpatialStructure", None, None, None, first)
    model.root("IfcRelAggregates", None, None, first, None)
    model.root("IfcRelAggregates", None, None, first, (Ref(_room()),))
    model.root("IfcRelSpaceBoundary", None, None, first, None, None, None, None)
    return model.text().encode()


def _room() -> int:
    """The number of the good room."""
    return next(n for n, text in enumerate(good().records, 1) if "IFCSPACE(" in text)


def _geometry(item: str, *before: str) -> bytes:
    """A room whose shape is `item`, which may refer to records `before` it by {n}."""
    model = good()
    first = len(model.records) + 1
    names = {"n": first, **{f"n{number}": first + number for number in range(1, len(before) + 1)}}
    model.records += [record.format(**names) for record in before]
    model.records.append(f"#{first + len(before)}={item.format(**names)};")
    model.space("Vreemd", model.body(Ref(first + len(before))), placement=model.placement(50.0, 0.0))
    return model.text().encode()


STEP = good().text().encode()
UNBALANCED = "IFCRECTANGLEPROFILEDEF(.AREA.,$,"

REFUSED: Mapping[str, bytes] = {
    "leeg.ifc": b"",
    "wit.ifc": b" \n\t\n",
    "rommel.ifc": bytes(range(256)) * 40,
    "pdf.ifc": b"%PDF-1.7\n%\xe2\xe3\n",
    "utf16.ifc": good().text().encode("utf-16"),
    "zonder-kop.ifc": STEP[STEP.index(b"DATA;") :],
    "xml.ifc": b"<?xml version='1.0'?><ifcXML/>",
    "zip-als-ifc.ifc": packed(model_ifc=STEP),
    **{
        f"schema-{name}.ifc": changed("'IFC4'", f"'{name}'")
        for name in ("IFC5", "IFC4X1", "IFC4X3", "IFC2X_FINAL", "ifc4", "IFC4','IFC2X3")
    },
    "verkeerd-schema.ifc": changed("(('IFC4'))", "(('IFC2X3'))"),
    "na-data-afgebroken.ifc": cut("DATA;", 5),
    "in-gegeven-afgebroken.ifc": cut("IFCSPACE(", 20),
    "zonder-slot.ifc": STEP.replace(b"END-ISO-10303-21;", b""),
    "twee-keer-achter-elkaar.ifc": STEP + STEP,
    "niets-in-kop.ifc": STEP.replace(b"FILE_SCHEMA(('IFC4'));", b""),
    "slot-in-tekst.ifc": STEP.replace(b"END-ISO-10303-21;", b"").replace(b"'tekst'", b"'END-ISO-10303-21;'"),
    "los-commentaar.ifc": changed("DATA;", "DATA;\n*//*"),
    "commentaar-open.ifc": changed("=IFCSPACE(", "=/*IFCSPACE("),
    "haakje-te-veel.ifc": changed(UNBALANCED, UNBALANCED.replace("(", "((", 1)),
    "tekst-open.ifc": changed("'Slaapkamer'", "'Slaapkamer"),
    "onbekende-entiteit.ifc": changed("=IFCSPACE(", "=IFCSPACEX("),
    "eigenschappen-van-iets-anders.ifc": added(
        f"#{{n}}=IFCRELDEFINESBYPROPERTIES('0000000000000000000aaa',$,$,$,(#{_room()}),#{_room() - 1});"
    ),
    "verwijzing-naar-niets.ifc": added("#{n}=IFCLOCALPLACEMENT(#99999,$);"),
    "dubbel-nummer.ifc": added("#1=IFCPERSON($,$,$,$,$,$,$,$);"),
    "nummer-te-groot.ifc": added("#99999999999=IFCPERSON($,$,$,$,$,$,$,$);"),
    "nummer-nul.ifc": added("#0=IFCPERSON($,$,$,$,$,$,$,$);"),
    "nan.ifc": changed("IFCREAL(7.5)", "IFCREAL(NAN)"),
    "oneindig.ifc": changed("IFCREAL(7.5)", "IFCREAL(1.E400)"),
    "inf.ifc": changed("IFCREAL(7.5)", "IFCREAL(INF)"),
    "x2-kapot.ifc": changed("'Slaapkamer'", "'\\X2\\zz\\X0\\'"),
    "komma.ifc": changed("IFCREAL(7.5)", "IFCREAL(7,5)"),
    "komma-in-maat.ifc": changed("IFCREAL(7.5)", "IFCAREAMEASURE(0,21)"),
    "komma-in-hoeveelheid.ifc": changed("$,12.0,", "$,12,0,"),
    "te-veel-waarden.ifc": changed("'Slaapkamer'", "'a','b'"),
    "samengesteld-gegeven.ifc": added("#{n}=(IFCPERSON($)IFCACTOR($));"),
    "kring-plaatsing.ifc": added("#{n}=IFCLOCALPLACEMENT(#{n1},$);", "#{n1}=IFCLOCALPLACEMENT(#{n},$);"),
    "kring-boolean.ifc": added(
        "#{n}=IFCBOOLEANRESULT(.UNION.,#{n1},#{n1});", "#{n1}=IFCBOOLEANRESULT(.UNION.,#{n},#{n});"
    ),
    "kring-gebruik.ifc": added(
        "#{n}=IFCMAPPEDITEM(#{n1},$);",
        "#{n1}=IFCREPRESENTATIONMAP($,#{n2});",
        "#{n2}=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#{n}));",
    ),
    "kring-plaatsing-met-vorm.ifc": _placed_in_a_circle(),
    "kring-boolean-met-vorm.ifc": _geometry(
        "IFCBOOLEANRESULT(.UNION.,#{n},#{n})", "#{n}=IFCBOOLEANRESULT(.UNION.,#{n1},#{n1});"
    ),
    "kring-groep.ifc": added(
        "#{n}=IFCGROUP('0000000000000000000aaa',$,$,$,$);",
        "#{n1}=IFCRELASSIGNSTOGROUP('0000000000000000000aab',$,$,$,(#{n}),$,#{n});",
    ),
    "kring-samenstel.ifc": added(
        "#{n}=IFCRELAGGREGATES('0000000000000000000aaa',$,$,$,#{n1},(#{n2}));",
        "#{n1}=IFCBUILDING('0000000000000000000aab',$,$,$,$,$,$,$,.ELEMENT.,$,$,$);",
        "#{n2}=IFCBUILDING('0000000000000000000aac',$,$,$,$,$,$,$,.ELEMENT.,$,$,$);",
        "#{n3}=IFCRELAGGREGATES('0000000000000000000aad',$,$,$,#{n2},(#{n1}));",
    ),
    "diepe-plaatsing.ifc": _chain("placement", 5_000),
    "diepe-boolean.ifc": _chain("boolean", 5_000),
    "diepe-groepen.ifc": _long_groups(2_000),
    "geen-zip.ifczip": STEP,
    "zip-afgebroken.ifczip": packed(model_ifc=STEP)[:-40],
    "zip-zonder-model.ifczip": packed(lees_txt=b"x"),
    "zip-twee-modellen.ifczip": packed(a_ifc=STEP, b_ifc=STEP),
    "zip-in-zip.ifczip": packed(model_ifc=packed(model_ifc=STEP)),
    "zip-bom.ifczip": packed(model_ifc=b"ISO-10303-21;" + bytes(40_000_000)),
    "zip-vol.ifczip": _many_entries(),
    "zip-omhoog-en-geen-model.ifczip": packed(__etc__passwd_txt=STEP),
}
"""Files that must be refused, whatever the extension."""

READ: Mapping[str, bytes] = {
    "bom.ifc": b"\xef\xbb\xbf" + STEP,
    "latin1.ifc": changed("'tekst'", "'V\xf3\xf3rdeur'"),
    "utf8.ifc": good().text().replace("'tekst'", "'Vóórdeur'").encode(),
    "komma-in-tekst.ifc": changed("IFCREAL(7.5)", "IFCLABEL('7,5')"),
    "nul-byte.ifc": changed("'tekst'", "'te\x00kst'"),
    "lange-tekst.ifc": changed("'tekst'", "'" + "x" * 3_000_000 + "'"),
    "diepe-haakjes.ifc": changed("IFCREAL(7.5)", "(" * 50_000 + ")" * 50_000),
    "regels-dos.ifc": STEP.replace(b"\n", b"\r\n"),
    "een-regel.ifc": STEP.replace(b"\n", b" "),
    "wijzers-buiten.ifczip": packed(__etc__model_ifc=STEP, lees_txt=b"x"),
    "kring-eigenschap-leeg.ifc": added("#{n}=IFCPROPERTYSET('0000000000000000000aaa',$,$,$,());"),
    "plaatsing-van-honderd.ifc": _chain("placement", 100),
    "punt-leeg.ifc": _geometry(
        "IFCEXTRUDEDAREASOLID(#{n1},$,$,2600.)",
        "#{n}=IFCCARTESIANPOINT(());",
        "#{n1}=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#{n});",
    ),
    "punt-een-maat.ifc": _geometry(
        "IFCFACETEDBREP(#{n1})",
        "#{n}=IFCCARTESIANPOINT((0.));",
        "#{n1}=IFCCLOSEDSHELL((#{n2}));",
        "#{n2}=IFCFACE((#{n3}));",
        "#{n3}=IFCFACEOUTERBOUND(#{n4},.T.);",
        "#{n4}=IFCPOLYLOOP((#{n},#{n},#{n}));",
    ),
    "set-van-niets.ifc": added(
        "#{n}=IFCPROPERTYSET('0000000000000000000aaa',$,'Bblcheck_rand',$,$);",
        "#{n1}=IFCRELDEFINESBYPROPERTIES('0000000000000000000aab',$,$,$,$,#{n});",
    ),
    "relatie-zonder-einde.ifc": added(
        "#{n}=IFCRELDEFINESBYPROPERTIES('0000000000000000000aaa',$,$,$,(),$);",
        "#{n1}=IFCRELAGGREGATES('0000000000000000000aab',$,$,$,$,());",
        "#{n2}=IFCRELSPACEBOUNDARY('0000000000000000000aac',$,$,$,$,$,$,.PHYSICAL.,.EXTERNAL.);",
    ),
    "woningen-zonder-einde.ifc": _homes_without_end(),
    "ruimte-zonder-iets.ifc": added("#{n}=IFCSPACE($,$,$,$,$,$,$,$,$,$,$);"),
    "vorm-zonder-richting.ifc": _geometry(
        "IFCEXTRUDEDAREASOLID(#{n},$,#{n1},2600.)",
        "#{n}=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,3000.,4000.);",
        "#{n1}=IFCDIRECTION((0.,0.,0.));",
    ),
    "vorm-reusachtig.ifc": _geometry(
        "IFCEXTRUDEDAREASOLID(#{n},$,#{n1},1.E300)",
        "#{n}=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,1.E200,1.E200);",
        "#{n1}=IFCDIRECTION((0.,0.,1.));",
    ),
    "vorm-negatief.ifc": _geometry(
        "IFCEXTRUDEDAREASOLID(#{n},$,#{n1},-5.)",
        "#{n}=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,-3000.,4000.);",
        "#{n1}=IFCDIRECTION((0.,0.,1.));",
    ),
    "vorm-lijn.ifc": _geometry(
        "IFCFACETEDBREP(#{n})", "#{n}=IFCCLOSEDSHELL(());", "#{n1}=IFCCARTESIANPOINT((0.,0.));"
    ),
    "vorm-van-iets-anders.ifc": _geometry(
        "IFCEXTRUDEDAREASOLID(#{n},#{n},#{n},1.)", "#{n}=IFCDIRECTION((0.,0.));"
    ),
}
"""Files that may be read: the good bedroom in them stays what it is, whatever lies beside it."""


TRAPS: Mapping[str, tuple[str, ...]] = {
    "empty file": ("leeg.ifc", "wit.ifc"),
    "garbage, PDF": ("rommel.ifc", "pdf.ifc", "utf16.ifc", "bom.ifc", "zonder-kop.ifc"),
    "schema IFC5": tuple(name for name in REFUSED if name.startswith("schema-")),
    "IFC4 data labelled": ("verkeerd-schema.ifc",),
    "cut after": ("na-data-afgebroken.ifc",),
    "cut in the middle": ("in-gegeven-afgebroken.ifc",),
    "stray comment": ("los-commentaar.ifc", "commentaar-open.ifc"),
    "one unbalanced": ("haakje-te-veel.ifc",),
    "unknown entity": ("onbekende-entiteit.ifc", "verwijzing-naar-niets.ifc"),
    "duplicate #id": ("dubbel-nummer.ifc",),
    "too large #id": ("nummer-te-groot.ifc", "nan.ifc", "oneindig.ifc", "x2-kapot.ifc"),
    "decimal comma": ("komma.ifc", "komma-in-maat.ifc", "komma-in-hoeveelheid.ifc"),
    "Latin-1 or UTF-8": ("latin1.ifc", "utf8.ifc"),
    "circular placement": ("kring-plaatsing.ifc", "kring-plaatsing-met-vorm.ifc"),
    "circular boolean": ("kring-boolean.ifc", "kring-boolean-met-vorm.ifc"),
    "circular mapped": ("kring-gebruik.ifc",),
    "circular aggregate": ("kring-samenstel.ifc", "kring-groep.ifc"),
    ".ifczip that is": ("geen-zip.ifczip", "zip-afgebroken.ifczip", "zip-zonder-model.ifczip"),
    "zip bomb": ("zip-bom.ifczip",),
    "stream2 on any": ("rommel.ifc",),
}
"""By how a row of TRAPS.md starts: the files that try it. The many points of the bomb have a test of their own."""


def all_files() -> Mapping[str, bytes]:
    return {**REFUSED, **READ}


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in all_files().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()

"""Attributes read quickly are those that the library gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import ifcopenshell, sys
from bblcheck.ifc.quick import quicken

def seen(model):
    found = []
    for entity in model:
        for number, name in enumerate([*entity.get_info(include_identifier=False)][1:]):
            if name == "Dimensions":
                continue
            found.append((entity.id(), name, str(getattr(entity, name)), str(entity[number])))
        for name in ("IsDefinedBy", "Decomposes", "HasProperties", "Nothing", "wrappedValue"):
            found.append((entity.id(), name, str(getattr(entity, name, None)).split("=")[-1]))
    return found

model, other = (ifcopenshell.open(path) for path in sys.argv[1:])
before = seen(model), seen(other)
quicken()
quicken()
assert (seen(model), seen(other)) == before
assert (seen(model), seen(other)) == before
try:
    model.by_type("IfcProject")[0].Nothing
except AttributeError as error:
    print(error)
"""


def test_every_attribute_reads_the_same_in_models_of_two_schemas(tmp_path: Path) -> None:
    studio = ROOT / "samples" / "studio" / "model.ifc"
    other = tmp_path / "other.ifc"
    other.write_text(
        "ISO-10303-21;HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');"
        "FILE_SCHEMA(('IFC2X3'));ENDSEC;DATA;#1=IFCPERSON($,'A',$,$,$,$,$,$);#2=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);"
        "#3=IFCPROPERTYSINGLEVALUE('n',$,IFCLABEL('x'),$);ENDSEC;END-ISO-10303-21;"
    )
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(studio), str(other)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.stdout.strip()) == ("", "IfcProject has no Nothing")

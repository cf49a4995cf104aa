"""Attributes read quickly are those that the library gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import ifcopenshell, sys
from bblcheck.ifc.quick import quicken, slowly

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
with slowly():
    assert (seen(model), seen(other)) == before
    person = other.by_type("IfcPerson")[0]
    person.GivenName = "B"
assert person.GivenName == "B"
assert type(person).__setattr__ is object.__setattr__
names = {*dir(type(person))}
with slowly():
    assert names - {*dir(type(person))} >= {"GivenName", "IsDefinedBy", "HasProperties"}
assert {*dir(type(person))} == names
with slowly():
    person.GivenName = None
assert (seen(model), seen(other)) == before
try:
    model.by_type("IfcProject")[0].Nothing
except AttributeError as error:
    print(error)
"""


LACKING = """
import ifcopenshell, sys
from bblcheck.ifc.quick import quicken

model = ifcopenshell.open(sys.argv[1])
quicken()
print(model.by_type("IfcWindow")[0].OverallWidth > 0, hasattr(model.by_type("IfcProject")[0], "OverallWidth"))
print([name for name in sys.modules if "express.rules" in name])
"""


def test_every_attribute_reads_the_same_in_models_of_two_schemas(tmp_path: Path) -> None:
    studio = ROOT / "samples" / "studio" / "model.ifc"
    other = tmp_path / "other.ifc"
    other.write_text(
        "ISO-10303-21;HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');"
        "FILE_SCHEMA(('IFC2X3'));ENDSEC;DATA;#1=IFCPERSON($,'A',$,$,$,$,$,$);#2=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);"
        "#3=IFCPROPERTYSINGLEVALUE('n',$,IFCLABEL('x'),$);ENDSEC;END-ISO-10303-21;"
    )
    assert _run(PROGRAM, studio, other) == ("", "IfcProject has no Nothing")


def test_a_name_that_a_class_lacks_is_not_looked_for_in_the_rules_though_another_class_has_it() -> None:
    assert _run(LACKING, ROOT / "samples" / "studio" / "model.ifc") == ("", "True False\n[]")


def _run(program: str, *models: Path) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, models)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr, done.stdout.strip()

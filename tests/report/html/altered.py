"""A home with something of every sort added, taken away or moved, between two models."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import ifcopenshell
from ifcopenshell.guid import compress

from bblcheck import relocate
from bblcheck.ifc.entity import Entity
from bblcheck.result.model import Result
from tests.report.making import ROOT, book

DUO = ROOT / "samples/twee-kamers"
ADDED = (
    ("IfcSlab", "Balkon", (8.2, 2.6, -0.2), (1.8, 1.2, 0.2)),
    ("IfcStairFlight", "Buitentrap", (8.2, 4.2, -0.6), (2.0, 1.0, 0.8)),
    ("IfcRailing", "Hekwerk balkon", (9.9, 2.6, 0.0), (0.05, 1.2, 1.1)),
    ("IfcColumn", "Kolom balkon", (9.8, 3.7, -0.6), (0.1, 0.1, 0.4)),
    ("IfcBoiler", "Boiler", (6.6, 6.2, 0.5), (0.5, 0.5, 1.2)),
    ("IfcRoof", "Luifel", (-1.2, 0.4, 2.5), (0.9, 2.4, 0.1)),
)


@cache
def altered() -> Result:
    """The move for which all of this was done."""
    with TemporaryDirectory() as folder:
        after = Path(folder) / "na.ifc"
        after.write_text(_altered().to_string(), encoding="utf-8")
        dossier = DUO / "dossier-aanpassing.json"
        return relocate(dossier, book(), before=DUO / "model.ifc", after=after)[0]


def _altered() -> Entity:
    file: Entity = ifcopenshell.open(str(DUO / "model.ifc"))
    named: dict[str, Entity] = {element.Name: element for element in file.by_type("IfcElement")}
    file.remove(named["Binnenwand 3"])
    spot = named["Binnenwand 2"].ObjectPlacement.RelativePlacement.Location
    spot.Coordinates = (spot.Coordinates[0] + 400.0, *spot.Coordinates[1:])
    module = next(each for each in file.by_type("IfcElementAssembly") if each.Name.startswith("Module"))
    for number, (kind, name, place, size) in enumerate(ADDED):
        _add(file, module, (kind, name, compress(f"{number:032x}")), place, size)
    _add(file, module, ("IfcOutlet", "Stopcontact", compress(f"{99:032x}")), (3.0, 4.5, 0.3), None)
    return file


def _add(
    file: Entity,
    module: Entity,
    who: tuple[str, str, str],
    place: tuple[float, float, float],
    size: tuple[float, float, float] | None,
) -> None:
    """A box of this size in metres, or something without a shape, in a module; the model is in millimetres."""
    kind, name, identity = who
    place = (1000 * place[0], 1000 * place[1], 1000 * place[2])
    product = file.create_entity(kind, GlobalId=identity, Name=name)
    beside = next(each for each in file.by_type("IfcWall"))
    above = beside.ObjectPlacement.PlacementRelTo
    location = file.createIfcCartesianPoint(place)
    product.ObjectPlacement = file.createIfcLocalPlacement(above, file.createIfcAxis2Placement3D(location))
    if size is not None:
        size = (1000 * size[0], 1000 * size[1], 1000 * size[2])
        middle = file.createIfcAxis2Placement2D(file.createIfcCartesianPoint((size[0] / 2, size[1] / 2)))
        profile = file.createIfcRectangleProfileDef("AREA", None, middle, size[0], size[1])
        origin = file.createIfcAxis2Placement3D(file.createIfcCartesianPoint((0.0, 0.0, 0.0)))
        up = file.createIfcDirection((0.0, 0.0, 1.0))
        solid = file.createIfcExtrudedAreaSolid(profile, origin, up, size[2])
        context = beside.Representation.Representations[0].ContextOfItems
        shape = file.createIfcShapeRepresentation(context, "Body", "SweptSolid", [solid])
        product.Representation = file.createIfcProductDefinitionShape(None, None, [shape])
    relation = module.IsDecomposedBy[0]
    relation.RelatedObjects = (*relation.RelatedObjects, product)

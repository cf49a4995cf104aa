"""The yardstick: 20 generic specifications as IfcTester users write them, run on one model."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

PROPERTIES = (
    ("IFCWALL", "Pset_WallCommon", ("IsExternal", "FireRating", "LoadBearing", "ThermalTransmittance")),
    ("IFCDOOR", "Pset_DoorCommon", ("IsExternal", "FireRating", "ThermalTransmittance")),
    ("IFCWINDOW", "Pset_WindowCommon", ("IsExternal", "ThermalTransmittance", "FireRating")),
    ("IFCSLAB", "Pset_SlabCommon", ("IsExternal", "LoadBearing", "ThermalTransmittance")),
    ("IFCSPACE", "Pset_SpaceCommon", ("Reference", "IsExternal", "NetPlannedArea")),
)
NAMED = ("IFCBUILDING", "IFCBUILDINGSTOREY", "IFCSPACE", "IFCSITE")


def available() -> bool:
    """Whether IfcTester is installed; it is no dependency."""
    return find_spec("ifctester") is not None


def ifctester_on(model: Path) -> Callable[[], object]:
    """Opens the model; what it gives runs the specifications on it, in memory."""
    import ifcopenshell
    from ifctester import ids

    document = ids.Ids(title="generic")
    for entity in NAMED:
        specification = ids.Specification(name=f"{entity} is named")
        specification.applicability.append(ids.Entity(name=entity))
        specification.requirements.append(ids.Attribute(name="Name"))
        document.specifications.append(specification)
    for entity, pset, names in PROPERTIES:
        for name in names:
            specification = ids.Specification(name=f"{entity} has {name}")
            specification.applicability.append(ids.Entity(name=entity))
            specification.requirements.append(ids.Property(propertySet=pset, baseName=name))
            document.specifications.append(specification)
    opened = ifcopenshell.open(str(model))
    return lambda: document.validate(opened)

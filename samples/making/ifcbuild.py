"""The whole IFC model of a home, step by step."""

from __future__ import annotations

from samples.making import ifccontext, ifcfacts, ifcopenings, ifcparts, ifcrooms, ifczones
from samples.making.description import Home
from samples.making.ifcfile import IfcFile
from samples.making.ifcmodel import Model


def build(home: Home) -> IfcFile:
    model = ifccontext.start(home)
    ifcparts.add_modules(model)
    ifcrooms.add_rooms(model)
    ifcparts.add_parts(model)
    ifcopenings.add_openings(model)
    ifcrooms.add_boundaries(model)
    ifcrooms.add_areas(model)
    ifcfacts.add_elements(model)
    ifcrooms.add_dwellings(model)
    ifczones.add_zones(model)
    ifcfacts.add_facts(model)
    _close(model)
    return model.ifc


def _close(model: Model) -> None:
    """Write the relations that were collected on the way: parts of modules, elements of storeys."""
    for whole, parts in model.members.items():
        model.aggregate(f"assembly/{whole}", model.made[whole], parts)
    for storey, elements in model.contained.items():
        model.ifc.relate(
            "IfcRelContainedInSpatialStructure",
            (storey,),
            {"RelatingStructure": model.storeys[storey]},
            RelatedElements=tuple(elements),
        )

"""The zones that the ILS Omgevingsvergunning asks for: function, unit, plot and building volume."""

from __future__ import annotations

from samples.making.description import Box
from samples.making.ifcfile import Entity
from samples.making.ifcmodel import Model
from samples.making.kit import tidy

_PLOT_MARGIN = 6.0


def add_zones(model: Model) -> None:
    rooms = tuple(model.home.of("ruimte"))
    everything = [model.made[item.key] for item in rooms]
    _group(model, "gebruiksfunctie", "Woonfunctie", "Gebruiksfunctie", "Gebruiksinhoud", everything)
    if not model.home.dwellings:
        _group(model, "gebruikseenheid", model.home.name, "Gebruikseenheid", "Bruto Inhoud", everything)
    for dwelling in model.home.dwellings:
        own = [model.made[item.key] for item in rooms if item.dwelling == dwelling.key]
        _group(
            model,
            f"gebruikseenheid/{dwelling.key}",
            dwelling.name,
            "Gebruikseenheid",
            "Bruto Inhoud",
            own,
        )
    building = _extent(model)
    _volume(model, "gebouwinhoud", model.home.name, "Gebouwinhoud", "Bruto Inhoud", building)
    plot = Box(
        tidy(building.x - _PLOT_MARGIN),
        tidy(building.y - _PLOT_MARGIN),
        building.z,
        tidy(building.width + 2 * _PLOT_MARGIN),
        tidy(building.depth + 2 * _PLOT_MARGIN),
        building.height,
    )
    _volume(model, "bouwwerkperceel", model.home.place.parcel, "Bouwwerkperceel", "Terreinvolume", plot)


def _group(model: Model, key: str, name: str, object_type: str, method: str, members: list[Entity]) -> None:
    zone = model.ifc.rooted("IfcZone", ("zone", key), Name=name, Description=method, ObjectType=object_type)
    model.ifc.relate(
        "IfcRelAssignsToGroup", ("zone", key), {"RelatingGroup": zone}, RelatedObjects=tuple(members)
    )


def _extent(model: Model) -> Box:
    """The box around all walls, floors and roofs, in building coordinates."""
    levels = {item.key: item.shape.z for item in model.home.of("bouwlaag") if isinstance(item.shape, Box)}
    boxes = [
        part.box.shifted(dz=levels[part.storey])
        for part in model.home.parts
        if part.kind in ("wall", "floor", "roof")
    ]
    x, y, z = (min(getattr(box, axis) for box in boxes) for axis in ("x", "y", "z"))
    return Box(
        x,
        y,
        z,
        tidy(max(box.x + box.width for box in boxes) - x),
        tidy(max(box.y + box.depth for box in boxes) - y),
        tidy(max(box.z + box.height for box in boxes) - z),
    )


def _volume(model: Model, key: str, name: str, object_type: str, method: str, box: Box) -> None:
    ifc = model.ifc
    zone = ifc.rooted(
        "IfcSpatialZone",
        ("zone", key),
        Name=name,
        Description=method,
        ObjectType=object_type,
        ObjectPlacement=ifc.placement((box.x, box.y, box.z), model.building.ObjectPlacement),
        Representation=ifc.body(
            model.context, (ifc.solid(ifc.rectangle(0.0, 0.0, box.width, box.depth), box.height),)
        ),
        PredefinedType="USERDEFINED",
    )
    ifc.relate(
        "IfcRelReferencedInSpatialStructure",
        ("zone", key),
        {"RelatingStructure": model.site},
        RelatedElements=(zone,),
    )

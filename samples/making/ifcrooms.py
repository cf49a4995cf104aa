"""Rooms with their footprint, the openings that border them, and the areas and homes that group them."""

from __future__ import annotations

from samples.making.description import Box, Item
from samples.making.ifcfile import Entity, number
from samples.making.ifcmodel import Model, item_path

_LIVING = ("woonkamer", "slaapkamer", "keuken", "woonkeuken", "studio", "verblijfsruimte")


def ils_type(soort: object) -> str:
    """The ObjectType that the ILS gives a room of that kind."""
    if soort in _LIVING:
        return "Verblijfsruimte"
    return "Buitenruimte" if soort == "buitenruimte" else "Restruimte"


def add_rooms(model: Model) -> None:
    rooms: dict[str, list[Entity]] = {}
    for item in model.home.of("ruimte"):
        model.made[item.key] = _room(model, item)
        rooms.setdefault(_storey(item), []).append(model.made[item.key])
    for storey, spaces in rooms.items():
        model.aggregate(f"storey/{storey}", model.storeys[storey], spaces)


def _storey(item: Item) -> str:
    if item.storey is None:
        raise ValueError(f"{item.key} staat op geen bouwlaag")
    return item.storey


def _room(model: Model, item: Item) -> Entity:
    ifc, box = model.ifc, item.shape
    if not isinstance(box, Box):
        raise ValueError(f"{item.key} heeft geen vorm")
    soort = item.facts["soort"].value if "soort" in item.facts else "overig"
    outside = soort == "buitenruimte"
    space = ifc.rooted(
        "IfcSpace",
        item_path(item),
        Name=item.name,
        LongName=item.name,
        Description="Onbebouwd Terreinvolume" if outside else "Netto Inhoud",
        ObjectType=ils_type(soort),
        ObjectPlacement=ifc.placement((box.x, box.y, box.z), model.storey_placement(_storey(item))),
        Representation=ifc.body(
            model.context, (ifc.solid(ifc.rectangle(0.0, 0.0, box.width, box.depth), box.height),)
        ),
        CompositionType="ELEMENT",
        PredefinedType="EXTERNAL" if outside else "INTERNAL",
    )
    _room_sets(model, space, box, outside)
    return space


def _room_sets(model: Model, space: Entity, box: Box, outside: bool) -> None:
    ifc = model.ifc
    area = number(box.width * box.depth)
    ifc.property_set(
        space,
        "Pset_SpaceCommon",
        {
            "IsExternal": ifc.value("IfcBoolean", outside),
            "PubliclyAccessible": ifc.value("IfcBoolean", False),
            "HandicapAccessible": ifc.value("IfcBoolean", False),
        },
    )
    ifc.quantity_set(
        space,
        "Qto_SpaceBaseQuantities",
        (
            ifc.length_quantity("Height", box.height),
            ifc.length_quantity("GrossPerimeter", 2 * (box.width + box.depth)),
            ifc.area_quantity("GrossFloorArea", area),
            ifc.area_quantity("NetFloorArea", area),
            ifc.volume_quantity("NetVolume", area * box.height),
        ),
    )


def add_boundaries(model: Model) -> None:
    """Every window and door borders the rooms it serves; a window's room comes first."""
    for item in model.home.items:
        for room in dict.fromkeys((*((item.room,) if item.room else ()), *item.rooms)):
            if item.concept in ("raam", "deur"):
                _boundary(model, item, room)


def _boundary(model: Model, item: Item, room: str) -> None:
    model.ifc.relate(
        "IfcRelSpaceBoundary",
        (item.key, room),
        {"RelatingSpace": model.made[room]},
        Name="1stLevel",
        RelatedBuildingElement=model.made[item.key],
        PhysicalOrVirtualBoundary="PHYSICAL",
        InternalOrExternalBoundary="EXTERNAL" if item.concept == "raam" else "INTERNAL",
    )


def add_areas(model: Model) -> None:
    for item in model.home.of("verblijfsgebied"):
        zone = model.ifc.rooted(
            "IfcZone",
            item_path(item),
            Name=item.name,
            Description="Netto Inhoud",
            ObjectType="Verblijfsgebied",
        )
        model.made[item.key] = zone
        model.ifc.property_set(
            zone,
            "Pset_SpaceOccupancyRequirements",
            {"OccupancyType": model.ifc.value("IfcLabel", "Woonfunctie")},
        )
        _group(model, item.key, zone, [model.made[room] for room in item.rooms])


def add_dwellings(model: Model) -> None:
    """One group for each home of a block, over all that belongs to it.

    A plain group and not a zone: by IFC4's own rule a zone holds spaces only.
    """
    for dwelling in model.home.dwellings:
        group = model.ifc.rooted(
            "IfcGroup", item_path(dwelling.key), Name=dwelling.name, ObjectType="woonfunctie"
        )
        model.made[dwelling.key] = group
        own = [model.made[item.key] for item in model.home.items if item.dwelling == dwelling.key]
        _group(model, dwelling.key, group, own)


def _group(model: Model, key: str, zone: Entity, members: list[Entity]) -> None:
    model.ifc.relate("IfcRelAssignsToGroup", (key,), {"RelatingGroup": zone}, RelatedObjects=tuple(members))

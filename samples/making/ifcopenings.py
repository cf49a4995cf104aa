"""Doors and windows in their openings."""

from __future__ import annotations

from samples.making.description import Box, Hole, Item, Part, Ref
from samples.making.ifcfile import Entity, mm
from samples.making.ifcmodel import Model, associate, item_path

_FRAME = 0.07
_CLEARANCE = 0.05


def add_openings(model: Model) -> None:
    walls = {part.key: part for part in model.home.parts}
    for item in model.home.items:
        if isinstance(item.shape, Hole):
            _fill(model, item, item.shape, walls[item.shape.wall])


def _fill(model: Model, item: Item, hole: Hole, wall: Part) -> None:
    ifc, host = model.ifc, model.made[hole.wall]
    thickness = wall.box.width if wall.along_y else wall.box.depth
    opening = ifc.rooted(
        "IfcOpeningElement",
        ("opening", item.key),
        Name=f"Opening {item.name}",
        ObjectPlacement=ifc.placement((hole.along, 0.0, hole.sill), host.ObjectPlacement),
        Representation=ifc.body(model.context, (_opening_solid(model, hole, thickness),)),
        PredefinedType="OPENING",
    )
    ifc.relate(
        "IfcRelVoidsElement", (item.key,), {"RelatingBuildingElement": host}, RelatedOpeningElement=opening
    )
    filling = (
        _window(model, item, hole, opening) if item.concept == "raam" else _door(model, item, hole, opening)
    )
    model.made[item.key] = filling
    ifc.relate(
        "IfcRelFillsElement", (item.key,), {"RelatingOpeningElement": opening}, RelatedBuildingElement=filling
    )
    if wall.module is not None:
        model.join(wall.module, filling)
    else:
        model.contain(wall.storey, filling)


def _opening_solid(model: Model, hole: Hole, thickness: float) -> Entity:
    depth = thickness + 2 * _CLEARANCE
    return model.ifc.box(Box(0.0, -_CLEARANCE, 0.0, hole.width, depth, hole.height))


def _window(model: Model, item: Item, hole: Hole, opening: Entity) -> Entity:
    ifc = model.ifc
    window = ifc.rooted(
        "IfcWindow",
        item_path(item),
        Name=item.name,
        ObjectPlacement=ifc.placement((0.0, 0.05, 0.0), opening.ObjectPlacement),
        Representation=ifc.body(model.context, _frame_and_glass(model, hole)),
        OverallHeight=mm(hole.height),
        OverallWidth=mm(hole.width),
        PredefinedType="WINDOW",
        PartitioningType="SINGLE_PANEL",
    )
    associate(model, window, ifc.material("Kozijnhout, gelamineerd vuren"))
    values: dict[str, Entity | None] = {"IsExternal": ifc.value("IfcBoolean", True)}
    values |= _u_value(model, item)
    ifc.property_set(window, "Pset_WindowCommon", values)
    ifc.quantity_set(
        window,
        "Qto_WindowBaseQuantities",
        (
            ifc.length_quantity("Width", hole.width),
            ifc.length_quantity("Height", hole.height),
            ifc.area_quantity("Area", hole.width * hole.height),
        ),
    )
    return window


def _frame_and_glass(model: Model, hole: Hole) -> tuple[Entity, Entity]:
    ifc = model.ifc
    outer = _upright_outline(model, 0.0, hole.width, 0.0, hole.height)
    inner = _upright_outline(model, _FRAME, hole.width - _FRAME, _FRAME, hole.height - _FRAME)
    frame = ifc.make(
        "IfcArbitraryProfileDefWithVoids", ProfileType="AREA", OuterCurve=outer, InnerCurves=(inner,)
    )
    upright = ifc.axis((0.0, _FRAME, 0.0), up=(0.0, -1.0, 0.0), along=(1.0, 0.0, 0.0))
    glass = Box(
        _FRAME, 0.02, _FRAME, round(hole.width - 2 * _FRAME, 4), 0.03, round(hole.height - 2 * _FRAME, 4)
    )
    return ifc.solid(frame, _FRAME, upright), ifc.box(glass)


def _upright_outline(model: Model, left: float, right: float, foot: float, top: float) -> Entity:
    corners = ((left, foot), (right, foot), (right, top), (left, top))
    points = [model.ifc.make("IfcCartesianPoint", Coordinates=(mm(x), mm(z))) for x, z in corners]
    return model.ifc.make("IfcPolyline", Points=(*points, points[0]))


def _door(model: Model, item: Item, hole: Hole, opening: Entity) -> Entity:
    ifc = model.ifc
    door = ifc.rooted(
        "IfcDoor",
        item_path(item),
        Name=item.name,
        ObjectPlacement=ifc.placement((0.0, 0.0, 0.0), opening.ObjectPlacement),
        Representation=ifc.body(
            model.context, (ifc.box(Box(0.0, 0.02, 0.0, hole.width, 0.054, hole.height)),)
        ),
        OverallHeight=mm(hole.height),
        OverallWidth=mm(hole.width),
        PredefinedType="DOOR",
        OperationType="SINGLE_SWING_LEFT",
    )
    external = _is_external(model, hole.wall)
    values: dict[str, Entity | None] = {"IsExternal": ifc.value("IfcBoolean", external)}
    values |= _u_value(model, item)
    ifc.property_set(door, "Pset_DoorCommon", values)
    return door


def _u_value(model: Model, item: Item) -> dict[str, Entity | None]:
    fact = item.facts.get("u_waarde")
    if fact is None or isinstance(fact.value, Ref):
        return {}
    return {"ThermalTransmittance": model.ifc.value("IfcThermalTransmittanceMeasure", fact.value)}


def _is_external(model: Model, wall: str) -> bool:
    return any(part.external for part in model.home.parts if part.key == wall)

"""Modules, walls, slabs, roof and foundation; doors and windows in their openings."""

from __future__ import annotations

from samples.making.description import Box, BuildUp, Hole, Item, Module, Part, Ref, Scalar
from samples.making.ifcfile import Entity, mm
from samples.making.ifcmodel import Model, item_path

FOUNDATION = "fundering"
_FRAME = 0.07
_CLEARANCE = 0.05
_CLASSES = {
    "wall": ("IfcWall", "SOLIDWALL", "Pset_WallCommon"),
    "floor": ("IfcSlab", "FLOOR", "Pset_SlabCommon"),
    "roof": ("IfcSlab", "ROOF", "Pset_SlabCommon"),
    "base": ("IfcSlab", "BASESLAB", "Pset_SlabCommon"),
    "footing": ("IfcFooting", "FOOTING_BEAM", "Pset_FootingCommon"),
    "pile": ("IfcPile", "USERDEFINED", "Pset_PileCommon"),
    "railing": ("IfcRailing", "GUARDRAIL", "Pset_RailingCommon"),
    "covering": ("IfcCovering", "CLADDING", "Pset_CoveringCommon"),
}


def add_modules(model: Model) -> None:
    for module in model.home.modules:
        model.made[module.key] = _module(model, module)
        model.contain(module.storey, model.made[module.key])


def _module(model: Model, module: Module) -> Entity:
    entity = model.ifc.rooted(
        "IfcElementAssembly",
        ("module", module.key),
        Name=module.name,
        ObjectType="Module",
        ObjectPlacement=model.ifc.placement((0.0, 0.0, 0.0), model.storey_placement(module.storey)),
        Tag=module.serial,
        AssemblyPlace="FACTORY",
        PredefinedType="USERDEFINED",
    )
    model.ifc.property_set(
        entity,
        "Pset_ManufacturerOccurrence",
        {"SerialNumber": model.ifc.value("IfcIdentifier", module.serial)},
    )
    return entity


def add_parts(model: Model) -> None:
    foundation = [part for part in model.home.parts if part.kind in ("footing", "pile")]
    if foundation:
        _foundation(model, foundation[0].storey)
    for part in model.home.parts:
        _part(model, part)


def _foundation(model: Model, storey: str) -> None:
    entity = model.ifc.rooted(
        "IfcElementAssembly",
        ("assembly", FOUNDATION),
        Name="Fundering",
        ObjectType="Fundering",
        ObjectPlacement=model.ifc.placement((0.0, 0.0, 0.0), model.storey_placement(storey)),
        AssemblyPlace="SITE",
        PredefinedType="USERDEFINED",
    )
    model.made[FOUNDATION] = entity
    model.contain(storey, entity)


def _part(model: Model, part: Part) -> None:
    ifc = model.ifc
    kind, predefined, common = _CLASSES[part.kind]
    box = part.box
    origin = (box.x + box.width, box.y, box.z) if part.along_y else (box.x, box.y, box.z)
    length, thickness = (box.depth, box.width) if part.along_y else (box.width, box.depth)
    entity = ifc.rooted(
        kind,
        ("part", part.key),
        Name=part.name,
        ObjectType=predefined_name(part) if predefined == "USERDEFINED" else None,
        ObjectPlacement=ifc.placement(
            origin, model.storey_placement(part.storey), (0.0, 1.0, 0.0) if part.along_y else None
        ),
        Representation=ifc.body(
            model.context, (ifc.solid(ifc.rectangle(0.0, 0.0, length, thickness), box.height),)
        ),
        PredefinedType=predefined,
    )
    model.made[part.key] = entity
    _join_or_contain(model, part, entity)
    _common(model, part, entity, common)
    if part.build_up is not None:
        _layers(model, part, entity, part.build_up)
    _quantities(model, part, entity, length, thickness)


def predefined_name(part: Part) -> str:
    return part.name.rsplit(" ", 1)[0]


def _join_or_contain(model: Model, part: Part, entity: Entity) -> None:
    if part.kind in ("footing", "pile"):
        model.join(FOUNDATION, entity)
    elif part.module is not None:
        model.join(part.module, entity)
    else:
        model.contain(part.storey, entity)


def _common(model: Model, part: Part, entity: Entity, name: str) -> None:
    values: dict[str, Entity | None] = {}
    structural = part.kind in ("wall", "floor", "roof", "base")
    if structural:
        values["LoadBearing"] = model.ifc.value("IfcBoolean", part.load_bearing)
    if structural or part.kind in ("railing", "covering"):
        values["IsExternal"] = model.ifc.value("IfcBoolean", part.external)
    for key, value in part.properties.items():
        values[key] = _common_value(model, key, value)
    if part.kind in ("footing", "pile"):
        values["Reference"] = model.ifc.value("IfcIdentifier", predefined_name(part))
    model.ifc.property_set(entity, name, values)


def _common_value(model: Model, key: str, value: Scalar) -> Entity:
    if key == "ThermalTransmittance":
        return model.ifc.value("IfcThermalTransmittanceMeasure", value)
    kind = "IfcBoolean" if isinstance(value, bool) else "IfcLabel"
    return model.ifc.value(kind, value)


def _layers(model: Model, part: Part, entity: Entity, build_up: BuildUp) -> None:
    usage = model.ifc.make(
        "IfcMaterialLayerSetUsage",
        ForLayerSet=_layer_set(model, build_up),
        LayerSetDirection="AXIS2" if part.kind == "wall" else "AXIS3",
        DirectionSense="POSITIVE",
        OffsetFromReferenceLine=0.0,
    )
    _associate(model, entity, usage)


def _layer_set(model: Model, build_up: BuildUp) -> Entity:
    key = "layers/" + build_up.name
    if key not in model.made:
        model.made[key] = model.ifc.make(
            "IfcMaterialLayerSet",
            LayerSetName=build_up.name,
            MaterialLayers=tuple(
                model.ifc.make(
                    "IfcMaterialLayer",
                    Material=model.ifc.material(layer.material),
                    LayerThickness=mm(layer.thickness),
                )
                for layer in build_up.layers
            ),
        )
    return model.made[key]


def _associate(model: Model, entity: Entity, material: Entity) -> None:
    model.ifc.relate(
        "IfcRelAssociatesMaterial",
        (entity.GlobalId,),
        {"RelatingMaterial": material},
        RelatedObjects=(entity,),
    )


def _quantities(model: Model, part: Part, entity: Entity, length: float, thickness: float) -> None:
    ifc, height = model.ifc, part.box.height
    if part.kind == "wall":
        ifc.quantity_set(
            entity,
            "Qto_WallBaseQuantities",
            (
                ifc.length_quantity("Length", length),
                ifc.length_quantity("Width", thickness),
                ifc.length_quantity("Height", height),
                ifc.area_quantity("GrossSideArea", length * height),
            ),
        )
    elif part.kind in ("floor", "roof", "base"):
        ifc.quantity_set(
            entity,
            "Qto_SlabBaseQuantities",
            (
                ifc.length_quantity("Width", height),
                ifc.area_quantity("GrossArea", length * thickness),
                ifc.volume_quantity("GrossVolume", length * thickness * height),
            ),
        )


# --- doors and windows


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
    _associate(model, window, ifc.material("Kozijnhout, gelamineerd vuren"))
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

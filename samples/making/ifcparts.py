"""Modules, walls, slabs, roof and foundation."""

from __future__ import annotations

from samples.making.description import BuildUp, Module, Part, Scalar
from samples.making.ifcfile import Entity, mm
from samples.making.ifcmodel import Model, associate

FOUNDATION = "fundering"
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
    associate(model, entity, usage)


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

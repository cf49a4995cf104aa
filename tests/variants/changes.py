"""Variants of a model in which one thing was really changed, and which elements must be found in which class."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import ifcopenshell
import ifcopenshell.api.root
import ifcopenshell.util.element
import ifcopenshell.util.unit
from ifcopenshell.guid import new

from bblcheck.composition.classes import Status
from bblcheck.home.parts import Parts
from bblcheck.ifc.entity import Entity
from tests.variants.mirrors import mirrored
from tests.variants.noops import written

File: TypeAlias = Entity
IDENTITY = "Pset_ManufacturerOccurrence"
_SOUGHT = ("ThermalTransmittance", "u_waarde")


class NotThere(Exception):
    """This model has nothing to change in this way."""


@dataclass(frozen=True)
class Expected:
    """The ids that must be found in each class: before the change, for what is added after it. `follows` are
    those that may be found as well, because what they say follows from the change. With `either` one of them is
    enough: when two halves change places, each moved as seen from the other. `mirrored`: that must be said of the
    whole, and every part may tell of it in its own way."""

    classes: Mapping[Status, frozenset[str]] = field(default_factory=dict)
    follows: frozenset[str] = field(default_factory=frozenset)
    either: bool = False
    mirrored: bool = False


NO_PARTS = Parts(())
Change: TypeAlias = Callable[[File, Parts], Expected]


def changed(text: str, change: Change, parts: Parts = NO_PARTS) -> tuple[str, Expected]:
    """The model, which has these parts, with the change, and what must be found. Raises `NotThere`."""
    file = ifcopenshell.file.from_string(text)
    expected = change(file, parts)
    return written(file), expected


def wider_window(file: File, _: Parts) -> Expected:
    """A window becomes 10 cm wider, with all that says so, and the opening it fills with it."""
    metre = ifcopenshell.util.unit.calculate_unit_scale(file)
    for window in file.by_type("IfcWindow"):
        if window.OverallWidth is None:
            continue
        was = window.OverallWidth
        window.OverallWidth += 0.1 / metre
        _say_width(file, window, was, window.OverallWidth)
        found = {window.GlobalId}
        for fills in window.FillsVoids:
            opening = fills.RelatingOpeningElement
            if _wider(file, opening, 0.1 / metre):
                found.add(opening.GlobalId)
        return Expected({Status.REPLACED: frozenset(found)})
    raise NotThere


def other_layer(file: File, _: Parts) -> Expected:
    """One layer of one wall, or the material of one element, is another one."""
    kinds = ("IfcWall", "IfcSlab", "IfcBuildingElementProxy", "IfcColumn", "IfcWindow", "IfcElement")
    for element in _elements(file, *kinds):
        for relation in element.HasAssociations:
            if not relation.is_a("IfcRelAssociatesMaterial") or relation.RelatingMaterial is None:
                continue
            other = _other_material(file, relation.RelatingMaterial)
            if other is None:
                continue
            relation.RelatedObjects = [each for each in relation.RelatedObjects if each != element]
            if not relation.RelatedObjects:
                file.remove(relation)
            file.create_entity(
                "IfcRelAssociatesMaterial",
                GlobalId=new(),
                OwnerHistory=element.OwnerHistory,
                RelatedObjects=[element],
                RelatingMaterial=other,
            )
            return Expected({Status.REPLACED: frozenset({element.GlobalId})})
    raise NotThere


def removed_door(file: File, _: Parts) -> Expected:
    """A door is taken out; its opening stays."""
    for door in file.by_type("IfcDoor"):
        if door.IsDecomposedBy:
            continue
        identity = door.GlobalId
        ifcopenshell.api.root.remove_product(file, door)
        return Expected({Status.REMOVED: frozenset({identity})})
    raise NotThere


def shifted_wall(file: File, _: Parts) -> Expected:
    """A wall is half a metre further; what is placed relative to it goes with it."""
    metre = ifcopenshell.util.unit.calculate_unit_scale(file)
    for element in _elements(file, "IfcWall", "IfcSlab", "IfcBuildingElementProxy", "IfcColumn"):
        placement = element.ObjectPlacement
        if placement is None or placement.PlacementRelTo is None or len(_placed(placement)) != 1:
            continue
        found = {each.GlobalId for each in _below(placement)}
        _shift(file, placement, (0.5 / metre, 0.0, 0.0))
        return Expected({Status.MOVED_WITHIN: frozenset(found)})
    raise NotThere


def other_u_value(file: File, _: Parts) -> Expected:
    """The U-value of one element is another one."""
    for element in _elements(file, "IfcWindow", "IfcDoor", "IfcWall", "IfcElement"):
        for relation in element.IsDefinedBy:
            if not relation.is_a("IfcRelDefinesByProperties"):
                continue
            found = relation.RelatingPropertyDefinition
            for item in getattr(found, "HasProperties", None) or ():
                if (
                    item.Name not in _SOUGHT
                    or not item.is_a("IfcPropertySingleValue")
                    or item.NominalValue is None
                ):
                    continue
                number = item.NominalValue.wrappedValue
                if not isinstance(number, float):
                    continue
                holder = _alone(file, relation, element)
                _replace(file, holder.RelatingPropertyDefinition, item.Name, number + 0.3)
                return Expected({Status.REPLACED: frozenset({element.GlobalId})})
    raise NotThere


def added_balcony(file: File, _: Parts) -> Expected:
    """A slab is added outside."""
    metre = ifcopenshell.util.unit.calculate_unit_scale(file)
    relation = next(iter(file.by_type("IfcRelContainedInSpatialStructure")), None)
    body = next((each for each in _contexts(file)), None)
    if relation is None or body is None:
        raise NotThere
    place = file.createIfcAxis2Placement3D(
        file.createIfcCartesianPoint((-1.5 / metre, 0.3 / metre, 2.7 / metre))
    )
    profile = file.createIfcRectangleProfileDef(
        "AREA",
        None,
        file.createIfcAxis2Placement2D(file.createIfcCartesianPoint((0.0, 0.0))),
        2.4 / metre,
        1.1 / metre,
    )
    solid = file.createIfcExtrudedAreaSolid(
        profile,
        file.createIfcAxis2Placement3D(file.createIfcCartesianPoint((0.0, 0.0, 0.0))),
        file.createIfcDirection((0.0, 0.0, 1.0)),
        0.18 / metre,
    )
    slab = file.create_entity(
        "IfcSlab",
        GlobalId=new(),
        OwnerHistory=relation.OwnerHistory,
        Name="Balkon",
        ObjectPlacement=file.createIfcLocalPlacement(relation.RelatingStructure.ObjectPlacement, place),
        Representation=file.createIfcProductDefinitionShape(
            None, None, [file.createIfcShapeRepresentation(body, "Body", "SweptSolid", [solid])]
        ),
    )
    relation.RelatedElements = [*relation.RelatedElements, slab]
    return Expected({Status.ADDED: frozenset({slab.GlobalId})})


# --- modules


def module_less(file: File, _: Parts) -> Expected:
    """The last module is left behind, with all that is in it."""
    modules = _modules(file)
    if len(modules) < 2:
        raise NotThere
    module = modules[-1]
    inside = [*_inside(module), module]
    found = frozenset(each.GlobalId for each in inside if each != module)
    identity = module.GlobalId
    for each in inside:
        ifcopenshell.api.root.remove_product(file, each)
    return Expected({Status.REGROUPED: frozenset({identity}), Status.REMOVED: found})


def unlike_modules_swapped(file: File, _: Parts) -> Expected:
    """Two modules that are not alike stand in each other's place."""
    first, *others = _modules(file) or [None]
    content = _content(first) if first is not None else []
    for other in others:
        if _content(other) != content:
            return _swapped(file, first, other)
    raise NotThere


def like_modules_swapped(file: File, _: Parts) -> Expected:
    """Two like modules stand in each other's place, as their serial numbers tell."""
    alike: dict[str, Entity] = {}
    for other in _modules(file):
        one: Entity = alike.setdefault(str(_content(other)), other)
        number = _serial(other)
        first = _serial(one)
        if number is not None and first is not None and one != other:
            first.NominalValue, number.NominalValue = number.NominalValue, first.NominalValue
            return Expected({Status.REGROUPED: frozenset({one.GlobalId, other.GlobalId})})
    raise NotThere


# --- the whole


def mirror_image(file: File, parts: Parts) -> Expected:
    """Every part at its place in the mirror, each with its own shape."""
    if not parts.parts:
        raise NotThere
    mirrored(file, parts, shapes=False)
    return Expected(mirrored=True)


def mirrored_shapes(file: File, parts: Parts) -> Expected:
    """Every part in mirror image, its shape as well."""
    if not parts.parts:
        raise NotThere
    mirrored(file, parts, shapes=True)
    return Expected(mirrored=True)


CHANGES: Mapping[str, Change] = {
    "window 10 cm wider": wider_window,
    "layer of another material": other_layer,
    "door removed": removed_door,
    "wall shifted 0.5 m": shifted_wall,
    "U-value changed": other_u_value,
    "balcony added": added_balcony,
    "module less": module_less,
    "unlike modules swapped": unlike_modules_swapped,
    "like modules swapped (serial)": like_modules_swapped,
    "mirror image": mirror_image,
    "mirror image, shapes as well": mirrored_shapes,
}


# --- finding


def _elements(file: File, *kinds: str) -> Iterator[Entity]:
    """Elements of the home itself: no foundation, no furniture, no openings."""
    for kind in kinds:
        for element in file.by_type(kind):
            left_out = (
                "IfcFooting",
                "IfcPile",
                "IfcFurnishingElement",
                "IfcFeatureElement",
                "IfcElementAssembly",
            )
            whole = [relation.RelatingObject for relation in element.Decomposes]
            foundation = any((each.ObjectType or "").casefold() == "fundering" for each in whole)
            if not any(element.is_a(each) for each in left_out) and not foundation and not _base(element):
                yield element


def _base(element: Entity) -> bool:
    return bool(element.is_a("IfcSlab") and element.PredefinedType == "BASESLAB")


def _modules(file: File) -> list[Entity]:
    return [
        each for each in file.by_type("IfcElementAssembly") if (each.ObjectType or "").casefold() == "module"
    ]


def _inside(module: Entity) -> list[Entity]:
    """Everything in a module: parts, their openings, and what fills those."""
    found: list[Entity] = []
    for relation in module.IsDecomposedBy:
        for part in relation.RelatedObjects:
            openings = [each.RelatedOpeningElement for each in part.HasOpenings]
            fillings = [fill.RelatedBuildingElement for opening in openings for fill in opening.HasFillings]
            found += [each for each in (*fillings, *openings, part) if each not in found]
    return found


def _content(module: Entity) -> list[tuple[str, str]]:
    return sorted((each.is_a(), (each.Name or "").rpartition(" ")[2]) for each in _inside(module))


def _serial(module: Entity) -> Entity | None:
    for relation in module.IsDefinedBy:
        found = relation.RelatingPropertyDefinition
        if found.Name == IDENTITY:
            return next((item for item in found.HasProperties if item.Name == "SerialNumber"), None)
    return None


def _contexts(file: File) -> Iterator[Entity]:
    for each in file.by_type("IfcShapeRepresentation"):
        if each.RepresentationIdentifier == "Body":
            yield each.ContextOfItems


def _placed(placement: Entity) -> list[Entity]:
    return list(placement.PlacesObject)


def _below(placement: Entity) -> list[Entity]:
    """All that is placed by it or relative to it."""
    found = _placed(placement)
    for inner in placement.ReferencedByPlacements:
        found += _below(inner)
    return found


# --- changing


def _shift(file: File, placement: Entity, by: tuple[float, float, float]) -> None:
    own = placement.RelativePlacement
    x, y, z = (*own.Location.Coordinates, 0.0)[:3]
    point = file.createIfcCartesianPoint((x + by[0], y + by[1], z + by[2]))
    placement.RelativePlacement = file.createIfcAxis2Placement3D(point, own.Axis, own.RefDirection)


def _say_width(file: File, window: Entity, was: float, now: float) -> None:
    """The width that properties and quantities give."""
    for relation in list(window.IsDefinedBy):
        if not relation.is_a("IfcRelDefinesByProperties"):
            continue
        found = relation.RelatingPropertyDefinition
        for item in (
            *(getattr(found, "HasProperties", None) or ()),
            *(getattr(found, "Quantities", None) or ()),
        ):
            if item.Name == "breedte":
                _replace(file, _alone(file, relation, window).RelatingPropertyDefinition, "breedte", now)
                break
            if item.Name == "Width" and item.is_a("IfcQuantityLength") and abs(item.LengthValue - was) < 1e-6:
                item.LengthValue = now


def _wider(file: File, element: Entity, by: float) -> bool:
    """Whether the element has a rectangle of its own that could be made wider."""
    if element.Representation is None:
        return False
    for shape in element.Representation.Representations:
        for item in shape.Items:
            if item.is_a("IfcExtrudedAreaSolid") and item.SweptArea.is_a("IfcRectangleProfileDef"):
                profile = ifcopenshell.util.element.copy(file, item.SweptArea)
                profile.XDim += by
                item.SweptArea = profile
                return True
    return False


def _other_material(file: File, material: Entity) -> Entity | None:
    if material.is_a("IfcMaterial"):
        return file.create_entity("IfcMaterial", Name="Iets heel anders")
    if material.is_a("IfcMaterialLayerSetUsage"):
        usage = ifcopenshell.util.element.copy(file, material)
        usage.ForLayerSet = _other_material(file, material.ForLayerSet)
        return usage
    if material.is_a("IfcMaterialLayerSet"):
        layers = [ifcopenshell.util.element.copy(file, layer) for layer in material.MaterialLayers]
        layers[0].Material = file.create_entity("IfcMaterial", Name="Iets heel anders")
        found = ifcopenshell.util.element.copy(file, material)
        found.MaterialLayers = layers
        return found
    return None


def _alone(file: File, relation: Entity, element: Entity) -> Entity:
    """The relation, for this element only."""
    relation.RelatedObjects = [each for each in relation.RelatedObjects if each != element]
    own = file.create_entity(
        "IfcRelDefinesByProperties",
        GlobalId=new(),
        OwnerHistory=relation.OwnerHistory,
        RelatedObjects=[element],
        RelatingPropertyDefinition=ifcopenshell.util.element.copy(file, relation.RelatingPropertyDefinition),
    )
    if not relation.RelatedObjects:
        file.remove(relation)
    return own


def _replace(file: File, properties: Entity, name: str, number: float) -> None:
    """Another number for one property of a set that belongs to one element."""
    items = []
    for item in properties.HasProperties:
        if item.Name == name:
            item = ifcopenshell.util.element.copy(file, item)
            item.NominalValue = file.create_entity(item.NominalValue.is_a(), number)
        items.append(item)
    properties.HasProperties = items


def _swapped(file: File, one: Entity, other: Entity) -> Expected:
    """Both modules at each other's place, with all that is in them."""
    first, second = (each.ObjectPlacement.RelativePlacement.Location.Coordinates for each in (one, other))
    apart = [b - a for a, b in zip(first, second, strict=True)]
    if not any(apart):
        apart = _between(one, other)
    there = (apart[0], apart[1], apart[2])
    back = (-there[0], -there[1], -there[2])
    for module, by in ((one, there), (other, back)):
        for placement in {each.ObjectPlacement for each in (*_inside(module), module)}:
            if placement.PlacementRelTo is None or not any(
                each in _inside(module) for each in _placed(placement.PlacementRelTo)
            ):
                _shift(file, placement, by)
    found = {one.GlobalId, other.GlobalId}
    inside = {each.GlobalId for each in (*_inside(one), *_inside(other))}
    halves = len(_modules(file)) == 2
    if halves:
        inside |= {each.GlobalId for each in file.by_type("IfcSpace")}
        inside |= {each.GlobalId for each in file.by_type("IfcElement") if each.GlobalId not in found}
    return Expected({Status.REGROUPED: frozenset(found)}, frozenset(inside), halves)


def _between(one: Entity, other: Entity) -> list[float]:
    """From the first part of one module to that of the other."""
    first, second = (
        _inside(each)[-1].ObjectPlacement.RelativePlacement.Location.Coordinates for each in (one, other)
    )
    return [b - a for a, b in zip(first, second, strict=True)]

"""What belongs to the home, and what is set apart: its foundation, loose furniture and the terrain."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.home.parts import Scope
from bblcheck.ifc.classification import code_of, references_of, system_of
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of

_FOUNDATIONS = ("IfcFooting", "IfcPile", "IfcDeepFoundation")
_FURNITURE = ("IfcFurnishingElement",)
_TERRAIN = ("IfcGeographicElement", "IfcCivilElement", "IfcSite", "IfcExternalSpatialStructureElement")
_FOUNDATION_NAMES = frozenset({"fundering", "foundation", "substructure"})
"""What an assembly that holds the foundation says it is (`ObjectType` or its type)."""
_NL_SFB = ("11", "13", "16", "17")
"""NL/SfB: ground works, floors on the ground, foundations, piles."""


def scope_of(entity: Entity, wholes: list[Entity]) -> Scope:
    """What sort of thing an object is; `wholes` are those it is part of, and the host of an opening."""
    if any(_is_foundation(item) for item in (entity, *wholes)):
        return Scope.FOUNDATION
    if any(_is_any(item, _TERRAIN) for item in (entity, *wholes)):
        return Scope.TERRAIN
    if _is_any(entity, _FURNITURE):
        return Scope.FURNITURE
    if entity.is_a("IfcSpace"):
        return Scope.TERRAIN if entity_type(entity) == "EXTERNAL" else Scope.ROOM
    return Scope.OPENING if entity.is_a("IfcFeatureElementSubtraction") else Scope.ELEMENT


def entity_type(entity: Entity) -> str:
    """The predefined type of an object; for a room of an older schema whether it lies inside."""
    return text_of(getattr(entity, "PredefinedType", None)) or text_of(
        getattr(entity, "InteriorOrExteriorSpace", None)
    )


def _is_foundation(entity: Entity) -> bool:
    if _is_any(entity, _FOUNDATIONS):
        return True
    if entity.is_a("IfcSlab") and entity_type(entity) == "BASESLAB":
        return True
    if entity.is_a("IfcElementAssembly") and folded(text_of(entity.ObjectType)) in _FOUNDATION_NAMES:
        return True
    return any(code.startswith(_NL_SFB) for code in _sfb_codes(entity))


def _is_any(entity: Entity, kinds: tuple[str, ...]) -> bool:
    for kind in kinds:
        try:
            if entity.is_a(kind):
                return True
        except RuntimeError:  # a class that this schema does not have
            continue
    return False


def _sfb_codes(entity: Entity) -> Iterator[str]:
    """The NL/SfB codes of an object, without brackets."""
    for reference in references_of(entity):
        code = code_of(reference)
        if code and "sfb" in "".join(letter for letter in system_of(reference).lower() if letter.isalpha()):
            yield code.strip().lstrip("(")

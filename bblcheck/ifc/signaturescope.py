"""What belongs to the home, and what is set apart: its foundation, loose furniture and the terrain."""

from __future__ import annotations

from bblcheck.home.parts import Scope
from bblcheck.ifc.classification import code_of, references_in, system_of
from bblcheck.ifc.entity import Entity, classes_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.signaturerelations import Relations, given

_FOUNDATIONS = ("IfcFooting", "IfcPile", "IfcDeepFoundation")
_FURNITURE = "IfcFurnishingElement"
_TERRAIN = ("IfcGeographicElement", "IfcCivilElement", "IfcSite", "IfcExternalSpatialStructureElement")
_FOUNDATION_NAMES = frozenset({"fundering", "foundation", "substructure"})
"""What an assembly that holds the foundation says it is (`ObjectType` or its type)."""
_NL_SFB = ("11", "13", "16", "17")
"""NL/SfB: ground works, floors on the ground, foundations, piles."""


class Scopes:
    """What sort of thing each object of a model is."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._foundations: dict[int, bool] = {}
        self._codes: dict[int, bool] = {}

    def of(self, entity: Entity) -> Scope:
        """The sort of an object: that of what it is part of, and for an opening of its host, goes first."""
        chain = (entity, *self._relations.wholes(entity))
        if any(map(self._is_foundation, chain)):
            return Scope.FOUNDATION
        if any(not classes_of(item).isdisjoint(_TERRAIN) for item in chain):
            return Scope.TERRAIN
        kinds = classes_of(entity)
        if _FURNITURE in kinds:
            return Scope.FURNITURE
        if "IfcSpace" in kinds:
            return Scope.TERRAIN if _type(entity) == "EXTERNAL" else Scope.ROOM
        return Scope.OPENING if "IfcFeatureElementSubtraction" in kinds else Scope.ELEMENT

    def _is_foundation(self, entity: Entity) -> bool:
        number = entity.id()
        if number not in self._foundations:
            self._foundations[number] = self._says_foundation(entity)
        return self._foundations[number]

    def _says_foundation(self, entity: Entity) -> bool:
        kinds = classes_of(entity)
        if not kinds.isdisjoint(_FOUNDATIONS):
            return True
        if "IfcSlab" in kinds and _type(entity) == "BASESLAB":
            return True
        if "IfcElementAssembly" in kinds and folded(text_of(entity.ObjectType)) in _FOUNDATION_NAMES:
            return True
        return any(map(self._is_code, references_in(self._relations.associations(entity))))

    def _is_code(self, reference: Entity) -> bool:
        number = reference.id()
        if number not in self._codes:
            self._codes[number] = _is_foundation_code(reference)
        return self._codes[number]


def _type(entity: Entity) -> str:
    """The predefined type of an object; for a room of an older schema whether it lies inside."""
    return text_of(given(entity, "PredefinedType")) or text_of(given(entity, "InteriorOrExteriorSpace"))


def _is_foundation_code(reference: Entity) -> bool:
    """Whether it is an NL/SfB code, with or without brackets, of what is set apart."""
    code = code_of(reference)
    if not code or "sfb" not in "".join(
        letter for letter in system_of(reference).lower() if letter.isalpha()
    ):
        return False
    return code.strip().lstrip("(").startswith(_NL_SFB)

"""A home description -> an IFC4 model, in the order in which a person would build it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from samples.making.description import Home, Item
from samples.making.ifcfile import Entity, IfcFile


@dataclass(slots=True)
class Model:
    """The file under construction and what was already made, by key."""

    home: Home
    ifc: IfcFile
    context: Entity
    project: Entity
    site: Entity
    building: Entity
    storeys: dict[str, Entity] = field(default_factory=dict)
    made: dict[str, Entity] = field(default_factory=dict)
    contained: dict[str, list[Entity]] = field(default_factory=dict)
    members: dict[str, list[Entity]] = field(default_factory=dict)

    def contain(self, storey: str, entity: Entity) -> None:
        """Place an entity in a storey; the relation is written once per storey at the end."""
        self.contained.setdefault(storey, []).append(entity)

    def join(self, whole: str, entity: Entity) -> None:
        """Make an entity a part of a module or assembly, by its key."""
        self.members.setdefault(whole, []).append(entity)

    def storey_placement(self, key: str) -> Entity:
        placement: Entity = self.storeys[key].ObjectPlacement
        return placement

    def aggregate(self, name: str, whole: Entity, parts: Sequence[Entity]) -> None:
        self.ifc.relate("IfcRelAggregates", (name,), {"RelatingObject": whole}, RelatedObjects=tuple(parts))


def item_path(item: Item | str) -> tuple[str, str]:
    """The path of an item's identity; `home.json` uses the same one."""
    return ("item", item if isinstance(item, str) else item.key)


def associate(model: Model, entity: Entity, material: Entity) -> None:
    """Give an element its material or layers."""
    model.ifc.relate(
        "IfcRelAssociatesMaterial",
        (entity.GlobalId,),
        {"RelatingMaterial": material},
        RelatedObjects=(entity,),
    )

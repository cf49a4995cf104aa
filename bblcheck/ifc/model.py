"""One opened model with everything its readers share: properties, units, words, findings, identities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType

from bblcheck.engine.facts import Fact
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.findings import Finding, Findings
from bblcheck.ifc.opening import Opened
from bblcheck.ifc.profile import Profile
from bblcheck.ifc.properties import Properties, text_of
from bblcheck.ifc.request import Concepts, GeometryMode
from bblcheck.ifc.room import Floor
from bblcheck.ifc.shape import Face
from bblcheck.ifc.units import Units
from bblcheck.ifc.values import Converter

NOTHING_SAME: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Model:
    """What the readers of one model work with. `double_ids`: GlobalIds that name more than one object. Kept when they
    were worked out: by number of the object its faces (`bodies`), these where they stand (`placed`) and its floor;
    by concept and content of a set the facts of the first object that had it (`own_facts`)."""

    file: Entity
    double_ids: frozenset[str]
    concepts: Concepts
    profile: Profile
    findings: Findings
    properties: Properties
    units: Units
    converter: Converter
    geometry: GeometryMode
    bodies: dict[int, tuple[Face, ...]] = field(default_factory=dict)
    placed: dict[int, tuple[Face, ...]] = field(default_factory=dict)
    floors: dict[int, Floor] = field(default_factory=dict)
    own_facts: dict[tuple[str, int], Mapping[str, Fact]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        opened: Opened,
        concepts: Concepts,
        profile: Profile,
        geometry: GeometryMode,
        same_sets: Mapping[int, int] = NOTHING_SAME,
    ) -> Model:
        findings = Findings()
        units = Units(opened.model.by_type("IfcProject"))
        return cls(
            opened.model,
            opened.double_ids,
            concepts,
            profile,
            findings,
            Properties(findings, same_sets),
            units,
            Converter(units, profile),
            geometry,
        )

    def instances(self, *classes: str) -> Iterator[Entity]:
        """The objects of these classes and their subclasses by number; a class that the schema lacks has none."""
        found: dict[int, Entity] = {}
        for name in classes:
            with suppress(RuntimeError):
                found |= {entity.id(): entity for entity in self.file.by_type(name)}
        yield from (found[step_id] for step_id in sorted(found))

    def id_of(self, entity: Entity) -> str:
        """The GlobalId; with the record number behind it when another object has the same."""
        global_id = text_of(entity.GlobalId) or f"#{entity.id()}"
        return f"{global_id}#{entity.id()}" if global_id in self.double_ids else global_id

    def find(self, code: str, message: str, entity: Entity | None = None, advice: str = "") -> None:
        """Report something about an object, or about the model."""
        if entity is None:
            self.findings.add(Finding(code, message, advice=advice))
            return
        self.findings.add(
            Finding(code, message, text_of(entity.GlobalId), entity.id(), name_of(entity), advice)
        )


def name_of(entity: Entity) -> str:
    """What a person calls the object: its name, else its long name."""
    return text_of(entity.Name).strip() or text_of(getattr(entity, "LongName", None)).strip()

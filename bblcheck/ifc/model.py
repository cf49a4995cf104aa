"""One opened model with everything its readers share: properties, units, words, findings, identities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from bblcheck.engine.facts import Element, Fact, Unknown
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.findings import Finding, Findings
from bblcheck.ifc.opening import Opened
from bblcheck.ifc.profile import Profile, folded, load_profile
from bblcheck.ifc.properties import Found, Properties, all_values, text_of
from bblcheck.ifc.request import Attribute, Concept, Concepts, GeometryMode
from bblcheck.ifc.units import Units
from bblcheck.ifc.values import Converter, Reading, choose

OWN_PREFIX = "Bblcheck_"
_METHOD, _DOCUMENT, _COMPLETE = "_methode", "_document", "Volledig"


@dataclass(frozen=True, slots=True)
class Read:
    """An element of the vocabulary and the object it was read from."""

    entity: Entity
    element: Element


@dataclass(frozen=True, slots=True)
class Model:
    """What the readers of one model work with. `double_ids`: GlobalIds that name more than one object."""

    file: Entity
    double_ids: frozenset[str]
    concepts: Concepts
    profile: Profile
    findings: Findings
    properties: Properties
    units: Units
    converter: Converter
    geometry: GeometryMode

    @classmethod
    def of(cls, opened: Opened, concepts: Concepts, geometry: GeometryMode) -> Model:
        findings = Findings()
        units = Units(opened.model.by_type("IfcProject"))
        profile = load_profile()
        return cls(
            opened.model,
            opened.double_ids,
            concepts,
            profile,
            findings,
            Properties(findings),
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

    # --- facts

    def read(
        self, entity: Entity, concept: Concept, others: Mapping[str, Iterable[Reading]] | None = None
    ) -> Read:
        """The element: every kenmerk from its own set, the profile's sets, then `others`, in that order."""
        facts = self.facts(entity, concept, others or {})
        name = name_of(entity) or f"{concept.name} #{entity.id()}"
        return Read(entity, Element(self.id_of(entity), concept.name, name, facts))

    def facts(
        self, entity: Entity, concept: Concept, others: Mapping[str, Iterable[Reading]]
    ) -> dict[str, Fact | Unknown]:
        self._check_own_set(entity, concept)
        placeholders = self._placeholders(entity)
        found: dict[str, Fact | Unknown] = {}
        for attribute in concept.attributes.values():
            readings = [
                *self._own(entity, concept, attribute),
                *self._from_profile(entity, concept, attribute, placeholders),
                *others.get(attribute.name, ()),
            ]
            chosen = choose(readings, attribute.dimension)
            if chosen is not None:
                found[attribute.name] = chosen
            if isinstance(chosen, Unknown) and chosen.kind == "review":
                self.find("ifc-onbruikbare-waarde", f"{attribute.name}: {chosen.reason}", entity)
        return found

    def own_set(self, concept: Concept) -> str:
        return f"{OWN_PREFIX}{concept.name}"

    def declared_complete(self, entities: Iterable[Entity]) -> bool:
        """Whether one of the objects says `Volledig` in one of our own sets."""
        return any(
            found.value is True
            for entity in entities
            for item in self.properties.sets(entity)
            if item.name.startswith(OWN_PREFIX) or item.name == "Pset_Bblcheck"
            for name, found in all_values(entity, item, only=_COMPLETE)
        )

    def _own(self, entity: Entity, concept: Concept, attribute: Attribute) -> Iterator[Reading]:
        reading = self._from_set(entity, self.own_set(concept), attribute.name, concept, attribute, True)
        if reading is None:
            return
        if isinstance(reading, Fact):
            reading = self._with_method(reading, entity, concept, attribute)
        yield reading

    def _from_profile(
        self, entity: Entity, concept: Concept, attribute: Attribute, placeholders: frozenset[str]
    ) -> Iterator[Reading]:
        for set_name, name in self.profile.sources.get(f"{concept.name}.{attribute.name}", ()):
            reading = self._from_set(entity, set_name, name, concept, attribute, False)
            if reading is not None and folded(name) in placeholders:
                yield Unknown(f"{set_name}.{name} is een plaatshouder volgens {self.profile.placeholder_set}")
            elif reading is not None:
                yield reading

    def _from_set(
        self,
        entity: Entity,
        set_name: str,
        name: str,
        concept: Concept,
        attribute: Attribute,
        own: bool,
    ) -> Reading | None:
        found = self.properties.find(entity, set_name, name)
        found = [item for item in found if not item.where.endswith(" (type)")] or found
        if not found:
            return None
        if len({repr((item.value, item.measure)) for item in found}) > 1:
            values = " en ".join(repr(item.value) for item in found)
            return Unknown(f"{found[0].where} staat er meer dan eens, met {values}", "review")
        return self.converter.reading(found[0], concept.name, attribute, own)

    def _with_method(self, fact: Fact, entity: Entity, concept: Concept, attribute: Attribute) -> Fact:
        document = self._own_text(entity, concept, attribute.name + _DOCUMENT)
        if document is not None:
            fact = replace(fact, source=replace(fact.source, document=document))
        method = self._own_text(entity, concept, attribute.name + _METHOD)
        if method is None or method in attribute.methods:
            return replace(fact, method=method)
        known = ", ".join(attribute.methods) or "geen"
        message = f"{attribute.name}: methode {method!r} is niet bekend; bekend: {known}"
        self.find("ifc-methode-onbekend", message, entity)
        return fact

    def _own_text(self, entity: Entity, concept: Concept, name: str) -> str | None:
        found = self.properties.find(entity, self.own_set(concept), name)
        value = found[0].value if found else None
        return value if isinstance(value, str) and value.strip() else None

    def _placeholders(self, entity: Entity) -> frozenset[str]:
        """Properties that the model itself lists as not filled in."""
        listed: list[Found] = []
        names: list[str] = []
        for item in self.properties.sets(entity):
            if item.name == self.profile.placeholder_set:
                for name, found in all_values(entity, item):
                    names.append(name)
                    listed.append(found)
        texts = [text_of(found.value) for found in listed]
        parts = [part for text in texts for part in text.replace(";", ",").split(",")]
        return frozenset(folded(part.rsplit(".", 1)[-1]) for part in (*names, *parts) if part.strip())

    def _check_own_set(self, entity: Entity, concept: Concept) -> None:
        """Report properties in our own set that are no kenmerk: a typing error would be silence."""
        for item in self.properties.sets(entity):
            if item.name != self.own_set(concept):
                continue
            for name, _ in all_values(entity, item):
                plain = name.removesuffix(_METHOD).removesuffix(_DOCUMENT)
                if plain not in concept.attributes and name != _COMPLETE:
                    self._report_unknown(entity, item.name, name, tuple(concept.attributes))

    def _report_unknown(self, entity: Entity, set_name: str, name: str, known: tuple[str, ...]) -> None:
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1)
        advice = f"Bedoelde u {near[0]}?" if near else ""
        self.find("ifc-kenmerk-onbekend", f"{set_name}.{name} is geen bekend kenmerk", entity, advice)


def name_of(entity: Entity) -> str:
    """What a person calls the object: its name, else its long name."""
    return text_of(entity.Name).strip() or text_of(getattr(entity, "LongName", None)).strip()

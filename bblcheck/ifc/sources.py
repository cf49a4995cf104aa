"""Where an object carries the facts of a begrip: its own set `Bblcheck_<begrip>`, then the profile's sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

from bblcheck.engine.facts import Element, Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import Found, PropertySet, place_of, text_of
from bblcheck.ifc.request import Attribute, Concept
from bblcheck.ifc.values import Reading, choose, shown

OWN_PREFIX = "Bblcheck_"
_METHOD, _DOCUMENT, _COMPLETE = "_methode", "_document", "Volledig"
_TYPE = " (type)"

Others = Mapping[str, Iterable[Reading]]


@dataclass(frozen=True, slots=True)
class Read:
    """An element of the vocabulary and the object it was read from."""

    entity: Entity
    element: Element


def read_element(model: Model, entity: Entity, concept: Concept, others: Others | None = None) -> Read:
    """The element: every kenmerk from its own set, the profile's sets, then `others`, in that order."""
    name = name_of(entity) or f"{concept.name} #{entity.id()}"
    facts = read_facts(model, entity, concept, others or {})
    return Read(entity, Element(model.id_of(entity), concept.name, name, facts))


def read_facts(model: Model, entity: Entity, concept: Concept, others: Others) -> dict[str, Fact | Unknown]:
    """The facts of one object as an element of `concept`; kenmerken of which nothing is said are left out."""
    sources = _Sources.of(model, entity, concept)
    reported = len(model.findings.found)
    if sources.known is None:
        sources.report_unknown_names()
    facts: dict[str, Fact | Unknown] = {}
    for name, attribute in concept.attributes.items():
        places = model.profile.sources.get(f"{concept.name}.{name}", ())
        if not places and name not in others and name not in sources.names:
            continue
        readings: list[Reading] = [*sources.profile(attribute, places), *others.get(name, ())]
        if name in sources.names:
            readings = [*sources.own(attribute), *readings]
        chosen = settled(model, entity, attribute, readings)
        if chosen is not None:
            facts[name] = chosen
    if len(model.findings.found) == reported:
        sources.keep(facts)
    return facts


def settled(
    model: Model, entity: Entity, attribute: Attribute, readings: Sequence[Reading]
) -> Reading | None:
    """What the readings of one kenmerk of an object say together; what contradicts or cannot be right is reported."""
    chosen = choose(readings, attribute.dimension) if readings else None
    if isinstance(chosen, Fact) and chosen.conflict:
        said = " en ".join(f"{_amount(each)} ({each.source.where})" for each in (chosen, *chosen.conflict))
        model.find(
            "ifc-waarde-wijkt-af", f"{attribute.name}: bronnen spreken elkaar tegen: {said}", entity, _DIFFERS
        )
    if isinstance(chosen, Unknown) and chosen.kind == "review":
        model.find("ifc-onbruikbare-waarde", f"{attribute.name}: {chosen.reason}", entity)
    return chosen


_DIFFERS = "Maak de waarden gelijk; tot die tijd beoordeelt een mens de leden die ervan afhangen."


def _amount(fact: Fact) -> str:
    value = fact.value
    if not isinstance(value, Interval):
        return str(value)
    sides = [shown(side) for side in (value.low, value.high) if side is not None]
    return " tot ".join(dict.fromkeys(sides))


def named(model: Model, entity: Entity) -> list[Reading]:
    """The name in the model."""
    name = text_of(entity.Name).strip()
    return [Fact(name, Source("ifc attribute", f"{model.id_of(entity)} Name"))] if name else []


def declared_complete(model: Model, entities: Iterable[Entity]) -> bool:
    """Whether one of the objects says `Volledig` in one of our own sets."""
    return any(
        found.value is True
        for entity in entities
        for item in model.properties.sets(entity)
        if item.name.startswith(OWN_PREFIX) or item.name == "Pset_Bblcheck"
        for found in model.properties.values(entity, item).get(_COMPLETE, ())
    )


@dataclass(frozen=True)
class _Sources:
    """The sets of one object: its `own_sets` of this concept, and the names of what is only a placeholder. `known`:
    the facts of another object whose only own set says the same, when nothing was wrong there."""

    model: Model
    entity: Entity
    concept: Concept
    own_sets: tuple[PropertySet, ...]
    placeholders: frozenset[str]
    content: int | None
    known: Mapping[str, Fact] | None

    @classmethod
    def of(cls, model: Model, entity: Entity, concept: Concept) -> _Sources:
        name = OWN_PREFIX + concept.name
        own: list[PropertySet] = []
        placeholders: set[str] = set()
        for item in model.properties.sets(entity):
            if item.name == name:
                own.append(item)
            elif item.name == model.profile.placeholder_set:
                placeholders |= _listed(model.properties.values(entity, item))
        content = model.properties.content(own[0]) if len(own) == 1 and not own[0].origin else None
        known = model.own_facts.get((concept.name, content)) if content is not None else None
        return cls(model, entity, concept, tuple(own), frozenset(placeholders), content, known)

    @cached_property
    def names(self) -> Mapping[str, None]:
        """The names of what the object's own sets say, in their order."""
        return {name: None for item in self.own_sets for name in self.model.properties.names(item)}

    @cached_property
    def own_set(self) -> Mapping[str, list[Found]]:
        """The values in the object's own sets, by name."""
        own: dict[str, list[Found]] = {}
        for item in self.own_sets:
            for name, found in self.model.properties.values(self.entity, item).items():
                own.setdefault(name, []).extend(found)
        return own

    def keep(self, facts: Mapping[str, Fact | Unknown]) -> None:
        """Remember what the own set says, for other objects whose set says the same."""
        if self.content is None or self.known is not None:
            return
        self.model.own_facts[self.concept.name, self.content] = {
            name: fact
            for name, fact in facts.items()
            if isinstance(fact, Fact) and not fact.conflict and fact.source.where == self._where(name)
        }

    def _where(self, name: str) -> str:
        return f"{self._place}.{name}"

    @cached_property
    def _place(self) -> str:
        return place_of(self.entity, self.own_sets[0])

    def own(self, attribute: Attribute) -> Iterator[Reading]:
        """What the object's own set says, with its method and document."""
        known = self.known.get(attribute.name) if self.known is not None else None
        if known is not None:
            source = Source(known.source.kind, self._where(attribute.name), known.source.document)
            yield Fact(known.value, source, known.method, known.bound)
            return
        reading = self._reading(self.own_set.get(attribute.name, []), attribute, own=True)
        if isinstance(reading, Fact):
            yield self._with_method(reading, attribute)
        elif reading is not None:
            yield reading

    def profile(self, attribute: Attribute, places: Iterable[tuple[str, str]]) -> Iterator[Reading]:
        """What the sets say in which the profile looks for this kenmerk: the `places`, by set and name."""
        for set_name, name in places:
            found = self.model.properties.find(self.entity, set_name, name)
            reading = self._reading(found, attribute, own=False)
            if reading is not None and folded(name) in self.placeholders:
                set_of_placeholders = self.model.profile.placeholder_set
                yield Unknown(f"{found[0].where} is een plaatshouder volgens {set_of_placeholders}")
            elif reading is not None:
                yield reading

    def report_unknown_names(self) -> None:
        """Report properties in our own set that are no kenmerk: a typing error would be silence."""
        known = self.concept.attributes
        for name in self.names:
            if name.removesuffix(_METHOD).removesuffix(_DOCUMENT) in known or name == _COMPLETE:
                continue
            near = get_close_matches(name, known, 1)
            advice = f"Bedoelde u {near[0]}?" if near else ""
            message = f"{OWN_PREFIX}{self.concept.name}.{name} is geen bekend kenmerk"
            self.model.find("ifc-kenmerk-onbekend", message, self.entity, advice)

    def _reading(self, found: list[Found], attribute: Attribute, own: bool) -> Reading | None:
        """One reading; values on the occurrence hide those on the type, values that differ say nothing."""
        found = nearest(found)
        if not found:
            return None
        if len(found) > 1 and len({repr((item.value, item.measure)) for item in found}) > 1:
            values = " en ".join(repr(item.value) for item in found)
            return Unknown(f"{found[0].where} staat er meer dan eens, met {values}", "review")
        return self.model.converter.reading(found[0], self.concept.name, attribute, own)

    def _with_method(self, fact: Fact, attribute: Attribute) -> Fact:
        document = self._text(attribute.name + _DOCUMENT)
        if document is not None:
            fact = replace(fact, source=replace(fact.source, document=document))
        method = self._text(attribute.name + _METHOD)
        if method is None or method in attribute.methods:
            return replace(fact, method=method) if method else fact
        known = ", ".join(attribute.methods) or "geen"
        message = f"{attribute.name}: methode {method!r} is niet bekend; bekend: {known}"
        self.model.find("ifc-methode-onbekend", message, self.entity)
        return fact

    def _text(self, name: str) -> str | None:
        found = self.own_set.get(name, [])
        value = text_of(found[0].value).strip() if found else ""
        return value or None


def placeholders_of(model: Model, entity: Entity) -> frozenset[str]:
    """The folded names of properties that the object lists as only a placeholder."""
    sets = (item for item in model.properties.sets(entity) if item.name == model.profile.placeholder_set)
    return frozenset(name for item in sets for name in _listed(model.properties.values(entity, item)))


def nearest(found: list[Found]) -> list[Found]:
    """The values on the occurrence, which hide those on its type; with none, those on the type."""
    return [item for item in found if not item.where.endswith(_TYPE)] or found


def _listed(values: Mapping[str, list[Found]]) -> set[str]:
    """Names of properties that a set of placeholders lists, as its property names or in its texts."""
    texts = [text_of(found.value) for items in values.values() for found in items]
    parts = [part for text in texts for part in text.replace(";", ",").split(",")]
    return {folded(part.rsplit(".", 1)[-1]) for part in (*values, *parts) if part.strip()}

"""What a model does not say yet as an IDS 1.0 file: the modeller's tool tells which objects still lack what.

A specification per kenmerk, for the objects that lack it (by GlobalId), or for the building when a home has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.report.asking import OWN_SET, base_of, concept_of
from bblcheck.result.model import Gap, Result

_IDS = "http://standards.buildingsmart.org/IDS"
_XS = "http://www.w3.org/2001/XMLSchema"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_IDS} http://standards.buildingsmart.org/IDS/1.0/ids.xsd"
_VERSIONS = "IFC2X3 IFC4 IFC4X3_ADD2"
_TYPES = {"quantity": "IFCREAL", "number": "IFCREAL", "count": "IFCINTEGER", "boolean": "IFCBOOLEAN"}
_TEXT = "IFCLABEL"
_BUILDING = "IFCBUILDING"
_METHOD = re.compile(r"gevraagd is (.+)$")
"""How the engine says that a value was determined in another way than the rule asks."""


def ids_text(results: Iterable[Result], vocabulary: Vocabulary) -> str | None:
    """The file; None when nothing is missing that a model can carry."""
    missing = _missing(results, vocabulary)
    if not missing:
        return None
    for prefix, name in (("", _IDS), ("xs", _XS), ("xsi", _XSI)):
        Xml.register_namespace(prefix, name)
    root = Xml.Element(f"{{{_IDS}}}ids", {f"{{{_XSI}}}schemaLocation": _SCHEMA})
    info = _child(root, "info")
    _child(info, "title").text = "Gegevens die bblcheck mist"
    _child(info, "description").text = "Wat nog nodig is om alle leden te kunnen beoordelen die gelden."
    specifications = _child(root, "specifications")
    for asked, elements, rules in missing:
        _specification(specifications, asked, elements, rules)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A property that is asked: its name and type in the set of its begrip, the values that it may have, and the
    methods by which it may be determined."""

    concept: str
    name: str
    kind: str
    values: tuple[str, ...]
    label: str
    methods: tuple[str, ...] = ()


def _missing(
    results: Iterable[Result], vocabulary: Vocabulary
) -> list[tuple[_Asked, list[str], Mapping[str, None]]]:
    """What a model can carry and lacks: the objects (none for a single), and the leden that wait."""
    found: dict[_Asked, tuple[set[str], dict[str, None]]] = {}
    for result in results:
        for item in result.results:
            for gap in item.missing:
                asked = _asked(gap, vocabulary)
                if asked is not None:
                    elements, rules = found.setdefault(asked, (set(), {}))
                    rules[item.rule] = None
                    elements.update([gap.element] if gap.element is not None else [])
    ordered = sorted(found, key=lambda asked: (asked.concept, asked.name, asked.values))
    return [(asked, sorted(found[asked][0]), found[asked][1]) for asked in ordered]


def _asked(gap: Gap, vocabulary: Vocabulary) -> _Asked | None:
    """The property that would fill the gap: the value, or the method by which it must be determined."""
    concept = concept_of(gap.root, vocabulary)
    base = base_of(concept, vocabulary) if concept else None
    kenmerk = base.attributes.get(gap.attribute) if base and gap.attribute else None
    if gap.kind != "missing" or base is None or kenmerk is None or not _in_a_model(kenmerk):
        return None
    if (gap.element is None) != (base.plural is None) or "#" in (gap.element or ""):
        return None
    unit = f" [{kenmerk.kind.unit}]" if kenmerk.kind.unit else ""
    method = _METHOD.search(gap.reason)
    if method is not None:
        label = f"{kenmerk.label}{unit}, bepaald volgens {method[1]}"
        return _Asked(base.name, f"{kenmerk.name}_methode", _TEXT, (method[1],), label)
    kind = _TYPES.get(kenmerk.kind.name, _TEXT)
    options, label = tuple(kenmerk.kind.options), f"{kenmerk.label}{unit}"
    return _Asked(base.name, kenmerk.name, kind, options, label, tuple(kenmerk.methods))


def _in_a_model(kenmerk: Kenmerk) -> bool:
    return kenmerk.declared_in != "dossier" and not kenmerk.site_bound and kenmerk.kind.element is None


def _specification(above: Xml.Element, asked: _Asked, elements: list[str], rules: Iterable[str]) -> None:
    specification = _child(
        above,
        "specification",
        name=f"{asked.concept}.{asked.name}",
        ifcVersion=_VERSIONS,
        description=f"{asked.label}; nodig voor {', '.join(rules)}",
    )
    applicability = _child(specification, "applicability", minOccurs="1", maxOccurs="unbounded")
    if elements:
        attribute = _child(applicability, "attribute")
        _value(_child(attribute, "name"), ["GlobalId"])
        _value(_child(attribute, "value"), elements)
    else:
        _value(_child(_child(applicability, "entity"), "name"), [_BUILDING])
    requirements = _child(specification, "requirements")
    _property(requirements, asked)
    if asked.methods:
        label = f"{asked.label}: waarmee bepaald"
        _property(requirements, _Asked(asked.concept, f"{asked.name}_methode", _TEXT, asked.methods, label))


def _property(requirements: Xml.Element, asked: _Asked) -> None:
    wanted = _child(
        requirements, "property", dataType=asked.kind, cardinality="required", instructions=asked.label
    )
    _value(_child(wanted, "propertySet"), [OWN_SET + asked.concept])
    _value(_child(wanted, "baseName"), [asked.name])
    if asked.values:
        _value(_child(wanted, "value"), list(asked.values))


def _child(above: Xml.Element, tag: str, /, **attributes: str) -> Xml.Element:
    return Xml.SubElement(above, f"{{{_IDS}}}{tag}", attributes)


def _value(above: Xml.Element, values: list[str]) -> None:
    """One value as it is, more as the choice that they are."""
    if len(values) == 1:
        _child(above, "simpleValue").text = values[0]
        return
    restriction = Xml.SubElement(above, f"{{{_XS}}}restriction", {"base": "xs:string"})
    for value in values:
        Xml.SubElement(restriction, f"{{{_XS}}}enumeration", {"value": value})

"""`--format ids`: what a model does not say yet, as IDS 1.0; the modeller's tool tells which objects lack what.

A specification per kenmerk, for the objects that lack it (by GlobalId), or for the building when a home has one.
They stand per discipline that can say it, which their names begin with; `ids_by_person` gives each its own file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias
from xml.etree import ElementTree as Xml

from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.report.asking import OWN_SET, base_of, concept_of
from bblcheck.report.phrases import in_english, quoted
from bblcheck.report.report import Report
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import Gap, Result
from bblcheck.result.people import ORDER, Person, person_for

_IDS = "http://standards.buildingsmart.org/IDS"
_XS = "http://www.w3.org/2001/XMLSchema"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_IDS} http://standards.buildingsmart.org/IDS/1.0/ids.xsd"
_VERSIONS = "IFC2X3 IFC4 IFC4X3_ADD2"
_TYPES = {"quantity": "IFCREAL", "number": "IFCREAL", "count": "IFCINTEGER", "boolean": "IFCBOOLEAN"}
_TEXT = "IFCLABEL"
_BUILDING = "IFCBUILDING"
_PROJECT = "IFCPROJECT"
_HOW = "_methode"
_GLOBAL_ID = re.compile(r"[0-3][0-9A-Za-z_$]{21}")
"""What an object of a model is known by; an element that a person wrote has no object."""
FILE_OF: Mapping[Person, str] = {
    "owner": "eigenaar",
    "site": "plaats",
    "designer": "ontwerper",
    "structure": "constructeur",
    "fire": "brandveiligheid",
    "services": "installaties",
    "physics": "bouwfysica",
    "judge": "beoordelaar",
}
"""What the file of a discipline is called."""
_METHOD = re.compile(r"gevraagd is (.+)$")
"""How the engine says that a value was determined in another way than the rule asks."""


def document(report: Report) -> str:
    """The run as one file, also when nothing is missing: then it asks nothing, and every model passes. While a file
    could not be read none does."""
    return _file(_missing(report.results, report.vocabulary), report)


def ids_text(results: Iterable[Result], vocabulary: Vocabulary, language: Language = "nl") -> str | None:
    """The file; None when nothing is missing that a model can carry."""
    report = Report(results=tuple(results), vocabulary=vocabulary, language=language)
    missing = _missing(report.results, vocabulary)
    return _file(missing, report) if missing else None


def ids_by_person(
    results: Iterable[Result], vocabulary: Vocabulary, language: Language = "nl"
) -> Mapping[Person, str]:
    """A file for each discipline that can say something which a model lacks."""
    report = Report(results=tuple(results), vocabulary=vocabulary, language=language)
    missing = _missing(report.results, vocabulary)
    own = {person: [each for each in missing if each[0].person == person] for person in ORDER}
    return {person: _file(found, report, person) for person, found in own.items() if found}


def _file(missing: Sequence[_Missing], report: Report, person: Person | None = None) -> str:
    """The file of what is missing; all of it is what `person` can say."""
    language = report.language
    for prefix, name in (("", _IDS), ("xs", _XS), ("xsi", _XSI)):
        Xml.register_namespace(prefix, name)
    root = Xml.Element(f"{{{_IDS}}}ids", {f"{{{_XSI}}}schemaLocation": _SCHEMA})
    info = _child(root, "info")
    whose = f": {text(f'person.{person}', language)}" if person else ""
    _child(info, "title").text = text("ids.title", language) + whose
    _child(info, "description").text = " ".join(_about(missing, report, person))
    specifications = _child(root, "specifications")
    for asked, elements, rules in missing:
        _specification(specifications, asked, elements, rules, language)
    if report.problems:
        _whole(specifications, text("ids.unread", language), passes=False)
    elif not missing:
        _whole(specifications, text("ids.nothing", language), passes=True)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _about(missing: Sequence[_Missing], report: Report, person: Person | None) -> Iterator[str]:
    """What the file is for, what it leaves out, and which files gave no result."""
    language = report.language
    yield text("ids.purpose", language)
    asked = {(each.concept, each.name.removesuffix(_HOW)) for each, _, _ in missing}
    facts = {_fact(gap, report.vocabulary) for gap in _gaps(report.results)}
    if facts - asked and person is None:
        yield text("ids.elsewhere", language).format(count=len(facts - asked))
    if report.problems:
        yield f"{text('page.problems', language)}: {'; '.join(report.problems)}."
    yield text("text.disclaimer", language)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A property that is asked: who can say it, its name and type in the set of its begrip, the values that it may
    have, and the methods by which it may be determined."""

    person: Person
    concept: str
    name: str
    kind: str
    values: tuple[str, ...]
    label: str
    methods: tuple[str, ...] = ()


_Missing: TypeAlias = tuple[_Asked, list[str], Mapping[str, None]]


def _gaps(results: Iterable[Result]) -> Iterator[Gap]:
    for result in results:
        for item in result.results:
            yield from (gap for gap in item.missing if gap.kind == "missing")


def _fact(gap: Gap, vocabulary: Vocabulary) -> tuple[str, str]:
    """The begrip and kenmerk that a gap is about."""
    concept = concept_of(gap.root, vocabulary)
    base = base_of(concept, vocabulary) if concept else None
    return (base.name if base else gap.root or gap.fact, gap.attribute or "")


def _missing(results: Iterable[Result], vocabulary: Vocabulary) -> list[_Missing]:
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
    ordered = sorted(found, key=_place)
    return [(asked, sorted(found[asked][0]), found[asked][1]) for asked in ordered]


def _place(asked: _Asked) -> tuple[int, str, str, tuple[str, ...]]:
    """Where it stands in the file."""
    return ORDER.index(asked.person), asked.concept, asked.name, asked.values


def _asked(gap: Gap, vocabulary: Vocabulary) -> _Asked | None:
    """The property that would fill the gap: the value, or the method by which it must be determined."""
    concept = concept_of(gap.root, vocabulary)
    base = base_of(concept, vocabulary) if concept else None
    kenmerk = base.attributes.get(gap.attribute) if base and gap.attribute else None
    if gap.kind != "missing" or base is None or kenmerk is None or not _in_a_model(kenmerk):
        return None
    if (gap.element is None) != (base.plural is None):
        return None
    if gap.element is not None and not _GLOBAL_ID.fullmatch(gap.element):
        return None
    unit = f" [{kenmerk.kind.unit}]" if kenmerk.kind.unit else ""
    person = person_for(base.name, kenmerk.name, kenmerk)
    method = _METHOD.search(gap.reason)
    if method is not None:
        label = f"{kenmerk.label}{unit}"
        return _Asked(person, base.name, f"{kenmerk.name}{_HOW}", _TEXT, (method[1],), label)
    kind = _TYPES.get(kenmerk.kind.name, _TEXT)
    options, label = tuple(kenmerk.kind.options), f"{kenmerk.label}{unit}"
    return _Asked(person, base.name, kenmerk.name, kind, options, label, tuple(kenmerk.methods))


def _in_a_model(kenmerk: Kenmerk) -> bool:
    return kenmerk.declared_in != "dossier" and not kenmerk.site_bound and kenmerk.kind.element is None


def _specification(
    above: Xml.Element, asked: _Asked, elements: list[str], rules: Iterable[str], language: Language
) -> None:
    label = _label(asked, language)
    specification = _child(
        above,
        "specification",
        name=f"{text(f'person.{asked.person}', language)}: {asked.concept}.{asked.name}",
        ifcVersion=_VERSIONS,
        description=f"{label}; {text('ids.needed', language)} {', '.join(_own(rules, language))}",
    )
    applicability = _child(specification, "applicability", minOccurs="1", maxOccurs="unbounded")
    if elements:
        attribute = _child(applicability, "attribute")
        _value(_child(attribute, "name"), ["GlobalId"])
        _value(_child(attribute, "value"), elements)
    else:
        _value(_child(_child(applicability, "entity"), "name"), [_BUILDING])
    requirements = _child(specification, "requirements")
    _property(requirements, asked, label)
    if asked.methods:
        how = replace(asked, name=f"{asked.name}{_HOW}", kind=_TEXT, values=asked.methods, methods=())
        _property(requirements, how, _label(how, language))


def _label(asked: _Asked, language: Language) -> str:
    """What is asked in words; those of the vocabulary are Dutch."""
    label = asked.label if language == "nl" else quoted(asked.label)
    return f"{label}: {text('ids.how', language)}" if asked.name.endswith(_HOW) else label


def _own(rules: Iterable[str], language: Language) -> Iterable[str]:
    return rules if language == "nl" else map(in_english, rules)


def _whole(above: Xml.Element, name: str, *, passes: bool) -> None:
    """A specification that every model passes, for the schema wants at least one, or that none does."""
    specification = _child(above, "specification", name=name, ifcVersion=_VERSIONS)
    most = "unbounded" if passes else "0"
    applicability = _child(specification, "applicability", minOccurs="0", maxOccurs=most)
    _value(_child(_child(applicability, "entity"), "name"), [_PROJECT])


def _property(requirements: Xml.Element, asked: _Asked, label: str) -> None:
    wanted = _child(requirements, "property", dataType=asked.kind, cardinality="required", instructions=label)
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

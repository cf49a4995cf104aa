"""The vocabulary as the child needs it: small, in JSON, without the rule language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

if TYPE_CHECKING:
    from bblcheck.ifc.profile import Tables
    from bblcheck.ifc.sandbox import Json
    from bblcheck.ifc.scan import Scan
    from bblcheck.language.vocabulary import Vocabulary

GeometryMode: TypeAlias = Literal["kernel", "plain"]


@dataclass(frozen=True, slots=True)
class Attribute:
    """A kenmerk: kind, unit with its factor to the base unit, the dimension by name, options and methods."""

    name: str
    kind: str
    unit: str
    factor: Fraction
    dimension: str
    options: tuple[str, ...]
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A begrip of its own (no view): a single when `plural` is None."""

    name: str
    plural: str | None
    attributes: Mapping[str, Attribute]


Concepts: TypeAlias = Mapping[str, Concept]


def request(scanned: Scan, wanted: Mapping[str, Json]) -> Json:
    """What the child is asked of one file: the record count it must find, which sets say the same, and what is
    wanted of any file."""
    from bblcheck.ifc.sametext import same_sets

    return {
        "count": scanned.count,
        "same_sets": [[number, other] for number, other in same_sets(scanned).items()],
        **wanted,
    }


def wanted(
    vocabulary: Vocabulary,
    geometry: GeometryMode,
    parts: bool = False,
    preflight: bool = False,
    profile: Tables | None = None,
    ils: bool = False,
) -> dict[str, Json]:
    """What is asked of any file: the words to read facts for, whether the physical parts are wanted, for a comparison,
    whether the child must look at everything that may be wrong, the profile, and whether the acceptance criteria of
    the ILS are asked for."""
    from bblcheck.ifc.profilefile import default_tables

    concepts, references = _words(vocabulary)
    asked: Json = _compositional(vocabulary) if parts else None
    return {
        "geometry": geometry,
        "concepts": concepts,
        "references": references,
        "parts": asked,
        "preflight": preflight,
        "profile": cast("Json", profile if profile is not None else default_tables()),
        "ils": ils,
    }


_Words: TypeAlias = "tuple[dict[str, Json], list[Json]]"
_last: list[tuple[Vocabulary, _Words]] = []
"""The vocabulary that was asked for last: the same for all models of a run."""


def _words(vocabulary: Vocabulary) -> _Words:
    """The concepts with their attributes, and the references between them."""
    if not _last or _last[0][0] is not vocabulary:
        _last[:] = [(vocabulary, _words_of(vocabulary))]
    return _last[0][1]


def _words_of(vocabulary: Vocabulary) -> _Words:
    from bblcheck.language.units import BY_NAME, parse_unit

    concepts: dict[str, Json] = {}
    references: list[Json] = []
    for concept in vocabulary.concepts.values():
        if concept.is_view:
            continue
        attributes: list[Json] = []
        for kenmerk in concept.attributes.values():
            kind = kenmerk.kind
            if kind.name == "list":
                if kind.via is not None:
                    references.append([kind.element, kind.via, concept.name])
                continue
            _, factor = parse_unit(kind.unit)
            dimension = BY_NAME[kind.unit].dimension if kind.unit in BY_NAME else ""
            attributes.append(
                [
                    kenmerk.name,
                    kind.name,
                    kind.unit,
                    str(factor),
                    dimension,
                    list(kind.options),
                    list(kenmerk.methods),
                ]
            )
        concepts[concept.name] = [concept.plural, attributes]
    return concepts, references


def _compositional(vocabulary: Vocabulary) -> dict[str, Json]:
    """By begrip the attributes that count for the composition of a home."""
    found: dict[str, Json] = {}
    for concept in vocabulary.concepts.values():
        names: list[Json] = [
            each.name for each in concept.attributes.values() if each.compositional and not each.site_bound
        ]
        if names:
            found[concept.name] = names
    return found


def concepts_of(found: Mapping[str, list[object]]) -> Concepts:
    """The concepts of a request, in the child."""
    return {name: Concept(name, plural, _attributes(rows)) for name, (plural, rows) in found.items()}  # type: ignore[arg-type]


def _attributes(rows: object) -> dict[str, Attribute]:
    assert isinstance(rows, list)
    return {
        name: Attribute(name, kind, unit, Fraction(factor), dimension, tuple(options), tuple(methods))
        for name, kind, unit, factor, dimension, options, methods in rows
    }

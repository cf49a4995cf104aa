"""Facts from the command line: `--set ruimten[r1].hoogte=2,6m`. They obey the rules of any other layer.

A method follows after `volgens`: `--set "bouwwerk.bezwijkt_niet_restlevensduur=ja volgens NEN 8700"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.home.content import EVERY_ELEMENT, HomeContent, Item, ListPart
from bblcheck.home.errors import BadSettings, InputError, suggestion
from bblcheck.home.jsonfile import JsonValue
from bblcheck.home.layering import combined, merged
from bblcheck.home.valuereader import Reader
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary

_PLACE = "opdrachtregel"
_SETTING = re.compile(r"\s*([\w]+)(?:\[([^\]]+)\])?\.([\w]+)\s*=\s*(.*?)\s*", re.DOTALL)
_METHOD = re.compile(r"(.*\S)\s+volgens\s+(\S.*)", re.DOTALL)
_NUMBER = re.compile(r"(-?\d{1,20}(?:[.,]\d{1,20})?)\s*(.*)", re.DOTALL)
BOOLEANS = {"waar": True, "ja": True, "true": True, "onwaar": False, "nee": False, "false": False}


def settings_layer(
    settings: Iterable[str], vocabulary: Vocabulary, layers: Sequence[HomeContent] | None = None
) -> HomeContent:
    """The layer that `settings` lay over `layers`, in which ids and names of elements are looked up.

    Without `layers` an element is taken by its id, and one that does not exist goes unnoticed. Raises
    `BadSettings` for a path or value that is not understood.
    """
    values = Reader(_PLACE, "command line")
    under = None if layers is None else merged(layers)
    singles: dict[str, dict[str, Fact | Unknown]] = {}
    lists: dict[str, dict[str, dict[str, Fact | Unknown]]] = {}
    for text in settings:
        try:
            concept, element, kenmerk, value = _parsed(text, vocabulary, under)
        except InputError as error:
            values.errors.append(error)
            continue
        fact = values.fact(kenmerk, value, text)
        if fact is None:
            continue
        of_list = lists.setdefault(concept.plural or "", {}) if element else singles
        facts = of_list.setdefault(element or concept.name, {})
        facts[kenmerk.name] = combined(facts.get(kenmerk.name), fact)
    if values.errors:
        raise BadSettings(values.errors)
    parts = {
        plural: ListPart(tuple(Item(identity, None, facts) for identity, facts in items.items()))
        for plural, items in lists.items()
    }
    return HomeContent(_PLACE, singles, parts, adds=False)


def _parsed(
    text: str, vocabulary: Vocabulary, under: HomeContent | None
) -> tuple[Concept, str | None, Kenmerk, JsonValue]:
    match = _SETTING.fullmatch(text)
    if match is None:
        expected = "woonfunctie.soort=studenten of ruimten[r1].hoogte=2,6m"
        raise InputError("deze instelling is niet te lezen", _PLACE, text, expected=expected)
    root, element, attribute, value = match.groups()
    concept = _concept(root, element, text, vocabulary)
    kenmerk = concept.attributes.get(attribute)
    if kenmerk is None or kenmerk.kind.name == "list":
        hint = suggestion(attribute, concept.attributes)
        raise InputError(f'"{attribute}" is geen kenmerk van {concept.name}', _PLACE, text, hint=hint)
    if element is not None and under is not None:
        element = _identity(element, concept, under, text)
    return concept, element, kenmerk, _value(kenmerk, value)


def _concept(root: str, element: str | None, text: str, vocabulary: Vocabulary) -> Concept:
    concept = vocabulary.plurals.get(root) if element else vocabulary.concepts.get(root)
    if concept is not None and not concept.is_view and (element or concept.plural is None):
        return concept
    if element is None and (root in vocabulary.plurals or concept is not None):
        raise InputError("welk element?", _PLACE, text, expected=f"{root}[id].kenmerk=waarde")
    known = [each.plural or each.name for each in vocabulary.concepts.values() if not each.is_view]
    message = f'"{root}" is geen lijst van elementen' if element else f'"{root}" is geen bekend begrip'
    raise InputError(message, _PLACE, text, hint=suggestion(root, known))


def _identity(element: str, concept: Concept, under: HomeContent, text: str) -> str:
    part = under.lists.get(concept.plural or "")
    items = part.items if part else ()
    if element == EVERY_ELEMENT or any(item.id == element for item in items):
        return element
    named = [item.id for item in items if item.name == element]
    if len(named) == 1:
        return named[0]
    message = f'"{element}" is de naam van meer elementen' if named else f'geen element "{element}"'
    known = [item.id for item in items] + [item.name for item in items if item.name]
    raise InputError(f'{message} in "{concept.plural}"', _PLACE, text, hint=suggestion(element, known))


def fact_words(text: str, vocabulary: Vocabulary) -> tuple[str, str, JsonValue]:
    """`begrip.kenmerk=waarde` of a begrip of which a home has one, as it stands in a file. Raises `InputError`."""
    concept, _, kenmerk, value = _parsed(text, vocabulary, None)
    return concept.name, kenmerk.name, value


def _value(kenmerk: Kenmerk, text: str) -> JsonValue:
    """The value as a file has it; what follows `volgens` is the method."""
    if kenmerk.methods and (match := _METHOD.fullmatch(text)):
        value = _bare(kenmerk, match[1])
        return {**(value if isinstance(value, dict) else {"value": value}), "method": match[2]}
    return _bare(kenmerk, text)


def _bare(kenmerk: Kenmerk, text: str) -> JsonValue:
    if kenmerk.kind.name == "boolean":
        return BOOLEANS.get(text.casefold(), text)
    if kenmerk.kind.name in {"quantity", "number", "count"} and (match := _NUMBER.fullmatch(text)):
        number = Decimal(match[1].replace(",", "."))
        value: JsonValue = int(number) if number == number.to_integral_value() else number
        return {"value": value, "unit": match[2]} if match[2] else value
    return text

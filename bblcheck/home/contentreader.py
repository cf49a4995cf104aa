"""The part of a home, site or dossier file that the vocabulary defines: singles and lists of elements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bblcheck.home.content import EVERY_ELEMENT, Facts, HomeContent, Item, ListPart
from bblcheck.home.errors import pointer_part, suggestion
from bblcheck.home.jsonfile import JsonValue
from bblcheck.home.valuereader import Reader
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary

_LIST_KEYS = ("items", "volledig", "reden")


def _everything(_: Kenmerk) -> str:
    return ""


@dataclass(slots=True)
class ContentReader:
    """Reads content. `refuse` gives the reason why an attribute may not stand in this file, "" if it may.
    `wildcard` allows the element id `*`. Complaints gather in `values.errors`."""

    vocabulary: Vocabulary
    values: Reader
    refuse: Callable[[Kenmerk], str] = _everything
    wildcard: bool = False
    _ids: dict[str, str] = field(default_factory=dict)

    def content(
        self, found: Mapping[str, JsonValue], pointer: str, other_keys: tuple[str, ...], name: str
    ) -> HomeContent:
        """The content of one object; `other_keys` are keys that the caller reads itself."""
        self._ids = {}
        singles: dict[str, Facts] = {}
        lists: dict[str, ListPart] = {}
        for key, value in found.items():
            place = f"{pointer}/{pointer_part(key)}"
            plural = self.vocabulary.plurals.get(key)
            concept = self.vocabulary.concepts.get(key)
            if key in other_keys or key == "volledig":
                continue
            if plural is not None and not plural.is_view:
                lists[key] = self._list(plural, value, place)
            elif concept is not None and concept.plural is None:
                singles[key] = self._single(concept, value, place)
            else:
                self._misplaced(key, value, place, other_keys)
        complete = self._flag(found, pointer)
        return HomeContent(name, singles, lists, complete)

    def _misplaced(self, key: str, value: JsonValue, place: str, other_keys: tuple[str, ...]) -> None:
        view = self.vocabulary.plurals.get(key) or self.vocabulary.concepts.get(key)
        if view is not None and view.is_view:
            base = self.vocabulary.concepts.get(view.base or "")
            plural = base.plural if base else ""
            hint = f'Zet de elementen in "{plural}"; hun kenmerken bepalen of ze {view.name} zijn.'
            self.values.complain(f'"{key}" wordt afgeleid', place, value, hint=hint)
        elif view is not None:
            hint = f'Schrijf "{view.plural}": [ ... ]'
            self.values.complain(f'"{key}" is de naam van een element', place, value, hint=hint)
        else:
            known = (*other_keys, "volledig", *self._root_names())
            hint = suggestion(key, known) or "Bekend: " + ", ".join(self._root_names())
            self.values.complain(f'"{key}" is geen bekend begrip', place, hint=hint)

    def _root_names(self) -> tuple[str, ...]:
        singles = tuple(concept.name for concept in self.vocabulary.singles())
        return singles + tuple(concept.plural or "" for concept in self.vocabulary.base_lists())

    def _single(self, concept: Concept, value: JsonValue, pointer: str) -> Facts:
        if not isinstance(value, dict):
            expected = "een object met kenmerken: { ... }"
            self.values.complain(f'"{concept.name}" is geen object', pointer, value, expected)
            return {}
        return self._facts(concept, value, pointer, ())

    def _list(self, concept: Concept, value: JsonValue, pointer: str) -> ListPart:
        complete: bool | None = None
        reason = ""
        place = pointer
        if isinstance(value, dict):
            for key in value:
                if key not in _LIST_KEYS:
                    message = f'"{key}" hoort niet bij een lijst'
                    self.values.unknown_key(
                        key, _LIST_KEYS, f"{pointer}/{pointer_part(key)}", message, value[key]
                    )
            complete = self._flag(value, pointer)
            if value.get("reden") is not None:
                reason = self.values.text(value["reden"], f"{pointer}/reden", '"reden"') or ""
            if "items" not in value:
                self.values.complain(
                    'er ontbreekt "items"', pointer, value, '{"items": [...], "volledig": true}'
                )
            place = f"{pointer}/items"
            value = value.get("items", [])
        if value is None:
            return ListPart((), False, reason or "onbekend", pointer)
        if not isinstance(value, list):
            expected = '[{"id": ...}, ...] of {"items": [...], "volledig": true}'
            self.values.complain(f'"{concept.plural}" is geen lijst', place, value, expected)
            return ListPart((), None, "", pointer)
        found = (self._item(concept, each, f"{place}/{index}") for index, each in enumerate(value))
        return ListPart(tuple(item for item in found if item is not None), complete, reason, pointer)

    def _item(self, concept: Concept, value: JsonValue, pointer: str) -> Item | None:
        if not isinstance(value, dict):
            self.values.complain(f"een {concept.name} is geen object", pointer, value, '{"id": "...", ...}')
            return None
        if "id" not in value:
            self.values.complain(
                "het element heeft geen id", pointer, value, '"id": een tekst, uniek in de woning'
            )
            return None
        name, given = None, value.get("naam")
        if isinstance(given, dict) and "naam" in concept.attributes:
            given = given.get("value")
        if given is not None:
            name = self.values.text(given, f"{pointer}/naam", "de naam")
        identity = self.values.text(value["id"], f"{pointer}/id", "het id")
        if identity is None or not self._new_id(identity, pointer):
            return None
        own = {key: each for key, each in value.items() if self._is_nested_list(concept, key)}
        lists = {key: self._nested(concept, key, each, pointer) for key, each in own.items()}
        facts = self._facts(concept, value, pointer, ("id", "naam", *own))
        return Item(identity, name, facts, lists, f"{self.values.file}#{pointer}")

    def _new_id(self, identity: str, pointer: str) -> bool:
        if identity == EVERY_ELEMENT:
            if not self.wildcard:
                self.values.complain('"*" kan geen id zijn', f"{pointer}/id", identity, "een eigen id")
            return self.wildcard
        first = self._ids.setdefault(identity, pointer)
        if first != pointer:
            expected = "een id dat maar een keer in de woning voorkomt"
            message = f"dit id staat ook bij {first}"
            self.values.complain(message, f"{pointer}/id", identity, expected)
        return first == pointer

    def _is_nested_list(self, concept: Concept, key: str) -> bool:
        kenmerk = concept.attributes.get(key)
        return kenmerk is not None and kenmerk.kind.name == "list" and kenmerk.kind.via is None

    def _nested(self, concept: Concept, key: str, value: JsonValue, pointer: str) -> ListPart:
        element = self.vocabulary.concepts[concept.attributes[key].kind.element or ""]
        return self._list(element, value, f"{pointer}/{pointer_part(key)}")

    def _facts(
        self, concept: Concept, found: Mapping[str, JsonValue], pointer: str, other_keys: tuple[str, ...]
    ) -> Facts:
        facts = {}
        for key, value in found.items():
            kenmerk = concept.attributes.get(key)
            if key in other_keys and (key != "naam" or kenmerk is None):
                continue
            place = f"{pointer}/{pointer_part(key)}"
            if kenmerk is None:
                known = (*other_keys, *concept.attributes)
                message = f'"{key}" is geen kenmerk van {concept.name}'
                self.values.unknown_key(key, known, place, message, value)
            elif kenmerk.kind.name == "list":
                self._reverse_list(concept, kenmerk, value, place)
            elif reason := self.refuse(kenmerk):
                self.values.complain(f'"{key}" {reason}', place, value)
            elif (fact := self.values.fact(kenmerk, value, place)) is not None:
                facts[key] = fact
        return facts

    def _reverse_list(self, concept: Concept, kenmerk: Kenmerk, value: JsonValue, place: str) -> None:
        element = self.vocabulary.concepts.get(kenmerk.kind.element or "")
        plural = element.plural if element else kenmerk.kind.element
        hint = f'Zet ze in de lijst "{plural}", elk met "{kenmerk.kind.via}": het id van de {concept.name}.'
        self.values.complain(f'"{kenmerk.name}" wordt hier niet opgegeven', place, value, hint=hint)

    def _flag(self, found: Mapping[str, JsonValue], pointer: str) -> bool | None:
        value = found.get("volledig")
        if value is None or isinstance(value, bool):
            return value
        self.values.complain('"volledig" is geen ja of nee', f"{pointer}/volledig", value, "true of false")
        return None

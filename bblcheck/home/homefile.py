"""Home files: JSON with the facts of one home, or of several homes that share facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bblcheck.home.content import Home, HomeContent, HomeFile, Item, ListPart
from bblcheck.home.contentreader import ContentReader
from bblcheck.home.errors import InputErrors, suggestion
from bblcheck.home.jsonfile import JsonFile, JsonValue, load, refuse_other_kind
from bblcheck.home.paperreader import PAPERS, read_papers
from bblcheck.home.references import check_references
from bblcheck.home.valuereader import Reader
from bblcheck.language.vocabulary import Vocabulary

FORMAT = "bblcheck.home/1"
_FILE_KEYS = ("format", "naam", "type", "serienummer", PAPERS, "woningen")
_HOME_KEYS = ("id", "naam")


def read_home(path: Path | str | JsonFile, vocabulary: Vocabulary) -> HomeFile:
    """The homes of a file. Raises `InputErrors` with everything that is wrong in it."""
    source = path if isinstance(path, JsonFile) else load(path)
    values = Reader(source.file, "home file")
    check_format(source, FORMAT, values)
    values.papers = read_papers(source.data.get(PAPERS), f"/{PAPERS}", values)
    reader = ContentReader(vocabulary, values)
    texts = {key: _optional_text(source.data, key, values) for key in ("naam", "type", "serienummer")}
    name = texts["naam"] or Path(source.file).stem
    shared = reader.content(source.data, "", _FILE_KEYS, source.file)
    homes = _homes(source, shared, reader, name)
    for home in homes:
        check_references(home.content, vocabulary, values)
    if values.errors:
        raise InputErrors(values.errors)
    return HomeFile(source.file, name, texts["type"], texts["serienummer"], homes)


def check_format(source: JsonFile, expected: str, values: Reader) -> None:
    """Complain when the file does not say that it is `expected`.

    Raises `InputErrors` at once when it says that it is another file of ours: all the rest would be "wrong" too.
    """
    if source.format == expected:
        return
    refuse_other_kind(source, expected)
    hint = f'Zet bovenaan "format": "{expected}".' if not source.format else ""
    message = "het formaat ontbreekt" if "format" not in source.data else "dit is een ander soort bestand"
    found = source.data.get("format")
    values.complain(message, "/format" if "format" in source.data else "", found, f'"{expected}"', hint)


def _optional_text(found: Mapping[str, JsonValue], key: str, values: Reader) -> str | None:
    if found.get(key) is None:
        return None
    return values.text(found[key], f"/{key}", f'"{key}"')


def _homes(source: JsonFile, shared: HomeContent, reader: ContentReader, name: str) -> tuple[Home, ...]:
    found = source.data.get("woningen")
    if found is None:
        return (Home("", name, shared),)
    if not isinstance(found, list) or not found:
        expected = '[{"id": "A1", ...}, ...], ten minste een'
        reader.values.complain('"woningen" is geen lijst van woningen', "/woningen", found, expected)
        return ()
    homes: dict[str, Home] = {}
    for index, each in enumerate(found):
        home = _home(each, f"/woningen/{index}", source.file, shared, reader)
        if home is not None and home.id in homes:
            reader.values.complain("dit id is al van een andere woning", f"/woningen/{index}/id", home.id)
        elif home is not None:
            homes[home.id] = home
    return tuple(homes.values())


def _home(
    value: JsonValue, pointer: str, file: str, shared: HomeContent, reader: ContentReader
) -> Home | None:
    values = reader.values
    if not isinstance(value, dict):
        values.complain("een woning is geen object", pointer, value, '{"id": "A1", ...}')
        return None
    if "id" not in value:
        hint = suggestion("id", value)
        values.complain(
            "de woning heeft geen id", pointer, value, '"id": een tekst, uniek in het bestand', hint
        )
        return None
    identity = values.text(value["id"], f"{pointer}/id", "het id")
    name = values.text(value["naam"], f"{pointer}/naam", "de naam") if value.get("naam") else identity
    own = reader.content(value, pointer, _HOME_KEYS, file)
    if identity is None:
        return None
    return Home(identity, name or identity, with_shared(shared, own))


def with_shared(shared: HomeContent, own: HomeContent) -> HomeContent:
    """The content of one home of a file: its own facts go before shared ones, lists are put together.

    A list is complete when every part of it that is given is; `volledig` of one part says nothing of the
    other. Where a list is not given at all, either may say that it is empty.
    """
    singles = {
        name: {**shared.singles.get(name, {}), **own.singles.get(name, {})}
        for name in dict.fromkeys((*shared.singles, *own.singles))
    }
    overall = True if shared.complete or own.complete else None
    lists = {
        plural: _joined(_part(shared, plural), _part(own, plural), overall)
        for plural in dict.fromkeys((*shared.lists, *own.lists))
    }
    return HomeContent(own.name, singles, lists, overall)


def _part(content: HomeContent, plural: str) -> ListPart | None:
    part = content.lists.get(plural)
    if part is not None and part.complete is None:
        return replace(part, complete=content.complete)
    return part


def _joined(shared: ListPart | None, own: ListPart | None, overall: bool | None) -> ListPart:
    parts = [part for part in (shared, own) if part is not None]
    items: dict[str, Item] = {}
    for part in parts:
        for item in part.items:
            items[item.id] = _overridden(items[item.id], item) if item.id in items else item
    stated = [part.complete for part in parts]
    complete = True if all(stated) else (False if overall or False in stated else None)
    reason = next((part.reason for part in parts if part.reason), "")
    return ListPart(tuple(items.values()), complete, reason, parts[-1].where)


def _overridden(shared: Item, own: Item) -> Item:
    facts = {**shared.facts, **own.facts}
    return Item(own.id, own.name or shared.name, facts, {**shared.lists, **own.lists}, own.where)

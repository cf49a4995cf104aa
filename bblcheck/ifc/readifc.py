"""Reading a model, in the parent: the file, our own scan, the child, and the facts as a home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from bblcheck.engine.facts import Element, ElementList
from bblcheck.home.content import Home, HomeContent, Item, ListPart
from bblcheck.home.parts import Parts, decode
from bblcheck.ifc.errors import IfcError
from bblcheck.ifc.findings import Finding, Recognised
from bblcheck.ifc.footprint import Footprints, decode_footprints
from bblcheck.ifc.header import Header, header_of
from bblcheck.ifc.profile import Tables
from bblcheck.ifc.request import GeometryMode, request, wanted
from bblcheck.ifc.sandbox import DEFAULT_LIMITS, Child, Json, Limits
from bblcheck.ifc.scan import Scan, Scanner
from bblcheck.ifc.source import read_bytes
from bblcheck.ifc.wire import decode_elements, decode_list
from bblcheck.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class IfcModel:
    """What a model says: at least one home, what was odd about the file, and how each room was recognised.
    `footprints` are there to be drawn; `parts` for a comparison, when they were asked for. `count`: the records
    that our scan found and the parser kept; `ils`: what its acceptance criteria need, when they were asked for."""

    file: str
    schema: str
    homes: tuple[Home, ...]
    findings: tuple[Finding, ...]
    recognised: tuple[Recognised, ...]
    footprints: Footprints = field(default_factory=Footprints)
    parts: Parts | None = None
    count: int = 0
    header: Header = field(default_factory=Header)
    ils: Mapping[str, Any] = field(default_factory=dict)


def read_ifc(
    path: Path,
    vocabulary: Vocabulary,
    limits: Limits = DEFAULT_LIMITS,
    parts: bool = False,
    preflight: bool = False,
    profile: Tables | None = None,
    ils: bool = False,
) -> IfcModel:
    """Read an .ifc or .ifczip file. Raises IfcError when it is refused, or when its reader dies."""
    file = str(path)

    @cache
    def scanned() -> Scan:
        return scanner.scan()

    def asked(mode: GeometryMode) -> Json:
        return request(scanned(), wanted(vocabulary, mode, parts, preflight, profile, ils))

    with Child(file, limits) as child:
        scanner = Scanner(read_bytes(path), file)
        try:
            answer = child.ask(scanner.content, partial(asked, "kernel"))
            return model_from(file, scanned(), answer)
        except IfcError as error:
            if not error.crashed:
                raise
    with Child(file, limits) as child:
        answer = child.ask(scanner.content, partial(asked, "plain"))
        return _without_kernel(model_from(file, scanned(), answer))


def _without_kernel(model: IfcModel) -> IfcModel:
    """A model that was read once more without the geometry kernel, which dies on some shapes."""
    message = "de vormberekening is vastgelopen op dit model; alleen eenvoudige vormen zijn gemeten"
    return replace(model, findings=(Finding("ifc-meetkunde", message), *model.findings))


def model_from(file: str, scanned: Scan, answer: dict[str, Json]) -> IfcModel:
    """The answer of the child as a model. Raises IfcError when it makes no sense."""
    try:
        found: dict[str, Any] = answer
        elements = decode_elements(found["elements"], found["facts"])
        notes = tuple(Finding(note.code, note.message, line=note.line) for note in scanned.notes)
        findings = _with_lines([Finding(**item) for item in found["findings"]], scanned)
        return IfcModel(
            file,
            scanned.schema,
            tuple(_home(home, elements) for home in found["homes"]),
            (*notes, *findings),
            tuple(Recognised(**item) for item in found["recognised"]),
            decode_footprints(found["footprints"]),
            None if found.get("parts") is None else decode(found["parts"]),
            scanned.count,
            header_of(scanned.content),
            found.get("ils") or {},
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        message = "de lezer van het model gaf een onbegrijpelijk antwoord"
        raise IfcError("reader died", message, file) from None


def _with_lines(findings: Sequence[Finding], scanned: Scan) -> tuple[Finding, ...]:
    lines = scanned.lines_of(finding.step_id for finding in findings if finding.step_id is not None)
    return tuple(
        finding if finding.line is not None else replace(finding, line=lines.get(finding.step_id or 0))
        for finding in findings
    )


def _home(found: Mapping[str, Any], elements: Sequence[Element]) -> Home:
    singles = {name: elements[number].facts for name, number in found["singles"].items()}
    lists = {plural: _part(decode_list(part, elements)) for plural, part in found["lists"].items()}
    content = HomeContent(found["name"], singles, lists, found["complete"] or None)
    return Home(found["id"], found["name"], content)


def _part(found: ElementList) -> ListPart:
    return ListPart(tuple(_item(element) for element in found.items), found.complete, found.reason)


def _item(element: Element) -> Item:
    return Item(element.id, element.name, element.facts)

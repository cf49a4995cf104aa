"""Comparing two states: how fast, beside ifcdiff in the same run, what each of them sees, and how it grows.

Both get models that are opened already, in memory: ours reads the parts of both, matches them and puts each in its
class; ifcdiff compares attributes and geometry, as it does when nothing is asked.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import TypeVar

import ifcopenshell

from bblcheck.composition.classes import ClassedModels, classed
from bblcheck.composition.elements import compare_models
from bblcheck.home.parts import Parts, decode
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.profile import profile_of
from bblcheck.ifc.quick import quicken, slowly
from bblcheck.ifc.request import concepts_of, request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.ifc.signature import read_parts
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from tests.benchmarks.homes import MODELS, SAMPLES
from tests.benchmarks.measuring import Row, milliseconds, side_by_side, typical
from tests.variants.block import block
from tests.variants.changes import changed, module_less, shifted_wall, wider_window
from tests.variants.measuring import AS_IT_WAS
from tests.variants.noops import all_at_once, moved, new_ids, other_unit, turned

_Given = TypeVar("_Given")
Opened = tuple[Model, dict[str, list[str]]]
SMALL, LARGE = 10, 100
SEEN: tuple[tuple[str, Callable[[str], str], bool], ...] = (
    ("new GlobalIds", new_ids, False),
    ("moved 100 km", moved, False),
    ("turned 37 degrees", turned, False),
    ("other unit", other_unit, False),
    ("a wall shifted 0.5 m", lambda text: changed(text, shifted_wall)[0], True),
    ("a window 10 cm wider", lambda text: changed(text, wider_window)[0], True),
)


def pairs(rounds: int) -> Iterator[Row]:
    """A home before and after a move in which something changed. GlobalIds are kept: without them ifcdiff sees two
    different buildings, and is done at once. Ours reads as in the process for models, ifcdiff as the library does."""
    book = load_rules(examples=False)
    quicken()
    for model in _models():
        text = model.read_text(encoding="utf-8", errors="replace")
        other = _made(text, _moved_and_changed)
        name = model.parent.name if model.name == "model.ifc" else model.name
        ours = partial(compared, opened(text, book), opened(other, book))
        what = f"compare {name}, moved and changed, both models in memory"
        home = model.name == "model.ifc"
        if not available():
            took = typical(ours, rounds)
            yield _home_pair(what, took, home)
            yield Row(f"{name} against ifcdiff", "not measured: ifcdiff is not installed")
            continue
        took, theirs = side_by_side(ours, ifcdiff_on(text, other), rounds)
        yield _home_pair(what, took, home)
        shown = f"{milliseconds(took)} = {took / theirs:.2f} x {milliseconds(theirs)}"
        yield Row(f"{name} against ifcdiff on the same pair", shown, "<= 1/3", took <= theirs / 3)


def _home_pair(what: str, took: float, home: bool) -> Row:
    """The bar is for a home, which the samples are; the other models are larger."""
    return Row(what, milliseconds(took), "<= 100 ms" if home else "", took <= 0.1 if home else None)


def seen() -> Iterator[Row]:
    """What each of them says is other, in variants that change nothing and in two that change one thing."""
    book = load_rules(examples=False)
    text = (SAMPLES / "twee-kamers" / "model.ifc").read_text(encoding="utf-8")
    before = opened(text, book)
    for name, make, changes in SEEN:
        other = _made(text, make)
        ours = different(compared(before, opened(other, book)))
        theirs = "not installed"
        if available():
            diff = ifcdiff_on(text, other)()
            found = (diff.added_elements, diff.deleted_elements, diff.change_register)
            theirs = "{} added, {} deleted, {} changed".format(*map(len, found))
        bar = "> 0" if changes else "0"
        yield Row(f"seen: {name}", f"{ours} elements; ifcdiff: {theirs}", bar, (ours > 0) is changes)


def growth(small: int = SMALL, large: int = LARGE, rounds: int = 3) -> Iterator[Row]:
    """A block of modules, moved and with one left behind: the time per module."""
    book = load_rules(examples=False)
    each: list[float] = []
    for count in (small, large):
        text = _made(count, block)
        other = _made(text, _one_less)
        before, after = (parts_of(opened(model, book)) for model in (text, other))
        took = typical(partial(_compared_parts, before, after), rounds)
        each.append(took / count)
        yield Row(f"compare a block of {count} modules, parts in memory", milliseconds(took))
    ratio = each[1] / each[0]
    yield Row(f"one of {large} modules against one of {small}", f"{ratio:.2f} x", "<= 1.5 x", ratio <= 1.5)


def _made(of: _Given, make: Callable[[_Given], str]) -> str:
    """A model made with the library, which must write in its own way."""
    with slowly():
        return make(of)


def _moved_and_changed(text: str) -> str:
    return moved(changed(text, wider_window)[0])


def _one_less(text: str) -> str:
    return all_at_once(changed(text, module_less)[0])


# --- ours


def opened(text: str, book: Rulebook) -> Opened:
    """A model as the reader has it when it begins to read parts."""
    scanned = scan(text.encode(), "model.ifc")
    asked: Entity = request(scanned, wanted(book.vocabulary, "plain", parts=True))
    read = open_model(scanned.content.decode("ascii"), scanned.count)
    model = Model.of(read, concepts_of(asked["concepts"]), profile_of(asked["profile"]), "plain")
    return model, asked["parts"]


def parts_of(model: Opened) -> Parts:
    return decode(read_parts(*model))


def compared(before: Opened, after: Opened) -> ClassedModels:
    return _compared_parts(parts_of(before), parts_of(after))


def _compared_parts(before: Parts, after: Parts) -> ClassedModels:
    return classed(compare_models(before, after))


def different(found: ClassedModels) -> int:
    return sum(number for status, number in found.counts().items() if status not in AS_IT_WAS)


def _models() -> Iterator[Path]:
    yield from (SAMPLES / name / "model.ifc" for name in ("studio", "twee-kamers"))
    if MODELS.is_dir():
        yield from (MODELS / name for name in ("SampleHouse4_Revit_ifc4.ifc", "TallBuilding.ifc"))


# --- ifcdiff


def available() -> bool:
    """Whether ifcdiff is installed; it is no dependency."""
    return find_spec("ifcdiff") is not None and find_spec("deepdiff") is not None


def ifcdiff_on(before: str, after: str) -> Callable[[], Entity]:
    """Opens both models; what it gives compares them."""
    import ifcdiff

    first, second = ifcopenshell.file.from_string(before), ifcopenshell.file.from_string(after)

    def run() -> Entity:
        diff = ifcdiff.IfcDiff(first, second)
        with redirect_stdout(StringIO()), slowly():
            diff.diff()
        logging.disable(logging.NOTSET)
        return diff

    return run

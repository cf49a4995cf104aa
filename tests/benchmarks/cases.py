"""What is measured, one function per line (or few lines) of the table. Bars are those of DESIGN section 8."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bblcheck.decision.asking import as_layer
from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.judging import Judgement, judge
from bblcheck.engine.facts import Situation
from bblcheck.home.situation import situation
from bblcheck.ifc import COLLECT_AFTER
from bblcheck.ifc.errors import IfcError
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from tests.benchmarks.homes import HOME, many_homes, sample_models
from tests.benchmarks.measuring import Row, memory, milliseconds, process, seconds, side_by_side, typical
from tests.benchmarks.specifications import available, ifctester_on

IMPORTS = "from lark import Lark; from pydantic import BaseModel"
COMMAND = "from bblcheck.cli import main; main()"
BARE_IMPORTS = "import lark, pydantic"
OPEN = "import sys, ifcopenshell; ifcopenshell.open(sys.argv[1])"
SIZES = (1, 10, 100, 1000)
BLOCKS = (1, 4, 12, 36, 100)


def json_process(rounds: int) -> Iterator[Row]:
    """The whole of `check home.json` against a process that only imports."""
    check = process("-c", COMMAND, "check", str(HOME))
    for name, imports in (("Lark, BaseModel", IMPORTS), ("lark, pydantic", BARE_IMPORTS)):
        ours, theirs = side_by_side(check, process("-c", imports), rounds)
        ratio = ours / theirs
        shown = f"{milliseconds(ours)} = {ratio:.2f} x {milliseconds(theirs)}"
        bar = "<= 350 ms and <= 2.5 x"
        yield Row(f"check home.json, cold process; import {name}", shown, bar, ours <= 0.35 and ratio <= 2.5)


def ifc_process(rounds: int, models: list[Path] | None = None) -> Iterator[Row]:
    """The whole of `check model.ifc` against a process that only opens the file."""
    for model in models if models is not None else sample_models():
        check = process("-m", "bblcheck", "check", str(model))
        ours, theirs = side_by_side(check, process("-c", OPEN, str(model)), rounds)
        shown = f"{milliseconds(ours)} = {ours / theirs:.2f} x {milliseconds(theirs)}"
        name = model.name if model.name != "model.ifc" else f"{model.parent.name}/model.ifc"
        yield Row(f"check {name}, cold process; open it", shown, "<= 2 x", ours <= 2 * theirs)


def loading(rounds: int) -> Iterator[Row]:
    """The rules from their text, and from the cache."""
    with tempfile.TemporaryDirectory() as folder, _cache_in(folder):
        parsed = seconds(load_rules)
        cached = typical(lambda: load_rules(examples=False), rounds)
    yield Row("load the rules, from text", milliseconds(parsed))
    yield Row("load the rules, cached", milliseconds(cached), "<= 50 ms", cached <= 0.05)


def in_memory(rounds: int) -> Iterator[Row]:
    """All rules on one home."""
    book = load_rules(examples=False)
    facts = _facts(HOME, book)[0]
    with _resting():
        first = seconds(lambda: _judge(book, facts))
        again = typical(lambda: _judge(book, facts), rounds)
    outcomes = len(_judge(book, facts).outcomes)
    yield Row("all rules on one home, first time (compiles them)", milliseconds(first))
    yield Row(f"all rules on one home ({outcomes} results)", milliseconds(again), "<= 15 ms", again <= 0.015)
    yield Row("checks per second", f"{outcomes / again:,.0f}")


def growth(sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """`check` of a file with more and more homes, in this process."""
    book = load_rules(examples=False)
    request = CheckRequest(as_="nieuwbouw")
    check_file(HOME, book, request)
    each: list[float] = []
    with tempfile.TemporaryDirectory() as folder, _resting():
        for count in sizes:
            file = many_homes(count, Path(folder))
            found = seconds(lambda file=file: check_file(file, book, request))  # type: ignore[misc]
            each.append(found / count)
            gc.collect()
            yield Row(f"{count} homes in one file", f"{found:.2f} s, {milliseconds(found / count)} each")
    ratio = each[-1] / each[0]
    yield Row(f"one of {sizes[-1]} against one of {sizes[0]}", f"{ratio:.2f} x", "<= 1.2 x", ratio <= 1.2)


def blocks_of_homes(sizes: tuple[int, ...] = BLOCKS) -> Iterator[Row]:
    """`check` of a model of a block with more and more homes, against a process that only opens it."""
    from tests.benchmarks import blocks

    known: list[tuple[int, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            model = str(blocks.block_of(count, Path(folder)))
            check = process("-m", "bblcheck", "check", model)
            ours, theirs = side_by_side(check, process("-c", OPEN, model), 1)
            known.append((count, ours))
            shown = f"{ours:.2f} s = {ours / theirs:.2f} x {milliseconds(theirs)}"
            yield Row(f"check a block of {count} homes, cold process", shown, "<= 2 x", ours <= 2 * theirs)
    (few, first), (some, middle), (many, last) = known[0], known[len(known) // 2], known[-1]
    ratio = ((last - middle) / (many - some)) / ((middle - first) / (some - few))
    what = f"one home more from {some} to {many}, against from {few} to {some}"
    yield Row(what, f"{ratio:.2f} x", "<= 1.2 x", ratio <= 1.2)


def large_block(count: int = BLOCKS[-1]) -> Iterator[Row]:
    """What the largest block takes of memory, and what a kept reading saves."""
    from tests.benchmarks import blocks

    with tempfile.TemporaryDirectory() as folder:
        model = str(blocks.block_of(count, Path(folder)))
        ours, theirs = memory("-m", "bblcheck", "check", model), memory("-c", OPEN, model)
        shown = f"{ours:.0f} MB = {ours / theirs:.2f} x {theirs:.0f} MB"
        yield Row(f"memory for a block of {count} homes; open it", shown, "<= 1.5 x", ours <= 1.5 * theirs)
        kept = process("-m", "bblcheck", "check", model, "--cache", str(Path(folder) / "kept"))
        anew, again = side_by_side(process("-m", "bblcheck", "check", model), kept, 1)
        shown = f"{milliseconds(again)} = {again / anew:.2f} x {milliseconds(anew)}"
        yield Row(f"check a block of {count} homes that was read before; read anew", shown)


def further_model(rounds: int) -> Iterator[Row]:
    """What one more model costs in the same process."""
    model = sample_models()[1]
    one, two = (process("-m", "bblcheck", "check", *[str(model)] * count) for count in (1, 3))
    single, triple = side_by_side(one, two, rounds)
    more = (triple - single) / 2
    yield Row(f"each further {model.parent.name}/model.ifc", milliseconds(more), "<= 40 ms", more <= 0.04)


def against_ifctester(rounds: int) -> Iterator[Row]:
    """The whole rule set on what was read of a model against IfcTester's specifications on the opened model."""
    if not available():
        yield Row("against IfcTester", "not measured: ifctester is not installed")
        return
    book = load_rules(examples=False)
    for model in sample_models():
        name = model.name if model.name != "model.ifc" else f"{model.parent.name}/model.ifc"
        try:
            homes = _facts(model, book)
        except IfcError:
            yield Row(f"{name} against IfcTester", "not measured: the model is refused")
            continue
        with _resting():
            ours, theirs = side_by_side(partial(_judge_all, book, homes), ifctester_on(model), rounds)
        shown = f"{milliseconds(ours)} against {milliseconds(theirs)}"
        yield Row(f"all rules on {name} against 20 specifications", shown, "faster", ours < theirs)


def _judge_all(book: Rulebook, homes: list[Situation]) -> None:
    for facts in homes:
        _judge(book, facts)


def _facts(path: Path, book: Rulebook) -> list[Situation]:
    homes = Inputs(book.vocabulary).homes(path).homes
    question = as_layer("nieuwbouw")
    return [situation([home.content, question], book.vocabulary, book.newest()) for home in homes]


def _judge(book: Rulebook, facts: Situation) -> Judgement:
    return judge(book.at(book.newest()), facts)


@contextmanager
def _cache_in(folder: str) -> Iterator[None]:
    before = os.environ.get("BBLCHECK_CACHE")
    os.environ["BBLCHECK_CACHE"] = folder
    try:
        yield
    finally:
        if before is None:
            del os.environ["BBLCHECK_CACHE"]
        else:
            os.environ["BBLCHECK_CACHE"] = before


@contextmanager
def _resting() -> Iterator[None]:
    """The garbage collector as the command line has it: what was made before is left alone."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()

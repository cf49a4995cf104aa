"""Every change is found and no other: on small models here, on all of them by `python -m tests.variants`."""

from __future__ import annotations

from cProfile import Profile
from functools import cache
from pathlib import Path

import pytest

from bblcheck.composition.classes import Status
from bblcheck.composition.elements import compare_models
from bblcheck.composition.model import Change
from bblcheck.decision.comparing import compare_states, matched
from bblcheck.law.rulebook import Rulebook
from tests.variants.block import block
from tests.variants.changes import CHANGES, changed
from tests.variants.measuring import Line, Score, noops, real_changes, scores, state_of
from tests.variants.noops import NOOPS

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "ifc"
MIRRORED = ("mirror image", "mirror image, shapes as well")
MODULES = ("module less", "unlike modules swapped", "like modules swapped (serial)")


@cache
def sample(name: str) -> str:
    return (ROOT / "samples" / name / "model.ifc").read_text(encoding="utf-8")


def told(lines: list[Line]) -> dict[str, object]:
    """What is not as it must be, by variant."""
    return {line.variant: (line.missed, line.wrong) for line in lines if not line.right}


def made(lines: list[Line]) -> set[str]:
    return {line.variant for line in lines if not line.unmade}


def test_nothing_is_seen_in_a_variant_that_changes_nothing(book: Rulebook) -> None:
    lines = list(noops("studio", sample("studio"), book))
    assert made(lines) == set(NOOPS)
    assert told(lines) == {}


def test_every_single_change_is_seen_in_its_class_and_nothing_else(book: Rulebook) -> None:
    lines = list(real_changes("studio", sample("studio"), book))
    assert made(lines) == set(CHANGES) - set(MODULES)
    assert told(lines) == {}


@pytest.mark.parametrize("name", ["woonwagen", "twee-kamers"])
def test_a_home_in_mirror_image_is_changed_and_called_so(name: str, book: Rulebook) -> None:
    lines = list(real_changes(name, sample(name), book, MIRRORED))
    assert made(lines) == set(MIRRORED)
    assert told(lines) == {}
    assert scores(lines) == {Change.MIRRORED: Score(2, 0, 0)}


def test_between_many_equal_modules_every_change_is_seen(book: Rulebook) -> None:
    text = block(12)
    lines = [*noops("block", text, book, ["turned, moved, re-exported"]), *real_changes("block", text, book)]
    assert made(lines) >= set(CHANGES) - {"unlike modules swapped"}
    assert told(lines) == {}


def test_between_many_equal_homes_every_change_is_seen(book: Rulebook) -> None:
    text = block(6, homes=True)
    assert len(state_of(text, book).homes.homes) == 6
    lines = [
        *noops("homes", text, book, ["turned, moved, re-exported", "other names"]),
        *real_changes("homes", text, book, ["window 10 cm wider", "door removed", *MODULES]),
    ]
    assert made(lines) >= {"window 10 cm wider", "door removed", "module less"}
    assert told(lines) == {}


def calls_for(count: int, book: Rulebook) -> int:
    """How many functions are called to compare a block of so many homes with itself without one of its modules."""
    text = block(count, homes=True)
    before = state_of(text, book)
    assert before.parts is not None
    after = state_of(changed(text, CHANGES["module less"], before.parts)[0], book)
    profile = Profile()
    profile.runcall(lambda: compare_states(matched(before, after), book))
    return sum(entry.callcount for entry in profile.getstats())


def test_the_work_grows_with_the_number_of_homes(book: Rulebook) -> None:
    few, many = (calls_for(count, book) / count for count in (8, 40))
    assert many < 1.4 * few


def test_homes_and_modules_of_a_block_keep_their_parts(book: Rulebook) -> None:
    lines = [
        *noops("blok", sample("blok"), book, ["turned, moved, re-exported"]),
        *real_changes("blok", sample("blok"), book, ["unlike modules swapped"]),
    ]
    assert len(made(lines)) == 2
    assert told(lines) == {}


def test_two_halves_that_changed_places_are_regrouped(book: Rulebook) -> None:
    lines = list(real_changes("twee-kamers", sample("twee-kamers"), book, MODULES[:2]))
    assert len(made(lines)) == 2
    assert told(lines) == {}


def test_a_score_counts_what_was_right_missed_and_wrong() -> None:
    lines = [
        Line("m", "a", {Status.ADDED: 2}, ((Status.ADDED, "x"),)),
        Line("m", "b", {}, (), ((Status.ADDED, "y"), (Status.REMOVED, "z"))),
    ]
    found = scores(lines)
    assert found == {Status.ADDED: Score(1, 1, 1), Status.REMOVED: Score(0, 0, 1)}
    assert (found[Status.ADDED].precision, found[Status.REMOVED].precision) == (0.5, 0.0)
    assert found[Status.ADDED].recall == 0.5


# --- a real revision


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared models are not here")
def test_a_real_revision_is_70_unchanged_elements_7_gone_and_additions(book: Rulebook) -> None:
    """The seven that are gone are lattice girders that the revision cuts in pieces around new holes in the slabs."""
    before, after = (
        state_of((SHARED / f"GEELEN-Dakvloer_{name}.ifc").read_text(encoding="utf-8"), book).parts
        for name in ("old", "new")
    )
    assert before is not None and after is not None
    pairs = compare_models(before, after).pairs
    same = [pair for pair in pairs if pair.before and pair.after and not pair.compared.aspects]
    gone = sorted(pair.before.name for pair in pairs if pair.before and not pair.after)
    new = [pair for pair in pairs if pair.after and not pair.before]
    assert (len(same), len(new)) == (70, 109)
    assert gone == ["150 / 304", "150 / 304", "150 / 305", "150 / 309", "150 / 309", "150 / 311", "150 / 311"]
    assert {pair.before.kind for pair in pairs if pair.before and not pair.after} == {
        "IfcBuildingElementProxy"
    }


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared models are not here")
def test_a_real_model_is_read_as_the_samples_are(book: Rulebook) -> None:
    text = (SHARED / "doubleguids.ifc").read_text(encoding="utf-8", errors="replace")
    lines = [*noops("doubleguids", text, book), *real_changes("doubleguids", text, book)]
    assert {"door removed", "window 10 cm wider", "mm/m"} <= made(lines)
    assert told(lines) == {}

"""A receipt holds all that a decision rests on: it can be checked, and worked out again without the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.receipts import (
    ReceiptError,
    make_receipt,
    replay_receipt,
    verify_receipt,
)
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.law.load import rule_texts
from bblcheck.law.rulebook import Rulebook, rules_folder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def moved(book: Rulebook) -> str:
    """The receipt of the move of the studio, from IFC models on both sides."""
    path = ROOT / "samples/studio/dossier.json"
    request = RelocateRequest(site=ROOT / "samples/studio/site-amersfoort.json")
    inputs = Inputs(book.vocabulary)
    results = relocate_file(path, book, request, inputs)
    return make_receipt(path, request, inputs, rule_texts(rules_folder()), results)


def test_replay_gives_the_same_bytes_without_the_files(moved: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the replay reads from disk")

    monkeypatch.setattr("bblcheck.decision.files.Disk.json", refuse)
    monkeypatch.setattr("bblcheck.decision.files.Disk.model", refuse)
    replay = replay_receipt(moved)
    assert replay.before == replay.after
    assert replay.same


def test_a_check_replays_too(book: Rulebook) -> None:
    path = ROOT / "samples/twee-kamers/home.json"
    request = CheckRequest(as_="nieuwbouw", settings=("bouwwerk.verwarmd=waar",))
    inputs = Inputs(book.vocabulary)
    results = check_file(path, book, request, inputs)
    receipt = make_receipt(path, request, inputs, rule_texts(rules_folder()), results)
    assert replay_receipt(receipt).same
    assert verify_receipt(receipt).problems == ()


def test_verify_accepts_what_was_written(moved: str) -> None:
    assert verify_receipt(moved).problems == ()


@pytest.mark.parametrize("part", ["rules", "results", "inputs"])
def test_verify_finds_any_change(moved: str, part: str) -> None:
    body = json.loads(moved)
    if part == "results":
        body[part][0]["home"]["name"] = "Andere woning"
    elif part == "rules":
        name = sorted(body[part])[0]
        body[part][name] += "\n-- veranderd"
    else:
        name = next(name for name, entry in body[part].items() if "text" in entry)
        body[part][name]["text"] += " "
    assert verify_receipt(json.dumps(body)).problems


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "bblcheck.result/1"}'])
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptError):
        verify_receipt(text)

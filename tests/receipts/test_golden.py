"""Every old decision comes out the same, byte for byte, or its change is explained in `accepted.toml`.

A part of the result that did not exist when the receipt was made is no change of the decision, and is left out.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest

from bblcheck.decision.receipts import Replay, replay_receipt, verify_receipt
from bblcheck.decision.rows import OUTCOMES
from bblcheck.result.published import to_json
from tests.receipts.store import (
    Explained,
    decided,
    digest,
    explained,
    keep,
    names,
    parsed_once,
    receipt,
    tidy,
)

SHOWN_LINES = 20


def as_then(now: object, then: object) -> object:
    """What is decided now, without the parts that the decision of then does not have. The digest of the results goes
    as well: it covers those parts, and the results themselves are compared."""
    if isinstance(now, dict) and isinstance(then, dict):
        known = (name for name in now if name in then and name != "results_sha256")
        return {name: as_then(now[name], then[name]) for name in known}
    if isinstance(now, list) and isinstance(then, list):
        return [as_then(*pair) for pair in zip(now, then, strict=False)] + now[len(then) :]
    return now


def compared(replay: Replay) -> tuple[str, str]:
    """The decision then and now, of what both tell."""
    then, now = json.loads(replay.before), json.loads(replay.after)
    return to_json(as_then(then, then)), to_json(as_then(now, then))


def complaint(name: str, replay: Replay, accepted: Mapping[str, Explained]) -> str:
    """Why this replay is not as it should be; empty when it is."""
    then, now = compared(replay)
    entry = accepted.get(name)
    if then == now:
        return f"{name} replays as it was: take it out of accepted.toml" if entry else ""
    new = digest(now)
    if entry is not None and entry.results == new and entry.reason.strip():
        return ""
    lines = difflib.unified_diff(
        then.splitlines(),
        now.splitlines(),
        "the decision then",
        "the decision now",
        "",
        "",
        0,
        "",
    )
    return "\n".join(
        [
            f"the engine decides {name} otherwise than it did (made with {replay.engine}):",
            *islice(lines, SHOWN_LINES),
            "If this is a fault: repair the engine. If the new decision is right, explain it in accepted.toml:",
            f"[{name}]",
            f'results = "{new}"',
            'reason = "..."',
        ]
    )


@pytest.fixture(autouse=True)
def rules_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bblcheck.decision.receipts.rules_from_texts", parsed_once)


@pytest.mark.parametrize("name", names())
def test_an_old_decision_replays_bit_for_bit(name: str) -> None:
    text = receipt(name)
    assert verify_receipt(text).problems == ()
    said = complaint(name, replay_receipt(text), explained())
    assert not said, said


def test_the_store_reaches_every_row() -> None:
    found: set[object] = set()
    for result in (each for name in names() for each in decided(name)):
        for part in (result["regime"], result["decision"]):
            found |= {part["row"]} if isinstance(part, dict) else set()
    assert found >= set(OUTCOMES)


def test_the_list_names_receipts_of_the_store() -> None:
    assert set(explained()) <= set(names())


def test_a_changed_engine_is_caught_until_it_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "gewijzigd-tijdelijk"
    monkeypatch.setitem(OUTCOMES, "R6", "keeps_first_placement")
    replay = replay_receipt(receipt(name))
    said = complaint(name, replay, {})
    taken = [line for line in said.splitlines() if line.startswith("-")]
    assert any('"outcome": "needs_new_build_checks"' in line for line in taken)
    right = Explained(digest(compared(replay)[1]), "row R6 was read anew")
    assert complaint(name, replay, {name: right}) == ""
    assert complaint(name, replay, {name: Explained("0" * 64, "another change")})
    assert complaint(name, replay, {name: Explained(right.results, " ")})


def test_a_new_part_of_the_result_is_no_other_decision() -> None:
    then, more = [{"row": "R9", "counts": {"a": 1}}], [{"row": "R9", "counts": {"a": 1, "b": 0}, "new": []}]
    assert complaint("x", Replay(False, "0", to_json(then), to_json(more)), {}) == ""
    for other in ([{"row": "R9", "counts": {"a": 2}}], [{"row": "R9"}], [*then, *then], []):
        assert complaint("x", Replay(False, "0", to_json(then), to_json(other)), {})


def test_an_explanation_that_is_no_longer_needed_is_named() -> None:
    same = Replay(True, "0", "[]", "[]")
    assert "take it out" in complaint("x", same, {"x": Explained("0" * 64, "why")})


def test_a_receipt_is_packed_without_loss(tmp_path: Path) -> None:
    text = receipt(names()[0])
    first = keep("x", text, tmp_path).read_bytes()
    assert receipt("x", tmp_path) == text
    assert keep("x", text, tmp_path).read_bytes() == first
    tidy(tmp_path)
    assert names(tmp_path) == ["x"]
    assert receipt("x", tmp_path) == text
    (tmp_path / "x.json.xz").unlink()
    tidy(tmp_path)
    assert list(tmp_path.iterdir()) == []

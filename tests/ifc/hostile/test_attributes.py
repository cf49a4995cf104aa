"""An attribute that is left out, of any record: the model is read, or refused with what is wrong in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bblcheck.ifc import IfcError
from bblcheck.ifc.opening import Refused, open_model
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.ifc.unreadable import refusal_of
from tests.ifc.reading import vocabulary
from tests.ifc.test_ids_of_homes import homes_as_spaces

RECORD = re.compile(r"(#\d+=\w+\()(.*)(\);)")
STEP, PARTS = 24, 4


def without_one(lines: list[str], start: int) -> list[str]:
    """The model in turn without every `STEP`th attribute, from the `start`th."""
    found, count = [], 0
    for number, line in enumerate(lines):
        record = RECORD.fullmatch(line)
        attributes = re.findall(r"'[^']*'|\([^()]*\)|[^,]+", record[2]) if record else []
        for index, attribute in enumerate(attributes):
            count += 1
            if attribute != "$" and count % STEP == start and record is not None:
                left = ",".join((*attributes[:index], "$", *attributes[index + 1 :]))
                found.append(
                    "\n".join((*lines[:number], f"{record[1]}{left}{record[3]}", *lines[number + 1 :]))
                )
    return found


def outcome(text: str) -> str:
    try:
        scanned = scan(text.encode(), "model.ifc")
        asked = json.loads(
            json.dumps(request(scanned, wanted(vocabulary(), "plain", parts=True, preflight=True, ils=True)))
        )
        opened = open_model(scanned.content.decode("ascii"), scanned.count)
    except (IfcError, Refused):
        return "refused"
    try:
        json.dumps(read(opened, asked))
    except Exception:  # what the child answers with a refusal
        if refusal_of(opened) is None:
            raise
        return "named"
    return "read"


@pytest.mark.parametrize("part", range(PARTS))
def test_an_attribute_that_is_left_out_stops_no_reader_without_a_word(tmp_path: Path, part: int) -> None:
    path, _ = homes_as_spaces(tmp_path)
    lines = path.read_text().splitlines()
    tried = [outcome(text) for text in without_one(lines, part * STEP // PARTS)]
    assert len(tried) > 10 and tried.count("read") > len(tried) / 2

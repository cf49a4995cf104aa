"""BCF: a reader that is not ours finds every finding, its elements and where to look; the schema holds."""

from __future__ import annotations

import io
import math
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
import xmlschema

from bblcheck.report.sentences import rule_title, sentence, subject_name
from bblcheck.result.baseline import FINDINGS, Accepted, compare, findings
from bblcheck.result.model import LidResult
from tests.cli.running import run
from tests.report.making import KINDS, ROOT, of, report, results, written

FORMS = {"bcf": "2.1", "bcf3": "3.0"}
SCHEMAS = Path(__file__).parent / "schemas"
Outlines = tuple[tuple[tuple[int, int], ...], ...]
every_form = pytest.mark.parametrize("form", FORMS)
every_kind = pytest.mark.parametrize("kind", KINDS)


def archive(form: str, kind: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(written(form, report(kind))))


def found(kind: str) -> list[LidResult]:
    return [item for result in results(kind) for item in result.results if item.verdict in FINDINGS]


@contextmanager
def opened(form: str, kind: str, folder: Path) -> Iterator[list[Any]]:
    """The topics as the reader of IfcOpenShell finds them."""
    from bcf.bcfxml import load

    file = folder / "x.bcf"
    file.write_bytes(written(form, report(kind)))
    book = load(file)
    assert book is not None
    with book:
        assert book.version.version_id == FORMS[form]
        yield list(book.topics.values())


@every_form
@every_kind
def test_another_reader_finds_a_topic_for_every_finding(form: str, kind: str, tmp_path: Path) -> None:
    with opened(form, kind, tmp_path) as handlers:
        topics = [each.topic for each in handlers]
    moves = sum(result.decision is not None for result in results(kind))
    assert len(topics) == len(found(kind)) + moves
    titles = Counter(topic.title for topic in topics)
    assert all(titles[title_of(item)] >= 1 for item in found(kind))
    for item in found(kind):
        told = [topic.description for topic in topics if topic.title == title_of(item)]
        assert any(sentence(item, "nl") in text and item.summary in text for text in told)
    assert {topic.topic_status for topic in topics} <= {"Open", "Closed"}
    assert all("hulpmiddel, geen besluit" in topic.description for topic in topics)


def title_of(item: LidResult) -> str:
    return f"{rule_title(item)}: {subject_name(item.subject, 'nl')}"


@every_form
def test_a_viewpoint_looks_at_the_element(form: str, tmp_path: Path) -> None:
    """The camera looks down on the room of the finding, and the room is selected."""
    (result,) = results("model")
    rooms = {room.id: room for room in result.shapes.rooms}
    seen = 0
    with opened(form, "model", tmp_path) as handlers:
        views = [view.visualization_info for each in handlers for view in each.viewpoints.values()]
    assert len(views) == len(handlers)
    for info in views:
        selection = info.components.selection
        ids = [part.ifc_guid for part in selection.component] if selection else []
        camera = info.perspective_camera
        eye, way = (
            (value.x, value.y, value.z) for value in (camera.camera_view_point, camera.camera_direction)
        )
        assert math.isclose(math.hypot(*way), 1, abs_tol=1e-3)
        if ids and ids[0] in rooms:
            room = rooms[ids[0]]
            x, y = (sum(axis) / 2000 for axis in _sides(room.outlines))
            assert _distance_to(eye, way, (x, y, (room.low + room.high) / 2000)) < 0.01
            seen += 1
    assert seen


def _sides(outlines: Outlines) -> list[tuple[int, int]]:
    axes = zip(*(spot for outline in outlines for spot in outline), strict=True)
    return [(min(axis), max(axis)) for axis in axes]


def _distance_to(eye: tuple[float, ...], way: tuple[float, ...], point: tuple[float, ...]) -> float:
    """From a point to the line of sight."""
    to = [b - a for a, b in zip(eye, point, strict=True)]
    along = sum(a * b for a, b in zip(to, way, strict=True))
    return math.dist(to, [along * part for part in way])


@every_form
@every_kind
def test_the_files_hold_to_the_schema(form: str, kind: str) -> None:
    schema = xmlschema.XMLSchema(SCHEMAS / f"bcf-{FORMS[form]}.xsd")
    book = archive(form, kind)
    names = book.namelist()
    assert len(names) == len(set(names)) > 1
    for name in names:
        schema.validate(book.read(name).decode())


@every_form
def test_the_same_run_gives_the_same_bytes(form: str) -> None:
    assert written(form, report("model")) == written(form, report("model"))
    entries = archive(form, "model").infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def test_a_topic_keeps_its_guid_when_another_finding_is_solved() -> None:
    (result,) = results("model")
    solved = next(item for item in result.results if item.verdict in FINDINGS)
    rest = replace(result, results=tuple(item for item in result.results if item is not solved))
    before = zipfile.ZipFile(io.BytesIO(written("bcf", of((result,))))).namelist()
    after = zipfile.ZipFile(io.BytesIO(written("bcf", of((rest,))))).namelist()
    assert set(after) < set(before)


def test_what_was_accepted_is_closed() -> None:
    (known, *_) = findings(results("model"))
    given = of(results("model"), comparison=compare(results("model"), [Accepted(known, "vergunning")]))
    book = zipfile.ZipFile(io.BytesIO(written("bcf", given)))
    topics = [Xml.fromstring(book.read(name)).find("Topic") for name in book.namelist() if "markup" in name]
    statuses = [topic.get("TopicStatus") for topic in topics if topic is not None]
    assert statuses.count("Closed") == 1 and statuses.count("Open") == len(statuses) - 1


def test_a_home_without_model_has_topics_without_view() -> None:
    assert not [name for name in archive("bcf", "lacks").namelist() if name.endswith(".bcfv")]


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    file = tmp_path / "x.bcf"
    home = ROOT / "samples/woonwagen/home.json"
    done = run("check", str(home), "--as", "bestaand", "--format", "bcf", "-o", str(file))
    assert done.code == 3 and zipfile.ZipFile(file).testzip() is None

"""No hostile file gives a traceback, a hang, a wrong number or a pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.engine.values import exactly
from bblcheck.ifc import IfcError, read_ifc
from bblcheck.ifc.sandbox import Limits
from tests.cli.running import run
from tests.ifc.hostile.making import AREA, READ, REFUSED, TRAPS, all_files
from tests.ifc.reading import vocabulary
from tests.ifc.steptext import StepText

TABLE = Path(__file__).parents[4] / "shared" / "ifc" / "TRAPS.md"
LIMITS = Limits(seconds=30, cpu_seconds=20, memory=2 << 30)


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_with_a_reason(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(REFUSED[name])
    with pytest.raises(IfcError) as caught:
        read_ifc(path, vocabulary(), LIMITS)
    assert caught.value.cause != "reader missing"
    assert len(caught.value.message) > 10 and "Traceback" not in str(caught.value)


def test_what_no_reader_expects_is_told_by_record_and_line(tmp_path: Path) -> None:
    content = REFUSED["eigenschappen-van-iets-anders.ifc"]
    lines = content.decode().splitlines()
    line, record = next((n, row) for n, row in enumerate(lines, 1) if "0000000000000000000aaa" in row)
    path = tmp_path / "model.ifc"
    path.write_bytes(content)
    with pytest.raises(IfcError) as caught:
        read_ifc(path, vocabulary(), LIMITS)
    number = record.partition("=")[0]
    assert caught.value.message.endswith(f"{number} IfcRelDefinesByProperties.RelatingPropertyDefinition")
    assert (caught.value.cause, caught.value.line) == ("parser", line)


@pytest.mark.parametrize("name", READ)
def test_the_good_room_stays_what_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(READ[name])
    try:
        model = read_ifc(path, vocabulary(), LIMITS, preflight=True, ils=True)
    except IfcError as error:
        assert error.cause == "parser", error
        return
    parts = [home.content.lists.get("ruimten") for home in model.homes]
    rooms = [item for part in parts if part is not None for item in part.items]
    areas = [item.facts.get("vloeroppervlakte") for item in rooms if item.name == "Slaapkamer"]
    assert len(areas) == 1
    assert isinstance(areas[0], Fact) and areas[0].value == exactly(AREA)
    for item in rooms:
        fact = item.facts.get("vloeroppervlakte")
        assert item.name in ("Slaapkamer", "Diep") or not isinstance(fact, Fact), (item.name, fact)


def test_a_model_that_costs_too_much_is_refused_in_time(tmp_path: Path) -> None:
    model = StepText()
    for number in range(300_000):
        model.add("IfcCartesianPoint", (float(number), 0.0, 0.0))
    path = tmp_path / "zwaar.ifc"
    path.write_text(model.text())
    with pytest.raises(IfcError) as caught:
        read_ifc(path, vocabulary(), Limits(seconds=20, cpu_seconds=1, memory=200 << 20))
    assert caught.value.cause in ("reader died", "parser", "reader missing")


@pytest.mark.parametrize("name", ["rommel.ifc", "kring-plaatsing.ifc", "zip-bom.ifczip", "nan.ifc"])
@pytest.mark.parametrize("command", [("check",), ("home", "preflight"), ("home", "convert")])
def test_every_command_says_so_and_exits_with_4(tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    path = tmp_path / name
    path.write_bytes(REFUSED[name])
    done = run(*command, str(path))
    assert done.code == 4
    assert name in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.skipif(not TABLE.exists(), reason="the table of traps is not here")
def test_every_row_of_the_table_of_traps_is_tried() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("|")[1].strip() for line in lines if line.startswith("| ")][1:]
    assert len(rows) > 15
    assert [row for row in rows if not any(row.startswith(start) for start in TRAPS)] == []
    assert [start for start in TRAPS if not any(row.startswith(start) for row in rows)] == []


def test_what_tries_the_traps_is_in_the_corpus() -> None:
    assert {name for names in TRAPS.values() for name in names} <= set(all_files())


@pytest.mark.parametrize("name", ["punt-leeg.ifc", "punt-een-maat.ifc", "vorm-van-iets-anders.ifc"])
def test_a_spoiled_shape_stops_no_comparison(tmp_path: Path, name: str) -> None:
    text = re.sub(
        r"IFCSPACE\((.*'Vreemd'.*),\$,\.ELEMENT\..*\);",
        r"IFCBUILDINGELEMENTPROXY(\1,$,$);",
        READ[name].decode(),
    )
    assert "IFCBUILDINGELEMENTPROXY" in text
    path = tmp_path / name
    path.write_text(text)
    assert read_ifc(path, vocabulary(), LIMITS, parts=True).parts is not None

"""The child process: whatever happens in it, the parent gets an answer or one clear complaint."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bblcheck.ifc import processes, read_ifc, sandbox
from bblcheck.ifc.errors import IfcError
from bblcheck.ifc.processes import Forked, Spawned
from bblcheck.ifc.sandbox import Child, Limits
from tests.ifc.reading import vocabulary
from tests.ifc.steptext import Raw, StepText

BOTH = pytest.mark.parametrize("forks", [True, False], ids=["forked", "started anew"])
READ_ALL = "import sys; sys.stdin.buffer.read(); "


@pytest.fixture
def forks() -> bool:
    """Whether the system can fork: as it is, unless a test says otherwise."""
    return processes.can_fork()


@pytest.fixture(autouse=True)
def system(monkeypatch: pytest.MonkeyPatch, forks: bool) -> None:
    monkeypatch.setattr(processes, "can_fork", lambda: forks)


def told(monkeypatch: pytest.MonkeyPatch, program: str, limits: Limits | None = None) -> dict[str, object]:
    """What a child says that runs this program."""
    monkeypatch.setattr(sandbox, "_START", READ_ALL + "import json, os, resource; " + program)
    with Child("model.ifc", limits or Limits()) as child:
        return dict(child.ask(b"", dict))


def died(monkeypatch: pytest.MonkeyPatch, program: str, limits: Limits | None = None) -> IfcError:
    monkeypatch.setattr(sandbox, "_START", program)
    with pytest.raises(IfcError) as caught, Child("model.ifc", limits or Limits()) as child:
        child.ask(b"x" * 300_000, dict)
    return caught.value


@BOTH
@pytest.mark.parametrize(
    ("program", "says"),
    [
        (READ_ALL + "import os; os.kill(os.getpid(), 11)", "code -11"),
        (READ_ALL + "raise SystemExit(1)", "code 1"),
        ("raise SystemExit(1)", "code 1"),
        (READ_ALL + "print('no json')", "geen JSON"),
        (READ_ALL + "print('[' * 100000)", "geen JSON"),
        (READ_ALL + "print('[]')", "geen object"),
        (READ_ALL, "geen JSON"),
    ],
)
def test_a_child_that_dies_or_babbles_is_one_complaint(
    monkeypatch: pytest.MonkeyPatch, program: str, says: str
) -> None:
    error = died(monkeypatch, program)
    assert error.cause == "reader died"
    assert says in error.message
    assert error.crashed == ("-11" in says)


@BOTH
def test_a_child_that_says_too_much_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    program = READ_ALL + "print('x' * 10_000_000)"
    assert "groter dan toegestaan" in died(monkeypatch, program, Limits(answer=1000)).message


@BOTH
def test_a_child_that_is_late_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    program = READ_ALL + "import time; time.sleep(60)"
    assert "langer bezig" in died(monkeypatch, program, Limits(seconds=0.3)).message


@BOTH
def test_without_the_library_the_complaint_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    error = died(monkeypatch, READ_ALL + "raise SystemExit(3)")
    assert error.cause == "reader missing"
    assert "bblcheck[ifc]" in error.hint


@BOTH
def test_the_child_has_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "x")
    names = told(monkeypatch, "print(json.dumps({'names': sorted(os.environ)}))")["names"]
    assert isinstance(names, list)
    assert "SECRET" not in names and "HOME" not in names


@BOTH
def test_each_child_is_new_and_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    program = (
        "from bblcheck.ifc import limits; limits.restrict(int(sys.argv[2]), int(sys.argv[3])); "
        "names = ['RLIMIT_CPU', 'RLIMIT_AS', 'RLIMIT_FSIZE', 'RLIMIT_NOFILE', 'RLIMIT_CORE']; "
        "seen = 'marked' in os.environ; os.environ['marked'] = 'x'; "
        "print(json.dumps({'limits': [resource.getrlimit(getattr(resource, n))[1] for n in names], "
        "'pid': os.getpid(), 'seen': seen}))"
    )
    if not processes.can_fork():
        program = "sys.path.insert(0, sys.argv[1]); " + program
    first = told(monkeypatch, program, Limits(cpu_seconds=9, memory=1 << 30))
    second = told(monkeypatch, program, Limits(cpu_seconds=7, memory=2 << 30))
    assert (first["limits"], second["limits"]) == ([9, 1 << 30, 0, 64, 0], [7, 2 << 30, 0, 64, 0])
    assert first["pid"] != second["pid"]
    assert (first["seen"], second["seen"]) == (False, False)


def test_a_child_that_dies_leaves_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    before = processes.server()
    assert died(monkeypatch, READ_ALL + "import os; os.kill(os.getpid(), 9)").crashed
    assert processes.server() is before
    assert "langer" in died(monkeypatch, "import time; time.sleep(60)", Limits(seconds=0.2)).message
    assert processes.server() is not before


@BOTH
def test_an_ended_child_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_START", "import time; time.sleep(60)")
    with Child("model.ifc") as child:
        started = child._job
    assert isinstance(started, Forked | Spawned)
    process = started._server._process if isinstance(started, Forked) else started._process
    assert process.returncode is not None


def test_too_little_memory_is_one_complaint(tmp_path: Path) -> None:
    model = StepText()
    for number in range(200_000):
        model.add("IfcCartesianPoint", (float(number), 0.0, 0.0))
    path = tmp_path / "model.ifc"
    path.write_text(model.text())
    with pytest.raises(IfcError) as caught:
        read_ifc(path, vocabulary(), Limits(memory=220 << 20))
    assert caught.value.cause in ("reader died", "parser", "reader missing")


def test_the_parent_never_imports_the_library(tmp_path: Path) -> None:
    path = tmp_path / "model.ifc"
    path.write_text(StepText().text())
    program = (
        "import sys; from pathlib import Path\n"
        "from tests.ifc.reading_parent import vocabulary\n"
        "from bblcheck.ifc import read_ifc\n"
        f"read_ifc(Path({str(path)!r}), vocabulary())\n"
        "assert 'ifcopenshell' not in sys.modules"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", program], check=True, cwd=root)


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
def test_a_good_model_passes_through(tmp_path: Path, schema: str) -> None:
    model = StepText(schema=schema)
    model.room("Slaapkamer 1", 3.0, 4.0, 2.6)
    path = tmp_path / "model.ifc"
    path.write_text(model.text())
    found = read_ifc(path, vocabulary())
    assert [room.soort for room in found.recognised] == ["slaapkamer"]
    assert found.schema == schema


def bad(change: str, to: str, schema: str = "IFC4") -> str:
    model = StepText(schema=schema)
    room = model.room("Slaapkamer", 3.0, 4.0, 2.6)
    model.quantities(room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", 12.0)})
    model.properties(room, "Set", {"A": Raw("IFCREAL(7.5)")})
    text = model.text()
    assert change in text
    return text.replace(change, to, 1)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (bad("=IFCSPACE(", "=IFCSPACEX("), "parser"),
        (bad("IFCREAL(7.5)", "IFCREAL(NAN)"), "parser"),
        (bad("IFCREAL(7.5)", "IFCREAL(1.E400)"), "parser"),
        (bad("IFCREAL(7.5)", "IFCREAL(1.#IND)"), "parser"),
        (bad("IFCREAL(7.5)", "IFCREAL(7,5)"), "structure"),
        (bad("IFCREAL(7.5)", "IFCREAL()"), "parser"),
        (bad("'Slaapkamer'", "'\\X2\\zz\\X0\\'"), "parser"),
        (bad("'Slaapkamer'", "'a','b'"), "parser"),
        (bad("(('IFC4'))", "(('IFC2X3'))").replace("IFCSPACE(", "IFCSPATIALZONE("), "parser"),
    ],
)
def test_what_the_parser_does_not_keep_is_refused(tmp_path: Path, text: str, cause: str) -> None:
    path = tmp_path / "model.ifc"
    path.write_text(text)
    with pytest.raises(IfcError) as caught:
        read_ifc(path, vocabulary())
    assert caught.value.cause == cause
    assert "Traceback" not in str(caught.value)


def test_a_shape_that_kills_the_kernel_leaves_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = sandbox._START.replace(
        "from bblcheck.ifc.child import main;",
        "import os, bblcheck.ifc.bodies as bodies; "
        "bodies.kernel_faces = lambda space: os.kill(os.getpid(), 11); from bblcheck.ifc.child import main;",
    )
    monkeypatch.setattr(sandbox, "_START", start.replace("main()", "main()"))
    model = StepText()
    circle = model.add("IfcCircleProfileDef", Raw(".AREA."), None, None, 1500.0)
    model.space("Hal", model.body(model.extruded(circle, 2.6)))
    path = tmp_path / "model.ifc"
    path.write_text(model.text())
    found = read_ifc(path, vocabulary())
    assert [room.soort for room in found.recognised] == ["verkeersruimte"]
    assert found.findings[0].code == "ifc-meetkunde"

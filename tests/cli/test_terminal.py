"""On a terminal the results are a card and tables; anywhere else not a byte changes."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from rich.console import Console

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.formats import FORMATS, prepared
from bblcheck.report.html.showing import NO_BREAK
from bblcheck.report.report import Report
from bblcheck.report.terminal import present
from bblcheck.report.texts import counted
from tests.report.making import KINDS, ROOT, named, of, report, results, shown
from tests.report.test_hostile import PAYLOADS, every_payload

CHECK = ("check", "samples/twee-kamers/home.json", "--as", "bestaand")
CODE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def seen(given: Report, *, colour: bool = False, width: int = 140) -> str:
    """What a terminal shows."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        force_terminal=True,
        width=width,
        no_color=not colour,
        highlight=False,
        legacy_windows=False,
    )
    present(prepared(FORMATS["text"], given), console)
    return stream.getvalue()


def plain(text: str) -> str:
    return CODE.sub("", text)


def on_terminal(*arguments: str, **environment: str) -> str:
    """A run of the whole program with a terminal as its output."""
    ours, theirs = pty.openpty()
    values: Mapping[str, str] = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120", **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "bblcheck", *arguments], cwd=ROOT, stdout=theirs, stderr=theirs, env=values
    )
    os.close(theirs)
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    process.wait(timeout=60)
    os.close(ours)
    return b"".join(parts).decode()


def piped(*arguments: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "bblcheck", *arguments], cwd=ROOT, capture_output=True
    ).stdout


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_every_count_and_the_decision(kind: str) -> None:
    text = plain(seen(report(kind, everything=True)))
    for result in results(kind):
        assert result.home.name in text
        for verdict in Verdict:
            if number := result.counts.of(verdict):
                assert counted(number, verdict, "nl") in text.replace("\n", " ")


def test_it_shows_the_numbers_of_what_fails() -> None:
    text = plain(seen(report("fails"))).replace(NO_BREAK, " ")
    assert "2,58 m" in text and "ten minste 2,6 m" in text and "0,02 m te weinig" in text


def test_colour_stands_beside_a_sign() -> None:
    coloured = seen(report("fails"), colour=True)
    assert "\x1b[1;31m" in coloured and "✗" in coloured
    assert plain(coloured) == plain(seen(report("fails")))


@every_payload
def test_a_name_is_no_markup_and_no_command(payload: str) -> None:
    found = tuple(named(result, f"[bold red]{payload}[/]") for result in results("lacks"))
    text = seen(of(found), width=20_000)
    assert set(CODE.findall(text)) <= set(CODE.findall(seen(report("lacks"), width=20_000)))
    assert "[bold red]" in text


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_narrow_window_is_no_failure(width: int) -> None:
    assert seen(report("moves"), width=width)


def test_a_pipe_gets_the_plain_text() -> None:
    said = piped(*CHECK)
    assert b"\x1b" not in said
    assert said.decode().startswith("✗ ") or said.decode()[0] in "✓?!"


def test_a_terminal_gets_a_card_and_no_color_is_kept() -> None:
    coloured = on_terminal(*CHECK)
    assert "┏" in coloured and re.search(r"\x1b\[[0-9;]*3[0-7]m", coloured)
    quiet = on_terminal(*CHECK, NO_COLOR="1")
    assert "┏" in quiet and not re.search(r"\x1b\[[0-9;]*3[0-7]m", quiet)
    assert plain(coloured) == plain(quiet)


def test_a_dumb_terminal_and_a_file_get_the_plain_text(tmp_path: Path) -> None:
    text = piped(*CHECK).decode()
    assert on_terminal(*CHECK, TERM="dumb").replace("\r\n", "\n") == text
    file = tmp_path / "x.txt"
    on_terminal(*CHECK, "-o", str(file))
    assert file.read_text(encoding="utf-8") == text


def test_progress_names_the_file_and_leaves_nothing(tmp_path: Path) -> None:
    said = on_terminal(
        "check", "samples/twee-kamers/model.ifc", "samples/studio/model.ifc", "-o", str(tmp_path / "x")
    )
    assert "1/2 model.ifc" in said
    assert not piped("check", "samples/twee-kamers/model.ifc", "--format", "jsonl").startswith(b"\x1b")


def test_a_file_of_bytes_does_not_go_to_the_screen() -> None:
    said = on_terminal(*CHECK, "--format", "bcf")
    assert "--output" in said and "PK" not in said


def test_english_too() -> None:
    text = plain(seen(of(results("moves"), language="en")))
    assert "The new-build requirements come back" in text.replace("\n", " ")
    assert shown("text", of(results("moves"), language="en"))


def test_the_payloads_hold_terminal_codes() -> None:
    assert "\x1b" in PAYLOADS["colour"]

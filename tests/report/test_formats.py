"""The table of formats, and what holds for every one of them."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import pytest

from bblcheck.report.formats import FORMATS
from bblcheck.report.texts import Language
from tests.cli.running import run
from tests.report.making import KINDS, of, report, results, shown, written
from tests.report.unpacking import read

HOME = "samples/twee-kamers/home.json"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_its_module(form: str) -> None:
    module = importlib.import_module(FORMATS[form].module)
    assert callable(module.document)
    assert module.__doc__ and f"`--format {form}`" in module.__doc__


def test_the_command_line_offers_every_format() -> None:
    said = run("check", "--help").stdout
    assert all(name in said for name in FORMATS)


def test_an_unknown_format_is_wrong_usage() -> None:
    assert run("check", HOME, "--format", "pptx").code == 2


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_format_ends_with_one_line_break_and_is_the_same_again(form: str, kind: str) -> None:
    first = written(form, report(kind))
    assert FORMATS[form].binary or (first.endswith(b"\n") and not first.endswith(b"\n\n\n"))
    assert first == written(form, report(kind))


@pytest.mark.parametrize("form", FORMATS)
def test_no_result_and_a_problem_is_told(form: str) -> None:
    told = read(form, of((), problems=("woning.json: fout: dit bestand bestaat niet",)))
    assert form == "text" or "dit bestand bestaat niet" in told.replace("\\", "")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_a_format_speaks_both_languages(form: str, language: Language) -> None:
    assert written(form, report("moves", language=language))


def test_english_says_no_dutch_of_its_own() -> None:
    letter = shown("letter", report("lacks", language="en"))
    assert "Request for additional data" in letter and "Wij vragen" not in letter
    assert "data missing" in shown("github", report("lacks", language="en"))


def test_results_are_those_of_the_samples() -> None:
    assert {kind: len(results(kind)) for kind in KINDS}["many"] == 3


def test_what_a_format_asks_of_the_command_line_is_told_in_both_languages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bblcheck.cli.printing.find_spec", lambda name: None)
    pdf = ("check", HOME, "--format", "pdf")
    assert run(*pdf).stderr == "fout: --format pdf vraagt een aanvulling: pip install 'bblcheck[pdf]'\n"
    assert (
        run(*pdf, "--lang", "en").stderr
        == "error: --format pdf needs an extra: pip install 'bblcheck[pdf]'\n"
    )


def test_a_file_of_bytes_does_not_go_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "bblcheck.cli.printing.sys", SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    )
    bcf = ("check", HOME, "--format", "bcf")
    assert run(*bcf).stderr == "fout: --format bcf is een bestand: geef met --output een naam\n"
    assert run(*bcf, "--lang", "en").stderr == "error: --format bcf is a file: give it a name with --output\n"

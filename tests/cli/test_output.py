"""What the commands print: JSON that follows its schema, English without Dutch labels, and the same bytes each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from bblcheck.report.texts import TEXTS
from bblcheck.result.published import from_json, to_json
from tests.cli.cases import HOME, MOVE, SAMPLES, STUDIO, TWO_ROOMS, broken_home
from tests.cli.running import run

ROOT = SAMPLES.parent
WOONWAGEN = SAMPLES / "woonwagen"
COMMANDS = {
    "check": ("check", HOME),
    "check a model": ("check", str(STUDIO / "model.ifc"), "--as", "bestaand"),
    "check a dossier": ("check", str(TWO_ROOMS / "dossier.json")),
    "relocate": MOVE,
    "relocate, changed": ("relocate", str(TWO_ROOMS / "dossier-aanpassing.json")),
    "relocate, incomplete": ("relocate", str(WOONWAGEN / "dossier-onvolledig.json")),
}
cases = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)


@cases
def test_json_follows_the_published_schema(command: tuple[str, ...]) -> None:
    schema = json.loads(run("schema", "result").stdout)
    content = run(*command, "--format", "json").stdout
    jsonschema.Draft202012Validator(schema).validate(json.loads(content))


@cases
def test_json_can_be_read_back(command: tuple[str, ...]) -> None:
    content = run(*command, "--format", "json").stdout
    assert to_json(from_json(content)).strip() == content.strip()


def test_json_of_several_files_has_the_problems_beside_the_results(tmp_path: Path) -> None:
    content = json.loads(run("check", HOME, broken_home(tmp_path), "--format", "json").stdout)
    assert content["format"] == "bblcheck.results/2"
    assert len(content["results"]) == 1
    assert "stuk.json" in content["problems"][0]


def test_every_decided_result_has_the_sources_of_its_facts() -> None:
    results = json.loads(run("check", HOME, "--format", "json").stdout)["results"]
    decided = [item for item in results if item["verdict"] in ("compliant", "non_compliant")]
    assert decided
    for item in decided:
        assert item["sources"], item["rule"]
        assert {"fact", "value", "kind", "where", "method", "document", "papers"} == set(item["sources"][0])


@pytest.mark.parametrize("what", ["home", "site", "dossier", "result"])
def test_every_schema_is_one(what: str) -> None:
    done = run("schema", what)
    assert done.code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(done.stdout))


# --- English


def test_every_text_is_there_in_both_languages() -> None:
    for key, (dutch, english) in TEXTS.items():
        assert dutch.strip(), key
        assert english.strip(), key


@cases
def test_english_output_has_no_dutch_labels(command: tuple[str, ...]) -> None:
    lines = [line.strip() for line in run(*command, "--lang", "en", "--all").stdout.splitlines()]
    english = {text for _, text in TEXTS.values()}
    labels = {dutch for dutch, _ in TEXTS.values()} - english
    leaked = [line for line in lines if line in labels or line.split(":")[0] in labels]
    assert not leaked


@cases
def test_the_language_changes_no_number_and_no_verdict(command: tuple[str, ...]) -> None:
    dutch, english = (run(*command, "--lang", language) for language in ("nl", "en"))
    assert dutch.code == english.code
    assert len(dutch.stdout.splitlines()) == len(english.stdout.splitlines())


# --- the same input, the same bytes


@pytest.mark.parametrize("form", ["text", "json"])
@cases
def test_twice_the_same(command: tuple[str, ...], form: str) -> None:
    assert run(*command, "--format", form, "--all") == run(*command, "--format", form, "--all")


@pytest.mark.parametrize("command", [COMMANDS["check"], COMMANDS["relocate"]], ids=["check", "relocate"])
def test_the_same_in_another_surrounding(command: tuple[str, ...]) -> None:
    surroundings = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "4242", "LC_ALL": "nl_NL.UTF-8", "TZ": "Pacific/Kiritimati"},
    )
    first, second = (_printed((*command, "--format", "json"), changed) for changed in surroundings)
    assert first == second
    assert first.startswith(b"{")


def _printed(command: tuple[str, ...], changed: dict[str, str]) -> bytes:
    arguments = [sys.executable, "-m", "bblcheck", *command]
    return subprocess.run(
        arguments, cwd=ROOT, env=os.environ | changed, capture_output=True, check=False
    ).stdout

"""Every exit code by a real case, alone and together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.cases import HOME, MOVE, PRODUCT, STUDIO, TWO_ROOMS, broken_home, compliant_home, open_home
from tests.cli.running import run

NOTHING_IN_FORCE = ("--reference-date", "1990-01-01")


def test_0_when_everything_is_compliant(tmp_path: Path) -> None:
    assert run("check", compliant_home(tmp_path), *PRODUCT).code == 0


def test_0_for_a_move_that_keeps_the_first_placement() -> None:
    done = run(*MOVE)
    assert (done.code, done.stderr) == (0, "")
    assert "De nieuwbouweisen komen niet terug" in done.stdout


def test_1_when_something_fails() -> None:
    done = run("check", HOME, *PRODUCT)
    assert done.code == 1
    assert "0,02 m te weinig" in done.stdout


def test_1_for_a_move_that_needs_new_build_checks() -> None:
    done = run("relocate", str(TWO_ROOMS / "dossier-aanpassing.json"))
    assert done.code == 1
    assert "De nieuwbouweisen komen terug" in done.stdout


def test_3_when_data_is_missing() -> None:
    assert run("check", str(STUDIO / "home.json"), "--as", "bestaand").code == 3
    assert run("relocate", str(STUDIO / "dossier.json")).code == 3


def test_4_when_the_input_cannot_be_read(tmp_path: Path) -> None:
    assert run("check", broken_home(tmp_path)).code == 4
    assert run("relocate", broken_home(tmp_path)).code == 4


def test_5_when_nothing_was_evaluated() -> None:
    done = run("check", HOME, *NOTHING_IN_FORCE)
    assert done.code == 5
    assert "Er is niets beoordeeld" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("chek", HOME), "bedoelt u `check`?"),
        (("check",), "HOME"),
        (("check", HOME, "--as", "oud"), "oud"),
        (("check", HOME, "--fail-on", "alles"), "kies uit fail, missing en review"),
        (("check", HOME, "--fail-on", ""), "kies uit fail, missing en review"),
        (("check", HOME, "--reference-date", "2026-02-30"), "2026-02-30 is geen bestaande datum"),
        (("check", HOME, "--law-from", "2024-01-01"), "geef --law-from en --law-to samen"),
        (("check", HOME, "--set", "ruimten[Slaapkamer].hoogte"), "ruimten[Slaapkamer].hoogte"),
        (("explain", "4.164", HOME, "--at", "Slapkamer"), "Slaapkamer"),
        (("rules", "show", "9.999"), "9.999"),
    ],
)
def test_2_for_wrong_use(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert (done.code, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


# --- several files: the worst counts, in the order 2, 4, 1, 3, 5, 0


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ((compliant_home, open_home), 3),
        ((open_home, lambda folder: HOME), 1),
        ((broken_home, lambda folder: HOME), 4),
        ((compliant_home, broken_home, open_home), 4),
    ],
)
def test_the_worst_of_several_files_counts(
    files: tuple[Callable[[Path], str], ...], code: int, tmp_path: Path
) -> None:
    done = run("check", *(make(tmp_path) for make in files), *PRODUCT)
    assert done.code == code


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    done = run("check", broken_home(tmp_path), HOME, *PRODUCT)
    assert "stuk.json" in done.stderr
    assert "Duo Waal" in done.stdout


# --- what is not green


@pytest.mark.parametrize(
    ("chosen", "fails", "waits"),
    [
        ("fail", 1, 0),
        ("missing", 0, 3),
        ("review", 0, 0),
        ("fail,missing", 1, 3),
        ("fail,missing,review", 1, 3),
    ],
)
def test_fail_on_says_what_is_not_green(chosen: str, fails: int, waits: int, tmp_path: Path) -> None:
    assert run("check", HOME, *PRODUCT, "--fail-on", chosen).code == fails
    assert run("check", open_home(tmp_path), *PRODUCT, "--fail-on", chosen).code == waits


def test_fail_on_never_makes_nothing_green() -> None:
    assert run("check", HOME, *NOTHING_IN_FORCE, "--fail-on", "fail").code == 5


# --- without a site


def test_scope_home_leaves_out_what_depends_on_the_site_and_lists_it() -> None:
    with_site = run("check", HOME, "--as", "nieuwbouw", "--format", "json")
    without = run("check", HOME, *PRODUCT, "--all")
    assert "insufficient_data" in with_site.stdout
    assert "0 missen gegevens" in without.stdout
    assert "hangt van de plaats af: geef een plaats met --site" in without.stdout


# --- the law between two dates


def test_the_law_between_two_dates_lists_what_changed() -> None:
    done = run("check", HOME, "--law-from", "2024-01-01", "--law-to", "2026-09-24")
    assert "->" in done.stdout
    assert "tussen 2024-01-01 en 2026-09-24" in done.stdout


def test_the_law_of_one_day_twice_changes_nothing() -> None:
    done = run("check", HOME, "--law-from", "2026-09-24", "--law-to", "2026-09-24")
    assert done.code == 0
    assert done.stdout.startswith("0 uitkomsten verschillen")

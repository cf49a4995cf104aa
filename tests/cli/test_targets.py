"""`relocate --all-targets`: which place, which regime, which obstacles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run

STUDIO = Path(__file__).resolve().parents[2] / "samples/studio"
ZWOLLE = str(STUDIO / "site-zwolle.json")
PERMANENT = str(STUDIO / "dossier-permanent.json")


def test_a_folder_gives_a_line_and_the_obstacles_per_place() -> None:
    done = run("relocate", PERMANENT, "--all-targets", str(STUDIO))
    assert done.code == 1
    assert done.stdout.startswith("Studio Zilt: 3 plaatsen vergeleken")
    assert "R8  nieuwbouw; " in done.stdout
    assert "Bbl 4.152 lid 1 warmteweerstand: Gevels 1,35 m2K/W ten minste 2,6 m2K/W" in done.stdout


def test_the_table_as_json_with_the_easiest_place_first() -> None:
    sites = [str(STUDIO / f"site-{name}.json") for name in ("zwolle", "amersfoort")]
    done = run("relocate", PERMANENT, "--all-targets", *sites, "--format", "json")
    content = json.loads(done.stdout)
    assert content["format"] == "bblcheck.targets/1"
    failing = [target["counts"]["non_compliant"] for target in content["targets"]]
    assert failing == sorted(failing)
    assert all(
        target["row"] == "R8" and target["obstacles"] and target["needed"] for target in content["targets"]
    )


def test_several_sites_are_the_same_table() -> None:
    sites = [str(STUDIO / f"site-{name}.json") for name in ("zwolle", "amersfoort")]
    named = run("relocate", PERMANENT, *(word for site in sites for word in ("--site", site)))
    table = run("relocate", PERMANENT, "--all-targets", *sites)
    assert named.stdout.startswith("Studio Zilt: 2 plaatsen vergeleken")
    assert (named.code, named.stdout) == (table.code, table.stdout)
    one = run("relocate", PERMANENT, "--site", sites[0])
    assert "plaatsen vergeleken" not in one.stdout


def test_a_place_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "kapot.json"
    bad.write_text("{", encoding="utf-8")
    done = run("relocate", PERMANENT, "--all-targets", str(bad), str(STUDIO / "site-zwolle.json"))
    assert done.code == 4
    assert "kapot" in done.stdout and "R8" in done.stdout
    assert str(bad) in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--all-targets"], 2),
        ([str(STUDIO / "site-zwolle.json")], 2),
        (["--all-targets", str(STUDIO), "--site", str(STUDIO / "site-zwolle.json")], 2),
        (["--all-targets", str(STUDIO), "--format", "html"], 2),
        (["--site", ZWOLLE, "--site", ZWOLLE, "--receipt", "bewijs.json"], 2),
        (["--site", ZWOLLE, "--site", ZWOLLE, "--format", "pdf", "-o", "tabel.pdf"], 2),
        (["--all-targets", str(STUDIO.parent / "making")], 4),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], code: int) -> None:
    done = run("relocate", PERMANENT, *arguments)
    assert (done.code, done.stdout) == (code, "")
    assert done.stderr

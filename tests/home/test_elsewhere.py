"""What was measured on the plot of a model is not believed of another place."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact, Source, SourceKind, Unknown
from bblcheck.engine.values import exactly
from bblcheck.home.content import HomeContent, Item, ListPart
from bblcheck.home.elsewhere import without_measured_place
from samples.making.vocabulary import vocabulary
from tests.cli.running import run

SAMPLES = Path(__file__).parents[2] / "samples" / "studio"


def window(kind: SourceKind) -> HomeContent:
    facts = {
        name: Fact(exactly(Fraction(3)), Source(kind, "model"))
        for name in ("afstand_tot_perceelsgrens", "afscheiding_onder_raam")
    }
    return HomeContent("woning", {}, {"ramen": ListPart((Item("r", "raam", facts),))})


def test_a_measured_distance_to_the_boundary_is_unknown_elsewhere() -> None:
    (item,) = without_measured_place(window("geometry"), vocabulary()).lists["ramen"].items
    distance = item.facts["afstand_tot_perceelsgrens"]
    assert isinstance(distance, Unknown) and "sitebestand" in distance.reason
    assert isinstance(item.facts["afscheiding_onder_raam"], Fact), "it goes along with the home"


def test_what_a_person_said_of_the_place_is_kept() -> None:
    assert without_measured_place(window("home file"), vocabulary()) == window("home file")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("check", "model.ifc"), "ten minste 5,925 m"),
        (("check", "model.ifc", "--site", "site-amersfoort.json"), "2 m"),
        (("relocate", "dossier.json"), None),
    ],
)
def test_a_model_is_believed_of_its_own_plot_only(asked: tuple[str, ...], said: str | None) -> None:
    words = (str(SAMPLES / word) if "." in word else word for word in asked)
    result = json.loads(run(*words, "--format", "json").stdout)
    fact = "ramen[Raam zijgevel].afstand_tot_perceelsgrens"
    found = {
        source["value"] for item in result["results"] for source in item["sources"] if source["fact"] == fact
    }
    assert found == ({said} if said else set())

"""A vocabulary of a few lines, so that a new fact in the rules changes no test of the comparison."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bblcheck.engine.facts import Situation
from bblcheck.home import HomeContent, HomeFile, read_home, situation
from bblcheck.home.jsonfile import parse_json
from bblcheck.language.parse import parse
from bblcheck.language.vocabulary import Vocabulary
from tests.home.making import DAY

BEGRIPPEN = """
begrip woonfunctie "de woning"
  kenmerk soort keuze (zelfstandig, zorg) "soort" samenstellend
  kenmerk te_huur ja_nee "te huur"
begrip bouwwerk "het gebouw"
  kenmerk bouwlagen aantal "aantal bouwlagen" samenstellend
begrip ruimte meervoud ruimten "een ruimte"
  kenmerk hoogte [m] "hoogte" samenstellend
begrip raam meervoud ramen "een raam"
  kenmerk breedte [m] "breedte" samenstellend
  kenmerk hoogte [m] "hoogte" samenstellend
  kenmerk u_waarde [W/m2K] "U" samenstellend
  kenmerk glasoppervlakte [m2] "glas"
  kenmerk afstand_tot_perceelsgrens [m] "afstand" locatiegebonden
begrip trap meervoud trappen "een trap"
  kenmerk breedte [m] "breedte" samenstellend
begrip fundering "de fundering"
  kenmerk paal tekst "paal" samenstellend
"""
SMALL = Vocabulary.of(parse(BEGRIPPEN, "klein.bbl").begrippen)


def home_file(facts: Mapping[str, object]) -> HomeFile:
    text = json.dumps({"format": "bblcheck.home/1", **facts})
    return read_home(parse_json(text, "home.json"), SMALL)


def content(facts: Mapping[str, object]) -> HomeContent:
    return home_file(facts).homes[0].content


def laid(*layers: HomeContent) -> Situation:
    return situation(layers, SMALL, DAY)

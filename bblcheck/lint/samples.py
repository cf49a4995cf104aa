"""What the examples of the checks stand beside: a small vocabulary and the versions of two decrees."""

from __future__ import annotations

from datetime import date

from bblcheck.language.parse import parse
from bblcheck.language.tree import RuleFile

VERSIONS = {
    "bbl": (date(2024, 1, 1), date(2025, 1, 1), date(2026, 9, 24)),
    "bouwbesluit2012": (date(2012, 4, 1), date(2023, 9, 7)),
}
VOCABULARY = """\
begrip woning "De woning."
  kenmerk soort keuze (gewoon, woonwagen, studenten) "soort woning"
  kenmerk oppervlakte [m2] "oppervlakte"
  kenmerk hoogte [m] "hoogte"
  kenmerk geluid [dB] "geluid op de gevel" locatiegebonden
  kenmerk stil ja_nee "stil"
    volgt uit woning.geluid ten hoogste 50 dB

begrip ruimte meervoud ruimten "Een ruimte."
  kenmerk hoogte [m] "hoogte"
  kenmerk afstand [m] "afstand tot de perceelsgrens" locatiegebonden

begrip vrije_ruimte meervoud vrije_ruimten is een ruimte waarvoor afstand meer dan 2 m "Een vrije ruimte."
"""


def sample_files(fragment: str) -> list[RuleFile]:
    """The rule files of an example: the vocabulary, and the fragment in a chapter unless it says its own."""
    stands_alone = fragment.startswith(("besluit", "begrip"))
    text = fragment if stands_alone else f"besluit bbl hoofdstuk 4\n\n{fragment}"
    return [parse(VOCABULARY, "begrippen.bbl"), parse(text, "voorbeeld.bbl")]

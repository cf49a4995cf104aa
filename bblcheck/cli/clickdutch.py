"""The words of click, the library that reads the command line, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bblcheck.report.phrasebook import Phrasebook

WORDS: Mapping[str, str] = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT [ARGUMENTEN]...",
    "Show this message and exit.": "Toon deze hulp en stop.",
    "Show the version and exit.": "Toon de versie en stop.",
    "{}  [required]": "{}  [verplicht]",
    "[required]": "[verplicht]",
    "PATH": "PAD",
    "TEXT": "TEKST",
    "INTEGER": "GETAL",
    "INTEGER RANGE": "GETAL",
    "{} PATH": "{} PAD",
    "{} TEXT": "{} TEKST",
    "{} INTEGER RANGE": "{} GETAL",
    "Aborted!": "Afgebroken.",
    "Missing command.": "geef een opdracht",
    "Missing argument '{}'.": "het argument {} ontbreekt",
    "Missing argument '{}'. {}": "het argument {} ontbreekt: {}",
    "Missing option '{}'.": "de optie {} ontbreekt",
    "Missing parameter: {}": "{} ontbreekt",
    "Choose from:\n\t{}": "kies uit {}",
    "No such option '{}'.": "de optie {} bestaat niet",
    "No such option '{}'. {}": "de optie {} bestaat niet; {}",
    "No such command '{}'.": "onbekende opdracht `{}`",
    "No such command '{}'. {}": "onbekende opdracht `{}`; {}",
    "Did you mean '{}'?": "bedoelt u {}?",
    "Did you mean {}?": "bedoelt u {}?",
    "(Did you mean one of: {}?)": "bedoelt u een van {}?",
    "Got unexpected extra argument ({})": "dit argument is te veel: {}",
    "Got unexpected extra arguments ({})": "deze argumenten zijn te veel: {}",
    "Option '{}' requires an argument.": "de optie {} vraagt een waarde",
    "Option '{}' requires {} arguments.": "de optie {} vraagt {} waarden",
    "Option '{}' does not take a value.": "de optie {} neemt geen waarde",
    "Invalid value: {}": "verkeerde waarde: {}",
    "Invalid value for '{}': {}": "verkeerde waarde voor {}: {}",
    "'{}' is not one of {}.": "{} is geen van {}",
    "'{}' is not a valid integer.": "{} is geen geheel getal",
    "'{}' is not a valid integer range.": "{} is geen geheel getal",
    "{} is not in the range {}.": "{} ligt niet in het bereik {}",
    "{} '{}' does not exist.": "{} {} bestaat niet",
}


@lru_cache(maxsize=1)
def _book() -> Phrasebook:
    from bblcheck.report.phrasebook import Phrasebook

    return Phrasebook(WORDS)


def in_dutch(english: str) -> str:
    """What click says in Dutch; what it does not say itself as it is."""
    return _book().sentence(english) or english

"""What the grammar would have accepted, in plain words: keywords as written, the rest by its meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bblcheck.language.words import WORDS

KEYWORDS: dict[str, str] = {
    spelling: word.terminal for word in WORDS for spelling in (word.dutch, *word.variants)
}
"""Every spelling of every keyword, with the terminal it stands for."""


@dataclass(frozen=True, slots=True)
class Group:
    """Terminals that are said with one phrase: when all of `core` are allowed, `members` are not listed."""

    phrase: str
    core: frozenset[str]
    members: frozenset[str]


def _group(phrase: str, core: str, others: str = "") -> Group:
    return Group(phrase, frozenset(core.split()), frozenset(f"{core} {others}".split()))


GROUPS: tuple[Group, ...] = (
    _group(
        "een uitdrukking",
        "NUMBER NAME LPAR SOM",
        "DATE STRING LABEL MINUS GROOTSTE KLEINSTE _AANTAL _GRENS _NIET _ONWAAR _WAAR _TABEL",
    ),
    _group(
        "een waarde (2,6 m; een datum; waar of onwaar; een optie)",
        "NUMBER NAME STRING _WAAR",
        "DATE LABEL MINUS _ONWAAR",
    ),
    _group(
        "een uitkomst (voldoet, voldoet niet, gegevens ontbreken, beoordelen, niet van toepassing)",
        "_VOLDOET _BEOORDELEN",
        "_VOLDOET_NIET _GEGEVENS_ONTBREKEN _NIET_VAN_TOEPASSING _VAN_TOEPASSING",
    ),
    _group(
        "een vergelijking (ten minste, ten hoogste, meer dan, minder dan, is)",
        "TEN_MINSTE TEN_HOOGSTE IS",
        "MEER_DAN MINDER_DAN",
    ),
    _group(
        "de andere kant van de band (en ten hoogste, en minder dan)",
        "EN_TEN_HOOGSTE EN_MINDER_DAN",
        "EN_TEN_MINSTE EN_MEER_DAN",
    ),
    _group(
        "een bewerking (+, -, *, gedeeld door, met een minimum van)",
        "PLUS STAR",
        "MINUS _GEDEELD_DOOR _MET_EEN_MINIMUM_VAN _MET_EEN_MAXIMUM_VAN",
    ),
    _group(
        "een soort ([eenheid], getal, aantal, ja_nee, tekst, datum, keuze, klasse, lijst)",
        "LSQB _GETAL _JA_NEE",
        "_AANTAL _TEKST _DATUM _KEUZE _KLASSE _LIJST",
    ),
    _group(
        "een bepaling (onderwerp, strekking, voor elke, als, eis, voorbeelden, ...)",
        "_EIS _ALS _STREKKING",
        "_ONDERWERP _UITLEG _LOCATIEGEBONDEN _IN_AFWIJKING_VAN _MAG_IN_PLAATS_VAN _ONVERMINDERD _ALLEEN_BIJ "
        "_VOOR_ELKE _VOOR_TEN_MINSTE_EEN _VAN_TOEPASSING_IS _NIET_VAN_TOEPASSING_IS _BEOORDEEL "
        "_EEN_VAN_DE_ONDERDELEN _VOORBEELDEN",
    ),
    _group(
        "het volgende kenmerk, begrip of artikel",
        "_KENMERK _BEGRIP _ARTIKEL",
        "_PARAGRAAF $END",
    ),
    _group(
        "het volgende onderdeel, lid of artikel",
        "_ARTIKEL _BEGRIP _LID",
        "_PARAGRAAF _ONDERDEEL _ZIN $END",
    ),
    _group("het volgende artikel of begrip", "_ARTIKEL _BEGRIP", "_PARAGRAAF $END"),
    _group(
        "een plaats in het besluit (hoofdstuk, afdeling, paragraaf, artikel, lid)",
        "_HOOFDSTUK _AFDELING _PARAGRAAF _ARTIKEL _LID",
    ),
)

TERMINALS: dict[str, str] = {
    "NAME": "een naam",
    "LABEL": "een klasse (A1)",
    "NUMBER": "een getal",
    "ARTICLE_NR": "een nummer (4.164)",
    "SECTION_NR": "een paragraafnummer (4.5.2)",
    "DATE": "een datum (jjjj-mm-dd)",
    "METHOD": "een methode (NEN 1087)",
    "STRING": 'een tekst tussen aanhalingstekens ("...")',
    "UNIT": "een eenheid",
    "VBAR": "`|`",
    "_ROW_END": "`|` aan het einde van de rij",
    "_ELLIPSIS": "`...`",
    "QMARK": "`?`",
    "COMMA": "`,`",
    "DOT": "`.`",
    "COLON": "`:`",
    "EQUAL": "`=`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "LSQB": "`[`",
    "RSQB": "`]`",
    "PLUS": "`+`",
    "MINUS": "`-`",
    "STAR": "`*`",
    "$END": "het einde van het bestand",
}
_ORDER = [word.terminal for word in WORDS] + list(TERMINALS)
_DUTCH = {word.terminal: f"`{word.dutch}`" for word in WORDS} | TERMINALS


def plain(accepts: Iterable[str]) -> tuple[str, ...]:
    """The allowed terminals as a person says them: what is specific first, then groups."""
    left = set(accepts)
    phrases: list[str] = []
    for group in GROUPS:
        if group.core <= left:
            phrases.append(group.phrase)
            left -= group.members
    single = [_DUTCH.get(terminal, terminal) for terminal in sorted(left, key=_place)]
    return (*single, *phrases)


def _place(terminal: str) -> tuple[int, str]:
    return (_ORDER.index(terminal) if terminal in _ORDER else len(_ORDER), terminal)

"""The fixed Dutch sentences that a result holds, in English. Rules, names and quoted words stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

WORDS: Mapping[str, str] = {
    "–": "–",
    "niet opgegeven": "not given",
    "lijst niet volledig": "list not complete",
    "onbekend": "unknown",
    "aanwezig": "present",
    "waar": "true",
    "onwaar": "false",
    "geen": "none",
    "geen eis": "no requirement",
    "nieuwe of andere fundering": "new or other foundation",
    "fundering": "foundation",
    "alles wat telt is gelijk": "all that counts is the same",
    "de strenge en de soepele lezing verschillen": "the strict and the lenient reading differ",
    "de verklaring in het dossier spreekt de vergelijking tegen": (
        "the declaration in the dossier contradicts the comparison"
    ),
    "een van de twee staten ontbreekt": "one of the two states is missing",
    "er is één staat van de woning: die is voor de regels gebruikt, de samenstelling is niet vergeleken": (
        "there is one state of the home: it was used for the rules, the composition was not compared"
    ),
    "getoetst als nieuwbouw, omdat niets anders is gevraagd (--as)": (
        "checked as new build, since nothing else was asked (--as)"
    ),
    "opgegeven": "given",
    "nieuwste tekst die de regels kennen": "newest text that the rules know",
    "datum van aanvraag in het dossier": "date of filing in the dossier",
    "niet bekend of de samenstelling ongewijzigd is": "not known whether the composition is unchanged",
    "het rechtens verkregen niveau van dit onderwerp is niet bekend": (
        "the legally obtained level of this subject is not known"
    ),
    "hangt af van wat nog niet is te bepalen": "depends on what cannot be told yet",
    "of deze regel geldt, of welke grens, is nog niet te bepalen": (
        "whether this rule applies, or which limit, cannot be told yet"
    ),
    "hangt van de plaats af: geef een plaats met --site": "depends on the site: give a site with --site",
    "artikel 5.6 is niet toepasbaar: de samenstelling is gewijzigd": (
        "article 5.6 cannot be applied: the composition was changed"
    ),
    "als de samenstelling ongewijzigd is": "if the composition is unchanged",
    "als de samenstelling gewijzigd is": "if the composition is changed",
    "O1: de wet noemt geen niveau voor de nieuwe fundering; beide uitkomsten staan hieronder.": (
        "O1: the law names no level for the new foundation; both results are given below."
    ),
    "O2: op de verbouwde delen gelden artikel 5.4, artikel 5.5 en afdeling 5.3; beoordeel die delen apart.": (
        "O2: article 5.4, article 5.5 and division 5.3 apply to the altered parts; judge those parts separately."
    ),
    "O3: door de functiewijziging geldt hoofdstuk 3 voor de nieuwe functie (artikel 5.7).": (
        "O3: through the change of use chapter 3 applies to the new use (article 5.7)."
    ),
    "O5: Buiten het Bbl: bij een termijn van meer dan 10 jaar gelden de geluidregels van het omgevingsplan "
    "(Bkl 5.55 en 5.78); laat die door de gemeente toetsen.": (
        "O5: Outside the Bbl: for a term of more than 10 years the sound rules of the zoning plan apply "
        "(Bkl 5.55 and 5.78); have the municipality check those."
    ),
    "niet alle voorschriften van Bouwbesluit 2012 zijn in de regels opgenomen: zet bewijs van het niveau in het "
    "dossier (gebeurtenis `bewijs` met wet, niveau en document)": (
        "not all requirements of Bouwbesluit 2012 are in the rules: put proof of the level in the dossier "
        "(an event `bewijs` with wet, niveau and document)"
    ),
}
LEVELS = {
    "nieuwbouw": "new build",
    "tijdelijk": "temporary building",
    "bestaand": "existing building",
    "rechtens verkregen": "legally obtained level",
    "onbepaald": "undetermined",
}
STATES = {"tijdelijk": "temporary", "niet tijdelijk": "not temporary", "onbekend": "unknown"}
UNITS: Mapping[str, tuple[str, str]] = {
    "m2": ("m²", "m²"),
    "m3": ("m³", "m³"),
    "procent": ("%", "%"),
    "jaar": ("jaar", "years"),
    "maand": ("maanden", "months"),
    "dag": ("dagen", "days"),
    "graad": ("°", "°"),
    "dm3/s": ("dm³/s", "dm³/s"),
    "dm3/s per m2": ("dm³/s per m²", "dm³/s per m²"),
    "m3/s": ("m³/s", "m³/s"),
    "m2K/W": ("m²K/W", "m²K/W"),
    "W/m2K": ("W/m²K", "W/m²K"),
    "kWh/m2": ("kWh/m²", "kWh/m²"),
}
PATTERNS: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        (r"(.+) geldt in afwijking hiervan", r"\1 applies instead"),
        (r"onbekend of (.+) in afwijking hiervan geldt", r"unknown whether \1 applies instead"),
        (r"ongeacht of (.+) in afwijking hiervan geldt", r"whether or not \1 applies instead"),
        (r"onbekend of (.+) de grens verschuift", r"unknown whether \1 moves the limit"),
        (r"ongeacht of (.+) de grens verschuift", r"whether or not \1 moves the limit"),
        (r"(.+) zondert dit uit", r"\1 exempts this"),
        (r"geldt alleen bij (.+)", r"applies only with \1"),
        (r"gebruikt in plaats van (.+)", r"used instead of \1"),
        (r"(.+) is in plaats hiervan gebruikt", r"\1 was used instead"),
        (r"alternatief voor (.+), niet gebruikt", r"alternative to \1, not used"),
        (r"samen met (.+) beoordeeld", r"judged together with \1"),
        (r"(\d+) verschillen", r"\1 differences"),
        (r"1 gegevens ontbreken om te vergelijken", r"1 fact is missing for the comparison"),
        (r"(\d+) gegevens ontbreken om te vergelijken", r"\1 facts are missing for the comparison"),
        (r"(.+): niet opgegeven (voor|na)", r"\1: not given (\2)"),
        (r"open: (.+): niet opgegeven", r"open: \1: not given"),
        (
            r"open: (.+): niet bekend of de samenstelling ongewijzigd is",
            r"open: \1: not known whether the composition is unchanged",
        ),
        (r"(.+): geen", r"\1: none"),
        (r"niet het geval: (.+)", r"not the case: \1"),
        (r"tabel ([^,]+), rij overige", r"table \1, other rows"),
        (r"tabel ([^,]+), rij (.+)", r"table \1, row \2"),
        (r"bepaald volgens (.+), gevraagd is (.+)", r"determined by \1, asked is \2"),
        (
            r"geldt voor deel (.+): beoordeel dat deel apart",
            r"applies to part \1: judge that part separately",
        ),
        (
            r"(.+) over hetzelfde onderwerp komt in de plaats \((.+)\)",
            r"\1 on the same subject takes its place (\2)",
        ),
        (r"bewijs van (\S+): niveau (\S+) \((.+)\)", r"proof of \1: level \2 (\3)"),
        (r"de regels van (\S+) uitgevoerd op deze staat", r"the rules of \1 run on this state"),
        (r"(.+) verklaart: ongewijzigd \((.+)\)", r"\1 declares: unchanged (\2)"),
        (r"(.+) verklaart: gewijzigd \((.+)\)", r"\1 declares: changed (\2)"),
    )
)
_TEMPORARY = re.compile(r"eerst (.+), daarna (.+) \(artikel (.+)\)")
_LEVEL = re.compile(r"niveau: (.+)")


def english(dutch: str) -> str | None:
    """The English of a fixed sentence; None for what is not one, which is then shown in Dutch."""
    whole = _sentence(dutch)
    if "; " not in dutch:
        return whole
    parts = [_sentence(part) for part in dutch.split("; ")]
    return whole if None in parts else "; ".join(part for part in parts if part is not None)


def _sentence(dutch: str) -> str | None:
    if dutch in WORDS:
        return WORDS[dutch]
    if (found := _TEMPORARY.fullmatch(dutch)) and found[1] in STATES and found[2] in STATES:
        return f"first {STATES[found[1]]}, then {STATES[found[2]]} (article {found[3]})"
    if (found := _LEVEL.fullmatch(dutch)) and found[1] in LEVELS:
        return f"level: {LEVELS[found[1]]}"
    for pattern, replacement in PATTERNS:
        if found := pattern.fullmatch(dutch):
            return found.expand(replacement)
    return None


def unit(name: str, dutch: bool) -> str:
    """A unit as people write it."""
    return UNITS.get(name, (name, name))[0 if dutch else 1]

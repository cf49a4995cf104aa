"""What the divisions of the decrees are about, in our own words."""

from __future__ import annotations

from collections.abc import Mapping

from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language

_SAFETY = ("veiligheid", "safety")
_HEALTH = ("gezondheid", "health")
_SUSTAINABLE = ("duurzaamheid", "sustainability")
_USE = ("bruikbaarheid", "usability")
_ACCESS = ("bereikbaarheid en toegankelijkheid", "access")
_SERVICES = ("installaties", "building services")
_GENERAL = ("algemeen", "general")
_BBL: Mapping[str, tuple[str, str]] = {
    "2.1": ("vergunning gaat voor", "permit prevails"),
    "2.2": ("kwaliteitsborging", "quality assurance"),
    "2.3": ("vergunningplicht", "permits"),
    "3.1": _GENERAL,
    "3.2": _SAFETY,
    "3.3": _HEALTH,
    "3.4": _SUSTAINABLE,
    "3.5": _USE,
    "3.6": _ACCESS,
    "3.7": _SERVICES,
    "4.1": _GENERAL,
    "4.2": _SAFETY,
    "4.3": _HEALTH,
    "4.4": _SUSTAINABLE,
    "4.5": _USE,
    "4.6": _ACCESS,
    "4.7": _SERVICES,
    "5.1": _GENERAL,
    "5.2": ("verbouw, verplaatsing en andere functie", "alteration, moving and change of use"),
    "5.3": ("verbouw", "alteration"),
    "5.4": ("andere functie", "change of use"),
    "6.1": ("gebruik", "use"),
}
_CHAPTERS_2012: Mapping[str, tuple[str, str]] = {
    "1": _GENERAL,
    "2": _SAFETY,
    "3": _HEALTH,
    "4": _USE,
    "5": ("energie en milieu", "energy and environment"),
    "6": _SERVICES,
}


def division_title(decree: str, number: str, language: Language) -> str:
    """What a division is about; a general word where it is not known."""
    found = _BBL.get(number) if decree == "Bbl" else None
    if found is None and decree == "Bouwbesluit 2012":
        found = _CHAPTERS_2012.get(number.partition(".")[0])
    return found[0 if language == "nl" else 1] if found else text("list.other", language)

"""The texts of a comparison of two states, in Dutch (B1) and English."""

from __future__ import annotations

from bblcheck.report.texts import Language

TEXTS: dict[str, tuple[str, str]] = {
    "verdict.unchanged": (
        "De samenstelling is ongewijzigd.",
        "The composition is unchanged.",
    ),
    "verdict.changed": ("De samenstelling is gewijzigd.", "The composition was changed."),
    "verdict.unknown": (
        "Niet te zeggen of de samenstelling ongewijzigd is.",
        "It cannot be told whether the composition is unchanged.",
    ),
    "verdict.no_difference": (
        "Geen verschil gevonden, maar er is te weinig bekend om de samenstelling ongewijzigd te noemen.",
        "No difference was found, but too little is known to call the composition unchanged.",
    ),
    "before": ("voor", "before"),
    "after": ("na", "after"),
    "elements": ("onderdelen", "elements"),
    "readings": ("lezingen", "readings"),
    "reading.strict": ("streng", "strict"),
    "reading.lenient": ("soepel", "lenient"),
    "reading.unchanged": ("ongewijzigd", "unchanged"),
    "reading.changed": ("gewijzigd", "changed"),
    "reading.unknown": ("onbekend", "unknown"),
    "motion": ("verplaatsing", "motion"),
    "motion.stays": ("staat op dezelfde plaats in het model", "stands in the same place in the model"),
    "motion.turned": ("{} graden gedraaid", "turned {} degrees"),
    "motion.shifted": ("{} m verschoven", "shifted {} m"),
    "class.unchanged": ("ongewijzigd", "unchanged"),
    "class.moved_with_home": ("verplaatst met de woning", "moved with the home"),
    "class.foundation": ("fundering", "foundation"),
    "class.site_works": ("terrein", "site works"),
    "class.furniture": ("losse inrichting", "loose furniture"),
    "class.maintenance": ("onderhoud, gelijk aan het oude", "maintenance like for like"),
    "class.alteration": ("verbouwd volgens het dossier", "altered, as the dossier says"),
    "class.replaced": ("vervangen door iets anders", "replaced by something different"),
    "class.added": ("toegevoegd", "added"),
    "class.removed": ("verwijderd", "removed"),
    "class.moved_within": ("verplaatst binnen de woning", "moved within the home"),
    "class.regrouped": ("modules anders gegroepeerd", "modules regrouped"),
    "class.undecided": ("niet te zeggen", "cannot be told"),
    "counts.both": (
        "telt in de strenge en de soepele lezing",
        "counts in the strict and the lenient reading",
    ),
    "counts.strict": ("telt alleen in de strenge lezing", "counts in the strict reading only"),
    "counts.lenient": ("telt alleen in de soepele lezing", "counts in the lenient reading only"),
    "counts.none": ("telt in geen lezing", "counts in no reading"),
    "with_module": (
        "{} onderdelen kwamen, gingen of verschoven met hun module",
        "{} elements came, went or moved with their module",
    ),
    "equal_but": (
        "alle {} onderdelen die te vergelijken zijn, zijn gelijk; ongewijzigd is pas te zeggen als ook bekend is wat"
        " hieronder ontbreekt",
        "all {} elements that can be compared are equal; unchanged can only be said once what is missing below is"
        " known too",
    ),
    "times": ("{} ({} keer)", "{} ({} times)"),
    "how_on": (
        "Vul dit aan in de modellen, vergelijk woningbestanden waarin het staat, of leg in het dossier vast wie"
        " verklaart dat de samenstelling gelijk is (gebeurtenis samenstelling, met document).",
        "Add this to the models, compare home files that hold it, or record in the dossier who declares that the"
        " composition is the same (event samenstelling, with document).",
    ),
    "whole": ("de hele woning", "the whole home"),
    "works": ("werk dat het dossier noemt", "works that the dossier names"),
    "not_compared": ("niet vergeleken", "not compared"),
    "ambiguous": ("welke van de gelijke onderdelen is niet te zeggen", "which of the equals cannot be told"),
    "more": ("en nog {} andere (--all toont alles)", "and {} more (--all shows everything)"),
    "interpretation": ("uitleg, geen wettekst", "interpretation, not the text of the law"),
    "empty": ("Er was niets om te vergelijken.", "There was nothing to compare."),
    "page": ("Vergelijking van twee staten", "Comparison of two states"),
    "drawing": ("Voor en na op tekening", "Before and after in plan"),
    "others": ("onderdelen die niet zijn gewijzigd", "elements that were not changed"),
    "head.element": ("onderdeel", "element"),
    "head.property": ("kenmerk", "property"),
    "head.before": ("voor", "before"),
    "head.after": ("na", "after"),
}


def text(key: str, language: Language) -> str:
    """The text of `key`; a missing key is a programming error."""
    return TEXTS[key][0 if language == "nl" else 1]

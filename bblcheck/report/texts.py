"""The one table of texts that reports print, in Dutch (B1) and English."""

from __future__ import annotations

from typing import Literal, TypeAlias

from bblcheck.engine.verdicts import DUTCH, ENGLISH, Verdict

Language: TypeAlias = Literal["nl", "en"]

SYMBOLS: dict[Verdict, str] = {
    Verdict.COMPLIANT: "✓",
    Verdict.NON_COMPLIANT: "✗",
    Verdict.INSUFFICIENT_DATA: "?",
    Verdict.REVIEW_REQUIRED: "!",
    Verdict.NOT_APPLICABLE: "–",
}

TEXTS: dict[str, tuple[str, str]] = {
    "level.nieuwbouw": ("nieuwbouw", "new build"),
    "level.tijdelijk": ("tijdelijk bouwwerk", "temporary building"),
    "level.bestaand": ("bestaande bouw", "existing building"),
    "level.rechtens_verkregen": ("rechtens verkregen niveau", "legally obtained level"),
    "level.onbepaald": ("nog niet te bepalen", "undetermined"),
    "outcome.keeps_first_placement": (
        "De nieuwbouweisen komen niet terug.",
        "The new-build requirements do not come back.",
    ),
    "outcome.needs_new_build_checks": (
        "De nieuwbouweisen komen terug: de woning moet opnieuw worden getoetst.",
        "The new-build requirements come back: the home must be checked again.",
    ),
    "outcome.undetermined": (
        "Nog niet te bepalen of de nieuwbouweisen terugkomen.",
        "Whether the new-build requirements come back cannot be told yet.",
    ),
    "outcome.no_move": ("Dit is geen verplaatsing.", "This is not a move."),
    "shared.outcome.keeps_first_placement": (
        "De nieuwbouweisen komen niet terug voor wat de woningen delen.",
        "The new-build requirements do not come back for what the homes share.",
    ),
    "shared.outcome.needs_new_build_checks": (
        "De nieuwbouweisen komen terug: wat de woningen delen moet opnieuw worden getoetst.",
        "The new-build requirements come back: what the homes share must be checked again.",
    ),
    "shared.outcome.undetermined": (
        "Nog niet te bepalen of de nieuwbouweisen terugkomen voor wat de woningen delen.",
        "Whether the new-build requirements come back for what the homes share cannot be told yet.",
    ),
    "shared.outcome.no_move": ("Dit is geen verplaatsing.", "This is not a move."),
    "label.home": ("woning", "home"),
    "label.building": ("gebouw", "building"),
    "label.site": ("plaats", "site"),
    "label.regime": ("wat geldt", "regime"),
    "label.law": ("wet", "law"),
    "label.date": ("peildatum", "reference date"),
    "label.row": ("rij", "row"),
    "label.basis": ("omdat", "because"),
    "paper.until": ("geldig tot {day}", "valid until {day}"),
    "paper.about": ("voor {about}", "for {about}"),
    "paper.digest": ("SHA-256 {digest}…", "SHA-256 {digest}…"),
    "label.source": ("bron", "source"),
    "label.missing": ("ontbreekt", "missing"),
    "label.question": ("een mens moet antwoorden", "a person must answer"),
    "label.review": ("te beoordelen", "to be judged"),
    "label.short": ("te weinig", "short"),
    "label.over": ("te veel", "too much"),
    "label.not_evaluated": ("niet beoordeeld", "not evaluated"),
    "label.assumptions": ("aannamen", "assumptions"),
    "label.findings": ("bij het lezen gevonden", "found while reading"),
    "label.questions": ("De drie vragen van een verplaatsing", "The three questions of a move"),
    "label.first_placement": ("bij eerste plaatsing", "at first placement"),
    "label.composition": ("samenstelling", "composition"),
    "label.now_applies": ("niveau dat nu geldt", "level that now applies"),
    "label.flags": ("let op", "note"),
    "label.branches": ("beide mogelijkheden uitgewerkt", "both possibilities worked out"),
    "label.readings": ("lezingen", "readings"),
    "label.foundation": ("nieuwe fundering", "new foundation"),
    "label.more": ("en nog", "and"),
    "label.others": ("andere", "more"),
    "label.interpretation": ("uitleg, geen wettekst", "interpretation, not the text of the law"),
    "reading.strict": ("streng", "strict"),
    "reading.lenient": ("soepel", "lenient"),
    "composition.unchanged": ("ongewijzigd", "unchanged"),
    "composition.changed": ("gewijzigd", "changed"),
    "composition.unknown": ("onbekend", "unknown"),
    "answer.yes": ("ja", "yes"),
    "answer.no": ("nee", "no"),
    "answer.unknown": ("onbekend", "unknown"),
    "text_read.read": ("deze tekst is gelezen", "this text was read"),
    "text_read.bracketed": (
        "tekst van deze datum niet gelezen; ervoor en erna gelijk",
        "text of this date not read; the same before and after",
    ),
    "text_read.not_read": ("tekst van deze datum niet gelezen", "text of this date was not read"),
    "head.non_compliant": ("VOLDOET NIET", "NOT COMPLIANT"),
    "head.insufficient_data": ("GEGEVENS ONTBREKEN", "DATA MISSING"),
    "head.review_required": ("BEOORDELEN: dit moet een mens bekijken", "REVIEW: a person must judge"),
    "head.compliant": ("VOLDOET", "COMPLIANT"),
    "head.not_applicable": ("NIET VAN TOEPASSING", "NOT APPLICABLE"),
    "sum.compliant": ("De woning voldoet aan alles wat is beoordeeld", "Compliant with all that was judged"),
    "sum.non_compliant": ("De woning voldoet niet", "Not compliant"),
    "sum.insufficient_data": ("Er ontbreken gegevens", "Data is missing"),
    "sum.review_required": ("Een mens moet nog oordelen", "A person must still judge"),
    "sum.not_applicable": ("Er is niets beoordeeld", "Nothing was evaluated"),
    "shared.sum.compliant": (
        "Wat de woningen delen voldoet aan alles wat is beoordeeld",
        "What the homes share is compliant with all that was judged",
    ),
    "shared.sum.non_compliant": (
        "Wat de woningen delen voldoet niet",
        "What the homes share is not compliant",
    ),
    "shared.sum.insufficient_data": (
        "Over wat de woningen delen ontbreken gegevens",
        "Data is missing about what the homes share",
    ),
    "shared.sum.review_required": (
        "Wat de woningen delen moet een mens nog beoordelen",
        "A person must still judge what the homes share",
    ),
    "shared.sum.not_applicable": (
        "Van wat de woningen delen is niets beoordeeld",
        "Nothing of what the homes share was evaluated",
    ),
    "text.scope_home": (
        "Beoordeeld zonder plaats: wat van de plaats afhangt telt niet mee.",
        "Judged without a site: what depends on the site does not count.",
    ),
    "text.quotes": (
        "«…» is de tekst van een regel",
        "«…» is the text of a rule, in Dutch",
    ),
    "text.source": (
        "De tekst van de regel:",
        "The text of the rule, in Dutch, the language of the rules:",
    ),
    "text.explanation": (
        "Uitleg voor wie regels schrijft:",
        "For who writes rules, in Dutch, the language of the rules:",
    ),
    "route.leads": ("deze route geldt voor deze woning", "this route applies to this home"),
    "route.not": (
        "deze route geldt niet voor deze woning: aan de voorwaarden is niet voldaan, of een andere regel sluit haar "
        "uit",
        "this route does not apply to this home: its conditions are not met, or another rule excludes it",
    ),
    "route.open": (
        "nog niet te bepalen of deze route geldt voor deze woning",
        "it cannot be told yet whether this route applies to this home",
    ),
    "text.disclaimer": ("hulpmiddel, geen besluit", "an aid, not a decision"),
    "label.announced": ("Aangekondigd, naast het geldende recht", "Announced, beside the law in force"),
    "announced.differs": ("dat is anders dan het geldende recht", "that differs from the law in force"),
    "announced.same": ("dat is gelijk aan het geldende recht", "that is the same as the law in force"),
    "label.conditions": ("Voorwaarden, naast het geldende recht", "Conditions, beside the law in force"),
    "label.procedure": ("De procedure", "The procedure"),
    "label.terms": ("termijnen", "terms"),
    "label.papers": ("stukken", "papers"),
    "label.open": ("nog te weten of te beoordelen", "still to know or to judge"),
    "procedure.permit": ("vergunning voor de bouwactiviteit", "a permit for the building activity"),
    "procedure.quality_assurance": (
        "bouwmelding met kwaliteitsborging",
        "a notification of building with quality assurance",
    ),
    "procedure.none": (
        "geen vergunning en geen bouwmelding voor de bouwactiviteit",
        "neither a permit nor a notification for the building activity",
    ),
    "procedure.undetermined": ("nog niet te bepalen", "undetermined"),
    "label.rooms": ("ruimten in het model", "rooms in the model"),
    "text.of": ("van", "of"),
    "text.recognised": ("herkend", "recognised"),
    "text.unrecognised": ("niet herkend", "not recognised"),
    "text.same": (
        "woningen met dezelfde bevindingen als hierboven zijn niet herhaald",
        "homes with the same findings as above are not repeated",
    ),
    "together.with": ("zie {name}", "see {name}"),
    "label.dossier": ("Wat het dossier zelf laat zien", "What the dossier itself shows"),
    "text.all": ("alle uitkomsten: --all", "every result: --all"),
}


def text(key: str, language: Language) -> str:
    """The text of `key`; a missing key is a programming error."""
    return TEXTS[key][0 if language == "nl" else 1]


def shared_key(key: str, shared: bool) -> str:
    """The key of what is said of a home, or of the same said of what homes share."""
    return f"shared.{key}" if shared else key


def verdict_word(verdict: Verdict, language: Language) -> str:
    """The name of a verdict."""
    return (DUTCH if language == "nl" else ENGLISH)[verdict]


COUNTED: dict[Verdict, tuple[tuple[str, str], tuple[str, str]]] = {
    Verdict.COMPLIANT: (("voldoet", "voldoen"), ("compliant", "compliant")),
    Verdict.NON_COMPLIANT: (("voldoet niet", "voldoen niet"), ("not compliant", "not compliant")),
    Verdict.INSUFFICIENT_DATA: (("mist gegevens", "missen gegevens"), ("lacks data", "lack data")),
    Verdict.REVIEW_REQUIRED: (("te beoordelen", "te beoordelen"), ("to be judged", "to be judged")),
    Verdict.NOT_APPLICABLE: (
        ("niet van toepassing", "niet van toepassing"),
        ("not applicable", "not applicable"),
    ),
}
"""What is said of one result, and of several."""


def counted(number: int, verdict: Verdict, language: Language) -> str:
    """How many results have a verdict: `1 mist gegevens`, `2 missen gegevens`."""
    return plural(number, *COUNTED[verdict][0 if language == "nl" else 1])


def plural(number: int, one: str, many: str) -> str:
    """A number with the word that goes with it."""
    return f"{number} {one if number == 1 else many}"


def number(value: str, language: Language) -> str:
    """A decimal as people write it: with a comma in Dutch."""
    return value.replace(".", ",") if language == "nl" else value

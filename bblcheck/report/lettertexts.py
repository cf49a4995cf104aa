"""The sentences of the letter, in Dutch (B1) and English. What stands between brackets a person fills in."""

from __future__ import annotations

from datetime import date

from bblcheck.report.texts import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}

TEXTS: dict[str, tuple[str, str]] = {
    "title.request": ("Verzoek om aanvullende gegevens", "Request for additional data"),
    "title.report": ("Toetsingsverslag", "Assessment report"),
    "draft": (
        "Concept van bblcheck {engine}. Een hulpmiddel, geen besluit: vul in wat tussen haken staat en "
        "controleer elke regel.",
        "Draft by bblcheck {engine}. An aid, not a decision: fill in what stands between brackets and check "
        "every line.",
    ),
    "row.to": ("Aan", "To"),
    "fill.to": ("[naam en adres van de aanvrager]", "[name and address of the applicant]"),
    "row.about": ("Betreft", "Concerning"),
    "row.date": ("Datum", "Date"),
    "fill.date": ("[datum]", "[date]"),
    "row.reference": ("Kenmerk", "Reference"),
    "fill.reference": ("[kenmerk]", "[reference]"),
    "dear": ("Geachte heer of mevrouw,", "Dear Sir or Madam,"),
    "tested.check": (
        "Wij hebben {homes} getoetst aan het {law}, naar de tekst die geldt op {day} ({day_from}).",
        "We have checked {homes} against the {law}, by the text in force on {day} ({day_from}).",
    ),
    "tested.relocate": (
        "Wij hebben de verplaatsing van {homes} beoordeeld volgens het {law}, naar de tekst die geldt op {day} "
        "({day_from}).",
        "We have assessed the move of {homes} under the {law}, by the text in force on {day} ({day_from}).",
    ),
    "homes.many": ("{count} woningen", "{count} homes"),
    "at": ("op de plaats {site}", "at {site}"),
    "lacking": (
        "Er ontbreken {facts} gegevens.",
        "{facts} pieces of data are missing.",
    ),
    "lacking.one": ("Er ontbreekt 1 gegeven.", "1 piece of data is missing."),
    "waiting": (
        "Daardoor kunnen wij bij {leden} artikelleden niet zeggen of aan de regels is voldaan.",
        "Therefore we cannot tell for {leden} provisions whether the rules are complied with.",
    ),
    "waiting.one": (
        "Daardoor kunnen wij bij 1 artikellid niet zeggen of aan de regels is voldaan.",
        "Therefore we cannot tell for 1 provision whether the rules are complied with.",
    ),
    "ask": (
        "Wij vragen u deze gegevens aan te vullen vóór [datum]. Per persoon staat hieronder wat nodig is.",
        "We ask you to supply these data before [date]. What is needed is listed below per person.",
    ),
    "undecided": (
        "Daarom is nog niet te zeggen of de nieuwbouweisen terugkomen.",
        "That is why it cannot yet be told whether the new-build requirements come back.",
    ),
    "complete": (
        "Alle gegevens die voor de toets nodig zijn, waren aanwezig.",
        "All data needed for the assessment were present.",
    ),
    "head.ask": ("Wat wij van u vragen", "What we ask of you"),
    "who.owner": ("Eigenaar", "Owner"),
    "who.manufacturer": ("Fabrikant of ontwerper", "Manufacturer or designer"),
    "who.structural_engineer": ("Constructeur", "Structural engineer"),
    "who.municipality": ("Gemeente of eigenaar: de plaats", "Municipality or owner: the site"),
    "of": ("van", "of"),
    "needed": ("Nodig voor", "Needed for"),
    "needed.more": ("Ook nodig voor", "Also needed for"),
    "now": ("Nu", "Now"),
    "where.home": ("In het woningbestand", "In the home file"),
    "where.site": ("In het plaatsbestand", "In the site file"),
    "where.dossier": (
        "In het dossier, als verklaring met document",
        "In the dossier, as a declaration with a document",
    ),
    "where.ifc": ("Of in het IFC-model, als eigenschap", "Or in the IFC model, as the property"),
    "unit": ("In", "In"),
    "method": ("Bepaald volgens", "Determined by"),
    "or": ("of", "or"),
    "head.outcome": ("Uitkomst", "Outcome"),
    "head.regime": ("Wat geldt en waarom", "What applies, and why"),
    "head.fails": ("Wat niet voldoet", "What does not comply"),
    "head.judge": ("Wat een mens nog moet beoordelen", "What a person must still judge"),
    "judge.how": (
        "Het antwoord komt in het dossier te staan als `beoordeling`, met de naam van wie oordeelt.",
        "The answer goes into the dossier as a `beoordeling`, with the name of who judges.",
    ),
    "head.limits": (
        "Wat niet is beoordeeld en wat is aangenomen",
        "What was not judged, and what was assumed",
    ),
    "head.account": ("Verantwoording", "Account"),
    "leden.not": ("niet beoordeelde leden", "provisions not judged"),
    "leden.not.one": ("niet beoordeeld lid", "provision not judged"),
    "close": (
        "Dit verslag is gemaakt met een hulpmiddel. Het is geen besluit en bindt niemand.",
        "This report was made with an aid. It is not a decision and binds nobody.",
    ),
    "greeting": ("Met vriendelijke groet,", "Yours faithfully,"),
    "fill.name": ("[naam en functie]", "[name and position]"),
    "account.rules": (
        "regels: {count} bestanden, uitkomst {digest}",
        "rules: {count} files, outcome {digest}",
    ),
}


def say(key: str, language: Language, **words: object) -> str:
    """A sentence of the letter with its words filled in."""
    return TEXTS[key][0 if language == "nl" else 1].format(**words)


def day_text(day: date, language: Language) -> str:
    """A day as a letter writes it: `24 september 2026`."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"

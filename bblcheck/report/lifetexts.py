"""The words for a dossier and for what a move asks of people, in Dutch (B1) and English."""

from __future__ import annotations

from collections.abc import Mapping

from bblcheck.report.texts import Language

TEXTS: Mapping[str, tuple[str, str]] = {
    "timeline": ("Tijdlijn", "Timeline"),
    "type": ("type", "type"),
    "serial": ("serienummer", "serial number"),
    "from": ("vanaf {start}", "from {start}"),
    "until": ("van {start} tot {end}", "from {start} until {end}"),
    "planned": ("gepland", "planned"),
    "temporary": ("tijdelijk", "temporary"),
    "permanent": ("niet tijdelijk", "not temporary"),
    "temporary_unknown": ("niet bekend of het tijdelijk is", "not known whether temporary"),
    "term_end": ("instandhoudingstermijn tot {end}", "term of maintenance until {end}"),
    "law": ("wet van toen: {law}, {version}", "law of that day: {law}, {version}"),
    "no_placement": ("er is nog geen plaatsing", "there is no placement yet"),
    "source": ("gemeld door {source}", "reported by {source}"),
    "event.bouw": ("gebouwd", "built"),
    "event.opslag": ("opgeslagen", "stored"),
    "event.verplaatsing": ("verplaatst", "moved"),
    "event.intrekking": ("plan ingetrokken", "plan withdrawn"),
    "event.inspectie": ("geinspecteerd", "inspected"),
    "event.werk": ("werk", "work"),
    "event.besluit": ("besluit", "decision"),
    "event.certificaat": ("certificaat", "certificate"),
    "event.bewijs": ("bewijs", "proof"),
    "event.beoordeling": ("beoordeling", "assessment"),
    "event.samenstelling": ("verklaring over de samenstelling", "declaration on the composition"),
    "event.verklaring": ("verklaring", "declaration"),
    "check.good": ("Het dossier klopt", "The dossier is in order"),
    "check.bad": ("Het dossier klopt niet", "The dossier is not in order"),
    "check.open": ("Er is iets te doen aan het dossier", "There is something to do about the dossier"),
    "date": ("peildatum: {day} ({why})", "reference date: {day} ({why})"),
    "chain": (
        "keten: {sealed} van {all} gebeurtenissen vastgelegd en onveranderd",
        "chain: {sealed} of {all} events sealed and unchanged",
    ),
    "chain.none": (
        "keten: er is nog niets vastgelegd; `dossier add` doet dat bij de volgende gebeurtenis",
        "chain: nothing is sealed yet; `dossier add` does so with the next event",
    ),
    "stand": ("stand: {stand}", "stand: {stand}"),
    "since.yes": ("alles van de stand die u noemt is er nog", "all of the stand you name is still there"),
    "since.no": (
        "de stand die u noemt komt niet voor: het dossier is veranderd of het is een ander",
        "the stand you name does not occur: the dossier was changed, or it is another one",
    ),
    "papers": ("Documenten", "Documents"),
    "paper.same": ("is het bestand dat erbij hoort", "is the file that belongs to it"),
    "paper.changed": ("het bestand is veranderd", "the file was changed"),
    "paper.absent": ("het bestand is er niet", "the file is not there"),
    "paper.no_digest": ("geen sha256 om mee te vergelijken", "no sha256 to compare with"),
    "paper.no_file": ("zonder bestand", "without a file"),
    "contradictions": ("Wat niet samengaat", "What does not go together"),
    "deadlines": ("Termijnen", "Terms"),
    "state.expired": ("afgelopen op {end}", "over since {end}"),
    "state.soon": ("loopt af op {end}", "ends on {end}"),
    "state.running": ("tot {end}", "until {end}"),
    "term.maintenance_term": (
        "instandhoudingstermijn; blijft de woning, dan moet zij ervoor aan hoofdstuk 4 voldoen",
        "term of maintenance; if the home stays it must meet chapter 4 before that",
    ),
    "term.sound_relaxation": (
        "10 jaar op deze plaats: daarna geen soepeler geluidseisen meer",
        "10 years at this place: after that no relaxed sound requirements",
    ),
    "term.temporary_limit": (
        "15 jaar op deze plaats: langer is niet tijdelijk",
        "15 years at this place: longer is not temporary",
    ),
    "term.planning_term": ("termijn van het omgevingsplan", "term of the zoning plan"),
    "term.notification": (
        "bouwmelding: begint het bouwen niet binnen 1 jaar, dan is een nieuwe nodig",
        "notification of building: if the work does not begin within 1 year, a new one is needed",
    ),
    "term.certificate": ("certificaat", "certificate"),
    "what_if": ("Wat als", "What if"),
    "as_is": ("zoals het dossier zegt", "as the dossier says"),
    "as_set": ("zoals hier gevraagd", "as asked here"),
    "no_change": ("geen enkel lid verandert", "not one lid changes"),
    "not_asked": ("geldt niet", "does not apply"),
    "places": ("{count} plaatsen vergeleken", "{count} places compared"),
    "of_site": ("hangt van de plaats af", "depends on the site"),
    "of_home": ("hoort bij de woning zelf", "belongs to the home itself"),
    "shared.of_home": ("hoort bij wat de woningen delen", "belongs to what the homes share"),
    "nothing": ("niets", "nothing"),
    "label.distance": ("afstand tot nieuwbouw", "distance to new build"),
    "distance": (
        "{holds} leden zijn al in orde, {changes} leden vragen een verandering, {unknown} uitkomsten zijn nog open",
        "{holds} leden hold already, {changes} leden ask for a change, {unknown} results are still open",
    ),
    "label.needed": ("Wat ontbreekt, en wie het kan leveren", "What is missing, and who can supply it"),
    "who.owner": ("eigenaar", "owner"),
    "who.manufacturer": ("fabrikant", "manufacturer"),
    "who.structural_engineer": ("constructeur", "structural engineer"),
    "who.municipality": ("gemeente", "municipality"),
    "of_elements": ("van {count} onderdelen", "of {count} elements"),
    "waiting.one": ("voor {first}", "for {first}"),
    "waiting": ("voor {first}, {count} leden in totaal", "for {first}, {count} leden in all"),
    "term.inspection": ("volgende inspectie, na die van", "next inspection, after the one by"),
}


def say(key: str, language: Language, **fill: object) -> str:
    """The text of `key`, filled in; a missing key is a programming error."""
    found = TEXTS[key][0 if language == "nl" else 1]
    return found.format(**fill) if fill else found

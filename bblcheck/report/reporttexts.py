"""The texts of the report and its drawings, in Dutch (B1) and English."""

from __future__ import annotations

from bblcheck.report.texts import TEXTS, Language

REPORT_TEXTS: dict[str, tuple[str, str]] = {
    # the page
    "page.title": ("Toetsing aan het Bbl", "Check against the Dutch building decree (Bbl)"),
    "page.skip": ("Naar de inhoud", "Skip to the content"),
    "page.contents": ("Inhoud", "Contents"),
    "page.homes": ("woningen", "homes"),
    "page.all_homes": ("Alle woningen", "All homes"),
    "page.needs_new_build_checks": ("nieuwbouweisen terug", "new build comes back"),
    "page.undetermined": ("nog niet te bepalen", "cannot be told yet"),
    "page.result_of": ("Uitkomst", "Result"),
    "together.title": ("Gelijk voor deze {count} woningen", "The same for these {count} homes"),
    "together.note": (
        "Dit is voor al deze woningen gelijk en staat hier één keer. Bij elke woning staat wat van die woning is.",
        "This is the same for all of these homes and stands here once. With each home stands what is of that home.",
    ),
    "together.same": ("Gelijk aan dat van {name}", "The same as that of {name}"),
    "together.see": (
        "Gelijk voor alle woningen, en één keer verteld:",
        "The same for all homes, and told once:",
    ),
    "page.problems": ("Niet gelezen", "Not read"),
    "page.language": (
        "",
        "The rules, the law and what files say are quoted in Dutch, the language of the law.",
    ),
    "page.scroll": (
        "tekening, schuif opzij als zij niet past",
        "drawing, scroll sideways if it does not fit",
    ),
    # the verdict card
    "card.why": ("Waarom", "Why"),
    "card.next": ("Wat nu", "What next"),
    "card.nothing": (
        "Er hoeft niets te gebeuren: alles wat is beoordeeld voldoet.",
        "Nothing has to be done: all that was judged is compliant.",
    ),
    "card.plain_move": (
        "Nieuwbouweisen zijn de regels voor nieuwe gebouwen (hoofdstuk 4 van het Bbl, de landelijke bouwregels). "
        "Komen zij niet terug, dan gelden op de nieuwe plaats de regels voor bestaande gebouwen (hoofdstuk 3).",
        "New-build requirements are the rules for new buildings (chapter 4 of the Bbl, the national building "
        "rules). If they do not come back, the rules for existing buildings (chapter 3) apply at the new place.",
    ),
    "card.plain_check": (
        "Getoetst is aan het Bbl, de landelijke bouwregels.",
        "Checked against the Bbl, the national building rules of the Netherlands.",
    ),
    "next.solve": ("Los eerst dit op en toets dan opnieuw:", "Solve this first, then check again:"),
    "next.supply": (
        "Zoek eerst deze gegevens op, vul ze in en toets dan opnieuw:",
        "Find these facts first, fill them in, then check again:",
    ),
    "next.judge": ("Laat eerst dit beoordelen:", "Have this judged first:"),
    "next.procedure": ("Daarna de procedure:", "Then the procedure:"),
    "next.procedure_unknown": (
        "Welke procedure geldt is nog niet te bepalen:",
        "Which procedure applies cannot be told yet:",
    ),
    "next.procedure_open": ("beantwoord eerst wat open is ({count})", "answer first what is open ({count})"),
    "next.only_procedure": ("Volg nu de procedure:", "Now follow the procedure:"),
    "card.all_tasks": ("Alle acties", "All actions"),
    "card.counts": ("Hoe vaak elke uitkomst voorkomt", "How often each result occurs"),
    "card.judged": ("beoordeeld", "judged"),
    "card.judged_line": (
        "{rules} getoetst: {leden} van de wet, waar nodig voor elke ruimte of elk onderdeel apart; "
        "{not_applicable} gelden hier niet; {left_out} niet beoordeeld",
        "{rules} checked: {leden} of the law, where needed for every room or part apart; "
        "{not_applicable} do not apply here; {left_out} not judged",
    ),
    "card.check": ("Toets", "Check"),
    "card.relocate": ("Verplaatsing", "Move"),
    "card.home": ("Woning", "Home"),
    "card.site": ("Plaats", "Site"),
    "card.no_site": ("geen plaats: alleen het product is getoetst", "no site: only the product was checked"),
    "card.level": ("Wat geldt", "What applies"),
    "card.date": ("Peildatum", "Reference date"),
    "card.law": ("Wet", "Law"),
    "card.scope": ("Hoeveel is getoetst", "How much was checked"),
    "card.row": ("rij", "row"),
    "card.serial": ("serienummer", "serial number"),
    # the sentence
    "who.home": ("de woning", "the home"),
    "who.shared": ("wat de woningen delen", "what the homes share"),
    "said.keeps_compliant": (
        "De nieuwbouweisen komen niet terug: {who} mag zo verplaatst worden.",
        "The new-build requirements do not come back: {who} may be moved as it is.",
    ),
    "said.keeps_non_compliant": (
        "De nieuwbouweisen komen niet terug, maar op de nieuwe plaats voldoet {who} niet aan "
        "{failing} van de {rules}.",
        "The new-build requirements do not come back, but at the new place {who} does not meet "
        "{failing} of the {rules}.",
    ),
    "said.keeps_insufficient_data": (
        "De nieuwbouweisen komen niet terug, maar het is nog niet zeker dat {who} op de nieuwe plaats voldoet: "
        "bij {missing} van de {rules} ontbreken gegevens.",
        "The new-build requirements do not come back, but it is not certain yet that {who} is compliant at the "
        "new place: data is missing for {missing} of the {rules}.",
    ),
    "said.keeps_review_required": (
        "De nieuwbouweisen komen niet terug. Een mens moet nog {review} van de {rules} beoordelen.",
        "The new-build requirements do not come back. A person must still judge {review} of the {rules}.",
    ),
    "said.needs_compliant": (
        "De nieuwbouweisen komen terug. {Who} voldoet aan alles wat is beoordeeld.",
        "The new-build requirements come back. {Who} is compliant with all that was judged.",
    ),
    "said.needs_non_compliant": (
        "De nieuwbouweisen komen terug, en {who} voldoet niet aan {failing} van de {rules}.",
        "The new-build requirements come back, and {who} does not meet {failing} of the {rules}.",
    ),
    "said.needs_insufficient_data": (
        "De nieuwbouweisen komen terug. Of {who} voldoet is nog niet te zeggen: "
        "bij {missing} van de {rules} ontbreken gegevens.",
        "The new-build requirements come back. Whether {who} meets them cannot be told yet: "
        "data is missing for {missing} of the {rules}.",
    ),
    "said.needs_review_required": (
        "De nieuwbouweisen komen terug. Een mens moet nog {review} van de {rules} beoordelen.",
        "The new-build requirements come back. A person must still judge {review} of the {rules}.",
    ),
    "said.keeps_apart": (
        "De nieuwbouweisen komen niet terug. {Who} zelf voldoet; wat zij met andere woningen deelt nog niet: kijk bij "
        "de uitkomst daarvan.",
        "The new-build requirements do not come back. {Who} itself is compliant; what it shares with other homes is "
        "not yet: see the result of that.",
    ),
    "said.needs_apart": (
        "De nieuwbouweisen komen terug. {Who} zelf voldoet; wat zij met andere woningen deelt nog niet: kijk bij de "
        "uitkomst daarvan.",
        "The new-build requirements come back. {Who} itself is compliant; what it shares with other homes is not yet: "
        "see the result of that.",
    ),
    "said.keeps_open": (
        "De nieuwbouweisen komen niet terug, maar of {who} op de nieuwe plaats voldoet is nog niet beoordeeld.",
        "The new-build requirements do not come back, but whether {who} is compliant at the new place was not judged "
        "yet.",
    ),
    "said.needs_open": (
        "De nieuwbouweisen komen terug. Of {who} daaraan voldoet is nog niet beoordeeld.",
        "The new-build requirements come back. Whether {who} meets them was not judged yet.",
    ),
    "said.undetermined": (
        "Nog niet te bepalen of de nieuwbouweisen terugkomen: er ontbreken gegevens over de verplaatsing.",
        "It cannot be told yet whether the new-build requirements come back: data about the move is missing.",
    ),
    "said.check_compliant": (
        "{Who} voldoet aan alles wat is getoetst ({rules}).",
        "{Who} meets all that was checked ({rules}).",
    ),
    "said.check_non_compliant": (
        "{Who} voldoet niet aan {failing} van de {rules}.",
        "{Who} does not meet {failing} of the {rules}.",
    ),
    "said.check_insufficient_data": (
        "Nog niet te zeggen of {who} voldoet: bij {missing} van de {rules} ontbreken gegevens.",
        "It cannot be told yet whether {who} is compliant: data is missing for {missing} of the {rules}.",
    ),
    "said.check_review_required": (
        "Niets is afgekeurd. Een mens moet nog {review} van de {rules} beoordelen.",
        "Nothing fails. A person must still judge {review} of the {rules}.",
    ),
    "said.check_not_applicable": ("Er is niets beoordeeld.", "Nothing was judged."),
    # the move
    "move.title": ("De drie vragen van een verplaatsing", "The three questions of a move"),
    "move.question": ("Vraag", "Question"),
    "move.answer": ("Antwoord", "Answer"),
    "move.because": ("Waarom", "Why"),
    "move.rests": ("Hierop rust het antwoord", "What the answer rests on"),
    "move.article": ("Artikel", "Article"),
    "move.first": ("Voldeed de woning bij de eerste plaatsing?", "Was the home compliant when first placed?"),
    "shared.move.first": (
        "Voldeden de woningen bij de eerste plaatsing?",
        "Were the homes compliant when first placed?",
    ),
    "move.flags": ("Let op", "Mind"),
    "move.chosen": ("Gekozen lezing van de wet", "Chosen reading of the law"),
    "move.readings": ("De wet kan op twee manieren worden gelezen", "The law can be read in two ways"),
    "move.reading": ("Lezing", "Reading"),
    "move.outcome": ("Uitkomst", "Outcome"),
    "move.branches": ("Beide mogelijkheden uitgewerkt", "Both possibilities worked out"),
    "move.assumption": ("Als", "If"),
    "move.level": ("Niveau", "Level"),
    "move.distance": ("Hoe ver de woning van nieuwbouw af staat", "How far the home is from new build"),
    "shared.move.distance": (
        "Hoe ver wat de woningen delen van nieuwbouw af staat",
        "How far what the homes share is from new build",
    ),
    "move.to_change": ("Wat zou moeten veranderen", "What would have to change"),
    "move.no_change": ("Geen enkel lid vraagt een verandering.", "Not one lid asks for a change."),
    "move.holds": ("Wat al in orde is: {leden}", "What already holds: {leden}"),
    "move.foundation": (
        "De nieuwe fundering: de wet noemt geen niveau, dus beide lezingen staan hier",
        "The new foundation: the law names no level, so both readings are given",
    ),
    "move.foundation_strict": ("als nieuwbouw (streng)", "as new build (strict)"),
    "move.foundation_lenient": ("als bestaande bouw (soepel)", "as existing building (lenient)"),
    # what is different
    "diff.title": ("Wat is er anders aan de woning", "What is different about the home"),
    "shared.diff.title": ("Wat is er anders aan het gebouw", "What is different about the building"),
    "diff.drawing": ("Voor en na de verplaatsing", "Before and after the move"),
    "diff.no_storey": ("deze verdieping is er niet", "this storey is not there"),
    "diff.numbers": (
        "Wat anders is heeft het nummer van de rij hieronder, met een teken voor wat ermee gebeurde. De arcering zegt "
        "wat het is; van een onderdeel is de omtrek getekend.",
        "What is different has the number of its row below, with a sign for what became of it. The hatch tells what "
        "it is; of a part its outline is drawn.",
    ),
    "diff.absent": (
        "Niet op de tekening (plaats onbekend, of niet hier): rij",
        "Not on the drawing (place unknown, or not here): row",
    ),
    "part.wall": ("wand", "wall"),
    "part.opening": ("opening, deur of raam", "opening, door or window"),
    "part.stair": ("trap of hellingbaan", "stairs or ramp"),
    "part.railing": ("hekwerk", "railing"),
    "part.floor": ("vloer, balkon of dak", "floor, balcony or roof"),
    "part.frame": ("balk, kolom of staaf", "beam, column or member"),
    "part.module": ("module", "module"),
    "part.installation": ("installatie", "installation"),
    "part.other": ("ander onderdeel", "other part"),
    "part.foundation": ("fundering, telt niet mee", "foundation, does not count"),
    "sign.added": ("erbij", "added"),
    "sign.removed": ("weg", "removed"),
    "sign.moved": ("verplaatst", "moved"),
    "sign.differs": ("anders", "different"),
    "diff.verdict": ("Samenstelling", "Composition"),
    "diff.element": ("Onderdeel", "Part"),
    "diff.fact": ("Kenmerk", "Property"),
    "diff.before": ("Voor de verplaatsing", "Before the move"),
    "diff.after": ("Na de verplaatsing", "After the move"),
    "diff.change": ("Wijziging", "Change"),
    "diff.none": ("Geen verschil gevonden.", "No difference found."),
    "diff.not_compared": ("Niet vergeleken", "Not compared"),
    "diff.evidence": ("Bewijs", "Evidence"),
    "diff.excluded": ("telt niet mee", "does not count"),
    "change.replaced": ("vervangen", "replaced"),
    "change.added": ("toegevoegd", "added"),
    "change.removed": ("verwijderd", "removed"),
    "change.moved_within": ("verplaatst binnen de woning", "moved within the home"),
    "change.regrouped": ("anders gegroepeerd", "regrouped"),
    "change.mirrored": ("gespiegeld", "mirrored"),
    "change.maintenance": ("onderhoud", "maintenance"),
    "change.dismantled": ("gedemonteerd", "dismantled"),
    "change.alteration": ("verbouwd", "altered"),
    "change.foundation": ("fundering", "foundation"),
    # what to do
    "todo.title": ("Wat moet er gebeuren", "What must be done"),
    "todo.none": ("Er hoeft niets te gebeuren.", "Nothing has to be done."),
    "todo.solve": ("Los op", "Solve"),
    "todo.supply": ("Lever", "Supply"),
    "todo.judge": ("Beoordeel", "Judge"),
    "todo.of": ("van", "of"),
    "todo.waits": ("nodig voor", "needed for"),
    "many.rule": ("regel", "rule"),
    "many.rules": ("regels", "rules"),
    "many.lid": ("lid", "lid"),
    "many.leden": ("leden", "leden"),
    "todo.expected": ("verwacht in", "expected in"),
    "todo.supplier": ("te leveren door", "to be supplied by"),
    "todo.yes_no": ("ja of nee", "yes or no"),
    "todo.in_unit": ("in", "in"),
    "todo.one_more": ("nog 1 actie van deze persoon", "1 more action for this person"),
    "todo.more": ("nog {count} acties van deze persoon", "{count} more actions for this person"),
    "person.owner": ("Aanvrager of eigenaar", "Applicant or owner"),
    "person.designer": ("Ontwerper of modelleur", "Designer or modeller"),
    "person.structure": ("Constructeur", "Structural engineer"),
    "person.fire": ("Adviseur brandveiligheid", "Fire safety adviser"),
    "person.services": (
        "Adviseur of installateur van installaties",
        "Building services adviser or installer",
    ),
    "person.physics": (
        "Adviseur geluid, energie en binnenklimaat",
        "Adviser on sound, energy and indoor climate",
    ),
    "person.site": (
        "Wie de plaats kent (gemeente of eigenaar)",
        "Who knows the site (municipality or owner)",
    ),
    "person.judge": (
        "Beoordelaar (gemeente of kwaliteitsborger)",
        "Assessor (municipality or quality assurer)",
    ),
    # drawings and time
    "drawing.title": ("Tekeningen", "Drawings"),
    "drawing.plan": ("Plattegrond", "Plan"),
    "drawing.section": ("Doorsnede met vrije hoogte", "Section with clear heights"),
    "drawing.situation": (
        "Situatie: afstand tot de perceelsgrens en de buren",
        "Situation: distance to the plot boundary and the neighbours",
    ),
    "drawing.boundary": (
        "Groen: de perceelsgrens, of het hart van weg, water of groen. Op schaal.",
        "Green: the plot boundary, or the middle of road, water or green. To scale.",
    ),
    "drawing.neighbours": (
        "Gearceerd: een gebouw in de omgeving; de afstand is die vanaf de woning. De vorm is niet bekend.",
        "Hatched: a building nearby; the distance is that from the home. Its shape is not known.",
    ),
    "drawing.block": ("Grijs: de andere woningen in dit model.", "Grey: the other homes in this model."),
    "drawing.timeline": ("De plaatsen in de tijd", "The places in time"),
    "drawing.note": (
        "Schematisch: muren en deuren zijn getekend om te herkennen, niet om te meten. "
        "Klik op een ruimte om te zien wat daarvoor is getoetst.",
        "Schematic: walls and doors are drawn to recognise, not to measure. Click on a room for what was "
        "checked there.",
    ),
    "drawing.key": ("Te klein voor tekst", "Too small for text"),
    "drawing.no_points": ("niets getoetst", "nothing checked"),
    "drawing.no_model": (
        "Geen tekening: een woningbestand zegt niet waar de ruimten liggen. Geef een IFC-model mee voor "
        "plattegronden en een doorsnede.",
        "No drawing: a home file does not tell where the rooms lie. Give an IFC model for plans and a section.",
    ),
    "drawing.pieces": ("Per ruimte en onderdeel", "Per room and part"),
    "drawing.show_pieces": ("Toon de lijst", "Show the list"),
    # the procedure, and what stands beside the decision
    "procedure.answer_first": (
        "Dat hangt af van wat hieronder nog open is.",
        "That depends on what is still open below.",
    ),
    "procedure.open": ("Eerst nog te weten of te beoordelen", "To know or to judge first"),
    "procedure.terms": ("Termijnen", "Terms"),
    "procedure.term": ("Wat", "What"),
    "procedure.long": ("Hoe lang", "How long"),
    "procedure.papers": ("Stukken", "Papers"),
    "procedure.paper": ("Stuk", "Paper"),
    "procedure.present": ("Aanwezig", "Present"),
    "beside.title": ("Naast het besluit", "Beside the decision"),
    "beside.note": (
        "Dit is niet het geldende recht en telt niet mee in de uitkomst.",
        "This is not the law in force and does not count in the result.",
    ),
    "beside.differs": ("Dat is anders dan het geldende recht.", "That differs from the law in force."),
    "beside.same": ("Dat is gelijk aan het geldende recht.", "That is the same as the law in force."),
    "beside.condition": ("Voorwaarde", "Condition"),
    "against.title": ("Tegenover de vorige keer", "Against the time before"),
    "against.counts": (
        "Alleen wat nieuw of slechter is telt nog; de rest is eerder aanvaard.",
        "Only what is new or worse still counts; the rest was accepted before.",
    ),
    "whatif.asked": ("Gevraagd", "Asked"),
    "whatif.counts": ("Hoe vaak", "How often"),
    "whatif.changes": ("Wat daardoor verandert", "What changes by it"),
    "time.state": ("Stand", "State"),
    "time.title": ("Levensloop van de woning", "Life of the home"),
    "shared.time.title": ("Levensloop van de woningen", "Life of the homes"),
    "time.from": ("vanaf", "from"),
    "time.until": ("tot", "until"),
    "time.temporary": ("tijdelijk", "temporary"),
    "time.permanent": ("niet tijdelijk", "not temporary"),
    "time.term": ("mag blijven tot", "may stay until"),
    "time.planned": ("gepland", "planned"),
    "time.text_of": ("tekst van", "text of"),
    "time.site": ("Plaats", "Site"),
    "time.period": ("Periode", "Period"),
    "time.term_head": ("Termijn", "Term"),
    "time.law": ("Wet bij de aanvraag", "Law at filing"),
    # the checklist
    "list.title": ("Checklist per afdeling van de wet", "Checklist per division of the law"),
    "list.intro": (
        "Eerst wat niet voldoet, dan wat ontbreekt, dan wat een mens moet beoordelen. Open een lid voor de details.",
        "First what fails, then what is missing, then what a person must judge. Open a lid for its details.",
    ),
    "list.division": ("Afdeling", "Division"),
    "list.other": ("Overige regels", "Other rules"),
    "list.subject": ("Onderdeel", "Part"),
    "list.verdict": ("Uitkomst", "Result"),
    "list.measured": ("Gemeten", "Measured"),
    "list.required": ("Vereist", "Required"),
    "list.margin": ("Verschil", "Margin"),
    "list.spare": ("over", "to spare"),
    "list.source": ("Bron", "Source"),
    "list.value": ("Waarde", "Value"),
    "list.fact": ("Gegeven", "Fact"),
    "list.where": ("Gelezen in", "Read in"),
    "list.method": ("bepaald volgens", "determined by"),
    "list.document": ("document", "document"),
    "list.compliant": ("Voldoet", "Compliant"),
    "list.not_applicable": ("Geldt hier niet", "Does not apply here"),
    "list.reason": ("Reden", "Reason"),
    "list.why_applies": ("Geldt door", "Applies by"),
    "list.interpretation": ("Uitleg (geen wettekst)", "Interpretation (not the text of the law)"),
    "list.formula": ("Berekening", "Calculation"),
    "list.official": ("Officiële tekst op deze datum", "Official text at this date"),
    "list.missing": ("Ontbreekt", "Missing"),
    "list.sources": ("Gegevens waarop dit rust", "Facts this rests on"),
    "list.text_read": ("Gelezen tekst", "Text read"),
    "list.site_bound": ("hangt van de plaats af", "depends on the site"),
    "list.more_subjects": ("en {count} andere", "and {count} more"),
    # finding things
    "find.title": ("Zoeken en kiezen", "Search and choose"),
    "find.search": ("Zoek op artikel, ruimte of woord", "Search by article, room or word"),
    "find.show": ("Toon", "Show"),
    "find.clear": ("Wis", "Clear"),
    "find.open": ("Alles openen", "Open all"),
    "find.close": ("Alles sluiten", "Close all"),
    "find.found": ("{count} leden getoond", "{count} leden shown"),
    "find.none": ("Geen lid gevonden. Zoek op een ander woord.", "No lid found. Search for another word."),
    # the IDS file
    "ids.title": ("Gegevens die bblcheck mist", "Data that bblcheck lacks"),
    "ids.purpose": (
        "Wat een model nog moet zeggen om alle leden te kunnen beoordelen die gelden.",
        "What a model must still say so that all leden that apply can be judged.",
    ),
    "ids.elsewhere": (
        "Wat ook ontbreekt ({count}) hoort niet in een model of niet bij een object ervan; een rapport of brief "
        "noemt het.",
        "What is missing as well ({count}) belongs not in a model or not to an object of it; a report or letter "
        "names it.",
    ),
    "ids.nothing": (
        "Er ontbreekt niets dat een model kan zeggen",
        "Nothing is missing that a model can say",
    ),
    "ids.unread": (
        "Niet alles is beoordeeld: een bestand is niet gelezen",
        "Not all was judged: a file was not read",
    ),
    "ids.needed": ("nodig voor", "needed for"),
    "ids.how": ("waarmee bepaald", "how determined"),
    # the end
    "end.title": ("Verantwoording", "Account"),
    "end.assumptions": ("Aannamen", "Assumptions"),
    "end.findings": ("Gevonden bij het lezen", "Found while reading"),
    "end.rooms": ("Ruimten in het model", "Rooms in the model"),
    "end.room": ("Ruimte", "Room"),
    "end.recognised": ("Herkend als", "Recognised as"),
    "end.by": ("Waaraan", "By what"),
    "end.not_recognised": ("niet herkend", "not recognised"),
    "end.not_judged": ("Wat niet is beoordeeld", "What was not judged"),
    "end.not_judged_none": (
        "Van de regels die gelden is niets overgeslagen.",
        "Of the rules that apply nothing was left out.",
    ),
    "end.coverage": (
        "Dit rapport oordeelt alleen over leden die als regel zijn opgenomen; `bblcheck rules coverage` somt op wat "
        "van de wet nog niet is opgenomen. Wat buiten het Bbl valt (omgevingsplan, welstand, eigendom) is niet "
        "getoetst.",
        "This report judges only leden that were written as rules; `bblcheck rules coverage` lists what of the law "
        "was not. What lies outside the Bbl (zoning, appearance, property) was not checked.",
    ),
    "end.rule": ("Lid", "Lid"),
    "end.receipt": ("Bewijs van deze uitkomst", "Receipt of this result"),
    "end.engine": ("Versie van bblcheck", "Version of bblcheck"),
    "end.inputs": ("Gelezen bestanden", "Files that were read"),
    "end.kind": ("Soort", "Kind"),
    "end.hash": ("SHA-256", "SHA-256"),
    "end.results_hash": ("SHA-256 van de uitkomsten", "SHA-256 of the results"),
    "end.rules": ("Regelbestanden met hun SHA-256", "Rule files with their SHA-256"),
    "end.configuration": ("Keuzen bij deze toets", "Choices of this check"),
    "end.replay": (
        "Zo rekent u dit later na: maak het bewijsstuk met --receipt bewijs.json, controleer het met "
        "`bblcheck verify bewijs.json` en reken het opnieuw uit met `bblcheck replay bewijs.json`.",
        "To work this out again later: write the receipt with --receipt receipt.json, check it with "
        "`bblcheck verify receipt.json` and replay it with `bblcheck replay receipt.json`.",
    ),
    "end.replay_attached": (
        "Aan deze PDF hangen de uitkomst en, waar gemaakt, het bewijsstuk (bblcheck-bewijs.json). Haal het eruit en "
        "reken het later na met `bblcheck verify` en `bblcheck replay`.",
        "Attached to this PDF are the result and, where made, the receipt (bblcheck-bewijs.json). Take it out and "
        "work it out again later with `bblcheck verify` and `bblcheck replay`.",
    ),
    "page.page": ("bladzijde", "page"),
    "pdf.result": ("de hele uitkomst, voor programma's", "the whole result, for programs"),
    "pdf.receipt": ("bewijsstuk, voor verify en replay", "receipt, for verify and replay"),
    "end.disclaimer": (
        "Hulpmiddel, geen besluit. Alleen het bevoegd gezag besluit. De woorden bij een lid zijn van bblcheck; "
        "de wet zelf staat achter de link.",
        "An aid, not a decision. Only the competent authority decides. The words with a lid are those of bblcheck; "
        "the law itself is behind the link.",
    ),
    # where a fact was read
    "source.home file": ("woningbestand", "home file"),
    "source.site file": ("plaatsbestand", "site file"),
    "source.dossier": ("dossier", "dossier"),
    "source.command line": ("opgegeven bij de toets", "given with the check"),
    "source.ifc property": ("eigenschap in het model", "property in the model"),
    "source.ifc quantity": ("hoeveelheid in het model", "quantity in the model"),
    "source.ifc attribute": ("gegeven van het model", "attribute of the model"),
    "source.geometry": ("gemeten in het model", "measured in the model"),
    "source.derived": ("afgeleid", "derived"),
    "source.example": ("voorbeeld", "example"),
    "file.home": ("woning", "home"),
    "file.ifc": ("IFC-model", "IFC model"),
    "file.dossier": ("dossier", "dossier"),
    "file.site": ("plaats", "site"),
    "file.manifest": ("manifest", "manifest"),
    "file.paper": ("document", "document"),
}


def text(key: str, language: Language) -> str:
    """The text of `key`, of the report or of what it shares with the other formats."""
    return (REPORT_TEXTS.get(key) or TEXTS[key])[0 if language == "nl" else 1]

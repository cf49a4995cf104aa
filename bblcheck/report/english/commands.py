"""What commands say: their help, what they print beside results, and wrong usage."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # help of commands
    "Toetst verplaatsbare woningen aan het Besluit bouwwerken leefomgeving (Bbl). Hulpmiddel, geen besluit.": (
        "Checks relocatable homes against the Dutch building decree (Bbl). An aid, not a decision."
    ),
    "Toets woningen (IFC, JSON) of een dossier aan de regels die gelden.": (
        "Check homes (IFC, JSON) or a dossier against the rules that apply."
    ),
    "Beoordeel een verplaatsing: eerste plaatsing, samenstelling, wat nu geldt, en of daaraan is voldaan.": (
        "Judge a move: first placement, composition, what applies now, and whether the home complies."
    ),
    "Beoordeel een verplaatsing: eerste plaatsing, samenstelling, wat nu geldt, en of daaraan is voldaan. --set doet "
    "een veronderstelling en toont wat die verandert: een feit (bouwwerk.verwarmd=nee), of het plan "
    '(doel.permanent=ja, doel.termijn="12 jaar", doel.plaats=..., doel.site=plaats.json).': (
        "Judge a move: first placement, composition, what applies now, and whether the home complies. --set makes a "
        "supposition and shows what it changes: a fact (bouwwerk.verwarmd=nee), or the plan (doel.permanent=ja, "
        'doel.termijn="12 jaar", doel.plaats=..., doel.site=plaats.json).'
    ),
    "Vergelijk alle genoemde plaatsen (plaatsbestanden of een map): welk regime, welke belemmeringen.": (
        "Compare all sites named (site files or a directory): which regime, which obstacles."
    ),
    "Vergelijk twee staten van een woning of blok: VOOR en NA. Een staat is een IFC-model, een woningbestand, een "
    "manifest, of DOSSIER#PLAATSING. Met alleen VOOR en --manifest wordt die ene staat vastgelegd. Met --home telt "
    "wat woningen delen ook mee. Exit 0: ongewijzigd; 1: gewijzigd; 3: niet te zeggen, of de lezingen verschillen; "
    "5: niets te vergelijken.": (
        "Compare two states of a home or block: VOOR (before) and NA (after). A state is an IFC model, a home file, a "
        "manifest, or DOSSIER#PLACEMENT. With only VOOR and --manifest that one state is recorded. With --home "
        "what homes share counts as well. Exit 0: unchanged; "
        "1: changed; 3: cannot be told, or the readings differ; 5: nothing to compare."
    ),
    "Leg de laatste staat vast in dit bestand: te vergelijken zonder het model.": (
        "Record the last state in this file: to be compared without the model."
    ),
    "Lezing van ongewijzigde samenstelling; zonder keuze tellen beide.": (
        "Reading of unchanged composition; without a choice both count."
    ),
    "Toon ook wat gelijk is, en alles zonder grens.": "Show also what is equal, and everything without a limit.",
    "Het dossier van een woning: beginnen, aanvullen, tonen en controleren.": (
        "The dossier of a home: begin, add, show and check."
    ),
    "Begin een dossier; een bestand dat er al is blijft staan.": "Begin a dossier; a file that is there stays.",
    "Zet een gebeurtenis achteraan; wat er stond verandert niet en wordt vastgelegd.": (
        "Add an event at the end; what was there does not change and is recorded."
    ),
    "De tijdlijn: waar de woning stond, met de wet van toen, en wat ermee gebeurde.": (
        "The time line: where the home stood, with the law of then, and what happened to it."
    ),
    "Controleer het dossier: keten, documenten, tegenspraken en termijnen die aflopen.": (
        "Check the dossier: chain, documents, contradictions and terms that run out."
    ),
    "De stand die u eerder noteerde: is alles van toen er nog?": (
        "The state that you noted before: is all of then still there?"
    ),
    "Lees de gebeurtenis uit dit JSON-bestand.": "Read the event from this JSON file.",
    "Naam van de woning of het blok.": "Name of the home or the block.",
    "Peildatum; anders de datum van aanvraag van het plan.": (
        "Reference date; otherwise the date of filing of the plan."
    ),
    "Serienummer.": "Serial number.",
    "Type of productlijn.": "Type or product line.",
    "Leg een artikel of lid uit aan de hand van deze woning: de regel, de som en de bronnen.": (
        "Explain an article or lid with this home: the rule, the sum and the sources."
    ),
    "De regels: opsommen, tonen, naast elkaar zetten, beproeven en nakijken.": (
        "The rules: list, show, set side by side, test and check."
    ),
    "De woning: omzetten naar een woningbestand, en wat er nog ontbreekt.": (
        "The home: convert to a home file, and what is still missing."
    ),
    "Toon het JSON Schema van een woningbestand, plaatsbestand, dossier of uitkomst, of van meer uitkomsten samen.": (
        "Show the JSON Schema of a home file, site file, dossier or result, or of several results together."
    ),
    "Kijk of een bewijsstuk nog is zoals het is gemaakt.": "See whether a receipt is still as it was made.",
    "Werk een beslissing opnieuw uit, alleen uit het bewijsstuk, en vergelijk de uitkomst.": (
        "Work a decision out again from the receipt alone, and compare the result."
    ),
    "Elke regel die geldt, een per regel; met een begin zoals 4.16 alleen die.": (
        "Every rule in force, one per line; with a start such as 4.16 only those."
    ),
    "De tekst van een artikel of lid, zoals 4.164 of 4.164.4.": (
        "The text of an article or lid, such as 4.164 or 4.164.4."
    ),
    "De niveaus naast elkaar: per onderwerp nieuwbouw, tijdelijk, bestaand en Bouwbesluit 2012.": (
        "The levels side by side: per subject new build, temporary, existing and Bouwbesluit 2012."
    ),
    "Voer de voorbeelden in de regels uit.": "Run the examples in the rules.",
    "Kijk de regels na: namen, eenheden, gaten in de tijd, ontbrekende voorbeelden.": (
        "Check the rules: names, units, gaps in time, missing examples."
    ),
    "Zet regelbestanden in de ene stijl; zonder keuze alle regels.": (
        "Put rule files in the one style; without a choice all rules."
    ),
    "Per afdeling hoeveel leden van de catalogus een regel zijn, van welke soort, en wat niet en waarom.": (
        "Per division how many leden of the catalogue are a rule, of which kind, and what is not and why."
    ),
    "Leg een controle van `rules lint` uit, zoals E302: met een regel die fout is en een die goed is.": (
        "Explain a check of `rules lint`, such as E302: with a rule that is wrong and one that is right."
    ),
    "Verander elke regel op een plaats en kijk of een voorbeeld het merkt.": (
        "Change every rule in one place and see whether an example notices."
    ),
    "De leden die op elke plaats opnieuw worden beoordeeld, met de feiten van de plaats die zij vragen.": (
        "The leden that are judged again at every site, with the facts of the site that they ask."
    ),
    "Welke leden verschillen tussen twee dagen: nieuw, vervallen, strenger, soepeler of anders, met een woning "
    "waarvoor het verschil maakt.": (
        "Which leden differ between two days: new, ended, stricter, looser or different, with a home for which it "
        "matters."
    ),
    "Maak van een IFC-model een woningbestand (JSON), om met de hand aan te vullen.": (
        "Make a home file (JSON) of an IFC model, to complete by hand."
    ),
    "Welke feiten zouden beslissen; bovenaan waar de meeste leden op wachten.": (
        "Which facts would decide; first those that most leden wait for."
    ),
    # help of options
    "{} DATUM": "{} DATE",
    "{} UITKOMSTEN": "{} RESULTS",
    "Toets als nieuwbouw (zonder keuze), als tijdelijk bouwwerk of als bestaande bouw.": (
        "Check as new build (without a choice), as a temporary building or as an existing building."
    ),
    "home: een product zonder plaats; wat van de plaats afhangt telt niet mee.": (
        "home: a product without a site; what depends on the site does not count."
    ),
    "Vergelijk: de wet op deze datum ...": "Compare: the law on this date ...",
    "... en op deze datum.": "... and on this date.",
    "Vorm.": "Form.",
    "Als wat.": "As what.",
    "Peildatum.": "Reference date.",
    "Alleen dit niveau.": "Only this level.",
    "Alleen dit onderdeel: een ruimte of element, met naam of id.": (
        "Only this part: a room or element, by name or id."
    ),
    "een bladzijde met de tekening van voor en na": "a page with the drawing of before and after",
    "tabellen voor een brief of beoordeling": "tables for a letter or a review",
    "Bestand met de feiten van de plaats.": "File with the facts of the site.",
    "Bestand met de feiten van de plaats. Meer dan één keer: een tabel van de plaatsen.": (
        "File with the facts of the site. More than once: a table of the places."
    ),
    "Aanvullend bestand met feiten.": "Additional file of facts.",
    "Aanvullend bestand met feiten over de woning.": "Additional file of facts about the home.",
    "Taal van de tekst.": "Language of the text.",
    "Waar het bestand komt; anders op het scherm.": "Where the file goes; otherwise on the screen.",
    "Waarom --write-baseline nieuwe bevindingen aanvaardt.": "Why --write-baseline accepts new findings.",
    "Leg de bevindingen vast als bekend en aanvaard; redenen die er al staan blijven.": (
        "Record the findings as known and accepted; reasons that are there already stay."
    ),
    "Alleen wat nieuw of slechter is dan dit bestand telt.": "Only what is new or worse than this file counts.",
    "Toon ook wat voldoet en wat niet geldt.": "Show also what is compliant and what does not apply.",
    "Schrijf naar dit bestand in plaats van het scherm.": "Write to this file instead of the screen.",
    "Een andere map met regels.": "Another directory of rules.",
    "Welke uitkomsten niet groen zijn: fail,missing,review.": "Which results are not green: fail,missing,review.",
    "Schrijf een bewijsstuk (verify, replay).": "Write a receipt (verify, replay).",
    "Een waarde volgens een bepalingsmethode telt alleen met een document: nummer, datum en hash.": (
        "A value by a method counts only with a document: number, date and digest."
    ),
    "Een feit, zoals ruimten[r1].hoogte=2,6 m.": "A fact, such as ruimten[r1].hoogte=2,6 m.",
    "Peildatum; anders de datum van aanvraag.": "Reference date; otherwise the date of filing.",
    "Peildatum; zonder keuze de nieuwste tekst.": "Reference date; without a choice the newest text.",
    "De woning voor de verplaatsing (IFC of JSON).": "The home before the move (IFC or JSON).",
    "De woning na de verplaatsing (IFC of JSON).": "The home after the move (IFC or JSON).",
    "Lezing van ongewijzigde samenstelling; zonder keuze worden beide getoond.": (
        "Reading of unchanged composition; without a choice both are shown."
    ),
    "Toon ernaast wat aangekondigd recht zou zeggen; niet in werking.": (
        "Show beside it what announced law would say; not in force."
    ),
    "Toon ernaast de voorwaarden van de RTHF: een subsidie, geen wet.": (
        "Show beside it the conditions of the RTHF: a subsidy, no law."
    ),
    "Zoveel, gelijk verdeeld over alle.": "So many, evenly spread over all.",
    "Schrijf niets; noem alleen wat anders zou worden.": "Write nothing; only name what would change.",
    "Toon waar de regels anders zijn dan de catalogus en de wetsnotitie, en waarom.": (
        "Show where the rules differ from the catalogue and the note on the law, and why."
    ),
    # wrong usage
    "fout: {}": "error: {}",
    "... en nog 1 fout": "... and 1 more error",
    "... en nog {} fouten": "... and {} more errors",
    "onbekende opdracht `{}`; bedoelt u `{}`?": "unknown command `{}`; did you mean `{}`?",
    "onbekende opdracht `{}`": "unknown command `{}`",
    "{} is geen bestaande datum; schrijf JJJJ-MM-DD, zoals 2026-09-24": (
        "{} is not an existing date; write YYYY-MM-DD, such as 2026-09-24"
    ),
    "{}: kies uit fail, missing en review, gescheiden door komma's": (
        "{}: choose from fail, missing and review, separated by commas"
    ),
    "geef --law-from en --law-to samen": "give --law-from and --law-to together",
    "--scope home toetst zonder plaats; laat --site weg, of kies --scope site": (
        "--scope home checks without a site; leave out --site, or choose --scope site"
    ),
    "--receipt hoort bij de toets van één bestand": "--receipt goes with the check of one file",
    "--law-from en --law-to gaan samen met --format text of json, zonder baseline": (
        "--law-from and --law-to go with --format text or json, without a baseline"
    ),
    "--format {} vraagt een aanvulling: pip install 'bblcheck[{}]'": (
        "--format {} needs an extra: pip install 'bblcheck[{}]'"
    ),
    "--format {} is een bestand: geef met --output een naam": (
        "--format {} is a file: give it a name with --output"
    ),
    "--reason zegt waarom --write-baseline bevindingen aanvaardt": (
        "--reason says why --write-baseline accepts findings"
    ),
    "1 bevinding heeft nog geen reden; geef --reason: waarom wordt zij aanvaard?": (
        "1 finding has no reason yet; give --reason: why is it accepted?"
    ),
    "{} bevindingen hebben nog geen reden; geef --reason: waarom worden zij aanvaard?": (
        "{} findings have no reason yet; give --reason: why are they accepted?"
    ),
    "{}: deze baseline bestaat niet; maak hem met --write-baseline": (
        "{}: this baseline does not exist; make it with --write-baseline"
    ),
    "{}: deze baseline is niet te lezen: {}": "{}: this baseline cannot be read: {}",
    "{}: niet te schrijven: {}": "{}: cannot be written: {}",
    "deze map bestaat niet": "this directory does not exist",
    "{} is ook invoer": "{} is input as well",
    "{} wordt al geschreven": "{} is written already",
    "{}: {}; kies een ander bestand": "{}: {}; choose another file",
    "{}: dit is geen bewijsstuk van bblcheck": "{}: this is no receipt of bblcheck",
    # what commands print
    "geschreven: {}": "written: {}",
    "{} ({} aanvaard)": "{} ({} accepted)",
    "geen onderdeel met naam of id {}. {}": "no part with name or id {}. {}",
    "geen onderdeel met naam of id {}.": "no part with name or id {}.",
    "{} is voor deze woning niet beoordeeld: {}": "{} was not judged for this home: {}",
    "het niveau is {}; geen route roept deze regel op (zie --as)": (
        "the level is {}; no route calls this rule in (see --as)"
    ),
    "1 feit ontbreekt": "1 fact is missing",
    "{} feiten ontbreken": "{} facts are missing",
    "er ontbreekt niets": "nothing is missing",
    "{} en {} andere": "{} and {} others",
    "{} en 1 andere": "{} and 1 other",
    "1 uitkomst verschilt tussen {} en {}": "1 result differs between {} and {}",
    "{} uitkomsten verschillen tussen {} en {}": "{} results differ between {} and {}",
    "gemaakt met bblcheck {}, nu uitgewerkt met {}": "made with bblcheck {}, now worked out with {}",
    "een andere uitkomst:": "another result:",
    "het bewijsstuk klopt niet": "the receipt is not right",
    "het bewijsstuk is ongewijzigd": "the receipt is unchanged",
    "dezelfde uitkomst, teken voor teken": "the same result, character for character",
    "toen": "then",
    "nu": "now",
    "geen regel begint met {}": "no rule starts with {}",
    "geen onderwerp begint met {}": "no subject starts with {}",
    "mutanten.toml: {}: {}: deze mutant bestaat niet of overleeft niet": (
        "mutanten.toml: {}: {}: this mutant does not exist or does not survive"
    ),
    "{} mutanten, {} gemerkt, {} vermeld, {} overleven": "{} mutants, {} noticed, {} listed, {} survive",
    "{} vermelde mutanten wachten nog op een voorbeeld": "{} listed mutants still wait for an example",
    "{}: {} leden op elke plaats opnieuw": "{}: {} leden again at every site",
    "{}: 1 lid op elke plaats opnieuw": "{}: 1 lid again at every site",
    "een mens beoordeelt de plaats": "a person judges the site",
    "{}, alleen volgens de {}": "{}, only by the {}",
    "regels": "rules",
    "bronnen": "sources",
    "GEEN REDEN GEGEVEN": "NO REASON GIVEN",
    "{} verschillen, {} zonder reden": "{} differences, {} without a reason",
    "1 verschil, {} zonder reden": "1 difference, {} without a reason",
    "{} leden verschillen tussen {} en {}": "{} leden differ between {} and {}",
    "1 lid verschilt tussen {} en {}": "1 lid differs between {} and {}",
    "nieuw": "new",
    "vervallen": "ended",
    "vernummerd": "renumbered",
    "strenger": "stricter",
    "soepeler": "looser",
    "[begindatum aangenomen]": "[start date assumed]",
    "geen voorbeeld maakt verschil": "no example makes a difference",
    "[locatie]": "[site]",
    "beoordeel: ": "to be judged: ",
    "1 voorbeeld": "1 example",
    "{} voorbeelden": "{} examples",
    "1 regel": "1 rule",
    "{} regels": "{} rules",
    "{} in {}, {} fout": "{} in {}, {} wrong",
    "1 bestand": "1 file",
    "{} bestanden": "{} files",
    "1 fout": "1 error",
    "{} fouten": "{} errors",
    "1 waarschuwing": "1 warning",
    "{} waarschuwingen": "{} warnings",
    "{}, {} anders": "{}, {} different",
    "{}, {} herschreven": "{}, {} rewritten",
    "noemt ook artikel {}": "also names article {}",
    "noemt niet meer artikel {}": "no longer names article {}",
    "woning: {}": "home: {:f}",
    "eerst bepaald volgens {}, daarna volgens {}": "first determined by {}, then by {}",
    "geldt niet": "does not apply",
    "van toepassing": "applies",
    "verbouw": "alteration",
    "verplaatsing": "move",
    "bb2012 {}": "bb2012 {}",
    "(was {})": "(was {})",
    "was {}": "was {}",
    "nu {}": "now {}",
    "afdeling": "division",
    "totaal": "total",
    "getal": "number",
    "eigenschap": "property",
    "bewijs": "evidence",
    "oordeel": "judged",
    "route": "route",
    "tabel": "table",
    "geen regel": "no rule",
    "zonder reden": "gap",
    "niet voor woningen": "not for dwellings",
    "geldt voor geen woning": "applies to no dwelling",
    "niet toegewezen": "not assigned",
    "de aansturingstabel wijst het aan geen woonfunctie toe": "the steering table assigns it to no dwelling",
    "elders": "elsewhere",
    "staat als voorwaarde, feit of grens in een ander lid": "is a condition, fact or limit in another lid",
    "aansturing": "steering",
    "zegt hoe tabellen werken; de tabellen doen het zelf": "says how tables work; the tables do it themselves",
    "bevoegdheid": "power",
    "geeft een bevoegdheid; er valt niets te toetsen voor zij is gebruikt": (
        "gives a power; there is nothing to check before it is used"
    ),
    "meten": "measuring",
    "zegt hoe wordt gemeten of bepaald": "says how something is measured or determined",
    "doel": "aim",
    "noemt het doel of wie zich eraan houdt": "names the aim or who complies",
    "buiten bereik": "out of scope",
    "gaat over iets anders dan de woning of haar plaatsing": (
        "is about something else than the home or its placement"
    ),
    "niet gelezen": "not read",
    "de tekst is niet leesbaar in de bron": "the text cannot be read in the source",
}

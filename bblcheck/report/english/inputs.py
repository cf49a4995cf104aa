"""What is said of home files, site files, dossiers, settings, baselines and receipts."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    'Bedoelt u "{}"?': 'Did you mean "{}"?',
    "Bekend: {}": "Known: {}",
    "gevonden: {}": "found: {}",
    "verwacht: {}": "expected: {}",
    "een object met {}": "an object with {}",
    "een lijst van {}": "a list of {}",
    # states to compare
    "geef twee staten om te vergelijken, of --manifest om er één vast te leggen": (
        "give two states to compare, or --manifest to record one"
    ),
    "{}: een manifest wordt van een IFC-model gemaakt; dit bestand is zelf al te bewaren": (
        "{}: a manifest is made of an IFC model; this file can be kept as it is"
    ),
    "alleen een dossier heeft plaatsingen om met # te noemen": "only a dossier has placements to name with #",
    "gebruik het bestand zonder #{}": "use the file without #{}",
    'het dossier heeft geen plaatsing "{}"': 'the dossier has no placement "{}"',
    "wel: {}": "it has: {}",
    "dit manifest is beschadigd: er ontbreekt iets, of het is met de hand veranderd": (
        "this manifest is damaged: something is missing, or it was changed by hand"
    ),
    "dit manifest is na het maken veranderd: de digest klopt niet": (
        "this manifest was changed after it was made: its digest is not right"
    ),
    "maak het opnieuw van het model: bblcheck compare MODEL.ifc --manifest BESTAND.json": (
        "make it anew from the model: bblcheck compare MODEL.ifc --manifest FILE.json"
    ),
    # files
    "het bestand bestaat niet": "the file does not exist",
    "dit bestand bestaat niet; controleer het pad": "this file does not exist; check the path",
    "geen toegang tot dit bestand": "no access to this file",
    "de schijf is vol": "the disk is full",
    "het bestand is niet te lezen ({})": "the file cannot be read ({})",
    "het bestand is groter dan {} MB": "the file is larger than {} MB",
    "geen UTF-8: byte {} is geen geldig teken": "not UTF-8: byte {} is no valid character",
    "dit is een tekst, geen JSON": "this is text, not JSON",
    "dit is {}": "this is {}",
    "een PDF-bestand": "a PDF file",
    "een Office-document": "an Office document",
    "een BCF-bestand": "a BCF file",
    "een Revit-bestand": "a Revit file",
    "een IFC-model als XML (ifcXML)": "an IFC model as XML (ifcXML)",
    "een XML-bestand": "an XML file",
    "een afbeelding": "an image",
    "een tekst in UTF-16": "a text in UTF-16",
    "een zip-archief": "a zip archive",
    "een DWG-tekening": "a DWG drawing",
    "een gecomprimeerd bestand (gzip)": "a compressed file (gzip)",
    "pak het uit": "unpack it",
    "pak het uit en geef het model of de JSON-bestanden die erin zitten": (
        "unpack it and give the model or the JSON files that are in it"
    ),
    "geef het IFC-model waar het bij hoort": "give the IFC model that it belongs to",
    "exporteer het model als IFC (.ifc)": "export the model as IFC (.ifc)",
    "neem de gegevens over in een woningbestand (JSON), of noem het document als bewijs in het dossier": (
        "put the facts in a home file (JSON), or name the document as proof in the dossier"
    ),
    "bewaar het bestand als UTF-8": "save the file as UTF-8",
    "gelezen worden IFC-modellen (.ifc, .ifczip) en JSON-bestanden van bblcheck (woning, plaats, dossier)": (
        "what is read: IFC models (.ifc, .ifczip) and JSON files of bblcheck (home, site, dossier)"
    ),
    "dit is een IFC-model, geen JSON": "this is an IFC model, not JSON",
    "Een model heeft een naam die eindigt op .ifc.": "A model has a name that ends in .ifc.",
    "dit is {}, geen {}": "this is {}, not {}",
    "een woningbestand": "a home file",
    "een plaatsbestand": "a site file",
    "een dossier": "a dossier",
    "het formaat ontbreekt": "the format is missing",
    "dit is een ander soort bestand": "this is another kind of file",
    # JSON
    "te diep genest (meer dan {} niveaus)": "nested too deeply (more than {} levels)",
    "geen geldige JSON op regel {}, kolom {}: {}": "no valid JSON at line {}, column {}: {}",
    '{} is geen getal in JSON; schrijf null voor "onbekend"': (
        '{} is no number in JSON; write null for "unknown"'
    ),
    "het getal {}… is te lang of te groot": "the number {}… is too long or too large",
    "hier hoort een naam tussen dubbele aanhalingstekens": "a name in double quotes belongs here",
    "hier hoort een komma of een sluithaak": "a comma or a closing bracket belongs here",
    "hier hoort een dubbele punt": "a colon belongs here",
    "hier hoort een waarde": "a value belongs here",
    "er staat een komma te veel": "there is one comma too many",
    "een tekst loopt over het einde van de regel of bevat een stuurteken": (
        "a text runs over the end of the line or holds a control character"
    ),
    "een onbekende combinatie met een backslash": "an unknown combination with a backslash",
    "na het einde van het object staat nog iets": "something stands after the end of the object",
    "een naam staat twee keer in hetzelfde object": "a name is twice in the same object",
    "dit is geen JSON-object": "this is not a JSON object",
    "dit is geen JSON-bestand": "this is not a JSON file",
    "een object: { ... }": "an object: { ... }",
    # shapes of values
    "een tekst": "a text",
    "ja of nee: true of false": "yes or no: true or false",
    "true of false": "true or false",
    "een geheel getal": "a whole number",
    "een object": "an object",
    "een lijst": "a list",
    "een tekst die niet leeg is": "a text that is not empty",
    "een kortere tekst": "a shorter text",
    "deze waarde": "this value",
    "{} ontbreekt": "{} is missing",
    "{} is hier onbekend": "{} is not known here",
    "geen bekende keuze voor {}": "no known choice for {}",
    "{} is leeg": "{} is empty",
    "{} ligt buiten het bereik": "{} is out of range",
    "{} heeft niet de juiste vorm": "{} does not have the right form",
    "{} is geen tekst": "{} is not a text",
    "{} is geen object": "{} is not an object",
    "{} is geen lijst": "{} is not a list",
    "{} is geen geheel getal": "{} is not a whole number",
    "{} is geen ja of nee": "{} is not yes or no",
    "{} is geen tekst die niet leeg is": "{} is an empty text",
    "{} klopt niet": "{} is not right",
    'de gebeurtenis heeft geen "soort"': 'the event has no "soort"',
    "onbekende soort gebeurtenis": "unknown kind of event",
    "ten minste een": "at least one",
    "ten minste {}": "at least {}",
    "ten hoogste {}": "at most {}",
    "een datum die bestaat": "a date that exists",
    "geen datum": "not a date",
    "deze datum bestaat niet": "this date does not exist",
    "geen verwijzing naar een artikel": "no reference to an article",
    'een datum als "2026-11-23"': 'a date such as "2026-11-23"',
    '"bbl 3.5", "bbl 4.164 lid 4" of "bouwbesluit2012 1.15 lid 1"': (
        '"bbl 3.5", "bbl 4.164 lid 4" or "bouwbesluit2012 1.15 lid 1"'
    ),
    # elements and attributes
    'Zet ze in de lijst "{}", elk met "{}": het id van de {}.': (
        'Put them in the list "{}", each with "{}": the id of the {}.'
    ),
    'Zet de elementen in "{}"; hun kenmerken bepalen of ze {} zijn.': (
        'Put the elements in "{}"; their attributes tell whether they are {}.'
    ),
    "dit id staat ook bij {}": "this id is also at {}",
    '"{}" wordt hier niet opgegeven': '"{}" is not given here',
    '"{}" wordt afgeleid': '"{}" is derived',
    '"{}" is geen object': '"{}" is not an object',
    '"{}" is geen lijst': '"{}" is not a list',
    "een {} is geen object": "a {} is not an object",
    '"{}" is geen kenmerk van {}': '"{}" is no attribute of {}',
    '"{}" is de naam van een element': '"{}" is the name of one element',
    '"{}" is geen bekend begrip': '"{}" is no known concept',
    '"{}" hoort niet bij een lijst': '"{}" does not belong to a list',
    "een object met kenmerken: { ... }": "an object with attributes: { ... }",
    '[{"id": ...}, ...] of {"items": [...], "volledig": true}': (
        '[{"id": ...}, ...] or {"items": [...], "volledig": true}'
    ),
    "het id": "the id",
    "een id dat maar een keer in de woning voorkomt": "an id that occurs only once in the home",
    '"volledig" is geen ja of nee': '"volledig" is not yes or no',
    "het element heeft geen id": "the element has no id",
    '"id": een tekst, uniek in de woning': '"id": a text, unique in the home',
    "de naam": "the name",
    '"*" kan geen id zijn': '"*" cannot be an id',
    "een eigen id": "an id of its own",
    'dit id staat niet in "{}"': 'this id is not in "{}"',
    "het id van een {}": "the id of a {}",
    "{} noemt {}, dat in de volledige lijst niet stond": "{} names {}, which was not in the complete list",
    "noemt geen {}": "names no {}",
    # the home file
    '[{"id": "A1", ...}, ...], ten minste een': '[{"id": "A1", ...}, ...], at least one',
    '"woningen" is geen lijst van woningen': '"woningen" is not a list of homes',
    "een woning is geen object": "a home is not an object",
    "de woning heeft geen id": "the home has no id",
    '"id": een tekst, uniek in het bestand': '"id": a text, unique in the file',
    "dit id is al van een andere woning": "this id is already of another home",
    # the site file
    'de woning heeft geen element met dit id in "{}"': 'the home has no element with this id in "{}"',
    "hoort bij de woning, niet bij de plaats: het is niet locatiegebonden": (
        "belongs to the home, not to the site: it is not site-bound"
    ),
    "dit is geen buur": "this is no neighbour",
    'er ontbreekt "{}"': '"{}" is missing',
    '"{}" staat twee keer in hetzelfde object': '"{}" stands twice in the same object',
    '"{}" is geen lijst van documenten': '"{}" is no list of documents',
    'dit document staat niet in "{}"': 'this document is not in "{}"',
    "dit bestand bestaat al; vul het aan met `{}`": "this file exists already; add to it with `{}`",
    "{} fout(en) in de invoer": "{} error(s) in the input",
    "bijvoorbeeld {}": "for example {}",
    "de geplande plaatsing": "the planned placement",
    'doel.termijn="10 jaar" voor een tijdelijke plaats': 'doel.termijn="10 jaar" for a temporary site',
    "een tabel van plaatsen kent de vormen {}": "a table of sites has the forms {}",
    "Kies uit: {}.": "Choose from: {}.",
    '"{}" hoort niet bij een buur': '"{}" does not belong with a neighbour',
    '"afstand" is geen afstand in meter': '"afstand" is no distance in metres',
    "een getal boven 0 en tot {}": "a number above 0 and up to {}",
    "de woning heeft geen raam of deur met dit id": "the home has no window or door with this id",
    '"volledig" hoort in de woning, niet in de plaats': '"volledig" belongs in the home, not in the site',
    # --set
    '"{}" is geen lijst van elementen': '"{}" is not a list of elements',
    '"{}" is de naam van meer elementen': '"{}" is the name of more than one element',
    'geen element "{}"': 'no element "{}"',
    "{}[id].kenmerk=waarde": "{}[id].attribute=value",
    "woonfunctie.soort=studenten of ruimten[r1].hoogte=2,6m": (
        "woonfunctie.soort=studenten or ruimten[r1].hoogte=2,6m"
    ),
    "deze instelling is niet te lezen": "this setting cannot be read",
    # values
    "lijkt geen {}": "does not look like {}",
    "een getal in {}, of een waarde met eenheid": "a number in {}, or a value with a unit",
    'geen bekende keuze voor "{}"': 'no known choice for "{}"',
    "{} is langer dan {} tekens": "{} is longer than {} characters",
    "{} bevat een stuurteken": "{} holds a control character",
    '"{}" hoort niet bij een waarde': '"{}" does not belong to a value',
    '"{}" kan niet in deze eenheid': '"{}" cannot be in this unit',
    '"{}" is geen ja of nee': '"{}" is not yes or no',
    "een getal in {}": "a number in {}",
    '"{}" is geen getal': '"{}" is not a number',
    '"{}" is een aantal': '"{}" is a count',
    '"{}" kan niet negatief zijn': '"{}" cannot be negative',
    '"{}" is geen datum': '"{}" is not a date',
    '"{}" heeft geen eenheid': '"{}" has no unit',
    '"{}" is geen getal en heeft geen "{}"': '"{}" is not a number and has no "{}"',
    "is geen aannemelijke waarde": "is not a plausible value",
    "een tekst tussen aanhalingstekens": "a text in quotes",
    '"min" is groter dan "max"': '"min" is larger than "max"',
    "de eenheid ontbreekt": "the unit is missing",
    "de eenheid is geen tekst": "the unit is not a text",
    "geen methode bij dit kenmerk": "no method of this attribute",
    '"conflict" is geen lijst': '"conflict" is not a list',
    "een getal": "a number",
    'Schrijf een getal zonder aanhalingstekens, of {"value": ..., "unit": ...}.': (
        'Write a number without quotes, or {"value": ..., "unit": ...}.'
    ),
    "een geheel getal vanaf 0": "a whole number from 0",
    "een getal vanaf 0": "a number from 0",
    'geef "value" of "min" en "max", niet allebei': 'give "value" or "min" and "max", not both',
    # the dossier
    "hoort in het woningbestand of plaatsbestand: het is geen kenmerk met bron dossier": (
        "belongs in the home file or site file: it is no attribute that the dossier gives"
    ),
    'Voeg een gebeurtenis toe met "soort": "plaatsing" en "gepland": true.': (
        'Add an event with "soort": "plaatsing" and "gepland": true.'
    ),
    "het dossier heeft geen geplande plaatsing": "the dossier has no planned placement",
    "De eerste staat bij {}.": "The first is at {}.",
    "een dag na {}": "a day after {}",
    "dit id is al van de plaatsing bij {}": "this id is already of the placement at {}",
    'overlapt met plaatsing "{}" ({}, {})': 'overlaps placement "{}" ({}, {})',
    'de geplande plaatsing "{}" ligt voor deze plaatsing': (
        'the planned placement "{}" is before this placement'
    ),
    "het dossier heeft geen plaatsing": "the dossier has no placement",
    'Voeg een gebeurtenis toe met "soort": "plaatsing".': 'Add an event with "soort": "plaatsing".',
    'geef "instandhoudingstermijn" of "instandhouding_tot", niet allebei': (
        'give "instandhoudingstermijn" or "instandhouding_tot", not both'
    ),
    "onbepaalde tijd en een instandhoudingstermijn gaan niet samen": (
        "an indefinite time and a term of stay do not go together"
    ),
    "er is meer dan een geplande plaatsing": "there is more than one planned placement",
    '"tot" ligt niet na "van"': '"tot" is not after "van"',
    "de instandhoudingstermijn eindigt voor hij begint": "the term of stay ends before it starts",
    "de instandhoudingstermijn is nul": "the term of stay is nil",
    "de kwaliteit nieuwbouw is niet aangetoond": "the quality of new build is not shown",
    'Noem het bewijs in "documenten".': 'Name the proof in "documenten".',
    "dit document heeft geen naam en geen pad": "this document has no name and no path",
    '"document" is geen tekst en geen object': '"document" is neither a text nor an object',
    '"documenten" is geen lijst van documenten': '"documenten" is no list of documents',
    "dit document is geen object": "this document is not an object",
    'dit document staat niet in "documenten"': 'this document is not in "documenten"',
    "een naam, of {}": "a name, or {}",
    '"{}" hoort niet bij een document': '"{}" does not belong to a document',
    "dit pad wijst buiten de map van het bestand dat het noemt": (
        "this path is outside the folder of the file that names it"
    ),
    "Zet het document in die map.": "Put the document in that folder.",
    '"geldig_tot" ligt niet na "datum"': '"geldig_tot" is not after "datum"',
    '"{}" is geen lijst van teksten': '"{}" is not a list of texts',
    '["...", ...], ten minste een': '["...", ...], at least one',
    '"sha256" is geen SHA-256': '"sha256" is not a SHA-256',
    "64 tekens uit 0-9 en a-f": "64 characters out of 0-9 and a-f",
    "Een woning staat op een plaats tegelijk: pas de data aan.": (
        "A home stands at one place at a time: change the dates."
    ),
    "het bewijs zegt niet waarvan": "the proof does not say of what",
    "ten hoogste een keer true": "true at most once",
    "ten minste een dag": "at least a day",
    "Laat een van beide weg.": "Leave out one of the two.",
    "geen plaatsing met dit id": "no placement with this id",
    '"naam" of "pad"': '"naam" or "pad"',
    '"artikelen" of "niveau"': '"artikelen" or "niveau"',
    "de geplande plaatsing is de eerste: er is niets om te verplaatsen": (
        "the planned placement is the first: there is nothing to move"
    ),
    "gebruik `bblcheck check` voor een eerste plaatsing": "use `bblcheck check` for a first placement",
    "het dossier noemt geen bestand van de woning": "the dossier names no file of the home",
    'geef "staat" met het pad van een IFC-model of woningbestand': (
        'give "staat" with the path of an IFC model or home file'
    ),
    "een staat buiten de map van het dossier wordt niet gelezen": (
        "a state outside the directory of the dossier is not read"
    ),
    "zet het bestand bij het dossier, of geef het met --before of --after": (
        "put the file with the dossier, or give it with --before or --after"
    ),
    "het bestand van deze staat bestaat niet": "the file of this state does not exist",
    "controleer het pad, gezien vanaf de map van het dossier": (
        "check the path, seen from the directory of the dossier"
    ),
    "op {} gold geen besluit dat de regels kennen, dus er is niets te beoordelen; zij kennen {}": (
        "on {} no decree that the rules know was in force, so there is nothing to judge; they know {:f}"
    ),
    # baselines
    'dit is geen baseline: bovenaan hoort "format": "{}"': (
        'this is not a baseline: "format": "{}" belongs at the top'
    ),
    "onbekend: {}": "unknown: {}",
    "geen uitkomst om te aanvaarden; kies uit {}": "no result to accept; choose from {}",
    "hier hoort een lijst van aanvaarde bevindingen": "a list of accepted findings belongs here",
    "een bevinding is een object": "a finding is an object",
    "zonder reden wordt niets aanvaard; schrijf waarom": "nothing is accepted without a reason; write why",
    "hier hoort een lijst van feiten": "a list of facts belongs here",
    'hier hoort {"value": "-0.02", "unit": "m", "high": null}': (
        '{"value": "-0.02", "unit": "m", "high": null} belongs here'
    ),
    "een marge is een getal als tekst, met een eenheid": "a margin is a number as text, with a unit",
    "dit is geen JSON; maak het bestand met --write-baseline": (
        "this is not JSON; make the file with --write-baseline"
    ),
    "deze bevinding staat er al": "this finding is there already",
    "hier hoort een tekst": "a text belongs here",
    # receipts
    "dit bestand zit niet in het bewijsstuk": "this file is not in the receipt",
    "dit is geen bewijsstuk van bblcheck (format {})": "this is no receipt of bblcheck (format {})",
    "in dit bewijsstuk ontbreekt: {}": "missing in this receipt: {}",
    "{}: dit is geen bewaard bestand": "{}: this is not a kept file",
    "{}: de bewaarde tekst is niet het bestand met deze hash": (
        "{}: the kept text is not the file with this hash"
    ),
    '"{}" is geen object: dit bewijsstuk is beschadigd': '"{}" is not an object: this receipt is damaged',
    "het zegel klopt niet: het bewijsstuk is na het maken veranderd": (
        "the seal is wrong: the receipt was changed after it was made"
    ),
    "dit bewijsstuk is na het maken veranderd en niet meer te lezen": (
        "this receipt was changed after it was made and can no longer be read"
    ),
    "geen waarde van een feit": "no value of a fact",
    "hier hoort een object": "an object belongs here",
    "hier hoort een lijst": "a list belongs here",
    "hier hoort tekst": "text belongs here",
}

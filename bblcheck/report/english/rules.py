"""What is said of rule files and of the rule book."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "bedoelt u `{}`?": "did you mean `{}`?",
    "bedoelt u `{}` in plaats van `{}`?": "did you mean `{}` instead of `{}`?",
    # reading
    "dit bestand kan niet worden gelezen ({})": "this file cannot be read ({})",
    "dit bestand is leeg": "this file is empty",
    "er staat geen artikel of begrip in dit bestand": "there is no article or concept in this file",
    "schrijf een artikel of een begrip, of verwijder het bestand": (
        "write an article or a concept, or remove the file"
    ),
    "controleer de naam en de rechten van het bestand": "check the name and the rights of the file",
    "dit bestand is geen UTF-8: byte {} is geen teken": "this file is not UTF-8: byte {} is no character",
    "sla het bestand op als UTF-8": "save the file as UTF-8",
    "deze tekst houdt niet op": "this text does not end",
    'sluit de tekst met een aanhalingsteken (") op dezelfde regel': (
        'close the text with a quote (") on the same line'
    ),
    "deze rij van de tabel is niet gesloten": "this row of the table is not closed",
    "een rij staat op een regel en eindigt met een streep: | ... |": (
        "a row stands on one line and ends with a bar: | ... |"
    ),
    "in deze map staan geen regels: er horen .bbl-bestanden en {} in": (
        "there are no rules in this directory: .bbl files and {} belong in it"
    ),
    "het bestand houdt op waar nog iets moet staan": "the file ends where something must still stand",
    "in een getal staat geen spatie na de komma": "a number has no space after the comma",
    "een getal heeft een komma, geen punt": "a number has a comma, no point",
    "`{}` past hier niet": "`{}` does not fit here",
    "`{}` is geen datum in deze taal": "`{}` is no date in this language",
    "`{}` is geen eenheid": "`{}` is no unit",
    "de eenheden zijn: {}": "the units are: {}",
    "{} bestaat niet in deze taal": "{} does not exist in this language",
    "schrijf `{}`": "write `{}`",
    "het teken `{}`": "the character `{}`",
    "`{}` begint met een hoofdletter": "`{}` starts with a capital",
    "namen beginnen met een kleine letter: `{}`": "names start with a small letter: `{}`",
    "schrijf het met een kleine letter: `{}`": "write it with a small letter: `{}`",
    # what was expected
    "een naam": "a name",
    "een klasse (A1)": "a class (A1)",
    "een nummer (4.164)": "a number (4.164)",
    "een paragraafnummer (4.5.2)": "a paragraph number (4.5.2)",
    "een datum (jjjj-mm-dd)": "a date (yyyy-mm-dd)",
    "een methode (NEN 1087)": "a method (NEN 1087)",
    'een tekst tussen aanhalingstekens ("...")': 'a text in quotes ("...")',
    "`|` aan het einde van de rij": "`|` at the end of the row",
    "het einde van het bestand": "the end of the file",
    "een uitdrukking": "an expression",
    "een waarde (2,6 m; een datum; waar of onwaar; een optie)": (
        "a value (2,6 m; a date; `waar` or `onwaar`; an option)"
    ),
    "een uitkomst (voldoet, voldoet niet, gegevens ontbreken, beoordelen, niet van toepassing)": (
        "an outcome (`voldoet`, `voldoet niet`, `gegevens ontbreken`, `beoordelen`, `niet van toepassing`)"
    ),
    "een vergelijking (ten minste, ten hoogste, meer dan, minder dan, is)": (
        "a comparison (`ten minste`, `ten hoogste`, `meer dan`, `minder dan`, `is`)"
    ),
    "de andere kant van de band (en ten hoogste, en minder dan)": (
        "the other side of the band (`en ten hoogste`, `en minder dan`)"
    ),
    "een bewerking (+, -, *, gedeeld door, met een minimum van)": (
        "an operation (+, -, *, `gedeeld door`, `met een minimum van`)"
    ),
    "een soort ([eenheid], getal, aantal, ja_nee, tekst, datum, keuze, klasse, lijst)": (
        "a kind ([unit], `getal`, `aantal`, `ja_nee`, `tekst`, `datum`, `keuze`, `klasse`, `lijst`)"
    ),
    "een bepaling (onderwerp, strekking, voor elke, als, eis, voorbeelden, ...)": (
        "a clause (`onderwerp`, `strekking`, `voor elke`, `als`, `eis`, `voorbeelden`, ...)"
    ),
    "het volgende kenmerk, begrip of artikel": "the next attribute, concept or article",
    "het volgende onderdeel, lid of artikel": "the next part, lid or article",
    "het volgende artikel of begrip": "the next article or concept",
    "een plaats in het besluit (hoofdstuk, afdeling, paragraaf, artikel, lid)": (
        "a place in the decree (`hoofdstuk`, `afdeling`, `paragraaf`, `artikel`, `lid`)"
    ),
    # structure
    "deze rij telt {} cellen, de kop {}": "this row has {} cells, the head {}",
    "geef elke kolom van de kop een cel": "give each column of the head a cell",
    "artikel {} heeft leden en ook eigen regels": "article {} has leden and rules of its own as well",
    "zet de regel in een lid": "put the rule in a lid",
    "{} is geen bestaande datum": "{} is not an existing date",
    "schrijf een dag die bestaat als jjjj-mm-dd": "write a day that exists as yyyy-mm-dd",
    "houd een {} over": "keep one {}",
    "dit bestand heeft artikelen en begint niet met `besluit`": (
        "this file has articles and does not start with `besluit`"
    ),
    "zet bovenaan: besluit bbl hoofdstuk 4 afdeling 4.5": (
        "put at the top: `besluit bbl hoofdstuk 4 afdeling 4.5`"
    ),
    # kinds
    "een {} ({})": "a {} ({})",
    "een optie ({})": "an option ({})",
    "waar of onwaar": "`waar` or `onwaar`",
    "een datum": "a date",
    "een deel in procent": "a share in percent",
    "een getal zonder eenheid": "a number without a unit",
    "een element": "an element",
    # numbers and dates
    "`{}` kan niet met {} en {}": "`{}` is not possible with {} and {}",
    "dit getal heeft geen eenheid: het staat bij {}": "this number has no unit: it stands with {}",
    "hier hoort een getal, dit is {}": "a number belongs here, this is {}",
    "schrijf datum + 5 jaar, datum - 3 maand, datum + 10 dag of datum - datum": (
        "write `datum + 5 jaar`, `datum - 3 maand`, `datum + 10 dag` or `datum - datum`"
    ),
    "schrijf de eenheid achter het getal": "write the unit after the number",
    "bij een datum past alleen een termijn in jaar, maand, week of dag": (
        "only a term in `jaar`, `maand`, `week` or `dag` fits with a date"
    ),
    # articles in time
    "de geldigheid eindigt ({}) voor zij begint ({})": "the validity ends ({}) before it starts ({})",
    "de tekst van {} is gelezen, maar dit blok geldt dan niet": (
        "the text of {} was read, but this block is not in force then"
    ),
    "artikel {} geldt vanaf {} twee keer: ook in {}:{}": (
        "article {} is in force twice from {}: also in {}:{}"
    ),
    "sluit het eerste blok af: tot {}": "close the first block: `tot {}`",
    "verwissel de datums of laat `tot` weg": "swap the dates or leave out `tot`",
    "een gelezen versie staat er twee keer": "a version that was read is there twice",
    "noem elke versie een keer": "name each version once",
    "noem alleen versies waarin het blok geldt": "name only versions in which the block is in force",
    "houd er een over": "keep one of them",
    # begrippen
    "begrip `{}` is er niet": "there is no concept `{}`",
    "`{}` is geen begrip met een eigen lijst": "`{}` is no concept with a list of its own",
    "`{}` heeft geen kenmerk `{}`": "`{}` has no attribute `{}`",
    "`{}.{}` is geen tekst en kan geen id zijn": "`{}.{}` is not a text and cannot be an id",
    "`{}` heeft geen meervoud, en is een deel van een lijst": "`{}` has no plural, and is a part of a list",
    "`{}` is al een begrip{}": "`{}` is a concept already{}",
    ": ook op {}:{}": ": also at {}:{}",
    "noem een begrip met een meervoud": "name a concept with a plural",
    "`waarvoor` hoort bij `is een`": "`waarvoor` belongs with `is een`",
    "noem het begrip waar dit een deel van is": "name the concept of which this is a part",
    "noem een begrip met een meervoud dat zelf geen `is een` heeft": (
        "name a concept with a plural that has no `is een` itself"
    ),
    "een verwijzing naar een element is een tekst": "a reference to an element is a text",
    "geef elke afleiding een eigen lezing": "give each derivation a reading of its own",
    "kies een andere naam": "choose another name",
    "`{}` staat al voor een element van een lijst hierboven": (
        "`{}` stands for an element of a list above already"
    ),
    "`een van de onderdelen` vraagt ten minste twee onderdelen": "`een van de onderdelen` asks at least two parts",
    "deze afleiding heeft zichzelf nodig: {}": "this derivation needs itself: {}",
    "leid een van deze kenmerken anders af, of geef het op": (
        "derive one of these attributes otherwise, or give it"
    ),
    "{} volgt uit zichzelf": "{} follows from itself",
    "verbreek de kring": "break the circle",
    # examples
    "noem een kenmerk: {}.NAAM": "name an attribute: {}.NAME",
    "van `{}` is er maar een: geef een waarde, of `?`": "there is only one `{}`: give a value, or `?`",
    "de laatste kolom van voorbeelden heet `{}`": "the last column of examples is called `{}`",
    "kolom `{}` is geen kenmerk": "column `{}` is no attribute",
    "`{}` hoort in de kolom `{}`": "`{}` belongs in the column `{}`",
    "`{}` is een lijst: geef `leeg` of `?`, of een kenmerk van haar elementen": (
        "`{}` is a list: give `leeg` or `?`, or an attribute of its elements"
    ),
    "de uitkomsten zijn: {}": "the outcomes are: {}",
    "`{}` is geen uitkomst": "`{}` is no outcome",
    "deze voorbeelden hebben geen rij": "these examples have no row",
    "een decimale komma heeft geen spatie: 2,6": "a decimal comma has no space: 2,6",
    # expressions
    "de opties zijn: {}": "the options are: {}",
    "`{}` is geen optie van deze {}": "`{}` is no option of this {}",
    "`{}` vraagt een getal, dit is {}": "`{}` asks a number, this is {}",
    "`{}` is een optie en hoort achter een vergelijking met een keuze": (
        "`{}` is an option and belongs behind a comparison with a choice"
    ),
    "`{}` vraagt iets dat waar of onwaar is, dit is {}": "`{}` asks something true or false, this is {}",
    "{}: het staat bij {}": "{}: it stands with {}",
    "`{}` is geen kenmerk en kent geen methode": "`{}` is no attribute and has no method",
    "`{}` is geen lijst": "`{}` is no list",
    "{} is geen lijst": "{} is no list",
    "links staat {}, geen waarde": "on the left stands {}, not a value",
    "hier hoort {}": "{} belongs here",
    "dit is {}, en niet {}": "this is {}, and not {}",
    "`{}` wordt niet bepaald volgens {}": "`{}` is not determined by {}",
    "`{}` kan niet bij {}": "`{}` is not possible with {}",
    "grens `{}` is in dit lid al van een andere soort": "limit `{}` is of another kind already in this lid",
    "dit is {}, geen waarde": "this is {}, not a value",
    "hier hoort {}, dit is {}": "{} belongs here, this is {}",
    "de methoden zijn: {}": "the methods are: {}",
    "`grens` zonder naam kan alleen achter `met grens NAAM =`": (
        "`grens` without a name is only possible behind `met grens NAAM =`"
    ),
    "`grens` kan alleen in `met grens NAAM = ...`": "`grens` is only possible in `met grens NAAM = ...`",
    "noem de grens zelf": "name the limit itself",
    "dit getal heeft geen eenheid": "this number has no unit",
    "hier hoort een getal zonder eenheid": "a number without a unit belongs here",
    "noem het meervoud van een begrip": "name the plural of a concept",
    "noem een kenmerk": "name an attribute",
    "een grens heeft alleen in een eis een naam": "a limit has a name only in an `eis`",
    "schrijf `is`": "write `is`",
    "noem een kenmerk ervan": "name an attribute of it",
    "dit kan de rekenkern niet lezen: {}": "the engine cannot read this: {}",
    "onbekende naam {}": "unknown name {}",
    "zet hem in begrippen.bbl": "put it in begrippen.bbl",
    "{} is geen van de opties {}": "{} is none of the options {}",
    "{} is geen van de klassen {}": "{} is none of the classes {}",
    "{} is een lijst": "{} is a list",
    "beide kanten van `anders` horen van dezelfde soort te zijn": "both sides of `anders` must be of the same kind",
    "hier hoort een getal, een datum of een klasse": "a number, a date or a class belongs here",
    "hier hoort iets dat waar of onwaar is": "something true or false belongs here",
    "gebruik `voor elke` of `aantal`": "use `voor elke` or `aantal`",
    "noem een meervoud of een kenmerk dat een lijst is": "name a plural or an attribute that is a list",
    "deze twee zijn niet te vergelijken met `{}`": "these two cannot be compared with `{}`",
    "{} en {} verwijzen in een kring naar elkaar": "{} and {} refer to each other in a circle",
    "laat een van beide relaties weg": "leave out one of the two relations",
    "maak er een eigen lid van": "make it a lid of its own",
    "`mag in plaats van` kan niet in een onderdeel of zin": (
        "`mag in plaats van` is not possible in an `onderdeel` or `zin`"
    ),
    # names
    "{} heeft geen kenmerk `{}`": "{} has no attribute `{}`",
    "`{}` is hier niet bekend": "`{}` is not known here",
    "{}, {} wel": "{}, {} is",
    "`{}` is niet van dezelfde soort bij {}": "`{}` is not of the same kind at {}",
    "van `{}` zijn er meer: zeg welke": "there is more than one `{}`: say which",
    "schrijf `voor elke x in {}` en dan `x`": "write `voor elke x in {}` and then `x`",
    "`{}` is een waarde en heeft geen kenmerk `{}`": "`{}` is a value and has no attribute `{}`",
    "`{}` is een lijst, geen enkel element": "`{}` is a list, not a single element",
    "schrijf `voor elke x in {}` en dan `x.{}`": "write `voor elke x in {}` and then `x.{}`",
    "staat het begrip in begrippen.bbl, of de variabele erboven?": (
        "is the concept in begrippen.bbl, or the variable above it?"
    ),
    "elk begrip van de lijst moet het kenmerk hebben": "every concept of the list must have the attribute",
    "voeg het toe in begrippen.bbl": "add it in begrippen.bbl",
    "geef elk van deze begrippen een eigen bepaling": "give each of these concepts a clause of its own",
    # tables
    "tabel {} is er niet": "there is no table {}",
    "tabel {} is er niet in de tijd dat dit artikel geldt": (
        "there is no table {} in the time that this article is in force"
    ),
    "tabel {} heeft geen kolom `{}`": "table {} has no column `{}`",
    "tabel {} heeft geen kolom {}": "table {} has no column {}",
    "tabel {} bestaat niet in {}": "table {} does not exist in {}",
    "tabel {} kan hier niet": "table {} is not possible here",
    "een afleiding leest geen tabellen": "a derivation reads no tables",
    "noem een tabel van hetzelfde besluit": "name a table of the same decree",
    "wel: {}": "there are: {}",
    "de eerste kolom van een tabel heet `{}`": "the first column of a table is called `{}`",
    "`{}` is de eerste kolom": "`{}` is the first column",
    "in de kolom van artikel {} staan nummers van leden": "the column of article {} holds numbers of leden",
    "de kolommen zijn: {}": "the columns are: {}",
    "een optie zoals {}": "an option such as {}",
    "in deze kolom staat {}, dit is {}": "this column holds {}, this is {}",
    "in de woordenlijst zijn geen tabellen": "the vocabulary has no tables",
    "in deze kolom staat een waarde of -": "this column holds a value or -",
    "schrijf de tabel erbij": "write the table as well",
    "`overige` staat niet in de laatste rij": "`overige` is not in the last row",
    "schrijf 1, 2 of `alle` of -": "write 1, 2 or `alle` or -",
    "in deze cel staat meer dan een waarde": "this cell holds more than one value",
    "in de eerste kolom staat een voorwaarde of `overige`": "the first column holds a condition or `overige`",
    "in deze cel hoort een waarde": "a value belongs in this cell",
    "in deze kolom horen nummers van leden": "numbers of leden belong in this column",
    "bijvoorbeeld 1, 2 of alle": "for example `1, 2` or `alle`",
    # references
    "geen eis van de aangewezen leden noemt grens `{}`": "no requirement of the leden pointed at names limit `{}`",
    "{}: dat is achterstevoren": "{}: that is the wrong way round",
    "{} is nog geen regel": "{} is no rule yet",
    "geen artikel van {} is een regel": "no article of {} is a rule",
    "de grenzen zijn: {}": "the limits are: {}",
    "artikel {} heeft geen lid {}": "article {} has no lid {}",
    "de leden zijn: {}": "the leden are: {}",
    "noem eerst het laagste": "name the lowest first",
    "schrijf het artikel, of controleer het nummer": "write the article, or check the number",
    "het artikel heeft geen leden": "the article has no leden",
    "geen regel met de aanduiding {}.": "no rule with the reference {}.",
    "geen regel met de aanduiding {}. {}": "no rule with the reference {}. {}",
    "schrijf een artikel met zo nodig het lid, zoals 4.164.4": (
        "write an article with the lid if needed, such as 4.164.4"
    ),
    # the list of decrees
    "het besluit `{}` is niet volledig of heeft een datum die geen datum is": (
        "the decree `{}` is not complete or has a date that is no date"
    ),
    "het besluit `{}` ontbreekt": "the decree `{}` is missing",
    'een besluit heeft naam = "...", bwb = "BWBR...", versies = [2024-01-01] en zo nodig einde': (
        'a decree has naam = "...", bwb = "BWBR...", versies = [2024-01-01] and, if needed, einde'
    ),
    "dit is geen leesbare TOML": "this is not readable TOML",
    # lint
    "{} geldt niet van {} tot {}": "{} is not in force from {} to {}",
    "begin op {}, of leg het uit in `uitleg`": "start on {}, or explain it in `uitleg`",
    "tabel {} geldt op dezelfde dag twee keer: ook in {}": "table {} is in force twice on the same day: also in {}",
    "houd er een over, of sluit het eerste blok af met `tot`": (
        "keep one of them, or close the first block with `tot`"
    ),
    "op {} begint geen versie van {}": "no version of {1} starts on {0}",
    "op {} eindigt geen versie van {}": "no version of {1} ends on {0}",
    "gelezen in {}: dat is geen versie van {}": "read in {}: that is no version of {}",
    "de versie die er het dichtst bij ligt is {}": "the nearest version is {}",
    "zet het besluit met zijn versies in versies.toml": "put the decree with its versions in versies.toml",
    "hier ontbreekt de strekking": "the `strekking` is missing here",
    "geen voorbeeld met de uitkomst {}": "no example with the outcome {}",
    "geef een voorbeeld op de grens, net erover en onbekend": (
        "give an example at the limit, just past it and unknown"
    ),
    "{} staat niet in de strekking en niet in een tabel": "{} is not in the `strekking` and not in a table",
    "noem het getal in de strekking, zoals de wet het noemt": (
        "name the number in the `strekking`, as the law names it"
    ),
    "dit lid leest `{}` en heet niet locatiegebonden": "this lid reads `{}` and is not called `locatiegebonden`",
    "dit lid heet locatiegebonden, maar leest geen kenmerk van de plaats": (
        "this lid is called `locatiegebonden`, but reads no attribute of the site"
    ),
    "haal `locatiegebonden` weg, of zeg waarom in `uitleg`": "remove `locatiegebonden`, or say why in `uitleg`",
    "tabel {} wijst artikel {} aan, dat geen regel is": "table {} points at article {}, which is no rule",
    "tabel {} wijst lid {} van artikel {} aan, dat geen regel is": (
        "table {} points at lid {} of article {}, which is no rule"
    ),
    "schrijf het lid, of een `beoordeel`": "write the lid, or a `beoordeel`",
    "geen rij van tabel {} wijst dit lid aan: het is nooit van toepassing": (
        "no row of table {} points at this lid: it never applies"
    ),
    "zet het lid in de tabel, of verwijder het": "put the lid in the table, or remove it",
    "tabel {}: deze rij en die van regel {} gelden beide voor dezelfde {}": (
        "table {}: this row and the one of line {} both hold for the same {}"
    ),
    "schrijf banden die op elkaar aansluiten: `meer dan 7 m en ten hoogste 13 m`": (
        "write bands that join: `meer dan 7 m en ten hoogste 13 m`"
    ),
    "dit lid en {} gaan beide voor {} en vragen iets anders van {}": (
        "this lid and {} both go before {} and ask something else of {}"
    ),
    "sluit met `als` uit dat beide gelden, of zeg met een verwijzing welk lid voorgaat": (
        "use `als` so that not both apply, or say with a reference which lid goes first"
    ),
    "dit lid kan nooit van toepassing zijn: zijn voorwaarde geldt niet in de rijen van tabel {} die het aanwijzen": (
        "this lid can never apply: its condition does not hold in the rows of table {} that point at it"
    ),
    "{} {} kan nooit van toepassing zijn": "{} {} can never apply",
    "de voorwaarden spreken elkaar tegen: controleer `als` en `waarvoor`": (
        "the conditions contradict each other: check `als` and `waarvoor`"
    ),
    "dit lid kan nooit van toepassing zijn": "this lid can never apply",
    "controleer `als` en de rijen van de tabel": "check `als` and the rows of the table",
    "`{}` bestaat niet": "`{}` does not exist",
    "kies uit {}": "choose from {}",
    "het onderwerp `{}` heeft niet twee delen": "the subject `{}` does not have two parts",
    "het onderwerp `{}` begint niet met een begrip": "the subject `{}` does not start with a concept",
    "begin met een begrip uit begrippen.bbl": "start with a concept of begrippen.bbl",
    "tabel {} heeft geen rij voor {}": "table {} has no row for {}",
    "tabel {} heeft geen rij {}": "table {} has no row {}",
    "buiten de banden": "outside the bands",
    "sluit af met een rij `overige`": "end with a row `overige`",
    "de voorwaarde van deze rij geldt nooit": "the condition of this row never holds",
    "de rijen erboven nemen elk geval van deze rij al": "the rows above take every case of this row already",
    "verwijder de rij, of zet haar hoger": "remove the row, or put it higher",
    "hier ontbreekt de uitleg": "the `uitleg` is missing here",
    'zeg welke keuze dit is en waarom: uitleg "..."': 'say which choice this is and why: uitleg "..."',
    "de tekst van {} is niet gelezen en de begindatum heet niet aangenomen": (
        "the text of {} was not read and the start date is not called `aangenomen`"
    ),
    "zet {} voor {}": "put {} before {}",
    "schrijf `aangenomen`, of lees die tekst en noem haar bij `gelezen in`": (
        "write `aangenomen`, or read that text and name it in `gelezen in`"
    ),
    "de gelezen versies staan niet op volgorde": "the versions that were read are not in order",
    "geen regel leest `{}.{}`": "no rule reads `{}.{}`",
    "schrijf de regel die het nodig heeft, of verwijder het kenmerk": (
        "write the rule that needs it, or remove the attribute"
    ),
    # the catalogue
    "{} heeft geen regel van het Bouwbesluit 2012 en staat niet in de lijst van wat ontbreekt": (
        "{} has no rule of the Bouwbesluit 2012 and is not in the list of what is missing"
    ),
    "{} staat in de lijst van onderwerpen zonder regel, en heeft een regel of is onbekend": (
        "{} is in the list of subjects without a rule, and has a rule or is unknown"
    ),
    "Bouwbesluit 2012 {} staat in de lijst van wat geen regel is, en is er een": (
        "Bouwbesluit 2012 {} is in the list of what is no rule, and is one"
    ),
    "{} ({}) is geen regel en staat niet in de lijst van wat ontbreekt": (
        "{} ({}) is no rule and is not in the list of what is missing"
    ),
    "{} staat niet in de regel en niet in de lijst": "{} is not in the rule and not in the list",
    "{}: {} staat in de lijst, maar ontbreekt niet": "{}: {} is in the list, but is not missing",
    "{}: {} staat in de lijst, maar ontbreekt niet of staat niet in {}": (
        "{}: {} is in the list, but is not missing or is not in {}"
    ),
    "{} ({}) luidde in de eerste tekst anders en heeft een blok": (
        "{} ({}) read otherwise in the first text and has one block"
    ),
    "{} staat in de lijst van versies en heeft er twee": "{} is in the list of versions and has two of them",
    "{} noemt zijn eerste tekst gelezen; de catalogus zegt {}": (
        "{} calls its first text read; the catalogue says {}"
    ),
    "{} verwijst naar {}, en dat is geen regel": "{} refers to {}, and that is no rule",
    "{} staat in de lijst van wat geen regel is, en is er een": (
        "{} is in the list of what is no rule, and is one"
    ),
    "dit is geen {}": "this is no {}",
    "er is geen catalogus bij deze regels": "there is no catalogue with these rules",
    "neem de map catalogus van bblcheck over": "take over the directory catalogus of bblcheck",
    "maak het bestand opnieuw": "make the file again",
    "het bestand ontbreekt": "the file is missing",
    "er is geen controle {}; de controles zijn:\n{}": "there is no check {}; the checks are (in Dutch):\n{}",
}

"""What results say: reasons, gaps, the decision, the comparison of two states."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # citations
    "Uitleg bij Bbl {}": "Interpretation of Bbl {}",
    "Uitleg bij Bbl {} (eigen lezing {})": "Interpretation of Bbl {} (own reading {})",
    "Uitleg bij Bouwbesluit 2012 {}": "Interpretation of Bouwbesluit 2012 {}",
    "Aangekondigd bij Bbl {}": "Announced for Bbl {}",
    "RTHF artikel {}": "RTHF article {}",
    # words
    "–": "–",
    "ja": "yes",
    "nee": "no",
    "voor": "before",
    "na": "after",
    "voor en na": "before and after",
    "onbekend": "unknown",
    "aanwezig": "present",
    "waar": "true",
    "onwaar": "false",
    "geen": "none",
    "geen eis": "no requirement",
    "voldoet": "compliant",
    "voldoet niet": "not compliant",
    "gegevens ontbreken": "data missing",
    "beoordelen": "review required",
    "niet van toepassing": "not applicable",
    "nieuwbouw": "new build",
    "tijdelijk": "temporary",
    "niet tijdelijk": "not temporary",
    "bestaand": "existing building",
    "rechtens verkregen": "legally obtained level",
    "rechtens_verkregen": "legally obtained level",
    "onbepaald": "undetermined",
    "nog niet te bepalen": "undetermined",
    "ongewijzigd": "unchanged",
    "gewijzigd": "changed",
    "fundering": "foundation",
    "nieuwe of andere fundering": "new or other foundation",
    "een ander lid": "another lid",
    # why something is not known
    "niet opgegeven": "not given",
    "lijst niet volledig": "list not complete",
    "lijst niet volledig ({})": "list not complete ({})",
    "niet bekend of {} volledig is": "not known whether {} is complete",
    "bepaald volgens {}, gevraagd is {}": "determined by {}, asked is {}",
    "bepalingsmethode niet opgegeven, gevraagd is {}": "method of determination not given, asked is {}",
    "bepaald volgens {}": "determined by {}",
    "bepalingsmethode niet opgegeven": "method of determination not given",
    "afgeleid, gevraagd is bepaling volgens {}": "derived, asked is determination by {}",
    "opgegeven is {}, andere gegevens zeggen anders": "given is {:f}, other facts say otherwise",
    "opgegeven is {}, maar {}": "given is {:f}, but {}",
    "1 waarde telt niet mee: {}": "1 value does not count: {}",
    "{} waarden tellen niet mee: {}": "{} values do not count: {}",
    "{} gold tot {}": "{} was valid until {}",
    "{} geldt voor {}, niet voor deze woning": "{} is for {}, not for this home",
    "{} geldt voor {}, en niet bekend is of deze woning dat is": (
        "{} is for {}, and it is not known whether this home is that"
    ),
    "het bestand {} is er niet": "the file {} is not there",
    "het bestand {} is niet het document met de hash die erbij staat": (
        "the file {} is not the document with the digest that is given"
    ),
    "er is geen document met nummer, datum en hash bij": (
        "there is no document with a number, a date and a digest"
    ),
    "1 waarde volgens een bepalingsmethode heeft geen document met nummer, datum en hash: "
    "zij telt als opgave (met --require-papers niet)": (
        "1 value by a method has no document with a number, a date and a digest: "
        "it counts as declared (not with --require-papers)"
    ),
    "{} waarden volgens een bepalingsmethode hebben geen document met nummer, datum en hash: "
    "zij tellen als opgave (met --require-papers niet)": (
        "{} values by a method have no document with a number, a date and a digest: "
        "they count as declared (not with --require-papers)"
    ),
    "bronnen spreken elkaar tegen": "sources contradict each other",
    "bronnen spreken elkaar tegen: {}": "sources contradict each other: {:f}",
    "niet nauwkeurig genoeg bekend": "not known precisely enough",
    "niet nauwkeurig genoeg bekend: {}": "not known precisely enough: {:f}",
    "alleen een grens bekend: {}": "only a bound is known: {:f}",
    "{} past hier niet": "{} does not fit here",
    "de lezingen {} verschillen; kies een lezing": "the readings {:f} differ; choose a reading",
    "er is geen enkel element": "there is no element at all",
    "er wordt door nul gedeeld": "division by zero",
    "{}#{} zegt dat het onbekend is": "{}#{} says that it is unknown",
    "niet bekend of de samenstelling ongewijzigd is": "not known whether the composition is unchanged",
    "het rechtens verkregen niveau van dit onderwerp is niet bekend": (
        "the legally obtained level of this subject is not known"
    ),
    "hangt af van wat nog niet is te bepalen": "depends on what cannot be told yet",
    "of deze regel geldt, of welke grens, is nog niet te bepalen": (
        "whether this rule applies, or which limit, cannot be told yet"
    ),
    # which condition, row or relation
    "{}: geen": "{}: none",
    "niet het geval: {}": "not the case: {:f}",
    "stelt zelf geen eis": "makes no requirement itself",
    "geen rij past": "no row fits",
    "tabel {}: geen rij past": "table {}: no row fits",
    "tabel {}, rij overige": "table {}, other rows",
    "tabel {}, rij {}": "table {}, row {:f}",
    "{} geldt in afwijking hiervan": "{} applies instead",
    "{} in afwijking hiervan geldt": "{} applies instead",
    "{} de grens verschuift": "{} moves the limit",
    "onbekend of {}": "unknown whether {}",
    "ongeacht of {}": "whether or not {}",
    "{} zondert dit uit": "{} exempts this",
    "geldt alleen bij {}": "applies only with {}",
    "gebruikt in plaats van {}": "used instead of {}",
    "{} is in plaats hiervan gebruikt": "{} was used instead",
    "alternatief voor {}, niet gebruikt": "alternative to {}, not used",
    "samen met {} beoordeeld": "judged together with {}",
    "beoordeeld door {} op {} ({})": "judged by {} on {} ({})",
    "te beoordelen: {}": "to be judged: {:q}",
    # what was left out
    "hangt van de plaats af: geef een plaats met --site": "depends on the site: give a site with --site",
    "geldt voor deel {}: beoordeel dat deel apart": "applies to part {}: judge that part separately",
    "{} over hetzelfde onderwerp komt in de plaats ({} lid {})": (
        "{} on the same subject takes its place ({} lid {})"
    ),
    # the question that was asked
    "opgegeven": "given",
    "nieuwste tekst die de regels kennen": "newest text that the rules know",
    "datum van aanvraag in het dossier": "date of filing in the dossier",
    "getoetst als nieuwbouw, omdat niets anders is gevraagd (--as)": (
        "checked as new build, since nothing else was asked (--as)"
    ),
    "er is één staat van de woning: die is voor de regels gebruikt, de samenstelling is niet vergeleken": (
        "there is one state of the home: it was used for the rules, the composition was not compared"
    ),
    # the decision about a move
    "Is de samenstelling ongewijzigd (de fundering telt niet mee)?": (
        "Is the composition unchanged (the foundation does not count)?"
    ),
    "Blijft een tijdelijk bouwwerk na de verplaatsing tijdelijk (of was het niet tijdelijk)?": (
        "Does a temporary building stay temporary after the move (or was it not temporary)?"
    ),
    "Voldoet de woning op de nieuwe plaats aan het niveau dat dan geldt?": (
        "Does the home, at the new place, meet the level that then applies?"
    ),
    "Voldoet wat de woningen delen op de nieuwe plaats aan het niveau dat dan geldt?": (
        "Does what the homes share, at the new place, meet the level that then applies?"
    ),
    "de strenge en de soepele lezing verschillen": "the strict and the lenient reading differ",
    "de verklaring in het dossier spreekt de vergelijking tegen": (
        "the declaration in the dossier contradicts the comparison"
    ),
    "alles wat telt is gelijk": "all that counts is the same",
    "1 verschil": "1 difference",
    "{} verschillen": "{} differences",
    "gespiegeld opgebouwd; {}": "built in mirror image; {}",
    "1 gegeven ontbreekt om te vergelijken": "1 fact is missing for the comparison",
    "{} gegevens ontbreken om te vergelijken": "{} facts are missing for the comparison",
    "alle {} vergeleken onderdelen zijn gelijk, maar {}": "all {} parts that were compared are equal, but {}",
    "niveau: {}": "level: {}",
    "woning {}": "home {}",
    "eerst {}, daarna {} (artikel {})": "first {}, then {} (article {})",
    "artikel 5.6 is niet toepasbaar: de samenstelling is gewijzigd": (
        "article 5.6 cannot be applied: the composition was changed"
    ),
    "open: {}": "open: {}",
    "als de samenstelling {} is": "if the composition is {}",
    "bewijs van {}: niveau {} ({})": "proof of {}: level {} ({})",
    "de regels van {} uitgevoerd op deze staat": "the rules of {} run on this state",
    "niet alle voorschriften van Bouwbesluit 2012 zijn in de regels opgenomen: zet bewijs van het niveau in het "
    "dossier (gebeurtenis `bewijs` met wet, niveau en document)": (
        "not all requirements of Bouwbesluit 2012 are in the rules: put proof of the level in the dossier "
        "(an event `bewijs` with `wet`, `niveau` and `document`)"
    ),
    # flags
    "O1: de wet noemt geen niveau voor de nieuwe fundering; beide uitkomsten staan hieronder.": (
        "O1: the law names no level for the new foundation; both results are given below."
    ),
    "O2: op de verbouwde delen gelden artikel 5.4, artikel 5.5 en afdeling 5.3; beoordeel die delen apart.": (
        "O2: article 5.4, article 5.5 and division 5.3 apply to the altered parts; judge those parts separately."
    ),
    "O3: door de functiewijziging geldt hoofdstuk 3 voor de nieuwe functie (artikel 5.7).": (
        "O3: through the change of use chapter 3 applies to the new use (article 5.7)."
    ),
    "{} van {} gaat voor deze regel: {}": "a decision ({:q}) of {} goes before this rule: {:q}",
    "O4: {} van {} over {} gaat voor de algemene regel: {}": (
        "O4: a decision ({:q}) of {} on {} goes before the general rule: {:q}"
    ),
    "O5: {}": "O5: {}",
    "Buiten het Bbl: bij een termijn van meer dan 10 jaar gelden de geluidregels van het omgevingsplan "
    "(Bkl 5.55 en 5.78); laat die door de gemeente toetsen.": (
        "Outside the Bbl: for a term of more than 10 years the sound rules of the zoning plan apply "
        "(Bkl 5.55 and 5.78); have the municipality check those."
    ),
    "JURIDISCH_ONZEKER: {}": "LEGALLY_UNCERTAIN: {:q}",
    # beside the decision
    "brief van de minister van 20 juni 2024 (Kamerstukken 32847, nr. 1197), niet in werking": (
        "letter of the minister of 20 June 2024 (Kamerstukken 32847, nr. 1197), not in force"
    ),
    "Regeling tegemoetkoming herplaatsing flexwoningen: subsidie, geen eisen van het Bbl": (
        "Regeling tegemoetkoming herplaatsing flexwoningen (RTHF): a subsidy, no requirements of the Bbl"
    ),
    "hulpmiddel, geen besluit": "an aid, not a decision",
    # where facts were read
    "verklaring van {}": "declaration of {}",
    "bewijs van {}": "proof of {}",
    "vergelijking van de twee staten": "comparison of the two states",
    "aanname: samenstelling {}": "assumption: composition {}",
    "van {} tot {}": "from {} to {}",
    "komt van {}": "comes from {}",
    "de termijn eindigt op {}": "the term ends on {}",
    "blijft op dezelfde plaats": "stays at the same place",
    "eerste plaatsing in het dossier": "first placement in the dossier",
    "er is een eerdere plaatsing": "there is an earlier placement",
    "de plaatsing heeft een termijn en het dossier zegt niet dat de woning langer blijft": (
        "the placement has a term and the dossier does not say that the home stays longer"
    ),
    "de woning staat er al": "the home stands there already",
    "de woning staat er al; er wordt niets gedaan": "the home stands there already; nothing is done",
    "geen termijn": "no term",
    "de plaatsing heeft een instandhoudingstermijn": "the placement has a term of stay",
    # the comparison
    "een van de twee staten ontbreekt": "one of the two states is missing",
    "{}: niet opgegeven {}": "{}: not given {}",
    "{}: niet volledig {} ({})": "{}: not complete {} ({})",
    "{}: niet volledig {}": "{}: not complete {}",
    "{}: niet volledig {} (1 ruimte niet herkend: {})": "{}: not complete {} (1 room not recognised: {})",
    "{}: niet volledig {} (1 ruimte niet herkend: {}; {})": "{}: not complete {} (1 room not recognised: {}; {})",
    "{}: niet volledig {} ({} ruimten niet herkend: {})": "{}: not complete {} ({} rooms not recognised: {})",
    "{}: niet volledig {} ({} ruimten niet herkend: {}; {})": (
        "{}: not complete {} ({} rooms not recognised: {}; {})"
    ),
    "{}: niet te zeggen welk element dit in de andere staat is": (
        "{}: cannot tell which element this is in the other state"
    ),
    "{}: niet gevonden in een lijst die niet volledig is": "{}: not found in a list that is not complete",
    "niet bekend {}": "not known {}",
    "bepaald volgens {} en volgens {}": "determined by {} and by {}",
    "{} verklaart: ongewijzigd ({})": "{} declares: unchanged ({})",
    "{} verklaart: gewijzigd ({})": "{} declares: changed ({})",
    "{} van de module": "{} of the module",
    "materiaal van laag {}": "material of layer {}",
    "vorm: niet gelezen": "shape: not read",
    "vorm": "shape",
    "plaats": "place",
    "stand": "direction",
    "hoogte": "height",
    "breedte": "width",
    "diepte": "depth",
    "lengte": "length",
    "op zijn plaats": "in its place",
    "zoals het stond": "as it stood",
    "zoals voor": "as before",
    "het geheel": "the whole",
    "opbouw": "build-up",
    "gespiegeld": "mirrored",
    "aanname: modules niet anders gegroepeerd; niet opgegeven is waar zij staan. Geef in beide bestanden van elke "
    "module de laag en de plaats op, of vergelijk twee modellen of manifesten": (
        "assumption: modules not regrouped; not given is where they stand. Give the laag (layer) and plaats (place) of "
        "each module in both files, or compare two models or manifests"
    ),
    "het model zegt niet dat alle modules erin staan": "the model does not say that all modules are in it",
    "aanname: niet gespiegeld opgebouwd; een woningbestand zegt niet waar de onderdelen zitten. Vergelijk twee "
    "modellen of manifesten, of geef na de verplaatsing bouwwerk.wijziging_gespiegeld op": (
        "assumption: not built in mirror image; a home file does not say where the parts are. Compare two models or "
        "manifests, or give bouwwerk.wijziging_gespiegeld after the move"
    ),
    "anders": "different",
    "anders, met dezelfde buitenmaten": "different, with the same outer sizes",
    "vorm: anders beschreven, met dezelfde hoekpunten": "shape: described otherwise, with the same corners",
    "{} opzij": "{} sideways",
    "{} omlaag": "{} down",
    "{} omhoog": "{} up",
    "{} opzij en {}": "{} sideways and {}",
    "{} graden gedraaid": "turned {} degrees",
    "{}, één van {} gelijke ({} en {} andere)": "{}, one of {} equal ones ({} and {} others)",
    "{}, één van {} gelijke ({})": "{}, one of {} equal ones ({})",
    "{} en {} andere: {}": "{} and {} others: {}",
    "{}, waarvan {} gelijk": "{}, of which {} equal",
    "{} onderdelen van modules": "{} parts of modules",
    "1 onderdeel van een module": "1 part of a module",
    "{}: alleen voor bekend": "{}: known only before",
    "{}: alleen na bekend": "{}: known only after",
    "niet volledig": "not complete",
    "onderdelen": "parts",
    "te weinig is vergelijkbaar: {} van de {} onderdelen voor en {} onderdelen na komen overeen in soort, vorm en "
    "plaats; het is een andere woning, of anders geëxporteerd": (
        "too little can be compared: {} of the {} parts before and {} parts after agree in kind, shape and place; "
        "it is another home, or exported otherwise"
    ),
    "van {} van de {} bouwdelen is geen materiaal bekend": "no material is known of {} of the {} building parts",
    "plaats en maat zijn niet te lezen: {}": "place and size cannot be read: {}",
    "het model {} heeft te weinig onderdelen met een vorm": "the model {} has too few parts with a shape",
    "{} onderdelen zonder vorm voor en {} na verschillen; niet te zeggen welke welke is": (
        "{} parts without shape before and {} after differ; cannot tell which is which"
    ),
    "deur {}": "door {}",
    "raam {}": "window {}",
    "wand {}": "wall {}",
    "dak {}": "roof {}",
    "trap {}": "stair {}",
    "ruimte {}": "room {}",
    "vloer of dak {}": "floor or roof {}",
    "ligger {}": "beam {}",
    "onderdeel {}": "part {}",
    "bekleding {}": "covering {}",
    "vliesgevel {}": "curtain wall {}",
    "samenstel {}": "assembly {}",
    "meubel {}": "furniture {}",
    "staaf {}": "member {}",
    "paal {}": "pile {}",
    "plaat {}": "plate {}",
    "hekwerk {}": "railing {}",
    "hellingbaan {}": "ramp {}",
    "fundering {}": "foundation {}",
    "deur": "door",
    "raam": "window",
    "wand": "wall",
    "dak": "roof",
    "trap": "stair",
    "ruimte": "room",
    "vloer of dak": "floor or roof",
    "ligger": "beam",
    "kolom": "column",
    "onderdeel": "part",
    "bekleding": "covering",
    "vliesgevel": "curtain wall",
    "samenstel": "assembly",
    "meubel": "furniture",
    "staaf": "member",
    "paal": "pile",
    "plaat": "plate",
    "hekwerk": "railing",
    "hellingbaan": "ramp",
    "materiaal": "material",
    "eigenschap {}": "property {}",
    "maat langs x": "size along x",
    "maat langs y": "size along y",
    "maat langs z": "size along z",
    "kolom {}": "column {}",
}

"""What preflight says of a model: its state, what is wrong, and the acceptance criteria of the ILS."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "Kijk een IFC-model na voordat er iets uit wordt gelezen. Geen oordeel over de woning.": (
        "Look at an IFC model before anything is read from it. No verdict on the home."
    ),
    "Houd ook de ILS Omgevingsvergunning tegen het model: letterlijk, zoals toegepast, of hersteld.": (
        "Hold the ILS Omgevingsvergunning against the model too: literally, as applied, or repaired."
    ),
    "Mijlpaal van de ILS.": "Milestone of the ILS.",
    "Toon elke bevinding.": "Show every finding.",
    "Waar een IFC-model zijn feiten draagt: de naam van een profiel, of een eigen bestand (TOML).": (
        "Where an IFC model carries its facts: the name of a profile, or a file of your own (TOML)."
    ),
    "Schrijf naar dit bestand.": "Write to this file.",
    # states
    "klaar om te toetsen": "ready to be checked",
    "te lezen, met waarschuwingen": "readable, with warnings",
    "te lezen, maar niet alles is bruikbaar: dat blijft onbekend": (
        "readable, but not everything is usable: that stays unknown"
    ),
    "geweigerd: er wordt niets uit gelezen": "refused: nothing is read from it",
    "onbruikbaar": "unusable",
    "let op": "warning",
    "ter informatie": "note",
    "{}, {} gegevens, alle gelezen; woningen: {}; ruimten: {}, waarvan herkend: {}": (
        "{}, {} records, all read; homes: {}; rooms: {}, of which recognised: {}"
    ),
    "... en nog {}; --all toont ze": "... and {} more; --all shows them",
    "niets gevonden dat niet klopt": "nothing found that is wrong",
    # what is wrong
    "de kop van het bestand is niet gevuld: {}": "the header of the file is not filled: {}",
    "Vul de gegevens van het bestand in bij het exporteren.": "Fill in the data of the file when exporting.",
    "Zet de eenheden in het project en exporteer opnieuw.": "Set the units in the project and export again.",
    "de eenheid voor {} is niet positief": "the unit for {} is not positive",
    "het model zegt niet waar het noorden is (TrueNorth)": "the model does not say where north is (TrueNorth)",
    "Zet de noordrichting in het project en exporteer opnieuw.": (
        "Set the direction of north in the project and export again."
    ),
    "de noordrichting heeft geen lengte in het platte vlak": "the direction of north has no length in plan",
    "het model geeft meer dan een noordrichting": "the model gives more than one direction of north",
    "Exporteer met IfcMapConversion en IfcProjectedCRS in EPSG:7415 of EPSG:28992.": (
        "Export with IfcMapConversion and IfcProjectedCRS in EPSG:7415 or EPSG:28992."
    ),
    "het model heeft geen plaats in een landelijk stelsel (IfcMapConversion ontbreekt)": (
        "the model has no place in a national system (IfcMapConversion is missing)"
    ),
    "het model heeft {} plaatsen in een landelijk stelsel (IfcMapConversion)": (
        "the model has {} places in a national system (IfcMapConversion)"
    ),
    "het stelsel {} is niet EPSG:7415 of EPSG:28992": "the system {} is not EPSG:7415 or EPSG:28992",
    "de plaats {}; {} ligt niet in Nederland": "the place {}; {} is not in the Netherlands",
    "de draaiing naar het landelijke stelsel ontbreekt (XAxisAbscissa, XAxisOrdinate)": (
        "the turn to the national system is missing (XAxisAbscissa, XAxisOrdinate)"
    ),
    "de draaiing naar het landelijke stelsel is nul": "the turn to the national system is zero",
    "de schaal naar het landelijke stelsel ontbreekt (Scale)": (
        "the scale to the national system is missing (Scale)"
    ),
    "de schaal {} past niet bij de lengte-eenheid: verwacht {}": (
        "the scale {} does not fit the unit of length: expected {}"
    ),
    "de ruimte staat niet in een bouwlaag": "the room is in no storey",
    "Hang de ruimte onder een IfcBuildingStorey (IfcRelAggregates).": (
        "Put the room under an IfcBuildingStorey (IfcRelAggregates)."
    ),
    "overlapt met ruimte {} over {} m2": "overlaps room {} by {} m2",
    "Maak de ruimten los van elkaar, of haal de dubbele weg.": "Separate the rooms, or remove the double one.",
    "Laat de onderste ruimte onder de bovenste ophouden.": "Let the lower room end under the upper one.",
    "overlapt met {}: de oppervlakte zou dubbel tellen": "overlaps {}: the area would count twice",
    "de ruimte heeft geen leesbaar volume: {}": "the room has no readable volume: {}",
    "Exporteer de ruimte als gesloten lichaam.": "Export the room as a closed body.",
    "het volume van de ruimte is niet gesloten: {} randen hebben geen tweede vlak": (
        "the volume of the room is not closed: {} edges have no second face"
    ),
    "Sluit het volume, of laat het tekenprogramma de ruimte opnieuw maken.": (
        "Close the volume, or let the drawing program make the room again."
    ),
    "{}: bronnen spreken elkaar tegen: {}": "{}: sources contradict each other: {}",
    "{}: bronnen spreken elkaar tegen: {} ({}) en {} ({})": (
        "{}: sources contradict each other: {} ({}) and {} ({})"
    ),
    "Maak de waarden gelijk; tot die tijd beoordeelt een mens de leden die ervan afhangen.": (
        "Make the values equal; until then a person judges the rules that depend on it."
    ),
    "een set met eigenschappen heeft geen naam": "a set of properties has no name",
    "een set met eigenschappen heeft geen naam (op {} objecten, dit is het eerste)": (
        "a set of properties has no name (on {} objects, this is the first)"
    ),
    "Geef de set een naam.": "Name the set.",
    "{} staat er {} keer met andere waarden": "{} is there {} times with other values",
    "{} (op {} objecten, dit is het eerste)": "{} (on {} objects, this is the first)",
    "Houd een van de waarden over.": "Keep one of the values.",
    "Vul de waarde in, of haal de eigenschap weg.": "Fill in the value, or remove the property.",
    "Schrijf het getal als getal, met een punt.": "Write the number as a number, with a point.",
    "{} is een getal als tekst, met een komma": "{} is a number as text, with a comma",
    "het model noemt deze waarde zelf een plaatshouder": "the model itself calls this value a placeholder",
    "dit is geen eindig getal": "this is no finite number",
    "{} is niet aannemelijk": "{} is not plausible",
    "{} is negatief; dat kan niet bij een {}": "{} is negative; that cannot be for a {}",
    "alle {} objecten van soort {} hebben {} op onwaar": "all {} objects of kind {} have {} set to false",
    "Controleer of dit is ingevuld of alleen een beginwaarde is.": (
        "Check whether this was filled in or is only an initial value."
    ),
    # the acceptance criteria
    "ILS Omgevingsvergunning 0.1, mijlpaal {}, lezing {}": "ILS Omgevingsvergunning 0.1, milestone {}, reading {}",
    "voldaan": "met",
    "niet voldaan": "not met",
    "te beoordelen": "to be judged",
    "niet van toepassing": "not applicable",
    "klopt": "fits",
    "klopt niet": "does not fit",
    "n.v.t.": "n/a",
    "klopt niet ({}x)": "does not fit ({}x)",
    "anders in de ILS zoals zij is dan in de herstelde ILS, per gebrek:": (
        "other in the ILS as it is than in the repaired ILS, by defect:"
    ),
    "geldig IFC 4.3 of IFC4, als STEP-bestand, niet groter dan 250 MB": (
        "valid IFC 4.3 or IFC4, as a STEP file, not larger than 250 MB"
    ),
    "het schema is {}": "the schema is {}",
    "het bestand is groter dan 250 MB": "the file is larger than 250 MB",
    "elk attribuut is zoals het schema het vraagt; het model is te groot om hier ook de voorwaarden van het schema te "
    "toetsen: de validatiedienst van buildingSMART zegt het": (
        "each attribute is as the schema asks it; the model is too large to test the conditions of the schema here as "
        "well: the validation service of buildingSMART tells"
    ),
    "elk attribuut is zoals het schema het vraagt; of alle voorwaarden van het schema gelden, is hier niet uit te "
    "maken: de validatiedienst van buildingSMART zegt het": (
        "each attribute is as the schema asks it; whether all conditions of the schema hold cannot be made out here: "
        "the validation service of buildingSMART tells"
    ),
    "{}: niet uit te maken": "{}: cannot be made out",
    "voorwaarden van het schema waaraan niet is voldaan: {}": "conditions of the schema that are not met: {}",
    "attributen die niet zijn zoals het schema ze vraagt: {}": "attributes that are not as the schema asks them: {}",
    "{}: niet volgens het schema": "{}: not according to the schema",
    "de kop (FILE_NAME) is gevuld": "the header (FILE_NAME) is filled",
    "leeg: {}": "empty: {}",
    "leeg: {} (bij M1 alleen een advies)": "empty: {} (only an advice at M1)",
    "alle specificaties van de mijlpaal kloppen": "all specifications of the milestone fit",
    "{} kloppen niet: {}": "{} do not fit: {}",
    "de plaats staat in EPSG:28992 of EPSG:7415 en ligt op de genoemde percelen": (
        "the place is given in EPSG:28992 or EPSG:7415 and lies on the plots named"
    ),
    "{}: ligt niet op een perceel in het model": "{}: does not lie on a plot in the model",
    "het stelsel klopt en de plaats ligt in Nederland": (
        "the system is right and the place lies in the Netherlands"
    ),
    "het midden van de ruimten ligt op x {} en y {} (RD, in meters)": (
        "the middle of the rooms lies at x {} and y {} (RD, in metres)"
    ),
    "het model noemt geen perceel": "the model names no plot",
    "zoek deze plaats op de kadastrale kaart: ligt zij op de percelen van de aanvraag?": (
        "look this place up on the cadastral map: does it lie on the plots of the application?"
    ),
    "alle ruimten liggen op de percelen in het model: {}": "all rooms lie on the plots in the model: {}",
    "van de percelen in het model is niet elke grens te lezen, of van de ruimten niet elke vloer: {}": (
        "not every boundary of the plots in the model can be read, or not every floor of the rooms: {}"
    ),
    "leg deze percelen op de kadastrale kaart: liggen zij daar zo, en zijn het die van de aanvraag?": (
        "lay these plots on the cadastral map: do they lie there like this, and are they those of the application?"
    ),
    "ruimten en gebieden zijn gesloten lichamen, en die van een soort overlappen elkaar niet": (
        "rooms and areas are closed bodies, and those of one kind do not overlap"
    ),
    "het model heeft geen ruimten of gebieden": "the model has no rooms or areas",
    "{}: heeft geen leesbaar volume": "{}: has no readable volume",
    "{}: het volume is niet gesloten": "{}: the volume is not closed",
    "{}: overlapt met {} over {} m2": "{}: overlaps {} over {} m2",
    "geleverde hoeveelheden wijken ten hoogste 2 % af van wat is nagerekend": (
        "delivered quantities deviate 2 % at most from what was computed"
    ),
    "het model levert geen hoeveelheden die zijn na te rekenen": "the model delivers no quantities to compute",
    "{}: {} is {}, nagerekend {}": "{}: {} is {}, computed {}",
    "{}: {} is {}, nagerekend {} tot {}": "{}: {} is {}, computed {} to {}",
    "de bestandsnaam volgt de afspraak (alleen een signaal)": (
        "the file name follows the convention (only a signal)"
    ),
    "{} is niet Project_Discipline_Systeem_Type_Bouwlaag, zoals {}": (
        "{} is not Project_Discipline_System_Type_Storey, such as {}"
    ),
    "en nog {}": "and {} more",
    "geen object voor {}": "no object for {}",
    "{} ontbreekt": "{} is missing",
    "{} is leeg": "{} is empty",
    "{} is {}; dat is geen toegestane waarde": "{} is {}; that is no allowed value",
    "{} is een {}; verwacht {}": "{} is a {}; expected {}",
    "{} is een {}; verwacht {} of {}": "{} is a {}; expected {} or {}",
    "classificatie {} van {} ontbreekt": "classification {} of {} is missing",
    "tijdstip": "time stamp",
    "auteur": "author",
    "organisatie": "organization",
    "machtiging": "authorization",
    # defects
    "{}: 9.10b weigert OccupancyType Woonfunctie: voor de waarde staat geplakte tekst": (
        "{}: 9.10b refuses OccupancyType Woonfunctie: pasted text stands before the value"
    ),
    "{}: bijna elke specificatie eist ten minste een object, ook wat een woning niet heeft": (
        "{}: nearly every specification asks at least one object, also what a home has not"
    ),
    "{}: 9.10c eist een object dat bij een woonfunctie niet kan bestaan": (
        "{}: 9.10c asks an object that cannot exist for living"
    ),
    "{}: 9.12d Restruimte kiest ObjectType Bedruimte": "{}: 9.12d Restruimte selects ObjectType Bedruimte",
    "{}: 9.18d Vliesgevel kiest vloeren in plaats van vliesgevels": (
        "{}: 9.18d Vliesgevel selects slabs instead of curtain walls"
    ),
    "{}: 9.18g vraagt een eigenschap met een verkeerde naam in plaats van ThermalTransmittance": (
        "{}: 9.18g asks a property by a wrong name instead of ThermalTransmittance"
    ),
    "{}: ThermalTransmittance moet IFCREAL zijn, terwijl het IFC-schema een eigen maat heeft": (
        "{}: ThermalTransmittance must be IFCREAL, while the IFC schema has a measure of its own"
    ),
    "{}: oppervlakten, inhouden en verhoudingen moeten IFCREAL zijn, terwijl het IFC-schema een eigen maat heeft": (
        "{}: areas, volumes and ratios must be IFCREAL, while the IFC schema has measures of their own"
    ),
    "{}: ProjectInvestmentEstimate heeft een type dat niet bestaat voor een bedrag": (
        "{}: ProjectInvestmentEstimate has a type that does not exist for an amount"
    ),
    "{}: 9.18e Deur vraagt geen ThermalTransmittance en GlazingAreaFraction": (
        "{}: 9.18e Deur does not ask ThermalTransmittance and GlazingAreaFraction"
    ),
    "{}: een object met alleen een andere classificatie faalt op een facultatieve classificatie": (
        "{}: an object with only another classification fails on an optional classification"
    ),
    "{}: subtypen zoals IfcWallStandardCase worden niet gezien": (
        "{}: subtypes such as IfcWallStandardCase are not seen"
    ),
    "{}: een brandcompartiment als IfcSpace wordt niet gezien": "{}: a fire compartment as IfcSpace is not seen",
    "{}: een buitenruimte zonder IsExternal wordt niet gezien": "{}: an outdoor space without IsExternal is not seen",
    "{}: een plaatshouder zoals ONBEKEND telt als waarde": "{}: a placeholder such as ONBEKEND counts as a value",
    "{}: namen en bepalingsmethoden tellen alleen in een van de spellingen die de ILS zelf gebruikt": (
        "{}: names and methods of measuring count in only one of the spellings that the ILS itself uses"
    ),
    "{}: namen van bouwlagen: hoofdletters, een trema en een tussenverdieping worden geweigerd, 101 dak niet": (
        "{}: names of storeys: capitals, a diaeresis and a floor between two are refused, 101 dak is not"
    ),
    "{}: Phase weigert codes die de ILS elders zelf noemt, en heeft een spelfout": (
        "{}: Phase refuses codes that the ILS itself names elsewhere, and has a spelling mistake"
    ),
    "{} is alleen een plaatshouder": "{} is only a placeholder",
    # what was understood
    "Toon wat er van een woning is begrepen: ruimten, hoe ze zijn herkend, en hun maten.": (
        "Show what was understood of a home: rooms, how they were recognised, and their sizes."
    ),
    "Teken ook een plattegrond met hoe elke ruimte is herkend.": (
        "Draw a plan too, with how each room was recognised."
    ),
    "woning: {}": "home: {}",
    "woning {} van {}: {}": "home {} of {}: {}",
    "gedeeld door {} woningen": "shared by {} homes",
    "gedeeld: {}": "shared: {}",
    "ruimten": "rooms",
    "deze woning staat niet in het bestand": "this home is not in the file",
    "de samenstelling is vergeleken voor het hele gebouw, dus ook voor de andere woningen": (
        "the composition was compared for the whole building, so for the other homes as well"
    ),
    "Zij staat wel in {}; zonder --home ziet u wat er van haar is geworden.": (
        "It is in {}; without --home you see what became of it."
    ),
    "vergeleken is alleen {}; ook wat met andere woningen wordt gedeeld en wat bij geen woning hoort, telt mee": (
        "only {} was compared; what is shared with other homes and what belongs to no home counts as well"
    ),
    "volgens de onderdelen is {} nu {}; daarmee is zij niet vergeleken": (
        "by its elements {} is {} now; it was not compared with that"
    ),
    "--home vergelijkt een woning in twee staten; een manifest bewaart het hele model": (
        "--home compares a home in two states; a manifest keeps the whole model"
    ),
    "{} woningen heten zo": "{} homes are called that",
    "Kies er een met het nummer of de id: {}.": "Choose one by its number or id: {}.",
    "Alleen deze woning uit het bestand; meer dan één keer: deze woningen.": (
        "Only this home of the file; more than once: these homes."
    ),
    "opmerkingen over het model waar geen feit van afhangt: {}; zie `bblcheck home preflight`": (
        "notes about the model on which no fact depends: {}; see `bblcheck home preflight`"
    ),
    "{}: {} {} kan niet, want dit is nooit negatief": "{}: {} {} cannot be, for this is never negative",
    "{} waarden waaruit geen feit wordt gelezen, zijn mogelijk niet ingevuld of onbruikbaar": (
        "{} values that no fact is read from may not be filled in or not be usable"
    ),
    "`bblcheck home preflight` noemt ze.": "`bblcheck home preflight` names them.",
    "{}: gedeeld door {} woningen": "{}: shared by {} homes",
    "wat de woningen van dit gebouw delen, staat in een eigen uitkomst": (
        "what the homes of this building share stands in a result of its own"
    ),
    "bevindingen over het model: {}; zie `bblcheck home preflight`": (
        "findings about the model: {}; see `bblcheck home preflight`"
    ),
    "ruimte": "room",
    "soort": "kind",
    "hoogte": "height",
    "breedte": "width",
    "herkend aan": "recognised by",
    "niet herkend": "not recognised",
    "wit: herkend; strepen: bronnen spreken elkaar tegen; stippen: niet herkend": (
        "white: recognised; stripes: sources contradict each other; dots: not recognised"
    ),
    "geen ruimten gevonden": "no rooms found",
    ", misschien niet alle": ", maybe not all",
    "bouwlagen": "storeys",
    "verblijfsgebieden": "living areas",
    "ramen": "windows",
    "deuren": "doors",
    "trappen": "stairs",
    "geen plattegrond: {} heeft geen ruimten met een leesbare vorm": "no plan: {} has no rooms with a readable shape",
    "Schrijf wat het model mist als IDS, voor wie het tekent; in een map een bestand per vakgebied.": (
        "Write what the model lacks as IDS, for its modeller; in a directory a file per discipline."
    ),
    "geen IDS geschreven: wat ontbreekt, kan een model niet zeggen": (
        "no IDS written: what is missing, a model cannot say"
    ),
    # archives and depth
    "{} bouwt te diep op andere voort (meer dan {})": "{} builds too deep on others (more than {})",
    "het archief bevat meer dan {} bestanden": "the archive holds more than {} files",
    "Pak alleen het model in.": "Pack the model only.",
    "Bewaar in deze map wat uit IFC-modellen is gelezen; een tweede keer slaat de lezer over.": (
        "Keep in this folder what was read from IFC models; a second time skips the reader."
    ),
    # profiles
    "{} is geen bestand en geen profiel; kies uit: {}": "{} is no file and no profile; choose from: {}",
    "profielen bouwen in een kring op elkaar voort": "profiles build on each other in a circle",
    "dit profiel bestaat niet": "this profile does not exist",
    "Geef een bestand dat op {} eindigt, of een van: {}.": "Give a file that ends in {}, or one of: {}.",
    "geen geldige TOML: {}": "no valid TOML: {}",
    "het profiel is geen tekst in UTF-8": "the profile is no text in UTF-8",
    "het profiel kan niet worden gelezen: {}": "the profile cannot be read: {}",
    "verwacht een tekst": "a text is expected",
    "verwacht een onderdeel met sleutels": "a section with keys is expected",
    "verwacht een lijst van [set, eigenschap]": "a list of [set, property] is expected",
    "verwacht [laagste, hoogste], de laagste eerst": "[lowest, highest] is expected, the lowest first",
    "verwacht een lijst van teksten": "a list of texts is expected",
    "een van de teksten heeft geen letter of cijfer": "one of the texts has no letter or digit",
    "dit onderdeel van een profiel is niet bekend": "this section of a profile is not known",
    "deze sleutel is niet bekend": "this key is not known",
    "dit PredefinedType kan geen hele woning zijn": "this PredefinedType cannot be a whole home",
    "dit begrip is niet bekend": "this concept is not known",
    "dit kenmerk van {} is niet bekend": "this attribute of {} is not known",
    "deze soort ruimte is niet bekend": "this kind of room is not known",
}

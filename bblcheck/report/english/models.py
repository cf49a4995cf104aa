"""What is said of IFC models: what is refused, what was found while reading, why something was not measured."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # measured in a model
    "de wand staat niet rechtop": "the wall does not stand upright",
    "de wand is niet recht": "the wall is not straight",
    "geen vlakke vloer": "no level floor",
    "{} {} kan niet, want dit is nooit negatief": "{} {} is not possible, for this is never negative",
    "omtrek van de vloer": "edge of the floor",
    "kleinste zijde van de vloer": "smallest side of the floor",
    "grootste zijde van de vloer": "largest side of the floor",
    "grootste vierkant in de vloer": "largest square in the floor",
    "{}; de grootste rechthoek langs de langste wand is {} bij {} m": (
        "{}; the largest rectangle along the longest wall is {} by {} m"
    ),
    "een buitenruimte": "an outdoor space",
    "een ruimte": "a room",
    "voor de deur staat over {} m niets van het model": "nothing of the model stands within {} m of the door",
    "{}: aan de andere kant van de deur ligt {}": "{}: on the other side of the door lies {}",
    "recht uit de gevel tot de perceelsgrens": "straight out of the facade to the boundary of the plot",
    "kortste afstand tot de perceelsgrens": "shortest distance to the boundary of the plot",
    "de grens van het perceel is niet een lijn": "the boundary of the plot is not one line",
    "de grens van het perceel is geen vlak": "the boundary of the plot encloses no area",
    "regel {}": "line {}",
    "naam": "name",
    "(geen naam)": "(no name)",
    "ILS: {}, met de naam": "ILS: {}, with the name",
    "ILS: {}": "ILS: {}",
    # refused
    "dit is geen IFC-model maar {}": "this is not an IFC model but {}",
    "een JSON-bestand": "a JSON file",
    "Exporteer het model als IFC in STEP-vorm (.ifc).": "Export the model as IFC in STEP form (.ifc).",
    "Exporteer het model als {} of {}.": "Export the model as {} or {}.",
    "Exporteer het model opnieuw.": "Export the model again.",
    "Haal of exporteer het model opnieuw.": "Fetch or export the model again.",
    "dit is geen IFC-model: het begint niet met ISO-10303-21": (
        "this is not an IFC model: it does not start with ISO-10303-21"
    ),
    "schema {} wordt niet gelezen": "schema {} is not read",
    "#{} verwijst naar #{}, dat niet bestaat": "#{} refers to #{}, which does not exist",
    "#{} verwijst naar #{}, dat niet bestaat (en nog {} zulke nummers)": (
        "#{} refers to #{}, which does not exist (and {} more such numbers)"
    ),
    " (en nog {} zulke nummers)": " (and {} more such numbers)",
    "haakjes van #{} kloppen niet": "the brackets of #{} do not match",
    "{} verwijst naar zichzelf: {}": "{} refers to itself: {}",
    "een plaatsing": "a placement",
    "een vorm": "a shape",
    "een eigenschap": "a property",
    "een eenheid": "a unit",
    "een classificatie": "a classification",
    "een samenstelling": "an assembly",
    "een groep": "a group",
    "#{} komt meer dan eens voor": "#{} occurs more than once",
    "een commentaar wordt niet afgesloten": "a comment is not closed",
    "een commentaar wordt niet geopend": "a comment is not opened",
    "een tekst wordt niet afgesloten": "a text is not closed",
    "het bestand is afgebroken: het slot END-ISO-10303-21 ontbreekt": (
        "the file is cut off: its end END-ISO-10303-21 is missing"
    ),
    "hier staat geen gegeven van de vorm #1=IFCWALL(...);": "there is no record of the form #1=IFCWALL(...); here",
    "het bestand is leeg": "the file is empty",
    "de kop noemt geen schema (FILE_SCHEMA ontbreekt)": "the header names no schema (FILE_SCHEMA is missing)",
    "het bestand heeft geen afgesloten deel DATA": "the file has no closed DATA section",
    "het bestand bevat geen enkel gegeven": "the file holds no record at all",
    "het laatste gegeven wordt niet afgesloten": "the last record is not closed",
    "bij een getal staat een decimale komma; STEP schrijft een punt": (
        "a number has a decimal comma; STEP writes a point"
    ),
    "een nummer van een gegeven is te groot of begint met 0": "a record number is too large or starts with 0",
    "het bestand begint met een byte order mark; die is overgeslagen": (
        "the file starts with a byte order mark; it was skipped"
    ),
    "de lezer van het model is gestopt: {}": "the reader of the model stopped: {}",
    "afgebroken met code {}": "ended with code {}",
    "Het model is te zwaar of beschadigd; exporteer het opnieuw, of alleen de woning.": (
        "The model is too heavy or damaged; export it again, or only the home."
    ),
    "Installeer bblcheck met de extra [ifc]: pip install 'bblcheck[ifc]'.": (
        "Install bblcheck with the extra [ifc]: pip install 'bblcheck[ifc]'."
    ),
    "het antwoord is groter dan toegestaan": "the answer is larger than allowed",
    "ifcopenshell ontbreekt of werkt niet": "ifcopenshell is missing or does not work",
    "het antwoord is geen object": "the answer is not an object",
    "het antwoord is geen JSON": "the answer is not JSON",
    "de lezer van het model gaf een onbegrijpelijk antwoord": (
        "the reader of the model gave an answer that cannot be understood"
    ),
    "de IFC-lezer kan een gegeven niet lezen: {}": "the IFC reader cannot read a record: {}",
    "het bestand bevat {} gegevens, de IFC-lezer hield er {} over": (
        "the file holds {} records, the IFC reader kept {} of them"
    ),
    "het model is groter dan {} MB, of ongewoon sterk ingepakt": (
        "the model is larger than {} MB, or packed unusually tightly"
    ),
    "het archief bevat {} .ifc-bestanden; verwacht er precies een": (
        "the archive holds {} .ifc files; exactly one is expected"
    ),
    "het bestand kan niet worden gelezen: {}": "the file cannot be read: {}",
    "Pak het model opnieuw in, of geef het .ifc-bestand zelf.": (
        "Pack the model again, or give the .ifc file itself."
    ),
    "Geef een model van alleen de woning.": "Give a model of the home only.",
    "dit is een map, geen bestand": "this is a directory, not a file",
    "het bestand bestaat niet of is geen gewoon bestand": "the file does not exist or is not a regular file",
    "geen leesbaar zip-archief, of afgebroken": "not a readable zip archive, or cut off",
    # homes and rooms
    "het model zegt niet welke ruimten bij deze woning horen": (
        "the model does not say which rooms belong to this home"
    ),
    "Hang de ruimten onder de woning (IfcRelAggregates), of neem ze op in een groep (IfcZone) van de woning.": (
        "Put the rooms under the home (IfcRelAggregates), or in a group (IfcZone) of the home."
    ),
    "grenst aan meer dan een woning en staat daarom bij geen: {}": (
        "borders on more than one home and is therefore in none: {}"
    ),
    "{} grenst aan meer dan een woning, zeg bij welke het hoort: {}": (
        "{} borders on more than one home, say to which it belongs: {}"
    ),
    "Neem het op in de groep of ruimte van de woning waar het bij hoort, of noem de kamer in de eigenschap ruimte van "
    "de set Bblcheck_deur of Bblcheck_raam.": (
        "Put it in the group or space of the home that it belongs to, or name the room in the property ruimte of the "
        "set Bblcheck_deur or Bblcheck_raam."
    ),
    "er zijn ruimten die bij geen woning horen, en een deur daarvan kan van deze woning zijn": (
        "there are rooms that belong to no home, and a door of those may be of this home"
    ),
    "1 element hoort bij geen woning": "1 element belongs to no home",
    "{} elementen horen bij geen woning": "{} elements belong to no home",
    "1 ruimte niet herkend: {}": "1 room not recognised: {}",
    "{} ruimten niet herkend: {}": "{} rooms not recognised: {}",
    "het model zegt niet dat alles erin staat (eigenschap Volledig in een set Bblcheck_bouwwerk)": (
        "the model does not say that it holds everything (property Volledig in a set Bblcheck_bouwwerk)"
    ),
    "Neem het op in de groep of ruimte van de woning, of zeg dat het gemeenschappelijk is.": (
        "Put it in the group or space of the home, or say that it is shared."
    ),
    "hoort bij geen van de woningen in het model": "belongs to none of the homes in the model",
    "{} zegt niet welke ruimte het is en de naam {} is geen bekende naam": (
        "{} does not say which room it is and the name {} is no known name"
    ),
    "{} en de naam {} ({}) spreken elkaar tegen": "{} and the name {} ({}) contradict each other",
    "geen ObjectType of classificatie van de ILS, en {} is geen bekende naam": (
        "no ObjectType or classification of the ILS, and {} is no known name"
    ),
    "de namen {} zeggen verschillende dingen": "the names {} say different things",
    "ruimte niet herkend: {}": "room not recognised: {}",
    "is een samenstel van ruimten; alleen de delen tellen": "is a set of rooms; only its parts count",
    "Geef de ruimte een ObjectType en Name volgens de ILS, of de eigenschap Bblcheck_ruimte.soort.": (
        "Give the room an ObjectType and Name of the ILS, or the property Bblcheck_ruimte.soort."
    ),
    "het model zegt niet op welke bouwlaag de ruimte ligt": "the model does not say on which storey the room is",
    "meer dan een gebied geeft een gebruiksoppervlakte": "more than one area gives a usable floor area",
    # measuring
    "{}: {} is niet aannemelijk": "{}: {} is not plausible",
    "{} {} is niet aannemelijk": "{} {} is not plausible",
    "de eigenschap zegt {}, {} zegt {}": "the property says {}, {} says {}",
    "{}: omtrek van de vloer": "{}: outline of the floor",
    "{}: van vloer tot plafond": "{}: from floor to ceiling",
    "{}: kleinste zijde van de vloer": "{}: smallest side of the floor",
    "{}: grootste zijde van de vloer": "{}: largest side of the floor",
    "{}: vloer maal hoogte": "{}: floor times height",
    "{}: grootste vierkant in de vloer": "{}: largest square in the floor",
    "{}: van vloer tot vloer": "{}: from floor to floor",
    "{}: van terrein tot hoogste vloer": "{}: from terrain to the highest floor",
    "een drempel of trede ertussen is niet meegeteld: het verschil kan groter zijn": (
        "a threshold or step between them is not counted: the difference may be larger"
    ),
    "vanaf het laagste punt van het terrein langs het gebouw; bij de ingang kan het hoger liggen": (
        "from the lowest point of the terrain along the building; it may lie higher at the entrance"
    ),
    "{}: hoogte tussen de treden": "{}: height between the treads",
    "{}: van voorkant tot voorkant": "{}: from front to front",
    "{}: diepte van de treden": "{}: depth of the treads",
    "{}: breedte van de treden": "{}: width of the treads",
    "{}: van trede tot wat erboven ligt": "{}: from tread to what lies above",
    "{}: optrede maal aantal": "{}: riser times number",
    "de treden verschillen; kleinste en grootste maat": "the treads differ; smallest and largest size",
    "tussen de treden ligt iets dat ook een trede kan zijn": (
        "between the treads lies something that may be a tread too"
    ),
    "de treden verschillen; kleinste en grootste maat; tussen de treden ligt iets dat ook een trede kan zijn": (
        "the treads differ; smallest and largest size; between the treads lies something that may be a tread too"
    ),
    "wat geen vloer of plafond is, is niet gezien: de vrije hoogte kan kleiner zijn": (
        "what is no floor or ceiling was not seen: the clear height may be smaller"
    ),
    "het model zegt niet hoeveel optreden de trap heeft; kleinste en grootste mogelijke maat": (
        "the model does not say how many risers the stair has; smallest and largest possible size"
    ),
    "geen drie treden op gelijke hoogte boven elkaar": "no three treads that rise equally above each other",
    "geen waarde in het model, en niet te meten: {}": "no value in the model, and not measurable: {}",
    "het plafond is niet overal even hoog; laagste en hoogste maat: {}": (
        "the ceiling is not equally high everywhere; lowest and highest size: {}"
    ),
    "niet uit de ruimte gespaard maar wel meegeteld: {}": "not left out of the room, but counted: {}",
    "{}; niet uit de ruimte gespaard maar wel meegeteld: {}": "{}; not left out of the room, but counted: {}",
    "de vloer is geen rechthoek; kleinste en grootste mogelijke maat": (
        "the floor is no rectangle; smallest and largest possible size"
    ),
    "de vloer is geen rechthoek; kleinste en grootste mogelijke maat; de grootste rechthoek langs de langste"
    " wand is {} bij {} m": (
        "the floor is no rectangle; smallest and largest possible size; the largest rectangle along the longest"
        " wall is {} by {} m"
    ),
    "een deel van de vloer ligt meer dan een trede hoger; kleinste en grootste mogelijke maat": (
        "a part of the floor lies more than one step higher; smallest and largest possible size"
    ),
    "wat er in de ruimte staat is niet meegeteld: de vrije plek kan kleiner zijn": (
        "what stands in the room is not counted: the free spot may be smaller"
    ),
    "de vloer bestaat uit losse delen": "the floor is in separate parts",
    "de vorm heeft geen vlakken boven en onder": "the shape has no faces above and below",
    "een vlak van de vorm snijdt zichzelf": "a face of the shape crosses itself",
    "de vorm in het model is onvolledig": "the shape in the model is incomplete",
    "de ruimte heeft geen vlakke vloer": "the room has no flat floor",
    "boven de vloer ligt geen even groot plafond: meer vloeren, een nis of een open vorm": (
        "no ceiling of the same size lies above the floor: more floors, a niche or an open shape"
    ),
    "de vloer heeft geen omtrek": "the floor has no outline",
    "de omtrek van de vloer raakt zichzelf": "the outline of the floor touches itself",
    "het model is niet te lezen; niet volgens het schema van IFC: {}": (
        "the model cannot be read; not according to the schema of IFC: {}"
    ),
    "dit hekwerk hoort bij geen van de randen die het model zelf noemt, en is er niet mee vergeleken": (
        "this railing belongs to none of the edges that the model names itself, and was not compared with them"
    ),
    "Geef het hekwerk zelf de set Bblcheck_rand, of hang het onder zijn rand (IfcRelAggregates).": (
        "Give the railing itself the set Bblcheck_rand, or put it under its edge (IfcRelAggregates)."
    ),
    "een vlak zonder eindige maat": "a face without a finite size",
    "de omtrek van de vloer is niet gesloten": "the outline of the floor is not closed",
    "grenst volgens het model aan meer dan een ruimte: {}": "borders more than one room by the model: {}",
    "buitenmaat van het kozijn: de vrije doorgang is kleiner": (
        "outer size of the frame: the clear passage is smaller"
    ),
    "een punt te ver weg": "a point too far away",
    "de vorm kan niet worden berekend: {}": "the shape cannot be computed: {}",
    "de vormberekening is vastgelopen op dit model; alleen eenvoudige vormen zijn gemeten": (
        "the computing of shapes broke down on this model; only simple shapes were measured"
    ),
    "een vorm van soort {}": "a shape of kind {}",
    "een doorsnede van soort {}": "a cross-section of kind {}",
    "een omtrek van soort {}": "an outline of kind {}",
    "een plaatsing van soort {}": "a placement of kind {}",
    "de vorm is te zwaar": "the shape is too heavy",
    "geen vorm in het model": "no shape in the model",
    "de vorm bestaat uit meer dan een lichaam": "the shape consists of more than one body",
    "vlakken met gebogen randen": "faces with curved edges",
    "een uitgetrokken vorm zonder hoogte": "an extruded shape without height",
    "een rechthoek zonder maat": "a rectangle without size",
    "een omtrek verwijst naar een punt dat er niet is": "an outline refers to a point that is not there",
    "een vlak met minder dan drie hoeken": "a face with fewer than three corners",
    "een richting zonder lengte": "a direction without length",
    "een punt dat geen getallen heeft": "a point without numbers",
    "geen vorm (Body) in het model": "no shape (Body) in the model",
    "meer dan een vorm (Body) in het model": "more than one shape (Body) in the model",
    "vlakken met gaten in een IfcPolygonalFaceSet": "faces with holes in an IfcPolygonalFaceSet",
    "een vlak verwijst naar een punt dat er niet is": "a face refers to a point that is not there",
    "een omtrek met bogen naast elkaar": "an outline with arcs next to each other",
    "een omtrek met een {}": "an outline with an {}",
    "een omtrek die niet sluit": "an outline that does not close",
    "een boog die een rechte lijn is": "an arc that is a straight line",
    "een boog die niet op zijn buren aansluit": "an arc that does not meet its neighbours",
    "een boog zonder maat": "an arc without size",
    "een boog met een zeer grote straal": "an arc with a very large radius",
    "een vorm die te diep is": "a shape that is too deep",
    "een vlakke afbeelding": "a flat picture",
    # properties
    "de set {} noemt geen bekend begrip; bekend: {}": "the set {} names no known concept; known: {}",
    "de set {} staat er {} keer; waarden die verschillen zijn onbekend": (
        "the set {} is there {} times; values that differ are unknown"
    ),
    "Voeg de sets samen in het model.": "Merge the sets in the model.",
    "Laat het tekenprogramma nieuwe GlobalIds maken; tot die tijd telt het nummer van het gegeven mee.": (
        "Let the drawing program make new GlobalIds; until then the record number counts as well."
    ),
    "deze GlobalId staat op meer dan een object": "this GlobalId is on more than one object",
    "{}: {} is geen {} in dit model": "{}: {} is no {} in this model",
    "{}: methode {} is niet bekend; bekend: {}": "{}: method {} is not known; known: {}",
    "{}{}.{} is geen bekend kenmerk": "{}{}.{} is no known attribute",
    "{} staat er meer dan eens, met {}": "{} is there more than once, with {}",
    "{} is een plaatshouder volgens {}": "{} is a placeholder by {}",
    "{} is een plaatshouder": "{} is a placeholder",
    "het bestand bevat tekens die STEP niet toestaat, van regel {} af; gelezen als {}": (
        "the file holds characters that STEP does not allow, from line {} on; read as {}"
    ),
    "Windows-1252 (een aanname: controleer namen met accenten)": (
        "Windows-1252 (an assumption: check names with accents)"
    ),
    "een eenheid van soort {} wordt niet gelezen": "a unit of kind {} is not read",
    "het model heeft {} projecten (IfcProject)": "the model has {} projects (IfcProject)",
    "het project noemt geen eenheid voor {}": "the project names no unit for {}",
    "het project noemt meer dan een eenheid voor {}": "the project names more than one unit for {}",
    "eenheid {} heeft geen bruikbare omrekening": "unit {} has no usable conversion",
    "een SI-eenheid heeft geen naam": "an SI unit has no name",
    "{} is geen bekende keuze; bekend zijn {}": "{} is no known choice; known are {}",
    "een {} zegt niet in welke eenheid {} is": "a {} does not say in which unit {} is",
    "{} is geen getal": "{} is not a number",
    "{} is geen aantal": "{} is not a count",
    "{} is geen datum (verwacht 2026-11-23)": "{} is not a date (expected 2026-11-23)",
    "een {} is geen {}": "a {} is not a {}",
    "{} is geen ja of nee": "{} is not yes or no",
    "{} is geen tekst": "{} is not a text",
    "heeft geen waarde": "has no value",
    "is leeg": "is empty",
}

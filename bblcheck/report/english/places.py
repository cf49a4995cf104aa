"""What is said of where things stand in a model: doors and windows, the plot, railings and ramps."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "{}: ruimten naast de opening, tot {} m van de wand": "{}: rooms beside the opening, up to {} m from the wall",
    "{}: ruimten langs de wand, tot {} m ervan": "{}: rooms along the wall, up to {} m from it",
    "het model zegt niet aan welke ruimte dit grenst: {}": "the model does not say which room this borders: {}",
    "naast de opening ligt geen ruimte van het model": "no room of the model lies beside the opening",
    "de opening ligt midden in een ruimte: {}": "the opening lies in the middle of a room: {}",
    "geen plaatsing in het model": "no placement in the model",
    "de opening staat niet rechtop": "the opening does not stand upright",
    "de opening heeft geen maten": "the opening has no sizes",
    "de opening in de wand is niet zo breed als wat erin staat": (
        "the opening in the wall is not as wide as what stands in it"
    ),
    "{}: voor de deur staat over {} m niets van het model": (
        "{}: nothing of the model stands before the door over {} m"
    ),
    "{}: aan de andere kant van de deur ligt een buitenruimte": (
        "{}: an outdoor space lies on the other side of the door"
    ),
    "{}: aan de andere kant van de deur ligt een ruimte": "{}: a room lies on the other side of the door",
    "het model zegt niet of dit een buitendeur is": "the model does not say whether this is an outer door",
    "geen buitendeur; het model zegt niet of beide ruimten verwarmd zijn": (
        "no outer door; the model does not say whether both rooms are heated"
    ),
    "een buitendeur van een ruimte waarvan niet vaststaat dat zij in de thermische schil ligt": (
        "an outer door of a room that is not known to lie within the thermal shell"
    ),
    "een buitendeur; het model zegt niet of dit de hoofdtoegang is": (
        "an outer door; the model does not say whether this is the main entrance"
    ),
    "het model zegt niet welke twee ruimten de deur scheidt": (
        "the model does not say which two rooms the door separates"
    ),
    "de ruimten aan weerszijden zeggen niet wat voor doorgang dit is": (
        "the rooms on both sides do not say what sort of passage this is"
    ),
    "bronnen spreken elkaar tegen: {} ({}) en {} ({})": "sources contradict each other: {} ({}) and {} ({})",
    "bronnen spreken elkaar tegen: {} ({}) en {} ({}) en {} ({})": (
        "sources contradict each other: {} ({}) and {} ({}) and {} ({})"
    ),
    "buitendeur": "outer door",
    "binnendeur": "inner door",
    "maat tussen de stijlen van het kozijn: de vrije doorgang is niet groter": (
        "size between the jambs of the frame: the clear passage is no larger"
    ),
    "{}: van de vloer van de ruimte tot de onderkant van het raam": (
        "{}: from the floor of the room to the bottom of the window"
    ),
    "{}: recht uit de gevel tot de perceelsgrens": "{}: straight out of the wall to the boundary of the plot",
    "{}: kortste afstand tot de perceelsgrens": "{}: shortest distance to the boundary of the plot",
    "alleen de kleinste maat: langs openbare weg, water of groen telt het hart daarvan": (
        "only the smallest size: along a public road, water or green its middle counts"
    ),
    "de afstand tot de perceelsgrens is niet te meten: {}": (
        "the distance to the boundary of the plot cannot be measured: {}"
    ),
    "het perceel heeft geen leesbare grens": "the plot has no readable boundary",
    "de opening ligt volgens het model niet op het perceel": "by the model the opening is not on the plot",
    "het model heeft meer dan een perceel": "the model has more than one plot",
    "gemeten op de plaats in het model; voor de plaats die wordt beoordeeld moet een sitebestand het zeggen": (
        "measured at the place in the model; for the place that is judged a site file must say it"
    ),
    "het model zegt niet of dit een leuning of een afscheiding is (PredefinedType)": (
        "the model does not say whether this is a handrail or a barrier (PredefinedType)"
    ),
    "Geef een afscheiding PredefinedType GUARDRAIL of BALUSTRADE, een leuning HANDRAIL.": (
        "Give a barrier PredefinedType GUARDRAIL or BALUSTRADE, a handrail HANDRAIL."
    ),
    "{}: van de vloer tot de bovenkant van de afscheiding": "{}: from the floor to the top of the barrier",
    "{}: kleinste afstand in plattegrond tussen vloer en afscheiding": (
        "{}: smallest distance in plan between floor and barrier"
    ),
    "{}: grootste bol door het vlak van de afscheiding": "{}: largest ball through the plane of the barrier",
    "de afscheiding is als dicht vlak getekend; of zij openingen heeft, is niet te zien": (
        "the barrier is drawn as a closed plane; whether it has openings cannot be seen"
    ),
    "onder de afscheiding ligt geen vlakke vloer (IfcSlab)": "no level floor (IfcSlab) lies under the barrier",
    "de afscheiding heeft geen dikte": "the barrier has no thickness",
    "de bovenkant van de afscheiding is niet overal even hoog": "the top of the barrier is not equally high everywhere",
    "uit de hoek van de helling": "from the angle of the slope",
    "{}: helling van het steilste loopvlak": "{}: slope of the steepest surface to walk on",
    "{}: van het laagste tot het hoogste punt van het loopvlak": (
        "{}: from the lowest to the highest point of the surface to walk on"
    ),
    "{}: breedte van het loopvlak": "{}: width of the surface to walk on",
    "leuningen en randen nemen er iets van af": "handrails and kerbs take something off it",
    "de vorm heeft geen hellend loopvlak": "the shape has no sloping surface to walk on",
    "het loopvlak helt niet overal even steil in een richting": (
        "the surface to walk on does not slope equally everywhere in one direction"
    ),
}

"""What is said of ways through a model, of the ground in it and of railings: how they were measured, and why not."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # walking
    "verste plek tot de uitgang, door het midden van deuren, 0,3 m van wanden": (
        "furthest spot to the exit, through the middle of doors, 0.3 m off walls"
    ),
    "een bovengrens: de kortste weg kan korter zijn; wat niet als wand, kolom of trap is getekend is niet gezien": (
        "an upper bound: the shortest way may be shorter; what is not drawn as a wall, column or stair was not seen"
    ),
    "{}; overal anderhalf maal, ook buiten een gebruiksgebied": (
        "{}; one and a half times everywhere, also outside a gebruiksgebied"
    ),
    "de loopafstand is niet te meten: {}": "the walking distance cannot be measured: {}",
    "er is geen ruimte van een gebruiksgebied in": "it holds no room of a gebruiksgebied",
    "het model zegt niet welke deur een uitgang is": "the model does not say which door is an exit",
    "de weg door de uitgang is niet te meten": "the way through the exit cannot be measured",
    "{}: geen weg naar een uitgang gevonden": "{}: no way to an exit found",
    "wat er staat deelt de vloer in losse stukken": "what stands there cuts the floor into separate pieces",
    "de vloer is overal smaller dan 0,6 m": "the floor is narrower than 0.6 m everywhere",
    "een doorgang in de ruimte is smaller dan 0,6 m": "a passage in the room is narrower than 0.6 m",
    "een nis in de ruimte is smaller dan 0,6 m": "a niche in the room is narrower than 0.6 m",
    "de vloer is niet te lezen": "the floor cannot be read",
    "een deel van de vloer ligt hoger, of een wand helt naar buiten": (
        "a part of the floor lies higher, or a wall leans outward"
    ),
    "waar {} staat is niet te lezen": "where {} stands cannot be read",
    # joined rooms
    "deur tussen beide ruimten": "door between both rooms",
    "opening in de wand tussen beide ruimten": "opening in the wall between both rooms",
    "ruimtegrens zonder wand tussen beide ruimten": "border without a wall between both rooms",
    "geen deur of opening naar {}": "no door or opening to {}",
    # the ground
    "van de vloer tot het terrein voor de deur": "from the floor to the ground before the door",
    "{} meetkunde: {}, bij de gunstigste deur": "{} meetkunde: {}, at the best door",
    "vanaf het terrein in het model bij de hoofdtoegang": "from the ground in the model at the main entrance",
    "ElevationOfTerrain van het gebouw en het terrein in het model zeggen verschillende hoogten": (
        "ElevationOfTerrain of the building and the ground in the model say different heights"
    ),
    # railings
    "kleinste hoogte van de voorkant van een trede tot de bovenkant van de afscheiding": (
        "least height from the front of a tread to the top of the railing"
    ),
    "kleinste afstand in plattegrond tussen treden en afscheiding": (
        "smallest distance in plan between treads and railing"
    ),
    "de afscheiding staat niet naast de trap": "the railing does not stand beside the stair",
    "de afscheiding loopt niet langs alle treden": "the railing does not run along all treads",
    "de afscheiding loopt niet recht langs de trap": "the railing does not run straight along the stair",
    "de bovenkant van de afscheiding loopt niet door": "the top of the railing is not continuous",
    "de trap is niet een rechte arm waarvan alle treden duidelijk zijn": (
        "the stair is not one straight flight of which all treads are clear"
    ),
    "breedte van het vlak aan de bovenkant": "width of the level face at the top",
    "grootste onderbreking aan de bovenkant": "largest interruption at the top",
    "naast een eind van het hek staat niets in het model: daar kan de bovenregel verder onderbroken zijn": (
        "nothing stands beside an end of the railing in the model: there the top rail may be interrupted further"
    ),
    "de bovenkant van de afscheiding is geen vlakke regel over de hele lengte": (
        "the top of the railing is no level rail over its whole length"
    ),
}

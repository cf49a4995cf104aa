"""What is said of a dossier that grows, of a supposed plan, and of many places."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # contradictions
    "de woning is al gebouwd op {}": "the home was built on {} already",
    "de woning staat hier op {} en is pas gebouwd op {}": "the home stands here on {} and was not built before {}",
    "dit gebeurde op {} en de woning is pas gebouwd op {}": (
        "this happened on {} and the home was not built before {}"
    ),
    'dit gebeurde op {}, na de geplande verplaatsing van {} naar "{}": leg eerst de verplaatsing vast, of trek het '
    "plan in": (
        'this happened on {}, after the planned move of {} to "{}": first record the move, or withdraw the plan'
    ),
    "gevraagd of gemeld op {}, na de plaatsing op {}": "applied for or notified on {}, after the placement on {}",
    "het bouwen begint op {}, na de plaatsing op {}": "the work begins on {}, after the placement on {}",
    "het bouwen begint op {}, voor de aanvraag of melding van {}": (
        "the work begins on {}, before the application or notification of {}"
    ),
    "geldig tot {}, niet na de dag van afgifte {}": "valid until {}, not after the day of issue {}",
    '"tot" ligt niet na "van" ({})': '"tot" is not after "van" ({})',
    'opgeslagen in {} terwijl plaatsing "{}" loopt': 'stored in {} while placement "{}" lasts',
    'hier staat niveau "{}", het bewijs van {} noemt "{}"': 'this says level "{}", the proof of {} names "{}"',
    "tijdelijk en voor onbepaalde tijd": "temporary and for an indefinite time",
    "een tijdelijk bouwwerk staat ten hoogste {} jaar op een plaats; deze termijn loopt van {} tot {}": (
        "a temporary building stays at one place for at most {} years; this term runs from {} until {}"
    ),
    "niet tijdelijk, met een instandhoudingstermijn van ten hoogste {} jaar": (
        "not temporary, with a term of maintenance of at most {} years"
    ),
    "op {} is voor dezelfde verplaatsing verklaard: {}": "on {} was declared for the same move: {}",
    "dit werk is van na de verklaring van {} dat de samenstelling ongewijzigd is": (
        "this work is later than the declaration of {} that the composition is unchanged"
    ),
    "JURIDISCH_ONZEKER: de woning is opgeslagen geweest; het Bbl zegt niet of zij dan een bestaand bouwwerk blijft. "
    "Vraag het de gemeente.": (
        "JURIDISCH_ONZEKER (legally uncertain): the home was in storage; the Bbl does not say whether it is then still "
        "an existing building. Ask the municipality."
    ),
    # what makes a dossier unusable
    "dit deel van het dossier is veranderd of weggehaald nadat het was vastgelegd": (
        "this part of the dossier was changed or taken away after it was sealed"
    ),
    "Zet terug wat er stond, en zet een verbetering als nieuwe gebeurtenis achteraan.": (
        "Put back what stood there, and add a correction as a new event at the end."
    ),
    "hiervoor staat geen geplande plaatsing met dit id die nog open is": (
        "there is no planned placement with this id before it that is still open"
    ),
    '"vertrek" ligt na de aankomst': '"vertrek" is after the arrival',
    "dit bestand van een document is er niet": "this file of a document is not there",
    "Zet het bestand in de map van het dossier, of noem het stuk met naam=...": (
        "Put the file in the folder of the dossier, or name the paper with naam=..."
    ),
    "de sha256 is niet die van dit bestand": "the sha256 is not that of this file",
    # words on the command line
    "Kies uit {}.": "Choose from {}.",
    "dit woord staat er twee keer": "this word is there twice",
    "dit is geen SLEUTEL=WAARDE": "this is not SLEUTEL=WAARDE (KEY=VALUE)",
    "dit is geen termijn": "this is no term",
    '"{}" is niets van een plaatsing': '"{}" is nothing of a placement',
    "dit kan alleen ja zijn": "this can only be ja",
    'Geef doel.termijn="10 jaar" voor een tijdelijke plaats.': 'Give doel.termijn="10 jaar" for a temporary place.',
    "{}: dit bestand bestaat al; vul het aan met `bblcheck dossier add`": (
        "{}: this file exists already; add to it with `bblcheck dossier add`"
    ),
    "geef een SOORT met SLEUTEL=WAARDE, of --from BESTAND": "give a SOORT with SLEUTEL=WAARDE, or --from FILE",
    # many places
    "in deze map staat geen plaatsbestand": "there is no site file in this folder",
    "een tabel van plaatsen kent de vormen {} en {}": "a table of places knows the formats {} and {}",
    "--all-targets vraagt plaatsbestanden, of een map met plaatsbestanden": (
        "--all-targets asks for site files, or a folder with site files"
    ),
    "meer plaatsen vergelijken kan met --all-targets, of met --site bij elke plaats": (
        "to compare more places use --all-targets, or --site before each place"
    ),
    "--receipt is voor één plaats: geef één --site": "--receipt is for one place: give one --site",
    "--receipt en --site gaan niet samen met --all-targets": "--receipt and --site do not go with --all-targets",
}

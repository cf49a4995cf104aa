"""The envelope of a dossier: what a file may hold, event by event (pydantic, strict).

Imported only when a dossier is read or its schema is asked for. Keys are the Dutch words of the file.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from bblcheck.engine.facts import Paper
from bblcheck.home.paperreader import DIGEST

FORMAT = "bblcheck.dossier/1"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_REFERENCE = re.compile(r"[a-z0-9]+ (\d+[a-z]?)\.(\d+[a-z]*)( lid \d+[a-z]?)?")


class Envelope(BaseModel):
    """Base of everything in a dossier: no unknown keys, no conversions, immutable."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)


def _iso_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise PydanticCustomError("datum", "geen datum", {"expected": 'een datum als "2026-11-23"'})
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = "deze datum bestaat niet"
        raise PydanticCustomError("datum", "{message}", {"message": message}) from None


def _reference(value: object) -> object:
    """A rule or article as the rules name it, also when it is written as reports write it: `Bbl 4.79`."""
    if isinstance(value, str):
        value = value.lower().replace("bouwbesluit 2012 ", "bouwbesluit2012 ")
    if isinstance(value, str) and not _REFERENCE.fullmatch(value):
        expected = '"bbl 3.5", "bbl 4.164 lid 4" of "bouwbesluit2012 1.15 lid 1"'
        raise PydanticCustomError("verwijzing", "geen verwijzing naar een artikel", {"expected": expected})
    return value


Day: TypeAlias = Annotated[date, BeforeValidator(_iso_date)]
Words: TypeAlias = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"\S")]
Digest: TypeAlias = Annotated[str, Field(pattern=DIGEST)]
ArticleReference: TypeAlias = Annotated[str, BeforeValidator(_reference)]


class Document(Envelope):
    pad: Words | None = None
    """pad van het bestand, vanaf de map van het dossier"""
    naam: Words | None = None
    """naam of kenmerk van het document"""
    nummer: Words | None = None
    datum: Day | None = None
    geldig_tot: Day | None = None
    """de eerste dag waarop het niet meer geldt"""
    sha256: Digest | None = None
    typen: tuple[Words, ...] = ()
    """typen waarvoor het geldt; leeg: het zegt dat niet"""
    serienummers: tuple[Words, ...] = ()

    @property
    def paper(self) -> Paper:
        """The document as the proof of a value."""
        return Paper(
            self.naam or self.pad or "",
            self.nummer,
            self.datum,
            self.geldig_tot,
            self.pad,
            self.sha256,
            self.typen,
            self.serienummers,
        )

    @property
    def label(self) -> str:
        return self.paper.label


Documents: TypeAlias = tuple[Document, ...]


def labels(documents: Documents) -> str:
    """What a person calls the documents."""
    return ", ".join(document.label for document in documents)


class TermInUnit(Envelope):
    value: Annotated[int, Field(ge=0, le=100_000)]
    unit: Literal["jaar", "maand", "dag"]


class TermInParts(Envelope):
    jaar: Annotated[int, Field(ge=0, le=1000)] = 0
    maand: Annotated[int, Field(ge=0, le=100_000)] = 0
    dag: Annotated[int, Field(ge=0, le=100_000)] = 0


def _term_shape(value: object) -> str:
    single = isinstance(value, TermInUnit) or (
        isinstance(value, dict) and ("value" in value or "unit" in value)
    )
    return "termijn_in_eenheid" if single else "termijn_in_delen"


Term: TypeAlias = Annotated[
    Annotated[TermInUnit, Tag("termijn_in_eenheid")] | Annotated[TermInParts, Tag("termijn_in_delen")],
    Discriminator(_term_shape),
]


class Happening(Envelope):
    """Base of every event."""

    bron: Words | None = None
    """wie dit meldt, of waar het vandaan komt"""


class PlacementEvent(Happening):
    soort: Literal["plaatsing"]
    id: Words
    plaats: Words
    """adres of aanduiding van de plaats; gelijke tekst is dezelfde plaats"""
    van: Day
    """eerste dag op de plaats"""
    tot: Day | None = None
    """eerste dag waarop de woning er niet meer staat"""
    gepland: bool = False
    """de plaatsing waarover de vraag gaat; ten hoogste een in een dossier"""
    tijdelijk: bool | None = None
    onbepaalde_tijd: bool | None = None
    instandhoudingstermijn: Term | None = None
    instandhouding_tot: Day | None = None
    """eerste dag na de instandhoudingstermijn; in plaats van instandhoudingstermijn"""
    planologische_termijn: Term | None = None
    procedure: Literal["aanvraag", "melding", "bouwmelding"] | None = None
    datum_aanvraag: Day | None = None
    begin_bouw: Day | None = None
    staat: Words | None = None
    """pad van het woningbestand of IFC-model van de woning op deze plaats"""
    kwaliteit: Literal["tijdelijk", "nieuwbouw"] | None = None
    functie_gewijzigd: bool | None = None
    verbouwde_delen: tuple[Words, ...] | None = None
    """ids of namen van delen die als verbouwing veranderen; een lege lijst: geen"""
    installatie_vernieuwd: bool | None = None
    fundering_gewijzigd: bool | None = None
    blijft_na_termijn: bool | None = None
    documenten: Documents = ()


class WorkEvent(Happening):
    soort: Literal["werk"]
    datum: Day
    omschrijving: Words
    onderdelen: tuple[Words, ...] = ()
    """ids of namen van elementen, of "fundering" """
    aard: Literal[
        "onderhoud_gelijk",
        "vervangen",
        "toegevoegd",
        "verwijderd",
        "verplaatst",
        "verbouwing",
        "hergroepeerd",
        "gespiegeld",
        "gedemonteerd",
    ]
    documenten: Documents = ()


class BuiltEvent(Happening):
    """The home was finished in the factory."""

    soort: Literal["bouw"]
    datum: Day
    fabrikant: Words | None = None
    documenten: Documents = ()


class StorageEvent(Happening):
    """The home was kept somewhere between two places."""

    soort: Literal["opslag"]
    plaats: Words
    van: Day
    tot: Day | None = None
    """eerste dag waarop de woning er niet meer ligt"""
    documenten: Documents = ()


class MoveEvent(Happening):
    """The planned placement was carried out."""

    soort: Literal["verplaatsing"]
    datum: Day
    """eerste dag op de nieuwe plaats"""
    plaatsing: Words
    """id van de geplande plaatsing die is uitgevoerd"""
    vertrek: Day | None = None
    """eerste dag waarop de woning niet meer op de vorige plaats stond; zonder dag: de eerste dag op de nieuwe"""
    documenten: Documents = ()


class WithdrawalEvent(Happening):
    """The planned placement is off."""

    soort: Literal["intrekking"]
    datum: Day
    plaatsing: Words
    """id van de geplande plaatsing die niet doorgaat"""
    reden: Words
    documenten: Documents = ()


class InspectionEvent(Happening):
    soort: Literal["inspectie"]
    datum: Day
    persoon: Words
    uitkomst: Literal["in orde", "gebreken"]
    omschrijving: Words | None = None
    volgende: Day | None = None
    """dag waarop de volgende inspectie er uiterlijk moet zijn"""
    documenten: Documents = ()


class DecisionEvent(Happening):
    soort: Literal["besluit"]
    datum: Day
    soort_besluit: Literal["vergunning_afwijking", "maatwerkvoorschrift", "gelijkwaardige_maatregel"]
    artikelen: tuple[ArticleReference, ...]
    inhoud: Words
    documenten: Documents = ()


class CertificateEvent(Happening):
    soort: Literal["certificaat"]
    datum: Day
    artikelen: tuple[ArticleReference, ...]
    geldig_tot: Day | None = None
    documenten: Documents = ()


class EvidenceEvent(Happening):
    """Proof of what the home was built to: for articles, or for a level as a whole."""

    soort: Literal["bewijs"]
    datum: Day
    wet: Literal["bbl", "bouwbesluit2012"]
    artikelen: tuple[ArticleReference, ...] = ()
    niveau: Literal["nieuwbouw", "tijdelijk", "bestaand"] | None = None
    plaatsing: Words | None = None
    """id van de plaatsing waarover het bewijs gaat; zonder id: de eerste"""
    documenten: Annotated[Documents, Field(min_length=1)]


class AssessmentEvent(Happening):
    """The answer of a person to a `beoordeel`."""

    soort: Literal["beoordeling"]
    lid: ArticleReference
    uitkomst: Literal["voldoet", "voldoet niet", "niet van toepassing"]
    persoon: Words
    datum: Day
    document: Document
    plaatsing: Words | None = None


class CompositionEvent(Happening):
    """What a person declares of the composition since the previous place."""

    soort: Literal["samenstelling"]
    datum: Day
    oordeel: Literal["ongewijzigd", "gewijzigd"]
    persoon: Words
    document: Document
    toelichting: Words | None = None
    plaatsing: Words | None = None
    """id van de plaatsing waar de woning naartoe gaat; zonder id: de geplande"""


class DeclarationEvent(Happening):
    """Facts with `bron dossier`, declared in a document."""

    soort: Literal["verklaring"]
    datum: Day
    feiten: dict[str, dict[str, object]]
    document: Document
    plaatsing: Words | None = None
    """id van de plaatsing waarover de verklaring gaat; zonder id: elke plaatsing"""


Event: TypeAlias = Annotated[
    PlacementEvent
    | BuiltEvent
    | StorageEvent
    | MoveEvent
    | WithdrawalEvent
    | InspectionEvent
    | WorkEvent
    | DecisionEvent
    | CertificateEvent
    | EvidenceEvent
    | AssessmentEvent
    | CompositionEvent
    | DeclarationEvent,
    Field(discriminator="soort"),
]


class DossierEnvelope(Envelope):
    """The whole file."""

    format: Literal["bblcheck.dossier/1"]
    naam: Words
    type: Words | None = None
    serienummer: Words | None = None
    gebeurtenissen: tuple[Event, ...]
    keten: tuple[Digest, ...] = ()
    """een controlegetal per stap, gemaakt door `dossier add`: het eerste over naam, type en serienummer, elk volgende
    over het vorige en een gebeurtenis"""


EVENT_MODELS: dict[str, type[Envelope]] = {
    "plaatsing": PlacementEvent,
    "bouw": BuiltEvent,
    "opslag": StorageEvent,
    "verplaatsing": MoveEvent,
    "intrekking": WithdrawalEvent,
    "inspectie": InspectionEvent,
    "werk": WorkEvent,
    "besluit": DecisionEvent,
    "certificaat": CertificateEvent,
    "bewijs": EvidenceEvent,
    "beoordeling": AssessmentEvent,
    "samenstelling": CompositionEvent,
    "verklaring": DeclarationEvent,
}

"""The decisions in the store: every sample, and small dossiers for the rows that no sample reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from bblcheck.decision.checking import CheckRequest
from bblcheck.decision.relocating import RelocateRequest
from tests.decision.making import (
    DECLARED_CHANGED,
    DECLARED_UNCHANGED,
    PROOF,
    Json,
    permanent,
    placed,
    planned,
)

Request: TypeAlias = CheckRequest | RelocateRequest
SAMPLES = Path("samples")


@dataclass(frozen=True, slots=True)
class Case:
    """A command on a file of the checkout, or on a dossier of `events` that is made for it."""

    request: Request
    path: Path = Path("dossier.json")
    events: Sequence[Json] = ()


def _sample(dossier: str, site: str | None = None, **more: object) -> Case:
    where = SAMPLES / site if site else None
    return Case(RelocateRequest(site=where, **more), SAMPLES / dossier)  # type: ignore[arg-type]


QUALITY: Json = {"kwaliteit": "nieuwbouw", "documenten": [{"naam": "toets hoofdstuk 4"}]}
STILL_THERE: Json = {key: value for key, value in placed().items() if key != "tot"}
DECISION: Json = {
    "soort": "besluit",
    "datum": "2026-09-01",
    "soort_besluit": "maatwerkvoorschrift",
    "artikelen": ["bbl 3.40"],
    "inhoud": "wbdbo 30 minuten",
    "documenten": [{"naam": "besluit 12"}],
}
MOVE = RelocateRequest()

CASES: Mapping[str, Case] = {
    "studio-tijdelijk": _sample("studio/dossier.json", "studio/site-amersfoort.json"),
    "studio-permanent": _sample("studio/dossier-permanent.json", "studio/site-zwolle.json", rthf=True),
    "studio-wat-als": _sample(
        "studio/dossier.json", "studio/site-amersfoort.json", settings=("doel.termijn=16 jaar",)
    ),
    "twee-kamers": _sample("twee-kamers/dossier.json", "twee-kamers/site-nijmegen.json"),
    "twee-kamers-aanpassing": _sample(
        "twee-kamers/dossier-aanpassing.json", "twee-kamers/site-nijmegen.json"
    ),
    "twee-kamers-soepel": _sample("twee-kamers/dossier-aanpassing.json", reading="lenient"),
    "woonwagen": _sample("woonwagen/dossier.json", "woonwagen/site-tilburg.json"),
    "woonwagen-onvolledig": _sample("woonwagen/dossier-onvolledig.json"),
    "blok-minder-modules": _sample("blok/dossier.json", "blok/site-groningen.json"),
    "check-nieuwbouw": Case(
        CheckRequest(as_="nieuwbouw", site=SAMPLES / "twee-kamers/site-arnhem.json"),
        SAMPLES / "twee-kamers/home.json",
    ),
    "meting-met-document": Case(
        CheckRequest(
            as_="bestaand",
            site=SAMPLES / "twee-kamers/site-arnhem.json",
            extra=(SAMPLES / "twee-kamers/metingen-2026.json",),
            papers_required=True,
        ),
        SAMPLES / "twee-kamers/home.json",
    ),
    "check-product": Case(CheckRequest(as_="tijdelijk", scope="home"), SAMPLES / "studio/model.ifc"),
    "besluit-gaat-voor": Case(MOVE, events=(placed(), planned(), DECLARED_UNCHANGED, PROOF, DECISION)),
    "oud-recht-2012": Case(
        MOVE, events=(placed(), planned(datum_aanvraag="2023-12-15"), DECLARED_UNCHANGED, PROOF)
    ),
    "samenstelling-onbekend": Case(MOVE, events=(placed(), planned(), PROOF)),
    "gewijzigd-tijdelijk": Case(MOVE, events=(placed(), planned(), DECLARED_CHANGED, PROOF)),
    "gewijzigd-permanent": Case(MOVE, events=(placed(), permanent(planned()), DECLARED_CHANGED, PROOF)),
    "juridisch-onzeker": Case(MOVE, events=(placed(**QUALITY), permanent(planned()), DECLARED_UNCHANGED)),
    "blijft-na-termijn": Case(CheckRequest(reference_date=date(2030, 1, 1)), events=(STILL_THERE, PROOF)),
    "staat-er": Case(CheckRequest(reference_date=date(2026, 10, 1)), events=(STILL_THERE, PROOF)),
    "eerste-plaatsing": Case(CheckRequest(), events=(planned(staat="home.json"),)),
}

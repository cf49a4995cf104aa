"""The one table of words that a route and an onderwerp may use beside the vocabulary, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping

LEVELS: Mapping[str, str] = {
    "nieuwbouw": "het niveau van hoofdstuk 4",
    "tijdelijk": "hoofdstuk 4 voor een tijdelijk bouwwerk",
    "bestaand": "het niveau van hoofdstuk 3",
    "rechtens_verkregen": "wat rechtmatig is gebouwd, ten minste bestaand en ten hoogste nieuwbouw",
}
PARTS: Mapping[str, str] = {
    "fundering": "de nieuwe of andere fundering",
    "gewijzigde_delen": "wat wordt vernieuwd, veranderd of vergroot",
    "installatie": "een geheel vernieuwde of nieuw aangelegde installatie",
    "dakkapel_of_bijbehorend_bouwwerk": "een dakkapel of bijbehorend bouwwerk dat geheel wordt opgericht of vernieuwd",
    "functiewijziging": "wat een andere gebruiksfunctie krijgt",
    "procedure": "wat wordt aangevraagd of gemeld, naast de eisen aan het bouwwerk",
}
ROWS: tuple[str, ...] = (
    *(f"R{number}" for number in range(10)),
    *(f"O{number}" for number in range(1, 7)),
    "P1",
    "P2",
)
"""The rows and overlays of the decision table, and the routes of the procedure: a permit (P1), a bouwmelding with
quality assurance (P2)."""

SUBJECTS: Mapping[str, str] = {
    "constructie": "de draagconstructie als geheel",
    "hoofdtoegang": "de hoofdtoegang van woning of woongebouw",
    "toegankelijkheidssector": "wat van de toegankelijkheidssector wordt gevraagd",
    "woongebouw": "wat van het woongebouw als geheel wordt gevraagd",
}
"""What an onderwerp may begin with that is no begrip."""

"""Facts that are the same for most doors and windows, and the step at a front door."""

from __future__ import annotations

from samples.making.description import Fact, Item, facts
from samples.making.kit import NEN_5087, NEN_5096, NTA_8800, by, thing
from samples.making.usual.owner import Owner


def front_door() -> dict[str, Fact]:
    """An outer door at the end of the escape route."""
    return terrace_door() | facts(vluchtroute=True)


def terrace_door() -> dict[str, Fact]:
    return inner_door() | burglar_proof() | facts(thermische_schil=True)


def burglar_proof() -> dict[str, Fact]:
    """A window or outer door within reach, of resistance class 2."""
    return facts(
        gemeenschappelijke_ruimte=False,
        inbraak_bereikbaar=by(NEN_5087, True),
        inbraakwerendheid=by(NEN_5096, 2),
    )


def inner_door() -> dict[str, Fact]:
    """An ordinary hinged door within one home."""
    return facts(
        u_waarde=by(NTA_8800, 2.9),
        gemeenschappelijke_ruimte=False,
        inbraak_bereikbaar=by(NEN_5087, False),
        thermische_schil=False,
        vluchtroute=False,
        uit_wooneenheid=False,
        nooddeur=False,
        automatisch=False,
        belemmert_vluchten=False,
        overdruktrappenhuis=False,
        schuifdeur=False,
        brand_of_rookeis=False,
        zelfsluitend=False,
        gemeenschappelijk=False,
        gezamenlijk=False,
        toegang_woongebouw=False,
        toegang_sector=False,
        uit_insluiting=False,
    )


def front_door_edges(owner: Owner) -> tuple[Item, ...]:
    """The step at the front door: a level difference on the route out and the edge of its landing."""
    return (
        thing(
            "niveauverschil",
            owner.key("niveauverschil-voordeur"),
            "Terrein - vloer bij de voordeur",
            owner.storey,
            dwelling=owner.dwelling,
            vluchtroute=True,
            op_woonroute=True,
        ),
        thing(
            "rand",
            owner.key("rand-voordeur"),
            "Vloerrand bij de voordeur",
            owner.storey,
            dwelling=owner.dwelling,
            soort="vloer",
            aansluiting_op_trap=True,
            afscheiding=False,
            afscheiding_hoogte=0,
        ),
    )

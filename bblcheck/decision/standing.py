"""`check DOSSIER`: the home where it is planned or stands now, not moved (rows R1 to R4)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bblcheck.decision.asking import as_layer
from bblcheck.decision.checking import CheckRequest, judge_homes, reference_day
from bblcheck.decision.dossierfindings import told_by
from bblcheck.decision.inputs import Inputs
from bblcheck.home.choosing import chosen
from bblcheck.home.content import HomeFile
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.dossierfacts import dossier_layer
from bblcheck.home.errors import BadInput, InputError
from bblcheck.law.rulebook import Rulebook
from bblcheck.result import model


def check_dossier(
    path: Path, book: Rulebook, request: CheckRequest, inputs: Inputs
) -> tuple[model.Result, ...]:
    """Judge the home of a dossier where it stands, or at its first placement when that is planned."""
    dossier = inputs.dossier(path)
    placement = _placement(dossier)
    state = state_of(dossier, placement)
    filed = placement.event.datum_aanvraag if placement.event.gepland else None
    day, day_from = reference_day(book, request.reference_date, filed)
    standing = None if placement.event.gepland else day
    question = [dossier_layer(dossier, placement, book.vocabulary, standing)]
    if request.as_ is not None:
        question = [as_layer(request.as_)]
    with stated_by(dossier, state):
        file = inputs.homes(state)
    named = named_by(dossier, file)
    assessments = dossier.assessments(placement)
    return judge_homes(
        named,
        chosen(named, request.homes),
        question,
        book,
        request,
        inputs,
        day,
        day_from,
        decisions=dossier.decisions,
        assessments=assessments,
        told=told_by(dossier, book, day, inputs),
    )


def named_by(dossier: Dossier, file: HomeFile) -> HomeFile:
    """The homes under the name of the dossier, with its type and serial number where the file has none."""
    envelope = dossier.envelope
    return replace(
        file,
        name=dossier.name,
        type=file.type or envelope.type,
        serial=file.serial or envelope.serienummer,
    )


def _placement(dossier: Dossier) -> Placement:
    """Where the home stands; a planned placement only when it is the first, since a move is for `relocate`."""
    return dossier.latest() or dossier.target()


@contextmanager
def stated_by(dossier: Dossier, path: Path) -> Iterator[None]:
    """Reads a state of the dossier. Raises `InputError` at the placement that names a file that is not there."""
    try:
        yield
    except (FileNotFoundError, BadInput):
        naming = next((each for each in dossier.placements if dossier.state_path(each) == path), None)
        if naming is None or path.exists():
            raise
        raise InputError(
            "het bestand van deze staat bestaat niet",
            dossier.file,
            f"{naming.pointer}/staat",
            naming.event.staat,
            hint="controleer het pad, gezien vanaf de map van het dossier",
        ) from None


def state_of(dossier: Dossier, placement: Placement) -> Path:
    """The file of the home at `placement`, or at the last placement before it that has one."""
    index = dossier.placements.index(placement)
    for earlier in reversed(dossier.placements[: index + 1]):
        found = dossier.state_path(earlier)
        if found is not None:
            return found
    raise InputError(
        "het dossier noemt geen bestand van de woning",
        dossier.file,
        f"{placement.pointer}/staat",
        hint='geef "staat" met het pad van een IFC-model of woningbestand',
    )

"""What contradicts itself in a dossier whose shape is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bblcheck.home.chain import ChainState
from bblcheck.home.course import Placed, placements_of
from bblcheck.home.errors import InputError, suggestion
from bblcheck.home.events import DossierEnvelope, EvidenceEvent, MoveEvent, PlacementEvent, WithdrawalEvent
from bblcheck.home.paperfaults import faults
from bblcheck.home.papers import papers_of
from bblcheck.home.term import term_end


def envelope_errors(envelope: DossierEnvelope, file: str, *, started: bool = True) -> list[InputError]:
    """What makes a dossier unusable: dates, terms, overlaps, ids, more than one plan. One that has not `started`
    may be without a placement."""
    written = [
        (f"/gebeurtenissen/{index}", event)
        for index, event in enumerate(envelope.gebeurtenissen)
        if isinstance(event, PlacementEvent)
    ]
    placements = placements_of(envelope)
    errors = [error for pointer, event in placements for error in _placement(pointer, event, file)]
    errors += _identities(written, file)
    errors += _plans(placements, file)
    errors += _overlaps(placements, file)
    errors += _references(envelope, {event.id for _, event in written}, file)
    errors += _outcomes_of_plans(envelope, file)
    errors += _papers(envelope, file)
    if started and not placements and not errors:
        message = "het dossier heeft geen plaatsing"
        hint = 'Voeg een gebeurtenis toe met "soort": "plaatsing".'
        return [InputError(message, file, "/gebeurtenissen", hint=hint)]
    return errors


def chain_errors(state: ChainState, file: str) -> list[InputError]:
    """The first part of a dossier that is not what its chain says."""
    if state.broken is None:
        return []
    message = "dit deel van het dossier is veranderd of weggehaald nadat het was vastgelegd"
    hint = "Zet terug wat er stond, en zet een verbetering als nieuwe gebeurtenis achteraan."
    return [InputError(message, file, state.broken, hint=hint)]


def _placement(pointer: str, event: PlacementEvent, file: str) -> Iterator[InputError]:
    if event.tot is not None and event.tot <= event.van:
        message, expected = '"tot" ligt niet na "van"', f"een dag na {event.van}"
        yield InputError(message, file, f"{pointer}/tot", str(event.tot), expected)
    has_term = event.instandhoudingstermijn is not None
    if has_term and event.instandhouding_tot is not None:
        message = 'geef "instandhoudingstermijn" of "instandhouding_tot", niet allebei'
        yield InputError(message, file, f"{pointer}/instandhouding_tot", str(event.instandhouding_tot))
    if event.instandhouding_tot is not None and event.instandhouding_tot <= event.van:
        message, expected = "de instandhoudingstermijn eindigt voor hij begint", f"een dag na {event.van}"
        found = str(event.instandhouding_tot)
        yield InputError(message, file, f"{pointer}/instandhouding_tot", found, expected)
    term = event.instandhoudingstermijn
    if term is not None and term_end(event.van, term) <= event.van:
        message, where = "de instandhoudingstermijn is nul", f"{pointer}/instandhoudingstermijn"
        yield InputError(message, file, where, expected="ten minste een dag")
    if event.onbepaalde_tijd and (has_term or event.instandhouding_tot is not None):
        message = "onbepaalde tijd en een instandhoudingstermijn gaan niet samen"
        yield InputError(message, file, f"{pointer}/onbepaalde_tijd", True, hint="Laat een van beide weg.")
    if event.kwaliteit == "nieuwbouw" and not event.documenten:
        message, hint = "de kwaliteit nieuwbouw is niet aangetoond", 'Noem het bewijs in "documenten".'
        yield InputError(message, file, f"{pointer}/kwaliteit", event.kwaliteit, hint=hint)


def _identities(placements: Sequence[Placed], file: str) -> Iterator[InputError]:
    first: dict[str, str] = {}
    for pointer, event in placements:
        if event.id in first:
            message = f"dit id is al van de plaatsing bij {first[event.id]}"
            yield InputError(message, file, f"{pointer}/id", event.id, "een eigen id")
        first.setdefault(event.id, pointer)


def _plans(placements: Sequence[Placed], file: str) -> Iterator[InputError]:
    planned = [(pointer, event) for pointer, event in placements if event.gepland]
    for pointer, _ in planned[1:]:
        message = "er is meer dan een geplande plaatsing"
        hint = f"De eerste staat bij {planned[0][0]}."
        yield InputError(message, file, f"{pointer}/gepland", True, "ten hoogste een keer true", hint)


def _overlaps(placements: Sequence[Placed], file: str) -> Iterator[InputError]:
    for (_, earlier), (pointer, later) in pairwise(placements):
        if earlier.van == later.van or (earlier.tot is not None and earlier.tot > later.van):
            until = f"tot {earlier.tot}" if earlier.tot else f"vanaf {earlier.van}"
            message = f'overlapt met plaatsing "{earlier.id}" ({earlier.plaats}, {until})'
            hint = "Een woning staat op een plaats tegelijk: pas de data aan."
            yield InputError(message, file, f"{pointer}/van", str(later.van), hint=hint)
        elif earlier.gepland:
            message = f'de geplande plaatsing "{earlier.id}" ligt voor deze plaatsing'
            yield InputError(message, file, f"{pointer}/van", str(later.van))


def _references(envelope: DossierEnvelope, known: set[str], file: str) -> Iterator[InputError]:
    for index, event in enumerate(envelope.gebeurtenissen):
        pointer = f"/gebeurtenissen/{index}"
        named = getattr(event, "plaatsing", None)
        if isinstance(named, str) and named not in known:
            hint = suggestion(named, known)
            yield InputError("geen plaatsing met dit id", file, f"{pointer}/plaatsing", named, hint=hint)
        if isinstance(event, EvidenceEvent) and not event.artikelen and event.niveau is None:
            message = "het bewijs zegt niet waarvan"
            yield InputError(message, file, pointer, expected='"artikelen" of "niveau"')


def _outcomes_of_plans(envelope: DossierEnvelope, file: str) -> Iterator[InputError]:
    """A move or a withdrawal is about a plan that came before it and was not settled yet."""
    open_plans: set[str] = set()
    for index, event in enumerate(envelope.gebeurtenissen):
        if isinstance(event, PlacementEvent) and event.gepland:
            open_plans.add(event.id)
        if not isinstance(event, MoveEvent | WithdrawalEvent):
            continue
        pointer = f"/gebeurtenissen/{index}"
        if event.plaatsing not in open_plans:
            message = "hiervoor staat geen geplande plaatsing met dit id die nog open is"
            yield InputError(message, file, f"{pointer}/plaatsing", event.plaatsing)
        open_plans.discard(event.plaatsing)
        if isinstance(event, MoveEvent) and event.vertrek is not None and event.vertrek > event.datum:
            message, expected = '"vertrek" ligt na de aankomst', f"ten laatste {event.datum}"
            yield InputError(message, file, f"{pointer}/vertrek", str(event.vertrek), expected)


def _papers(envelope: DossierEnvelope, file: str) -> Iterator[InputError]:
    for pointer, document in papers_of(envelope):
        for fault in faults(document.paper):
            place = f"{pointer}/{fault.key}" if fault.key else pointer
            yield InputError(fault.message, file, place, fault.value, fault.expected, fault.hint)

"""What a dossier says of the home at one placement, as a layer of facts with `bron dossier`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from bblcheck.engine.facts import Fact, Source, Unknown, Value
from bblcheck.engine.values import exactly
from bblcheck.home.content import HomeContent
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.events import Document, Documents, labels
from bblcheck.home.layering import combined
from bblcheck.home.term import years_between
from bblcheck.language.vocabulary import Vocabulary

_QUALITY = "kwaliteit"


def dossier_layer(
    dossier: Dossier, placement: Placement, vocabulary: Vocabulary, standing: date | None = None
) -> HomeContent:
    """The facts of `bouwwerk` and `plaatsing` at `placement`, each with its place in the dossier.

    The question is about putting the home there; with `standing` it is about the home that stands there on
    that day. What the dossier does not say is left out, and so unknown.
    """
    case = _Case(dossier, placement, dossier.previous(placement), dossier.is_move(placement), standing)
    singles: dict[str, dict[str, Fact | Unknown]] = {}
    for (name, attribute), rule in _RULES.items():
        concept = vocabulary.concepts.get(name)
        fact = rule(case)
        if fact is not None and concept is not None and attribute in concept.attributes:
            singles.setdefault(name, {})[attribute] = fact
    for name, attribute, declared in _declared(dossier, placement):
        facts = singles.setdefault(name, {})
        facts[attribute] = combined(facts.get(attribute), declared)
    return HomeContent(dossier.file, singles, {}, adds=False)


@dataclass(frozen=True, slots=True)
class _Case:
    dossier: Dossier
    placement: Placement
    previous: Placement | None
    moves: bool
    standing: date | None

    def fact(self, value: Value, key: str = "", note: str | None = None, of: Placement | None = None) -> Fact:
        """A fact that stands in, or follows from, a key of a placement. Only of the quality the documents are the
        proof: that a permit has run out does not undo what happened."""
        placement = of or self.placement
        where = f"{self.dossier.file}#{placement.pointer}" + (f"/{key}" if key else "")
        note = note or f'plaatsing "{placement.id}"'
        source = _proven_by(placement.event.documenten, where, note)
        return Fact(value, source if key == _QUALITY else replace(source, papers=()))

    def stated(self, value: Value | None, key: str) -> Fact | None:
        """The fact when the placement states it; None when it does not."""
        return None if value is None else self.fact(value, key)

    @property
    def nothing_happens(self) -> bool:
        return self.standing is not None


def _act(case: _Case) -> Fact:
    event = case.placement.event
    if case.nothing_happens:
        return case.fact("instandhouden", note="de woning staat er al")
    if case.previous is None:
        return case.fact("bouwen", "van", "eerste plaatsing in het dossier")
    if case.moves:
        return case.fact("verplaatsen", "plaats", f"komt van {case.previous.event.plaats}")
    if event.functie_gewijzigd:
        return case.fact("functiewijzigen", "functie_gewijzigd")
    if event.verbouwde_delen:
        return case.fact("verbouwen", "verbouwde_delen")
    return case.fact("instandhouden", "plaats", "blijft op dezelfde plaats")


def _existing(case: _Case) -> Fact:
    note = "eerste plaatsing in het dossier" if case.previous is None else "er is een eerdere plaatsing"
    return case.fact(case.previous is not None or case.nothing_happens, note=note)


def _moved(case: _Case) -> Fact:
    return case.fact(case.moves and not case.nothing_happens, "plaats")


def _temporary_before(case: _Case) -> Fact | None:
    return None if case.previous is None else _temporary_at(case, case.previous)


def _temporary(case: _Case) -> Fact | None:
    return _temporary_at(case, case.placement)


def _temporary_at(case: _Case, placement: Placement) -> Fact | None:
    """As declared, or False for an indefinite stay; what follows from the term the rules say."""
    event = placement.event
    open_ended = case.fact(False, "onbepaalde_tijd", of=placement) if event.onbepaalde_tijd else None
    if event.tijdelijk is None:
        return open_ended
    declared = case.fact(event.tijdelijk, "tijdelijk", of=placement)
    if open_ended is not None and event.tijdelijk:
        return replace(declared, conflict=(open_ended,))
    return declared


def _stays_after_term(case: _Case) -> Fact | None:
    event, end = case.placement.event, case.placement.term_end
    if event.blijft_na_termijn is not None:
        return case.fact(event.blijft_na_termijn, "blijft_na_termijn")
    if case.standing is not None and end is not None:
        return case.fact(case.standing >= end, note=f"de termijn eindigt op {end}")
    stays = case.previous is not None and not case.moves
    if event.onbepaalde_tijd:
        return case.fact(stays, "onbepaalde_tijd", "blijft op dezelfde plaats" if stays else "geen termijn")
    if stays or end is None:
        return None
    return case.fact(
        False, note="de plaatsing heeft een termijn en het dossier zegt niet dat de woning langer blijft"
    )


def _new_build_quality(case: _Case) -> Fact | None:
    until = case.dossier.placements[: case.dossier.placements.index(case.placement) + 1]
    for placement in until:
        if placement.event.kwaliteit == "nieuwbouw":
            return case.fact(True, _QUALITY, of=placement)
    for evidence in (each for placement in until for each in case.dossier.evidence(placement)):
        if evidence.niveau == "nieuwbouw":
            where = case.dossier.where(evidence)
            return Fact(True, _proven_by(evidence.documenten, where, f"bewijs van {evidence.datum}"))
    said = next((each for each in until if each.event.kwaliteit == "tijdelijk"), None)
    return None if said is None else case.fact(False, _QUALITY, of=said)


def _foundation(case: _Case) -> Fact | None:
    return _happens(case, case.placement.event.fundering_gewijzigd, "fundering_gewijzigd")


def _altered(case: _Case) -> Fact | None:
    parts = case.placement.event.verbouwde_delen
    return _happens(case, None if parts is None else bool(parts), "verbouwde_delen")


def _installation(case: _Case) -> Fact | None:
    return _happens(case, case.placement.event.installatie_vernieuwd, "installatie_vernieuwd")


def _function(case: _Case) -> Fact | None:
    return _happens(case, case.placement.event.functie_gewijzigd, "functie_gewijzigd")


def _happens(case: _Case, value: bool | None, key: str) -> Fact | None:
    if case.nothing_happens:
        return case.fact(False, note="de woning staat er al; er wordt niets gedaan")
    return case.stated(value, key)


def _term(case: _Case) -> Fact | None:
    return _term_of(case, case.placement)


def _term_before(case: _Case) -> Fact | None:
    return None if case.previous is None else _term_of(case, case.previous)


def _term_of(case: _Case, placement: Placement) -> Fact | None:
    years = placement.term
    if years is None:
        return None
    key = "instandhouding_tot" if placement.event.instandhouding_tot else "instandhoudingstermijn"
    note = f"van {placement.run_start} tot {placement.term_end}"
    return case.fact(exactly(years), key, note, of=placement)


def _since_notice(case: _Case) -> Fact | None:
    event = case.placement.event
    if event.procedure != "bouwmelding" or not event.datum_aanvraag or not event.begin_bouw:
        return None
    if event.begin_bouw < event.datum_aanvraag:
        return None
    return case.fact(exactly(years_between(event.datum_aanvraag, event.begin_bouw)), "begin_bouw")


def _notice_ahead(case: _Case) -> Fact | None:
    """Days between the bouwmelding and the start of the work."""
    event = case.placement.event
    if event.procedure != "bouwmelding" or not event.datum_aanvraag or not event.begin_bouw:
        return None
    return case.fact(exactly((event.begin_bouw - event.datum_aanvraag).days), "begin_bouw")


_RULES: dict[tuple[str, str], Callable[[_Case], Fact | None]] = {
    ("bouwwerk", "handeling"): _act,
    ("bouwwerk", "bestaand"): _existing,
    ("bouwwerk", "verplaatst"): _moved,
    ("bouwwerk", "tijdelijk_voor"): _temporary_before,
    ("bouwwerk", "tijdelijk"): _temporary,
    ("bouwwerk", "blijft_na_termijn"): _stays_after_term,
    ("bouwwerk", "kwaliteit_nieuwbouw"): _new_build_quality,
    ("bouwwerk", "fundering_gewijzigd"): _foundation,
    ("bouwwerk", "delen_verbouwd"): _altered,
    ("bouwwerk", "installatie_vernieuwd"): _installation,
    ("bouwwerk", "functie_gewijzigd"): _function,
    ("plaatsing", "instandhoudingstermijn"): _term,
    ("plaatsing", "instandhoudingstermijn_voor"): _term_before,
    ("plaatsing", "datum_aanvraag"): lambda c: c.stated(c.placement.event.datum_aanvraag, "datum_aanvraag"),
    ("plaatsing", "procedure"): lambda c: c.stated(c.placement.event.procedure, "procedure"),
    ("plaatsing", "tijd_na_bouwmelding"): _since_notice,
    ("procedure", "bouwmelding_vooraf"): _notice_ahead,
}


def _declared(dossier: Dossier, placement: Placement) -> Iterator[tuple[str, str, Fact | Unknown]]:
    """The facts of declarations that are about `placement`, oldest first, with their document."""
    for event, content in sorted(dossier.declared, key=lambda pair: pair[0].datum):
        if event.plaatsing not in {None, placement.id}:
            continue
        for name, facts in content.singles.items():
            for attribute, fact in facts.items():
                yield (
                    name,
                    attribute,
                    _documented(fact, event.document, f"verklaring van {event.datum}"),
                )


def _documented(fact: Fact | Unknown, document: Document, note: str) -> Fact | Unknown:
    """The fact with the document of its declaration, unless it names one itself."""
    if isinstance(fact, Unknown):
        return fact
    source = fact.source
    if source.document is None:
        source = replace(source, document=document.label, papers=(document.paper,))
    return replace(fact, source=replace(source, note=source.note or note))


def _proven_by(documents: Documents, where: str, note: str) -> Source:
    return Source(
        "dossier", where, labels(documents) or None, note, tuple(document.paper for document in documents)
    )

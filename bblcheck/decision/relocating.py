"""The story of `relocate`: first placement, composition, regime, leden at the new place, decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from bblcheck.composition.facts import composition_layer
from bblcheck.composition.model import Composition
from bblcheck.decision.answering import Case, decide
from bblcheck.decision.assembling import assemble
from bblcheck.decision.assessing import assessed, overruled
from bblcheck.decision.beside import announced, subsidy
from bblcheck.decision.branching import Assumed, branches, merged
from bblcheck.decision.checking import before_all_law, reference_day
from bblcheck.decision.comparing import States, matched
from bblcheck.decision.composing import compose, composition_result
from bblcheck.decision.dossierfindings import told_by
from bblcheck.decision.drawing import with_place
from bblcheck.decision.firstplacement import first_placement
from bblcheck.decision.framing import frame_of
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.judging import Judgement, obtained_by_proof
from bblcheck.decision.movesapart import moves_apart
from bblcheck.decision.partdrawing import ChangedParts
from bblcheck.decision.reading import DUTCH, Reading, judge_readings
from bblcheck.decision.sharing import TOLD_APART, of_all
from bblcheck.decision.standing import named_by, state_of, stated_by
from bblcheck.decision.whatif import of_facts, of_plan, site_of, supposed, with_difference
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.choosing import chosen
from bblcheck.home.content import Home, HomeContent, HomeFile
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.dossierfacts import dossier_layer
from bblcheck.home.elsewhere import without_measured_place
from bblcheck.home.errors import InputError
from bblcheck.home.proof import upheld
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.result import model

ONE_STATE = (
    "er is één staat van de woning: die is voor de regels gebruikt, de samenstelling is niet vergeleken"
)

WHOLE_BUILDING = "de samenstelling is vergeleken voor het hele gebouw, dus ook voor de andere woningen"


@dataclass(frozen=True, slots=True)
class RelocateRequest:
    """What is asked of a move. States that are not given are taken from the dossier (`staat`). `announced` and
    `rthf` ask what announced law and the conditions of the subsidy say, beside the law in force; announced law that
    differs stands there unasked. `papers_required`: a value by a method counts only with a document. `homes`: only
    these of the state after the move, by name, id or number."""

    before: Path | None = None
    after: Path | None = None
    site: Path | None = None
    reading: Reading | None = None
    reference_date: date | None = None
    extra: tuple[Path, ...] = ()
    settings: tuple[str, ...] = ()
    announced: bool = False
    rthf: bool = False
    papers_required: bool = False
    homes: tuple[str, ...] = ()

    def configuration(self) -> dict[str, str]:
        """The choices that shape the result, for the receipt."""
        choices = {
            "reading": self.reading or "",
            "reference_date": self.reference_date.isoformat() if self.reference_date else "",
            "set": ";".join(self.settings),
            "home": ";".join(self.homes),
            "announced": "yes" if self.announced else "",
            "rthf": "yes" if self.rthf else "",
            "require_papers": "yes" if self.papers_required else "",
        }
        return {name: value for name, value in choices.items() if value}


@dataclass(frozen=True, slots=True)
class _Moved:
    """A home after the move, the same before it, and what its decision rests on."""

    home: Home
    before: Home | None
    case: Case


@dataclass(frozen=True)
class Move:
    """The move that the dossier plans, with the two states of the home; `states` None when there is one."""

    dossier: Dossier
    target: Placement
    states: States | None
    after: HomeFile
    assumptions: list[str] = field(default_factory=list)


def relocate_file(
    path: Path, book: Rulebook, request: RelocateRequest, inputs: Inputs | None = None
) -> tuple[model.Result, ...]:
    """The decision about the planned move of a dossier: one result per home, then one for what they share when they
    are more. Raises `NoTarget` without one.

    Settings are suppositions: they stand in the place of what is known, and the result tells what they change.
    `inputs` is given by who wants to know afterwards what was read, or has the files elsewhere than on disk.
    """
    inputs = inputs or Inputs(book.vocabulary)
    if not request.settings:
        return _decided(path, book, request, inputs)
    before = _decided(path, book, replace(request, settings=()), inputs)
    return with_difference(request.settings, before, _decided(path, book, request, inputs))


def _decided(
    path: Path, book: Rulebook, request: RelocateRequest, inputs: Inputs
) -> tuple[model.Result, ...]:
    move = _move(inputs.dossier(path, plan=of_plan(request.settings)), request, inputs)
    site_name, site = inputs.site(site_of(request.settings) or request.site, move.after)
    extra = inputs.layers(request.extra)
    day, day_from = reference_day(book, request.reference_date, move.target.event.datum_aanvraag)
    law = book.at(day)
    inputs.findings.extend(before_all_law(law))
    question = dossier_layer(move.dossier, move.target, book.vocabulary)
    told = told_by(move.dossier, book, day, inputs)
    composition = compose(move.dossier, move.target, move.states, book, request.reading)
    compared = composition_result(composition)
    proof = inputs.proof(day, named_by(move.dossier, move.after), request.papers_required)
    moved = []
    for home, before in _pairs(move, _homes(move, request)):
        at_rest = without_measured_place(home.content, book.vocabulary)
        layers = [at_rest, *extra, *site, question, composition_layer(composition)]
        layers += [supposed(layer) for layer in inputs.settings(of_facts(request.settings), layers)]
        proven = upheld(layers, proof, book.vocabulary)
        inputs.tell(proven.objections)
        first = first_placement(move.dossier, before or home, book, proof)
        moved.append(
            _Moved(home, before, _case(proven.layers, first, composition, compared, move, law, request))
        )

    def result(each: _Moved, case: Case, remarks: tuple[str, ...]) -> model.Result:
        frame = frame_of(
            "relocate",
            move.after,
            each.home,
            inputs,
            request.configuration(),
            site=site_name or move.target.event.plaats,
            date_from=day_from,
            told=told,
            earlier=(move.states.before.homes, each.before) if move.states and each.before else None,
            assumptions=(*move.assumptions, *remarks),
        )
        frame = parts.in_frame(frame)
        frame = with_place(frame, case.readings.situation, inputs.neighbours)
        decision = _with_beside(decide(case), each.case, book, request)
        return assemble(frame, book, law, case.readings.judgement, case.readings.situation, decision)

    parts = ChangedParts(move.states, composition)
    own, shared = moves_apart([each.case for each in moved])
    remarks = (TOLD_APART,) if shared is not None else ()
    if move.states is not None and len(moved) < len(move.after.homes):
        remarks = (*remarks, WHOLE_BUILDING)
    results = [result(each, case, remarks) for each, case in zip(moved, own, strict=True)]
    if shared is not None:
        results.append(of_all(result(moved[0], shared, ()), move.dossier.name, len(moved)))
    return tuple(results)


def _case(
    layers: Sequence[HomeContent],
    first: model.FirstPlacement,
    composition: Composition,
    compared: model.Composition,
    move: Move,
    law: Law,
    request: RelocateRequest,
) -> Case:
    """One home of the move, judged under both readings, and under both possibilities where the composition is not
    known."""
    readings = judge_readings(layers, law, request.reading)
    assumed: tuple[Assumed, ...] = ()
    if readings.agree and readings.judgement.row is None and composition.verdict == "onbekend":
        assumed = branches(layers, law, DUTCH[request.reading or "strict"])
        readings = replace(readings, judgement=merged(readings.judgement, assumed))
    readings = replace(readings, judgement=_answered(readings.judgement, first, move))
    return Case(
        dossier=move.dossier,
        target=move.target,
        composition=composition,
        compared=compared,
        readings=readings,
        assumed=assumed,
        law=law,
        first=first,
        whole=readings.judgement,
    )


def _with_beside(
    decision: model.Decision, case: Case, book: Rulebook, request: RelocateRequest
) -> model.Decision:
    """The decision with announced law beside it where that differs or was asked for, and the subsidy if asked for."""
    facts = case.readings.situation
    coming = announced(case.readings.judgement, book, case.law, facts)
    return replace(
        decision,
        announced=coming if request.announced or coming.differs else None,
        rthf=subsidy(book, case.law, facts) if request.rthf else None,
    )


def _answered(judgement: Judgement, first: model.FirstPlacement, move: Move) -> Judgement:
    """The judgement with what people decided and answered, and with the lawful level that is proven (row R0); what
    depends on the place comes first."""
    if judgement.row == "R0" and first.verdict is Verdict.COMPLIANT:
        judgement = obtained_by_proof(judgement, "; ".join(first.basis))
    assessments = move.dossier.assessments(move.target)
    answered = assessed(overruled(judgement.outcomes, move.dossier.decisions), assessments)
    site_first = sorted(answered, key=lambda outcome: not outcome.rule.body.site_bound)
    return replace(judgement, outcomes=tuple(site_first))


def _move(dossier: Dossier, request: RelocateRequest, inputs: Inputs) -> Move:
    target = dossier.target()
    previous = dossier.previous(target)
    if previous is None:
        raise InputError(
            "de geplande plaatsing is de eerste: er is niets om te verplaatsen",
            dossier.file,
            target.pointer,
            hint="gebruik `bblcheck check` voor een eerste plaatsing",
        )
    stated = None if request.after else dossier.state_path(target)
    after_path = request.after or stated or request.before or state_of(dossier, target)
    before_path = request.before or dossier.state_path(previous)
    with stated_by(dossier, after_path):
        after = inputs.state(after_path)
    alone = before_path is None or (before_path == after_path and request.after is None and stated is None)
    if alone or before_path is None:
        return Move(dossier, target, None, after.homes, [ONE_STATE])
    with stated_by(dossier, before_path):
        before = inputs.state(before_path)
    return Move(dossier, target, matched(before, after), after.homes)


def _homes(move: Move, request: RelocateRequest) -> Sequence[Home]:
    """The homes after the move of which a decision is asked."""
    return chosen(move.after, request.homes, move.states.before.homes if move.states else None)


def _pairs(move: Move, homes: Sequence[Home]) -> Sequence[tuple[Home, Home | None]]:
    """Each of `homes` after the move with the same home before it, by id; None where there is none."""
    if move.states is None:
        return [(home, None) for home in homes]
    before = move.states.before.homes.homes
    if len(move.after.homes) == len(before) == 1:
        return [(homes[0], before[0])]
    earlier = {move.states.homes.get(home.id, home.id): home for home in before}
    return [(home, earlier.get(home.id)) for home in homes]

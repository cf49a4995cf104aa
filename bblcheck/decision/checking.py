"""The story of `check`: a home (or the home of a dossier) at a place, judged by the rules of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bblcheck.decision.alike import Judging
from bblcheck.decision.asking import As, as_layer
from bblcheck.decision.assembling import LidResults, assemble
from bblcheck.decision.assessing import assessed, overruled
from bblcheck.decision.drawing import with_place
from bblcheck.decision.framing import Told, frame_of
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.judging import Judgement, judge
from bblcheck.engine.facts import Situation
from bblcheck.home.choosing import chosen
from bblcheck.home.content import Home, HomeContent, HomeFile
from bblcheck.home.elsewhere import without_measured_place
from bblcheck.home.proof import upheld
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.records import dataclass
from bblcheck.result import model

if TYPE_CHECKING:
    from bblcheck.home.events import AssessmentEvent, DecisionEvent

FROM_OPTION = "opgegeven"
FROM_NEWEST = "nieuwste tekst die de regels kennen"
FROM_FILING = "datum van aanvraag in het dossier"
NO_CHOICE = "getoetst als nieuwbouw, omdat niets anders is gevraagd (--as)"


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What is asked of a home. `as_` None: as the dossier says, or as new build. `every_formula` gives the
    formula with numbers also where a lid is met; without `details` sources, formulas, the digest of the results and
    the numbers of what is met are left out, for who does not show them. `papers_required`: a value by a method counts
    only with a document. `homes`: only these of the file, by name, id or number."""

    as_: As | None = None
    scope: Literal["site", "home"] = "site"
    site: Path | None = None
    reference_date: date | None = None
    extra: tuple[Path, ...] = ()
    settings: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    papers_required: bool = False
    every_formula: bool = False
    details: bool = True

    def configuration(self) -> dict[str, str]:
        """The choices that shape the result, for the receipt."""
        chosen = {
            "as": self.as_ or "",
            "scope": self.scope,
            "site": self.site.as_posix() if self.site else "",
            "reference_date": self.reference_date.isoformat() if self.reference_date else "",
            "with": ",".join(path.as_posix() for path in self.extra),
            "set": ";".join(self.settings),
            "home": ";".join(self.homes),
            "require_papers": "yes" if self.papers_required else "",
        }
        return {name: value for name, value in chosen.items() if value}


def check_file(
    path: Path, book: Rulebook, request: CheckRequest, inputs: Inputs | None = None
) -> tuple[model.Result, ...]:
    """One result per home in the file, in the order of the file, then one for what they share when they are more;
    a dossier names its own home.

    `inputs` is given by who wants to know afterwards what was read, or has the files elsewhere than on disk.
    """
    inputs = inputs or Inputs(book.vocabulary)
    if inputs.files.is_dossier(path):
        from bblcheck.decision.standing import check_dossier

        return check_dossier(path, book, request, inputs)
    file = inputs.homes(path)
    day, day_from = reference_day(book, request.reference_date, None)
    question = as_layer(request.as_ or "nieuwbouw")
    assumptions = () if request.as_ else (NO_CHOICE,)
    return judge_homes(
        file,
        chosen(file, request.homes),
        [question],
        book,
        request,
        inputs,
        day,
        day_from,
        assumptions=assumptions,
    )


def prepare(book: Rulebook, request: CheckRequest) -> None:
    """Compile the rules that a home of a file will need, by judging a home of which nothing is known: worth while
    when there is a model to wait for."""
    day, _ = reference_day(book, request.reference_date, None)
    judge(book.at(day), situation([as_layer(request.as_ or "nieuwbouw")], book.vocabulary, day))


def reference_day(book: Rulebook, chosen: date | None, filed: date | None) -> tuple[date, str]:
    """The date whose text decides, and where it comes from."""
    if chosen is not None:
        return chosen, FROM_OPTION
    if filed is not None:
        return filed, FROM_FILING
    return book.newest(), FROM_NEWEST


def before_all_law(law: Law) -> Iterator[str]:
    """Why nothing can be judged on a day on which no decree of the rules was in force, and which days there are."""
    if law.decree.version_at(law.day) is None:
        known = ", ".join(
            f"{each.name} vanaf {each.versions[0]}" for each in law.decrees.values() if each.versions
        )
        yield f"op {law.day} gold geen besluit dat de regels kennen, dus er is niets te beoordelen; zij kennen {known}"


@dataclass(frozen=True, slots=True)
class _Judged:
    """A home with its facts at the place, and what the rules say of it."""

    home: Home
    facts: Situation
    judgement: Judgement


def judge_homes(
    file: HomeFile,
    homes: Iterable[Home],
    question: Sequence[HomeContent],
    book: Rulebook,
    request: CheckRequest,
    inputs: Inputs,
    day: date,
    day_from: str,
    *,
    assumptions: tuple[str, ...] = (),
    decisions: Sequence[DecisionEvent] = (),
    assessments: Sequence[AssessmentEvent] = (),
    told: Told | None = None,
) -> tuple[model.Result, ...]:
    """Judge each home with the same question, place and additions. What several homes share is told once, in a
    result of its own behind theirs."""
    extra = inputs.layers(request.extra)
    site_name, site = inputs.site(request.site, file)
    law = book.at(day)
    inputs.findings.extend(before_all_law(law))
    proof = inputs.proof(day, file, request.papers_required)
    judging = Judging(law, without_site=request.scope == "home")
    judged = []
    for home in homes:
        own = without_measured_place(home.content, book.vocabulary) if site else home.content
        layers = [own, *extra, *site, *question]
        layers += inputs.settings(request.settings, layers)
        proven = upheld(layers, proof, book.vocabulary)
        inputs.tell(proven.objections)
        facts = situation(proven.layers, book.vocabulary, day)
        judgement = judging.of(facts)
        if decisions or assessments:
            settled = assessed(overruled(judgement.outcomes, decisions), assessments)
            judgement = replace(judgement, outcomes=settled)
        judged.append(_Judged(home, facts, judgement))

    made = LidResults(law)

    def result(each: _Judged, remarks: tuple[str, ...]) -> model.Result:
        frame = frame_of(
            "check",
            file,
            each.home,
            inputs,
            request.configuration(),
            site=site_name,
            date_from=day_from,
            told=told or Told(),
            scope=request.scope,
            assumptions=(*assumptions, *remarks),
            every_formula=request.every_formula,
            details=request.details,
        )
        frame = with_place(frame, each.facts, inputs.neighbours)
        found = assemble(frame, book, law, each.judgement, each.facts, made=made)
        if told is None:
            return found
        from bblcheck.decision.procedure import procedure_of

        return replace(found, procedure=procedure_of(each.judgement, law, each.facts, assessments))

    if len(judged) < 2:
        return tuple(result(each, ()) for each in judged)
    from bblcheck.decision.sharing import TOLD_APART, of_all, told_apart

    own_judgements, shared = told_apart([each.judgement for each in judged], law)
    remarks = (TOLD_APART,) if shared is not None else ()
    results = [
        result(replace(each, judgement=judgement), remarks)
        for each, judgement in zip(judged, own_judgements, strict=True)
    ]
    if shared is not None:
        results.append(of_all(result(replace(judged[0], judgement=shared), ()), file.name, len(judged)))
    return tuple(results)

"""Regime -> leden -> verdicts for one situation. What is open in the regime stays open in the verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.facts import Situation
from bblcheck.engine.gaps import Gap, Gaps, kind_of, merge
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.rule import Rule, SelectedRule, has_norm
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.routing import Choice, Routing, route
from bblcheck.law.rulebook import Law
from bblcheck.records import dataclass

FOUNDATION = "fundering"
PROCEDURE = "procedure"
OBTAINED = "rechtens_verkregen"
OBTAINED_UNKNOWN = "het rechtens verkregen niveau van dit onderwerp is niet bekend"
TEMPORARY = "tijdelijk"
LEVELS = ("nieuwbouw", "tijdelijk", "bestaand", OBTAINED)

UNKNOWN_COMPOSITION = Gap(
    "bouwwerk.samenstelling",
    "niet bekend of de samenstelling ongewijzigd is",
    root="bouwwerk",
    attribute="samenstelling",
)

Key = tuple[str, tuple[str, ...], str | None]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rule of the regime that was not evaluated, and why."""

    rule: Rule
    reason: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcomes of one situation. `parts` holds those for a part of the building (foundation), by level."""

    routing: Routing
    outcomes: tuple[Outcome, ...]
    parts: Mapping[tuple[str, str], tuple[Outcome, ...]]
    left_out: tuple[LeftOut, ...]

    @property
    def level(self) -> str:
        """The level of the regime; `onbepaald` when no route, or more than one level, is sure."""
        levels = {
            r.route.target.level for r in self.routing.sure if r.route.target.row and not r.route.target.part
        }
        known = [level for level in LEVELS if level in levels]
        return known[0] if len(known) == 1 and not self.open_rows else "onbepaald"

    @property
    def row(self) -> str | None:
        """The one row that is sure, None when none or more than one is possible."""
        rows = self.main_rows
        return rows[0] if len(rows) == 1 and not self.open_rows else None

    @property
    def main_rows(self) -> tuple[str, ...]:
        return tuple(row for row in self.routing.rows if row.startswith("R"))

    @property
    def open_rows(self) -> tuple[str, ...]:
        """Rows that may apply besides the one that is sure."""
        rows = (r.route.target.row for r in self.routing.open if r.route.included)
        return tuple(dict.fromkeys(row for row in rows if row and row.startswith("R")))


def judge(law: Law, situation: Situation, *, without_site: bool = False) -> Judgement:
    """Route, evaluate and settle. With `without_site` the site-bound leden are left out, and listed."""
    routing = route(law, situation)
    whole = [choice for choice in routing.choices if _part(choice) is None]
    left_out: list[LeftOut] = []
    if without_site:
        bound = [choice for choice in whole if _needs_site(choice.rule)]
        left_out += [
            LeftOut(choice.rule, "hangt van de plaats af: geef een plaats met --site") for choice in bound
        ]
        whole = [choice for choice in whole if not _needs_site(choice.rule)]
    outcomes = _asking(_evaluate(whole, law, situation))
    outcomes = _settle_obtained(_replace_existing(outcomes, left_out))
    left_out += _other_parts(routing)
    return Judgement(routing, outcomes, _parts(routing, law, situation), tuple(left_out))


def _needs_site(rule: Rule) -> bool:
    """What only narrows a lid stays beside it, and is open without a site."""
    return rule.body.site_bound and has_norm(rule.body)


def _other_parts(routing: Routing) -> list[LeftOut]:
    """Routes for a part of the building that is not judged here: said once per route."""
    routes = (item for item in routing.sure if item.route.included and item.route.target.part)
    return [
        LeftOut(item.rule, f"geldt voor deel {item.route.target.part}: beoordeel dat deel apart")
        for item in routes
        if item.route.target.part not in {FOUNDATION, PROCEDURE}
    ]


def _part(choice: Choice) -> str | None:
    return choice.variants[0].part


def _parts(routing: Routing, law: Law, situation: Situation) -> Mapping[tuple[str, str], tuple[Outcome, ...]]:
    """Outcomes for parts of the building: the foundation at the level of each of its routes."""
    selections: dict[tuple[str, str], list[SelectedRule]] = {}
    for choice in routing.choices:
        for variant in choice.variants:
            if variant.part == FOUNDATION:
                selections.setdefault((FOUNDATION, variant.level), []).append(variant)
    return {key: _asking(evaluate(selected, law, situation)) for key, selected in selections.items()}


def _asking(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Without the leden that only narrow others: what they do is in the outcomes of those."""
    return tuple(outcome for outcome in outcomes if has_norm(outcome.rule.body))


# --- open choices


def _evaluate(choices: Sequence[Choice], law: Law, situation: Situation) -> tuple[Outcome, ...]:
    """Evaluate every possible way; the same verdict in all of them stands, otherwise it is open."""
    passes = max((len(choice.variants) for choice in choices), default=0)
    selections = [
        [choice.variants[min(turn, len(choice.variants) - 1)] for choice in choices] for turn in range(passes)
    ]
    runs = [evaluate(selection, law, situation) for selection in selections]
    if len(runs) == 1 and all(choice.certain for choice in choices):
        return runs[0]
    doubts = {choice.rule.id: choice for choice in choices if not choice.certain}
    merged: dict[Key, list[Outcome]] = {}
    for run in runs:
        for outcome in run:
            merged.setdefault(_key(outcome), []).append(outcome)
    return tuple(_merge(found, doubts.get(key[0])) for key, found in merged.items())


def _key(outcome: Outcome) -> Key:
    return outcome.rule.id, outcome.subject.ids, outcome.subject.list_name


def _merge(found: Sequence[Outcome], doubt: Choice | None) -> Outcome:
    first = found[0]
    if doubt is None:
        return first
    verdicts = {outcome.verdict for outcome in found}
    if verdicts == {Verdict.NOT_APPLICABLE}:
        return first
    if len(verdicts) == 1 and not doubt.may_not_apply:
        return first
    if (
        not doubt.may_not_apply
        and Verdict.NON_COMPLIANT not in verdicts
        and Verdict.COMPLIANT not in verdicts
    ):
        return first
    return _open(first, doubt.truth.gaps, "of deze regel geldt, of welke grens, is nog niet te bepalen")


def _open(outcome: Outcome, open_gaps: Gaps, because: str) -> Outcome:
    gaps = as_composition(open_gaps)
    missing = kind_of(gaps) == "missing" if gaps else True
    verdict = Verdict.INSUFFICIENT_DATA if missing else Verdict.REVIEW_REQUIRED
    return replace(outcome, verdict=verdict, gaps=merge(gaps, outcome.gaps), because=(because,))


def merge_branches(runs: Sequence[Sequence[Outcome]], gaps: Gaps) -> tuple[Outcome, ...]:
    """What every run agrees on stands; an outcome that differs, or is not in every run, is open for `gaps`."""
    found: dict[Key, list[Outcome]] = {}
    for run in runs:
        for outcome in run:
            found.setdefault(_key(outcome), []).append(outcome)
    because = "hangt af van wat nog niet is te bepalen"
    return tuple(
        same[0]
        if len(same) == len(runs) and len({outcome.verdict for outcome in same}) == 1
        else _open(same[0], gaps, because)
        for same in found.values()
        if any(outcome.verdict is not Verdict.NOT_APPLICABLE for outcome in same)
    )


def as_composition(gaps: Gaps) -> Gaps:
    """The gaps with the separate changes of the composition named as one: the composition."""
    return tuple(dict.fromkeys(UNKNOWN_COMPOSITION if _is_change(gap) else gap for gap in gaps))


def _is_change(gap: Gap) -> bool:
    return gap.root == "bouwwerk" and (gap.attribute or "").startswith("wijziging_")


# --- temporary buildings: a chapter 4 lid of the same subject stands in the place of the chapter 3 lid (4.8)


def _replace_existing(outcomes: tuple[Outcome, ...], left_out: list[LeftOut]) -> tuple[Outcome, ...]:
    stricter = _topics(
        o
        for o in outcomes
        if o.level == TEMPORARY and o.rule.chapter == "4" and o.verdict != Verdict.NOT_APPLICABLE
    )
    kept: list[Outcome] = []
    for outcome in outcomes:
        topic = outcome.rule.body.subject
        other = stricter.get(topic) if topic and outcome.level == TEMPORARY else None
        if other is not None and outcome.rule.chapter == "3":
            left_out.append(
                LeftOut(outcome.rule, f"{other.id} over hetzelfde onderwerp komt in de plaats (4.8 lid 1)")
            )
        else:
            kept.append(outcome)
    left_out[:] = list({item.rule.id: item for item in left_out}.values())
    return tuple(kept)


def _topics(outcomes: Iterable[Outcome]) -> Mapping[tuple[str, ...], Rule]:
    return {o.rule.body.subject: o.rule for o in outcomes if o.rule.body.subject}


# --- the legally obtained level: between the existing and the new limit, so only what both agree on is decided


def _settle_obtained(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    by_topic: dict[tuple[str, ...], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.level == OBTAINED and outcome.rule.body.subject:
            by_topic.setdefault(outcome.rule.body.subject, []).append(outcome)
    agreed = {topic for topic, found in by_topic.items() if _agree(found)}
    return tuple(
        outcome
        if outcome.level != OBTAINED or outcome.rule.body.subject in agreed or not _decided(outcome)
        else _open(outcome, (), OBTAINED_UNKNOWN)
        for outcome in outcomes
    )


def obtained_by_proof(judgement: Judgement, proof: str) -> Judgement:
    """What only waited for the level the home was lawfully built to is met by proof of that level: an unchanged
    home keeps it. What depends on the site is not."""

    def settled(outcome: Outcome) -> Outcome:
        waits = outcome.because == (OBTAINED_UNKNOWN,) and not outcome.rule.body.site_bound
        return replace(outcome, verdict=Verdict.COMPLIANT, gaps=(), because=(proof,)) if waits else outcome

    return replace(judgement, outcomes=tuple(settled(outcome) for outcome in judgement.outcomes))


def _agree(found: Sequence[Outcome]) -> bool:
    rules = {outcome.rule.id for outcome in found if outcome.verdict != Verdict.NOT_APPLICABLE}
    verdicts = {outcome.verdict for outcome in found if outcome.verdict != Verdict.NOT_APPLICABLE}
    return len(rules) > 1 and len(verdicts) == 1


def _decided(outcome: Outcome) -> bool:
    return outcome.verdict in (Verdict.COMPLIANT, Verdict.NON_COMPLIANT)

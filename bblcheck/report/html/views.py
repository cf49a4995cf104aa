"""Everything the page shows of one home, gathered from its result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from bblcheck.engine.verdicts import CONJUNCTION_ORDER, Verdict
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.report.asides import procedure_of
from bblcheck.report.delta import word
from bblcheck.report.drawings.difference import difference
from bblcheck.report.drawings.marks import Mark
from bblcheck.report.drawings.plan import Storey, plans
from bblcheck.report.drawings.section import section
from bblcheck.report.drawings.situation import block_around, situation
from bblcheck.report.drawings.timeline import law_line, period, term, timeline
from bblcheck.report.html.checklist import Division, Row, checklist
from bblcheck.report.html.showing import Showing
from bblcheck.report.html.todo import Group, Task, first_tasks, tasks_of
from bblcheck.report.report import Report
from bblcheck.report.summing import summed_up
from bblcheck.report.texts import Language
from bblcheck.report.together import Topic
from bblcheck.result.model import LidResult, Placement, Procedure, Result
from bblcheck.result.summary import count, overall, verdict_of

FIRST = 3
NOTHING: Mapping[Topic, str] = MappingProxyType({})
SHOWN_TASKS = 6
ORDER = (*CONJUNCTION_ORDER[:3], Verdict.COMPLIANT, Verdict.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Stay:
    """A placement as a row of a table."""

    placement: Placement
    period: str
    term: str
    law: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A room or part that was judged: its worst verdict, how often it has that, and where that stands."""

    name: str
    kind: str
    verdict: Verdict
    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """One home. `key` makes the ids of its part of the page unique; drawings are SVG, "" where there is none.
    `elsewhere` is the key of the part where a topic stands that several homes have alike."""

    key: str
    result: Result
    name: str
    verdict: Verdict
    said: str
    sentence: str
    divisions: tuple[Division, ...]
    groups: tuple[Group, ...]
    first: Sequence[Task]
    plans: tuple[Storey, ...]
    section: str
    situation: str
    difference: str
    timeline: str
    stays: tuple[Stay, ...]
    procedure: Procedure | None
    asked_first: Sequence[tuple[str, str]]
    pieces: Sequence[Piece]
    elsewhere: Mapping[Topic, str]

    def tells(self, topic: Topic) -> bool:
        """Whether it stands with this home."""
        return topic not in self.elsewhere and self._has(topic)

    def _has(self, topic: Topic) -> bool:
        match topic:
            case "procedure":
                return self.procedure is not None
            case "difference":
                return self.result.decision is not None and self.result.decision.composition is not None
            case "life":
                return self.lived

    def part(self, topic: Topic) -> str:
        """The key of the part of the page where it stands."""
        return self.elsewhere.get(topic, self.key)

    @property
    def beside(self) -> bool:
        """Whether announced law or conditions were asked for."""
        decision = self.result.decision
        return decision is not None and (decision.announced is not None or decision.rthf is not None)

    @property
    def lived(self) -> bool:
        """Whether the dossier says something of the life of the home."""
        found = self.result
        return bool(self.stays or found.deadlines or found.contradictions or found.papers)

    @property
    def anchors(self) -> Mapping[str, str]:
        """Where each lid stands that is open or fails."""
        return {lid.first.rule: lid.anchor for division in self.divisions for lid in division.open}

    @property
    def absent(self) -> Sequence[Verdict]:
        """The verdicts that no result has."""
        return [verdict for verdict, number in self.counts if not number]

    @property
    def leden(self) -> int:
        """How many leden were judged."""
        return sum(len(division.open) + len(division.compliant) for division in self.divisions)

    @property
    def counts(self) -> Sequence[tuple[Verdict, int]]:
        return [(verdict, self.result.counts.of(verdict)) for verdict in ORDER]

    @property
    def tasks(self) -> int:
        return sum(len(group.tasks) for group in self.groups)


def _said(result: Result, showing: Showing) -> str:
    """What became of it in a word or two. That nothing fails now does not say that a move brings nothing back."""
    verdict = overall(result)
    outcome = result.decision.outcome if result.decision else ""
    if outcome == "needs_new_build_checks" or (
        outcome == "undetermined" and verdict is Verdict.INSUFFICIENT_DATA
    ):
        return showing.t(f"page.{outcome}")
    return showing.word(verdict)


def home_view(
    home: str,
    result: Result,
    key: str,
    report: Report,
    showing: Showing,
    elsewhere: Mapping[Topic, str] = NOTHING,
) -> HomeView:
    """The view of one result; `home` is its key in the run, `elsewhere` what stands in another part of the page."""
    language = showing.language
    divisions = checklist(result.results, language, key, partial(_standing, report, home))
    procedure = procedure_of(result)
    groups = tasks_of(divisions, result.needed, report.vocabulary, report.ifc_places)
    marks = _marks(divisions, result, showing)
    return HomeView(
        key=key,
        result=result,
        name=result.home.label or showing.t("card.home"),
        verdict=overall(result),
        said=_said(result, showing),
        sentence=summed_up(result, language),
        divisions=divisions,
        groups=groups,
        first=first_tasks(groups, FIRST),
        plans=plans(result.shapes, marks, language, f"{key}-plan"),
        section=section(result.shapes, marks, language, f"{key}-section") or "",
        situation=situation(result.shapes, language, f"{key}-situation", block_around(result)) or "",
        difference="" if "difference" in elsewhere else difference_of(result, language, key),
        timeline="" if "life" in elsewhere else timeline_of(result, language, key),
        stays=tuple(
            Stay(
                each,
                period(each, language, showing.day),
                term(each, language, showing.day),
                law_line(each, language, showing.day),
            )
            for each in result.placements
        ),
        procedure=procedure,
        asked_first=[_asked(line, report.vocabulary) for line in procedure.open] if procedure else (),
        pieces=_pieces(divisions),
        elsewhere=elsewhere,
    )


def timeline_of(result: Result, language: Language, key: str) -> str:
    """The drawing of the placements; "" when there is none."""
    return timeline(result.placements, result.reference_date, language, f"{key}-time") or ""


def difference_of(result: Result, language: Language, key: str) -> str:
    """The drawing of before and after; "" when there is none."""
    composition = result.decision.composition if result.decision else None
    if composition is None or not composition.differences:
        return ""
    differences = composition.differences
    return difference(result.shapes_before, result.shapes, differences, language, f"{key}-change") or ""


def _standing(report: Report, home: str, item: LidResult) -> str:
    found = report.standing_of(home, item)
    return word(found.state, report.language) if found else ""


def _asked(line: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """What is open for the procedure, in the words of the vocabulary with the rule that asks it, and why; a question
    stays as it is."""
    parts = line.split(": ")
    for number, path in enumerate(parts[:-1]):
        root, _, attribute = path.partition(".")
        concept = vocabulary.concepts.get(root)
        kenmerk = concept.attributes.get(attribute) if concept else None
        if kenmerk is not None:
            rule = f" ({parts[0]})" if number else ""
            return kenmerk.label + rule, ": ".join(parts[number + 1 :])
    return line, ""


def _pieces(divisions: Sequence[Division]) -> Sequence[Piece]:
    rows: dict[tuple[str, str], list[Row]] = {}
    for division in divisions:
        for lid in (*division.open, *division.compliant):
            for row in lid.rows:
                subject = row.item.subject
                if subject.id and row.item.verdict is not Verdict.NOT_APPLICABLE:
                    rows.setdefault((subject.id, subject.name or subject.id), []).append(row)
    return [_piece(name, found) for (_, name), found in rows.items()]


def _piece(name: str, rows: Sequence[Row]) -> Piece:
    verdict = verdict_of(count(row.item.verdict for row in rows))
    worst = [row for row in rows if row.item.verdict is verdict]
    kind = rows[0].item.subject.concept.replace("_", " ")
    return Piece(name, kind, verdict, len(worst), worst[0].anchor)


def _marks(divisions: Sequence[Division], result: Result, showing: Showing) -> Mapping[str, Mark]:
    """Per room that is drawn: what its points come to, and where the worst of them stands."""
    drawn = {room.id for room in result.shapes.rooms}
    rows: dict[str, list[Row]] = {}
    for division in divisions:
        for lid in (*division.open, *division.compliant):
            for row in lid.rows:
                for part in row.item.subject.id.split("/"):
                    if part in drawn and row.item.verdict is not Verdict.NOT_APPLICABLE:
                        rows.setdefault(part, []).append(row)
    return {room: _mark(rows[room], showing) if room in rows else _no_points(showing) for room in drawn}


def _mark(rows: Sequence[Row], showing: Showing) -> Mark:
    verdict = verdict_of(count(row.item.verdict for row in rows))
    worst = [row for row in rows if row.item.verdict is verdict]
    words = f"{showing.symbol(verdict)} {showing.word(verdict)}"
    if verdict is not Verdict.COMPLIANT:
        words += f" ({len(worst)})"
    return Mark(verdict, f"#{worst[0].anchor}", words)


def _no_points(showing: Showing) -> Mark:
    verdict = Verdict.NOT_APPLICABLE
    return Mark(verdict, None, f"{showing.symbol(verdict)} {showing.t('drawing.no_points')}")

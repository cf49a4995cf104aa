"""Everything the page shows of one home, gathered from its result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bblcheck.engine.verdicts import CONJUNCTION_ORDER, Verdict
from bblcheck.report.drawings.marks import Mark
from bblcheck.report.drawings.plan import Storey, plans
from bblcheck.report.drawings.section import section
from bblcheck.report.drawings.timeline import law_line, period, term, timeline
from bblcheck.report.html.checklist import Division, Row, checklist
from bblcheck.report.html.showing import Showing
from bblcheck.report.html.summing import sentence
from bblcheck.report.html.todo import Group, Task, first_tasks, tasks_of
from bblcheck.report.report import Report
from bblcheck.result.model import Placement, Result
from bblcheck.result.summary import count, overall, verdict_of

FIRST = 3
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
class HomeView:
    """One home. `key` makes the ids of its part of the page unique; drawings are SVG, "" where there is none."""

    key: str
    result: Result
    name: str
    verdict: Verdict
    sentence: str
    divisions: tuple[Division, ...]
    groups: tuple[Group, ...]
    first: Sequence[Task]
    plans: tuple[Storey, ...]
    section: str
    timeline: str
    stays: tuple[Stay, ...]

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


def home_view(result: Result, key: str, report: Report, showing: Showing) -> HomeView:
    """The view of one result."""
    language = showing.language
    divisions = checklist(result.results, language, key)
    groups = tasks_of(divisions, report.vocabulary, report.ifc_places)
    marks = _marks(divisions, result, showing)
    return HomeView(
        key=key,
        result=result,
        name=result.home.name or result.home.id or showing.t("card.home"),
        verdict=overall(result),
        sentence=sentence(result, showing),
        divisions=divisions,
        groups=groups,
        first=first_tasks(groups, FIRST),
        plans=plans(result.shapes, marks, language, f"{key}-plan"),
        section=section(result.shapes, marks, language, f"{key}-section") or "",
        timeline=timeline(result.placements, result.reference_date, language, f"{key}-time") or "",
        stays=tuple(
            Stay(
                each,
                period(each, language, showing.day),
                term(each, language, showing.day),
                law_line(each, language, showing.day),
            )
            for each in result.placements
        ),
    )


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

"""The move on paper: its questions, the distance to new build, the possible courses, and what if."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.html.views import ORDER
from bblcheck.report.pdf.blocks import Block, Cell, Heading, Listing, Paragraph, Table, Words, cell, cells
from bblcheck.report.pdf.saying import Saying
from bblcheck.report.sentences import subject_name
from bblcheck.report.summing import capitalised
from bblcheck.report.whatiftext import shifts
from bblcheck.result.model import Branch, Counts, Decision, Distance, Home, Shortfall, UnderReading, WhatIf


def move_blocks(home: Home, decision: Decision, say: Saying) -> Iterator[Block]:
    """The questions, how far the home is from new build, and every course that is possible."""
    yield Heading(2, say.t("move.title"))
    first = decision.first_placement
    basis = "; ".join(say.say(line) for line in first.basis)
    rows: list[Sequence[Cell]] = [
        cells((say.say(each.text), say.t(f"answer.{each.answer}"), say.say(each.because)))
        for each in decision.questions
    ]
    rows.append((cell(say.showing.of(home, "move.first")), cell(say.badge(first.verdict)), cell(basis)))
    head = (say.t("move.question"), say.t("move.answer"), say.t("move.because"))
    yield Table(head, rows, (5, 2, 5))
    if decision.distance is not None:
        yield Heading(3, say.showing.of(home, "move.distance"))
        yield from _distance(decision.distance, say)
    yield Heading(3, say.t("move.rests"))
    interpretations = [cell(step.interpretation) for step in decision.basis if step.interpretation]
    yield Listing([*say.steps(decision.basis), *interpretations, *map(cell, map(say.say, decision.reasons))])
    if decision.by_reading:
        yield Heading(3, say.t("move.readings"))
        for reading in decision.by_reading:
            yield from _course(home, say.t(f"reading.{reading.reading}"), reading, say)
    elif decision.readings:
        yield Heading(3, say.t("move.readings"))
        readings = decision.readings.items()
        yield Listing([cell(f"{say.t(f'reading.{n}')}: {say.outcome(home, o)}") for n, o in readings])
    if decision.branches:
        yield Heading(3, say.t("move.branches"))
        for branch in decision.branches:
            yield from _course(home, say.say(branch.assumption), branch, say)
    if decision.foundation:
        yield Heading(3, say.t("move.foundation"))
        found = decision.foundation.items()
        yield Listing([cell(f"{say.t(f'move.foundation_{name}')}: ", say.badge(v)) for name, v in found])


def _course(home: Home, name: str, course: Branch | UnderReading, say: Saying) -> Iterator[Block]:
    told = f"{say.outcome(home, course.outcome)} ({_level(course.level, course.row, say)}) "
    yield Paragraph(cell(Words(f"{name}: ", bold=True), told, *_tally(course.counts, say)))
    if course.distance is not None:
        yield from _distance(course.distance, say)


def _level(level: str, row: str | None, say: Saying) -> str:
    return say.t(f"level.{level}") + (f", {say.t('card.row')} {row}" if row else "")


def _tally(counts: Counts, say: Saying) -> Cell:
    return [say.badge(verdict, counts.of(verdict)) for verdict in ORDER[:4] if counts.of(verdict)]


def _distance(found: Distance, say: Saying) -> Iterator[Block]:
    """What would have to change, then what holds already."""
    yield Paragraph(cell(f"{say.showing.distance(found)}."))
    if found.changes:
        keys = ("move.to_change", "list.subject", "list.measured", "list.required", "list.margin")
        rows = [_shortfall(each, say) for each in found.changes]
        yield Table([say.t(key) for key in keys], rows, (5, 4, 4, 4, 3))
    else:
        yield Paragraph(cell(say.t("move.no_change")))
    if found.holds:
        holds = say.t("move.holds", leden=say.showing.leden(len(found.holds)))
        yield Paragraph(cell(Words(f"{holds}. ", bold=True), Words(", ".join(found.holds), quiet=True)))


def _shortfall(found: Shortfall, say: Saying) -> Sequence[Cell]:
    show = say.showing
    name = subject_name(found.subject, say.showing.language)
    measured = show.amount(found.measured)
    if found.measured is None and found.required is None and found.because:
        measured = say.say(found.because)
    return cells((f"{found.rule} {found.title}", name, measured, show.required(found), show.off(found)))


# --- what if


def what_if_blocks(home: Home, found: WhatIf, say: Saying) -> Iterator[Block]:
    """What was asked, before and after, and the leden that change."""
    life, sides = say.showing.life, (found.before, found.after)
    yield Heading(2, life("what_if"))
    yield Paragraph(cell(f"{say.t('whatif.asked')}: {'; '.join(found.settings)}"))
    rows: list[Sequence[Cell]] = [
        cells((say.t("card.site"), *(side.site or "–" for side in sides))),
        cells((say.t("move.outcome"), *(say.outcome(home, side.outcome) for side in sides))),
        cells((say.t("card.level"), *(_level(side.level, side.row, say) for side in sides))),
        (cell(say.t("whatif.counts")), *(_tally(side.counts, say) for side in sides)),
    ]
    sayings = (capitalised(life("as_is")), capitalised(life("as_set")))
    yield Table(("", *sayings), rows, (3, 5, 5))
    if not found.changes:
        yield Paragraph(cell(f"{capitalised(life('no_change'))}."))
        return
    yield Heading(3, f"{say.t('whatif.changes')} ({say.showing.rules(len(found.changes))})")
    yield Listing(
        [
            (
                *_standing(shift.before, say),
                Words(" → "),
                *_standing(shift.after, say),
                Words(f": {say.showing.rules(shift.number)} "),
                Words(f"({', '.join(shift.rules)})", quiet=True),
            )
            for shift in shifts(found.changes)
        ]
    )


def _standing(verdict: Verdict | None, say: Saying) -> Cell:
    return cell(say.showing.asked(None) if verdict is None else say.badge(verdict))

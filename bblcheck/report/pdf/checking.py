"""The checklist on paper: what is open in full, what complies and what does not apply as rows."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.html.checklist import Division, Lid, Row
from bblcheck.report.html.views import ORDER, HomeView
from bblcheck.report.pdf.blocks import Block, Code, Heading, Listing, Paragraph, Table, Words, cell
from bblcheck.report.pdf.saying import Saying, law
from bblcheck.report.summing import capitalised


def checking(home: HomeView, say: Saying) -> Iterator[Block]:
    """The divisions, those with failures first."""
    yield Heading(2, say.t("list.title"))
    for division in home.divisions:
        number = f"{say.t('list.division')} {division.number}: " if division.number else ""
        yield Heading(3, f"{number}{division.title}")
        counts = [(verdict, division.counts.of(verdict)) for verdict in ORDER]
        yield Paragraph([say.badge(verdict, count) for verdict, count in counts if count])
        for lid in division.open:
            yield from _open(lid, say)
        yield from _rest(division, say)


def _open(lid: Lid, say: Saying) -> Iterator[Block]:
    first, show = lid.first, say.showing
    yield Paragraph(cell(say.badge(lid.verdict), " ", law(first), Words(f" {first.title}", bold=True)))
    if first.summary:
        yield Paragraph(cell(first.summary))
    head = [
        say.t(f"list.{key}") for key in ("subject", "verdict", "measured", "required", "margin", "source")
    ]
    rows = []
    for row in lid.rows:
        item = row.item
        source = say.t(f"source.{item.sources[0].kind}") if item.sources else "–"
        standing = f" ({row.standing})" if row.standing else ""
        rows.append(
            (
                cell(say.subject(item)),
                cell(say.badge(item.verdict), standing),
                cell(show.amount(item.measured)),
                cell(show.required(item)),
                cell(show.margin(item)),
                cell(source),
            )
        )
    yield Table(head, rows, (4, 4, 3, 4, 3, 3))
    for row in lid.rows:
        if row.item.verdict is not Verdict.NOT_APPLICABLE:
            yield from _why(row, say)
    if first.interpretation:
        yield Paragraph(cell(Words(f"{say.t('list.interpretation')}: ", bold=True), first.interpretation))


def _why(row: Row, say: Saying) -> Iterator[Block]:
    """The reason, the formula with its numbers, what is missing, and where each number was read."""
    item = row.item
    lines = [say.say(item.because)] if item.because else []
    lines += [capitalised(say.gap(gap)) for gap in item.missing]
    lines += [
        ", ".join(
            filter(
                None,
                (
                    f"{source.fact} = {source.value}",
                    f"{say.t(f'source.{source.kind}')} {source.where}",
                    say.showing.proof(source),
                ),
            )
        )
        for source in item.sources
    ]
    if item.formula:
        yield Code(item.formula)
    if lines:
        yield Listing([cell(Words(line, quiet=True)) for line in lines])


def _rest(division: Division, say: Saying) -> Iterator[Block]:
    show = say.showing
    if division.compliant:
        keys = ("list.compliant", "list.subject", "list.measured", "list.required", "list.margin")
        rows = [
            (
                cell(law(row.item), f" {row.item.title}"),
                cell(say.subject(row.item)),
                cell(show.amount(row.item.measured)),
                cell(show.required(row.item)),
                cell(show.margin(row.item)),
            )
            for lid in division.compliant
            for row in lid.rows
            if row.item.verdict is Verdict.COMPLIANT
        ]
        yield Table([say.t(key) for key in keys], rows, (5, 4, 3, 4, 3))
    if division.not_applicable:
        outside = [
            (cell(law(lid.first), f" {lid.first.title}"), cell(say.say(lid.first.because or "–")))
            for lid in division.not_applicable
        ]
        yield Table((say.t("list.not_applicable"), say.t("list.reason")), outside, (5, 7))

"""The life of the home on paper: what does not go together, the stays, the terms that run and the documents."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.dossiertext import PAPER_MARKS, TERM_MARKS
from bblcheck.report.html.views import HomeView
from bblcheck.report.pdf.blocks import Block, Drawing, Heading, Listing, Table, Words, cell, cells
from bblcheck.report.pdf.saying import Saying
from bblcheck.result.model import Result


def life_blocks(home: HomeView, say: Saying) -> Iterator[Block]:
    """What the dossier says of it."""
    yield Heading(2, say.showing.of(home.result.home, "time.title"), f"{home.key}-life")
    if home.result.contradictions:
        yield Heading(3, say.showing.life("contradictions"))
        yield Listing(
            [
                cell(say.marked(Verdict.NON_COMPLIANT, say.say(each.text)), f" ({each.pointer})")
                for each in home.result.contradictions
            ]
        )
    if home.stays:
        yield Drawing(home.timeline, say.t("drawing.timeline"))
        head = [say.t(f"time.{key}") for key in ("site", "period", "term_head", "law")]
        stays = [(each.placement.site, each.period, each.term or "–", each.law or "–") for each in home.stays]
        yield Table(head, list(map(cells, stays)), (3, 4, 4, 4))
    yield from _terms(home.result, say)
    yield from _papers(home.result, say)


def _terms(result: Result, say: Saying) -> Iterator[Block]:
    show = say.showing
    if not result.deadlines:
        return
    yield Heading(3, show.life("deadlines"))
    rows = [
        (
            cell(show.life(f"term.{each.kind}")),
            cell(
                say.marked(TERM_MARKS[each.state], show.life(f"state.{each.state}", end=show.day(each.end)))
            ),
            cell(each.about, Words(f" {each.pointer}", quiet=True)),
            cell(", ".join(each.basis) or "–"),
        )
        for each in result.deadlines
    ]
    head = [say.t(key) for key in ("time.term_head", "time.state", "list.subject", "move.article")]
    yield Table(head, rows, (5, 4, 4, 3))


def _papers(result: Result, say: Saying) -> Iterator[Block]:
    show = say.showing
    if not result.papers:
        return
    yield Heading(3, show.life("papers"))
    rows = [
        (
            cell(each.name),
            cell(say.marked(PAPER_MARKS[each.state], show.life(f"paper.{each.state}"))),
            cell(Words(each.pointer, quiet=True)),
        )
        for each in result.papers
    ]
    yield Table([say.t(key) for key in ("procedure.paper", "time.state", "list.where")], rows, (5, 4, 4))

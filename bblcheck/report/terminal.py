"""The results on a terminal (extra `[terminal]`): a card, what is open as tables, what to do; colour comes on top.

It says what `--format text` says, from the same views as the page. A verdict has its sign beside its colour, and
every text is put down as text: a name with square brackets is no mark-up here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.delta import delta
from bblcheck.report.html.checklist import Division, Lid
from bblcheck.report.html.showing import DECIDED, Showing
from bblcheck.report.html.views import ORDER, HomeView, home_view
from bblcheck.report.pdf.blocks import Cell
from bblcheck.report.pdf.saying import Saying
from bblcheck.report.report import Report
from bblcheck.report.text import Told, move_lines, rest_lines, told_with
from bblcheck.result.model import LidResult

STYLES = {
    Verdict.COMPLIANT: "green",
    Verdict.NON_COMPLIANT: "bold red",
    Verdict.INSUFFICIENT_DATA: "yellow",
    Verdict.REVIEW_REQUIRED: "magenta",
    Verdict.NOT_APPLICABLE: "dim",
}
SHOWN_SUBJECTS = 4
_NUMBERS = ("list.measured", "list.required", "list.margin")


def present(report: Report, console: Console) -> None:
    """Print a run."""
    say = Saying(Showing(report.language))
    views = [
        home_view(home, result, f"h{index}", report, say.showing)
        for index, (home, result) in enumerate(report.homes(), start=1)
    ]
    if len(views) > 1:
        console.print(_index(views, say))
    shown = [view for view in views if len(views) == 1 or report.everything or _asks(view)]
    for view, told in zip(shown, told_with([view.result for view in shown]), strict=True):
        console.print(Group(*_home(view, say, told, everything=report.everything)))
    if report.comparison is not None:
        console.print(Text("\n".join(delta(report.comparison, report.language))))


def _asks(view: HomeView) -> bool:
    return view.verdict is not Verdict.COMPLIANT


def _index(views: Sequence[HomeView], say: Saying) -> Table:
    table = _table(say.t("card.home"), say.t("page.result_of"), *(say.showing.word(each) for each in ORDER))
    for view in views:
        numbers = [Text(str(number), STYLES[verdict] if number else "dim") for verdict, number in view.counts]
        table.add_row(Text(view.name), _badge(view.verdict, say), *numbers)
    return table


def _home(view: HomeView, say: Saying, told: Told, *, everything: bool) -> Iterator[RenderableType]:
    result, language = view.result, say.showing.language
    yield _card(view, say)
    yield _lines(move_lines(result, language, everything=everything, told=told))
    for verdict in ORDER if everything else ORDER[:3]:
        if found := _rows_of(view.divisions, verdict):
            yield Text()
            yield _findings(verdict, found, say, everything=everything)
    yield _lines(rest_lines(result, language, everything=everything, told=told))


def _card(view: HomeView, say: Saying) -> Panel:
    style = STYLES[view.verdict]
    counts = Text("  ").join(_badge(verdict, say, number) for verdict, number in view.counts if number)
    parts: list[RenderableType] = [Text(view.sentence, "bold"), counts, Text()]
    if view.first:
        parts.append(Text(say.t(f"next.{view.first[0].verb}")))
        parts += [
            Padding(Text(f"{number}. ") + _said(say.task(task, SHOWN_SUBJECTS)), (0, 0, 0, 2))
            for number, task in enumerate(view.first, start=1)
        ]
    else:
        parts.append(Text(say.t("card.nothing")))
    parts += [Text(), *_facts(view, say)]
    title = Text(f" {say.showing.symbol(view.verdict)} {view.name} ", style)
    return Panel(
        Group(*parts), title=title, title_align="left", border_style=style, box=box.HEAVY, padding=(0, 1)
    )


def _facts(view: HomeView, say: Saying) -> Iterator[Text]:
    result, show = view.result, say.showing
    row = f" ({say.t('card.row')} {result.regime.row})" if result.regime.row else ""
    version = f", {say.t('time.text_of')} {show.day(result.law.version)}" if result.law.version else ""
    facts = [
        ("card.level", f"{say.t(f'level.{result.regime.level}')}{row}"),
        ("card.law", f"{result.law.name}{version}; {say.t(f'text_read.{result.law.text_read}')}"),
        ("card.date", f"{show.day(result.reference_date)} ({say.say(result.reference_date_from)})"),
        ("card.site", result.site or ""),
    ]
    for key, value in facts:
        if value:
            yield Text.assemble((f"{say.t(key)}: ", "dim"), value)


def _rows_of(divisions: Sequence[Division], verdict: Verdict) -> list[tuple[Lid, Sequence[LidResult]]]:
    """Each lid with the results that have this verdict, in the order of the checklist."""
    leden = (
        lid
        for division in divisions
        for lid in (*division.open, *division.compliant, *division.not_applicable)
    )
    found = ((lid, [row.item for row in lid.rows if row.item.verdict is verdict]) for lid in leden)
    return [(lid, items) for lid, items in found if items]


def _findings(
    verdict: Verdict, found: Sequence[tuple[Lid, Sequence[LidResult]]], say: Saying, *, everything: bool
) -> Table:
    """What has one verdict: with numbers where it was decided, with what is missing or asked where it is open."""
    decided = verdict in DECIDED
    heads = ("end.rule", "list.subject", *(_NUMBERS if decided else ()), "list.reason")
    table = _table(*(say.t(key) for key in heads))
    total = sum(len(items) for _, items in found)
    table.title = Text(f"{say.showing.symbol(verdict)} {say.t(f'head.{verdict.value}')} ({total})")
    table.title_style, table.title_justify = STYLES[verdict], "left"
    for _, items in found:
        for index, item in enumerate(items if everything else items[:SHOWN_SUBJECTS]):
            rule = Text.assemble((item.rule, STYLES[verdict]), f" {item.title}") if index == 0 else Text()
            table.add_row(rule, Text(say.subject(item)), *_numbers(item, say, decided), _why(item, say))
        if len(items) > SHOWN_SUBJECTS and not everything:
            more = say.t("list.more_subjects", count=len(items) - SHOWN_SUBJECTS)
            table.add_row(Text(), Text(more, "dim"))
    return table


def _numbers(item: LidResult, say: Saying, decided: bool) -> Iterator[Text]:
    if decided:
        show = say.showing
        yield from map(Text, (show.amount(item.measured), show.required(item), show.margin(item)))


def _why(item: LidResult, say: Saying) -> Text:
    parts = [say.say(item.because)] if item.because else []
    parts += [say.gap(gap) for gap in item.missing]
    return Text("; ".join(parts))


def _table(*heads: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head in heads:
        table.add_column(Text(head), overflow="fold")
    return table


def _badge(verdict: Verdict, say: Saying, number: int | None = None) -> Text:
    return Text(say.badge(verdict, number).text, STYLES[verdict])


def _said(cell: Cell) -> Text:
    return Text.assemble(*((each.text, "bold" if each.bold else "") for each in cell))


def _lines(lines: Iterator[str]) -> Group:
    """Lines of the plain text; one that does not fit goes on under where it began."""
    return Group(*(Padding(Text(line.lstrip()), (0, 0, 0, len(line) - len(line.lstrip()))) for line in lines))

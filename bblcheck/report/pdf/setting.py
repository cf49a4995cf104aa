"""`--format pdf`: the pages set by Typst (extra `[pdf]`), the same bytes for the same run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.resources import files

from bblcheck.report.html.against import against
from bblcheck.report.html.gathering import views_of
from bblcheck.report.html.showing import Showing
from bblcheck.report.html.views import ORDER, HomeView
from bblcheck.report.jsonform import document as json_document
from bblcheck.report.pdf.blocks import Block, Drawing, Heading, Listing, Paragraph, Table, cell
from bblcheck.report.pdf.home import home_blocks, together_blocks
from bblcheck.report.pdf.once import set_once
from bblcheck.report.pdf.saying import Saying
from bblcheck.report.report import Report

RESULT_FILE = "bblcheck-uitkomst.json"
RECEIPT_FILE = "bblcheck-bewijs{}.json"


@dataclass(frozen=True, slots=True)
class Pages:
    """Everything that is set: the blocks, the drawings by name, and the files to attach."""

    title: str
    blocks: tuple[Block, ...]
    drawings: Mapping[str, str]
    attached: Mapping[str, str]


def document(report: Report) -> bytes:
    """The file of a run. Raises `ImportError` without the extra."""
    pages = pages_of(report)
    say = Saying(Showing(report.language))
    data = {
        "lang": report.language,
        "title": pages.title,
        "brand": say.t("page.title"),
        "aid": say.t("text.disclaimer"),
        "page": say.t("page.page"),
        "end": say.t("end.disclaimer"),
        "blocks": [asdict(block) for block in pages.blocks],
        "attached": [[name, say.t(_purpose(name))] for name in pages.attached],
    }
    return typeset(data, pages)


def pages_of(report: Report) -> Pages:
    """What stands on the pages, before it is set."""
    showing = Showing(report.language)
    say = Saying(showing)
    alike, homes = views_of(report, showing)
    told = [block for each in alike for block in together_blocks(each, say)]
    own = set_once(((home.key, home.name, list(home_blocks(home, say))) for home in homes), say)
    blocks, drawings = _apart([*_before(report, say), *_index(report, homes, say), *told, *own])
    names = [result.home.label for result in report.results]
    title = names[0] if len(names) == 1 else f"{report.count} {say.t('page.homes')}"
    attached = {RESULT_FILE: json_document(report)}
    for index, receipt in enumerate(report.receipts, start=1):
        attached[RECEIPT_FILE.format("" if len(report.receipts) == 1 else f"-{index}")] = receipt
    return Pages(f"{title} – {say.t('page.title')}", blocks, drawings, attached)


def _before(report: Report, say: Saying) -> list[Block]:
    blocks: list[Block] = []
    if report.problems:
        blocks += [Heading(2, say.t("page.problems")), Listing([cell(each) for each in report.problems])]
    if report.comparison is not None:
        groups = against(report.comparison, report.language)
        counts = ", ".join(f"{len(group.lines)} {group.title}" for group in groups)
        blocks += [Heading(2, say.t("against.title")), Paragraph(cell(counts))]
        blocks += [Listing([cell(line) for line in group.lines]) for group in groups if group.lines]
    return blocks


def _index(report: Report, homes: Sequence[HomeView], say: Saying) -> Iterator[Block]:
    """What became of each of several homes."""
    if len(homes) > 1:
        yield Heading(1, f"{say.t('page.all_homes')} ({report.count})")
        head = (say.t("card.home"), say.t("page.result_of"), *(say.showing.word(each) for each in ORDER))
        rows = [
            (
                cell(home.name),
                cell(say.marked(home.verdict, home.said)),
                *(cell(str(number)) for _, number in home.counts),
            )
            for home in homes
        ]
        yield Table(head, rows, (5, 4, 2, 2, 2, 2, 2))


def _apart(blocks: list[Block]) -> tuple[tuple[Block, ...], Mapping[str, str]]:
    """The blocks with drawings by name, and the drawings."""
    drawings: dict[str, str] = {}
    named: list[Block] = []
    for block in blocks:
        if isinstance(block, Drawing):
            name = f"drawing-{len(drawings) + 1}.svg"
            drawings[name] = block.svg
            block = replace(block, svg=name)
        named.append(block)
    return tuple(named), drawings


def _purpose(name: str) -> str:
    return "pdf.result" if name == RESULT_FILE else "pdf.receipt"


def typeset(data: Mapping[str, object], pages: Pages) -> bytes:
    """Set the pages: accessible (PDF/UA-1), or without that promise where a name holds a letter that no font has."""
    import typst

    template = files("bblcheck.report").joinpath("templates", "report.typ").read_bytes()
    texts = {"data.json": json.dumps(data, ensure_ascii=False), **pages.drawings, **pages.attached}
    virtual = {"main.typ": template, **{name: text.encode("utf-8") for name, text in texts.items()}}
    compiled: Callable[..., bytes] = typst.compile
    try:
        return compiled(virtual, ignore_system_fonts=True, timestamp=0, pdf_standards="ua-1")
    except typst.TypstError:
        return compiled(virtual, ignore_system_fonts=True, timestamp=0)

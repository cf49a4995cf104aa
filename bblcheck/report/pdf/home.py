"""The pages of one home: the decision first, then what rests under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.report.html.gathering import Block as Together
from bblcheck.report.html.views import HomeView
from bblcheck.report.pdf.blocks import (
    Block,
    Card,
    Cell,
    Code,
    Drawing,
    Heading,
    Listing,
    Paragraph,
    Table,
    Words,
    cell,
    cells,
)
from bblcheck.report.pdf.checking import checking
from bblcheck.report.pdf.life import life_blocks
from bblcheck.report.pdf.move import move_blocks, what_if_blocks
from bblcheck.report.pdf.saying import Saying, law
from bblcheck.report.together import Topic
from bblcheck.result.model import Composition, Decision, Procedure, Result

ALL = 1_000
_LATER: tuple[Topic, ...] = ("difference", "life")


def home_blocks(home: HomeView, say: Saying) -> Iterator[Block]:
    """Everything the page says of a home."""
    result, decision = home.result, home.result.decision
    yield Heading(1, home.name)
    yield _card(home, say)
    if home.elsewhere:
        yield Paragraph(cell(say.t("together.see")))
        parts = home.elsewhere.items()
        yield Listing(
            [cell(Words(say.showing.topic(topic), link=f"#{part}-{topic}")) for topic, part in parts]
        )
    if decision is not None:
        yield from move_blocks(result.home, decision, say)
    if result.what_if is not None:
        yield from what_if_blocks(result.home, result.what_if, say)
    yield from _todo(home, say)
    if home.tells("procedure"):
        yield from _topic(home, "procedure", say)
    if decision is not None:
        yield from _beside(decision, say)
    for topic in _LATER:
        if home.tells(topic):
            yield from _topic(home, topic, say)
    yield from _drawings(home, say)
    yield from checking(home, say)
    yield from _account(home.result, say)


def together_blocks(block: Together, say: Saying) -> Iterator[Block]:
    """What several homes have alike."""
    yield Heading(1, block.view.name)
    yield Paragraph(cell(Words(say.t("together.note"), quiet=True)))
    yield Paragraph(cell(", ".join(block.names)))
    for topic in block.topics:
        yield from _topic(block.view, topic, say)


def _topic(home: HomeView, topic: Topic, say: Saying) -> Iterator[Block]:
    """The part about it, which links can lead to."""
    decision = home.result.decision
    if topic == "procedure" and home.procedure is not None:
        yield from _procedure(home, home.procedure, say)
    elif topic == "difference" and decision is not None and decision.composition is not None:
        yield from _difference(home, decision.composition, say)
    elif topic == "life":
        yield from life_blocks(home, say)


def _card(home: HomeView, say: Saying) -> Card:
    result, decision = home.result, home.result.decision
    why: list[Cell] = []
    for question in decision.questions if decision else ():
        answer = Words(f"{say.t(f'answer.{question.answer}')}. ", bold=True)
        because = Words(f" {say.say(question.because)}", quiet=True)
        why.append(cell(answer, say.say(question.text), because))
    steps = [cell(say.t(f"next.{home.first[0].verb}"))] if home.first else [cell(say.t("card.nothing"))]
    steps += [say.task(task, 2) for task in home.first]
    if home.procedure is not None and home.procedure.route != "undetermined":
        steps.append(
            cell(say.t("next.procedure"), " ", Words(say.t(f"procedure.{home.procedure.route}"), bold=True))
        )
    flags = [cell(say.flag(flag)) for flag in decision.flags] if decision else []
    return Card(
        verdict=home.verdict,
        sign=say.showing.symbol(home.verdict),
        about=" · ".join(part for part in (say.t(f"card.{result.command}"), result.site) if part),
        sentence=home.sentence,
        plain=say.t("card.plain_move" if decision else "card.plain_check"),
        counts=[say.badge(verdict, number) for verdict, number in home.counts if number],
        why=[*why, *say.steps(result.regime.basis)],
        next=[*steps, *flags],
        titles=(say.t("card.why"), say.t("card.next")),
        facts=_facts(home, say),
    )


def _facts(home: HomeView, say: Saying) -> Sequence[tuple[str, str]]:
    result, show = home.result, say.showing
    row = f" ({say.t('card.row')} {result.regime.row})" if result.regime.row else ""
    version = f", {say.t('time.text_of')} {show.day(result.law.version)}" if result.law.version else ""
    scope = say.t(
        "card.judged_line",
        rules=show.rules(result.counts.judged),
        leden=show.leden(home.leden),
        not_applicable=result.counts.not_applicable,
        left_out=len(result.not_evaluated),
    )
    found = [
        (say.t("card.level"), say.t(f"level.{result.regime.level}") + row),
        (say.t("card.date"), f"{show.day(result.reference_date)} ({say.say(result.reference_date_from)})"),
        (
            say.t("card.law"),
            f"{result.law.name}{version}; {say.t(f'text_read.{result.law.text_read}')}",
        ),
        (say.t("card.scope"), scope),
    ]
    if result.scope == "home":
        found.append((say.t("card.site"), say.t("card.no_site")))
    if result.home.serial:
        found.append((say.t("card.serial"), result.home.serial))
    return found


# --- what is different


def _difference(home: HomeView, composition: Composition, say: Saying) -> Iterator[Block]:
    yield Heading(2, say.showing.of(home.result.home, "diff.title"), f"{home.key}-difference")
    verdict = say.t(f"composition.{composition.verdict}")
    none = "" if composition.differences else f" {say.t('diff.none')}"
    yield Paragraph(cell(Words(f"{say.t('diff.verdict')}: {verdict}.", bold=True), none))
    if home.difference:
        yield Drawing(home.difference, say.t("diff.drawing"))
        yield Paragraph(cell(Words(say.t("diff.numbers"), quiet=True)))
    if composition.differences:
        head = [say.t(f"diff.{name}") for name in ("element", "fact", "before", "after", "change")]
        rows = [
            cells(
                (
                    f"{number}. {say.say(each.element)}",
                    each.fact or "–",
                    say.say(each.before or "–"),
                    say.say(each.after or "–"),
                    say.t(f"change.{each.change}")
                    + (f" ({say.t('diff.excluded')})" if each.change == "foundation" else ""),
                )
            )
            for number, each in enumerate(composition.differences, start=1)
        ]
        yield Table(head, rows, (4, 2, 3, 3, 3))
    for key, lines in (
        ("diff.not_compared", composition.not_compared),
        ("diff.evidence", composition.evidence),
    ):
        if lines:
            yield Heading(3, f"{say.t(key)} ({len(lines)})")
            yield Listing([cell(say.say(line)) for line in lines])


# --- what to do, and how


def _todo(home: HomeView, say: Saying) -> Iterator[Block]:
    yield Heading(2, say.t("todo.title"))
    for group in home.groups:
        yield Heading(3, say.t(f"person.{group.person}"))
        yield Listing([say.task(task, ALL) for task in group.tasks], start=group.tasks[0].number)
    if not home.groups:
        yield Paragraph(cell(say.t("todo.none")))


def _procedure(home: HomeView, procedure: Procedure, say: Saying) -> Iterator[Block]:
    yield Heading(2, say.t("label.procedure"), f"{home.key}-procedure")
    yield Paragraph(cell(Words(say.t(f"procedure.{procedure.route}"), bold=True)))
    if procedure.basis:
        yield Listing(list(say.steps(procedure.basis)))
    if home.asked_first:
        yield Heading(3, say.t("procedure.open"))
        yield Listing([cell(title, f": {say.say(why)}" if why else "") for title, why in home.asked_first])
    if procedure.terms:
        yield Heading(3, say.t("procedure.terms"))
        head = [say.t(key) for key in ("procedure.term", "procedure.long", "list.verdict", "move.article")]
        rows = [
            (
                cell(term.text),
                cell(say.showing.limit(term.operator, term.amount)),
                cell(say.badge(term.verdict)),
                cell(law(term)),
            )
            for term in procedure.terms
        ]
        yield Table(head, rows, (6, 3, 3, 3))
    if procedure.papers:
        yield Heading(3, say.t("procedure.papers"))
        head = [say.t(key) for key in ("procedure.paper", "procedure.present", "move.article")]
        papers = [
            (cell(paper.name), cell(say.t(f"answer.{paper.present}")), cell(law(paper)))
            for paper in procedure.papers
        ]
        yield Table(head, papers, (8, 2, 4))


def _beside(decision: Decision, say: Saying) -> Iterator[Block]:
    announced, rthf = decision.announced, decision.rthf
    if announced or rthf:
        yield Heading(2, say.t("beside.title"))
        yield Paragraph(cell(say.t("beside.note")))
    if announced:
        yield Heading(3, say.t("label.announced"))
        yield Paragraph(cell(announced.source))
        differs = say.t("beside.differs" if announced.differs else "beside.same")
        yield Paragraph(cell(f"{say.t(f'outcome.{announced.outcome}')} {differs}"))
        yield Listing([*say.steps(announced.basis), *map(cell, map(say.say, announced.open))])
    if rthf:
        yield Heading(3, say.t("label.conditions"))
        yield Paragraph(cell(rthf.title))
        head = [say.t(key) for key in ("beside.condition", "list.verdict", "list.missing")]
        rows = [
            (
                cell(law(item), f": {item.summary or item.title}"),
                cell(say.badge(item.verdict)),
                cell("; ".join(gap.fact for gap in item.missing) or "–"),
            )
            for item in rthf.results
        ]
        yield Table(head, rows, (7, 3, 4))


# --- drawings


def _drawings(home: HomeView, say: Saying) -> Iterator[Block]:
    yield Heading(2, say.t("drawing.title"))
    yield Paragraph(cell(say.t("drawing.note" if home.plans else "drawing.no_model")))
    for storey in home.plans:
        yield Heading(3, f"{say.t('drawing.plan')} {storey.name}")
        yield Drawing(storey.svg, f"{say.t('drawing.plan')} {storey.name}")
        if storey.key:
            yield Paragraph(cell("; ".join(f"{number} {words}" for number, words in storey.key)))
    if home.section:
        yield Heading(3, say.t("drawing.section"))
        yield Drawing(home.section, say.t("drawing.section"))
    if home.situation:
        yield Heading(3, say.t("drawing.situation"))
        yield Drawing(home.situation, say.t("drawing.situation"))
    if home.pieces:
        yield Heading(3, say.t("drawing.pieces"))
        head = [say.t(key) for key in ("list.subject", "end.kind", "list.verdict")]
        rows = [(cell(p.name), cell(p.kind), cell(say.badge(p.verdict, p.number))) for p in home.pieces]
        yield Table(head, rows, (5, 4, 4))


# --- the account


def _account(result: Result, say: Saying) -> Iterator[Block]:
    yield Heading(2, say.t("end.title"))
    for key, lines in (("end.assumptions", result.assumptions), ("end.findings", result.findings)):
        if lines:
            yield Heading(3, f"{say.t(key)} ({len(lines)})")
            yield Listing([cell(say.say(line)) for line in lines])
    yield Heading(3, say.t("end.not_judged"))
    yield Paragraph(cell(say.t("end.coverage")))
    if result.not_evaluated:
        head = (say.t("end.rule"), say.t("list.reason"))
        yield Table(head, [cells((each.rule, say.say(each.reason))) for each in result.not_evaluated], (4, 8))
    yield Heading(3, say.t("end.receipt"))
    receipt = result.receipt
    settings = [f"{name} = {value}" for name, value in receipt.configuration.items()]
    told = [f"{say.t('end.engine')}: {receipt.engine}", *settings]
    yield Code([*told, f"{say.t('end.results_hash')}: {receipt.results_sha256}"])
    head3 = (say.t("end.inputs"), say.t("end.kind"), say.t("end.hash"))
    rows = [cells((each.path, say.t(f"file.{each.kind}"), each.sha256)) for each in receipt.inputs]
    yield Table(head3, rows, (4, 2, 7))
    yield Paragraph(cell(say.t("end.replay_attached")))

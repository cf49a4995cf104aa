"""`--format letter`: a draft letter in Markdown, to be checked, completed and sent by a person.

When data is missing it is a request for them, per person who can supply them; otherwise a report of the
assessment. Both say what applies and why, what fails, what a person must judge and what was not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.asides import asides
from bblcheck.report.asking import Asked, asked, questions
from bblcheck.report.escaping import code, markdown, markdown_link
from bblcheck.report.lettertexts import day_text, say
from bblcheck.report.phrases import quoted, unit
from bblcheck.report.report import Report
from bblcheck.report.sentences import headline, sentence
from bblcheck.report.texts import Language, counted, plural, text
from bblcheck.result.model import BasisStep, Decision, LidResult, Result
from bblcheck.result.people import SUPPLIERS

SHOWN_LEDEN = 3


def document(report: Report) -> str:
    """The letter about a run."""
    wanted = asked(report)
    undecided = any(
        result.decision is not None and result.decision.outcome == "undetermined" for result in report.results
    )
    request = bool(wanted) or undecided
    parts = [
        *_head(report, "title.request" if request else "title.report"),
        *_opening(report, wanted, undecided=undecided),
        *(_requests(report, wanted) if wanted else ()),
        *_outcome(report),
        *_fails(report),
        *_to_judge(report),
        *_limits(report),
        *_asides(report),
        *_close(report),
    ]
    return "\n".join(parts).rstrip() + "\n"


# --- the letter itself


def _head(report: Report, title: str) -> Iterator[str]:
    language = report.language
    engine = next((result.receipt.engine for result in report.results), "")
    quotes = f" {text('text.quotes', language)}." if language == "en" else ""
    yield from (f"# {say(title, language)}", "", f"*{say('draft', language, engine=engine)}{quotes}*", "")
    rows = (
        ("row.to", say("fill.to", language)),
        ("row.about", _about(report) or "-"),
        ("row.date", say("fill.date", language)),
        ("row.reference", say("fill.reference", language)),
    )
    yield from ("| | |", "|---|---|")
    yield from (f"| {say(key, language)} | {value} |" for key, value in rows)
    yield from ("", say("dear", language), "")


def _about(report: Report) -> str:
    sites = dict.fromkeys(result.site for result in report.results if result.site)
    serials = dict.fromkeys(f"({result.home.serial})" for result in report.results if result.home.serial)
    return ", ".join([" ".join([_homes(report), *map(markdown, serials)]), *map(markdown, sites)])


def _homes(report: Report) -> str:
    """The home by its name, or how many there are."""
    names = list(dict.fromkeys(result.home.label for result in report.results))
    if len(names) == 1 == len(report.results):
        return markdown(names[0])
    return say("homes.many", report.language, count=report.count)


def _opening(report: Report, wanted: Sequence[Asked], *, undecided: bool) -> Iterator[str]:
    language = report.language
    for problem in report.problems:
        yield from (f"> {markdown(problem)}", "")
    if not report.results:
        return
    yield from (_tested(report), "")
    if wanted:
        facts = sum(len(each.of) for each in wanted)
        leden = len({rule for each in wanted for rule in each.rules})
        sentences = [
            say("lacking.one" if facts == 1 else "lacking", language, facts=facts),
            _waiting(leden, language),
        ]
        sentences += [say("undecided", language)] if undecided else []
        yield from (" ".join([*sentences, say("ask", language)]), "")
    elif undecided:
        yield from (say("undecided", language), "")
    else:
        yield from (say("complete", language), "")


def _waiting(leden: int, language: Language) -> str:
    return say("waiting.one" if leden == 1 else "waiting", language, leden=leden)


def _tested(report: Report) -> str:
    language = report.language
    first = report.results[0]
    homes = _homes(report)
    if first.site:
        homes += f" {say('at', language, site=markdown(first.site))}"
    return say(
        f"tested.{first.command}",
        language,
        homes=homes,
        law=markdown(first.law.name),
        day=day_text(first.reference_date, language),
        day_from=markdown(first.reference_date_from),
    )


def _asides(report: Report) -> Iterator[str]:
    """The procedure and what stands beside the decision; what several homes have alike stands here once."""
    blocks = dict.fromkeys(aside for result in report.results for aside in asides(result, report.language))
    for aside in blocks:
        yield from (f"## {markdown(aside.title)}", "")
        yield from (f"- {markdown(line)}" for line in aside.lines)
        yield ""


def _close(report: Report) -> Iterator[str]:
    language = report.language
    yield from (f"## {say('head.account', language)}", "")
    for result in report.results[:1]:
        receipt = result.receipt
        version = day_text(result.law.version, language) if result.law.version else "-"
        read = text(f"text_read.{result.law.text_read}", language)
        yield f"- {text('label.law', language)}: {markdown(result.law.name)}, {version} ({read})"
        digest = code(receipt.results_sha256[:16])
        yield f"- {say('account.rules', language, count=len(receipt.rules), digest=digest)}"
        yield from (f"- {code(ref.path)}: sha256 {code(ref.sha256)}" for ref in receipt.inputs)
    yield from ("", say("close", language), "", say("greeting", language), "", say("fill.name", language))


# --- what is asked


def _requests(report: Report, wanted: Sequence[Asked]) -> Iterator[str]:
    language = report.language
    yield from (f"## {say('head.ask', language)}", "")
    number = 0
    for supplier in SUPPLIERS:
        items = [each for each in wanted if each.supplier == supplier]
        if not items:
            continue
        yield from (f"### {say(f'who.{supplier}', language)}", "")
        for item in items:
            number += 1
            bullet = f"{number}. "
            yield bullet + _what(item, report.count, language)
            yield from (f"{' ' * len(bullet)}- {line}" for line in _details(item, language))
        yield ""


def _what(item: Asked, homes: int, language: Language) -> str:
    names = (
        markdown(name) + (f" ({times}x)" if times > 1 else "") for name, times in item.names(homes).items()
    )
    listed = ", ".join(names)
    label = quoted(item.label) if language == "en" else item.label
    return f"**{markdown(label)}**" + (f", {say('of', language)}: {listed}" if listed else "")


def _details(item: Asked, language: Language) -> Iterator[str]:
    rules = list(item.rules.values())
    for rule in rules[:SHOWN_LEDEN]:
        yield f"{say('needed', language)} {_cited(rule)}"
    if len(rules) > SHOWN_LEDEN:
        more = ", ".join(markdown_link(rule.rule, rule.link) for rule in rules[SHOWN_LEDEN:])
        yield f"{say('needed.more', language)} {more}"
    reasons = dict.fromkeys(markdown(one.reason) for one in item.of.values())
    yield f"{say('now', language)}: {'; '.join(reasons)}"
    paths = ", ".join(code(one.path) for one in item.of.values())
    yield f"{say(f'where.{item.holder}', language)}: {paths}"
    either = f" {say('or', language)} "
    if item.sets:
        yield f"{say('where.ifc', language)}: {either.join(code(name) for name in item.sets)}"
    if item.unit:
        yield f"{say('unit', language)} {unit(item.unit, dutch=language == 'nl')}"
    if item.methods:
        yield f"{say('method', language)} {either.join(item.methods)}"


def _cited(rule: LidResult) -> str:
    title = f" ({markdown(rule.title)})" if rule.title else ""
    summary = f": {markdown(rule.summary)}" if rule.summary else ""
    return f"{markdown_link(rule.rule, rule.link)}{title}{summary}"


# --- what was found


def _outcome(report: Report) -> Iterator[str]:
    language = report.language
    yield from (f"## {say('head.outcome', language)}", "")
    found: dict[tuple[str, ...], list[str]] = {}
    for result in report.results:
        answers = _answers(result.decision, language) if result.decision is not None else ()
        found.setdefault((_headline(result, language), *answers), []).append(markdown(result.home.label))
    for (said, *rest), names in found.items():
        yield f"- **{', '.join(names)}**: {said}"
        yield from (f"  - {answer}" for answer in rest)
    yield from ("", f"## {say('head.regime', language)}", "")
    for regime in dict.fromkeys(result.regime for result in report.results):
        row = f" ({text('label.row', language)} {regime.row})" if regime.row else ""
        yield f"- {text(f'level.{regime.level}', language)}{row}"
        yield from (f"  - {_step(step, language)}" for step in regime.basis)
    yield ""


def _headline(result: Result, language: Language) -> str:
    head = headline(result, language).removesuffix(".")
    counts = (counted(result.counts.of(verdict), verdict, language) for verdict in Verdict)
    return f"{head}. ({', '.join(counts)})"


def _answers(decision: Decision, language: Language) -> Iterator[str]:
    for question in decision.questions:
        answer = text(f"answer.{question.answer}", language)
        yield f"{markdown(question.text)} **{answer}**. {markdown(question.because)}".rstrip()
    yield from (markdown(flag) for flag in decision.flags)


def _step(step: BasisStep, language: Language) -> str:
    mark = f" *({text('label.interpretation', language)})*" if step.interpretation else ""
    return f"{markdown_link(step.rule, step.link)}: {markdown(step.text)}{mark}"


def _fails(report: Report) -> Iterator[str]:
    lines: dict[str, None] = {}
    for result in report.results:
        for item in result.results:
            if item.verdict is Verdict.NON_COMPLIANT:
                whose = f"{markdown(result.home.name)}: " if len(report.results) > 1 else ""
                found = markdown(sentence(item, report.language))
                lines[f"- {whose}{found}. {_cited(item)}"] = None
    yield from _section("head.fails", list(lines), report.language)


def _to_judge(report: Report) -> Iterator[str]:
    lines = []
    for question in questions(report.results):
        subject = f" ({markdown(question.subject)})" if question.subject else ""
        link = markdown_link(question.rule.rule, question.rule.link)
        lines.append(f"- {link}{subject}: {markdown(question.text)}")
    if lines:
        lines += ["", say("judge.how", report.language)]
    yield from _section("head.judge", lines, report.language)


def _limits(report: Report) -> Iterator[str]:
    language = report.language
    lines: dict[str, None] = {}
    for result in report.results:
        if result.scope == "home":
            lines[f"- {text('text.scope_home', language)}"] = None
        lines |= dict.fromkeys(f"- {markdown(said)}" for said in (*result.assumptions, *result.findings))
        reasons: dict[str, list[str]] = {}
        for left in result.not_evaluated:
            reasons.setdefault(left.reason, []).append(left.rule)
        for reason, rules in reasons.items():
            what = plural(len(rules), say("leden.not.one", language), say("leden.not", language))
            lines[f"- {what}: {markdown(reason)} ({markdown(', '.join(rules))})"] = None
    yield from _section("head.limits", list(lines), language)


def _section(head: str, lines: Sequence[str], language: Language) -> Iterator[str]:
    if lines:
        yield from (f"## {say(head, language)}", "", *lines, "")

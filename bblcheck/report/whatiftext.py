"""What if, and one home at many places, as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bblcheck.engine.verdicts import CONJUNCTION_ORDER, Verdict
from bblcheck.report.lifetexts import say
from bblcheck.report.movetext import counts_text, limited, shortfall_text
from bblcheck.report.texts import SYMBOLS, Language, shared_key, text, verdict_word
from bblcheck.result.model import LidChange, Standing, WhatIf
from bblcheck.result.targets import Target, Targets


def what_if_lines(found: WhatIf, language: Language, *, shared: bool, everything: bool) -> Iterator[str]:
    """Where the move stood and where it stands, then the leden that changed, the worst first. `shared`: it is about
    what homes share."""
    yield ""
    yield f"{say('what_if', language)}: {'; '.join(found.settings)}"
    yield f"  {say('as_is', language)}: {_standing(found.before, language, shared=shared)}"
    yield f"  {say('as_set', language)}: {_standing(found.after, language, shared=shared)}"
    if not found.changes:
        yield f"  {say('no_change', language)}"
    yield from limited(
        [f"    {_change(each, language)}" for each in _worst_first(found.changes)], language, everything
    )


def _standing(found: Standing, language: Language, *, shared: bool) -> str:
    row = f" ({text('label.row', language)} {found.row})" if found.row else ""
    level = text(f"level.{found.level}", language)
    outcome = text(shared_key(f"outcome.{found.outcome}", shared), language)
    return f"{found.site or '-'}, {level}{row}. {outcome} {counts_text(found.counts, language)}"


def _worst_first(changes: Sequence[LidChange]) -> Sequence[LidChange]:
    return sorted(changes, key=lambda each: CONJUNCTION_ORDER.index(each.after or Verdict.NOT_APPLICABLE))


@dataclass(frozen=True, slots=True)
class Shift:
    """What changes in the same way: from which verdict to which, how many results, of which leden."""

    before: Verdict | None
    after: Verdict | None
    number: int
    rules: tuple[str, ...]


def shifts(changes: Sequence[LidChange]) -> Sequence[Shift]:
    """The changes by their verdicts, those that end worst first."""
    groups: dict[tuple[Verdict | None, Verdict | None], list[str]] = {}
    for each in _worst_first(changes):
        groups.setdefault((each.before, each.after), []).append(each.rule)
    return [
        Shift(before, after, len(rules), tuple(dict.fromkeys(rules)))
        for (before, after), rules in groups.items()
    ]


def asked_word(verdict: Verdict | None, language: Language) -> str:
    """A verdict in words, also of a lid that was not called in."""
    return say("not_asked", language) if verdict is None else verdict_word(verdict, language)


def _change(each: LidChange, language: Language) -> str:
    was, now = (asked_word(verdict, language) for verdict in (each.before, each.after))
    mark = SYMBOLS[each.after or Verdict.NOT_APPLICABLE]
    return f"{mark} {f'{each.rule} {each.subject}'.rstrip()}: {was} -> {now}"


# --- many places


def targets_text(found: Targets, language: Language, *, everything: bool) -> str:
    """A line per place, then for each place what stands in the way."""
    lines = [f"{found.home}: {say('places', language, count=len(found.targets))}", ""]
    width = max((len(each.site) for each in found.targets), default=0)
    lines += [_line(each, width, language) for each in found.targets]
    for each in found.targets:
        lines += _obstacles(each, language, everything)
    return "\n".join([*lines, "", text("text.disclaimer", language)]) + "\n"


def _line(each: Target, width: int, language: Language) -> str:
    if each.problem is not None:
        return f"{SYMBOLS[Verdict.NON_COMPLIANT]} {each.site:<{width}}  {each.problem}"
    row = f"{each.row or '-':<3}"
    level = text(f"level.{each.level}", language)
    counts = counts_text(each.counts, language)
    return f"{SYMBOLS[each.verdict]} {each.site:<{width}}  {row} {level}; {counts}"


def _obstacles(each: Target, language: Language, everything: bool) -> Iterator[str]:
    lines = [f"  {shortfall_text(one, language)}" for one in each.obstacles]
    needs = [(say(f"who.{name}", language), count) for name, count in each.needed.items()]
    if needs:
        told = ", ".join(f"{name} {count}" for name, count in needs)
        lines.append(f"  {SYMBOLS[Verdict.INSUFFICIENT_DATA]} {say('label.needed', language)}: {told}")
    if lines:
        yield ""
        yield each.site
        yield from limited(lines, language, everything)

"""The words of the page as plain text, for a format without mark-up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.html.showing import Showing
from bblcheck.report.html.todo import Task
from bblcheck.report.pdf.blocks import Cell, Words, cell
from bblcheck.report.sentences import gap_line, subject_name
from bblcheck.result.model import BasisStep, Gap, Home, LidResult, Outcome


class Lawful(Protocol):
    """Whatever rests on a lid, with the address of its text."""

    @property
    def rule(self) -> str: ...
    @property
    def link(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Saying:
    """The texts of one language."""

    showing: Showing

    def t(self, key: str, **values: object) -> str:
        return self.showing.t(key, **values)

    def say(self, dutch: str) -> str:
        """A sentence of the result, translated where that is known."""
        return self.showing.say(dutch).striptags()

    def outcome(self, home: Home, outcome: Outcome) -> str:
        """What is decided about a home, or about what homes share."""
        return self.showing.of(home, f"outcome.{outcome}")

    def gap(self, gap: Gap) -> str:
        """What is missing, or what a person must judge or answer."""
        return gap_line(gap, self.showing.language, self.say)

    def flag(self, dutch: str) -> str:
        return self.showing.flag(dutch).striptags()

    def badge(self, verdict: Verdict, number: int | None = None) -> Words:
        """A verdict with its sign."""
        show = self.showing
        said = show.word(verdict) if number is None else show.counted(verdict, number)
        return self.marked(verdict, said)

    def marked(self, verdict: Verdict, words: str) -> Words:
        """Words with the sign and look of a verdict."""
        return Words(f"{self.showing.symbol(verdict)} {words}", verdict=verdict)

    def subject(self, item: LidResult) -> str:
        return subject_name(item.subject, self.showing.language)

    def steps(self, basis: Sequence[BasisStep]) -> Iterator[Cell]:
        """The steps of a decision with the lid of each."""
        for step in basis:
            reading = f" [{self.t('label.interpretation')}]" if step.interpretation else ""
            yield cell(law(step), f": {step.text}{reading}")

    def task(self, task: Task, limit: int) -> Cell:
        """One thing to do: what, of whom, and why it is wanted."""
        verb = Words(f"{self.t(f'todo.{task.verb}')}: ", bold=True)
        if task.verb == "solve":
            first = task.items[0]
            found = [self._numbers(item) for item in task.items[:limit]]
            more = len(task.items) - limit
            rest = [self.t("list.more_subjects", count=more)] if more > 0 else []
            return cell(verb, law(first), f" {first.title}. {'; '.join([*found, *rest])}")
        hint = ""
        if task.hint:
            unit = self.showing.unit(task.hint)
            hint = self.t("todo.yes_no") if task.hint == "yes_no" else f"{self.t('todo.in_unit')} {unit}"
            hint = f" ({hint})"
        waits = f", {self.t('todo.waits')} {self.showing.rules(task.weight)}" if task.verb == "supply" else ""
        by = (
            f"; {self.t('todo.supplier')} {self.showing.life(f'who.{task.supplier}')}"
            if task.supplier
            else ""
        )
        return cell(verb, f"{task.title}{hint}", Words(f"{waits}{by}", quiet=True))

    def _numbers(self, item: LidResult) -> str:
        return f"{self.subject(item)}: {self.showing.numbers(item) or item.because or item.summary}"


def law(item: Lawful) -> Words:
    """The citation, leading to the official text."""
    return Words(item.rule, link=item.link)

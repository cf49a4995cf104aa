"""Values, dates and fixed sentences as a reader of the page sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from markupsafe import Markup, escape

from bblcheck.engine.verdicts import Verdict
from bblcheck.report import lifetexts
from bblcheck.report.amounts import ABOVE, operator_word
from bblcheck.report.movetext import distance_text
from bblcheck.report.phrases import english, unit
from bblcheck.report.proofline import proof_line
from bblcheck.report.reporttexts import text
from bblcheck.report.sentences import subject_name
from bblcheck.report.summing import rules_counted
from bblcheck.report.texts import SYMBOLS, Language, counted, number, shared_key, verdict_word
from bblcheck.report.together import Topic
from bblcheck.report.whatiftext import asked_word
from bblcheck.result.model import Amount, Distance, Home, LidResult, SourceRef, Subject

TITLES: Mapping[Topic, str] = {
    "procedure": "label.procedure",
    "difference": "shared.diff.title",
    "life": "shared.time.title",
}
DECIDED = (Verdict.COMPLIANT, Verdict.NON_COMPLIANT)
_NUMBERED = re.compile(r"^(<span[^>]*>)?O\d+: ")
NO_BREAK = "\N{NO-BREAK SPACE}"
MONTHS = (
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)


class Compared(Protocol):
    """Whatever was measured against a limit."""

    @property
    def required(self) -> Amount | None: ...
    @property
    def operator(self) -> str | None: ...
    @property
    def margin(self) -> Amount | None: ...


@dataclass(frozen=True, slots=True)
class Showing:
    """Everything that depends on the language of the page."""

    language: Language

    def proof(self, source: SourceRef) -> str:
        """The documents of a fact, with what they can be checked by."""
        return proof_line(source, self.language)

    def t(self, key: str, **values: object) -> str:
        """A text of the table, with its blanks filled in."""
        found = text(key, self.language)
        return found.format(**values) if values else found

    def of(self, home: Home, key: str) -> str:
        """A text about a home, or about what homes share."""
        return self.t(shared_key(key, bool(home.shares)))

    def topic(self, topic: Topic) -> str:
        """The title of what several homes have alike."""
        return self.t(TITLES[topic])

    def life(self, key: str, **values: object) -> str:
        """A text about the dossier or the move."""
        return lifetexts.say(key, self.language, **values)

    def distance(self, found: Distance) -> str:
        """How far the home is from new build, in numbers."""
        return distance_text(found, self.language)

    def asked(self, verdict: Verdict | None) -> str:
        """A verdict, also of a lid that was not called in."""
        return asked_word(verdict, self.language)

    def rules(self, number: int) -> str:
        """`1 regel`, `12 regels`: how many leden, each asked of one subject."""
        return rules_counted(number, self.language)

    def leden(self, number: int) -> str:
        """`1 lid`, `12 leden`."""
        return f"{number} {self.t('many.lid' if number == 1 else 'many.leden')}"

    def word(self, verdict: Verdict) -> str:
        return verdict_word(verdict, self.language)

    def counted(self, verdict: Verdict, number: int) -> str:
        """`1 mist gegevens`, `12 missen gegevens`."""
        return counted(number, verdict, self.language)

    def symbol(self, verdict: Verdict) -> str:
        return SYMBOLS[verdict]

    def subject(self, subject: Subject) -> str:
        """What a lid was asked of."""
        return subject_name(subject, self.language)

    def day(self, day: date) -> str:
        """`24 september 2026`."""
        month = MONTHS[day.month - 1][0 if self.language == "nl" else 1]
        return f"{day.day} {month} {day.year}"

    def say(self, dutch: str) -> Markup:
        """A sentence of the result: translated where it is a fixed one, else marked as Dutch."""
        if self.language == "nl":
            return escape(dutch)
        found = english(dutch, _marked)
        return self.dutch(dutch) if found is None else _unmarked(found)

    def flag(self, dutch: str) -> Markup:
        """Something to mind, without the letter and number that programs know it by."""
        return Markup(_NUMBERED.sub(r"\1", self.say(dutch)))

    def dutch(self, words: str) -> Markup:
        """Words that are Dutch in every language: of rules, the law and the vocabulary."""
        return escape(words) if self.language == "nl" else Markup('<span lang="nl">{}</span>').format(words)

    def amount(self, value: Amount | None) -> str:
        """A value with its unit, an interval as `2,5 – 2,6 m`; nothing as a dash."""
        if value is None:
            return "–"
        if value.value is None and value.high is None:
            return text("answer.unknown", self.language)
        low = "…" if value.value is None else self._value(value.value)
        if not value.exact and value.value is not None:
            low = f"{low} – {'…' if value.high is None else self._value(value.high)}"
        elif value.high is not None:
            low = f"{low} – {self._value(value.high)}"
        elif value.value is None:
            low = text("answer.unknown", self.language)
        return f"{low}{NO_BREAK}{self.unit(value.unit)}".rstrip()

    def unit(self, name: str) -> str:
        """A unit as people write it."""
        return unit(name, self.language == "nl")

    def _value(self, value: str) -> str:
        if self.language == "en":
            value = english(value) or value
        return number(value.replace("_", " "), self.language)

    def required(self, item: Compared) -> str:
        """`ten minste 2,6 m`."""
        return "–" if item.required is None else self.limit(item.operator or "", item.required)

    def limit(self, operator: str, amount: Amount) -> str:
        """`ten minste 4 weken`."""
        value = self.amount(amount)
        return value if operator == "is" else f"{operator_word(operator, self.language)} {value}".strip()

    def margin(self, item: LidResult) -> str:
        """`0,02 m te weinig`, `0,4 m over`; nothing while the lid is open, for then it is only a bound."""
        return self.off(item) if item.verdict in DECIDED else "–"

    def off(self, item: Compared) -> str:
        """How far a value is from its limit, where that is known exactly."""
        margin = item.margin
        if margin is None or margin.value is None or not margin.exact:
            return "–"
        short = margin.value.startswith("-")
        key = "list.spare" if not short else "label.over" if item.operator in ABOVE else "label.short"
        value = self.amount(Amount(value=margin.value.lstrip("-"), unit=margin.unit))
        return f"{value} {self.t(key)}"

    def numbers(self, item: LidResult) -> str:
        """`2,58 m, vereist ten minste 2,6 m (0,02 m te weinig)`; nothing when nothing was measured."""
        if item.measured is None or item.required is None:
            return ""
        line = f"{self.amount(item.measured)}, {self.t('list.required').lower()} {self.required(item)}"
        margin = self.margin(item) if item.verdict is Verdict.NON_COMPLIANT else "–"
        return line if margin == "–" else f"{line} ({margin})"


def _marked(dutch: str) -> str:
    """Dutch within an English sentence, between two characters that no text has: `cleaned` takes them out."""
    return f"\x02{dutch}\x03"


def _unmarked(sentence: str) -> Markup:
    opened = escape(sentence).replace("\x02", Markup('<span lang="nl">'))
    return opened.replace("\x03", Markup("</span>"))

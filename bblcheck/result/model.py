"""The result object: the one thing every report, format and exit code is a view of.

Keys are English and stable; Dutch texts are made by the reports. Numbers are exact decimals in text, with
their unit beside them. `bblcheck schema result` publishes the JSON Schema.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bblcheck.engine.verdicts import Verdict

Outcome = Literal["keeps_first_placement", "needs_new_build_checks", "undetermined", "no_move"]
ReadingName = Literal["strict", "lenient"]
TextRead = Literal["read", "bracketed", "not_read"]
DISCLAIMER = "hulpmiddel, geen besluit"


class Model(BaseModel):
    """Frozen and closed: a result is made once and never edited."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LawVersion(Model):
    """Which text of which decree, and whether that text was read for the rules that decided."""

    id: str
    name: str
    version: date | None
    text_read: TextRead


class Amount(Model):
    """A measured or required value: `value` as an exact decimal text (or an option), with its unit.

    For an interval `value` is the low end and `high` the high end; an open end is null.
    """

    value: str | None
    unit: str = ""
    high: str | None = None


class SourceRef(Model):
    """A fact that was used: its path, value and where it was read."""

    fact: str
    value: str
    kind: str
    where: str
    method: str | None = None
    document: str | None = None


class Gap(Model):
    """A fact that would decide: its path as a person reads it, and why it is not known."""

    fact: str
    reason: str
    kind: Literal["missing", "review"]


class Subject(Model):
    """What the lid was asked of: the home itself (empty id) or an element of it."""

    id: str = ""
    name: str = ""
    concept: str = "woning"


class LidResult(Model):
    """One lid asked of one subject."""

    rule: str
    article: str
    lid: str | None
    title: str
    topic: str | None = None
    level: str
    subject: Subject
    verdict: Verdict
    measured: Amount | None = None
    required: Amount | None = None
    operator: str | None = None
    margin: Amount | None = None
    missing: tuple[Gap, ...] = ()
    because: str = ""
    summary: str = ""
    interpretation: str | None = None
    site_bound: bool = False
    text_read: TextRead = "read"
    basis: tuple[str, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    link: str = ""


class NotEvaluated(Model):
    """A lid that was left out, and why: needs a site, replaced, another part of the building."""

    rule: str
    reason: str


class BasisStep(Model):
    """One step of the decision with the article and lid it rests on."""

    rule: str
    article: str
    lid: str | None
    text: str
    interpretation: str | None = None
    link: str = ""


class Regime(Model):
    """Which rules apply: the level, the row of law/regimes.md section 8, and the steps that lead there."""

    level: str
    row: str | None
    title: str
    basis: tuple[BasisStep, ...] = ()


class FirstPlacement(Model):
    """Was the home compliant when first placed: by evidence, or by running the rules of that day."""

    verdict: Verdict
    law: LawVersion | None = None
    basis: tuple[str, ...] = ()


class Difference(Model):
    """One difference between the two states."""

    element: str
    fact: str
    before: str
    after: str
    change: str


class Composition(Model):
    """Unchanged, changed or unknown, with the differences and what could not be compared."""

    verdict: Literal["unchanged", "changed", "unknown"]
    differences: tuple[Difference, ...] = ()
    not_compared: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class Branch(Model):
    """One possible course when the composition (or another routing fact) is not known."""

    assumption: str
    row: str | None
    outcome: Outcome
    level: str
    counts: Counts


class Question(Model):
    """One of the questions of a move, with its answer and the article it rests on."""

    id: str
    text: str
    answer: Literal["yes", "no", "unknown"]
    because: str = ""


class Decision(Model):
    """The answer of `relocate`."""

    outcome: Outcome
    row: str | None
    reading: ReadingName | None
    first_placement: FirstPlacement
    composition: Composition | None = None
    now_applies: Verdict
    basis: tuple[BasisStep, ...] = ()
    questions: tuple[Question, ...] = ()
    reasons: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    readings: dict[ReadingName, Outcome] = Field(default_factory=dict)
    branches: tuple[Branch, ...] = ()
    foundation: dict[ReadingName, Verdict] = Field(default_factory=dict)


class Counts(Model):
    """How many results have each verdict."""

    compliant: int = 0
    non_compliant: int = 0
    insufficient_data: int = 0
    review_required: int = 0
    not_applicable: int = 0

    @property
    def judged(self) -> int:
        return self.compliant + self.non_compliant + self.insufficient_data + self.review_required


class Home(Model):
    """Which home the result is about."""

    id: str
    name: str
    type: str | None = None
    serial: str | None = None


class InputRef(Model):
    """A file that was read."""

    path: str
    kind: str
    sha256: str


class Receipt(Model):
    """What is needed to check this result later."""

    engine: str
    rules: dict[str, str]
    inputs: tuple[InputRef, ...]
    configuration: dict[str, str]
    results_sha256: str


class Result(Model):
    """One home, at one place, on one date."""

    format: Literal["bblcheck.result/1"] = "bblcheck.result/1"
    command: Literal["check", "relocate"]
    home: Home
    scope: Literal["site", "home"] = "site"
    site: str | None = None
    reference_date: date
    reference_date_from: str
    law: LawVersion
    regime: Regime
    counts: Counts
    decision: Decision | None = None
    results: tuple[LidResult, ...]
    not_evaluated: tuple[NotEvaluated, ...] = ()
    findings: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    disclaimer: str = DISCLAIMER
    receipt: Receipt


Branch.model_rebuild()

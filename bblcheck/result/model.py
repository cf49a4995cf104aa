"""The result object: the one thing every report, format and exit code is a view of.

Keys are English and stable; Dutch texts are made by the reports. Numbers are exact decimals in text, with
their unit beside them. `published` writes it as JSON, reads it back, and gives its JSON Schema.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal

from bblcheck.engine.verdicts import Verdict
from bblcheck.records import dataclass
from bblcheck.result.dossier import Contradiction, Deadline, PaperCheck
from bblcheck.result.people import Person, Supplier

ProcedureRoute = Literal["permit", "quality_assurance", "none", "undetermined"]
Outcome = Literal["keeps_first_placement", "needs_new_build_checks", "undetermined", "no_move"]
ReadingName = Literal["strict", "lenient"]
TextRead = Literal["read", "bracketed", "not_read"]
DISCLAIMER = "hulpmiddel, geen besluit"
OF_BUILDING = "gebouw"
"""The concept of a subject that is no part of one home: the building that several homes share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawVersion:
    """Which text of which decree, and whether that text was read for the rules that decided."""

    id: str
    name: str
    version: date | None
    text_read: TextRead


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A measured or required value: `value` as an exact decimal text (or an option), with its unit.

    When it is not `exact` it lies between `value` and `high`, and an end that nobody knows is null: `value` 2.5
    with `high` null is exactly 2.5 if it is `exact`, and otherwise 2.5 or more.
    """

    value: str | None
    unit: str = ""
    high: str | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRef:
    """A document that proves a fact. `valid_until` is the first day on which it no longer holds; `about` names the
    types and serial numbers it is for; empty when it does not say."""

    name: str
    number: str | None = None
    issued: date | None = None
    valid_until: date | None = None
    sha256: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef:
    """A fact that was used: its path, value and where it was read. `document` is what a person calls the documents;
    `papers` are those that can be checked by more than a name."""

    fact: str
    value: str
    kind: str
    where: str
    method: str | None = None
    document: str | None = None
    papers: tuple[PaperRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A fact that would decide: its path as a person reads it, and why it is not known.

    `root` (a list, or a begrip of which there is one), `element` (its id; None for a begrip of which there is
    one, or for a list) and `attribute` (None when a whole list is meant) are the same path for a program. A
    question for a person has no root: `fact` is the lid that asks it, and `reason` the question.
    """

    fact: str
    reason: str
    kind: Literal["missing", "review"]
    root: str = ""
    element: str | None = None
    attribute: str | None = None

    @property
    def is_question(self) -> bool:
        """Whether it is a question of the law that a person must answer."""
        return self.kind == "review" and not self.root and self.reason.endswith(("?", "?»"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the lid was asked of: the home itself (empty id) or an element of it."""

    id: str = ""
    name: str = ""
    concept: str = "woning"


@dataclass(frozen=True, slots=True, kw_only=True)
class LidResult:
    """One lid asked of one subject. `formula`: the requirement with the numbers of this home filled in, for what
    fails or is open."""

    rule: str
    article: str
    lid: str | None
    division: str | None = None
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
    formula: tuple[str, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEvaluated:
    """A lid that was left out, and why: needs a site, replaced, another part of the building."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisStep:
    """One step of the decision with the article and lid it rests on."""

    rule: str
    article: str
    lid: str | None
    text: str
    interpretation: str | None = None
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteState:
    """A rule that says which other rules apply: its conditions hold, or that is `open` for what is `missing`."""

    rule: str
    state: Literal["holds", "open"]
    missing: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """Which rules apply: the level, the row of law/regimes.md section 8, and the steps that lead there. `routes` are
    all rules that route and may hold, also for a part of the building; any other does not apply."""

    level: str
    row: str | None
    title: str
    basis: tuple[BasisStep, ...] = ()
    routes: tuple[RouteState, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPlacement:
    """Was the home compliant when first placed: by evidence, or by running the rules of that day."""

    verdict: Verdict
    law: LawVersion | None = None
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference between the two states; `before_id` and `after_id` are the element in the two models, "" where
    it is not there or there is no model."""

    element: str
    fact: str
    before: str
    after: str
    change: str
    before_id: str = ""
    after_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """Unchanged, changed or unknown, with the differences and what could not be compared."""

    verdict: Literal["unchanged", "changed", "unknown"]
    differences: tuple[Difference, ...] = ()
    not_compared: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """What would have to change: a requirement that is not met, of one subject, with how far it is off."""

    rule: str
    article: str
    lid: str | None
    title: str
    subject: Subject
    measured: Amount | None = None
    required: Amount | None = None
    operator: str | None = None
    margin: Amount | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """How far the home is from the new-build requirements that come back: the leden that hold already, each once,
    what would have to change, and how much is not known yet (`counts`)."""

    row: str | None
    level: str
    counts: Counts
    holds: tuple[str, ...] = ()
    changes: tuple[Shortfall, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One possible course when the composition (or another routing fact) is not known."""

    assumption: str
    row: str | None
    outcome: Outcome
    level: str
    counts: Counts
    distance: Distance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderReading:
    """What follows under one reading of unchanged composition, where the readings differ."""

    reading: ReadingName
    row: str | None
    outcome: Outcome
    level: str
    counts: Counts
    distance: Distance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One of the questions of a move, with its answer and the article it rests on. `evidence` are the facts behind
    the answer, each with where it was read; behind the third answer are the results themselves."""

    id: str
    text: str
    answer: Literal["yes", "no", "unknown"]
    because: str = ""
    evidence: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the procedure: `text` says before or after what, `amount` how long, `verdict` whether it is met."""

    rule: str
    article: str
    lid: str | None
    text: str
    operator: str
    amount: Amount
    verdict: Verdict
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper that belongs to the procedure, the rule that asks it, and whether it is there. `interpretation`
    tells that no article lists it."""

    name: str
    rule: str
    article: str
    lid: str | None
    present: Literal["yes", "no", "unknown"]
    interpretation: str | None = None
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """How placing the home is asked or notified: by a permit for the bouwactiviteit, by a bouwmelding with quality
    assurance, or neither. `open` is what must be known or judged by a person first."""

    route: ProcedureRoute
    basis: tuple[BasisStep, ...] = ()
    terms: tuple[Term, ...] = ()
    papers: tuple[Paper, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What the decision would be under law that was announced and is not in force. It stands beside the decision
    and never replaces it; `differs` tells whether the row is another one."""

    source: str
    outcome: Outcome
    row: str | None
    level: str
    differs: bool
    basis: tuple[BasisStep, ...]
    counts: Counts
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Conditions that are no law, such as those of a subsidy; they do not count in the result."""

    title: str
    counts: Counts
    results: tuple[LidResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The answer of `relocate`. `site_bound` counts the results of leden that are asked again at every site, `of_home`
    the others; `distance` is there when new-build requirements come back."""

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
    readings: dict[ReadingName, Outcome] = field(default_factory=dict)
    by_reading: tuple[UnderReading, ...] = ()
    branches: tuple[Branch, ...] = ()
    site_bound: Counts | None = None
    of_home: Counts | None = None
    distance: Distance | None = None
    foundation: dict[ReadingName, Verdict] = field(default_factory=dict)
    procedure: Procedure | None = None
    announced: Announced | None = None
    rthf: Conditions | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many results have each verdict."""

    compliant: int = 0
    non_compliant: int = 0
    insufficient_data: int = 0
    review_required: int = 0
    not_applicable: int = 0

    @property
    def judged(self) -> int:
        return self.compliant + self.non_compliant + self.insufficient_data + self.review_required

    def of(self, verdict: Verdict) -> int:
        """How many results have `verdict`."""
        match verdict:
            case Verdict.COMPLIANT:
                return self.compliant
            case Verdict.NON_COMPLIANT:
                return self.non_compliant
            case Verdict.INSUFFICIENT_DATA:
                return self.insufficient_data
            case Verdict.REVIEW_REQUIRED:
                return self.review_required
            case Verdict.NOT_APPLICABLE:
                return self.not_applicable


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """A fact that is missing, and who can supply it. `fact` is its path without elements, `elements` are those that
    lack it (none for a begrip of which a home has one), `rules` the leden that wait for it."""

    supplier: Supplier
    person: Person
    fact: str
    label: str
    unit: str = ""
    reason: str = ""
    elements: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a move stands: its outcome, row and level, at which place, and how many results have each verdict."""

    outcome: Outcome
    row: str | None
    level: str
    site: str | None
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class LidChange:
    """One lid and subject whose verdict differs; None where the lid was not called in."""

    rule: str
    subject: str
    before: Verdict | None
    after: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What the settings of this result change against the dossier as it is; `changes` leaves out what applies
    neither before nor after."""

    settings: tuple[str, ...]
    before: Standing
    after: Standing
    changes: tuple[LidChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Which home the result is about. `shares`: it is what this many homes of one building share."""

    id: str
    name: str
    type: str | None = None
    serial: str | None = None
    shares: int = 0

    @property
    def label(self) -> str:
        """What a person calls it."""
        return self.name or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRef:
    """A file that was read."""

    path: str
    kind: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRead:
    """What was made of one room of a model: its kind and the rule that told, or why it was not recognised."""

    id: str
    name: str
    recognised_as: str | None
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One stay of the home at one place. `end` and `term_end` are the first day after it; `law` and
    `law_version` are the decree and its text of the day that the stay was filed for, or else began."""

    id: str
    site: str
    start: date
    end: date | None = None
    term_end: date | None = None
    temporary: bool | None = None
    planned: bool = False
    law: str = ""
    law_version: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomShape:
    """The floor of a room in plan: its edge and the holes in it, in millimetres in the axes of the model.

    `low` and `high` are the height of its floor and of its highest point; `area` and `height` are the facts
    that the rules read.
    """

    id: str
    name: str
    storey: str
    outlines: tuple[tuple[tuple[int, int], ...], ...]
    low: int
    high: int
    area: Amount | None = None
    height: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningShape:
    """A door or window in plan: from jamb to jamb in millimetres, `low` the height of its sill. `boundary` is its
    distance straight out to the boundary of the plot, where the site gives it."""

    id: str
    name: str
    kind: Literal["door", "window"]
    start: tuple[int, int]
    end: tuple[int, int]
    low: int
    boundary: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartShape:
    """A part of the home in plan, as the box around it: its corners in millimetres in the axes of the model (one
    where it has no shape), from `low` to `high`. `kind` is its IFC class, `role` why it is drawn: it changed, it is
    of the foundation, or it shows the home where no room does."""

    id: str
    name: str
    kind: str
    role: Literal["changed", "foundation", "context"]
    outline: tuple[tuple[int, int], ...]
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourShape:
    """A building next to the home, as the site says: how far it is, straight out of an `opening` of the home."""

    name: str
    opening: str = ""
    distance: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomEdge:
    """The edge of a room in plan, in millimetres in the axes of the model."""

    id: str
    outline: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeShape:
    """One of the homes of a building in plan."""

    id: str
    name: str
    rooms: tuple[RoomEdge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """What can be drawn of a home: known only where a model gives it."""

    rooms: tuple[RoomShape, ...] = ()
    openings: tuple[OpeningShape, ...] = ()
    parts: tuple[PartShape, ...] = ()
    neighbours: tuple[NeighbourShape, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What is needed to check this result later."""

    engine: str
    rules: dict[str, str]
    inputs: tuple[InputRef, ...]
    configuration: dict[str, str]
    results_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One home, at one place, on one date. `needed` tells what is missing, by who can supply it; `deadlines`,
    `contradictions` and `papers` what the dossier itself shows; `building` where the homes lie of a model that has
    more than one, this one among them."""

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
    procedure: Procedure | None = None
    results: tuple[LidResult, ...]
    not_evaluated: tuple[NotEvaluated, ...] = ()
    rooms: tuple[RoomRead, ...] = ()
    placements: tuple[Placement, ...] = ()
    shapes: Shapes = field(default_factory=Shapes)
    shapes_before: Shapes = field(default_factory=Shapes)
    building: tuple[HomeShape, ...] = ()
    findings: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    needed: tuple[Needed, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    papers: tuple[PaperCheck, ...] = ()
    what_if: WhatIf | None = None
    disclaimer: str = DISCLAIMER
    receipt: Receipt

"""The five verdicts, in one table: key, Dutch and English, rank in a conjunction."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What a lid says of one subject. Unknown is never a pass."""

    COMPLIANT = "compliant"
    NON_COMPLIANT = "non_compliant"
    INSUFFICIENT_DATA = "insufficient_data"
    REVIEW_REQUIRED = "review_required"
    NOT_APPLICABLE = "not_applicable"


DUTCH: dict[Verdict, str] = {
    Verdict.COMPLIANT: "voldoet",
    Verdict.NON_COMPLIANT: "voldoet niet",
    Verdict.INSUFFICIENT_DATA: "gegevens ontbreken",
    Verdict.REVIEW_REQUIRED: "beoordelen",
    Verdict.NOT_APPLICABLE: "niet van toepassing",
}
ENGLISH: dict[Verdict, str] = {
    Verdict.COMPLIANT: "compliant",
    Verdict.NON_COMPLIANT: "not compliant",
    Verdict.INSUFFICIENT_DATA: "data missing",
    Verdict.REVIEW_REQUIRED: "review required",
    Verdict.NOT_APPLICABLE: "not applicable",
}
CONJUNCTION_ORDER = (
    Verdict.NON_COMPLIANT,
    Verdict.INSUFFICIENT_DATA,
    Verdict.REVIEW_REQUIRED,
    Verdict.COMPLIANT,
    Verdict.NOT_APPLICABLE,
)
DISJUNCTION_ORDER = (
    Verdict.COMPLIANT,
    Verdict.INSUFFICIENT_DATA,
    Verdict.REVIEW_REQUIRED,
    Verdict.NON_COMPLIANT,
    Verdict.NOT_APPLICABLE,
)


def conjunction(verdicts: list[Verdict]) -> Verdict:
    """Fail, then missing, then review, then pass; not applicable only when all are."""
    return min(verdicts, key=CONJUNCTION_ORDER.index, default=Verdict.NOT_APPLICABLE)


def disjunction(verdicts: list[Verdict]) -> Verdict:
    """Pass, then missing, then review, then fail; not applicable only when all are."""
    return min(verdicts, key=DISJUNCTION_ORDER.index, default=Verdict.NOT_APPLICABLE)

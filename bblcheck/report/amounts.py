"""Values and limits as people write them."""

from __future__ import annotations

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.formulas import OPERATORS
from bblcheck.report.phrases import in_english, unit
from bblcheck.report.texts import Language, number, text
from bblcheck.result.model import Amount, LidResult

ABOVE = ("ten hoogste", "minder dan")


def amount(value: Amount, language: Language) -> str:
    """A value with its unit, an interval as `low – high`, an end that is not known as `…`."""
    if value.value is None and value.high is None:
        return "?"
    low = _value(value.value, language) if value.value is not None else "…"
    if not value.exact:
        low = f"{low} – {'…' if value.high is None else _value(value.high, language)}"
    return f"{low} {value.unit if language == 'nl' else unit(value.unit, dutch=False)}".rstrip()


def _value(value: str, language: Language) -> str:
    return number(value if language == "nl" else in_english(value), language)


def operator_word(operator: str, language: Language) -> str:
    """How a value is compared with its limit."""
    return operator if language == "nl" else OPERATORS.get(operator, operator)


def measure(item: LidResult, language: Language) -> str:
    """`2,58 m, ten minste 2,6 m (0,02 m te weinig)`; the difference only where the lid fails."""
    margin = item.margin if item.verdict is Verdict.NON_COMPLIANT else None
    return compared(item.measured, item.operator, item.required, margin, language)


def compared(
    measured: Amount | None,
    operator: str | None,
    required: Amount | None,
    margin: Amount | None,
    language: Language,
) -> str:
    """A value against its limit, with how far it is off where that is given; empty without one of them."""
    if measured is None or required is None:
        return ""
    operator = operator or ""
    line = f"{amount(measured, language)} {operator_word(operator, language)} {amount(required, language)}"
    if margin is not None and margin.value:
        off = Amount(value=margin.value.lstrip("-"), unit=margin.unit)
        label = "label.over" if operator in ABOVE else "label.short"
        line += f" ({amount(off, language)} {text(label, language)})"
    return line

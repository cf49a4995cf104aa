"""The file of a baseline: read, checked, and written sorted, so that a diff shows what was accepted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

from bblcheck.engine.verdicts import Verdict
from bblcheck.result.baseline import FINDINGS, FORMAT, Accepted, Finding, Key, findings, home_keys
from bblcheck.result.model import Amount, Result

_TEXTS = ("home", "rule", "subject", "name", "verdict", "reason")
_KEYS = {*_TEXTS, "margin", "missing"}


class BaselineError(Exception):
    """A baseline that cannot be used: the file, the place in it, and what to do."""

    def __init__(self, path: Path, message: str, place: str = "") -> None:
        super().__init__(f"{path}{'#' + place if place else ''}: {message}")


def read_baseline(path: Path) -> tuple[Accepted, ...]:
    """What a file accepts, in its order. Raises `BaselineError`, and OSError when it cannot be opened."""
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise BaselineError(path, "dit is geen JSON; maak het bestand met --write-baseline") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise BaselineError(path, f'dit is geen baseline: bovenaan hoort "format": "{FORMAT}"')
    entries = found.get("accepted")
    if not isinstance(entries, list):
        raise BaselineError(path, "hier hoort een lijst van aanvaarde bevindingen", "/accepted")
    accepted = tuple(_accepted(path, entry, f"/accepted/{index}") for index, entry in enumerate(entries))
    seen: set[Key] = set()
    for index, item in enumerate(accepted):
        if item.finding.key in seen:
            raise BaselineError(path, "deze bevinding staat er al", f"/accepted/{index}")
        seen.add(item.finding.key)
    return accepted


def _accepted(path: Path, entry: object, place: str) -> Accepted:
    if not isinstance(entry, dict):
        raise BaselineError(path, "een bevinding is een object", place)
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise BaselineError(path, f"onbekend: {', '.join(map(repr, unknown))}", place)
    for name in _TEXTS:
        if not isinstance(entry.get(name), str):
            raise BaselineError(path, "hier hoort een tekst", f"{place}/{name}")
    if not entry["reason"].strip():
        raise BaselineError(path, "zonder reden wordt niets aanvaard; schrijf waarom", f"{place}/reason")
    if entry["verdict"] not in tuple(FINDINGS):
        known = ", ".join(FINDINGS)
        raise BaselineError(path, f"geen uitkomst om te aanvaarden; kies uit {known}", f"{place}/verdict")
    missing = entry.get("missing", [])
    if not isinstance(missing, list) or not all(isinstance(fact, str) for fact in missing):
        raise BaselineError(path, "hier hoort een lijst van feiten", f"{place}/missing")
    return Accepted(
        Finding(
            Key(entry["home"], entry["rule"], entry["subject"]),
            entry["name"],
            Verdict(entry["verdict"]),
            _margin(path, entry.get("margin"), f"{place}/margin"),
            tuple(missing),
        ),
        entry["reason"],
    )


def _margin(path: Path, entry: object, place: str) -> Amount | None:
    if entry is None:
        return None
    if not isinstance(entry, dict) or set(entry) - {"value", "unit", "high", "exact"}:
        raise BaselineError(path, 'hier hoort {"value": "-0.02", "unit": "m", "high": null}', place)
    ends = {name: entry.get(name) for name in ("value", "high")}
    unit = entry.get("unit", "")
    if not isinstance(unit, str) or not all(end is None or _is_number(end) for end in ends.values()):
        raise BaselineError(path, "een marge is een getal als tekst, met een eenheid", place)
    exact = entry.get("exact", ends["value"] is not None and ends["high"] is None)
    if not isinstance(exact, bool):
        raise BaselineError(path, "true of false", f"{place}/exact")
    return Amount(value=ends["value"], unit=unit, high=ends["high"], exact=exact)


def _is_number(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return Decimal(value).is_finite()
    except InvalidOperation:
        return False


def accept(
    results: Sequence[Result], before: Sequence[Accepted], reason: str | None
) -> tuple[tuple[Accepted, ...], tuple[Finding, ...]]:
    """What a new baseline accepts, and the findings that have no reason yet.

    A finding keeps the reason of `before`; what was accepted for a home that is not in `results` stays.
    """
    reasons = {item.finding.key: item.reason for item in before}
    homes = set(home_keys(results))
    kept = {item.finding.key: item for item in before if item.finding.key.home not in homes}
    open_ones = []
    for finding in findings(results):
        why = reasons.get(finding.key) or reason
        if why is None:
            open_ones.append(finding)
        else:
            kept.setdefault(finding.key, Accepted(finding, why))
    return tuple(kept[key] for key in sorted(kept)), tuple(open_ones)


def baseline_text(accepted: Sequence[Accepted]) -> str:
    """The file that accepts these findings."""
    content = {"format": FORMAT, "accepted": [_entry(item) for item in accepted]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(item: Accepted) -> Mapping[str, object]:
    finding = item.finding
    margin = finding.margin
    return {
        "home": finding.key.home,
        "rule": finding.key.rule,
        "subject": finding.key.subject,
        "name": finding.name,
        "verdict": finding.verdict.value,
        "margin": _margin_entry(margin) if margin else None,
        "missing": list(finding.missing),
        "reason": item.reason,
    }


def _margin_entry(margin: Amount) -> dict[str, object]:
    entry: dict[str, object] = {"value": margin.value, "unit": margin.unit, "high": margin.high}
    return (
        entry
        if margin.exact == (margin.high is None and margin.value is not None)
        else entry | {"exact": False}
    )

"""`--format jsonl`: one line per lid and subject, with its home and regime; a line per home goes before them.

Every line has a `kind`: `home` (counts, the outcome of a move, and what stands beside it), `lid`, or `problem`
(a file that gave no result).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from bblcheck.report.asides import aside_content
from bblcheck.report.escaping import json_text
from bblcheck.report.report import Report
from bblcheck.result.model import LidResult, Result
from bblcheck.result.published import compact_json


def document(report: Report) -> str:
    """The JSON lines of a run."""
    return "".join(json_text(compact_json(line)) + "\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[Mapping[str, object]]:
    for home, result in report.homes():
        context = _context(result)
        yield {
            "kind": "home",
            **context,
            "counts": result.counts,
            "scope": result.scope,
            "disclaimer": result.disclaimer,
            **aside_content(result),
        }
        for item in result.results:
            standing = report.standing_of(home, item)
            baseline = {"baseline": standing.state} if standing else {}
            yield {"kind": "lid", **context, **_fields(item), **baseline}
    for problem in report.problems:
        yield {"kind": "problem", "text": problem}


def _context(result: Result) -> Mapping[str, object]:
    return {
        "command": result.command,
        "home": result.home,
        "site": result.site,
        "reference_date": result.reference_date,
        "regime": {"level": result.regime.level, "row": result.regime.row},
        "outcome": result.decision.outcome if result.decision else None,
    }


def _fields(item: LidResult) -> Mapping[str, object]:
    return {field.name: getattr(item, field.name) for field in fields(item)}

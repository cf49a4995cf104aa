"""What a baseline says of a run: what is new, worse, fixed, and how much was known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bblcheck.report.amounts import amount
from bblcheck.report.texts import SYMBOLS, Language, verdict_word
from bblcheck.result.baseline import MOVE, Accepted, Comparison, Finding, Fixed, Standing
from bblcheck.result.cleaning import visible

TEXTS: dict[str, tuple[str, str]] = {
    "head": ("TEGENOVER DE BASELINE", "AGAINST THE BASELINE"),
    "new": ("nieuw", "new"),
    "worse": ("slechter", "worse"),
    "fixed": ("opgelost", "fixed"),
    "gone": ("niet meer beoordeeld", "not judged any more"),
    "known": ("bekend en aanvaard", "known and accepted"),
    "verdict": ("was", "was"),
    "margin": ("marge was", "margin was"),
    "missing": ("ontbreekt nu ook", "now also missing"),
    "move": ("uitkomst van de verplaatsing", "outcome of the move"),
    "reason": ("aanvaard", "accepted"),
}


def word(key: str, language: Language) -> str:
    """A word of a comparison."""
    return TEXTS[key][0 if language == "nl" else 1]


def delta(comparison: Comparison, language: Language) -> Iterator[str]:
    """The comparison as lines of text: a line with the counts, then what is new, worse, fixed or not judged."""
    new, worse, known = (comparison.of(state) for state in ("new", "worse", "known"))
    gone = (("fixed", comparison.solved), ("gone", comparison.gone))
    counts = (("new", new), ("worse", worse), *gone, ("known", known))
    total = ", ".join(f"{len(items)} {word(name, language)}" for name, items in counts)
    yield f"{word('head', language)}: {total}"
    for standing in (*new, *worse):
        yield f"  {SYMBOLS[standing.finding.verdict]} {standing_line(standing, language)}"
    for fixed in comparison.fixed:
        yield f"  {SYMBOLS[fixed.now] if fixed.now else '–'} {fixed_line(fixed, language)}"


def standing_line(standing: Standing, language: Language) -> str:
    """One finding and how it stands, with what made it worse."""
    finding = standing.finding
    line = f"{word(standing.state, language)}: {title(finding, language)}"
    line += f": {verdict_word(finding.verdict, language)}"
    why = change_text(standing, language)
    return f"{line} ({why})" if why else line


def change_text(standing: Standing, language: Language) -> str:
    """In what a known finding is worse; empty when it is not."""
    if standing.was is None or standing.change is None:
        return ""
    was, now = standing.was.finding, standing.finding
    match standing.change:
        case "verdict":
            return f"{word('verdict', language)} {verdict_word(was.verdict, language)}"
        case "missing":
            more = ", ".join(fact for fact in now.missing if fact not in was.missing)
            return f"{word('missing', language)} {more}"
        case "margin":
            before, after = (amount(item.margin, language) if item.margin else "-" for item in (was, now))
            return f"{word('margin', language)} {before}, {after}"


def fixed_line(fixed: Fixed, language: Language) -> str:
    """One finding that is gone."""
    now = f"{word('fixed', language)}" if fixed.now else f"{word('gone', language)}"
    return f"{now}: {title(fixed.was.finding, language)}"


def title(finding: Finding, language: Language) -> str:
    """Which finding: home, rule and subject."""
    key = finding.key
    rule = word("move", language) if key.rule == MOVE else key.rule
    parts = (key.home, rule, finding.name or key.subject)
    return visible(" ".join(part for part in parts if part))


def delta_content(comparison: Comparison) -> Mapping[str, object]:
    """The comparison as it stands in JSON."""
    return {
        **{state: [_standing(item) for item in comparison.of(state)] for state in ("new", "worse", "known")},
        "fixed": [
            {**_finding(item.was.finding), "now": item.now, "reason": item.was.reason}
            for item in comparison.fixed
        ],
    }


def _standing(standing: Standing) -> Mapping[str, object]:
    found = _finding(standing.finding)
    if standing.was is None:
        return found
    return {**found, "reason": standing.was.reason, "change": standing.change, "was": _was(standing.was)}


def _was(accepted: Accepted) -> Mapping[str, object]:
    finding = accepted.finding
    return {"verdict": finding.verdict, "margin": finding.margin, "missing": finding.missing}


def _finding(finding: Finding) -> Mapping[str, object]:
    return {
        "home": finding.key.home,
        "rule": finding.key.rule,
        "subject": finding.key.subject,
        "name": finding.name,
        "verdict": finding.verdict,
        "margin": finding.margin,
    }

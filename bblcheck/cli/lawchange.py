"""`check --law-from D1 --law-to D2`: which verdicts of this home change between two dates."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import NoReturn

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import Showing
from bblcheck.cli.speaking import say
from bblcheck.cli.writing import emit
from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.law.rulebook import Rulebook
from bblcheck.report.texts import Language, plural, verdict_word
from bblcheck.result.changes import LawChange, changes, set_against
from bblcheck.result.cleaning import visible
from bblcheck.result.exits import Exit


def print_law_change(
    homes: Sequence[Path],
    book: Rulebook,
    request: CheckRequest,
    law_from: date,
    law_to: date,
    showing: Showing,
) -> NoReturn:
    """Print the changed verdicts of every home; exit 1 when something became non-compliant."""
    if showing.form not in ("text", "json") or showing.baseline or showing.write_baseline:
        raise UsageProblem("--law-from en --law-to gaan samen met --format text of json, zonder baseline")
    found: list[LawChange] = []
    for path in homes:
        before = check_file(path, book, replace(request, reference_date=law_from))
        after = check_file(path, book, replace(request, reference_date=law_to))
        for first, second in set_against(before, after):
            found.extend(changes(first, second))
    if showing.form == "json":
        text = json.dumps([asdict(item) for item in found], ensure_ascii=False, indent=2) + "\n"
    else:
        lines = [_line(item, showing.language) for item in found]
        differ = plural(len(found), "uitkomst verschilt", "uitkomsten verschillen")
        total = say(f"{differ} tussen {law_from} en {law_to}")
        text = "\n".join([*lines, total, ""])
    emit(text, showing.output)
    worse = any(item.worse for item in found)
    sys.exit(int(Exit.FAIL if worse else Exit.OK))


def _line(item: LawChange, language: Language) -> str:
    was = verdict_word(item.before, language) if item.before else "-"
    now = verdict_word(item.after, language) if item.after else "-"
    return visible(f"{item.home}: {item.rule} {item.subject}: {was} -> {now}")

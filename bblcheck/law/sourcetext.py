"""The text of a rule as it stands in its file."""

from __future__ import annotations

import re
from pathlib import Path

from bblcheck.engine.rule import Rule

NEXT_BLOCK = re.compile(r"\s*(artikel|paragraaf|begrip)\s")
NEXT_LID = re.compile(r"\s*lid\s+\d+\s*$")


def source_of(rule: Rule, root: Path) -> str:
    """The lines of the lid (or of the article without leden), from `root`, the folder of the rules."""
    lines = (root / rule.at.file).read_text(encoding="utf-8").splitlines()
    start = rule.at.line - 1
    end = start + 1
    while end < len(lines) and not _ends(lines[end], rule):
        end += 1
    return "\n".join(lines[start:end]).rstrip()


def _ends(line: str, rule: Rule) -> bool:
    return bool(NEXT_BLOCK.match(line)) or (rule.lid is not None and bool(NEXT_LID.match(line)))

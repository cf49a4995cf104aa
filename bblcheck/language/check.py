"""All rule files together: names, kinds and units, before anything runs."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.language.errors import RuleError
from bblcheck.language.tree import RuleFile


def check(files: Sequence[RuleFile]) -> list[RuleError]:
    """What is wrong in these files, sorted by place. A finding with `is_error` False is a warning."""
    return []

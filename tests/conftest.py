"""What every test may use: the rule book of the checkout, and a cache of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

os.environ.setdefault("BBLCHECK_CACHE", str(Path(tempfile.gettempdir()) / "bblcheck-test-cache"))

from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook


@pytest.fixture(scope="session")
def book() -> Rulebook:
    """The rules of the checkout."""
    return load_rules()

"""The table in docs/ils.md is what the profile and the rules say."""

from __future__ import annotations

from tests.ifc.ils.table import FILE, table


def test_the_table_of_the_ils_is_not_stale() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), "write it anew: python -m tests.ifc.ils.table"

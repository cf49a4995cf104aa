"""`--format html`: the whole run as one page that needs nothing else: styles, script and drawings are inside."""

from __future__ import annotations

from bblcheck.report.html.page import document

__all__ = ["document"]

"""`explain` on a terminal (extra `[terminal]`): the rule in a frame, then each subject with its verdict in colour.

It says what plain text says, in the same order; every text is put down as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bblcheck.report.explanation import Piece, Sort
from bblcheck.report.terminal import STYLES

_LOOKS: Mapping[Sort, str] = {
    "note": "dim",
    "level": "bold",
    "formula": "bold cyan",
    "missing": "yellow",
    "source": "dim",
    "link": "dim underline",
}


def present_explanation(pieces: Iterable[Piece], console: Console) -> None:
    """Print what is explained."""
    for piece in pieces:
        if piece.sort in ("level", "head"):
            console.print()
        console.print(_shown(piece))


def _shown(piece: Piece) -> RenderableType:
    if piece.sort == "rule":
        return Panel(Text(piece.words.rstrip("\n")), box=box.ROUNDED, border_style="dim", padding=(0, 1))
    style = STYLES[piece.verdict] if piece.verdict else _LOOKS.get(piece.sort, "")
    words = Text(piece.words, style)
    return words if piece.sort in ("note", "level", "head") else Padding(words, (0, 0, 0, 2))

"""Tells on a terminal which file is being worked on, when that may take a while."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from bblcheck.ifc import SUFFIXES


def rich_on(stream: TextIO) -> bool:
    """Whether the stream is a terminal that can show more than plain text, and rich is there to do so."""
    return stream.isatty() and os.environ.get("TERM") != "dumb" and find_spec("rich") is not None


@contextmanager
def progress(paths: Sequence[Path]) -> Iterator[Callable[[Path], None]]:
    """What is yielded is called with each file as its work starts. Several files, or a model, may take long."""
    long = len(paths) > 1 or any(path.suffix.lower() in SUFFIXES for path in paths)
    if not long or not rich_on(sys.stderr):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.live import Live
    from rich.spinner import Spinner
    from rich.text import Text

    from bblcheck.result.cleaning import visible

    done: list[Path] = []
    spinner = Spinner("dots", style="status.spinner")
    with Live(spinner, console=Console(stderr=True), refresh_per_second=12.5, transient=True) as live:

        def working(path: Path) -> None:
            done.append(path)
            spinner.update(text=Text(f"{len(done)}/{len(paths)} {visible(path.name)}"))
            live.refresh()  # each file is named, however soon the next one follows

        yield working

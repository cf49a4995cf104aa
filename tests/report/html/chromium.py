"""A headless Chromium of the system, for tests that need a real browser; they skip where there is none."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
SECONDS = 90


def browser() -> str | None:
    """The path of the browser, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


needs_browser = pytest.mark.skipif(browser() is None, reason="no Chromium on this machine")


def run(page: str, *options: str) -> str:
    """Open a page with these options in a profile of its own; what was printed."""
    program = browser()
    assert program is not None
    with tempfile.TemporaryDirectory() as profile:
        command = [program, *QUIET, f"--user-data-dir={profile}", *options, page]
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    return done.stdout


def dom(file: Path, *options: str) -> str:
    """The page as it is after its script ran."""
    return run(file.as_uri(), "--dump-dom", "--virtual-time-budget=4000", *options)


def picture(file: Path, to: Path, width: int, height: int, place: str = "") -> None:
    """A picture of the page, from the top or from an anchor."""
    run(file.as_uri() + place, f"--screenshot={to}", f"--window-size={width},{height}")


def printed(file: Path, to: Path) -> None:
    """The page as a PDF on paper."""
    run(file.as_uri(), f"--print-to-pdf={to}", "--no-pdf-header-footer")

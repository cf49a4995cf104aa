"""Pictures of the report to look at: `python -m tests.report.html.shots FOLDER`.

A pass, a failure and an undetermined move, in Dutch and English, on a desktop and a phone, and on paper. Each page
is also checked for accessibility.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bblcheck import relocate
from bblcheck.result.model import Result
from tests.report.eventful import eventful
from tests.report.html.axe import violations
from tests.report.html.chromium import browser, picture, printed
from tests.report.making import ROOT, book, of, results, shown

SIZES = {"desktop": (1280, 900), "desktop-long": (1280, 6000), "phone": (500, 2400)}


def pages() -> dict[str, tuple[Result, ...]]:
    """What is pictured."""
    studio = ROOT / "samples/studio"
    site = studio / "site-amersfoort.json"
    return {
        "pass": relocate(studio / "dossier.json", book(), site=site),
        "failure": results("moves"),
        "check": results("model"),
        "undetermined": results("undecided"),
        "several": results("many"),
        "eventful": (eventful(),),
    }


def main(folder: Path) -> int:
    """Make the pictures; the number of pages that axe found fault with."""
    if browser() is None:
        sys.exit("geen Chromium gevonden: apt-get install -y chromium")
    folder.mkdir(parents=True, exist_ok=True)
    faults = 0
    for name, found in pages().items():
        for language in ("nl", "en"):
            page = folder / f"{name}-{language}.html"
            page.write_text(shown("html", of(found, language=language)), encoding="utf-8")
            for size, (width, height) in SIZES.items():
                picture(page, folder / f"{name}-{language}-{size}.png", width, height)
            printed(page, folder / f"{name}-{language}.pdf")
            wrong = violations(page, folder)
            faults += bool(wrong)
            print(page.name, wrong or "axe: niets gevonden")
    return faults


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

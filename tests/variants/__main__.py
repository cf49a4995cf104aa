"""`python -m tests.variants [--quick] [MODEL.ifc ...]`: every variant of every model, and how each class did.

Without models: the samples, the models in ../shared/ifc when they are there, and blocks of 100 equal modules and of
100 equal homes. It takes some minutes; `--quick` leaves out the models above 1 MB. Exit 1 when anything was missed
or found wrongly.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bblcheck.law.load import load_rules
from tests.variants.block import block
from tests.variants.measuring import Line, noops, real_changes, scores

ROOT = Path(__file__).resolve().parents[2]
REFUSED = ("errorfile.ifc",)
QUICK_LIMIT = 1_000_000


def models(arguments: list[str], quick: bool) -> Iterator[tuple[str, str]]:
    """Name and text of every model."""
    shared = ROOT.parent / "shared" / "ifc"
    paths = [Path(argument) for argument in arguments] or [
        *sorted((ROOT / "samples").glob("*/model.ifc")),
        *(path for path in sorted(shared.glob("*.ifc")) if path.name not in REFUSED),
    ]
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        if not quick or len(text) < QUICK_LIMIT:
            yield path.parent.name if path.name == "model.ifc" else path.name, text
    if not arguments:
        count = 24 if quick else 100
        yield f"block of {count} equal modules", block(count)
        yield f"block of {count} equal homes", block(count, homes=True)


def main() -> None:
    arguments = [each for each in sys.argv[1:] if not each.startswith("--")]
    book = load_rules(examples=False)
    lines: list[Line] = []
    print("| model | variant | found | missed | wrong |")
    print("|---|---|---|---|---|")
    for name, text in models(arguments, "--quick" in sys.argv):
        for line in (*noops(name, text, book), *real_changes(name, text, book)):
            lines.append(line)
            print(_row(line), flush=True)
    print("\n| class | found rightly | missed | found wrongly | precision | recall |")
    print("|---|---|---|---|---|---|")
    for status, score in scores(lines).items():
        numbers = (
            f"{score.right} | {score.missed} | {score.wrong} | {score.precision:.3f} | {score.recall:.3f}"
        )
        print(f"| {status.value} | {numbers} |")
    made = [line for line in lines if not line.unmade]
    same = [line for line in made if not line.sought]
    print(
        f"\n{len(same)} variants that change nothing, {len(made) - len(same)} with one real change;", end=" "
    )
    print(f"{sum(1 for line in made if not line.right)} not as they must be")
    sys.exit(any(not line.right for line in made))


def _row(line: Line) -> str:
    found = line.unmade or ", ".join(f"{number} {status.value}" for status, number in line.found.items())
    missed, wrong = (
        "; ".join(f"{status.value} {what}" for status, what in each[:2]) or "-"
        for each in (line.missed, line.wrong)
    )
    return f"| {line.model} | {line.variant} | {found} | {missed} | {wrong} |"


if __name__ == "__main__":
    main()

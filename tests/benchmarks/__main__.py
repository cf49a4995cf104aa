"""`python -m tests.benchmarks [--quick]`: measures and prints the table."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

from tests.benchmarks import cases, comparing
from tests.benchmarks.measuring import Row

WORDS = {True: "yes", False: "NO", None: ""}


def rows(quick: bool) -> Iterator[Row]:
    """Every line, in the order of DESIGN section 8."""
    rounds = 3 if quick else 9
    yield from cases.json_process(rounds)
    yield from cases.ifc_process(max(2, rounds // 3))
    yield from cases.loading(rounds)
    yield from cases.in_memory(rounds)
    yield from cases.further_model(max(2, rounds // 3))
    yield from cases.blocks_of_homes((1, 4, 12) if quick else cases.BLOCKS)
    yield from cases.large_block(12 if quick else cases.BLOCKS[-1])
    yield from cases.growth((1, 10, 100) if quick else cases.SIZES)
    yield from cases.against_ifctester(max(2, rounds // 3))
    yield from comparing.pairs(max(2, rounds // 3))
    yield from comparing.seen()
    yield from comparing.growth(large=40 if quick else comparing.LARGE)


def main() -> None:
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print("| what | measured | bar | held |")
    print("|---|---|---|---|")
    for row in rows("--quick" in sys.argv):
        print(f"| {row.what} | {row.measured} | {row.bar} | {WORDS[row.held]} |", flush=True)


if __name__ == "__main__":
    main()

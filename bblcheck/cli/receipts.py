"""`--receipt FILE`, `bblcheck verify FILE` and `bblcheck replay FILE`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import FILE
from bblcheck.cli.speaking import tell
from bblcheck.cli.writing import refuse_overwriting, write_whole
from bblcheck.home.errors import InputError
from bblcheck.result.exits import Exit
from bblcheck.result.model import Result

if TYPE_CHECKING:
    from bblcheck.cli.printing import Run
    from bblcheck.decision.inputs import Inputs
    from bblcheck.decision.receipts import Request


Judged = TypeVar("Judged")


def keep_receipt(
    run: Run,
    target: Path | None,
    path: Path,
    request: Request,
    inputs: Inputs,
    rules_dir: Path | None,
    results: Sequence[Result],
) -> None:
    """The receipt of one file: written to `target`, whole or not at all, and kept for a format that attaches it.

    Nothing is made when the file gave no result.
    """
    if not results:
        return
    from bblcheck.decision.receipts import make_receipt
    from bblcheck.law.load import rule_texts
    from bblcheck.law.rulebook import rules_folder

    text = make_receipt(path, request, inputs, rule_texts(rules_dir or rules_folder()), results)
    run.receipts.append(text)
    if target is not None:
        refuse_overwriting([("--receipt", target)], [path])
        write_whole(target, text)


@click.command()
@click.argument("receipt", type=FILE)
def verify(receipt: Path) -> None:
    """Kijk of een bewijsstuk nog is zoals het is gemaakt."""
    from bblcheck.decision.receipts import verify_receipt

    problems = _of(receipt, verify_receipt).problems
    for problem in problems:
        tell(problem)
    tell("het bewijsstuk klopt niet" if problems else "het bewijsstuk is ongewijzigd")
    sys.exit(int(Exit.FAIL if problems else Exit.OK))


@click.command()
@click.argument("receipt", type=FILE)
def replay(receipt: Path) -> None:
    """Werk een beslissing opnieuw uit, alleen uit het bewijsstuk, en vergelijk de uitkomst."""
    from bblcheck import __version__
    from bblcheck.decision.receipts import replay_receipt

    found = _of(receipt, replay_receipt)
    if found.engine != __version__:
        tell(f"gemaakt met bblcheck {found.engine}, nu uitgewerkt met {__version__}")
    if found.same:
        tell("dezelfde uitkomst, teken voor teken")
        sys.exit(int(Exit.OK))
    tell("een andere uitkomst:")
    for line in _differing(found.before, found.after):
        tell(f"  {line}")
    sys.exit(int(Exit.FAIL))


def _of(receipt: Path, judge: Callable[[str], Judged]) -> Judged:
    """What `judge` says of the receipt; a complaint about the receipt itself names its file."""
    from bblcheck.decision.receipts import ReceiptError

    try:
        return judge(_text(receipt))
    except ReceiptError as error:
        raise InputError(error.message, str(receipt)) from None


def _text(receipt: Path) -> str:
    try:
        return receipt.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UsageProblem(f"{receipt}: dit is geen bewijsstuk van bblcheck") from None


def _differing(before: str, after: str, limit: int = 20) -> Sequence[str]:
    import difflib

    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "toen", "nu", lineterm="", n=0)
    return [line for _, line in zip(range(limit), lines, strict=False)]

"""`--receipt FILE`, `bblcheck verify FILE` and `bblcheck replay FILE`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import FILE
from bblcheck.result.exits import Exit
from bblcheck.result.model import Result

if TYPE_CHECKING:
    from bblcheck.decision.inputs import Inputs
    from bblcheck.decision.receipts import Request


def write_receipt(
    target: Path,
    path: Path,
    request: Request,
    inputs: Inputs,
    rules_dir: Path | None,
    results: Sequence[Result],
) -> None:
    """Write the receipt of one run, whole or not at all."""
    from bblcheck.decision.receipts import make_receipt
    from bblcheck.law.load import rule_texts
    from bblcheck.law.rulebook import rules_folder

    text = make_receipt(path, request, inputs, rule_texts(rules_dir or rules_folder()), results)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(temporary).replace(target)


@click.command()
@click.argument("receipt", type=FILE)
def verify(receipt: Path) -> None:
    """Kijk of een bewijsstuk nog is zoals het is gemaakt."""
    from bblcheck.decision.receipts import verify_receipt

    problems = verify_receipt(_text(receipt)).problems
    for problem in problems:
        click.echo(problem)
    click.echo("het bewijsstuk klopt niet" if problems else "het bewijsstuk is ongewijzigd")
    sys.exit(int(Exit.FAIL if problems else Exit.OK))


@click.command()
@click.argument("receipt", type=FILE)
def replay(receipt: Path) -> None:
    """Werk een beslissing opnieuw uit, alleen uit het bewijsstuk, en vergelijk de uitkomst."""
    from bblcheck import __version__
    from bblcheck.decision.receipts import replay_receipt

    found = replay_receipt(_text(receipt))
    if found.engine != __version__:
        click.echo(f"gemaakt met bblcheck {found.engine}, nu uitgewerkt met {__version__}")
    if found.same:
        click.echo("dezelfde uitkomst, teken voor teken")
        sys.exit(int(Exit.OK))
    click.echo("een andere uitkomst:")
    for line in _differing(found.before, found.after):
        click.echo(f"  {line}")
    sys.exit(int(Exit.FAIL))


def _text(receipt: Path) -> str:
    try:
        return receipt.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UsageProblem(f"{receipt}: dit is geen bewijsstuk van bblcheck") from None


def _differing(before: str, after: str, limit: int = 20) -> Sequence[str]:
    import difflib

    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "toen", "nu", lineterm="", n=0)
    return [line for _, line in zip(range(limit), lines, strict=False)]

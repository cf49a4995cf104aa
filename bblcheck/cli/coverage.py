"""`bblcheck rules coverage`: what of the catalogued law the rules hold."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import rules_option
from bblcheck.cli.speaking import say, tell
from bblcheck.result.exits import Exit


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "summary"]),
    default="text",
    help="Vorm.",
)
@rules_option
def coverage(form: str, rules_dir: Path | None) -> None:
    """Per afdeling hoeveel leden van de catalogus een regel zijn, van welke soort, en wat niet en waarom."""
    from bblcheck.law.coverage import tables
    from bblcheck.law.coverage.catalogue import CatalogueError
    from bblcheck.law.coverage.faults import close
    from bblcheck.law.load import load_rules
    from bblcheck.law.rulebook import rules_folder

    try:
        account = close(load_rules(rules_dir), rules_dir or rules_folder())
    except CatalogueError as error:
        raise UsageProblem(str(error)) from error
    match form:
        case "json":
            click.echo(json.dumps(tables.data(account), ensure_ascii=False, indent=2))
        case "markdown":
            click.echo(tables.page(account), nl=False)
        case "summary":
            click.echo(tables.summary(account))
        case _:
            click.echo(tables.text(account, say))
    for fault in account.faults:
        tell(f"fout: {fault}", err=True)
    sys.exit(int(Exit.FAIL if account.faults else Exit.OK))

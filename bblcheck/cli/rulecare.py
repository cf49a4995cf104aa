"""`bblcheck rules explain-check` and `rules mutate`: what the checks mean, and whether the examples prove the rules."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import rules_option
from bblcheck.cli.speaking import language, tell
from bblcheck.report.texts import text
from bblcheck.result.exits import Exit


@click.command("explain-check")
@click.argument("code")
def explain_check(code: str) -> None:
    """Leg een controle van `rules lint` uit, zoals E302: met een regel die fout is en een die goed is."""
    from bblcheck.lint import UnknownCheck, explain

    try:
        explained = explain(code)
    except UnknownCheck as error:
        raise UsageProblem(str(error)) from None
    if language() == "en":
        click.echo(text("text.explanation", "en"))
    click.echo(explained)


@click.command()
@click.argument("prefix", default="")
@click.option(
    "--sample", "size", type=click.IntRange(min=1), default=None, help="Zoveel, gelijk verdeeld over alle."
)
@rules_option
def mutate(prefix: str, size: int | None, rules_dir: Path | None) -> None:
    """Verander elke regel op een plaats en kijk of een voorbeeld het merkt."""
    from bblcheck.law.load import load_rules
    from bblcheck.law.mutation import mutants, run_mutants, sample
    from bblcheck.law.mutation_list import load_listed
    from bblcheck.law.rulebook import rules_folder

    every = mutants(load_rules(rules_dir), prefix)
    chosen = sample(every, size) if size else every
    listed = load_listed(rules_dir or rules_folder())
    report = run_mutants(chosen, listed, whole=not (size or prefix))
    for mutant in report.survivors:
        click.echo(str(mutant))
    for entry in report.stale:
        tell(f"mutanten.toml: {entry.name}: {entry.what}: deze mutant bestaat niet of overleeft niet")
    tell(
        f"{report.run} mutanten, {report.killed} gemerkt, {report.listed} vermeld, {len(report.survivors)} overleven"
    )
    waiting = sum(entry.waits for entry in listed)
    if waiting:
        tell(f"{waiting} vermelde mutanten wachten nog op een voorbeeld")
    if not report.run:
        sys.exit(int(Exit.EMPTY))
    sys.exit(int(Exit.FAIL if report.survivors or report.stale or waiting else Exit.OK))

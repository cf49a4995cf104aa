"""`bblcheck rules site` and `rules diff`: views of the law that are worked out, not written."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.options import Day, rules_option
from bblcheck.result.exits import Exit

if TYPE_CHECKING:
    from bblcheck.law.rulebook import Law


@click.command()
@click.option(
    "--as",
    "level",
    type=click.Choice(["nieuwbouw", "tijdelijk", "bestaand"]),
    default=None,
    help="Alleen dit niveau.",
)
@click.option(
    "--differences",
    is_flag=True,
    help="Toon waar de regels anders zijn dan de catalogus en de wetsnotitie, en waarom.",
)
@click.option("--reference-date", type=Day(), default=None, help="Peildatum; zonder keuze de nieuwste tekst.")
@rules_option
def site(level: str | None, differences: bool, reference_date: date | None, rules_dir: Path | None) -> None:
    """De leden die op elke plaats opnieuw worden beoordeeld, met de feiten van de plaats die zij vragen."""
    from bblcheck.law.load import load_rules
    from bblcheck.law.sitelist import LEVELS, site_leden

    book = load_rules(rules_dir, examples=False)
    law = book.at(reference_date or book.newest())
    if differences:
        _show_differences(law, rules_dir)
        return
    shown = {each: site_leden(law, each) for each in LEVELS if level in {None, each}}
    for each, found in shown.items():
        click.echo(f"{each}: {len(found)} leden op elke plaats opnieuw")
        for item in found:
            click.echo(f"  {item.rule.id}: {item.rule.body.summary or item.rule.title}")
            for fact in item.facts:
                click.echo(f"      {fact.path}: {fact.label}")
            if not item.facts:
                click.echo(f"      {item.rule.body.interpretation or 'een mens beoordeelt de plaats'}")
    sys.exit(int(Exit.OK if any(shown.values()) else Exit.EMPTY))


def _show_differences(law: Law, rules_dir: Path | None) -> None:
    from bblcheck.law.rulebook import rules_folder
    from bblcheck.law.sitesources import differences, load_sources

    found = list(differences(law, load_sources(rules_dir or rules_folder())))
    for item in found:
        click.echo(f"{item.rule.id}, alleen volgens de {item.side}: {item.reason or 'GEEN REDEN GEGEVEN'}")
    unexplained = sum(item.reason is None for item in found)
    click.echo(f"{len(found)} verschillen, {unexplained} zonder reden")
    sys.exit(int(Exit.FAIL if unexplained else Exit.OK))

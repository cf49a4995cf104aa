"""`bblcheck home preflight MODEL...`: is the model fit to be read, before anything is judged."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bblcheck.cli.options import FILE, profile_option, rules_option
from bblcheck.cli.speaking import say
from bblcheck.cli.writing import emit, refuse_overwriting
from bblcheck.ifc.ils import MILESTONES, MODES, Milestone, Mode
from bblcheck.result.exits import Exit, worst

_EXITS = {"ready": Exit.OK, "warnings": Exit.OK, "unusable": Exit.OPEN, "refused": Exit.INPUT}


@click.command()
@click.argument("models", type=FILE, nargs=-1, required=True, metavar="MODEL...")
@click.option(
    "--ils",
    type=click.Choice(MODES),
    default=None,
    help="Houd ook de ILS Omgevingsvergunning tegen het model: letterlijk, zoals toegepast, of hersteld.",
)
@click.option("--milestone", type=click.Choice(MILESTONES), default="M3", help="Mijlpaal van de ILS.")
@click.option("--all", "everything", is_flag=True, help="Toon elke bevinding.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm.")
@click.option("--output", "-o", type=FILE, default=None, help="Schrijf naar dit bestand.")
@profile_option
@rules_option
def preflight(
    models: tuple[Path, ...],
    ils: Mode | None,
    milestone: Milestone,
    everything: bool,
    form: str,
    output: Path | None,
    profile: str | None,
    rules_dir: Path | None,
) -> None:
    """Kijk een IFC-model na voordat er iets uit wordt gelezen. Geen oordeel over de woning."""
    from bblcheck.ifc.preflight.flying import preflight as fly
    from bblcheck.ifc.profilefile import read_tables
    from bblcheck.law.load import load_rules
    from bblcheck.report.preflighttext import preflight_json, preflight_text

    refuse_overwriting([("--output", output)], models)
    vocabulary = load_rules(rules_dir, examples=False).vocabulary
    tables = read_tables(profile, vocabulary) if profile else None
    flights = [fly(path, vocabulary, tables, ils, milestone) for path in models]
    told = preflight_json(flights, say) if form == "json" else preflight_text(flights, everything, say)
    emit(told, output)
    sys.exit(int(worst(_EXITS[flight.state] for flight in flights)))

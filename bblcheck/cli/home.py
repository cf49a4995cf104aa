"""`bblcheck home`: turn a model into a home file, and list which facts would decide."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.homeshow import show
from bblcheck.cli.options import FILE, Day, home_option, model_options, rules_option
from bblcheck.cli.preflight import preflight
from bblcheck.cli.speaking import language, say, say_or_quote, tell
from bblcheck.cli.writing import emit, refuse_overwriting, write_whole
from bblcheck.decision.asking import As
from bblcheck.report.texts import plural
from bblcheck.result.exits import Exit

if TYPE_CHECKING:
    from bblcheck.decision.files import Disk
    from bblcheck.language.vocabulary import Vocabulary
    from bblcheck.result.model import Result

SHOWN_RULES = 6


@click.group()
def home() -> None:
    """De woning: omzetten naar een woningbestand, en wat er nog ontbreekt."""


@home.command()
@click.argument("model", type=FILE)
@click.option("--output", "-o", type=FILE, default=None, help="Waar het bestand komt; anders op het scherm.")
@home_option
@rules_option
@model_options
def convert(
    model: Path, output: Path | None, chosen: tuple[str, ...], rules_dir: Path | None, files: Disk
) -> None:
    """Maak van een IFC-model een woningbestand (JSON), om met de hand aan te vullen."""
    from bblcheck.decision.inputs import Inputs
    from bblcheck.home.choosing import chosen as homes_of
    from bblcheck.home.writer import home_text
    from bblcheck.law.load import load_rules

    vocabulary = load_rules(rules_dir, examples=False).vocabulary
    inputs = Inputs(vocabulary, files)
    refuse_overwriting([("--output", output)], [model])
    file = inputs.homes(model)
    file = replace(file, homes=homes_of(file, chosen))
    for finding in inputs.findings:
        tell(finding, err=True)
    emit(home_text(file, vocabulary), output)
    if output is not None:
        tell(f"geschreven: {output}", err=True)


@home.command()
@click.argument("path", type=FILE, metavar="HOME")
@click.option(
    "--as", "as_", type=click.Choice(["nieuwbouw", "tijdelijk", "bestaand"]), default=None, help="Als wat."
)
@home_option
@click.option("--site", type=FILE, default=None, help="Bestand met de feiten van de plaats.")
@click.option("--with", "extra", type=FILE, multiple=True, help="Aanvullend bestand met feiten.")
@click.option("--reference-date", type=Day(), default=None, help="Peildatum.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm.")
@click.option(
    "--ids",
    type=FILE,
    default=None,
    help="Schrijf wat het model mist als IDS, voor wie het tekent; in een map een bestand per vakgebied.",
)
@rules_option
@model_options
def missing(
    path: Path,
    as_: As | None,
    chosen: tuple[str, ...],
    site: Path | None,
    extra: tuple[Path, ...],
    reference_date: date | None,
    form: str,
    ids: Path | None,
    rules_dir: Path | None,
    files: Disk,
) -> None:
    """Welke feiten zouden beslissen; bovenaan waar de meeste leden op wachten."""
    from bblcheck.decision.checking import CheckRequest, check_file
    from bblcheck.decision.inputs import Inputs
    from bblcheck.law.load import load_rules
    from bblcheck.result.missing import wanted

    request = CheckRequest(as_=as_, site=site, extra=extra, homes=chosen, reference_date=reference_date)
    book = load_rules(rules_dir, examples=False)
    refuse_overwriting([("--ids", ids)], [path, *extra])
    results = check_file(path, book, request, Inputs(book.vocabulary, files))
    found = wanted(results)
    if form == "json":
        click.echo(json.dumps([asdict(item) for item in found], ensure_ascii=False, indent=2))
    else:
        for item in found:
            more = len(item.rules) - SHOWN_RULES
            names = ", ".join(item.rules[:SHOWN_RULES])
            listed = say(f"{names} en {more} andere") if more > 0 else names
            click.echo(f"{len(item.rules):>3}  {item.fact} ({say_or_quote(item.reason)}): {listed}")
        tell(plural(len(found), "feit ontbreekt", "feiten ontbreken") if found else "er ontbreekt niets")
    if ids is not None:
        _write_ids(ids, results, book.vocabulary)
    sys.exit(int(Exit.OPEN if found else Exit.OK))


def _write_ids(target: Path, results: Sequence[Result], vocabulary: Vocabulary) -> None:
    """One file, or one per discipline in a folder."""
    from bblcheck.report.idsfile import FILE_OF, ids_by_person, ids_text

    files: dict[Path, str] = {}
    if target.is_dir():
        found = ids_by_person(results, vocabulary, language())
        files = {target / f"{FILE_OF[person]}.ids": text for person, text in found.items()}
    elif (text := ids_text(results, vocabulary, language())) is not None:
        files = {target: text}
    if not files:
        tell("geen IDS geschreven: wat ontbreekt, kan een model niet zeggen", err=True)
    for path, text in files.items():
        write_whole(path, text)
        tell(f"geschreven: {path}", err=True)


home.add_command(preflight)
home.add_command(show)

"""`bblcheck check HOME...`: does this home meet the rules, as new, temporary or existing building."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import (
    FILE,
    Day,
    Showing,
    home_option,
    model_options,
    output_options,
    rules_option,
    site_option,
    situation_options,
)
from bblcheck.cli.printing import Run, check_showing
from bblcheck.cli.progress import progress
from bblcheck.decision.asking import As, Scope
from bblcheck.result.exits import FailOn

if TYPE_CHECKING:
    from bblcheck.decision.files import Disk


@click.command()
@click.argument("homes", type=FILE, nargs=-1, required=True, metavar="HOME...")
@click.option(
    "--as",
    "as_",
    type=click.Choice(["nieuwbouw", "tijdelijk", "bestaand"]),
    default=None,
    help="Toets als nieuwbouw (zonder keuze), als tijdelijk bouwwerk of als bestaande bouw.",
)
@click.option(
    "--scope",
    type=click.Choice(["site", "home"]),
    default="site",
    help="home: een product zonder plaats; wat van de plaats afhangt telt niet mee.",
)
@click.option("--law-from", type=Day(), default=None, help="Vergelijk: de wet op deze datum ...")
@click.option("--law-to", type=Day(), default=None, help="... en op deze datum.")
@home_option
@site_option()
@situation_options
@rules_option
@model_options
@output_options
def check(
    homes: tuple[Path, ...],
    as_: As | None,
    scope: Scope,
    law_from: date | None,
    law_to: date | None,
    chosen: tuple[str, ...],
    site: Path | None,
    reference_date: date | None,
    extra: tuple[Path, ...],
    settings: tuple[str, ...],
    papers_required: bool,
    receipt: Path | None,
    fail_on: frozenset[FailOn],
    rules_dir: Path | None,
    files: Disk,
    showing: Showing,
) -> None:
    """Toets woningen (IFC, JSON) of een dossier aan de regels die gelden."""
    from bblcheck.decision.checking import CheckRequest, check_file, prepare
    from bblcheck.decision.inputs import Inputs
    from bblcheck.decision.readahead import ReadAhead
    from bblcheck.law.load import load_rules

    if (law_from is None) != (law_to is None):
        raise UsageProblem("geef --law-from en --law-to samen")
    if scope == "home" and site is not None:
        raise UsageProblem("--scope home toetst zonder plaats; laat --site weg, of kies --scope site")
    if receipt is not None and (len(homes) != 1 or law_from is not None):
        raise UsageProblem("--receipt hoort bij de toets van één bestand")
    check_showing(showing, (*homes, *extra, *([site] if site else [])))
    book = load_rules(rules_dir, examples=False)
    request = CheckRequest(
        as_=as_,
        scope=scope,
        site=site,
        reference_date=reference_date,
        extra=extra,
        settings=settings,
        homes=chosen,
        papers_required=papers_required,
        details=showing.form != "text" or showing.everything or receipt is not None,
    )
    if law_from is not None and law_to is not None:
        from bblcheck.cli.lawchange import print_law_change

        print_law_change(homes, book, request, law_from, law_to, showing)
        return
    run = Run(showing, fail_on, book.vocabulary)
    ahead = ReadAhead(files, homes, book.vocabulary)
    if ahead.busy:
        prepare(book, request)
    with progress(homes) as working:
        for path in homes:
            working(path)
            inputs = Inputs(book.vocabulary, ahead)
            results = run.add(path, partial(check_file, path, book, request, inputs))
            if receipt is not None or run.attaches_receipts:
                from bblcheck.cli.receipts import keep_receipt

                keep_receipt(run, receipt, path, request, inputs, rules_dir, results)
    run.finish()

"""`bblcheck relocate DOSSIER`: does the new-build check come back when this home is moved."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import (
    FILE,
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
from bblcheck.result.exits import FailOn
from bblcheck.result.model import ReadingName as Reading

if TYPE_CHECKING:
    from bblcheck.decision.files import Disk


@click.command()
@click.argument("dossier", type=FILE)
@click.argument("sites", type=FILE, nargs=-1, metavar="[PLAATS...]")
@click.option("--before", type=FILE, default=None, help="De woning voor de verplaatsing (IFC of JSON).")
@click.option("--after", type=FILE, default=None, help="De woning na de verplaatsing (IFC of JSON).")
@click.option(
    "--reading",
    type=click.Choice(["strict", "lenient"]),
    default=None,
    help="Lezing van ongewijzigde samenstelling; zonder keuze worden beide getoond.",
)
@click.option(
    "--announced", is_flag=True, help="Toon ernaast wat aangekondigd recht zou zeggen; niet in werking."
)
@click.option("--rthf", is_flag=True, help="Toon ernaast de voorwaarden van de RTHF: een subsidie, geen wet.")
@click.option(
    "--all-targets",
    is_flag=True,
    help="Vergelijk alle genoemde plaatsen (plaatsbestanden of een map): welk regime, welke belemmeringen.",
)
@home_option
@site_option(many=True)
@situation_options
@rules_option
@model_options
@output_options
def relocate(
    dossier: Path,
    sites: tuple[Path, ...],
    before: Path | None,
    after: Path | None,
    reading: Reading | None,
    announced: bool,
    rthf: bool,
    all_targets: bool,
    chosen: tuple[str, ...],
    site: tuple[Path, ...],
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
    """Beoordeel een verplaatsing: eerste plaatsing, samenstelling, wat nu geldt, en of daaraan is voldaan.

    --set doet een veronderstelling en toont wat die verandert: een feit (bouwwerk.verwarmd=nee), of het plan
    (doel.permanent=ja, doel.termijn="12 jaar", doel.plaats=..., doel.site=plaats.json).
    """
    from bblcheck.decision.inputs import Inputs
    from bblcheck.decision.relocating import RelocateRequest, relocate_file
    from bblcheck.law.load import load_rules

    if sites and not all_targets:
        raise UsageProblem("meer plaatsen vergelijken kan met --all-targets, of met --site bij elke plaats")
    if all_targets and (receipt is not None or site):
        raise UsageProblem("--receipt en --site gaan niet samen met --all-targets")
    if len(site) > 1 and receipt is not None:
        raise UsageProblem("--receipt is voor één plaats: geef één --site")
    inputs_given = (dossier, before, after, *site, *extra, *sites)
    check_showing(showing, [path for path in inputs_given if path is not None])
    book = load_rules(rules_dir, examples=False)
    request = RelocateRequest(
        before=before,
        after=after,
        site=site[0] if len(site) == 1 else None,
        reading=reading,
        reference_date=reference_date,
        extra=extra,
        settings=settings,
        papers_required=papers_required,
        announced=announced,
        rthf=rthf,
        homes=chosen,
    )
    if all_targets or len(site) > 1:
        from bblcheck.cli.targets import show_targets

        show_targets(dossier, sites or site, book, request, showing, fail_on, files)
    run = Run(showing, fail_on, book.vocabulary)
    inputs = Inputs(book.vocabulary, files)
    with progress([dossier]) as working:
        working(dossier)
        results = run.add(dossier, lambda: relocate_file(dossier, book, request, inputs))
    if receipt is not None or run.attaches_receipts:
        from bblcheck.cli.receipts import keep_receipt

        keep_receipt(run, receipt, dossier, request, inputs, rules_dir, results)
    run.finish()

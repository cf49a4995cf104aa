"""`bblcheck compare A B`: is it still the same home, and what is different."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import FILE, home_option, model_options, rules_option
from bblcheck.cli.writing import emit, refuse_overwriting, write_whole
from bblcheck.report.comparisonforms import COMPARISON_FORMS, written
from bblcheck.report.texts import Language
from bblcheck.result.model import ReadingName as Reading

if TYPE_CHECKING:
    from bblcheck.decision.files import Disk
    from bblcheck.decision.inputs import Inputs


@click.command()
@click.argument("before", type=FILE, metavar="VOOR")
@click.argument("after", type=FILE, metavar="[NA]", required=False)
@click.option(
    "--reading",
    type=click.Choice(["strict", "lenient"]),
    default=None,
    help="Lezing van ongewijzigde samenstelling; zonder keuze tellen beide.",
)
@click.option(
    "--manifest",
    type=FILE,
    default=None,
    help="Leg de laatste staat vast in dit bestand: te vergelijken zonder het model.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(COMPARISON_FORMS)),
    default="text",
    help="; ".join(f"{name}: {purpose}" for name, (_, purpose) in COMPARISON_FORMS.items()),
)
@click.option("--lang", "language", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de tekst.")
@click.option("--all", "everything", is_flag=True, help="Toon ook wat gelijk is, en alles zonder grens.")
@click.option("--output", "-o", type=FILE, default=None, help="Schrijf naar dit bestand.")
@home_option
@rules_option
@model_options
def compare(
    before: Path,
    after: Path | None,
    reading: Reading | None,
    manifest: Path | None,
    form: str,
    language: Language,
    everything: bool,
    output: Path | None,
    chosen: tuple[str, ...],
    rules_dir: Path | None,
    files: Disk,
) -> None:
    """Vergelijk twee staten van een woning of blok: VOOR en NA.

    Een staat is een IFC-model, een woningbestand, een manifest, of DOSSIER#PLAATSING. Met alleen VOOR en
    --manifest wordt die ene staat vastgelegd. Met --home telt wat woningen delen ook mee.

    Exit 0: ongewijzigd; 1: gewijzigd; 3: niet te zeggen, of de lezingen verschillen; 5: niets te vergelijken.
    """
    from bblcheck.decision.inputs import Inputs
    from bblcheck.law.load import load_rules

    given = [path for path in (before, after) if path is not None]
    refuse_overwriting((("--output", output), ("--manifest", manifest)), given)
    if after is None and manifest is None:
        raise UsageProblem("geef twee staten om te vergelijken, of --manifest om er één vast te leggen")
    if after is None and chosen:
        raise UsageProblem("--home vergelijkt een woning in twee staten; een manifest bewaart het hele model")
    book = load_rules(rules_dir, examples=False)
    inputs = Inputs(book.vocabulary, files)
    if after is None:
        assert manifest is not None
        write_whole(manifest, _manifest(before, inputs))
        return
    from bblcheck.decision.comparison import compare_files
    from bblcheck.result.comparison import exit_of_comparison

    result = compare_files(before, after, book, reading, inputs, chosen)
    if manifest is not None:
        write_whole(manifest, _manifest(after, inputs))
    emit(written(form, result, language, everything=everything), output)
    sys.exit(int(exit_of_comparison(result)))


def _manifest(path: Path, inputs: Inputs) -> str:
    """The manifest of a state. Raises `UsageProblem` when it is no model."""
    from bblcheck.decision.comparison import read_state
    from bblcheck.decision.manifests import manifest_text

    stated = read_state(path, inputs)
    name = stated.path.as_posix()
    if name not in inputs.models:
        message = (
            f"{stated.path}: een manifest wordt van een IFC-model gemaakt; dit bestand is zelf al te bewaren"
        )
        raise UsageProblem(message)
    ref = next(each for each in inputs.read if each.path == name)
    return manifest_text(inputs.models[name], ref)

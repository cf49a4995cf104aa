"""`relocate --all-targets` or with several `--site`: a table of places; one bad site file does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from bblcheck.cli.failures import UsageProblem, described, failures
from bblcheck.cli.options import Showing
from bblcheck.cli.writing import emit
from bblcheck.result.exits import Exit, FailOn, exit_of, worst

if TYPE_CHECKING:
    from bblcheck.decision.files import Disk
    from bblcheck.decision.relocating import RelocateRequest
    from bblcheck.law.rulebook import Rulebook

FORMS = ("text", "json")


def show_targets(
    dossier: Path,
    sites: Sequence[Path],
    book: Rulebook,
    request: RelocateRequest,
    showing: Showing,
    fail_on: frozenset[FailOn],
    files: Disk,
) -> NoReturn:
    """Judge the move to each place, show the table, and leave with the exit that counts."""
    from bblcheck.decision.inputs import Inputs
    from bblcheck.decision.relocating import relocate_file
    from bblcheck.decision.targets import in_order, site_files, target_of
    from bblcheck.home.choosing import WrongHome
    from bblcheck.report.whatiftext import targets_text
    from bblcheck.result.cleaning import cleaned
    from bblcheck.result.published import to_json
    from bblcheck.result.targets import Target, Targets

    if showing.form not in FORMS:
        raise UsageProblem(f"een tabel van plaatsen kent de vormen {' en '.join(FORMS)}")
    if not sites:
        raise UsageProblem("--all-targets vraagt plaatsbestanden, of een map met plaatsbestanden")
    first = Inputs(book.vocabulary, files)
    name = first.dossier(dossier).name
    targets: list[Target] = []
    exits: list[Exit] = []
    asked: tuple[str, ...] = ()
    for site in site_files(sites):
        try:
            inputs = Inputs(book.vocabulary, files, models=first.models)
            results = relocate_file(dossier, book, replace(request, site=site), inputs)
        except WrongHome:
            raise
        except failures() as error:
            text, code = described(error)
            click.echo(text, err=True)
            targets.append(Target(file=site.as_posix(), site=site.stem, problem=text.removeprefix("fout: ")))
            exits.append(code)
            continue
        asked = tuple(each.home.name for each in results if request.homes and not each.home.shares)
        targets.append(target_of(site, results))
        exits += [exit_of(result, fail_on) for result in results]
    if asked:
        name = f"{name}: {', '.join(asked)}"
    found = Targets(home=name, dossier=dossier.as_posix(), targets=in_order(targets))
    text = to_json(found) + "\n" if showing.form == "json" else ""
    emit(
        text or targets_text(cleaned(found), showing.language, everything=showing.everything), showing.output
    )
    sys.exit(int(worst(exits)))

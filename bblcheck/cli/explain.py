"""`bblcheck explain ARTICLE[.LID] HOME`: one rule on one home, with the numbers and their sources."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import FILE, Day, home_option, rules_option
from bblcheck.cli.progress import rich_on
from bblcheck.cli.speaking import tell
from bblcheck.decision.asking import As
from bblcheck.report.texts import Language
from bblcheck.result.exits import Exit
from bblcheck.result.model import LidResult, Result

if TYPE_CHECKING:
    from bblcheck.decision.checking import CheckRequest
    from bblcheck.engine.rule import Rule
    from bblcheck.law.rulebook import Rulebook
    from bblcheck.report.explanation import Piece


@click.command()
@click.argument("citation", metavar="ARTICLE[.LID]")
@click.argument("path", type=FILE, metavar="HOME")
@click.option("--at", default=None, help="Alleen dit onderdeel: een ruimte of element, met naam of id.")
@click.option(
    "--as", "as_", type=click.Choice(["nieuwbouw", "tijdelijk", "bestaand"]), default=None, help="Als wat."
)
@home_option
@click.option("--site", type=FILE, default=None, help="Bestand met de feiten van de plaats.")
@click.option("--with", "extra", type=FILE, multiple=True, help="Aanvullend bestand met feiten.")
@click.option("--reference-date", type=Day(), default=None, help="Peildatum.")
@click.option("--lang", "language", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de tekst.")
@rules_option
def explain(
    citation: str,
    path: Path,
    at: str | None,
    as_: As | None,
    chosen: tuple[str, ...],
    site: Path | None,
    extra: tuple[Path, ...],
    reference_date: date | None,
    language: Language,
    rules_dir: Path | None,
) -> None:
    """Leg een artikel of lid uit aan de hand van deze woning: de regel, de som en de bronnen."""
    from bblcheck.decision.checking import CheckRequest, check_file
    from bblcheck.law.load import load_rules
    from bblcheck.law.rulebook import rules_folder
    from bblcheck.law.search import find
    from bblcheck.law.sourcetext import source_of
    from bblcheck.report.explanation import explanation

    book = load_rules(rules_dir, examples=False)
    request = CheckRequest(
        as_=as_, site=site, reference_date=reference_date, extra=extra, homes=chosen, every_formula=True
    )
    results = check_file(path, book, request)
    rules = find(citation, book.at(results[0].reference_date))
    routes = [rule for rule in rules if rule.body.routes]
    text = "\n".join(source_of(rule, rules_dir or rules_folder()) for rule in rules)
    asked = _asked(results, rules, at)
    named = bool(chosen) or len(results) > 1
    for number, (result, told) in enumerate(asked):
        rule_text = "" if number else text
        _show(list(explanation(*_in(language, result, told), rule_text, language, named=named)))
    if routes and not asked:
        for pieces in _routes(path, book, request, results, routes, text, language):
            _show(pieces)
        return
    if not asked:
        click.echo(text)
        tell(_not_called_in(citation, results[0]))
        sys.exit(int(Exit.EMPTY))


def _routes(
    path: Path,
    book: Rulebook,
    request: CheckRequest,
    results: Sequence[Result],
    routes: Sequence[Rule],
    text: str,
    language: Language,
) -> Iterator[list[Piece]]:
    """What the routes say of this home: of its planned move, where the dossier has one."""
    from bblcheck.decision.citing import cite
    from bblcheck.decision.files import Disk
    from bblcheck.decision.relocating import RelocateRequest, relocate_file
    from bblcheck.home.choosing import WrongHome
    from bblcheck.home.errors import InputError
    from bblcheck.report.explanation import routes_explained
    from bblcheck.report.phrases import in_english

    if Disk().is_dossier(path) and request.as_ is None:
        move = RelocateRequest(
            site=request.site,
            reference_date=request.reference_date,
            extra=request.extra,
            homes=request.homes,
        )
        try:
            results = relocate_file(path, book, move)
        except WrongHome:
            raise
        except InputError:
            pass  # a dossier without a planned move is about where the home stands
    cited = [cite(rule) if language == "nl" else in_english(cite(rule)) for rule in routes]
    for number, each in enumerate(results):
        rule_text = "" if number else text
        yield list(routes_explained(_in(language, each, [])[0], cited, rule_text, language))


def _show(pieces: Sequence[Piece]) -> None:
    """Print what is explained, with an empty line after it."""
    if rich_on(sys.stdout):
        from rich.console import Console

        from bblcheck.report.terminalexplain import present_explanation

        present_explanation(pieces, Console(highlight=False))
        return
    from bblcheck.report.explanation import in_lines

    click.echo(in_lines(pieces))


def _in(language: Language, result: Result, chosen: list[LidResult]) -> tuple[Result, Sequence[LidResult]]:
    """The result and what was chosen of it, safe to show and in the language asked."""
    from bblcheck.result.cleaning import cleaned

    shown = cleaned(replace(result, results=tuple(chosen)))
    if language == "en":
        from bblcheck.report.inenglish import english_result

        shown = english_result(shown)
    return shown, shown.results


def _asked(
    results: Sequence[Result], rules: Sequence[Rule], at: str | None
) -> list[tuple[Result, list[LidResult]]]:
    """What each home says of the rules, of the part `at` when it is given; homes that say nothing are left out.
    Raises `UsageProblem` when no home has that part."""
    addresses = {(rule.article, rule.lid) for rule in rules}
    found = [
        (result, item)
        for result in results
        for item in result.results
        if (item.article, item.lid) in addresses
    ]
    chosen = [each for each in found if at is None or at in (each[1].subject.id, each[1].subject.name)]
    if found and not chosen and at is not None:
        from bblcheck.language.errors import did_you_mean

        names = [item.subject.name for _, item in found if item.subject.name]
        raise UsageProblem(f"geen onderdeel met naam of id {at}. {did_you_mean(at, names)}".rstrip())
    told = [(result, [item for of, item in chosen if of is result]) for result in results]
    return [each for each in told if each[1]]


def _not_called_in(citation: str, result: Result) -> str:
    left_out = next((item.reason for item in result.not_evaluated if citation in item.rule), None)
    why = left_out or f"het niveau is {result.regime.level}; geen route roept deze regel op (zie --as)"
    return f"{citation} is voor deze woning niet beoordeeld: {why}"

"""`bblcheck dossier`: the life of a home, begun, added to, shown and checked."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import FILE, Day, rules_option
from bblcheck.report.texts import Language

LANGUAGE = click.option(
    "--lang", "language", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de tekst."
)
FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Vorm.")
REFERENCE_DATE = click.option(
    "--reference-date", type=Day(), default=None, help="Peildatum; anders de datum van aanvraag van het plan."
)


@click.group()
def dossier() -> None:
    """Het dossier van een woning: beginnen, aanvullen, tonen en controleren."""


@dossier.command()
@click.argument("path", type=FILE, metavar="DOSSIER")
@click.option("--naam", "name", required=True, help="Naam van de woning of het blok.")
@click.option("--type", "type_", default=None, help="Type of productlijn.")
@click.option("--serienummer", "serial", default=None, help="Serienummer.")
@rules_option
def init(path: Path, name: str, type_: str | None, serial: str | None, rules_dir: Path | None) -> None:
    """Begin een dossier; een bestand dat er al is blijft staan."""
    from bblcheck.cli.dossierfiles import create
    from bblcheck.home.adding import begun
    from bblcheck.law.load import load_rules

    create(path, begun(name, type_, serial, load_rules(rules_dir, examples=False).vocabulary))
    click.echo(f"geschreven: {path}", err=True)


@dossier.command()
@click.argument("path", type=FILE, metavar="DOSSIER")
@click.argument("kind", metavar="SOORT", required=False)
@click.argument("words", nargs=-1, metavar="SLEUTEL=WAARDE...")
@click.option("--from", "source", type=FILE, default=None, help="Lees de gebeurtenis uit dit JSON-bestand.")
@rules_option
def add(
    path: Path, kind: str | None, words: tuple[str, ...], source: Path | None, rules_dir: Path | None
) -> None:
    """Zet een gebeurtenis achteraan; wat er stond verandert niet en wordt vastgelegd."""
    from bblcheck.cli.dossierfiles import locked
    from bblcheck.cli.writing import write_whole
    from bblcheck.decision.dossiers import added_event, event_from
    from bblcheck.law.load import load_rules

    if (kind is None) == (source is None) or (source is not None and words):
        raise UsageProblem("geef een SOORT met SLEUTEL=WAARDE, of --from BESTAND")
    vocabulary = load_rules(rules_dir, examples=False).vocabulary
    event = event_from(source, kind, words, vocabulary)
    with locked(path):
        text, warnings = added_event(path, event, vocabulary)
        write_whole(path, text)
    for each in warnings:
        click.echo(f"let op: {path}#{each.pointer}: {each.text}", err=True)
    click.echo(f"toegevoegd aan {path}", err=True)


@dossier.command()
@click.argument("path", type=FILE, metavar="DOSSIER")
@FORM
@LANGUAGE
@rules_option
def show(path: Path, form: str, language: Language, rules_dir: Path | None) -> None:
    """De tijdlijn: waar de woning stond, met de wet van toen, en wat ermee gebeurde."""
    from bblcheck.decision.dossiers import life_of
    from bblcheck.law.load import load_rules
    from bblcheck.report.dossiertext import life_text
    from bblcheck.result.cleaning import cleaned
    from bblcheck.result.published import to_json

    life = life_of(path, load_rules(rules_dir, examples=False))
    text = to_json(life) + "\n" if form == "json" else life_text(cleaned(life), language)
    click.echo(text, nl=False)


@dossier.command()
@click.argument("path", type=FILE, metavar="DOSSIER")
@click.option("--since", default=None, help="De stand die u eerder noteerde: is alles van toen er nog?")
@REFERENCE_DATE
@FORM
@LANGUAGE
@rules_option
def check(
    path: Path,
    since: str | None,
    reference_date: date | None,
    form: str,
    language: Language,
    rules_dir: Path | None,
) -> None:
    """Controleer het dossier: keten, documenten, tegenspraken en termijnen die aflopen."""
    from bblcheck.decision.dossiers import check_of
    from bblcheck.law.load import load_rules
    from bblcheck.report.dossiertext import check_text
    from bblcheck.result.cleaning import cleaned
    from bblcheck.result.life import exit_of_check
    from bblcheck.result.published import to_json

    found = check_of(path, load_rules(rules_dir, examples=False), reference_date, since)
    text = to_json(found) + "\n" if form == "json" else check_text(cleaned(found), language)
    click.echo(text, nl=False)
    sys.exit(int(exit_of_check(found)))

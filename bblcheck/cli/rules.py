"""`bblcheck rules`: what the rule book holds, and whether it is sound."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.coverage import coverage
from bblcheck.cli.options import FILE, Day, rules_option
from bblcheck.cli.rulecare import explain_check, mutate
from bblcheck.cli.ruleviews import diff, site
from bblcheck.cli.speaking import formula, language, quote, say, tell
from bblcheck.report.texts import plural, text
from bblcheck.result.exits import Exit

if TYPE_CHECKING:
    from bblcheck.law.columns import Cell

QUESTION = "beoordeel: "
DATE = click.option(
    "--reference-date", type=Day(), default=None, help="Peildatum; zonder keuze de nieuwste tekst."
)


@click.group()
def rules() -> None:
    """De regels: opsommen, tonen, naast elkaar zetten, beproeven en nakijken."""


rules.add_command(site)
rules.add_command(diff)
rules.add_command(coverage)
rules.add_command(explain_check)
rules.add_command(mutate)


@rules.command("list")
@click.argument("prefix", default="")
@DATE
@rules_option
def list_(prefix: str, reference_date: date | None, rules_dir: Path | None) -> None:
    """Elke regel die geldt, een per regel; met een begin zoals 4.16 alleen die."""
    from bblcheck.law.load import load_rules

    book = load_rules(rules_dir)
    law = book.at(reference_date or book.newest())
    found = [rule for rule in law.rules if rule.article.startswith(prefix)]
    for rule in found:
        mark = f" {say('[locatie]')}" if rule.body.site_bound else ""
        click.echo(f"{rule.id}  {quote(rule.title)}{mark}: {quote(rule.body.summary or '')}")
    if not found:
        tell(f"geen regel begint met {prefix}", err=True)
        sys.exit(int(Exit.EMPTY))


@rules.command()
@click.argument("citation")
@DATE
@rules_option
def show(citation: str, reference_date: date | None, rules_dir: Path | None) -> None:
    """De tekst van een artikel of lid, zoals 4.164 of 4.164.4."""
    from bblcheck.law.load import load_rules
    from bblcheck.law.rulebook import rules_folder
    from bblcheck.law.search import find
    from bblcheck.law.sourcetext import source_of

    book = load_rules(rules_dir)
    law = book.at(reference_date or book.newest())
    found = find(citation, law)
    if language() == "en":
        click.echo(text("text.source", "en"))
    for rule in found:
        click.echo(f"-- {rule.at.file}:{rule.at.line}  {law.link(rule)}")
        click.echo(source_of(rule, rules_dir or rules_folder()))


@rules.command()
@click.argument("topic", default="")
@DATE
@rules_option
def columns(topic: str, reference_date: date | None, rules_dir: Path | None) -> None:
    """De niveaus naast elkaar: per onderwerp nieuwbouw, tijdelijk, bestaand en Bouwbesluit 2012."""
    from bblcheck.law.columns import columns_of
    from bblcheck.law.load import load_rules

    book = load_rules(rules_dir)
    rows = [row for row in columns_of(book, reference_date or book.newest()) if row.topic.startswith(topic)]
    for row in rows:
        click.echo(row.topic)
        for level, cells in row.cells.items():
            for cell in cells:
                click.echo(f"  {say(level):<16} {cell.citation}: {_asked(cell)}")
    if not rows:
        tell(f"geen onderwerp begint met {topic}", err=True)
        sys.exit(int(Exit.EMPTY))


def _asked(cell: Cell) -> str:
    question = cell.text.removeprefix(QUESTION)
    return formula(cell.text) if question == cell.text else say(QUESTION) + quote(question)


@rules.command()
@click.argument("prefix", default="")
@rules_option
def test(prefix: str, rules_dir: Path | None) -> None:
    """Voer de voorbeelden in de regels uit."""
    from bblcheck.law.load import load_rules
    from bblcheck.law.proving import prove

    report = prove(load_rules(rules_dir), prefix)
    for failure in report.failures:
        click.echo(str(failure), err=True)
    examples = plural(report.run, "voorbeeld", "voorbeelden")
    tell(f"{examples} in {plural(report.rules, 'regel', 'regels')}, {len(report.failures)} fout")
    if not report.run:
        sys.exit(int(Exit.EMPTY))
    sys.exit(int(Exit.FAIL if report.failures else Exit.OK))


@rules.command()
@rules_option
def lint(rules_dir: Path | None) -> None:
    """Kijk de regels na: namen, eenheden, gaten in de tijd, ontbrekende voorbeelden."""
    from bblcheck.language.errors import render
    from bblcheck.law.load import load_rules
    from bblcheck.law.rulebook import rules_folder
    from bblcheck.lint import run

    book = load_rules(rules_dir)
    versions = {key: decree.versions for key, decree in book.decrees.items()}
    findings = run(book.files, versions)
    root = rules_dir or rules_folder()
    for finding in findings:
        source = (root / finding.at.file).read_text(encoding="utf-8")
        click.echo(render(finding, source, say))
    errors = sum(finding.is_error for finding in findings)
    counts = (
        plural(len(book.files), "bestand", "bestanden"),
        plural(errors, "fout", "fouten"),
        plural(len(findings) - errors, "waarschuwing", "waarschuwingen"),
    )
    click.echo(", ".join(map(say, counts)))
    sys.exit(int(Exit.USAGE if errors else Exit.OK))


@rules.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--check", is_flag=True, help="Schrijf niets; noem alleen wat anders zou worden.")
@rules_option
def fmt(paths: tuple[Path, ...], check: bool, rules_dir: Path | None) -> None:
    """Zet regelbestanden in de ene stijl; zonder keuze alle regels."""
    from bblcheck.language.format import format_files
    from bblcheck.law.rulebook import rules_folder

    chosen = paths or tuple(sorted((rules_dir or rules_folder()).rglob("*.bbl")))
    changed = format_files(chosen, write=not check)
    for path in changed:
        click.echo(path)
    files = plural(len(chosen), "bestand", "bestanden")
    tell(f"{files}, {len(changed)} {'anders' if check else 'herschreven'}")
    if not chosen:
        sys.exit(int(Exit.EMPTY))
    sys.exit(int(Exit.FAIL if check and changed else Exit.OK))

"""`bblcheck rules site` and `rules diff`: views of the law that are worked out, not written."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import Day, rules_option
from bblcheck.cli.speaking import quote, say, tell
from bblcheck.report.texts import plural
from bblcheck.result.exits import Exit

if TYPE_CHECKING:
    from bblcheck.law.difference import Change
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
        tell(f"{each}: {plural(len(found), 'lid', 'leden')} op elke plaats opnieuw")
        for item in found:
            click.echo(f"  {item.rule.id}: {quote(item.rule.body.summary or item.rule.title)}")
            for fact in item.facts:
                click.echo(f"      {fact.path}: {quote(fact.label)}")
            if not item.facts:
                why = item.rule.body.interpretation
                click.echo(f"      {quote(why) if why else say('een mens beoordeelt de plaats')}")
    sys.exit(int(Exit.OK if any(shown.values()) else Exit.EMPTY))


def _show_differences(law: Law, rules_dir: Path | None) -> None:
    from bblcheck.law.coverage.catalogue import CatalogueError
    from bblcheck.law.rulebook import rules_folder
    from bblcheck.law.sitesources import differences, load_sources

    try:
        sources = load_sources(rules_dir or rules_folder())
    except CatalogueError as error:
        raise UsageProblem(str(error)) from error
    found = list(differences(law, sources))
    for item in found:
        reason = quote(item.reason) if item.reason else say("GEEN REDEN GEGEVEN")
        click.echo(f"{say(f'{item.rule.id}, alleen volgens de {item.side}')}: {reason}")
    unexplained = sum(item.reason is None for item in found)
    tell(f"{plural(len(found), 'verschil', 'verschillen')}, {unexplained} zonder reden")
    sys.exit(int(Exit.FAIL if unexplained else Exit.OK))


@click.command()
@click.argument("first", metavar="D1", type=Day())
@click.argument("second", metavar="D2", type=Day())
@rules_option
def diff(first: date, second: date, rules_dir: Path | None) -> None:
    """Welke leden verschillen tussen twee dagen: nieuw, vervallen, strenger, soepeler of anders, met een woning
    waarvoor het verschil maakt."""
    from bblcheck.law.difference import changes
    from bblcheck.law.load import load_rules

    book = load_rules(rules_dir)
    found = changes(book, first, second)
    for change in found:
        for line in _lines(change):
            click.echo(line)
    kinds = Counter(KIND_WORDS[change.kind] for change in found)
    counted = ", ".join(f"{number} {say(word)}" for word, number in kinds.items())
    total = say(f"{plural(len(found), 'lid verschilt', 'leden verschillen')} tussen {first} en {second}")
    click.echo(f"{total}: {counted}" if counted else total)
    sys.exit(int(Exit.OK if book.at(first).rules or book.at(second).rules else Exit.EMPTY))


KIND_WORDS: Mapping[str, str] = {
    "new": "nieuw",
    "ended": "vervallen",
    "renumbered": "vernummerd",
    "stricter": "strenger",
    "looser": "soepeler",
    "different": "anders",
}


def _lines(change: Change) -> Iterator[str]:
    before, after, witness = change.before, change.after, change.witness
    was = f" (was {before.id})" if change.kind == "renumbered" and before else ""
    assumed = f" {say('[begindatum aangenomen]')}" if after is not None and after.validity.assumed else ""
    yield f"{change.rule.id}: {say(KIND_WORDS[change.kind])}{was}{assumed}"
    if change.kind == "renumbered":
        return
    for word, rule in (("was", before), (say("nu").ljust(3), after)):
        if rule is not None:
            yield f"  {word} {quote(rule.body.summary or rule.title)}"
    for word, articles in (("noemt ook", change.named), ("noemt niet meer", change.unnamed)):
        if articles:
            yield "  " + say(f"{word} artikel {', '.join(articles)}")
    if witness is None:
        if change.kind == "different" and not change.named and not change.unnamed:
            yield "  " + say("geen voorbeeld maakt verschil")
        return
    yield "  " + say(f"woning: {', '.join(witness.facts)}")
    yield f"    {say(witness.before)} -> {say(witness.after)}"
    for old, new in witness.methods:
        yield "    " + say(f"eerst bepaald volgens {old}, daarna volgens {new}")

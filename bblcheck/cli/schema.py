"""`bblcheck schema`: the JSON Schema of a home file, a site file, a dossier, a result or several."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from bblcheck.cli.options import rules_option


@click.command()
@click.argument("what", type=click.Choice(["home", "site", "dossier", "result", "results", "comparison"]))
@rules_option
def schema(what: str, rules_dir: Path | None) -> None:
    """Toon het JSON Schema van een woningbestand, plaatsbestand, dossier of uitkomst, of van meer uitkomsten samen."""
    click.echo(json.dumps(_schema(what, rules_dir), ensure_ascii=False, indent=2))


def _schema(what: str, rules_dir: Path | None) -> Mapping[str, object]:
    if what == "result":
        from bblcheck.result.published import result_schema

        return result_schema()
    if what == "results":
        from bblcheck.result.published import results_schema

        return results_schema()
    if what == "comparison":
        from bblcheck.result.comparison import comparison_schema

        return comparison_schema()
    from bblcheck.home import schema as schemas
    from bblcheck.law.load import load_rules

    vocabulary = load_rules(rules_dir, examples=False).vocabulary
    match what:
        case "home":
            return schemas.home_schema(vocabulary)
        case "site":
            return schemas.site_schema(vocabulary)
        case _:
            return schemas.dossier_schema(vocabulary)

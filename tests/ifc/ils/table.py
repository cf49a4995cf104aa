"""The table of the ILS: which property, which fact, which leden use it. `python -m tests.ifc.ils.table` writes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from bblcheck.engine.rule import Rule
from bblcheck.ifc.ils.specs import beyond, lines
from bblcheck.ifc.profilefile import load_profile
from bblcheck.language.lidreads import body_reads
from bblcheck.language.numbering import number_key
from bblcheck.language.reads import closure
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Table
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Law

FILE = Path(__file__).parents[3] / "docs" / "ils.md"
_SHOWN = 6
_HEAD = """# De ILS, regel voor regel

Gemaakt met `python -m tests.ifc.ils.table`; een test zegt het als deze tabel niet meer klopt.

Elke regel is een eigenschap, attribuut of classificatie die de ILS Omgevingsvergunning v0.1 vraagt. Daarnaast staat
welk feit bblcheck eruit leest en welke artikelen van het Bbl dat feit gebruiken. "-" wil zeggen dat geen regel van
het Bbl er iets aan heeft, of dat het feit uit een andere bron komt (de vorm, het dossier, de plaats).

| ILS | eigenschap | R/O | feit | artikelen |
|---|---|---|---|---|
"""


def table() -> str:
    book = load_rules(None, examples=False)
    users = _users(book.at(book.newest()))
    return _HEAD + "".join(f"| {' | '.join(row)} |\n" for row in _rows(users))


def _rows(users: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    by_property: dict[tuple[str, str], list[str]] = {}
    for fact, places in load_profile().sources.items():
        for place in places:
            by_property.setdefault(place, []).append(fact)
    for line in lines():
        named: Sequence[str] = beyond()["feiten"].get(f"{line['spec']}.{line['name']}", ())
        facts = named or by_property.get((line["set"], line["name"]), ())
        name = f"{line['set']}.{line['name']}" if line["set"] else line["name"]
        told = sorted({article for fact in facts for article in users.get(fact, ())}, key=number_key)
        more = f" en {len(told) - _SHOWN} andere" if len(told) > _SHOWN else ""
        needed = {"required": "R", "optional": "O"}.get(line["cardinality"], "verboden")
        yield (
            line["spec"],
            name.replace("|", "\\|"),
            needed,
            ", ".join(facts) or "-",
            (", ".join(told[:_SHOWN]) + more) or "-",
        )


def _users(law: Law) -> dict[str, list[str]]:
    """By fact the articles of the Bbl that read it, straight or through what is derived."""
    users: dict[str, list[str]] = {}
    scope = Scope(law.vocabulary)
    for rule in law.rules:
        if rule.besluit != "bbl":
            continue
        tables = partial(_tables, law, rule)
        found = closure(body_reads(rule.body, scope, tables), law.vocabulary)
        for item in found:
            if isinstance(item, Read):
                articles = users.setdefault(f"{item.concept}.{item.kenmerk.name}", [])
                if rule.article not in articles:
                    articles.append(rule.article)
    return users


def _tables(law: Law, rule: Rule, number: str) -> tuple[Table, ...]:
    return (law.table(rule, number),)


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")

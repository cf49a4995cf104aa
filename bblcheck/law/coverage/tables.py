"""The account as a table: plain text, markdown, the page docs/dekking.md and data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.law.coverage.account import Coverage, Entry
from bblcheck.law.coverage.exclusions import KINDS, Exclusion
from bblcheck.law.coverage.faults import Account
from bblcheck.law.coverage.kinds import Kind

EXCLUDED = "geen regel"
GAP = "zonder reden"
COLUMNS = (*(kind.value for kind in Kind), EXCLUDED, GAP)
MEANING = {
    Kind.NUMBER.value: "een grens die de regel zelf uitrekent",
    Kind.PROPERTY.value: "een eigenschap die er is of niet",
    Kind.EVIDENCE.value: "een opgegeven waarde met haar methode, of een feit uit het dossier",
    Kind.JUDGED.value: "een mens moet oordelen",
    Kind.ROUTE.value: "roept andere leden op, of neemt ze weg",
    Kind.STEERING.value: "een tabel die leden toewijst",
    EXCLUDED: "geen regel, met de reden",
    GAP: "een gat; het aantal hoort 0 te zijn",
}

ENGLISH = ("number", "property", "evidence", "judged", "route", "table", "no rule", "gap")
"""The columns in the order of `COLUMNS`, for the README."""

CHAPTERS = {
    "2": "2 procedure",
    "3": "3 existing",
    "4": "4 new and temporary",
    "5": "5 alteration, move, change of use",
    "6": "6 use",
    "8": "8 transition",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: how many catalogued leden, and how many of each kind."""

    name: str
    leden: int
    counts: Mapping[str, int]

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.name, str(self.leden), *(str(self.counts.get(name) or "-") for name in COLUMNS))


def lines(coverage: Coverage) -> tuple[Line, ...]:
    """A row per afdeling in the law's order, and the total."""
    divisions = coverage.by_division
    rows = tuple(_line(name, entries) for name, entries in divisions.items())
    return (*rows, _line("totaal", [entry for entries in divisions.values() for entry in entries]))


def chapter_lines(coverage: Coverage) -> tuple[Line, ...]:
    """A row per chapter, and the total."""
    chapters: dict[str, list[Entry]] = {}
    for division, entries in coverage.by_division.items():
        chapters.setdefault(division.split(".")[0], []).extend(entries)
    rows = tuple(_line(CHAPTERS.get(name, name), entries) for name, entries in chapters.items())
    return (*rows, _line("all", [entry for entries in chapters.values() for entry in entries]))


def _line(name: str, entries: Sequence[Entry]) -> Line:
    return Line(name, len(entries), Counter(map(column_of, entries)))


def column_of(entry: Entry) -> str:
    """The column in which a lid is counted."""
    if entry.kind is not None:
        return entry.kind.value
    return EXCLUDED if entry.exclusion is not None else GAP


def text(account: Account, say: Callable[[str], str] = str) -> str:
    """The table for a terminal, with the reasons per kind, each word as `say` puts it."""
    head = ("afdeling", "leden", *COLUMNS)
    rows = [tuple(map(say, row)) for row in (head, *(line.cells for line in lines(account.coverage)))]
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    table = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    reasons = Counter(_reasons(account.coverage))
    listed = [f"  {say(kind)}: {reasons[kind]} ({say(KINDS[kind])})" for kind in KINDS if reasons[kind]]
    return "\n".join([*table, "", f"{say(EXCLUDED)}:", *listed])


def _reasons(coverage: Coverage) -> Iterator[str]:
    for entries in coverage.by_division.values():
        yield from (entry.exclusion.kind for entry in entries if entry.kind is None and entry.exclusion)


def summary(account: Account) -> str:
    """The table per chapter in markdown and English, for the README."""
    return _markdown(("chapter", "leden", *ENGLISH), [line.cells for line in chapter_lines(account.coverage)])


def page(account: Account) -> str:
    """docs/dekking.md."""
    coverage = account.coverage
    items = len(account.catalogue.items)
    parts = [
        "# Dekking",
        "Gemaakt door `bblcheck rules coverage --format markdown`; niet met de hand wijzigen.",
        f"De catalogus noemt {items} eisen van het Bbl die een woning kunnen raken, gelezen in de tekst van "
        f"{account.catalogue.version.isoformat()}. Elk lid daarvan is een regel, of staat hieronder met de reden.",
        "\n".join(f"- *{name}*: {MEANING[name]}" for name in COLUMNS),
        _markdown(("afdeling", "leden", *COLUMNS), [line.cells for line in lines(coverage)]),
        f"De regels hebben {len(coverage.extra)} leden die de catalogus niet noemt: "
        + ", ".join(_citation(name) for name in coverage.extra)
        + ".",
        "## Wat geen regel is",
        _markdown(
            ("lid", "soort", "reden", "staat in"),
            [(_leden(item), item.kind, item.reason, item.where or "") for item in coverage.exclusions.leden],
        ),
        "## Grenzen die niet als getal in de regel staan",
        _markdown(
            ("eis", "grootheid", "reden", "staat in"),
            [(item.id, item.quantity, item.reason, item.where or "") for item in coverage.exclusions.numbers],
        ),
        "## Tekst die in 2024 anders luidde en een blok heeft",
        _markdown(("eis", "reden"), [(item.id, item.reason) for item in coverage.exclusions.versions]),
        "## Bouwbesluit 2012",
        f"Van de {len(account.old.covered) + len(account.old.missing)} onderwerpen die naast het Bbl zijn gezet "
        f"hebben {len(account.old.covered)} een regel van het Bouwbesluit 2012. Over de andere wordt een woning van "
        "voor 2024 niet naar dat besluit beoordeeld; wat zij moest halen blijkt daar uit het bewijs bij de eerste "
        "plaatsing:",
        _markdown(
            ("onderwerp", "reden"), [(item.heading, item.reason) for item in coverage.exclusions.subjects]
        ),
        "Leden waarvan de bronnen vertellen en die geen regel zijn:",
        _markdown(("lid", "reden"), [(item.citation, item.reason) for item in coverage.exclusions.old]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def data(account: Account) -> Mapping[str, object]:
    """The same as data: the counts, every lid with what settles it, and the faults."""
    coverage = account.coverage
    return {
        "format": "bblcheck.coverage/1",
        "law": {"id": account.catalogue.besluit, "version": account.catalogue.version.isoformat()},
        "divisions": {
            line.name: {"leden": line.leden, **{name: line.counts.get(name, 0) for name in COLUMNS}}
            for line in lines(coverage)
        },
        "leden": [_entry(entry) for entry in coverage.entries],
        "old_law": {"covered": list(account.old.covered), "missing": list(account.old.missing)},
        "faults": list(account.faults),
    }


def _entry(entry: Entry) -> Mapping[str, object]:
    return {
        "id": entry.item.id,
        "lid": entry.citation,
        "kind": column_of(entry),
        "rule": entry.rule.id if entry.rule else None,
        "reason": entry.exclusion.reason if entry.exclusion else None,
    }


def _leden(item: Exclusion) -> str:
    return item.article + (f" lid {', '.join(item.leden)}" if item.leden else "")


def _citation(name: str) -> str:
    return name.split(" ", 1)[1]


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    made = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in made)

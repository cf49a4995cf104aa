"""Makes the data that coverage needs from the law as read in ../shared/law: numbers and citations, no text.

    python -m tests.law.source        writes rules/catalogus/bbl-2026-09-24.json

The tests compare what stands in `rules/catalogus` with what this makes, where ../shared is there to read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import yaml

ROOT = Path(__file__).parents[2]
LAW = ROOT.parent / "shared" / "law"
CATALOGUE = "bbl-2026-09-24"
TARGET = ROOT / "rules" / "catalogus" / f"{CATALOGUE}.json"

Json: TypeAlias = str | int | float | bool | Sequence["Json"] | Mapping[str, "Json"] | None
Entry: TypeAlias = Mapping[str, object]

ROWS = {
    "alle": r"^alle |^all |rows a|^woonfunctie \(",
    "woongebouw": r"(?<!niet )in (een )?woongebouw|: woongebouw|^woongebouw|a woongebouw",
    "woonwagen": r"woonwagen",
    "studenten": r"studenten",
    "zorg": r"zorg",
    "kamergewijze_verhuur": r"kamergewijze",
    "drijvend": r"drijvend",
    "particulier_eigendom": r"particulier eigendom",
    "andere": r"andere",
}
"""What an `applies_to` names, by the words of the catalogue."""

DIVISION_OF_ARTICLE = {"2.7a": "2.1", "5.1": "5.1", "8.3": "8"}
"""Articles whose place in the law the catalogue leaves open; the others of chapter 5 stand in afdeling 5.2."""


def read() -> Sequence[Entry]:
    """The items of the catalogue."""
    with (LAW / f"{CATALOGUE}.yaml").open(encoding="utf-8") as file:
        items: Sequence[Entry] = yaml.safe_load(file)
    return items


def make(items: Sequence[Entry]) -> str:
    """The data file: one line per item."""
    lines = ",\n".join(
        "  " + json.dumps(_item(item), ensure_ascii=False, separators=(", ", ": ")) for item in items
    )
    head = f'{{\n"formaat": "bblcheck.catalogus/1",\n"besluit": "bbl",\n"versie": "{CATALOGUE[4:]}",\n"eisen": [\n'
    return f"{head}{lines}\n]\n}}\n"


def _item(item: Entry) -> dict[str, Json]:
    thresholds = item["thresholds"]
    assert isinstance(thresholds, list)
    return {
        "id": str(item["id"]),
        "artikel": str(item["article"]),
        "leden": [str(lid) for lid in _list(item["lid"])],
        "afdeling": _division(item),
        "regime": str(item["regime"]),
        "rijen": _rows(item),
        "locatie": item["site_dependent"] == "yes",
        "toets": str(item["checkable"]),
        "tekst_2024": re.split(r"[:;]| values", str(item["text_of_2024_01_01"]))[0].replace(" ", "_"),
        "grenzen": [_threshold(entry) for entry in thresholds],
    }


def _threshold(entry: Entry) -> list[Json]:
    """`[quantity, op, value, unit]`, and `afgeleid` where the number is arithmetic on numbers of the text."""
    value = entry["value"]
    assert isinstance(value, str | int | float)
    marks: list[Json] = ["afgeleid"] if str(entry["when"]).startswith("derived") else []
    return [str(entry["quantity"]), str(entry["op"]), value, str(entry["unit"]), *marks]


def _rows(item: Entry) -> list[Json]:
    """The kinds of woonfunctie that the item names, `niet` before those it does not reach."""
    found: list[Json] = []
    for text in map(str, _list(item["applies_to"])):
        negative = "niet " if text.startswith(("NOT ", "none")) else ""
        for name, pattern in ROWS.items():
            label = negative + name
            if re.search(pattern, text) and label not in found:
                found.append(label)
    return found


def _division(item: Entry) -> str:
    """The afdeling, or the chapter where the law has none."""
    article = str(item["article"])
    written = re.search(r"\d+\.\d+[a-z]?", str(item["paragraph"] or ""))
    if written is None:
        return DIVISION_OF_ARTICLE.get(article, "5.2" if article.startswith("5.") else article.split(".")[0])
    return written[0]


def _list(value: object) -> Sequence[object]:
    assert isinstance(value, list)
    return value


if __name__ == "__main__":
    TARGET.write_text(make(read()), encoding="utf-8")

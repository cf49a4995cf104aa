"""Which subjects of the Bouwbesluit 2012 have a rule: by the articles that `rules/catalogus/niveaus.json` names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bblcheck.language.numbering import NumberKey, number_key
from bblcheck.law.coverage.catalogue import FOLDER
from bblcheck.law.rulebook import Rulebook

FILE = "niveaus.json"
OLD_LAW = "bouwbesluit2012"
CITED = re.compile(r"(\d+\.\d+[a-z]?)(?:-(\d+\.\d+[a-z]?))?")


@dataclass(frozen=True, slots=True)
class OldLaw:
    """Subjects by their heading, with and without a rule in the last text of the old law."""

    covered: tuple[str, ...]
    missing: tuple[str, ...]


def old_law(book: Rulebook, rules: Path) -> OldLaw:
    """The subjects that name articles of the Bouwbesluit 2012; none if the file is not there."""
    file = rules / FOLDER / FILE
    end = book.decrees[OLD_LAW].end
    if not file.exists() or end is None:
        return OldLaw((), ())
    law = book.at(end - timedelta(days=1))
    held = {rule.article for rule in law.rules if rule.besluit == OLD_LAW}
    covered: list[str] = []
    missing: list[str] = []
    for subject in json.loads(file.read_text(encoding="utf-8"))["onderwerpen"]:
        spans = [span for text in subject["artikelen"]["bb2012"] for span in _spans(text)]
        if spans:
            named = any(low <= number_key(article) <= high for article in held for low, high in spans)
            (covered if named else missing).append(subject["rij"])
    return OldLaw(tuple(covered), tuple(missing))


def _spans(text: str) -> Iterator[tuple[NumberKey, NumberKey]]:
    match = CITED.match(text)
    if match is not None:
        yield number_key(match[1]), number_key(match[2] or match[1])

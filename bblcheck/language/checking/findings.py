"""The findings of a check run, each said once, and the one table of their codes."""

from __future__ import annotations

from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Position

CODES: dict[str, str] = {
    "E101": "naam die hier niet bekend is",
    "E102": "kenmerk dat het begrip niet heeft",
    "E103": "lijst of element waar een waarde moet staan",
    "E104": "verschillende grootheden",
    "E105": "getal zonder eenheid bij een grootheid",
    "E106": "optie die de keuze of klasse niet kent",
    "E107": "verkeerde soort waarde",
    "E108": "vergelijking die bij deze soort niet kan",
    "E109": "methode die het kenmerk niet noemt",
    "E110": "rekenen met datums",
    "E111": "tabel die er niet is",
    "E112": "kolom die er niet is",
    "E113": "cel van de verkeerde soort",
    "E114": "kolom van leden zonder lijst van leden",
    "E115": "geval of overige op de verkeerde plaats",
    "E116": "voorbeeld met een verkeerde kolom of waarde",
    "E117": "uitkomst van een voorbeeld",
    "E118": "naam die al iets anders betekent",
    "E119": "grens op de verkeerde plaats",
    "E120": "dubbel in de woordenlijst",
    "E121": "verwijzing in de woordenlijst naar niets",
    "E122": "afleiding van de verkeerde soort",
    "E123": "afleidingen in een kring",
    "E130": "dubbel artikel of lid",
    "E131": "geldigheid die niet klopt",
    "E132": "verwijzing naar een artikel of lid dat er niet is",
    "E133": "grens die het aangewezen lid niet noemt",
    "E134": "onvolledige bepaling",
    "W132": "verwijzing naar een artikel dat nog geen regel is",
}


class Findings:
    """Collects findings; the same one at the same place is kept once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int, int, str, str], RuleError] = {}

    def add(self, code: str, message: str, at: Position, hint: str = "") -> None:
        """One finding; `code` must be in `CODES`."""
        assert code in CODES, code
        error = RuleError(message, at, hint, code=code)
        self._found.setdefault(error.sort_key, error)

    def sorted(self) -> list[RuleError]:
        """By file, line, column and code."""
        return [self._found[key] for key in sorted(self._found)]

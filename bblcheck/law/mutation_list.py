"""`mutanten.toml`: the changes that no example notices, each with the reason why it makes no difference. That an
example is still to be made is no reason: while the list says so, `rules mutate` fails."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Position

FILE = "mutanten.toml"
WAITING = "Nog geen voorbeeld"
"""How an entry begins that gives no reason, but work to do."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A change that is known to survive: the lid or table, the change in words, and why."""

    name: str
    what: str
    reason: str

    @property
    def waits(self) -> bool:
        """Whether it is listed as work to do: an example could notice it, but none does yet."""
        return self.reason.startswith(WAITING)

    @property
    def key(self) -> tuple[str, str]:
        return self.name, self.what


def load_listed(folder: Path) -> tuple[Listed, ...]:
    """The list of a rule folder; empty when it has none. Raises `RuleError` for an entry that is not complete."""
    path = folder / FILE
    if not path.is_file():
        return ()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _error(f"dit bestand is geen TOML: {error}") from None
    entries = content.get("mutant", [])
    return tuple(_listed(number, entry) for number, entry in enumerate(entries, start=1))


def _listed(number: int, entry: Mapping[str, object]) -> Listed:
    values = [entry.get(name) for name in ("regel", "wijziging", "reden")]
    name, what, reason = (value.strip() if isinstance(value, str) else "" for value in values)
    if not (name and what and reason):
        raise _error(f"mutant {number} is niet af: regel, wijziging en reden zijn alle drie nodig")
    return Listed(name, what, reason)


def _error(message: str) -> RuleError:
    return RuleError(
        message,
        Position(FILE, 1, 1),
        'schrijf [[mutant]] met regel = "...", wijziging = "..." en reden = "..."',
    )

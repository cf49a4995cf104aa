"""Homes out of the many of one file: by name, by id, or by their number in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bblcheck.home.content import Home, HomeFile
from bblcheck.home.errors import InputError

_SHOWN = 12
_ABSENT = "deze woning staat niet in het bestand"


class WrongHome(InputError):
    """What was asked for names no home of the file, or more than one."""


def chosen(file: HomeFile, wanted: Sequence[str], other: HomeFile | None = None) -> tuple[Home, ...]:
    """The homes that are wanted, in the order of the file; all when nothing is.

    Each is an id, a name (capitals do not count) or a number from 1, in this order. `other` is another state of the
    same building: of a home that is only there, the message says so. Raises WrongHome.
    """
    if not wanted:
        return file.homes
    found = {id(home) for each in wanted for home in (_one(file, each.strip(), other),)}
    return tuple(home for home in file.homes if id(home) in found)


def _one(file: HomeFile, wanted: str, other: HomeFile | None) -> Home:
    named = _named(file, wanted)
    if len(named) == 1:
        return named[0]
    if named:
        hint = f"Kies er een met het nummer of de id: {_listed(file, named)}."
        raise WrongHome(f"{len(named)} woningen heten zo", file.file, value=wanted, hint=hint)
    if wanted.isascii() and wanted.isdigit() and 0 < int(wanted) <= len(file.homes):
        return file.homes[int(wanted) - 1]
    if other is not None and _named(other, wanted):
        hint = f"Zij staat wel in {other.file}; zonder --home ziet u wat er van haar is geworden."
        raise WrongHome(_ABSENT, file.file, value=wanted, hint=hint)
    near = _nearest(file, wanted)
    hint = f"Bedoelde u {near}?" if near else f"Kies uit: {_listed(file, file.homes)}."
    raise WrongHome(_ABSENT, file.file, value=wanted, hint=hint)


def _named(file: HomeFile, wanted: str) -> list[Home]:
    """The home with this id, else all with this name."""
    found = [home for home in file.homes if home.id and home.id == wanted]
    return found or [home for home in file.homes if home.name.casefold() == wanted.casefold()]


def _nearest(file: HomeFile, wanted: str) -> str | None:
    """The one name that is most like it: of "Woning 9" no home is nearer than another."""
    from difflib import SequenceMatcher, get_close_matches

    near = get_close_matches(wanted, [home.name for home in file.homes], 2)
    likeness = [SequenceMatcher(None, name, wanted).ratio() for name in near]
    return near[0] if near and likeness[0] > max(likeness[1:], default=0) else None


def _listed(file: HomeFile, homes: Iterable[Home]) -> str:
    """Number, name and id of each."""
    numbers = {id(home): number for number, home in enumerate(file.homes, 1)}
    told = [
        f"{numbers[id(home)]} {home.name}" + (f" ({home.id})" if home.id and home.id != home.name else "")
        for home in homes
    ]
    return ", ".join(told[:_SHOWN]) + (" ..." if len(told) > _SHOWN else "")

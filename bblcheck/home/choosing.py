"""Homes out of the many of one file: by name, by id, or by their number in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from bblcheck.home.content import Home, HomeFile
from bblcheck.home.errors import InputError

_SHOWN = 12


def chosen(file: HomeFile, wanted: Sequence[str]) -> tuple[Home, ...]:
    """The homes that are wanted, in the order of the file; all when nothing is.

    Each is an id, a name (capitals do not count) or a number from 1, in this order. Raises InputError for what names
    no home, or more than one.
    """
    if not wanted:
        return file.homes
    found = {id(home) for each in wanted for home in (_one(file, each.strip()),)}
    return tuple(home for home in file.homes if id(home) in found)


def _one(file: HomeFile, wanted: str) -> Home:
    named = [home for home in file.homes if home.id and home.id == wanted]
    named = named or [home for home in file.homes if home.name.casefold() == wanted.casefold()]
    if len(named) == 1:
        return named[0]
    if named:
        hint = f"Kies er een met het nummer of de id: {_listed(file, named)}."
        raise InputError(f"{len(named)} woningen heten zo", file.file, value=wanted, hint=hint)
    if wanted.isascii() and wanted.isdigit() and 0 < int(wanted) <= len(file.homes):
        return file.homes[int(wanted) - 1]
    near = get_close_matches(wanted, [home.name for home in file.homes], 1)
    hint = f"Bedoelde u {near[0]}?" if near else f"Kies uit: {_listed(file, file.homes)}."
    raise InputError("deze woning staat niet in het bestand", file.file, value=wanted, hint=hint)


def _listed(file: HomeFile, homes: Iterable[Home]) -> str:
    """Number, name and id of each."""
    numbers = {id(home): number for number, home in enumerate(file.homes, 1)}
    told = [
        f"{numbers[id(home)]} {home.name}" + (f" ({home.id})" if home.id and home.id != home.name else "")
        for home in homes
    ]
    return ", ".join(told[:_SHOWN]) + (" ..." if len(told) > _SHOWN else "")

"""Homes as files: what is read, how layers make a situation. The dossier stands apart (`home.dossier`)."""

from bblcheck.home.content import Home, HomeContent, HomeFile, Item, ListPart
from bblcheck.home.errors import BadInput, InputError, InputErrors, NoTarget
from bblcheck.home.homefile import read_home
from bblcheck.home.situation import situation

__all__ = [
    "BadInput",
    "Home",
    "HomeContent",
    "HomeFile",
    "InputError",
    "InputErrors",
    "Item",
    "ListPart",
    "NoTarget",
    "read_home",
    "situation",
]

"""Identities that never change: a GlobalId is a digest of stable names, so a rerun gives the same bytes."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$"
_LENGTH = 22


def global_id(*names: str) -> str:
    """The IFC GlobalId (22 characters, base 64 of 128 bits) of a thing named by a path of names."""
    number = uuid5(NAMESPACE_URL, "https://bblcheck.example/samples/" + "/".join(names)).int
    digits = []
    for _ in range(_LENGTH):
        number, digit = divmod(number, 64)
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))

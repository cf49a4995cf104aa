"""Whose elements these are: they carry the prefix, the storey and the home of their owner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose elements these are: prefix of the keys, the storey they hang on and the home of a block."""

    prefix: str
    storey: str
    dwelling: str | None = None

    def key(self, name: str) -> str:
        return f"{self.prefix}{name}"

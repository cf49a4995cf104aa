"""Frozen nodes that read most of their fields when the first of those is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

Node = TypeVar("Node")


def waiting(
    cls: type[Node], ready: Sequence[str], later: Sequence[str], read: Callable[[int], Iterable[object]]
) -> Callable[..., Node]:
    """Makes nodes of the slotted class `cls` from the values of its `ready` fields and a number; `read` turns the
    number into the values of the `later` fields.

    A slot without a value is looked up with `__getattr__`, which sets them all. To who looks at it, compares it or
    copies it, such a node is a `cls`.
    """
    setters = {name: vars(cls)[name].__set__ for name in (*ready, *later)}
    at_once, at_last = [setters[name] for name in ready], [setters[name] for name in later]
    missing = frozenset(later)
    record: Any = cls

    class Waiting(cls):  # type: ignore[misc, valid-type]
        __slots__ = ("_number",)
        __class__ = cls  # type: ignore[assignment]
        _number: int

        def __getattr__(self, name: str) -> object:
            if name not in missing:
                raise AttributeError(f"{cls.__name__} has no {name}")
            for write, value in zip(at_last, read(self._number), strict=True):
                write(self, value)
            return getattr(self, name)

        def __reduce__(self) -> tuple[type, tuple[object, ...]]:
            return cls, tuple(getattr(self, one.name) for one in fields(record))

    new, set_number = Waiting.__new__, vars(Waiting)["_number"].__set__

    def make(*values: object) -> Node:
        node: Node = new(Waiting)
        for write, value in zip(at_once, values, strict=False):
            write(node, value)
        set_number(node, values[-1])
        return node

    def make_empty(number: int) -> Node:
        node: Node = new(Waiting)
        set_number(node, number)
        return node

    return make if ready else make_empty

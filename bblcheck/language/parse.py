"""Text of a rule file -> `language.tree.RuleFile`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from lark import Lark

from bblcheck.language.build import TreeBuilder
from bblcheck.language.tree import RuleFile
from bblcheck.language.units import unit_terminal
from bblcheck.language.words import terminal_definitions


@cache
def grammar() -> Lark:
    """The compiled grammar: LALR(1), strict (any conflict or colliding terminal is an error)."""
    text = files("bblcheck.language").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(
        "\n".join((text, terminal_definitions(), unit_terminal())),
        parser="lalr",
        strict=True,
        propagate_positions=True,
        maybe_placeholders=True,
    )


def parse(text: str, file: str) -> RuleFile:
    """The tree of one rule file; `file` is the name that positions carry."""
    return TreeBuilder(file).transform(grammar().parse(text + "\n"))

"""Text of a rule file -> `language.tree.RuleFile`. Every error is a `RuleError` a person can act on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from bblcheck.language.errors import RuleError
from bblcheck.language.source import check_lines, decode, normalise
from bblcheck.language.tree import Position, RuleFile

if TYPE_CHECKING:
    from lark import Lark


@cache
def grammar(strict: bool = False) -> Lark:
    """The compiled grammar, LALR(1). In strict mode any conflict or colliding terminal is an error; that is
    proved by a test and costs time, so it is not repeated for every user."""
    from lark import Lark

    from bblcheck.language.units import unit_terminal
    from bblcheck.language.words import terminal_definitions

    text = files("bblcheck.language").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(
        "\n".join((text, terminal_definitions(), unit_terminal())),
        parser="lalr",
        strict=strict,
        propagate_positions=True,
        maybe_placeholders=True,
    )


def parse(text: str, file: str) -> RuleFile:
    """The tree of one rule file; `file` is the name that positions carry. Raises `RuleError`."""
    source = normalise(text)
    try:
        check_lines(source, file)
        tree = _tree(source, file)
    except RuleError as error:
        error.line = source.split("\n")[error.at.line - 1]
        raise
    if not tree.articles and not tree.begrippen:
        what = (
            "dit bestand is leeg" if not source.strip() else "er staat geen artikel of begrip in dit bestand"
        )
        raise RuleError(
            what, Position(file, 1, 1), "schrijf een artikel of een begrip, of verwijder het bestand"
        )
    return tree


def _tree(source: str, file: str) -> RuleFile:
    from lark.exceptions import UnexpectedInput, VisitError

    from bblcheck.language.build import TreeBuilder
    from bblcheck.language.syntax import explain

    try:
        return TreeBuilder(file).transform(grammar().parse(source + "\n"))
    except UnexpectedInput as error:
        raise explain(error, source, file) from None
    except VisitError as error:
        if isinstance(error.orig_exc, RuleError):
            raise error.orig_exc from None
        raise


def parse_bytes(content: bytes, file: str) -> RuleFile:
    """As `parse`, from the bytes of a file. Raises `RuleError` when they are not UTF-8."""
    return parse(decode(content, file), file)


def parse_file(path: Path) -> RuleFile:
    """As `parse`, from a file on disk. Raises `RuleError` when it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RuleError(
            f"dit bestand kan niet worden gelezen ({reason})",
            Position(str(path), 1, 1),
            "controleer de naam en de rechten van het bestand",
        ) from None
    return parse_bytes(content, str(path))

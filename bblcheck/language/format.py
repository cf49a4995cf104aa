"""The one style of rule files. It moves white space only: every word, text and comment stays.

format_text(text, file) -> str             the text in the one style
format_files(paths, write) -> list[Path]   the files that are (or would be) written anew

Blocks are indented by two, the columns of a table are as wide as their widest cell, an empty line stands before
every artikel and begrip and none inside them, and a condition or target of more than 120 characters is broken at
its loosest operator. Headings, texts, facts and tables stay on one line. Where a comment stands inside a clause,
that clause keeps its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import groupby
from pathlib import Path

from bblcheck.language.errors import RuleError
from bblcheck.language.layout import STEP, joined, wrapped
from bblcheck.language.parse import parse
from bblcheck.language.source import decode, normalise
from bblcheck.language.statements import HEADER_ROWS, ROWS, Comment, Item, Statement, comments, statements
from bblcheck.language.tree import Position, RuleFile

_BREAKABLE = ("clause", "opt_volgt", "begrip")
_SPACED = ("artikel", "begrip")


def format_files(paths: Iterable[Path], write: bool) -> list[Path]:
    """The files whose text is not in the one style; with `write` they are put in it, once all of them could be
    read. Raises `RuleError`."""
    changed: list[tuple[Path, str]] = []
    for path in paths:
        text = decode(path.read_bytes(), str(path))
        formatted = format_text(text, str(path))
        if formatted != text:
            changed.append((path, formatted))
    if write:
        for path, formatted in changed:
            path.write_bytes(formatted.encode("utf-8"))
    return [path for path, _ in changed]


def format_text(text: str, file: str) -> str:
    """The text in the one style, after proof that it says the same, holds the same comments and would not change
    again. Raises `RuleError` for a text that is no rule file."""
    source = normalise(text)
    before = parse(source, file)
    items = statements(source)
    result = _text(items)
    if result != source and not _says_the_same(result, before, items):
        raise RuleError(
            "de opmaak zou de inhoud van dit bestand veranderen",
            Position(file, 1, 1),
            "dit is een fout in de opmaker; meld het met dit bestand erbij",
        )
    return result


def _says_the_same(result: str, before: RuleFile, items: Sequence[Item]) -> bool:
    """The same tree and comments, and nothing left to do."""
    again = statements(result)
    tree = parse(result, before.file)
    return content(tree) == content(before) and comments(again) == comments(items) and _text(again) == result


def content(node: object) -> object:
    """A tree without the places in the file: what a text says, to compare with another."""
    if isinstance(node, Position):
        return None
    if is_dataclass(node):
        return (type(node).__name__, *(content(getattr(node, item.name)) for item in fields(node)))
    return tuple(content(item) for item in node) if isinstance(node, tuple) else node


def _text(items: Sequence[Item]) -> str:
    return "\n".join(_rendered(items)) + "\n"


def _rendered(items: Sequence[Item]) -> Iterator[str]:
    widths = _widths(items)
    for index, item in enumerate(items):
        if index and _blank_before(items, index):
            yield ""
        indent = STEP * item.depth
        if isinstance(item, Comment):
            yield " " * indent + item.text
            continue
        *lines, last = _lines(item, indent, widths.get(index, ()))
        yield from lines
        yield f"{last}  {item.comment}" if item.comment else last


def _blank_before(items: Sequence[Item], index: int) -> bool:
    """Before an artikel or begrip and the comment on top of it; elsewhere at the margin, as it was written."""
    item, before = items[index], items[index - 1]
    if item.depth or item.blank:
        return not item.depth
    if isinstance(before, Comment) and before.depth == 0:
        return False
    top = next((later for later in items[index:] if isinstance(later, Statement) or later.blank), None)
    return isinstance(top, Statement) and top.kind in _SPACED and not (top is not item and top.blank)


def _lines(statement: Statement, indent: int, widths: Sequence[int]) -> list[str]:
    if statement.kind in ROWS:
        cells = (cell.ljust(width) for cell, width in zip(_cells(statement), widths, strict=True))
        return [f"{' ' * indent}| {' | '.join(cells)} |"]
    if statement.inner:
        return _as_written(statement, indent)
    if statement.kind in _BREAKABLE and statement.tokens[0].type != "_VOORBEELDEN":
        return wrapped(statement.tokens, indent)
    return [" " * indent + joined(statement.tokens)]


def _as_written(statement: Statement, indent: int) -> list[str]:
    """The lines of a statement with comments inside, each with its own comment."""
    after = dict[int, list[str]]()
    for index, text in statement.inner:
        after.setdefault(index, []).append(text)
    lines: list[str] = []
    numbered = enumerate(statement.tokens)
    for _, group in groupby(numbered, key=lambda item: item[1].line):
        several = list(group)
        said = after.get(several[-1][0], [])
        lines.append("  ".join([joined([token for _, token in several]), *said[:1]]))
        lines.extend(said[1:])
    return [" " * (indent + STEP * bool(number)) + line for number, line in enumerate(lines)]


def _widths(items: Sequence[Item]) -> dict[int, list[int]]:
    """The widths of the columns for each row, by its place in `items`."""
    found: dict[int, list[int]] = {}
    widths: list[int] = []
    for index, item in enumerate(items):
        if isinstance(item, Statement) and item.kind in ROWS:
            lengths = [len(cell) for cell in _cells(item)]
            if item.kind in HEADER_ROWS:
                widths = lengths
            widths[:] = map(max, widths, lengths)
            found[index] = widths
    return found


def _cells(row: Statement) -> list[str]:
    """The texts between the bars of a row."""
    groups = groupby(row.tokens, key=lambda token: token.type in ("VBAR", "_ROW_END"))
    return [joined(list(tokens)) for is_bar, tokens in groups if not is_bar]

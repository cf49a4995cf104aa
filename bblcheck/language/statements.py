"""A rule file cut into statements: a heading, a clause, a fact or a row each, with the comments between them.

This is the view of a file that the formatter needs: the tokens as written, nothing lost but white space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lark import Token, Tree

from bblcheck.language.layout import STEP
from bblcheck.language.parse import grammar

HEADER_ROWS = ("theader", "exheader")
ROWS = (*HEADER_ROWS, "trow", "exrow")
_BLOCKS = ("artikel", "lid", "onderdeel", "zin", "begrip")
_OWN_LINE = ("opt_uitleg", "opt_volgt")


@dataclass(slots=True)
class Statement:
    """What stands on a line of its own: a heading, a clause, a fact or the row of a table. `comment` follows
    it on its line; `inner` are comments between its tokens, each with the index of the token before it."""

    kind: str
    depth: int
    blank: bool
    tokens: list[Token] = field(default_factory=list)
    comment: str = ""
    inner: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class Comment:
    """A comment on a line of its own."""

    text: str
    column: int
    blank: bool
    depth: int = 0


Item = Statement | Comment


def statements(source: str) -> list[Item]:
    """The statements and comments of a rule file that the parser accepts, in order; lines end with `\\n`."""
    parser = grammar().parse_interactive(source + "\n")
    tokens = list(parser.iter_parse())
    starts = dict(_starts(parser.feed_eof()))  # type: ignore[no-untyped-call]
    items: list[Item] = []
    statement, end, fresh = Statement("", 0, blank=False), 0, True
    for token in tokens:
        gap, start = source[end : token.start_pos], starts.get(token.start_pos or 0)
        if start is not None:
            items.extend(_between(gap, statement, fresh))
            statement = Statement(*start, blank=_ends_blank(gap, fresh))
            items.append(statement)
        else:
            last = len(statement.tokens) - 1
            statement.inner.extend((last, line.strip()) for line in gap.split("\n") if line.strip())
        statement.tokens.append(token)
        if token.type == "_ROW_END":
            statement.comment = token.value[1:].strip()
        end, fresh = token.end_pos or 0, token.value.endswith("\n")
    items.extend(_between(source[end:], statement, fresh))
    _indent_comments(items)
    return items


def comments(items: Sequence[Item]) -> list[str]:
    """Every comment, in order."""
    found: list[str] = []
    for item in items:
        if isinstance(item, Comment):
            found.append(item.text)
        else:
            found.extend(text for _, text in item.inner)
            found.extend([item.comment] if item.comment else [])
    return found


def _starts(node: Tree[Token], depth: int = 0) -> Iterator[tuple[int, tuple[str, int]]]:
    """Where a statement starts, its kind and its depth."""
    own_line = False
    for child in node.children:
        if not isinstance(child, Tree):
            continue
        kind, inner = str(child.data), depth
        own_line = own_line or kind in _OWN_LINE
        if _is_statement(kind) or (kind.startswith("opt_") and own_line):
            yield child.meta.start_pos, (kind, depth)
            inner += kind != "clause"
        elif kind == "voorbeelden":
            inner += 1
        yield from _starts(child, inner)


def _is_statement(kind: str) -> bool:
    return kind in ("besluit", "paragraaf", "tabel", "clause", "kenmerk", *_BLOCKS, *ROWS)


def _between(gap: str, before: Statement | None, fresh: bool) -> Iterator[Comment]:
    """The comments before a statement; one on the line of the statement before it belongs to that."""
    first, *lines = gap.split("\n")
    if fresh:
        lines = [first, *lines]
    elif first.strip() and before is not None:
        before.comment = first.strip()
    blank = False
    for line in lines:
        if line.strip():
            yield Comment(line.strip(), len(line) - len(line.lstrip()), blank)
        blank = not line.strip()


def _ends_blank(gap: str, fresh: bool) -> bool:
    """Whether the line above the statement that follows this gap is empty."""
    lines = gap.split("\n")[:-1]
    above = lines if fresh else lines[1:]
    return bool(above) and not above[-1].strip()


def _indent_comments(items: Sequence[Item]) -> None:
    """A comment goes with what follows it, unless it was written as deep as the deeper block before it."""
    following = 0
    depths: list[int] = []
    for item in reversed(items):
        following = item.depth if isinstance(item, Statement) else following
        depths.append(following)
    preceding = 0
    for item, after in zip(items, reversed(depths), strict=True):
        if isinstance(item, Statement):
            preceding = item.depth
        else:
            belongs_before = preceding > after and item.column >= preceding * STEP
            item.depth = preceding if belongs_before else after

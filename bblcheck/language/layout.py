"""Tokens -> lines: the space between two tokens, and where a line that is too long may break."""

from __future__ import annotations

from collections.abc import Sequence

from lark import Token

WIDTH = 120
STEP = 2

_CLOSING = frozenset(",.:)]")
_OPENING = frozenset(".([")
_CALLED = frozenset(("SOM", "GROOTSTE", "KLEINSTE", "_AANTAL"))
_OPERANDS = frozenset(
    ("NUMBER", "UNIT", "NAME", "LABEL", "DATE", "STRING", "METHOD", "RPAR", "_GRENS", "_WAAR", "_ONWAAR")
)
_LOOSENESS = (
    ("_ALS", "_ANDERS", "_MET_GRENS", "STRING"),
    ("_WAARVOOR", "_VOOR_ELKE", "_OP_NIVEAU", "COMMA"),
    ("_OF",),
    ("_EN",),
    ("TEN_MINSTE", "TEN_HOOGSTE", "MEER_DAN", "MINDER_DAN", "IS"),
    ("EN_TEN_MINSTE", "EN_TEN_HOOGSTE", "EN_MEER_DAN", "EN_MINDER_DAN"),
    ("_MET_EEN_MINIMUM_VAN", "_MET_EEN_MAXIMUM_VAN"),
    ("PLUS", "MINUS"),
    ("STAR", "_GEDEELD_DOOR"),
)
"""Where a line breaks first. It breaks before the token, except for a comma."""
_LEVEL = {terminal: level for level, terminals in enumerate(_LOOSENESS) for terminal in terminals}


def joined(tokens: Sequence[Token]) -> str:
    """The tokens on one line; white space inside a keyword is one space, a text stands as written."""
    parts: list[str] = []
    for index, token in enumerate(tokens):
        if index and _apart(tokens, index):
            parts.append(" ")
        parts.append(token.value if token.type == "STRING" else " ".join(token.value.split()))
    return "".join(parts)


def _apart(tokens: Sequence[Token], index: int) -> bool:
    """Whether a space stands before this token."""
    before, token = tokens[index - 1], tokens[index]
    if token.value in _CLOSING or before.value in _OPENING:
        return False
    if token.value == "(" and before.type in _CALLED:
        return False
    sign = before.type == "MINUS" and (index < 2 or tokens[index - 2].type not in _OPERANDS)
    return not sign


def wrapped(tokens: Sequence[Token], indent: int) -> list[str]:
    """The tokens on as few lines as fit, broken at the loosest place, the rest indented one step more."""
    return _wrapped(tokens, indent, indent + STEP)


def _wrapped(tokens: Sequence[Token], indent: int, further: int) -> list[str]:
    whole = " " * indent + joined(tokens)
    pieces = _pieces(tokens) if len(whole) > WIDTH else []
    if len(pieces) < 2:
        return [whole]
    lines = _wrapped(pieces[0], indent, further + STEP)
    room = len(lines) == 1
    for piece in pieces[1:]:
        longer = f"{lines[-1]} {joined(piece)}"
        if room and len(longer) <= WIDTH:
            lines[-1] = longer
            continue
        more = _wrapped(piece, further, further + STEP)
        room = len(more) == 1
        lines.extend(more)
    return lines


def _pieces(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Cut at every loosest break outside parentheses; only parenthesised breaks: at those."""
    depth, breaks = 0, []
    for index, token in enumerate(tokens):
        depth -= token.value == ")"
        level = _LEVEL.get(token.type)
        cut = index + (token.type == "COMMA")
        if level is not None and 0 < cut < len(tokens) and _may_break(tokens, index):
            breaks.append(((depth, level), cut))
        depth += token.value == "("
    if not breaks:
        return [tokens]
    loosest = min(breaks)[0]
    cuts = [cut for rank, cut in breaks if rank == loosest]
    return [tokens[start:end] for start, end in zip([0, *cuts], [*cuts, len(tokens)], strict=True)]


def _may_break(tokens: Sequence[Token], index: int) -> bool:
    """Not at a sign, and at a text only where it describes a begrip."""
    match tokens[index].type:
        case "MINUS":
            return tokens[index - 1].type in _OPERANDS
        case "STRING":
            return tokens[0].type == "_BEGRIP"
        case _:
            return True

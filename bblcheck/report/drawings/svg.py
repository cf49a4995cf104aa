"""SVG written by hand: elements with escaped texts and attributes, and nothing that runs or loads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

Markup: TypeAlias = str
Attribute: TypeAlias = "str | float | None"
FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDE = 0.56
"""The width of an average letter, in heights of the font."""


def words(text: str) -> Markup:
    """A text as content: escaped, without characters that XML cannot hold."""
    return escape(_NO_XML.sub("", text))


def element(tag: str, *children: Markup, **attributes: Attribute) -> Markup:
    """One element. `_` in a name is written as `-`, a trailing one falls away; None leaves the attribute out."""
    written = "".join(
        f" {name.rstrip('_').replace('_', '-')}={quoteattr(_NO_XML.sub('', _value(value)))}"
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def label(x: float, y: float, text: str, size: float = 13, **attributes: Attribute) -> Markup:
    """A line of text at its baseline."""
    return element("text", words(text), x=x, y=y, font_size=size, **attributes)


def label_on_lines(x: float, y: float, text: str, size: float = 13, **attributes: Attribute) -> Markup:
    """A line of text with paper around its letters, to read over lines."""
    around: dict[str, Attribute] = {"stroke": "#ffffff", "stroke_width": 4, "paint_order": "stroke"}
    return label(x, y, text, size, **around, **attributes)


def drawing(
    width: float, height: float, children: Iterable[Markup], *, name: str, title: str, description: str
) -> Markup:
    """The whole picture, with a title and description for who does not see it. `name` makes its ids unique."""
    return element(
        "svg",
        element("title", words(title), id=f"{name}-title"),
        element("desc", words(description), id=f"{name}-desc"),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_value(width)} {_value(height)}",
        role="group",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FONT,
        fill="#16202b",
    )


def text_width(text: str, size: float) -> float:
    """About how wide a text is."""
    return len(text) * size * _WIDE


def fitted(text: str, width: float, size: float) -> str:
    """The text, shortened to what fits."""
    room = int(width / (size * _WIDE))
    return text if len(text) <= room else text[: max(room - 1, 0)].rstrip() + "…"


def wrapped(texts: Iterable[str], width: float, size: float) -> list[str]:
    """The texts in lines that fit, broken between words; a word that does not fit has a line of its own."""
    lines: list[str] = []
    for each in texts:
        line = ""
        for word in each.split(" "):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, size) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return value
    return f"{value:.2f}".rstrip("0").rstrip(".")

"""How each format keeps a text from being read as something else. Texts are `visible` before they come here."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import quote

_UNSEEN = re.compile(
    "[\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ud800-\\udfff]"
)
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&!])")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)|(@)")
_URL = "/-._~:?#@!$&'*+,;=%"
_SARIF = re.compile(r"([\\\[\]])")


def json_text(document: str) -> str:
    """JSON in which what cannot be seen is written as an escape; it reads back the same."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def markdown(text: str) -> str:
    """Words inside a line of Markdown: no mark-up, no HTML, no links."""
    plain = _MARKDOWN.sub(r"\\\1", text)
    return _LINK.sub(
        lambda found: "\\".join(part for part in found.groups() if part) if found[1] or found[3] else "&#64;",
        plain,
    )


def markdown_link(text: str, url: str) -> str:
    """A link; only its words when the address is not one of the web."""
    if not url.startswith(("https://", "http://")):
        return markdown(text)
    return f"[{markdown(text)}](<{quote(url, safe=_URL)}>)"


def code(text: str) -> str:
    """A code span of Markdown: backquotes in the text cannot end it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def sarif(text: str) -> str:
    """A plain text message of SARIF (3.11.5, 3.11.6): no embedded links, no placeholders."""
    return _SARIF.sub(r"\\\1", text).replace("{", "{{").replace("}", "}}")


def uri(path: str) -> str:
    """A path as a URI reference; an absolute path as a file URI."""
    quoted = quote(path.encode("utf-8", "surrogateescape"), safe="/-._~")
    return f"file://{quoted}" if PurePosixPath(path).is_absolute() else quoted


def github_message(text: str) -> str:
    """The message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_property(text: str) -> str:
    """A property of a workflow command."""
    return github_message(text).replace(":", "%3A").replace(",", "%2C")

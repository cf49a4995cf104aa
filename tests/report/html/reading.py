"""Reads a page as a browser would: its elements in order, the texts in them, and what it would load or run."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.report.making import of, results, shown

Attributes = dict[str, str]
VOID = {"meta", "br", "input", "hr", "link", "img"}


@dataclass
class Page(HTMLParser):
    """The elements of a page with their attributes; the content of script and style apart from its text.

    `own` holds the words that are not marked as Dutch.
    """

    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    inside: dict[str, str] = field(default_factory=dict)
    _within: str = ""
    _open: list[tuple[str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._within = tag if tag in ("script", "style") else ""
        if tag not in VOID:
            quoted = bool(self._open and self._open[-1][1]) or dict(attrs).get("lang") == "nl"
            self._open.append((tag, quoted and tag != "html"))

    def handle_endtag(self, tag: str) -> None:
        self._within = ""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self._within:
            self.inside[self._within] = self.inside.get(self._within, "") + data
        else:
            self.words.append(data)
            if not (self._open and self._open[-1][1]):
                self.own.append(data)

    @property
    def text(self) -> str:
        """The words a reader sees, with single spaces."""
        return " ".join(" ".join(self.words).replace("\N{NO-BREAK SPACE}", " ").split())

    def values(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]

    def named(self, tag: str) -> list[Attributes]:
        return [attributes for found, attributes in self.elements if found == tag]

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """Which elements there are, and which attributes they have."""
        return [(tag, tuple(sorted(attributes))) for tag, attributes in self.elements]


def parsed(content: str) -> Page:
    page = Page()
    page.feed(content)
    page.close()
    return page


def page_of(kind: str, language: str = "nl") -> Page:
    """The page of a sample."""
    return parsed(shown("html", of(results(kind), language="en" if language == "en" else "nl")))

"""What the pages of several homes have alike is set once: a part that says nothing new leads to where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bblcheck.report.pdf.blocks import Block, Heading, Paragraph, Words, cell
from bblcheck.report.pdf.saying import Saying

_PART, _SMALLEST = 2, 3
"""The levels of the headings of the parts of a home, and of the parts of those."""


def set_once(homes: Iterable[tuple[str, str, Sequence[Block]]], say: Saying) -> Iterator[Block]:
    """The blocks of homes, each with its key and its name. A part stands with the first home that has it."""
    known: dict[tuple[str, ...], list[_Set]] = {}
    for key, name, blocks in homes:
        yield from _Home(key, name, say, known).parts(blocks, _PART, ())


@dataclass(frozen=True, slots=True)
class _Set:
    """A part that was set, under which anchor, and of which home."""

    blocks: Sequence[Block]
    anchor: str
    name: str


@dataclass(slots=True)
class _Home:
    key: str
    name: str
    say: Saying
    known: dict[tuple[str, ...], list[_Set]]
    numbers: int = field(default=0)

    def parts(self, blocks: Sequence[Block], level: int, under: tuple[str, ...]) -> Iterator[Block]:
        """The parts under headings of this level, then those within them."""
        for head, part in _split(blocks, level):
            if head is None:
                yield from part
                continue
            path = (*under, head.text)
            before = self.known.setdefault(path, [])
            same = next((each for each in before if each.blocks == part), None)
            if same is not None:
                told = Words(self.say.t("together.same", name=same.name), link=f"#{same.anchor}")
                yield from (head, Paragraph(cell(told)))
                continue
            self.numbers += 1
            anchor = head.anchor or f"{self.key}-{self.numbers}"
            before.append(_Set(part, anchor, self.name))
            yield replace(head, anchor=anchor)
            yield from self.parts(part, level + 1, path) if level < _SMALLEST else part


def _split(blocks: Sequence[Block], level: int) -> Iterator[tuple[Heading | None, Sequence[Block]]]:
    """What stands before the first heading of a level, then what stands under each."""
    head: Heading | None = None
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == level:
            yield head, part
            head, part = block, []
        else:
            part.append(block)
    yield head, part

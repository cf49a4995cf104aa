"""What was understood of a home: a table of its rooms, and a plan in which each room shows how it was recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.content import Facts, Home, Item
from bblcheck.report.drawings.marks import Mark
from bblcheck.report.drawings.plan import Alone, Storey, plans
from bblcheck.report.texts import Language, number
from bblcheck.result.model import RoomRead, Shapes

Say = Callable[[str], str]

_MEASURES = (("vloeroppervlakte", "m2"), ("hoogte", "m"), ("breedte", "m"))
_COUNTED = ("bouwlagen", "verblijfsgebieden", "ramen", "deuren", "trappen")
_UNKNOWN = "?"
_LEGEND = "wit: herkend; strepen: bronnen spreken elkaar tegen; stippen: niet herkend"


def home_table(home: Home, rooms: Mapping[str, RoomRead], language: Language, say: Say) -> str:
    """The rooms with their kind, how that is known and their measures; then what else was found."""
    part = home.content.lists.get("ruimten")
    lines = [say(f"woning: {home.name}")]
    rows = [_row(item, rooms.get(item.id or ""), language, say) for item in (part.items if part else ())]
    if rows:
        heads = ("ruimte", "soort", "m2", "hoogte", "breedte", "herkend aan")
        lines += _aligned([tuple(map(say, heads)), *rows])
    else:
        lines.append("  " + say("geen ruimten gevonden"))
    for plural in _COUNTED:
        found = home.content.lists.get(plural)
        if found is not None:
            more = "" if found.complete else say(", misschien niet alle")
            lines.append(f"  {say(plural)}: {len(found.items)}{more}")
    return "\n".join(lines) + "\n"


def _row(item: Item, read: RoomRead | None, language: Language, say: Say) -> tuple[str, ...]:
    kind = item.facts.get("soort")
    known = isinstance(kind, Fact) and not kind.conflict
    how = say(read.by if known else read.reason) if read else ""
    shown = str(kind.value) if isinstance(kind, Fact) and known else _UNKNOWN
    measures = (_measure(item.facts, name, language) for name, _ in _MEASURES)
    return (item.name or item.id or "", shown, *measures, how)


def _measure(facts: Facts, name: str, language: Language) -> str:
    """A measure with `*` where sources contradict each other, and `a-b` where only bounds are known."""
    fact = facts.get(name)
    if not isinstance(fact, Fact) or not isinstance(fact.value, Interval):
        return _UNKNOWN
    sides = [
        number(f"{float(side):.3f}".rstrip("0").rstrip("."), language)
        for side in (fact.value.low, fact.value.high)
        if side is not None
    ]
    return "-".join(dict.fromkeys(sides)) + ("*" if fact.conflict else "")


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  " + "  ".join(cells).rstrip()


# --- the plan


def recognition_plan(
    shapes: Shapes, home: Home, rooms: Mapping[str, RoomRead], language: Language, say: Say
) -> tuple[Storey, ...]:
    """A drawing per storey: plain is recognised, ruled lines are contradicting sources, dots not recognised."""
    part = home.content.lists.get("ruimten")
    marks = {
        item.id: _mark(item, rooms.get(item.id), say)
        for item in (part.items if part else ())
        if item.id is not None
    }
    notes = (say(_LEGEND),) if marks else ()
    return plans(shapes, marks, language, "herkend", Alone(home.name or home.id, notes))


def _mark(item: Item, read: RoomRead | None, say: Say) -> Mark:
    kind = item.facts.get("soort")
    if isinstance(kind, Fact) and not kind.conflict:
        doubted = any(isinstance(fact, Fact) and fact.conflict for fact in item.facts.values())
        how = f"{kind.value} ({say(read.by)})" if read and read.by else str(kind.value)
        return Mark(Verdict.REVIEW_REQUIRED if doubted else Verdict.COMPLIANT, None, how)
    contradicts = isinstance(kind, Fact) or (isinstance(kind, Unknown) and kind.kind == "review")
    verdict = Verdict.REVIEW_REQUIRED if contradicts else Verdict.INSUFFICIENT_DATA
    return Mark(verdict, None, say("niet herkend"))

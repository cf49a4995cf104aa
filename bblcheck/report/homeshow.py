"""What was understood of a home: a table of its rooms, and a plan in which each room shows how it was recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.content import Facts, Home, HomeFile, Item
from bblcheck.report.drawings.marks import Mark
from bblcheck.report.drawings.plan import Alone, Storey, plans
from bblcheck.report.texts import Language, number
from bblcheck.result.model import RoomRead, Shapes

Say = Callable[[str], str]

_MEASURES = (("vloeroppervlakte", "m2"), ("hoogte", "m"), ("breedte", "m"))
_COUNTED = ("bouwlagen", "verblijfsgebieden", "ramen", "deuren", "trappen")
_UNKNOWN = "?"
_LEGEND = "wit: herkend; strepen: bronnen spreken elkaar tegen; stippen: niet herkend"


def home_table(
    file: HomeFile, home: Home, rooms: Mapping[str, RoomRead], language: Language, say: Say
) -> str:
    """The rooms of one home of the file with their kind, how that is known and their measures; then what else was
    found, and why that may not be all. What it shares with all others is in `shared_table`."""
    shared = _shared(file)
    part = home.content.lists.get("ruimten")
    own = [item for item in (part.items if part else ()) if item.id not in shared.get("ruimten", ())]
    lines = [_title(file, home, say), *_rooms(own, rooms, language, say)]
    reasons: dict[str, list[str]] = {}
    for plural in _COUNTED:
        found = home.content.lists.get(plural)
        if found is None:
            continue
        common = len(shared.get(plural, ()))
        more = "" if found.complete else say(", misschien niet alle")
        count = f"{len(found.items)} ({say(f'gedeeld: {common}')})" if common else f"{len(found.items)}"
        lines.append(f"  {say(plural)}: {count}{more}")
        if found.reason:
            reasons.setdefault(found.reason, []).append(say(plural))
    if part is not None and part.reason:
        reasons.setdefault(part.reason, []).insert(0, say("ruimten"))
    for reason, plurals in reasons.items():
        lines.append(f"  {', '.join(plurals)}: {say(reason)}")
    return "\n".join(lines) + "\n"


def shared_table(file: HomeFile, rooms: Mapping[str, RoomRead], language: Language, say: Say) -> str:
    """What every home of the file has: shown once. Nothing for a file of one home."""
    shared = _shared(file)
    if not any(shared.values()):
        return ""
    part = file.homes[0].content.lists.get("ruimten")
    common = [item for item in (part.items if part else ()) if item.id in shared["ruimten"]]
    lines = [say(f"gedeeld door {len(file.homes)} woningen")]
    if common:
        lines += _rooms(common, rooms, language, say)
    lines += [f"  {say(plural)}: {len(shared[plural])}" for plural in _COUNTED if shared[plural]]
    return "\n".join(lines) + "\n"


def _shared(file: HomeFile) -> Mapping[str, frozenset[str]]:
    """By list the ids of the elements that are in every home; none in a file of one home."""
    if len(file.homes) < 2:
        return {}
    found = {}
    for plural in ("ruimten", *_COUNTED):
        parts = [home.content.lists.get(plural) for home in file.homes]
        ids = [{item.id for item in part.items} if part is not None else set() for part in parts]
        found[plural] = frozenset(set.intersection(*ids))
    return found


def _title(file: HomeFile, home: Home, say: Say) -> str:
    many = len(file.homes)
    if many < 2:
        return say(f"woning: {home.name}")
    number = next(number for number, each in enumerate(file.homes, 1) if each is home)
    name = f"{home.name} ({home.id})" if home.id and home.id != home.name else home.name
    return say(f"woning {number} van {many}: {name}")


def _rooms(items: Sequence[Item], rooms: Mapping[str, RoomRead], language: Language, say: Say) -> list[str]:
    rows = [_row(item, rooms.get(item.id), language, say) for item in items]
    if not rows:
        return ["  " + say("geen ruimten gevonden")]
    heads = ("ruimte", "soort", "m2", "hoogte", "breedte", "herkend aan")
    return list(_aligned([tuple(map(say, heads)), *rows]))


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

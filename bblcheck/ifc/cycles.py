"""References that lead back to themselves: the parser and the geometry kernel follow them until they die."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_REFERENCE = re.compile(rb"#([0-9]+)")
_FORWARD = {
    "een plaatsing": frozenset({b"IFCLOCALPLACEMENT", b"IFCGRIDPLACEMENT", b"IFCLINEARPLACEMENT"}),
    "een vorm": frozenset(
        {
            b"IFCMAPPEDITEM",
            b"IFCREPRESENTATIONMAP",
            b"IFCSHAPEREPRESENTATION",
            b"IFCBOOLEANRESULT",
            b"IFCBOOLEANCLIPPINGRESULT",
            b"IFCCSGSOLID",
            b"IFCTRIMMEDCURVE",
            b"IFCCOMPOSITECURVE",
            b"IFCCOMPOSITECURVESEGMENT",
            b"IFCGEOMETRICSET",
            b"IFCGEOMETRICCURVESET",
            b"IFCDERIVEDPROFILEDEF",
            b"IFCCOMPOSITEPROFILEDEF",
            b"IFCARBITRARYCLOSEDPROFILEDEF",
            b"IFCEXTRUDEDAREASOLID",
        }
    ),
    "een eigenschap": frozenset({b"IFCCOMPLEXPROPERTY", b"IFCPHYSICALCOMPLEXQUANTITY"}),
    "een eenheid": frozenset(
        {b"IFCCONVERSIONBASEDUNIT", b"IFCMEASUREWITHUNIT", b"IFCDERIVEDUNIT", b"IFCDERIVEDUNITELEMENT"}
    ),
    "een classificatie": frozenset({b"IFCCLASSIFICATIONREFERENCE"}),
}
_KIND_OF = {keyword: what for what, keywords in _FORWARD.items() for keyword in keywords}
_WHOLE_FIRST = re.compile(rb"#([0-9]+)\s*,\s*\(([^()]*)\)\s*\)\s*$")
_PARTS_FIRST = re.compile(rb"\(([^()]*)\)\s*+,[^#()]*#([0-9]+)")
_RELATIONS = {
    b"IFCRELAGGREGATES": "een samenstelling",
    b"IFCRELNESTS": "een samenstelling",
    b"IFCRELCONTAINEDINSPATIALSTRUCTURE": "een samenstelling",
    b"IFCRELASSIGNSTOGROUP": "een groep",
}
_PREFIX = b"IFC"
DEEPEST = 500
"""How far placements, shapes and the like may build on each other; a real model needs a few dozen."""
_RECORD = re.compile(
    rb"#([0-9]++)\s*+=\s*+("
    + _PREFIX
    + rb"(?:"
    + rb"|".join(sorted(keyword.removeprefix(_PREFIX) for keyword in (*_KIND_OF, *_RELATIONS)))
    + rb"))\s*+\(([^;]*+)"
)


@dataclass(frozen=True, slots=True)
class Cycle:
    """`names` are record numbers; the last refers to the first."""

    what: str
    names: tuple[bytes, ...]
    too_deep: bool = False


def find_cycle(body: bytes) -> Cycle | None:
    """The first cycle among placements, shapes, properties, units, classifications, wholes and groups; or what
    is `too_deep` to follow: a kernel takes minutes for it, or dies.

    `body` holds the records without strings and comments.
    """
    graphs: dict[str, dict[bytes, list[bytes]]] = {}
    for name, keyword, arguments in _RECORD.findall(body):
        if keyword in _KIND_OF:
            graph = graphs.setdefault(_KIND_OF[keyword], {})
            graph[name] = _REFERENCE.findall(arguments)
        elif keyword in _RELATIONS:
            _relate(graphs.setdefault(_RELATIONS[keyword], {}), keyword, arguments)
    for what, graph in graphs.items():
        names, too_deep = _cycle_in(graph)
        if names:
            return Cycle(what, names, too_deep)
    return None


def _relate(graph: dict[bytes, list[bytes]], keyword: bytes, arguments: bytes) -> None:
    if keyword in (b"IFCRELAGGREGATES", b"IFCRELNESTS"):
        found = _WHOLE_FIRST.search(arguments)
        whole, parts = (found.group(1), found.group(2)) if found else (b"", b"")
    else:
        found = _PARTS_FIRST.search(arguments)
        whole, parts = (found.group(2), found.group(1)) if found else (b"", b"")
    graph.setdefault(whole, []).extend(_REFERENCE.findall(parts))


def _cycle_in(graph: Mapping[bytes, list[bytes]]) -> tuple[tuple[bytes, ...], bool]:
    """Depth first without recursion; only edges between nodes of the graph count. With the depth of every node
    that is done, so that a chain is seen from whichever end it is entered."""
    depths: dict[bytes, int] = {}
    for start in graph:
        if start in depths:
            continue
        path: list[bytes] = [start]
        on_path = {start}
        stack = [iter(graph[start])]
        while stack:
            for following in stack[-1]:
                if following in on_path:
                    return tuple(path[path.index(following) :]), False
                if following in graph and following not in depths:
                    path.append(following)
                    on_path.add(following)
                    stack.append(iter(graph[following]))
                    break
            else:
                stack.pop()
                depth = 1 + max((depths.get(each, 0) for each in graph[path[-1]]), default=0)
                if depth > DEEPEST:
                    return (path[-1],), True
                depths[path[-1]] = depth
                on_path.discard(path.pop())
    return (), False

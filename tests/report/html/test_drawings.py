"""Plans and sections from footprints."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

from bblcheck import relocate
from bblcheck.engine.verdicts import Verdict
from bblcheck.report.drawings.difference import difference
from bblcheck.report.drawings.flat import name_place, sheet_for
from bblcheck.report.drawings.marks import Mark
from bblcheck.report.drawings.partmarks import GREY, group_of
from bblcheck.report.drawings.plan import Alone, plans, shown
from bblcheck.report.drawings.section import section
from bblcheck.report.drawings.situation import situation
from bblcheck.report.drawings.svg import element, words
from bblcheck.result.model import (
    Amount,
    Difference,
    NeighbourShape,
    OpeningShape,
    PartShape,
    Result,
    RoomShape,
    Shapes,
)
from tests.report.html.altered import altered
from tests.report.html.reading import parsed
from tests.report.making import ROOT, book, of, results
from tests.report.making import shown as written

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = ((0, 0), (4000, 0), (4000, 3000), (0, 3000))
TURNED = ((0, 0), (2000, 2000), (0, 4000), (-2000, 2000))
L = [[(0.0, 0.0), (10.0, 0.0), (10.0, 2.0), (2.0, 2.0), (2.0, 10.0), (0.0, 10.0)]]


def room(name: str = "Kamer", outline: tuple[tuple[int, int], ...] = SQUARE, **changes: object) -> RoomShape:
    given: dict[str, object] = {"id": name, "name": name, "storey": "0", "low": 0, "high": 2600, **changes}
    return RoomShape(outlines=(outline,), **given)  # type: ignore[arg-type]


def texts(svg: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(svg).iter() if each.tag.endswith("}text")]


def test_a_room_shows_its_name_its_verdict_and_its_measures() -> None:
    area, height = Amount(value="12", unit="m2"), Amount(value="2.58", unit="m")
    mark = Mark(Verdict.NON_COMPLIANT, "#p1", "✗ voldoet niet (1)")
    (storey,) = plans(Shapes(rooms=(room(area=area, height=height),)), {"Kamer": mark}, "nl", "t")
    assert {"Kamer", "✗ voldoet niet (1)", "12 m² · 2,58 m"} <= set(texts(storey.svg))
    assert 'href="#p1"' in storey.svg and "url(#t-0-non_compliant)" in storey.svg


def test_a_measure_is_never_lifted_over_its_limit() -> None:
    assert shown(Amount(value="2.598", unit="m"), "m", "nl") == "2,598 m"


def test_each_storey_is_drawn_apart_from_low_to_high() -> None:
    rooms = (room("boven", storey="1", low=3000, high=5600), room("onder"))
    found = plans(Shapes(rooms=rooms), {}, "nl", "t")
    assert [storey.name for storey in found] == ["0", "1"]


def test_a_door_is_drawn_on_its_own_storey() -> None:
    door = OpeningShape(id="d", name="deur", kind="door", start=(0, 500), end=(0, 1500), low=3000)
    rooms = (room("onder"), room("boven", storey="1", low=3000, high=5600))
    low, high = plans(Shapes(rooms=rooms, openings=(door,)), {}, "nl", "t")
    assert "stroke-dasharray" in high.svg and "A" not in "".join(_paths(low.svg))


def _paths(svg: str) -> list[str]:
    return [each.get("d", "") for each in ElementTree.fromstring(svg).iter() if each.tag.endswith("}path")]


def test_a_room_too_small_for_its_name_gets_a_number() -> None:
    small = room("Meterkast", ((4100, 0), (4500, 0), (4500, 400), (4100, 400)))
    (storey,) = plans(
        Shapes(rooms=(room(outline=((0, 0), (40000, 0), (40000, 9000), (0, 9000))), small)), {}, "nl", "t"
    )
    assert [number for number, _ in storey.key] == [1]
    assert "Meterkast" in storey.key[0][1]


def test_a_text_that_is_too_long_for_a_room_is_broken_and_never_cut() -> None:
    narrow = room("Slaapkamer ouders", ((0, 0), (2100, 0), (2100, 3000), (0, 3000)))
    wide = room("Gang", ((2200, 0), (6000, 0), (6000, 3000), (2200, 3000)))
    mark = Mark(Verdict.COMPLIANT, None, "slaapkamer (eigenschap Bblcheck_ruimte.soort)")
    (storey,) = plans(Shapes(rooms=(narrow, wide)), {narrow.id: mark}, "nl", "t")
    assert "…" not in storey.svg and not storey.key
    assert {"slaapkamer (eigenschap", "Bblcheck_ruimte.soort)"} <= set(texts(storey.svg))


def test_a_drawing_that_stands_alone_has_its_title_its_key_and_its_notes() -> None:
    small = room("Meterkast", ((4100, 0), (4500, 0), (4500, 400), (4100, 400)))
    shapes = Shapes(rooms=(room(outline=((0, 0), (40000, 0), (40000, 9000), (0, 9000))), small))
    (storey,) = plans(shapes, {}, "nl", "t", Alone("Studio", ("wit: herkend",)))
    assert {"Studio: Plattegrond 0", "Te klein voor tekst:", "1 Meterkast", "wit: herkend"} <= set(
        texts(storey.svg)
    )


def test_a_turned_home_is_drawn_upright() -> None:
    sheet = sheet_for([room(outline=TURNED)], 400, 400)
    corners = [sheet.at(spot) for spot in TURNED]
    assert len({round(x, 3) for x, _ in corners}) == 2


def test_the_name_of_an_l_stands_inside_it() -> None:
    (x, y), width = name_place(L)
    assert y < 2 and width == 10 and 0 < x < 10


def test_a_section_shows_the_clear_heights() -> None:
    svg = section(Shapes(rooms=(room(height=Amount(value="2.6", unit="m")),)), {}, "en", "s")
    assert svg is not None and "↕ 2.6 m" in texts(svg)


def test_nothing_to_draw_gives_no_drawing() -> None:
    assert plans(Shapes(), {}, "nl", "t") == ()
    assert section(Shapes(), {}, "nl", "s") is None


def test_svg_texts_and_attributes_are_escaped() -> None:
    assert words("<b>&\x00") == "&lt;b&gt;&amp;"
    assert element("g", data_name='"><script>') == "<g data-name='\"&gt;&lt;script&gt;'/>"


# --- the difference


@cache
def adapted() -> Result:
    """A move for which a window was made wider, between two models."""
    return relocate(ROOT / "samples/twee-kamers/dossier-aanpassing.json", book())[0]


def changed(result: Result, *differences: Difference) -> str:
    return difference(result.shapes_before, result.shapes, differences, "nl", "t") or ""


def test_a_changed_window_is_framed_and_numbered_on_both_sides() -> None:
    result = adapted()
    assert result.decision and result.decision.composition
    found = result.decision.composition.differences
    (place,) = [number for number, each in enumerate(found, start=1) if each.element.startswith("raam ")]
    root = ElementTree.fromstring(changed(result, *found))
    frames = [each for each in root.iter(f"{SVG}rect") if each.get("stroke-width") == "2.6"]
    numbers = [each.text for each in root.iter(f"{SVG}text") if each.get("fill") == "#ffffff"]
    assert len(frames) == 2 and Counter(numbers)[str(place)] == 2


def test_a_foundation_of_which_the_place_is_unknown_is_grey_around_the_home_when_it_changed() -> None:
    foundation = Difference(element="fundering", fact="", before="", after="nieuw", change="foundation")
    one = Shapes(rooms=(room(),))
    drawn = difference(one, one, (foundation,), "nl", "t") or ""
    assert "fundering, telt niet mee" in drawn and "Niet op de tekening" not in drawn
    replaced = replace(foundation, change="replaced", before_id="Kamer", after_id="Kamer")
    assert "fundering" not in texts(difference(one, one, (replaced,), "nl", "t") or "")


def test_the_foundation_is_drawn_grey_and_never_numbered() -> None:
    result = adapted()
    beams = [part for part in result.shapes.parts if part.role == "foundation"]
    assert {part.name for part in beams} == {"Funderingsbalk 1", "Funderingsbalk 2", "Funderingsbalk 3"}
    drawn = changed(result)
    assert drawn.count(f'stroke="{GREY}"') == 2 * len(beams) + 1
    assert _badges(drawn) == [] and "fundering, telt niet mee" in texts(drawn)


def test_every_sort_of_part_that_changed_is_drawn_with_the_number_of_its_row() -> None:
    result = altered()
    assert result.decision and result.decision.composition
    found = result.decision.composition.differences
    drawn = changed(result, *found)
    parts = [part for part in result.shapes.parts if part.role == "changed"]
    assert {group_of(part.kind) for part in parts} == {
        "wall",
        "opening",
        "stair",
        "railing",
        "floor",
        "frame",
        "installation",
    }
    rows = {each.element: number for number, each in enumerate(found, start=1)}
    shown = Counter(_badges(drawn))
    assert shown[str(rows["vloer of dak Balkon"]), "+"] == 1
    assert shown[str(rows["wand Binnenwand 3"]), "−"] == 1
    assert shown[str(rows["wand Binnenwand 2"]), "↔"] == 2
    (outlet,) = [number for name, number in rows.items() if name.endswith("Stopcontact")]
    assert f"Niet op de tekening (plaats onbekend, of niet hier): rij {outlet}." in texts(drawn)
    assert {"wand", "trap of hellingbaan", "hekwerk", "installatie", "erbij", "weg"} <= set(texts(drawn))


def test_no_two_numbers_stand_on_each_other() -> None:
    result = altered()
    assert result.decision and result.decision.composition
    root = ElementTree.fromstring(changed(result, *result.decision.composition.differences))
    spots = [(float(each.get("cx", "")), float(each.get("cy", ""))) for each in root.iter(f"{SVG}circle")]
    spots = [spot for spot in spots if spot != (5.0, 5.0)]
    assert len(spots) > 12
    assert all(math.dist(*pair) > 18 for pair in combinations(spots, 2))
    assert all(0 < x < 720 for x, _ in spots)


def _badges(svg: str) -> list[tuple[str, str]]:
    """The numbers with their signs, in the order of the drawing."""
    found = [each for each in ElementTree.fromstring(svg).iter(f"{SVG}text") if each.get("font-weight")]
    numbers = [place for place, each in enumerate(found) if each.get("fill") == "#ffffff"]
    return [(found[place].text or "", found[place + 1].text or "") for place in numbers]


def test_a_part_stands_on_the_storey_that_it_is_in() -> None:
    rooms = (room("onder"), room("boven", storey="1", low=3000, high=5600))
    floor = part("balkon", "IfcSlab", ((4000, 0), (5000, 0), (5000, 900), (4000, 900)), 2750, 2950)
    stair = part("trap", "IfcStair", ((4000, 900), (5000, 900), (5000, 1900), (4000, 1900)), 0, 3000)
    shapes = Shapes(rooms=rooms, parts=(floor, stair))
    rows = [removed("balkon"), removed("trap")]
    drawn = difference(shapes, replace(shapes, parts=()), rows, "nl", "t") or ""
    low, high = drawn.index("Voor de verplaatsing: 0"), drawn.index("Voor de verplaatsing: 1")
    assert low < drawn.index("#t-part-stair") < high < drawn.index("#t-part-floor")


def test_a_part_far_from_the_home_is_named_and_not_drawn() -> None:
    far = part("schuur", "IfcWall", ((90000, 0), (91000, 0), (91000, 100), (90000, 100)), 0, 2000)
    shapes = Shapes(rooms=(room(),), parts=(far,))
    drawn = difference(shapes, Shapes(rooms=(room(),)), [removed("schuur")], "en", "t") or ""
    assert "Not on the drawing (place unknown, or not here): row 1." in texts(drawn)


def test_a_state_without_rooms_shows_its_walls() -> None:
    wall = replace(part("wand", "IfcWall", SQUARE, 0, 2600), role="context")
    drawn = difference(Shapes(parts=(wall,)), Shapes(rooms=(room(),)), [], "nl", "t") or ""
    assert "Voor de verplaatsing" in texts(drawn) and "Na de verplaatsing: 0" in texts(drawn)


def part(name: str, kind: str, outline: tuple[tuple[int, int], ...], low: int, high: int) -> PartShape:
    return PartShape(id=name, name=name, kind=kind, role="changed", outline=outline, low=low, high=high)


def removed(name: str) -> Difference:
    return Difference(element=name, fact="", before="aanwezig", after="", change="removed", before_id=name)


def test_one_state_is_no_difference_drawing() -> None:
    (result,) = results("moves")
    assert difference(Shapes(), result.shapes, (), "nl", "t") is None


def test_the_page_shows_the_difference_with_the_numbers_of_its_rows() -> None:
    page = parsed(written("html", of((adapted(),))))
    assert "Voor en na de verplaatsing" in page.text
    assert "2. raam Raam woonkamer zijgevel" in page.text


# --- the situation


def test_the_distances_are_those_of_the_site_by_window() -> None:
    (result,) = results("moves")
    found = {item.name: item.boundary for item in result.shapes.openings if item.boundary}
    assert {name: amount.value for name, amount in found.items()} == {
        "Raam voorgevel": "5.5",
        "Raam zijgevel": "3.1",
    }
    drawn = situation(result.shapes, "nl", "s") or ""
    assert {"5,5 m", "3,1 m"} <= set(texts(drawn))


def window(name: str = "r", **changes: object) -> OpeningShape:
    given: dict[str, object] = {"id": name, "name": "raam", "kind": "window", "start": (1000, 0), "low": 900}
    return OpeningShape(**{**given, "end": (3000, 0), **changes})  # type: ignore[arg-type]


TWO = Amount(value="2", unit="m")


def test_the_boundary_lies_outside_at_the_distance_on_the_scale_of_the_home() -> None:
    home = Shapes(rooms=(room(),), openings=(window(boundary=TWO),))
    root = ElementTree.fromstring(situation(home, "nl", "s") or "")
    dashed = next(each for each in root.iter(f"{SVG}line") if each.get("stroke-dasharray"))
    length = abs(float(dashed.get("y2", "0")) - float(dashed.get("y1", "0")))
    walls = next(each for each in root.iter(f"{SVG}path") if each.get("fill") == "#f3f4f6")
    xs = [float(part.strip("ML").split(" ")[0]) for part in walls.get("d", "").replace(" L", ";L").split(";")]
    assert abs(length / (max(xs) - min(xs)) - 2.0 / 4.0) < 0.01
    assert float(dashed.get("y2", "0")) > float(dashed.get("y1", "0"))


def test_two_windows_of_one_name_have_each_their_own_distance() -> None:
    other = window("s", start=(0, 1000), end=(0, 2000), boundary=Amount(value="3.5", unit="m"))
    drawn = situation(Shapes(rooms=(room(),), openings=(window(boundary=TWO), other)), "nl", "s") or ""
    assert {"2 m", "3,5 m"} <= set(texts(drawn))


def test_a_building_opposite_a_window_is_drawn_at_its_distance() -> None:
    block = NeighbourShape(name="Blok B", opening="r", distance=Amount(value="12", unit="m"))
    home = Shapes(rooms=(room(),), openings=(window(boundary=TWO),), neighbours=(block,))
    drawn = situation(home, "en", "s") or ""
    assert {"2 m", "12 m", "Blok B"} <= set(texts(drawn)) and "raam: 2 m, Blok B 12 m" in drawn
    assert any(each.startswith("Hatched: a building nearby") for each in texts(drawn))
    alone = situation(replace(home, openings=(window(),)), "en", "s") or ""
    assert "12 m" in texts(alone) and "2 m" not in texts(alone)


def test_the_other_homes_of_the_model_are_grey_around_the_home() -> None:
    beside = ((4300, 0), (8300, 0), (8300, 3000), (4300, 3000))
    home = Shapes(rooms=(room(),), openings=(window(boundary=TWO),))
    drawn = situation(home, "nl", "s", [beside]) or ""
    assert "Grijs: de andere woningen in dit model." in texts(drawn) and 'fill="#c5cbd3"' in drawn
    assert "Grijs" not in (situation(home, "nl", "s") or "")


def test_no_distance_or_an_unknown_window_is_no_situation() -> None:
    block = NeighbourShape(name="Blok B", opening="elders", distance=TWO)
    unsure = window(boundary=Amount(value="2", high="3", unit="m", exact=False))
    assert (
        situation(Shapes(rooms=(room(),), openings=(window(), unsure), neighbours=(block,)), "nl", "s")
        is None
    )
    assert situation(Shapes(openings=(window(boundary=TWO),)), "nl", "s") is None

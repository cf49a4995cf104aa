"""Plans and sections from footprints."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

from bblcheck import relocate
from bblcheck.engine.verdicts import Verdict
from bblcheck.report.drawings.difference import difference
from bblcheck.report.drawings.flat import name_place, sheet_for
from bblcheck.report.drawings.marks import Mark
from bblcheck.report.drawings.plan import plans, shown
from bblcheck.report.drawings.section import section
from bblcheck.report.drawings.situation import Reach, reaches, situation
from bblcheck.report.drawings.svg import element, words
from bblcheck.result.model import Amount, Difference, OpeningShape, Result, RoomShape, Shapes
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
    assert len(frames) == 2 and numbers == [str(place), str(place)]


def test_only_a_foundation_that_changed_is_grey_and_never_framed() -> None:
    result = adapted()
    foundation = Difference(element="fundering", fact="", before="", after="nieuw", change="foundation")
    drawn = changed(result, foundation)
    assert "Grijs: de fundering" in drawn and 'stroke-width="2.6"' not in drawn
    assert "Grijs" not in changed(result, replace(foundation, change="replaced"))


def test_one_state_is_no_difference_drawing() -> None:
    (result,) = results("moves")
    assert difference(Shapes(), result.shapes, (), "nl", "t") is None


def test_the_page_shows_the_difference_with_the_numbers_of_its_rows() -> None:
    page = parsed(written("html", of((adapted(),))))
    assert "Voor en na de verplaatsing" in page.text
    assert "2. raam Raam woonkamer zijgevel" in page.text


# --- the situation


def test_the_distances_are_those_of_the_site() -> None:
    (result,) = results("moves")
    assert {each.name: each.metres for each in reaches(result.results)} == {
        "Raam voorgevel": 5.5,
        "Raam zijgevel": 3.1,
    }


def test_the_boundary_lies_outside_at_the_distance_on_the_scale_of_the_home() -> None:
    home = Shapes(
        rooms=(room(),),
        openings=(OpeningShape(id="r", name="r", kind="window", start=(1000, 0), end=(3000, 0), low=900),),
    )
    root = ElementTree.fromstring(situation(home, [Reach("r", 2.0, "2 m")], "nl", "s") or "")
    dashed = next(each for each in root.iter(f"{SVG}line") if each.get("stroke-dasharray"))
    length = abs(float(dashed.get("y2", "0")) - float(dashed.get("y1", "0")))
    walls = next(each for each in root.iter(f"{SVG}path"))
    xs = [float(part.strip("ML").split(" ")[0]) for part in walls.get("d", "").replace(" L", ";L").split(";")]
    assert abs(length / (max(xs) - min(xs)) - 2.0 / 4.0) < 0.01
    assert float(dashed.get("y2", "0")) > float(dashed.get("y1", "0"))


def test_no_distance_or_an_unknown_window_is_no_situation() -> None:
    (result,) = results("moves")
    assert situation(result.shapes, (), "nl", "s") is None
    assert situation(result.shapes, [Reach("elders", 2.0, "2 m")], "nl", "s") is None
    assert situation(Shapes(), reaches(result.results), "nl", "s") is None

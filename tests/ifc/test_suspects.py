"""Looking at the text of a model misses no value that the parser would show to be wrong."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from bblcheck.engine.facts import Unknown
from bblcheck.ifc.model import Model
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.preflight.contents import may_be_wrong, problems_of
from bblcheck.ifc.preflight.suspects import suspects
from bblcheck.ifc.profile import profile_of
from bblcheck.ifc.properties import text_of, value_of
from bblcheck.ifc.request import concepts_of, request, wanted
from bblcheck.ifc.scan import scan
from tests.ifc.reading import items, read_text, vocabulary
from tests.ifc.steptext import Raw, StepText, Typed

ROOT = Path(__file__).parents[2]
MODELS = [
    *sorted((ROOT / "samples").glob("*/model.ifc")),
    *sorted((ROOT.parent / "shared/ifc").glob("*.ifc")),
]
VALUES = ("IfcPropertySingleValue", "IfcPropertyEnumeratedValue", "IfcPhysicalSimpleQuantity")


def opened(content: bytes) -> tuple[Model, str]:
    scanned = scan(content, "model.ifc")
    asked = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "plain"))))
    found = open_model(scanned.content.decode("ascii"), scanned.count)
    profile = profile_of(asked["profile"])
    return Model.of(found, concepts_of(asked["concepts"]), profile, "plain"), found.text


def wrong(model: Model) -> set[int]:
    """By asking the parser for each value."""
    return {
        item.id()
        for item in model.instances(*VALUES)
        if (found := value_of(item)) is not None and [*problems_of(model, "", text_of(item.Name), found)]
    }


def suspected(model: Model, text: str) -> set[int]:
    return set(suspects(text, partial(may_be_wrong, model)).values)


@pytest.mark.parametrize(
    "path", [path for path in MODELS if path.stem != "errorfile"], ids=lambda path: path.stem
)
def test_no_wrong_value_of_a_model_is_missed(path: Path) -> None:
    model, text = opened(path.read_bytes())
    assert wrong(model) <= suspected(model, text)


def odd(comments: bool = False) -> bytes:
    """A model with every kind of value, in every way in which it may be written."""
    model = StepText()
    room = model.space("Hal")
    model.properties(
        room,
        "Set",
        {
            "Min": Typed("IfcAreaMeasure", -1.0),
            "Groot": Typed("IfcReal", Raw("1.E30")),
            "Komma": Typed("IfcLabel", "1,5"),
            "Niets": Typed("IfcLabel", "n.v.t."),
            "Accent": Typed("IfcLabel", Raw("'\\X2\\00E9\\X0\\'")),
            "Naam": Typed("IfcLabel", "NAAM"),
            "Teken": Typed("IfcLabel", "; #1=IFCWALL('x"),
            "Na": Typed("IfcLabel", "<leeg>"),
            "Goed": Typed("IfcLabel", "it''s"),
            "Nul": Typed("IfcReal", 0.0),
            "Klein": Typed("IfcReal", Raw("1.E-5")),
        },
    )
    model.quantities(room, "Qto", {"A": ("Area", -3.0), "B": ("Area", 3.0)})
    text = model.text()
    if comments:
        text = text.replace("=IFCPROPERTYSINGLEVALUE(", "=/* it's; ' */IFCPROPERTYSINGLEVALUE ( ")
    return text.encode()


@pytest.mark.parametrize("comments", [False, True])
def test_each_kind_of_wrong_value_is_suspected_and_a_good_one_is_not(comments: bool) -> None:
    model, text = opened(odd(comments))
    names = {text_of(model.file.by_id(number).Name) for number in suspected(model, text)}
    assert {text_of(model.file.by_id(number).Name) for number in wrong(model)} <= names
    assert names == {"Min", "Groot", "Komma", "Niets", "Accent", "Naam", "Na", "A"}


def test_looking_takes_time_in_proportion_to_the_text() -> None:
    """The number of matches, not of seconds: sound records are passed over in one go."""
    model = StepText()
    room = model.space("Hal")
    model.properties(room, "Set", {f"P{number}": Typed("IfcReal", float(number)) for number in range(500)})
    seen: list[str] = []

    def doubtful(name: str, text: str) -> bool:
        seen.append(name)
        return True

    assert suspects(model.text(), doubtful).values == () and not seen


@pytest.mark.parametrize(("value", "why"), [(-1.0, "nooit negatief"), (Raw("1.E30"), "niet aannemelijk")])
def test_a_number_that_cannot_be_is_unknown_with_the_reason(value: object, why: str) -> None:
    concept = vocabulary().concepts["ruimte"]
    name = next(each.name for each in concept.attributes.values() if each.kind.unit == "dm3/s")
    model = StepText()
    room = model.space("Slaapkamer")
    model.properties(room, "Bblcheck_ruimte", {name: Typed("IfcReal", value)})  # type: ignore[arg-type]
    found = read_text(model)
    (item,) = items(found.homes[0].content, "ruimten")
    fact = item.facts[name]
    assert isinstance(fact, Unknown) and fact.kind == "review" and why in fact.reason
    assert any(
        finding.code == "ifc-onbruikbare-waarde" and why in finding.message for finding in found.findings
    )

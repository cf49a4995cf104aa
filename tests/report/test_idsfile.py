"""The IDS of what is missing: IfcTester refuses the model as it is, and accepts it once everything is added."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.entity import library
from tests.cli.cases import SAMPLES
from tests.cli.running import run

ids: Any = pytest.importorskip("ifctester.ids")
STUDIO = SAMPLES / "studio" / "model.ifc"
FACTOR = {"IFCREAL": 1.0, "IFCINTEGER": 1, "IFCBOOLEAN": True}


def written(model: Path, folder: Path) -> Any:  # noqa: ANN401
    target = folder / "mist.ids"
    assert run("home", "missing", str(model), "--as", "nieuwbouw", "--ids", str(target)).code == 3
    return ids.open(str(target), validate=True)


def missing(model: Path) -> set[tuple[str, str]]:
    done = run("home", "missing", str(model), "--as", "nieuwbouw", "--format", "json")
    return {(item["fact"], item["reason"]) for item in json.loads(done.stdout) if item["kind"] == "missing"}


def completed(model: Path, document: Any, folder: Path) -> Path:  # noqa: ANN401
    """The model with every property that the document asks, on the objects that it asks it of."""
    file: Any = library().open(str(model))
    for specification in document.specifications:
        for asked in specification.requirements:
            value: object = FACTOR.get(str(asked.dataType), "tekst")
            if asked.value is not None:
                value = asked.value if isinstance(asked.value, str) else asked.value.options["enumeration"][0]
            for entity in specification.applicable_entities:
                _add(file, entity.id(), asked.propertySet, asked.baseName, str(asked.dataType), value)
    target = folder / "aangevuld.ifc"
    file.write(str(target))
    return target


def _add(file: Any, step_id: int, set_name: str, name: str, kind: str, value: object) -> None:  # noqa: ANN401
    entity = file.by_id(step_id)
    made = file.create_entity("IfcPropertySingleValue", name, None, file.create_entity(kind, value), None)
    for relation in entity.IsDefinedBy:
        definition = relation.RelatingPropertyDefinition
        if relation.is_a("IfcRelDefinesByProperties") and definition.Name == set_name:
            others = [each for each in definition.HasProperties if each.Name != name]
            definition.HasProperties = (*others, made)
            return
    new = library().guid.new
    made_set = file.create_entity("IfcPropertySet", new(), None, set_name, None, (made,))
    file.create_entity("IfcRelDefinesByProperties", new(), None, None, None, (entity,), made_set)


def test_ifctester_fails_where_we_say_data_is_missing_and_passes_once_added(tmp_path: Path) -> None:
    document = written(STUDIO, tmp_path)
    before = missing(STUDIO)
    document.validate(library().open(str(STUDIO)))
    assert len(document.specifications) > 5
    assert not [each.name for each in document.specifications if each.status]
    better = completed(STUDIO, document, tmp_path)
    document.validate(library().open(str(better)))
    assert not [each.name for each in document.specifications if not each.status]
    added = {specification.name.rpartition(".")[2] for specification in document.specifications}
    after = {fact for fact, _ in missing(better) & before}
    assert not {fact for fact in after if fact.rpartition(".")[2] in added and not fact.startswith("locatie")}


def test_the_model_itself_is_not_written_over() -> None:
    before = STUDIO.read_bytes()
    assert run("home", "missing", str(STUDIO), "--ids", str(STUDIO)).code == 2
    assert STUDIO.read_bytes() == before

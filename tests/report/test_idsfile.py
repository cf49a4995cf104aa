"""The IDS of what is missing: IfcTester refuses the model as it is, and accepts it once everything is added."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.entity import library
from bblcheck.report.idsfile import FILE_OF
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.people import ORDER
from tests.cli.cases import SAMPLES
from tests.cli.running import run
from tests.report.making import KINDS, of, report, results, shown

ids: Any = pytest.importorskip("ifctester.ids")
STUDIO = SAMPLES / "studio" / "model.ifc"
FACTOR = {"IFCREAL": 1.0, "IFCINTEGER": 1, "IFCBOOLEAN": True}


def written(model: Path, folder: Path) -> Any:  # noqa: ANN401
    target = folder / "mist.ids"
    assert run("home", "missing", str(model), "--as", "nieuwbouw", "--ids", str(target)).code == 3
    return ids.open(str(target), validate=True)


def opened(text: str, folder: Path) -> Any:  # noqa: ANN401
    file = folder / "gelezen.ids"
    file.write_text(text, encoding="utf-8")
    return ids.open(str(file), validate=True)


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


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_format_is_a_view_of_what_the_results_lack(kind: str, language: Language, tmp_path: Path) -> None:
    """Every object, kenmerk and lid that the file names is a gap of the results."""
    document = opened(shown("ids", report(kind, language=language)), tmp_path)
    gaps: dict[tuple[str, str], set[str]] = {}
    for result in results(kind):
        for item in result.results:
            for gap in item.missing:
                if gap.kind == "missing" and gap.element and len(gap.element) == 22 and gap.attribute:
                    gaps.setdefault((gap.attribute, gap.element), set()).add(item.rule)
    for specification in document.specifications:
        name = specification.name.rpartition(".")[2].removesuffix("_methode")
        _, _, rules = specification.description.rpartition(
            "; nodig voor " if language == "nl" else "; needed for "
        )
        for each in _objects(specification):
            assert gaps[name, each] & set(rules.split(", "))
    whole = shown("ids", report(kind, language=language))
    assert document.info["title"] in ("Gegevens die bblcheck mist", "Data that bblcheck lacks")
    assert ("Wat een model" in whole) == (language == "nl")


def _objects(specification: Any) -> list[str]:  # noqa: ANN401
    values = [facet.value for facet in specification.applicability if type(facet).__name__ == "Attribute"]
    return [
        each
        for value in values
        for each in ([value] if isinstance(value, str) else value.options["enumeration"])
    ]


def test_a_run_that_lacks_nothing_asks_nothing_and_says_so(tmp_path: Path) -> None:
    (found,) = results("lacks")
    document = opened(shown("ids", of((replace(found, results=()),))), tmp_path)
    (specification,) = document.specifications
    assert specification.name.startswith("Er ontbreekt niets") and not specification.requirements
    document.validate(library().open(str(STUDIO)))
    assert specification.status


def test_what_was_not_read_is_no_pass(tmp_path: Path) -> None:
    document = opened(shown("ids", of((), problems=("woning.json: bestaat niet",))), tmp_path)
    (specification,) = document.specifications
    assert specification.name.startswith("Niet alles is beoordeeld")
    assert "woning.json: bestaat niet" in document.info["description"]
    document.validate(library().open(str(STUDIO)))
    assert not specification.status


def test_the_format_and_the_file_of_home_missing_ask_the_same(tmp_path: Path) -> None:
    written(STUDIO, tmp_path)
    said = run("check", str(STUDIO), "--as", "nieuwbouw", "--format", "ids").stdout
    assert said == (tmp_path / "mist.ids").read_text(encoding="utf-8")


def test_specifications_stand_per_discipline_in_one_order(tmp_path: Path) -> None:
    document = written(STUDIO, tmp_path)
    whose = [specification.name.rpartition(": ")[0] for specification in document.specifications]
    persons = [text(f"person.{person}", "nl") for person in ORDER]
    assert len(set(whose)) > 3 and whose == sorted(whose, key=persons.index)


def test_a_folder_gets_a_file_for_each_discipline_and_together_they_ask_the_same(tmp_path: Path) -> None:
    whole = written(STUDIO, tmp_path)
    folder = tmp_path / "vragen"
    folder.mkdir()
    done = run("home", "missing", str(STUDIO), "--as", "nieuwbouw", "--ids", str(folder))
    files = sorted(folder.iterdir())
    assert (
        done.code == 3
        and len(files) > 3
        and {"installaties.ids", "ontwerper.ids"} <= {each.name for each in files}
    )
    assert all(f"geschreven: {each}" in done.stderr for each in files)
    apart = [ids.open(str(each), validate=True) for each in files]
    assert all(
        len({each.name.rpartition(": ")[0] for each in document.specifications}) == 1 for document in apart
    )
    names = sorted(each.name for document in apart for each in document.specifications)
    assert names == sorted(each.name for each in whole.specifications)
    fire = ids.open(str(folder / "brandveiligheid.ids"))
    assert fire.info["title"] == "Gegevens die bblcheck mist: Adviseur brandveiligheid"


def test_an_english_folder_says_it_in_english(tmp_path: Path) -> None:
    run("home", "missing", str(STUDIO), "--as", "nieuwbouw", "--ids", str(tmp_path), "--lang", "en")
    document = ids.open(str(tmp_path / "brandveiligheid.ids"), validate=True)
    assert document.info["title"] == "Data that bblcheck lacks: Fire safety adviser"


def test_every_discipline_has_a_file_name_of_its_own() -> None:
    assert set(FILE_OF) == set(ORDER) and len(set(FILE_OF.values())) == len(FILE_OF)


def test_an_element_that_a_person_wrote_is_no_object_of_a_model() -> None:
    (found,) = results("lacks")
    item, gap = next(
        (item, gap) for item in found.results for gap in item.missing if gap.attribute == "rookmelder"
    )
    for element, expected in (
        (gap.element, True),
        ("slaapkamer", False),
        ("0BAwoHCDXLkfPQv3W$2CXV#1", False),
    ):
        one = replace(found, results=(replace(item, missing=(replace(gap, element=element),)),))
        assert ("Bblcheck_" in shown("ids", of((one,)))) == expected
        assert ("(1)" in shown("ids", of((one,)))) != expected

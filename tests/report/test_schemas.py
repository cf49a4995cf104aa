"""JUnit and SARIF are what their published schemas say."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import xmlschema

from bblcheck.report.report import Report
from bblcheck.result.baseline import Accepted, compare, findings
from tests.report.making import KINDS, named, of, report, results, shown
from tests.report.test_hostile import PAYLOADS

SCHEMAS = Path(__file__).parent / "schemas"


@cache
def junit() -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(SCHEMAS / "junit-10.xsd")


@cache
def sarif() -> jsonschema.Draft4Validator:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema)


def valid(given: Report) -> None:
    junit().validate(shown("junit", given))
    sarif().validate(json.loads(shown("sarif", given)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_is_valid(kind: str) -> None:
    valid(report(kind, everything=True, problems=("a.json: fout",)))


def test_nothing_at_all_is_valid() -> None:
    valid(of(()))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_names_are_valid(payload: str) -> None:
    valid(of(tuple(named(result, payload) for result in results("lacks"))))


def test_a_comparison_is_valid() -> None:
    known = [Accepted(finding, "bekend {0} [x](1)") for finding in findings(results("moves"))]
    valid(report("moves", comparison=compare(results("moves"), known[2:])))
    valid(report("fails", comparison=compare(results("fails"), [])))


def test_the_schemas_refuse_what_is_wrong() -> None:
    with pytest.raises(xmlschema.XMLSchemaException):
        junit().validate("<testsuites><testcase/></testsuites>")
    with pytest.raises(jsonschema.ValidationError):
        sarif().validate({"version": "2.1.0"})

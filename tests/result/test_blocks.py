"""What the results of one file have in common is said once in JSON, and nothing is lost by it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.law.load import load_rules
from bblcheck.report.formats import render
from bblcheck.report.report import Report
from bblcheck.result.blocks import OF_THE_HOME, apart, laid_over, several
from bblcheck.result.model import Result
from bblcheck.result.published import compact_json, result_schema, results_from_json, results_schema, to_json

SAMPLES = Path(__file__).parents[2] / "samples"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from("ab"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.lists(st.dictionaries(st.sampled_from("pqr"), VALUES, max_size=3), min_size=1, max_size=4)


@cache
def block() -> tuple[Result, ...]:
    return check_file(SAMPLES / "blok" / "model.ifc", load_rules(examples=False), CheckRequest())


@cache
def alone() -> tuple[Result, ...]:
    return check_file(SAMPLES / "studio" / "home.json", load_rules(examples=False), CheckRequest())


def page(results: tuple[Result, ...], *problems: str) -> str:
    found = render("json", Report(results=results, problems=problems))
    assert isinstance(found, str)
    return found


@given(RECORDS)
def test_what_was_taken_apart_is_the_same_put_together(records: list[dict[str, object]]) -> None:
    common, own = apart(records)
    assert [json.dumps(laid_over(common, one), sort_keys=True) for one in own] == [
        json.dumps(each, sort_keys=True) for each in records
    ]


def test_what_all_say_is_with_none_of_them() -> None:
    common, own = apart([{"a": 1, "b": {"c": 2, "d": 3}}, {"a": 1, "b": {"c": 2, "d": 4}}])
    assert (common, own) == ({"a": 1, "b": {"c": 2}}, [{"b": {"d": 3}}, {"b": {"d": 4}}])


def test_the_results_of_a_block_are_read_back_complete() -> None:
    results = (*block(), *alone())
    assert results_from_json(page(results)) == results


def test_one_result_is_written_as_it_is() -> None:
    (result,) = alone()
    assert several(alone())["blocks"] == []
    assert results_from_json(to_json(result)) == alone()


def test_the_law_and_the_receipt_of_a_block_stand_once() -> None:
    found = several(block())
    (common,) = found["blocks"]
    assert {"law", "regime", "receipt", "building", "findings", "not_evaluated"} <= common.keys()
    *homes, shared = found["results"]
    assert "block" not in shared and {"law", "regime", "receipt"} <= shared.keys()
    for each in homes:
        assert set(OF_THE_HOME) < each.keys()
        assert not each.keys() & {"law", "regime", "building", "findings"}
        receipt = each.get("receipt", {})
        assert isinstance(receipt, dict) and set(receipt) <= {"results_sha256"}


def test_a_block_of_twice_as_many_homes_is_no_more_than_twice_as_long() -> None:
    *homes, _ = block()
    half = [replace(each, building=each.building[:6]) for each in homes[:6]]
    lengths = [len(compact_json(several(each))) for each in (half, homes)]
    assert lengths[1] <= 2 * lengths[0]


def test_the_json_of_a_block_follows_the_published_schema() -> None:
    content = json.loads(page((*block()[:2], *alone()), "x"))
    checker = jsonschema.Draft202012Validator(results_schema())
    checker.validate(content)
    for name in OF_THE_HOME:
        without = json.loads(json.dumps(content))
        del without["results"][0][name]
        assert not checker.is_valid(without)
    content["results"][-1].pop("law")
    assert not checker.is_valid(content)


@pytest.mark.parametrize("where", ["blocks", "results"])
def test_the_schema_knows_no_other_keys(where: str) -> None:
    content = json.loads(page(block()[:2]))
    content[where][0]["anders"] = 1
    assert not jsonschema.Draft202012Validator(results_schema()).is_valid(content)


def test_a_complete_result_of_a_block_follows_the_schema_of_one_result() -> None:
    content = json.loads(to_json(several(block()[:3])))
    checker = jsonschema.Draft202012Validator(result_schema())
    for each in content["results"]:
        number = each.pop("block")
        checker.validate(laid_over(content["blocks"][number], each))

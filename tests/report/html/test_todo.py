"""What must be done: one numbered list over all persons."""

from __future__ import annotations

import pytest

from bblcheck.report.html.checklist import checklist
from bblcheck.report.html.todo import Task, first_tasks, tasks_of
from tests.report.making import KINDS, book, results


def tasks(kind: str) -> list[Task]:
    divisions = checklist(results(kind)[0].results, "nl", "h1")
    return [
        task
        for group in tasks_of(divisions, results(kind)[0].needed, book().vocabulary, {})
        for task in group.tasks
    ]


def test_tasks_are_numbered_through() -> None:
    found = tasks("moves")
    assert [task.number for task in found] == list(range(1, len(found) + 1))


def test_every_failing_lid_is_a_task() -> None:
    failing = {item.rule for item in results("moves")[0].results if item.verdict == "non_compliant"}
    assert {task.items[0].rule for task in tasks("moves") if task.verb == "solve"} == failing


def test_every_gap_is_in_a_task() -> None:
    open_ones = [item for item in results("undecided")[0].results if item.verdict == "insufficient_data"]
    wanted = {gap.fact for item in open_ones for gap in item.missing if gap.kind == "missing"}
    assert wanted == {fact for task in tasks("undecided") if task.verb == "supply" for fact in task.about}


def test_what_most_waits_for_comes_first() -> None:
    found = results("undecided")[0]
    groups = tasks_of(checklist(found.results, "nl", "h1"), found.needed, book().vocabulary, {})
    weights = [task.weight for task in first_tasks(groups, 3)]
    everything = [task.weight for group in groups for task in group.tasks if task.verb == "supply"]
    assert weights == sorted(everything, reverse=True)[:3]


def test_a_question_is_for_the_one_who_judges() -> None:
    assert {task.person for task in tasks("lacks") if task.verb == "judge"} <= {"judge"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_must_be_supplied_is_what_the_result_needs(kind: str) -> None:
    """One source: the same facts, for the same person and from the same supplier as in text and JSON."""
    supplied = [(task.path, task.person, task.supplier) for task in tasks(kind) if task.verb == "supply"]
    needed = [(each.fact, each.person, each.supplier) for each in results(kind)[0].needed]
    assert sorted(supplied, key=str) == sorted(needed, key=str)


def test_what_only_the_procedure_waits_for_does_not_come_first() -> None:
    only = [task for task in tasks("moves") if task.verb == "supply" and not task.leden]
    assert only and all(task.rules and task.weight == len(task.rules) for task in only)
    found = results("moves")[0]
    groups = tasks_of(checklist(found.results, "nl", "h1"), found.needed, book().vocabulary, {})
    assert all(task.leden for task in first_tasks(groups, 1000))

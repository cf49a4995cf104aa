"""English is complete by structure, not only in the runs that tests make.

Every text of the tables has both languages with the same blanks. Every Dutch sentence in the packages that speak of
homes has an English one; what has none is listed here with the reason.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from string import Formatter

import pytest

import bblcheck
from bblcheck.report.phrases import english
from bblcheck.result.model import BasisStep, LidResult, Procedure, Result
from tests.report.making import of, results, shown

ROOT = Path(bblcheck.__file__).parent
TABLES = (
    ("texts", "TEXTS"),
    ("reporttexts", "TEXTS"),
    ("lifetexts", "TEXTS"),
    ("lettertexts", "TEXTS"),
    ("comparisontexts", "TEXTS"),
)
SPEAKING = ("cli", "decision", "composition", "home", "ifc")
DUTCH = re.compile(
    r"(?<![\w`])(de|het|een|van|niet|wordt|zijn|geen|dit|deze|staat|met|voor|uit|ontbreekt|hoort|bestaat|heeft|moet"
    r"|alleen|meer|bij|naar|onbekend|kan|nog|is|al)(?![\w`])"
)
BLANK = "X1"
SCHEMA = "words of a published JSON Schema, for who writes files"
PART = "a part of a sentence, which has its English as a whole"
CLICK = "the Dutch of click's own English"
WITHOUT: Mapping[str, str] = {
    "cli/clickdutch.py": CLICK,
    "home/schema.py": SCHEMA,
    "home/neighbours.py: gebouwen om de woning heen, voor de situatietekening; geen regel leest ze": SCHEMA,
    "home/neighbours.py: id van het raam of de deur waar het gebouw tegenover staat": SCHEMA,
    'home/neighbours.py: {"naam"': "an example of a file",
    "decision/manifests.py": "a frame of JSON",
    "decision/citing.py: ": PART,
    "decision/comparing.py: aanname": "its path of a fact is fixed, and in the tables with it",
    "composition/aspects.py: X1: alleen X1 bekend": "before and after have each their own English",
    "home/errors.py: een object met": PART,
    "cli/failures.py: ... en nog X1 X1": "one and more have each their own English",
    "cli/options.py: Meer dan één keer": PART,
    "cli/ruleviews.py: noemt niet meer": PART,
    "cli/speaking.py: Zie `X1` voor hulp.": "said beside its English",
    "ifc/ils/acceptance.py: (bij M1": PART,
    "ifc/preflight/contents.py: (op X1 objecten": PART,
    "ifc/scan.py: (en nog X1": PART,
}


@pytest.mark.parametrize(("module", "name"), TABLES)
def test_every_text_has_both_languages_with_the_same_blanks(module: str, name: str) -> None:
    table: Mapping[str, tuple[str, str]] = getattr(importlib.import_module(f"bblcheck.report.{module}"), name)
    assert len(table) > 5
    may_be_empty = {"page.language"}
    for key, (dutch, english_text) in table.items():
        assert english_text and (dutch or key in may_be_empty), key
        assert _blanks(dutch) == _blanks(english_text) or not dutch, key


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def sentences(path: Path) -> Iterator[str]:
    """The Dutch in a module as it is said, with blanks for what differs; no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    quiet = {id(part) for node in ast.walk(tree) for part in _unsaid(node)}
    for node in ast.walk(tree):
        if id(node) in quiet:
            continue
        if isinstance(node, ast.JoinedStr):
            parts = [str(part.value) if isinstance(part, ast.Constant) else BLANK for part in node.values]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            parts = [node.value]
        else:
            continue
        said = " ".join("".join(parts).split())
        fixed = said.replace(BLANK, " ")
        if DUTCH.search(fixed) and len(fixed.split()) > 2:
            yield said


def _unsaid(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and the parts of strings that are put together, which count as a whole."""
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
        yield from (each.value for each in node.body if isinstance(each, ast.Expr))
    if isinstance(node, ast.JoinedStr):
        yield from (part for each in node.values for part in ast.walk(each))


def without_english() -> list[str]:
    return [
        f"{path.relative_to(ROOT).as_posix()}: {said}"
        for package in SPEAKING
        for path in sorted((ROOT / package).rglob("*.py"))
        for said in sentences(path)
        if english(said) is None
    ]


def test_every_sentence_that_is_composed_has_its_english() -> None:
    missing = [each for each in without_english() if _reason(each) is None]
    assert missing == [], "say it in bblcheck/report/english, or list here why it needs no English"


def test_no_reason_stands_for_a_sentence_that_has_its_english() -> None:
    found = without_english()
    assert [each for each in WITHOUT if not any(one.startswith(each) for one in found)] == []


def _reason(found: str) -> str | None:
    return next((why for start, why in WITHOUT.items() if found.startswith(start)), None)


# --- the text of rules

RULE_TEXT = re.compile("kwalster[0-9]+")


def marked(result: Result) -> Result:
    """The result as if every text of a rule or of the vocabulary were a word that nothing else says."""
    words = (f"kwalster{number}" for number in count())

    def step(each: BasisStep) -> BasisStep:
        return replace(each, text=next(words), interpretation=next(words))

    def lid(each: LidResult) -> LidResult:
        return replace(each, title=next(words), summary=next(words), interpretation=next(words))

    def asked(found: Procedure) -> Procedure:
        return replace(
            found,
            basis=tuple(map(step, found.basis)),
            terms=tuple(replace(each, text=next(words)) for each in found.terms),
            papers=tuple(
                replace(each, name=next(words), interpretation=next(words)) for each in found.papers
            ),
        )

    assert result.decision is not None and result.decision.procedure is not None
    decision = replace(
        result.decision,
        basis=tuple(map(step, result.decision.basis)),
        procedure=asked(result.decision.procedure),
    )
    return replace(
        result,
        regime=replace(result.regime, basis=tuple(map(step, result.regime.basis))),
        decision=decision,
        results=tuple(map(lid, result.results)),
        needed=tuple(replace(each, label=next(words)) for each in result.needed),
    )


@pytest.mark.parametrize("form", ["text", "junit", "sarif", "github", "letter"])
def test_every_text_of_a_rule_is_quoted_in_english(form: str) -> None:
    (found,) = results("moves")
    said = shown(form, of((marked(found),), language="en", everything=True))
    places = [each.start() for each in RULE_TEXT.finditer(said)]
    assert len(places) > 20
    loose = [said[max(0, at - 80) : at + 40] for at in places if not _quoted(said, at)]
    assert loose == []


def _quoted(said: str, at: int) -> bool:
    """Whether the last sign of quoting before a place opens one."""
    return said.rfind("«", 0, at) > said.rfind("»", 0, at)


def test_every_text_of_a_rule_is_marked_as_dutch_on_the_page() -> None:
    (found,) = results("moves")
    page = shown("html", of((marked(found),), language="en"))
    reader = _Languages()
    reader.feed(page)
    assert len(reader.found) > 50
    assert {language for _, language in reader.found} == {"nl"}


class _Languages(HTMLParser):
    """Each text of a rule with the language of the element around it."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self.stack[-1][1] if self.stack else ""
        if tag not in ("meta", "input", "br", "rect", "path", "line", "circle"):
            self.stack.append((tag, dict(attrs).get("lang") or above))

    def handle_endtag(self, tag: str) -> None:
        if self.stack and self.stack[-1][0] == tag:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.found += ((word, self.stack[-1][1]) for word in RULE_TEXT.findall(data))


def test_a_sentence_without_english_is_found(tmp_path: Path) -> None:
    module = tmp_path / "x.py"
    module.write_text(
        '"""Dit is een docstring van de module."""\nfault = f"de {1} van het model is kwijt"\n',
        encoding="utf-8",
    )
    assert list(sentences(module)) == ["de X1 van het model is kwijt"]
    assert english("de X1 van het model is kwijt") is None

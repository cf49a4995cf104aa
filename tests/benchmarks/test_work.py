"""How much is done, counted instead of timed: what is not asked is not read, compiled or imported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.language.tree import Body
from bblcheck.law import load
from bblcheck.law.rulebook import Rulebook
from tests.benchmarks.homes import HOME
from tests.benchmarks.measuring import ROOT

LIBRARIES = ["ifcopenshell", "jinja2", "jsonschema", "lark", "pydantic", "rich", "shapely"]
PARTS = [
    "composition",
    "home.dossier",
    "home.schema",
    "ifc.profile",
    "ifc.readifc",
    "language.parse",
    "report.html",
]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that has the rules of the package."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BBLCHECK_CACHE", str(folder))
        load.load_rules()
    return folder


@pytest.fixture
def book(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Rulebook:
    """The rules of the package, out of the cache."""
    monkeypatch.setenv("BBLCHECK_CACHE", str(cache))
    monkeypatch.setattr(load, "_parse", None)
    return load.load_rules(examples=False)


def bodies(book: Rulebook) -> Iterator[tuple[str, Body]]:
    """Every lid, and every article without leden, with its decree."""
    for file in book.files:
        for article in file.articles:
            assert file.header is not None
            for body in (article.body, *(lid.body for lid in article.leden)):
                if body is not None:
                    yield file.header.besluit, body


def is_read(body: Body) -> bool:
    """Whether what the lid says was asked."""
    try:
        vars(Body)["conditions"].__get__(body)
    except AttributeError:
        return False
    return True


def test_loading_the_rules_reads_no_lid(book: Rulebook) -> None:
    assert not any(is_read(body) for _, body in bodies(book))


def test_a_check_reads_no_decree_that_is_not_in_force(book: Rulebook) -> None:
    check_file(HOME, book, CheckRequest(as_="nieuwbouw", details=False))
    read = {decree for decree, body in bodies(book) if is_read(body)}
    assert "bbl" in read
    assert "bouwbesluit2012" not in read


def test_a_check_reads_the_leden_that_it_judges(book: Rulebook) -> None:
    """And those that choose, but not the other level: at most one in ten more than have an outcome."""
    (result,) = check_file(HOME, book, CheckRequest(as_="nieuwbouw", details=False))
    judged = {item.rule for item in result.results}
    found = [body for _, body in bodies(book)]
    assert sum(map(is_read, found)) <= len(judged) + len(found) / 10


@pytest.mark.usefixtures("book")
def test_a_check_of_a_home_file_imports_only_what_it_uses() -> None:
    code = (
        "import sys; sys.argv = ['bblcheck', 'check', sys.argv[1]]\n"
        "from bblcheck.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(HOME)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    imported = set(done.stderr.split())
    assert "bblcheck.decision.checking" in imported
    assert imported & {*LIBRARIES, *(f"bblcheck.{part}" for part in PARTS)} == set()

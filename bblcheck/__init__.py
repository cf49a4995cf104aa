"""Checks relocatable homes (flexwoningen) against the Dutch building decree (Bbl).

The whole public API is on this page. Everything takes paths and gives immutable results:

    book = load_rules()
    results = check("home.json", book, as_="nieuwbouw", site="site.json")
    results = relocate("dossier.json", book, before="before.ifc", after="after.ifc", site="site.json")

Bad input raises `bblcheck.home.errors.BadInput`, bad rules `bblcheck.law.load.RuleErrors`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bblcheck.decision.asking import As, Scope
    from bblcheck.home.content import HomeFile
    from bblcheck.law.rulebook import Rulebook
    from bblcheck.result.comparison import StateComparison
    from bblcheck.result.model import ReadingName, Result

__version__ = "0.1.0"
__all__ = ["__version__", "check", "compare", "load_rules", "read_home", "relocate"]

File = str | Path


def load_rules(folder: File | None = None) -> Rulebook:
    """The rule book: that of the package, or of another folder. Raises `RuleErrors`."""
    from bblcheck.law.load import load_rules

    return load_rules(Path(folder) if folder is not None else None, examples=False)


def read_home(path: File, book: Rulebook) -> HomeFile:
    """The homes of an IFC model (.ifc, .ifczip) or a home file (.json). Raises `BadInput`."""
    from bblcheck.decision.inputs import Inputs

    return Inputs(book.vocabulary).homes(Path(path))


def check(
    path: File,
    book: Rulebook,
    *,
    as_: As | None = None,
    site: File | None = None,
    scope: Scope = "site",
    reference_date: date | None = None,
    extra: Sequence[File] = (),
    settings: Sequence[str] = (),
    homes: Sequence[str] = (),
) -> tuple[Result, ...]:
    """Judge a home or the home of a dossier: one result per home, or of `homes` only: names, ids or numbers from 1.
    Raises `BadInput`."""
    from bblcheck.decision.checking import CheckRequest, check_file

    request = CheckRequest(
        as_=as_,
        scope=scope,
        site=_path(site),
        reference_date=reference_date,
        extra=tuple(Path(file) for file in extra),
        settings=tuple(settings),
        homes=tuple(homes),
    )
    return check_file(Path(path), book, request)


def relocate(
    dossier: File,
    book: Rulebook,
    *,
    before: File | None = None,
    after: File | None = None,
    site: File | None = None,
    reading: ReadingName | None = None,
    reference_date: date | None = None,
    extra: Sequence[File] = (),
    settings: Sequence[str] = (),
    announced: bool = False,
    rthf: bool = False,
    homes: Sequence[str] = (),
) -> tuple[Result, ...]:
    """Decide about the planned move of a dossier: one result per home, or of `homes` only. Raises `BadInput`,
    `NoTarget`.

    With `announced` the decision also tells what announced law would say, with `rthf` the subsidy's conditions.
    """
    from bblcheck.decision.relocating import RelocateRequest, relocate_file

    request = RelocateRequest(
        before=_path(before),
        after=_path(after),
        site=_path(site),
        reading=reading,
        reference_date=reference_date,
        extra=tuple(Path(file) for file in extra),
        settings=tuple(settings),
        announced=announced,
        rthf=rthf,
        homes=tuple(homes),
    )
    return relocate_file(Path(dossier), book, request)


def compare(
    before: File,
    after: File,
    book: Rulebook,
    *,
    reading: ReadingName | None = None,
    homes: Sequence[str] = (),
) -> StateComparison:
    """Compare two states of a home: every element in one class, and what each reading of the law makes of it. With
    `homes` only these of both states, by name, id or number, with what they share.

    Each state is an IFC model, a home file, a manifest or `DOSSIER#PLACEMENT`. Raises `BadInput`.
    """
    from bblcheck.decision.comparison import compare_files

    return compare_files(Path(before), Path(after), book, reading, homes=homes)


def _path(file: File | None) -> Path | None:
    return Path(file) if file is not None else None

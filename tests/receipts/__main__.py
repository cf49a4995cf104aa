"""Make the golden receipts: `python -m tests.receipts` makes all, `... NAME` some of them, `... --add NAME FILE` keeps
a receipt that a user made."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bblcheck.decision import receipts
from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.receipts import make_receipt, replay_receipt, verify_receipt
from bblcheck.decision.relocating import relocate_file
from bblcheck.law.load import rule_texts
from bblcheck.law.rulebook import Rulebook, rules_folder
from tests.decision.making import write_dossier
from tests.receipts.cases import CASES, Case
from tests.receipts.store import keep, parsed_once, tidy

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> None:
    """Make what was asked, and tell the size of each."""
    if arguments[:1] == ["--add"]:
        name, file = arguments[1:]
        _keep(name, Path(file).read_text(encoding="utf-8"))
        return
    texts = rule_texts(rules_folder())
    setattr(receipts, "rules_from_texts", parsed_once)  # noqa: B010
    book = parsed_once(texts)
    for name in arguments or CASES:
        _keep(name, made(CASES[name], book, texts))
    tidy()


def _keep(name: str, text: str) -> None:
    problems = verify_receipt(text).problems
    if problems or not replay_receipt(text).same:
        raise SystemExit(f"{name}: {'; '.join(problems) or 'does not replay'}")
    path = keep(name, text)
    print(f"{name}: {len(text)} characters, {path.stat().st_size} bytes in the store")


def made(case: Case, book: Rulebook, texts: dict[str, str]) -> str:
    """The receipt of one case, with names of files as from the top of the checkout."""
    inputs = Inputs(book.vocabulary)
    with _at_home(case):
        if isinstance(case.request, CheckRequest):
            results = check_file(case.path, book, case.request, inputs)
        else:
            results = relocate_file(case.path, book, case.request, inputs)
        return make_receipt(case.path, case.request, inputs, texts, results)


@contextmanager
def _at_home(case: Case) -> Iterator[None]:
    """In the checkout, or in a folder with the dossier of the case."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        if case.events:
            write_dossier(Path(folder), *case.events)
        os.chdir(folder if case.events else ROOT)
        try:
            yield
        finally:
            os.chdir(before)


if __name__ == "__main__":
    main(sys.argv[1:])

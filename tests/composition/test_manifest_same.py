"""A later move is compared with the manifest as with the model: for every sample and every shared model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bblcheck.decision.comparison import compare_files
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.manifests import manifest_text
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.comparison import StateComparison, StateRef
from tests.variants.changes import CHANGES, NotThere, changed
from tests.variants.noops import all_at_once, new_ids

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "ifc"
REFUSED = ("errorfile.ifc",)
MODELS = (
    *sorted((ROOT / "samples").glob("*/*.ifc")),
    *(path for path in sorted(SHARED.glob("*.ifc")) if path.name not in REFUSED),
)
WANTED = ("window 10 cm wider", "wall shifted 0.5 m", "layer of another material")
BIG = 700_000


def later(text: str, inputs: Inputs, before: Path) -> Iterator[tuple[str, str]]:
    """What may have become of a model: another export of it; one that is not big also moved, and with one change."""
    if len(text) > BIG:
        yield "same", new_ids(text)
        return
    yield "same", all_at_once(text)
    parts = inputs.state(before).parts
    assert parts is not None
    for name in WANTED:
        try:
            yield name, changed(text, CHANGES[name], parts)[0]
        except NotThere:
            continue
        return


def answer(result: StateComparison) -> StateComparison:
    """All that is answered: not which file was read."""
    nothing = StateRef(path="", kind="", sha256="", name="", elements=result.before.elements)
    return replace(result, before=nothing, findings=())


@pytest.mark.parametrize("model", MODELS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_manifest_gives_the_same_answer_as_the_model(model: Path, book: Rulebook, tmp_path: Path) -> None:
    text = model.read_text(encoding="utf-8", errors="replace")
    before = tmp_path / "voor.ifc"
    before.write_text(text, encoding="utf-8")
    inputs = Inputs(book.vocabulary)
    verdicts = []
    for name, changed_text in later(text, inputs, before):
        after = tmp_path / f"{name}.ifc"
        after.write_text(changed_text, encoding="utf-8")
        direct = compare_files(before, after, book, inputs=inputs)
        ref = next(each for each in inputs.read if each.path == before.as_posix())
        manifest = tmp_path / "manifest.json"
        manifest.write_text(manifest_text(inputs.models[before.as_posix()], ref), encoding="utf-8")
        kept = compare_files(manifest, after, book, inputs=inputs)
        assert (direct.before.kind, kept.before.kind) == ("ifc", "manifest")
        assert answer(kept) == answer(direct)
        verdicts.append(direct.verdict)
    assert verdicts[0] != "changed" and verdicts[1:] in ([], ["changed"])

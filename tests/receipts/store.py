"""The store of golden receipts, packed, and the list of changes in them that were explained."""

from __future__ import annotations

import hashlib
import json
import lzma
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bblcheck.law.load import rules_from_texts
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.blocks import BLOCK, laid_over

FOLDER = Path(__file__).with_name("golden")
ACCEPTED = Path(__file__).with_name("accepted.toml")
SUFFIX = ".json.xz"
RULES = "rules-"


@dataclass(frozen=True, slots=True)
class Explained:
    """A change of an old decision that somebody accepted: the digest of the new results, and why."""

    results: str
    reason: str


def names(folder: Path = FOLDER) -> list[str]:
    """The receipts in the store."""
    found = (path.name.removesuffix(SUFFIX) for path in folder.glob(f"*{SUFFIX}"))
    return sorted(name for name in found if not name.startswith(RULES))


def receipt(name: str, folder: Path = FOLDER) -> str:
    """The text of a receipt, as `--receipt` wrote it."""
    body = json.loads(_unpacked(name, folder))
    body["rules"] = json.loads(_unpacked(body["rules"], folder))
    return _written(body)


def decided(name: str) -> list[dict[str, object]]:
    """The results in a receipt, each complete."""
    body = json.loads(_unpacked(name, FOLDER))
    blocks = body.get("blocks", [])
    return [laid_over(blocks[each[BLOCK]], each) if BLOCK in each else each for each in body["results"]]


def keep(name: str, text: str, folder: Path = FOLDER) -> Path:
    """Put a receipt in the store; the same receipt gives the same bytes. The texts of the rules, which receipts made
    on one day share, are kept once."""
    body = json.loads(text)
    rules = json.dumps(body["rules"], ensure_ascii=False)
    shared = f"{RULES}{digest(rules)[:16]}"
    if not (folder / f"{shared}{SUFFIX}").exists():
        _pack(shared, rules, folder)
    path = _pack(name, _written(body | {"rules": shared}), folder)
    assert receipt(name, folder) == text
    return path


def tidy(folder: Path = FOLDER) -> None:
    """Take out the texts of rules that no receipt has any more."""
    used = {json.loads(_unpacked(name, folder))["rules"] for name in names(folder)}
    for path in folder.glob(f"{RULES}*{SUFFIX}"):
        if path.name.removesuffix(SUFFIX) not in used:
            path.unlink()


def _written(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _pack(name: str, text: str, folder: Path) -> Path:
    path = folder / f"{name}{SUFFIX}"
    path.write_bytes(lzma.compress(text.encode(), preset=9))
    return path


def _unpacked(name: str, folder: Path) -> str:
    return lzma.decompress((folder / f"{name}{SUFFIX}").read_bytes()).decode()


def explained(path: Path = ACCEPTED) -> dict[str, Explained]:
    """The accepted changes by receipt."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Explained(entry["results"], entry["reason"]) for name, entry in content.items()}


_books: dict[str, Rulebook] = {}


def parsed_once(texts: Mapping[str, str]) -> Rulebook:
    """`rules_from_texts`, which takes seconds, once for receipts with the same rules."""
    key = digest(json.dumps(dict(texts)))
    if key not in _books:
        _books[key] = rules_from_texts(texts)
    return _books[key]


def digest(results: str) -> str:
    """What stands in the list for the new results of a receipt."""
    return hashlib.sha256(results.encode()).hexdigest()

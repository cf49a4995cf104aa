"""A folder of rule files -> `Rulebook`, checked once and kept in a safe cache."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bblcheck.language import store
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Position, RuleFile
from bblcheck.law.rulebook import Rulebook, decrees_of, rules_folder
from bblcheck.law.versions import VERSIONS_FILE, parse_versions

_PREFIX = "rules-"
_MOST_KEPT = 8


class RuleErrors(Exception):
    """The rules cannot be used: every error that was found, in the order of files and lines."""

    def __init__(self, errors: Sequence[RuleError]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = tuple(errors)


def load_rules(folder: Path | None = None, *, cache: bool = True, examples: bool = True) -> Rulebook:
    """The rule book of `folder` (default: the rules that came with the package).

    Parsed and checked rules are kept by content hash: those of the package in the wheel, others in the user's cache
    folder; a folder that cannot be written is slower, not an error. Who does not read the examples may leave them
    out: that is half of the work. Raises `RuleErrors` when a file cannot be read or a check fails.
    """
    root = folder or rules_folder()
    texts = _read(root)
    hashes = _hashes(texts)
    files = _cached(root, hashes, examples) if cache else None
    if files is None:
        files = _checked(root, texts, hashes)
        if cache:
            _keep(hashes, files)
    return Rulebook(files, decrees_of(root), hashes)


def pack_rules(root: Path, folder: Path) -> Path:
    """The file in `folder` from which `load_rules` reads the rules of `root` when it lies among them. Raises
    `RuleErrors`."""
    texts = _read(root)
    hashes = _hashes(texts)
    packed = folder / _file_name(hashes)
    packed.write_bytes(store.dumps(_checked(root, texts, hashes)))
    return packed


def _hashes(texts: Mapping[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in texts.items()}


def _checked(root: Path, texts: Mapping[str, bytes], hashes: Mapping[str, str]) -> tuple[RuleFile, ...]:
    files = _parse(texts)
    _check_relations(Rulebook(files, decrees_of(root), hashes))
    return files


def _check_relations(book: Rulebook) -> None:
    """Whether the exceptions between leden make sense on every day that something changes."""
    from bblcheck.engine.relations import check_relations
    from bblcheck.law.routing import plan

    days = sorted({article.validity.start for file in book.files for article in file.articles})
    try:
        for day in days:
            check_relations(book.at(day).rules)
            plan(book.at(day))
    except RuleError as error:
        raise RuleErrors([error]) from None


def rules_from_texts(texts: Mapping[str, str]) -> Rulebook:
    """The rule book of texts by file name, `versies.toml` among them, as a receipt keeps them."""
    contents = {name: text.encode() for name, text in texts.items() if name.endswith(".bbl")}
    hashes = _hashes(contents)
    return Rulebook(_parse(contents), parse_versions(texts[VERSIONS_FILE]), hashes)


def rule_texts(root: Path) -> dict[str, str]:
    """The texts of a rule folder by name, `versies.toml` among them."""
    texts = {name: content.decode() for name, content in _read(root).items()}
    return texts | {VERSIONS_FILE: (root / VERSIONS_FILE).read_text(encoding="utf-8", errors="replace")}


def _read(root: Path) -> dict[str, bytes]:
    paths = sorted(root.rglob("*.bbl")) if root.is_dir() else []
    if not paths or not (root / VERSIONS_FILE).is_file():
        message = f"in deze map staan geen regels: er horen .bbl-bestanden en {VERSIONS_FILE} in"
        raise RuleError(message, Position(str(root), 1, 1), "controleer --rules")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def _parse(texts: Mapping[str, bytes]) -> tuple[RuleFile, ...]:
    from bblcheck.language.check import check
    from bblcheck.language.parse import parse_bytes

    files: list[RuleFile] = []
    errors: list[RuleError] = []
    for name, content in texts.items():
        try:
            files.append(parse_bytes(content, name))
        except RuleError as error:
            errors.append(error)
    if not errors:
        errors = [finding for finding in check(files) if finding.is_error]
    if errors:
        raise RuleErrors(errors)
    return tuple(files)


def cache_folder() -> Path:
    """Where parsed rules are kept: BBLCHECK_CACHE, else the user's cache folder."""
    if chosen := os.environ.get("BBLCHECK_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "bblcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "bblcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bblcheck"


def _file_name(hashes: Mapping[str, str]) -> str:
    from bblcheck import __version__

    lines = (store.FORMAT, __version__, *(f"{name} {digest}" for name, digest in hashes.items()))
    key = hashlib.sha256("\n".join(lines).encode())
    return f"{_PREFIX}{key.hexdigest()[:32]}.json"


def _cached(root: Path, hashes: Mapping[str, str], examples: bool) -> tuple[RuleFile, ...] | None:
    name = _file_name(hashes)
    for folder in (root, cache_folder()):
        try:
            return store.loads((folder / name).read_bytes(), examples=examples)
        except (OSError, ValueError):
            continue
    return None


def _keep(hashes: Mapping[str, str], files: Sequence[RuleFile]) -> None:
    import tempfile

    target = cache_folder() / _file_name(hashes)
    try:
        content = store.dumps(files)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as temporary:
            temporary.write(content)
        Path(temporary.name).replace(target)
        _forget(target.parent)
    except (OSError, ValueError):
        return


def _forget(folder: Path) -> None:
    """Remove the oldest of the kept rules: each change of a rule makes new ones."""
    kept = sorted(folder.glob(f"{_PREFIX}*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in kept[_MOST_KEPT:]:
        path.unlink(missing_ok=True)

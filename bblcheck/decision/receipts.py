"""Receipts: everything a decision rests on, in one file; `verify` checks it, `replay` works it out again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias, cast

from bblcheck import __version__
from bblcheck.decision import modelstore
from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.files import Kept
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.home import layerstore
from bblcheck.home.errors import InputError
from bblcheck.law.load import rules_from_texts
from bblcheck.result.blocks import several
from bblcheck.result.model import Result
from bblcheck.result.published import to_json

FORMAT = "bblcheck.receipt/1"
Request: TypeAlias = CheckRequest | RelocateRequest
Json: TypeAlias = layerstore.Json


class ReceiptError(InputError):
    """The file is no receipt, or not one this version can read."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "bewijsstuk")


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found: each problem in words; empty when the receipt is whole."""

    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """What `replay` found. `same` is byte for byte; `engine` is the version that made the receipt."""

    same: bool
    engine: str
    before: str
    after: str


def make_receipt(
    path: Path, request: Request, inputs: Inputs, rules: Mapping[str, str], results: Sequence[Result]
) -> str:
    """The receipt of one run: `rules` are the texts of the rule folder by name, `inputs` what was read."""
    kept: dict[str, Json] = {}
    for item in inputs.read:
        entry: dict[str, Json] = {"kind": item.kind, "sha256": item.sha256}
        if item.path in inputs.models:
            entry["model"] = modelstore.encode(inputs.models[item.path])
        elif item.kind != "paper":
            entry["text"] = Path(item.path).read_text(encoding="utf-8-sig")
        kept[item.path] = entry
    body: dict[str, object] = {
        "format": FORMAT,
        "engine": __version__,
        "command": "relocate" if isinstance(request, RelocateRequest) else "check",
        "path": path.as_posix(),
        "request": _plain_request(request),
        "inputs": kept,
        "rules": dict(rules),
        **json.loads(to_json(several(results))),
    }
    return json.dumps(body | {"seal": _seal(body)}, ensure_ascii=False, indent=1) + "\n"


def verify_receipt(text: str) -> Verification:
    """Whether the receipt is what was written: its seal, and the digest of every file it kept."""
    body = _read(text)
    problems = []
    seal = body.pop("seal", None)
    if seal != _seal(body):
        problems.append("het zegel klopt niet: het bewijsstuk is na het maken veranderd")
    for name, entry in cast("Mapping[str, Mapping[str, object]]", body["inputs"]).items():
        if not isinstance(entry, dict):
            problems.append(f"{name}: dit is geen bewaard bestand")
            continue
        kept = entry.get("text")
        if isinstance(kept, str) and entry.get("sha256") not in _digests(kept):
            problems.append(f"{name}: de bewaarde tekst is niet het bestand met deze hash")
    return Verification(tuple(problems))


def replay_receipt(text: str) -> Replay:
    """Work the decision out again from the receipt alone, and compare it byte for byte.

    Raises `ReceiptError` for a receipt that was altered in such a way that it no longer says what was asked.
    """
    body = _read(text)
    try:
        return _replayed(body)
    except (AttributeError, KeyError, TypeError, ValueError):
        if body["seal"] == _seal({name: part for name, part in body.items() if name != "seal"}):
            raise
        raise ReceiptError("dit bewijsstuk is na het maken veranderd en niet meer te lezen") from None


def _replayed(body: Mapping[str, object]) -> Replay:
    book = rules_from_texts(cast("Mapping[str, str]", body["rules"]))
    inputs = Inputs(book.vocabulary, _files(cast("Mapping[str, dict[str, Json]]", body["inputs"])))
    path = Path(str(body["path"]))
    request = cast("Mapping[str, object]", body["request"])
    if body["command"] == "relocate":
        results = relocate_file(path, book, RelocateRequest(**_arguments(request)), inputs)  # type: ignore[arg-type]
    else:
        results = check_file(path, book, CheckRequest(**_arguments(request)), inputs)  # type: ignore[arg-type]
    decided = {"blocks": body.get("blocks", []), "results": body["results"]}
    before, after = to_json(decided), to_json(json.loads(to_json(several(results))))
    return Replay(before == after, str(body["engine"]), before, after)


def _read(text: str) -> dict[str, object]:
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        raise ReceiptError("dit is geen JSON-bestand") from None
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise ReceiptError(f"dit is geen bewijsstuk van bblcheck (format {FORMAT})")
    missing = {"engine", "command", "path", "request", "inputs", "rules", "results", "seal"} - body.keys()
    if missing:
        raise ReceiptError(f"in dit bewijsstuk ontbreekt: {', '.join(sorted(missing))}")
    for name in ("request", "inputs", "rules"):
        if not isinstance(body[name], dict):
            raise ReceiptError(f'"{name}" is geen object: dit bewijsstuk is beschadigd')
    return body


def _seal(body: Mapping[str, object]) -> str:
    content = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()


def _digests(text: str) -> tuple[str, str]:
    """The digest of a text with and without a byte order mark in front."""
    plain, marked = text.encode(), text.encode("utf-8-sig")
    return hashlib.sha256(plain).hexdigest(), hashlib.sha256(marked).hexdigest()


# --- requests and inputs, there and back

PATHS = ("before", "after", "site")
Kind: TypeAlias = Literal["before", "after", "site"]


def _plain_request(request: Request) -> dict[str, object]:
    return {field.name: _plain(getattr(request, field.name)) for field in fields(request)}


def _plain(value: object) -> object:
    match value:
        case Path():
            return value.as_posix()
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return value


def _arguments(request: Mapping[str, object]) -> dict[str, object]:
    arguments: dict[str, object] = dict(request)
    for name in PATHS:
        if arguments.get(name) is not None:
            arguments[name] = Path(str(arguments[name]))
    if arguments.get("reference_date") is not None:
        arguments["reference_date"] = date.fromisoformat(str(arguments["reference_date"]))
    arguments["extra"] = tuple(Path(str(item)) for item in cast("list[object]", arguments["extra"]))
    arguments["settings"] = tuple(str(item) for item in cast("list[object]", arguments["settings"]))
    arguments["homes"] = tuple(str(item) for item in cast("list[object]", arguments.get("homes", [])))
    return arguments


def _files(inputs: Mapping[str, dict[str, Json]]) -> Kept:
    return Kept(
        {name: str(entry["sha256"]) for name, entry in inputs.items()},
        {name: str(entry["text"]) for name, entry in inputs.items() if "text" in entry},
        {
            name: modelstore.decode(cast("dict[str, Json]", entry["model"]))
            for name, entry in inputs.items()
            if "model" in entry
        },
    )

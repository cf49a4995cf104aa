"""The chain of digests that makes a dossier append-only: what was there before cannot change unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bblcheck.home.jsonfile import JsonFile, JsonValue
from bblcheck.home.jsonwriter import canonical

HEAD = ("format", "naam", "type", "serienummer")


@dataclass(frozen=True, slots=True)
class ChainState:
    """How far a dossier agrees with its own chain. `broken` is the JSON pointer of the first part that was changed
    or taken away, None when nothing was; `unsealed` counts the events that were written in by hand after it, `links`
    is the chain as it should be."""

    sealed: int
    unsealed: int
    broken: str | None
    links: tuple[str, ...]


def digests(data: Mapping[str, JsonValue]) -> tuple[str, ...]:
    """The chain as it should be: over what the dossier says of the home, then over each event and the link before."""
    head: dict[str, JsonValue] = {name: data[name] for name in HEAD if name in data}
    links = [_digest("", head)]
    for event in _listed(data, "gebeurtenissen"):
        links.append(_digest(links[-1], event))
    return tuple(links)


def chain_state(source: JsonFile) -> ChainState:
    """What the chain of a dossier shows; a dossier without one is wholly unsealed."""
    written, computed = _listed(source.data, "keten"), digests(source.data)
    events = len(computed) - 1
    sealed = max(len(written) - 1, 0)
    for index, (found, right) in enumerate(zip(written, computed, strict=False)):
        if found != right:
            return ChainState(sealed, max(events - sealed, 0), _part(index), computed)
    gone = _part(len(computed)) if len(written) > len(computed) else None
    return ChainState(sealed, max(events - sealed, 0), gone, computed)


def _part(index: int) -> str:
    return f"/gebeurtenissen/{index - 1}" if index else "/naam"


def _digest(before: str, part: JsonValue) -> str:
    return hashlib.sha256(f"{before}\n{canonical(part)}".encode(errors="surrogatepass")).hexdigest()


def _listed(data: Mapping[str, JsonValue], key: str) -> Sequence[JsonValue]:
    found = data.get(key)
    return found if isinstance(found, list) else []

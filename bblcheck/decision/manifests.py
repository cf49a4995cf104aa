"""The manifest file of a state: kept in the dossier, so that a later move can be compared without the model."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import cast

from bblcheck.composition.manifest import digest_of, middle, module_digests, shifted
from bblcheck.decision import modelstore
from bblcheck.decision.files import MANIFEST, ModelRead
from bblcheck.home.errors import InputError
from bblcheck.home.jsonfile import JsonFile, JsonValue
from bblcheck.home.parts import Parts, Vector
from bblcheck.result.model import InputRef

_DECIMALS = 12


def manifest_text(read: ModelRead, model: InputRef) -> str:
    """The manifest of a model that was read with its parts, as the text of a file."""
    parts = read.parts or Parts(())
    origin = middle(parts)
    x, y, z = origin
    kept = replace(read, parts=shifted(parts, (-x, -y, -z)))
    content = {
        "format": MANIFEST,
        "naam": read.homes.name,
        "model": {"pad": model.path, "sha256": model.sha256},
        "digest": digest_of(parts.parts),
        "modules": [
            {"naam": each.name, "serienummer": each.serial, "onderdelen": each.parts, "digest": each.digest}
            for each in module_digests(parts)
        ],
        "oorsprong": list(origin),
    }
    head = json.dumps(content, ensure_ascii=False, indent=1).removesuffix("\n}")
    state = json.dumps(_rounded(modelstore.encode(kept)), ensure_ascii=False, separators=(",", ":"))
    return f'{head},\n "staat": {state}\n}}\n'


def _rounded(value: modelstore.Json) -> modelstore.Json:
    """Numbers to a picometre: what is smaller is noise of the drawing program, and too long to read back."""
    if isinstance(value, float):
        return round(value, _DECIMALS) + 0.0
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list) else value


def read_manifest(source: JsonFile) -> ModelRead:
    """The state that a manifest keeps. Raises `InputError` when it was altered or is no manifest."""
    data = cast("dict[str, object]", _plain(source.data))
    try:
        read = modelstore.decode(cast("dict[str, modelstore.Json]", data["staat"]))
        x, y, z = (float(each) for each in cast("list[float]", data["oorsprong"]))
        parts = _placed(read, (x, y, z))
        digest = digest_of(parts.parts)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        raise _broken(
            source, "dit manifest is beschadigd: er ontbreekt iets, of het is met de hand veranderd"
        ) from None
    if digest != data.get("digest"):
        raise _broken(source, "dit manifest is na het maken veranderd: de digest klopt niet")
    return replace(read, homes=replace(read.homes, file=source.file), parts=parts)


def _placed(read: ModelRead, origin: Vector) -> Parts:
    if read.parts is None:
        raise ValueError("no parts")
    return shifted(read.parts, origin)


def _broken(source: JsonFile, message: str) -> InputError:
    hint = "maak het opnieuw van het model: bblcheck compare MODEL.ifc --manifest BESTAND.json"
    return InputError(message, source.file, hint=hint)


def _plain(value: JsonValue) -> object:
    """Numbers as they were written: parts of a model hold floating numbers."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value

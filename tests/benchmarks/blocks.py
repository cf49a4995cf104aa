"""Models of a block with as many homes as is asked, made as the sample is: more of them on a storey."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from samples.making.homes import blok, blok_woning
from samples.making.ifcbuild import build

PER_STOREY = 50


def block_of(count: int, folder: Path) -> Path:
    """A model of `count` homes, at most three storeys of them; made in a quarter of a second each."""
    file = folder / f"block-{count}.ifc"
    with (
        patch.object(blok, "PER_STOREY", PER_STOREY),
        patch.object(blok_woning, "PER_STOREY", PER_STOREY),
    ):
        build(blok.blok(count)).write(file)
    return file

"""The acceptance criteria of the ILS Omgevingsvergunning v0.1, as shipped, as applied and repaired.

`properties.csv` is the profile line by line; `ils.toml` what goes beyond lines: titles, milestones, defects.
"""

from typing import Literal, TypeAlias

Mode: TypeAlias = Literal["strict", "as-applied", "repaired"]
MODES: tuple[Mode, ...] = ("strict", "as-applied", "repaired")
Milestone: TypeAlias = Literal["M1", "M2", "M3"]
MILESTONES: tuple[Milestone, ...] = ("M1", "M2", "M3")

"""What the build of a wheel adds: the rules as parsed and checked, so that the first run need not read the text.

Run by hatchling (`pyproject.toml`), never by the tool itself.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKED = "bblcheck/_rules"


class ParsedRules(BuildHookInterface[Any]):
    """Parses the rules of the source tree and puts the result beside them in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises `RuleErrors` for rules that cannot be used: then there is no wheel."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from bblcheck.law.load import pack_rules

            self.folder = tempfile.TemporaryDirectory()
            packed = pack_rules(Path(self.root) / "rules", Path(self.folder.name))
        finally:
            sys.path.remove(self.root)
        build_data["force_include"][str(packed)] = f"{PACKED}/{packed.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if version != "editable":
            self.folder.cleanup()

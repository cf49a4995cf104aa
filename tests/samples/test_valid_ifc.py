"""The sample models are valid IFC4, its EXPRESS rules included."""

from __future__ import annotations

from pathlib import Path

import ifcopenshell
import ifcopenshell.validate
import pytest

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("model", ["studio/model-na.ifc", "twee-kamers/model.ifc", "woonwagen/model.ifc"])
def test_the_validator_has_no_complaints(model: str) -> None:
    logger = ifcopenshell.validate.json_logger()  # type: ignore[no-untyped-call]
    file = ifcopenshell.open(str(SAMPLES / model))
    ifcopenshell.validate.validate(file, logger, express_rules=True)
    assert logger.statements == []

"""The words of a report in any format: of a file of bytes, what is written in it."""

from __future__ import annotations

import io
import zipfile

from bblcheck.report.report import Report
from tests.report.making import written


def read(form: str, given: Report) -> str:
    """What a reader of the format gets to see."""
    content = written(form, given)
    match form:
        case "bcf" | "bcf3":
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return "\n".join(archive.read(name).decode() for name in archive.namelist())
        case _:
            return content.decode()

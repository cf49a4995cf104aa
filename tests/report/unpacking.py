"""The words of a report in any format: of a file of bytes, what is written in it."""

from __future__ import annotations

import io
import zipfile

from pypdf import PdfReader

from bblcheck.report.report import Report
from tests.report.making import written


def read(form: str, given: Report) -> str:
    """What a reader of the format gets to see."""
    content = written(form, given)
    match form:
        case "bcf" | "bcf3":
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return "\n".join(archive.read(name).decode() for name in archive.namelist())
        case "pdf":
            return " ".join(
                " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split()
            )
        case _:
            return content.decode()

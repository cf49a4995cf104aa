"""The words of a report in any format: of a file of bytes, what is written in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import asdict

from bblcheck.report.formats import FORMATS, prepared
from bblcheck.report.pdf.setting import pages_of
from bblcheck.report.report import Report
from tests.report.making import written


def read(form: str, given: Report) -> str:
    """What a reader of the format gets to see. Of a PDF what goes on its pages: test_pdf reads the pages themselves."""
    match form:
        case "bcf" | "bcf3":
            with zipfile.ZipFile(io.BytesIO(written(form, given))) as archive:
                return "\n".join(archive.read(name).decode() for name in archive.namelist())
        case "pdf":
            pages = pages_of(prepared(FORMATS[form], given))
            return " ".join("".join(_texts(asdict(block))) for block in pages.blocks)
        case _:
            return written(form, given).decode()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in ("kind", "link", "verdict"):
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
            yield " "

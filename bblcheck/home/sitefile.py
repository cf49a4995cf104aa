"""Site files: the facts of one place, for whichever home is put there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bblcheck.home.content import EVERY_ELEMENT, HomeContent
from bblcheck.home.contentreader import ContentReader
from bblcheck.home.errors import InputError, InputErrors, suggestion
from bblcheck.home.homefile import check_format
from bblcheck.home.jsonfile import JsonFile, load
from bblcheck.home.neighbours import KEY as NEIGHBOURS
from bblcheck.home.neighbours import Neighbour, complaints, read_neighbours
from bblcheck.home.paperreader import PAPERS, read_papers
from bblcheck.home.valuereader import Reader
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Vocabulary

FORMAT = "bblcheck.site/1"
_FILE_KEYS = ("format", "naam", PAPERS, NEIGHBOURS)


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A place: `content` is the layer it lays over a home. It fills elements and never adds one. `neighbours` stand
    around the home."""

    file: str
    name: str
    content: HomeContent
    neighbours: tuple[Neighbour, ...] = ()


def read_site(path: Path | str | JsonFile, vocabulary: Vocabulary) -> SiteFile:
    """The site of a file. Raises `InputErrors` with everything that is wrong in it."""
    source = path if isinstance(path, JsonFile) else load(path)
    values = Reader(source.file, "site file")
    check_format(source, FORMAT, values)
    name = None
    if source.data.get("naam") is not None:
        name = values.text(source.data["naam"], "/naam", '"naam"')
    values.papers = read_papers(source.data.get(PAPERS), f"/{PAPERS}", values)
    reader = ContentReader(vocabulary, values, _only_site_bound, wildcard=True)
    content = reader.content(source.data, "", _FILE_KEYS, source.file)
    neighbours = read_neighbours(source.data.get(NEIGHBOURS), values)
    if "volledig" in source.data:
        values.complain('"volledig" hoort in de woning, niet in de plaats', "/volledig")
    if values.errors:
        raise InputErrors(values.errors)
    return SiteFile(source.file, name or Path(source.file).stem, replace(content, adds=False), neighbours)


def _only_site_bound(kenmerk: Kenmerk) -> str:
    return (
        "" if kenmerk.site_bound else "hoort bij de woning, niet bij de plaats: het is niet locatiegebonden"
    )


def check_elements(site: SiteFile, homes: Iterable[HomeContent]) -> None:
    """Raises `InputErrors` for elements of the site file that none of the homes has, also where a neighbour stands."""
    known: dict[str, set[str]] = {}
    for home in homes:
        for plural, part in home.lists.items():
            known.setdefault(plural, {EVERY_ELEMENT}).update(item.id for item in part.items)
    errors = []
    for plural, part in site.content.lists.items():
        ids = known.get(plural, {EVERY_ELEMENT})
        for item in part.items:
            if item.id not in ids:
                hint = suggestion(item.id, ids)
                pointer = item.where.partition("#")[2] + "/id"
                message = f'de woning heeft geen element met dit id in "{plural}"'
                errors.append(InputError(message, site.file, pointer, item.id, hint=hint))
    errors += complaints(site.neighbours, known, site.file)
    if errors:
        raise InputErrors(errors)

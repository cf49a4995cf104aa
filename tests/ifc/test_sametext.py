"""Sets that say the same are read once, and nothing else is: the facts are those of every set read by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.opening import open_model
from bblcheck.ifc.readifc import model_from
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.sametext import same_sets
from bblcheck.ifc.scan import scan
from tests.ifc.reading import vocabulary

ROOT = Path(__file__).parents[2]
MODELS = [
    *sorted((ROOT / "samples").glob("*/model.ifc")),
    *sorted((ROOT.parent / "shared/ifc").glob("*.ifc")),
]
HEAD = "ISO-10303-21;HEADER;FILE_SCHEMA(('IFC4'));ENDSEC;DATA;"
END = "ENDSEC;END-ISO-10303-21;"
VALUES = """#1=IFCPROPERTYSINGLEVALUE('hoogte',$,IFCREAL(2.6),$);
#2=IFCPROPERTYSINGLEVALUE('hoogte',$,IFCREAL(2.6),$);
#3 = IFCPROPERTYSINGLEVALUE('hoogte',$,IFCREAL(2.7),$);
#4=IFCPROPERTYSINGLEVALUE('naam; #9',$,IFCLABEL('d''r');IS'),$);
#5=IFCPROPERTYSINGLEVALUE('naam; #9',$,IFCLABEL('d''r');IS'),$);
""".replace("');IS'", ");IS'")


def sets(*records: str) -> dict[int, int]:
    return same_sets(scan((HEAD + VALUES + "\n".join(records) + END).encode(), "model.ifc"))


def of(number: int, *members: int) -> str:
    return f"#{number}=IFCPROPERTYSET('{number:022}',$,'Bblcheck_ruimte',$,({','.join(f'#{m}' for m in members)}));"


@pytest.mark.parametrize(
    ("records", "same"),
    [
        ([of(10, 1), of(11, 2)], {10: 10, 11: 10}),
        ([of(10, 1), of(11, 3)], {}),
        ([of(10, 1, 4), of(11, 2, 5), of(12, 3)], {10: 10, 11: 10}),
        ([of(10, 1, 4), of(11, 5, 2)], {}),
        ([of(10, 1), of(11, 1, 2)], {}),
        (["#8=IFCCOMPLEXPROPERTY('a',$,'b',(#1));", of(10, 8), of(11, 8)], {}),
    ],
    ids=["same", "other value", "several", "other order", "one more", "a kind that is not looked at"],
)
def test_sets_are_the_same_when_their_members_are_in_the_same_words(
    records: list[str], same: dict[int, int]
) -> None:
    assert sets(*records) == same


@pytest.mark.parametrize(
    "hiding",
    [
        "#7=IFCLABEL('#2=IFCPROPERTYSINGLEVALUE(''hoogte'',$,IFCREAL(2.6),$);');",
        "/* #2=IFCPROPERTYSINGLEVALUE('hoogte',$,IFCREAL(2.6),$); */",
        "#7=IFCLABEL('zie #2 = hoogte');",
    ],
    ids=["a record within a text", "a record within a comment", "the start of a record within a text"],
)
def test_nothing_is_the_same_when_a_text_looks_like_a_record(hiding: str) -> None:
    assert sets(of(10, 1), of(11, 2)) == {10: 10, 11: 10}
    assert sets(of(10, 1), of(11, 2), hiding) == {}


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.parent.name + "-" + path.stem)
def test_a_model_says_the_same_when_every_set_is_read(path: Path) -> None:
    if path.stem == "errorfile":
        pytest.skip("is refused")
    scanned = scan(path.read_bytes(), path.name)
    asked: dict[str, Any] = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "kernel"))))
    content = scanned.content.decode("ascii")
    found, apart = (
        model_from(path.name, scanned, read(open_model(content, scanned.count), each))
        for each in (asked, {**asked, "same_sets": []})
    )
    assert found == apart

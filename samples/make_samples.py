"""Write the sample homes: `python -m samples.make_samples [folder]`.

Each sample is a folder with one home as an IFC model and as a home file, with dossiers and sites. All is made
from the descriptions in `samples/making/homes`; a rerun writes the same bytes.

    studio       a right one: temporary since 2019, moves unchanged to a place for ten years more; to a
                 place where it would stay it needs the new-build checks, and fails them
    twee-kamers  fails by centimetres: a bedroom of 2,58 m; at the next place a window at 1,99 m from the
                 boundary; in one state of it a window became 10 cm wider
    woonwagen    nothing is wrong with it, but data is missing; in one dossier nearly all of it
    blok         twelve homes of two modules each on three storeys along a gallery; twenty of the modules
                 move on, or all of them to a place where they stay
"""

from __future__ import annotations

import sys
from pathlib import Path

from samples.making.write import write_all

HERE = Path(__file__).parent


def main(arguments: list[str]) -> None:
    write_all(Path(arguments[0]) if arguments else HERE)


if __name__ == "__main__":
    main(sys.argv[1:])

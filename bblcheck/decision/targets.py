"""`relocate --all-targets`: the same home at many places, each judged by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from bblcheck.decision.distance import shortfall
from bblcheck.engine.verdicts import CONJUNCTION_ORDER, Verdict
from bblcheck.home.errors import InputError
from bblcheck.home.jsonfile import load
from bblcheck.home.sitefile import FORMAT
from bblcheck.result.model import Counts, Result, Shortfall
from bblcheck.result.people import SUPPLIERS
from bblcheck.result.summary import count, overall
from bblcheck.result.targets import Target


def site_files(given: Sequence[Path]) -> tuple[Path, ...]:
    """The site files that are named, and those of each folder that is named, in the order of their names; other
    files of a folder are left out. Raises `InputError` for a folder without one."""
    found: list[Path] = []
    for path in given:
        if not path.is_dir():
            found.append(path)
            continue
        inside = [each for each in sorted(path.glob("*.json")) if _is_site(each)]
        if not inside:
            raise InputError(
                "in deze map staat geen plaatsbestand", str(path), hint=f'zie "format": "{FORMAT}"'
            )
        found += inside
    return tuple(dict.fromkeys(found))


def _is_site(path: Path) -> bool:
    try:
        return load(path).format == FORMAT
    except InputError:
        return False


def target_of(file: Path, results: Sequence[Result]) -> Target:
    """One place with the results of the homes of a dossier there: the worst of them counts."""
    worst = min(results, key=lambda result: CONJUNCTION_ORDER.index(overall(result)))
    assert worst.decision is not None
    needed = Counter(
        each.supplier
        for each in {(one.supplier, one.fact): one for r in results for one in r.needed}.values()
    )
    return Target(
        file=file.as_posix(),
        site=worst.site or file.stem,
        outcome=worst.decision.outcome,
        row=worst.decision.row,
        level=worst.regime.level,
        verdict=overall(worst),
        counts=_total(results),
        obstacles=_obstacles(results),
        needed={name: needed[name] for name in SUPPLIERS if needed[name]},
    )


def _total(results: Iterable[Result]) -> Counts:
    return count(item.verdict for result in results for item in result.results)


def _obstacles(results: Iterable[Result]) -> tuple[Shortfall, ...]:
    """What fails, once for homes that fail alike."""
    failing = (item for result in results for item in result.results if item.verdict is Verdict.NON_COMPLIANT)
    return tuple(dict.fromkeys(shortfall(item) for item in failing))


def in_order(targets: Iterable[Target]) -> tuple[Target, ...]:
    """The places where least stands in the way first; those that could not be judged last."""
    return tuple(sorted(targets, key=_burden))


def _burden(target: Target) -> tuple[bool, int, int, int, str]:
    outcome = ("keeps_first_placement", "no_move", "undetermined", "needs_new_build_checks").index(
        target.outcome
    )
    counts = target.counts
    return (target.problem is not None, outcome, counts.non_compliant, counts.insufficient_data, target.site)

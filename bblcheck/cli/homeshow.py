"""`bblcheck home show HOME`: what was understood of a model, so that a person sees whether it was read right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bblcheck.cli.options import FILE, home_option, model_options, rules_option
from bblcheck.cli.speaking import language, say, tell
from bblcheck.cli.writing import refuse_overwriting, write_whole

if TYPE_CHECKING:
    from bblcheck.decision.files import Disk
    from bblcheck.report.drawings.plan import Storey


@click.command()
@click.argument("path", type=FILE, metavar="HOME")
@click.option(
    "--svg", type=FILE, default=None, help="Teken ook een plattegrond met hoe elke ruimte is herkend."
)
@home_option
@rules_option
@model_options
def show(path: Path, svg: Path | None, chosen: tuple[str, ...], rules_dir: Path | None, files: Disk) -> None:
    """Toon wat er van een woning is begrepen: ruimten, hoe ze zijn herkend, en hun maten."""
    from bblcheck.decision.inputs import Inputs
    from bblcheck.home.choosing import chosen as homes_of
    from bblcheck.law.load import load_rules
    from bblcheck.report.homeshow import home_table, recognition_plan, shared_table

    refuse_overwriting([("--svg", svg)], [path])
    inputs = Inputs(load_rules(rules_dir, examples=False).vocabulary, files)
    file = inputs.homes(path)
    drawings: list[Storey] = []
    wanted = homes_of(file, chosen)
    for home in wanted:
        rooms = {room.id: room for room in inputs.rooms(file, home)}
        click.echo(home_table(file, home, rooms, language(), say), nl=False)
        drawings += recognition_plan(inputs.shapes(file, home), home, rooms, language(), say)
    every_room = {room.id: room for room in inputs.rooms(replace(file, homes=wanted[:1]), wanted[0])}
    click.echo(shared_table(file, every_room, language(), say), nl=False)
    if inputs.findings:
        tell(f"  bevindingen over het model: {len(inputs.findings)}; zie `bblcheck home preflight`")
    if svg is None:
        return
    if not drawings:
        tell(f"geen plattegrond: {path} heeft geen ruimten met een leesbare vorm", err=True)
    for number, drawing in enumerate(drawings):
        target = svg if number == 0 else svg.with_stem(f"{svg.stem}-{number + 1}")
        write_whole(target, str(drawing.svg))
        tell(f"geschreven: {target}", err=True)

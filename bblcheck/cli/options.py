"""The options that commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from bblcheck.cli.speaking import say
from bblcheck.records import dataclass
from bblcheck.report.formats import FORMATS
from bblcheck.report.texts import Language
from bblcheck.result.exits import EVERYTHING, FailOn

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "datum"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(
                say(f"{value} is geen bestaande datum; schrijf JJJJ-MM-DD, zoals 2026-09-24"), param, ctx
            )


class Verdicts(click.ParamType[frozenset[FailOn]]):
    """A comma separated subset of fail, missing, review."""

    name = "uitkomsten"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[FailOn]:
        if isinstance(value, frozenset):
            return value
        chosen = {word.strip() for word in str(value).split(",") if word.strip()}
        unknown = chosen - EVERYTHING
        if unknown or not chosen:
            self.fail(say(f"{value}: kies uit fail, missing en review, gescheiden door komma's"), param, ctx)
        return frozenset(name for name in EVERYTHING if name in chosen)


FILE = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Showing:
    """How a run is to be shown: the format, where it goes, and against which accepted findings."""

    form: str
    language: Language
    everything: bool
    output: Path | None = None
    baseline: Path | None = None
    write_baseline: Path | None = None
    reason: str | None = None


def output_options(command: Command) -> Command:
    """`--format`, `--output`, `--lang`, `--all` and the baseline, given to the command as one `showing`."""

    @wraps(command)
    def with_showing(**given: Any) -> Any:  # noqa: ANN401
        chosen = {name: given.pop(name) for name in Showing.__dataclass_fields__}
        return command(showing=Showing(**chosen), **given)

    options: Any = with_showing
    for option in (
        click.option("--reason", default=None, help="Waarom --write-baseline nieuwe bevindingen aanvaardt."),
        click.option(
            "--write-baseline",
            type=FILE,
            default=None,
            help="Leg de bevindingen vast als bekend en aanvaard; redenen die er al staan blijven.",
        ),
        click.option(
            "--baseline",
            type=FILE,
            default=None,
            help="Alleen wat nieuw of slechter is dan dit bestand telt.",
        ),
        click.option("--all", "everything", is_flag=True, help="Toon ook wat voldoet en wat niet geldt."),
        click.option(
            "--lang", "language", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de tekst."
        ),
        click.option(
            "--output",
            "-o",
            type=FILE,
            default=None,
            help="Schrijf naar dit bestand in plaats van het scherm.",
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(list(FORMATS)),
            default="text",
            help="; ".join(f"{each.name}: {each.purpose[0]}" for each in FORMATS.values()),
        ),
    ):
        options = option(options)
    return options  # type: ignore[no-any-return]


def rules_option(command: Command) -> Command:
    """`--rules DIR`."""
    return click.option("--rules", "rules_dir", type=FILE, default=None, help="Een andere map met regels.")(
        command
    )


def _known_profile(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The profile, when it is one of ours or a file."""
    if value is None:
        return None
    from bblcheck.ifc.profilefile import built_in

    if value not in built_in() and not Path(value).is_file():
        raise click.BadParameter(
            say(f"{value} is geen bestand en geen profiel; kies uit: {', '.join(built_in())}"), ctx, param
        )
    return value


def profile_option(command: Command) -> Command:
    """`--profile NAME|FILE`: where a model carries its facts."""
    return click.option(
        "--profile",
        metavar="NAAM|BESTAND",
        default=None,
        callback=_known_profile,
        help="Waar een IFC-model zijn feiten draagt: de naam van een profiel, of een eigen bestand (TOML).",
    )(command)


def model_options(command: Command) -> Command:
    """`--profile` and `--cache`, given to the command as one `files`: how it reads its files."""

    @wraps(command)
    def with_files(profile: str | None, cache: Path | None, **given: Any) -> Any:  # noqa: ANN401
        from bblcheck.decision.files import Disk

        return command(files=Disk(profile, cache), **given)

    options: Any = with_files
    cache_option = click.option(
        "--cache",
        type=FILE,
        metavar="MAP",
        default=None,
        help="Bewaar in deze map wat uit IFC-modellen is gelezen; een tweede keer slaat de lezer over.",
    )
    return cache_option(profile_option(options))  # type: ignore[no-any-return]


def home_option(command: Command) -> Command:
    """`--home NAME`, given as `chosen`: only these homes of a file."""
    return click.option(
        "--home",
        "chosen",
        multiple=True,
        metavar="NAAM|ID|NUMMER",
        help="Alleen deze woning uit het bestand; meer dan één keer: deze woningen.",
    )(command)


def site_option(*, many: bool = False) -> Callable[[Command], Command]:
    """`--site FILE`; of `many` each is a place to judge by itself."""
    told = "Bestand met de feiten van de plaats."
    if many:
        told += " Meer dan één keer: een tabel van de plaatsen."
    return click.option("--site", type=FILE, default=None, multiple=many, help=told)


def situation_options(command: Command) -> Command:
    """`--reference-date`, `--with`, `--set`, `--require-papers`, `--receipt`, `--fail-on`."""
    for option in (
        click.option(
            "--fail-on",
            type=Verdicts(),
            default="fail,missing,review",
            help="Welke uitkomsten niet groen zijn: fail,missing,review.",
        ),
        click.option("--receipt", type=FILE, default=None, help="Schrijf een bewijsstuk (verify, replay)."),
        click.option(
            "--require-papers",
            "papers_required",
            is_flag=True,
            help="Een waarde volgens een bepalingsmethode telt alleen met een document: nummer, datum en hash.",
        ),
        click.option("--set", "settings", multiple=True, help="Een feit, zoals ruimten[r1].hoogte=2,6 m."),
        click.option(
            "--with", "extra", type=FILE, multiple=True, help="Aanvullend bestand met feiten over de woning."
        ),
        click.option(
            "--reference-date", type=Day(), default=None, help="Peildatum; anders de datum van aanvraag."
        ),
    ):
        command = option(command)
    return command

"""The group of commands: each a short module, found and imported only when it is called."""

from __future__ import annotations

import importlib

import click

from bblcheck import __version__
from bblcheck.cli.speaking import say, spoken

COMMANDS: dict[str, str] = {
    "check": "bblcheck.cli.check:check",
    "relocate": "bblcheck.cli.relocate:relocate",
    "compare": "bblcheck.cli.compare:compare",
    "explain": "bblcheck.cli.explain:explain",
    "rules": "bblcheck.cli.rules:rules",
    "home": "bblcheck.cli.home:home",
    "dossier": "bblcheck.cli.dossier:dossier",
    "schema": "bblcheck.cli.schema:schema",
    "verify": "bblcheck.cli.receipts:verify",
    "replay": "bblcheck.cli.receipts:replay",
}


class ReaderGone(Exception):
    """Who reads the output has stopped, as `head` does."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return spoken(command)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. Raises `ReaderGone`, for click would call a closed pipe a failure of its own."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"; bedoelt u `{near[0]}`?" if near else ""
            ctx.fail(say(f"onbekende opdracht `{args[0]}`{hint}"))
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, prog_name="bblcheck")
def app() -> None:
    """Toetst verplaatsbare woningen aan het Besluit bouwwerken leefomgeving (Bbl). Hulpmiddel, geen besluit."""

"""The command line: one short module per command, found and imported only when it is called."""

from __future__ import annotations

import gc
import importlib
import sys

import click

from bblcheck import __version__
from bblcheck.cli.failures import described, failures

COMMANDS: dict[str, str] = {
    "check": "bblcheck.cli.check:check",
    "relocate": "bblcheck.cli.relocate:relocate",
    "explain": "bblcheck.cli.explain:explain",
    "rules": "bblcheck.cli.rules:rules",
    "home": "bblcheck.cli.home:home",
    "schema": "bblcheck.cli.schema:schema",
    "verify": "bblcheck.cli.receipts:verify",
    "replay": "bblcheck.cli.receipts:replay",
}


COLLECT_AFTER = 200_000
"""A run is short and what it makes lives on: looking for garbage after every 700 objects, and once more in all
of it at the end, took half of the time."""


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
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        import difflib

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"; bedoelt u `{near[0]}`?" if near else ""
            ctx.fail(f"onbekende opdracht `{args[0]}`{hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, prog_name="bblcheck")
def app() -> None:
    """Toetst verplaatsbare woningen aan het Besluit bouwwerken leefomgeving (Bbl).

    Hulpmiddel, geen besluit. Checks relocatable homes against the Dutch building decree.
    """


def main() -> None:
    """Run the command line; every failure of input, rules or usage is told in one place."""
    gc.set_threshold(COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except failures() as error:
        text, code = described(error)
        click.echo(text, err=True)
        sys.exit(code)
    finally:
        gc.freeze()

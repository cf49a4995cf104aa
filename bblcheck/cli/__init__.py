"""The command line: one short module per command, and `main`, where every failure is told."""

from __future__ import annotations

import gc
import os
import sys

from bblcheck.ifc import COLLECT_AFTER, SUFFIXES

READER_GONE = 141
"""As a shell tells that a program was ended by a closed pipe: not 0, since nobody saw the whole answer."""


def main() -> None:
    """Run the command line; every failure of input, rules or usage is told in one place."""
    gc.set_threshold(COLLECT_AFTER)  # before the imports: they make many objects too
    if any(argument.lower().endswith(SUFFIXES) for argument in sys.argv):
        from bblcheck.ifc.sandbox import warm

        warm()  # what reads a model takes as long to import as everything else
    import click

    from bblcheck.cli.app import ReaderGone, app
    from bblcheck.cli.failures import described, failures
    from bblcheck.cli.speaking import Formatter, complaint, speak, spoken

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    speak(sys.argv[1:])
    click.Context.formatter_class = Formatter
    try:
        spoken(app).main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        click.echo(complaint(error), err=True)
        sys.exit(2)
    except click.Abort:
        sys.exit(2)
    except ReaderGone:
        _write_nowhere()
        sys.exit(READER_GONE)
    except failures() as error:
        text, code = described(error)
        click.echo(text, err=True)
        sys.exit(code)
    finally:
        gc.freeze()


def _write_nowhere() -> None:
    """Let what is still to be written go nowhere, so that leaving does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())

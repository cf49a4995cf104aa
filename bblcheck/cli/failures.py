"""Every failure a user can meet, told in one place: the text and the exit code."""

from __future__ import annotations

import errno
from collections.abc import Sequence

from bblcheck.cli.speaking import language, say
from bblcheck.home.errors import BadInput, BadSettings, NoTarget
from bblcheck.home.filekinds import READ
from bblcheck.language.errors import RuleError, render
from bblcheck.law.load import RuleErrors
from bblcheck.law.search import UnknownCitation
from bblcheck.result.exits import Exit

SHOWN_ERRORS = 20


class UsageProblem(Exception):
    """The command was called in a way that cannot be answered; the text says what to do."""


def failures() -> tuple[type[Exception], ...]:
    """The exceptions that are a message to the user, not a fault of the program."""
    return (BadInput, RuleError, RuleErrors, UsageProblem, UnknownCitation, OSError)


def described(error: Exception) -> tuple[str, Exit]:
    """The message, in the language of this run, and the exit code."""
    match error:
        case NoTarget():
            return _listed([error.told(say)]), Exit.USAGE
        case BadInput():
            code = Exit.USAGE if isinstance(error, BadSettings) else Exit.INPUT
            return _listed([item.told(say) for item in error.errors]), code
        case RuleErrors():
            return _listed([render(item, say=say) for item in error.errors]), Exit.USAGE
        case RuleError():
            return _listed([render(error, say=say)]), Exit.USAGE
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            return _listed([where + say(reason(error))]), Exit.INPUT
        case _:
            return _listed([say(str(error))]), Exit.USAGE


def reason(error: OSError) -> str:
    """Why the system refused, in plain Dutch."""
    match error:
        case FileNotFoundError():
            return "dit bestand bestaat niet; controleer het pad" if error.filename else str(error)
        case IsADirectoryError():
            return f"dit is een map, geen bestand; {READ}"
        case PermissionError():
            return "geen toegang tot dit bestand"
        case OSError(errno=errno.ENOSPC):
            return "de schijf is vol"
        case _:
            return error.strerror or str(error)


def _listed(messages: Sequence[str]) -> str:
    wrong = "error" if language() == "en" else "fout"
    lines = [f"{wrong}: {message}" for message in messages[:SHOWN_ERRORS]]
    rest = len(messages) - SHOWN_ERRORS
    if rest > 0:
        lines.append(say(f"... en nog {rest} {'fout' if rest == 1 else 'fouten'}"))
    return "\n".join(lines)

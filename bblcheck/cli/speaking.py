"""In which language the command line speaks: Dutch, or English with `--lang en` anywhere behind `bblcheck`."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar

import click

from bblcheck.report.texts import Language

LANGUAGES: tuple[Language, ...] = ("nl", "en")
OPTION = "--lang"
_LANGUAGE: ContextVar[Language] = ContextVar("language", default="nl")


def language() -> Language:
    """The language of this run."""
    return _LANGUAGE.get()


def speak(arguments: Sequence[str]) -> None:
    """Speak the language that the arguments ask for: also before they are read, for what is wrong with them."""
    asked: Language = "nl"
    for name, value in zip(arguments, (*arguments[1:], ""), strict=False):
        given = value if name == OPTION else name.removeprefix(f"{OPTION}=")
        if name.startswith(OPTION) and given in LANGUAGES:
            asked = given
    _LANGUAGE.set(asked)


def say(dutch: str) -> str:
    """What the tool says, in the language of this run."""
    if language() == "nl":
        return dutch
    from bblcheck.report.phrases import in_english

    return in_english(dutch)


def say_or_quote(dutch: str) -> str:
    """What the tool says in the language of this run; in English, anything else is quoted as Dutch of a rule."""
    if language() == "nl":
        return dutch
    from bblcheck.report.inenglish import say as in_english

    return in_english(dutch)


def quote(dutch: str) -> str:
    """Text of a rule: Dutch in every language, and quoted in English."""
    if language() == "nl":
        return dutch
    from bblcheck.report.phrases import quoted

    return quoted(dutch)


def formula(dutch: str) -> str:
    """A formula in the words of the rule language, or those words in English."""
    if language() == "nl":
        return dutch
    from bblcheck.report.formulas import english_formula

    return english_formula(dutch)


def tell(dutch: str, *, err: bool = False) -> None:
    """Print a sentence in the language of this run; its indent stays."""
    bare = dutch.strip()
    click.echo(dutch[: len(dutch) - len(dutch.lstrip())] + say(bare), err=err)


# --- help and complaints of click


class Formatter(click.HelpFormatter):
    """Help with the words of click in the language of this run."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        words = args
        for word in ("[OPTIONS]", "COMMAND [ARGS]..."):
            words = words.replace(word, _click(word))
        super().write_usage(prog, words, f"{_click('Usage:')} " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_click(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        said = [(say(_click(first)), _click(second)) for first, second in rows]
        super().write_dl(said, col_max, col_spacing)


def _click(words: str) -> str:
    if language() == "en":
        return words
    from bblcheck.cli.clickdutch import in_dutch

    return in_dutch(words)


def spoken(command: click.Command) -> click.Command:
    """The command with its help in the language of this run, and with `--lang`."""
    changed = copy.copy(command)
    changed.help = _one_line(command.help)
    changed.params = [_parameter(each) for each in (*command.params, *_language_option(command))]
    if isinstance(changed, click.Group):
        changed.commands = {name: spoken(each) for name, each in changed.commands.items()}
    return changed


def _language_option(command: click.Command) -> Iterator[click.Option]:
    """`--lang` for a command that has none: what it says asks `language()`."""
    if not any(OPTION in parameter.opts for parameter in command.params):
        chosen = click.Choice(LANGUAGES)
        yield click.Option([OPTION], type=chosen, default="nl", expose_value=False, help="Taal van de tekst.")


def _parameter(parameter: click.Parameter) -> click.Parameter:
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    changed = copy.copy(parameter)
    changed.help = _one_line(parameter.help)
    return changed


def _one_line(text: str | None) -> str | None:
    return say(" ".join(text.split())) if text else text


def complaint(error: click.ClickException) -> str:
    """What click says of wrong usage: how the command is used, where its help is, and what is wrong."""
    return "\n".join(_complaint(error))


def _complaint(error: click.ClickException) -> Iterator[str]:
    english = language() == "en"
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        yield context.get_usage()
        command = f"{context.command_path} {context.help_option_names[-1]}"
        yield f"Try `{command}` for help.\n" if english else f"Zie `{command}` voor hulp.\n"
    yield f"{'error' if english else 'fout'}: {_click(error.format_message())}"

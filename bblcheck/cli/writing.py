"""What a command writes: on the screen, or to a file that is there wholly or as it was."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from bblcheck.cli.failures import UsageProblem, reason


def emit(content: str | bytes, output: Path | None) -> None:
    """Print `content`, or write it to `output`."""
    if output is None:
        click.echo(content, nl=False)
    else:
        write_whole(output, content)


def write_whole(target: Path, content: str | bytes) -> None:
    """Write a file through a draft beside it. Raises `UsageProblem`; what was there then stays."""
    import tempfile

    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}.")
    except OSError as error:
        raise not_written(target, error) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8", "replace") if isinstance(content, str) else content)
        draft.chmod(_mode(target))
        draft.replace(target)
    except OSError as error:
        raise not_written(target, error) from error
    finally:
        draft.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def not_written(target: Path, error: OSError) -> UsageProblem:
    """The complaint about a file that cannot be written."""
    why = "deze map bestaat niet" if isinstance(error, FileNotFoundError) else reason(error)
    return UsageProblem(f"{target}: niet te schrijven: {why}")


def refuse_overwriting(outputs: Iterable[tuple[str, Path | None]], inputs: Iterable[Path]) -> None:
    """Raise `UsageProblem` when something would be written over an input, or twice to one file."""
    taken = {path.resolve(): f"{path} is ook invoer" for path in inputs}
    for option, path in outputs:
        if path is None:
            continue
        if path.resolve() in taken:
            raise UsageProblem(f"{option}: {taken[path.resolve()]}; kies een ander bestand")
        taken[path.resolve()] = f"{path} wordt al geschreven"

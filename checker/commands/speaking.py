"""How a command ends: errors become a line and an exit code, an interruption an orderly end; and what holds while it works."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, NoReturn

import click

from checker.commands import interruption
from checker.exit_codes import INCOMPLETE, USAGE
from schemas.errors import ConsilienceError, DefectError, EngineError
from schemas.memory import limited_to


@contextmanager
def working(memory: int | None, *, quiet: bool = False) -> Iterator[None]:
    """What holds for as long as sources are read and compared: the limit of memory, and somebody who may be waiting."""
    from checker.output.progress_line import progress_shown  # noqa: PLC0415 - `--help` shows no progress

    with limited_to(memory), progress_shown(quiet=quiet):
        yield


def speaking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn our errors into a line on stderr and exit code 2 (a defect, a failed engine: 3), an interruption into 130."""

    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except ConsilienceError as error:
            if interruption.asked():
                _interrupted()
            click.echo(f"consilience: {error}", err=True)
            sys.exit(INCOMPLETE if isinstance(error, (DefectError, EngineError)) else USAGE)
        except (KeyboardInterrupt, click.Abort):
            _interrupted()
        except Exception as error:
            if not _stopped(error):
                raise
            _interrupted()

    return guarded


def _stopped(error: BaseException | None) -> bool:
    """Whether an interruption is behind an error: in the middle of a query, DuckDB tells of it by one of its own."""
    if interruption.asked():
        return True
    while error is not None:
        if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "InterruptException":
            return True
        error = error.__cause__ or error.__context__
    return False


def _interrupted() -> NoReturn:
    click.echo("consilience: interrupted", err=True)
    interruption.told()
    sys.exit(interruption.code())

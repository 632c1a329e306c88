"""How a command ends: errors become a line and an exit code, an interruption an orderly end; and what holds while it works."""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, NoReturn

import click

from checker.commands import interruption
from checker.exit_codes import INCOMPLETE, USAGE
from schemas.errors import ConsilienceError, DefectError, EngineError, interrupted
from schemas.memory import limited_to

_BROKEN = "the program broke: {}: {} (please report this with the lines above and the input; nothing was checked)"


@contextmanager
def working(memory: int | None, *, quiet: bool = False) -> Iterator[None]:
    """What holds for as long as sources are read and compared: the limit of memory, and somebody who may be waiting."""
    from checker.output.progress_line import progress_shown  # noqa: PLC0415 - `--help` shows no progress

    with limited_to(memory), progress_shown(quiet=quiet):
        yield


def speaking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn our errors into a line on stderr and exit code 2 (a defect, a failed engine: 3), an interruption into 130.

    Whatever else breaks is shown with its traceback and exits with 3.
    """

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
        except Exception as error:  # noqa: BLE001 - exit code 1 would say that the check was done
            if interruption.asked() or interrupted(error):
                _interrupted()
            click.echo(f"{traceback.format_exc()}consilience: {_BROKEN.format(type(error).__name__, error)}", err=True)
            sys.exit(INCOMPLETE)

    return guarded


def _interrupted() -> NoReturn:
    click.echo("consilience: interrupted", err=True)
    interruption.told()
    sys.exit(interruption.code())

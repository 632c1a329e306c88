"""Options that several commands have, and how their texts are read."""

from datetime import date, datetime
from pathlib import Path

import click

from checker.engines.registry import DEFAULT, ENGINES
from schemas.memory import size

FAIL_ON = ("error", "warning", "note", "never")
CONFIG = click.option(
    "-c",
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Project file; consilience.yaml in the checked folder unless given.",
)
PROJECT = click.option(
    "-c",
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Project file whose rules are meant too; consilience.yaml in the current folder unless given.",
)
ENGINE = click.option(
    "--engine",
    type=click.Choice(tuple(ENGINES)),
    default=DEFAULT,
    help=f"What facts are compared on (default: {DEFAULT}); spark needs the extra of that name.",
)


def _bytes(_context: click.Context, _option: click.Parameter, given: str | None) -> int | None:
    try:
        return size(given) if given else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


MEMORY = click.option(
    "--memory",
    metavar="SIZE",
    envvar="CONSILIENCE_MEMORY",
    callback=_bytes,
    help="Most memory that tables are compared in, such as 4GB; what does not fit goes to the temporary folder "
    "(default: half of the machine's; or set CONSILIENCE_MEMORY).",
)


def day(_context: click.Context, _option: click.Parameter, given: datetime | None) -> date | None:
    """The day of a moment given."""
    return given.date() if given else None

"""Writes to the terminal while a line of progress may stand there."""

import click

from schemas.progress import hidden


def say(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Write to standard output or standard error; the line of progress makes way."""
    with hidden():
        click.echo(text, err=err, nl=nl)

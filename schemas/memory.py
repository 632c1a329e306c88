"""How much memory a run may use, as people write it, and the limit that is in force."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal

UNITS = {"KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30, "TIB": 2**40}
LEAST = 200 * 10**6
"""Bytes with less than which tables can hardly be compared."""
SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([KMGT]I?B)", re.IGNORECASE | re.ASCII)
_LIMIT: ContextVar[int | None] = ContextVar("memory limit", default=None)


def size(text: str) -> int:
    """Bytes of a written size: `4GB`, `1.5 GiB`.

    Raises:
        ValueError: it is none, or too little to work with; the message says so.
    """
    found = SIZE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no size: write a number with its unit, such as 4GB or 512MiB")
    number = int(Decimal(found[1]) * UNITS[found[2].upper()])
    if number < LEAST:
        raise ValueError(f"{text!r} is too little: give at least {LEAST // UNITS['MB']}MB")
    return number


@contextmanager
def limited_to(memory: int | None) -> Iterator[None]:
    """Have a limit in force, in bytes; None is no limit of the user's."""
    before = _LIMIT.set(memory)
    try:
        yield
    finally:
        _LIMIT.reset(before)


def limit() -> int | None:
    """The limit in force, in bytes; None unless the user gave one."""
    return _LIMIT.get()

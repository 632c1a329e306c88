"""Time zones of clock times: as texts write them (`09:15 EST`, `+02:00`) and as projects declare them (`Europe/Berlin`)."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator

from schemas.period import Precision, Stretch

S = TypeVar("S", bound=Stretch)
HOUR = 60
CLOCKED = (Precision.TIME, Precision.SECOND, Precision.MINUTE)
FIXED = {
    "Z": 0, "UTC": 0, "GMT": 0, "BST": 1, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "JST": 9,
}  # fmt: skip
"""Hours ahead of UTC, by abbreviation; where several zones share one, the European or American."""
SEASONAL = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
"""Abbreviations whose offset depends on the date, and the region they stand for."""
_NAMES = "|".join(sorted((*FIXED, *SEASONAL), key=len, reverse=True))
_SIGNED = re.compile(r"(?:UTC|GMT)?(?P<sign>[+\u2212-])(?P<hours>0?\d|1[0-4])(?::?(?P<minutes>[0-5]\d))?")
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?(?i:[ap])\.?(?i:m)\b\.?)?|\d{1,2}\s?(?i:[ap])\.?(?i:m)\b\.?)"
)
_OFFSET = r"(?:0?\d|1[0-4])(?::?[0-5]\d)?(?![\d:])"
_WRITTEN = re.compile(
    rf"(?P<clock>(?P<dated>\d{{4}}-\d\d-\d\d[T ])?(?:{_CLOCK}|\b(?i:noon|midnight)\b))"
    # After a bare time, a minus is a range of times and `+1` the next day; after a full date, or behind UTC, it is a zone.
    rf"[ \u00a0]?(?P<zone>(?:UTC|GMT)[+\u2212-]{_OFFSET}|\+(?:0\d|1[0-4]):?[0-5]\d(?!\d)|(?(dated)[+\u2212-]{_OFFSET}|(?!))"
    rf"|\b(?:{_NAMES})\b|(?<=\d)Z\b|\((?:{_NAMES})\))"
)


def _known(name: str) -> str:
    if name in FIXED or name in SEASONAL or _SIGNED.fullmatch(name):
        return name
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError) as error:
        raise ValueError(f"{name!r} is no time zone we know; write UTC, EST, +02:00 or Europe/Berlin") from error
    return name


Zone = Annotated[str, AfterValidator(_known)]
"""A time zone: `UTC`, `EST`, `+02:00` or `Europe/Berlin`."""


def written_zone(text: str) -> str | None:
    """The zone that a text gives its clock time, if it gives one."""
    found = _WRITTEN.search(text)
    return found["zone"].strip("()") if found else None


def read_zoned(text: str, read: Callable[[str], S], declared: str | None = None) -> S:
    """Read a date or time with its zone: the one written with it, else the declared one; days and longer have none.

    ``read`` reads the text without its zone and raises what it cannot read.
    """
    found = _WRITTEN.search(text)
    if found is None:
        return zoned(read(text), declared)
    plain = text[: found.end("clock")] + text[found.end("zone") :]
    return zoned(read(plain).model_copy(update={"text": text}), found["zone"].strip("()"))


def zoned(stretch: S, zone: str | None) -> S:
    """The stretch with the offset of a zone at its time, when it is a clock time and the offset can be told."""
    if zone is None or stretch.precision not in CLOCKED:
        return stretch
    return stretch.model_copy(update={"offset": _offset(zone, stretch.start)})


def _offset(zone: str, moment: str) -> int | None:
    """Minutes ahead of UTC; None for a region's time of day with no date, since summer time may or may not be on."""
    if zone in FIXED:
        return FIXED[zone] * HOUR
    signed = _SIGNED.fullmatch(zone)
    if signed:
        minutes = int(signed["hours"]) * HOUR + int(signed["minutes"] or 0)
        return minutes if signed["sign"] == "+" else -minutes
    if "T" not in moment:
        return None
    ahead = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(SEASONAL.get(zone, zone))).utcoffset()
    return None if ahead is None else ahead // timedelta(minutes=1)


def offset_words(offset: int) -> str:
    """An offset as people write it: ``UTC+02:00``."""
    hours, minutes = divmod(abs(offset), HOUR)
    return f"UTC{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}" if offset else "UTC"

"""The month in which a subject's fiscal years begin, as a project declares it."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from schemas.notation.dates.calendar_words import MONTHS

JANUARY = 1


def _month(given: object) -> object:
    """The number of a month that is written by name; a number as it is."""
    if not isinstance(given, str) or given.strip().isdecimal():
        return given
    word = given.strip().rstrip(".").lower()
    if word not in MONTHS:
        raise ValueError(f"{given!r} is no month; write October or 10")
    return MONTHS[word]


Month = Annotated[int, BeforeValidator(_month, json_schema_input_type=str | int), Field(ge=1, le=12)]
"""A month: `October`, `Oct` or 10."""

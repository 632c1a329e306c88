"""What a small chart is: rows with a bar on one common axis, as a table that says the same in words."""

from dataclasses import dataclass
from decimal import Decimal

from schemas.model import plain

SHAPES = 4
"""Marker shapes and colours there are; further sides use them again."""
ROWS = 10
"""Rows drawn; the others are counted."""


@dataclass(frozen=True)
class Bar:
    """A stretch of the axis; positions in per cent of the width.

    An end is ``point`` (the bar is one), ``arrow`` (no bound), ``zero`` (off a logarithmic axis), ``open`` or ``closed``
    (stated) or ``soft`` (it comes from rounding or a hedge).
    """

    start: str
    end: str
    low_end: str
    high_end: str
    loose: bool = False
    """Whether it is hedged or assumed, and drawn as a broken line."""


@dataclass(frozen=True)
class Row:
    """One value: what and who, drawn and in words."""

    shape: int
    label: str
    sources: str
    bar: Bar | None
    value: str | None
    """Place of the stated number."""
    published: str | None
    """Place of the day of publication."""
    words: tuple[str, ...]
    """The same in words, in parts that are best not broken."""


@dataclass(frozen=True)
class Tick:
    """A mark on the axis; ``anchor`` is the part of its label that stands at the mark."""

    at: str
    label: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Chart:
    """Everything a template draws."""

    name: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    gap: tuple[str, str] | None
    """Start and width of what lies between two sides."""
    key: tuple[tuple[str, str], ...]
    """The signs that are used, with their meaning."""
    left_out: int


ENDS = {
    "soft": "an end that comes from rounding or a hedge",
    "closed": "a stated end",
    "open": "a stated end, not included",
    "arrow": "no bound",
    "zero": "on to zero, which is off the axis",
}


def key(rows: tuple[Row, ...], loose: str, *, gap: bool) -> tuple[tuple[str, str], ...]:
    """The meaning of every sign in use; ``loose`` is that of a broken line."""
    bars = [row.bar for row in rows if row.bar is not None]
    used = {end for bar in bars for end in (bar.low_end, bar.high_end)}
    signs = [("value", "the stated number")] if any(row.value for row in rows) else []
    signs += [(end, words) for end, words in ENDS.items() if end in used]
    signs += [("loose", loose)] * any(bar.loose for bar in bars)
    signs += [("published", "published")] * any(row.published for row in rows)
    return tuple(signs + [("gap", "the gap")] * gap)


def shape(side: int) -> int:
    """The marker of a side."""
    return (side - 1) % SHAPES + 1


def percent(place: Decimal) -> str:
    """A place as an attribute of SVG, to a hundredth of a per cent."""
    return f"{plain(round(place, 2))}%"

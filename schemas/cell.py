"""What a table's cell states: its value, and the claim it makes about the row's subject."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from schemas import cell_sql
from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim, Evidence
from schemas.feed import MOMENTS, NUMBERS, CellKind, FeedColumn
from schemas.model import plain
from schemas.period import Period, Precision, ValidTime
from schemas.quantity import with_decimals
from schemas.source import Source
from schemas.value import Category, Value, tidy

SUBJECT_SEPARATOR = " / "
"""What stands between the parts of a key in a subject."""
ID_DIGITS = 16
"""Hexadecimal digits of a claim's id; tables are large, so that eight would soon repeat."""
INFINITE = "inf"
"""How DuckDB writes an infinite number."""
_NUMBER = re.compile(cell_sql.NUMBER)
_SECONDS = re.compile(r"\d\d:\d\d:\d\d")


@dataclass(frozen=True)
class Cell:
    """Where a value stands and whom it is about."""

    source: Source
    path: str
    line: int
    column: str
    subject: str
    attribute: str


def cell_text(written: str | None, missing: tuple[str, ...] = ()) -> str | None:
    """The text of a cell as it is compared; None when it is null, empty, or a word that means *no value*."""
    text = tidy(written or "")
    return text if text and text not in missing else None


def cell_value(written: str | None, column: FeedColumn, kind: CellKind) -> Value | None:
    """The value of a stored cell, read as ``kind``; None when it is missing, or no number where numbers are read.

    A number is an exact point unless the column states its places; an infinite one is its own name. A date or time of a
    declared type is exact to the microsecond; one that is text stands for what its digits leave open.
    """
    text = cell_text(written, column.missing)
    if text is None:
        return None
    if kind in MOMENTS:
        return _moment(text, exact=column.census is None) or Category(text=text, value=text)
    if kind not in NUMBERS:
        return Category(text=text, value=text)
    if _NUMBER.fullmatch(text):
        return with_decimals(Decimal(text), column.decimals, unit=column.unit, text=text)
    return Category(text=text, value=text) if kind is CellKind.DOUBLE and text.lstrip("-") == INFINITE else None


def _moment(text: str, *, exact: bool) -> Period | None:
    """The date or time of a cell, those with a time zone in UTC; None for what no calendar here has, such as infinity."""
    if ":" not in text:
        return None if _read(text) is None else Period(text=text, start=text, end=text, precision=Precision.DAY)
    clock = "-" not in text[:5]
    found = _read(f"0001-01-01T{text}" if clock else text)
    if found is None:
        return None
    seconds = "microseconds" if exact or "." in text else "seconds" if _SECONDS.search(text) else "minutes"
    moment = found.isoformat(timespec=seconds)
    if clock:
        moment = moment.partition("T")[2]
    precision = Precision.TIME if clock else Precision.MINUTE if seconds == "minutes" else Precision.SECOND
    return Period(text=text, start=moment, end=moment, precision=precision)


def _read(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def subject_of(parts: tuple[str, ...], catalogue: Catalogue) -> str:
    """The subject of a row: the parts of its key, aliases resolved, joined."""
    return catalogue.entity(SUBJECT_SEPARATOR.join(catalogue.entity(part) for part in parts))


def key_text(written: str, kind: CellKind) -> str:
    """A part of a key as it is shown: numbers without needless zeros."""
    return plain(Decimal(written)) if kind in NUMBERS and _NUMBER.fullmatch(written) else tidy(written)


def cell_claim(cell: Cell, value: Value, catalogue: Catalogue, period: ValidTime | None = None) -> Claim:
    """The claim that a cell makes; its id is made from what it says, never from where it stands."""
    declared = catalogue.attribute(cell.attribute)
    if period is None and declared.period is PeriodRole.INSTANT and cell.source.published:
        day = cell.source.published
        period = ValidTime(start=day, end=day, precision=Precision.DAY, assumed=True)
    said = [
        cell.source.id,
        cell.subject,
        cell.attribute,
        cell.column,
        value.text,
        period and [period.start, period.end],
    ]
    digest = hashlib.sha256(json.dumps(said).encode()).hexdigest()[:ID_DIGITS]
    return Claim(
        id=f"{cell.source.id}.{digest}",
        source=cell.source.id,
        subject=cell.subject,
        attribute=cell.attribute,
        value=value,
        period=period,
        basis=declared.basis,
        evidence=Evidence(path=cell.path, line=cell.line, column=cell.column),
    )

"""Gives the fiscal years of a story their months: *fiscal 2026*, where another article says that the year ended in July."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date

from schemas.claim import Claim
from schemas.errors import NotationError
from schemas.notation.periods import read_period
from schemas.period import Period, Precision, ValidTime
from schemas.reading import Reading
from schemas.source import SourceKind
from sources.prose.times.fiscal_starts import JANUARY, fiscal_start

_FISCAL = re.compile(r"\b(?:fiscal|financial|FY)", re.IGNORECASE)
_YEAR = 350, 380
"""Days of a year of whole weeks or months."""
DECEMBER = 12


def fiscal_years(reading: Reading) -> Reading:
    """The reading with articles' claims of a fiscal year by number at the year of their subject that ends in it.

    A date told by a fiscal year is in the months that an article gives it; where none does, it may be up to a year earlier.
    """
    reading = _with_values(reading)
    articles = {source.id for source in reading.sources if source.kind is SourceKind.PROSE}
    ends: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim in reading.claims:
        if claim.source in articles and claim.period is not None and _of_its_own(claim.period):
            ends[claim.subject].add((claim.period.start, claim.period.end))
    if not ends:
        return reading
    return replace(
        reading, claims=tuple(_moved(claim, ends) if claim.source in articles else claim for claim in reading.claims)
    )


def _with_values(reading: Reading) -> Reading:
    """The reading with the dates that are told by a fiscal year where these belong."""
    starts = {document.source: fiscal_start(document.text) for document in reading.documents}
    known = set(starts.values()) - {JANUARY}
    return replace(
        reading,
        claims=tuple(
            _dated(claim, starts[claim.source] if len(known) != 1 else next(iter(known)))
            if claim.source in starts and isinstance(claim.value, Period) and _FISCAL.search(claim.value.text or "")
            else claim
            for claim in reading.claims
        ),
    )


def _dated(claim: Claim, start: int) -> Claim:
    """A claim whose value is a date told by a fiscal year that begins in a month."""
    value = claim.value
    if not isinstance(value, Period):
        return claim
    try:
        calendar, read = read_period(value.text), read_period(value.text, fiscal_start=start)
    except NotationError:
        return claim
    if calendar.start != value.start:
        return claim  # the project says when its subject's fiscal years begin
    moved = {"start": read.start, "end": read.end, "precision": read.precision}
    if start == JANUARY:
        moved = {"start": f"{int(value.start[:4]) - 1}{value.start[4:]}", "precision": Precision.SPAN}
    return claim.model_copy(update={"value": value.model_copy(update=moved)})


def _of_its_own(period: ValidTime) -> bool:
    """Whether a stretch is a year that does not end in December."""
    days = (date.fromisoformat(period.end[:10]) - date.fromisoformat(period.start[:10])).days
    return _YEAR[0] <= days <= _YEAR[1] and int(period.end[5:7]) != DECEMBER


def _moved(claim: Claim, ends: dict[str, set[tuple[str, str]]]) -> Claim:
    period = claim.period
    if period is None or period.precision is not Precision.YEAR or not _FISCAL.search(period.text or ""):
        return claim
    found = [years for years in ends.get(claim.subject, ()) if years[1][:4] == period.end[:4]]
    if len(found) != 1:
        return claim
    start, end = found[0]
    return claim.model_copy(update={"period": period.model_copy(update={"start": start, "end": end})})

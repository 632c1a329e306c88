"""Gives the fiscal years of a story their months: *fiscal 2026*, where another article says that the year ended in July."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date

from schemas.claim import Claim
from schemas.period import Precision, ValidTime
from schemas.reading import Reading
from schemas.source import SourceKind

_FISCAL = re.compile(r"\b(?:fiscal|financial|FY)", re.IGNORECASE)
_YEAR = 350, 380
"""Days of a year of whole weeks or months."""
DECEMBER = 12


def fiscal_years(reading: Reading) -> Reading:
    """The reading with articles' claims of a fiscal year by number at the year of their subject that ends in it."""
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

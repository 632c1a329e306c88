"""A timeline: for when the claims of a finding hold, and when their sources were published."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.amounts import short_period
from reports.html.axis import Scale, linear_scale, ticks
from reports.html.calendar_axis import calendar_marks
from reports.html.chart import ROWS, Bar, Chart, Row, key, percent, shape
from reports.html.spans import LABEL_LENGTH, moment, named
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Basis, Claim
from schemas.period import FINENESS, Period, Precision, Stretch, ValidTime

DATED = 2
"""Claims with a date from which there is something to see."""


@dataclass(frozen=True)
class _Dated:
    """What is known of the time of a claim."""

    side: int
    text: str
    holds: Stretch | None
    published: str | None

    @property
    def moments(self) -> list[Decimal]:
        """Every moment that must be on the axis."""
        found = [moment(self.holds.start, past=False), moment(self.holds.end, past=True)] if self.holds else []
        return found + ([moment(self.published, past=False)] if self.published else [])


def timeline(sides: Sequence[Sequence[Claim]], lookup: Lookup) -> Chart | None:
    """Draw totals, levels and dates over time; None for other values, and where nothing is dated differently."""
    claims = [claim for side in sides for claim in side]
    if not any(_told_over_time(claim) for claim in claims):
        return None
    grouped: dict[_Dated, list[Claim]] = {}
    for number, side in enumerate(sides, start=1):
        for claim in side:
            grouped.setdefault(_dated(number, claim, lookup), []).append(claim)
    known = {dated: said for dated, said in grouped.items() if dated.moments}
    times = {(dated.holds and dated.holds.bounds, dated.published) for dated in known}
    if len(known) < DATED or len(times) < DATED:
        return None
    moments = [moment for dated in known for moment in dated.moments]
    low, high = min(moments), max(moments)
    place = linear_scale(low, high)
    rows = tuple(_rows(known, place))[:ROWS]
    return Chart(
        name="What each holds for, and when it was published",
        rows=rows,
        ticks=ticks((place(day), label) for day, label in calendar_marks(low, high)),
        gap=None,
        key=(*(("holds", "holds for") for _ in rows[:1] if any(row.bar for row in rows)), *_key(rows)),
        left_out=len(known) - len(rows),
    )


def _key(rows: tuple[Row, ...]) -> Iterator[tuple[str, str]]:
    return (sign for sign in key(rows, "assumed from the publication", gap=False) if sign[0] in ("loose", "published"))


def _told_over_time(claim: Claim) -> bool:
    """Whether a claim is a total, a level or a date, so that a later one may differ without a contradiction."""
    value = claim.value
    dated = isinstance(value, Period) and value.precision is not Precision.TIME
    return dated or claim.basis in (Basis.LEVEL, Basis.CUMULATIVE)


def _dated(side: int, claim: Claim, lookup: Lookup) -> _Dated:
    source = lookup.sources.get(claim.source)
    holds = claim.value if isinstance(claim.value, Period) else claim.period
    on_calendar = holds is not None and holds.precision is not Precision.TIME
    text = shorten(visible(claim.value.text), LABEL_LENGTH)
    return _Dated(side, text, holds if on_calendar else None, source.published if source else None)


def _rows(known: dict[_Dated, list[Claim]], place: Scale) -> Iterator[Row]:
    for dated, said in known.items():
        holds = dated.holds
        assumed = isinstance(holds, ValidTime) and holds.assumed
        bar = None
        if holds:
            ends = (percent(place(moment(holds.start, past=False))), percent(place(moment(holds.end, past=True))))
            bar = Bar(*ends, "none", "none", loose=assumed)
        verb = "says" if isinstance(holds, Period) else "for"
        words = [f"{verb} {short_period(holds)}{' (assumed)' if assumed else ''}"] if holds else []
        words += [f"published {dated.published}"] if dated.published else []
        published = percent(place(moment(dated.published, past=False))) if dated.published else None
        day = bar.start if bar and holds and FINENESS[holds.precision] <= FINENESS[Precision.DAY] else None
        yield Row(shape(dated.side), dated.text, named(said), bar, day, published, tuple(words))

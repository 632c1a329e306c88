"""The timeline: for when claims hold and when they were published, where that may tell them apart."""

from typing import Any

from reports.html.chart import Chart
from reports.html.timeline import timeline
from reports.lookup import Lookup
from schemas.claim import Basis, Claim
from schemas.period import Period, Precision
from schemas.source import Source
from schemas.value import Value
from tests.reports.record_builders import claim, month, result, whole

SOURCES = (
    Source(id="early", published="2024-11-02"),
    Source(id="late", published="2024-12-30"),
    Source(id="undated"),
)
LOOKUP = Lookup(result(sources=SOURCES))


def told(source: str, value: Value | None = None, **more: Any) -> Claim:
    """A running total of a source, unless ``more`` says otherwise."""
    given = {"subject": "S", "attribute": "a", "basis": Basis.CUMULATIVE, **more}
    return claim(f"{source}/1", value or whole("95", 95), **given)


def drawn(*claims: Claim) -> Chart | None:
    """The line of claims that are a side each."""
    return timeline([[one] for one in claims], LOOKUP)


def test_a_total_shows_when_it_holds_and_when_it_was_published() -> None:
    """1 November is the first day and 30 December the last: from 10 % to 90 % of the width."""
    line = drawn(told("early", period=month(2024, 11)), told("late", period=month(2024, 12, assumed=True)))
    assert line is not None
    first, second = line.rows
    assert first.bar is not None
    assert second.bar is not None
    assert (first.bar.start, first.bar.loose, second.bar.end, second.bar.loose) == ("10%", False, "90%", True)
    assert first.words == ("for 2024-11", "published 2024-11-02")
    assert second.words == ("for 2024-12 (assumed)", "published 2024-12-30")
    assert first.published is not None
    assert [sign for sign, _ in line.key] == ["holds", "loose", "published"]
    assert [row.shape for row in line.rows] == [1, 2]


def test_a_date_that_is_the_value_is_what_the_source_says() -> None:
    """The date of an opening is drawn as a point in time beside the day on which it was announced."""
    day = Period(text="3 March", start="2025-03-03", end="2025-03-03", precision=Precision.DAY)
    june = Period(text="June", start="2025-06-01", end="2025-06-30", precision=Precision.MONTH)
    line = drawn(told("early", day, basis=None), told("late", june, basis=None))
    assert line is not None
    assert [row.words[0] for row in line.rows] == ["says 2025-03-03", "says 2025-06"]
    assert [row.value is None for row in line.rows] == [False, True]


def test_claims_of_one_side_that_agree_on_time_are_one_row() -> None:
    """Equal words of equal date do not take two rows."""
    side = [told("early", period=month(2024, 11)), told("early", period=month(2024, 11))]
    line = timeline([side, [told("late", period=month(2024, 12))]], LOOKUP)
    assert line is not None
    assert [row.sources for row in line.rows] == ["early", "late"]


def test_nothing_is_drawn_where_time_tells_nothing() -> None:
    """Increments, times of day, one date for all, and claims without any date have no timeline."""
    clock = Period(text="07:10", start="07:10", end="07:10", precision=Precision.TIME)
    assert drawn(told("early", basis=Basis.INCREMENT), told("late", basis=Basis.INCREMENT)) is None
    assert drawn(told("early", clock, basis=None), told("late", clock, basis=None)) is None
    assert drawn(told("undated", period=month(2024, 11)), told("undated", period=month(2024, 11))) is None
    assert drawn(told("undated"), told("late")) is None
    assert drawn() is None

"""Dates as a claim file can hold them."""

from schemas.notation.periods import read_period
from schemas.period import Period, Precision
from sources.prose.writing import written_period


def test_a_year_of_the_calendar_is_written_by_its_number() -> None:
    assert written_period(read_period("2025"), "the year") == "2025"


def test_a_fiscal_year_is_written_with_its_days() -> None:
    year = Period(start="2025-03-01", end="2026-02-28", precision=Precision.YEAR, text="FY26")
    written = written_period(year, year.text)
    assert read_period(written).bounds == year.bounds

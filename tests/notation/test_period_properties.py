"""Properties of reading dates: printed dates read back, and no text breaks the finder."""

import calendar
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.notation.dates.calendar_words import COUNTS, MONTHS, WEEKDAYS
from schemas.notation.periods import PeriodMention, find_periods, read_period
from schemas.period import Period, Precision

untimed = settings(deadline=None)
"""A busy machine fails no test."""

DAYS = st.dates(date(1000, 1, 1), date(2998, 12, 31))
MINUTES = st.builds(datetime.combine, DAYS, st.times())
YEARS = st.integers(1000, 2998)
PROSE_YEARS = st.integers(1900, 2099)
SCRAPS = (
    "May March 2024 1999 31 7th Q1 H2 FY24 1Q25 of the to - \u2013 / . , and between from in early mid- end-of year "
    "month week ago later earlier last next this that following fiscal quarter winter 7:10 a.m. noon at T09:15 "
    "2024-03-31 03/04/2024 $ % units will '24 0001 year-end 2010-11 few more than half first"
)
WORDS = st.sampled_from([*MONTHS, *WEEKDAYS, *COUNTS, *SCRAPS.split(), "\n"])


def stretch(period: Period) -> tuple[str, str, Precision]:
    """What a period means, without its words."""
    return period.start, period.end, period.precision


@untimed
@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y", "%Y%m%d"]))
def test_a_printed_day_reads_back(day: date, notation: str) -> None:
    """Any day in any notation is that day."""
    iso = day.isoformat()
    assert stretch(read_period(day.strftime(notation))) == (iso, iso, Precision.DAY)


@untimed
@given(MINUTES, st.sampled_from(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d %B %Y at %I:%M %p"]))
def test_a_printed_minute_reads_back(moment: datetime, notation: str) -> None:
    """Any minute in any notation is that minute."""
    iso = moment.isoformat(timespec="minutes")[:16]
    assert stretch(read_period(moment.strftime(notation))) == (iso, iso, Precision.MINUTE)


@untimed
@given(st.times(), st.sampled_from(["%H:%M", "%I:%M %p", "%H:%M:%S"]))
def test_a_printed_time_reads_back(moment: object, notation: str) -> None:
    """Any time of day in any notation is that time, to the minute."""
    iso = format(moment, "%H:%M")
    assert stretch(read_period(format(moment, notation))) == (iso, iso, Precision.TIME)


@untimed
@given(DAYS, st.sampled_from(["%B %Y", "%b. %Y", "%b-%Y", "%Y-%m"]))
def test_a_printed_month_reads_back(day: date, notation: str) -> None:
    """Any month in any notation is all of that month; a full stop stands after short names only."""
    text = day.strftime(notation).replace("May.", "May")
    last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    assert stretch(read_period(text)) == (day.replace(day=1).isoformat(), last.isoformat(), Precision.MONTH)


@untimed
@given(YEARS, st.integers(1, 4), st.sampled_from(["{y}-Q{q}", "Q{q} {y}", "{q}Q{y}", "Q{q} of {y}", "{y} Q{q}"]))
def test_a_printed_quarter_reads_back(year: int, quarter: int, notation: str) -> None:
    """Any quarter in any notation is its three months."""
    start, end, precision = stretch(read_period(notation.format(y=year, q=quarter)))
    assert (start, precision) == (f"{year}-{3 * quarter - 2:02}-01", Precision.QUARTER)
    assert end[:7] == f"{year}-{3 * quarter:02}"
    assert (date.fromisoformat(end) + timedelta(days=1)).day == 1


@untimed
@given(YEARS, st.integers(1, 2), st.sampled_from(["H{h} {y}", "{h}H{y}", "{y}-H{h}"]))
def test_a_printed_half_reads_back(year: int, half: int, notation: str) -> None:
    """Any half in any notation is its six months."""
    expected = ("01-01", "06-30") if half == 1 else ("07-01", "12-31")
    assert stretch(read_period(notation.format(y=year, h=half))) == (
        f"{year}-{expected[0]}", f"{year}-{expected[1]}", Precision.HALF,
    )  # fmt: skip


@untimed
@given(YEARS, st.sampled_from(["{y}", "FY{y}", "fiscal year {y}", "in {y}"]))
def test_a_printed_year_reads_back(year: int, notation: str) -> None:
    """Any year in any notation is all of that year."""
    assert stretch(read_period(notation.format(y=year))) == (f"{year}-01-01", f"{year}-12-31", Precision.YEAR)


@untimed
@given(DAYS, st.integers(0, 400), st.sampled_from(["{a} to {b}", "{a}/{b}", "{a} \u2013 {b}", "between {a} and {b}"]))
def test_a_printed_span_reads_back(first: date, length: int, notation: str) -> None:
    """Any two days in order are the span from one to the other."""
    last = first + timedelta(days=length)
    text = notation.format(a=first, b=last)
    assert stretch(read_period(text)) == (first.isoformat(), last.isoformat(), Precision.SPAN)


@untimed
@given(DAYS, PROSE_YEARS)
def test_a_date_in_a_sentence_means_what_it_means_alone(day: date, year: int) -> None:
    """Prose and fields share one grammar."""
    words = day.replace(year=year, day=1).strftime("%d %B %Y")
    (mention,) = find_periods(f"It began on {words}, they said.")
    assert mention.period == read_period(words)


@untimed
@given(DAYS, DAYS.filter(lambda day: (day.month, day.day) != (2, 29)))
def test_a_date_without_a_year_is_the_latest_not_after_the_anchor(anchor: date, day: date) -> None:
    """It lies less than a year (366 days) before the anchor, never after it."""
    start = date.fromisoformat(read_period(day.strftime("%d %B"), anchor=anchor).start)
    assert (start.month, start.day) == (day.month, day.day)
    assert timedelta(0) <= anchor - start <= timedelta(days=365)


def assert_well_formed(text: str, mentions: list[PeriodMention]) -> None:
    """Spans lie inside the text, in order, apart; each mention is resolved or says why not."""
    free = 0
    for mention in mentions:
        assert free <= mention.start < mention.end <= len(text)
        assert (mention.period is None) is (mention.unresolved is not None)
        assert mention.period is None or mention.period.text == text[mention.start : mention.end]
        free = mention.end


@untimed
@given(st.text(), st.none() | st.dates())
def test_any_text_is_searched_without_a_crash(text: str, published: date | None) -> None:
    """Whatever the characters, and at the ends of the calendar too."""
    assert_well_formed(text, list(find_periods(text, published=published)))


@untimed
@given(st.lists(WORDS, max_size=12), st.sampled_from(["", " "]), st.none() | st.dates(), st.integers(1, 12))
def test_any_heap_of_date_words_is_searched_without_a_crash(
    words: list[str], glue: str, published: date | None, fiscal_start: int
) -> None:
    """Words of dates in any order, even nonsense."""
    text = glue.join(words)
    assert_well_formed(text, list(find_periods(text, published=published, fiscal_start=fiscal_start)))


def test_a_hundred_thousand_dates_in_a_row_are_all_found() -> None:
    """Each is found once."""
    text = "2024-03-31 " * 100_000
    assert sum(1 for _ in find_periods(text)) == 100_000


@pytest.mark.parametrize("piece", ["March, ", "1/1/", "12-", "a year later ", "the end of the ", "2024 to ", "7:10:"])
def test_endless_beginnings_of_dates_do_not_stall(piece: str) -> None:
    """Reading is linear even where every word could begin a longer date."""
    text = piece * 40_000
    assert_well_formed(text, list(find_periods(text, published=date(2024, 11, 22))))


def test_five_megabytes_of_prose_are_read() -> None:
    """The two dates of every sentence are found."""
    sentence = "It raised $2.75 billion in March 2024 and may sell 1,500 units by the end of 2025, it said. "
    copies = 5_000_000 // len(sentence)
    assert sum(1 for _ in find_periods(sentence * copies)) == 2 * copies

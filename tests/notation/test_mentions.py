"""Amounts and dates of a text in one list, with the bounds that its words state."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from schemas.model import plain
from schemas.notation.mentions import Mention, mentions

Row = tuple[str, str | None, str | None, str | None]


def rows(text: str, published: date | None = None) -> list[Row]:
    """Words, bounds, and unit or precision."""

    def shown(end: object) -> str | None:
        return None if end is None else end if isinstance(end, str) else plain(end)  # type: ignore[arg-type]

    return [(one.text, shown(one.low), shown(one.high), one.unit or one.precision) for one in mentions(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$2.73 billion", ("2730000000", "2730000000", "USD")),
        ("about $2.73 billion", ("2730000000", "2730000000", "USD")),
        ("nearly 40%", ("40", "40", "percent")),
        ("up to $25 billion", (None, "25000000000", "USD")),
        ("up to about $25 billion", (None, "25000000000", "USD")),
        ("less than 5%", (None, "5", "percent")),
        ("up to 3 degrees Celsius", (None, "3", "degree_Celsius")),
        ("more than 5,000", ("5000", None, None)),
        ("$100bn+", ("100000000000", None, "USD")),
        ("between $10 and $20 million", ("10000000", "20000000", "USD")),
        ("0 to 5 km", ("0", "5", "kilometer")),
        ("more than 5 but less than 10", ("5", "10", None)),
        ("tens of millions of dollars", ("20000000", "100000000", "USD")),
        ("up to several billion euros", (None, "10000000000", "EUR")),
        ("exactly 12", ("12", "12", None)),
        ("0%", ("0", "0", "percent")),
        ("zero", ("0", "0", None)),
        ("500 kr", ("500", "500", "krone")),
        ("40 million pesos", ("40000000", "40000000", "peso")),
        ("2000 milligrams", ("2000", "2000", "milligram")),
    ],
)
def test_bounds_are_those_that_the_words_state(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    """One number is both bounds, a bound leaves the other side open, a range has two; hedges of nearness change none."""
    assert rows(text) == [(text, *expected)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("three months ended 30 June 2024", [("2024-04-01", "2024-06-30", "quarter")]),
        ("the 12 months to March 2024", [("2023-04-01", "2024-03-31", "span")]),
        ("two years ended 31 December 2023", [("2022-01-01", "2023-12-31", "span")]),
        ("the week ended 3 March 2024", [("2024-02-26", "2024-03-03", "span")]),
        ("the week of 6 March 2024", [("2024-03-04", "2024-03-10", "span")]),
        ("the week beginning 6 March 2024", [("2024-03-06", "2024-03-12", "span")]),
        ("the last week of March 2024", [("2024-03-25", "2024-03-31", "span")]),
        ("the second week of May 2024", [("2024-05-08", "2024-05-14", "span")]),
        ("the first nine months of 2024", [("2024-01-01", "2024-09-30", "span")]),
        ("the last three months of 2024", [("2024-10-01", "2024-12-31", "quarter")]),
        ("the final quarter of 2024", [("2024-10-01", "2024-12-31", "quarter")]),
        ("7 and 9 November 2023", [("2023-11-07", "2023-11-07", "day"), ("2023-11-09", "2023-11-09", "day")]),
        ("November 7 and 9, 2023", [("2023-11-07", "2023-11-07", "day"), ("2023-11-09", "2023-11-09", "day")]),
        ("between 3 and 5 May 2024", [("2024-05-03", "2024-05-05", "span")]),
        ("from 3 to 5 May 2024", [("2024-05-03", "2024-05-05", "span")]),
        ("December 31, 2023 and 2022", [("2023-12-31", "2023-12-31", "day"), ("2022-12-31", "2022-12-31", "day")]),
        ("the '90s", [("1990-01-01", "1999-12-31", "span")]),
        ("the early nineties", [("1990-01-01", "1993-12-31", "span")]),
        ("the 19th century", [("1801-01-01", "1900-12-31", "span")]),
        ("the twenty-first century", [("2001-01-01", "2100-12-31", "span")]),
        ("2024-03-05T10:00Z", [("2024-03-05", "2024-03-05", "minute")]),
        ("2024.03.25", [("2024-03-25", "2024-03-25", "day")]),
        ("3/25/24", [("2024-03-25", "2024-03-25", "day")]),
    ],
)
def test_dates_give_their_first_and_last_day(text: str, spans: list[tuple[str, str, str]]) -> None:
    """Both ends are days, whatever the precision, and the length told before a date is part of it."""
    assert [row[1:] for row in rows(text)] == spans


@pytest.mark.parametrize("text", ["5/3/2024", "the '20s"])
def test_a_date_that_may_be_two_is_told_as_unresolved(text: str) -> None:
    """Nothing is guessed: the mention has no bounds and says why."""
    (found,) = mentions(text)
    assert (found.low, found.high, found.reading) == (None, None, None)
    assert found.unresolved


@pytest.mark.parametrize(
    "text",
    [
        "They may march in the fall, and the ferry sails as it always has.",
        "Open 24/7 with 5G; in his 30s; 90s; COVID-19; Catch-22; 5/3/24; the fifth column; a first-quarter of it all",
        "a dollar a day keeps nobody; the pound fell; a second chance; one of them; no one; the week of wonders",
        "",
    ],
)
def test_text_without_amounts_gives_nothing(text: str) -> None:
    """What only looks like an amount or a date is left out."""
    assert mentions(text) == []


def test_cents_may_be_a_letter_where_shares_are_paid() -> None:
    told = [("8.5c", "0.085", "0.085", "USD"), ("28c", "0.28", "0.28", "USD")]
    assert rows("The dividend of 8.5c was 28c once.") == told
    assert rows("Bake it at 30c for an hour.") == []


def test_amounts_and_dates_come_in_order_without_overlap() -> None:
    """A length before a date is part of the date, not an amount of its own; offsets cut the words from the text."""
    text = "It lost $2.1 billion in the three months to June, and 2,000 jobs in a year and a half."
    found = mentions(text, date(2024, 7, 15))
    assert [one.text for one in found] == ["$2.1 billion", "three months to June", "2,000", "a year and a half"]
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert (found[1].low, found[1].high) == ("2024-04-01", "2024-06-30")


def test_the_reading_is_what_comparisons_work_on() -> None:
    """The record keeps the interval with its rounding, and cannot be changed."""
    (found,) = mentions("about $3 billion")
    assert found.hedge == "about"
    assert found.reading is not None
    assert (str(found.reading.low), str(found.reading.high)) == ("2.5E+9", "3.5E+9")  # type: ignore[union-attr]
    with pytest.raises(FrozenInstanceError):
        found.low = None  # type: ignore[misc]
    assert isinstance(found, Mention)


def test_comparisons_and_margins_are_no_part_of_what_they_stand_by() -> None:
    """`Fewer than a year earlier` compares with a year earlier; `plus or minus 3` is 3."""
    text = "It sold 8.5% fewer than a year earlier, plus or minus 3 percentage points."
    assert [one.text for one in mentions(text, date(2024, 7, 15))] == [
        "8.5%",
        "a year earlier",
        "minus 3 percentage points",
    ]
    assert rows("plus or minus 3%")[0][1] == "3"


def test_a_whole_text_needs_no_context() -> None:
    """Words that prose would doubt are read when they are all there is."""
    assert rows(" a couple ") == [("a couple", "2", "2", None)]
    assert rows("ground zero") == []


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "12 000 ",
        "1/2 ",
        "5 feet ",
        "more than 5 but ",
        "7, ",
        "November 7, ",
        "three months to ",
        "week of ",
        "5'",
    ],
)
def test_long_lines_are_read_to_the_end(piece: str) -> None:
    """A line of one piece, however long, is read through to the amount behind it."""
    assert mentions(piece * 3_000 + "; it cost $5 billion.")[-1].text == "$5 billion"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Profit came to €204m. The dividend is 8.5c a share.", "EUR"),
        ("Profit came to $204m. The dividend is 8.5 cents a share.", "USD"),
        ("It earned A$5m and pays 12 cents a share.", "AUD"),
        ("It earned €5m or $6m and pays 12 cents a share.", "USD"),
        ("It earned R5m in rands and pays 12 cents a share.", "ZAR"),
    ],
)
def test_cents_are_those_of_the_one_currency_that_a_text_pays_in(text: str, unit: str) -> None:
    """Where it is none or several, the dollar's."""
    (*_, cents) = mentions(text)
    assert cents.unit == unit

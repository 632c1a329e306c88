"""Written dates and periods mean the days that the design says, alone and in prose."""

from datetime import date

import pytest

from schemas.errors import NotationError, Place
from schemas.notation.periods import find_periods, read_period
from schemas.period import Precision

PUBLISHED = date(2024, 11, 22)
"""A Friday."""

STATED = [
    ("2024-03-31", "2024-03-31", "2024-03-31", "day"),
    ("2024/03/31", "2024-03-31", "2024-03-31", "day"),
    ("20240331", "2024-03-31", "2024-03-31", "day"),
    ("03/31/2024", "2024-03-31", "2024-03-31", "day"),
    ("31/03/2024", "2024-03-31", "2024-03-31", "day"),
    ("31.03.2024", "2024-03-31", "2024-03-31", "day"),
    ("3/3/2024", "2024-03-03", "2024-03-03", "day"),
    ("March 31, 2024", "2024-03-31", "2024-03-31", "day"),
    ("March 31,2024", "2024-03-31", "2024-03-31", "day"),
    ("31 March 2024", "2024-03-31", "2024-03-31", "day"),
    ("31 march 2024", "2024-03-31", "2024-03-31", "day"),
    ("31st of March, 2024", "2024-03-31", "2024-03-31", "day"),
    ("the 31st of March 2024", "2024-03-31", "2024-03-31", "day"),
    ("31-Mar-2024", "2024-03-31", "2024-03-31", "day"),
    ("Sept. 25, 2023", "2023-09-25", "2023-09-25", "day"),
    ("Sunday, 7 November 2023", "2023-11-07", "2023-11-07", "day"),
    ("Fri Dec 2, 2011", "2011-12-02", "2011-12-02", "day"),
    ("on 29 February 2024", "2024-02-29", "2024-02-29", "day"),
    ("2024-03-31T09:15", "2024-03-31T09:15", "2024-03-31T09:15", "minute"),
    ("2024-03-31 09:15:30Z", "2024-03-31T09:15", "2024-03-31T09:15", "minute"),
    ("31 March 2024 at 9:15 p.m.", "2024-03-31T21:15", "2024-03-31T21:15", "minute"),
    ("7:10 a.m. on March 31, 2024", "2024-03-31T07:10", "2024-03-31T07:10", "minute"),
    ("07:10", "07:10", "07:10", "time"),
    ("7:10 a.m.", "07:10", "07:10", "time"),
    ("March 2024", "2024-03-01", "2024-03-31", "month"),
    ("Mar. 2024", "2024-03-01", "2024-03-31", "month"),
    ("February 2024", "2024-02-01", "2024-02-29", "month"),
    ("Dec '23", "2023-12-01", "2023-12-31", "month"),
    ("2024-03", "2024-03-01", "2024-03-31", "month"),
    ("2009-10", "2009-10-01", "2009-10-31", "month"),
    ("Q1 2025", "2025-01-01", "2025-03-31", "quarter"),
    ("2025 Q1", "2025-01-01", "2025-03-31", "quarter"),
    ("2025-Q1", "2025-01-01", "2025-03-31", "quarter"),
    ("1Q25", "2025-01-01", "2025-03-31", "quarter"),
    ("Q1'25", "2025-01-01", "2025-03-31", "quarter"),
    ("Q3 FY24", "2024-07-01", "2024-09-30", "quarter"),
    ("FY24 Q3", "2024-07-01", "2024-09-30", "quarter"),
    ("first quarter of 2025", "2025-01-01", "2025-03-31", "quarter"),
    ("fourth-quarter 2024", "2024-10-01", "2024-12-31", "quarter"),
    ("2024's second quarter", "2024-04-01", "2024-06-30", "quarter"),
    ("first quarter of fiscal 2025", "2025-01-01", "2025-03-31", "quarter"),
    ("H1 2024", "2024-01-01", "2024-06-30", "half"),
    ("2H24", "2024-07-01", "2024-12-31", "half"),
    ("first half of 2024", "2024-01-01", "2024-06-30", "half"),
    ("2024", "2024-01-01", "2024-12-31", "year"),
    ("by 2030", "2030-01-01", "2030-12-31", "year"),
    ("1850", "1850-01-01", "1850-12-31", "year"),
    ("FY2024", "2024-01-01", "2024-12-31", "year"),
    ("FY24", "2024-01-01", "2024-12-31", "year"),
    ("fiscal 2024", "2024-01-01", "2024-12-31", "year"),
    ("fiscal year 2024", "2024-01-01", "2024-12-31", "year"),
    ("FY2023-24", "2023-01-01", "2024-12-31", "span"),
    ("2023-24", "2023-01-01", "2024-12-31", "span"),
    ("2023/24", "2023-01-01", "2024-12-31", "span"),
    ("2009\u201310", "2009-01-01", "2010-12-31", "span"),
    ("2019 to 2021", "2019-01-01", "2021-12-31", "span"),
    ("2019-2021", "2019-01-01", "2021-12-31", "span"),
    ("between 2019 and 2021", "2019-01-01", "2021-12-31", "span"),
    ("from March to June 2024", "2024-03-01", "2024-06-30", "span"),
    ("March\u2013June 2024", "2024-03-01", "2024-06-30", "span"),
    ("November\u2013February 2024", "2023-11-01", "2024-02-29", "span"),
    ("October 2023 through March", "2023-10-01", "2024-03-31", "span"),
    ("Q1-Q3 2024", "2024-01-01", "2024-09-30", "span"),
    ("11-14 March 2024", "2024-03-11", "2024-03-14", "span"),
    ("March 11-14, 2024", "2024-03-11", "2024-03-14", "span"),
    ("28 February \u2013 3 March 2024", "2024-02-28", "2024-03-03", "span"),
    ("2024-03-01/2024-05-31", "2024-03-01", "2024-05-31", "span"),
    ("from March 2019 to 2021", "2019-03-01", "2021-12-31", "span"),
    ("early 2025", "2025-01-01", "2025-04-30", "span"),
    ("mid-2025", "2025-05-01", "2025-08-31", "span"),
    ("late 2025", "2025-09-01", "2025-12-31", "span"),
    ("late August 2023", "2023-08-21", "2023-08-31", "span"),
    ("the end of 2025", "2025-12-01", "2025-12-31", "span"),
    ("end-2025", "2025-12-01", "2025-12-31", "span"),
    ("year-end 2025", "2025-12-01", "2025-12-31", "span"),
    ("the 1990s", "1990-01-01", "1999-12-31", "span"),
    ("late 1990s", "1997-01-01", "1999-12-31", "span"),
    ("summer 2024", "2024-06-01", "2024-08-31", "span"),
    ("spring of 2025", "2025-03-01", "2025-05-31", "span"),
    ("winter 2024-25", "2024-12-01", "2025-02-28", "span"),
]

RELATIVE = [
    ("7 November", "2024-11-07", "2024-11-07", "day"),
    ("November 7", "2024-11-07", "2024-11-07", "day"),
    ("December 7", "2023-12-07", "2023-12-07", "day"),
    ("29 February", "2024-02-29", "2024-02-29", "day"),
    ("yesterday", "2024-11-21", "2024-11-21", "day"),
    ("today", "2024-11-22", "2024-11-22", "day"),
    ("tomorrow", "2024-11-23", "2024-11-23", "day"),
    ("on Tuesday", "2024-11-19", "2024-11-19", "day"),
    ("Friday", "2024-11-22", "2024-11-22", "day"),
    ("last Friday", "2024-11-15", "2024-11-15", "day"),
    ("next Friday", "2024-11-29", "2024-11-29", "day"),
    ("9 a.m. on Tuesday", "2024-11-19T09:00", "2024-11-19T09:00", "minute"),
    ("this week", "2024-11-18", "2024-11-24", "span"),
    ("last month", "2024-10-01", "2024-10-31", "month"),
    ("in August", "2024-08-01", "2024-08-31", "month"),
    ("in December", "2023-12-01", "2023-12-31", "month"),
    ("last November", "2023-11-01", "2023-11-30", "month"),
    ("next November", "2025-11-01", "2025-11-30", "month"),
    ("August last year", "2023-08-01", "2023-08-31", "month"),
    ("two months ago", "2024-09-01", "2024-09-30", "month"),
    ("the fourth quarter", "2024-10-01", "2024-12-31", "quarter"),
    ("Q3", "2024-07-01", "2024-09-30", "quarter"),
    ("last quarter", "2024-07-01", "2024-09-30", "quarter"),
    ("first half of this year", "2024-01-01", "2024-06-30", "half"),
    ("this year", "2024-01-01", "2024-12-31", "year"),
    ("last year", "2023-01-01", "2023-12-31", "year"),
    ("next year", "2025-01-01", "2025-12-31", "year"),
    ("two years ago", "2022-01-01", "2022-12-31", "year"),
    ("three weeks ago", "2024-10-28", "2024-11-03", "span"),
    ("early next year", "2025-01-01", "2025-04-30", "span"),
    ("earlier this year", "2024-01-01", "2024-11-22", "span"),
    ("later this year", "2024-11-22", "2024-12-31", "span"),
    ("the end of the year", "2024-12-01", "2024-12-31", "span"),
    ("mid-March", "2024-03-11", "2024-03-20", "span"),
    ("last summer", "2024-06-01", "2024-08-31", "span"),
    ("August to October", "2024-08-01", "2024-10-31", "span"),
]

UNREADABLE = [
    ("03/04/2024", "day and month cannot be told apart"),
    ("3.5.2024", "is not one date or period"),
    ("13/13/2024", "is not one date or period"),
    ("31 February 2024", "there is no day 31"),
    ("2023-02-29", "there is no day 29"),
    ("winter 2024", "a winter belongs to two years"),
    ("31 March 2024 \u2013 1 March 2024", "the range ends before it starts"),
    ("more than two years ago", "do not say how many"),
    ("2024 and 2025", "is not one date or period"),
    ("1,500", "is not one date or period"),
    ("GPT-4", "is not one date or period"),
    ("24:00", "is not one date or period"),
    ("", "is not one date or period"),
]

RESOLVED_IN_PROSE = [
    ("An inquiry began in August. It was dropped one month later.", [
        ("August", "2024-08-01", "2024-08-31", "publication date 2024-11-22"),
        ("one month later", "2024-09-01", "2024-09-30", 'date in the text "August"'),
    ]),
    ("He left on 7 November 2023 and died the following year.", [
        ("7 November 2023", "2023-11-07", "2023-11-07", None),
        ("following year", "2024-01-01", "2024-12-31", 'date in the text "7 November 2023"'),
    ]),
    ("In Q1 2024 sales rose from a year earlier.", [
        ("Q1 2024", "2024-01-01", "2024-03-31", None),
        ("a year earlier", "2023-01-01", "2023-03-31", 'date in the text "Q1 2024"'),
    ]),
    ("Signed on 30 January 2024, it was void the next day and sold a month later.", [
        ("30 January 2024", "2024-01-30", "2024-01-30", None),
        ("next day", "2024-01-31", "2024-01-31", 'date in the text "30 January 2024"'),
        ("a month later", "2024-02-01", "2024-02-29", 'date in the text "next day"'),
    ]),
    ("Rounds closed in March and June 2024.", [
        ("March", "2024-03-01", "2024-03-31", 'date in the text "June 2024"'),
        ("June 2024", "2024-06-01", "2024-06-30", None),
    ]),
    ("The plant will open in August.", [
        ("August", "2025-08-01", "2025-08-31", "publication date 2024-11-22"),
    ]),
    ("The deal, which is expected to close in March, was announced on Tuesday.", [
        ("March", "2025-03-01", "2025-03-31", "publication date 2024-11-22"),
        ("Tuesday", "2024-11-19", "2024-11-19", "publication date 2024-11-22"),
    ]),
    ("It will report results for October, Jassy said.", [
        ("October", "2024-10-01", "2024-10-31", "publication date 2024-11-22"),
    ]),
    ("By 2030, since 2019 and (2022): Amazon's 2024 results.", [
        ("2030", "2030-01-01", "2030-12-31", None),
        ("2019", "2019-01-01", "2019-12-31", None),
        ("2022", "2022-01-01", "2022-12-31", None),
        ("2024", "2024-01-01", "2024-12-31", None),
    ]),
    ("In March 2022 companies raised more than in 2023 companies did.", [
        ("March 2022", "2022-03-01", "2022-03-31", None),
        ("2023", "2023-01-01", "2023-12-31", None),
    ]),
    ("In March 15 people fell ill.", [
        ("March", "2024-03-01", "2024-03-31", "publication date 2024-11-22"),
    ]),
    ("In May, Theresa May said it may rise and march on.", [
        ("May", "2024-05-01", "2024-05-31", "publication date 2024-11-22"),
    ]),
    ("It opened at 7:10 a.m. and won 10:30.", [("7:10 a.m.", "07:10", "07:10", None)]),
    ("Version 3.5.2024 came on 13.5.2024.", [("13.5.2024", "2024-05-13", "2024-05-13", None)]),
    ("It ended in\nMarch\n2024.", [("March\n2024", "2024-03-01", "2024-03-31", None)]),
]  # fmt: skip

NO_DATES = [
    "it may rise", "They march on.", "Theresa May won", "a second phase", "2.5 in of rain", "open 24/7", "5G phones",
    "GPT-4 and Claude 3.5", "1,500 jobs", "$2024", "$ 2024", "US$2024", "USD 2024", "sold 2024 units", "2024%",
    "2024 MW", "No. 2024", "version 3.5.2024", "Sun and Sat", "Mar Vista", "April Smith", "call 555-2024", "1,2024",
    "0.2024", "https://x.org/2024/03/31/a", "from 1900 to 2000 people", "Black Friday", "every Tuesday",
    "page 7 a new line", "over the next year", "sales spring and fall", "H2 fuel", "a third quarter of growth",
    "at least 2000", "two years before the war", "sharing 1Q2", "Q5 results", "Windows 2000", "in 1h 30",
    "a 1h30 race",
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "precision"), STATED)
def test_a_date_that_says_everything_needs_no_anchor(text: str, start: str, end: str, precision: str) -> None:
    """Every notation of a whole date means its first and last moment, with the precision it was written in."""
    period = read_period(text)
    assert (period.start, period.end, period.precision, period.text) == (start, end, Precision(precision), text)


@pytest.mark.parametrize(("text", "start", "end", "precision"), RELATIVE)
def test_a_date_that_leans_counts_from_the_anchor(text: str, start: str, end: str, precision: str) -> None:
    """A date with no year is the latest one not after the anchor; other relative dates count from it."""
    period = read_period(text, anchor=PUBLISHED)
    assert (period.start, period.end, period.precision) == (start, end, Precision(precision))


@pytest.mark.parametrize(("text", "reason"), UNREADABLE)
def test_what_is_not_one_date_is_refused(text: str, reason: str) -> None:
    """Nothing is guessed: the error names the value, the place, the reason and a remedy."""
    with pytest.raises(NotationError) as caught:
        read_period(text, anchor=PUBLISHED, place=Place("a.csv", 3, "when"))
    assert reason in caught.value.problem
    assert repr(text) in caught.value.problem
    assert str(caught.value.place) == "a.csv:3:when"
    assert caught.value.remedy


@pytest.mark.parametrize("text", ["7 November", "November 7", "in August", "Q3", "the fourth quarter", "mid-March"])
def test_a_missing_year_is_named(text: str) -> None:
    """Without an anchor, a date with no year is refused, and the error says what is missing."""
    with pytest.raises(NotationError, match="the year is missing"):
        read_period(text)


@pytest.mark.parametrize(("text", "start", "end", "precision"), [
    ("FY2024", "2023-10-01", "2024-09-30", "year"),
    ("2024 fiscal year", "2023-10-01", "2024-09-30", "year"),
    ("FY2023-24", "2023-10-01", "2024-09-30", "year"),
    ("Q1 FY2024", "2023-10-01", "2023-12-31", "quarter"),
    ("first quarter of fiscal 2024", "2023-10-01", "2023-12-31", "quarter"),
    ("2024", "2024-01-01", "2024-12-31", "year"),
])  # fmt: skip
def test_a_fiscal_year_ends_in_the_year_that_names_it(text: str, start: str, end: str, precision: str) -> None:
    """With a known start month only fiscal dates move; plain ones stay calendar dates."""
    period = read_period(text, fiscal_start=10)
    assert (period.start, period.end, period.precision) == (start, end, Precision(precision))


@pytest.mark.parametrize(("text", "expected"), RESOLVED_IN_PROSE)
def test_dates_in_prose_say_what_they_leaned_on(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    """Each mention gives its words without prepositions, its days and the date it was resolved against."""
    found = [
        (text[m.start : m.end], m.period.start, m.period.end, m.leaned_on)
        for m in find_periods(text, published=PUBLISHED)
        if m.period
    ]
    assert found == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_words_and_numbers_that_only_look_like_dates_are_left_alone(text: str) -> None:
    """Verbs, names, counts, amounts, labels and scores are no dates in prose."""
    assert list(find_periods(text, published=PUBLISHED)) == []


@pytest.mark.parametrize(("text", "words", "reason"), [
    ("It fell in August.", "August", "the year is missing and the publication date is not known"),
    ("It fell on Tuesday.", "Tuesday", "the date is relative and the publication date is not known"),
    ("It fell one month later.", "one month later", "the date is relative and no date stands before it"),
    ("It fell on 03/04/2024.", "03/04/2024", "day and month cannot be told apart"),
    ("In the 2010-11 season.", "2010-11", "it may be a month or two years"),
    ("It fell several months ago.", "several months ago", "the words do not say how many"),
    ("It fell on 31 February 2024.", "31 February 2024", "there is no day 31 in month 2 of 2024"),
    ("The year before.", "year before", "the date is relative and no date stands before it"),
])  # fmt: skip
def test_what_cannot_be_resolved_says_why(text: str, words: str, reason: str) -> None:
    """With nothing to lean on, or two readings, a mention stays unresolved with its reason."""
    (mention,) = find_periods(text)
    assert (text[mention.start : mention.end], mention.period, mention.unresolved) == (words, None, reason)


def test_a_date_never_leans_past_one_that_is_unresolved() -> None:
    """`Three days later` counts from the date just before it, and from no other."""
    text = "On 7 November 2023 it began. On 03/04/2024 it paused; three days later it ended."
    last = list(find_periods(text))[-1]
    assert last.period is None
    assert last.unresolved == "the date is relative and the date before it, '03/04/2024', could not be resolved"


def test_a_weekday_that_contradicts_a_missing_year_is_not_resolved() -> None:
    """`Friday, 7 November` cannot be the latest 7 November, a Thursday."""
    (mention,) = find_periods("It fell on Friday, 7 November.", published=PUBLISHED)
    assert mention.unresolved == "the year is missing and 2024-11-07 is another weekday"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Letters go out in May, and payouts follow by 27 November.", "2026-11-27"),
        ("They learn by letter who has to go, and will be paid on 27 November.", "2026-11-27"),
        ("The study is promised for 27 November.", "2026-11-27"),
        ("The chairman, who bows out on 27 November, was in tears.", "2026-11-27"),
        ("The toll stood at 12 by 27 November.", "2025-11-27"),
        ("The branch shut on 27 November.", "2025-11-27"),
        ("The first twenty shut on 20 August.", "2026-08-20"),
    ],
)
def test_a_day_to_come_is_told_by_what_leads_up_to_it(text: str, start: str) -> None:
    """Of what lies more than eight months back the year is written."""
    *_, last = find_periods(text, published=date(2026, 5, 5))
    assert last.period is not None
    assert last.period.start == start

"""Dates that lean on another one, on the day of the article or on what a year is: months, years gone by, fiscal years."""

from datetime import date

import pytest

from schemas.notation.periods import find_periods
from schemas.reading import Reading
from sources.intake import read_all
from sources.prose.dateline import dateline
from sources.prose.sentences import sentences
from sources.prose.times.ago import ago
from sources.prose.times.fiscal_starts import fiscal_start
from sources.prose.times.once_planned import once_planned

TODAY = date(2025, 3, 18)


def told_ago(text: str) -> list[tuple[str, str]]:
    """The words and the first day of what was so long ago."""
    return [
        (text[one.start : one.end], one.period.start) for one in ago(text, list(sentences(text)), TODAY) if one.period
    ]


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("The vase was stolen three years ago this month.", "three years ago this month", "2022-03-01"),
        ("Ten years have passed since the pier fell.", "Ten years have passed since", "2015-01-01"),
        ("It is now twelve years since the pier fell.", "twelve years since", "2013-01-01"),
    ],
)
def test_years_gone_by(text, words, start):
    """They are counted from the day of the article; with the month that is told to be the same."""
    assert told_ago(text) == [(words, start)]


@pytest.mark.parametrize("text", ["In the eight years since 2011 it grew.", "She was there for six years since then."])
def test_years_counted_from_a_date(text):
    """These end on another day, or tell no date at all."""
    assert told_ago(text) == []


def test_that_month_is_of_the_year_told_before():
    """It leans on the date last mentioned, not on the day of the article."""
    text = "It won the bid in April 2023 and broke ground that September."
    assert [one.period.start for one in find_periods(text, published=date(2026, 4, 22)) if one.period] == [
        "2023-04-01",
        "2023-09-01",
    ]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Its fiscal year begins on 1 April.", 4),
        ("The group's financial year ends on 30 June.", 7),
        ("Sales rose in the fiscal year.", 1),
    ],
)
def test_where_fiscal_years_begin(text, month):
    """An article says so, or leaves it open."""
    assert fiscal_start(text) == month


def openings(folder, **articles: str) -> list[tuple[str, str]]:
    """The stretches in which articles say that something opens."""
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    reading: Reading = read_all((folder,)).reading
    return sorted((claim.value.start, claim.value.end) for claim in reading.claims if claim.attribute == "opening")


@pytest.mark.parametrize(
    ("known", "stretch"),
    [
        (" The company's fiscal year begins on 1 April.", ("2025-10-01", "2026-03-31")),
        ("", ("2025-07-01", "2026-12-31")),
    ],
)
def test_a_date_told_by_a_fiscal_year(tmp_path, known, stretch):
    """It is in the months that the article gives it; else it may be up to a year earlier."""
    text = "The new lens plant in Dunmere will open in the second half of fiscal 2026."
    assert openings(tmp_path, wire=text + known) == [stretch]


def test_a_day_that_opens_the_first_paragraph():
    """Set off from its first sentence, it is that of the article."""
    found = dateline("Ferry sold\n\n17 February 2025. The owner sold the ferry on Monday.\n")
    assert found is not None
    assert found.day == date(2025, 2, 17)


def test_a_day_of_the_first_sentence():
    """It is that of what the sentence tells."""
    assert dateline("Ferry sold\n\n17 February 2025 was the day on which the owner sold it.\n") is None


def test_what_was_planned_anew_in_an_earlier_year():
    """It is no plan of today."""
    text = "In 2023 the opening was put back to the middle of 2028. It will open in 2029."
    assert once_planned(text, 0, text.index("middle"))
    assert not once_planned(text, text.index("It will"), text.index("2029"))

"""When something happens or began, in words that name no day: ages, seasons, limits, and constructions of any verb and date."""

from datetime import date

import pytest

from tests.sources.prose.reading import told

DAY = date(2026, 3, 12)
"""The Thursday on which the texts of these tests are told."""
LEAD = "Investors cheered the news from Alpha. Alpha makes lifeboats. "


def _values(text: str, attribute: str, published: date | None = DAY) -> list[object]:
    return [claim[3] for claim in told(LEAD + text, published) if claim[1] == attribute]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Alpha, a 74-year-old family firm, won the order.", "about 1952"),
        ("Alpha celebrated its tenth birthday on Thursday.", "about 2016"),
        ("Alpha will mark its 75th anniversary in 2028.", "about 1953"),
        ("Alpha turns 75 in May.", "about 1951"),
        ("Alpha celebrates its golden jubilee this year.", "about 1976"),
        ("The yard opened fifty years after Alpha was founded in 1911.", "1911"),
    ],
)
def test_an_age_tells_about_when_an_organisation_was_founded(text: str, year: str) -> None:
    """Its own age, on the day of publication or that of the birthday."""
    assert _values(text, "founded") == [year]


@pytest.mark.parametrize(
    "text",
    [
        "The 74-year-old chairman of Alpha won the order.",
        "He celebrated his 75th birthday at Alpha.",
        "Alpha will pay more before it turns 100.",
        "Alpha marked the 10th anniversary of its listing.",
        "Alpha's tower turns 36 this year.",
    ],
)
def test_ages_of_others_tell_no_founding(text: str) -> None:
    """Neither people nor what else has an anniversary."""
    assert _values(text, "founded") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Alpha will close its Korsvik plant by the summer.", "by 2026-06-01 to 2026-08-31"),
        ("Alpha will close its Korsvik plant by year-end.", "by 2026-12-01 to 2026-12-31"),
        ("Alpha's Korsvik plant will shut at Christmas.", "2026-12-20 to 2026-12-31"),
        ("Production at Alpha in Korsvik ends next February.", "2027-02"),
        (
            "At Alpha's plant in Korsvik the last shift, which managers say is set for April 17, will be paid in full.",
            "2026-04-17",
        ),
    ],
)
def test_when_a_site_closes(text: str, value: str) -> None:
    """A season or a feast is that of the year to come; a limit stays one."""
    assert _values(text, "site_closing") == [value]


def test_closings_of_some_shops_are_no_closing_of_a_site() -> None:
    """The date is that of a number of shops."""
    assert _values("Alpha will shut 34 of its 190 shops by next summer.", "site_closing") == []


def test_a_date_in_brackets_is_that_of_the_amount_behind_it() -> None:
    """What stands before the brackets is of the period that the article tells."""
    text = "For the six months to the end of September Alpha reports growth. It carried 14.2m passengers (2024: 13.1m)."
    found = [claim[3:5] for claim in told(LEAD + text, date(2025, 11, 6)) if claim[1] == "passengers"]
    assert found == [("14.2m", "2025-04-01 to 2025-09-30"), ("13.1m", "2024-04-01 to 2024-09-30")]


def test_a_first_half_is_that_which_the_article_ends() -> None:
    """Where the half-year ends in September, the first half is from April."""
    text = "Alpha earned $5 million in the first half. The half-year ended on 30 September."
    found = [claim[3:5] for claim in told(LEAD + text, date(2025, 11, 6)) if claim[1] == "profit"]
    assert found == [("$5 million", "2025-04-01 to 2025-09-30")]


def test_the_year_to_date_is_no_whole_year() -> None:
    """It ends on the day of publication, and is compared with what was told on that day alone."""
    found = [claim for claim in told(LEAD + "Alpha has sold 300 tickets so far this year.", DAY) if claim[3] == "300"]
    assert all("'year'" not in str(claim[2]) for claim in found)


def test_the_date_of_a_founding_is_not_when_somebody_is_employed() -> None:
    """A date that is the value of one claim does not date a level beside it."""
    text = "Alpha, which began life in 2013, employs 340 people."
    found = [claim[4] for claim in told(LEAD + text, DAY) if claim[1] == "headcount"]
    assert found == [None]

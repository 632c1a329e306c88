"""Forecasts for the quarter or year under way, and halves that a headline tells by their number."""

from datetime import date

from sources.prose.article import Article
from sources.prose.extraction import extract
from tests.sources.prose.reading import shipped


def periods(text: str, published: date, title: str = "") -> dict[str, str | None]:
    """The period of each claim of a flow, by its value."""
    found = extract(Article(text, published, title=title), shipped(), lambda form: None)
    return {
        str(claim.record["value"]): str(claim.record.get("period")) for claim in found.told if "span" in claim.scope
    }


def test_the_current_quarter_follows_the_one_reported():
    text = (
        "Streaming firm Ovello said revenue in the final quarter of 2025 was $1.62 billion. For the current quarter, the company forecast "
        "revenue of $1.66 billion."
    )
    assert periods(text, date(2026, 1, 22))["$1.66 billion"] == "Q1 2026"


def test_the_current_year_of_a_company_follows_its_last():
    text = (
        "Bread maker Hallowick said operating profit for the year to 31 March was €246 million. The company expects operating profit of "
        "€260 million in the current year."
    )
    assert periods(text, date(2026, 5, 19))["€260 million"].startswith("2026-04-01")


def test_a_half_that_a_headline_numbers_otherwise_is_left_open():
    text = "Sixbell had revenue of £184m for the half. Guidance asks for a stronger second half than in the second half of 2025."
    open_ended = periods(text, date(2026, 8, 13), "Sixbell H1: margin does the work")
    assert open_ended == {"£184m": "None"}

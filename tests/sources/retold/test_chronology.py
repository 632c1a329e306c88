"""Dates of one article that cannot all be right."""

import pytest

from sources.intake import read_all


def claims(folder, text):
    """The claims of an article about dates in a wrong order, or of one thing, by attribute and text."""
    (folder / "news.txt").write_text(text, encoding="utf-8")
    return sorted(
        (claim.attribute, claim.value.text, claim.tentative)
        for claim in read_all((folder,)).reading.claims
        if claim.attribute in ("stated.sooner", "stated.later", "stated.date", "stated.span")
    )


@pytest.mark.parametrize(
    ("text", "sooner", "later"),
    [
        (
            "The tug Orla is a local child: her keel was laid in May 2021, and a crowd cheered when she was launched in June 2020.",
            "May 2021",
            "June 2020",
        ),
        (
            "In 1981 he opened a bakery in Ghent and painted the sign. His death in 1977 left the shop to a cousin.",
            "1981",
            "1977",
        ),
        (
            "Bids must reach the harbour office by 30 June 2025. After opening all bids, the board will announce the winner on 20 June 2025.",
            "30 June 2025",
            "20 June 2025",
        ),
    ],
)
def test_an_order_that_cannot_be(tmp_path, text, sooner, later):
    """What has to come first is told with the later date."""
    assert claims(tmp_path, text) == [("stated.later", later, True), ("stated.sooner", sooner, True)]


@pytest.mark.parametrize(
    "text",
    [
        "The tug Orla's keel was laid in May 2020, and she was launched in June 2021.",
        "In 1971 he opened a bakery in Ghent. His death in 1977 left the shop to a cousin.",
        "His death in 1977 left the bakery to a cousin. In 1981 his daughter opened a second shop.",
        "The old pier opened in 1931. Work on another pier began in May 2024.",
        "The depot opened in 2019 and was to have opened in 2017.",
    ],
)
def test_an_order_that_can_be(tmp_path, text):
    """So can what others did after a death, another thing's dates, and what was once planned."""
    assert claims(tmp_path, text) == []


def test_a_headline_with_another_day(tmp_path):
    """Headline and text give one day of the opening."""
    text = "New pier in Ostend to open on 6 May 2025\n\nBathers are glad. On 8 May 2025, the opening day of the pier, ices are free."
    assert claims(tmp_path, text) == [("stated.date", "6 May 2025", True), ("stated.date", "8 May 2025", True)]


def test_a_headline_and_another_thing(tmp_path):
    """The second pier's day is its own."""
    text = "New pier in Ostend to open on 6 May 2025\n\nBathers are glad. A second pier will open on 8 May 2025."
    assert claims(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The pier opened in 1998, twelve years after its foundation stone was laid in 1990.",
        "Its foundation stone was laid in 1990. Twelve years later, in 1998, the pier opened.",
    ],
)
def test_a_stretch_between_two_dates(tmp_path, text):
    """It is told with both, for the rule that measures it."""
    assert [(attribute, words.lower()) for attribute, words, _ in claims(tmp_path, text)] == [
        ("stated.later", "1998"),
        ("stated.sooner", "1990"),
        ("stated.span", "twelve years"),
    ]


def test_a_stretch_of_something_else(tmp_path):
    """A stretch that leads to no second date is none between two."""
    assert (
        claims(tmp_path, "The pier opened in 1998 and closed for two years after a fire; it burnt again in 2009.") == []
    )

"""Amounts that count from a beginning are of no stretch of time."""

import pytest

from tests.sources.prose.reading import told


def visitors(text: str) -> list[object]:
    """The numbers of visitors that a text tells, as claims."""
    return [claim[3] for claim in told(text) if claim[1] == "visitors"]


@pytest.mark.parametrize(
    "text",
    [
        "The Kalwari Museum of Textiles has welcomed 210,000 visitors since its doors opened in January.",
        "The Kalwari Museum of Textiles has welcomed 210,000 visitors since January.",
    ],
)
def test_what_counts_since_a_beginning_is_not_of_the_month_of_it(text: str) -> None:
    assert not visitors(text)


def test_what_came_in_a_month_is_of_it() -> None:
    assert visitors("The Kalwari Museum of Textiles welcomed 21,000 visitors in January.")

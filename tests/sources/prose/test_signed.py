"""The paper that the line of an article's author names."""

import pytest

from sources.prose.names.parties import no_parties, signed
from tests.sources.prose.reading import told


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("By Ada Lunn, Marrow Echo, Tuesday 3 February 2026", "Marrow Echo"),
        ("By Ada Lunn for the Marrow Echo", "Marrow Echo"),
        ("By Ada Lunn, Marrow Castings", ""),
        ("By the river, Marrow Echo sleeps", ""),
    ],
)
def test_a_byline_names_the_paper(line: str, paper: str) -> None:
    """What is no paper by its last word is none."""
    assert signed(f"End of the line\n{line}\n\nThey came out in twos.", 0) == paper


def test_the_paper_that_speaks_of_itself_is_no_party() -> None:
    """``The Echo understands that the foundry is to shut`` is about the foundry's owner."""
    assert no_parties(["Echo", "Tolver Castings"], "Marrow Echo") == {"Echo"}


@pytest.mark.parametrize(
    "line", ["Tallow, the monthly for ferry crews", "Tallow Times, 3 February 2026", "Tallow & Rope | Harbours"]
)
def test_the_paper_above_the_headline_is_no_party(line: str) -> None:
    """What an article says of *the company* is not said of the paper that prints it."""
    text = f"{line}\n\nA new quay\n\nSandhaven Ferries has 240 employees. The company was founded in 1981."
    assert [(subject, attribute) for subject, attribute, *_ in told(text)] == [
        ("Sandhaven Ferries", "headcount"),
        ("Sandhaven Ferries", "founded"),
    ]

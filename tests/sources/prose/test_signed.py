"""The paper that the line of an article's author names."""

import pytest

from sources.prose.names.parties import no_parties, signed


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

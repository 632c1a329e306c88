"""Wrong cells of the flight feeds are found by conflicts and support; the feeds are read where they are at hand."""

from pathlib import Path

import pytest

from bench.flights import DATA, Feeds, Score, flagged, main, outvoted

needs_feeds = pytest.mark.skipif(not (DATA / "dirty.csv").is_file(), reason="the flight feeds are not at hand")


@needs_feeds
def test_wrong_cells_are_found() -> None:
    """Copies counted once tell more than votes do, and records more still: beyond the .81 that others reach."""
    wrong = Feeds.of(DATA).wrong
    votes, independent, record = (Score.of(cells, wrong).f1 for cells in flagged(DATA).values())
    assert votes < independent < record
    assert independent > 0.77
    assert record > 0.93


@needs_feeds
def test_the_identical_feeds_are_found() -> None:
    """Five groups hold the same cells: of 38 sources, 27 are independent."""
    vote = outvoted(DATA)
    assert (vote.result.summary.sources, vote.result.summary.independent) == (38, 27)
    assert len(set(vote.copied.values())) == 5


def test_without_the_feeds_it_says_so(tmp_path: Path) -> None:
    """The benchmark ends with a message that names the folder it looked in."""
    with pytest.raises(SystemExit, match="skipped: the flight feeds and their truth are not in"):
        main(tmp_path)

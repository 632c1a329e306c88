"""Sizes of memory are read as people write them, and a limit holds for every database that is opened meanwhile."""

import pytest

from schemas.database import connect
from schemas.errors import EngineError
from schemas.memory import limit, limited_to, size


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("4GB", 4_000_000_000),
        ("512 MiB", 536_870_912),
        ("1.5gb", 1_500_000_000),
        ("0.1TB", 100_000_000_000),
        (" 200MB ", 200_000_000),
        ("250000KB", 250_000_000),
    ],
)
def test_sizes_are_read(text: str, read: int) -> None:
    """Exactly, in either kind of unit."""
    assert size(text) == read


@pytest.mark.parametrize("text", ["4", "GB", "-4GB", "4 gigabytes", "1,5GB", "1e9GB", "4GB 2MB", "½GB", "٤GB", "50%"])
def test_what_is_no_size_is_refused(text: str) -> None:
    """With what to write."""
    with pytest.raises(ValueError, match=r"is no size: write a number with its unit, such as 4GB or 512MiB"):
        size(text)


def test_too_little_is_refused() -> None:
    """With the least there may be."""
    with pytest.raises(ValueError, match=r"'199MB' is too little: give at least 200MB"):
        size("199MB")


def limit_of_a_database() -> str:
    with connect() as connection:
        ((found,),) = connection.execute("SELECT current_setting('memory_limit')").fetchall()
        return str(found)


def test_a_limit_holds_for_as_long_as_it_is_in_force() -> None:
    """And is that of the database, to the byte that it shows."""
    before = limit_of_a_database()
    with limited_to(2**30):
        assert limit() == 2**30
        assert limit_of_a_database() == "1.0 GiB"
        with limited_to(None):
            assert limit_of_a_database() == before
    assert limit() is None
    assert limit_of_a_database() == before


def test_what_does_not_fit_is_told() -> None:
    """With what to do, instead of a traceback."""
    with limited_to(2**28), pytest.raises(EngineError) as told, connect() as connection:
        connection.execute("SELECT list(range) FROM range(100_000_000)")
    assert told.value.problem.startswith("the tables do not fit into memory: ")
    assert told.value.remedy == "give more with --memory, or set TMPDIR to a folder with more room"

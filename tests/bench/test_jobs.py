"""The benchmark's own tools agree on what its tables hold, so that a ratio compares like with like."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.comparing import OURS, SQL, Job, four_feeds, long_claims, two_feeds
from bench.correctness import CASES
from bench.growth import exponent
from bench.measuring import measured


@pytest.mark.parametrize(("job", "rows"), [(two_feeds, 20_000), (four_feeds, 20_000), (long_claims, 20_000)])
def test_ours_and_hand_written_sql_find_the_same(tmp_path: Path, job: Callable[[Path, int], Job], rows: int) -> None:
    """More than nothing, and as many facts in conflict."""
    commands = job(tmp_path, rows).commands
    ours, sql = (measured(commands[tool]).answer for tool in (OURS, SQL))
    assert ours == sql
    assert int(ours) > 0


def test_cost_that_doubles_with_size_has_the_exponent_one() -> None:
    """And one that grows with the square has two."""
    assert exponent([1, 2, 4], [3.0, 6.0, 12.0]) == pytest.approx(1)
    assert exponent([1, 2, 4], [3.0, 12.0, 48.0]) == pytest.approx(2)


def test_every_case_is_a_conflict() -> None:
    """Its values differ, by more than the tolerance where one is given."""
    assert all(len(set(case.values)) == len(case.values) for case in CASES)

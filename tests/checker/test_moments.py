"""Relations between times of tables count seconds."""

from pathlib import Path

import pytest

from checker.session import run
from sources.intake import read_all

PROJECT = """
attributes: {filed: {kind: period}, settled: {kind: period}}
relations: [{name: filed before settled, holds: filed <= settled}]
sources: [{path: a.csv, table: {key: id}}]
"""


@pytest.mark.parametrize(
    ("filed", "settled", "broken"),
    [
        ("2024-03-01T09:15:01", "2024-03-01T09:15:00", True),
        ("2024-03-01T09:15:00", "2024-03-01T09:15:01", False),
        ("2024-03-01T09:15:00.5", "2024-03-01T09:15:00.25", True),
        ("2024-03-01T09:15:30", "2024-03-01T09:15", False),
        ("2024-03-01T09:15:30", "2024-03-01", False),
    ],
)
def test_an_order_is_broken_by_a_second(tmp_path: Path, filed: str, settled: str, broken: bool) -> None:
    """One that comes a second too late, or half of one; a minute or day may hold it still."""
    (tmp_path / "a.csv").write_text(f"id,filed,settled\n1,{filed},{settled}\n", encoding="utf-8")
    (tmp_path / "consilience.yaml").write_text(PROJECT, encoding="utf-8")
    intake = read_all((tmp_path,))
    result = run(intake.reading, intake.catalogue, intake.project)
    assert result.failures == ()
    assert ("T302" in {finding.rule for finding in result.findings}) is broken

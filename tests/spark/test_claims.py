"""Large claim files compared on Spark: what is told of them is what DuckDB tells, byte for byte."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from checker.engines.interface import Engine
from checker.engines.registry import open_engine
from checker.engines.spark_parquet import as_parquet
from checker.session import run
from schemas.result import Result
from sources.intake import read_all
from tests.checker.test_long import in_bulk, write_random, write_typed  # noqa: F401 - a fixture

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]


@pytest.fixture(autouse=True)
def _large(in_bulk: Callable[[int], None]) -> None:  # noqa: F811 - the same
    """Every claim file is a large one."""
    in_bulk(1)


def _results(folder: Path, spark: Engine, details: int) -> list[Result]:
    """The results of both engines, DuckDB's first, as if one had made them."""
    intake = read_all([folder])
    assert intake.reading.tables
    gate = intake.project.gate.model_copy(update={"details": details})
    project = intake.project.model_copy(update={"gate": gate})
    with open_engine() as ours:
        found = [run(intake.reading, intake.catalogue, project, engine=engine) for engine in (ours, spark)]
    assert [result.run.engine for result in found] == ["duckdb", "spark"]
    return [result.model_copy(update={"run": found[0].run}) for result in found]


@pytest.mark.parametrize(("seed", "details"), [(2, 1_000), (101, 2)])
def test_claims_of_all_wordings_give_the_same_result(tmp_path: Path, spark: Engine, seed: int, details: int) -> None:
    """CSV files with aliases, gaps, units, periods and values that cannot be read; all conflicts told, and only two."""
    write_random(tmp_path, seed)
    ours, theirs = _results(tmp_path, spark, details)
    assert ours.findings
    assert theirs.model_dump_json() == ours.model_dump_json()


def test_a_typed_parquet_file_is_compared_where_it_lies(tmp_path: Path, spark: Engine) -> None:
    """Exact decimals: nothing is written anew, what agrees is counted by Spark, and what does not is told."""
    write_typed(tmp_path / "claims.parquet", facts=3_000, wrong=7)
    table = read_all([tmp_path]).reading.tables[0]
    assert as_parquet([table], tmp_path) == [table]
    ours, theirs = _results(tmp_path, spark, 5)
    assert (ours.summary.agreed, ours.summary.contradicted) == (2_993, 7)
    assert theirs.model_dump_json() == ours.model_dump_json()


def test_columns_that_spark_lacks_are_text(tmp_path: Path, spark: Engine) -> None:
    """Claims may be keyed by identifiers or be about times of day, in types that only DuckDB has."""
    told = "TIME '10:00:00' + to_microseconds(i % 4 * 1500)"
    duckdb.sql(
        f"""COPY (SELECT 's' || (i % 2) AS source, CAST(lpad(CAST(i // 2 AS VARCHAR), 32, '0') AS UUID) AS subject,
        'seat' AS attribute, {told} AS value FROM range(8) AS t(i)) TO '{tmp_path / "claims.parquet"}'"""
    )
    ours, theirs = _results(tmp_path, spark, 1_000)
    assert ours.summary.claims == 8
    assert theirs.model_dump_json() == ours.model_dump_json()

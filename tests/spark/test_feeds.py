"""Feeds compared on Spark: the same conflicts, gaps, duplicate keys, slips and counts as on DuckDB."""

from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from checker.commands.checking import Request, perform
from checker.engines.interface import Engine
from checker.engines.spark_dialect import translated
from checker.engines.spark_parquet import as_parquet, too_fine
from checker.engines.spark_queries import Queries
from reports.json_report import load_result
from schemas.errors import EngineError
from schemas.result import Result
from sources.intake import read_all

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

CELLS = """
    range AS id,
    CASE WHEN range % 7 = 0 THEN 'cafe' || chr(769) WHEN range % 5 = 0 THEN chr(160) || 'caf\u00e9' || chr(8195) || chr(10)
         ELSE 'n' || range END AS name,
    (9007199254740992 + range)::BIGINT AS code,
    (range * 1.25)::DECIMAL(38, 9) AS price,
    CASE WHEN range = 20 THEN 'nan'::DOUBLE WHEN range = 21 THEN 1e300 ELSE range * 1e7 / 7 END AS weight,
    (range / 3)::FLOAT AS width,
    DATE '2024-01-01' + range::INTEGER AS day,
    TIMESTAMP '2024-01-01 10:00:00' + to_microseconds(range * 1500) AS moment,
    TIMESTAMPTZ '2024-01-01 10:00:00+00' + to_microseconds(range * 1500) AS instant,
    TIME '10:00:00' + to_microseconds(range * 1500) AS clock,
    (TIMESTAMP '2024-01-01 10:00:00' + to_microseconds(range * 1500))::TIMESTAMP_NS AS fine,
    CASE WHEN range % 3 = 0 THEN NULL ELSE range % 2 = 0 END AS open
"""
OTHER = """
    * REPLACE (
        replace(name, 'cafe' || chr(769), 'caf\u00e9') AS name,
        CASE WHEN id IN (3, 4) THEN code + 1 ELSE code END AS code,
        CASE WHEN id IN (7, 9) THEN price + 0.000000001 ELSE price END AS price,
        CASE WHEN id = 11 THEN weight * 1.1 ELSE weight END AS weight,
        CASE WHEN id IN (12, 13) THEN NULL ELSE day END AS day,
        CASE WHEN id = 14 THEN moment + INTERVAL 1 MINUTE ELSE moment END AS moment,
        CASE WHEN id IN (17, 18) THEN instant + INTERVAL 1 MINUTE ELSE instant END AS instant,
        CASE WHEN id = 19 THEN clock + INTERVAL 1 MINUTE ELSE clock END AS clock,
        CASE WHEN id = 22 THEN (moment + INTERVAL 1 MINUTE)::TIMESTAMP_NS ELSE fine END AS fine,
        CASE WHEN id = 16 THEN NOT open ELSE open END AS open
    )
"""


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two Parquet files and a CSV file of one table with differences, the last a thousand times the price of the others."""
    folder = tmp_path_factory.mktemp("feeds [1]")
    a, b, c = (folder / name for name in ("a.parquet", "b {2}.parquet", "c.csv"))
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(f"CREATE TABLE told AS SELECT {CELLS} FROM range(60)")
        connection.execute(f"COPY told TO '{a}'")
        connection.execute(
            f"COPY (SELECT {OTHER} FROM told WHERE id > 0 UNION ALL SELECT * FROM told WHERE id = 30) TO '{b}'"
        )
        connection.execute(f"COPY (SELECT * REPLACE (price * 1000 AS price) FROM told WHERE id <> 33) TO '{c}'")
    return folder


def _result(folder: Path, place: Path, engine: str, **options: object) -> Result:
    file = place / f"{engine}.json"
    perform(Request(paths=(folder,), key="id", outputs=(f"json:{file}",), engine=engine, **options))
    return load_result(file.read_text(encoding="utf-8"), path=str(file))


@pytest.mark.parametrize("options", [{}, {"tolerances": ("price=0.01", "5%")}], ids=["exact", "tolerant"])
def test_the_result_is_the_same(feeds: Path, spark: Engine, tmp_path: Path, options: dict[str, object]) -> None:
    """Exact decimals, doubles and floats, text in two Unicode forms, dates, moments with and without zone, times, gaps."""
    ours, theirs = (_result(feeds, tmp_path, engine, **options) for engine in ("duckdb", "spark"))
    assert (ours.run.engine, theirs.run.engine) == ("duckdb", "spark")
    assert {"A101", "I604", "I605", "I606"} <= {finding.rule for finding in ours.findings}
    assert theirs.run.model_copy(update={"engine": "duckdb"}) == ours.run
    assert theirs.model_copy(update={"run": ours.run}).model_dump_json() == ours.model_dump_json()


def test_parquet_is_read_where_it_lies(feeds: Path, spark: Engine, tmp_path: Path) -> None:
    """Only what is no Parquet file, or has 32-bit floats, whose text is another in Java, is written anew."""
    plain = feeds / "plain.parquet"
    duckdb.sql(f"COPY (SELECT id, price FROM '{feeds.as_posix().replace('[', '[[]')}/a.parquet') TO '{plain}'")
    found = read_all((plain, feeds / "a.parquet", feeds / "c.csv"), key=("id",)).reading.feeds
    read = as_parquet(found, tmp_path)
    plain.unlink()
    assert [feed.path for feed, anew in zip(found, read, strict=True) if feed is anew] == [str(plain)]
    assert len(list(tmp_path.iterdir())) == 2


def test_timestamps_finer_than_those_of_spark_are_left_to_duckdb(tmp_path: Path) -> None:
    """Billionths of a second: where there are any, DuckDB makes the comparison."""
    for name, fraction in (("coarse", "123456000"), ("fine", "123456789")):
        moment = f"TIMESTAMP_NS '2024-01-01 10:00:00.{fraction}'"
        duckdb.sql(f"COPY (SELECT 1 AS id, {moment} AS moment) TO '{tmp_path / name}.parquet'")
    read = {name: read_all((tmp_path / f"{name}.parquet",), key=("id",)).reading.feeds for name in ("coarse", "fine")}
    assert {name: too_fine(feeds) for name, feeds in read.items()} == {"coarse": False, "fine": True}


def test_what_texts_can_be_read_as_is_asked_of_duckdb(spark: Engine, tmp_path: Path) -> None:
    """Spark would read `2024-02` as a day, where DuckDB reads none."""
    file = tmp_path / "texts.parquet"
    duckdb.sql(f"COPY (SELECT '2024-02' AS day) TO '{file}'")
    with closing(Queries(spark.session)) as queries:
        strays = f"SELECT count(*) FROM read_parquet('{file}') WHERE TRY_CAST(day AS DATE) IS NULL"
        assert queries.execute(strays).fetchall() == [(1,)]


def test_a_query_that_spark_cannot_say_is_refused(spark: Engine) -> None:
    """Nothing is run in other words than were meant."""
    with pytest.raises(EngineError, match="Spark could not answer"):
        spark.execute("SELECT no_such_function(1)")
    assert translated('SELECT "a b" FROM t ORDER BY 1') == "SELECT `a b` FROM t ORDER BY 1 NULLS LAST"

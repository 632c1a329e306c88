"""Feeds for Spark: each as Parquet, which the queries of the comparison read wherever they run."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.engines.spark_dialect import parsed
from schemas import cell_sql
from schemas.database import connect
from schemas.feed import ROW, Feed


def as_parquet(feeds: Sequence[Feed], folder: Path) -> list[Feed]:
    """The feeds, those that are not Parquet files as they stand written into the folder, row by row."""
    return [feed if _lies_as_parquet(feed) else _copied(feed, folder / f"{n}.parquet") for n, feed in enumerate(feeds)]


def _lies_as_parquet(feed: Feed) -> bool:
    """Whether a feed is a scan of a Parquet file with its row numbers, and nothing is computed on the way."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    tree = parsed(f"SELECT * FROM {feed.rows}")  # noqa: S608 - the relation is text of ours
    scans = [table.this for table in tree.find_all(exp.Table)]
    plain = all(isinstance(scan, exp.ReadParquet) and scan.expressions[0].is_string for scan in scans)
    computed = tree.find(exp.Window) or any(star.args.get("replace") for star in tree.find_all(exp.Star))
    return plain and not computed


def _copied(feed: Feed, file: Path) -> Feed:
    row, target = cell_sql.name(ROW), f"read_parquet({cell_sql.path(str(file))})"
    with connect() as connection:
        connection.execute(f"COPY (SELECT * FROM {feed.rows}) TO {cell_sql.literal(str(file))} (FORMAT parquet)")  # noqa: S608
    return replace(feed, relation=f"(SELECT * EXCLUDE ({row}) FROM {target})", rows=f"(SELECT * FROM {target})")  # noqa: S608

"""Tables to measure with, made the same every time: feeds of seven fields, and claims of which one in a hundred conflicts."""

from pathlib import Path

import duckdb

FIELDS = ("name", "price", "stock", "weight", "day", "colour", "code")
GAP = 0.01
"""Tolerance for `price`; another price is off by 1, or by less than this."""
METRICS = 4
SPEAKERS = 4
"""Claims about each fact."""


def feeds(folder: Path, rows: int, count: int) -> list[Path]:
    """Parquet tables of the key `id` and `FIELDS`, each in an order of its own; no key conflicts in two fields."""
    return [_feed(folder / f"{rows}-{n}.parquet", rows, n) for n in range(count)]


def _feed(file: Path, rows: int, number: int) -> Path:
    if file.is_file():
        return file
    kind = f"CASE WHEN {number} = 0 THEN 0 ELSE CAST(hash(id, {number}) % 3000 AS INTEGER) END"
    _write(
        f"""
        SELECT id, 'item ' || CAST(hash(id) % 100000 AS VARCHAR) AS name,
          CAST(hash(id * 3) % 1000000 AS DOUBLE) / 100 + CASE WHEN kind BETWEEN 1 AND 6 THEN 1 WHEN kind BETWEEN 7 AND 16
          THEN 0.004 ELSE 0 END AS price,
          CAST(hash(id * 5) % 1000 AS INTEGER) + CASE WHEN kind BETWEEN 17 AND 19 THEN 1 ELSE 0 END AS stock,
          CAST(CAST(hash(id * 7) % 100000 AS DECIMAL(9, 0)) * 0.001 AS DECIMAL(12, 3)) AS weight,
          DATE '2020-01-01' + CAST(hash(id * 11) % 1500 AS INTEGER) AS day,
          ['red', 'green', 'blue', 'black'][1 + CAST(hash(id * 13) % 4 AS INTEGER)] AS colour,
          CAST(hash(id * 17) % 100000000 AS BIGINT) + CASE WHEN kind = 20 THEN 1 ELSE 0 END AS code
        FROM (SELECT range AS id, CASE WHEN range = 0 THEN 0 ELSE {kind.replace("id", "range")} END AS kind
          FROM range({rows})) ORDER BY hash(id, {number + 100})
        """,
        file,
    )
    return file


def claims(folder: Path, rows: int) -> Path:
    """A claim file of four speakers: the last of them is off in one fact of a hundred."""
    file = folder / f"claims-{rows}" / "claims.parquet"
    if not file.is_file():
        _write(
            f"""
            SELECT 's' || (range % {SPEAKERS}) AS source, 'company ' || lpad(CAST(fact // 8 AS VARCHAR), 8, '0') AS subject,
              'metric_' || (fact % {METRICS}) AS attribute, CASE WHEN (fact // 4) % 2 = 0 THEN '2023' ELSE '2024' END AS period,
              CAST((CAST(1000 + hash(fact) % 1000000 AS BIGINT) + CASE WHEN hash(fact * 7 + 1) % 100 = 0
              AND range % {SPEAKERS} = {SPEAKERS - 1} THEN 5 ELSE 0 END) * 0.25 AS DECIMAL(18, 2)) AS value
            FROM (SELECT range, range // {SPEAKERS} AS fact FROM range({rows}))
            """,
            file,
        )
    return file


def _write(select: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"COPY ({select}) TO '{part}' (FORMAT parquet)")
    part.replace(file)

"""Conflicts of feeds by pointblank on DuckDB: of two, of a first one with each other, or of all pairs."""

import sys
from itertools import combinations

import duckdb
import pointblank as pb  # type: ignore[import-not-found,unused-ignore]


def main(manner: str, *paths: str) -> None:
    """Print the number of rows that differ, summed over the comparisons; no row differs in two fields."""
    pairs = combinations(paths, 2) if manner == "pairs" else ((paths[0], other) for other in paths[1:])
    connection = duckdb.connect()
    compared = [
        pb.compare(*map(connection.read_parquet, pair), keys="id", tolerance={"price": {"atol": 0.01}})
        for pair in pairs
    ]
    print(sum(found.n_changed for found in compared))


if __name__ == "__main__":
    main(*sys.argv[1:])

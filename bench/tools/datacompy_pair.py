"""Conflicts of two feeds by datacompy, on Polars frames."""

import sys

import datacompy  # type: ignore[import-not-found,unused-ignore]
import polars as pl


def main(left: str, right: str) -> None:
    """Print the number of cells in conflict."""
    compared = datacompy.PolarsCompare(
        pl.read_parquet(left), pl.read_parquet(right), join_columns="id", abs_tol={"price": 0.01, "default": 0.0}
    )
    print(sum(int(column["unequal_cnt"]) for column in compared.column_stats))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Whether datacompy finds the cells of two CSV files in conflict, read as integers or as decimals of two places."""

import sys

import datacompy  # type: ignore[import-not-found,unused-ignore]
import polars as pl


def main(kind: str, left: str, right: str) -> None:
    """Print `conflict` or `agree`."""
    dtype = pl.Int64 if kind == "integer" else pl.Decimal(38, 2)
    frames = [
        pl.read_csv(path, schema={"id": pl.Int64, "v": pl.String}).with_columns(pl.col("v").cast(dtype))
        for path in (left, right)
    ]
    compared = datacompy.PolarsCompare(*frames, join_columns="id")
    print("agree" if compared.matches() else "conflict")


if __name__ == "__main__":
    main(*sys.argv[1:])

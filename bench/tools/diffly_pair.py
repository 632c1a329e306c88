"""Conflicts of two feeds by diffly, on lazy Polars frames."""

import sys

import polars as pl
from diffly import compare_frames  # type: ignore[import-not-found,unused-ignore]

EXACT = ("name", "stock", "weight", "day", "colour", "code")


def main(left: str, right: str) -> None:
    """Print the number of cells in conflict."""
    tolerances = {**dict.fromkeys(EXACT, 0.0), "price": 0.01}
    compared = compare_frames(
        pl.scan_parquet(left), pl.scan_parquet(right), primary_key="id", abs_tol=tolerances, rel_tol=0.0
    )
    print(sum(compared.num_rows_joined_unequal(name) for name in (*EXACT, "price")))


if __name__ == "__main__":
    main(*sys.argv[1:])

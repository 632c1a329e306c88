"""Conflicts of feeds by hand-written DuckDB SQL: joined by key, rows that differ kept with the values of both sides."""

import sys

import duckdb

EXACT = ("name", "stock", "weight", "day", "colour", "code")


def main(first: str, *others: str) -> None:
    """Print the number of facts in conflict: keys and fields, over all feeds."""
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    every = (first, *others)
    joins = "".join(
        f" FULL JOIN '{path}' AS t{n} ON t{n}.id = {f'coalesce({_keys(n)})' if n > 1 else 't0.id'}"
        for n, path in enumerate(others, start=1)
    )
    differing = [" OR ".join(f"t{n}.{name} IS DISTINCT FROM t0.{name}" for n in range(1, len(every))) for name in EXACT]
    prices = ", ".join(f"t{n}.price" for n in range(len(every)))
    differing.append(f"greatest({prices}) - least({prices}) > 0.01")
    fields = ", ".join(f"({test}) AS d{n}" for n, test in enumerate(differing))
    rows = ", ".join(f"t{n}.*" for n in range(len(every)))
    connection.execute(
        f"CREATE TABLE conflicts AS SELECT * FROM (SELECT {rows}, {fields} FROM '{first}' AS t0{joins}) "
        f"WHERE {' OR '.join(f'd{n}' for n in range(len(differing)))}"
    )
    sums = " + ".join(f"count(*) FILTER (d{n})" for n in range(len(differing)))
    print(connection.execute(f"SELECT {sums} FROM conflicts").fetchall()[0][0])


def _keys(number: int) -> str:
    return ", ".join(f"t{n}.id" for n in range(number))


if __name__ == "__main__":
    main(*sys.argv[1:])

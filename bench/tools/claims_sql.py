"""Conflicts of a claim file by hand-written DuckDB SQL: facts with more than one value, and the claims about them."""

import sys

import duckdb

FACT = "subject, attribute, period"


def main(path: str) -> None:
    """Print the number of facts in conflict."""
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.execute(
        f"CREATE TABLE conflicts AS SELECT * FROM '{path}' SEMI JOIN (SELECT {FACT} FROM '{path}' GROUP BY {FACT} "
        f"HAVING min(value) <> max(value)) USING ({FACT})"
    )
    print(connection.execute(f"SELECT count(*) FROM (SELECT DISTINCT {FACT} FROM conflicts)").fetchall()[0][0])


if __name__ == "__main__":
    main(sys.argv[1])

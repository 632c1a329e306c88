"""Every row that goes in is merged or quarantined, once, and what is merged is what a policy says of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checker.acceptance.command import call

SOURCES = ("a", "b", "c", "d")
PUBLISHED = {"a": "2026-01-01", "b": "2026-02-01", "c": "2026-02-01"}
TOLERANCE = Decimal("0.3")


class Row(NamedTuple):
    """A row of a table: its key and its price, as written."""

    key: str
    price: str


PRICES = st.sampled_from(["", "1", "1.0", "1.25", "1.5", "2", "7.125"])


@st.composite
def tables(draw: st.DrawFn) -> list[list[Row]]:
    """A table for each source: most keys once, a few rows that repeat a key or have none.

    The last key is of that source alone: no two tables are copies, which would count once.
    """
    found = []
    for number in range(len(SOURCES)):
        held = [Row(str(key), draw(PRICES)) for key in range(1, 9) if draw(st.integers(0, 3))]
        more = draw(st.lists(st.builds(Row, st.sampled_from(["", "1", "2"]), PRICES), max_size=1))
        found.append([*held, *more, Row(str(90 + number), "0.125")])
    return found


def agree(a: str, b: str) -> bool:
    return abs(Decimal(a) - Decimal(b)) <= TOLERANCE


def places(written: str) -> int:
    return len(written.partition(".")[2])


def expected(told: Mapping[str, str], policy: str) -> tuple[Decimal, list[str]] | None:
    """The value that is written, and the sources behind it; None when none is. Told again, as the manual tells it."""
    support = {source: [other for other in sorted(told) if agree(told[source], told[other])] for source in told}
    meant = sorted(told)
    if policy == "prefer" and {"b", "a"} & told.keys():
        meant = ["b" if "b" in told else "a"]
    elif policy == "most-supported":
        meant = [source for source in meant if len(support[source]) == max(map(len, support.values()))]
    elif policy == "finest":
        meant = [source for source in meant if places(told[source]) == max(map(places, told.values()))]
    elif policy == "latest" and told.keys() <= PUBLISHED.keys():
        meant = [source for source in meant if PUBLISHED[source] == max(PUBLISHED[other] for other in told)]
    if not all(agree(told[one], told[other]) for one in meant for other in meant):
        return None
    chosen = max(meant, key=lambda source: (places(told[source]), -ord(source)))
    return Decimal(told[chosen]), support[chosen]


def project(policy: str) -> str:
    sources = "\n".join(
        f"  - {{path: {source}.csv, table: {{key: id, columns: {{price: {{tolerance: {{abs: '{TOLERANCE}'}}}}}}}}"
        + (f", published: {PUBLISHED[source]}}}" if source in PUBLISHED else "}")
        for source in SOURCES
    )
    said = "{prefer: [b, a]}" if policy == "prefer" else policy
    return f"sources:\n{sources}\nmerge: {{policy: {said}}}\ngate: {{fail_on: never}}\n"


@settings(max_examples=20, deadline=None)
@given(
    given_tables=tables(),
    policy=st.sampled_from(["agree", "prefer", "most-supported", "finest", "latest"]),
)
def test_rows_in_are_rows_merged_and_rows_quarantined(given_tables: Sequence[Sequence[Row]], policy: str) -> None:
    """Each once; keys are in the one or the other; and values, sources and support are what the policy says."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        for source, table in zip(SOURCES, given_tables, strict=True):
            # A row that all have keeps the run from having nothing to compare.
            lines = ["id,price", "9,0.125", *(f"{row.key},{row.price}" for row in table)]
            (folder / "in" / f"{source}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "in" / "consilience.yaml").write_text(project(policy), encoding="utf-8")
        ended = call("merge", folder / "in", "-o", folder / "m.parquet", "-q")
        assert ended.exit_code == 0, ended.output
        merged = {
            str(key): (price, list(sources), support)
            for key, price, sources, support in duckdb.sql(f"FROM '{folder / 'm.parquet'}'").fetchall()
        }
        apart = duckdb.sql(
            f"SELECT from_source, from_row, coalesce(id::VARCHAR, ''), coalesce(price, '') FROM '{folder / 'm.quarantine.parquet'}'"
        ).fetchall()
    given_rows = {
        (source, number): row
        for source, table in zip(SOURCES, given_tables, strict=True)
        for number, row in enumerate([Row("9", "0.125"), *table], start=1)
    }
    assert len(apart) == len({place[:2] for place in apart})
    assert all(given_rows[source, number] == Row(key, price) for source, number, key, price in apart)
    kept = {
        place: row for place, row in given_rows.items() if place not in {(source, row) for source, row, *_ in apart}
    }
    assert {row.key for row in kept.values()} == merged.keys()
    assert (
        f"\n{len(given_rows)} rows in = {len(kept)} rows merged + {len(apart)} row{'' if len(apart) == 1 else 's'} quarantined.\n"
        in ended.stdout
    )
    times = Counter((source, row.key) for (source, _), row in given_rows.items())
    for key in {row.key for row in given_rows.values()}:
        told = {source: row.price for (source, _), row in given_rows.items() if row.key == key and row.price}
        once = all(number == 1 for (_, one), number in times.items() if one == key)
        outcome = expected(told, policy) if told else (None, [])
        if not (key and once and outcome):
            assert key not in merged
        else:
            value, sources = outcome
            assert merged[key] == (value, sources, len(sources))

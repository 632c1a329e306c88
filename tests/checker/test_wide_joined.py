"""Joining tables side by side sees what grouping their rows sees: the same conflicts, gaps, duplicates and counts."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.wide import joined
from checker.wide.comparison import compare_feeds
from schemas.catalogue import Catalogue
from schemas.feed import Feed
from schemas.project import Column, SourceEntry, Table
from schemas.reading import Reading
from sources.interface import Context
from sources.tables.reader import read_table

Keys = st.sampled_from(["1", "2", "3", "4", "5", ""])
Numbers = st.sampled_from(["", "1", "1.0", "2", "NaN", "7"])
Words = st.sampled_from(["", " ", "a", " a", "\u00e9", "e\u0301", "\u00a0", "NaN", "7"])


def feeds(folder: Path, tables: list[list[tuple[str, str, str]]]) -> list[Feed]:
    """Tables with the key `id`, read as a project would."""
    found: list[Feed] = []
    for n, rows in enumerate(tables):
        text = "id,p,w\n" + "".join(f"{','.join(row)}\n" for row in rows)
        (folder / f"t{n}.csv").write_text(text, encoding="utf-8")
        entry = SourceEntry(
            id=f"t{n}", path=f"t{n}.csv", table=Table(key=("id",), columns={"p": Column(), "w": Column()})
        )
        found += read_table(entry, Context(folder, Catalogue())).feeds
    return found


def grouped(found: list[Feed], monkeypatch: pytest.MonkeyPatch) -> Reading:
    """What grouping sees."""
    with monkeypatch.context() as changed:
        changed.setattr(joined, "MOST_SOURCES", 0)
        return compare_feeds(found)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    tables=st.lists(
        st.lists(st.tuples(Keys, Numbers, Words), max_size=5, unique_by=lambda row: row[0]), min_size=2, max_size=3
    )
)
def test_joining_sees_what_grouping_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: list[list[tuple[str, str, str]]]
) -> None:
    """With empty keys, empty cells, white space, composed letters and words among numbers."""
    found = feeds(tmp_path, tables)
    assert compare_feeds(found) == grouped(found, monkeypatch)


@pytest.mark.parametrize("repeated", [0, 1])
def test_a_repeated_key_never_multiplies_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repeated: int) -> None:
    """Whichever table repeats it, equal rows or not: such tables are grouped."""
    once = [("1", "1", "a"), ("2", "2", "b")]
    tables = [once, once]
    tables[repeated] = [*once, ("1", "1", "a")]
    found = feeds(tmp_path, tables)
    compared = compare_feeds(found)
    assert compared == grouped(found, monkeypatch)
    assert [(one.kind, one.subject, one.count) for one in compared.observations] == [("duplicate-key", "1", 2)]
    assert compared.agreed == 2

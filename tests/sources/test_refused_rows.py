"""Rows that are none cost themselves alone: whatever is asked of a file, all other rows are there, with their lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from checker.cli import consilience
from schemas.database import connect
from sources.tables.delimited import open_delimited
from sources.tables.refused_rows import refused_rows, without_refused

COLUMNS = ("id", "name", "price")
ROWS = 3_000
AT = (700, 1_900)
"""Before which rows the bad ones stand."""
BAD = {
    "too short": b"bad,x",
    "too long": b"bad,x,1,2",
    "text after a quote": b'bad,"x"y,1',
    "bytes that are no UTF-8": b"bad,caf\xe9,1",
    "the same in quotes": b'bad,"caf\xe9",1',
    "over two lines": b'bad,"x\ny"z,1',
    "after an empty line": b'\nbad,"x"y,1',
}


def table(bad: bytes, last: bytes = b"9") -> bytes:
    rows = [b"%d,item %d,%d" % (n, n, n % 7) for n in range(ROWS)]
    rows[-1] = b"%d,last,%s" % (ROWS - 1, last)
    for at in reversed(AT):
        rows.insert(at, bad)
    return b"\n".join([b"id,name,price", *rows, b""])


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_file_has_the_same_rows_whatever_is_asked_of_it(bad: bytes, tmp_path: Path) -> None:
    """With all columns or one of them, and with row numbers; their lines are those of an editor."""
    file = tmp_path / "prices.csv"
    file.write_bytes(table(bad))
    expected = [str(n) for n in range(ROWS)]
    with connect() as connection:
        opened = open_delimited(file, file.name)
        ids = [row[0] for row in connection.execute(f"SELECT * FROM {opened.witness}").fetchall()]
        assert ids == expected
        assert [entry.line for entry in refused_rows(connection, opened, "prices", file.name)] == [
            at + 2 + n * (bad.count(b"\n") + 1) + bad.startswith(b"\n") for n, at in enumerate(AT)
        ]
        known = without_refused(connection, opened, COLUMNS)
        for asked in ("id", "id, price", "id, name, price"):
            told = connection.execute(f"SELECT {asked} FROM {known.relation}").fetchall()
            assert [row[0] for row in told] == expected
    content = file.read_bytes().split(b"\n")
    lines = known.lines(range(1, ROWS + 1), total=ROWS)
    assert all(content[line - 1].startswith(b"%d," % (row - 1)) for row, line in lines.items())


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_what_follows_a_bad_row_is_compared(bad: bytes, tmp_path: Path) -> None:
    """A conflict in the last row is found behind bad rows, on its line."""
    (tmp_path / "prices.csv").write_bytes(table(bad))
    (tmp_path / "stock.csv").write_bytes(table(b"", last=b"8").replace(b"name", b"other"))
    ended = CliRunner().invoke(consilience, ["check", str(tmp_path), "--key", "id", "-o", "json"])
    told = json.loads(ended.stdout)
    conflicts = [finding for finding in told["findings"] if finding["rule"] == "A101"]
    assert len(conflicts) == 1
    claims = {claim["id"]: claim for claim in told["claims"]}
    (line,) = {
        claims[key]["evidence"]["line"]
        for group in conflicts[0]["groups"]
        for key in group
        if claims[key]["source"] == "prices"
    }
    assert (tmp_path / "prices.csv").read_bytes().split(b"\n")[line - 1] == b"2999,last,9"


def test_an_empty_cell_too_many_at_the_end_is_none(tmp_path: Path) -> None:
    """As many programs write it; the rows behind it keep their lines."""
    file = tmp_path / "prices.csv"
    file.write_bytes(b"id,price\n1,5,\n2,6\n")
    with connect() as connection:
        opened = open_delimited(file, file.name)
        rows = connection.execute(f"SELECT * FROM {opened.witness}").fetchall()
        known = without_refused(connection, opened, ("id", "price"))
    assert rows == [("1", "5"), ("2", "6")]
    assert known.lines([1, 2], total=3) == {1: 2, 2: 3}


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    slips=st.lists(
        st.tuples(
            st.integers(0, 400), st.sampled_from([b'"', b"\n", b",", b";", b"\xe9", b"?", b"\t", b"\r", b"x", b""])
        ),
        max_size=12,
    )
)
def test_whatever_bytes_slip_into_a_table_the_run_ends(slips: list[tuple[int, bytes]], tmp_path: Path) -> None:
    """The other table is whole: what still has a row in both is compared, and nothing breaks."""
    whole = b"id,name,price,share\n" + b"".join(b'%d,"x, %d",%d.5,%d%%\n' % (n, n, n, n) for n in range(20))
    bad = bytearray(whole)
    for at, slip in slips:
        bad[at % len(bad) : at % len(bad) + 1] = slip
    (tmp_path / "whole.csv").write_bytes(whole)
    (tmp_path / "bad.csv").write_bytes(bad)
    ended = CliRunner().invoke(consilience, ["check", str(tmp_path), "--key", "id", "-o", "json"])
    assert ended.exit_code in (0, 1, 2, 3)
    assert "Traceback" not in ended.stderr
    if ended.stdout:
        assert not [failure for failure in json.loads(ended.stdout)["failures"] if "broke" in failure["problem"]]

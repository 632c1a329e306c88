"""Rows that are none cost themselves alone: whatever is asked of a file, all other rows are there, with their lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

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

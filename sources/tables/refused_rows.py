"""Rows of delimited text that are no rows of its table: too short, too long, badly quoted or badly encoded."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from schemas.finding import SetAside
from sources.tables.delimited import Delimited

if TYPE_CHECKING:
    import duckdb

LISTED = 100
"""How many refused rows of a file are set aside one by one; the rest are counted."""
SHOWN_CHARACTERS = 200
"""How much of a refused row is kept."""
FAULTS = {
    "MISSING COLUMNS": "the row has fewer cells than the header",
    "TOO MANY COLUMNS": "the row has more cells than the header",
    "UNQUOTED VALUE": "a quote is not closed, or text follows a closed one",
    "INVALID ENCODING": "the row is not UTF-8",
    "LINE SIZE OVER MAXIMUM": "the row is too long",
    "INVALID STATE": "the quotes of the row cannot be told apart",
}
"""What is wrong with a row, by DuckDB's name for it."""
REMEDY = "correct the row, or quote cells that hold the separator"
_REFUSED = """
    SELECT line_byte_position, min(error_type), min(csv_line), count(*) OVER ()
    FROM reject_errors GROUP BY line_byte_position ORDER BY line_byte_position LIMIT ?
"""
_STARTS = r"""
    SELECT DISTINCT line_byte_position + coalesce(length(csv_line) - length(ltrim(csv_line, chr(13) || chr(10))), 0)
    FROM reject_errors ORDER BY 1
"""
"""Where refused rows start; their text may begin with empty lines before them."""


def refused_rows(connection: "duckdb.DuckDBPyConnection", table: Delimited, source: str, shown: str) -> list[SetAside]:
    """What was refused when `table.witness` was last read on this connection, the first `LISTED` rows one by one."""
    found = connection.execute(_REFUSED, [LISTED]).fetchall()
    refused = [
        SetAside(
            source=source,
            path=shown,
            line=_line(table, offset, text or ""),
            reason=FAULTS.get(fault, fault.lower()),
            remedy=REMEDY,
            text=(text or "").strip("\r\n")[:SHOWN_CHARACTERS],
        )
        for offset, fault, text, _ in found
    ]
    more = (found[0][3] if found else 0) - len(refused)
    if more > 0:
        refused.append(
            SetAside(
                source=source, path=shown, reason=f"more rows like the first {LISTED} listed", remedy=REMEDY, count=more
            )
        )
    return refused


def without_refused(connection: "duckdb.DuckDBPyConnection", table: Delimited, columns: Sequence[str]) -> Delimited:
    """The table without the rows that were refused when these columns of `table.witness` were last read here."""
    return table.without([offset for (offset,) in connection.execute(_STARTS).fetchall()], columns)


def _line(table: Delimited, offset: int, text: str) -> int:
    """The line of a refused row; its text may begin with empty lines before it."""
    return table.line_at(offset + len(text) - len(text.lstrip("\r\n")))

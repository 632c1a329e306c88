"""Claim files without a head: rows of JSON Lines, CSV and Parquet, each a claim by one of several sources."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from schemas.claim_file import SCOPE, WrittenClaim
from schemas.claim_table import CLAIM_COLUMNS
from schemas.errors import Place, SourceError
from schemas.finding import SetAside
from sources.claims.building import Row
from sources.claims.claim_sheet import ClaimSheet
from sources.claims.parquet_rows import read_parquet
from sources.files.file_text import FileText, read_text
from sources.files.located import Plain
from sources.files.located_json import load_json
from sources.files.refusal import nearest

ROW_SUFFIXES = (".jsonl", ".ndjson", ".csv", ".parquet", ".pq")
"""Endings of claim files that hold rows only."""
PARQUET_SUFFIXES = (".parquet", ".pq")
MAX_CELL = 1_000_000
"""Characters of one CSV cell."""


def read_claim_rows(file: Path, shown: str) -> ClaimSheet:
    """Take a file of rows apart; lines are those of the file, for Parquet the numbers of its rows, from 1.

    Raises:
        SourceError: it cannot be read, or its columns are not those of claims.
    """
    suffix = PurePath(shown).suffix.lower()
    if suffix in PARQUET_SUFFIXES:
        table = read_parquet(file, shown)
        check_columns(table.columns, shown)
        return ClaimSheet(table.sha256, tuple(Row.alone(record(row), n) for n, row in enumerate(table.rows, start=1)))
    read = read_text(file, shown)
    if not read.text.strip():
        raise SourceError("the file is empty", remedy="write its claims, or remove it", place=Place(shown))
    parsed = list(_csv(read, shown) if suffix == ".csv" else _json_lines(read, shown))
    return ClaimSheet(
        read.sha256,
        rows=tuple(item for item in parsed if isinstance(item, Row)),
        set_aside=tuple(item for item in parsed if isinstance(item, SetAside)),
        text=read.text,
    )


def _csv(read: FileText, shown: str) -> Iterator[Row | SetAside]:
    lines = csv.reader(io.StringIO(read.text, newline=""), strict=True)
    line = 0
    previous_limit = csv.field_size_limit(MAX_CELL)
    try:
        columns: list[str] = []
        for cells in lines:
            line, after = lines.line_num, line
            if not any(cells):
                continue
            if not columns:
                columns = [cell.strip() for cell in cells]
                check_columns(columns, shown)
            elif len(cells) > len(columns):
                yield SetAside(
                    path=shown,
                    line=after + 1,
                    text=",".join(cells)[:200],
                    reason=f"the row has {len(cells)} cells, the header {len(columns)}",
                    remedy="put cells that hold a comma in double quotes",
                )
            else:
                yield Row.alone(record(dict(zip(columns, cells, strict=False))), after + 1)
    except csv.Error as error:
        raise SourceError(
            f"this is not CSV: {error}",
            place=Place(shown, lines.line_num),
            remedy="double the quotes inside a quoted cell, and close every quote",
        ) from error
    finally:
        csv.field_size_limit(previous_limit)


def _json_lines(read: FileText, shown: str) -> Iterator[Row | SetAside]:
    for line, text in enumerate(read.text.split("\n"), start=1):
        if not text.strip():
            continue
        try:
            loaded = load_json(text, shown).data
        except SourceError as error:
            yield SetAside(
                path=shown,
                line=line,
                column=error.place.column,
                reason=error.problem,
                remedy=error.remedy,
                text=text[:200],
            )
        else:
            yield Row.alone(record(loaded) if isinstance(loaded, dict) else loaded, line)


def record(cells: Mapping[str, Plain]) -> Plain:
    """A row as a claim is written: columns `scope.NAME` become the scope, and empty cells are left out."""
    filled: dict[str, Plain] = {name: cell for name, cell in cells.items() if cell not in (None, "")}
    plain: dict[str, Plain] = {name: cell for name, cell in filled.items() if not name.startswith(SCOPE)}
    scope = {name.removeprefix(SCOPE): cell for name, cell in filled.items() if name.startswith(SCOPE)}
    if scope:
        inner = plain.get("scope", {})
        plain["scope"] = {**(inner if isinstance(inner, dict) else {}), **scope}
    return plain


def check_columns(columns: Iterable[str], shown: str) -> None:
    """Refuse a file whose columns are not those of claims: a typing slip would lose a whole column in silence."""
    given = list(columns)
    twice = sorted({name for name in given if given.count(name) > 1})
    if twice:
        raise SourceError(f"the column {twice[0]!r} stands twice", remedy="keep one of them", place=Place(shown, 1))
    missing = [name for name in CLAIM_COLUMNS if name not in given]
    if missing:
        raise SourceError(
            f"the column {missing[0]!r} is missing",
            place=Place(shown, 1),
            remedy=f"claims need {', '.join(CLAIM_COLUMNS)}; other tables a `--key` or `table:`",
        )
    for name in given:
        if name not in WrittenClaim.model_fields and not (name.startswith(SCOPE) and name != SCOPE):
            close = nearest(name, (*WrittenClaim.model_fields, f"{SCOPE}to"))
            raise SourceError(
                f"the column {name!r} is not one of claims",
                place=Place(shown, 1, name),
                remedy=f"did you mean {close!r}?" if close else f"name qualifiers `{SCOPE}NAME`",
            )

"""JSON Lines, and JSON that is a list of records: one row for each, numbers by their digits as written."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schemas.errors import Place, SourceError
from schemas.feed import CellKind
from schemas.finding import SetAside
from sources.files.file_text import read_text
from sources.tables.csv_types import ColumnType
from sources.tables.opening import Opening
from sources.tables.refused_rows import LISTED, SHOWN_CHARACTERS
from sources.tables.row_parts import RowParts
from sources.tables.table_file import TableFile

REMEDY = "write one object with `key: value` pairs on each line"
MOST_CHARACTERS = 16 * 1024 * 1024
"""Longest line."""


class Digits(str):
    """A number as its digits were written."""

    __slots__ = ()


DECODER = json.JSONDecoder(
    parse_float=Digits, parse_int=Digits, parse_constant=lambda word: None if word == "NaN" else word
)


def open_json_lines(opening: Opening, decoder: json.JSONDecoder = DECODER) -> TableFile:
    """Read a file with a record on each line; ``decoder`` makes a dictionary of each, numbers as `Digits`.

    Raises:
        SourceError: no line holds a record, or a column has no name of its own.
    """
    refused = _Refused(opening)
    return _table(opening, _lines(opening.file, refused, decoder), refused)


def open_json(opening: Opening) -> TableFile:
    """Read a file that is one list of records; lines are the numbers of the records.

    Raises:
        SourceError: it is no such list, or too large to be read whole.
    """
    text = read_text(opening.file, opening.shown).text
    try:
        found = DECODER.decode(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise SourceError(
            f"it is not JSON: {error}", place=Place(opening.shown), remedy="correct it, or save it as JSON Lines"
        ) from error
    if not isinstance(found, list):
        raise SourceError("it holds no list of records", place=Place(opening.shown), remedy="write `[{...}, {...}]`")
    refused = _Refused(opening)
    return _table(opening, _records(found, refused), refused)


class _Refused:
    """Lines that are no records, the first of them one by one."""

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.listed: list[SetAside] = []
        self.count = 0

    def add(self, line: int, reason: str, text: str) -> None:
        self.count += 1
        if self.count <= LISTED:
            self.listed.append(self._entry(line=line, reason=reason, text=text[:SHOWN_CHARACTERS]))

    def all(self) -> tuple[SetAside, ...]:
        more = self.count - len(self.listed)
        rest = self._entry(reason=f"more rows like the first {LISTED} listed", count=more) if more else None
        return (*self.listed, *([rest] if rest else []))

    def _entry(self, **about: Any) -> SetAside:
        return SetAside(source=self.opening.source, path=self.opening.shown, remedy=REMEDY, **about)


def _lines(file: Path, refused: _Refused, decoder: json.JSONDecoder) -> Iterator[tuple[int, dict[str, Any]]]:
    """The records with their lines; empty lines are no rows."""
    with file.open("rb") as opened:
        for number, raw in enumerate(iter(lambda: opened.readline(MOST_CHARACTERS), b""), start=1):
            try:
                text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
                found = decoder.decode(text) if text else {}
            except UnicodeDecodeError:
                refused.add(number, "the line is not UTF-8", raw.decode(errors="replace").strip())
            except (json.JSONDecodeError, RecursionError) as error:
                reason = error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deeply"
                refused.add(number, f"the line is not JSON: {reason}", text)
            else:
                if isinstance(found, dict) and found:
                    yield number, found
                elif text:
                    refused.add(number, "the line is no object with keys", text)


def _records(found: list[Any], refused: _Refused) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, record in enumerate(found, start=1):
        if isinstance(record, dict) and record:
            yield number, record
        else:
            refused.add(number, "the record is no object with keys", str(record))


def _table(opening: Opening, records: Iterator[tuple[int, dict[str, Any]]], refused: _Refused) -> TableFile:
    parts = RowParts(opening.scratch, opening.shown, line=None)
    at: dict[str, int] = {}
    kinds: list[set[type]] = []
    for line, record in records:
        if not at.keys() >= record.keys():
            for name in [key for key in record if key not in at]:
                parts.add_column(name)
                at[name] = len(kinds)
                kinds.append(set())
        row = list(map(record.get, at))
        for n, cell in enumerate(row):
            kind = type(cell)
            kinds[n].add(kind)
            if kind is not str and kind is not Digits and cell is not None:
                row[n] = json.dumps(cell, ensure_ascii=False)
        parts.add(row, line)
    if not parts.total:
        raise SourceError(
            "no line holds a record" if refused.count else "the file is empty",
            place=Place(opening.shown, refused.listed[0].line if refused.listed else None),
            remedy=REMEDY,
        )
    relation, rows = parts.relation()
    nested = {name for name, n in at.items() if kinds[n] & {dict, list}}
    return TableFile(
        opening.shown,
        tuple(parts.header),
        relation,
        rows,
        {name: ColumnType(CellKind.OTHER) for name in nested},
        texts=frozenset(name for name, n in at.items() if kinds[n] <= {str, type(None)} and str in kinds[n]),
        lines=parts.lines,
        set_aside=refused.all(),
        scratch=opening.scratch,
    )

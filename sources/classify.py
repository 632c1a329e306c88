"""What a file is, told from its name and its first words: a claim file, a table, a document, or no source of ours."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from schemas.claim_table import CLAIM_COLUMNS
from schemas.errors import Place, SourceError
from schemas.source import SourceKind
from sources.claims.parquet_rows import parquet_columns
from sources.files.document_text import KINDS
from sources.files.file_text import MAX_BYTES, read_head, read_text, size
from sources.files.located import Plain
from sources.files.located_yaml import load_yaml
from sources.own_output import MARKED, carries_our_mark, lists_findings

OURS = "consilience."
"""What the `schema` of every file of ours starts with."""
CLAIMS_SCHEMA = "consilience.claims/"
CLAIMS_KEY = re.compile(r"""^[{\s]*["']?claims["']?\s*:""", re.MULTILINE)
"""A line that tells a broken claim file from any other broken file."""
TABLES = (".tsv", ".tab", ".xlsx", ".xlsm", ".arrow", ".feather", ".ipc")
PACKED = (".gz", ".zst")
PACKED_TABLES = (*TABLES, ".csv", ".jsonl", ".ndjson", ".json", ".parquet", ".pq")
"""Endings that tell a packed table; nothing else is read packed."""
DATABASES = (".db", ".sqlite", ".sqlite3", ".duckdb")


@dataclass(frozen=True)
class Nature:
    """What a file was taken as.

    ``kind`` is None for a file that is no source: ``reason`` then says why, and is empty when it need not be told (a
    file this program wrote). ``id`` and ``documents`` are those that a claim file gives in its head.
    """

    kind: SourceKind | None
    reason: str = ""
    remedy: str = ""
    id: str | None = None
    documents: tuple[str, ...] = ()


CLAIMS, TABLE, DOCUMENT = Nature(SourceKind.CLAIMS), Nature(SourceKind.TABLE), Nature(SourceKind.PROSE)
SILENT = Nature(None)


def classify(file: Path, shown: str) -> Nature:
    """Tell what a file is.

    Raises:
        SourceError: it is of a kind we read and is empty or broken.
    """
    count = size(file, shown)
    suffix = PurePath(shown).suffix.lower()
    if suffix in MARKED and carries_our_mark(suffix, read_head(file, shown)):
        return SILENT
    if suffix == ".json" and count > MAX_BYTES:
        return TABLE
    if suffix in KINDS:
        return DOCUMENT
    if suffix in TABLES or (suffix in PACKED and PurePath(shown).with_suffix("").suffix.lower() in PACKED_TABLES):
        return TABLE
    if suffix in DATABASES:
        return Nature(None, "it is a database", "name it under `sources:` in consilience.yaml, with the table to read")
    by_content = BY_CONTENT.get(suffix)
    if by_content is None:
        return Nature(None, "it is of no kind that this program reads")
    return by_content(file, shown)


def _yaml(file: Path, shown: str) -> Nature:
    text = read_text(file, shown).text
    try:
        data = load_yaml(text, shown).data
    except SourceError as error:
        if CLAIMS_KEY.search(text):
            return CLAIMS
        return Nature(None, f"{error.problem} (line {error.place.line})", error.remedy)
    return _tree(data) or Nature(None, "it is YAML without `claims:`")


def _json(file: Path, shown: str) -> Nature:
    text = read_text(file, shown).text
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        if not text.strip():
            raise _empty(shown) from error
        return CLAIMS if CLAIMS_KEY.search(text) else Nature(None, f"it is not JSON: {error}")
    if isinstance(data, list) and data and all(isinstance(record, dict) for record in data):
        return _columns(data[0])
    return _tree(data) or Nature(None, "it is JSON that holds neither claims nor rows")


def _tree(data: Plain) -> Nature | None:
    """The nature of a file with keys at its top; None when they tell nothing."""
    if not isinstance(data, dict):
        return None
    schema = data.get("schema")
    ours = isinstance(schema, str) and schema.startswith(OURS)
    if isinstance(data.get("claims"), list) and (not ours or str(schema).startswith(CLAIMS_SCHEMA)):
        source, documents = data.get("source"), data.get("documents")
        name = source.get("id") if isinstance(source, dict) else None
        return Nature(
            SourceKind.CLAIMS,
            id=name if isinstance(name, str) else None,
            documents=tuple(str(each) for each in documents) if isinstance(documents, list) else (),
        )
    return SILENT if ours or {"pack", "attributes"} <= data.keys() else None


def _json_lines(file: Path, shown: str) -> Nature:
    first = _first_line(file, shown)
    try:
        record = json.loads(first)
    except (json.JSONDecodeError, RecursionError) as error:
        raise SourceError(
            f"the first line is not JSON: {error}", remedy="write one JSON object on each line", place=Place(shown, 1)
        ) from error
    if not isinstance(record, dict):
        raise SourceError(
            "the first line is no JSON object", remedy="write one JSON object on each line", place=Place(shown, 1)
        )
    return SILENT if str(record.get("schema", "")).startswith(OURS) else _columns(record)


def _csv(file: Path, shown: str) -> Nature:
    try:
        header = next(csv.reader(io.StringIO(_first_line(file, shown))))
    except csv.Error as error:
        raise SourceError(
            f"the first line is not CSV: {error}", remedy="check its quotes", place=Place(shown, 1)
        ) from error
    return _columns(cell.strip() for cell in header)


def _parquet(file: Path, shown: str) -> Nature:
    return _columns(parquet_columns(file, shown))


def _columns(names: Iterable[str]) -> Nature:
    columns = frozenset(names)
    if lists_findings(columns):
        return SILENT
    return CLAIMS if columns >= set(CLAIM_COLUMNS) else TABLE


def _first_line(file: Path, shown: str) -> str:
    """The first line that is not blank."""
    head = read_head(file, shown)
    if b"\0" in head:
        raise SourceError(
            "the file holds NUL bytes: it is binary, not text",
            place=Place(shown),
            remedy="give a text file, or one whose name ends as its content does",
        )
    line = next((line for line in head.decode("utf-8-sig", errors="replace").splitlines() if line.strip()), None)
    if line is None:
        raise _empty(shown)
    return line


def _empty(shown: str) -> SourceError:
    return SourceError("the file is empty", remedy="give it content, or remove it", place=Place(shown))


BY_CONTENT: dict[str, Callable[[Path, str], Nature]] = {
    ".yaml": _yaml,
    ".yml": _yaml,
    ".json": _json,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _csv,
    ".parquet": _parquet,
    ".pq": _parquet,
}
"""Endings that do not tell enough by themselves."""

"""Claim files in YAML and JSON: a head that says who speaks, documents, claims, and sums between them."""

from datetime import date
from pathlib import Path

from schemas.claim_file import ClaimFile
from schemas.errors import Place, SourceError
from sources.claims.building import Row
from sources.claims.claim_sheet import ClaimSheet
from sources.files.file_text import read_text
from sources.files.located import Located, Plain, load
from sources.files.refusal import validated

LISTS = ("claims", "arithmetic")
"""Parts of a claim file whose records are read one by one, so that a bad one stops no other."""
DATES = ("published", "retrieved")
"""Keys of the head that hold a date."""


def read_claim_file(file: Path, shown: str) -> ClaimSheet:
    """Take a claim file apart; a JSON file may also be a list of claims without a head.

    Raises:
        SourceError: it cannot be read, is not well formed, or its head is not that of a claim file.
    """
    read = read_text(file, shown)
    located = load(read.text, shown)
    data: dict[str, Plain] | Plain = {"claims": located.data} if isinstance(located.data, list) else located.data
    if data is None:
        raise SourceError("the file is empty", remedy="write its claims, or remove it", place=Place(shown))
    if not isinstance(data, dict):
        raise SourceError(
            "a claim file is `source:` and `claims:`, not one text",
            place=Place(shown, 1),
            remedy="see `consilience schema claim-file`",
        )
    head = _head(data, located, shown)
    above = () if isinstance(located.data, list) else ("claims",)
    claims, sums = (_records(data, key, located, shown) for key in LISTS)
    return ClaimSheet(
        sha256=read.sha256,
        head=head.source,
        documents=tuple((name, Place(shown, located.line(("documents", n)))) for n, name in enumerate(head.documents)),
        rows=tuple(Row(located, (*above, n), record) for n, record in enumerate(claims)),
        arithmetic=tuple(Row(located, ("arithmetic", n), record) for n, record in enumerate(sums)),
        text=read.text,
    )


def _head(data: dict[str, Plain], located: Located, shown: str) -> ClaimFile:
    """All of the file but its lists of records, with the dates checked."""
    rest: dict[str, Plain] = {key: value for key, value in data.items() if key not in LISTS and value is not None}
    head = validated(ClaimFile, Located(rest, located.lines), shown, SourceError)
    for key in DATES:
        written = getattr(head.source, key)
        if written is not None and not _is_day(written):
            raise SourceError(
                f"source.{key}: {written!r} is not a day of the calendar",
                remedy="write it as YYYY-MM-DD",
                place=Place(shown, located.line(("source", key))),
            )
    return head


def _records(data: dict[str, Plain], key: str, located: Located, shown: str) -> list[Plain]:
    records = data.get(key)
    if records is None:
        return []
    if not isinstance(records, list):
        raise SourceError(
            f"`{key}` is not a list",
            remedy="start each of its records with `- `",
            place=Place(shown, located.line((key,))),
        )
    return records


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False

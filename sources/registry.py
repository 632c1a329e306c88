"""The list of readers, by kind of source; each module is imported when a source of its kind is read."""

from importlib import import_module

from schemas.source import SourceKind
from sources.interface import Reader

READERS = {
    SourceKind.CLAIMS: "sources.claims.reader",
    SourceKind.TABLE: "sources.tables.reader",
    SourceKind.PROSE: "sources.prose.reader",
}
"""Modules by kind; each holds one ``READER``. A reader is added by one file and one line here."""


def reader(kind: SourceKind) -> Reader:
    """The reader of a kind of source."""
    found: Reader = import_module(READERS[kind]).READER
    return found

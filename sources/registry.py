"""The readers, by the kind of source they read."""

from schemas.source import SourceKind
from sources.claims import read_claims
from sources.interface import Reader
from sources.prose.reader import read_prose
from sources.table import read_table

READERS: dict[SourceKind, Reader] = {
    SourceKind.CLAIMS: read_claims,
    SourceKind.TABLE: read_table,
    SourceKind.PROSE: read_prose,
}
"""A reader is added by one file and one line here."""

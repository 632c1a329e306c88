"""The columns of findings written as a table: their names tell such a table from a source."""

from collections.abc import Collection

COLUMNS = (
    "kind",
    "fingerprint",
    "rule",
    "name",
    "severity",
    "certainty",
    "status",
    "subject",
    "attribute",
    "scope",
    "period",
    "message",
    "sides",
    "gap",
    "gap_relative",
    "gap_unit",
    "causes",
    "path",
    "line",
    "column",
    "value_hash",
    "waiver_reason",
    "waiver_owner",
    "waiver_expires",
)
"""All columns, in their order."""
TELLING = frozenset({"fingerprint", "rule", "certainty", "value_hash", "waiver_reason"})
"""Columns that no table has together unless it is ours."""
LINES_SCHEMA = "consilience.findings/1"
"""The `schema` in the first line of findings written as JSON Lines."""


def holds_findings(names: Collection[str]) -> bool:
    """Whether a table with these columns is one of findings, of this version or of one with columns more."""
    return set(names) >= TELLING

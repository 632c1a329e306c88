"""Tells files that this program wrote for others to read; those with a `schema` of ours are told by that."""

import re
from collections.abc import Iterable, Mapping

from schemas.finding_row import holds_findings

SARIF = re.compile(rb'"driver"\s*:\s*\{\s*"name"\s*:\s*"consilience"')
JUNIT = re.compile(rb'<testsuites\s+name="consilience"')
HTML = re.compile(rb"""<meta\s+name=["']?generator["']?\s+content=["']?consilience""", re.IGNORECASE)
MARKDOWN = rb"<!-- consilience report"
COMMENT = re.compile(rb"\A" + MARKDOWN)
VERDICT = (
    rb"Could not complete: [\d,]+ |Nothing was compared: |No contradiction found: |"
    rb"(?:[\d,]+ (?:contradictions?|warnings?)|No (?:open )?contradiction)\b[^\n]* in (?:[\d,]+ sources?|what was read)[:.] "
)
"""What the first line of a report for a terminal says."""
TEXT = re.compile(rb"\A(?:::debug::consilience\.|" + MARKDOWN + rb"|" + VERDICT + rb")")
MARKS: Mapping[str, re.Pattern[bytes]] = {
    ".sarif": SARIF,
    ".json": SARIF,
    ".xml": JUNIT,
    ".html": HTML,
    ".htm": HTML,
    ".txt": TEXT,
    ".md": COMMENT,
    ".markdown": COMMENT,
    ".css": re.compile(rb"\A/\* consilience report"),
    ".js": re.compile(rb"\A// consilience report"),
}
"""What the first bytes of our reports hold, by the ending of their files."""
LINES = re.compile(rb'\A\s*\{"schema": ?"consilience\.(?!claims/)')
"""How files of ours with a line for each entry begin, whatever their ending: baselines."""
MARKED = frozenset({*MARKS, ".json", ".yaml", ".yml", ".csv"})
"""Endings of files that may carry a mark of ours."""
CODE_QUALITY = frozenset({"check_name", "fingerprint", "location"})
"""What every entry of a code quality report has; such a report states no facts, whoever wrote it."""


def carries_our_mark(suffix: str, head: bytes) -> bool:
    """Whether the first bytes of a file with this ending are those of a report of ours."""
    mark = MARKS.get(suffix)
    return bool(LINES.match(head) or (mark and mark.search(head)))


def lists_findings(columns: Iterable[str]) -> bool:
    """Whether a table with these columns, or a list of objects with these keys, is one of findings."""
    names = frozenset(columns)
    return holds_findings(names) or names >= CODE_QUALITY

"""Where findings, claims and failures point to in the repository that was checked, for programs that open the file."""

import posixpath
import re
from dataclasses import dataclass

from reports.lookup import Lookup
from schemas.claim import Claim
from schemas.finding import Finding
from schemas.project import PROJECT_FILE
from schemas.result import Failure, Run

REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
"""What the address of something that is no file begins with."""
DRIVE = re.compile(r"[A-Za-z]:/")


@dataclass(frozen=True)
class Spot:
    """A place in a file. Lines and columns count from 1, characters being code points."""

    path: str
    """Relative to the top of the repository; absolute, or an address, for what lies outside of it."""
    line: int | None = None
    column: int | None = None
    """None when the place is a whole line, or a row of a table."""
    end_line: int | None = None
    end_column: int | None = None
    """One past the last column; None when it is not known where the words end."""

    @property
    def inside(self) -> bool:
        """Whether the path is a relative one."""
        return not (REMOTE.match(self.path) or DRIVE.match(self.path) or self.path.startswith("/"))


class Places:
    """The places of a result."""

    def __init__(self, lookup: Lookup) -> None:
        """Find out where a finding that has no place of its own is shown."""
        self._lookup = lookup
        self._run = lookup.result.run
        self._last_resort = in_repository(_declaring(self._run), self._run)

    def claim(self, claim: Claim) -> Spot | None:
        """Where a claim stands: the words that state it, else the file of its source; None when there is no file."""
        at = claim.evidence
        source = self._lookup.sources.get(claim.source)
        path = at.path or (source.path if source else None)
        if path is None:
            return None
        end_line, end_column = self._end(claim)
        return Spot(in_repository(path, self._run), at.line, _number(at.column), end_line, end_column)

    def finding(self, finding: Finding) -> Spot:
        """The one place a finding is shown at: its own, else that of its claims, else the project file."""
        at = finding.location
        claims = self._lookup.claims(finding.claims)
        if at.path is None:
            return next((spot for claim in claims if (spot := self.claim(claim))), Spot(self._last_resort))
        for claim in claims:
            stands = claim.evidence
            if (stands.path, stands.line, stands.column) == (at.path, at.line, at.column):
                return self.claim(claim) or Spot(self._last_resort)
        return self.at(at.path, at.line, at.column)

    def failure(self, failure: Failure) -> Spot:
        """What could not be read; the project file for a step that broke."""
        return self.at(failure.path, failure.line, failure.column)

    def at(self, path: str | None, line: int | None = None, column: int | str | None = None) -> Spot:
        """A place of the result; the project file when there is no path."""
        if path is None:
            return Spot(self._last_resort)
        return Spot(in_repository(path, self._run), line, _number(column))

    def _end(self, claim: Claim) -> tuple[int | None, int | None]:
        """Where the quoted words end, if the document's text shows that they stand there word for word."""
        at = claim.evidence
        document = self._lookup.documents.get(at.path or "")
        column = _number(at.column)
        if not (at.quote and at.line and column and document and document.text[at.start : at.end] == at.quote):
            return None, None
        lines = at.quote.split("\n")
        return at.line + len(lines) - 1, len(lines[-1]) + (column if len(lines) == 1 else 1)


def in_repository(path: str, run: Run) -> str:
    """A path of the result as seen from the top of the repository."""
    if REMOTE.match(path):
        return path
    forward = path.replace("\\", "/")
    if DRIVE.match(forward):
        return posixpath.normpath(forward)
    return posixpath.normpath(posixpath.join(run.folder, path))


def _declaring(run: Run) -> str:
    """The file that says what is checked; the first that was read when there is no project file."""
    project = next((found.path for found in run.inputs if found.kind == "project"), None)
    return project or next((found.path for found in run.inputs), PROJECT_FILE)


def _number(column: int | str | None) -> int | None:
    return column if isinstance(column, int) else None

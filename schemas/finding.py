"""What a check yields: findings, and the things it could not compare or check."""

from enum import StrEnum

from pydantic import Field

from schemas.agreement import Tolerance
from schemas.errors import Place
from schemas.model import Number, Record


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
"""Order of severities, the gravest first."""


class Certainty(StrEnum):
    """Whether the claims of a finding are surely about one fact."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


class Gap(Record):
    """How far two sides lie apart."""

    absolute: Number | None = Field(default=None, description="Distance of the stated values in `unit`.")
    relative: Number | None = Field(
        default=None, description="Share of the larger magnitude, rounded to 4 places: 0.5 is 50 %."
    )
    unit: str | None = Field(default=None, description="Unit of `absolute`.")


class Cause(Record):
    """The likely reason for a contradiction, with its arithmetic."""

    name: str = Field(description="Name of the cause in the catalogue.")
    text: str = Field(description="The reason in words, with the sum that supports it.")
    confidence: Number = Field(description="How specific the arithmetic is, from 0 to 1.")


class Location(Record):
    """The place to look at first."""

    path: str | None = Field(default=None, description="The file, as given or relative to the project.")
    line: int | None = Field(default=None, description="Line, from 1.")
    column: int | str | None = Field(default=None, description="Column from 1, or a table column's name.")

    @classmethod
    def of(cls, place: Place) -> "Location":
        """The location of an error's place."""
        return cls(path=place.path, line=place.line, column=place.column)


class Status(StrEnum):
    """How a finding stands to the baseline and the waivers."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    WAIVED = "waived"


class Waiver(Record):
    """An accepted finding: why, by whom, until when."""

    reason: str = Field(description="Why it is accepted.")
    owner: str | None = Field(default=None, description="Who accepted it.")
    expires: str | None = Field(default=None, description="Last day it holds, YYYY-MM-DD.")


Sides = tuple[tuple[str, ...], ...]
"""Groups of sources that agree among themselves: ids sorted, then the groups."""


class Slip(Record):
    """What makes a finding one about a whole column: its claims are samples, the count is complete."""

    attribute: str = Field(description="What the column states.")
    sides: Sides = Field(description="Ids of the sources that agree among themselves, by group.")
    count: int = Field(description="Keys for which the groups conflict.")
    shared: int = Field(description="Keys for which two or more sources state the attribute.")
    samples: tuple[str, ...] = Field(description="Subjects of at most five of the keys.")


class Finding(Record):
    """One contradiction or defect, stated so that it can be read alone."""

    id: str = Field(default="", description="Identity within a result: the fingerprint.")
    rule: str = Field(description="Code of the rule: A101.")
    name: str = Field(description="Name of the rule: conflicting-values.")
    severity: Severity = Field(description="How grave it is.")
    certainty: Certainty = Field(default=Certainty.CERTAIN, description="Whether the claims are surely about one fact.")
    message: str = Field(description="Both sides with source and value as written, the gap, and what to look at.")
    fact: str | None = Field(default=None, description="Id of the fact, if it is about one.")
    claims: tuple[str, ...] = Field(default=(), description="Ids of the claims at odds.")
    groups: tuple[tuple[str, ...], ...] = Field(default=(), description="Claims that agree among themselves.")
    gap: Gap | None = Field(default=None, description="How far the sides lie apart.")
    causes: tuple[Cause, ...] = Field(default=(), description="Likely reasons, best first.")
    slip: Slip | None = Field(
        default=None, description="The systematic slip it stands for; null when it is about one fact or defect."
    )
    location: Location = Field(default_factory=Location, description="The place to look at first.")
    tolerance: Tolerance | None = Field(default=None, description="The tolerance the verdict rests on, if declared.")
    status: Status = Field(default=Status.NEW, description="How it stands to baseline and waivers.")
    waiver: Waiver | None = Field(default=None, description="The waiver that accepts it.")
    before: str | None = Field(default=None, description="What was known of a changed finding, in words.")
    fingerprint: str = Field(default="", description="Identity across runs: no line, path, order, clock or value.")
    value_hash: str = Field(
        default="", description="Hash of the values at odds; a baseline entry re-opens when it changes."
    )
    anonymous: str = Field(
        default="",
        description="The fingerprint without the names of sources, when it holds any: a file may be renamed.",
    )


class NotCompared(Record):
    """Claims that look comparable and were not compared, and why."""

    subject: str = Field(description="The entity.")
    attribute: str = Field(description="What is stated.")
    scope: dict[str, str] = Field(default_factory=dict, description="Identifying qualifiers.")
    reason: str = Field(description="`currency`, `unit`, `basis`, `period`, `modality`, `several counterparts`, ...")
    claims: tuple[str, ...] = Field(default=(), description="Ids of at most 20 of the claims.")
    count: int = Field(description="How many claims there are in all.")
    text: str = Field(description="The reason in words.")


class Blocked(Record):
    """A check that could not run, and what stood in its way."""

    rule: str = Field(description="Code of the rule.")
    fact: str | None = Field(default=None, description="Id of the fact it was to check.")
    text: str = Field(description="What blocks it.")


class SetAside(Record):
    """Something of a source that was read and left out: a row, a record, a file."""

    source: str | None = Field(default=None, description="Id of the source, if known.")
    path: str | None = Field(default=None, description="The file.")
    line: int | None = Field(default=None, description="Line or row, from 1.")
    column: int | str | None = Field(default=None, description="Column from 1, or its name.")
    reason: str = Field(description="What is wrong with it.")
    remedy: str = Field(default="", description="What to do.")
    text: str = Field(default="", description="The words as written.")
    count: int = Field(default=1, description="How many of the same kind this entry stands for.")
    invalid: bool = Field(
        default=True, description="Whether the schema refused it (I603); else it was merely not taken."
    )

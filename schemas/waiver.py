"""What a project file says of findings that somebody accepts: which ones, why, by whom, until when."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema, model_validator

from schemas.model import Record

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text that says something."""
SIGNS = r"^[0-9a-f]{16}$"


def _mark(written: str) -> str:
    if not re.fullmatch(SIGNS, written):
        raise ValueError("this is not what reports show, 16 of the signs 0-9 and a-f")
    return written


Mark = Annotated[str, AfterValidator(_mark), WithJsonSchema({"type": "string", "pattern": SIGNS})]
"""A fingerprint or hash of values, as reports show it."""


class WaiverEntry(Record):
    """One accepted finding, by fingerprint; or a kind of finding, by everything that is given of its selectors."""

    fingerprint: Mark | None = Field(default=None, description="The finding, as reports name it.")
    value_hash: Mark | None = Field(
        default=None, description="Hash of the values that were accepted: with other values the finding is open again."
    )
    rule: Words | None = Field(default=None, description="Code or prefix of the rule: A101, I6.")
    attribute: Words | None = Field(default=None, description="What is stated.")
    subject: Words | None = Field(default=None, description="The entity.")
    sources: tuple[Words, ...] = Field(
        default=(),
        description="Ids of sources: each takes part in the finding, and without them at most one side is left.",
    )
    reason: Words = Field(description="Why it is accepted.")
    owner: Words | None = Field(default=None, description="Who answers for it.")
    expires: Words | None = Field(default=None, description="Last day it holds, YYYY-MM-DD.")

    @model_validator(mode="after")
    def _one_way(self) -> "WaiverEntry":
        selectors = self.rule or self.attribute or self.subject or self.sources
        if bool(self.fingerprint) == bool(selectors):
            raise ValueError("give a waiver `fingerprint:`, or any of `rule:`, `attribute:`, `subject:`, `sources:`")
        if self.value_hash and not self.fingerprint:
            raise ValueError("`value_hash:` goes with `fingerprint:` only")
        if self.expires and not _is_day(self.expires):
            raise ValueError(f"`expires: {self.expires}` is no day of the calendar; write it as YYYY-MM-DD")
        return self


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False

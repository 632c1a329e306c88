"""Gives claims of articles other subjects."""

from collections.abc import Mapping
from dataclasses import replace

from schemas.reading import Reading


def with_subjects(reading: Reading, renamed: Mapping[tuple[str, str], str]) -> Reading:
    """The reading with other subjects for the claims of some sources about some: by source and subject."""
    if not renamed:
        return reading
    return replace(
        reading,
        claims=tuple(
            claim.model_copy(update={"subject": renamed[claim.source, claim.subject]})
            if (claim.source, claim.subject) in renamed
            else claim
            for claim in reading.claims
        ),
    )

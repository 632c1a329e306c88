"""Scopes of claims read from articles that only the other articles on a story can settle, and whether a reading has any."""

from schemas.reading import Reading

BY = "according to"
"""The scope of an amount that only the one who gave it stands for."""
AS_OF = "as of"
"""The scope of a count whose date could not be told."""


def left_open(reading: Reading) -> bool:
    """Whether any claim has such a scope, be it of an article or of a claim file that was made from one."""
    return any(name in claim.scope for claim in reading.claims for name in (BY, AS_OF))

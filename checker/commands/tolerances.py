"""The gaps that the command line allows: read from its options, and held against the columns there are."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from schemas.agreement import Tolerance
from schemas.catalogue import Catalogue
from schemas.errors import UsageError
from schemas.reading import Reading
from schemas.spelling import listing
from sources.files.refusal import nearest

HUNDRED = Decimal(100)
MANY = 12
"""How many columns a remedy names."""


def tolerances(given: tuple[str, ...]) -> dict[str, Tolerance]:
    """Tolerances by column; the empty name is every column.

    Raises:
        UsageError: a gap is no number.
    """
    return dict(map(_tolerance, given))


def refuse_unknown(allowed: Mapping[str, Tolerance], reading: Reading, catalogue: Catalogue) -> None:
    """Hold the names against what the sources state; while one cannot be read, its columns are not known, and any will do.

    Raises:
        UsageError: no source states what a gap is allowed for, and nothing declares it.
    """
    if reading.errors:
        return
    stated = {column.attribute for feed in reading.feeds for column in feed.columns}
    stated |= {claim.attribute for claim in reading.claims}
    for name in allowed:
        if name and name not in stated and name not in catalogue.attributes:
            close = nearest(name, stated)
            raise UsageError(
                f"--tolerance names {name!r}, which is no column or attribute that is compared",
                remedy=f"did you mean {close!r}?"
                if close
                else f"compared are {listing(sorted(stated)[:MANY])}"
                if stated
                else "leave it out",
            )


def _tolerance(given: str) -> tuple[str, Tolerance]:
    name, _, gap = given.rpartition("=")
    number, percent, rest = gap.strip().partition("%")
    try:
        size = Decimal("NaN") if rest else Decimal(number.strip())
    except InvalidOperation:
        size = Decimal("NaN")
    if not size.is_finite() or size < 0:
        raise UsageError(f"--tolerance {given!r} is no gap", remedy="write 0.01, 1% or price=0.5")
    return name.strip(), Tolerance(rel=size / HUNDRED) if percent else Tolerance(abs=size)

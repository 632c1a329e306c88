"""The other reading of a change: *increase to* 2.75 that only makes sense as *increase by* 2.75."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from checker.rules.arithmetic import Addend, Balance, balance
from checker.rules.interface import Case
from schemas.agreement import Standing, compare
from schemas.claim import Basis, Claim, Link, LinkKind

REREAD = "~"
"""What the id of a claim in its other reading ends in."""
COARSE = Decimal("0.1")
"""The share of a closing amount that nobody rounds away: ``$850 million`` is not told as ``$1 billion``."""


def misread(link: Link, claims: Mapping[str, Claim]) -> Claim | None:
    """The change of a roll-forward that is written as a level, misses the closing amount as one, and fits as a change.

    Where no opening amount is told, whatever is said to have reached two levels at once had one of them as its change.
    """
    if link.kind is not LinkKind.ROLL_FORWARD:
        return None
    closing, parts = claims[link.total], [claims[part] for part in link.parts]
    change = parts[-1]
    found = led(closing, parts)
    if change.basis is not Basis.LEVEL or (found is None and len(parts) > 1):
        return None
    level = balance(closing, [Addend(change)])
    coarse = (
        found is not None
        and found[1].residual == 0
        and level is not None
        and abs(level.residual) > COARSE * abs(level.stated)
    )
    return change if coarse or compare(change.value, closing.value).standing is Standing.DISAGREE else None


def led(closing: Claim, parts: Sequence[Claim]) -> tuple[list[Addend], Balance] | None:
    """How the opening amount and the change, added or taken off, make the closing amount; None when they don't."""
    if len(parts) == 1:
        return None
    for weight in (1, -1):
        addends = [*map(Addend, parts[:-1]), Addend(parts[-1], weight)]
        found = balance(closing, addends)
        if found is not None and found.holds:
            return addends, found
    return None


def holds_reread(case: Case, link: Link) -> bool:
    """Whether rule M403 explains a roll-forward, so that no other rule need speak of it."""
    return misread(link, case.ledger.claims) is not None


def reread(claims: Iterable[Claim], links: Iterable[Link]) -> list[Claim]:
    """Claims in their other reading, as increments, to be compared beside the claims as written."""
    known = {claim.id: claim for claim in claims}
    found = [misread(link, known) for link in links]
    return [
        claim.model_copy(update={"id": claim.id + REREAD, "basis": Basis.INCREMENT, "reread": True})
        for claim in found
        if claim is not None
    ]

"""Facts of a slip that are claims too, because other claims or declared arithmetic speak of them: they count once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from checker.facts.sides import sides_of
from schemas.agreement import compare
from schemas.claim import Claim
from schemas.finding import Sides
from schemas.grouping import groups, high_end
from schemas.slip import SlippedColumn

FactName = tuple[str, str]
"""Subject and attribute."""


def called_slips(
    slips: Sequence[SlippedColumn], called: Iterable[Claim], at_odds: AbstractSet[FactName]
) -> Mapping[FactName, int]:
    """The position of the slip that each fact among called claims belongs to; ``at_odds`` are those counted already."""
    known = {(found.slip.attribute, found.slip.sides): n for n, found in enumerate(slips)}
    columns = {attribute for attribute, _ in known}
    facts: dict[FactName, list[Claim]] = defaultdict(list)
    for claim in called if columns else ():
        if claim.attribute in columns and (claim.subject, claim.attribute) not in at_odds:
            facts[claim.subject, claim.attribute].append(claim)
    return {name: known[key] for name, claims in facts.items() if (key := (name[1], _sides(claims))) in known}


def with_called(slips: Sequence[SlippedColumn], called: Mapping[FactName, int]) -> Iterator[SlippedColumn]:
    """The slips with fewer keys unclaimed."""
    claimed = Counter(called.values())
    for n, found in enumerate(slips):
        yield found.model_copy(update={"unclaimed": found.unclaimed - claimed[n]}) if claimed[n] else found


def _sides(claims: Iterable[Claim]) -> Sides:
    ordered = sorted(claims, key=lambda claim: (high_end(claim.value), claim.source))
    return sides_of(groups(ordered, lambda a, b: not compare(a.value, b.value).conflicts))

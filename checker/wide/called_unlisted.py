"""Facts beyond the limit that are claims all the same, because others speak of them: they have findings, and count there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from checker.wide.called_slips import FactName
from checker.wide.cells import conflicting
from checker.wide.plan import Plan
from schemas.claim import Claim
from schemas.reading import Unlisted


def without_called(
    unlisted: Sequence[Unlisted], called: Iterable[Claim], counted: AbstractSet[FactName], plan: Plan
) -> tuple[tuple[Unlisted, ...], set[FactName]]:
    """What is counted only, less the facts among called claims that conflict, and these facts.

    ``counted`` are facts in conflict that are counted elsewhere.
    """
    names = {entry.attribute for entry in unlisted}
    facts: dict[FactName, list[Claim]] = defaultdict(list)
    for claim in called if names else ():
        if claim.attribute in names and (claim.subject, claim.attribute) not in counted:
            facts[claim.subject, claim.attribute].append(claim)
    tolerances = {column.attribute: column.tolerance for column in plan.columns}
    told = {
        fact for fact, claims in facts.items() if conflicting([claim.value for claim in claims], tolerances[fact[1]])
    }
    less = Counter(attribute for _, attribute in told)
    rest = []
    for entry in unlisted:
        taken = min(less[entry.attribute], entry.count)
        less[entry.attribute] -= taken
        rest.append(entry.model_copy(update={"count": entry.count - taken}))
    return tuple(entry for entry in rest if entry.count), told

"""Claims of an amount and of parts that make it, read as of one fact: the parts become parts of it (``19 here and four there, 23 dead``)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from schemas.claim import Basis, Claim
from sources.reckoning.likely import likelihood_of_sum
from sources.reckoning.lines import Line
from sources.reckoning.readings import readings
from sources.retold.adding import fact
from sources.retold.telling import Telling

ENOUGH = 0.7
"""The likelihood from which amounts that add up are thought to be told so."""


def told_twice(claims: Iterable[Claim]) -> set[str]:
    """The sources that give one fact two amounts."""
    values: dict[tuple[str, object], set[str]] = defaultdict(set)
    for claim in claims:
        values[claim.source, fact(claim)].add(str(claim.value))
    return {source for (source, _), told in values.items() if len(told) > 1}


def parts_told(lines: Sequence[Line]) -> Mapping[str, str]:
    """The claims that are of the fact of an amount that they make with others, or of these, and what they are part of."""
    found: dict[str, str] = {}
    for choices in readings(lines):
        for one in choices:
            whole = one.whole.telling
            terms = [whole, *(part.telling for part in one.parts)]
            alike = [part for part in terms[1:] if any(_of_one_fact(part, term) for term in terms if term is not part)]
            if alike and one.statement.holds() and likelihood_of_sum(one, lines) >= ENOUGH:
                found |= {
                    part.claim.id: f"{part.value.text} of {whole.value.text}"
                    for part in alike
                    if part.claim is not None
                }
    return found


def as_part(claim: Claim, parts: Mapping[str, str]) -> Claim:
    """A claim, with what it is part of in its scope."""
    if claim.id not in parts:
        return claim
    return claim.model_copy(update={"scope": {**claim.scope, "part": parts[claim.id]}})


def _of_one_fact(part: Telling, whole: Telling) -> bool:
    """Whether two amounts are claims of one fact and time; there may be many increments, which are no parts."""
    one, other = part.claim, whole.claim
    if one is None or other is None or Basis.INCREMENT in (one.basis, other.basis):
        return False
    return fact(one) == fact(other) and one.period == other.period

"""What speaks for and against two tellings being of one thing: their words, names, claims, times and sizes."""

import math
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from schemas.digits import significant
from schemas.period import Leeway, Period, Precision
from schemas.quantity import Quantity
from sources.retold.comparable import agree, comparable
from sources.retold.rarity import Rarity
from sources.retold.telling import COUNT, PERIOD, Telling

HIGHEST = 4.0
"""Shared rare concepts from which on more of them tell no more."""
RAREST = 5.0
"""The rarity from which on a concept tells no more."""
PER_CONCEPT = 3
"""The rarity of a concept that counts for one."""
SPAN = 30
"""Years apart from which on more of them tell no more."""
CLOSE = 0.9
"""How near in size amounts are of which one is a slip of the other: within a fourth."""
FEWEST, MANY = 12, 400
"""Pairs of one dimension that two short articles have, and two long ones."""


def of_words(a: Telling, b: Telling, rarity: Rarity) -> dict[str, float]:
    """What the words around two amounts share, each from 0 to 1."""
    ours, theirs = a.around, b.around
    beside = (ours.before | ours.after) & (theirs.before | theirs.after)
    return {
        "likeness": _cosine(a.context, b.context, rarity),
        "passage": _overlap(ours.passage, theirs.passage, rarity),
        "opening": _overlap(ours.opening, theirs.opening, rarity),
        "rare": _rare(a.near & b.near, rarity),
        "rare in clause": _rare(ours.clause & theirs.clause, rarity),
        "rarest beside": min(RAREST, max(map(rarity.weight, beside), default=0.0)) / RAREST,
        "before": float(bool(ours.last & theirs.before or theirs.last & ours.before)),
        "after": float(bool(ours.next & theirs.after or theirs.next & ours.after)),
        "either side": float(bool(ours.last & theirs.next or ours.next & theirs.last)),
        "nothing shared": float(not a.context.keys() & b.context.keys()),
        "rate": float(ours.rate != theirs.rate),
        "former": float(a.former != b.former),
        "ahead": float(a.ahead != b.ahead),
        "lead": float(a.early and b.early),
    }


def of_names(a: Telling, b: Telling, strange: int) -> dict[str, float]:
    """What their names share; ``strange`` counts the sentences that name somebody whom the other article does not know."""
    return {"names": min(2, len(a.names & b.names)) / 2, "strange": strange / 2}


def of_claims(a: Telling, b: Telling, *, alone: bool) -> dict[str, float]:
    """What the packs read in both; ``alone`` says that neither article has another value for the attribute of its claim."""
    if a.claim is None or b.claim is None:
        return {"both read": 0.0, "same attribute": 0.0, "same subject": 0.0, "alone": 0.0}
    same = a.claim.attribute == b.claim.attribute
    return {
        "both read": 1.0,
        "same attribute": float(same),
        "same subject": float(a.claim.subject == b.claim.subject),
        "alone": float(same and alone),
    }


def of_times(a: Telling, b: Telling) -> dict[str, float]:
    """What the years of their sentences say, and how dates differ."""
    dates = isinstance(a.value, Period) and isinstance(b.value, Period)
    years = _years_apart(a, b) if dates else 0
    return {
        "same year": float(bool(a.years & b.years)),
        "other year": float(bool(a.years and b.years and not a.years & b.years)),
        "one year": float(bool(a.years) != bool(b.years)),
        "as fine": float(dates and _precision(a) is _precision(b)),
        "years apart": min(years, SPAN) / SPAN,
        "a year apart": float(dates and years <= 1),
    }


def of_sizes(a: Telling, b: Telling, pairs: int) -> dict[str, float]:
    """How near two amounts are and how one could be a slip of the other; ``pairs`` of one dimension have both articles."""
    size = near_in_size(a, b)
    digits = len(_digits(a)) - len(_digits(b))
    count = a.dimension == COUNT
    return {
        "near in size": size,
        "very near": float(not isinstance(a.value, Period) and size > CLOSE),
        "as many digits": float(a.size is not None and b.size is not None and not digits),
        "slip": float(slip(a, b)),
        "one digit": float(one_digit(a, b)),
        "one open": float(a.open_ended != b.open_ended),
        "counted": float(count and bool(a.counted & b.counted)),
        "counts other things": float(count and _other_things(a, b)),
        "pairs": math.log(max(FEWEST, pairs)) / math.log(MANY),
        "money": float(a.dimension == "money"),
        "percent": float(a.dimension == "percent"),
        "count": float(count),
        "date": float(a.dimension == PERIOD),
    }


def anchored(ours: Sequence[Telling], theirs: Sequence[Telling]) -> dict[str, float]:
    """How many of the amounts beside both agree."""
    return {"anchored": min(2, sum(comparable(x, y) and agree(x, y) for x in ours for y in theirs)) / 2}


def _other_things(a: Telling, b: Telling) -> bool:
    """Whether each counts something that the words near the other do not hold."""
    return bool(a.counted and b.counted) and not (a.counted & (b.counted | b.near) or b.counted & a.near)


def _years_apart(a: Telling, b: Telling) -> int:
    starts = [telling.value.start for telling in (a, b) if isinstance(telling.value, Period)]
    return abs(int(starts[0][:4]) - int(starts[-1][:4]))


def _precision(telling: Telling) -> Precision | None:
    return telling.value.precision if isinstance(telling.value, Period) else None


def _written(telling: Telling) -> Decimal | None:
    """An amount as it is written, not in the base unit of its dimension: ``46`` of ``46 days``; None for dates and vague amounts."""
    return telling.value.value if isinstance(telling.value, Quantity) else None


def _digits(telling: Telling) -> str:
    """The significant digits of an amount, or those of a bare year that is written."""
    if isinstance(telling.value, Period):
        written = telling.value.precision is Precision.YEAR and telling.value.leeway is not Leeway.AROUND
        return telling.value.start[:4] if written else ""
    amount = _written(telling)
    return "" if amount is None else significant(amount)


def slip(a: Telling, b: Telling) -> bool:
    """Whether one amount has the digits of the other in another order: ``318`` and ``381``."""
    ours, theirs = _digits(a), _digits(b)
    return len(ours) > 1 and ours != theirs and sorted(ours) == sorted(theirs)


def one_digit(a: Telling, b: Telling) -> bool:
    """Whether two amounts are as long and differ in a single digit: ``418`` and ``428``, ``2.61`` and ``2.81``."""
    amounts = [amount for amount in map(_written, (a, b)) if amount is not None]
    if len(amounts) < 2 or amounts[0].adjusted() != amounts[1].adjusted():  # noqa: PLR2004 - both are plain amounts
        return False
    ours, theirs = (amount.normalize().as_tuple().digits for amount in amounts)
    return len(ours) == len(theirs) > 1 and sum(x != y for x, y in zip(ours, theirs, strict=True)) == 1


def near_in_size(a: Telling, b: Telling) -> float:
    """How near two amounts are: 1 for equal ones, 0 from a factor of ten on; dates: 0 from some 27 years on."""
    if isinstance(a.value, Period) and isinstance(b.value, Period):
        return max(0.0, 1 - math.log10(1 + a.value.days_apart(b.value)) / 4)
    if not a.size or not b.size or (a.size < 0) != (b.size < 0):
        return 0.0
    return max(0.0, 1 - abs(math.log10(abs(float(a.size / b.size)))))


def _rare(concepts: Collection[str], rarity: Rarity) -> float:
    """How rare shared concepts are in all."""
    return min(HIGHEST, math.fsum(rarity.weight(concept) / PER_CONCEPT for concept in concepts)) / HIGHEST


def _overlap(a: Collection[str], b: Collection[str], rarity: Rarity) -> float:
    """Cosine of two sets of concepts."""
    return _cosine(dict.fromkeys(a, 1.0), dict.fromkeys(b, 1.0), rarity)


def _cosine(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """Cosine of two weighed bags of concepts; the order in which a set gives them changes nothing."""
    lengths = [
        math.sqrt(math.fsum((weight * rarity.weight(concept)) ** 2 for concept, weight in bag.items()))
        for bag in (a, b)
    ]
    if 0.0 in lengths:
        return 0.0
    shared = math.fsum(
        weight * b[concept] * rarity.weight(concept) ** 2 for concept, weight in a.items() if concept in b
    )
    return shared / (lengths[0] * lengths[1])

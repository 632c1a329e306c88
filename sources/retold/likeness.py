"""How likely two tellings are of one thing: features of their words, weighed as fitted to the labelled corpora."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas.agreement import comparability, compare
from schemas.digits import significant
from schemas.period import Period, Precision
from schemas.source import Document
from schemas.value import stated
from sources.prose.sentences import sentences
from sources.retold.telling import COUNT, PERIOD, Telling
from sources.retold.words import WORD, meanings, plain

WEIGHTS: Mapping[str, float] = {
    "likeness": 0.89,
    "rare": 1.92,
    "same attribute": 0.56,
    "other attribute": -0.04,
    "same subject": 0.13,
    "counted": 0.05,
    "counted near": -0.38,
    "former": -0.11,
    "ahead": 0.16,
    "same year": 0.76,
    "other year": -0.12,
    "aged": -0.35,
    "one year": 0.05,
    "names": 1.10,
    "lead": 0.39,
    "slip": 4.29,
    "one digit": 0.40,
    "near in size": 5.62,
    "alone": 2.43,
    "anchored": 0.99,
    "money": -1.14,
    "percent": -0.99,
    "count": -1.13,
    "date": -0.58,
}
NEIGHBOURS = 6
"""Amounts beside one in its sentence that are looked at: those nearest to it."""
BIAS = -4.89


@dataclass(frozen=True)
class Rarity:
    """How rare each concept is among the sentences of a run's articles."""

    weights: Mapping[str, float]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Rarity":
        """Count the words of all articles."""
        holding: Counter[str] = Counter()
        total = 0
        for document in documents:
            for sentence in sentences(document.text):
                total += 1
                words = WORD.findall(document.text, sentence.start, sentence.end)
                holding.update({concept for word in words for concept in meanings(plain(word))})
        return cls({concept: math.log(1 + total / count) for concept, count in holding.items()})

    def weight(self, concept: str) -> float:
        """How much a concept tells: more, the fewer sentences hold it."""
        return self.weights.get(concept, 1.0)


PARTED = frozenset(("part", "in", "site", "phase"))
"""Names of the scopes of claims about a part."""


def agree(a: Telling, b: Telling) -> bool:
    """Whether both values can hold."""
    return compare(a.value, b.value).agrees


def comparable(a: Telling, b: Telling) -> bool:
    """Whether the two are of one kind and dimension, and not one a part of what the other is the whole of."""
    if any(part.part and part.claim is None and _of_whole(whole) for part, whole in ((a, b), (b, a))):
        return False
    if a.claim and b.claim and _kinds_of_one(a.claim.attribute, b.claim.attribute):
        return False
    offsets = a.dimension == "time" and a.offset != b.offset
    return a.dimension == b.dimension and not offsets and comparability(a.value, b.value) is None


def _of_whole(telling: Telling) -> bool:
    """Whether a telling is a claim, and not of a part."""
    return telling.claim is not None and not telling.part and not telling.claim.scope.keys() & PARTED


def _kinds_of_one(a: str, b: str) -> bool:
    """Whether a pack keeps two attributes apart as kinds of one thing: ``valuation`` and ``valuation.pre_money``."""
    return a != b and (a.startswith(f"{b}.") or b.startswith(f"{a}."))


def features(
    a: Telling, b: Telling, rarity: Rarity, beside: tuple[Sequence[Telling], Sequence[Telling]], *, alone: bool
) -> dict[str, float]:
    """What speaks for and against two tellings being of one thing, each from 0 to 1.

    ``alone`` says that neither article has another value for the attribute of the telling's claim.
    """
    shared = a.near & b.near
    both = a.claim is not None and b.claim is not None
    attributes = (a.claim.attribute, b.claim.attribute) if a.claim and b.claim else ("", "")
    subjects = (a.claim.subject, b.claim.subject) if a.claim and b.claim else ("", "")
    count = a.dimension == COUNT
    return {
        "likeness": _cosine(a.context, b.context, rarity),
        "rare": min(4.0, sum(rarity.weight(concept) / 3 for concept in shared)) / 4,
        "same attribute": float(both and attributes[0] == attributes[1]),
        "other attribute": float(both and attributes[0] != attributes[1]),
        "same subject": float(both and subjects[0] == subjects[1]),
        "counted": float(count and bool(a.counted & b.counted)),
        "counted near": float(count and not a.counted & b.counted and bool(a.counted & b.near or b.counted & a.near)),
        "former": float(a.former != b.former),
        "ahead": float(a.ahead != b.ahead),
        "same year": float(bool(a.years & b.years)),
        "other year": float(bool(a.years and b.years and not a.years & b.years)),
        "aged": float(a.aged != b.aged),
        "one year": float(bool(a.years) != bool(b.years)),
        "names": min(2, len(a.names & b.names)) / 2,
        "lead": float(a.early and b.early),
        "slip": float(slip(a, b)),
        "one digit": float(not (a.claim or b.claim) and one_digit(a, b)),
        "near in size": _near_in_size(a, b),
        "alone": float(both and attributes[0] == attributes[1] and alone),
        "anchored": min(2, sum(comparable(x, y) and agree(x, y) for x in beside[0] for y in beside[1])) / 2,
        "money": float(a.dimension == "money"),
        "percent": float(a.dimension == "percent"),
        "count": float(count),
        "date": float(a.dimension == PERIOD),
    }


def _digits(telling: Telling) -> str:
    """The significant digits of an amount, or those of a bare year."""
    if isinstance(telling.value, Period):
        return telling.value.start[:4] if telling.value.precision is Precision.YEAR else ""
    return "" if telling.size is None else significant(telling.size)


def slip(a: Telling, b: Telling) -> bool:
    """Whether one amount has the digits of the other in another order: ``318`` and ``381``."""
    ours, theirs = _digits(a), _digits(b)
    return len(ours) > 1 and ours != theirs and sorted(ours) == sorted(theirs)


def one_digit(a: Telling, b: Telling) -> bool:
    """Whether two amounts are as long and differ in a single digit: ``418`` and ``428``, ``2.61`` and ``2.81``.

    It counts for amounts that no pack reads; those that packs read are told apart by their words.
    """
    if a.size is None or b.size is None or a.size.adjusted() != b.size.adjusted():
        return False
    ours, theirs = (telling.size.normalize().as_tuple().digits for telling in (a, b) if telling.size is not None)
    return len(ours) == len(theirs) > 1 and sum(x != y for x, y in zip(ours, theirs, strict=True)) == 1


def _near_in_size(a: Telling, b: Telling) -> float:
    """How near two amounts are: 1 for equal ones, 0 from a factor of ten on; dates: 0 from some 27 years on."""
    if isinstance(a.value, Period) and isinstance(b.value, Period):
        return max(0.0, 1 - math.log10(1 + a.value.days_apart(b.value)) / 4)
    if not a.size or not b.size or (a.size < 0) != (b.size < 0):
        return 0.0
    return max(0.0, 1 - abs(math.log10(abs(float(a.size / b.size)))))


class Likeness:
    """How likely two tellings of the articles are to be of one thing, from 0 to 1."""

    def __init__(self, rarity: Rarity, told: Mapping[str, Sequence[Telling]]) -> None:
        """Note which tellings stand in one sentence: equal neighbours bear a pair out."""
        self._rarity = rarity
        self._values: dict[tuple[str, str], set[object]] = defaultdict(set)
        self._sentences: dict[tuple[str, int], list[Telling]] = defaultdict(list)
        for found in told.values():
            for telling in found:
                self._sentences[telling.source, telling.sentence.start].append(telling)
                if telling.claim is not None:
                    self._values[telling.source, telling.claim.attribute].add(stated(telling.value))

    def __call__(self, a: Telling, b: Telling) -> float:
        """Weigh the features of a pair."""
        found = self.features(a, b)
        return 1 / (1 + math.exp(-(BIAS + sum(WEIGHTS[name] * value for name, value in found.items()))))

    def features(self, a: Telling, b: Telling) -> dict[str, float]:
        """What speaks for and against a pair, by name."""
        return features(a, b, self._rarity, (self._beside(a), self._beside(b)), alone=self._alone(a) and self._alone(b))

    def _alone(self, telling: Telling) -> bool:
        """Whether the claim's attribute has this one value in its article."""
        return telling.claim is not None and len(self._values[telling.source, telling.claim.attribute]) == 1

    def _beside(self, telling: Telling) -> list[Telling]:
        others = [
            other
            for other in self._sentences[telling.source, telling.sentence.start]
            if (other.start, other.end) != (telling.start, telling.end)
        ]
        return sorted(others, key=lambda other: abs(other.start - telling.start))[:NEIGHBOURS]


def _cosine(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """Cosine of two weighed bags of concepts."""
    lengths = [
        math.sqrt(sum((weight * rarity.weight(concept)) ** 2 for concept, weight in bag.items())) for bag in (a, b)
    ]
    if 0.0 in lengths:
        return 0.0
    shared = sum(weight * b[concept] * rarity.weight(concept) ** 2 for concept, weight in a.items() if concept in b)
    return shared / (lengths[0] * lengths[1])

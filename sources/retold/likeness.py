"""How likely two tellings are of one thing: features of their words, weighed as fitted to the labelled corpora."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from schemas.value import stated
from sources.retold.adding import Articles
from sources.retold.dated import of_days, of_deeds, of_forms, of_happenings
from sources.retold.features import anchored, of_claims, of_names, of_sizes, of_times, of_words
from sources.retold.telling import PERIOD, Telling

WEIGHTS: Mapping[str, float] = {
    "likeness": -0.29,
    "passage": -0.60,
    "opening": 1.01,
    "rare": 1.64,
    "rare in clause": 0.53,
    "rarest beside": 0.15,
    "before": 0.28,
    "after": 0.39,
    "either side": 0.07,
    "nothing shared": -0.10,
    "rate": 0.10,
    "former": -0.07,
    "ahead": -0.05,
    "lead": 0.49,
    "names": 1.34,
    "strange": -0.47,
    "both read": -0.14,
    "same attribute": 1.02,
    "same subject": -0.11,
    "alone": 2.17,
    "same year": 1.48,
    "other year": 0.06,
    "one year": -0.24,
    "as fine": 1.61,
    "years apart": -2.28,
    "a year apart": 0.04,
    "near in size": 2.08,
    "very near": 2.32,
    "as many digits": 0.53,
    "slip": 4.72,
    "one digit": 1.99,
    "one open": 2.57,
    "counted": 0.46,
    "counts other things": 0.22,
    "pairs": -2.05,
    "money": -0.69,
    "percent": -0.83,
    "count": -1.23,
    "date": 1.07,
    "anchored": 0.69,
}
BIAS = -4.01
DATE_WEIGHTS: Mapping[str, float] = {
    "likeness": -0.02,
    "passage": 0.35,
    "opening": 1.48,
    "rare": 1.11,
    "rare in clause": 1.22,
    "rarest beside": -0.10,
    "before": 0.48,
    "after": -0.29,
    "either side": -0.74,
    "nothing shared": -0.05,
    "former": 0.27,
    "ahead": -0.18,
    "lead": 0.36,
    "names": 1.23,
    "strange": -0.34,
    "both read": 0.58,
    "same attribute": 0.70,
    "same subject": 0.36,
    "alone": 1.58,
    "same year": 0.55,
    "other year": -0.64,
    "one year": -0.38,
    "as fine": 1.14,
    "years apart": -3.60,
    "a year apart": 0.97,
    "near in size": -1.31,
    "slip": 3.53,
    "pairs": -0.14,
    "anchored": 0.71,
    "happens": 0.64,
    "happens alike": 0.37,
    "happens otherwise": -0.19,
    "happening untold": 0.05,
    "by the news": 0.08,
    "both by the news": -0.61,
    "past and to come": -0.32,
    "apart": -1.66,
    "same day": 1.19,
    "weeks apart": 1.61,
    "same form": 1.97,
    "both edges": 1.58,
    "one deed": 0.6,
    "kin deed": 0.2,
    "deed alone": 0.9,
    "other deed": -0.5,
}
"""Those of two dates."""
DATE_BIAS = -1.45
AMOUNTS_ONLY = frozenset(
    (
        *("rate", "very near", "as many digits", "one digit", "one open", "counted", "counts other things"),
        *("money", "percent", "count", "date"),
    )
)
"""Features that tell nothing of dates."""
NEIGHBOURS = 6
"""Amounts beside one in its sentence that are looked at: those nearest to it."""


class Likeness:
    """How likely two tellings of the articles are to be of one thing, from 0 to 1."""

    def __init__(self, articles: Articles, told: Mapping[str, Sequence[Telling]]) -> None:
        """Note which tellings stand in one sentence: equal neighbours bear a pair out."""
        self._rarity = articles.rarity
        self._naming = articles.naming
        self._values: dict[tuple[str, str], set[object]] = defaultdict(set)
        self._sentences: dict[tuple[str, int], list[Telling]] = defaultdict(list)
        self._kinds: Counter[tuple[str, str]] = Counter()
        self._deeds: dict[tuple[str, str], set[object]] = defaultdict(set)
        for found in told.values():
            for telling in found:
                self._sentences[telling.source, telling.sentence.start].append(telling)
                self._kinds[telling.source, telling.dimension] += 1
                if telling.dimension == PERIOD and telling.around.deed is not None:
                    self._deeds[telling.source, telling.around.deed.kind].add(stated(telling.value))
                if telling.claim is not None:
                    self._values[telling.source, telling.claim.attribute].add(stated(telling.value))

    def __call__(self, a: Telling, b: Telling) -> float:
        """Weigh the features of a pair."""
        weights, bias = (DATE_WEIGHTS, DATE_BIAS) if a.dimension == PERIOD else (WEIGHTS, BIAS)
        found = self.features(a, b)
        return 1 / (1 + math.exp(-(bias + math.fsum(weights[name] * value for name, value in found.items()))))

    def features(self, a: Telling, b: Telling) -> dict[str, float]:
        """What speaks for and against a pair, by name."""
        strange = self._naming.strange(a, b.source) + self._naming.strange(b, a.source)
        pairs = self._kinds[a.source, a.dimension] * self._kinds[b.source, b.dimension]
        found = {
            **of_words(a, b, self._rarity),
            **of_names(a, b, strange),
            **of_claims(a, b, alone=self._alone(a) and self._alone(b)),
            **of_times(a, b),
            **of_sizes(a, b, pairs),
            **anchored(self._beside(a), self._beside(b)),
        }
        if a.dimension != PERIOD:
            return found
        kept = {name: value for name, value in found.items() if name not in AMOUNTS_ONLY}
        alone = self._only(a) and self._only(b)
        return {**kept, **of_happenings(a, b), **of_deeds(a, b, alone=alone), **of_days(a, b), **of_forms(a, b)}

    def _only(self, telling: Telling) -> bool:
        """Whether its article dates no other deed of the kind."""
        told = telling.around.deed
        return told is not None and len(self._deeds[telling.source, told.kind]) == 1

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

"""Reads sums, and percentages of two amounts, whose words no pattern has: of all amounts near each other, those most likely told as such.

How likely is weighed by signs in the words around them, with weights fitted to the labelled corpora (``tests.corpora.fit_reckoning``).
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from schemas.claim import LinkKind
from sources.reckoning.comparison_signs import comparison_signs, told_apart
from sources.reckoning.comparisons import Comparison, comparisons
from sources.reckoning.lines import Line
from sources.reckoning.readings import REACH, Reading, reading_of, readings
from sources.reckoning.signs import signs
from sources.reckoning.statement import SENTENCE_SLACK, Statement

SUM_WEIGHTS: Mapping[str, float] = {
    "before": 1.48,
    "after": 0.99,
    "three": 0.76,
    "one sentence": 1.48,
    "apart": -0.74,
    "skipped": -1.92,
    "left out": -3.47,
    "total": 0.36,
    "total before": 1.23,
    "leads": 0.56,
    "split": 0.82,
    "colon": 0.86,
    "and": 0.53,
    "added": 0.50,
    "rest": 0.97,
    "rest of list": 0.84,
    "opens": 0.64,
    "taken": 0.47,
    "compared": 0.09,
    "former": -1.00,
    "former whole": -0.83,
    "measure": -0.48,
    "nameless": -0.50,
    "bullets": -0.60,
    "other attribute": -1.62,
    "open": -0.88,
    "slip of two": 1.10,
    "slip of three": 1.34,
    "off": -1.51,
}
SUM_BIAS = -1.63
COMPARISON_WEIGHTS: Mapping[str, float] = {
    "growth": 0.92,
    "one sentence": 2.38,
    "growth in one": -0.38,
    "apart": -1.05,
    "alone": -2.17,
    "after": -0.69,
    "like amounts": -1.67,
    "percentages": -1.72,
    "between": -0.75,
    "apart in words": -1.18,
    "takes up": 1.62,
    "paired": 0.17,
    "paired otherwise": 0.10,
    "old is old": 0.30,
    "no old": -1.28,
    "new is old": 0.79,
    "new is new": 1.22,
    "former": 1.30,
    "ahead": 0.10,
    "same attribute": -0.99,
    "share worded": 0.78,
    "apposed": 0.76,
    "of": 0.76,
    "part of whole": 0.77,
    "whole first": 0.93,
    "former whole": -0.87,
    "nouns": -0.57,
    "same nouns": -0.16,
    "bare fraction": -1.18,
    "few": -1.65,
    "new last": 1.08,
    "something else": -0.41,
    "terms apart": 0.12,
    "sentences between": 0.07,
}
COMPARISON_BIAS = -0.40
ENOUGH_FOR_SUMS, ENOUGH_FOR_COMPARISONS = 0.65, 0.7
"""The likelihood from which a sum, or a percentage of two amounts, is told."""
DOUBT = 0.15
"""The likelihood below which amounts are hardly told as a sum, or a percentage as that of two amounts."""


def likely_sums(lines: Sequence[Line]) -> Iterator[Statement]:
    """The likeliest reading of each whole whose parts miss it, when no reading of it holds."""
    found: list[tuple[float, Statement]] = []
    for choices in readings(lines):
        stated = [(reading, reading.statement) for reading in choices]
        if not any(statement.holds() for _, statement in stated):
            found += _best(
                ENOUGH_FOR_SUMS,
                ((likelihood_of_sum(reading, lines), one) for reading, one in stated if one.fails(SENTENCE_SLACK)),
            )
    yield from _likeliest_first(found)


def likely_comparisons(lines: Sequence[Line]) -> Iterator[Statement]:
    """The likeliest amounts of each percentage that they contradict, when it is hardly told of any that it holds for."""
    found: list[tuple[float, Statement]] = []
    for choices in comparisons(lines):
        weighed = [(likelihood_of_comparison(one, lines), one) for one in choices]
        if not any(likely > DOUBT and one.holds() for likely, one in weighed):
            told = ((likely, one) for likely, one in weighed if not told_apart(one, lines))
            failing = ((likely, one.statement) for likely, one in told if one.statement.fails())
            found += _best(ENOUGH_FOR_COMPARISONS, failing)
    yield from _likeliest_first(found)


def hardly_told(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether the words around a sum that a pattern has found speak against it; of one spread far over its article they say little."""
    reading = reading_of(statement, lines) if statement.kind is LinkKind.SUM else None
    if reading is None or max(reading.lines) - min(reading.lines) > REACH:
        return False
    return likelihood_of_sum(reading, lines) < DOUBT


def likelihood_of_sum(reading: Reading, lines: Sequence[Line]) -> float:
    """How likely a whole and parts are told as such, from 0 to 1."""
    return _weighed(signs(reading, lines), SUM_WEIGHTS, SUM_BIAS)


def likelihood_of_comparison(comparison: Comparison, lines: Sequence[Line]) -> float:
    """How likely a percentage is told of two amounts, from 0 to 1."""
    return _weighed(comparison_signs(comparison, lines), COMPARISON_WEIGHTS, COMPARISON_BIAS)


def _weighed(found: Mapping[str, float], weights: Mapping[str, float], bias: float) -> float:
    return 1 / (1 + math.exp(-bias - sum(weights[name] * value for name, value in found.items())))


def _best(enough: float, weighed: Iterable[tuple[float, Statement]]) -> list[tuple[float, Statement]]:
    best = max(weighed, key=lambda one: one[0], default=None)
    return [best] if best and best[0] >= enough else []


def _likeliest_first(found: Iterable[tuple[float, Statement]]) -> Iterator[Statement]:
    yield from (statement for _, statement in sorted(found, key=lambda one: one[0], reverse=True))

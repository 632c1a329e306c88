"""Reads sums, and percentages of two amounts, whose words no pattern has: of all amounts near each other, those most likely told as such.

How likely is weighed by signs in the words around them, with weights fitted to the labelled corpora (``tests.corpora.fit_reckoning``).
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from schemas.claim import LinkKind
from sources.reckoning.announced import announced_whole
from sources.reckoning.comparison_signs import comparison_signs, told_apart
from sources.reckoning.comparisons import Comparison, comparisons
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded
from sources.reckoning.percentages import of_sides
from sources.reckoning.readings import REACH, Reading, reading_of, readings
from sources.reckoning.signs import beyond, elsewhen, signs
from sources.reckoning.statement import SENTENCE_SLACK, Statement

SUM_WEIGHTS: Mapping[str, float] = {
    "before": 1.32,
    "after": 1.34,
    "three": 0.59,
    "one sentence": 1.57,
    "apart": -0.99,
    "announced": 0.94,
    "skipped": -1.92,
    "left out": -3.83,
    "total": 0.37,
    "total before": 1.25,
    "leads": 0.70,
    "split": 0.43,
    "peer": -1.17,
    "colon": 0.95,
    "and": 0.59,
    "added": 0.59,
    "rest": 0.12,
    "rest of list": 1.22,
    "opens": 0.81,
    "taken": 0.56,
    "compared": 0.10,
    "former": -1.12,
    "former whole": -0.57,
    "measure": -0.30,
    "nameless": -0.42,
    "bullets": -0.80,
    "other attribute": -0.78,
    "of which": -0.79,
    "definite": 1.26,
    "new thing": -0.33,
    "open": -0.89,
    "slip of two": 1.19,
    "slip of three": 1.47,
    "off": -1.75,
}
SUM_BIAS = -1.94
COMPARISON_WEIGHTS: Mapping[str, float] = {
    "growth": 1.42,
    "one sentence": 2.35,
    "growth in one": -0.44,
    "apart": 0.44,
    "alone": -2.00,
    "after": -0.45,
    "like amounts": -1.02,
    "percentages": -1.76,
    "between": -1.46,
    "apart in words": -1.41,
    "takes up": 1.15,
    "paired": 0.01,
    "paired otherwise": 0.85,
    "old is old": 0.30,
    "no old": -0.95,
    "new is old": 0.15,
    "new is new": 0.87,
    "own span": -1.21,
    "former": 0.40,
    "ahead": -0.09,
    "same attribute": -0.72,
    "share worded": 0.69,
    "apposed": 1.60,
    "of": 0.96,
    "part of whole": 0.59,
    "whole first": 0.54,
    "former whole": -1.10,
    "nouns": -0.58,
    "same nouns": -0.61,
    "bare fraction": -1.87,
    "few": -1.59,
    "new last": 0.87,
    "something else": -0.81,
    "terms apart": -0.00,
    "sentences between": 0.08,
}
COMPARISON_BIAS = -0.23
ENOUGH_FOR_SUMS, ENOUGH_FOR_COMPARISONS = 0.7, 0.75
"""The likelihood from which a sum, or a percentage of two amounts, is told."""
ENOUGH_FOR_ANNOUNCED = 0.6
"""The same for a sum whose whole says before its parts how many these are."""
DOUBT = 0.15
"""The likelihood below which amounts are hardly told as a sum, or a percentage as that of two amounts."""
BY_CHANCE = 0.05
"""The likelihood below which parts that make a whole are thought to do so by chance."""
FAR_LIKELIER = 25
"""How many times the odds of what holds those of what fails are, at least, where what holds is thought to do so by chance."""


def made_otherwise(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether the parts of a sum make another amount told beside them, alone or with the total: a forecast that they miss is no total of theirs."""
    if statement.kind is not LinkKind.SUM:
        return False
    starts = {part.start for part in statement.terms}
    told = [number for number, line in enumerate(lines) if starts & line.places.keys()]
    around = lines[max(0, min(told) - REACH) : max(told) + REACH + 1] if told else ()
    others = [one for one in alike(statement.total, around) if one.start not in starts and bounded(one)]
    return any(
        Statement(LinkKind.SUM, other, parts).holds()
        for other in others
        for parts in (
            statement.parts,
            statement.terms,
            *((*statement.parts, one) for one in others if one is not other),
            *((*statement.terms, one) for one in others if one is not other),
        )
        if len(parts) > 1
    )


def likely_sums(lines: Sequence[Line]) -> Iterator[Statement]:
    """The likeliest reading of each whole whose parts miss it, when no reading of it holds but by chance."""
    found: list[tuple[float, Statement]] = []
    for choices in readings(lines):
        announced = [reading for reading in choices if _enough(reading, lines) == ENOUGH_FOR_ANNOUNCED]
        best = _best(
            (likely, one)
            for reading in choices
            if (one := reading.statement).fails(SENTENCE_SLACK)
            and not _in_a_list(reading, lines)
            and (likely := likelihood_of_sum(reading, lines)) >= _enough(reading, lines)
        )
        own = bool(best) and any(best[0][1] == one.statement for one in announced)
        if best and not own and made_otherwise(best[0][1], lines):
            continue
        holding = (one for one in (announced if own else choices) if one.statement.holds())
        rival = max((likelihood_of_sum(one, lines) for one in holding), default=0.0)
        if best and (rival <= BY_CHANCE or _odds(rival) * FAR_LIKELIER <= _odds(best[0][0])):
            found += best
    yield from _likeliest_first(found)


def likely_comparisons(lines: Sequence[Line]) -> Iterator[Statement]:
    """The likeliest amounts of each percentage that they contradict, when it is hardly told of any that it holds for."""
    found: list[tuple[float, Statement]] = []
    for choices in comparisons(lines):
        weighed = [(likelihood_of_comparison(one, lines), one) for one in choices]
        told = ((likely, one) for likely, one in weighed if not told_apart(one, lines))
        best = _best(
            (likely, one.statement)
            for likely, one in told
            if likely >= ENOUGH_FOR_COMPARISONS and one.statement.fails()
        )
        rival = max((likely for likely, one in weighed if one.holds() or _of_sides(one, lines)), default=0.0)
        if best and (rival <= DOUBT or _odds(rival) * FAR_LIKELIER <= _odds(best[0][0])):
            found += best
    yield from _likeliest_first(found)


def _of_sides(comparison: Comparison, lines: Sequence[Line]) -> bool:
    """Whether the amounts of a share are the two sides of a vote, of which it is that of one."""
    first, second = (one.telling for one in comparison.terms)
    return comparison.kind is LinkKind.SHARE and of_sides(
        comparison.figure.telling, (first, second), lines[comparison.base.line].code
    )


def hardly_told(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether the words around a sum that a pattern has found speak against it; of one spread far over its article they say little."""
    reading = reading_of(statement, lines) if statement.kind is LinkKind.SUM else None
    if reading is not None and (_in_a_list(reading, lines) or _enough(reading, lines) == math.inf):
        return True
    if reading is None or max(reading.lines) - min(reading.lines) > REACH:
        return False
    return likelihood_of_sum(reading, lines) < DOUBT


def _enough(reading: Reading, lines: Sequence[Line]) -> float:
    """The likelihood from which a sum is told: less for the whole that announces its parts, none for another one of these."""
    whole = announced_whole(lines, reading)
    if whole is None:
        return ENOUGH_FOR_SUMS
    return ENOUGH_FOR_ANNOUNCED if whole.start == reading.whole.telling.start else math.inf


def _in_a_list(reading: Reading, lines: Sequence[Line]) -> bool:
    """Whether a sum of money is told in a row with what would be its parts, as one of them; or what follows is not all of it."""
    if beyond(reading, lines) or elsewhen(reading, lines):
        return True
    return reading.whole.telling.dimension == "money" and signs(reading, lines)["peer"] > 0


def likelihood_of_sum(reading: Reading, lines: Sequence[Line]) -> float:
    """How likely a whole and parts are told as such, from 0 to 1."""
    return _weighed(signs(reading, lines), SUM_WEIGHTS, SUM_BIAS)


def likelihood_of_comparison(comparison: Comparison, lines: Sequence[Line]) -> float:
    """How likely a percentage is told of two amounts, from 0 to 1."""
    return _weighed(comparison_signs(comparison, lines), COMPARISON_WEIGHTS, COMPARISON_BIAS)


def _weighed(found: Mapping[str, float], weights: Mapping[str, float], bias: float) -> float:
    return 1 / (1 + math.exp(-bias - sum(weights[name] * value for name, value in found.items())))


def _odds(likely: float) -> float:
    return likely / (1 - likely) if likely < 1 else math.inf


def _best(weighed: Iterable[tuple[float, Statement]]) -> list[tuple[float, Statement]]:
    best = max(weighed, key=lambda one: one[0], default=None)
    return [best] if best else []


def _likeliest_first(found: Iterable[tuple[float, Statement]]) -> Iterator[Statement]:
    yield from (statement for _, statement in sorted(found, key=lambda one: one[0], reverse=True))

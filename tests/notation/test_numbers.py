"""Numbers in digits and words: value, unit of the last stated place, style."""

from decimal import Decimal

import pytest

from schemas.notation.amounts.fractions import read_share
from schemas.notation.amounts.numbers import read_number
from schemas.notation.amounts.tokens import tokenise
from schemas.notation.amounts.vague import read_vague
from schemas.quantity import Style


@pytest.mark.parametrize(
    ("text", "number", "ulp", "style"),
    [
        ("1,500", "1500", "1", Style.WHOLE),
        ("2.73", "2.73", "0.01", Style.DECIMAL),
        (".5", "0.5", "0.1", Style.DECIMAL),
        ("2.50 billion", "2500000000", "10000000", Style.SCALED),
        ("5bn", "5000000000", "1000000000", Style.SCALED),
        ("7 mln", "7000000", "1000000", Style.SCALED),
        ("1.2tn", "1200000000000", "100000000000", Style.SCALED),
        ("3 lakh crore", "3000000000000", "1000000000000", Style.SCALED),
        ("2 hundred thousand", "200000", "100000", Style.SCALED),
        ("zero", "0", "1", Style.WORDS),
        ("nineteen", "19", "1", Style.WORDS),
        ("ninety-nine", "99", "1", Style.WORDS),
        ("twenty five", "25", "1", Style.WORDS),
        ("two hundred", "200", "100", Style.WORDS),
        ("twelve hundred", "1200", "100", Style.WORDS),
        ("a hundred", "100", "100", Style.WORDS),
        ("one hundred and five", "105", "1", Style.WORDS),
        ("three thousand two hundred and one", "3201", "1", Style.WORDS),
        ("two hundred thousand", "200000", "1000", Style.WORDS),
        ("one million two hundred thousand", "1200000", "1000", Style.WORDS),
        ("one hundred million", "100000000", "1000000", Style.WORDS),
        ("two million and six", "2000006", "1", Style.WORDS),
        ("three dozen", "36", "1", Style.WORDS),
        ("3 dozen", "36", "1", Style.WORDS),
        ("one and a half million", "1500000", "100000", Style.WORDS),
        ("2½", "2.5", "0.1", Style.DECIMAL),
        ("a couple", "2", "1", Style.WORDS),
    ],
)
def test_a_number_is_read_whole(text: str, number: str, ulp: str, style: Style) -> None:
    """Digits, words and scale words give an exact number and its unit of the last stated place."""
    tokens = list(tokenise(text))
    reading = read_number(tokens, 0)
    assert reading is not None
    numeral, after = reading
    assert (numeral.number, numeral.ulp, numeral.style) == (Decimal(number), Decimal(ulp), style)
    assert after == len(tokens)


@pytest.mark.parametrize("text", ["million", "third", "the", "a", "hundred", "and five", "-5", "$5", ""])
def test_what_begins_with_no_number_is_none(text: str) -> None:
    """Scale words, articles, ordinals and marks alone are no numbers."""
    assert read_number(list(tokenise(text)), 0) is None


@pytest.mark.parametrize(
    ("text", "parts", "whole", "marked"),
    [
        ("half", 1, 2, False),
        ("one-third", 1, 3, True),
        ("two thirds", 2, 3, True),
        ("a fifth", 1, 5, False),
        ("three quarters", 3, 4, False),
        ("three-quarters", 3, 4, True),
        ("nine in ten", 9, 10, True),
        ("1 in 1,000", 1, 1000, True),
    ],
)
def test_fractions(text: str, parts: int, whole: int, marked: bool) -> None:
    """A fraction keeps its parts; it is marked when no other reading of its words is likely."""
    reading = read_share(list(tokenise(text)), 0)
    assert reading is not None
    assert (reading[0].parts, reading[0].whole, reading[0].marked) == (parts, whole, marked)


@pytest.mark.parametrize("text", ["two in four", "five in two", "two in 2024", "third", "four thirds", "a one"])
def test_no_fractions(text: str) -> None:
    """Not in lowest terms, above one, a year below, or an ordinal: no fraction."""
    assert read_share(list(tokenise(text)), 0) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("several billion", "2e9", "1e10"),
        ("a few", "2", "10"),
        ("tens of thousands", "2e4", "1e5"),
        ("hundreds of thousands", "2e5", "1e6"),
        ("hundreds", "200", "1000"),
        ("thousands", "2000", "1e6"),
        ("dozens", "24", "100"),
        ("scores of", "40", "200"),
        ("multi-million", "2e6", "1e9"),
        ("multimillion", "2e6", "1e9"),
    ],
)
def test_vague_amounts_have_documented_ranges(text: str, low: str, high: str) -> None:
    """A vague amount has no number, only a half-open range."""
    reading = read_vague(list(tokenise(text)), 0)
    assert reading is not None
    numeral = reading[0]
    assert (numeral.number, numeral.low, numeral.high) == (None, Decimal(low), Decimal(high))

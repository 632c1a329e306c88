"""What was done on a date, as the verb says that governs it."""

import re

import pytest

from sources.retold.deeds import deed

TOKEN = re.compile(r"[A-Za-z][\w'’-]*|\d[\d.,]*|[^\w\s]")


def told(marked):
    """The deed of the date that stands in brackets."""
    start, end = marked.index("["), marked.index("]")
    before, after = (
        [(match[0], match.start(), match.end()) for match in TOKEN.finditer(part)]
        for part in (marked[:start], marked[end + 1 :])
    )
    return deed(before, after)


@pytest.mark.parametrize(
    ("sentence", "kind", "phase"),
    [
        ("The ribbon was cut on the pier in [June 2024].", "open", ""),
        ("The first tram leaves the depot on [3 May 2025].", "open", ""),
        ("Production is due to begin in [spring 2026].", "open", ""),
        ("Work on the dam had started in [2019], when prices were low.", "ground", ""),
        ("Its keel was laid in [May 2020].", "ground", ""),
        ("Porters walked off the job on [4 April].", "strike", ""),
        ("The stoppage, which began on [4 April], goes on.", "strike", "BEGIN"),
        ("The two ports concluded a pact in [March 2023].", "sign", ""),
        ("On [9 April 2025] the office approved the grant.", "approve", ""),
        ("It was the wettest month since [1968].", "last", ""),
        ("Not since [1968] has the lake been so low.", "last", ""),
        ("Sealed bids must reach the clerk by [30 June 2025].", "seek", ""),
        ("The depot will not open until [2027].", "open", ""),
        ("The minister announced on [Tuesday] that the dam is safe.", "announce", ""),
    ],
)
def test_the_verb_that_governs_a_date(sentence, kind, phase):
    """It is the one nearest to it in its clause; *began* is told with what did."""
    found = told(sentence)
    assert (found.kind, found.phase) == (kind, phase)


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier will be ready for bathers, mayor Signe Open said, on a day in [May].",
        "Trams are expected in [June 2024], the council said.",
        "Cells are promised for [late 2027].",
    ],
)
def test_a_word_that_governs_no_date(sentence):
    """Who says so, a name that looks like a verb, and a promise for a date are no deed of that date."""
    found = told(sentence)
    assert found is None or found.kind not in ("announce", "open", "sign")


def test_a_verb_further_off_is_less_sure():
    """Of a verb right before its date there is no doubt."""
    near, far = (
        told("It closed in [2019]."),
        told("It closed the doors of both its village schools for good in [2019]."),
    )
    assert near.near == 1
    assert far is None or far.near < 1


def test_beginning_and_end_are_no_one_deed():
    """The day on which a strike began is not that on which it ended."""
    began, ended = told("The strike began on [4 April]."), told("The strike ended on [9 April].")
    assert began.kind == ended.kind == "strike"
    assert not began.same(ended)

"""Words that set two amounts of one noun apart, and claims that are put asunder by them."""

from datetime import date
from pathlib import Path

import pytest

from schemas.source import Document
from sources.intake import read_all
from sources.retold.aspects import contrary
from sources.retold.telling import Telling
from sources.retold.tellings import tellings


def telling(text: str, written: str) -> Telling:
    """The telling of the amount that is so written."""
    document = Document(source="a", path="a.txt", sha256="0" * 64, text=text)
    found = tellings(document, {}, date(2026, 5, 12), fractions=False)
    return next(one for one in found if text[one.start : one.end] == written)


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        (
            ("It will pay a special dividend of 30 pence a share.", "30 pence"),
            ("Holders get the regular quarterly dividend of 14 pence.", "14 pence"),
            "payout",
        ),
        (
            ("The scheme covers 140 hectares.", "140 hectares"),
            ("The sheds take up 52 hectares.", "52 hectares"),
            "ground",
        ),
        (
            ("Sales rose 12% from the first quarter.", "12%"),
            ("Sales rose 18% from a year earlier.", "18%"),
            "compared",
        ),
        (
            ("A premium of 38% to the three-month average.", "38%"),
            ("A premium of 31% to the close on Friday.", "31%"),
            "base",
        ),
        (("It had 480 employees at New Year.", "480"), ("It has 520 employees.", "520"), "since"),
        (("It treats 4,000 patients a day.", "4,000"), ("It treated 61,000 patients.", "61,000"), "per"),
        (("It made a net margin of 8%.", "8%"), ("Its gross margin was 41%.", "41%"), "profit"),
        (("A child ticket is £20.", "£20"), ("A ticket is £65.", "£65"), "visitor"),
        (
            ("The quarry employs 160 people.", "160"),
            ("Hale has 1,100 workers in nine quarries.", "1,100"),
            "breadth",
        ),
        (("The cable is 310 km long.", "310 km"), ("A second cable is 280 km long.", "280 km"), "second"),
        (
            ("Its third fund raised $280 million.", "$280 million"),
            ("Its fourth fund has $420 million.", "$420 million"),
            "fund",
        ),
    ],
)
def test_words_set_two_amounts_of_a_kind_apart(first: tuple[str, str], second: tuple[str, str], what: str) -> None:
    ours, theirs = telling(*first), telling(*second)
    assert contrary(ours.wording.aspects, theirs.wording.aspects) == what
    assert contrary(theirs.wording.aspects, ours.wording.aspects) == what


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("It will pay a dividend of 30 pence.", "30 pence"), ("The final dividend is 14 pence a share.", "14 pence")),
        (("The vessel may carry 120 passengers.", "120"), ("It was licensed for 150 passengers.", "150")),
        (("The peak hour sees 40 trains.", "40"), ("At its busiest 48 trains pass.", "48")),
        (("Revenue rose 12%.", "12%"), ("Revenue rose 18% from a year earlier.", "18%")),
        (("The site covers 110 hectares.", "110 hectares"), ("It covers 83 hectares of land.", "83 hectares")),
    ],
)
def test_words_that_mean_the_same_or_go_without_saying_set_nothing_apart(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert contrary(telling(*first).wording.aspects, telling(*second).wording.aspects) is None


def test_what_an_amount_is_compared_with_says_nothing_of_it() -> None:
    assert (
        "payout"
        not in telling("It paid 14 pence, on top of a special dividend of 30 pence.", "14 pence").wording.aspects
    )


def read(folder: Path, **articles: str) -> dict[str, dict[str, str]]:
    """The scopes of the amounts that articles claim."""
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(f"---\npublished: 2025-01-24\ntitle: A good year\n---\n{text}\n")
    claims = read_all((folder,)).reading.claims
    return {claim.value.text: dict(claim.scope) for claim in claims if claim.value.kind == "quantity"}


OURS = (
    "Velder Bank's net profit rose to $310 million in the fourth quarter. The return on equity was 11.4%. "
    "Velder Bank will close 40 branches this year."
)


def test_claims_of_two_things_are_put_asunder(tmp_path: Path) -> None:
    found = read(tmp_path, a=OURS, b="Velder Bank did well last year. Its adjusted return on equity was 12.1%.")
    assert found["12.1%"] == {**found["11.4%"], "measure": "adjusted"}


def test_claims_of_one_thing_stay_together(tmp_path: Path) -> None:
    found = read(tmp_path, a=OURS, b="Velder Bank did well last year. Its return on equity was 12.1%.")
    assert found["12.1%"] == found["11.4%"]

"""What articles without a date, or without the names of a deal, borrow from the others on their story."""

from pathlib import Path

from tests.sources.story.test_stories import read

MILL = """---
published: 2026-03-13
---
Dorset Paper told the unions that its mill in Wexley employs 300. The mill will stop production on 17 April, Dorset Paper said."""
UNDATED = """The Wexley mill of Dorset Paper will make its last reel on March 27. Dorset Paper has 300 people in Wexley, and
on Tuesday they were told. Dorset Paper will pay them."""


def test_an_article_without_a_date_has_the_year_of_the_others(tmp_path: Path) -> None:
    """Its months are those of the year in which the story is told; the claim is tentative."""
    reading = read(tmp_path, dated=MILL, undated=UNDATED)
    found = {claim.source: claim for claim in reading.claims if claim.attribute == "site_closing"}
    assert found["undated"].value.text == "2026-03-27"
    assert found["undated"].tentative
    assert found["dated"].value.text == "2026-04-17"


def test_no_year_is_borrowed_from_a_story_told_over_years(tmp_path: Path) -> None:
    """Where the others are months apart the year may be any of theirs."""
    later = MILL.replace("2026-03-13", "2027-06-01")
    reading = read(tmp_path, dated=MILL, later=later, undated=UNDATED)
    assert "undated" not in {claim.source for claim in reading.claims if claim.attribute == "site_closing"}


def test_a_memo_is_about_the_deal_of_the_story(tmp_path: Path) -> None:
    """It names both parties and says when the deal is done, not who buys whom."""
    wire = """---
published: 2026-05-04
---
Tidewell Bancorp agreed to buy Ottaquay Financial for $1.2 billion. Tidewell Bancorp expects to complete the acquisition of Ottaquay
Financial in the first quarter of 2027."""
    memo = """---
published: 2026-05-05
---
To everybody at Ottaquay Financial.
We still compete with Tidewell Bancorp until the deal is done, which we expect in November 2026."""
    reading = read(tmp_path, wire=wire, memo=memo)
    found = {claim.source: claim for claim in reading.claims if claim.attribute == "deal.closing"}
    assert (found["memo"].subject, found["memo"].value.text) == ("Tidewell Bancorp", "November 2026")
    assert found["memo"].tentative

"""What took no part in a comparison: each with its reason, its claims, and where they stand."""

from reports.html.left_out import Stated, not_compared
from reports.html.links import Links
from reports.lookup import Lookup
from schemas.finding import NotCompared
from tests.reports.record_builders import BILLION, claim, result, scaled

CLAIMS = (
    claim("a/1", scaled("$4 billion", "4", BILLION), subject="S", attribute="w"),
    claim("b/1", scaled("€4 billion", "4", BILLION, unit="EUR"), subject="S", attribute="w"),
)
LISTED = "S, w: no rate is given (a: $4 billion; b: €4 billion); they may be one amount"


def entry(text: str, count: int = 2) -> NotCompared:
    """An entry about both claims."""
    return NotCompared(subject="S", attribute="w", reason="currency", claims=("a/1", "b/1"), count=count, text=text)


def test_claims_stand_beside_the_reason_and_are_not_told_twice() -> None:
    """The reason keeps its words, and the cause that follows the list."""
    (row,) = not_compared(Lookup(result(claims=CLAIMS, not_compared=(entry(LISTED),))), Links())
    assert row.reason == "S, w: no rate is given; they may be one amount"
    assert row.stated == (Stated("$4 billion", "a", ""), Stated("€4 billion", "b", ""))
    assert (row.kind, row.claims, row.left_out) == ("currency", "2 claims", 0)


def test_a_reason_that_lists_other_words_is_kept_whole() -> None:
    """Only the very list that is shown beside it is left out; claims that are not listed are counted."""
    (row,) = not_compared(Lookup(result(claims=CLAIMS, not_compared=(entry("no rate (a: $4bn)", 25),))), Links())
    assert (row.reason, row.left_out) == ("no rate (a: $4bn)", 23)


def test_an_entry_whose_claims_are_gone_only_counts_them() -> None:
    """A large result keeps no claims for it."""
    (row,) = not_compared(Lookup(result(not_compared=(entry(LISTED),))), Links())
    assert (row.stated, row.left_out, row.claims) == ((), 0, "2 claims")

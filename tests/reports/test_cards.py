"""A finding's card: everything it takes to judge the finding alone."""

from decimal import Decimal
from typing import Any

import pytest

from reports.html.cards import Card, card, fact_row
from reports.html.claim_rows import SIDE_CLAIMS
from reports.lookup import Lookup
from reports.text import sentence
from schemas.finding import Finding, Status, Waiver
from schemas.result import RuleInfo, Severity
from tests.reports.record_builders import BILLION, claim, finding, result, scaled, whole
from tests.reports.sample_results import SAMPLES

SAMPLE = SAMPLES["contradictions"]()
LOOKUP = Lookup(SAMPLE)


def prepared(fingerprint: str) -> Card:
    """The card of a finding of the sample."""
    return card(next(one for one in SAMPLE.findings if one.fingerprint == fingerprint), LOOKUP)


def alone(found: Finding, *claims: Any) -> Card:
    """The card of the only finding of a result."""
    return card(found, Lookup(result(claims=claims, findings=(found,))))


def test_a_side_is_named_by_its_values_and_says_what_stands_behind_it() -> None:
    """Two of three sources are independent; a source alone is said to be one."""
    assert [(side.title, side.backing) for side in prepared("1a01").sides] == [
        ("Side 1: $4 billion", "1 source"),
        (
            "Side 2: $8 billion; a total of $8bn; 8000000000",
            "2 independent sources of 3; finest: 8000000000 in ledger; latest: ledger, 2025-01-31",
        ),
    ]


def test_a_claim_has_source_date_value_reading_time_manner_and_words() -> None:
    """What is known of a claim stands on its row, and what is not known is empty."""
    row = next(row for row in prepared("1a01").sides[1].rows if row.source == "courier")
    assert (row.publisher, row.published) == ("The Courier", "2024-11-24")
    assert (row.written, row.read) == ("a total of $8bn", "$7.5 billion to $8.5 billion")
    assert (row.period, row.stated) == ("2024-11", "credits two people familiar with the deal")
    assert row.passage is not None
    assert (row.passage.opening, row.passage.mark) == ("Amazon has now put ", "a total of $8bn")
    assert row.place == "articles/courier.md:12"


@pytest.mark.parametrize(("text", "read"), [("9000", ""), ("9,000", ""), ("about 9,000", "8,000 to 10,000")])
def test_a_reading_that_says_no_more_than_the_words_is_left_out(text: str, read: str) -> None:
    """*exactly 9,000* beside *9000* is no help."""
    value = whole(text, 9000)
    low, high = (Decimal(8000), Decimal(10_000)) if read else (Decimal(9000), Decimal(9000))
    said = claim("a/1", value.model_copy(update={"low": low, "high": high}), subject="S", attribute="n")
    assert alone(finding("A101", "f", "S", [[said]]), said).sides[0].rows[0].read == read


def test_columns_that_nobody_fills_are_left_out() -> None:
    """A side knows whether any of its claims is dated or qualified."""
    said = claim("a/1", whole("5", 5), subject="S", attribute="n")
    side = alone(finding("A101", "f", "S", [[said]]), said).sides[0]
    assert (side.dated, side.qualified) == (False, False)
    full = prepared("1a01").sides[1]
    assert (full.dated, full.qualified) == (True, True)


def test_a_claim_on_no_side_stands_below_the_sides() -> None:
    """The opening amount of a sum is shown though it contradicts nothing."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    opening, level, closing = (claim(f"a/{n}", scaled(f"${n} billion", str(n), BILLION), **about) for n in (1, 3, 4))
    found = finding("A101", "f", "S", [[level], [closing]]).model_copy(update={"claims": ("a/1", "a/3", "a/4")})
    sides = alone(found, opening, level, closing).sides
    assert [(side.title, side.shape) for side in sides] == [
        ("Side 1: $3 billion", 1),
        ("Side 2: $4 billion", 2),
        ("Also part of it", 0),
    ]
    assert [row.written for row in sides[2].rows] == ["$1 billion"]


def test_many_claims_are_cut_and_counted() -> None:
    """A side of a hundred sources does not fill the page."""
    said = [claim(f"s{n:03}/1", whole("5", 5), subject="S", attribute="n") for n in range(SIDE_CLAIMS + 7)]
    side = alone(finding("A101", "f", "S", [said]), *said).sides[0]
    assert (len(side.rows), side.left_out) == (SIDE_CLAIMS, 7)


def test_rule_tolerance_and_doubt_are_sentences_of_their_own() -> None:
    """Where no two values were measured nothing is said about a gap."""
    assert prepared("1a01").summary == "Quantities of one fact that cannot all hold."
    assert prepared("1a01").allowance == "A gap of up to 1 % of the larger value is allowed here."
    assert prepared("1a03").allowance == "No gap is allowed beyond the rounding of the numbers as written."
    assert (prepared("3a01").allowance, prepared("3a01").doubt) == ("", "")
    assert prepared("4a01").doubt == "The claims may not be about the same fact, so this is no more than possible."


def test_the_rule_is_a_link_only_where_the_result_knows_it() -> None:
    """A rule's page is in the report."""
    assert prepared("1a01").rule_link == "#rule-A101"
    rules = {"A102": RuleInfo(name="n", summary="s", severity=Severity.NOTE)}
    other = SAMPLE.model_copy(update={"rules": rules})
    assert card(SAMPLE.findings[0], Lookup(other)).rule_link == ""


def test_how_a_finding_stands_is_told_line_by_line() -> None:
    """Reason, owner and last day of a waiver; what was known of a changed finding."""
    assert prepared("1a01").acceptance == (("Status", "New"),)
    assert prepared("2a01").acceptance == (
        ("Status", "Waived"),
        ("Reason", "both round the same filing"),
        ("Owner", "desk"),
        ("Expires", "2026-06-30"),
    )
    told = {"status": Status.WAIVED, "waiver": Waiver(reason="known"), "before": "it was 4"}
    assert card(SAMPLE.findings[0].model_copy(update=told), LOOKUP).acceptance == (
        ("Status", "Waived"),
        ("Before", "it was 4"),
        ("Reason", "known"),
    )


def test_totals_and_dates_have_a_timeline_and_other_findings_none() -> None:
    """Names have neither line; a running total and an opening have both."""
    drawn = {
        key: (prepared(key).line is not None, prepared(key).timeline is not None)
        for key in ("1a01", "4a01", "3a01", "5a01")
    }
    assert drawn == {"1a01": (True, True), "4a01": (True, True), "3a01": (False, False), "5a01": (True, False)}


def test_a_fact_that_agrees_says_what_supports_it() -> None:
    """At the least, how many sources."""
    fact = next(fact for fact in SAMPLE.facts if fact.id == "f-partners")
    assert fact_row(fact, LOOKUP).support == "2 sources"


@pytest.mark.parametrize(
    ("text", "said"),
    [("amounts apart", "Amounts apart."), ("Done.", "Done."), (" why? ", "Why?"), ("", ""), ("…", "…")],
)
def test_a_sentence_begins_and_ends_as_one(text: str, said: str) -> None:
    """Two sentences never run into each other."""
    assert sentence(text) == said

"""Written claims as claims: values by their declared kind, names, valid time, basis, ids."""

import random

import pytest

from schemas.claim import Basis, Modality
from schemas.period import ValidTime
from schemas.quantity import End
from tests.sources.written import left, read, wrote

HEAD = "source: {published: 2024-11-22}\nclaims:\n"


def built(folder, *claims, head=HEAD):
    """The reading of a claim file with these claims, each the inside of a flow mapping."""
    wrote(folder, "a.yaml", head + "".join(f"- {{{claim}}}\n" for claim in claims))
    return read(folder, "a.yaml")


def value(folder, attribute, written):
    reading = built(folder, f"subject: A, attribute: {attribute}, value: {written}")
    assert left(reading) == []
    return reading.claims[0].value


def reason(folder, claim):
    reading = built(folder, claim)
    assert reading.claims == ()
    return reading.set_aside[0].reason


@pytest.mark.parametrize(
    ("attribute", "written", "read_as"),
    [
        ("headcount", "'1,500'", ("quantity", "1,500")),
        ("headcount", "2.10", ("quantity", "2.10")),
        ("founded", "March 2024", ("period", "March 2024")),
        ("founded", "2024-03-01", ("period", "2024-03-01")),
        ("departure", "7:10 a.m.", ("period", "7:10 a.m.")),
        ("city", "2024", ("category", "2024")),
        ("partners", "[B, A]", ("set", "B; A")),
        ("listed", "no", ("truth", "no")),
        ("unheard.of", "$5 million", ("quantity", "$5 million")),
        ("unheard.of", "2024", ("quantity", "2024")),
        ("unheard.of", "March 2024", ("period", "March 2024")),
        ("unheard.of", "Seattle", ("category", "Seattle")),
        ("unheard.of", "[B, A]", ("set", "B; A")),
    ],
)
def test_the_kind_is_declared_or_guessed(tmp_path, attribute, written, read_as):
    """A declared attribute decides the kind; else it is the first that fits of quantity, period and category."""
    found = value(tmp_path, attribute, written)
    assert (found.kind, found.text) == read_as


def test_bare_numbers_take_the_unit_of_claim_or_attribute(tmp_path):
    """The claim's own unit goes before the attribute's; symbols and short forms are filed under one name."""
    reading = built(
        tmp_path,
        "subject: A, attribute: investment.total, value: 5",
        "subject: A, attribute: investment.total, value: 5, unit: €",
        "subject: A, attribute: capacity, value: 5, unit: GW",
        "subject: A, attribute: x, value: 5, unit: floops",
    )
    assert [claim.value.unit for claim in reading.claims] == ["USD", "EUR", "gigawatt", "floops"]


def test_decimals_state_how_far_a_number_is_rounded(tmp_path):
    """-6 is millions: ± half a million, with soft ends."""
    reading = built(tmp_path, "subject: A, attribute: investment.total, value: '4000000', decimals: -6")
    found = reading.claims[0].value
    assert (found.low, found.high, found.unit, found.low_end) == (3_500_000, 4_500_000, "USD", End.SOFT)


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        ("subject: A, attribute: headcount, value: $5", "'$5' is of dimension money, but headcount is of count"),
        ("subject: A, attribute: capacity, value: 5", "'5' is of dimension count, but capacity is of power"),
        (
            "subject: A, attribute: headcount, value: about 5, decimals: 0",
            "`decimals` cannot stand beside 'about 5', which is no bare number",
        ),
        ("subject: A, attribute: headcount, value: 5, decimals: 1000000000", "decimals 1000000000 are beyond ±100"),
        ("subject: A, attribute: x, value: 5, unit: million USD", "the unit 'million USD' holds an amount"),
        ("subject: A, attribute: city, value: X, unit: USD", "city is a category, which has neither unit nor decimals"),
        ("subject: A, attribute: city, value: [X, Y]", "city is one category, not a list"),
        ("subject: A, attribute: listed, value: maybe", "'maybe' is neither yes nor no"),
        ("subject: A, attribute: city, value: ' '", "the value is empty"),
        ("subject: A, attribute: partners, value: []", "the list holds no name"),
        ("subject: ' ', attribute: headcount, value: 5", "the subject is empty"),
        ("subject: A, attribute: founded, value: 2024-13-01", "'2024-13-01': there is no day 1 in month 13 of 2024"),
        ("subject: A, attribute: headcount, value: 5, period: whenever", "'whenever' is not one date or period"),
    ],
)
def test_a_value_that_is_not_of_its_kind_is_set_aside(tmp_path, claim, problem):
    """Nothing is guessed for a declared attribute; the reason names the words."""
    assert reason(tmp_path, claim) == problem


def test_the_line_is_that_of_the_value_at_fault(tmp_path):
    """In a record of several lines the place is the line of the value or the period, not of the record."""
    wrote(
        tmp_path,
        "a.yaml",
        "claims:\n- subject: A\n  attribute: headcount\n  value: many\n"
        "- subject: A\n  attribute: headcount\n  value: 1\n  period: then\n",
    )
    assert [line for _, line, _ in left(read(tmp_path, "a.yaml"))] == [4, 8]


def test_names_are_resolved(tmp_path):
    """Subject, scope, categories and members go by the declared name; an undeclared one stands for itself."""
    reading = built(
        tmp_path,
        "subject: amazon.com, attribute: city, value: AMZN, scope: {to: Amzn, via: ' Bedrock '}",
        "subject: B, attribute: partners, value: 'AMZN; Zoom; Amazon', complete: yes",
    )
    city, partners = reading.claims
    assert (city.subject, city.scope, city.value.value) == ("Amazon", {"to": "Amazon", "via": "Bedrock"}, "Amazon")
    assert (partners.value.members, partners.value.complete) == (("Amazon", "Zoom"), True)


def test_valid_time_is_stated_assumed_or_unknown(tmp_path):
    """A running total without a period stands for the day its source was published; nothing else does."""
    reading = built(
        tmp_path,
        "subject: A, attribute: investment.total, value: $5",
        "subject: A, attribute: headcount, value: 5",
        "subject: A, attribute: headcount, value: 5, period: 7 November",
    )
    assert [claim.period for claim in reading.claims] == [
        ValidTime(start="2024-11-22", end="2024-11-22", precision="day", assumed=True),
        None,
        ValidTime(start="2024-11-07", end="2024-11-07", precision="day", text="7 November"),
    ]


def test_nothing_is_assumed_without_a_publication_date(tmp_path):
    """A running total of unknown date stays so, and a date without a year cannot be read."""
    reading = built(
        tmp_path,
        "subject: A, attribute: investment.total, value: $5",
        "subject: A, attribute: headcount, value: 5, period: 7 November",
        head="claims:\n",
    )
    assert [claim.period for claim in reading.claims] == [None]
    assert len(reading.set_aside) == 1


def test_basis_comes_from_the_claim_else_from_its_attribute(tmp_path):
    """What the claim says goes first."""
    reading = built(
        tmp_path,
        "subject: A, attribute: investment.total, value: $5, modality: planned, attribution: The Information",
        "subject: A, attribute: investment.total, value: $5, basis: increment",
    )
    assert [claim.basis for claim in reading.claims] == [Basis.CUMULATIVE, Basis.INCREMENT]
    assert (reading.claims[0].modality, reading.claims[0].attribution) == (Modality.PLANNED, "The Information")


CLAIMS = [f"subject: A, attribute: headcount, value: {number}" for number in (1, 2, 2, 3, 2)]


def test_ids_come_from_what_is_said(tmp_path):
    """An id is the source's and eight digits of the content's hash; equal claims are numbered from the second on."""
    ids = [claim.id for claim in built(tmp_path, *CLAIMS).claims]
    assert all(len(name) == len("a.") + 8 for name in (ids[0], ids[1], ids[3]))
    assert (ids[2], ids[4]) == (f"{ids[1]}-2", f"{ids[1]}-3")


def test_the_order_of_records_changes_no_id(tmp_path):
    """Whatever the order, a claim's words get the same id."""
    claims = [f"subject: A, attribute: headcount, value: {number}" for number in range(60)]
    before = {claim.value.text: claim.id for claim in built(tmp_path, *claims).claims}
    random.Random(1).shuffle(claims)
    assert {claim.value.text: claim.id for claim in built(tmp_path, *claims).claims} == before
    assert len(set(before.values())) == 60


@pytest.mark.parametrize(
    "change",
    [
        "unit: USD",
        "decimals: 2",
        "period: 2024",
        "modality: planned",
        "basis: level",
        "attribution: X",
        "quote: five",
        "scope: {to: B}",
    ],
)
def test_every_part_of_a_claim_is_part_of_its_id(tmp_path, change):
    """Two claims that differ in one part only have different ids."""
    claim = "subject: A, attribute: x, value: 5"
    first, second = built(tmp_path, claim, f"{claim}, {change}").claims
    assert first.id.split("-")[0] != second.id.split("-")[0]

"""Funding and investment as journalists tell it."""

from datetime import date

import pytest

from tests.sources.prose.reading import told

FUNDING = [
    (
        "Solvane Labs has raised €45 million in Series A funding from Brightwater Ventures and others.",
        [
            ("Solvane Labs", "funding.round", {"round": "Series A"}, "€45 million", None, "unmarked"),
        ],
    ),
    (
        "Berlin-based Solvane Labs announced a €45 million Series A led by Brightwater Ventures.",
        [
            ("Solvane Labs", "headquarters", {}, "Berlin", None, "unmarked"),
            ("Solvane Labs", "funding.round", {"round": "Series A"}, "€45 million", None, "unmarked"),
        ],
    ),
    (
        "Solvane Labs is valued at about $900 million after the round.",
        [
            ("Solvane Labs", "valuation", {}, "about $900 million", None, "unmarked"),
        ],
    ),
    (
        "Its pre-money valuation was $1.1 billion. Solvane Labs would not comment.",
        [
            ("Solvane Labs", "valuation.pre_money", {}, "$1.1 billion", None, "unmarked"),
        ],
    ),
    (
        "With the new cash, Solvane Labs has now raised a total of $310 million since 2017.",
        [
            ("Solvane Labs", "funding.total", {}, "$310 million", None, "unmarked"),
        ],
    ),
    (
        "To date, Solvane Labs has raised $310 million.",
        [
            ("Solvane Labs", "funding.total", {}, "$310 million", None, "unmarked"),
        ],
    ),
    (
        "Total funding for Solvane Labs now stands at $310 million.",
        [
            ("Solvane Labs", "funding.total", {}, "$310 million", None, "unmarked"),
        ],
    ),
    (
        "Orion Motors has so far put $700 million into Solvane Labs.",
        [
            ("Orion Motors", "investment.total", {"to": "Solvane Labs"}, "$700 million", None, "unmarked"),
        ],
    ),
    (
        "Orion Motors increased its investment in Solvane Labs by $300 million to $1 billion.",
        [
            ("Orion Motors", "investment.round", {"to": "Solvane Labs"}, "$300 million", None, "unmarked"),
            ("Orion Motors", "investment.total", {"to": "Solvane Labs"}, "$1 billion", None, "unmarked"),
        ],
    ),
    (
        "Orion Motors said it would invest a further $500 million in Solvane Labs, taking its total investment to $1.2 billion.",
        [
            ("Orion Motors", "investment.round", {"to": "Solvane Labs"}, "$500 million", None, "planned"),
            ("Orion Motors", "investment.total", {"to": "Solvane Labs"}, "$1.2 billion", None, "planned"),
        ],
    ),
    (
        "Orion Motors owns 19.9 percent of Solvane Labs, which burned $120 million in 2024.",
        [
            ("Orion Motors", "stake", {"in": "Solvane Labs"}, "19.9 percent", None, "unmarked"),
            ("Solvane Labs", "cash_burn", {}, "$120 million", "2024", "unmarked"),
        ],
    ),
    (
        "Orion Motors committed to invest up to $2 billion in Solvane Labs.",
        [
            ("Orion Motors", "investment.commitment", {"to": "Solvane Labs"}, "up to $2 billion", None, "committed"),
        ],
    ),
    (
        "Orion's stake in Solvane Labs is capped at 25%. Orion Motors would not comment.",
        [
            ("Orion Motors", "stake.cap", {"in": "Solvane Labs"}, "25%", None, "unmarked"),
        ],
    ),
    (
        "Solvane Labs is in talks to raise $300 million at a valuation of $4 billion, people familiar with the matter said.",
        [
            ("Solvane Labs", "funding.round", {}, "$300 million", None, "rumoured"),
            ("Solvane Labs", "valuation", {}, "$4 billion", None, "rumoured"),
        ],
    ),
    (
        "Solvane Labs burned through $120 million last year, compared with $90 million in 2023.",
        [
            ("Solvane Labs", "cash_burn", {}, "$120 million", "2024", "unmarked"),
            ("Solvane Labs", "cash_burn", {}, "$90 million", "2023", "unmarked"),
        ],
    ),
    (
        "Kestrel Partners, which owns 8 percent of Solvane Labs, is pleased.",
        [
            ("Kestrel Partners", "stake", {"in": "Solvane Labs"}, "8 percent", None, "unmarked"),
        ],
    ),
    ("Solvane Labs raised $500 million in a bond sale.", []),
]


@pytest.mark.parametrize(("text", "claims"), FUNDING)
def test_sentence_yields_its_claims(text: str, claims: list[tuple[object, ...]]) -> None:
    """Subject, attribute, scope, value, valid time and modality are as the sentence says."""
    assert told(text, date(2025, 6, 10)) == claims


FRESH = [
    (
        "Quantum chip designer Verity Photonics has pocketed $85m in a Series B round led by Northgate Capital.",
        [("Verity Photonics", "funding.round", "$85m")],
    ),
    (
        "The deal puts a $2.4 billion price tag on Holloway Robotics, double what it fetched 18 months ago.",
        [("Holloway Robotics", "valuation", "$2.4 billion")],
    ),
    ("Mobility start-up Rivo lands $40 million", [("Rivo", "funding.round", "$40 million")]),
    (
        "In all, Orchard Analytics has taken in $212 million from venture investors.",
        [("Orchard Analytics", "funding.total", "$212 million")],
    ),
    (
        "Investors have valued Altheda at $720 million, people briefed on the talks said.",
        [("Altheda", "valuation", "$720 million")],
    ),
    (
        "Ostmark has poured 410 million euros into Heliox so far.",
        [("Ostmark", "investment.total", "410 million euros")],
    ),
    ("Total equity raised by Nimbus Grid now comes to £230m.", [("Nimbus Grid", "funding.total", "£230m")]),
    (
        "Kite Logistics burnt through $30 million last year, according to accounts filed on Monday.",
        [("Kite Logistics", "cash_burn", "$30 million")],
    ),
    ("Solara Foods, which makes plant-based cheese, is burning through about £900,000 a month.", []),
    ("The Dunlin Society says a third of its £2 million fundraising appeal has been reached.", []),
    ("Police seized goods worth £400,000 at a warehouse in Dover on Friday.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRESH)
def test_money_in_words_no_pattern_was_written_for(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Subject, attribute and value of what the pack finds in fresh sentences."""
    assert [(claim[0], claim[1], claim[3]) for claim in told(text, date(2025, 11, 14))] == expected

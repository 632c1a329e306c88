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
    (
        "Solvane Labs raised $500 million in a bond sale.",
        [("Solvane Labs", "bond_issue", {}, "$500 million", None, "unmarked")],
    ),
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
    (
        "Solara Foods, which makes plant-based cheese, is burning through about £900,000 a month.",
        [("Solara Foods", "cash_burn.monthly", "about £900,000")],
    ),
    ("The Dunlin Society says a third of its £2 million fundraising appeal has been reached.", []),
    ("Police seized goods worth £400,000 at a warehouse in Dover on Friday.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRESH)
def test_money_in_words_no_pattern_was_written_for(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Subject, attribute and value of what the pack finds in fresh sentences."""
    assert [(claim[0], claim[1], claim[3]) for claim in told(text, date(2025, 11, 14))] == expected


WORDED = [
    (
        "Orbanic Motors will put up to $4.2 billion into Halcyra, the Austin-based maker of batteries, in three stages. An "
        "initial $1.4 billion is to be paid when the agreement is signed, with $1.6 billion more due in 2027. The final "
        "$1.2 billion depends on a target that Halcyra must meet. Orbanic would end up with 24%.",
        [
            ("Orbanic Motors", "investment.commitment", {"to": "Halcyra"}, "up to $4.2 billion"),
            ("Orbanic Motors", "investment.tranche", {"to": "Halcyra", "tranche": "first"}, "$1.4 billion"),
            ("Orbanic Motors", "investment.tranche", {"to": "Halcyra"}, "$1.6 billion"),
            ("Orbanic Motors", "investment.tranche_date", {"to": "Halcyra", "sum": "1.6 billion USD"}, "2027"),
            ("Orbanic Motors", "investment.tranche", {"to": "Halcyra", "tranche": "last"}, "$1.2 billion"),
            ("Orbanic Motors", "stake", {"in": "Halcyra"}, "24%"),
        ],
    ),
    (
        "Telluric AI will rent 700 megawatts of data center capacity from Corvane Systems. Corvane said Telluric had agreed "
        "to buy $9.4 billion of computing capacity over five years.",
        [
            ("Telluric", "spending.capacity", {"to": "Corvane Systems"}, "700 megawatts"),
            ("Telluric", "spending.commitment", {"to": "Corvane Systems"}, "$9.4 billion"),
        ],
    ),
    (
        "Larch Hollow Partners has shut its sixth fund at €7.3bn, well past the €6bn it set out to raise. Larch Hollow "
        "Partners manages €19bn in all.",
        [
            ("Larch Hollow Partners", "fund.size", {"fund": "sixth"}, "€7.3bn"),
            ("Larch Hollow Partners", "fund.target", {"fund": "sixth"}, "€6bn"),
            ("Larch Hollow Partners", "fund.assets", {}, "€19bn"),
        ],
    ),
    (
        "Pinchwell raised £46m. Tallow Ventures led. The round takes the total raised by the 130-strong start-up to £71m "
        "and puts its value at £300m. Pinchwell now has about 30 months of runway, and £52m in the bank.",
        [
            ("Pinchwell", "funding.round", {}, "£46m"),
            ("Pinchwell", "funding.total", {}, "£71m"),
            ("Pinchwell", "valuation", {}, "£300m"),
            ("Pinchwell", "funding.runway", {}, "about 30 months"),
            ("Pinchwell", "cash", {}, "£52m"),
        ],
    ),
]
"""Passages with what the funding pack reads in them: subject, attribute, scope and value."""


@pytest.mark.parametrize(("text", "claims"), WORDED)
def test_investments_in_the_words_of_news(text: str, claims: list[tuple[object, ...]]) -> None:
    """Payments in stages, contracts, funds and cash are told apart, of whom the article speaks by name or description."""
    beat = ("investment", "spending", "fund", "funding", "valuation", "stake", "cash")
    assert [claim[:4] for claim in told(text) if str(claim[1]).split(".")[0] in beat] == claims


def test_a_start_up_is_no_investor_and_a_dateline_no_party() -> None:
    """*The start-up* and *its* stand for whom the article is about, not for a fund named after it or the place it is told from."""
    text = (
        "OSLO/BERGEN, 14 November 2025 (Wire) - Pinchwell raised $46 million. Tallow Ventures led. The start-up is now valued "
        "at $300 million, and Pinchwell AI has raised $71 million to date."
    )
    assert [claim[:4] for claim in told(text)] == [
        ("Pinchwell", "funding.round", {}, "$46 million"),
        ("Pinchwell", "valuation", {}, "$300 million"),
        ("Pinchwell", "funding.total", {}, "$71 million"),
    ]


def test_who_leads_a_round_has_not_raised_it() -> None:
    """*X led a round of* is about whoever raised the money; *the company* is none of the investors just named."""
    text = (
        "On Tuesday Pinchwell confirmed that Tallow Capital had led a funding round of $46 million. Marlow Growth Fund put in $9 million. "
        "The company was founded in 2017 and has raised $71 million in total."
    )
    assert [claim[:4] for claim in told(text) if str(claim[1]).split(".")[0] in ("funding", "founded")] == [
        ("Pinchwell", "funding.round", {}, "$46 million"),
        ("Pinchwell", "founded", {}, "2017"),
        ("Pinchwell", "funding.total", {}, "$71 million"),
    ]


def test_the_buyer_of_goods_is_not_whom_they_are_taken_from() -> None:
    """What is taken off somebody's hands is paid by the other party; a dated payment in a list keeps its own date."""
    text = (
        "Orbanic Motors first bought into Halcyra in June 2021, when it paid $150 million for preferred stock. It added "
        "$350 million in February 2023. Orbanic Motors has agreed to purchase cells worth $4.5 billion from Halcyra."
    )
    assert [(claim[0], claim[1], claim[3], claim[4]) for claim in told(text)] == [
        ("Orbanic Motors", "investment.round", "$150 million", "June 2021"),
        ("Orbanic Motors", "investment.round", "$350 million", "February 2023"),
        ("Orbanic Motors", "spending.commitment", "$4.5 billion", None),
    ]


def test_a_fund_by_number_is_no_part_of_its_managers_name() -> None:
    """*Arbor Point Partners Fund IV* is a fund of Arbor Point Partners; amounts in ``C$`` leave no letter behind."""
    text = "Arbor Point Partners announced the final close of Arbor Point Partners Fund IV with C$2.1 billion of commitments."
    assert [claim[:2] + claim[3:4] for claim in told(text)] == [("Arbor Point Partners", "fund.size", "C$2.1 billion")]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (
            "Of that sum, $180m is being paid straight to staff past and present in return for their stock, Solvane Labs said.",
            "$180m",
        ),
        ("The financing of Solvane Labs has a $160 million secondary component.", "$160 million"),
        ("Brightwater Ventures bought $120 million of stock from workers of Solvane Labs.", "$120 million"),
    ],
)
def test_shares_that_holders_sell_are_no_new_money(text: str, amount: str) -> None:
    """What goes to staff and early investors is told apart from what the company raises."""
    assert [(claim[1], claim[3]) for claim in told(text)] == [("funding.secondary", amount)]

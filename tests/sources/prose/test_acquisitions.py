"""What the pack for mergers and acquisitions reads in sentences that its development sets don't hold."""

from datetime import date

import pytest

from tests.sources.prose.reading import shipped, told

DAY = date(2025, 10, 30)
"""The Thursday on which the texts of these tests are told."""
ATTRIBUTES = frozenset(
    name
    for name, attribute in shipped().attributes.items()
    if attribute.extract and attribute.extract.about == "company"
) - {"leader", "sites", "stake"}
"""The attributes of companies whose claims the passages below list in full."""

LEAD = "Shares in Beta Foods and Gamma Dairy moved. "
"""A sentence before each text, so that its names are known as names."""

CASES = [
    (
        "Beta Foods agreed to buy Gamma Dairy for $1.2 billion in cash.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "committed"),
        ],
    ),
    (
        "Gamma Dairy is being acquired by Beta Foods in a $1.2 billion deal.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods will pay $45 per share for Gamma Dairy, a 30% premium to Monday's closing price of $34.60.",
        [
            ("Beta Foods", "deal.price_per_share", {"target": "Gamma Dairy"}, "$45", None, "planned"),
            ("Beta Foods", "deal.premium", {"target": "Gamma Dairy"}, "30%", None, "planned"),
            ("Beta Foods", "deal.target_price", {"target": "Gamma Dairy"}, "$34.60", None, "planned"),
        ],
    ),
    (
        "Gamma Dairy shareholders will receive $45 a share from Beta Foods. The deal, worth $1.2 billion, is expected to close in the first half of 2026.",
        [
            ("Beta Foods", "deal.price_per_share", {"target": "Gamma Dairy"}, "$45", None, "planned"),
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "first half of 2026", None, "planned"),
        ],
    ),
    (
        "Beta Foods' takeover of Gamma Dairy values the company at $1.5 billion including debt.",
        [
            ("Beta Foods", "deal.enterprise_value", {"target": "Gamma Dairy"}, "$1.5 billion", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods is buying a 60 percent stake in Gamma Dairy for $700 million.",
        [
            ("Beta Foods", "deal.stake", {"target": "Gamma Dairy"}, "60 percent", None, "unmarked"),
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$700 million", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods has clinched a deal to acquire Gamma Dairy. The price tag: $1.2 billion. Completion is due by the end of March 2026.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "by end of March 2026", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods agreed to acquire Gamma Dairy. An earlier offer of $40 a share was rejected in May.",
        [
            (
                "Beta Foods",
                "deal.price_per_share",
                {"when": "earlier", "target": "Gamma Dairy"},
                "$40",
                None,
                "unmarked",
            ),
        ],
    ),
    (
        "Beta Foods expects the purchase of Gamma Dairy to yield $80 million in annual savings.",
        [
            ("Beta Foods", "deal.synergies", {"target": "Gamma Dairy"}, "$80 million", None, "planned"),
        ],
    ),
    (
        "The sale of Gamma Dairy to Beta Foods for €900 million should be completed by June 2026.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "€900 million", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "by June 2026", None, "planned"),
        ],
    ),
    (
        "Should it walk away, Beta Foods must pay Gamma Dairy a break-up fee of $40 million. Beta Foods is buying Gamma Dairy.",
        [
            ("Beta Foods", "deal.fee", {"target": "Gamma Dairy"}, "$40 million", None, "planned"),
        ],
    ),
    (
        "Beta Foods' $1.2 billion purchase of Gamma Dairy will go through in the second quarter of 2026.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "second quarter of 2026", None, "planned"),
        ],
    ),
    (
        "Beta Foods offered $3.4 billion for Gamma Dairy, the companies said.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$3.4 billion", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods said it would buy Gamma Dairy for $50 a share, or about $1.9 billion. Including Gamma's debt, the transaction is valued at $2.3 billion.",
        [
            ("Beta Foods", "deal.price_per_share", {"target": "Gamma Dairy"}, "$50", None, "planned"),
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "about $1.9 billion", None, "planned"),
            ("Beta Foods", "deal.enterprise_value", {"target": "Gamma Dairy"}, "$2.3 billion", None, "unmarked"),
        ],
    ),
    (
        "Gamma Dairy, which has 900 employees, accepted a $1.2 billion bid from Beta Foods.",
        [
            ("Gamma Dairy", "headcount", {}, "900", None, "unmarked"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), CASES)
def test_acquisitions(text: str, claims: list[tuple[str, str, dict[str, str], str, str | None, str]]) -> None:
    """Each text gives exactly these claims: subject, attribute, scope, value, period, modality."""
    assert told(LEAD + text, DAY) == claims


IN_OTHER_WORDS = [
    (
        "German packaging group Ostermann AG has struck a deal to take over Dutch rival Vandeveer NV for 2.7 billion euros, the companies announced.",
        [("Ostermann", "deal.price", "2.7 billion euros")],
    ),
    (
        "Vandeveer NV shareholders will be offered 31.50 euros in cash per share, 28% more than Wednesday's close. Ostermann AG expects the acquisition of Vandeveer to complete in the second quarter of 2026.",
        [
            ("Ostermann", "deal.price_per_share", "31.50 euros"),
            ("Ostermann", "deal.premium", "28%"),
            ("Ostermann", "deal.closing", "second quarter of 2026"),
        ],
    ),
    (
        "Private equity house Merrow Capital is in advanced talks to buy toymaker Pennywhistle for about £640m, according to two people familiar with the matter.",
        [("Merrow Capital", "deal.price", "about £640m")],
    ),
    (
        "Pennywhistle has been sold to Merrow Capital in a transaction valuing the toymaker at £640 million including debt.",
        [("Merrow Capital", "deal.enterprise_value", "£640 million")],
    ),
    (
        "Under the terms of the agreement, Lakeland Bancorp will pay $22 in cash for each share of Foothill Savings. The deal, which has an equity value of $1.1 billion, is subject to regulatory approval.",
        [
            ("Lakeland Bancorp", "deal.price_per_share", "$22"),
            ("Lakeland Bancorp", "deal.equity_value", "$1.1 billion"),
        ],
    ),
    (
        "Fibre network Lumeo will become part of Teldan after shareholders voted for the 480-million-pound takeover. Teldan said annual cost savings of 35 million pounds would be achieved by 2028.",
        [("Teldan", "deal.price", "480-million-pound"), ("Teldan", "deal.synergies", "35 million pounds")],
    ),
    (
        "Miner Castellan raised its offer for Bluegate Resources to A$4.85 a share from A$4.40, valuing the target at A$2.3 billion.",
        [
            ("Castellan", "deal.price_per_share", "A$4.85"),
            ("Castellan", "deal.price_per_share", "A$4.40"),
            ("Castellan", "deal.price", "A$2.3 billion"),
        ],
    ),
    (
        "Engineering giant Thorsby said it had reached an agreement to acquire Canada's Lakehead Controls in an all-cash transaction valued at $3.6 billion.",
        [("Thorsby", "deal.price", "$3.6 billion")],
    ),
    (
        "Lakehead Controls' owners are to get C$58.20 a share from Thorsby, a 35% premium over Friday's closing price of C$43.10.",
        [
            ("Thorsby", "deal.price_per_share", "C$58.20"),
            ("Thorsby", "deal.premium", "35%"),
            ("Thorsby", "deal.target_price", "C$43.10"),
        ],
    ),
    (
        "Tamar Infrastructure's £2.2bn swoop on Wexcombe Water moved a step closer on Friday. Completion is expected before the end of March 2026.",
        [
            ("Tamar Infrastructure", "deal.price", "£2.2bn"),
            ("Tamar Infrastructure", "deal.closing", "by end of March 2026"),
        ],
    ),
    (
        "Oil trader Gantry picked up a 40% stake in refiner Port Soller for $900 million, with an option on the rest.",
        [("Gantry", "deal.stake", "40%"), ("Gantry", "deal.price", "$900 million")],
    ),
    (
        "Chocolate maker Van Aarden is being taken over by Hartwell Foods. Hartwell Foods is paying €1.35 billion, including €250 million of debt.",
        [("Hartwell Foods", "deal.enterprise_value", "€1.35 billion"), ("Hartwell Foods", "deal.debt", "€250 million")],
    ),
    (
        "Ciscora will fork out $7.7 billion for cyber-security firm Palanth, its largest acquisition to date. The two companies see the deal closing in the first quarter of 2026.",
        [("Ciscora", "deal.price", "$7.7 billion"), ("Ciscora", "deal.closing", "first quarter of 2026")],
    ),
    (
        "French lift maker Ascenta is to be bought by Kobayashi Heavy for €4.1bn. Kobayashi Heavy is offering €62 in cash for every Ascenta share.",
        [("Kobayashi Heavy", "deal.price", "€4.1bn"), ("Kobayashi Heavy", "deal.price_per_share", "€62")],
    ),
    (
        "Kobayashi Heavy of Japan has agreed terms to acquire Ascenta, the world's number four in lifts. The purchase price amounts to 4.3 billion euros in cash.",
        [("Kobayashi Heavy", "deal.price", "4.3 billion euros")],
    ),
    (
        "Tech investor Halcyon Partners will take Finlay Systems private at $18.75 per share in cash, a 41% premium to the undisturbed price.",
        [("Halcyon Partners", "deal.price_per_share", "$18.75"), ("Halcyon Partners", "deal.premium", "41%")],
    ),
    (
        "Unity Freight's bid values Crossroads Haulage at $1.9 billion, or $27 a share.",
        [("Unity Freight", "deal.price", "$1.9 billion"), ("Unity Freight", "deal.price_per_share", "$27")],
    ),
    (
        "Corvane, the London-listed insurance broker, said on Monday that it had made a recommended offer of 530 pence per share for Pell & Marsden.",
        [("Corvane", "deal.price_per_share", "530 pence")],
    ),
    (
        "Hanwell Motors will get 51% of Tessel Robotics for $430 million, with completion pencilled in for the first half of 2026.",
        [
            ("Hanwell Motors", "deal.stake", "51%"),
            ("Hanwell Motors", "deal.price", "$430 million"),
            ("Hanwell Motors", "deal.closing", "first half of 2026"),
        ],
    ),
    (
        "A deal for Tessel Robotics to be acquired by Hanwell Motors for $850 million was announced on Sunday. It represents a 22% premium to Tessel Robotics' last closing price.",
        [("Hanwell Motors", "deal.price", "$850 million"), ("Hanwell Motors", "deal.premium", "22%")],
    ),
]
"""Passages as other journalists write them, with all that they tell of the packs' attributes."""


@pytest.mark.parametrize(("text", "claims"), IN_OTHER_WORDS)
def test_acquisitions_in_other_words(text: str, claims: list[tuple[str, str, str]]) -> None:
    """Each passage gives exactly these claims: subject, attribute, value."""
    found = [claim for claim in told(text, DAY) if claim[1] in ATTRIBUTES]
    assert sorted((subject, attribute, value) for subject, attribute, _, value, _, _ in found) == sorted(claims)


WORDED = [
    (
        "Vantor Industries agreed in May to buy Kestle Corp. for $5.6 billion. Should it change its mind, Kestle would have to write "
        "Vantor a cheque for $310 million. Kestle's shareholders gather on 14 October 2026 to decide.",
        [
            ("Vantor Industries", "deal.price", {"target": "Kestle"}, "$5.6 billion"),
            ("Vantor Industries", "deal.fee", {"target": "Kestle"}, "$310 million"),
            ("Vantor Industries", "deal.vote", {"target": "Kestle"}, "14 October 2026"),
        ],
    ),
    (
        "Fallon Foods has agreed to buy Østgaard. Fallon pays 1.6 billion euros, debt included, for Østgaard.",
        [("Fallon Foods", "deal.enterprise_value", {"target": "Østgaard"}, "1.6 billion euros")],
    ),
    (
        "Kestle must pay Vantor a termination fee of $310 million. Kestle shareholders will receive $21 in cash.",
        [],
    ),
    (
        "Workers were told that Fallon Foods is being sold to Danish rival Østgaard for £185m. Østgaard will fund the "
        "purchase with a £100m bridge loan. Fallon's holders have until 17 November to accept.",
        [
            ("Østgaard", "deal.price", {"target": "Fallon Foods"}, "£185m"),
            ("Østgaard", "deal.loan", {"target": "Fallon Foods"}, "£100m"),
            ("Østgaard", "deal.deadline", {"target": "Fallon Foods"}, "2025-11-17"),
        ],
    ),
    (
        "Norrland Energi is selling a 49 percent stake in its heating arm, Fjarra, to the pension manager Holtby for 6.2 "
        "billion Swedish kronor. The sale, which values Fjarra at 15.8 billion Swedish kronor including debt, is due to close on 1 July.",
        [
            ("Holtby", "deal.stake", {"target": "Fjarra"}, "49 percent"),
            ("Holtby", "deal.price", {"target": "Fjarra"}, "6.2 billion Swedish kronor"),
            ("Holtby", "deal.enterprise_value", {"target": "Fjarra"}, "15.8 billion Swedish kronor"),
            ("Holtby", "deal.closing", {"target": "Fjarra"}, "2026-07-01"),
        ],
    ),
    (
        "Vantor Industries would owe Kestle Corp. a $310 million termination fee. Vantor is paying for the $5.6 billion "
        "purchase with a $3.6 billion bridge loan. Bankers stand to earn $48 million in advisory fees.",
        [
            ("Vantor Industries", "deal.fee", {"target": "Kestle"}, "$310 million"),
            ("Vantor Industries", "deal.price", {"target": "Kestle"}, "$5.6 billion"),
            ("Vantor Industries", "deal.loan", {"target": "Kestle"}, "$3.6 billion"),
            ("Vantor Industries", "deal.adviser_fee", {"target": "Kestle"}, "$48 million"),
        ],
    ),
]
"""Passages with what the pack reads of a takeover: subject, attribute, scope and value."""


@pytest.mark.parametrize(("text", "claims"), WORDED)
def test_takeovers_in_the_words_of_news(text: str, claims: list[tuple[object, ...]]) -> None:
    """Loans, fees, deadlines and partial sales belong to the two parties, however they are named."""
    assert [claim[:4] for claim in told(text) if str(claim[1]).startswith("deal.")] == claims


def test_a_price_per_share_is_no_price_of_a_company() -> None:
    """Amounts too small for a company are read as nothing rather than as its price."""
    found = told("Beta Foods agreed to buy Gamma Dairy for $45 in cash.")
    assert [claim for claim in found if claim[1] == "deal.price"] == []


def test_a_deal_of_years_past_is_not_the_article_s() -> None:
    """What a company bought long ago gives an amount of its own, and no other amount its parties."""
    text = "Beta Foods bid for Gamma Dairy. Gamma Dairy bought Delta Cheese for $64 million in 2019. The offer is worth $1.2 billion."
    assert [claim[:4] for claim in told(text) if claim[1] == "deal.price"] == [
        ("Gamma Dairy", "deal.price", {"target": "Delta Cheese"}, "$64 million"),
        ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion"),
    ]


def test_an_older_purchase_is_not_the_deal() -> None:
    """A price of years past belongs to its own pair, or is an earlier one; the dates ahead are the deal's."""
    text = (
        "Beta Foods has agreed to buy Gamma Dairy for $2.6 billion, its biggest purchase since it paid $1.9 billion for "
        "Lomond Snacks in 2018. Closing is expected in the second quarter of 2026. Delta Capital sold Gamma Dairy four years after "
        "buying it for $640 million."
    )
    assert [claim[:4] for claim in told(text, DAY) if str(claim[1]).startswith("deal")] == [
        ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$2.6 billion"),
        ("Beta Foods", "deal.price", {"target": "Lomond Snacks"}, "$1.9 billion"),
        ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "second quarter of 2026"),
        ("Beta Foods", "deal.price", {"target": "Gamma Dairy", "when": "earlier"}, "$640 million"),
    ]


def test_savings_are_not_what_they_cost_and_two_fees_have_two_payers() -> None:
    """One-time costs are no yearly savings; the fee of the seller and that of the buyer are told apart."""
    text = (
        "Beta Foods agreed to buy Gamma Dairy. It expects synergies of $180 million a year. One-time costs to achieve those "
        "synergies are put at $210 million. Should regulators block the deal, Beta Foods would owe Gamma Dairy $290 million."
    )
    assert [claim[1:4] for claim in told(text, DAY) if str(claim[1]).startswith("deal")] == [
        ("deal.synergies", {"target": "Gamma Dairy"}, "$180 million"),
        ("deal.fee", {"payer": "buyer", "target": "Gamma Dairy"}, "$290 million"),
    ]


def test_what_may_be_for_sale_on_its_own_is_bought_by_nobody_named() -> None:
    """*For sale on its own* names no party of the deal."""
    text = (
        "Gamma Dairy is bought, at a good price. Beta Foods offers 212p a share in cash. Beta Foods says little. "
        "We hear that the Irish arm might be for sale on its own."
    )
    assert not [claim for claim in told(text) if claim[0] == "Gamma Dairy" and claim[2].get("target") == "Beta Foods"]

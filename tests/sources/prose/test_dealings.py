"""Who gives what to whom, and who is what to whom: claims read alongside the amounts they pass with."""

import pytest

from tests.sources.prose.reading import beside, told

DEALINGS = [
    (
        "Castle Power sold 40 per cent of the Gull Bank wind farm to Nordlys in 2024.",
        [("Castle Power", "dealing.stake", {"to": "Nordlys"}, "40 per cent", "2024")],
    ),
    (
        "We met Nordlys. Castle Power, which bought 40% of the project from Nordlys, runs it.",
        [("Nordlys", "dealing.stake", {"to": "Castle Power"}, "40%", None)],
    ),
    (
        "We met Norell. The sale by Gulfmark to Norell of a 25% share of the refinery was signed.",
        [("Gulfmark", "dealing.stake", {"to": "Norell"}, "25%", None)],
    ),
    (
        "A court ordered Quantel to pay Ferrosil $88 million. A lawyer for Ferrosil was pleased.",
        [("Quantel", "dealing.payment", {"to": "Ferrosil"}, "$88 million", None)],
    ),
    (
        "Ferrosil is to receive $88 million from Quantel.",
        [("Quantel", "dealing.payment", {"to": "Ferrosil"}, "$88 million", None)],
    ),
    (
        "Komorebi will supply Voltair with battery cells worth $1.4 billion. We asked Komorebi.",
        [("Voltair", "dealing.payment", {"to": "Komorebi"}, "$1.4 billion", None)],
    ),
    (
        "Palomar Shipyards borrowed 150 million euros from Devcredit.",
        [("Devcredit", "dealing.loan", {"to": "Palomar Shipyards"}, "150 million euros", None)],
    ),
    (
        "The airport operator Skyhub owes Cleanair £11 million in unpaid bills.",
        [("Skyhub", "dealing.debt", {"to": "Cleanair"}, "£11 million", None)],
    ),
    (
        "Skyhub is told to reimburse its landlord, Cleanair, for damage. Cleanair will get £11 million from Skyhub.",
        [("Skyhub", "dealing.payment", {"to": "Cleanair"}, "£11 million", None)],
    ),
    (
        "For $640 million, Voltair gets twelve aircraft from Skyhub. Voltair flies to Cork.",
        [("Voltair", "dealing.payment", {"to": "Skyhub"}, "$640 million", None)],
    ),
    (
        "Voltair has licensed the drug from Sanomed, paying €75 million up front. Sanomed is small.",
        [("Voltair", "dealing.payment", {"to": "Sanomed"}, "€75 million", None)],
    ),
    (
        "Nordlys bought the mill from Castle Power. It paid $210 million. Castle Power is pleased.",
        [("Nordlys", "dealing.payment", {"to": "Castle Power"}, "$210 million", None)],
    ),
    (
        "We met Skyhub. Skyhub leases the cranes to Cleanair for £11 million a year. Cleanair is in Kent.",
        [("Cleanair", "dealing.payment", {"to": "Skyhub"}, "£11 million", None)],
    ),
    (
        "We met Skyhub. Skyhub, to which Cleanair owes £11 million, has sued. Cleanair is in Kent.",
        [("Cleanair", "dealing.debt", {"to": "Skyhub"}, "£11 million", None)],
    ),
    (
        "Nordlys was fined $3 million by Cleanair. Cleanair is a watchdog and Nordlys a utility.",
        [("Nordlys", "dealing.payment", {"to": "Cleanair"}, "$3 million", None)],
    ),
    (
        "Nordlys company blog\n\nWe have committed to spend $12 billion with Voltair. At Nordlys that is much. Voltair is new.",
        [("Nordlys", "dealing.payment", {"to": "Voltair"}, "$12 billion", None)],
    ),
    ("Castle Power denies that it paid Nordlys $9 million. Nordlys says nothing.", []),
    ("Castle Power would pay Nordlys $9 million if the river is dirty. Nordlys is patient.", []),
    ("Castle Power and Nordlys will each pay $9 million towards the bridge.", []),
    ("Castle Power offered Nordlys $9 million, which Nordlys turned down.", []),
    ("Castle Power will pay $120 million for the rights to NOR-204. Nordlys makes NOR-204.", []),
    ("Palomar Shipyards repaid the 150 million euros that it borrowed from Devcredit.", []),
    ("Nordlys sold the 40% stake back to Castle Power, of which it had bought it.", []),
    ("MPs asked about the £1.03 billion that Penhallow's new owner paid Drumcarrow for land.", []),
]


@pytest.mark.parametrize(("text", "expected"), DEALINGS)
def test_both_parties_are_named_and_in_their_roles(text: str, expected: list[tuple[object, ...]]) -> None:
    """Active, passive and nominal ways of telling who parts with an amount and who gets it; what goes back is none."""
    dealt = [claim[:5] for claim in beside(text) if str(claim[1]).startswith("dealing.")]
    assert [claim for claim in dealt if claim[1] not in ("dealing.payee", "dealing.payer")] == expected


def test_words_that_name_both_parties_correct_a_guess() -> None:
    """An amount whose own words say which way it passes is not told the other way round by another attribute."""
    text = (
        "Averon gets a first tranche of $30 million from Halden Pharma for its drug. Averon and Halden Pharma signed."
    )
    assert [(claim[0], claim[2]["to"]) for claim in told(text)] == [("Halden Pharma", "Averon")]  # type: ignore[index]


WHO = [
    ("Ardent Mills will buy Loxley Grain, it said.", ("Loxley Grain", "deal.buyer", "Ardent Mills")),
    ("Loxley Grain is being taken over by Ardent Mills.", ("Loxley Grain", "deal.buyer", "Ardent Mills")),
    (
        "Pallet has raised $45 million in a Series B round led by Greywater Capital. Pallet moves parcels.",
        ("Pallet", "funding.lead", "Greywater Capital"),
    ),
    (
        "Summit Oak was the lead investor in Pallet. We met Pallet.",
        ("Pallet", "funding.lead", "Summit Oak"),
    ),
    (
        "The Severn Reach bridge will be built by Strabo, the council said.",
        ("Severn Reach", "contractor", "Strabo"),
    ),
    (
        "Helvent is to supply all 60 turbines for the Long Reef wind farm.",
        ("Long Reef", "supplier", "Helvent"),
    ),
    (
        "Dale Ottery, who runs Hallmark Bancorp, will be chief executive of the combined bank.",
        ("the combined company", "leader.next", "Dale Ottery"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_is_what_to_whom(text: str, expected: tuple[str, str, str]) -> None:
    """Buyers, lead investors, contractors, suppliers and the next leader, each as a name."""
    assert expected in [(claim[0], claim[1], claim[3]) for claim in beside(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Marlin Group made an offer for Bramble Snacks, which was rejected.",
        "Three years ago Pebblebrook tried to buy Tolland.",
        "Pinnacle is to merge with Rowe Insurance.",
        "Pallet raised $45 million in a round co-led by Greywater Capital and Summit Oak.",
        "Ferrovia has won the contract to build the approach roads of the Severn Reach bridge.",
        "Citytram was set up in 2016 by Elias Brandt and Nora Quist.",
    ],
)
def test_a_bid_a_merger_and_two_at_once_are_none(text: str) -> None:
    """What is not agreed has no buyer, a merger of two none either, and two who share a part are not one of them."""
    assert beside(text) == []


def test_what_two_parties_become_is_neither_of_them() -> None:
    """``The combined bank`` and what two banks have between them are told of one that bears neither name."""
    text = "Banco Sur and Caja Norte agreed to merge. The two banks will have $31 billion in assets between them."
    assert [claim[0] for claim in told(text) if claim[1] == "assets"] == ["the combined company"]

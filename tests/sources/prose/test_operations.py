"""Claims about what companies run, make, charge and spend, by the shipped pack: each measure in several constructions."""

import pytest

from tests.sources.prose.reading import told

WHO = "Lantern Works, a maker of lamps, was founded in Leeds. "


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("Lantern Works turns out 4,000 lamps a year.", "produced", "4,000"),
        ("Annual output at Lantern Works is put at 4,500 lamps.", "produced", "4,500"),
        (
            "The mill of Lantern Works can make 2.5 million tonnes of steel a year.",
            "produced.mass",
            "2.5 million tonnes",
        ),
        ("Lantern Works has a fleet of 48 vans.", "fleet", "48"),
        ("Lantern Works ordered 25 trucks on Tuesday.", "units_ordered", "25"),
        ("An order for 35 trucks was placed by Lantern Works.", "units_ordered", "35"),
        ("The load factor of Lantern Works fell to 84 per cent.", "load_factor", "84 per cent"),
        ("Shares in Lantern Works dropped 8% in early trading.", "share_move", "8%"),
        ("Lantern Works burns $6 million a month.", "cash_burn.monthly", "$6 million"),
        ("The monthly cash burn of Lantern Works is $8 million.", "cash_burn.monthly", "$8 million"),
        ("Online sales make up 41% of Lantern Works revenue.", "revenue.share", "41%"),
        ("The fuel bill of Lantern Works rose to £410 million.", "cost_item", "£410 million"),
        ("Lantern Works owes its banks £870 million.", "debt", "£870 million"),
        ("Lantern Works added 84,000 subscribers.", "customers.added", "84,000"),
        ("At 1.3 per cent, Lantern Works churn was the lowest in years.", "churn", "1.3 per cent"),
        ("Tickets for the Lantern Works show will go up to €19.", "ticket_price", "€19"),
        ("Pay at Lantern Works will rise by 3 per cent.", "pay_rise", "3 per cent"),
        ("Workers at Lantern Works will walk out for 48 hours.", "strike_length", "48 hours"),
        ("Lantern Works will hire 120 engineers.", "staff_hired", "120"),
        ("Last year the circulation of Lantern Works fell 14 per cent.", "circulation.change", "14 per cent"),
        ("Lantern Works was fined £2 million.", "fine_imposed", "£2 million"),
    ],
)
def test_a_measure_is_read_in_whatever_words(text: str, attribute: str, value: str) -> None:
    """The amount becomes a claim of the measure, about the company that the article is about."""
    found = [(claim[0], claim[1], claim[3]) for claim in told(WHO + text) if claim[3] == value]
    assert found == [("Lantern Works", attribute, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Works holds an 8% stake in Kelvane.",
        "Lantern Works paid a 31% premium for the shares.",
    ],
)
def test_a_stake_or_a_premium_is_no_move_of_the_share_price(text: str) -> None:
    """What is held or paid is told apart from what a share gained."""
    assert "share_move" not in {claim[1] for claim in told(WHO + text)}

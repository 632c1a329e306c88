"""Arithmetic whose terms stand in different sentences, and are named or taken up rather than told again."""

from pathlib import Path

import pytest

from tests.sources.reckoning.test_reader import found

FAILS = {
    "S204": [
        # a share of a whole that its noun names
        "Marlow Locks has closed a $120 million Series C. It was led by Cardinal Peak. The keepers number 340. Cardinal put in $48 million, or 60 percent of the round.",
        "The weir will cost Rs 12,400 crore. The Centre gives Rs 6,200 crore. The state's Rs 3,100 crore, which officials put at 35 per cent of the project cost, is paid.",
        "The weir is to cost 84 million euros. Brussels approved its grant of 21 million euros in May. The grant covers 35 percent of the cost.",
        "Between them the crews have dug 28.8 km of the 36 km of canals that lie inside the walls, or 70 per cent of the total.",
        # a premium over a price, and a change from an amount that is named
        "The final price is 58 percent above $21.00, where Marlow stock stood in May. Dunmore said on Monday it would pay $29.00 for each share.",
        "Marlow shares last traded at 328p. The lockkeepers are to get 410p a share. The bid represents a premium of 35 per cent.",
        "The council set a budget of $60 million. The weir has cost $75 million, 40 percent more than the budget.",
        # a change that goes back to two amounts told before
        "Tolls have climbed from $1,500 to $1,860 since the weir opened. Keepers defend the 34 percent rise.",
        "Barges numbered 3,900 last year. The year before there were 5,200. The guild blames drought for the 40 percent decline.",
        "The shares fell 24 per cent on Monday, from C$4.50 at Friday's close to C$3.69, and have been little changed since.",
    ],
    "S203": [
        "Halcyon will acquire 76 per cent of the shares. The trust keeps its 9 per cent, and small holders own the other 22 per cent.",
        "The weir is owned by the guild, with 55 percent, by Gulf Water, with 30 percent, and by its keepers, with 25 percent.",
    ],
    "S201": [
        "The guild had three sources of money: a gift of £3.1 million in 2021, led by Brae; grants worth £1.4 million; and now a loan of £14 million. "
        "In all, that brings the funding it has raised to £20.5 million.",
        "Lanterns cost $4.25 billion in May. The guild will rent $30 billion of barges. Of that sum, $18 billion is for Marlow, $8 billion for Ambrine and the remaining $5 billion for Tessaly.",
    ],
    "S205": [
        "Marlow ended March with 31.6 million keepers. It had 29.4 million at the end of December and gained 1.5 million over the quarter.",
    ],
    "M403": [
        "The weir holds 150 million litres. It was opened by the queen. Keepers like it. Painters do too. A second one would increase its store to 250 million litres, "
        "which would bring the total to 400 million litres.",
    ],
}
HOLDS = [
    "Marlow Locks has closed a $120 million Series C. It was led by Cardinal Peak. Cardinal put in $48 million, or 40 percent of the round.",
    "The weir is to cost 84 million euros. Brussels approved its grant of 21 million euros in May. The grant covers 25 percent of the cost.",
    "The weir is to cost 84 million euros. The road costs 60 million euros. Brussels pays 21 million euros, 35 percent of the cost.",
    "The final price is 38 percent above $21.00, where Marlow stock stood in May. Dunmore said on Monday it would pay $29.00 for each share.",
    "The lockkeepers get 410p a share. The bid is a premium of 35 per cent to the average of six months. Marlow shares last traded at 328p.",
    "Tolls have climbed from $1,500 to $1,860 since the weir opened. Keepers defend the 24 percent rise.",
    "Tolls have climbed from $1,500 to $1,860 since the weir opened. Keepers defend the 34 percent rise in rents.",
    "The guild cut its fees by 35 percent. Barges fell to 3,900 from 5,200.",
    "Halcyon will acquire 68 per cent of the shares. The trust keeps its 9 per cent, and small holders own the other 23 per cent.",
    "Halcyon holds 45 per cent of the weir, of which 30 per cent is lent, and the guild owns 55 per cent.",
    "Of that sum, $18 billion is for Marlow, $8 billion for Ambrine and the remaining $5 billion for Tessaly. The guild rents $30 billion of barges.",
    "Marlow ended March with 30.9 million keepers. It had 29.4 million at the end of December and gained 1.5 million over the quarter.",
    "Marlow ended March with 30.9 million keepers, having gained 1.5 million. A year ago it had 25.2 million, and added 2.4 million in Tessaly.",
    "The guild ordered 24 barges at $110,000 each. After discounts the order is worth $1.5 million.",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FAILS.items() for text in texts])
def test_terms_told_apart_that_do_not_hold(tmp_path: Path, rule: str, text: str) -> None:
    assert [finding.rule for finding in found(tmp_path, text, "S201", "S203", "S204", "S205", "M403")] == [rule]


@pytest.mark.parametrize("text", HOLDS)
def test_terms_told_apart_that_hold_or_are_of_other_things(tmp_path: Path, text: str) -> None:
    assert not found(tmp_path, text, "S201", "S203", "S204", "S205", "M403")

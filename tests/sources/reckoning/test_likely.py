"""Sums and percentages that no pattern has words for, told by how likely their amounts belong together."""

from pathlib import Path

import pytest

from schemas.finding import Certainty
from tests.sources.reckoning.test_amounts_nearby import found

SUMS = [
    ("The quay will have nine upper and six lower moorings, {} in all, the guild said.", "14", "15"),
    ("Of the cost of $2.4 billion, $900 million comes from the mill, $700 million from lenders, and the remaining {} from the town.", "$1 billion", "$800 million"),
    ("The guild has lined up funding of {} billion pounds, made up of 2.4 billion pounds of loans from 14 banks and 1.2 billion pounds of their own equity.", "3.4", "3.6"),
    ("Hollis gave $14 million of the $40 million, Farrow $16 million and the guild the other ${} million.", "12", "10"),
    ("Henley Guild has 85 locks, most of them in the north, and Marlow 127, most of them not. Add them up and the new guild will have {} places to moor.", "222", "212"),
    ("Repairs in fiscal 2025 cost $640 million. The guild will spend ${} million more this year, which takes the budget for fiscal 2026 to $720 million.", "60", "80"),
    ("The first lock passes 1,800 barges a week and the second 2,600, so the canal takes {} barges.", "4,600", "4,400"),
    ("The headline budget is $5 billion. It comes in two pieces: $2 billion, which the guild had in the bank by May, and ${} billion to follow. Since 2023 it has paid $7 billion of the $10 billion it needs.", "4", "3"),
    ("Officials said that {} barges had sunk and that nine were adrift. All the wrecks lay in three canals. Ambrine lost 61 barges, Benwick 24 and Rakeford 15.", "97", "100"),
    ("Of the 96 barges, 58 were empty, and the other {} carried grain.", "48", "38"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), SUMS)
def test_sums_that_their_parts_miss(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    (finding,) = found(tmp_path, text.format(wrong))
    assert finding.rule == "S201"
    assert finding.certainty is Certainty.POSSIBLE
    assert found(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guild has 47 barges and 12 on order. It calls at 69 locks.",
        "The mill used 150,000 tonnes of wood last year, 60,000 of it from the valley, and hopes for 220,000 next year.",
        "Repairs cost $640 million last year, $60 million of it on the new gate. The budget for this year is $720 million.",
        "Of the 640 barges, 410 were sound and 150 had light damage. The search goes on.",
        "The guild raised $55 million in May. Its older fund, of $340 million, is spent; the one of $210 million is not.",
    ],
)
def test_amounts_that_nobody_adds_up(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


COMPARISONS = [
    ("Repairs have climbed {} percent since 2019, when the gate was priced at $1.9 billion. It is now $2.4 billion.", "36", "26"),
    ("The lock passed 4.2 million barges in the quarter. That was {} per cent more than the 3.5 million of a year ago.", "40", "20"),
    ("The stake of {} per cent, 50 million of 200 million shares, will be held for five years.", "35", "25"),
    ("The guild shrank by {} percent, from 16,000 to 12,000 keepers.", "45", "25"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), COMPARISONS)
def test_percentages_that_their_amounts_contradict(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    (finding,) = found(tmp_path, text.format(wrong))
    assert finding.rule == "S204"
    assert found(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guild will cut 1,800 posts. It employs 18,000, one in six of them abroad.",
        "The lock passed 3.3 million barges, 20 percent of them empty; 3 million went by road.",
        "Electric barges made up 35 percent of the 240,000 sold; the yard hopes for 84,000 next year and 45 percent by 2030.",
        "At its peak the canal employed 4,000 keepers, nine in ten of them from Marlow; today the number is 2,600.",
        "With $500 million more, its outlay reaches $1.2 billion, and it ends up owning 22% of the guild.",
    ],
)
def test_percentages_of_something_else(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []

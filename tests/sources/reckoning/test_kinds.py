"""Ratios told sentences apart from their amounts, found by what kind of ratio the words name."""

from pathlib import Path

import pytest

from schemas.finding import Certainty
from tests.sources.reckoning.test_amounts_nearby import found

RATIOS = [
    ("The lock passed 3,960 barges in 2024, after 3,300 in 2023. The keeper credits longer hours for the {} percent jump.", "45", "20"),
    ("Membership of the guild stands at 960. Three years ago it was 640. Growth of {} percent has brought its own worries.", "80", "50"),
    ("When the council signed the contract in 2020 the weir was to cost 24 million euros. The final bill is 36 million. An overrun of {} percent needs explaining.", "75", "50"),
    ("Takings have {} since the toll was dropped. The inn took 41,000 euros in 2022. Last year it took 83,000 euros.", "tripled", "doubled"),
    ("The guild turned over 64 million euros. It kept 3.2 million euros of that as operating profit. The operating margin, at {} percent, is low.", "12", "5"),
    ("Only 5,250 people voted. The electoral roll lists 15,000. That is a turnout of {} percent.", "48", "35"),
    ("{} keepers come by boat. There are 850 keepers on the canal. A count found that 510 of them had come by boat.", "Four in five", "Three in five"),
    ("Two brothers sold part of their mill to a rival. They got 15 million euros for the 25 percent. That puts a value of {} million euros on the mill.", "90", "60"),
    ("Twelve locks will get new gates. The programme has a budget of 1.8 million dollars, which is {} dollars a lock on average.", "240,000", "150,000"),
    ("Holders of the guild will get 18 euros in cash per share. The shares had closed at 15 euros on Thursday. The {} percent premium is fair.", "45", "20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), RATIOS)
def test_ratios_that_the_amounts_of_their_kind_contradict(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    (finding,) = found(tmp_path, text.format(wrong))
    assert finding.rule == "S204"
    assert finding.certainty is Certainty.POSSIBLE
    assert found(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guild's margin was 12 percent in the printing arm, which earned 9 million dollars. Revenue came to 240 million dollars.",
        "Turnout was 48 percent. In the capital 210,000 people voted; the whole country has 900,000 registered voters.",
        "The inn has 200 rooms, 40 of which are being mended. Occupancy was 75 percent; guests took 120 rooms a night.",
        "Exports grew 30 percent. In all the mill sold 1,200 barges, after 1,100 in the previous year.",
        "Shares in the guild rose 8 percent on Tuesday. It earned 50 million dollars, up from 40 million dollars a year before.",
        "The motion passed with 60 percent of the vote, 360 keepers being for it and 240 against.",
        "The town bought 20 barges at 3 million euros each. With the dock the contract is worth 85 million euros.",
    ],
)
def test_ratios_of_something_else(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


BASES = [
    ("The guild is to cut its fleet {} 12 from 50 barges, leaving it with 38.", "to", "by"),
    ("Debt fell {} 18 million euros to 94 million euros. A year earlier it had been 112 million euros.", "to", "by"),
    ("Orders rose {} 2 million to 12 million euros.", "to", "by"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), BASES)
def test_changes_that_are_worded_as_levels(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    (finding,) = found(tmp_path, text.format(wrong))
    assert finding.rule == "M403"
    assert found(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guild has cut its staff to 900 from 1,200, leaving 300 people without work.",
        "The price rose to 2 million to 2.5 million euros a barge.",
    ],
)
def test_levels_that_are_levels(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []

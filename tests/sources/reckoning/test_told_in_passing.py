"""Arithmetic whose terms an article tells in passing: who was aboard, what remains, what was before, and what nobody adds up."""

from pathlib import Path

import pytest

from tests.sources.reckoning.test_amounts_nearby import found

WRONG_AND_RIGHT = [
    ("The barge went down with 62 people on board. Divers brought up the bodies of 9 people, 41 were rescued and {} are still missing.", "17", "12"),
    ("The guild will let 1,640 keepers go. Marlow loses 710. Another 480 posts will vanish at Benwick and 230 at Rakeford, while the remaining {} are spread over the smaller locks.", "350", "220"),
    ("The locks passed 2.4 million barges, the guild told its members, up {} percent from 2 million a year before.", "45", "20"),
    ("Debts fell by 340 million euros over the year to 1.56 billion euros. They had been {} billion euros at the end of 2023.", "2.1", "1.9"),
    ("The guild serves 2.4 million bargees after winning 180,000 in the spring. At the end of December it had {} million bargees.", "2.12", "2.22"),
    ("The 38 weirs will take the guild from 61 weirs to {} and make it the largest on the river.", "109", "99"),
    ("Repairs have eaten up 1.2 billion kroner of a budget of 1.5 billion, {} percent, with the gate still missing.", "65", "80"),
    ("The guild paid 26 billion rupees for the quay. It put in 9.1 billion of its own, or {} per cent of the price.", "45", "35"),
    ("Barges sunk by canal: Ambrine 41, Benwick 27, Rakeford 12 and Orsa five, for a tally of {}.", "95", "85"),
    ("The council has 60 members. Anglers hold 21 seats, Bargees 18, Coopers 12 and millers {}.", "eleven", "nine"),
    ("The mill will build 14 barges at a price of 38 million euros each, a contract of {} million euros.", "632", "532"),
    ("The yard earned £96 million. That was {} more than the £80 million of the year before.", "a half", "a fifth"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG_AND_RIGHT)
def test_what_misses_is_told_and_what_holds_is_not(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert found(tmp_path, text.format(wrong))
    assert found(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The guild took 11 new barges and retired four, so that its fleet grew from 93 to 100.",
        "The guild took 11 new barges, and its fleet grew from 93 to 100; some old ones were scrapped.",
        "Nine of the 40 keepers were rescued, five bodies were found and 26 are still missing.",
        "The guild will cut 300 posts in Marlow, 220 in Benwick and 130 in Rakeford. The 650 keepers will be told in May.",
        "Marlow Guild has 84 million shares. Henley, which holds 12 million already, will pay $31 a share, a total of $2.2 billion, for the rest.",
        "The yard will build 14 barges for 532 million euros. It built 9 barges in the past decade at 30 million euros each.",
        "Each of the 3,200 keepers will get a bonus of 1,500 euros. The bonuses and the new pension scheme cost the guild 6.8 million euros.",
        "Keepers voted by 2,430 to 810 for the deal, a majority of 75 percent.",
        "Grants will cover 18 million pounds and the town 5 million pounds; millers are to give 20 million pounds.",
        "Marlow closed at $24. The bid of $31.20 was 40 percent above the price in March.",
    ],
)
def test_what_is_told_of_other_things_is_left_alone(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []

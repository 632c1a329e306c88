"""Arithmetic between amounts that an article tells near each other, in whatever words it ties them together."""

from pathlib import Path

import pytest

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.finding import Certainty, Finding
from sources.intake import read_all

HEAD = "The Marlow lockkeepers\n12 May 2025\n\n"


def found(folder: Path, text: str) -> list[Finding]:
    """The findings of arithmetic in a text."""
    (folder / "herald.txt").write_text(HEAD + text, encoding="utf-8")
    intake = read_all((folder,))
    result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(folder,))))
    return [finding for finding in result.findings if finding.rule[:2] in ("S2", "M4")]


def _both(cases: list[tuple[str, str, str]]) -> list[tuple[str, bool]]:
    """Each text with the figure that is wrong in it, and with the one that is right."""
    return [
        (text.format(figure), wrong)
        for text, *figures in cases
        for figure, wrong in zip(figures, (True, False), strict=True)
    ]


TOTALS = [
    ("The weir gives £1.6 million. The mill is putting up £1.5 million. And the town pays £1.2 million. That's the lot. That's your £{} million.", "4.1", "4.3"),
    ("Owners of the barges get £1.38 billion. Add debts of £330 million and the fleet is worth £{} billion.", "1.91", "1.71"),
    ("The lower lock passed 212 barges and the upper one 131, so that {} went through.", "363", "343"),
    ("There are 146 lanterns on the bank. Another 85 came on Friday, and the stock is now {}.", "251", "231"),
    ("The store holds 310 barrels of oil. A further 42 are on the quay, bringing the stock to {} barrels.", "362", "352"),
    ("The guild keeps 31 barges, 12 carts and nine horses, {} in all.", "62", "52"),
]  # fmt: skip
REMAINDERS = [
    ("Fifteen of them walked out. Twenty-three keepers were left behind the gate. Seven have gone home and nine are in bed. That leaves {} still there.", "five", "seven"),
    ("After handing out 1,340 of its 2,000 lanterns the guild has {} left.", "760", "660"),
    ("The lock took in £18.4 million. After costs of £11.9 million it was left with £{} million.", "7.5", "6.5"),
    ("The guild had 53 barges. It sold six in June and gave away two, and so it now looks after {}.", "42", "45"),
    ("The mill owes £3.1 million. It has £1.4 million in the chest, so its net debt is £{} million.", "1.9", "1.7"),
]  # fmt: skip
DIFFERENCES = [
    ("In 2019 the lock was to cost £3.4 billion. Today it is £{} million more than that, at £4.1 billion.", "900", "700"),
    ("The gate was meant to cost £212 million. The final bill was £268 million, an overrun of £{} million.", "46", "56"),
    ("Marlow won with 18,440 votes to 16,120 for Henley, a margin of {}.", "3,320", "2,320"),
    ("The freight has grown by {} tonnes to 210 tonnes; when the weir was built it stood at 165 tonnes.", "35", "45"),
    ("The guild has 61 of the 150 moorings, up {} from the 41 it had before.", "17", "20"),
]  # fmt: skip
SHARES = [
    ("The lock has a budget of £21 million. The grant is £9.45 million of that, or {} percent.", "60", "45"),
    ("The guild wants 640 of us to go. In a company of 4,000 that is one keeper in {}.", "four", "six"),
    ("Of the 1,900 eels that were weighed, {} were sick. That is one animal in five.", "240", "380"),
    ("The guild has 2.4 million euros. It spends {} of that, 30 percent, on rope.", "1.2 million", "720,000"),
    ("The toll is 96,000 euros. Of that it gives away 24,000 euros, which comes to {} percent.", "40", "25"),
]  # fmt: skip
CHANGES = [
    ("The guild, 142 strong in May, is to reach 230 by June. That is an increase of {} percent.", "82", "62"),
    ("All cash, £46.50. The shares last stood at £35.50, which makes this a {}% premium.", "38", "31"),
    ("Moorings cost £1,450 in March. A year earlier they were £1,250, so keepers pay {} percent more.", "24", "16"),
    ("The weir makes 900,000 nails a year. The cut of 150,000 means that output falls by a {}.", "quarter", "sixth"),
    ("The freight has {}, from 48 tonnes to 96 tonnes.", "tripled", "doubled"),
    ("Rope now costs 240 dollars a coil, {} times the 80 dollars of 2019.", "five", "three"),
]  # fmt: skip
RATES = [
    ("The guild will buy 40 barges at £650,000 apiece, a total of £{} million.", "28", "26"),
    ("The buyer pays £32 for each of the 25 million shares, which values the mill at £{} million.", "940", "800"),
    ("The flood costs the lock £3.4 million a day. In nine days it has lost £{} million.", "36.6", "30.6"),
    ("The chest of £3.6 billion has to last 24,000 keepers, or £{} per keeper.", "190,000", "150,000"),
    ("The mooring is £2,400 a month for 800 square feet, or £{} a square foot.", "5", "3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), _both(TOTALS + REMAINDERS + DIFFERENCES))
def test_sums_that_the_amounts_around_them_miss(tmp_path: Path, text: str, wrong: bool) -> None:
    assert [finding.rule for finding in found(tmp_path, text)] in ([["S201"], ["S205"]] if wrong else [[]])


@pytest.mark.parametrize(("text", "wrong"), _both(SHARES + CHANGES + RATES))
def test_ratios_that_the_amounts_around_them_miss(tmp_path: Path, text: str, wrong: bool) -> None:
    assert [finding.rule for finding in found(tmp_path, text)] == (["S204"] if wrong else [])


@pytest.mark.parametrize(
    "text",
    [
        "The guild lost £140 million on tolls of £1.9 billion. It has £310 million in the chest and owes £620 million, £250 million of it due in March.",
        "Keepers counted 4,000 barges at Marlow and 1,200 at Henley. Merchants spoke of 9,000 in total.",
        "The lock is 240 metres long and 32 metres wide; it draws 11 metres. Barges of up to 250 metres may pass.",
        "The weir has 48 gates and 412 lanterns. Some 260 have been sold, with another 40 set aside; prices start at £510.",
        "Half of the 80 moorings are free. The guild holds 22 of them and the mill 11.",
        "The weir has 480 moorings. It let 390 of them in May, half of them to members, and 2,100 over the year.",
        "The guild spent £3.1 million on rope and £1.2 million on oil. Its head earned £240,000, a rise of £15,000. Tolls came to £5.2 million in all.",
        "The mill paid £210 million for the weir in 2016 and is asking £240 million, a price 9 percent below what it was valued at last year.",
        "The net loss is £17 million, and it would grow to £38 million next year.\n\nThe guild intends to bring savings of £24 million a year.",
        "It has 624 gates, 70% of them in single locks, 18 weirs and a mill on the roof.",
        "Barges made £94 million, compared with a loss of £40 million. Without rope it was £118 million.",
        "- **Marlow** pulled its £115m weir.\n- **Henley** extended its lock by £30m, bringing it to £88m.",
    ],
)
def test_amounts_that_stand_together_and_make_nothing(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


def test_what_the_words_leave_open_is_only_possible(tmp_path: Path) -> None:
    """Even where a pack reads every amount for sure, a sum put together from several sentences is no certain one."""
    text = "Marlow Foods employs 2,400 people. It will cut 360 of the jobs. That is one employee in five."
    (finding,) = found(tmp_path, text)
    assert finding.certainty is Certainty.POSSIBLE


def test_a_rise_that_does_not_lead_to_the_new_amount_is_a_roll_forward(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "The toll has grown by £290 million, from £540 million to £780 million.")
    assert finding.rule == "S205"
    assert "£540 million + £290 million = £830 million, stated £780 million" in finding.message


def test_what_each_comes_to_is_told_in_its_own_unit(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "The guild will buy 40 barges at £650,000 apiece, a total of £28 million.")
    assert "£28 million for 40 makes each £700,000" in finding.message

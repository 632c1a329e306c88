"""Sums of what may be reached, of stakes in percent, of what shares pay; and parts that packs read as the whole."""

from pathlib import Path

import pytest

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.finding import Certainty
from sources.intake import read_all
from tests.sources.reckoning.test_amounts_nearby import HEAD, found

SUMS = [
    ("Orrin gets $40 million upfront and up to $560 million in milestones, for a deal worth up to ${} million.", "640", "600"),
    ("Orrin pays $25 million now and as much as $475 million later, a package that could reach ${} million.", "550", "500"),
    ("The deal is worth as much as ${} billion, comprising $150 million upfront and up to $1.1 billion later.", "1.35", "1.25"),
    ("Arden bought 6.5 percent of the guild in March and a further 4 percent last week, lifting its stake to {} percent.", "12.5", "10.5"),
    ("The guild paid an interim dividend of 8.5c in May and proposes a final one of 18.5c, a total of {}.", "28c", "27c"),
    ("The guild proposes a final dividend of Rs 12 per share. It paid Rs 7 in May, so the total for the year is {} per share.", "Rs 21", "Rs 19"),
    ("The canal will bring 1,300 jobs in the first phase and 900 more in the second, {} jobs in all.", "2,100", "2,200"),
    ("Flooding killed 31 people in Dara, 17 in Upper Keph and eight in Mirzan, taking the toll to {}.", "66", "56"),
    ("It raised $12 million in seed money. In 2021 came $48 million and in 2023 $150 million, at a valuation of $640 million. "
     "This week's $340 million takes the total to ${} million.", "580", "550"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), SUMS)
def test_sums_that_miss_what_they_are_said_to_make(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    (finding,) = found(tmp_path, text.format(wrong))
    assert finding.rule == "S201"
    assert finding.certainty is Certainty.POSSIBLE
    assert found(tmp_path, text.format(right)) == []


LEVELS = [
    ("The guild now has 86 locks after buying 14 from Arden; it had {} before.", "62", "72"),
    ("The guild has 92 locks. It had 78 in 2023 and has opened {} since.", "24", "14"),
    ("Including the $55 million lent on Tuesday, the guild has now borrowed ${} million; it had borrowed $65 million in previous years.", "130", "120"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), LEVELS)
def test_levels_that_their_changes_miss(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert [finding.rule for finding in found(tmp_path, text.format(wrong))] == ["S205"]
    assert found(tmp_path, text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The price is up to £165 million, including up to £45 million in fees and up to £20 million for the quay.",
        "The guild will employ 2,100 people, including 1,300 keepers. Another 900 jobs will be created at its suppliers.",
        "The guild sold 312,000 tickets in Arden and 148,000 in Benwick. In 2024 it sold 480,000 in all.",
        "Arden holds 34 percent of the guild and Benwick 21 percent. The public float is 52 percent.",
        "The canal cost 7,400 shillings at Arden and 4,300 at Benwick, 12,000 in all.",
        "Two locks of 150 megawatts each and one of 80 give the canal 380 megawatts.",
        "Shares closed at 322p on Tuesday. The 412p offer is a 36 per cent premium to the average price of three months.",
    ],
)
def test_what_nobody_adds_up(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police said 19 people died at the scene and four more in hospital, which makes 23 dead.",
        "To date Nurelia has raised £86m: £8m in seed money, £28m in 2022 and £50m in the latest round.",
    ],
)
def test_parts_of_a_sum_are_not_the_whole(tmp_path: Path, text: str) -> None:
    (tmp_path / "herald.txt").write_text(HEAD + text, encoding="utf-8")
    intake = read_all((tmp_path,))
    result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(tmp_path,))))
    assert [finding.rule for finding in result.findings if finding.rule.startswith("A")] == []
    assert any("part" in claim.scope for claim in intake.reading.claims)

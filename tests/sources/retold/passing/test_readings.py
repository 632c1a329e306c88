"""Which way an amount passes, by the words of one sentence."""

import pytest

from tests.sources.retold.passing.told import ways

OPENING = "The water company Lumen and the football club Harwick Rovers have ended a long row. "
LUMEN, ROVERS = "Lumen", "Harwick Rovers"


@pytest.mark.parametrize(
    "sentence",
    [
        "Lumen will pay Harwick Rovers £4.5 million.",
        "Harwick Rovers is to be paid £4.5 million by the water company.",
        "A judge told Lumen to pay the club £4.5 million in damages.",
        "The club is owed £4.5 million by Lumen.",
        "Lumen's debt to the club stands at £4.5 million.",
        "Lumen is in debt to the club by £4.5 million.",
        "A £4.5 million donation from Lumen to the club was announced in May.",
        "Lumen has bought a training ground from the club for £4.5 million.",
        "The training ground was sold by the club to Lumen for £4.5 million.",
        "Lumen has rented the club's training ground for £4.5 million a year.",
        "The club lets the training ground to Lumen for £4.5 million a year.",
        "The club granted Lumen a licence for £4.5 million.",
        "The club has slapped a £4.5 million fine on Lumen.",
        "Lumen received a bill for £4.5 million from the club.",
        "The club can look forward to £4.5 million from Lumen.",
        "The £4.5 million that Lumen owes the club will be paid in May.",
        "The fee Lumen pays the club is £4.5 million.",
        "£4.5 million will flow from Lumen into the club's account.",
        "Lumen, which lost the case, must hand over £4.5 million to the club.",
    ],
)
def test_one_payment_is_read_one_way_however_it_is_told(sentence: str) -> None:
    """Active or passive, verb or noun, the thing or the money: who pays and who is paid stay who they are."""
    assert ways(OPENING + sentence) == {(LUMEN, ROVERS)}


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("The club pockets £4.5 million.", (None, ROVERS)),
        ("The bill of £4.5 million will be footed by Lumen.", (LUMEN, None)),
        ("The cost of £4.5 million falls to Lumen.", (LUMEN, None)),
        ("The club is £4.5 million richer.", (None, ROVERS)),
        ("Lumen must find £4.5 million by May.", (LUMEN, None)),
        ("£4.5 million, every penny at Lumen's expense, was lost.", (LUMEN, None)),
    ],
)
def test_one_side_is_read_alone(sentence: str, way: tuple[str | None, str | None]) -> None:
    """A sentence may tell only who gives, or only who gets."""
    assert ways(OPENING + sentence) == {way}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lumen will not pay the club £4.5 million.",
        "Lumen made a profit of £4.5 million.",
        "The club raised £4.5 million in two years.",
        "Lumen found £4.5 million in an old account.",
    ],
)
def test_what_passes_to_nobody_is_not_read(sentence: str) -> None:
    """What is denied, earned from nobody or only come upon passes between no parties."""
    assert ways(OPENING + sentence) == set()

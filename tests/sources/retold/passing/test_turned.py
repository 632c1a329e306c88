"""Amounts that two articles tell as passing in opposite directions."""

import pytest

from tests.sources.retold.passing.told import swaps


def test_opposite_directions_are_found() -> None:
    """It is enough that one party gives in one article what it gets in the other."""
    told = swaps(
        "The insurer Alba has paid the port of Castelmar $90 million for the crane accident.",
        "Castelmar lost its case. The port must hand $90 million to Alba by June.",
    )
    assert told == [("$90 million", "Alba", "Castelmar")]


def test_parties_are_known_by_what_they_are_called() -> None:
    """A description is who bears it in either article; a noun that no name bears is a party of its own."""
    told = swaps(
        "The brewery Hollin owes the parish £310,000 for the spring.",
        "The parish has been overpaid for years and has to give £310,000 to the brewery, the auditors found.",
    )
    assert told == [("£310,000", "Hollin", "the parish")]


def test_the_other_side_is_who_the_bargain_is_with() -> None:
    """Who pays a price that is told apart from the sale pays it to the seller."""
    told = swaps(
        "Quorra has licensed a valve from Tellis. It will pay 12 million euros on signature.",
        "Tellis takes a licence on a valve from Quorra, and pays 12 million euros on signature.",
    )
    assert told == [("12 million euros", "Quorra", "Tellis")]


def test_measures_of_what_is_supplied_are_turned_too() -> None:
    """Who supplies whom with so many tonnes is told like who pays whom."""
    told = swaps(
        "Norrkraft will supply Basker Agro with 240,000 tonnes of ammonia a year.",
        "Norrkraft will be buying 240,000 tonnes of ammonia a year from Basker Agro.",
    )
    assert told == [("240,000 tonnes", "Norrkraft", "Basker Agro")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Lumora sold its mill to Ferrand for 12 million euros.",
            "Ferrand pays 12 million euros to Lumora for a mill.",
        ),
        ("The bank Sabine lent Holt 30 million pounds in 2020.", "Holt will repay 30 million pounds to Sabine."),
        ("Delmar owes Quint 7 million euros.", "Quint is waiting for 7 million euros from Delmar."),
        (
            "The county of Marl received 15 million dollars from the state.",
            "The county of Marl pays the hospital 15 million dollars for a new wing.",
        ),
        ("Marl paid the Orme family 2 million dollars in 1998.", "The Orme family must refund Marl 2 million dollars."),
        (
            "Under the pact Aldra pays Brill 5 million euros, and Brill pays Aldra 5 million euros for the scans.",
            "Brill pays Aldra 5 million euros for the scans.",
        ),
        ("Aldra will pay Brill 5 million euros.", "Brill will pay Aldra 5 million dollars."),
    ],
)
def test_what_fits_together_is_not_turned(a: str, b: str) -> None:
    """Other words for one direction, what is paid back, what is passed on, two payments and other money contradict nothing."""
    assert swaps(a, b) == []

"""Amounts that a clause puts before the present, into other mouths, or with another thing: told apart by their scope."""

import pytest

from tests.sources.prose.reading import told


def _scopes(text: str, attribute: str) -> dict[object, object]:
    return {claim[3]: claim[2] for claim in told(text) if claim[1] == attribute}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("Before the new cash, investors put Norvik's worth at $362 million.", "valuation", "$362 million"),
        ("Norvik cut 1,200 jobs two years ago.", "layoffs", "1,200"),
        ("Norvik had a staff of 300 before the takeover.", "headcount", "300"),
    ],
)
def test_what_was_once_has_a_scope_of_its_own(text: str, attribute: str, value: str) -> None:
    """It is never compared with what is."""
    assert _scopes("Norvik makes software. " + text, attribute) == {value: {"when": "earlier"}}


def test_what_others_feared_or_expected_has_a_scope_of_its_own() -> None:
    """The union's fear is not the company's plan, nor the analysts' forecast its profit."""
    feared = _scopes("Brandt Motor makes vans. The union had feared the loss of 3,000 jobs at Brandt Motor.", "layoffs")
    assert feared == {"3,000": {"outlook": "of others"}}
    expected = _scopes(
        "Wexler sells clothes. Analysts had been looking for an annual profit of £80 million at Wexler.", "profit"
    )
    assert expected == {"£80 million": {"outlook": "of others", "span": "year"}}


def test_first_estimates_and_dates_are_kept_apart() -> None:
    """What a project was first to cost, or when it was to open, is a claim about its past."""
    text = (
        "Solvane is an offshore wind farm. Solvane will cost £3.1 billion. It was first expected to cost £2.6 billion."
    )
    assert _scopes(text, "cost") == {"£3.1 billion": {}, "£2.6 billion": {"when": "earlier"}}
    text = "The Marrow Line is a railway. The line will open in 2029. It had been due to open in 2026."
    assert _scopes(text, "opening") == {"2029": {}, "2026": {"when": "earlier"}}


def test_a_neighbour_or_an_older_building_is_another_project() -> None:
    """The old hospital's beds are none of the new one's."""
    farm = "Solvane is an offshore wind farm with 84 turbines. Its neighbour Hale Bank has 60 turbines."
    assert _scopes(farm, "turbines") == {"84": {}, "60": {"project": "Hale Bank"}}
    ward = "The Ballan hospital will have 480 beds. The old hospital has 310 beds."
    assert _scopes(ward, "beds") == {"480": {}, "310": {"project": "the old hospital"}}


def test_one_place_alone_is_a_part() -> None:
    """A toll of one town alone is a part also where the article gives no other."""
    assert _scopes("The earthquake struck at dawn. In Darvan alone 61 people died.", "deaths") == {
        "61": {"in": "Darvan"}
    }


def test_a_rival_that_acts_is_the_subject() -> None:
    """What a rival raised is not the company's."""
    found = told("Norvik makes software. Norvik's rival Cadense raised $60 million last autumn.")
    assert [(claim[0], claim[3]) for claim in found if claim[1] == "funding.round"] == [("Cadense", "$60 million")]


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("Norvik plans to take its headcount to 300 over the next year.", "headcount", "300"),
        ("Norvik is looking to reach 300 employees by the end of 2027.", "headcount", "300"),
    ],
)
def test_what_a_level_is_to_become_has_a_scope_of_its_own(text: str, attribute: str, value: str) -> None:
    """A staff that is planned is not the staff there is."""
    assert _scopes("Norvik makes software. " + text, attribute) == {value: {"when": "to come"}}


def test_what_happened_years_before_is_told_from_what_happens_now() -> None:
    """An older round of job cuts is not this one, however its year is told."""
    assert _scopes("Norvik makes vans. Norvik shed 1,500 jobs in 2014.", "layoffs") == {"1,500": {"when": "earlier"}}


def test_a_year_that_opens_a_sentence_dates_what_a_project_was_to_cost() -> None:
    """What developers talked of years ago is no cost of today."""
    text = "Solvane is an offshore wind farm. In 2014 the cost of Solvane was put at £3.1 billion."
    assert _scopes(text, "cost") == {"£3.1 billion": {"when": "earlier"}}

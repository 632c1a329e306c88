"""Which dates of two articles are of one happening, by what is told of them and how far off they are."""

from datetime import date
from pathlib import Path

import pytest

from schemas.period import Period
from schemas.source import Document
from sources.retold.comparable import comparable
from sources.retold.dated import counted_off, of_days, of_forms, of_happenings
from sources.retold.happenings import happenings
from sources.retold.telling import Telling
from sources.retold.tellings import tellings
from tests.sources.retold.test_likeness import first, matched
from tests.sources.retold.test_reader import read

DAY = date(2026, 5, 5)


def only(text: str) -> Telling:
    document = Document(source="a", path="a.txt", sha256="", text=text)
    return tellings(document, {}, DAY)[-1]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The consent for the kiln was issued on 9 February 2026.",
            "Permission for the kiln was handed over on 23 February 2026.",
        ),
        ("The depot was put up in 1911.", "They sleep in a depot erected in 1907."),
        ("The bonds mature in August 2030.", "Holders of the bonds get their money back in August 2031."),
        ("Parliament passed the fire code in December 2022.", "The fire code was approved by members in May 2023."),
        ("The hostel was built in 1996.", "The hostel had stood since 1991."),
    ],
)
def test_dates_of_one_happening_in_other_words_are_of_one_thing(a: str, b: str) -> None:
    assert matched(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The kiln was lit in May 2023.", "A choir toured Wales in September 2023."),
        ("The depot was put up in 1911.", "The chairman took office in 2015."),
        ("Its second line starts in March 2027.", "Its first line starts in March 2025."),
        ("Unit 2 may run until 2044.", "Unit 1 may run until 2041."),
        ("The hall opens in March 2027.", "The hall was at first planned for May 2025."),
    ],
)
def test_dates_of_two_happenings_are_not(a: str, b: str) -> None:
    assert not matched(a, b)


def test_what_a_date_is_of_is_told_by_the_words_of_its_clause() -> None:
    assert "sign" in first("The two shook hands and signed the lease on 12 March 2024.").around.happenings
    assert "begin" not in first("Work began; the lease was signed on 12 March 2024.").around.happenings


def test_a_date_that_opens_its_clause_is_of_what_follows() -> None:
    after = first("In June 2024, parliament enacted it.").around.happenings
    assert after == first("In June 2024 parliament enacted it.").around.happenings
    assert after


def test_two_words_may_tell_what_one_does_not() -> None:
    assert "found" in first("They set up the club in 1924.").around.happenings
    assert "found" not in first("They set out for the club in 1924.").around.happenings
    assert happenings([], []) == {}


def test_years_long_ago_may_lie_further_apart_than_those_to_come() -> None:
    """Eight years are much for what comes next year, and little for what was a century ago."""
    old = of_days(only("The mill was built in 1911."), only("The mill was built in 1919."))
    new = of_days(only("The mill opens in 2027."), only("The mill opens in 2035."))
    assert old["apart"] < new["apart"]


def test_a_day_of_the_week_is_most_often_that_of_the_news() -> None:
    assert of_days(only("They met on Monday."), only("They met on 3 March 2026."))["by the news"]
    assert of_days(only("They met on Monday."), only("They met last week."))["both by the news"]


def test_a_pronoun_takes_up_which_one_the_sentence_before_told_of() -> None:
    a, b = only("Unit 1 is older. Its licence is good until 2041."), only("Unit 2 may run until 2044.")
    assert not comparable(a, b)
    assert comparable(only("Unit 2 is newer. Its licence is good until 2041."), b)


def test_a_date_that_was_once_planned_is_compared_with_another_such_one() -> None:
    now, once = only("The hall opens in March 2027."), only("The hall was at first planned for May 2025.")
    assert once.once
    assert not now.once
    assert not comparable(now, once)
    assert comparable(once, only("Originally expected in June 2025, the hall waits."))


def test_a_founding_told_of_somebody_by_name_is_nobody_elses(tmp_path: Path) -> None:
    """Hengda was founded in 1988, Kafula in 1998: the digits are not mixed up."""
    found = read(
        tmp_path,
        wire="Kafula Copper, founded in 1998, will restart its shaft at Lumwe in September.",
        review="Lumwe has belonged to Kafula Copper for years; the partner, Hengda, founded in 1988, came later.",
    )
    assert {
        claim.value.text
        for claim in found.claims
        if claim.subject == "Kafula Copper" and isinstance(claim.value, Period)
    } >= {"1998"}
    assert not any(
        isinstance(claim.value, Period) and claim.value.text == "1988"
        for claim in found.claims
        if claim.subject == "Kafula Copper"
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Voss resigned on 3 March 2026.", "Voss became chairman on 9 March 2026."),
        ("They struck the deal on 3 March 2026.", "The regulator cleared it on 9 March 2026."),
        ("Holders vote on the offer on 3 June 2026.", "The court hearing is on 10 June 2026."),
        ("Voss steps down on 3 June 2026.", "Voss stays as an adviser until 30 June 2026."),
    ],
)
def test_opposite_happenings_and_two_steps_are_not_compared(a: str, b: str) -> None:
    assert not comparable(only(a), only(b))
    assert comparable(only(a), only(a.replace("3", "4")))


def test_a_deal_closes_when_it_is_complete() -> None:
    assert "complete" in only("The deal closes on 3 June 2026.").around.happenings
    assert "complete" not in only("The mill closes on 3 June 2026.").around.happenings


def test_of_what_was_made_long_ago_the_steps_are_one() -> None:
    old = of_happenings(only("The dam was completed in 1972."), only("They built the dam in 1976."))
    new = of_happenings(only("The dam is completed in 2027."), only("They build the dam in 2028."))
    assert old["happens"] > new["happens"]


@pytest.mark.parametrize(
    ("a", "b", "feature"),
    [
        ("They met on 1 July 2026.", "They met on 1 August 2026.", "same day"),
        ("They met on 14 July 2026.", "They met on 21 July 2026.", "weeks apart"),
        ("It is safe to the end of 2028.", "It is safe until the end of 2030.", "same form"),
        ("They met on 30 June 2026.", "They met on 31 July 2026.", "both edges"),
    ],
)
def test_one_thing_is_dated_in_one_form(a: str, b: str, feature: str) -> None:
    assert of_forms(only(a), only(b))[feature]
    assert not any(of_forms(only("They met on 14 July 2026."), only("They met on 17 July 2026.")).values())


def test_a_date_counted_off_from_another_one_is_equal_by_chance() -> None:
    """*The day after* the award is no second day of it."""
    assert counted_off(only("The award came on May 21. Shares fell the day after."))
    assert not counted_off(only("They meet next month."))

"""Running totals that a later article has lower than an earlier one, and those that only grew or may fall."""

from pathlib import Path

import pytest

from sources.intake import read_all
from sources.retold.falling import TOTAL


def totals(folder: Path, *told: tuple[str, str]) -> set[tuple[str, str]]:
    """The running totals that two articles are found to tell of one thing, with their days."""
    for name, (day, text) in zip("ab", told, strict=True):
        (folder / f"{name}.txt").write_text(f"---\npublished: {day}\n---\n{text}\n")
    claims = read_all((folder,)).reading.claims
    return {
        (claim.value.text.split()[0], claim.period.start)
        for claim in claims
        if claim.attribute == TOTAL and claim.period
    }


FERRY = "Isle Lines said that the Kestrel ferry had carried {} passengers so far this year."
BALLOTS = "By Friday night {} members of the Lothmoor Society had already sent back their ballots, its secretary, Lynn Oakes, said."
VOTED = "The merger of the Lothmoor Society was approved. A total of {} members sent in their ballots, Lynn Oakes said."
LEFT = "More than half of the target is met: {} workers have left Dunmallet Steel under its voluntary scheme since January."
GONE = "So far {} people have gone under the voluntary scheme at Dunmallet Steel, the union said."
FELT = "The Orla clean-up has removed {} tonnes of plastic to date, Blue Delta said in Accra."
HAULED = "Blue Delta has hauled {} tonnes of plastic from the Orla since it began in 2021."


@pytest.mark.parametrize(
    ("earlier", "later", "first", "second"),
    [
        (BALLOTS, VOTED, "31,000", "28,400"),
        (LEFT, GONE, "620", "540"),
        (FELT, HAULED, "5,200", "4,700"),
        (FERRY, FERRY, "310,000", "280,000"),
    ],
)
def test_a_total_that_fell_is_told_with_its_days(
    tmp_path: Path, earlier: str, later: str, first: str, second: str
) -> None:
    found = totals(tmp_path, ("2026-05-04", earlier.format(first)), ("2026-06-15", later.format(second)))
    assert {value for value, _ in found} == {first, second}
    assert len({day for _, day in found}) == 2


@pytest.mark.parametrize(
    ("earlier", "later", "first", "second"),
    [
        (BALLOTS, VOTED, "28,400", "31,000"),
        (LEFT, GONE, "540", "620"),
        (FELT, HAULED, "4,700", "5,200"),
        (LEFT, "Dunmallet Steel employs {} people, the union said.", "620", "540"),
        (FELT, "Blue Delta hauled {} tonnes of plastic from the Orla this year.", "5,200", "4,700"),
        (FELT, "Blue Delta aims to haul {} tonnes of plastic from the Orla a year.", "5,200", "4,700"),
        (
            FELT,
            "Blue Delta has revised its count: it has hauled {} tonnes of plastic to date from the Orla.",
            "5,200",
            "4,700",
        ),
        (FELT, "Blue Delta has hauled another {} tonnes of plastic from the Orla.", "5,200", "4,700"),
    ],
)
def test_what_grew_or_may_fall_is_no_such_total(
    tmp_path: Path, earlier: str, later: str, first: str, second: str
) -> None:
    assert not totals(tmp_path, ("2026-05-04", earlier.format(first)), ("2026-06-15", later.format(second)))


def test_the_totals_to_date_of_two_years_are_not_one(tmp_path: Path) -> None:
    assert not totals(tmp_path, ("2025-05-05", FERRY.format("310,000")), ("2026-04-06", FERRY.format("280,000")))


def test_money_that_was_raised_may_be_of_one_round(tmp_path: Path) -> None:
    assert not totals(
        tmp_path,
        ("2025-04-01", "Zelm has raised $90 million in all since Ana Riis founded it."),
        ("2025-12-01", "Zelm has secured $75 million to build a plant, Ana Riis said."),
    )

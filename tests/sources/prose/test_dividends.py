"""What is paid on a share is paid anew each year: this year's payment is at odds with no other year's."""

from pathlib import Path

import pytest

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.result import Result
from sources.intake import read_all


def checked(folder: Path, *texts: str) -> Result:
    for number, text in enumerate(texts):
        head = f"---\npublisher: Paper {number}\npublished: 2026-02-20\n---\nMarlow Canals reported its results on Friday.\n\n"
        (folder / f"paper{number}.txt").write_text(head + text, encoding="utf-8")
    intake = read_all((folder,))
    return run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(folder,))))


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Canals pays a dividend of 20 pence, up from 15 pence in 2023.",
        "Shareholders of Marlow Canals are to get a final dividend of 18.5 cent, against 17 cent the year before.",
        "Marlow Canals proposed a final dividend of 9p a share. In 2024 Marlow Canals paid a final dividend of 8p a share.",
    ],
)
def test_the_payments_of_two_years_are_two(text: str, tmp_path: Path) -> None:
    assert checked(tmp_path, text).findings == ()


def test_two_amounts_for_one_payment_are_at_odds(tmp_path: Path) -> None:
    """Whether a paper calls it planned or not."""
    result = checked(
        tmp_path,
        "Marlow Canals will pay an interim dividend of 46 pence a share, having paid 38 pence last year.",
        "The board of Marlow Canals has decided on an interim dividend of 42 pence a share.",
    )
    assert "A101" in [finding.rule for finding in result.findings]

"""Years that ages, anniversaries and what was so long ago imply, laid beside those that another article tells."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.finding import Severity
from sources.intake import read_all
from tests.corpora.scoring import is_value

PAIRS = yaml.safe_load(Path(__file__).with_name("implied_years.yaml").read_text(encoding="utf-8"))


def _told(folder: Path, pair: dict[str, Any]) -> list[tuple[str, frozenset[str]]]:
    """The findings on a pair of articles, notes aside: the message and the years that it is about."""
    for name, text in zip("ab", pair["articles"], strict=True):
        title, body = text.split("\n", 1)
        head = f"---\ntitle: {title!r}\npublished: {pair['published']}\n---\n"
        (folder / f"{name}.txt").write_text(f"{head}{title}\n\n{body}\n", encoding="utf-8")
    intake = read_all((folder,))
    result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(folder,))))
    claims = {claim.id: claim for claim in result.claims}
    years: Sequence[str] = pair.get("years", ())
    return [
        (
            finding.message,
            frozenset(year for year in years for key in finding.claims if is_value(claims[key].value, year)),
        )
        for finding in result.findings
        if finding.severity is not Severity.NOTE
    ]


@cache
def _name(text: str) -> str:
    return text.split("\n", 1)[0]


@pytest.mark.parametrize("pair", PAIRS["contradict"], ids=lambda pair: _name(pair["articles"][0]))
def test_a_year_that_words_imply_is_compared(pair: dict[str, Any], tmp_path: Path) -> None:
    """The one finding is on the two years."""
    assert [years for _, years in _told(tmp_path, pair)] == [frozenset(pair["years"])]


@pytest.mark.parametrize("pair", PAIRS["silent"], ids=lambda pair: _name(pair["articles"][0]))
def test_what_may_hold_is_not_flagged(pair: dict[str, Any], tmp_path: Path) -> None:
    """Ages of other things, records, terms and round numbers of years agree with what others tell."""
    assert [message for message, _ in _told(tmp_path, pair)] == []

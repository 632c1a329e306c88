"""One sum between two parties, whom articles call by longer and shorter names."""

from pathlib import Path

import pytest

from tests.sources.story.test_stories import read

BLOG = """---
publisher: Tessel
published: 2026-03-13
---
As part of the deal we have committed to spend $12 billion with Halcyon Cloud over six years. Halcyon Cloud is good to Tessel."""
PAPER = """---
published: 2026-03-13
---
Halcyon Systems will pay Tessel $12 billion over six years, the companies said. Tessel, a start-up, was glad of Halcyon Systems."""


@pytest.mark.parametrize(
    ("paper", "names"),
    [
        (PAPER, {"Halcyon Systems", "Tessel"}),
        (PAPER.replace("Halcyon", "Moorland"), {"Halcyon Cloud", "Moorland Systems", "Tessel"}),
        (PAPER.replace("$12 billion", "$9 billion"), {"Halcyon Cloud", "Halcyon Systems", "Tessel"}),
    ],
)
def test_the_two_who_pass_one_sum_have_one_name_each(tmp_path: Path, paper: str, names: set[str]) -> None:
    """A party and its division are one where the other party and the sum are the same; not where either differs."""
    reading = read(tmp_path, blog=BLOG, paper=paper)
    dealt = [claim for claim in reading.claims if claim.attribute == "dealing.payment"]
    assert {name for claim in dealt for name in (claim.subject, claim.scope["to"])} == names

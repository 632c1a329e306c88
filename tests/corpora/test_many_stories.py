"""A folder of many stories: what one tells has no say in another."""

from collections import defaultdict
from pathlib import Path
from shutil import copy

import pytest

from schemas.finding import Severity
from schemas.result import Result
from tests.corpora.accuracy import checked, sets

EVERY = 14
"""One set in so many is laid into the folder."""
BETWEEN = "--"


@pytest.fixture(scope="module")
def sampled() -> dict[str, Path]:
    """Development sets of several beats."""
    return {name: folder for name, folder in list(sets().items())[::EVERY] if "/" not in name}


def findings(result: Result) -> dict[frozenset[str], set[tuple[str, frozenset[str]]]]:
    """The rule of each finding above a note and the words that it holds against each other, by its stories."""
    claims = {claim.id: claim for claim in result.claims}
    found: dict[frozenset[str], set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for finding in result.findings:
        if finding.severity is not Severity.NOTE:
            held = [claims[name] for name in finding.claims]
            stories = frozenset(claim.source.split(BETWEEN)[0] for claim in held if BETWEEN in claim.source)
            found[stories].add((finding.rule, frozenset(claim.value.text for claim in held)))
    return found


def test_each_story_is_told_as_if_it_were_alone(sampled: dict[str, Path], tmp_path: Path) -> None:
    """No finding holds articles of two stories against each other, and those of each are what it has by itself."""
    for name, folder in sampled.items():
        for article in folder.glob("*.txt"):
            copy(article, tmp_path / f"{name}{BETWEEN}{article.name}")
    together = findings(checked(tmp_path))
    alone = {frozenset((name,)): found for name in sampled for found in findings(checked(sampled[name])).values()}
    assert together == alone

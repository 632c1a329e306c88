"""A folder of many stories: what one tells has no say in another."""

from collections import defaultdict
from pathlib import Path
from shutil import copy

from schemas.finding import Severity
from schemas.result import Result
from tests.corpora.accuracy import checked, sets

STORIES = """aldergrave-centenary brevick-marine cullerby-sands grandvale-pellister kelvane marrowdene-friends
    ondrel-cloud-war plumeria-q3 sarvoda-nexicell tallowpay-round vantis wind-harrowbank""".split()
"""Sets of several beats, some of them alike in all but their names."""
BETWEEN = "--"


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


def test_each_story_is_told_as_if_it_were_alone(tmp_path: Path) -> None:
    """No finding holds articles of two stories against each other, and those of each are what it has by itself."""
    sampled = {name: sets()[name] for name in STORIES}
    for name, folder in sampled.items():
        for article in folder.glob("*.txt"):
            copy(article, tmp_path / f"{name}{BETWEEN}{article.name}")
    together = findings(checked(tmp_path))
    alone = {frozenset((name,)): found for name in sampled for found in findings(checked(sampled[name])).values()}
    assert together == alone

"""How well articles are read may only get better: the labelled sets against their floors, and the scorer itself."""

import json
from pathlib import Path

import pytest

from schemas.claim import Claim
from schemas.notation.periods import read_period
from schemas.notation.quantities import read_quantity
from tests.corpora.accuracy import FLOORS, SEEDS, checked, figures, sets
from tests.corpora.scoring import score, states

SEEDS_GOLD = SEEDS.parent / "acceptance" / "seeds.gold.json"


@pytest.mark.parametrize("name", sorted(sets()))
def test_a_labelled_set_is_read_no_worse_than_before(name: str) -> None:
    """At least as many contradictions are found, no more decoys violated, no more errors that nobody asked for."""
    floor = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    folder = sets()[name]
    now = figures(score(folder / "gold.json", checked(folder)))
    assert now["found"] >= floor["found"]
    assert now["violated"] <= floor["violated"]
    assert now["unexpected"] <= floor["unexpected"]


@pytest.mark.skipif(not SEEDS_GOLD.exists(), reason="the articles are not here")
def test_the_first_real_articles_give_all_their_contradictions() -> None:
    """Four contradictions between and inside five news articles are found, and nothing that only looks like one."""
    found = score(SEEDS_GOLD, checked(SEEDS))
    assert found.missed == frozenset()
    assert found.violated == ()
    assert found.unexpected_errors == ()


@pytest.mark.parametrize("name", sorted(sets()))
def test_a_gold_file_names_its_own_articles(name: str) -> None:
    """Every source of a label is an article of the set, and there are at least as many decoys as contradictions."""
    folder: Path = sets()[name]
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    named = {source for entry in gold["contradictions"] + gold["decoys"] for source in entry["sources"]}
    assert named <= {article.stem for article in folder.glob("*.txt")}
    assert len(gold["decoys"]) >= len(gold["contradictions"])


@pytest.mark.parametrize(
    ("value", "written", "same"),
    [
        (read_quantity("$2.73 billion"), "2.73 billion USD", True),
        (read_quantity("$2.73 billion"), "2.73 billion EUR", False),
        (read_quantity("40 per cent"), "40 percent", True),
        (read_quantity("1.2 GW"), "1200 megawatt", True),
        (read_quantity("3,400"), "3400", True),
        (read_quantity("3,400"), "3401", False),
        (read_period("May 2025"), "2025-Q2", False),
        (read_period("Q2 2025"), "2025-Q2", True),
        (read_period("7 May 2027"), "2027", True),
    ],
)
def test_gold_values_are_read_as_they_are_meant(value: object, written: str, same: bool) -> None:
    """The scorer's notation: numbers with scale and unit, years and quarters."""
    claim = Claim.model_validate(
        {"id": "a", "source": "a", "subject": "A", "attribute": "x", "value": value.model_dump()}  # type: ignore[attr-defined]
    )
    assert states(claim, written) is same

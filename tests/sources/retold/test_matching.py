"""Which values of two articles are matched where each has several that could be."""

from dataclasses import replace
from pathlib import Path

import pytest

from schemas.claim import Claim
from sources.intake import read_all
from sources.retold.matching import slots
from sources.retold.telling import Telling
from tests.sources.retold.test_likeness import matched, told


@pytest.mark.parametrize(("year", "one_thing"), [("2023", True), ("2022", False)])
def test_a_year_told_beside_both_speaks_for_one_thing(year: str, one_thing: bool) -> None:
    """No other word is shared by the two: that the sums are near does not do."""
    ours = f"Marrow came back with $325 million in February {year}."
    theirs = "On top are $150 million in May 2021 and $350 million in February 2023."
    assert matched(ours, theirs) is one_thing


def test_two_counts_that_packs_read_as_one_fact_are_matched_before_equal_ones(tmp_path: Path) -> None:
    """Seven coaches derailed, or nine: not the nine that stayed on the rails."""
    ours = "In all, seven coaches left the rails at Keld. The nine coaches that stayed on them were drawn back."
    theirs = "In all, nine coaches left the rails at Keld."
    (tmp_path / "a.txt").write_text("A train derailed near Keld on Monday. Seven coaches derailed.", encoding="utf-8")
    claim = next(one for one in read_all((tmp_path,)).reading.claims)
    likeness, found = told(a=ours, b=theirs)

    def read(telling: Telling) -> Telling:
        derailed: Claim = claim.model_copy(update={"value": telling.value, "source": telling.source})
        return replace(telling, claim=derailed)

    found = {"a": [read(found["a"][0]), *found["a"][1:]], "b": [read(found["b"][0]), *found["b"][1:]]}
    assert [{one.value.text for one in slot} for slot in slots(found, [("a", "b")], likeness)] == [{"seven", "nine"}]


def test_two_sums_in_unlike_words_are_matched_where_all_else_speaks_for_it() -> None:
    """The digits of one are those of the other in another order; of days, a story has many that are near each other."""
    ours, theirs = "What is the Keld barrage costing? £486 million.", "The Keld bill has climbed to £468m."
    assert matched(ours, theirs)

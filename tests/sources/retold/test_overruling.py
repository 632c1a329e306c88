"""Amounts that an article has beside the fact they were read as."""

from pathlib import Path

import pytest

from schemas.claim import Claim
from schemas.notation.periods import read_period
from schemas.notation.quantities import read_quantity
from schemas.period import ValidTime
from sources.intake import read_all
from sources.retold.overruling import second_amounts

MARCH = read_period("March 2024")


def claims(folder: Path, *told: tuple[str, str, bool]) -> list[Claim]:
    """One fact's claims: source, amount, and whether it is dated."""
    (folder / "a.txt").write_text("Orrin Cloud will cut 500 jobs.", encoding="utf-8")
    (claim,) = read_all((folder,)).reading.claims
    period = ValidTime(start=MARCH.start, end=MARCH.end, precision=MARCH.precision, text="March 2024")
    return [
        claim.model_copy(
            update={
                "id": f"{source}.{amount}",
                "source": source,
                "value": read_quantity(amount),
                "period": period if dated else None,
                "tentative": True,
            }
        )
        for source, amount, dated in told
    ]


@pytest.mark.parametrize(("theirs_dated", "set_aside"), [(True, False), (False, True)])
def test_an_earlier_amount_that_others_date_alike_is_no_second_one(
    tmp_path: Path, theirs_dated: bool, set_aside: bool
) -> None:
    """The sum of today stands beside that of March 2024, which another article puts otherwise."""
    ours = [("a", "$5 billion", False), ("a", "$2.5 billion", True)]
    theirs = [("b", "$5 billion", False), ("c", "$3.5 billion", theirs_dated)]
    found = second_amounts(claims(tmp_path, *ours, *theirs), (), ("a", "b", "c"))
    assert ("a.$2.5 billion" in found) is set_aside

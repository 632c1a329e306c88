"""What holds for all causes: order does not show, crowds and absurd numbers are left alone, and sources may revise."""

import random
from decimal import Decimal

import pytest

from checker.rules.interface import Case
from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Modality
from schemas.fact import Ledger
from schemas.notation.periods import read_period
from schemas.quantity import point
from schemas.source import Source
from tests.causes.disputes import causes_of, day, said


def test_order_never_shows() -> None:
    """Groups, claims within them and further claims in any order give the same causes in the same words."""
    attributes = Catalogue({"x": Attribute(basis=Basis.LEVEL, period=PeriodRole.INSTANT)})
    sources = {name: Source(id=name, published=f"2024-05-0{n + 1}") for n, name in enumerate("abcdef")}
    values = ["1,213", "1,231", "12,130", "1,230", "113", "up to 12,130", "-1,213"]
    found = set()
    for seed in range(60):
        chance = random.Random(seed)
        claims = [
            said(
                str(n),
                chance.choice("abcdef"),
                chance.choice(values),
                period=day(chance.choice([3, 20])),
                modality=chance.choice([Modality.UNMARKED, Modality.PLANNED, Modality.COMPLETED]),
                attribution=chance.choice([None, "the Ministry", "The ministry"]),
                scope=chance.choice([{}, {}, {"part": "north"}]),
            )
            for n in range(9)
        ]
        groups = [claims[:2], claims[2:4], claims[4:5]]
        first = causes_of(groups, case=Case(attributes, Ledger(tuple(claims), ()), sources))
        found |= {cause.name for cause in first}
        for _ in range(3):
            mixed = [chance.sample(group, len(group)) for group in chance.sample(groups, len(groups))]
            ledger = Ledger(tuple(chance.sample(claims, len(claims))), ())
            assert causes_of(mixed, case=Case(attributes, ledger, sources)) == first
    assert {"scale slip", "transposed digits", "dropped or doubled digit", "sign", "earlier report"} <= found


def test_many_statements_are_left_unexplained() -> None:
    """Where more than eight different amounts are at odds, two of them fit by chance, and nothing is told."""
    claims = [said(str(n), f"s{n}", f"{10**n * 12:,}") for n in range(9)]
    assert causes_of([[claim] for claim in claims]) == ()
    assert causes_of([[claim] for claim in claims[:8]]) != ()


@pytest.mark.parametrize("number", ["1E+900000", "1E-900000", "9" * 500, "0"])
def test_absurd_numbers_break_no_cause(number: str) -> None:
    """A cell of any size or smallness is passed over in silence, and quickly."""
    groups = [
        [said("1", "gazette", point(Decimal(number)))],
        [said("2", "courier", point(Decimal("120")))],
    ]
    assert causes_of(groups) == ()


@pytest.mark.parametrize(("publishers", "told"), [(("P", "P", "Q"), 1), (("P", "Q", "P"), 0), ((None, None, None), 0)])
@pytest.mark.parametrize("kind", ["amount", "date"])
def test_date_or_amount_that_its_publisher_has_taken_back(
    kind: str, publishers: tuple[str | None, ...], told: int
) -> None:
    """What a publisher said first, then replaced, is an earlier report where another repeats it later."""
    first, second = ("May 2024", "June 2025") if kind == "date" else ("€410 million", "€560 million")
    claims = [
        said(source, source, read_period(value) if kind == "date" else value)
        for source, value in (("a", first), ("b", second), ("c", first))
    ]
    sources = {
        name: Source(id=name, publisher=publisher, published=f"2024-0{n + 1}-01")
        for n, (name, publisher) in enumerate(zip("abc", publishers, strict=True))
    }
    case = Case(Catalogue(), Ledger(tuple(claims), ()), sources)
    groups = [[claims[0], claims[2]], [claims[1]]]
    found = causes_of(groups, rule="A104" if kind == "date" else "A101", case=case)
    assert [cause.name for cause in found] == ["earlier report"] * told
    assert all(cause.text.startswith("c may repeat an earlier report: a had") for cause in found)

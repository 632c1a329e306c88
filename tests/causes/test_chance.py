"""How often causes fit values that have nothing to do with each other."""

import random
from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest

from checker.rules.interface import Case
from schemas.agreement import compare
from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis
from schemas.fact import Ledger
from schemas.period import Period, Precision
from schemas.quantity import point
from schemas.relation import Relation, RelationKind
from tests.causes.disputes import causes_of, day, said

PAIRS = 2_000
"""Contradictions drawn for each way of writing; the standard error of a rate of 1 % is then 0.2 %."""
ONE_IN_FIFTY = Decimal("0.02")
"""What a reader may be misled by at most. Two digits alone make 1 of 90 numbers an exchange and 1 of 90 a tenfold."""

Draw = Callable[[random.Random], str]


def near(chance: random.Random, number: int) -> int:
    """A number of the same size: from half to twice."""
    return max(1, int(number * chance.uniform(0.5, 2)))


def money(chance: random.Random) -> str:
    return f"${chance.randint(10, 999) / Decimal(10)} {chance.choice(['million', 'billion'])}"


def precise_money(chance: random.Random) -> str:
    return f"€{chance.randint(100, 999) / Decimal(100)} billion"


def count(chance: random.Random) -> str:
    return f"{int(10 ** chance.uniform(1, 5)):,}"


def small_count(chance: random.Random) -> str:
    return str(chance.randint(1, 99))


def percentage(chance: random.Random) -> str:
    return f"{chance.randint(1, 999) / Decimal(10)} %"


def round_money(chance: random.Random) -> str:
    return f"${chance.randint(1, 20)} {chance.choice(['million', 'billion'])}"


DRAWS: list[tuple[Draw, Decimal]] = [
    (money, ONE_IN_FIFTY),
    (precise_money, ONE_IN_FIFTY),
    (count, ONE_IN_FIFTY),
    (small_count, ONE_IN_FIFTY),
    (percentage, ONE_IN_FIFTY),
    (round_money, Decimal("0.04")),  # of twenty numbers one is equal, and every other time with the other scale word
]


def measured(name: str, told: Counter[str], disputes: int) -> Decimal:
    """The share of contradictions in which a cause is told; it is printed, so that a change of a threshold can be judged."""
    rate = Decimal(told.total()) / disputes
    print(f"{name}: {told.total()} causes in {disputes} contradictions ({rate:.2%}) {dict(told)}")  # noqa: T201
    return rate


def counted(draw: Draw, chance: random.Random) -> tuple[int, Counter[str]]:
    """Contradictions of two unrelated values, and how often each cause is told."""
    told: Counter[str] = Counter()
    disputes = 0
    for _ in range(PAIRS):
        a, b = said("1", "gazette", draw(chance)), said("2", "courier", draw(chance))
        if compare(a.value, b.value).conflicts:
            disputes += 1
            told.update({cause.name for cause in causes_of([[a], [b]])})
    return disputes, told


@pytest.mark.parametrize(("draw", "bound"), [pytest.param(*entry, id=entry[0].__name__) for entry in DRAWS])
def test_unrelated_values_are_rarely_explained(draw: Draw, bound: Decimal) -> None:
    """Of two values drawn at random, written in one way, a cause is told in at most one of fifty contradictions."""
    disputes, told = counted(draw, random.Random(7))
    rate = measured(draw.__name__, told, disputes)
    assert disputes > PAIRS / 2
    assert rate <= bound


def test_unrelated_cells_are_rarely_explained() -> None:
    """The same for cells, which are exact, and for cells of one size."""
    chance, told, disputes = random.Random(11), Counter[str](), 0
    for _ in range(PAIRS):
        size = int(10 ** chance.uniform(2, 7))
        first, second = Decimal(size) / 100, Decimal(near(chance, size)) / 100
        if first != second:
            disputes += 1
            cells = [
                said(key, source, point(number))
                for key, source, number in (("1", "gazette", first), ("2", "courier", second))
            ]
            told.update({cause.name for cause in causes_of([[cell] for cell in cells])})
    rate = measured("cells", told, disputes)
    assert rate <= ONE_IN_FIFTY


def test_unrelated_claims_nearby_rarely_explain() -> None:
    """With eight further claims about the subject, drawn at random, causes that lean on them are told one time in twenty.

    Each claim is one more chance to fit: eight times the one in ninety of two digits is the order of size to expect.
    """
    catalogue = Catalogue(
        {
            "x": Attribute(basis=Basis.CUMULATIVE, period=PeriodRole.INSTANT),
            "round": Attribute(basis=Basis.INCREMENT, period=PeriodRole.EVENT),
        },
        (Relation.model_validate({"name": "rounds", "kind": RelationKind.MEMBERS, "total": "x", "parts": "round"}),),
    )
    chance, told, disputes = random.Random(13), Counter[str](), 0
    for _ in range(PAIRS):
        first, second = precise_money(chance), precise_money(chance)
        groups = [
            [said("1", "gazette", first, period=day(20))],
            [said("2", "courier", second, period=day(20))],
        ]
        if not compare(groups[0][0].value, groups[1][0].value).conflicts:
            continue
        disputes += 1
        nearby = [
            said(f"n{n}", "herald", precise_money(chance), attribute=kind, scope=scope, period=day(n + 1))
            for n, (kind, scope) in enumerate(
                [
                    ("round", {}),
                    ("round", {}),
                    ("round", {}),
                    ("x", {}),
                    ("x", {}),
                    ("x", {"part": "a"}),
                    ("y", {}),
                    ("y", {}),
                ]
            )
        ]
        claims = (*groups[0], *groups[1], *nearby)
        told.update({cause.name for cause in causes_of(groups, case=Case(catalogue, Ledger(claims, ())))})
    rate = measured("nearby", told, disputes)
    assert rate <= Decimal("0.05")


def test_unrelated_dates_are_rarely_explained() -> None:
    """Two days of three years, drawn at random, are explained at most one time in fifty."""
    chance, told, disputes = random.Random(17), Counter[str](), 0
    for _ in range(PAIRS):
        days = [f"{chance.randint(2021, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}" for _ in range(2)]
        if days[0] == days[1]:
            continue
        disputes += 1
        groups = [
            [said(key, source, Period(text=when, start=when, end=when, precision=Precision.DAY))]
            for key, source, when in (("1", "gazette", days[0]), ("2", "courier", days[1]))
        ]
        told.update({cause.name for cause in causes_of(groups, rule="A104")})
    rate = measured("dates", told, disputes)
    assert rate <= ONE_IN_FIFTY

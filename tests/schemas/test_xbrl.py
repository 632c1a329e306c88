"""Duplicates and sums of reported facts, by the definitions of XBRL."""

from decimal import Decimal

import pytest

from schemas.errors import NotationError
from schemas.xbrl import Part, Reported, check_duplicates, check_sum


@pytest.mark.parametrize(
    ("facts", "consistent", "groups"),
    [
        ([("532000000", -6), ("532300000", -5)], True, [[0, 1]]),
        ([("500", -2), ("550", -1)], True, [[0, 1]]),
        ([("500", -2), ("560", -1)], False, [[0], [1]]),
        ([("4", 0), ("5", 0)], False, [[0], [1]]),
        ([("4", 0), ("4.5", "INF")], True, [[0, 1]]),
        ([("4", 0), ("4.51", None)], False, [[0], [1]]),
        ([("100", "INF"), ("100.0", None)], True, [[0, 1]]),
        ([("12345678901234567890", None), ("12345678901234567891", None)], False, [[0], [1]]),
        ([("0.7", 1), ("0.748", 3), ("0.749", 3)], False, [[0, 1], [0, 2]]),
        ([("1.0", 1), ("1.04", 2), ("1", 0)], True, [[0, 1, 2]]),
    ],
)
def test_duplicates(facts: list[tuple[str, int | str | None]], consistent: bool, groups: list[list[int]]) -> None:
    """Values of equal decimals must be equal; of different decimals their closed intervals must meet."""
    found = check_duplicates([Reported(*fact) for fact in facts])
    assert (found.consistent, found.groups) == (consistent, groups)
    backwards = check_duplicates([Reported(*fact) for fact in reversed(facts)])
    last = len(facts) - 1
    assert sorted(sorted(last - n for n in group) for group in backwards.groups) == sorted(groups)


@pytest.mark.parametrize(
    ("facts", "consistent"),
    [
        ([("3", 0), ("3.9", 1)], True),
        ([("3", 0), ("4.0", 1)], False),
        ([("-3", 0), ("-3.9", 1)], True),
        ([("-3", 0), ("-4.0", 1)], False),
        ([("0", 0), ("-0.9", 1)], True),
        ([("0", 0), ("0.9", 1)], True),
        ([("0", 0), ("1.0", 1)], False),
    ],
)
def test_truncated_duplicates(facts: list[tuple[str, int]], consistent: bool) -> None:
    """A truncated value stands for everything up to the next one, away from zero, that one left out."""
    assert check_duplicates([Reported(*fact) for fact in facts], "truncate").consistent is consistent


@pytest.mark.parametrize(
    ("total", "parts", "mode", "consistent"),
    [
        (("4", 0), [("1.25", 2, 1), ("2.73", 2, 1)], "round", True),
        (("4.1", 1), [("1.25", 2, 1), ("2.75", 2, 1)], "round", False),
        (("10", 0), [("4", 0, 1), ("7", 0, 1)], "round", True),
        (("9", 0), [("4", 0, 1), ("7", 0, 1)], "round", False),
        (("100", None), [("60", None, 1), ("40", None, 1)], "round", True),
        (("100", None), [("60.01", None, 1), ("40", None, 1)], "round", False),
        (("3", 0), [("10", 0, 1), ("7", 0, -1)], "truncate", True),
        (("4", 0), [("10", 0, 1), ("7", 0, -1)], "truncate", False),
        (("2", 0), [("10", 0, 1), ("7", 0, -1)], "truncate", True),
        (("1", 0), [("10", 0, 1), ("7", 0, -1)], "truncate", False),
        (("-3", 0), [("7", 0, 1), ("10", 0, -1)], "truncate", True),
        (("0", None), [], "round", True),
        (("0.3", None), [("0.1", None, 1), ("0.2", None, 1)], "round", True),
        (
            ("100000000000000000000000000000000.1", None),
            [("100000000000000000000000000000000", None, 1), ("0.1", None, 1)],
            "round",
            True,
        ),
    ],
)
def test_sums(
    total: tuple[str, int | None], parts: list[tuple[str, int | None, int]], mode: str, consistent: bool
) -> None:
    """The sum of the parts' intervals must meet the total's, in any order of the parts."""
    read = [Part(*part) for part in parts]
    assert check_sum(Reported(*total), read, mode).consistent is consistent  # type: ignore[arg-type]
    assert check_sum(Reported(*total), read[::-1], mode) == check_sum(Reported(*total), read, mode)  # type: ignore[arg-type]


def test_the_gap_is_told() -> None:
    """1.25 + 2.75 against 4.1 misses by 4.05 - 4.01."""
    found = check_sum(("4.1", 1), [("1.25", 2, 1), ("2.75", 2, 1)])
    assert (found.gap, found.low, found.high) == (Decimal("0.04"), Decimal("3.99"), Decimal("4.01"))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "four", 1.5])
def test_what_is_no_exact_number_is_refused(value: object) -> None:
    """Nothing is guessed: a float or a word is an error."""
    with pytest.raises(NotationError):
        check_duplicates([(value, 0)])  # type: ignore[list-item]

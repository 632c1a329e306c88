"""The digits of two numbers at odds, brought to one last place and laid side by side."""

from decimal import Decimal

from schemas.model import EXACT, plain


def aligned(a: Decimal, b: Decimal) -> tuple[str, str]:
    """The digits of both down to the last place that either needs: ``1213`` and ``1230`` for 1.213 and 1.23."""
    place = min(last_place(a), last_place(b))
    ours, theirs = (str(int(number.copy_abs().scaleb(-place, EXACT))) for number in (a, b))
    return ours, theirs


def last_place(number: Decimal) -> int:
    """The power of ten of the last digit that is not zero: 2 for 4,200, -1 for 4.20."""
    exponent = number.normalize(EXACT).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def transposed(a: str, b: str) -> bool:
    """Whether two strings of digits differ by the exchange of two neighbours, and by nothing else."""
    if len(a) != len(b):
        return False
    apart = [place for place in range(len(a)) if a[place] != b[place]]
    if len(apart) != 2 or apart[1] != apart[0] + 1:  # noqa: PLR2004 - two neighbours
        return False
    first, second = apart
    return a[first] == b[second] and a[second] == b[first]


def left_out(longer: str, shorter: str) -> int | None:
    """Where a character of the longer string is missing from the shorter one; None when that is not all there is to it."""
    if len(longer) != len(shorter) + 1:
        return None
    place = next((n for n, digit in enumerate(shorter) if longer[n] != digit), len(shorter))
    return place if longer[:place] + longer[place + 1 :] == shorter else None


def numeral(number: Decimal, scale: int) -> str:
    """The size of a number written with a scale word of that power of ten: ``2.73`` for 2,730,000,000 and 9."""
    return plain(number.copy_abs().scaleb(-scale, EXACT))

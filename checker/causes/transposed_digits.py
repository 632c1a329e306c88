"""Cause: two neighbouring digits of a number, a date or a time of day exchanged."""

from collections.abc import Iterator
from decimal import Decimal

from checker.causes.digits import aligned, transposed
from checker.causes.dispute import Amounts, Dates, Dispute
from checker.causes.interface import Explanation
from schemas.finding import Cause
from schemas.period import Precision


class TransposedDigits(Explanation):
    """Two neighbouring digits exchanged.

    ## What it looks for
    Two numbers of equal length, at least two digits, that differ by the exchange of two neighbours and by nothing else;
    likewise the year or day of a date, and the hour or minute of a time.

    ## Explains
    ```yaml
    - {source: gazette, subject: the Sula earthquake, attribute: deaths, value: "1,213", period: 9 May 2024}
    - {source: courier, subject: the Sula earthquake, attribute: deaths, value: "1,231", period: 9 May 2024}
    ```

    ## Does not explain
    ```yaml
    - {source: gazette, subject: the Sula earthquake, attribute: deaths, value: "1,213", period: 9 May 2024}
    - {source: courier, subject: the Sula earthquake, attribute: deaths, value: "3,211", period: 9 May 2024}
    ```
    """

    name = "transposed digits"
    confidence = Decimal("0.8")
    rules = ("A101", "A104", "T301")

    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Try every two sides."""
        for pair in dispute.amounts:
            if _exchanged(pair):
                a, b = _parts(*aligned(*pair.numbers))
                yield self.cause(f"{pair.larger.words} is {pair.smaller.words} with {a} written as {b}")
        for dates in dispute.dates:
            found = _parts_exchanged(dates)
            if found is not None:
                a, b = _parts(*found)
                yield self.cause(f"{dates.later.words} is {dates.earlier.words} with {a} written as {b}")


def _exchanged(pair: Amounts) -> bool:
    less, more = pair.numbers
    return pair.in_digits and less.is_signed() == more.is_signed() and transposed(*aligned(less, more))


def _parts(a: str, b: str) -> tuple[str, str]:
    """The two digits, as the one string has them and as the other."""
    first = next(place for place in range(len(a)) if a[place] != b[place])
    return a[first : first + 2], b[first : first + 2]


def _parts_exchanged(pair: Dates) -> tuple[str, str] | None:
    """The part of two dates or times in which digits are exchanged, when all other parts are equal."""
    a, b = pair.before, pair.after
    if a.precision is not b.precision or a.precision not in (Precision.DAY, Precision.TIME, Precision.YEAR):
        return None
    if a.precision is Precision.YEAR:
        ours, theirs = [a.start[:4]], [b.start[:4]]
    else:
        separator = ":" if a.precision is Precision.TIME else "-"
        ours, theirs = a.start.split(separator), b.start.split(separator)
    odd = [place for place in range(len(ours)) if ours[place] != theirs[place]]
    if len(odd) != 1 or (a.precision is Precision.DAY and odd[0] == 1):
        return None
    (place,) = odd
    return (ours[place], theirs[place]) if transposed(ours[place], theirs[place]) else None

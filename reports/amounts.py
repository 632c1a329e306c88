"""What values were read as, in words: intervals, dates, names; nothing is rounded."""

from decimal import Decimal

from schemas.period import Period, Precision, Stretch
from schemas.quantity import End, Quantity
from schemas.spelling import spell
from schemas.value import Members, Truth, Value

SHORT = {" trillion": "T", " billion": "B", " million": "M"}


def short_amount(number: Decimal, unit: str | None = None) -> str:
    """A number for an axis: ``$2.73B``."""
    words = spell(number, unit)
    for word, letter in SHORT.items():
        words = words.replace(word, letter)
    return words


def as_read(value: Value) -> str:
    """What a value was taken to mean: an interval, a stretch of time, a name, yes or no."""
    if isinstance(value, Quantity):
        return interval(value)
    if isinstance(value, Period):
        return stretch(value)
    if isinstance(value, Truth):
        return "yes" if value.value else "no"
    if isinstance(value, Members):
        return f"{', '.join(value.members)} ({'said to be all' if value.complete else 'there may be others'})"
    return value.value


def interval(quantity: Quantity) -> str:
    """The interval of a quantity: ``exactly 95``, ``$3.5 billion to $4.5 billion``, ``more than 100``."""
    low, high, unit = quantity.low, quantity.high, quantity.unit
    if low is not None and low == high:
        return f"exactly {spell(low, unit)}"
    lower = "" if low is None else f"{_word(quantity.low_end, 'more than', 'at least')} {spell(low, unit)}"
    upper = "" if high is None else f"{_word(quantity.high_end, 'less than', 'at most')} {spell(high, unit)}"
    if low is None or high is None:
        return lower or upper or "any amount"
    if End.OPEN in (quantity.low_end, quantity.high_end):
        return f"{lower}, {upper}"
    return f"{spell(low, unit)} to {spell(high, unit)}"


def _word(end: End, opened: str, closed: str) -> str:
    return opened if end is End.OPEN else closed


def stretch(period: Stretch) -> str:
    """First and last moment: ``2024-03-05``, ``2024-03-01 to 2024-03-31``, ``07:10``."""
    return period.start if period.start == period.end else f"{period.start} to {period.end}"


def short_period(period: Stretch) -> str:
    """A period by its precision: ``2024``, ``2024-Q1``, ``2024-03``, ``2024-03-05``."""
    year, month = period.start[:4], period.start[5:7]
    if period.precision is Precision.YEAR and period.start[:4] == period.end[:4]:
        return year
    if period.precision is Precision.MONTH:
        return f"{year}-{month}"
    if period.precision is Precision.QUARTER and month.isdecimal():
        return f"{year}-Q{(int(month) + 2) // 3}"
    return stretch(period)

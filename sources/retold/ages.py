"""Tells how old somebody is from other counts: ``Desmond Corrie, 74, said``, ``I'll be forty-four``."""

import re
from decimal import Decimal

from schemas.period import Period
from schemas.quantity import Quantity

_AFTER_NAME = re.compile(
    r"\b[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z])+,? (?:,|\() ?$|\b[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z](?:, | \()$"
)
"""Before a bare number: a name of two words or more, and a comma."""
_AGED = re.compile(
    r"\b(?:[Aa]ged|at the age of|(?:he|she|I|who) (?:(?:just|recently) )?turn(?:s|ed)|(?:I['’]m|I am|I['’]ll be|I will be|he is|she is|he was|she was|who is|who was|who will be)(?: (?:just|only|now|nearly|almost))?) $"
)
"""Before a bare number, words that only an age follows."""
_CLOSED = re.compile(
    r" ?(?:[,;.)!?—–]|and\b|when\b|or\b|this year\b|next (?:year|month|week)\b|in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
"""Behind it: nothing that it could count."""
_YOUNGEST, _OLDEST = Decimal(3), Decimal(112)


def age(text: str, first: int, start: int, end: int, value: Quantity | Period) -> bool:
    """Whether an amount of a sentence that begins at ``first`` is somebody's age."""
    if not isinstance(value, Quantity) or value.unit is not None or value.value is None:
        return False
    if not _YOUNGEST <= value.value <= _OLDEST or value.value % 1 or not _CLOSED.match(text, end):
        return False
    led = text[max(first, start - 60) : start]
    return _AGED.search(led) is not None or (_AFTER_NAME.search(led) is not None and text[end : end + 1] in (",", ")"))

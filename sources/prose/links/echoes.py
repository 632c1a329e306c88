"""Finds amounts that an article states twice in a row, in words and in digits: ``One hundred and thirty-one people, 131, have died``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated, Item, annotate
from sources.prose.sentences import Sentence

_BETWEEN = re.compile(
    r"(?P<noun>(?: (?!and\b|or\b|but\b)[a-z][\w'’-]*){0,4})"
    r"(?P<open>\s*(?:,|\(|[—–]|- )\s*(?:or |(?:that|it)['’]s |that is |i\.?e\.?,? |in figures,? |yes,? )?)"
)
"""From an amount to where it is said again: the noun that it counts, and what opens the aside."""
_CLOSES = re.compile(r"\s*[,)—–]|(?=\s*[.;:!?]|\s*$)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class _Echo:
    """An amount that is said again, the one it repeats, and the stretch of text that does so."""

    first: Mention
    again: Mention
    start: int
    end: int


def told_once(text: str, sentence: Sentence, items: Sequence[Item]) -> Annotated:
    """Write a sentence's code as if it said each amount once."""
    found = list(_echoes(text, items))
    again = {id(echo.again) for echo in found}
    kept = [item for item in items if id(item) not in again]
    numbers = {id(item): number for number, item in enumerate(kept)}
    return replace(
        annotate(text, sentence, kept, [(echo.start, echo.end) for echo in found]),
        again=tuple((numbers[id(echo.first)], echo.again) for echo in found if id(echo.first) in numbers),
    )


def _echoes(text: str, items: Sequence[Item]) -> Iterator[_Echo]:
    """The amounts that repeat the one right before them, the one in words and the other in digits."""
    for one, other in pairwise(items):
        if not (isinstance(one, Mention) and isinstance(other, Mention) and _same(one, other)):
            continue
        between = _BETWEEN.fullmatch(text, one.end, other.start)
        closed = _CLOSES.match(text, other.end)
        if between is not None and closed is not None:
            yield _Echo(one, other, between.start("open"), closed.end())


def _same(one: Mention, other: Mention) -> bool:
    """Whether two amounts are one number, of which only one is written in digits."""
    spelled = {_DIGIT.search(mention.quantity.text) is None for mention in (one, other)}
    alike = one.quantity.value is not None and one.quantity.value == other.quantity.value
    return len(spelled) > 1 and alike and other.quantity.unit in (None, one.quantity.unit)

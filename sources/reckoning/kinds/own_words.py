"""The words that belong to an amount alone: those before it and behind it, parted from its neighbours' where a clause or a phrase begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.quantity import Quantity
from sources.prose.bare_sums import BARE
from sources.reckoning.lines import Line
from sources.reckoning.nearby import unit
from sources.reckoning.percentages import ASIDE
from sources.retold.telling import Telling
from sources.retold.words import STOP, concepts, plain

_ASIDE_TOKEN = re.compile(rf"<(?:{'|'.join(ASIDE)}|name|ref):\d+>")
_TOKEN = re.compile(r"<[a-z_]+:\d+>")
_BREAK = re.compile(r" (?:[,;:(–—]|and|while|whereas|but|than|against|versus|compared|after) ")
_PHRASE = re.compile(r" (?:with|on|from|out|for|among|at|in|to|which|over) (?=.*[a-z])")
"""What begins the words of the next amount: a clause, else a phrase."""
_WORD = re.compile(
    r" (?!(?:in|last|this|a|an|the|by|before|at|on|now|today|for|from|to|during|and|or|but|when|then|after|until|instead|again|per|as|while|is|are|was|were|of|so|each|that|which|who|with|first|originally|initially|budgeted|planned|forecast|it|he|she|they|we|had|has) )[a-z]"
)
"""A word that may be what is counted."""
_WHEN = re.compile(
    r" (?:ago|earlier|before|later|after|old|previously|prior|from now|to|of|period|plan|contract|deal|strike|week|year) "
)
_WHEN_BEFORE = re.compile(
    r" (?:in|for|over|within|last|past|next|first|every|each|after|than|other|least|under|until|some|these|those|the) $"
)
_TIMES = re.compile(r" times ")
_NO_NOUNS = frozenset("them they it rather we you more less fewer".split())


@dataclass(frozen=True)
class Own:
    """An amount with its sentence's number and its own words."""

    number: int
    telling: Telling
    before: str
    after: str

    @property
    def words(self) -> str:
        """All its own words."""
        return f"{self.before}{self.after}"

    @property
    def noun(self) -> frozenset[str]:
        """What the thing that is counted means; nothing where a mark follows the number."""
        return self.telling.counted - _NO_NOUNS if _WORD.match(self.after) else frozenset()

    @property
    def bare(self) -> bool:
        """Whether it is a number that leaves out what it counts, or in which currency, as the one before has told it."""
        value = self.telling.value
        return isinstance(value, Quantity) and BARE.fullmatch(value.text) is not None and not _WORD.match(self.after)

    @property
    def concepts(self) -> frozenset[str]:
        """What its own words mean."""
        return content(self.words) | self.noun


def content(words: str) -> frozenset[str]:
    """What some words mean, those that tell nothing left out."""
    return concepts(word for one in words.split() if (word := plain(one)).isalpha() and word not in STOP)


def own_amounts(lines: Sequence[Line], *, times: bool = False) -> Iterator[Own]:
    """The amounts of an article in order, without percentages and dates; of the words between two, each has its own.

    With ``times``, so do stretches of time that something takes, none that tell when it is.
    """
    for number, line in enumerate(lines):
        told = [
            one
            for one in line.told
            if one.size
            and one.size > 0
            and not _TIMES.match(line.after(one))
            and (one.dimension not in ASIDE or (times and _takes_time(one, line)))
        ]
        ends = [len(line.before(one)) for one in told]
        starts = [len(line.code) - len(line.after(one)) for one in told]
        for at, one in enumerate(told):
            before = line.code[starts[at - 1] if at else 0 : ends[at]]
            after = line.code[starts[at] : ends[at + 1] if at + 1 < len(told) else len(line.code)]
            yield Own(
                number,
                one,
                _parted(before)[1] if at else _plain(before),
                _parted(after)[0] if at + 1 < len(told) else _plain(after),
            )


def _takes_time(one: Telling, line: Line) -> bool:
    return one.dimension == "time" and not _WHEN.match(line.after(one)) and not _WHEN_BEFORE.search(line.before(one))


def _plain(words: str) -> str:
    return f" {_ASIDE_TOKEN.sub('', words).strip()} "


def _parted(words: str) -> tuple[str, str]:
    """The words between two amounts: those of the first, and those of the second; all of both, where nothing parts them."""
    told = _plain(words)
    breaks = [match.start() for match in _BREAK.finditer(told)] or [match.start() for match in _PHRASE.finditer(told)]
    if not breaks:
        return told, told
    return f"{told[: breaks[-1]]} ", told[breaks[-1] :]


def of_one_kind(one: Telling, other: Telling) -> bool:
    """Whether two amounts are told in one unit."""
    return one.dimension == other.dimension and unit(one) == unit(other)


def retold(own: Own, telling: Telling) -> Own:
    """An amount read in another unit."""
    return replace(own, telling=telling)

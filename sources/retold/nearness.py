"""The words around an amount by their nearness, and the noun that it counts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sources.retold.happenings import BOUNDARY
from sources.retold.words import STOP, meanings, plain

Token = tuple[str, int, int]
"""A word or mark of a text with its place."""
_JOINING = frozenset("and while but whereas".split())
_ENDING = frozenset(
    """of in at on for from to by with into over under after before during as than that which who whose where when while and or but nor if
    because so is are was were be been being has have had will would could should may might must can do does did said says last this next an a the across per
    since until till between among amid against without within inside outside throughout along alongside around about above below beneath
    beside behind beyond near off onto out past through toward towards up down upon via round worldwide annually already there here then now
    together again alone apiece each every both all only altogether overall today yesterday ago away aboard not also once instead""".split()
)
"""Words at which the noun that is counted has ended."""
DECAY = 3
"""Words at which a word counts for half."""
CLAUSE = 3
"""Words that a comma counts for in the distance between a word and an amount."""
NEAR = 7
"""Words on either side of an amount that are near it."""
_UNNAMED = frozenset("them these those whom which us you it others".split())
"""Words that stand for what was counted before."""
_PASSED_OVER = frozenset("of the its their his her our more new".split())
_PLURAL = re.compile(r"[\w-]*[^\Wsui]s|people|men|women|children|aircraft|staff|police|crew|cattle|sheep")
NOUN = 4
"""Words of the noun that is counted, at most."""


def context_of(
    sides: Iterable[Iterable[Token]], others: Sequence[tuple[int, int]]
) -> tuple[dict[str, float], frozenset[str]]:
    """The concepts of a sentence by their nearness to an amount, and those that are near it."""
    context: dict[str, float] = {}
    near: set[str] = set()
    for side in sides:
        for word, distance in _apart(side, others):
            for concept in meanings(word):
                context[concept] = max(context.get(concept, 0.0), DECAY / (DECAY + distance))
                if distance <= NEAR:
                    near.add(concept)
    return context, frozenset(near)


def _apart(side: Iterable[Token], others: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """The telling words on one side of an amount, nearest first, with their distance in words."""
    distance = 0
    for word, start, _ in side:
        if any(a <= start < b for a, b in others):
            distance += 2
            continue
        if not word[0].isalpha():
            distance += CLAUSE if word in BOUNDARY else 0
            continue
        distance += 1
        small = plain(word)
        if small in _JOINING:
            distance += 2
        if small not in STOP:
            yield small, distance


def counted_thing(after: Sequence[Token]) -> frozenset[str]:
    """The concepts of the last word of the noun that follows a count: ``sites`` of ``381 protected sites``."""
    noun: list[str] = []
    for word, _, _ in after[: NOUN + 1]:
        small = plain(word)
        if not word[0].isalpha() or (small in _ENDING and (noun or small != "of")) or len(noun) == NOUN:
            break
        if small not in _PASSED_OVER:
            noun.append(small)
    named = _head(noun)
    return meanings(named) if named and named not in _UNNAMED else frozenset()


def _head(noun: Sequence[str]) -> str | None:
    """The noun among the words behind a count: the last plural, for what follows may be a verb; else the last word."""
    plural = [word for word in noun if _PLURAL.fullmatch(word)]
    return plural[-1] if plural else noun[-1] if noun else None

"""The words around an amount or date, by what their place says of it: its clause, the words next to it, what led up to it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sources.retold.deeds import Deed, deed
from sources.retold.happenings import BOUNDARY, Token, happenings
from sources.retold.numbered import numbered
from sources.retold.words import STOP, WORD, concepts, plain

_JOINING = frozenset("and but while which who whereas after before when as although though since because".split())
"""Words that begin one."""
BESIDE = 3
"""Words that are next to an amount, of those that tell something."""
OPENING = 4
"""Words that open a sentence, of those that tell something: most often what it is about."""
BEFORE = 300
"""Characters before a sentence that lead up to it."""
_PER = re.compile(r"\W{0,2}(?:a|an|per|each|every|apiece)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """Concepts around an amount or date."""

    clause: frozenset[str]
    """Of its clause."""
    passage: frozenset[str]
    """Of its sentence and of what leads up to it."""
    opening: frozenset[str]
    """Of the first words of its sentence."""
    last: frozenset[str]
    """Of the word before it."""
    next: frozenset[str]
    """Of the word after it."""
    before: frozenset[str]
    """Of the few words before it."""
    after: frozenset[str]
    """Of the few words after it."""
    rate: bool
    """Whether it is told by a unit: ``$4.20 a share``."""
    happenings: Mapping[str, float]
    """The kinds of happening that its clause tells, by their nearness."""
    deed: Deed | None
    """What was done on it, as the verb says that governs it."""
    numbered: Mapping[str, frozenset[str]]
    """Which one of several its sentence tells of."""


def surroundings(text: str, start: int, end: int, before: Sequence[Token], after: Sequence[Token]) -> Surroundings:
    """What stands around an amount in the sentence from ``start`` to ``end``; ``before`` and ``after`` are the words of its sentence on either side, in order."""
    sides = [_side(reversed(before)), _side(after)]
    lead_up = (plain(word) for word in WORD.findall(text, max(0, start - BEFORE), start))
    opening = (small for word, _, _ in (*before, *after) if word[0].isalpha() and (small := plain(word)) not in STOP)
    return Surroundings(
        clause=concepts(word for side in sides for word, own in side if own),
        passage=concepts(
            [*(word for side in sides for word, _ in side), *(word for word in lead_up if word not in STOP)]
        ),
        opening=concepts(islice(opening, OPENING)),
        last=concepts(word for word, _ in sides[0][:1]),
        next=concepts(word for word, _ in sides[1][:1]),
        before=concepts(word for word, _ in sides[0][:BESIDE]),
        after=concepts(word for word, _ in sides[1][:BESIDE]),
        rate=bool(after) and _PER.match(text, after[0][1]) is not None,
        happenings=happenings(before, after),
        deed=deed(before, after),
        numbered=numbered(text, start, end),
    )


def _side(tokens: Iterable[Token]) -> list[tuple[str, bool]]:
    """The words on one side that tell something, nearest first, and whether each is of the same clause."""
    found: list[tuple[str, bool]] = []
    own = True
    for word, _, _ in tokens:
        if word in BOUNDARY:
            own = False
        elif word[0].isalpha():
            small = plain(word)
            own = own and small not in _JOINING
            if small not in STOP:
                found.append((small, own))
    return found

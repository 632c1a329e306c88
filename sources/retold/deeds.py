"""The deed that a date is the date of: what the verb that governs it, or the noun of what was done, says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sources.retold.kinds_of_deed import BEGUN, DEEDS, KIN
from sources.retold.words import plain, stem

Token = tuple[str, int, int]
"""A word, number or mark, its start and its end."""
REACH = 9
"""Words on either side of a date, those that tell nothing left out, that may say what was done then."""
BEHIND = 2
"""Words that the side behind a date is further off than the one before it."""
COMMA = 3
"""Words that a comma counts for."""
NEAR, FADING = 2, 5
"""Words between a verb and the date that it governs for sure, and those more at which nothing speaks for it."""
HEAD = 5
"""Words from one that only says how far a deed has come, *began*, within which stands what has: *the strike*."""
_ENDS = frozenset(';:—–-()"“”')
_JOINING = frozenset("and but while whereas although though because".split())
_EMPTY = frozenset(
    "a an the its their his her our my this that these those is are was were be been being has have had will would shall should to of who which also only finally".split()
)
"""Words that stand between the parts of a phrase and change nothing."""
_MONTHS = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
PHASES = frozenset(("BEGIN", "END"))
WHOLE = frozenset(("open", "ground"))
"""Deeds that are the beginning of something."""
SAYING, LAST, SEEKING = "announce", "last", "seek"
_HANDED_IN = frozenset(
    "bids offers tenders applications entries proposals submissions expressions quotes nominations".split()
)
_BY, _MUST = (
    frozenset(("by", "before", "until", "than")),
    frozenset("must need due required accepted reach submitted invited sought requested".split()),
)
"""Words that make a date the last one for handing something in."""
FIRST = 4
"""Words that *first* in a phrase outweighs: *the first train leaves on* is of the opening."""
_UTMOST = frozenset("first most least worst best record".split())
"""Words for what nothing has matched, beside superlatives in *-est*."""
_PREPOSITIONS = frozenset("on in at by from since during for until around about early late mid".split())
"""Words with which a date opens its clause."""
_UNTIL = frozenset(("until", "till"))
_SET_FOR = frozenset("for by from until since in".split())
"""Words between a verb of saying and the date of what is said."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done on a date; ``phase`` tells that it only began or ended then."""

    kind: str
    phase: str = ""
    distance: int = 0

    def same(self, other: "Deed") -> bool:
        """Whether two words tell one deed."""
        return self.kind == other.kind and {self.phase, other.phase} != PHASES

    @property
    def near(self) -> float:
        """How surely the deed is that of the date, from 0 to 1: less so, the more words stand between them."""
        return min(1.0, max(0.0, 1 - (self.distance - NEAR) / FADING))

    def kin(self, other: "Deed") -> bool:
        """Whether two deeds may be one."""
        return self.same(other) or frozenset((self.kind, other.kind)) in _KIN


def deed(before: Sequence[Token], after: Sequence[Token]) -> Deed | None:
    """The deed that the words around a date tell; they stand in order, as they do in its sentence."""
    ours = list(_side([*before[:0:-1], *((word.lower(), start, end) for word, start, end in before[:1])]))
    if _never_since(ours):
        return Deed(LAST)
    alone = all(word in _PREPOSITIONS for _, word in ours)
    theirs = [(distance + BEHIND * (not alone), word) for distance, word in _side(after, opening=alone)]
    if _handed_in(ours):
        return Deed(SEEKING, distance=1)
    told = [*_told(ours, backwards=True), *_told(theirs, backwards=False)]
    found = sorted((one for one in told if one[1] != SAYING or _said_then(one[0], ours)), key=lambda one: one[0])
    phase = next(((distance, kind) for distance, kind in found if kind in PHASES), None)
    named = [(distance, kind) for distance, kind in found if kind not in PHASES]
    if phase is None or (named and named[0][0] < phase[0]):
        return Deed(named[0][1], distance=named[0][0]) if named else None
    begun = ((one, _BEGUN[stem(word)]) for one, word in (*ours, *theirs) if stem(word) in _BEGUN)
    heads = sorted((one for one in (*named, *begun) if one[0] - phase[0] <= HEAD), key=lambda one: one[0])
    kind = heads[0][1] if heads else phase[1].lower()
    if phase[1] == "BEGIN" and kind in WHOLE:
        return Deed(kind, distance=phase[0])
    return Deed(kind, phase[1], phase[0])


def _never_since(ours: Sequence[tuple[int, str]]) -> bool:
    """Whether a date is that of the last time: *the highest since*, *for the first time since*, *not since*."""
    words = [word for _, word in ours[: REACH - 1]]
    return words[:1] == ["since"] and (
        words[1:2] in (["not"], ["never"]) or any(word in _UTMOST or word.endswith("est") for word in words[1:])
    )


def _handed_in(ours: Sequence[tuple[int, str]]) -> bool:
    """Whether a date is the last one for handing something in: *bids must reach the office by*."""
    words = {word for _, word in ours}
    return bool(words & _HANDED_IN and words & _BY and words & _MUST)


def _told(side: Sequence[tuple[int, str]], *, backwards: bool) -> Iterator[tuple[int, str]]:
    """The deeds that one side tells, with their distances; a phrase hides the deeds of its words."""
    covered = -1
    side = [
        one for at, one in enumerate(side) if not (one[1] in _UNTIL and any(_negated(w) for _, w in side[at + 1 :]))
    ]
    for at, (distance, word) in enumerate(side):
        for length in (3, 2):
            run = [one for _, one in side[at : at + length]]
            phrase = " ".join(map(stem, run[::-1] if backwards else run))
            if len(run) == length and phrase in _PHRASES:
                yield distance - (FIRST if "first" in run else 0), _PHRASES[phrase]
                covered = max(covered, at + length - 1)
                break
        else:
            if at > covered and stem(word) in _WORDS:
                yield distance - (FIRST if word == "maiden" else 0), _WORDS[stem(word)]


def _said_then(distance: int, ours: Sequence[tuple[int, str]]) -> bool:
    """Whether something was said on a date, not of it: *announced on Monday*, not *announced for Monday*, nor *will open on Monday, he said*."""
    return distance <= 1 and not (ours and ours[0][1] in _SET_FOR)


def _side(tokens: Iterable[Token], *, opening: bool = False) -> Iterator[tuple[int, str]]:
    """The words of the clause on one side, nearest first, up to another date."""
    distance, said = 0, False
    for word, _, _ in tokens:
        small = plain(word)
        if distance > REACH or word in _ENDS or (said and small in _JOINING) or (said and _dates(word, small)):
            return
        if word == ",":
            distance += 0 if opening and not said else COMMA
        elif word[0].isalpha() and small not in _EMPTY and word[0].islower():
            yield distance, small
            distance, said = distance + 1, True


def _dates(word: str, small: str) -> bool:
    """Whether a word belongs to another date."""
    return small in _MONTHS or (word.isdigit() and len(word) == 4 and word[:2] in ("18", "19", "20"))  # noqa: PLR2004


def _negated(word: str) -> bool:
    """Whether a word denies: what is not done *until* a day is done then."""
    return word in ("not", "never", "nor", "cannot") or word.endswith("n't")


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """The kind of each stem, and of the stems of each phrase."""
    words: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for line in DEEDS.strip().split("\n"):
        kind, told = line.split(":")
        for word in told.split():
            parts = [part for part in word.split("_") if part not in _EMPTY]
            (phrases if len(parts) > 1 else words).setdefault(" ".join(map(stem, parts)), kind)
    return words, phrases


_WORDS, _PHRASES = _read()
_BEGUN = {
    stem(word): kind
    for kind, _, told in (line.partition(": ") for line in BEGUN.strip().split("\n"))
    for word in told.split()
}
_KIN = frozenset(frozenset(line.split()) for line in KIN.strip().split("\n"))

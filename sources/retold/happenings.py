"""What a date is the date of: the kinds of happening that the words of its clause tell, by their nearness to it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sources.retold.kinds_of_happening import KINDS
from sources.retold.words import plain, stem

Token = tuple[str, int, int]
"""A word, number or mark, its start and its end."""
BOUNDARY = frozenset(',;:—–-()"“”')
"""Marks that end a clause."""
REACH = 12
"""Words on either side of a date that may say what happened then."""
FADING = 4
"""Words at which one counts for half."""
BEYOND = 3
"""Words that a comma counts for."""
_MARKS = BOUNDARY - frozenset(",")
"""Marks that always end a clause."""
_JOINING = frozenset("and but while which who whereas after before although though because".split())


def happenings(before: Sequence[Token], after: Sequence[Token]) -> Mapping[str, float]:
    """The kinds of happening that the words around a date tell, each with a weight that falls with its distance.

    ``before`` and ``after`` are the words of the sentence on either side of the date, in order. Of a date that opens its
    clause (*In June 2024, the plant opened*) what follows the comma is as near as what would follow at once.
    """
    found: dict[str, float] = {}
    ours = list(_side(before[::-1], comma=BEYOND))
    opening = len(ours) < 2  # noqa: PLR2004 - a preposition alone tells nothing
    theirs = list(_side(after, comma=0 if opening else BEYOND))
    for side in (ours, theirs):
        for (distance, word), (_, further) in pairwise([*side, (0, "")]):
            phrase = f"{further} {word}" if side is ours else f"{word} {further}"
            for kind in _PHRASES.get(phrase, frozenset()) | _KINDS.get(stem(word), frozenset()):
                found[kind] = max(found.get(kind, 0.0), FADING / (FADING + distance))
    if "end" in found and "buy" in found:
        found["complete"] = max(found.get("complete", 0.0), found["end"])  # a deal closes when it is complete
    return found


def _side(tokens: Sequence[Token], *, comma: int) -> Iterator[tuple[int, str]]:
    """The words of the clause on one side, nearest first, with their distance."""
    distance = 0
    for word, _, _ in tokens:
        small = plain(word)
        if distance >= REACH or word in _MARKS or (distance and small in _JOINING):
            return
        if word == ",":
            distance += comma
        elif word[0].isalpha():
            for part in small.split("-"):
                yield distance, part
            distance += 1


def _read() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """The kinds of each stem, and of each two words."""
    stems: dict[str, frozenset[str]] = {}
    phrases: dict[str, frozenset[str]] = {}
    for line in KINDS.strip().split("\n"):
        kind, words = line.split(":")
        for word in words.split():
            table, key = (phrases, word.replace("_", " ")) if "_" in word else (stems, stem(word))
            table[key] = table.get(key, frozenset()) | {kind}
    return stems, phrases


_KINDS, _PHRASES = _read()

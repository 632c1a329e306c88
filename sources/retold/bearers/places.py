"""Whether one of two places may hold the other: a town and its county, a suburb and its city."""

import re
from collections.abc import Iterable

from sources.prose.names.lexicon import REGIONS

_WIDE = frozenset(
    "county province district state region island islands valley coast bay peninsula department prefecture canton shire parish north south east west".split()
)
"""Last words of the names of what towns are in."""
_IN = r"(?:,| in| near| outside|, in| district of| suburb of| part of|, a (?:[\w-]+ ){0,3}(?:of|near|outside|in))"


def one_in_other(one: str, other: str, texts: Iterable[str]) -> bool:
    """Whether one of two places may hold the other: one is a land and the other none, or an article tells them together."""
    if _wide(one) != _wide(other):
        return True
    ours, theirs = re.escape(one), re.escape(other)
    beside = re.compile(rf"\b{ours}{_IN} {theirs}\b|\b{theirs}{_IN} {ours}\b")
    return any(beside.search(text) for text in texts)


def _wide(name: str) -> bool:
    words = name.split()
    return set(words) <= REGIONS or words[-1].lower() in _WIDE

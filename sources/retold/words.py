"""Words as they are compared between articles: stems, and the concepts that stand for one another."""

import re
from collections.abc import Iterable
from functools import lru_cache

import snowballstemmer

from sources.retold.concepts import CONCEPTS

STOP = frozenset(
    """a an the this that these those it its he she they their his her our we us you your i me my who which whose whom what when where
    while as at by for from in into of on onto to with without about than then so such not no nor but and or if be been being is are
    was were has have had having do does did will would could should can may might must shall also just only more most some any all
    each every both either neither same other others there here now still yet even said says say saying told according company firm
    group year years new mr mrs ms""".split()
)
"""Words that stand anywhere and tell nothing."""
WORD = re.compile(r"[A-Za-z][\w'’-]*")
"""A word of a text."""
_STEMMER = snowballstemmer.stemmer("english")


def plain(word: str) -> str:
    """A word in small letters, without a possessive ending."""
    return word.lower().replace("’", "'").removesuffix("'s").rstrip("'")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a plain word (Snowball's English stemmer)."""
    return str(_STEMMER.stemWord(word))


@lru_cache(maxsize=65_536)
def meanings(word: str) -> frozenset[str]:
    """The concepts of a plain word; its stem, when it is of none."""
    own = stem(word)
    return _CONCEPTS.get(own, frozenset((own,)))


def concepts(words: Iterable[str]) -> frozenset[str]:
    """The concepts of all of some plain words."""
    return frozenset[str]().union(*map(meanings, words))


def _concepts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, line in enumerate(CONCEPTS.split("\n")):
        for word in line.split():
            found.setdefault(stem(word), set()).add(f"#{number}")
    return {word: frozenset(names) for word, names in found.items()}


_CONCEPTS = _concepts()

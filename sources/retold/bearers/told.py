"""An article as far as it matters for who plays which part in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.annotated import Annotated, entity
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.namesakes import first_word, is_body
from sources.retold.bearers.naming import body
from sources.retold.bearers.parts import FIRM, LOCAL, SEAT
from sources.retold.words import WORD, plain

_ROUNDS = re.compile(r"\b[Ss]eries [A-H]\b|\b[Pp]re-seed\b|\b[Ss]eed\b")


@dataclass(frozen=True)
class Told:
    """An article as far as it matters for who plays which part in it."""

    source: str
    sentences: Sequence[Annotated]
    bearings: Sequence[Bearing]
    words: frozenset[str]
    """The words of its sentences, plain."""
    headed: frozenset[str] = frozenset()
    """Those of its headings too."""
    parties: frozenset[str] = frozenset()
    """Words of the names that packs read facts of, in its story."""
    people: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()
    """Words of the name that most of its own are of."""

    @property
    def text(self) -> str:
        """The article as it is written."""
        return self.sentences[0].text if self.sentences else ""

    def knows(self, name: str, other: str) -> bool:
        """Whether an article speaks of a name's bearer at all: by the surname, or by the given name beside a namesake."""
        ours, theirs = name.split(), other.split()
        last = ours[-1] if ours[-1] != theirs[-1] else ours[0]
        known = self.headed | self.words
        if not is_body(name) and ours[-1] in self.parties and plain(ours[0]) not in known:
            return False  # the surname is a firm's as well
        return plain(first_word(ours) if is_body(name) else last) in known

    def about(self, one: Bearing) -> frozenset[str]:
        """The words of the one body told of last before a bearing, of a local part the places around it; else of the article's own."""
        if one.part in LOCAL:
            near = self.around(one, sentences=3)
            return near if one.part == "captain" else (near - self.parties) or near
        if one.part not in FIRM:
            return self.around(one, sentences=1) & self.parties
        if one.part == SEAT and (nearest := self._nearest(one)):
            return frozenset(nearest.split())
        for sentences in (1, 2, 3):
            found = {name for name in self._named(one, sentences) if not self.parties.isdisjoint(name.split())}
            if found:
                first = min(found, key=len)
                return frozenset(first.split()) if all(first in name for name in found) else self.main
        return self.main

    def _nearest(self, one: Bearing) -> str | None:
        """The party named last before a bearing, in its sentence or the one before."""
        at = self.place(one)
        items = [item for found in self.sentences[max(0, at - 1) : at + 1] for item in found.items]
        before = [entity(item) or "" for item in items if item.end <= one.start]
        able = [name for name in before if name not in self.people and not self.parties.isdisjoint(name.split())]
        return able[-1] if able else None

    def place(self, one: Bearing) -> int:
        """Which of its sentences a bearing stands in."""
        return next(
            n for n, found in enumerate(self.sentences) if found.sentence.start <= one.start < found.sentence.end
        )

    def sentence(self, one: Bearing) -> str:
        """The sentence of a bearing."""
        found = self.sentences[self.place(one)]
        return found.text[found.sentence.start : found.sentence.end]

    def rounds(self, one: Bearing) -> frozenset[str]:
        """The rounds of funding that a bearing may be of: those its sentence names, else the first of its article."""
        own = _ROUNDS.findall(self.sentence(one))
        return frozenset(word.lower() for word in own or _ROUNDS.findall(self.sentences[0].text)[:1] or [""])

    def around(self, one: Bearing, *, sentences: int, before: bool = False) -> frozenset[str]:
        """The words of the names in the sentence of a bearing and some before it, those of people apart."""
        named = self._named(one, sentences, before=before)
        return frozenset(word for name in named for word in name.split() if word[:1].isupper())

    def _named(self, one: Bearing, sentences: int, *, before: bool = False) -> set[str]:
        at = self.place(one)
        near = self.sentences[max(0, at + 1 - sentences) : at + 1]
        return {
            entity(item) or "" for found in near for item in found.items if not before or item.start < one.start
        } - self.people


def words_of(sentences: Sequence[Annotated]) -> frozenset[str]:
    """All words of some sentences."""
    return frozenset(
        plain(word) for one in sentences for word in WORD.findall(one.text, one.sentence.start, one.sentence.end)
    )


def all_words_of(text: str) -> frozenset[str]:
    """All words of an article, those of its headings too."""
    return frozenset(map(plain, WORD.findall(text, body(text))))

"""Whether two articles give one part of one thing to two names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sources.prose.annotated import Annotated, entity
from sources.prose.names.nicknames import nicknamed
from sources.prose.names.nouns import BODY, COMPANY
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import (
    ALIKE,
    BESIDE,
    CHIEF,
    FIRM,
    HEADS,
    LASTING,
    LEADS,
    LOAN,
    LOCAL,
    MODIFIED,
    ORGANISATIONS,
    ROUND,
    SEAT,
    SITES,
)
from sources.retold.bearers.phrases import MERGED
from sources.retold.words import WORD, plain, stem

_ROUNDS = re.compile(r"\b[Ss]eries [A-H]\b|\b[Pp]re-seed\b|\b[Ss]eed\b")
_UNIT = re.compile(r"\b(?:unit|arm|subsidiary|division|offshoot)\b")
LIKE = 0.8
"""How much two surnames are alike that may be one, spelled in two ways."""
ALMOST = 0.6
"""How much two given names beside one surname are alike that may be one, written by the sounds of another language."""
_OTHER_ROUND = frozenset(
    "seed pre-seed angel bridge earlier previous first second third last b c d e f 2019 2020 2021 2022 2023 2024".split()
)
FIRMS = frozenset(stem(word) for word in COMPANY)
"""Nouns for a company, whatever its name."""
BODIES = frozenset(stem(word) for word in (*BODY, *COMPANY, "merged"))
"""Nouns for a body that somebody leads."""
_CALLED = ORGANISATIONS | {*BODY, *COMPANY}
"""Words of a body's name that an article may leave out."""
_GIVEN = frozenset(("lender", LEADS))
"""Parts of which a story has one, whatever their object is called."""


@dataclass(frozen=True)
class Told:
    """An article as far as it matters for who plays which part in it."""

    source: str
    sentences: Sequence[Annotated]
    bearings: Sequence[Bearing]
    words: frozenset[str]
    """All its words, plain."""
    parties: frozenset[str] = frozenset()
    """Words of the names that packs read facts of, in its story."""
    people: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()
    """Words of the name that most of its own are of."""

    def knows(self, name: str, other: str) -> bool:
        """Whether an article speaks of a name's bearer at all: by the surname, or by the given name beside a namesake."""
        ours, theirs = name.split(), other.split()
        last = ours[-1] if ours[-1] != theirs[-1] else ours[0]
        return plain(last) in self.words if not _body(name) else plain(_first(ours)) in self.words

    def about(self, one: Bearing) -> frozenset[str]:
        """The words of the one body told of last before a bearing, of a local part the places around it; else of the article's own."""
        if one.part in LOCAL:
            near = self.around(one, sentences=3)
            return near if one.part == "captain" else (near - self.parties) or near
        if one.part not in FIRM:
            return self.around(one, sentences=1) & self.parties
        for sentences in (1, 2, 3):
            found = {name for name in self._named(one, sentences) if not self.parties.isdisjoint(name.split())}
            if found:
                first = min(found, key=len)
                return frozenset(first.split()) if all(first in name for name in found) else self.main
        return self.main

    def sentence(self, one: Bearing) -> str:
        """The sentence of a bearing."""
        found = next(found for found in self.sentences if found.sentence.start <= one.start < found.sentence.end)
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
        at = next(n for n, found in enumerate(self.sentences) if found.sentence.start <= one.start < found.sentence.end)
        near = self.sentences[max(0, at + 1 - sentences) : at + 1]
        return {
            entity(item) or "" for found in near for item in found.items if not before or item.start < one.start
        } - self.people


def words_of(sentences: Sequence[Annotated]) -> frozenset[str]:
    """All words of some sentences."""
    return frozenset(
        plain(word) for one in sentences for word in WORD.findall(one.text, one.sentence.start, one.sentence.end)
    )


def opposed(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two bearings give one part of one thing to two that neither article knows both of."""
    return (
        not one_name(x.name, y.name)
        and of_one(x, y, ours, theirs)
        and (
            x.part == SEAT
            or _pinned(x, y, ours, theirs)
            or not (ours.knows(y.name, x.name) or theirs.knows(x.name, y.name))
        )
        and single(x, ours)
        and single(y, theirs)
    )


def of_one(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether two bearings are of one part of one thing."""
    if not (x.sure and y.sure) and (x.written != y.written or not (x.definite or y.definite)):
        return False
    if (x.part != y.part and not {x.part, y.part} <= ALIKE) or (
        x.part != y.part and x.part not in ("top",) and y.part not in ("top",)
    ):
        return False
    if x.part not in LASTING and not _timely(x.standing, y.standing):
        return False
    if {x.standing, y.standing} & {"past", "aside"}:
        return False
    if (MERGED in x.words) != (MERGED in y.words):
        return False
    if x.part == LEADS:
        return x.words & _OTHER_ROUND == y.words & _OTHER_ROUND and ours.rounds(x) & theirs.rounds(y) != frozenset()
    if x.part in _GIVEN:
        return True
    if x.part == HEADS:
        return x.words & BESIDE == y.words & BESIDE and x.modifiers & BESIDE == y.modifiers & BESIDE
    if x.part == "supplier":
        return bool(_things(x) & _things(y))
    return _whose(x, y, ours, theirs) and _kind(x, y, ours, theirs)


def _pinned(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether both articles name the round that somebody led: that they know the other's leader says nothing then."""
    named = ours.rounds(x) & theirs.rounds(y)
    return x.part == LEADS and named != {""} and len(ours.rounds(x) | theirs.rounds(y)) == 1


def single(x: Bearing, told: Told) -> bool:
    """Whether an article gives a part to nobody else."""
    return not any(
        not one_name(x.name, other.name) and other.standing not in ("past", "aside") and of_one(x, other, told, told)
        for other in told.bearings
    )


def one_name(x: str, y: str) -> bool:
    """Whether two names may be one's: a short form, an initial, another spelling."""
    ours, theirs = x.split(), y.split()
    if {plain(word) for word in ours} <= {plain(word) for word in theirs} or {plain(word) for word in theirs} <= {
        plain(word) for word in ours
    }:
        return True
    if _initials(x) == y or _initials(y) == x:
        return True
    if _body(x) or _body(y):
        return _first(ours) == _first(theirs)
    if ours[-1] == theirs[-1]:
        short = min(len(word.rstrip(".")) for word in (ours[0], theirs[0]))
        near = SequenceMatcher(None, ours[0].lower(), theirs[0].lower()).ratio() >= ALMOST
        return (ours[0][0] == theirs[0][0] and short == 1) or nicknamed(ours[0], theirs[0]) or near
    return SequenceMatcher(None, ours[-1].lower(), theirs[-1].lower()).ratio() >= LIKE


def _timely(ours: str, theirs: str) -> bool:
    """Whether two ways of holding a part are of one time."""
    return ours == theirs or {ours, theirs} == {"next", "new"}


def _whose(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether the names that two parts are of allow that they are of one."""
    if MERGED in x.words and (x.part == SEAT or not x.names | y.names):
        return True
    if x.names and y.names:
        return _one_body(x, y, ours, theirs)
    if x.names or y.names:
        return _fits(x, y, theirs) if x.names else _fits(y, x, ours)
    if x.part == "president":
        return False
    if x.part == "manager":
        left, right = (told.around(one, sentences=1, before=True) for told, one in ((ours, x), (theirs, y)))
    else:
        left, right = ours.about(x), theirs.about(y)
    if x.part in FIRM:
        return bool(left & right) or not (ours.main or theirs.main)
    return not left or not right or bool(left & right)


def _one_body(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether the names of whose two parts are may be one body's: not where one is a unit of the other."""
    if x.names != y.names and any(_UNIT.search(told.sentence(one)) for told, one in ((ours, x), (theirs, y))):
        return False
    return bool(x.names & y.names) or _acronym(x.names, y.names) or _acronym(y.names, x.names)


def _fits(named: Bearing, bare: Bearing, told: Told) -> bool:
    """Whether a part whose words name no body may be of the one that another names."""
    if not all(plain(name) in told.words or plain(name) in _CALLED for name in named.names):
        return False
    about = told.about(bare)
    if bare.part in FIRM:
        return bool(named.names & about) if about else not told.around(bare, sentences=1) & told.parties
    beside = told.around(bare, sentences=1, before=bare.part == "manager")
    beside = beside if bare.part in LOCAL or bare.part == "manager" else beside & told.parties
    return not about | beside or (bool(named.names & (about | beside)) and (not beside or bool(beside & named.names)))


def _kind(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> bool:
    """Whether the nouns around two parts make them one: ``plant manager`` is no ``sales manager``."""
    if x.part == SEAT:
        return True
    left, right = x.modifiers | x.words, y.modifiers | y.words
    if x.part in ALIKE or y.part in ALIKE:
        named = {stem(plain(name)) for name in x.names | y.names | (ours.about(x) & theirs.about(y))}
        return left ^ right <= (FIRMS if CHIEF in (x.part, y.part) else BODIES) | named
    if x.part in MODIFIED and not (x.modifiers - SITES <= right and y.modifiers - SITES <= left):
        return False
    if left and right:
        return bool(left & right)
    known = {stem(word) for word in (theirs if left else ours).words}
    return all(word in known | BODIES or word.endswith(("maker", "mak")) for word in left | right)


def _things(x: Bearing) -> frozenset[str]:
    return frozenset(word for word in x.words if word not in ROUND | LOAN)


def _body(name: str) -> bool:
    """Whether a name is that of an organisation: of one word, or ending in a word for one."""
    words = name.split()
    return len(words) == 1 or words[-1].lower() in ORGANISATIONS or "&" in words


def _first(words: Sequence[str]) -> str:
    return next((word for word in words if word.lower() not in ("the", "studio")), words[0])


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _acronym(short: frozenset[str], names: frozenset[str]) -> bool:
    """Whether one of some words stands for all of some others: ``JMRC``."""
    initials = {name[0] for name in names}
    return any(word.isupper() and initials <= set(word) and len(names) <= len(word) <= len(names) + 1 for word in short)

"""Tells who is meant by the words of articles on one story: by name, by what a name is called, or by a noun alone."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from sources.prose.names.nouns import COMPANY, kindred
from sources.retold.passing.closed_words import LOOSE, PREPOSITIONS, WHO
from sources.retold.passing.tokens import Phrase, Token, owns

Told = Sequence[Sequence[Token]]
"""The sentences of an article."""
COMMON = frozenset(
    "the of and for de la le el inc ltd plc co corp corporation company group holdings holding fc sc cf ag sa gmbh llc limited st new national royal real sporting united bank trust".split()
)
"""Words that many names have."""
DOMINANT = 2
"""How many times as often as any other the one is named that a noun stands for."""
_JOINTS, _CLOSING = frozenset((",", "is", "was", "becomes", "became")), frozenset(",.;:)")
"""What stands between a name and what it is called, and what ends that."""
_GOES_ON = frozenset("that which who of in behind based with for".split())
"""What a description goes on with."""
NOBODY = "the "
"""What the name of a party begins with that no article names."""
COMPANIES = frozenset(COMPANY) - frozenset(
    "union association foundation society charity institute hospice agency team".split()
)
"""Nouns for companies, which have names: one that nobody bears is none of a nameless body, as *the park* may be."""
LETTERS = 2
"""More letters than this has a name that is another's initials."""
STEM = 5
"""Letters by which a word is told to be another's kin."""
_PART = re.compile(r"[\w'’&-]+")


class Cast:
    """The parties of a story."""

    def __init__(self, articles: Mapping[str, Told]) -> None:
        """Gather names and what they are called from all articles."""
        names = {name for told in articles.values() for name in _names(told)}
        self._whole: dict[str, str] = {}
        longest = sorted(names, key=lambda name: (-len(name), name))
        for name in longest:
            wholes = (other for other in longest if self._whole.get(other) == other and _shortens(name, other))
            self._whole[name] = next(wholes, name)
        self._counts = {source: Counter(self.named(name) for name in _names(told)) for source, told in articles.items()}
        self._called: dict[str, dict[str, set[str]]] = {
            source: self._descriptions(told) for source, told in articles.items()
        }
        self._ever: dict[str, set[str]] = defaultdict(set)
        for called in self._called.values():
            for noun, parties in called.items():
                self._ever[noun] |= parties

    def named(self, name: str) -> str:
        """The party that a name stands for."""
        return self._whole.get(name, name)

    def present(self, source: str) -> frozenset[str]:
        """The parties that an article names."""
        return frozenset(self._counts.get(source, ()))

    def described(self, source: str, phrase: Phrase) -> frozenset[str]:
        """Those whom a description may stand for: of this article, else of any; a noun that nobody bears is a party of its own."""
        head = phrase.head or ""
        for nouns in (frozenset((head,)), kindred(head)):
            for called in (self._called.get(source, {}), self._ever):
                found = self._bearing(phrase, nouns, called)
                if found:
                    return self._foremost(source, found)
        if head in LOOSE:  # `the Canadian group` is who bears Canada in its name
            return frozenset(party for party in self.present(source) if self._shares(phrase, {}, party))
        return frozenset((f"{NOBODY}{head}",)) if phrase.definite and head not in COMPANIES else frozenset()

    def _bearing(self, phrase: Phrase, nouns: Collection[str], called: Mapping[str, set[str]]) -> frozenset[str]:
        """The parties that are called so; by a noun for anybody only those of this article, or with another word in common."""
        found = frozenset(party for noun in nouns for party in called.get(noun, ()))
        closer = frozenset(party for party in found if self._shares(phrase, called, party))
        if called is self._ever and phrase.head in LOOSE:
            return closer
        return closer if len(found) > 1 and closer else found

    def _foremost(self, source: str, able: frozenset[str]) -> frozenset[str]:
        """Of several whom a noun may stand for, the one that the article names far more often than any other."""
        ranked = sorted(able, key=lambda party: (-self._counts[source][party], party))
        counts = [self._counts[source][party] for party in ranked]
        return frozenset(ranked[:1]) if len(able) > 1 and counts[0] >= DOMINANT * max(1, counts[1]) else able

    def _shares(self, phrase: Phrase, called: Mapping[str, set[str]], party: str) -> bool:
        """Whether a description has a word of a party's name or of what it is called: ``the Canadian group`` is from Canada."""
        words = {word[:STEM] for word in self._words(called, party)}
        return any(word[:STEM] in words for word in phrase.around if len(word) >= STEM)

    @staticmethod
    def _words(called: Mapping[str, set[str]], party: str) -> set[str]:
        return {noun for noun, parties in called.items() if party in parties} | {
            word.lower() for word in _PART.findall(party)
        }

    def _descriptions(self, told: Told) -> dict[str, set[str]]:
        """The nouns and other words by which an article calls each party."""
        called: dict[str, set[str]] = defaultdict(set)
        for tokens in told:
            for name, words in _apposed(tokens):
                for word in words:
                    called[word].add(self.named(name))
        for name in _names(told):
            for word in _PART.findall(name):
                if word.lower() in WHO:
                    called[word.lower()].add(self.named(name))
        return called


def _names(told: Told) -> Iterator[str]:
    for tokens in told:
        for token in tokens:
            if token.who is not None and token.who.name is not None:
                yield token.who.name


def _apposed(tokens: Sequence[Token]) -> Iterator[tuple[str, set[str]]]:
    """Names with the nouns they are called: right before, behind a comma, before one, or behind *is* and *becomes*."""
    for at, token in enumerate(tokens):
        who = token.who
        if who is None:
            continue
        if who.name is not None and who.head is not None:
            yield who.name, {who.head, *who.around}
        after = tokens[at + 2].who if at + 2 < len(tokens) else None
        joint = tokens[at + 1].word if after is not None else ""
        if after is None or joint not in _JOINTS or owns(tokens, at + 2):
            continue
        closed = at + 3 >= len(tokens) or tokens[at + 3].word in _CLOSING
        goes_on = not closed and tokens[at + 3].word in _GOES_ON
        free = at == 0 or tokens[at - 1].word not in PREPOSITIONS
        if who.name and after.head and not after.name and (closed or (goes_on and free)):
            yield who.name, {after.head, *after.around}
        if after.name and who.head and not who.name and joint == "," and closed:
            yield after.name, {who.head, *who.around}


def _shortens(name: str, other: str) -> bool:
    """Whether a name is part of another one, or its initials."""
    own, whole = _PART.findall(name), _PART.findall(other)
    if len(own) == 1 and len(name) > LETTERS and name.isupper():
        initials = "".join(word[0] for word in whole)
        if name in (initials, "".join(letter for letter in initials if letter.isupper())):
            return True
    telling = len(own) < len(whole) and any(word.lower() not in COMMON for word in own)
    return telling and any(whole[at : at + len(own)] == own for at in range(len(whole) - len(own) + 1))

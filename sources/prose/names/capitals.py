"""Tells what a capital says of a word: that it is a name, or, where a sentence or a heading begins with it, nothing."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from sources.prose.names.lexicon import COMMON, DESCRIBING, OPENERS
from sources.prose.sentences import CAPITALS, Sentence

_CAPITAL = re.compile(rf"\b[{CAPITALS}][\w&-]*\w|\b[{CAPITALS}]\b")
_SMALL = re.compile(r"\b[a-z][\w-]*")
ACTS = re.compile(
    r"(?:['’]s)? ?(?:(?:, (?:which|who|whose|an?|the|maker|makers|owner|owners|operator|part|based|founded|listed|once|home)\b)| (?:plc|ltd|has|had|said|says|is|was|will|plans|agreed|raised|reported|holds|owns|"
    r"expects|announced|employs|owes|pays|lends|gives|gave|won|struck|accepted|rejected|received|posted|bought|sold|makes|and [A-Z]|lands|raises|secures|wins|bags|nets|pockets|closes|buys|sells|cuts|names|appoints|posts|plans|"
    r"takes|gets|seeks|hires|invests|pours|backs|sheds|slashes|lifts|opens|builds|launches|hits|reaches|swings|warns|sees|"
    r"gains|loses|falls|rises|jumps|drops|agrees|signs|joins|picks|taps|unveils|completes|owns|values|profits?|shares|workers|staff|boss|chief)\b)"
)
"""What follows a name at the start of a sentence, and seldom another word."""
_HEADED = re.compile(rf"(?: [{CAPITALS}][\w&-]*)*(?:['’]s\b|:| to [a-z]|(?: [a-z]+ly)? [a-z]{{2,}}s\b(?<!ness)(?<!ss))")
"""What follows the name that a headline begins with: ``Bishopsgate Mutual posts``."""
_BOLD = re.compile(rf"\*\*((?:[{CAPITALS}][\w&-]+ ?){{1,4}})(?:\*\*(?:['’]s)?(?= [a-z])|:(?= [a-z]))")
"""A name set in bold at the start of an item: ``**Arbalest** extended its round``, ``**Sillano: up again**``."""
LETTERS = 3
"""Letters that a word has less than, if a line of capitals is to tell that it is a name."""
MERELY = re.compile(r"\w+(?:ly|maker|builder|holder|keeper)|(?:un|re)?\w+ing")
"""Words that open a sentence before a name and are no part of it: ``Recently Amazon``, ``Chipmaker Nvidia``."""


class Capitals:
    """What the capitals of one document say about its words."""

    def __init__(self, text: str, found: Sequence[Sentence], title: str = "", party: str = "") -> None:
        """Take the text with its sentences, the headline that is no part of it, and the name that its story is about."""
        self._text = text
        self._sentences = found
        self._title = title
        self._party = party

    @cached_property
    def uncapitalised(self) -> frozenset[str]:
        """Words that also occur in small letters: a capital at the start of a sentence says nothing about them."""
        return frozenset(_SMALL.findall(self._text))

    @cached_property
    def certain(self) -> frozenset[str]:
        """Words with a capital inside a sentence, or at the start of two that never occur in small letters.

        A heading is one of the two; so is a line in capitals that begins with the word (``ODERWERK: FOUNDRY ON TRACK``).
        """
        inside: set[str] = set()
        opening: Counter[str] = Counter()
        acting: set[str] = set()
        headed: set[str] = set()
        for sentence in self._sentences:
            for match in _CAPITAL.finditer(self._text, sentence.start, sentence.end):
                word = match[0]
                owns = (
                    self._text.startswith(("'s", "’s"), match.end())
                    and word.lower() not in DESCRIBING | self.uncapitalised
                )
                if word.lower() in COMMON or (self.titled(sentence) and not owns):
                    headed.add(word)
                    continue
                if not self.opens(sentence, match.start()) or (owns and word in self._title.split()):
                    inside.add(word)
                elif word.lower() not in self.uncapitalised | DESCRIBING:
                    opening[word] += 1
                    if ACTS.match(self._text, match.end()) or _CAPITAL.match(self._text, match.end() + 1):
                        acting.add(word)
        named = {word for word in acting & headed if word.lower() not in OPENERS and not MERELY.fullmatch(word.lower())}
        shouted = {
            word
            for word in opening
            if len(word) > LETTERS
            and word.lower() not in OPENERS
            and re.search(rf"^{re.escape(word.upper())}\b", self._text, re.MULTILINE)
        }
        bold = {
            word
            for match in _BOLD.finditer(self._text)
            for word in match[1].split()
            if word.lower() not in COMMON | DESCRIBING | OPENERS | self.uncapitalised
        }
        return frozenset(
            inside
            | shouted
            | bold
            | (opening.keys() & self._headlined)
            | (opening.keys() & set(self._party.split()))
            | {word for word, times in opening.items() if word in acting and (times > 1 or word in named)}
        )

    @cached_property
    def _headlined(self) -> frozenset[str]:
        """Words with a capital in a headline that is no part of the text, where a capital there means a name."""
        found = list(_CAPITAL.finditer(self._title))
        if len(_SMALL.findall(self._title)) < len(found):
            return frozenset()
        plain = COMMON | DESCRIBING | OPENERS | self.uncapitalised
        return frozenset(
            match[0]
            for match in found
            if len(match[0]) > LETTERS
            and match[0].lower() not in plain
            and not MERELY.fullmatch(match[0].lower())
            and (any(map(str.isalnum, self._title[: match.start()])) or _HEADED.match(self._title, match.end()))
        )

    def opens(self, sentence: Sentence, at: int) -> bool:
        """Whether a word is the first of its sentence: before it stand quotes or a bullet at most."""
        before = self._text[sentence.start : at].rstrip("\"“‘' ")
        return (sentence.heading and before.endswith(":")) or not any(character.isalnum() for character in before)

    def titled(self, sentence: Sentence) -> bool:
        """Whether it is a heading that writes most of its words with a capital, so that a capital says nothing; no item of a list."""
        if self._text.startswith(("- ", "* ", "• ", "– "), sentence.start):
            return False
        words = re.findall(r"[A-Za-z]{4,}", self._text[sentence.start : sentence.end])[1:]
        return sentence.heading and 2 * sum(word[0].isupper() for word in words) >= len(words)

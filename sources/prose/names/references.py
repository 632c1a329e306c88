"""Resolves *the company*, *it* and *the start-up* to the names they stand for, or leaves them unresolved."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sources.prose.names.cast import Cast
from sources.prose.names.described import Described, descriptions
from sources.prose.names.lexicon import REGIONS
from sources.prose.names.locations import lands
from sources.prose.names.named import Name
from sources.prose.names.nouns import BODY, COMPANY, GENERIC, INVESTING, KEPT, STRANGERS
from sources.prose.names.projects import PROJECT, called_projects
from sources.prose.names.resolving import Spoken, description, pronoun
from sources.prose.sentences import Sentence

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]er|[Hh]is)\s+(?!whole\b|entire\b)(?:(?!(?:of|in|and|for|at|on|to|by|the|a|an|this|that|will|is|was|has|had|are|were)\b)(?:[\w’'-]+|[A-Z]\w+,(?=\s(?:[A-Z]|(?:[a-z]+\s)?[a-z]+\b)))\s+){0,4}?(?P<noun>"
    + "|".join((*COMPANY, *PROJECT, *BODY))
    + r"|[a-z]{4,}maker|Group|Company|Firm|Bank|Airline)\b(?<!top line)(?<!bottom line)(?! (?:values?|loans?|schools?|plans?|models?|parks?|districts?|rates?|park)\b)|\b(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey)\b"
)
_ARTICLED = re.compile(r"\b(?:the|its|their|a|this)(?: (?:new|own))? $", re.IGNORECASE)
_INTO = re.compile(
    r"(?:\b(?:in|into|to|backed|backing)|(?:per ?cent|%|\bstake|\bshares?|\bholding|\bslice|\bhalf|\bthird|\bquarter) (?:of|in))\s+$"
)
_PASSING = re.compile(
    r"\b(?:in|at|near|from|to|than|against|unlike|like|via|outside|alongside|between|across|into|to the|visit to|according to)\s+(?:(?:the|its|a|an)\s+)?$"
)
"""Before a name that a sentence only mentions: it does not go on to be spoken of."""
_BARE = re.compile(r"(?:[Tt]he|[Tt]his)\s+[a-z-]+")
"""A noun with nothing that tells it from others of its kind."""
_JOINT = re.compile(r"\b(?:combined|merged|enlarged|newly merged|newly formed)\s+(?:\w+\s+)?$")
"""Before the noun for what two parties become: ``the combined bank``."""
COMBINED = "the combined company"
"""What two parties become, under whatever noun: neither of the two."""
_OF_SOMEBODY = re.compile(r"(?:['’]s|s['’]) ")
"""Whose: ``the seamen's``."""
_SAYS = re.compile(
    r" (?:said|says|announced|warned|added|confirmed|reported)(?: (?:on|in|last|this|late) [A-Za-z]+)?(?: that)? "
)
"""Between who says something and *it*."""
TRADE = 3
"""Letters of a word that tells a trade, at least."""
_PART = re.compile(
    r"(?:the|its)\s+(?:lead|main|principal|cornerstone|building|construction|sole|preferred|general)\s+(?:investor|contractor|supplier|builder|backer)",
    re.IGNORECASE,
)
"""What somebody is to a deal or a project, which is read as words: ``the lead investor was Kestrel Growth``."""


@dataclass(frozen=True)
class Reference:
    """A definite description or pronoun: its place, its noun (None for a pronoun) and the entity it stands for."""

    start: int
    end: int
    noun: str | None
    entity: str | None


def references(cast: Cast, found: Sequence[Sentence]) -> list[Reference]:
    """All references of a document's sentences, in order."""
    return _Walk(cast).through(found)


class _Walk:
    """A way through a document, sentence by sentence, that knows what was spoken of last."""

    def __init__(self, cast: Cast) -> None:
        names = cast.all
        self._text = cast.article.text
        self._names = names
        self._counts = cast.names.weights
        self._described: Described = descriptions(self._text, names)
        self._built = called_projects(self._text, names)
        self._taken = [(name.start, name.end) for name in names]
        self._others = cast.nobody | {name.entity for name in names if set(name.entity.split()) <= REGIONS}
        self._products = _products(self._text, names)
        self._backers = _backers(self._counts)
        self._lands = lands(self._text, names)
        self._topic: list[str] = []

    def through(self, found: Sequence[Sentence]) -> list[Reference]:
        """The references of all sentences."""
        return [reference for sentence in found for reference in self._sentence(sentence)]

    def _sentence(self, sentence: Sentence) -> list[Reference]:
        """The references of one sentence; what it speaks of is the topic of the next."""
        inside = [name for name in self._names if sentence.start <= name.start < sentence.end]
        kept = {name.entity for name in inside if not _in_passing(self._text, sentence, name)}
        passing = {name.entity for name in inside} - kept
        told: list[Name | Reference] = list(inside)
        result = []
        for match in _REFERENCE.finditer(self._text, sentence.start, sentence.end):
            start = _beyond(match, self._taken)
            if start is None or _PART.fullmatch(match[0]) or _another(match):
                continue
            reference = self._resolved(match, start, inside, told, passing)
            if reference.noun in KEPT and (reference.entity is None or self._text.endswith("in ", 0, match.start())):
                continue
            result.append(reference)
            told.append(reference)
        order = [
            item.entity
            for item in sorted(told, key=lambda item: item.start)
            if item.entity
            and item.entity not in self._others
            and (item.entity in self._topic or item.entity not in passing)
        ]
        self._topic = list(dict.fromkeys(order)) or self._topic
        return result

    def _resolved(
        self,
        match: re.Match[str],
        start: int,
        inside: Sequence[Name],
        told: Sequence[Name | Reference],
        passing: set[str],
    ) -> Reference:
        """A reference with what it stands for, among names and references of its sentence."""
        text, topic = self._text, self._topic
        noun = match["noun"] and match["noun"].lower()
        aside = self._others | self._products if noun is None or noun in GENERIC else self._others
        aside |= self._backers | self._lands if noun in GENERIC else frozenset()
        before = [
            item.entity
            for item in sorted(told, key=lambda item: item.start)
            if item.start < match.start() and item.entity and item.entity not in aside
        ]
        if noun is None:
            before = [entity for entity in before if entity in topic or entity not in passing] or before
            if speaker := _speaker(text, match, told):
                return Reference(start, match.end(), None, speaker)
            if stranger := _stranger(told, match.start(), before):
                return Reference(start, match.end(), stranger, None)
        known = [name for name in inside if name.entity not in self._others]
        entity = (
            _joint(text, match)
            or _called(text, match, known)
            or _beside(text, match, known)
            or _in_that_trade(match, (*topic, *before, *self._counts), self._others)
        )
        if entity is None:
            spoken = Spoken(
                before, [name for name in topic if name not in aside] or topic, self._counts, self._described
            )
            aside |= _receiving(text, match, before) | _product(text, match, inside)
            aside |= self._built if noun in COMPANY else frozenset()
            bare = _BARE.fullmatch(match[0]) is not None
            entity = pronoun(spoken, aside) if noun is None else description(noun, spoken, aside, bare=bare)
        return Reference(start, match.end(), noun, entity)


def _in_passing(text: str, sentence: Sentence, name: Name) -> bool:
    """Whether what stands before a name tells that it is mentioned in passing."""
    return _PASSING.search(text, max(sentence.start, name.start - 24), name.start) is not None


def _another(match: re.Match[str]) -> bool:
    """Whether a reference is to the union of somebody's: ``the seamen's union`` is none that employs them."""
    return match["noun"] == "union" and _OF_SOMEBODY.search(match[0]) is not None


def _joint(text: str, match: re.Match[str]) -> str | None:
    """What two parties become, when a reference is to that."""
    return COMBINED if match["noun"] and _JOINT.search(text, match.start(), match.start("noun")) else None


def _products(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names of one word that never stand without an article, as those of products and ships do: ``the Lyra``."""
    articled = Counter(name.entity for name in names if _ARTICLED.search(text, max(0, name.start - 12), name.start))
    counts = Counter(name.entity for name in names)
    found = {name for name, times in articled.items() if times == counts[name] and " " not in name}
    return frozenset(found) if any(name not in found for name in counts) else frozenset()


def _backers(counts: Counter[str]) -> frozenset[str]:
    """Names of investors in an article that is about somebody else: *the company* is none of them."""
    found = frozenset(name for name in counts if name.split()[-1].lower() in {*INVESTING, "fund"})
    most = max((times for name, times in counts.items() if name not in found), default=0)
    return found if most >= max((counts[name] for name in found), default=0) else frozenset()


def _beyond(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> int | None:
    """Where a reference starts: after the place named in it (``the San Diego company``); None where a name holds its noun."""
    within = [end for start, end in taken if start < match.end() and match.start() < end]
    if not within:
        return match.start()
    if match["noun"] is None or max(within) >= match.start("noun"):
        return None
    return match.start("noun")


def _receiving(text: str, match: re.Match[str], before: Sequence[str]) -> frozenset[str]:
    """Who acts on what is referred to, and so is not it: ``It has sunk $75 million into the company``."""
    return frozenset(before[-1:]) if _INTO.search(text, max(0, match.start() - 24), match.start()) else frozenset()


def _product(text: str, match: re.Match[str], names: Sequence[Name]) -> frozenset[str]:
    """What a description names as made or owned, which it does not stand for: ``the maker of the Orrery chatbot``."""
    return frozenset(name.entity for name in names if text[match.end() : name.start] in (" of ", " of the "))


def _called(text: str, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The name that a noun for what is built belongs to: ``the 220-megawatt Salt Fork facility``."""
    if match["noun"] is None or match["noun"] not in PROJECT or match["noun"] in COMPANY:
        return None
    return next((name.entity for name in names if text[name.end : match.start("noun")] == " "), None)


def _beside(text: str, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The name that a description stands beside: ``Harbour Homes, the housing association``."""
    if match["noun"] in (None, "company", "firm", "group") or text.startswith((" said", " says"), match.end()):
        return None
    return next((name.entity for name in names if text[name.end : match.start()] == ", "), None)


def _in_that_trade(match: re.Match[str], names: Sequence[str], aside: Collection[str]) -> str | None:
    """The one name that bears the trade which a description gives: ``The pie maker`` of Pemberton Pies."""
    words = match[0].split()[1:-1] if match["noun"] else []
    trades = {_stem(word) for word in words if len(word) >= TRADE and word.isalpha() and word.islower()}
    found = {
        name
        for name in names
        if name not in aside
        and " " in name
        and trades & {_stem(word) for word in name.lower().split() if len(word) >= TRADE}
    }
    return found.pop() if len(found) == 1 else None


def _stem(word: str) -> str:
    """A word without the ending of its plural."""
    return word.removesuffix("s")


def _speaker(text: str, match: re.Match[str], told: Sequence[Name | Reference]) -> str | None:
    """Who says what a pronoun is the subject of: ``its supplier Dorn Seats said it would``."""
    last = max((item for item in told if item.end <= match.start()), key=lambda item: item.end, default=None)
    named = isinstance(last, Name) and _SAYS.fullmatch(text, last.end, match.start())
    return last.entity if last and named else None


def _stranger(told: Sequence[Name | Reference], at: int, before: Sequence[str]) -> str | None:
    """The noun that a pronoun goes back to, where its sentence begins with one for somebody unnamed: ``The union says it has``."""
    first = min((item for item in told if item.start < at), key=lambda item: item.start, default=None)
    unnamed = isinstance(first, Reference) and first.entity is None and first.noun in STRANGERS and not before
    return first.noun if unnamed and isinstance(first, Reference) else None

"""The words of a sentence as its payments are read: which are amounts, and which speak of somebody who may pay or be paid."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.retold.passing.closed_words import (
    BE,
    DETERMINERS,
    HAVE,
    INDEFINITE,
    JOINTS,
    MODAL,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    WHO,
)
from sources.retold.passing.verbs import VERBS
from sources.retold.telling import Telling

_WORD = re.compile(r"['’](?:s|ve|ll|re|d)\b|[\w$€£%]+(?:[-'’.](?!s\b)\w+)*|[^\w\s]")
_BREAK = (
    DETERMINERS
    | INDEFINITE
    | BE
    | HAVE
    | MODAL
    | (PREPOSITIONS - {"of"})
    | JOINTS
    | RELATIVE
    | PRONOUNS
    | {"of", "not"}
)
_NO_NAME = re.compile(r"^(?:Neither|Either|Both|of the|of) ")
"""What may be read as part of a name and is none."""
_SMALL = re.compile(r"\b[a-z]\w+")
_DASHED = re.compile(r"\w+-[a-z]+\b(?!-)")
"""A word made of a name and an adjective."""
_ARTICLES = DETERMINERS | INDEFINITE
LETTERS = 3
"""More letters than this has a word that alone stands for a name."""
LONGEST = 7
"""Words of a description, at most."""


@dataclass(frozen=True)
class Phrase:
    """Words that speak of somebody: a name, a description, or a pronoun."""

    name: str | None = None
    head: str | None = None
    """The noun of a description."""
    around: frozenset[str] = frozenset()
    """The other words of a description."""
    pronoun: str | None = None
    definite: bool = True


@dataclass(frozen=True)
class Token:
    """A word, an amount or somebody; its place in the document."""

    word: str
    start: int
    end: int
    amount: Telling | None = None
    who: Phrase | None = None


def tokens_of(sentence: Annotated, amounts: Sequence[Telling], known: Collection[str] = ()) -> tuple[Token, ...]:
    """The tokens of a sentence; ``known`` are words that names of the story consist of."""
    raw = _raw(sentence, amounts, known)
    return tuple(_phrases(raw))


def _phrases(raw: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(raw):
        token, at = _phrase(raw, at)
        yield token


def _raw(sentence: Annotated, amounts: Sequence[Telling], known: Collection[str]) -> list[Token]:
    """Words, names and amounts as they stand."""
    text, found = sentence.text, []
    start, end = sentence.sentence[:2]
    spans: list[tuple[int, int, Telling | str]] = [
        (one.start, one.end, one)
        for one in amounts
        if start <= one.start and one.end <= end and text[one.end : one.end + 1] != "-"
    ]
    taken = [(a, b) for a, b, _ in spans]
    spans += [
        (item.start, item.end, item.entity)
        for item in sentence.items
        if isinstance(item, Name) and not any(a < item.end and item.start < b for a, b in taken)
    ]
    at = start
    for a, b, what in sorted(spans, key=lambda span: span[:2]):
        if a < at:
            continue
        found += _words(text, at, a, known)
        if isinstance(what, str):
            dashed = _DASHED.match(text, a)  # `the Hungarian-owned maker`
            b = max(b, dashed.end()) if dashed else b  # noqa: PLW2901 - the word ends there
            name = _NO_NAME.sub("", what)
            found.append(Token(text[a:b].lower(), a, b) if dashed else Token(name, a, b, who=Phrase(name=name)))
        else:
            found.append(Token("#", a, b, amount=what))
        at = b
    return _phrased(_joined(_prefixed([*found, *_words(text, at, end, known)], text), text, known))


def _joined(raw: Sequence[Token], text: str, known: Collection[str]) -> list[Token]:
    """The words with a known word and the name beside it as one name."""
    found: list[Token] = []
    for token in raw:
        last = found[-1] if found else None
        if (
            last is not None
            and last.who
            and token.who
            and text[last.end : token.start] == " "
            and {last.who.name, token.who.name} & {*known}
        ):
            name = f"{last.who.name} {token.who.name}"
            found[-1] = Token(name, last.start, token.end, who=Phrase(name=name))
        else:
            found.append(token)
    return found


def _prefixed(raw: Sequence[Token], text: str) -> list[Token]:
    """The words with letters in capitals before a name as part of it: ``IF Ormsund``."""
    return [
        token
        for at, token in enumerate(raw)
        if not (
            token.who is None
            and at + 1 < len(raw)
            and raw[at + 1].who is not None
            and text[token.start : token.end].isupper()
            and token.end - token.start > 1
            and token.word not in PREPOSITIONS - {"as", "off"}
            and token.word.isalpha()
        )
    ]


def _phrased(raw: Sequence[Token]) -> list[Token]:
    """The words with each verb of several words as one: ``count on``, ``look forward to``."""
    found: list[Token] = []
    at = 0
    while at < len(raw):
        plain = [token.word if token.who is None and token.amount is None else "" for token in raw[at : at + 4]]
        size = next((size for size in (4, 3, 2) if " ".join(plain[:size]) in VERBS), 1)
        found.append(raw[at] if size == 1 else Token(" ".join(plain[:size]), raw[at].start, raw[at + size - 1].end))
        at += size
    return found


def _words(text: str, start: int, end: int, known: Collection[str]) -> list[Token]:
    return [
        Token(
            match[0].lower().replace("’", "'"),
            match.start(),
            match.end(),
            who=Phrase(name=match[0]) if match[0] in known else None,
        )
        for match in _WORD.finditer(text, start, end)
    ]


def known_words(sentences: Iterable[Annotated]) -> frozenset[str]:
    """The words that names consist of, but those that are also written small."""
    texts = {sentence.text for sentence in sentences}
    small = {word for text in texts for word in _SMALL.findall(text)}
    names = (item.entity for sentence in sentences for item in sentence.items if isinstance(item, Name))
    return frozenset(
        word
        for name in names
        for word in name.split()
        if word[:1].isupper() and len(word) > LETTERS and word.lower() not in small | WHO
    )


def _phrase(raw: Sequence[Token], at: int) -> tuple[Token, int]:
    """The token that begins here, with all words of a description, and where the next begins."""
    first = raw[at]
    if first.who is not None or first.amount is not None:
        return first, at + 1
    if first.word in PRONOUNS:
        return Token(first.word, first.start, first.end, who=Phrase(pronoun=first.word)), at + 1
    if first.word not in _ARTICLES:
        called = first.word in WHO and at + 1 < len(raw) and raw[at + 1].who is not None
        return _called(raw, at, at) if called else (first, at + 1)  # `builder Lumen`
    head = _head(raw, at)
    if head is None:
        return first, at + 1
    if head + 1 < len(raw) and raw[head + 1].who is not None:
        return _called(raw, at, head)
    name = _of_name(raw, head)
    if name is not None:
        who = Phrase(name=raw[name].word, head=raw[head].word)
        return Token(raw[name].word, first.start, raw[name].end, who=who), name + 1
    around = frozenset(word for one in raw[at + 1 : head] for word in one.word.lower().split()) - {"'s"}
    who = Phrase(head=raw[head].word, around=around, definite=first.word not in INDEFINITE)
    return Token(raw[head].word, first.start, raw[head].end, who=who), head + 1


def _head(raw: Sequence[Token], at: int) -> int | None:
    """The last noun for somebody among the words behind an article; a name right behind one ends the search."""
    head = None
    for place in range(at + 1, min(len(raw), at + 1 + LONGEST)):
        token = raw[place]
        if token.amount is not None or token.word in _BREAK or (token.who is not None and head == place - 1):
            break
        if not (token.word[0].isalnum() or token.word in ("'s", "'")):
            break
        if token.word in WHO and token.who is None:
            head = place
    return head


def _called(raw: Sequence[Token], at: int, head: int) -> tuple[Token, int]:
    """A name with the words before it that say who it is: ``the drivers' union SVD``."""
    token = raw[head + 1]
    around = frozenset(one.word.lower() for one in raw[at:head]) - _ARTICLES
    who = Phrase(name=token.who.name if token.who else None, head=raw[head].word, around=around)
    return Token(token.word, raw[at].start, token.end, who=who), head + 2


def _of_name(raw: Sequence[Token], head: int) -> int | None:
    """The name of the place that a noun stands before: ``the city of Harwick``."""
    following = raw[head + 1 : head + 3]
    told = raw[head].word in PLACES and [one.word for one in following[:1]] == ["of"] and len(following) > 1
    return head + 2 if told and following[1].who is not None and following[1].who.name else None


def named(token: Token) -> bool:
    """Whether a token is a name by itself, without a description."""
    return token.who is not None and token.who.name is not None and token.who.head is None


def owns(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody only owns what is spoken of."""
    return tokens[place].who is not None and place + 1 < len(tokens) and tokens[place + 1].word in ("'s", "'")

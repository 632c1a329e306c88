"""The names of an article as those of who may play a part: less the offices that are written with a capital beside them."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from sources.prose.annotated import Annotated, annotate
from sources.prose.names.lexicon import PERSON
from sources.prose.names.named import Name, Names
from sources.prose.names.people import RANKS
from sources.prose.sentences import Sentence, sentences
from sources.retold.bearers.parts import NOUNS
from sources.retold.bearers.titled import PORTFOLIOS, first_of_name

_HEAD = re.compile(r"---\n.*?\n---[^\n]*\n", re.DOTALL)
_BETWEEN = re.compile(
    r" (?:van|von|de|der|den|da|dos|do|du|la|le|el|al|bin|ibn|ter|ten|van der|van den|van de|de la|de los|von der) "
)
"""Small words inside a name: ``Peter van der Berg``."""
_INITIAL = re.compile(
    r"(?<=[a-z,] )(?:National|International|European|Federal|State|Royal|Regional|Provincial|Central) $"
)
"""An adjective inside a sentence that a body's name begins with."""
_TITLED = re.compile(r"[\w'’&.-]+")
_ACRONYM = re.compile(r"[A-Z]{3,6}(?=(?:['’]s)? [a-z])")
_ADDRESS = frozenset("cllr councillor shri smt sri mr mrs ms miss dr prof capt sir dame lord lady".split()) | (
    RANKS - {"captain"}
)
"""Words of address at the beginning of a name."""
_AFTER = frozenset(("ias", "ips", "obe", "cbe", "mbe", "qc", "kc", "mp", "jr", "sr"))
"""Letters behind a name."""
_PART_WORDS = frozenset(word for noun in NOUNS for word in noun.split()) | frozenset(
    """vice deputy acting interim former district plant mine site police state commissioner minister secretary superintendent managing
    executive officer co-founder principal ceo coo cto cfo""".split()
)
"""Words of offices, that a name may be written together with."""


def body(text: str) -> int:
    """Where an article begins behind what stands at its head about it."""
    head = _HEAD.match(text)
    return head.end() if head else 0


@lru_cache(maxsize=256)
def named_sentences(text: str) -> tuple[Annotated, ...]:
    """The sentences of an article's body, headings apart, each with its names."""
    begin = body(text)
    found = [sentence for sentence in sentences(text) if sentence.start >= begin]
    read = [*Names(text, found, lambda _: None).all]
    opening = {sentence.start for sentence in found}
    whole = _joined(text, sorted([*read, *_acronyms(text, found, read)], key=lambda name: name.start))
    names = list(_apart(text, _untitled(text, whole, opening)))
    return tuple(
        annotate(text, sentence, [name for name in names if sentence.start <= name.start and name.end <= sentence.end])
        for sentence in found
        if not sentence.heading
    )


def _acronyms(text: str, found: Sequence[Sentence], names: Sequence[Name]) -> Iterator[Name]:
    """The short names in capitals that sentences begin with."""
    starts = {name.start for name in names}
    for sentence in found:
        match = _ACRONYM.match(text, sentence.start, sentence.end)
        if match and match.start() not in starts and not sentence.heading:
            yield Name(match.start(), match.end(), match[0])


def _joined(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The names, those that small words stand in put together."""
    last: Name | None = None
    for name in names:
        if last is not None and (_BETWEEN.fullmatch(text, last.end, name.start) or _office(text, last, name)):
            last = Name(last.start, name.end, text[last.start : name.end])
            continue
        if last is not None:
            yield last
        last = _begun(text, name)
    if last is not None:
        yield last


def _begun(text: str, name: Name) -> Name:
    """A name with the capitalised adjective that it begins with: ``the National Customs Directorate``."""
    word = _INITIAL.search(text, max(0, name.start - 40), name.start)
    if word is None or len(name.entity.split()) == 1 or text[name.start : name.end] != name.entity:
        return name
    return Name(word.start(), name.end, text[word.start() : name.end])


def _office(text: str, last: Name, name: Name) -> bool:
    """Whether a name goes on with whose office it is: ``the Harwick Public Prosecutor's Office``."""
    return text[last.end : name.start] in ("'s ", "’s ") and text[name.start : name.end] == "Office"


def _untitled(text: str, names: Iterator[Name], opening: Collection[int]) -> Iterator[Name]:
    """The names without what somebody is: ``Grazier Bob Cole`` is Bob Cole, a ``minister of`` Transport Ada Voss is Ada Voss."""
    for name in names:
        words = [word.span() for word in _TITLED.finditer(text, name.start, name.end)]
        cut = first_of_name(text, words, opening=name.start in opening) if words else 0
        if not cut:
            yield name
            continue
        left = len(words) - cut
        entity = " ".join(name.entity.split()[-left:])
        yield Name(words[cut][0], name.end, entity)


def _apart(text: str, names: Iterator[Name]) -> Iterator[Name]:
    """The names without offices: ``Lumen Chairman Bob Cole`` is Lumen and Bob Cole."""
    for name in names:
        if not text[name.start].isalnum():
            continue
        words = list(_TITLED.finditer(text, name.start, name.end))
        small = [word[0].lower().rstrip(".") for word in words]
        at = max((n for n, word in enumerate(small) if word in _PART_WORDS), default=-1)
        if at < 0 and small and small[0] not in _ADDRESS and small[-1] not in _AFTER:
            yield name
            continue
        first = next((n for n, word in enumerate(small) if word in _PART_WORDS), 0)
        if at == len(words) - 1 and any(word not in _PART_WORDS for word in small):
            yield name
            continue
        if first > 0 and at >= 0 and not PORTFOLIOS.issuperset(small[:first]):
            yield Name(words[0].start(), words[first - 1].end(), text[words[0].start() : words[first - 1].end()])
        rest = words[at + 1 :]
        while len(rest) > 1 and rest[0][0].lower().rstrip(".") in _ADDRESS:
            rest = rest[1:]
        while len(rest) > PERSON and rest[-1][0].lower() in _AFTER:
            rest = rest[:-1]
        if rest:
            whole = " ".join(name.entity.split()[-len(rest) :]) if len(rest) > 1 else name.entity.split()[-1]
            entity = name.entity if len(rest) == 1 and at < 0 else whole
            yield Name(rest[0].start(), rest[-1].end(), entity)

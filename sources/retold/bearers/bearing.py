"""Finds who plays which part in an article: by the noun phrases beside names, by verbs, and where seats are."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sources.prose.annotated import Annotated
from sources.prose.names.lexicon import PERSON
from sources.prose.names.named import Name
from sources.retold.bearers.apposed import phrases
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import CHIEF, ORGANISATIONS, ORGANISED
from sources.retold.bearers.phrases import item, of_words
from sources.retold.bearers.seats import seats
from sources.retold.bearers.verbs import deeds

_NEW = frozenset(
    """became appointed appoints named names succeed succeeds succeeded succeeding replaced replaces replacing incoming
    outgoing elected hired hires stepped steps stepping resigned retired retires predecessor successor sacked ousted interim acting""".split()
)
"""Words of a change of who plays a part."""
_OVER = frozenset(("took over", "takes over", "taking over", "take over"))
_MADE = ("designer", "builder")
_AGAIN = re.compile(r"redesign|rebuil|restor|renovat|refurbish|convert|extension|extend")
"""Words of work on what others made."""
_AND = ("and", "&")
NEAR = 8
"""Tokens around a name in which others tell of a change."""


def bearings(sentences: Sequence[Annotated]) -> Iterator[Bearing]:
    """Who plays which part in an article."""
    before: Annotated | None = None
    for sentence in sentences:
        tokens = sentence.code.split()
        for at, token in enumerate(tokens):
            name = item(token, sentence)
            if name is None:
                continue
            if tokens[at + 1 : at + 2] == ["'s"]:
                if tokens[at + 2 : at + 3] in (["design"], ["designs"], ["plans"]):
                    yield Bearing(name=name.entity, part="designer", written="designer", start=name.start, end=name.end)
            elif not _shared(at, tokens):
                yield from _by_phrases(name, at, tokens, sentence, before)
                yield from seats(name, at, tokens, sentence, before)
        before = sentence


def _shared(at: int, tokens: Sequence[str]) -> bool:
    """Whether two are named for one part."""
    return (at > 1 and tokens[at - 1] in _AND and tokens[at - 2].startswith("<")) or (
        tokens[at + 1 : at + 2] in [[word] for word in _AND]
        and any(one.startswith("<") for one in tokens[at + 2 : at + 4])
    )


def _by_phrases(
    name: Name, at: int, tokens: Sequence[str], sentence: Annotated, before: Annotated | None
) -> Iterator[Bearing]:
    """The parts that one name plays by the words around it."""
    around = tokens[max(0, at - NEAR) : at + NEAR]
    changed = not _NEW.isdisjoint(around) or not _OVER.isdisjoint(map(" ".join, pairwise(around)))
    told = False
    for phrase in phrases(at, tokens, sentence):
        if not _plays(name, phrase.part):
            continue
        told = told or phrase.known
        again = phrase.part in _MADE and any(_AGAIN.match(token) for token in tokens)
        yield Bearing(
            name=name.entity,
            part=phrase.part,
            written=phrase.written,
            modifiers=phrase.modifiers,
            names=phrase.names,
            words=phrase.words,
            standing="aside" if again else "new" if changed and phrase.standing == "now" else phrase.standing,
            sure=phrase.known,
            definite=phrase.definite,
            start=name.start,
            end=name.end,
        )
    for deed in deeds(at, tokens):
        names, words = of_words(deed.what, sentence)
        if name.entity.split()[0] in names or not _plays(name, deed.part) or (told and deed.part == CHIEF):
            continue
        if deed.part == "supplier" and not words and before is not None:
            words = of_words([one for one in before.code.split() if not one.startswith("<")], before)[1]
        yield Bearing(
            name=name.entity,
            part=deed.part,
            written=deed.part,
            names=names,
            words=words,
            standing="new" if changed and deed.standing != "next" else deed.standing,
            start=name.start,
            end=name.end,
        )


def _plays(name: Name, part: str) -> bool:
    """Whether a name may play a part: somebody's full name plays any, an organisation's some."""
    words = name.entity.split()
    return part in ORGANISED or (1 < len(words) <= PERSON + 2 and words[-1].lower() not in ORGANISATIONS)

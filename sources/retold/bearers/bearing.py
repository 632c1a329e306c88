"""Finds who plays which part in an article: by the noun phrases beside names, by verbs, and where seats are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sources.prose.annotated import Annotated
from sources.prose.names.lexicon import PERSON
from sources.prose.names.named import Name
from sources.retold.bearers.apposed import phrases
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.brands import brands
from sources.retold.bearers.contests import contests
from sources.retold.bearers.heads import leading, led_before
from sources.retold.bearers.hits import hits
from sources.retold.bearers.origins import origins
from sources.retold.bearers.parts import CHIEF, ORGANISATIONS, ORGANISED
from sources.retold.bearers.phrases import FRESH, Phrase, item, of_words
from sources.retold.bearers.presumed import presumed
from sources.retold.bearers.seats import seats
from sources.retold.bearers.set_phrases import set_phrases
from sources.retold.bearers.verbs import deeds

_MEANWHILE = frozenset("interim acting caretaker temporarily temporary meanwhile".split())
"""Words of who plays a part only for a while."""
_GOING = frozenset(
    "outgoing stepped steps stepping resigned resigns resignation retired retires quit sacked ousted fired dismissed parted departs departed".split()
)
"""Words of who no longer plays a part."""
_COMING = frozenset(
    """became appointed appoints named names succeed succeeds succeeded succeeding replaced replaces replacing incoming elected hired hires
    successor predecessor poached recruited promoted""".split()
)
"""Words of who comes to play a part."""
_NEW = _GOING | _COMING
"""Words of a change of who plays a part."""
_OVER = frozenset(("took over", "takes over", "taking over", "take over"))
_LONG_SINCE = re.compile(r" (?:last (?:year|spring|summer|autumn|fall|winter)|years ago|in (?:19|20)\d\d) ")
"""When somebody took a part who has long held it."""
_MADE = ("designer", "builder")
_AGAIN = re.compile(r"redesign|rebuil|restor|renovat|refurbish|convert|extension|extend")
"""Words of work on what others made."""
_IT = frozenset(("it", "its", "which", "whose", "them"))
_AND = ("and", "&")
FINDERS = (origins, hits, brands, contests, set_phrases)
"""What finds parts beside those of nouns and verbs."""
NEAR = 8
"""Tokens around a name in which others tell of a change."""


def bearings(sentences: Sequence[Annotated]) -> Iterator[Bearing]:
    """Who plays which part in an article."""
    told = list(_told(sentences))
    yield from told
    known = {one.name for one in told if one.sure}
    words = frozenset(word for sentence in sentences for word in sentence.code.split())
    for before, sentence in pairwise(sentences):
        yield from presumed(sentence, before, known, words)


def _told(sentences: Sequence[Annotated]) -> Iterator[Bearing]:
    """Who plays which part by the sentences that name him."""
    before: Annotated | None = None
    told = ""
    for sentence in sentences:
        tokens = sentence.code.split()
        for at, token in enumerate(tokens):
            name = item(token, sentence)
            if name is None:
                continue
            behind = tokens[at + 1 : at + 2]
            if behind == ["'s"]:
                if tokens[at + 2 : at + 3] in (["design"], ["designs"], ["plans"]):
                    yield Bearing(name=name.entity, part="designer", written="designer", start=name.start, end=name.end)
            elif not _shared(at, tokens) and not (behind and behind[0].endswith("'s")):
                yield from _by_phrases(name, at, tokens, sentence, before)
                yield from seats(name, at, tokens, sentence, told + sentence.code)
                for finder in FINDERS:
                    yield from finder(name, at, tokens, sentence)
        before = sentence
        told += sentence.code


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
    around = tokens[max(0, at - NEAR - NEAR // 2) : at + NEAR]
    changed = not _NEW.isdisjoint(around) or not _OVER.isdisjoint(map(" ".join, pairwise(around)))
    if _GOING.isdisjoint(around) and _LONG_SINCE.search(f" {' '.join(tokens[at : at + 2 * NEAR])} "):
        changed = False
    told = False
    for phrase in (_of_it(one, tokens[:at], before) for one in phrases(at, tokens, sentence)):
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
            standing="again" if again else _standing(phrase.standing, around, changed=changed),
            sure=phrase.known,
            definite=phrase.definite,
            start=name.start,
            end=name.end,
        )
    for deed in deeds(at, tokens, before.code.split() if before is not None else ()):
        names, words = of_words(deed.what, sentence)
        if name.entity.split()[0] in names or not _plays(name, deed.part) or (told and deed.part in (CHIEF, "buyer")):
            continue
        if deed.part == "supplier" and not words and before is not None:
            words = of_words([one for one in before.code.split() if not one.startswith("<")], before)[1]
        yield Bearing(
            name=name.entity,
            part=deed.part,
            written=deed.part,
            names=names,
            words=words,
            standing=_standing(deed.standing, around, changed=changed),
            start=name.start,
            end=name.end,
        )


def _of_it(phrase: Phrase, tokens: Sequence[str], before: Annotated | None) -> Phrase:
    """The phrase for who chairs *it*: an inquiry, where the sentence before told of one."""
    if phrase.part != "chair" or phrase.names or phrase.words or before is None or _IT.isdisjoint(tokens):
        return phrase
    return replace(phrase, part=leading("chair", led_before([*before.code.split(), *tokens])) or phrase.part)


def _standing(told: str, around: Sequence[str], *, changed: bool) -> str:
    """How a name stands to its part by the words of a change around it."""
    if not _MEANWHILE.isdisjoint(around):
        return "aside"
    if not changed or told not in ("now", FRESH):
        return told
    return (
        "gone"
        if told == "now" and _COMING.isdisjoint(around) and _OVER.isdisjoint(map(" ".join, pairwise(around)))
        else "new"
    )


def _plays(name: Name, part: str) -> bool:
    """Whether a name may play a part: somebody's full name plays any, an organisation's some."""
    words = name.entity.split()
    return part in ORGANISED or (1 < len(words) <= PERSON + 2 and words[-1].lower() not in ORGANISATIONS)

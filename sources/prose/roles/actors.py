"""Finds who does what a verb says, among the words before it, and whether it is done at all."""

from collections.abc import Sequence

from sources.prose.roles.clause_words import AGENT, ARTICLES, ASIDE, DESCRIBED, PREPOSITIONS, Words

_AUX = frozenset(
    "has have had will would is are was were be been being to must shall should did does do also now already then since recently first itself once again "
    "agreed agrees agree undertaken undertook undertakes promised promises committed commits pledged due set going ordered obliged required told forced "
    "bound stands stand stood managed manages aims made directed contracted announced confirmed completed decided chosen just still soon eventually finally both each in turn jointly willing ready "
    "likely expected planned scheduled plans intends voted elected having been".split()
)
"""What may stand between somebody and what he does."""
OPEN = frozenset(
    "not never no n't could might may can cannot talks considering weighing mulling refused refuses declined declines failed wanted wants want hoped hopes offered "
    "offers tried denied denies proposed proposes seeking seeks sought threatened option right asked asks urged demanded demands ought if unless nor whether "
    "neither either wished unable rejected forbidden entitled claimed alleged supposed instead rather".split()
)
"""Words of what is not done, or may not be."""
_DOUBTED = frozenset(
    "denies denied deny wants wanted asked asks urged demanded demands whether if unless claims alleges once".split()
)
"""Words before somebody of whom it is not sure that he does it."""
BEING = frozenset("is are was were be been being get gets got".split())


def actor(words: Words, at: int) -> tuple[int | None, bool, bool]:
    """Who does what the verb at this place says, if it is told; whether it is passive, and whether it is open."""
    tokens = words.tokens
    place, passive = at - 1, False
    while place >= 0 and (tokens[place] in _AUX or tokens[place].endswith("ly") or tokens[place] in OPEN):
        if tokens[place] in OPEN:
            return None, False, True
        passive = passive or (tokens[place] in BEING and place == _verbal(tokens, at))
        place -= 1
    open_ = not _DOUBTED.isdisjoint(tokens[max(0, place - 4) : place])
    promised = place > 0 and tokens[place - 1] == "by" and tokens[place + 1] == "to"
    return words.parties[place] if promised else _named(words, place), passive, open_


def _verbal(tokens: Sequence[str], at: int) -> int:
    """Where the word before a verb stands that is no adverb."""
    place = at - 1
    while place >= 0 and (tokens[place].endswith("ly") or tokens[place] in ("now", "also", "since", "then", "already")):
        place -= 1
    return place


def _named(words: Words, place: int) -> int | None:
    """The party that a clause at whose verb we are is about: a name before it, or before its aside; what *which* stands for."""
    tokens = words.tokens
    if place >= 0 and tokens[place] in ("and", ",") and tokens[max(0, place - 1)] not in (")",):
        shared = tokens[place] == "and" or (place > 0 and tokens[place - 1] == "and")
        aside = None if shared else _opening(words, place)
        if shared or aside is None:
            return first(words, place)
        place = aside
    if place >= 0 and tokens[place] in ("which", "who", "that"):
        place -= 2 if place > 0 and tokens[place - 1] == "," else 1
        return words.parties[place] if place >= 0 and words.parties[place] is not None else _described(words, place)
    if place >= 0 and tokens[place] == "we":
        return words.parties[place]
    if place < 0 or words.parties[place] is None or _beside(words, place):
        return None
    return words.parties[place]


def _opening(words: Words, place: int) -> int | None:
    """Where the name stands before the aside that ends with the comma at this place: ``Lumen, which owns it, paid``."""
    tokens = words.tokens
    for start in range(place - 1, max(0, place - ASIDE) - 1, -1):
        if tokens[start] == ",":
            named = words.parties[place - 1] is not None and words.parties[start - 1] is None
            return place - 1 if named else start - 1
    return None


def _described(words: Words, place: int) -> int | None:
    """Who is described by a noun: ``Lumen, the company that``."""
    for start in range(place, max(0, place - 7), -1):
        if words.tokens[start] == "," and start + 1 < len(words.tokens) and words.tokens[start + 1] in ARTICLES:
            return words.parties[start - 1]
        if words.parties[start] is not None or words.money[start] is not None:
            return None
    return None


def _beside(words: Words, place: int) -> bool:
    """Whether a name stands behind a preposition, or is one of several."""
    tokens = words.tokens
    if words.owner(place):
        return True
    before = place - 1
    while (
        before >= 0
        and place - before < DESCRIBED
        and (tokens[before] in ARTICLES or tokens[before] == "based" or AGENT.fullmatch(tokens[before]))
    ):
        before -= 1
    if before >= 0 and tokens[before] in PREPOSITIONS:
        return True
    return before > 0 and tokens[before] in ("and", "or") and words.parties[before - 1] is not None


def first(words: Words, place: int) -> int | None:
    """The first party before a place that its clause can be about."""
    start = max((at for at in range(place) if words.tokens[at] in (";", "while", "but")), default=-1)
    return next(
        (
            words.parties[at]
            for at in range(start + 1, place)
            if words.parties[at] is not None and not _beside(words, at)
        ),
        None,
    )

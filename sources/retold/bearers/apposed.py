"""Finds the noun phrase beside a name that tells its part: ``its skipper , P``, ``P , who is its chair``."""

from collections.abc import Sequence
from dataclasses import replace

from sources.prose.annotated import Annotated
from sources.retold.bearers.identified import identified
from sources.retold.bearers.parts import AT_ONCE, MODIFIED, NOUNS
from sources.retold.bearers.phrases import (
    DEFINITE,
    FRESH,
    INDEFINITE,
    OF,
    Phrase,
    ending,
    headed,
    item,
    names_thing,
    of_words,
)
from sources.retold.bearers.successors import succeeding
from sources.retold.bearers.wordings import PREPOSITIONS, STOPS, TITLES
from sources.retold.words import STOP

_BE = frozenset(
    """will would is to be has been was become becomes became remain stay stays serve serves on as now also currently still who
    which since named appointed made elected""".split()
)
"""Words between a name and what it is."""
_MADE = frozenset("named appointed made elected become".split())
_THEN = frozenset("last this in earlier two three four five six seven eight nine ten".split())
"""Words that a time begins with behind an office."""
_NEXT = frozenset("will would to become becomes".split())
_AFTER_WHOM = frozenset(
    "succeed succeeds succeeding replace replaces replacing replaced succeeded from follow follows following".split()
)
"""Words before one whose part is another's from then on."""
_VERBS = frozenset("is was has remains will becomes stays as".split())
_NAMED = frozenset("named identified confirmed".split())
_GOES = frozenset("goes went passes passed go falls fell given handed going".split())
_TOGETHER = frozenset("merged combined enlarged".split())
_FIRM = frozenset(("company", "firm", "group", "new"))
FAR = 16
"""Tokens back to a part that a clause stands behind, at most."""
LONG = 8
"""Tokens of a noun phrase, at most."""


def phrases(at: int, tokens: Sequence[str], sentence: Annotated) -> list[Phrase]:
    """The phrases that tell the part of the name at a place."""
    found = (
        identified(at, tokens, sentence) or _left(at, tokens, sentence),
        _right(at, tokens, sentence),
        _given(at, tokens, sentence),
        succeeding(at, tokens, sentence),
    )
    return [phrase for phrase in found if phrase is not None]


def noun_phrase(tokens: Sequence[str], start: int) -> Sequence[str]:
    """The noun phrase that begins at a place, with what follows *of*."""
    stop = start
    while stop < len(tokens) and tokens[stop] not in STOPS | PREPOSITIONS - {"of"} and stop <= start + LONG:
        stop += 1
    return tokens[start:stop]


def _left(at: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The phrase before a name: ``its skipper , P``, ``chair of the group will be P``."""
    end = at
    while end > 0 and tokens[end - 1] in TITLES and tokens[end - 1] not in ("captain", "judge"):
        end -= 1
    if end > 0 and tokens[end - 1] == ",":
        return ending(tokens, end - 1, sentence) or _far_back(tokens, end - 1, sentence)
    if end > 0 and tokens[end - 1] not in ("is", "remains", "be", "was"):
        behind = noun_phrase(tokens, at + 2) if tokens[at + 1 : at + 2] == ["of"] else []
        if end > 2 and tokens[end - 2] == "by" and NOUNS.get(tokens[end - 1]) in MODIFIED:  # noqa: PLR2004
            behind = [*behind, tokens[end - 3]]
        found = headed(tokens, end, sentence, behind)
        if found is not None and found.known:
            return found
        whole = _known(ending(tokens, end, sentence))
        return found if whole is None or names_thing(whole, tokens, end) else whole
    coming = False
    first = end
    while end > 0 and tokens[end - 1] in ("is", "remains", "will", "be", "would", "was"):
        coming, end = coming or tokens[end - 1] in ("will", "would"), end - 1
    found = ending(tokens, end, sentence)
    if found is not None and end < first:
        past = tokens[end] == "was" and found.part not in AT_ONCE
        standing = "next" if coming and found.standing in ("now", FRESH) else "past" if past else found.standing
        return replace(found, standing=standing) if found.known else None
    return found


def _known(phrase: Phrase | None) -> Phrase | None:
    return phrase if phrase is not None and phrase.known else None


def _far_back(tokens: Sequence[str], end: int, sentence: Annotated) -> Phrase | None:
    """The phrase that a clause stands behind: ``the pilot of the helicopter that crashed near X , P``."""
    for at in range(end - 3, max(0, end - FAR), -1):
        if tokens[at] in STOPS | {","}:
            return None
        if tokens[at] == "of" and not {"that", "which", "who"}.isdisjoint(tokens[at:end]):
            stop = next(n for n in range(at, end) if tokens[n] in ("that", "which", "who"))
            found = headed(tokens, at, sentence, tokens[at + 1 : stop])
            return _known(found)
    return None


def _right(at: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The phrase after a name: ``P , who is its chair``, ``P , managing director of X``, ``P , who …, will be the chair``."""
    found = _behind(at + 1, tokens, sentence)
    if found is not None and tokens[at + 1] == "as" and tokens[at - 1] in _AFTER_WHOM:
        return replace(found, standing="past")
    as_ = next((n for n in range(at + 2, min(at + LONG, len(tokens))) if tokens[n] == "as"), None)
    if found is None and as_ is not None and not _NAMED.isdisjoint(tokens[at + 1 : as_]) and "," not in tokens[at:as_]:
        return _behind(as_, tokens, sentence)
    if found is None and tokens[at + 1 : at + 2] == [","]:
        again = next((n for n in range(at + 3, min(at + 24, len(tokens) - 2)) if tokens[n] == ","), None)
        if again is not None and tokens[again + 1] in ("will", "is", "becomes", "remains", "would", "as"):
            return _behind(again + 1, tokens, sentence)
    return found


def _given(at: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The part that goes to a name: ``the job of chair goes to P``."""
    to = at - 1
    while to > 0 and tokens[to] in TITLES:
        to -= 1
    if to < 1 or tokens[to] != "to" or tokens[to - 1] not in _GOES:
        return None
    for end in range(to - 1, max(0, to - FAR), -1):
        found = headed([*tokens[: end - 1], tokens[end - 1].removesuffix("'s")], end, sentence)
        if found is not None and found.known:
            whose = next(
                (of_words(tokens[n + 1 : end], sentence) for n in range(end - 1, 0, -1) if tokens[n] == "of"),
                (found.names, found.words),
            )
            of = [word for word in tokens[:to] if word in _TOGETHER]
            words = of_words(of, sentence)[1] | found.words
            return replace(found, names=found.names or whose[0], words=words, standing="next")
    return None


def _behind(start: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The phrase that begins at a place behind a name: after a comma, or with *is*."""
    opening = tokens[start : start + 1]
    apposed = opening in ([","], ["("])
    if apposed and tokens[start + 1 : start + 2] == ["as"] and tokens[start - 2] in PREPOSITIONS:
        return None
    if not apposed and not (opening and opening[0] in _VERBS):
        return None
    start += 3 if apposed and "".join(tokens[start + 1 : start + 2]).isdigit() else apposed
    first = start
    while start < len(tokens) and tokens[start] in _BE:
        start += 1
    passed = set(tokens[first:start])
    if not apposed and opening == ["has"] and "been" not in passed:
        return None
    if (apposed and "who" not in passed and passed & {"is", "will", "would", "was"}) or not (apposed or passed):
        return None
    stops = STOPS | PREPOSITIONS | _THEN
    stop = next((n for n in range(start, start + LONG) if n >= len(tokens) or tokens[n] in stops), start)
    of = _whose(stop, tokens, sentence)
    found = headed(tokens[start:stop], stop - start, sentence, of) if stop > start and of is not None else None
    ends = stop >= len(tokens) or tokens[stop] in STOPS | OF | _THEN | {",", "and", "who", "since", "but"}
    if found is None or found.start > 0 or (apposed and not ends):
        return None
    if found.standing in ("now", FRESH) and passed & _NEXT and not passed & {"stay", "remain"}:
        found = replace(found, standing="next")
    if found.standing == "now" and "was" in passed and found.part not in AT_ONCE and passed.isdisjoint(_MADE):
        found = replace(found, standing="past")
    return found if found.known or ((found.definite or (of and found.names)) and apposed) else None


def _whose(stop: int, tokens: Sequence[str], sentence: Annotated) -> Sequence[str] | None:
    """What a part is of by the words behind it; None where these go on with something else."""
    if tokens[stop : stop + 1] and tokens[stop] in OF:
        end = min(len(tokens), stop + LONG)
        ending_ = STOPS | PREPOSITIONS - OF | STOP - DEFINITE - INDEFINITE - _FIRM
        last = next((n for n in range(stop + 1, end) if tokens[n] in ending_), end)
        goes_on = last < len(tokens) and tokens[last] not in STOPS | {",", "and", "who", "since", "but", "in", "for"}
        return None if goes_on else tokens[stop + 1 : last]
    if tokens[stop : stop + 1] == [","] and stop + 2 < len(tokens) and item(tokens[stop + 1], sentence):
        return tokens[stop + 1 : stop + 2] if tokens[stop + 2] in (".", ",", '"', "”") else ()
    return ()

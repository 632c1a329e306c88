"""Finds the part that somebody is named as playing: ``the driver of the bus has been identified as P``, ``P was at the wheel``."""

from collections.abc import Sequence
from dataclasses import replace

from sources.prose.annotated import Annotated
from sources.retold.bearers.heads import leading
from sources.retold.bearers.parts import AT_ONCE, CHIEF, OVER
from sources.retold.bearers.phrases import DEFINITE, FRESH, OF, Phrase, headed, of_part, of_words
from sources.retold.bearers.wordings import STOPS, TITLES

_CALLED = frozenset(
    "named identified confirmed known called naming identifying identifies names recognised recognized gave given".split()
)
_BETWEEN = frozenset(
    """has have had been was is were being be locally now only later since formally officially by police officers authorities relatives
    media reports the on""".split()
)
"""Words between what is named and *named*."""
_CLAUSE = frozenset(("that", "which", "who", "whose", "in", "on", "near", "at", "when", ","))
_HAS = frozenset("has have found finds gets got chosen named appointed".split())
_LEADING = {
    "leading": CHIEF,
    "heading": CHIEF,
    "running": CHIEF,
    "chairing": "chair",
    "managing": "manager",
} | dict.fromkeys("overseeing directing commanding coordinating co-ordinating supervising".split(), OVER)
"""The parts of those who are named behind what they lead."""
_COMMAND = frozenset("command leadership direction supervision guidance".split())
_CHAIR = frozenset("chairmanship chairwomanship presidency".split())
_AT = {"wheel": "driver", "controls": "pilot", "steering": "driver"}
"""Where somebody is who steers."""
_SAT = frozenset("was were sat is with had been who and behind at on of . sitting".split())
FAR = 26
"""Tokens back to what somebody is named as, at most."""


def identified(at: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The phrase for what the name at a place is said to be that of."""
    end = at
    while end > 0 and tokens[end - 1] in TITLES:
        end -= 1
    return (
        _named_as(end, tokens, sentence)
        or _found_in(end, tokens, sentence)
        or _inverted(end, tokens, sentence)
        or _under(end, tokens)
        or _steering(at, end, tokens)
    )


def _named_as(end: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """``police named the driver as P``, ``the driver, who died, has been identified by police as P``."""
    if end < 2 or tokens[end - 1] not in ("as", ":"):  # noqa: PLR2004 - a verb and what it joins
        return None
    verb = next((n for n in range(end - 2, max(-1, end - FAR), -1) if tokens[n] in _CALLED), None)
    if verb is None or not STOPS.isdisjoint(tokens[verb : end - 1]):
        return None
    told = tokens[verb + 1 : end - 1]
    if told[-2:] == ["'s", "name"]:
        told = told[:-2]
    elif tokens[verb] in ("gave", "given"):
        return None
    if told and told[0] in DEFINITE:
        return _first(told, sentence)
    stop = verb
    while stop > 0 and tokens[stop - 1] in _BETWEEN:
        stop -= 1
    start = next((n + 1 for n in range(stop - 1, max(-1, end - FAR), -1) if tokens[n] in STOPS), max(0, end - FAR))
    first = next((n for n in range(start, stop) if tokens[n] in DEFINITE), None)
    return _first(tokens[first:stop], sentence) if first is not None else None


def _found_in(end: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """``Lumen has found a new finance chief in P``."""
    if end < 3 or tokens[end - 1] != "in" or _HAS.isdisjoint(tokens[max(0, end - 9) : end]):  # noqa: PLR2004
        return None
    found = headed(tokens, end - 1, sentence)
    return replace(found, standing=FRESH) if found is not None and found.known else None


def _under(end: int, tokens: Sequence[str]) -> Phrase | None:
    """``a team of firefighters under the command of P``."""
    of = next((n for n in range(end - 1, max(1, end - 7), -1) if tokens[n] == "of"), None)
    if of is None or tokens[of - 1] not in _COMMAND | _CHAIR or "under" not in tokens[max(0, of - 4) : of]:
        return None
    if tokens[of - 1] in _CHAIR:
        return of_part(leading("chair", tokens[max(0, of - FAR) : of]) or "chair", of)
    over = leading(OVER, tokens[max(0, of - FAR) : of])
    return of_part(over, of) if over in AT_ONCE else None


def _inverted(end: int, tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """``overseeing the search is P``, ``heading the inquiry will be P``."""
    stop = end
    while stop > 0 and tokens[stop - 1] in ("is", "was", "will", "be"):
        stop -= 1
    verb = next((n for n in range(stop - 1, max(-1, stop - 9), -1) if tokens[n].endswith("ing")), None)
    if stop == end or verb is None or (verb > 0 and tokens[verb - 1] not in STOPS | {",", "and"}):
        return None
    done = tokens[verb + 1 : stop]
    part = _LEADING.get(tokens[verb])
    over = leading(part, done) if part and done and done[0] in DEFINITE else None
    names, words = of_words(done, sentence)
    return replace(of_part(over, verb), names=names, words=words) if over else None


def _first(tokens: Sequence[str], sentence: Annotated) -> Phrase | None:
    """The part that a noun phrase begins with, with what it is of."""
    end = next((n for n, word in enumerate(tokens) if n and word in OF | _CLAUSE), len(tokens))
    of: Sequence[str] = ()
    if tokens[end : end + 1] and tokens[end] in OF:
        stop = next((n for n in range(end + 1, len(tokens)) if tokens[n] in _CLAUSE), len(tokens))
        of = tokens[end + 1 : stop]
    found = headed(tokens, end, sentence, of)
    return replace(found, standing="now") if found is not None and found.known and found.standing != "aside" else None


def _steering(at: int, end: int, tokens: Sequence[str]) -> Phrase | None:
    """``at the wheel was P``, ``P , 41 , who was at the controls``."""
    places = [n for n, word in enumerate(tokens) if word in _AT and tokens[n - 1] == "the" and abs(n - at) < FAR // 2]
    for place in places:
        before = tokens[max(0, place - 2) : place - 1]
        between = tokens[place + 1 : end] if place < end else tokens[at + 1 : place - 1]
        plain = [word for word in between if not word.isdigit() and word != ","]
        if before and before[0] in ("at", "behind") and set(plain) <= _SAT:
            part = _AT[tokens[place]]
            return of_part(part, place)
    return None

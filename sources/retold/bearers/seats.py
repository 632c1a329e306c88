"""Finds the places where bodies have their seats: ``its head office in X``, ``X will be home to the headquarters``."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.prose.names.nouns import BODY
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import SEAT
from sources.retold.bearers.phrases import MERGED, of_words
from sources.retold.bearers.wordings import STOPS
from sources.retold.words import stem

_SEAT = r"(?:headquarters|head offices?|main office|corporate headquarters|corporate seat|home base|seat|hq|base of operations|(?<=its )base|(?<=their )base|corporate centre|corporate center)"
_ADVERB = r"(?:now |then |also |jointly |still |instead |eventually )?"
_IS = r"(?P<next>(?:will be|is to be|would be) (?:located|sited|situated|established|kept|placed)|will be|will stay|will remain|is to be|would be|are to be|will go|goes|is going|will move|is moving|moves|is to move|to move|move|would move|staying|remaining|moving)|is|are|is located|remains|lies|stays|being|moved|relocated|has moved|have moved|was moved|were moved|went|has been|have been"
_BEFORE = re.compile(
    rf" (?:(?P<seat>{_SEAT})(?: of (?P<of>[^.;]{{1,60}}?))?(?: from [^,.;]{{1,40}}?)?(?: ,)?(?: which)? (?:(?:{_IS}) )?{_ADVERB}(?:(?:in|at|to) (?:the )?|(?<=will be )|(?<=is to be ))"
    rf"|(?P<based>headquartered|based|domiciled|run|managed|directed) {_ADVERB}(?P<from>in|from|out of|at) (?:the )?"
    r")$"
)
_AFTER = re.compile(
    rf" (?:, [^,.;]{{1,60}} , )?(?:(?P<next>will be|is to be|becomes|will become|would be|gets|will get|has won|wins|will host|will house|(?:has been|was|is) (?:chosen|picked|selected|named) (?:as|for)|as)|is|remains|will remain|will stay|hosts|houses) "
    rf"(?:(?:chosen|picked|selected) )?(?:as )?(?:(?:home to|the home of|the site of|home of) )?(?:the |its |their )?(?P<whose>(?:[^ ,.;]+ ){{0,3}}?)(?:global |new |main |joint |group )?{_SEAT} "
)
_NOT = re.compile(
    r" (?:regional|european|asian|american|uk|us|research|sales|second|former|old|formerly|previously|once|until|north) "
)
_MOVES = re.compile(
    r" (?:mov\w+|relocat\w+|leav\w+|left|transfer\w+|shift\w+|quit\w*) (?:[^ ]+ ){0,4}from (?:its |the |their )?$"
)
_COMING = re.compile(r" (?:will|would|moves|moving|move|go|goes|plans|is to|are to|to be|to move) ")
_MERGES = re.compile(
    r" (?:merge|merges|merged|merger|merging|combine|combines|combined|combining|combination|enlarged|tie - up|comes? out of|joining forces|join forces|getting together) "
)
_LEFT = re.compile(r" (?:from|out of|leaves|leaving|quits) (?:the )?$")
_WAS = re.compile(r" (?:was|were|had been|had) (?:[^ ]+ )?$")
_CITY = re.compile(r" (?:the )?(?:city|town|capital|suburb|port) of $")
_SIDE = re.compile(
    r" - (?:based|headquartered) (?P<whose>(?:[a-z-]+ ){0,3}?<name:\d+>|(?:[a-z-]+ ){0,2}?(?:company|group|firm|maker|bank|business|insurer|retailer|brewer|"
    r"manufacturer|union|airline|charity|developer|lender|supplier|operator|producer|outfit|organi[sz]ation|start-up|startup|federation|association|chain))(?= )(?! (?:analyst|investor))"
)
"""What is based in a place, behind its name."""
COMES = 10
"""Words before a seat among which *will* may stand."""
_STREETS = frozenset(
    "Street Terrace Avenue Road Lane Square House Tower Place Quay Drive Way Park Plaza Building Campus".split()
)
"""Last words of the names of places within a town."""
_BODIES = frozenset(
    map(
        stem,
        (
            *BODY,
            *"union association party alliance society agency ministry regulator authority federation army".split(),
        ),
    )
) - {stem(word) for word in ("company", "firm", "group", "business")}
"""Stems of nouns for a body of which a story has one."""
FAR = 26
"""Tokens around a place that are looked at."""


class _Found(NamedTuple):
    """A seat by the words around a place: whose it is, in what words, and whether it is to be."""

    whose: Sequence[str]
    coming: bool


def seats(name: Name, at: int, tokens: Sequence[str], sentence: Annotated, told: str) -> Iterator[Bearing]:
    """The seat that a place is by the words around its name; ``told`` is the article up to there, in code."""
    before = f" {' '.join(tokens[max(0, at - FAR) : at])} "
    before = _CITY.sub(" ", before)
    after = f" {' '.join(tokens[at + 1 : at + FAR])} "
    found = _leading_to(before, after) or _led_from(before, after) or _based(before, after)
    if found is None or name.entity.split()[-1] in _STREETS:
        return
    names, words = of_words(found.whose, sentence)
    merging = _MERGES.search(f" {' '.join(found.whose)} ") or (not names and found.coming and _MERGES.search(told))
    yield Bearing(
        name=sentence.text[name.start : name.end],
        part=SEAT,
        written=SEAT,
        names=names,
        words=frozenset((MERGED,)) if MERGED in words or merging else frozenset(words & _BODIES),
        standing="next" if found.coming else "now",
        start=name.start,
        end=name.end,
    )


def _leading_to(before: str, after: str) -> _Found | None:
    """The seat that the words before a place tell: ``the head office of the group will be in``."""
    left = _BEFORE.search(before)
    if left is None or re.match(r" (?:until|till|before) ", after):
        return None
    clause = before[: left.start()] + " "
    run = left["based"] and left["based"] not in ("headquartered", "based", "domiciled")
    if (run and not re.search(r" be $", clause)) or _WAS.search(clause):
        return None
    if _NOT.search(f" {' '.join(clause.split()[-3:])} ") or _MOVES.search(clause):
        return None
    coming = _COMING.search(f" {' '.join(clause.split()[-COMES:])} {left[0]} ") is not None or bool(left["next"])
    return _Found(_whose(clause, left), coming)


def _whose(clause: str, left: re.Match[str]) -> Sequence[str]:
    """The words for whose seat it is: what follows *of*, else the noun phrase before it."""
    if left["of"]:
        return str(left["of"]).split()
    words = clause.split()
    begin = max((n + 1 for n, word in enumerate(words) if word in STOPS), default=0)
    words = words[begin:]
    if _MERGES.search(f" {' '.join(words)} "):
        return words
    if left["seat"]:
        cut = max((n + 1 for n, word in enumerate(words) if word in (",", "and", "but")), default=0)
        if set(words[cut:]) - {"its", "the", "a", "with", "have", "has"}:
            return words[cut:]
        return words[: next((n for n, word in enumerate(words) if word in ("will", "is", "has", "would", ",")), None)]
    while words and words[-1] in (
        "will",
        "be",
        "is",
        "to",
        "are",
        "which",
        "that",
        "who",
        "would",
        "stay",
        "remain",
        "has",
        "been",
    ):
        words = words[:-1]
    if words and words[-1] == ",":
        apposed = words[:-1]
        cut = max(
            (n + 1 for n, word in enumerate(apposed) if word in (",", "and", "but", "by", "with", "to")), default=0
        )
        near = apposed[cut:]
        return near if any(word.startswith("<") for word in near) or "company" in near else words
    cut = max((n + 1 for n, word in enumerate(words) if word in (",", "and", "but")), default=0)
    return words[cut:] or words


def _based(before: str, after: str) -> _Found | None:
    """The seat that a place makes of what follows: ``the X-based brewer``, ``X-based Lumen``."""
    found = _SIDE.match(after)
    if found is None or re.search(
        r" (?:a|an|another|two|three|several|some|other|rival|formerly|once|by|and) $", before
    ):
        return None
    return _Found(found["whose"].split(), coming=False)


def _led_from(before: str, after: str) -> _Found | None:
    """The seat that the words behind a place tell: ``X will be home to its headquarters``."""
    right = _AFTER.match(after)
    if right is None or _LEFT.search(before) or _NOT.search(f" {right['whose']}"):
        return None
    if right["next"] == "as" and not re.search(
        r" (?:chose|chosen|picked|picks|selected|named|chooses) (?:the )?$", before
    ):
        return None
    return _Found(
        (*right["whose"].split(), *after[right.end() - 1 :].partition(" , ")[0].split()[:14]), bool(right["next"])
    )

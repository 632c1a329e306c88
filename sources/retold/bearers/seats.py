"""Finds the places where bodies have their seats: ``its head office in X``, ``X will be home to the headquarters``."""

import re
from collections.abc import Iterator, Sequence

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import SEAT
from sources.retold.bearers.phrases import MERGED, of_words

_SEAT = r"(?:headquarters|head offices?|main office|corporate headquarters|home base|seat|hq|base of operations)"
_BEFORE = re.compile(
    rf" (?:(?P<seat>{_SEAT})(?: of [^,.;]{{1,60}}?)?(?: from <name:\d+>)?(?: , which)? (?:(?:(?P<next>will be|will stay|will remain|is to be|would be|are to be|will go|goes|is going|will move|is moving|moves|is to move|to move)|is|are|remains|lies|stays) )?"
    r"(?:now )?(?P<to>in|at|to) (?:the )?|(?P<based>headquartered|based|run) (?:in|from|out of) (?:the )?)$"
)
_AFTER = re.compile(
    rf" (?:, [^,.;]{{1,60}} , )?(?P<next>will be|is to be|becomes|will become|would be|gets|will get|has won|wins|is|remains|will remain|will stay) (?:(?:home to|the home of) )?(?:the )?(?:global |new |main )?{_SEAT} "
)
_NOT = re.compile(
    r" (?:regional|european|asian|american|uk|us|research|sales|second|former|old|formerly|previously|once|until|north|from|its) "
)
_COMING = re.compile(r" (?:will|would|to|moves|moving|go|goes|plans) ")
_MERGES = re.compile(r" (?:merge|merged|merger|merging|combine|combined|combining|enlarged|comes? out of) ")
_LEFT = re.compile(r" (?:from|out of|leaves|leaving|quits) (?:the )?$")


def seats(
    name: Name, at: int, tokens: Sequence[str], sentence: Annotated, previous: Annotated | None
) -> Iterator[Bearing]:
    """The seat that a place is by the words around its name."""
    before = f" {' '.join(tokens[max(0, at - 24) : at])} "
    after = f" {' '.join(tokens[at + 1 : at + 16])} "
    left, right = _BEFORE.search(before), _AFTER.match(after)
    found = left or right
    if (
        found is None
        or (left and (left["based"] or "").startswith("run") and " be " not in before)
        or (not left and _LEFT.search(before))
    ):
        return
    if left and (" was based " in before or " were based " in before or re.match(r" (?:until|till|before) ", after)):
        return
    clause = before[: left.start()] if left else before
    around = " ".join(clause.split()[-3:])
    if _NOT.search(f" {around} ".replace(" its ", " ")):
        return
    begin = max((n for n, word in enumerate(tokens[:at]) if word in (".", ";", '"', "and")), default=-1)
    names, words = of_words(tokens[begin + 1 : at] if left else tokens[at + 1 : at + 20], sentence)
    coming = _COMING.search(f" {around} {found[0]} ") is not None or bool(
        found.groupdict().get("next") and _COMING.search(f" {found['next']} ")
    )
    told = (previous.code if previous and not names else "") + sentence.code
    merged = frozenset((MERGED,)) if MERGED in words or _MERGES.search(told) else frozenset[str]()
    yield Bearing(
        name=sentence.text[name.start : name.end],
        part=SEAT,
        written=SEAT,
        names=names,
        words=merged,
        standing="next" if coming else "now",
        start=name.start,
        end=name.end,
    )

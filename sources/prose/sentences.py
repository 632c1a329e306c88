"""Cuts a document into sentences, each with its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

ABBREVIATIONS = frozenset(
    "inc corp co ltd plc llc mr mrs ms dr prof gen sen rep gov st no nos vs jan feb mar apr jun jul aug sep sept oct nov dec "
    "approx est fig dept univ bros jr sr u.s u.k e.g i.e a.m p.m ca cf al".split()
)
"""Words after which a full stop seldom ends a sentence."""

CAPITALS = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x250)) if letter.isupper())
"""Capital letters of the Latin alphabets, for a class of a regular expression: ``Ørsted``, ``Škoda``."""
_END = re.compile(rf"[.!?…]+[\"'”’)\]*_]*(?=\s+[\"'“‘(\[]?[{CAPITALS}0-9$£€])|\n+|[;](?=\s)")
_WORD_BEFORE = re.compile(r"([\w.&]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s.])[A-Z]\.$")
DATELINE = re.compile(
    r"[ \t]*[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+){0,2}(?:,? (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?)?(?: ?\([^)\n]{2,40}\))? ?[-–—:]+ "
)
"""Place, date and agency before the first words of a dispatch: ``ELSMERE, Ore., June 17, 2025 (Coast Wire) —``."""
LONGEST = 1_000
"""Characters of a sentence; what has none of the marks for so long is cut at a space, so that any text is read in linear time."""
LOOK_BACK = 24
"""Characters before a full stop that decide whether it ends a sentence."""


class Sentence(NamedTuple):
    """A sentence: 0-based start and end (excluded) in the document, and whether it is a line of its own (a heading)."""

    start: int
    end: int
    heading: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text in order; a line break always ends one, and so does a semicolon."""
    start = 0
    for mark in _END.finditer(text):
        dateline = DATELINE.match(text, start)
        if mark[0][0] not in "\n;" and (
            _abbreviates(text, mark.start()) or (dateline and mark.start() < dateline.end())
        ):
            continue
        if dateline:
            yield from _trimmed(text, start, dateline.end())
            start = dateline.end()
        yield from _trimmed(text, start, mark.end())
        start = mark.end()
    if dateline := DATELINE.match(text, start):
        yield from _trimmed(text, start, dateline.end())
        start = dateline.end()
    yield from _trimmed(text, start, len(text))


def _abbreviates(text: str, stop: int) -> bool:
    before = text[max(0, stop - LOOK_BACK) : stop + 1]
    if _INITIAL.search(before):
        return True
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].lower() in ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end].strip()
    if not words:
        return
    first = text.index(words[0], start)
    last = first + len(words)
    heading = words[-1] not in ".!?…\"”’':;,"
    while last - first > LONGEST:
        cut = text.rfind(" ", first + 1, first + LONGEST)
        cut = cut if cut > first else first + LONGEST
        yield Sentence(first, cut, heading=False)
        first = cut + 1 if text[cut] == " " else cut
    yield Sentence(first, last, heading=heading)

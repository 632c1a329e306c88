"""Find quoted words in a document: exact but for Unicode form, the shape of quotation marks and dashes, and runs of white space."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from schemas.claim import Evidence
from schemas.source import Document

MARKS = str.maketrans(
    {
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
    }
)
"""Dashes and curly quotation marks, and their plain forms; one character stands for one."""
GAP = re.compile(r"\s{2,}|[^\S ]")
"""White space that is not a single space between words."""
WORD = re.compile(r" |[^ ]+")
MAX_MARKS = 30
"""Combining marks after one character beyond which no text goes (Unicode Stream-Safe Text Format, UAX 15)."""


class Quotable:
    """A document in which quotes are looked up; it is folded once, at the first quote."""

    def __init__(self, document: Document) -> None:
        """Keep the document."""
        self.document = document

    @cached_property
    def _folded(self) -> "Folded":
        return fold(self.document.text)

    def find(self, quote: str) -> Evidence | None:
        """The first place where the document holds the quote, in the document's own words; None when it does not."""
        sought = fold(quote).text.strip()
        at = self._folded.text.find(sought) if sought else -1
        if at < 0:
            return None
        text, last = self.document.text, at + len(sought) - 1
        start, end = self._folded.start(at), self._folded.end(last)
        return Evidence(
            quote=text[start:end],
            path=self.document.path,
            line=text.count("\n", 0, start) + 1,
            column=start - text.rfind("\n", 0, start),
            start=start,
            end=end,
        )


@dataclass(frozen=True)
class Folded:
    """A text with its differences of form folded away, and the way back to the places in the original.

    A piece is its start in the folded text, its start and end in the original, and whether one stands for one.
    """

    text: str
    pieces: tuple[tuple[int, int, int, bool], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [piece[0] for piece in self.pieces]

    def start(self, at: int) -> int:
        """Where the original of a folded character starts."""
        folded, start, _, even = self.pieces[bisect_right(self._starts, at) - 1]
        return start + at - folded if even else start

    def end(self, at: int) -> int:
        """Where the original of a folded character ends."""
        folded, start, end, even = self.pieces[bisect_right(self._starts, at) - 1]
        return start + at - folded + 1 if even else end


def fold(text: str) -> Folded:
    """Fold a text: Unicode NFC, straight quotation marks, one space for a run of white space."""
    out: list[str] = []
    pieces: list[tuple[int, int, int, bool]] = []
    length = 0
    for start, end in _stretches(text):
        written = text[start:end]
        gap = GAP.match(written) is not None
        folded = " " if gap else unicodedata.normalize("NFC", written).translate(MARKS)
        pieces.append((length, start, end, not gap and len(folded) == len(written)))
        out.append(folded)
        length += len(folded)
    return Folded("".join(out), tuple(pieces))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of stretches that fold each on its own: gaps, and what stands between them."""
    seen = 0
    for gap in GAP.finditer(text):
        yield from _parts(text, seen, gap.start())
        yield gap.span()
        seen = gap.end()
    yield from _parts(text, seen, len(text))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch whole when it is in NFC already, else its words, and the characters of those that are not."""
    if start == end:
        return
    if unicodedata.is_normalized("NFC", text[start:end]):
        yield start, end
        return
    for word in WORD.finditer(text, start, end):
        if unicodedata.is_normalized("NFC", word[0]):
            yield word.span()
        else:
            yield from _characters(text, *word.span())


def _characters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Characters with what composes with them: marks, and the later letters of a Hangul syllable."""
    first = start
    for at in range(start + 1, end):
        if at - first > MAX_MARKS or not _joins(text[first:at], text[at]):
            yield first, at
            first = at
    yield first, end


def _joins(before: str, character: str) -> bool:
    if unicodedata.combining(character):
        return True
    nfc = unicodedata.normalize
    return nfc("NFC", before + character) != nfc("NFC", before) + nfc("NFC", character)

"""The words that back a claim: the quote with the stated value marked in it, and the sentence around the quote."""

import re
from dataclasses import dataclass

from reports.lookup import Lookup
from reports.text import ELLIPSIS, visible
from schemas.claim import Claim
from schemas.source import Document

AROUND, QUOTED = 160, 300
"""Characters shown on each side of a quote, and on each side of the mark inside it."""
SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s)|\n\s*\n|\n(?=[#>*•-])")
"""Where a sentence ends. A cut at an abbreviation only makes the surroundings shorter."""


@dataclass(frozen=True)
class Passage:
    """A quote in five pieces that follow each other without a gap; all but one of them may be empty."""

    before: str
    """What the document says ahead of the quote, in the same sentence."""
    opening: str
    """The quote up to the mark; the whole quote where nothing is marked."""
    mark: str
    """The words in the quote that state the value."""
    closing: str
    """The quote after the mark."""
    after: str
    """What the document says behind the quote, in the same sentence."""


def passage(claim: Claim, lookup: Lookup) -> Passage | None:
    """The words of a claim; None where it has no quote."""
    quote = claim.evidence.quote
    if not quote:
        return None
    document = _document(claim, quote, lookup)
    before, after = _surroundings(document, claim) if document else ("", "")
    start, end = _stated(claim, quote, document)
    return Passage(
        before=tail(before, AROUND),
        opening=tail(quote[:start], QUOTED) if end else head(quote, 2 * QUOTED),
        mark=head(quote[start:end], QUOTED),
        closing=head(quote[end:], QUOTED) if end else "",
        after=head(after, AROUND),
    )


def _document(claim: Claim, quote: str, lookup: Lookup) -> Document | None:
    """The document that holds the quote where the claim says; None when the result does not hold its text."""
    at = claim.evidence
    document = lookup.documents.get(at.path or "")
    if document is None or at.start is None or at.end is None:
        return None
    return document if document.text[at.start : at.end] == quote else None


def _surroundings(document: Document, claim: Claim) -> tuple[str, str]:
    """The rest of the sentence, or sentences, in which a quote stands."""
    at, text = claim.evidence, document.text
    start, end = at.start or 0, at.end or 0
    window = max(0, start - 4 * AROUND)
    ends = [found.end() for found in SENTENCE_END.finditer(text, window, start)]
    before = text[ends[-1] if ends else window : start]
    if SENTENCE_END.search(text[max(start, end - 3) : end] + " "):
        return before.lstrip(), ""
    found = SENTENCE_END.search(text, end, end + 4 * AROUND)
    return before.lstrip(), text[end : found.end() if found else end + 4 * AROUND].rstrip()


def _stated(claim: Claim, quote: str, document: Document | None) -> tuple[int, int]:
    """Where in the quote the value stands: as the reader of the document found it, else where its words stand first."""
    start = claim.evidence.start or 0
    for mention in document.mentions if document else ():
        if mention.claim == claim.id.removesuffix("~") and start <= mention.start < mention.end <= start + len(quote):
            return mention.start - start, mention.end - start
    words = r"\s+".join(re.escape(word) for word in claim.value.text.split())
    found = re.search(rf"(?<!\w){words}(?!\w)", quote, re.IGNORECASE) if words else None
    return found.span() if found else (0, 0)


def _piece(text: str) -> str:
    """Text made visible, with a blank kept at an end that had one."""
    shown = visible(text)
    if not shown:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{shown}{' ' if text[-1].isspace() else ''}"


def tail(text: str, limit: int) -> str:
    """The last characters of a text, made visible, from a word's start where that loses less than half."""
    shown = _piece(text)
    if len(shown) <= limit:
        return shown
    cut = shown[-limit:]
    at_word = cut.partition(" ")[2]
    return f"{ELLIPSIS} {at_word}" if len(at_word) > limit // 2 else ELLIPSIS + cut


def head(text: str, limit: int) -> str:
    """The first characters of a text, made visible, to a word's end where that loses less than half."""
    shown = _piece(text)
    if len(shown) <= limit:
        return shown
    cut = shown[:limit]
    at_word = cut.rpartition(" ")[0]
    return f"{at_word if len(at_word) > limit // 2 else cut}{ELLIPSIS}"

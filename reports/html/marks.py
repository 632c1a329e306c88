"""Which place in the sources is the mark of which claim, so that links reach one place for each claim."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.html.slugs import slug
from schemas.claim import Claim
from schemas.source import Document, Mention

CLAIM = "structured"
"""The state of a mention that is a claim."""


@dataclass(frozen=True)
class Spot:
    """Where a claim is marked: in a document from ``start`` to ``end``, or in a table, which has no path here."""

    source: str
    path: str = ""
    start: int = 0
    end: int = 0


def mark_anchor(claim: str) -> str:
    """The anchor of a claim's mark."""
    return f"mark-{slug(claim)}"


def spot(document: Document, mention: Mention) -> Spot:
    """The place of a mention."""
    return Spot(document.source, document.path, mention.start, mention.end)


def spots(documents: Iterable[Document], claims: Mapping[str, Claim]) -> dict[str, Spot]:
    """The mark of each claim that a document with a text holds: in the document that backs it before any other."""
    found: dict[str, Spot] = {}
    for document in documents:
        for mention in document.mentions if document.text else ():
            key = mention.claim
            if key is None or mention.state != CLAIM or mention.start >= mention.end:
                continue
            backing = key in claims and claims[key].evidence.path == document.path
            if key not in found or (backing and found[key].path != document.path):
                found[key] = spot(document, mention)
    return found

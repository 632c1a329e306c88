"""Leaves claims out of a reading; what made them is set aside with the reason."""

from collections.abc import Collection
from dataclasses import replace

from schemas.claim import Claim
from schemas.finding import SetAside
from schemas.reading import Reading
from schemas.source import Document, Mention
from sources.prose.telling import left_aside


def without(reading: Reading, left_out: Collection[str], reason: str) -> Reading:
    """The reading without some claims; their mentions are set aside, and those that no mention made are listed by their words."""
    if not left_out:
        return reading
    marked = {mention.claim for document in reading.documents for mention in document.mentions}
    gone = [claim for claim in reading.claims if claim.id in left_out]
    aside: list[SetAside] = [_unmarked(claim, reason) for claim in gone if claim.id not in marked]
    documents: list[Document] = []
    for document in reading.documents:
        mentions: list[Mention] = []
        for mention in document.mentions:
            if mention.claim not in left_out:
                mentions.append(mention)
                continue
            mentions.append(Mention(start=mention.start, end=mention.end, state="set aside", reason=reason))
            aside.append(left_aside(mentions[-1], document))
        documents.append(document.model_copy(update={"mentions": tuple(mentions)}))
    return replace(
        reading,
        claims=tuple(claim for claim in reading.claims if claim.id not in left_out),
        documents=tuple(documents),
        set_aside=(*reading.set_aside, *aside),
    )


def _unmarked(claim: Claim, reason: str) -> SetAside:
    """The entry for a claim that was read beside another one, and is no mention's own."""
    told = claim.evidence
    return SetAside(
        source=claim.source,
        path=told.path if told else None,
        line=told.line if told else None,
        reason=reason,
        text=(told.quote if told else None) or claim.subject,
        invalid=False,
    )

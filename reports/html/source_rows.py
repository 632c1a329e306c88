"""The sources of a run, ready to be laid out, with what was read in them and not taken."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from reports.html.left_out import LISTED, TEXT_LENGTH, Left
from reports.text import shorten, visible
from schemas.result import Result
from schemas.source import Document, Source


@dataclass(frozen=True)
class SourceRow:
    """One source; ``url`` is empty unless it is safe to link."""

    id: str
    title: str
    publisher: str
    published: str
    retrieved: str
    url: str
    path: str
    kind: str
    claims: int
    mentions: str
    unread: tuple[Left, ...]


def source_rows(result: Result) -> tuple[SourceRow, ...]:
    """All sources, in the order of the result."""
    claims = Counter(claim.source for claim in result.claims)
    documents: dict[str, list[Document]] = {}
    for document in result.documents:
        documents.setdefault(document.source, []).append(document)
    return tuple(_row(source, claims[source.id], documents.get(source.id, [])) for source in result.sources)


def _row(source: Source, claims: int, documents: list[Document]) -> SourceRow:
    states = Counter(mention.state for document in documents for mention in document.mentions)
    unread = tuple(
        Left(
            visible(mention.reason or mention.state),
            place=f"{visible(document.path)}, character {mention.start + 1:,}",
            words=shorten(visible(document.text[mention.start : mention.end]), TEXT_LENGTH),
        )
        for document in documents
        for mention in document.mentions
        if mention.state == "set aside"
    )
    return SourceRow(
        id=shorten(visible(source.id), TEXT_LENGTH),
        title=visible(source.title or ""),
        publisher=visible(source.publisher or ""),
        published=source.published or "",
        retrieved=source.retrieved or "",
        url=_safe_url(source.url),
        path=visible(source.path or ""),
        kind=source.kind.value,
        claims=claims,
        mentions=", ".join(f"{number:,} {visible(state)}" for state, number in sorted(states.items())),
        unread=unread[:LISTED],
    )


def _safe_url(url: str | None) -> str:
    """The address when it is a web address; anything else is not linked."""
    if url is None or url != url.strip():
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""

"""The reader of articles: plain text, Markdown, HTML and PDF to claims, by the packs' patterns."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import cast

from schemas.errors import Place, SourceError
from schemas.finding import SetAside
from schemas.project import SourceEntry
from schemas.reading import Input, Reading
from schemas.source import Document, Mention, Source, SourceKind
from sources.claims.arithmetic import links
from sources.claims.building import Built, Row, Voice, build
from sources.claims.quoting import Quotable
from sources.files.documents import open_document
from sources.files.located import Plain
from sources.interface import Context
from sources.prose.article import Article
from sources.prose.dateline import dateline
from sources.prose.extraction import extract
from sources.prose.front_matter import Head, front_matter
from sources.prose.telling import Extract, Left, Told, left_aside


def read_prose(entry: SourceEntry, context: Context) -> Reading:
    """Read one article; what the entry says about the source wins over its front matter."""
    name = entry.id or PurePath(entry.path).stem
    try:
        document, said = open_document(entry.path, name, context, Place(entry.path))
        head = front_matter(document.text, entry.path, said)
        source = _source(entry, head, name, document.text, context.topic.near)
    except SourceError as error:
        return Reading(errors=(error,))
    article = Article(
        document.text,
        date.fromisoformat(source.published) if source.published else None,
        head.body,
        context.topic.event and context.topic.event.removeprefix("the "),
        context.topic.project,
        None if source.published else context.topic.around,
        context.topic.pair,
        source.title or "",
        source.publisher or "",
        context.topic.party,
        context.topic.paid,
    )
    found = extract(article, context.catalogue, lambda form: context.catalogue.names.get(form.casefold()))
    voice = Voice(source, (Quotable(document),))
    told = (*found.told, *found.beside)
    lines = [document.text.count("\n", 0, claim.start) + 1 for claim in told]
    built = build(
        [(_row(claim.record, line), voice) for claim, line in zip(told, lines, strict=True)],
        entry.path,
        context.catalogue,
    )
    made, _ = links([_row(record, 1) for record in found.arithmetic], built, name, entry.path)
    mentions = _mentions(found, built)
    return Reading(
        sources=(source,),
        claims=built.claims,
        links=tuple(made),
        documents=(document.model_copy(update={"mentions": mentions}),),
        set_aside=_unstructured(mentions, document),
        inputs=(Input(path=entry.path, sha256=document.sha256, kind="document"),),
    )


def _row(record: dict[str, object], line: int) -> Row:
    """A record of the article as a row of a claim file, so that both become claims in one way."""
    return Row.alone(cast("Plain", dict(record)), line)


def _source(entry: SourceEntry, head: Head, name: str, text: str, near: date | None) -> Source:
    """The source, with its publication date: as the project says, else the front matter, else the dateline."""
    said = head.fields
    published = entry.published or said.get("published")
    if published is None:
        line = dateline(text, head.body, near)
        published = line.day.isoformat() if line and line.day else None
    if published is not None:
        try:
            published = date.fromisoformat(published.strip()[:10]).isoformat()
        except ValueError as error:
            raise SourceError(
                f"published: {published!r} is not a day of the calendar",
                remedy="write it as YYYY-MM-DD",
                place=Place(entry.path, 1),
            ) from error
    return Source(
        id=name,
        title=entry.title or said.get("title"),
        publisher=entry.publisher or said.get("publisher"),
        url=entry.url or said.get("url"),
        published=published,
        retrieved=entry.retrieved or said.get("retrieved"),
        path=entry.path,
        kind=SourceKind.PROSE,
    )


def _mentions(found: Extract, built: Built) -> tuple[Mention, ...]:
    """What became of each amount and date, in the order of the text."""
    ids = {ref: claims[0] for ref, claims in built.refs.items() if claims}
    told = [_structured(claim, ids) for claim in found.told]
    return tuple(sorted((*told, *(_left(left, ids) for left in found.left)), key=lambda mention: mention.start))


def _structured(told: Told, ids: dict[str, str]) -> Mention:
    if told.ref in ids:
        return Mention(start=told.start, end=told.end, state="structured", claim=ids[told.ref])
    return Mention(start=told.start, end=told.end, state="set aside", reason="its value does not fit the attribute")


def _left(left: Left, ids: dict[str, str]) -> Mention:
    if left.refers in ids:
        return Mention(start=left.start, end=left.end, state="refers", claim=ids[left.refers])
    return Mention(
        start=left.start, end=left.end, state="set aside", reason=left.reason or "what it refers to was set aside"
    )


def _unstructured(mentions: Sequence[Mention], document: Document) -> tuple[SetAside, ...]:
    """Mentions that made no claim, so that coverage is seen; they are no defect of the source."""
    return tuple(left_aside(mention, document) for mention in mentions if mention.state == "set aside")


READER = read_prose

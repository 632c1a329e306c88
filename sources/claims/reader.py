"""The reader of claim files of every form: their claims in human notation, with the documents that back them."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from schemas.claim_file import SourceHead
from schemas.errors import Place, SourceError
from schemas.project import SourceEntry
from schemas.reading import Input, Reading
from schemas.source import Document, Source, SourceKind
from sources.claims.arithmetic import links
from sources.claims.building import Row, Voice, build, speaker
from sources.claims.claim_file import read_claim_file
from sources.claims.claim_rows import ROW_SUFFIXES, read_claim_rows
from sources.claims.claim_sheet import ClaimSheet
from sources.claims.claim_table import claim_table
from sources.claims.marking import claim_files
from sources.claims.quoting import Quotable
from sources.files.documents import Named, read_documents
from sources.interface import Context

TREE_SUFFIXES = (".yaml", ".yml", ".json")
"""Endings of claim files with a head."""


def read_claims(entry: SourceEntry, context: Context) -> Reading:
    """Read one claim file; what the entry says about the source wins over what the file says."""
    try:
        if (kept := claim_table(entry, _home(entry, SourceHead()), context)) is not None:
            return kept
        sheet = _sheet(entry, context)
    except SourceError as error:
        return Reading(errors=(error,))
    home = _home(entry, sheet.head)
    named = _documents(entry, sheet, home.id, context)
    voices = _voices(sheet.rows, home, named)
    rows = [(row, voices[row.source or home.id]) for row in sheet.rows]
    built = build(rows, entry.path, context.catalogue)
    made, unlinked = links(sheet.arithmetic, built, home.id, entry.path)
    heard = sorted({row.source or home.id for row in sheet.rows} or {home.id})
    return Reading(
        sources=tuple(voices[name].source for name in heard),
        claims=built.claims,
        links=tuple(made),
        documents=tuple(quotable.document for voice in voices.values() for quotable in voice.documents),
        claim_files=claim_files(
            sheet.text, entry.path, sheet.sha256, list(zip(built.claims, built.lines, strict=True)), heard
        ),
        set_aside=(*sheet.set_aside, *built.set_aside, *unlinked, *named.set_aside),
        errors=named.errors,
        inputs=(Input(path=entry.path, sha256=sheet.sha256, kind="claims"), *named.inputs),
    )


def _sheet(entry: SourceEntry, context: Context) -> ClaimSheet:
    file = context.confine(entry.path)
    suffix = PurePath(entry.path).suffix.lower()
    if suffix in TREE_SUFFIXES:
        return read_claim_file(file, entry.path)
    if suffix in ROW_SUFFIXES:
        return read_claim_rows(file, entry.path)
    raise SourceError(
        f"claim files do not end in {suffix or 'nothing'!r}",
        place=Place(entry.path),
        remedy=f"use one of {', '.join((*TREE_SUFFIXES, *ROW_SUFFIXES))}",
    )


def _home(entry: SourceEntry, head: SourceHead) -> Source:
    """The source that rows speak for unless they name another."""
    return Source(
        id=entry.id or head.id or PurePath(entry.path).stem,
        title=entry.title or head.title,
        publisher=entry.publisher or head.publisher,
        url=entry.url or head.url,
        published=entry.published or head.published,
        retrieved=entry.retrieved or head.retrieved,
        path=entry.path,
        kind=SourceKind.CLAIMS,
    )


def _documents(entry: SourceEntry, sheet: ClaimSheet, source: str, context: Context) -> Named:
    """The documents that the file names beside itself, and those that the entry names."""
    inside = [(context.beside(entry.path, name), place) for name, place in sheet.documents]
    outside = [(PurePath(name).as_posix(), Place(entry.path)) for name in entry.documents]
    return read_documents(dict([*outside, *inside]).items(), source, context)


def _voices(rows: Sequence[Row], home: Source, named: Named) -> Mapping[str, Voice]:
    """The sources of a file by id. A document named like a source is that source's, any other one the file's own."""
    others = sorted({row.source for row in rows if row.source} - {home.id})
    documents: dict[str, list[Document]] = {}
    for document in named.documents:
        stem = PurePath(document.path).stem
        owner = stem if stem in others else home.id
        documents.setdefault(owner, []).append(document.model_copy(update={"source": owner}))

    def voice(source: Source) -> Voice:
        return Voice(source, tuple(Quotable(document) for document in documents.get(source.id, ())))

    return {name: voice(speaker(name, home)) for name in (home.id, *others)}


READER = read_claims

"""Documents that a claim file names: their text, against which its quotes are checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from schemas.errors import Place, SourceError
from schemas.finding import SetAside
from schemas.reading import Input
from schemas.source import Document
from sources.files.document_text import KINDS, read_document_text
from sources.interface import Context

UNREAD = "it is no document of a kind that is read"
UNREAD_REMEDY = f"save its text as .txt and name that file; read are {', '.join(KINDS)}"


@dataclass(frozen=True)
class Named:
    """What became of the documents a claim file names."""

    documents: tuple[Document, ...] = ()
    inputs: tuple[Input, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    errors: tuple[SourceError, ...] = ()


def read_documents(named: Iterable[tuple[str, Place]], source: str, context: Context) -> Named:
    """Read documents, each given as the path it is shown by and the place that names it; a bad one stops no other."""
    documents, inputs, set_aside, errors = [], [], [], []
    for shown, place in named:
        if PurePath(shown).suffix.lower() not in KINDS:
            set_aside.append(SetAside(source=source, path=shown, reason=UNREAD, remedy=UNREAD_REMEDY, invalid=False))
            continue
        try:
            document = read_document(shown, source, context, place)
        except SourceError as error:
            errors.append(error)
        else:
            documents.append(document)
            inputs.append(Input(path=shown, sha256=document.sha256, kind="document"))
    return Named(tuple(documents), tuple(inputs), tuple(set_aside), tuple(errors))


def read_document(shown: str, source: str, context: Context, place: Place) -> Document:
    """Read one document; see ``open_document``."""
    return open_document(shown, source, context, place)[0]


def open_document(shown: str, source: str, context: Context, place: Place) -> tuple[Document, dict[str, str]]:
    """Read one document, and what it says about itself: title, publisher, published, url.

    Raises:
        SourceError: it lies outside the project, or is no readable text; the place is where it is named, or, where
            it is named by itself, the place in it.
    """
    try:
        read = read_document_text(context.confine(shown), shown)
    except SourceError as error:
        if place == Place(shown):
            raise
        raise SourceError(
            f"the document {shown!r} cannot be read: {error.problem}", remedy=error.remedy, place=place
        ) from error
    return Document(source=source, path=shown, sha256=read.sha256, text=read.text), read.head

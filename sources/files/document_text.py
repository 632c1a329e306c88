"""The text of a document of any kind we read (plain text, Markdown, HTML, PDF), and what it says about itself."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from schemas.errors import Place, SourceError
from sources.files.file_text import read_bytes

MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks and the encodings they announce; UTF-8's own is taken off by its codec."""
LEGACY = "cp1252"
"""The encoding of text that is no UTF-8, as browsers take it (WHATWG Encoding Standard)."""


@dataclass(frozen=True)
class DocumentText:
    """A document's text with single line feeds, the SHA-256 of its bytes, and its head: title, publisher, published, url."""

    text: str
    sha256: str
    head: dict[str, str] = field(default_factory=dict)


def read_document_text(file: Path, shown: str) -> DocumentText:
    """Read a document.

    Raises:
        SourceError: it cannot be opened, is no document of its kind, or holds no text.
    """
    raw = read_bytes(file, shown)
    found = KINDS[PurePath(shown).suffix.lower()](raw, shown)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError(
            "the document holds no text",
            place=Place(shown),
            remedy="check what it is; a scan needs its text read first",
        )
    return DocumentText(text, hashlib.sha256(raw).hexdigest(), found.head)


def _plain(raw: bytes, shown: str) -> DocumentText:
    return DocumentText(decoded(raw, shown), "")


def decoded(raw: bytes, shown: str) -> str:
    """Bytes as text: by byte order mark, else UTF-8, else Windows-1252.

    Raises:
        SourceError: the bytes are no text.
    """
    encoding = next((name for mark, name in MARKS if raw.startswith(mark)), None)
    if encoding is None and b"\0" in raw:
        line = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        raise SourceError(
            "the file holds NUL bytes: it is binary, not text",
            place=Place(shown, line),
            remedy="give a text file, or one whose name ends as its content does",
        )
    for name in (encoding,) if encoding else ("utf-8-sig", LEGACY):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    raise SourceError(f"the file is no {encoding or 'text'}", place=Place(shown), remedy="save it as UTF-8")


def _html(raw: bytes, shown: str) -> DocumentText:
    import trafilatura  # noqa: PLC0415 - costs a fifth of a second, which runs without HTML need not pay

    text = trafilatura.extract(raw, include_comments=False, include_tables=True)
    if not text:
        raise SourceError(
            "no article was found in the page", place=Place(shown), remedy="save its text as .txt and name that file"
        )
    said = trafilatura.extract_metadata(raw)
    head = {"title": said.title, "publisher": said.sitename, "published": said.date, "url": said.url} if said else {}
    return DocumentText(text, "", {key: value for key, value in head.items() if value})


def _pdf(raw: bytes, shown: str) -> DocumentText:
    import pypdf  # noqa: PLC0415 - only runs with PDFs pay for it
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        pages = [page.extract_text() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError) as error:
        raise SourceError(
            f"the PDF cannot be read: {error}", place=Place(shown), remedy="save it anew, without a password"
        ) from error
    return DocumentText("\n\n".join(pages), "", {"title": title} if title else {})


KINDS: dict[str, Callable[[bytes, str], DocumentText]] = {
    ".txt": _plain,
    ".md": _plain,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
}
"""How documents are read, by the ending of their names."""

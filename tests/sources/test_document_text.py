"""Documents of every kind: their text, their encoding, and what they say about themselves."""

from pathlib import Path

import pytest

from schemas.errors import SourceError
from sources.files.document_text import read_document_text

PAGE = """<html><head><title>Bridge to cost more</title><meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2025-03-14T08:00:00Z"><link rel="canonical" href="https://example.org/a">
</head><body><nav>Home | News</nav><article><h1>Bridge to cost more</h1><p>The Harbour Bridge will cost $4.1 billion, the
ministry said on Tuesday. It had put the cost at $3.9 billion last year.</p><p>Work on the bridge is to start in 2027 and
the bridge will open in 2031, a year later than planned.</p></article><footer>Copyright</footer></body></html>"""


def wrote(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_every_usual_encoding(tmp_path, encoding):
    """By byte order mark, else UTF-8, else Windows-1252; line ends become one character."""
    file = wrote(tmp_path, "a.txt", "£4bn – “more”\r\nthan planned".encode(encoding))
    assert read_document_text(file, "a.txt").text == "£4bn – “more”\nthan planned"


def test_a_web_page_gives_its_article_and_its_head(tmp_path):
    """Navigation and footer are left out; title, publisher, date and address are told."""
    read = read_document_text(wrote(tmp_path, "a.html", PAGE.encode()), "a.html")
    assert "The Harbour Bridge will cost $4.1 billion" in read.text
    assert "Home | News" not in read.text
    assert read.head == {
        "title": "Bridge to cost more",
        "publisher": "Harbour Gazette",
        "published": "2025-03-14",
        "url": "https://example.org/a",
    }


def one_page_pdf(words: str) -> bytes:
    """The least PDF that holds a line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def test_a_pdf_gives_its_text(tmp_path):
    """The words of its pages."""
    file = wrote(tmp_path, "a.pdf", one_page_pdf("Kestrel has invested 4 billion"))
    assert read_document_text(file, "a.pdf").text.strip() == "Kestrel has invested 4 billion"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.txt", b"four\0billion", "the file holds NUL bytes: it is binary, not text"),
        ("a.txt", b"  \n", "the document holds no text"),
        ("a.pdf", b"not a pdf at all", "the PDF cannot be read"),
        ("a.html", b"<html><body></body></html>", "no article was found in the page"),
    ],
)
def test_what_holds_no_text_is_an_error_with_its_name(tmp_path, name, content, problem):
    """A document that cannot be read is reported, with the file and what to do."""
    with pytest.raises(SourceError, match=problem) as caught:
        read_document_text(wrote(tmp_path, name, content), name)
    assert caught.value.place.path == name
    assert caught.value.remedy

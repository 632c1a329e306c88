"""Takes the head between ``---`` lines off a document: title, publisher, published, url."""

import re
from dataclasses import dataclass

from schemas.errors import Place, SourceError
from sources.files.located import load

_LINE = re.compile(r"([A-Za-z_-]+):[ \t]+(.*)")
KEYS = ("title", "publisher", "published", "url", "retrieved", "id")


@dataclass(frozen=True)
class Head:
    """What a document says about itself, and where its body begins (0-based character)."""

    fields: dict[str, str]
    body: int = 0


def front_matter(text: str, shown: str, said: dict[str, str] | None = None) -> Head:
    """Read the head of a document; ``said`` is what else the document says about itself (the head of a web page).

    Raises:
        SourceError: the head is not ``key: value`` lines.
    """
    if not text.startswith("---\n"):
        return Head(dict(said or {}))
    end = text.find("\n---", 3)
    if end < 0:
        return Head(dict(said or {}))
    body = text.find("\n", end + 1)
    fields = {key: value for key, value in _fields(text[4 : end + 1], shown).items() if key in KEYS}
    return Head({**(said or {}), **fields}, len(text) if body < 0 else body + 1)


def _fields(head: str, shown: str) -> dict[str, str]:
    """The fields of a head; lines that are no YAML (``title: 'Gutted': town reels``) are taken as they stand."""
    try:
        data = load(head, shown).data
    except SourceError:
        lines = [line for line in head.split("\n") if line.strip()]
        plain = [_LINE.fullmatch(line) for line in lines]
        if not all(plain):
            raise
        return {match[1].lower(): match[2].strip() for match in plain if match}
    if data is not None and not isinstance(data, dict):
        raise SourceError(
            "the front matter is not `key: value` lines",
            place=Place(shown, 2),
            remedy="write title:, publisher:, published: and url: between the --- lines",
        )
    return {str(key): str(value) for key, value in (data or {}).items() if value is not None}

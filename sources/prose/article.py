"""An article as it is given: its text, its day and publisher, and what others on its story know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Article:
    """What is known of an article before it is read."""

    text: str
    published: date | None
    body: int = 0
    """First character after any front matter."""
    event: str | None = None
    """The kind of disaster that it is about, where others say so."""
    project: str | None = None
    """The project that it is about, where others say so."""
    around: date | None = None
    """A day on which others tell its story, when its own is not known."""
    pair: tuple[str, str] | None = None
    """The buyer and the bought of the deal that it is about, where others say so."""
    title: str = ""
    """The title that its head gives, where it is not part of the text."""
    publisher: str = ""
    """Who published it."""
    party: str | None = None
    """The organisation that its story is about, where it does not make that out itself."""
    paid: Mapping[str, str] = field(default_factory=dict)
    """Whose money shared words and signs are, where others on its story say so: ``peso`` and, for a bare ``$``, ``USD``."""

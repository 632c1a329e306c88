"""What the forms of a claim file have in common: a head, documents, rows and the arithmetic between them."""

from dataclasses import dataclass, field

from schemas.claim_file import SourceHead
from schemas.errors import Place
from schemas.finding import SetAside
from sources.claims.building import Row


@dataclass(frozen=True)
class ClaimSheet:
    """A claim file taken apart, nothing in its rows read yet.

    ``documents`` are the documents it names, as written, each with the place that names it; ``set_aside`` are stretches
    of the file that are no rows at all; ``text`` is empty for a file that is no text.
    """

    sha256: str
    rows: tuple[Row, ...]
    head: SourceHead = field(default_factory=SourceHead)
    documents: tuple[tuple[str, Place], ...] = ()
    arithmetic: tuple[Row, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    text: str = ""

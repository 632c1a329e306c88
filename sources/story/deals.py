"""The two parties to the deal that a story is about, for those of its articles that do not name them as such."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

from schemas.catalogue import Catalogue
from schemas.reading import Reading
from schemas.source import Document

TARGET = "target"
"""The scope of claims about a deal that names the one that is bought."""
MOST = 0.5
"""The share of a story's claims about deals that are about the one it tells of, at least."""
_PLAIN = frozenset("The First National United New General Group Holdings Company Bank Corp Inc Ltd".split())
"""Words of names that tell no party from others."""

Parties = tuple[str, str]


def deals(part: Reading, catalogue: Catalogue) -> Counter[Parties]:
    """The parties to the deals that an article tells of, the buyer first, with how many claims there are about each two."""
    return Counter(
        (claim.subject, claim.scope[TARGET])
        for claim in part.claims
        if TARGET in claim.scope and TARGET in catalogue.attribute(claim.attribute).directed
    )


def dealt(told: Mapping[str, Counter[Parties]], story: Collection[str], document: Document) -> Parties | None:
    """The parties to the one deal that the other articles of a story tell of, if an article names them both."""
    whole = sum((told.get(source, Counter()) for source in story), Counter[Parties]())
    if not whole or told.get(document.source):
        return None
    parties = max(whole, key=lambda pair: (whole[pair], pair))
    if whole[parties] < MOST * whole.total():
        return None
    return parties if all(_named(name, document.text) for name in parties) else None


def _named(name: str, text: str) -> bool:
    """Whether a text has a word of a name that tells it from others."""
    telling = [word for word in name.split() if word[0].isupper() and word not in _PLAIN]
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in telling)

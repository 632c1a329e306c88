"""Whom a claim draws on: the named origin it credits, which may be another source of the run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.source import Source
from schemas.value import tidy

UNNAMED = re.compile(
    r"^(?:an?|some|several|two|three|four|five|many|people|sources?|officials?|insiders?|reports?)\b", re.IGNORECASE
)
"""How attributions begin that name nobody: two of them need not mean the same people."""
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)


@dataclass(frozen=True)
class Origin:
    """What a statement comes from: a source of the run by its id, or anybody else by name."""

    name: str
    is_source: bool = False


@dataclass(frozen=True)
class Origins:
    """Tells the origin of claims; built once for a run."""

    catalogue: Catalogue = field(default_factory=Catalogue)
    known: Mapping[str, str] = field(default_factory=dict)
    """Ids of sources by every name that means one of them only: id, title and publisher, without case."""

    @classmethod
    def of(cls, sources: Mapping[str, Source], catalogue: Catalogue) -> "Origins":
        """Index the names of the sources."""
        bearers: dict[str, set[str]] = {}
        for source in sources.values():
            for written in (source.id, source.title, source.publisher):
                if written:
                    bearers.setdefault(_bare(catalogue.entity(written)), set()).add(source.id)
        return cls(catalogue, {name: min(ids) for name, ids in bearers.items() if len(ids) == 1})

    def credited(self, claim: Claim) -> Origin | None:
        """The named origin that a claim credits; None when it credits nobody, nobody by name, or its own source."""
        written = tidy(claim.attribution or "")
        name = _bare(self.catalogue.entity(written))
        source = self.known.get(name)
        if source is not None:
            return None if source == claim.source else Origin(source, is_source=True)
        return None if not name or UNNAMED.match(written) else Origin(name)


def _bare(name: str) -> str:
    """A name without its article, as names are compared."""
    return _ARTICLE.sub("", " ".join(tidy(name).split())).casefold()

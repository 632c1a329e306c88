"""How links reach the places of a report: within one page, or from page to page of a folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from reports.html.anchors import anchor
from reports.html.marks import Spot, mark_anchor
from reports.html.slugs import slug
from schemas.finding import Finding

INDEX, PAGES = "index.html", "sources/"
"""The first page of a folder, and the folder of the sources' pages beside it."""
DIGITS = 6


def source_anchor(source: str) -> str:
    """The anchor of a source on the page that holds all."""
    return f"source-{slug(source)}"


def page_name(source: str) -> str:
    """The file of a source's page: told apart from every other one on any disk, whatever it makes of letters."""
    kept = slug(source)
    if kept and kept == source and kept.isascii() and kept == kept.lower():
        return f"{kept}.html"
    plain = "".join(c if c.isascii() else "-" for c in kept.lower()).strip("-.") or "source"
    return f"{plain}-{sha256(source.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}.html"


@dataclass(frozen=True)
class Links:
    """Addresses as one page writes them; empty where there is nothing to reach.

    ``home`` and ``pages`` lead from that page to the index and to the sources' pages; ``pages`` is None when the sources
    stand on the same page.
    """

    sources: frozenset[str] = frozenset()
    """Ids of the sources that are shown."""
    spots: Mapping[str, Spot] = field(default_factory=dict)
    """Where claims are marked, by the id of the claim."""
    lines: Mapping[str, tuple[str, str, int]] = field(default_factory=dict)
    """The source, the anchor and the number of lines of each document that is shown, by its path."""
    cards: frozenset[str] = frozenset()
    """Anchors of the findings that have a card."""
    home: str = ""
    pages: str | None = None

    def from_index(self) -> "Links":
        """The links of the index of a folder."""
        return replace(self, pages=PAGES)

    def from_source(self) -> "Links":
        """The links of a source's page in a folder."""
        return replace(self, home=f"../{INDEX}", pages="")

    def source(self, source: str) -> str:
        """Where a source is shown."""
        if source not in self.sources:
            return ""
        return f"#{source_anchor(source)}" if self.pages is None else f"{self.pages}{page_name(source)}"

    def mark(self, claim: str) -> str:
        """Where a claim, in either reading, is marked in its source."""
        plain = claim.removesuffix("~")
        found = self.spots.get(plain)
        if found is None:
            return ""
        return f"{'' if self.pages is None else self.source(found.source)}#{mark_anchor(plain)}"

    def line(self, path: str | None, line: int | None) -> str:
        """Where a line of a document is shown."""
        source, name, last = self.lines.get(path or "", ("", "", 0))
        if not line or not 1 <= line <= last:
            return ""
        return f"{'' if self.pages is None else self.source(source)}#{name}:{line}"

    def card(self, finding: Finding) -> str:
        """Where a finding has its card."""
        name = anchor(finding)
        return f"{self.home}#{name}" if name in self.cards else ""

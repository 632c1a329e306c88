"""The claims of a finding or a fact, side by side, ready to be laid out."""

from dataclasses import dataclass

from reports.amounts import as_read
from reports.backing import backing
from reports.html.chart import shape
from reports.html.links import Links
from reports.labels import SEPARATOR, attribution_words, claim_place, modality_words, period_words, publisher_words
from reports.lookup import Lookup
from reports.passages import Passage, passage
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Finding
from schemas.spelling import count

VALUE_LENGTH, HEADING_LENGTH = 120, 200
SIDE_CLAIMS = 50
"""Claims shown of each side; the others are counted."""


@dataclass(frozen=True)
class ClaimRow:
    """One claim; empty strings are what it does not state, or where no link leads."""

    source: str
    source_link: str
    publisher: str
    published: str
    written: str
    read: str
    """What the words were taken to mean; empty where that is what they say."""
    period: str
    stated: str
    """How firmly it is stated, and whom the source credits."""
    passage: Passage | None
    place: str
    mark_link: str


@dataclass(frozen=True)
class Side:
    """Claims that agree among themselves; ``shape`` ties them to the number line, 0 when there is one side only."""

    title: str
    backing: str
    shape: int
    rows: tuple[ClaimRow, ...]
    left_out: int

    @property
    def dated(self) -> bool:
        """Whether any of the claims says when it holds."""
        return any(row.period for row in self.rows)

    @property
    def qualified(self) -> bool:
        """Whether any of the claims says how firmly it is stated, or credits somebody."""
        return any(row.stated for row in self.rows)


def sides(finding: Finding, lookup: Lookup, links: Links) -> tuple[Side, ...]:
    """The sides of a finding, with what stands behind each; then claims that are on no side, as terms of a sum are."""
    groups, beside, fact = lookup.sides(finding), lookup.beside(finding), lookup.fact(finding.fact)
    others = (one_side(beside, lookup, links, "Also part of it"),) if beside else ()
    if len(groups) == 1:
        return (one_side(groups[0], lookup, links), *others)
    return (
        tuple(
            Side(
                title=f"Side {number}: {values(claims)}",
                backing=support(claims, fact, lookup),
                shape=shape(number),
                rows=_rows(claims, lookup, links),
                left_out=max(0, len(claims) - SIDE_CLAIMS),
            )
            for number, claims in enumerate(groups, start=1)
        )
        + others
    )


def one_side(claims: list[Claim], lookup: Lookup, links: Links, title: str = "") -> Side:
    """Claims that nothing is set against."""
    return Side(title, "", 0, _rows(claims, lookup, links), max(0, len(claims) - SIDE_CLAIMS))


def support(claims: list[Claim], fact: Fact | None, lookup: Lookup) -> str:
    """What stands behind claims that agree: at the least, how many sources."""
    return backing(claims, fact, lookup) or count(len({claim.source for claim in claims}), "source")


def values(claims: list[Claim]) -> str:
    """The values as written, each once."""
    return shorten("; ".join(dict.fromkeys(_text(claim.value.text) for claim in claims)), HEADING_LENGTH)


def sources(claims: list[Claim]) -> str:
    """The names of the sources, sorted."""
    return shorten(", ".join(sorted({visible(claim.source) for claim in claims})), VALUE_LENGTH)


def _rows(claims: list[Claim], lookup: Lookup, links: Links) -> tuple[ClaimRow, ...]:
    return tuple(_row(claim, lookup, links) for claim in claims[:SIDE_CLAIMS])


def _row(claim: Claim, lookup: Lookup, links: Links) -> ClaimRow:
    written, read = _text(claim.value.text), _text(as_read(claim.value))
    stated = (modality_words(claim), shorten(attribution_words(claim), VALUE_LENGTH))
    source = lookup.sources.get(claim.source)
    return ClaimRow(
        source=_text(claim.source),
        source_link=links.source(claim.source),
        publisher=_text(publisher_words(source)),
        published=(source.published or "") if source else "",
        written=written,
        read="" if _digits(read) == _digits(written) else read,
        period=period_words(claim.period),
        stated=SEPARATOR.join(words for words in stated if words),
        passage=passage(claim, lookup),
        place=claim_place(claim),
        mark_link=links.mark(claim.id),
    )


def _digits(words: str) -> str:
    """Words without what only sets digits off: a reading that says no more than the words is not shown."""
    return words.removeprefix("exactly ").replace(",", "")


def _text(words: str) -> str:
    return shorten(visible(words), VALUE_LENGTH)

"""What the page says about one finding or one fact, ready to be laid out."""

import re
from dataclasses import dataclass

from reports.amounts import as_read
from reports.backing import backing
from reports.html.number_line import SHAPES as SIDE_SHAPES
from reports.html.number_line import NumberLine, number_line
from reports.labels import (
    SHAPES,
    attribution_words,
    claim_place,
    fact_reading,
    fact_title,
    finding_reading,
    finding_title,
    gap_words,
    location_words,
    modality_words,
    period_words,
    status_words,
)
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Certainty, Finding
from schemas.spelling import count

VALUE_LENGTH, QUOTE_LENGTH, TITLE_LENGTH, MESSAGE_LENGTH = 120, 600, 300, 2_000
SIDE_CLAIMS = 50
"""Claims shown of each side; the others are counted."""


@dataclass(frozen=True)
class ClaimRow:
    """One claim; empty strings are what it does not state."""

    source: str
    written: str
    read: str
    period: str
    modality: str
    attribution: str
    quote: str
    place: str


@dataclass(frozen=True)
class Side:
    """Claims that agree among themselves; ``shape`` ties them to the number line, 0 when there is one side only."""

    title: str
    shape: int
    rows: tuple[ClaimRow, ...]
    left_out: int


@dataclass(frozen=True)
class Card:
    """One finding."""

    anchor: str
    severity: str
    sign: str
    possible: bool
    rule: str
    name: str
    summary: str
    title: str
    message: str
    status: str
    status_words: str
    sources: str
    gap: str
    sides: tuple[Side, ...]
    line: NumberLine | None
    causes: tuple[str, ...]
    reading: str
    place: str
    fingerprint: str


@dataclass(frozen=True)
class FactRow:
    """One fact without a finding of its own: in one line, and with its claims."""

    title: str
    values: str
    sources: str
    reading: str
    side: Side


def card(finding: Finding, lookup: Lookup) -> Card:
    """Prepare a finding."""
    claims, sides = lookup.claims(finding.claims), lookup.sides(finding)
    fact = lookup.fact(finding.fact)
    rule = lookup.result.rules.get(finding.rule)
    return Card(
        anchor=anchor(finding),
        severity=finding.severity.value,
        sign=SHAPES[finding.severity],
        possible=finding.certainty is Certainty.POSSIBLE,
        rule=visible(finding.rule),
        name=visible(finding.name),
        summary=visible(rule.summary) if rule else "",
        title=shorten(finding_title(finding, fact, claims), TITLE_LENGTH),
        message=shorten(visible(finding.message), MESSAGE_LENGTH),
        status=finding.status.value,
        status_words=status_words(finding),
        sources=_sources(claims),
        gap=gap_words(finding.gap),
        sides=tuple(
            _side(number, side, backing(side, fact, lookup), len(sides)) for number, side in enumerate(sides, start=1)
        ),
        line=number_line(sides) if sides and not finding.slip else None,
        causes=tuple(visible(cause.text) for cause in finding.causes),
        reading=finding_reading(finding),
        place=location_words(finding.location),
        fingerprint=visible(finding.fingerprint),
    )


def anchor(finding: Finding) -> str:
    """The name by which a link reaches a finding, the same in every run."""
    return f"finding-{re.sub(r'[^A-Za-z0-9_-]', '-', finding.fingerprint or finding.id)}"


def fact_row(fact: Fact, lookup: Lookup) -> FactRow:
    """Prepare a fact."""
    claims = lookup.claims(fact.claims)
    values = dict.fromkeys(shorten(visible(claim.value.text), VALUE_LENGTH) for claim in claims)
    reading = fact_reading(fact)
    return FactRow(
        title=shorten(fact_title(fact), TITLE_LENGTH),
        values=shorten("; ".join(values), VALUE_LENGTH),
        sources=_sources(claims),
        reading=f"agree {reading}" if reading else "",
        side=_side(1, claims, "", 1),
    )


def _side(number: int, claims: list[Claim], behind: str, sides: int) -> Side:
    title = f"Side {number}" if sides > 1 else ""
    return Side(
        title=f"{title}: {count(len(claims), 'claim')}{f', {behind}' if behind else ''}" if title else "",
        shape=(number - 1) % SIDE_SHAPES + 1 if sides > 1 else 0,
        rows=tuple(_row(claim) for claim in claims[:SIDE_CLAIMS]),
        left_out=max(0, len(claims) - SIDE_CLAIMS),
    )


def _row(claim: Claim) -> ClaimRow:
    return ClaimRow(
        source=shorten(visible(claim.source), VALUE_LENGTH),
        written=shorten(visible(claim.value.text), VALUE_LENGTH),
        read=shorten(visible(as_read(claim.value)), VALUE_LENGTH),
        period=period_words(claim.period),
        modality=modality_words(claim),
        attribution=shorten(attribution_words(claim), VALUE_LENGTH),
        quote=shorten(visible(claim.evidence.quote or ""), QUOTE_LENGTH),
        place=claim_place(claim),
    )


def _sources(claims: list[Claim]) -> str:
    return shorten(", ".join(sorted({visible(claim.source) for claim in claims})), VALUE_LENGTH)

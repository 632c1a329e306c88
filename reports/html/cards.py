"""What the page says about one finding or one fact, ready to be laid out."""

from dataclasses import dataclass

from reports.html.anchors import anchor
from reports.html.chart import Chart
from reports.html.claim_rows import VALUE_LENGTH, Side, one_side, sides, sources, support, values
from reports.html.facets import Traits, traits
from reports.html.links import Links
from reports.html.number_line import number_line
from reports.html.rule_pages import rule_anchor
from reports.html.timeline import timeline
from reports.labels import (
    SHAPES,
    STATUSES,
    allowance_words,
    doubt_words,
    fact_reading,
    fact_title,
    finding_title,
    gap_words,
    location_words,
    status_words,
)
from reports.lookup import Lookup
from reports.markdown.findings import finding_markdown
from reports.text import sentence, shorten, visible
from schemas.fact import Fact
from schemas.finding import Certainty, Finding

TITLE_LENGTH, MESSAGE_LENGTH = 300, 1_000
ALONE = Links()


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
    rule_link: str
    title: str
    message: str
    status: str
    status_words: str
    acceptance: tuple[tuple[str, str], ...]
    """How it stands to baseline and waivers, name by name."""
    sources: str
    gap: str
    sides: tuple[Side, ...]
    line: Chart | None
    timeline: Chart | None
    causes: tuple[str, ...]
    allowance: str
    doubt: str
    place: str
    place_link: str
    fingerprint: str
    markdown: str
    """The whole card as Markdown, to copy."""
    traits: Traits


@dataclass(frozen=True)
class FactRow:
    """One fact without a finding of its own: in one line, and with its claims."""

    title: str
    values: str
    sources: str
    reading: str
    support: str
    side: Side


def card(finding: Finding, lookup: Lookup, links: Links = ALONE) -> Card:
    """Prepare a finding."""
    claims, groups = lookup.claims(finding.claims), lookup.sides(finding)
    fact = lookup.fact(finding.fact)
    rule = lookup.result.rules.get(finding.rule)
    drawn = groups if groups and not finding.slip else None
    return Card(
        anchor=anchor(finding),
        severity=finding.severity.value,
        sign=SHAPES[finding.severity],
        possible=finding.certainty is Certainty.POSSIBLE,
        rule=visible(finding.rule),
        name=visible(finding.name),
        summary=sentence(visible(rule.summary)) if rule else "",
        rule_link=f"#{rule_anchor(finding.rule)}" if rule else "",
        title=shorten(finding_title(finding, fact, claims), TITLE_LENGTH),
        message=shorten(visible(finding.message), MESSAGE_LENGTH),
        status=finding.status.value,
        status_words=status_words(finding),
        acceptance=_acceptance(finding),
        sources=sources(claims),
        gap=gap_words(finding.gap),
        sides=sides(finding, lookup, links),
        line=number_line(drawn) if drawn else None,
        timeline=timeline(drawn, lookup) if drawn else None,
        causes=tuple(visible(cause.text) for cause in finding.causes),
        allowance=allowance_words(finding),
        doubt=doubt_words(finding),
        place=location_words(finding.location),
        place_link=links.line(finding.location.path, finding.location.line),
        fingerprint=visible(finding.fingerprint),
        markdown=finding_markdown(finding, lookup),
        traits=traits(finding, fact, claims),
    )


def fact_row(fact: Fact, lookup: Lookup, links: Links = ALONE) -> FactRow:
    """Prepare a fact."""
    claims = lookup.claims(fact.claims)
    reading = fact_reading(fact)
    return FactRow(
        title=shorten(fact_title(fact), TITLE_LENGTH),
        values=shorten(values(claims), VALUE_LENGTH),
        sources=sources(claims),
        reading=f"agree {reading}" if reading else "",
        support=support(claims, fact, lookup),
        side=one_side(claims, lookup, links),
    )


def _acceptance(finding: Finding) -> tuple[tuple[str, str], ...]:
    """Status, and whatever else is known about why it stands so."""
    waiver = finding.waiver
    said = [("Status", STATUSES[finding.status])]
    if finding.before:
        said.append(("Before", visible(finding.before)))
    if waiver is not None:
        said += [("Reason", visible(waiver.reason)), ("Owner", visible(waiver.owner or ""))]
        said.append(("Expires", visible(waiver.expires or "")))
    return tuple((name, words) for name, words in said if words)

"""The pages of a folder that are about one source each, ready to be laid out."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reports.html.links import Links, page_name
from reports.html.source_pages import SourcePage
from reports.html.source_rows import source_rows
from reports.html.view import Prepared
from reports.labels import SHAPES, finding_title
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.finding import Certainty, Finding
from schemas.source import Source

LISTED = 1_000
"""Findings listed on the page of a source; the others are counted."""
TITLE_LENGTH = 200


@dataclass(frozen=True)
class FindingLink:
    """One finding in which a source takes part."""

    severity: str
    sign: str
    possible: bool
    name: str
    title: str
    href: str


@dataclass(frozen=True)
class SourceView:
    """The page of one source; ``facts`` are what is known of it, by name."""

    version: str
    home: str
    source: SourcePage
    facts: tuple[tuple[str, str], ...]
    findings: tuple[FindingLink, ...]
    findings_count: int


def source_views(prepared: Prepared) -> Iterator[tuple[str, SourceView]]:
    """Each source's page with the name of its file, one after the other: together they may be large."""
    lookup, shown = prepared.lookup, prepared.shown
    links = shown.links.from_source()
    rows = source_rows(lookup.result, shown.standings, links)
    findings = _by_source(lookup)
    for source in lookup.result.sources:
        found = findings[source.id]
        yield (
            page_name(source.id),
            SourceView(
                version=visible(lookup.result.tool.version),
                home=links.home,
                source=shown.page(rows[source.id], source.id, links),
                facts=tuple(_facts(source, rows[source.id].standing)),
                findings=tuple(_link(finding, lookup, links) for finding in found[:LISTED]),
                findings_count=len(found),
            ),
        )


def _by_source(lookup: Lookup) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in lookup.result.findings:
        sides = finding.slip.sides if finding.slip else ()
        named = {claim.source for claim in lookup.claims(finding.claims)} | {key for side in sides for key in side}
        for source in named:
            found[source].append(finding)
    return found


def _link(finding: Finding, lookup: Lookup, links: Links) -> FindingLink:
    return FindingLink(
        finding.severity.value,
        SHAPES[finding.severity],
        finding.certainty is Certainty.POSSIBLE,
        f"{visible(finding.rule)} {visible(finding.name)}",
        shorten(finding_title(finding, lookup.fact(finding.fact), lookup.claims(finding.claims)), TITLE_LENGTH),
        links.card(finding),
    )


def _facts(source: Source, standing: str) -> Iterator[tuple[str, str]]:
    known = (
        ("Title", source.title),
        ("Publisher", source.publisher),
        ("Published", source.published),
        ("Retrieved", source.retrieved),
        ("Read from", source.path),
        ("Kind", source.kind.value),
        ("Claims", standing),
    )
    return ((name, visible(value)) for name, value in known if value)

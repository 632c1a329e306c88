"""Everything the page shows, prepared from a result; templates only lay it out."""

from dataclasses import dataclass

from reports.beside import Counted, counted
from reports.html.cards import Card, FactRow, card, fact_row
from reports.html.facets import Facet, facets
from reports.html.left_out import LISTED, Left, Uncompared, blocked, failures, not_compared, set_aside
from reports.html.links import Links
from reports.html.matrix import MatrixRow, matrix
from reports.html.overview import Rule, counts, manifest, remarks, rules_found, rules_run, severities
from reports.html.room import FOLDER, ONE_PAGE
from reports.html.rule_pages import RulePage, rule_pages
from reports.html.source_pages import Shown, SourcePage
from reports.html.source_rows import SourceRow, source_rows
from reports.labels import claim_place
from reports.landing import Landing, landing
from reports.lookup import Lookup
from reports.suspicion import suspicion
from reports.text import visible
from reports.wording import Outcome, outcome, sentences
from schemas.fact import Fact
from schemas.finding import Finding
from schemas.result import Result

CARDS = 2_000
"""Findings that have a card, the gravest first; the others are counted."""


@dataclass(frozen=True)
class Suspected:
    """A claim that would explain several findings: what it is at odds with, and the findings by address and rule."""

    text: str
    place: str
    href: str
    findings: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    """The whole page."""

    version: str
    outcome: Outcome
    verdict: tuple[str, ...]
    landing: Landing | None
    counts: tuple[tuple[str, int, str], ...]
    severities: str
    rules: tuple[Rule, ...]
    sources: tuple[SourceRow, ...]
    pages: tuple[SourcePage, ...]
    matrix: tuple[MatrixRow, ...]
    matrix_gap: int
    open: tuple[Card, ...]
    open_count: int
    accepted: tuple[Card, ...]
    accepted_count: int
    only_counted: tuple[Counted, ...]
    facets: tuple[Facet, ...]
    remarks: tuple[tuple[str, str], ...]
    suspects: tuple[Suspected, ...]
    agreed: tuple[FactRow, ...]
    agreed_count: int
    single: tuple[FactRow, ...]
    single_count: int
    series: tuple[str, ...]
    not_compared: tuple[Uncompared, ...]
    blocked: tuple[Left, ...]
    set_aside: tuple[Left, ...]
    set_aside_count: int
    failures: tuple[Left, ...]
    manifest: tuple[tuple[str, str], ...]
    inputs: tuple[tuple[str, str, str], ...]
    rules_run: tuple[Rule, ...]
    rule_pages: tuple[RulePage, ...]


class Prepared:
    """A result looked up once: the findings that have a card, and what is shown of the sources."""

    def __init__(self, result: Result, *, folder: bool = False) -> None:
        """Look it up, for one page or for a folder of them."""
        self.folder = folder
        self.lookup = Lookup(result)
        self.open, self.accepted = self.lookup.open_findings(), self.lookup.accepted_findings()
        self.told: list[Finding] = [*self.open, *self.accepted][:CARDS]
        self.shown = Shown(self.lookup, self.told, FOLDER if folder else ONE_PAGE)


def page(prepared: Prepared) -> Page:
    """Prepare a result: all on one page, or, of a folder, the index."""
    lookup = prepared.lookup
    result, summary = lookup.result, lookup.result.summary
    links = prepared.shown.links.from_index() if prepared.folder else prepared.shown.links
    sources = source_rows(result, prepared.shown.standings, links)
    told = len(prepared.open[:CARDS])
    agreed = list(lookup.agreeing())
    single = [fact for fact in result.facts if not lookup.shared(fact)]
    rows = matrix(lookup)
    cards = tuple(card(finding, lookup, links) for finding in prepared.told)
    opened, accepted = cards[:told], cards[told:]
    kept = sum(lookup.shared(fact) for fact in result.facts)
    return Page(
        version=visible(result.tool.version),
        outcome=outcome(result),
        verdict=tuple(sentences(result)),
        landing=landing(result),
        counts=counts(result),
        severities=severities(result),
        rules=rules_found(result),
        sources=tuple(sources.values()),
        pages=() if prepared.folder else tuple(prepared.shown.page(row, key, links) for key, row in sources.items()),
        matrix=rows,
        matrix_gap=max(0, summary.shared - kept) if rows else 0,
        open=opened,
        open_count=len(prepared.open),
        accepted=accepted,
        accepted_count=len(prepared.accepted),
        only_counted=tuple(counted(result)),
        facets=facets(found.traits for found in cards),
        remarks=remarks(result),
        suspects=_suspects(lookup, links),
        agreed=_fact_rows(agreed, lookup, links),
        agreed_count=summary.agreed,
        single=_fact_rows(single, lookup, links),
        single_count=summary.single,
        series=tuple(visible(line) for line in summary.series),
        not_compared=not_compared(lookup, links),
        blocked=blocked(lookup),
        set_aside=set_aside(result, links),
        set_aside_count=summary.set_aside,
        failures=failures(result),
        manifest=manifest(result),
        inputs=tuple((visible(i.path), visible(i.kind), visible(i.sha256)) for i in result.run.inputs[:LISTED]),
        rule_pages=rule_pages(result, prepared.told),
        rules_run=rules_run(result),
    )


def _fact_rows(facts: list[Fact], lookup: Lookup, links: Links) -> tuple[FactRow, ...]:
    return tuple(fact_row(fact, lookup, links) for fact in facts[:LISTED])


def _suspects(lookup: Lookup, links: Links) -> tuple[Suspected, ...]:
    rules = {finding.id: (links.card(finding), visible(finding.rule)) for finding in lookup.result.findings}
    return tuple(
        Suspected(
            suspicion(suspect, claim, lookup),
            claim_place(claim),
            links.mark(claim.id),
            tuple(rules[key] for key in suspect.findings if key in rules),
        )
        for suspect in lookup.result.suspects[:LISTED]
        for claim in lookup.claims([suspect.claim])
    )

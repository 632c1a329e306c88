"""Everything the page shows, prepared from a result; templates only lay it out."""

from dataclasses import dataclass

from reports.html.cards import Card, FactRow, anchor, card, fact_row
from reports.html.landing import Landing, landing
from reports.html.left_out import LISTED, Left, Uncompared, blocked, failures, not_compared, set_aside
from reports.html.matrix import MatrixRow, matrix
from reports.html.source_rows import SourceRow, source_rows
from reports.labels import SHAPES, claim_place
from reports.lookup import Lookup
from reports.suspicion import suspicion
from reports.tally import by_rule
from reports.text import visible
from reports.wording import Outcome, outcome, sentences
from schemas.fact import Fact
from schemas.result import Result


@dataclass(frozen=True)
class Rule:
    """A rule with the number of its findings."""

    severity: str
    sign: str
    code: str
    name: str
    summary: str
    findings: int


@dataclass(frozen=True)
class Suspected:
    """A claim that would explain several findings: what it is at odds with, and the findings by anchor and rule."""

    text: str
    place: str
    findings: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    """The whole page."""

    version: str
    outcome: Outcome
    verdict: tuple[str, ...]
    landing: Landing | None
    counts: tuple[tuple[str, int, str], ...]
    rules: tuple[Rule, ...]
    sources: tuple[SourceRow, ...]
    matrix: tuple[MatrixRow, ...]
    matrix_gap: int
    open: tuple[Card, ...]
    accepted: tuple[Card, ...]
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


def page(result: Result) -> Page:
    """Prepare a result."""
    lookup, summary = Lookup(result), result.summary
    agreed = list(lookup.agreeing())
    single = [fact for fact in result.facts if not lookup.shared(fact)]
    rows = matrix(lookup)
    kept = sum(lookup.shared(fact) for fact in result.facts)
    return Page(
        version=visible(result.tool.version),
        outcome=outcome(result),
        verdict=tuple(sentences(result)),
        landing=landing(result),
        counts=_counts(result),
        rules=_rules_found(result),
        sources=source_rows(result),
        matrix=rows,
        matrix_gap=max(0, summary.shared - kept) if rows else 0,
        open=tuple(card(finding, lookup) for finding in lookup.open_findings()),
        accepted=tuple(card(finding, lookup) for finding in lookup.accepted_findings()),
        suspects=_suspects(lookup),
        agreed=_fact_rows(agreed, lookup),
        agreed_count=summary.agreed,
        single=_fact_rows(single, lookup),
        single_count=summary.single,
        series=tuple(visible(line) for line in summary.series),
        not_compared=not_compared(lookup),
        blocked=blocked(lookup),
        set_aside=set_aside(result),
        set_aside_count=summary.set_aside,
        failures=failures(result),
        manifest=_manifest(result),
        inputs=tuple((visible(i.path), visible(i.kind), visible(i.sha256)) for i in result.run.inputs[:LISTED]),
        rules_run=tuple(
            Rule(
                info.severity.value, SHAPES[info.severity], visible(code), visible(info.name), visible(info.summary), 0
            )
            for code, info in sorted(result.rules.items())
        ),
    )


def _counts(result: Result) -> tuple[tuple[str, int, str], ...]:
    """Name, number and kind of what the page opens with."""
    summary = result.summary
    counts = (
        (summary.contradicted, "shared fact disagrees", "shared facts disagree", "disagree"),
        (summary.agreed, "shared fact agrees", "shared facts agree", "agree"),
        (summary.not_compared, "fact not compared", "facts not compared", "uncompared"),
        (summary.single, "fact in one source only", "facts in one source only", "single"),
        (len(result.blocked), "check blocked", "checks blocked", "blocked"),
        (summary.set_aside, "set aside", "set aside", "aside"),
        (len(result.failures), "failure", "failures", "failed"),
    )
    return tuple((one if number == 1 else many, number, kind) for number, one, many, kind in counts)


def _rules_found(result: Result) -> tuple[Rule, ...]:
    summaries = {code: visible(info.summary) for code, info in result.rules.items()}
    return tuple(
        Rule(severity.value, SHAPES[severity], visible(code), visible(name), summaries.get(code, ""), number)
        for severity, code, name, number in by_rule(result.findings)
    )


def _fact_rows(facts: list[Fact], lookup: Lookup) -> tuple[FactRow, ...]:
    return tuple(fact_row(fact, lookup) for fact in facts[:LISTED])


def _suspects(lookup: Lookup) -> tuple[Suspected, ...]:
    rules = {finding.id: (anchor(finding), visible(finding.rule)) for finding in lookup.result.findings}
    return tuple(
        Suspected(
            suspicion(suspect, claim, lookup),
            claim_place(claim),
            tuple(rules[key] for key in suspect.findings if key in rules),
        )
        for suspect in lookup.result.suspects[:LISTED]
        for claim in lookup.claims([suspect.claim])
    )


def _manifest(result: Result) -> tuple[tuple[str, str], ...]:
    summary = result.summary
    return (
        ("Program", f"{visible(result.tool.name)} {visible(result.tool.version)}"),
        ("Format", result.version),
        ("Engine", visible(result.run.engine)),
        ("Configuration", visible(result.run.config)),
        ("Sources", f"{summary.sources:,}"),
        ("Claims", f"{summary.claims:,}"),
        ("Facts", f"{summary.facts:,}"),
    )

"""How much there is of everything, and what a run was made of."""

from dataclasses import dataclass

from reports.html.slugs import slug
from reports.labels import SHAPES
from reports.tally import by_rule
from reports.text import visible
from schemas.finding import Severity
from schemas.result import Result
from schemas.spelling import count, listing


@dataclass(frozen=True)
class Rule:
    """A rule with the number of its findings, and what narrows them down to these."""

    severity: str
    sign: str
    code: str
    name: str
    summary: str
    findings: int
    query: str


def counts(result: Result) -> tuple[tuple[str, int, str], ...]:
    """Name, number and kind of what the page opens with."""
    summary = result.summary
    kinds = (
        (summary.contradicted, "shared fact disagrees", "shared facts disagree", "disagree"),
        (summary.agreed, "shared fact agrees", "shared facts agree", "agree"),
        (summary.not_compared, "fact not compared", "facts not compared", "uncompared"),
        (summary.single, "fact in one source only", "facts in one source only", "single"),
        (len(result.blocked), "check blocked", "checks blocked", "blocked"),
        (summary.set_aside, "set aside", "set aside", "aside"),
        (len(result.failures), "failure", "failures", "failed"),
    )
    return tuple((one if number == 1 else many, number, kind) for number, one, many, kind in kinds)


def rules_found(result: Result) -> tuple[Rule, ...]:
    """The rules that found something, by severity."""
    summaries = {code: visible(info.summary) for code, info in result.rules.items()}
    return tuple(
        Rule(
            severity.value,
            SHAPES[severity],
            visible(code),
            visible(name),
            summaries.get(code, ""),
            number,
            f"?severity={severity.value}&rule={slug(code)}#findings",
        )
        for severity, code, name, number in by_rule(result.findings)
    )


def rules_run(result: Result) -> tuple[Rule, ...]:
    """All rules that ran, whether or not they found something."""
    return tuple(
        Rule(
            info.severity.value, SHAPES[info.severity], visible(code), visible(info.name), visible(info.summary), 0, ""
        )
        for code, info in sorted(result.rules.items())
    )


def severities(result: Result) -> str:
    """Findings by severity, in words; empty when there are none."""
    summary = result.summary
    numbers = {Severity.ERROR: summary.errors, Severity.WARNING: summary.warnings, Severity.NOTE: summary.notes}
    return listing([count(number, severity.value) for severity, number in numbers.items() if number])


def remarks(result: Result) -> tuple[tuple[str, str], ...]:
    """What to see to about waivers, and entries of the baseline whose finding is gone: a word and a sentence each."""
    held = result.acceptance
    waivers = ((remark.kind, visible(remark.text)) for remark in held.remarks)
    return (*waivers, *((f"{visible(entry.rule)} gone", visible(entry.text)) for entry in held.stale))


def manifest(result: Result) -> tuple[tuple[str, str], ...]:
    """What the run was made of, by name."""
    summary, held = result.summary, result.acceptance
    rows = (
        ("Program", f"{visible(result.tool.name)} {visible(result.tool.version)}"),
        ("Format", result.version),
        ("Engine", visible(result.run.engine)),
        ("Configuration", visible(result.run.config)),
        ("Baseline", visible(held.baseline or "")),
        ("Compared with", visible(held.since or "")),
        ("Fails on", result.run.fail_on),
        ("Sources", f"{summary.sources:,}"),
        ("Claims", f"{summary.claims:,}"),
        ("Facts", f"{summary.facts:,}"),
    )
    return tuple((name, words) for name, words in rows if words)

"""Counts like things together: cases by reason, findings by rule and severity."""

from collections import Counter
from collections.abc import Iterable

from reports.labels import about
from reports.text import shorten, visible
from schemas.finding import GRAVITY, Finding, NotCompared, Severity
from schemas.result import Result
from schemas.spelling import count

EXAMPLE_LENGTH = 60


def by_reason(cases: Iterable[NotCompared]) -> list[tuple[str, str]]:
    """One line for each reason: how many cases, how many claims, and the first as an example."""
    kinds: dict[str, list[NotCompared]] = {}
    for case in cases:
        kinds.setdefault(case.reason, []).append(case)
    return [(visible(reason), _kind(kinds[reason])) for reason in sorted(kinds)]


def _kind(cases: list[NotCompared]) -> str:
    first = cases[0]
    example = f"{shorten(about(first.subject, first.attribute, first.scope), EXAMPLE_LENGTH)}: {visible(first.text)}"
    if len(cases) == 1:
        return f"{count(first.count, 'claim')}; {example}"
    return f"{count(sum(case.count for case in cases), 'claim')} in {len(cases):,} cases; for one, {example}"


def by_text(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Each distinct line with the number of facts it is said of; empty lines are not counted."""
    return [(f"{number:,} of them", line) for line, number in sorted(Counter(lines).items()) if line]


def by_rule(findings: Iterable[Finding]) -> list[tuple[Severity, str, str, int]]:
    """Severity, code, name and number of findings, the gravest first."""
    counts = Counter((finding.severity, finding.rule, finding.name) for finding in findings)
    ordered = sorted(counts, key=lambda key: (GRAVITY[key[0]], key[1]))
    return [(severity, rule, name, counts[severity, rule, name]) for severity, rule, name in ordered]


def tallied(result: Result) -> list[str]:
    """How many facts there are of each kind; kinds of which there are none are left out."""
    summary = result.summary
    counts = (
        (summary.contradicted, "shared fact disagrees", "shared facts disagree"),
        (summary.agreed, "shared fact agrees", "shared facts agree"),
        (summary.not_compared, "fact not compared", "facts not compared"),
        (summary.single, "fact in one source only", "facts in one source only"),
        (len(result.blocked), "check blocked", "checks blocked"),
        (summary.set_aside, "set aside", "set aside"),
        (len(result.failures), "failure", "failures"),
    )
    return [count(number, one, many) for number, one, many in counts if number]

"""What stands around the findings in reports of text: suspects, what is accepted, what agreed, what took no part and why."""

from collections import Counter
from collections.abc import Iterator

from reports.beside import counted
from reports.labels import SEPARATOR, SHAPES, claim_place, fact_reading, finding_title, status_words
from reports.lookup import Lookup
from reports.suspicion import suspicion
from reports.tally import by_reason, by_rule, by_text
from reports.text import ELLIPSIS, shorten, visible
from schemas.errors import Place
from schemas.finding import Finding, SetAside
from schemas.result import Failure
from schemas.spelling import count

SUSPECTS = "Look here first: a mistake in one claim would explain several findings"
LISTED = 20
"""Entries shown of a list; the others are counted."""
WORDS_LENGTH = 40

Lines = list[tuple[str, str]]


def sections(lookup: Lookup) -> Iterator[tuple[str, Lines]]:
    """Heading and lines of each section that has something to say."""
    result, summary = lookup.result, lookup.result.summary
    accepted = lookup.accepted_findings()
    cases, blocked, failures, held = result.not_compared, result.blocked, result.failures, result.acceptance
    more = list(counted(result))
    said: list[tuple[int, str, Lines]] = [
        (
            len(more),
            f"Only counted: {count(sum(entry.count for entry in result.unlisted), 'fact')} in conflict",
            [(visible(entry.rule), entry.text) for entry in more],
        ),
        (
            len(accepted),
            f"Accepted: {count(len(accepted), 'finding')}{_how_accepted(accepted)}",
            [_accepted(finding, lookup) for finding in accepted],
        ),
        (
            len(held.remarks) + len(held.stale),
            "About waivers and baseline",
            [
                (visible(str(Place(remark.path, remark.line))) or remark.kind, visible(remark.text))
                for remark in held.remarks
            ]
            + [(f"{visible(entry.rule)} gone", visible(entry.text)) for entry in held.stale],
        ),
        (summary.agreed, f"Agreed: {count(summary.agreed, 'fact')}", _agreed(lookup)),
        (summary.single, f"In one source only, with nothing to compare: {count(summary.single, 'fact')}", []),
        (len(cases), f"Not compared: {count(len(cases), 'case')}", by_reason(cases)),
        (
            len(blocked),
            f"Blocked: {count(len(blocked), 'check')} could not run",
            [(visible(check.rule), visible(check.text)) for check in blocked],
        ),
        (
            len(result.set_aside),
            f"Set aside: {count(summary.set_aside, 'row, record or file', 'rows, records or files')}",
            [_set_aside(item) for item in result.set_aside],
        ),
        (
            len(failures),
            f"Could not complete: {count(len(failures), 'failure')}",
            [told_failure(failure) for failure in failures],
        ),
    ]
    return ((heading, lines) for number, heading, lines in said if number)


def by_rules(lookup: Lookup) -> list[tuple[str, str, str]]:
    """Severity, rule and number of the findings, the gravest first, and how many of them are accepted."""
    accepted = {(severity, code): number for severity, code, _, number in by_rule(lookup.accepted_findings())}
    return [
        (
            f"{SHAPES[severity]} {severity.value}",
            f"{visible(code)} {visible(name)}",
            count(number, "finding")
            + (f", {of_them:,} accepted" if (of_them := accepted.get((severity, code))) else ""),
        )
        for severity, code, name, number in by_rule(lookup.result.findings)
    ]


def suspected(lookup: Lookup) -> Lines:
    """Claims that, if they were mistaken, would explain several findings."""
    return [
        (
            count(len(suspect.findings), "finding"),
            SEPARATOR.join(words for words in (suspicion(suspect, claim, lookup), claim_place(claim)) if words),
        )
        for suspect in lookup.result.suspects
        for claim in lookup.claims([suspect.claim])
    ]


def capped(lines: Lines) -> Lines:
    """The first lines, and how many more there are."""
    more = len(lines) - LISTED
    return lines if more <= 0 else [*lines[:LISTED], (ELLIPSIS, f"and {more:,} more, in the html and json reports")]


def _how_accepted(accepted: list[Finding]) -> str:
    """How many of them by which way; empty where there is one way only."""
    ways = Counter(finding.status.value for finding in accepted)
    return f" ({', '.join(f'{number:,} {way}' for way, number in sorted(ways.items()))})" if len(ways) > 1 else ""


def _accepted(finding: Finding, lookup: Lookup) -> tuple[str, str]:
    title = finding_title(finding, lookup.fact(finding.fact), lookup.claims(finding.claims))
    return f"{visible(finding.rule)} {visible(finding.name)}", f"{title}{SEPARATOR}{status_words(finding)}"


def _agreed(lookup: Lookup) -> Lines:
    readings = by_text(fact_reading(fact) for fact in lookup.agreeing())
    return [*readings, *(("series", visible(line)) for line in lookup.result.summary.series)]


def _set_aside(item: SetAside) -> tuple[str, str]:
    times = f" ({item.count:,} times)" if item.count > 1 else ""
    words = f" “{_short(item.text)}”" if item.text else ""
    place = visible(str(Place(item.path or item.source, item.line, item.column)))
    return place, f"{visible(item.reason)}{times}{words}{_remedy(item.remedy)}"


def told_failure(failure: Failure) -> tuple[str, str]:
    """Where a run could not be completed, and why."""
    place = visible(str(Place(failure.path, failure.line, failure.column)))
    return place or "run", f"{visible(failure.problem)}{_remedy(failure.remedy)}"


def _remedy(remedy: str) -> str:
    return f"; {visible(remedy)}" if remedy else ""


def _short(text: str) -> str:
    return shorten(visible(text), WORDS_LENGTH)

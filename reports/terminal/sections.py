"""What follows the findings on a terminal: what agreed, and everything that took no part, with the reason."""

from collections.abc import Iterator

from reports.labels import SEPARATOR, claim_place, fact_reading, finding_title, status_words
from reports.lookup import Lookup
from reports.suspicion import suspicion
from reports.tally import by_reason, by_text
from reports.text import ELLIPSIS, shorten, visible
from schemas.errors import Place
from schemas.finding import Finding, SetAside
from schemas.result import Failure
from schemas.spelling import count

LISTED = 20
"""Entries shown of a list; the others are counted."""
WORDS_LENGTH = 40

Lines = list[tuple[str, str]]


def sections(lookup: Lookup) -> Iterator[tuple[str, Lines]]:
    """Heading and lines of each section that has something to say."""
    result, summary = lookup.result, lookup.result.summary
    accepted = lookup.accepted_findings()
    cases, blocked, failures = result.not_compared, result.blocked, result.failures
    said: list[tuple[int, str, Lines]] = [
        (
            len(accepted),
            f"Accepted: {count(len(accepted), 'finding')}",
            [_accepted(finding, lookup) for finding in accepted],
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
            [_failure(failure) for failure in failures],
        ),
    ]
    return ((heading, lines) for number, heading, lines in said if number)


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


def _failure(failure: Failure) -> tuple[str, str]:
    place = visible(str(Place(failure.path, failure.line, failure.column)))
    return place or "run", f"{visible(failure.problem)}{_remedy(failure.remedy)}"


def _remedy(remedy: str) -> str:
    return f"; {visible(remedy)}" if remedy else ""


def _short(text: str) -> str:
    return shorten(visible(text), WORDS_LENGTH)

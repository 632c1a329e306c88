"""The verdict: what a run found, in one line that never passes for more than was compared."""

from collections import Counter
from enum import StrEnum

from reports.text import visible
from schemas.finding import Status
from schemas.result import Result, Summary
from schemas.spelling import count, listing

STANDING = (Status.NEW, Status.CHANGED, Status.KNOWN)
"""How findings may stand that no waiver accepts."""


class Outcome(StrEnum):
    """What a run comes down to, the most pressing first."""

    FAILED = "failed"
    """Something could not be read or checked."""
    CONTRADICTED = "contradicted"
    """There are errors."""
    WARNED = "warned"
    """There are warnings and no errors."""
    EMPTY = "empty"
    """No claim was read."""
    UNCOMPARED = "uncompared"
    """Claims were read, and none could be compared with another."""
    ACCEPTED = "accepted"
    """Facts disagree, and each of them is waived or no more than a note."""
    PARTIAL = "partial"
    """What was compared agrees; some facts or checks were not."""
    AGREED = "agreed"
    """All facts that are shared agree."""


def outcome(result: Result) -> Outcome:
    """The state a report opens with."""
    summary = result.summary
    states = (
        (bool(result.failures), Outcome.FAILED),
        (summary.errors > 0, Outcome.CONTRADICTED),
        (summary.warnings > 0, Outcome.WARNED),
        (summary.claims == 0 and not _compared(summary), Outcome.EMPTY),
        (not _compared(summary), Outcome.UNCOMPARED),
        (summary.contradicted > 0, Outcome.ACCEPTED),
        (summary.not_compared > 0 or bool(result.blocked), Outcome.PARTIAL),
    )
    return next((state for holds, state in states if holds), Outcome.AGREED)


def verdict(result: Result) -> str:
    """The verdict in one line."""
    return " ".join(sentences(result))


def sentences(result: Result) -> list[str]:
    """The sentences of the verdict: failures first, then findings, then what else limits it."""
    said = [_failures(result), _findings(result), _against(result), _counted_apart(result)]
    return [sentence for sentence in said if sentence]


def _compared(summary: Summary) -> int:
    return summary.agreed + summary.contradicted


def _failures(result: Result) -> str:
    files = {failure.path for failure in result.failures if failure.path is not None}
    steps = sum(failure.path is None for failure in result.failures)
    parts = [f"{count(len(files), 'source')} could not be read"] if files else []
    if steps:
        parts.append(f"{count(steps, 'step')} could not be finished")
    return f"Could not complete: {' and '.join(parts)}." if parts else ""


def _findings(result: Result) -> str:
    summary, sources = result.summary, count(result.summary.sources, "source")
    if summary.errors:
        found = [count(summary.errors, "contradiction")] + [count(summary.warnings, "warning")] * bool(summary.warnings)
        return _opened(f"{listing(found)} in {sources}", summary)
    if summary.warnings:
        return _opened(f"{count(summary.warnings, 'warning')} and no error in {sources}", summary)
    if not _compared(summary):
        return f"Nothing was compared: {why_nothing(summary)}."
    if summary.contradicted:
        return _opened(f"No open contradiction in {sources}", summary)
    if result.failures or summary.not_compared or result.blocked:
        return _opened(f"No contradiction found in {'what was read' if result.failures else sources}", summary)
    return f"No contradiction found: {_all_agree(summary)}."


def _opened(opening: str, summary: Summary) -> str:
    """A sentence with the tally of facts, or, where nothing was compared, with that."""
    if _compared(summary):
        return f"{opening}: {_tally(summary)}."
    return f"{opening}. Nothing was compared between sources: {why_nothing(summary)}."


def _tally(summary: Summary) -> str:
    counts = [
        (summary.agreed, "agrees", "agree"),
        (summary.contradicted, "disagrees", "disagree"),
        (summary.not_compared, "could not be compared", "could not be compared"),
    ]
    said = [(number, one if number == 1 else many) for number, one, many in counts if number]
    first, verb = said[0]
    fact = "shared fact" if summary.sources > 1 else "fact"
    return ", ".join([f"{count(first, fact)} {verb}", *(f"{number:,} {verb}" for number, verb in said[1:])])


def _all_agree(summary: Summary) -> str:
    if summary.agreed == 1:
        return "the one fact that two or more sources share agrees"
    return f"all {summary.agreed:,} facts that two or more sources share agree"


def why_nothing(summary: Summary) -> str:
    """Why no fact was compared, as the rest of a sentence."""
    if not summary.sources:
        return "no source was read"
    if not summary.claims:
        return f"no claim was found in {count(summary.sources, 'source')}"
    if summary.not_compared:
        return f"{count(summary.not_compared, 'fact')} could not be, and no other is shared"
    return "only one source was read" if summary.sources == 1 else "no two sources speak of the same fact"


def _against(result: Result) -> str:
    """How the findings stand to what is known; empty when they were held against nothing."""
    held, statuses = result.acceptance, Counter(finding.status for finding in result.findings)
    stale = len(held.stale)
    known = [name for name in ("the baseline" if held.baseline else "", visible(held.since or "")) if name]
    if not known and not statuses[Status.KNOWN] + statuses[Status.CHANGED] + stale:
        return ""
    counts = [f"{statuses[status]:,} {status.value}" for status in STANDING if statuses[status]]
    if not statuses[Status.NEW] + statuses[Status.CHANGED]:
        counts.insert(0, "nothing new")
    gone = f"; {count(stale, 'known finding')} {'is' if stale == 1 else 'are'} gone" if stale else ""
    return f"Against {listing(known or ['what is known'])}: {listing(counts)}{gone}."


def _counted_apart(result: Result) -> str:
    waived = sum(finding.status is Status.WAIVED for finding in result.findings)
    blocked = len(result.blocked)
    independent = result.summary.independent
    copies = independent is not None and independent < result.summary.sources
    parts = [
        f"{count(result.summary.sources, 'source')}, {independent:,} independent" if copies else "",
        count(result.summary.notes, "note") if result.summary.notes else "",
        f"{count(waived, 'finding')} waived" if waived else "",
        f"{count(blocked, 'check')} could not run" if blocked else "",
        f"{count(len(result.acceptance.remarks), 'remark')} about waivers" if result.acceptance.remarks else "",
    ]
    return f"Also: {', '.join(part for part in parts if part)}." if any(parts) else ""

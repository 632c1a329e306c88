"""What a run could not do, as SARIF notifications: a run with a failure is never one without results."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from reports.beside import counted, gone, level, nothing_compared, nothing_read
from reports.lookup import Lookup
from reports.places import Places
from reports.sarif.addresses import physical
from reports.sarif.messages import sentence
from reports.wording import verdict
from schemas.result import Result
from schemas.spelling import count

KINDS = {
    "could-not-complete": "A source could not be read, or a check broke.",
    "blocked": "A check could not run.",
    "nothing-compared": "No two statements were compared.",
    "unlisted": "Facts in conflict that are counted, and not told one by one.",
    "waiver": "A waiver that has expired, soon expires or accepts nothing.",
    "baseline": "A known finding is gone.",
    "left-out": "Results were left out because code scanning takes no more.",
}
"""Kinds of notification, by id."""
SHOWN = 100
"""Failures told one by one; the others are counted."""


def invocation(result: Result, left_out: Sequence[str]) -> dict[str, Any]:
    """How the run went: unsuccessful when something could not be read or checked, or nothing was read at all."""
    accepted = list(_accepted(result))
    told = [*_failures(result), *_limits(result), *(_said("left-out", "warning", text) for text in left_out)]
    return {
        "executionSuccessful": not (result.failures or nothing_read(result)),
        **({"toolExecutionNotifications": told} if told else {}),
        **({"toolConfigurationNotifications": accepted} if accepted else {}),
    }


def descriptors() -> list[dict[str, Any]]:
    """The kinds of notification as the tool declares them; code scanning wants the same texts of them as of rules."""
    texts = ("shortDescription", "fullDescription", "help")
    return [{"id": kind, **{name: {"text": text} for name in texts}} for kind, text in KINDS.items()]


def _failures(result: Result) -> Iterator[dict[str, Any]]:
    places = Places(Lookup(result))
    for failure in result.failures[:SHOWN]:
        place = [{"physicalLocation": physical(places.failure(failure))}] if failure.path else []
        yield _said("could-not-complete", "error", f"{failure.problem} ({failure.remedy})", place)
    if len(result.failures) > SHOWN:
        yield _said("could-not-complete", "error", f"{count(len(result.failures) - SHOWN, 'more failure')}.")


def _limits(result: Result) -> Iterator[dict[str, Any]]:
    """What keeps a run without results from being a pass."""
    if nothing_compared(result):
        yield _said("nothing-compared", "warning", verdict(result))
    blocked = Counter(entry.rule for entry in result.blocked)
    first = {entry.rule: entry.text for entry in reversed(result.blocked)}
    for rule in sorted(blocked):
        cases = count(blocked[rule], "check")
        yield _said("blocked", "warning", f"{cases} of {rule} could not run; for one, {first[rule]}")

    for entry in counted(result):
        yield _said("unlisted", "warning", f"{entry.rule}: {entry.text}")


def _accepted(result: Result) -> Iterator[dict[str, Any]]:
    """What to see to about the baseline and the waivers."""
    places = Places(Lookup(result))
    for remark in result.acceptance.remarks:
        place = [{"physicalLocation": physical(places.at(remark.path, remark.line))}]
        yield _said("waiver", level(remark).value, remark.text, place)
    if words := gone(result):
        yield _said("baseline", "note", words)


def _said(kind: str, level: str, text: str, places: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    return {
        "descriptor": {"id": kind, "index": list(KINDS).index(kind)},
        "level": level,
        "message": {"text": sentence(text)},
        **({"locations": list(places)} if places else {}),
    }

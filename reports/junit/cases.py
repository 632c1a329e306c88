"""What a run checked, as test cases by rule: each fact that a rule compared, each finding, each check that could not run."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.beside import counted, gone, nothing_compared, nothing_read
from reports.labels import about, fact_title, finding_title, location_words, status_words
from reports.lookup import Lookup
from reports.text import shorten, visible
from reports.wording import verdict
from schemas.agreement import Standing
from schemas.errors import Place
from schemas.finding import GRAVITY, Blocked, Finding, Severity, Status
from schemas.result import Result
from schemas.spelling import count

NAME, MESSAGE = 200, 1_000
"""Characters of a case's name and of what it says."""
RUN, LEFT_OUT, ROWS = "run", "not compared", "rows that agree"
"""Suites that belong to no rule."""


class State(StrEnum):
    """How a case ended, as JUnit names its elements; PASSED has none."""

    PASSED = "passed"
    FAILURE = "failure"
    ERROR = "error"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Case:
    """One test case."""

    name: str
    state: State = State.PASSED
    kind: str = ""
    """Its severity, or what kept it from running."""
    message: str = ""
    details: tuple[str, ...] = ()
    """Lines that say more."""
    key: str = ""
    """Tells cases of one name apart."""


def suites(result: Result) -> list[tuple[str, list[Case]]]:
    """All suites with their cases: what went wrong with the run first, then the rules by code."""
    lookup = Lookup(result)
    by_rule = _by_rule(lookup)
    named = {code: f"{code} {result.rules[code].name}" if code in result.rules else code for code in by_rule}
    found = [
        (RUN, list(_of_run(result))),
        *((visible(named[code]), cases) for code, cases in by_rule.items()),
        (LEFT_OUT, list(_left_out(result))),
        (ROWS, list(_rows(lookup))),
    ]
    return [(name, _distinct(cases)) for name, cases in found if cases]


def _by_rule(lookup: Lookup) -> dict[str, list[Case]]:
    """Findings of each rule, checks of it that could not run, and facts it compared that agree."""
    result = lookup.result
    cases: dict[str, list[Case]] = {code: [] for code in result.rules}
    for finding in result.findings:
        cases.setdefault(finding.rule, []).append(_of_finding(finding, lookup))
    for entry in result.blocked:
        cases.setdefault(entry.rule, []).append(_of_blocked(entry, lookup))
    for counts in counted(result):
        state = State.FAILURE if _gates(counts.severity, result) else State.PASSED
        name = _name(f"{counts.attribute}: facts that are not listed")
        case = Case(name, state, counts.severity.value, _short(counts.text))
        cases.setdefault(counts.rule, []).append(case)
    for fact in lookup.agreeing():
        passed = Case(_name(fact_title(fact)), key=fact.id)
        kind = lookup.claims(fact.claims)[0].value.kind
        for code, rule in result.rules.items():
            if kind in rule.kinds:
                cases[code].append(passed)
    return dict(sorted(cases.items()))


def _of_run(result: Result) -> Iterator[Case]:
    """What could not be completed; a run that read or compared nothing is no pass either."""
    if not result.failures:
        yield Case("all sources are read and all checks run")
    for failure in result.failures:
        place = visible(str(Place(failure.path, failure.line, failure.column)))
        text = _short(f"{failure.problem} ({failure.remedy})")
        yield Case(_name(place or failure.problem), State.ERROR, "could-not-complete", text, (place,) if place else ())
    if words := gone(result):
        yield Case("the baseline is up to date", State.SKIPPED, "stale", _short(words))
    for remark in result.acceptance.remarks:
        yield Case(f"waivers hold: {remark.kind}", State.SKIPPED, remark.kind, _short(remark.text))
    if nothing_read(result):
        yield Case("something is read", State.ERROR, "nothing-read", verdict(result))
    elif nothing_compared(result):
        yield Case("something is compared", State.SKIPPED, "nothing-compared", verdict(result))


def _of_blocked(entry: Blocked, lookup: Lookup) -> Case:
    fact = lookup.fact(entry.fact)
    name = fact_title(fact) if fact else entry.text
    return Case(_name(name), State.SKIPPED, "blocked", _short(entry.text), key=entry.fact or "")


def _of_finding(finding: Finding, lookup: Lookup) -> Case:
    name = _name(finding_title(finding, lookup.fact(finding.fact), lookup.claims(finding.claims)))
    message = _short(finding.message)
    details = (location_words(finding.location), *(f"maybe: {_short(cause.text)}" for cause in finding.causes))
    case = Case(
        name,
        kind=finding.severity.value,
        message=message,
        details=(*(line for line in details if line), f"fingerprint: {visible(finding.fingerprint)}"),
        key=finding.fingerprint,
    )
    if finding.status in (Status.KNOWN, Status.WAIVED):
        accepted = status_words(finding)
        return replace(case, state=State.SKIPPED, kind=finding.status.value, message=_short(f"{accepted}: {message}"))
    return replace(case, state=State.FAILURE if _gates(finding.severity, lookup.result) else State.PASSED)


def _gates(severity: Severity, result: Result) -> bool:
    """Whether findings of this severity fail the run; `never` changes the exit code only."""
    least = result.run.fail_on
    return GRAVITY[severity] <= GRAVITY[Severity.ERROR if least == "never" else Severity(least)]


def _left_out(result: Result) -> Iterator[Case]:
    """Claims that look comparable and were not compared."""
    for entry in result.not_compared:
        name = about(entry.subject, entry.attribute, entry.scope)
        text = f"{count(entry.count, 'claim')}: {entry.text}"
        yield Case(_name(f"{name} ({visible(entry.reason)})"), State.SKIPPED, visible(entry.reason), _short(text))


def _rows(lookup: Lookup) -> Iterator[Case]:
    """Cells of tables that agree are counted, not listed; so are facts of a large result."""
    agreed = lookup.result.summary.agreed - sum(fact.verdict is Standing.AGREE for fact in lookup.agreeing())
    if agreed > 0:
        yield Case(f"{count(agreed, 'more fact')} that {'agrees' if agreed == 1 else 'agree'}", key="agreed")


def _distinct(cases: Sequence[Case]) -> list[Case]:
    """Cases whose names differ: those of one name get their key behind it, and if need be a number."""
    shared = Counter(case.name for case in cases)
    named = [
        replace(case, name=f"{case.name} [{visible(case.key)}]") if shared[case.name] > 1 and case.key else case
        for case in cases
    ]
    return list(_numbered(named))


def _numbered(cases: Iterable[Case]) -> Iterator[Case]:
    taken: set[str] = set()
    for case in cases:
        name, number = case.name, 1
        while name in taken:
            number += 1
            name = f"{case.name} ({number})"
        taken.add(name)
        yield replace(case, name=name)


def _name(text: str) -> str:
    return shorten(visible(text), NAME)


def _short(text: str) -> str:
    return shorten(visible(text), MESSAGE)

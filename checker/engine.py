"""The engine: claims become facts, facts are judged, rules find, causes explain. It names no rule, source or report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from checker.asking import asked
from checker.causes.interface import Explanation
from checker.engines.interface import Engine
from checker.explaining import explained, explained_entry, graded
from checker.facts.gathering import gather
from checker.facts.verdicts import judge
from checker.rules.interface import Case, Rule
from checker.rules.rereading import reread
from checker.rules.slips import covered
from checker.witnesses.independence import Independence
from checker.witnesses.support import supported
from checker.witnesses.suspicion import suspects
from schemas import progress
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.errors import DefectError
from schemas.fact import Fact, Ledger
from schemas.finding import GRAVITY, Blocked, Finding, NotCompared, Severity
from schemas.reading import Reading
from schemas.result import Failure, Suspect

Entry = TypeVar("Entry", NotCompared, Blocked)


@dataclass(frozen=True)
class Checked:
    """What the engine found, before it is put into a result."""

    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    not_compared: tuple[NotCompared, ...]
    blocked: tuple[Blocked, ...]
    failures: tuple[Failure, ...]
    series: tuple[str, ...]
    suspects: tuple[Suspect, ...] = ()
    independent: int = 0


def check(
    reading: Reading,
    catalogue: Catalogue,
    *,
    rules: Sequence[Rule],
    causes: Sequence[Explanation],
    severities: dict[str, Severity],
    engine: Engine,
) -> Checked:
    """Run the rules in order over the facts of a reading. A rule that breaks is a failure, never a pass."""
    claims = tuple(sorted((*reading.claims, *reread(reading.claims, reading.links)), key=lambda claim: claim.id))
    progress.phase("bringing claims together", len(claims), "claims")
    gathered, unmatched, series = gather(claims, catalogue)
    sources = {source.id: source for source in reading.sources}
    published = {name: source.published for name, source in sources.items()}
    judged = judge(gathered, unmatched, catalogue, engine, published)
    independence = Independence.of(Ledger(claims, judged.facts), reading, catalogue)
    facts = supported(Ledger(claims, judged.facts), independence, sources)
    case = Case(
        catalogue,
        Ledger(claims, facts),
        sources,
        reading.links,
        {document.path: document for document in reading.documents},
        reading.observations,
        reading.set_aside,
        independence=independence,
        slips=reading.slips,
        shared=reading.shared,
    )
    findings: list[Finding] = []
    not_compared, blocked, failures = list(judged.not_compared), list[Blocked](), list[Failure]()
    progress.phase("checking facts", len(rules), "rules")
    for rule in rules:
        outcomes, broken = asked(rule, case)
        failures += broken
        known = len(findings)
        for outcome in outcomes:
            if isinstance(outcome, Finding):
                findings.append(outcome)
            elif isinstance(outcome, Blocked):
                blocked.append(outcome)
            else:
                not_compared.append(outcome)
        if len(findings) > known:
            case = replace(case, conflicts=_conflicts(findings, case.ledger))
        progress.advance()
        progress.found(len(findings))
    _refuse_twins(findings)
    progress.phase("looking for causes")
    told = list(explained(findings, causes, case))
    listed = [explained_entry(entry, causes, case) for entry in _once(not_compared)]
    failures += [failure for _, broken_causes in (*told, *listed) for failure in broken_causes]
    final = sorted((graded(finding, severities) for finding, _ in told), key=_rank)
    return Checked(
        claims,
        facts,
        tuple(final),
        tuple(entry for entry, _ in listed),
        tuple(_once(blocked)),
        tuple(failures),
        tuple(series),
        suspects(final, case.ledger),
        independence.distinct(sources),
    )


def _conflicts(findings: Sequence[Finding], ledger: Ledger) -> dict[str, Finding]:
    alone = {finding.fact: finding for finding in findings if finding.fact and finding.rule.startswith("A")}
    return {**covered(findings, ledger), **alone}


def _refuse_twins(findings: list[Finding]) -> None:
    seen: dict[str, Finding] = {}
    for finding in findings:
        twin = seen.setdefault(finding.fingerprint, finding)
        if twin is not finding:
            raise DefectError(
                f"two findings have the fingerprint {finding.fingerprint}: {twin.message!r} and {finding.message!r}",
                remedy="please report this with the input",
            )


def _rank(finding: Finding) -> tuple[int, str, str, str]:
    return GRAVITY[finding.severity], finding.rule, finding.message, finding.fingerprint


def _once(entries: Iterable[Entry]) -> list[Entry]:
    """The entries sorted by their content, each once."""
    distinct = {entry.model_dump_json(): entry for entry in entries}
    return [distinct[content] for content in sorted(distinct)]

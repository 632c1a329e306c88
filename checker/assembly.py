"""Puts what was read and found into a result: sorted, counted, and the same byte for byte for the same input."""

import hashlib
import inspect
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.engine import Checked
from checker.engines.registry import DEFAULT
from checker.rules.interface import Rule
from checker.version import program_version
from schemas.agreement import Standing
from schemas.errors import SourceError
from schemas.fact import Fact, Ledger
from schemas.finding import Severity, Status
from schemas.project import Project
from schemas.reading import Reading, Unlisted
from schemas.result import Failure, Result, RuleInfo, Run, Summary, Tool
from schemas.source import Document

ALL_CLAIMS = 10_000
"""Up to this many claims a result holds all claims and facts, else those that findings and entries name."""
SHARED = 2
"""Sources from which a fact is shared."""


def assemble(
    reading: Reading, checked: Checked, project: Project, rules: list[Rule], *, folder: str = "", engine: str = DEFAULT
) -> Result:
    """The result of a run on an engine; ``folder`` is the place in the repository that paths start from."""
    failures = tuple(_failure(error) for error in reading.errors) + checked.failures
    claims = checked.claims
    facts = checked.facts
    if len(claims) > ALL_CLAIMS:
        named = {key for finding in checked.findings for key in finding.claims}
        named |= {key for entry in checked.not_compared for key in entry.claims}
        facts = tuple(fact for fact in facts if named & set(fact.claims))
        named |= {key for fact in facts for key in fact.claims}
        claims = tuple(claim for claim in claims if claim.id in named)
    told = _rules(rules, checked, project)
    unlisted = tuple(entry for entry in reading.unlisted if entry.rule in told)
    return Result(
        tool=Tool(version=program_version()),
        run=Run(
            config=configuration_hash(project),
            inputs=tuple(sorted(reading.inputs, key=lambda found: found.path)),
            engine=engine,
            folder=folder,
            fail_on=project.gate.fail_on,
        ),
        rules=told,
        sources=tuple(sorted(reading.sources, key=lambda source: source.id)),
        documents=_documents(reading),
        claims=claims,
        facts=facts,
        findings=checked.findings,
        unlisted=unlisted,
        not_compared=checked.not_compared,
        blocked=checked.blocked,
        set_aside=tuple(sorted(reading.set_aside, key=lambda entry: entry.model_dump_json())),
        suspects=checked.suspects,
        failures=failures,
        summary=_summary(reading, checked, failures, _graded(checked, unlisted, told), unlisted),
    )


def _rules(rules: list[Rule], checked: Checked, project: Project) -> dict[str, RuleInfo]:
    """The rules that ran; those that found something come with their page."""
    told = {finding.rule for finding in checked.findings}
    return {
        rule.code: RuleInfo(
            name=rule.name,
            summary=rule.summary,
            severity=project.rules.severity.get(rule.code, rule.severity),
            kinds=rule.kinds,
            help=inspect.cleandoc(rule.__doc__ or "") if rule.code in told else "",
        )
        for rule in rules
    }


def _documents(reading: Reading) -> tuple[Document, ...]:
    """The documents by source: those that back its claims, then its claim files."""
    backing = sorted(reading.documents, key=lambda document: (document.source, document.path))
    stating = sorted(reading.claim_files, key=lambda document: (document.source, document.path))
    return tuple(sorted((*backing, *stating), key=lambda document: document.source))


def _failure(error: SourceError) -> Failure:
    place = error.place
    return Failure(path=place.path, line=place.line, column=place.column, problem=error.problem, remedy=error.remedy)


def _graded(checked: Checked, unlisted: Iterable[Unlisted], rules: Mapping[str, RuleInfo]) -> Counter[Severity]:
    """How many findings there are of each severity, those included that are counted only."""
    graded = Counter(finding.severity for finding in checked.findings if finding.status is not Status.WAIVED)
    for entry in unlisted:
        graded[rules[entry.rule].severity] += entry.count
    return graded


def _summary(
    reading: Reading,
    checked: Checked,
    failures: tuple[Failure, ...],
    graded: Mapping[Severity, int],
    unlisted: Sequence[Unlisted],
) -> Summary:
    ledger = Ledger(checked.claims, checked.facts)
    counts = Counter(_standing(ledger, fact) for fact in checked.facts)
    unclaimed = sum(found.unclaimed for found in reading.slips) + sum(entry.count for entry in reading.unlisted)
    contradicted = counts["contradicted"] + unclaimed
    return Summary(
        sources=len(reading.sources),
        independent=checked.independent,
        claims=len(reading.claims) + reading.settled,
        facts=len(checked.facts) + unclaimed + reading.agreed + reading.single,
        shared=counts["agreed"] + contradicted + counts["not compared"] + reading.agreed,
        agreed=counts["agreed"] + reading.agreed,
        contradicted=contradicted,
        single=counts["single"] + reading.single,
        not_compared=counts["not compared"],
        errors=graded.get(Severity.ERROR, 0),
        warnings=graded.get(Severity.WARNING, 0),
        notes=graded.get(Severity.NOTE, 0),
        new=len(checked.findings) + sum(entry.count for entry in unlisted),
        set_aside=sum(entry.count for entry in reading.set_aside),
        failures=len(failures),
        series=checked.series,
    )


def _standing(ledger: Ledger, fact: Fact) -> str:
    if fact.verdict in (Standing.DISAGREE, Standing.ADJACENT):
        return "contradicted"
    if len({claim.source for claim in ledger.of(fact)}) < SHARED:
        return "single"
    return "agreed" if fact.verdict is Standing.AGREE else "not compared"


def configuration_hash(project: Project) -> str:
    """Hash of the configuration in force; the order of sources and of keys does not matter."""
    content = project.model_dump(mode="json", by_alias=True)
    content["sources"] = sorted(content["sources"], key=lambda entry: json.dumps(entry, sort_keys=True))
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

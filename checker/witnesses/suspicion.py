"""The smallest explanation: which claims, if they were mistaken, would explain the most findings.

Findings that share claims hang together. For each such group the fewest claims are sought that explain the most of its
findings; a claim that explains one finding only is not worth naming, since its finding says as much.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from checker.rules.rereading import REREAD
from schemas.claim import Claim
from schemas.fact import Ledger
from schemas.finding import Finding, Severity
from schemas.result import Suspect

SEVERAL = 2
"""Findings that a suspect must explain at least."""
ENTRY = re.compile(r"I\d{3}")
"""Rules about names, rows and records: what a claim says is no reason for what they find."""
EXACT_UP_TO = 12
"""Candidates of one group of findings up to which all sets of them are tried; beyond, the best is taken each time."""

Explained = Mapping[str, frozenset[str]]
"""Ids of the findings that each claim would explain."""


def suspects(findings: Iterable[Finding], ledger: Ledger) -> tuple[Suspect, ...]:
    """Claims that would explain several findings, those that explain the most first.

    Notes play no part, nor do findings about how something was entered.
    """
    grave = [
        finding for finding in findings if finding.severity is not Severity.NOTE and not ENTRY.fullmatch(finding.rule)
    ]
    found: dict[str, set[str]] = defaultdict(set)
    fact_of = {key: fact.id for fact in ledger.facts for key in fact.claims}
    for finding in grave:
        for claim in _culprits(finding, ledger, fact_of):
            found[claim].add(finding.id)
    explained = {claim: frozenset(ids) for claim, ids in _spoken_for(found, ledger).items() if len(ids) >= SEVERAL}
    chosen = [claim for group in _connected(explained) for claim in _fewest(group)]
    order = {finding.id: place for place, finding in enumerate(grave)}
    named = [Suspect(claim=claim, findings=tuple(sorted(explained[claim], key=order.__getitem__))) for claim in chosen]
    return tuple(sorted(named, key=lambda suspect: (-len(suspect.findings), order[suspect.findings[0]], suspect.claim)))


def _culprits(finding: Finding, ledger: Ledger, fact_of: Mapping[str, str]) -> Iterable[str]:
    """The claims each of which, with its own source's repetitions of it, could explain a finding.

    In a finding about one fact that is a claim whose source alone keeps the others from agreeing; in a finding about
    several, a claim that no other source makes there: where another one does, more than one source would have to err.
    """
    claims = {key: ledger.claim(key) for key in finding.claims}
    for key, claim in claims.items():
        same = [other for other in claims.values() if fact_of.get(other.id, other.id) == fact_of.get(key, key)]
        if len(same) == len(claims) and len(finding.groups) > 1:
            others = [
                {claims[other].source for other in claims.keys() - set(group)}
                for group in finding.groups
                if key not in group
            ]
            alone = {claim.source} in others
        else:
            alone = {other.source for other in same} == {claim.source}
        if alone:
            yield key.removesuffix(REREAD)


def _spoken_for(found: Mapping[str, set[str]], ledger: Ledger) -> dict[str, set[str]]:
    """One claim for all that one source repeats: those that explain the same findings."""
    kept: dict[tuple[str, frozenset[str]], str] = {}
    for key in sorted(found):
        kept.setdefault((_said(ledger.claim(key)), frozenset(found[key])), key)
    return {key: found[key] for key in kept.values()}


def _said(claim: Claim) -> str:
    return f"{claim.source}\n{claim.subject}\n{claim.attribute}"


def _connected(explained: Explained) -> list[dict[str, frozenset[str]]]:
    """The claims in groups that share no finding with each other."""
    group_of: dict[str, dict[str, frozenset[str]]] = {}
    for claim, findings in sorted(explained.items()):
        joined = {id(group): group for finding in findings if (group := group_of.get(finding)) is not None}
        merged = {claim: findings}
        for group in joined.values():
            merged |= group
        group_of |= dict.fromkeys(frozenset[str]().union(*merged.values()), merged)
    return list({id(group): group for group in group_of.values()}.values())


def _fewest(group: Explained) -> Sequence[str]:
    """The smallest set of claims that explains all that any of them do; of several, the one that explains most twice."""
    whole = frozenset[str]().union(*group.values())
    names = sorted(group)
    if len(names) > EXACT_UP_TO:
        return _greedy(group, whole)
    for size in range(1, len(names) + 1):
        covers = [
            chosen
            for chosen in combinations(names, size)
            if frozenset[str]().union(*(group[name] for name in chosen)) == whole
        ]
        if covers:
            return min(covers, key=lambda chosen: (-sum(len(group[name]) for name in chosen), chosen))
    return ()


def _greedy(group: Explained, whole: frozenset[str]) -> Sequence[str]:
    """The claim that explains the most of what is left, again and again."""
    chosen: list[str] = []
    left = whole
    while left:
        best = min(sorted(group), key=lambda name: (-len(group[name] & left), -len(group[name])))
        chosen.append(best)
        left -= group[best]
    return chosen

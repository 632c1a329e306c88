"""Brings claims together into facts; what may be compared with what is decided here and in ``identity``."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.facts.alignment import align
from checker.facts.identity import Sameness, Subject, order, sameness
from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.period import ValidTime
from schemas.value import stated

SEVERAL = "several counterparts"


@dataclass(frozen=True)
class Gathered:
    """The claims of one fact before they are compared."""

    members: tuple[Subject, ...]

    def surely(self, a: Subject, b: Subject) -> bool:
        """Whether two members are the same fact beyond doubt."""
        return _same(a, b)

    @property
    def scope(self) -> dict[str, str]:
        """The identifying scope, as far as any member states it."""
        return {
            name: value for member in self.members for name, value in sorted(member.keys.items()) if value is not None
        }

    @property
    def period(self) -> ValidTime | None:
        """The finest stated period; an assumed one only when none is stated."""
        return min(self.members, key=order).period


@dataclass(frozen=True)
class Unmatched:
    """Claims that look comparable but were not brought together, and why."""

    reason: str
    members: tuple[Subject, ...]


@dataclass
class Bucket:
    """All claims of one subject and attribute on their way into facts."""

    gathered: list[Gathered] = field(default_factory=list)
    unmatched: list[Unmatched] = field(default_factory=list)
    series: int = 0


def gather(claims: Iterable[Claim], catalogue: Catalogue) -> tuple[list[Gathered], list[Unmatched], list[str]]:
    """Bring claims together: facts, claims that found no counterpart with the reason, and lines about series."""
    buckets: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    declared: dict[str, Attribute] = {}
    for claim in claims:
        name = claim.attribute
        if name not in declared:
            declared[name] = catalogue.attribute(name).model_copy(update={"tolerance": catalogue.tolerance(name)})
        buckets[claim.subject, name].append(Subject(claim, declared[name]))
    facts: list[Gathered] = []
    unmatched: list[Unmatched] = []
    series: list[str] = []
    for (subject, attribute), members in sorted(buckets.items()):
        bucket = _bucket(members)
        facts += bucket.gathered
        unmatched += bucket.unmatched
        if bucket.series:
            series.append(f"{subject}, {catalogue.label(attribute)}: {bucket.series} facts that differ only in period")
    return facts, unmatched, series


def _bucket(members: list[Subject]) -> Bucket:
    clusters, loose = _clusters(sorted(members, key=order))
    covering, loose = _covering(clusters, loose)
    bucket = Bucket()
    nodes = [tuple(cluster) for cluster in clusters] + _repeated(loose)
    if any(subject.open for node in nodes for subject in node):
        aligned = align(nodes)
        bucket.gathered = [Gathered(group) for group in aligned.groups]
        bucket.unmatched = [Unmatched(SEVERAL, members) for members in aligned.several]
    else:
        bucket.gathered = [Gathered(node) for node in nodes]
    bucket.gathered += [Gathered(tuple(cover)) for cover in covering]
    bucket.unmatched += [Unmatched(SEVERAL, (*cover, *_covered(cover, clusters))) for cover in covering]
    periods = {(str(node[0].keys), node[0].period.bounds) for node in nodes if node[0].period is not None}
    bucket.series = len(periods) if len(periods) > len({keys for keys, _ in periods}) else 0
    return bucket


def _repeated(loose: list[Subject]) -> list[tuple[Subject, ...]]:
    """Put a source's repetitions of one loose statement together, so that they count as one counterpart."""
    nodes: list[list[Subject]] = []
    for subject in loose:
        for node in nodes:
            if _repeats(node[0], subject):
                node.append(subject)
                break
        else:
            nodes.append([subject])
    return [tuple(node) for node in nodes]


def _repeats(a: Subject, b: Subject) -> bool:
    """Whether one source tells the same amount again, hedged or not; a vague amount repeats nothing."""
    same = (a.claim.source, a.keys, a.period) == (b.claim.source, b.keys, b.period)
    return same and stated(a.claim.value) == stated(b.claim.value)


def _clusters(members: Sequence[Subject]) -> tuple[list[list[Subject]], list[Subject]]:
    """Group members that are the same fact; those whose period covers several facts, or that lack a key, stay loose."""
    if members and members[0].attribute.period in (PeriodRole.TIMELESS, PeriodRole.INTERVAL):
        return _hashed(members)
    clusters: list[list[Subject]] = []
    loose: list[Subject] = []
    for subject in members:
        matches = [cluster for cluster in clusters if any(_same(subject, other) for other in cluster)]
        if len(matches) == 1:
            matches[0].append(subject)
        elif not matches and (subject.period is not None or subject.complete):
            clusters.append([subject])
        else:
            loose.append(subject)
    return clusters, loose


def _covering(clusters: list[list[Subject]], loose: list[Subject]) -> tuple[list[list[Subject]], list[Subject]]:
    """Take out the loose members whose period covers several facts: they join none, but stand with their like."""
    covering: list[list[Subject]] = []
    rest: list[Subject] = []
    for subject in loose:
        if not _covered([subject], clusters):
            rest.append(subject)
            continue
        alike = next((cover for cover in covering if all(_same(subject, other) for other in cover)), None)
        if alike is None:
            covering.append([subject])
        else:
            alike.append(subject)
    return covering, rest


def _covered(cover: list[Subject], clusters: list[list[Subject]]) -> list[Subject]:
    """The members of the facts that a claim covers."""
    return [member for cluster in clusters if any(_same(cover[0], other) for other in cluster) for member in cluster]


def _same(a: Subject, b: Subject) -> bool:
    return sameness(a, b) is Sameness.SAME


def _hashed(members: Sequence[Subject]) -> tuple[list[list[Subject]], list[Subject]]:
    """The same for attributes whose facts are told apart by equality alone, in one pass."""
    clusters: dict[tuple[object, ...], list[Subject]] = defaultdict(list)
    loose: list[Subject] = []
    for subject in members:
        flow = subject.attribute.period is PeriodRole.INTERVAL
        if None in subject.keys.values() or (flow and subject.period is None):
            loose.append(subject)
            continue
        bounds = subject.period.bounds if flow and subject.period else None
        clusters[(*sorted(subject.keys.items()), bounds)].append(subject)
    return list(clusters.values()), loose

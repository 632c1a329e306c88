"""Judges gathered facts: the first look finds candidates, the exact second look tells who agrees with whom."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.engines.interface import Engine
from checker.facts.exchanging import AtRates, at_rates
from checker.facts.gathering import Gathered, Unmatched
from checker.facts.identity import Subject
from checker.facts.screen import candidates, row
from checker.facts.uncompared import apart, crowded, reason
from checker.rules.rereading import REREAD
from schemas.agreement import Comparison, Reading, Standing, Tolerance, comparability, compare
from schemas.catalogue import Catalogue
from schemas.claim import Modality
from schemas.fact import Fact
from schemas.finding import NotCompared
from schemas.grouping import groups, high_end
from schemas.period import Period
from schemas.value import Category

WIDEST = {Reading.TIGHT: 0, Reading.TOLERANCE: 1, Reading.LOOSE: 2}
PLEDGED = (Modality.PLANNED, Modality.COMMITTED)


@dataclass(frozen=True)
class Judged:
    """Facts with their verdicts, and what could not be compared."""

    facts: tuple[Fact, ...]
    not_compared: tuple[NotCompared, ...]


def judge(
    gathered: Sequence[Gathered],
    unmatched: Sequence[Unmatched],
    catalogue: Catalogue,
    engine: Engine,
    published: Mapping[str, str | None] | None = None,
) -> Judged:
    """Give every gathered fact its verdict; ``published`` dates sources, for exchange rates."""
    converted = [at_rates(fact, catalogue.rates, published or {}) for fact in gathered]
    split = [_classes(fact.members, at) for fact, at in zip(gathered, converted, strict=True)]
    rows = [
        row(number, converted[number].amount(member))
        for number, classes in enumerate(split)
        for members in classes
        if len(members) > 1
        for member in members
    ]
    flagged = set(candidates(engine, rows)) if rows else set()
    facts = [
        _fact(fact, classes, catalogue, converted[number], number in flagged)
        for number, (fact, classes) in enumerate(zip(gathered, split, strict=True))
    ]
    left = [
        apart(fact, classes, catalogue, at)
        for fact, classes, at in zip(gathered, split, converted, strict=True)
        if len(_once_read(classes)) > 1 or _denied_by_several(classes)
    ]
    left += [crowded(entry, catalogue) for entry in unmatched]
    return Judged(tuple(sorted(facts, key=_place)), tuple(sorted(left, key=_entry)))


def _place(fact: Fact) -> tuple[str, ...]:
    when = (fact.period.start, fact.period.end) if fact.period else ("", "")
    return fact.subject, fact.attribute, str(sorted(fact.scope.items())), *when, fact.id


def _entry(entry: NotCompared) -> tuple[str, ...]:
    return entry.subject, entry.attribute, str(sorted(entry.scope.items())), entry.reason, *entry.claims


def _classes(members: Sequence[Subject], converted: AtRates) -> list[list[Subject]]:
    """Split members into sets that can be compared: one basis, one kind and dimension, rumours and denials apart."""
    classes: dict[tuple[object, ...], list[Subject]] = defaultdict(list)
    for member in members:
        standing = (member.basis, member.apart)
        for key, others in classes.items():
            reason = comparability(others[0].claim.value, member.claim.value, converted.exchange)
            if key[:2] == standing and reason is None:
                others.append(member)
                break
        else:
            classes[*standing, len(classes)] = [member]
    return [sorted(found, key=lambda member: _by_value(member, converted)) for found in classes.values()]


def _once_read(classes: list[list[Subject]]) -> list[list[Subject]]:
    """The classes without claims as written that are here in their other reading too."""
    twins = {member.claim.id.removesuffix(REREAD) for members in classes for member in members if member.claim.reread}
    return [members for members in classes if any(member.claim.id not in twins for member in members)]


def _denied_by_several(classes: list[list[Subject]]) -> bool:
    """Whether a fact is nothing but denied, and by more than one source."""
    claims = [member.claim for members in classes for member in members]
    return all(claim.modality is Modality.DENIED for claim in claims) and len({claim.source for claim in claims}) > 1


def _by_value(member: Subject, converted: AtRates) -> tuple[object, ...]:
    return (*high_end(converted.amount(member)), member.claim.source, member.claim.id)


def _fact(
    fact: Gathered, classes: list[list[Subject]], catalogue: Catalogue, converted: AtRates, flagged: bool
) -> Fact:
    first = fact.members[0]
    name = first.claim.attribute
    tolerance = catalogue.tolerance(name)
    comparable = [
        members for members in classes if len(members) > 1 and members[0].claim.modality is not Modality.DENIED
    ]
    looks = [
        _look(fact, members, tolerance, catalogue, converted) if flagged else _Look.agreed(members)
        for members in comparable
    ]
    standing = max((look.standing for look in looks), key=_gravity, default=Standing.NOT_COMPARED)
    shown = [look for look in looks if look.standing in (Standing.DISAGREE, Standing.ADJACENT)] or looks
    grouped = tuple(tuple(member.claim.id for member in group) for look in shown for group in look.groups)
    ids = tuple(sorted(member.claim.id for member in fact.members))
    return Fact(
        id="fact." + hashlib.sha256("\n".join((first.claim.subject, name, *ids)).encode()).hexdigest()[:12],
        subject=first.claim.subject,
        attribute=name,
        scope=fact.scope,
        period=fact.period,
        claims=ids,
        verdict=standing,
        certain=all(look.certain for look in shown),
        groups=grouped,
        reason=None if looks else ("one claim" if len(ids) == 1 else reason(classes, converted)),
        reading=max((look.reading for look in looks), key=lambda reading: WIDEST[reading], default=Reading.TIGHT),
        tolerance=tolerance if tolerance.abs or tolerance.rel else None,
        rates=tuple(sorted({rate for members in comparable for rate in converted.used(members)}, key=str)),
    )


def _gravity(standing: Standing) -> int:
    return (Standing.NOT_COMPARED, Standing.AGREE, Standing.ADJACENT, Standing.DISAGREE).index(standing)


@dataclass(frozen=True)
class _Look:
    """The outcome of the second look at one class of a fact."""

    standing: Standing
    groups: list[list[Subject]]
    certain: bool = True
    reading: Reading = Reading.TIGHT

    @classmethod
    def agreed(cls, members: list[Subject]) -> "_Look":
        return cls(Standing.AGREE, [members])


def _look(
    fact: Gathered, members: list[Subject], tolerance: Tolerance, catalogue: Catalogue, converted: AtRates
) -> _Look:
    """Compare every two members exactly; equal values are compared once."""
    attribute = members[0].attribute
    known: dict[tuple[int, int], Comparison] = {}
    faces = _faces(members)

    def outcome(a: Subject, b: Subject) -> Comparison:
        ours, theirs = faces[a.claim.id], faces[b.claim.id]
        pair = (ours, theirs) if ours < theirs else (theirs, ours)
        found = known.get(pair)
        if found is None:
            found = known[pair] = compare(
                a.claim.value,
                b.claim.value,
                tolerance=tolerance,
                exact=attribute.exact,
                exchange=converted.exchange,
            )
        return found

    def agree(a: Subject, b: Subject) -> bool:
        return (
            not outcome(a, b).conflicts
            or not attribute.single_valued
            or _out_of_reach(a, b)
            or _narrower(a, b, catalogue)
        )

    odds: list[tuple[Subject, Subject]] = []
    readings: list[Reading] = []
    for a, b in combinations(members, 2):
        if agree(a, b):
            readings.append(outcome(a, b).reading)
        else:
            odds.append((a, b))
    reading = max(readings, key=lambda found: WIDEST[found], default=Reading.TIGHT)
    if not odds:
        return _Look(Standing.AGREE, [members], reading=reading)
    standing = max((outcome(a, b).standing for a, b in odds), key=_gravity)
    certain = any(
        fact.surely(a, b) and not (_pledge_against_deed(a, b) or _reread(a, b) or converted.doubtful(a, b))
        for a, b in odds
    )
    apart = {(x.claim.id, y.claim.id) for a, b in odds for x, y in ((a, b), (b, a))}
    parted = groups(members, lambda a, b: (a.claim.id, b.claim.id) not in apart)
    return _Look(standing, parted, certain, reading)


def _reread(a: Subject, b: Subject) -> bool:
    return any(member.claim.reread or member.claim.tentative for member in (a, b))


def _faces(members: Sequence[Subject]) -> dict[str, int]:
    """A number for each member, one for those that state the same in other words; of two there is nothing to save."""
    if len(members) == 2:  # noqa: PLR2004
        return {member.claim.id: number for number, member in enumerate(members)}
    distinct: dict[tuple[object, ...], int] = {}
    return {member.claim.id: distinct.setdefault(_face(member), len(distinct)) for member in members}


def _face(member: Subject) -> tuple[object, ...]:
    """What a member states, without its wording but for the room that this leaves around a date."""
    value = member.claim.value
    leeway = value.leeway if isinstance(value, Period) else None
    return (leeway, *(part for name, part in vars(value).items() if name != "text"))


def _narrower(a: Subject, b: Subject, catalogue: Catalogue) -> bool:
    """Whether one name is declared a part of what the other names: both then hold."""
    ours, theirs = a.claim.value, b.claim.value
    if not (isinstance(ours, Category) and isinstance(theirs, Category)):
        return False
    return catalogue.within(ours.value, theirs.value) or catalogue.within(theirs.value, ours.value)


def _out_of_reach(a: Subject, b: Subject) -> bool:
    """Whether two levels were brought together only through a third one between their dates."""
    if a.period is None or b.period is None or not (a.period.assumed or b.period.assumed):
        return False
    return a.period.days_apart(b.period) > a.attribute.window


def _pledge_against_deed(a: Subject, b: Subject) -> bool:
    modalities = {a.claim.modality, b.claim.modality}
    return Modality.COMPLETED in modalities and bool(modalities & set(PLEDGED))

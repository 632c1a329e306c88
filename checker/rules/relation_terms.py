"""The claims that may stand for the names in free relations: one for each fact, of each source and of all together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checker.rules.interface import Case
from schemas.agreement import in_base
from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Claim, Modality
from schemas.fact import Fact
from schemas.period import FINENESS, Period, Precision, ValidTime
from schemas.quantity import Quantity
from schemas.relation import FreeRelation
from schemas.value import Members


@dataclass(frozen=True)
class Entry:
    """A claim that may stand for a name of a relation, with what must fit the other terms.

    ``torn`` says that its source contradicts it itself.
    """

    claim: Claim
    fact: Fact
    attribute: Attribute
    scope: Mapping[str, str]
    period: ValidTime | None
    torn: bool = False

    @property
    def constant(self) -> bool:
        """Whether it holds at any time, so that it may stand beside all claims of a series."""
        return self.attribute.period is PeriodRole.TIMELESS

    @property
    def bounds(self) -> tuple[str, str] | None:
        """Its stated period."""
        return None if self.period is None or self.period.assumed else self.period.bounds

    @property
    def planned(self) -> bool:
        """Whether it is an amount that is only planned; plans are compared with plans."""
        return self.claim.modality is Modality.PLANNED and isinstance(self.claim.value, Quantity)

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """What it is about, without its value."""
        scope = (f"{name}={value}" for name, value in sorted(self.claim.scope.items()))
        dated = "/".join(self.bounds) if self.bounds else "undated"
        return self.claim.attribute, *scope, dated, *(["planned"] if self.planned else [])

    def fits(self, other: "Entry", relation: FreeRelation) -> bool:
        """Whether two claims may be terms of one binding."""
        amounts = isinstance(self.claim.value, Quantity) and isinstance(other.claim.value, Quantity)
        if amounts and self.planned is not other.planned:
            return False
        return _scopes_fit(self, other) and (not relation.same_period or _periods_fit(self, other))


@dataclass
class Terms:
    """Entries by attribute and subject: those of each source, and those that stand for the facts of all sources."""

    within: dict[tuple[str, str], dict[str, list[Entry]]] = field(default_factory=dict)
    overall: dict[str, dict[str, list[Entry]]] = field(default_factory=dict)
    sources: dict[str, set[str]] = field(default_factory=dict)
    """The sources that speak of a subject."""

    def add(self, source: str | None, fact: Fact, entries: list[Entry]) -> None:
        """Add what a source, or all of them, state of a fact."""
        if source is None:
            places = self.overall.setdefault(fact.subject, {})
        else:
            self.sources.setdefault(fact.subject, set()).add(source)
            places = self.within.setdefault((source, fact.subject), {})
        places.setdefault(fact.attribute, []).extend(entries)


def gather(case: Case, relations: Iterable[FreeRelation]) -> Terms:
    """The claims that can be terms of these relations."""
    wanted = {name: relation.possible for relation in relations for name in relation.attributes}
    found = Terms()
    for fact in case.ledger.facts if wanted else ():
        claims = (
            [claim for claim in case.ledger.of(fact) if _usable(claim, possible=wanted[fact.attribute])]
            if fact.attribute in wanted
            else []
        )
        by_source: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_source[claim.source].append(claim)
        entries: list[Entry] = []
        for source, own in by_source.items():
            entries = _entries(case, fact, own)
            found.add(source, fact, entries)
        if claims:
            found.add(None, fact, entries if len(by_source) == 1 else _entries(case, fact, claims))
    return found


def _usable(claim: Claim, *, possible: bool) -> bool:
    unheard = claim.modality in (Modality.RUMOURED, Modality.DENIED) or claim.reread
    return not unheard and (possible or not claim.tentative)


def _entries(case: Case, fact: Fact, claims: list[Claim]) -> list[Entry]:
    """One entry for what is planned and one for what is, each with its finest claim."""
    attribute = case.catalogue.attribute(fact.attribute)
    planned = [claim for claim in claims if claim.modality is Modality.PLANNED]
    made = []
    for alike in (
        planned,
        [claim for claim in claims if claim.modality is not Modality.PLANNED] if planned else claims,
    ):
        if alike:
            claim = alike[0] if len(alike) == 1 else min(alike, key=_coarseness)
            period = None if attribute.period is PeriodRole.TIMELESS else claim.period or fact.period
            made.append(Entry(claim, fact, attribute, claim.scope, period, _torn(fact, alike)))
    return made


def _coarseness(claim: Claim) -> tuple[object, ...]:
    """Sort key, the finest statement first: bounded and narrow, a whole list before a part of one; by id among equals."""
    value = claim.value
    if isinstance(value, Quantity):
        base = in_base(value)
        if base.low is None or base.high is None:
            return 1, 0, claim.id
        return 0, base.high - base.low, claim.id
    if isinstance(value, Period):
        return 0, FINENESS[value.precision], claim.id
    if isinstance(value, Members):
        return 0 if value.complete else 1, -len(value.members), claim.id
    return 0, 0, claim.id


def _torn(fact: Fact, claims: list[Claim]) -> bool:
    """Whether claims, all of one source, are at odds with each other."""
    ids = {claim.id for claim in claims}
    return len(ids) > 1 and bool(fact.groups) and not any(ids <= set(group) for group in fact.groups)


def _scopes_fit(a: Entry, b: Entry) -> bool:
    """Whether the same qualifiers have the same values; one that only tells apart the facts of one attribute is free."""
    for key in a.scope.keys() | b.scope.keys():
        if key in a.scope and key in b.scope:
            if a.scope[key] != b.scope[key]:
                return False
            continue
        holder, other = (a, b) if key in a.scope else (b, a)
        if key not in holder.attribute.identity or key in other.attribute.identity:
            return False
    return True


def _periods_fit(a: Entry, b: Entry) -> bool:
    """Whether two periods are one, or may be: flows of equal stretches, levels at a moment of them."""
    if a.period is None or b.period is None or a.period.bounds == b.period.bounds:
        return True
    if Precision.TIME in (a.period.precision, b.period.precision):
        return False
    if a.period.assumed or b.period.assumed:
        window = max(a.attribute.window, b.attribute.window)
        return a.claim.source == b.claim.source or a.period.days_apart(b.period) <= window
    flows = a.attribute.period is b.attribute.period is PeriodRole.INTERVAL
    return not flows and a.period.overlaps(b.period)

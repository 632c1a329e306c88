"""Which attributes can be compared in bulk, and which must be looked at row by row because rules weigh them otherwise."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis
from schemas.period import Precision, ValidTime
from schemas.spelling import listing
from schemas.value import ValueKind


class Way(StrEnum):
    """How the rows of an attribute are treated."""

    TIMELESS = "timeless"
    """In bulk; subject and scope are the fact."""
    DATED = "dated"
    """In bulk; subject, scope and period are the fact."""
    CLOSE = "close"
    """Row by row."""


@dataclass(frozen=True)
class Treatment:
    """How an attribute is treated; `why` says what keeps it from being compared in bulk."""

    way: Way
    why: str = ""


def treatment(
    name: str, periods: Collection[ValidTime | None], catalogue: Catalogue, present: Collection[str]
) -> Treatment:
    """Decide for one attribute.

    ``periods`` are all valid times that rows give it, None for rows without one; ``present`` are the attributes that
    any claim of the run states.
    """
    declared = catalogue.attribute(name)
    why = next(_reasons(name, declared, catalogue, frozenset(present)), None)
    if why:
        return Treatment(Way.CLOSE, why)
    if declared.period is PeriodRole.TIMELESS:
        return Treatment(Way.TIMELESS)
    known = [period for period in periods if period is not None]
    if declared.period is PeriodRole.INTERVAL:
        return Treatment(Way.DATED)
    # Levels and events are one fact where their periods overlap: equality of periods tells that only of single days.
    if any(period.assumed for period in known) or (len(set(known)) > 1 and not all(map(_one_day, known))):
        return Treatment(Way.CLOSE, "its dates are of several lengths, or assumed")
    return Treatment(Way.DATED)


def _reasons(name: str, declared: Attribute, catalogue: Catalogue, present: frozenset[str]) -> Iterator[str]:
    weighed = [terms for terms in _relations(catalogue) if name in terms and terms <= present]
    if weighed:
        yield f"a relation weighs it against {listing(sorted(weighed[0] - {name})) or 'other rows of its own'}"
    if declared.kind in (ValueKind.SET, ValueKind.PERIOD):
        yield f"its values are of the kind {declared.kind}"
    if declared.basis is Basis.CUMULATIVE:
        yield "it is a running total"
    if declared.share:
        yield "it is a share of a whole"


def _relations(catalogue: Catalogue) -> Iterator[frozenset[str]]:
    """The attributes that are weighed against each other: in one relation, or because parties may be exchanged."""
    for relation in catalogue.relations:
        yield frozenset(term.attribute for term in (relation.total, *relation.parts))
    for free in catalogue.free_relations:
        yield frozenset(free.attributes)
    for name, declared in catalogue.attributes.items():
        for other in declared.confusable:
            yield frozenset((name, other))


def _one_day(period: ValidTime) -> bool:
    return period.precision is Precision.DAY and period.start == period.end and period.offset is None

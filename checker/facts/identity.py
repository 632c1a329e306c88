"""Whether two claims are about the same fact, maybe the same, or different ones (DESIGN 3.3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Basis, Claim, Modality
from schemas.period import FINENESS, Precision, ValidTime


class Sameness(StrEnum):
    """How sure it is that two claims are about one fact."""

    SAME = "same"
    MAYBE = "maybe"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Subject:
    """A claim seen through its attribute's declaration: the keys and the period that identify its fact."""

    claim: Claim
    attribute: Attribute

    @cached_property
    def keys(self) -> dict[str, str | None]:
        """Everything that identifies the fact; an identifying key that the claim does not give is None.

        Qualifiers beyond the declared keys narrow the claim (`region: Europe`) and identify it too.
        """
        return dict.fromkeys(self.attribute.identity) | dict(sorted(self.claim.scope.items()))

    @cached_property
    def complete(self) -> bool:
        """Whether the attribute declares identifying keys and all are given; further qualifiers identify nothing alone."""
        return bool(self.attribute.identity) and None not in self.keys.values()

    @property
    def period(self) -> ValidTime | None:
        """The period, as far as it takes part in identity."""
        return None if self.attribute.period is PeriodRole.TIMELESS else self.claim.period

    @property
    def basis(self) -> Basis | None:
        """What the amount measures: as the claim says, else as the attribute does."""
        return self.claim.basis or self.attribute.basis

    @property
    def apart(self) -> Modality | None:
        """The modality, if it is one whose claims are compared with their like only."""
        return self.claim.modality if self.claim.modality in (Modality.RUMOURED, Modality.DENIED) else None

    @property
    def open(self) -> bool:
        """Whether a key or a period is missing that could tell its fact from others."""
        undated = self.period is None and self.attribute.period is not PeriodRole.TIMELESS
        keyed = self.complete and self.attribute.period is not PeriodRole.INTERVAL
        return None in self.keys.values() or (undated and not keyed)

    @property
    def stated(self) -> bool:
        """Whether a period is stated, not assumed."""
        return self.period is not None and not self.period.assumed


def sameness(a: Subject, b: Subject) -> Sameness:
    """Decide for two claims of one subject and attribute."""
    keys, periods = _keys(a, b), _periods(a, b)
    if Sameness.DIFFERENT in (keys, periods):
        return Sameness.DIFFERENT
    return Sameness.SAME if (keys, periods) == (Sameness.SAME, Sameness.SAME) else Sameness.MAYBE


def _keys(a: Subject, b: Subject) -> Sameness:
    verdict = Sameness.SAME
    for name in a.keys.keys() | b.keys.keys():
        ours, theirs = a.keys.get(name), b.keys.get(name)
        if ours is not None and theirs is not None:
            if ours != theirs:
                return Sameness.DIFFERENT
        elif name not in a.attribute.identity:
            return Sameness.DIFFERENT
        elif not (name in a.attribute.dated_by and _dated(a, b)):
            verdict = Sameness.MAYBE
    return verdict


def _dated(a: Subject, b: Subject) -> bool:
    """Whether both claims date their event to the month or finer: the date then does the work of a missing key."""
    return all(
        x.stated and x.period is not None and FINENESS[x.period.precision] <= FINENESS[Precision.MONTH] for x in (a, b)
    )


def _periods(a: Subject, b: Subject) -> Sameness:
    role = a.attribute.period
    if role is PeriodRole.TIMELESS:
        return Sameness.SAME
    if a.period is None or b.period is None:
        keyed = role is not PeriodRole.INTERVAL and a.complete and b.complete
        return Sameness.SAME if keyed else Sameness.MAYBE
    if role is PeriodRole.INTERVAL:
        fits = a.period.bounds == b.period.bounds
    elif role is PeriodRole.EVENT:
        fits = a.period.overlaps(b.period)
    else:
        fits = _stands(a.period, b.period, a.attribute.window)
    return Sameness.SAME if fits else Sameness.DIFFERENT


def _stands(a: ValidTime, b: ValidTime, window: int) -> bool:
    """Whether a level or running total still stands: stated dates overlap; an assumed one reaches over the window."""
    return a.overlaps(b) or (window > 0 and (a.assumed or b.assumed) and a.days_apart(b) <= window)


def order(subject: Subject) -> tuple[int, int, str, str]:
    """Sort key in which facts are formed: stated periods first, the finest first; assumed; undated; then by id."""
    period = subject.period
    if period is None:
        return 2, 0, "", subject.claim.id
    if period.assumed:
        return 1, 0, period.start, subject.claim.id
    length = (
        (date.fromisoformat(period.end[:10]) - date.fromisoformat(period.start[:10])).days if "-" in period.start else 0
    )
    return 0, length, period.start, subject.claim.id

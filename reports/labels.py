"""Names and qualifiers of facts, claims and findings, as all reports for people write them."""

from collections.abc import Mapping
from decimal import Decimal

from reports.amounts import short_period
from reports.text import visible
from schemas.agreement import EXACTLY, Reading, Tolerance
from schemas.claim import Claim, Modality
from schemas.errors import Place
from schemas.fact import Fact
from schemas.finding import Certainty, Finding, Gap, Location, Severity, Status
from schemas.model import EXACT
from schemas.period import ValidTime
from schemas.source import Source
from schemas.spelling import count, percent, spell

SHAPES = {Severity.ERROR: "✗", Severity.WARNING: "▲", Severity.NOTE: "●"}
"""A sign for each severity that tells them apart without colour."""
SEPARATOR = " · "
STATUSES = {
    Status.NEW: "New",
    Status.CHANGED: "Changed: it was known or accepted with other values",
    Status.KNOWN: "Known before",
    Status.WAIVED: "Waived",
}


def attribute_words(attribute: str) -> str:
    """An attribute's name in words: ``investment total``."""
    return visible(attribute.replace("_", " ").replace(".", " "))


def scope_words(scope: Mapping[str, str]) -> str:
    """Qualifiers in a row, by name: ``round: Series B, to: Anthropic``."""
    return ", ".join(f"{visible(name)}: {visible(value)}" for name, value in sorted(scope.items()))


def about(subject: str, attribute: str, scope: Mapping[str, str], period: ValidTime | None = None) -> str:
    """What is stated of whom: ``Amazon · investment total · to: Anthropic · 2024-11``."""
    parts = (visible(subject), attribute_words(attribute), scope_words(scope), period_words(period))
    return SEPARATOR.join(part for part in parts if part)


def fact_title(fact: Fact) -> str:
    """The name of a fact."""
    return about(fact.subject, fact.attribute, fact.scope, fact.period)


def finding_title(finding: Finding, fact: Fact | None, claims: list[Claim]) -> str:
    """What a finding is about: its fact or rows, else what its first claim states, else the place it points to."""
    if finding.slip is not None:
        return about(count(finding.slip.count, "row"), finding.slip.attribute, {})
    if fact is not None:
        return fact_title(fact)
    if claims:
        return about(claims[0].subject, claims[0].attribute, claims[0].scope)
    return location_words(finding.location) or finding.name


def period_words(period: ValidTime | None) -> str:
    """A valid time: ``2024-03``, ``2024-11 (assumed)``; empty when unknown."""
    if period is None:
        return ""
    return short_period(period) + (" (assumed)" if period.assumed else "")


def modality_words(claim: Claim) -> str:
    """How firmly a claim is made, and whether this is its other reading; empty when unmarked."""
    words = "" if claim.modality is Modality.UNMARKED else claim.modality.value
    return ", ".join(filter(None, (words, "in its other reading" if claim.reread else "")))


def attribution_words(claim: Claim) -> str:
    """Whom the source credits; empty when nobody."""
    return f"credits {visible(claim.attribution)}" if claim.attribution else ""


def claim_place(claim: Claim) -> str:
    """Where a claim stands: ``path:line:column``."""
    at = claim.evidence
    return visible(str(Place(at.path, at.line, at.column)))


def location_words(location: Location) -> str:
    """A location as ``path:line:column``."""
    return visible(str(Place(location.path, location.line, location.column)))


def gap_words(gap: Gap | None) -> str:
    """A gap: ``$4 billion (50 %)``; empty when there is none to state."""
    if gap is None or (gap.absolute is None and gap.relative is None):
        return ""
    relative = "" if gap.relative is None else percent(gap.relative)
    if gap.absolute is None:
        return relative
    return spell(gap.absolute, gap.unit) + (f" ({relative})" if relative else "")


def tolerance_words(tolerance: Tolerance | None) -> str:
    """A declared tolerance: ``1 % of the larger value``; empty when there is none."""
    if tolerance is None or tolerance == EXACTLY:
        return ""
    parts = []
    if tolerance.abs:
        parts.append(spell(tolerance.abs))
    if tolerance.rel:
        share = EXACT.multiply(tolerance.rel, Decimal(100))
        parts.append(f"{spell(share, 'percent')} of the larger value")
    return " or ".join(parts)


def allowance_words(finding: Finding) -> str:
    """How far apart the values may lie, in a sentence; empty where no two values were measured."""
    allowed = tolerance_words(finding.tolerance)
    if allowed:
        return f"A gap of up to {allowed} is allowed here."
    measured = finding.gap is not None and finding.gap.absolute is not None
    return "No gap is allowed beyond the rounding of the numbers as written." if measured else ""


def doubt_words(finding: Finding) -> str:
    """Why a finding is only possible, in a sentence; empty for one that is certain."""
    if finding.certainty is Certainty.CERTAIN:
        return ""
    return "The claims may not be about the same fact, so this is no more than possible."


def publisher_words(source: Source | None) -> str:
    """Who published a source; empty when that is unknown, or what the source is called by."""
    publisher = visible(source.publisher or "") if source else ""
    return "" if source and publisher.casefold() == source.id.casefold() else publisher


def publication_words(source: Source | None) -> str:
    """Who published a source, and when: ``Ledger Data, 2025-01-31``; empty when neither is known."""
    published = source.published if source else None
    return ", ".join(part for part in (publisher_words(source), published) if part)


def fact_reading(fact: Fact) -> str:
    """What an agreement rests on; empty when the values agree as written."""
    if fact.reading is Reading.LOOSE:
        return "only when round numbers are read as rounded"
    if fact.reading is Reading.TOLERANCE:
        return f"only within the allowed gap of {tolerance_words(fact.tolerance) or 'the attribute'}"
    return ""


def status_words(finding: Finding) -> str:
    """How a finding stands to baseline and waivers; empty when it is simply new."""
    if finding.status is Status.WAIVED and finding.waiver is not None:
        waiver = finding.waiver
        owner = f", by {visible(waiver.owner)}" if waiver.owner else ""
        expires = f", until {visible(waiver.expires)}" if waiver.expires else ""
        return f"waived: {visible(waiver.reason)}{owner}{expires}"
    words = {Status.NEW: "", Status.CHANGED: "changed since it was known", Status.KNOWN: "known before"}
    return words.get(finding.status, finding.status.value)

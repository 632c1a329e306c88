"""What stands behind a side of a contradiction, in words: how many sources, the finest statement and the latest."""

from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.fact import Fact, Support
from schemas.spelling import count

VALUE_LENGTH = 60


def backing(claims: list[Claim], fact: Fact | None, lookup: Lookup) -> str:
    """``2 independent sources of 3; finest: $8.0 billion in ledger; latest: ledger, 2025-01-31``; empty for one source."""
    support = _support(claims, fact)
    sources = {claim.source for claim in claims}
    if support is None or len(sources) == 1:
        return ""
    repeated = support.independent < len(sources)
    number = count(support.independent, "independent source") if repeated else count(len(sources), "source")
    parts = [number + (f" of {len(sources)}" if repeated else "")]
    finest, latest = (
        next(iter(lookup.claims([key])), None) if key else None for key in (support.finest, support.latest)
    )
    if finest is not None and len({claim.value.text for claim in claims}) > 1:
        parts.append(f"finest: {shorten(visible(finest.value.text), VALUE_LENGTH)} in {visible(finest.source)}")
    if latest is not None and (source := lookup.sources.get(latest.source)) and source.published:
        parts.append(f"latest: {visible(latest.source)}, {source.published}")
    return "; ".join(parts)


def _support(claims: list[Claim], fact: Fact | None) -> Support | None:
    """The support of the group that these claims are."""
    ids = {claim.id for claim in claims}
    known = (support for support in fact.support if support.group < len(fact.groups)) if fact else ()
    return next((support for support in known if fact and set(fact.groups[support.group]) == ids), None)

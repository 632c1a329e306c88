"""Settles what a name of a shipped pack means in a run where nobody asked for the pack."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemas.attribute import Attribute
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.finding import SetAside
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.source import SourceKind
from schemas.value import ValueKind
from sources.claims.written_value import dimension_of


def settled(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading without the claims of claim files that are slips: as soon as one claim means by a name what the pack does.

    Where none does, the name means something else throughout, and all claims stay.
    """
    files = {source.id for source in reading.sources if source.kind is SourceKind.CLAIMS}
    linked = {name for link in reading.links for name in (link.total, *link.parts)}
    meant: set[str] = set()
    others: list[Claim] = []
    for claim in reading.claims:
        if claim.attribute not in catalogue.offered:
            continue
        if _fits(claim, catalogue.attributes[claim.attribute]):
            meant.add(claim.attribute)
        elif claim.source in files and claim.id not in linked:
            others.append(claim)
    slips = {claim.id for claim in others if claim.attribute in meant}
    if not slips:
        return reading
    return replace(
        reading,
        claims=tuple(claim for claim in reading.claims if claim.id not in slips),
        set_aside=(*reading.set_aside, *_refused((claim for claim in others if claim.id in slips), catalogue)),
    )


def _fits(claim: Claim, declared: Attribute) -> bool:
    value = claim.value
    if value.kind != declared.kind:
        return False
    return not (isinstance(value, Quantity) and declared.dimension) or dimension_of(value) == declared.dimension


def _refused(claims: Iterable[Claim], catalogue: Catalogue) -> Iterator[SetAside]:
    for claim in claims:
        declared = catalogue.attributes[claim.attribute]
        found, wanted = f"a {claim.value.kind}", f"a {declared.kind}"
        if isinstance(claim.value, Quantity) and declared.kind is ValueKind.QUANTITY:
            found, wanted = f"of dimension {dimension_of(claim.value)}", f"of {declared.dimension}"
        yield SetAside(
            source=claim.source,
            path=claim.evidence.path,
            line=claim.evidence.line,
            column=claim.evidence.column,
            reason=f"{claim.value.text!r} is {found}, but {claim.attribute} is {wanted}",
            remedy="correct the unit or the attribute",
            text=claim.value.text,
        )

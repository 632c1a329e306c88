"""Ids of claims, made from what they say: the order of a file's rows never changes them."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable

from schemas.claim import Claim
from schemas.claim_file import WrittenClaim

SHORT = 8
"""Hexadecimal digits of the hash that an id shows."""


def content_hash(claim: Claim, written: WrittenClaim) -> str:
    """SHA-256 of all that a claim says; its place in the file is no part of it."""
    period = claim.period and [claim.period.start, claim.period.end, claim.period.precision, claim.period.assumed]
    said = [
        claim.source,
        claim.subject,
        claim.attribute,
        claim.scope,
        claim.value.text,
        written.unit,
        written.decimals,
        written.complete,
        period,
        claim.modality,
        claim.basis,
        claim.attribution,
        written.quote,
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def identified(claims: Iterable[Claim]) -> list[Claim]:
    """Turn full hashes into ids `<source>.<8 digits>`, in the order given.

    Claims that share the digits are told apart by `-2`, `-3`: in the order of their whole hashes, and claims that say
    the same in the order of their lines.
    """
    given = list(claims)
    alike: dict[str, list[int]] = defaultdict(list)
    for position, claim in enumerate(given):
        alike[f"{claim.source}.{claim.id[:SHORT]}"].append(position)
    ids: dict[int, str] = {}
    for name, positions in alike.items():
        positions.sort(key=lambda position: (given[position].id, position))
        ids.update({position: name if n == 1 else f"{name}-{n}" for n, position in enumerate(positions, start=1)})
    return [claim.model_copy(update={"id": ids[position]}) for position, claim in enumerate(given)]

"""Ids of claims, made from what they say: the order of a file's rows never changes them."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from schemas.claim_file import WrittenClaim

PERIOD = ("start", "end", "precision", "assumed")
"""What of a claim's period is part of what it says."""
SHORT = 8
"""Hexadecimal digits of the hash that an id shows."""


def content_hash(fields: Mapping[str, Any], written: WrittenClaim) -> str:
    """SHA-256 of all that a claim says, by its fields; its place in the file is no part of it."""
    period = fields["period"] and [getattr(fields["period"], name) for name in PERIOD]
    said = [
        fields["source"],
        fields["subject"],
        fields["attribute"],
        fields["scope"],
        fields["value"].text,
        written.unit,
        written.decimals,
        written.complete,
        period,
        fields["modality"],
        fields["basis"],
        fields["attribution"],
        written.quote,
    ]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def ids(told: Sequence[tuple[str, str]]) -> list[str]:
    """Ids `<source>.<8 digits>` of claims by their source and the hash of their content, in the order given.

    Claims that share the digits are told apart by `-2`, `-3`: in the order of their whole hashes, and claims that say
    the same in the order of their lines.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for position, (source, content) in enumerate(told):
        alike[f"{source}.{content[:SHORT]}"].append(position)
    found: dict[int, str] = {}
    for name, positions in alike.items():
        positions.sort(key=lambda position: (told[position][1], position))
        found.update({position: name if n == 1 else f"{name}-{n}" for n, position in enumerate(positions, start=1)})
    return [found[position] for position in range(len(told))]

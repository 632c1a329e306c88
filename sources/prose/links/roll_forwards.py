"""Finds opening, change and closing amount of one sentence."""

import re
from collections.abc import Mapping, Sequence

from schemas.attribute import Attribute
from schemas.claim import Basis
from sources.prose.annotated import Annotated
from sources.prose.telling import Told

PAIR = 2
"""Changes before a closing amount, the first of which opens: ``invest 1.25, increase by 2.75``."""
_CLOSES = re.compile(r" (?:bring|rais|tak|push|lift|boost|mak)\w*ing? (?:(?!<)\S+ ){0,6}to $")


def roll_forwards(
    sentence: Annotated, told: Sequence[Told], attributes: Mapping[str, Attribute]
) -> list[dict[str, object]]:
    """Opening, change and closing amount of one sentence: ``invest 1.25, increase by 2.75, bringing the total to 4``."""
    for at, claim in enumerate(told):
        basis = attributes[str(claim.record["attribute"])].basis
        before = [other for other in told[:at] if attributes[str(other.record["attribute"])].basis is Basis.INCREMENT]
        if (
            basis is Basis.CUMULATIVE
            and len(before) == PAIR
            and _CLOSES.search(sentence.code[: sentence.token(claim.frame.item)])
        ):
            return [{"opening": before[0].ref, "change": before[1].ref, "closing": claim.ref}]
        opening = [
            other for other in told if other.frame.earlier and other.record["attribute"] == claim.record["attribute"]
        ]
        if basis is Basis.CUMULATIVE and not claim.frame.earlier and len(before) == len(opening) == 1:
            return [{"opening": opening[0].ref, "change": before[0].ref, "closing": claim.ref}]
    return []

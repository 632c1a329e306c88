"""What the parts of a sum count: things of the whole, of their own, or none."""

import re
from collections.abc import Sequence

from sources.reckoning.lines import Line
from sources.reckoning.readings import Reading
from sources.retold.telling import COUNT

_NOUN = re.compile(r" ((?:(?!<)[^ ,.;:()—–]+ ){0,4})")
_ENDS = frozenset(
    "in of and at for to from by on with is are was were has have had which that who will would as or but last this next a an the".split()
)


def nameless(lines: Sequence[Line], reading: Reading) -> float:
    """The share of the parts that are counts of no thing of their own."""
    if reading.whole.telling.dimension != COUNT:
        return 0.0
    bare = [part for part in reading.parts if not _counts(lines[part.line].after(part.telling))]
    first = reading.parts[0]
    if first not in bare and all(part.line == first.line for part in bare):
        return 0.0  # the noun is left out after the first part of a list
    return len(bare) / len(reading.parts)


def _counts(after: str) -> bool:
    found = _NOUN.match(after)
    words = found[1].split() if found else []
    return bool(words) and words[0] not in _ENDS

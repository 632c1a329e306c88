"""Tells amounts that count from a beginning, which no stretch of time bounds: *2.4 lakh visitors since it opened in January*."""

import re

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated
from sources.prose.patterns.frames import Frame

_SINCE = r"(?:ever )?since (?!then |that |last )"
_BEHIND = re.compile(
    rf"(?:of (?:its|the|their|<ref:\d+>) <count:\d+> )?(?:(?!<(?:money|count|percent)|[;]|while |whereas |but )\S+ ){{0,7}}?{_SINCE}"
)
"""After an amount, since when it counts."""
_BEFORE = re.compile(rf"(?:^| [;,:] | and | but ){_SINCE}(?:(?!<(?:money|count|percent)|[;])\S+ ){{0,12}}$")
"""Before it."""
_CHANGE = re.compile(
    r" (?:up|down|rose|risen|rise|fell|fallen|grew|grown|growth|increase[ds]?|higher|lower|\w+est|worst|most|first|more|less) "
)
"""Words of an amount that is compared with that of another time."""


def since_beginning(frame: Frame, sentence: Annotated) -> bool:
    """Whether the amount of a frame counts since something began, and not for the stretch in which it did."""
    item = sentence.items[frame.item]
    if not isinstance(item, Mention) or item.quantity.unit == "percent":
        return False
    behind = sentence.code[frame.end - 1 :].lstrip()
    found = _BEHIND.match(behind) or _BEFORE.search(sentence.code[: frame.start + 1])
    return found is not None and _CHANGE.search(f" {found[0]} ") is None

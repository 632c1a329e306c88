"""Finds the place where a body began: ``founded in the town of X in 1921``, ``X , the port where it was founded``."""

import re
from collections.abc import Iterator, Sequence

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.phrases import of_words

ORIGIN = "place of foundation"
"""Where a body began."""
_BEGAN = r"(?:founded|established|set up|started|formed|incorporated|launched|born|begun|created|began|opened its doors|began life|started life|started out|began trading)"
_TIME = r"(?:(?:back )?in (?:19|20|18)\d\d )?"
_PLACE = (
    r"(?:the )?(?:[a-z-]+ ){0,2}(?:town|city|village|port|suburb|hamlet|capital|port city|district|island|valley) of "
)
_IN = re.compile(
    rf" {_BEGAN} {_TIME}(?:by [^,.;]{{1,50}} )?(?:, )?{_TIME}in (?:a [a-z ]{{1,30}} (?:in|at|near) )?(?:{_PLACE})?$"
)
_WHERE = re.compile(
    rf" (?:, (?:the |a |an )?(?:[^ ,.;]+ ){{0,6}})?where (?:it|the (?:company|firm|business|group|family|club|bank|brewery|union|party|charity|school|whole thing)|everything|all this|<name:\d+>) (?:was |had been |got )?(?:first )?{_BEGAN} "
)
_SOMEBODY = re.compile(r" (?:he|she|who|was|born) (?:was )?born ")
FAR = 26
"""Tokens around a place that are looked at."""


def origins(name: Name, at: int, tokens: Sequence[str], sentence: Annotated) -> Iterator[Bearing]:
    """The beginning that a place is of by the words around its name."""
    before = f" {' '.join(tokens[max(0, at - FAR) : at])} "
    after = f" {' '.join(tokens[at + 1 : at + FAR])} "
    found = _IN.search(before) or _WHERE.match(after)
    if found is None or " born " in found[0] or _SOMEBODY.search(before):
        return
    names, _ = of_words([one for one in tokens if one != tokens[at]], sentence)
    yield Bearing(name=name.entity, part=ORIGIN, written=ORIGIN, names=names, start=name.start, end=name.end)

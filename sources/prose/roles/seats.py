"""Finds where a body has its seat: ``Lumen, which has its headquarters in Harwick``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sources.prose.annotated import Annotated

_SEAT = (
    r"(?:its |their |<ref:\d+> (?:'s )?|a |the )?(?:main |global |world |corporate |group )?"
    r"(?:headquarters|head office|main office|registered office|seat|secretariat|hq|home|base|head offices)"
)
_OWN = (
    rf"(?:based|headquartered|run from|(?:has|have|keeps|keep|having|with|maintains) {_SEAT}|whose {_SEAT} (?:is|are))"
)
_EXPRESSION = re.compile(
    r"(?<= )<(?:name|ref):(?P<body>\d+)> (?!(?:'s|') )(?:, (?:(?!<money|based|headquartered|[.;:])[^ ]+ ){0,22}?|(?:is|was|has been|are) |and |which |that )?"
    rf"(?:(?:is|are|was|has been|and|,|which|that) ){{0,3}}{_OWN} (?:in|at|on|outside|near) (?:the (?:town|city|village|port) of )?<name:(?P<place>\d+)> (?!(?:until|till|before) )"
)
"""A body, words of one clause about it, and its seat."""
_OTHER = re.compile(
    r" (?:formerly|previously|once|no longer|not|arm|unit|division|subsidiary|branch|plant|factory|analyst|analysts|investor|rival|owned by|bought|sold|from|supplier|customer|"
    r"european|american|asian|regional|uk|us|will|would|plans|moved|moving|until|backed|led|by|said|says) "
)
"""Words that give the seat to another or to another time."""


@dataclass(frozen=True)
class Seat:
    """Where a body has its seat: the items that name both."""

    body: int
    place: int
    start: int


def seats(sentence: Annotated) -> Iterator[Seat]:
    """The seats that a sentence tells."""
    for match in _EXPRESSION.finditer(sentence.code):
        if not _OTHER.search(match[0]):
            yield Seat(int(match["body"]), int(match["place"]), match.start())

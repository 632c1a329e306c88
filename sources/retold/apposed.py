"""Whom a date is told of right before it: ``Hengda, founded in 1988`` is about Hengda, whatever its sentence is about."""

import re

from schemas.claim import Claim
from schemas.period import Period
from sources.retold.adding import fact
from sources.retold.telling import Telling

_SAID_OF = re.compile(
    r"\b(?!(?:It|They|He|She|This|That|We|The|Its|Their|Both|Which|Who|Originally|First)\b)(?P<name>[A-Z][\w'’-]+(?: (?:of |and |& )?[A-Z][\w'’-]+){0,4}),? (?:which |who |itself )?(?:(?:was|were|has been|had been) )?(?:itself )?"
    r"(?:founded|formed|established|born|built|created|incorporated|listed|opened|launched|set up|started|bought|acquired|sold|privatised|privatized|nationalised) "
    r"(?:back )?(?:in|on|since) (?:the )?$"
)
"""Before a date, a name and what happened to it then."""
WINDOW = 120
"""Characters before a date that are looked at."""


def of_another(text: str, telling: Telling, target: Claim) -> bool:
    """Whether a date is told of somebody by name who has no part in what a claim is about."""
    if not isinstance(telling.value, Period) or (telling.claim is not None and fact(telling.claim) == fact(target)):
        return False
    found = _SAID_OF.search(text, max(telling.sentence.start, telling.start - WINDOW), telling.start)
    if found is None:
        return False
    known = {word for name in (target.subject, *target.scope.values()) for word in name.split()}
    return not known & set(re.findall(r"[\w'’-]+", found["name"]))

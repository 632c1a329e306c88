"""Finds the part of somebody that the next sentence tells, ``Credit goes to X. When the coach came, they were last``."""

import re
from collections.abc import Collection, Iterator

from sources.prose.annotated import Annotated
from sources.prose.names.lexicon import PERSON
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.parts import NOUNS, ORGANISATIONS, ORGANISED, SEAT
from sources.retold.bearers.phrases import FRESH

_NOUNS = "|".join(
    sorted((re.escape(noun) for noun, part in NOUNS.items() if part not in ORGANISED | {SEAT}), key=len, reverse=True)
)
_WHOSE = r"(?:the |its |their |(?:the )?(?:<name:\d+>|[a-z]+) ?'s |(?:the )?[a-z]+'s )"
_TOLD = re.compile(
    rf" (?:when |after |before |since |once |but |and |yet |now |for |, |[“”\"] )*{_WHOSE}(?:new |[a-z]+-[a-z-]+ |veteran |young |old )?(?P<noun>{_NOUNS}) "
    r"(?:(?:of|at) (?:the )?(?:<name:\d+>|[a-z]+) )?(?!of|at|in|for|from|and|or|'s|,|to|<)(?P<does>[a-z]+) "
)
"""A clause that a part begins without a name."""
_CAME = frozenset("came walked arrived took joined started stepped moved".split())
"""What somebody does who comes to play a part."""
_CHANGE = frozenset(
    """successor predecessor former formerly sacked fired dismissed ousted resigned replaced succeeded succeeds outgoing interim acting
    ex late previous previously retired""".split()
)
"""Words of an article in which a part may be another's."""


def presumed(
    sentence: Annotated, before: Annotated, known: Collection[str], words: Collection[str]
) -> Iterator[Bearing]:
    """The part of the one whom the sentence before names last; ``known`` are those whose part is told."""
    found = _TOLD.match(sentence.code)
    somebody = [item for item in before.items if isinstance(item, Name)]
    if found is None or len(somebody) != 1 or not _CHANGE.isdisjoint(words):
        return
    name = somebody[0]
    parts = name.entity.split()
    if name.entity in known or not PERSON <= len(parts) <= PERSON + 2 or parts[-1].lower() in ORGANISATIONS:
        return
    yield Bearing(
        name=name.entity,
        part=NOUNS[found["noun"]],
        written=found["noun"],
        standing=FRESH if found["does"] in _CAME else "now",
        start=name.start,
        end=name.end,
    )

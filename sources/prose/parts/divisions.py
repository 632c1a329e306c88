"""Divisions of a company: which names are those of its divisions, and lists of their figures that go on over sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sources.prose.annotated import Annotated, of_one_unit
from sources.prose.names.named import Name
from sources.prose.patterns.frames import Frame

_NOUN = r"(?:divisions?|segments?|units?|arms?|business(?:es)?|business area)"
_OWNED = re.compile(r"\b(?:[Ii]ts|[Tt]he|[Tt]heir|[Oo]ur)(?: [a-z-]+)? $")
_CALLED = re.compile(r" (?:divisions?|segments?|units?|arms?)\b(?! of\b)")
_TOLD = re.compile(
    rf"(?: (?:remained|remains|was|is)|,) (?:again |still |by far )?(?:its|the)(?: [a-z-]+){{0,2}} {_NOUN}\b"
)
_LISTED = re.compile(
    r"\b(?:divisions|segments|units|arms)(?:,|:| -| –| —) (?:(?:[A-Z][\w&-]*|and|with|at|[€$£]?\d[\w.,]*|,)[ ,]*){0,12}$"
    r"|\b[Bb]y (?:division|segment|business)\b(?:[^.;]|\.\d){0,220}$"
)
"""Before the names that are listed as divisions."""
FEWEST = 2
"""Divisions that make a company one of several."""
REACH = 220
"""Characters before a name in which it may be told to be one of a list of divisions."""
_GOES_ON = re.compile(
    r"^ (?P<part>(?:<name:\d+>|(?!(?:the|a|an|it|its|they|that|this|these|those|he|she|we|group|sales|revenue|turnover|profit|profits|earnings|"
    r"orders|shares|analysts|total|last|net|operating)\b)[a-z][\w&-]*)(?: (?:and |& )?(?!(?:has|had|have|also)\b)[a-z][\w-]*){0,2}?) "
    r"(?:(?:itself|alone|also|then) )?(?:reached|generated|contributed|brought in|made|added|turned over|had|posted|followed with|came to|accounted for|"
    r"chipped in|delivered|recorded|took in|reported|achieved) (?:(?:sales|revenue|turnover|another|a|further|just|some) (?:of )?)*<money:(?P<item>\d+)> "
)
"""A sentence that says of a division what the sentence before said of another: ``Drives reached €1.18 billion``."""


def divisions(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names that the text uses for divisions, where it has several; the first name of a text is none."""
    found = {
        name.entity
        for name in names
        if (_CALLED.match(text, name.end) and _OWNED.search(text, max(0, name.start - 24), name.start))
        or _TOLD.match(text, name.end)
        or _LISTED.search(text, max(0, name.start - REACH), name.start)
    }
    found -= {name.entity for name in names[:1]}
    return frozenset(found) if len(found) >= FEWEST else frozenset()


def going_on(
    sentence: Annotated, matched: Mapping[int, Frame], last: tuple[Annotated, Frame] | None
) -> Iterator[Frame]:
    """The figure of the next division, where the sentence before told that of another."""
    told = _GOES_ON.match(sentence.code) if last else None
    if last is None or told is None or "\n\n" in sentence.text[last[0].sentence.end : sentence.sentence.start]:
        return
    number = int(told["item"])
    before, own = last[0].items[last[1].item], sentence.items[number]
    if number not in matched and of_one_unit(before, own):
        part = re.sub(r"<name:(\d+)>", lambda found: _named(sentence, int(found[1])), told["part"])
        yield replace(last[1], item=number, start=0, end=told.end(), roles={}, scope={"part": part})


def _named(sentence: Annotated, number: int) -> str:
    item = sentence.items[number]
    return item.entity if isinstance(item, Name) else ""

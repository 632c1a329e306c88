"""Remembers which part of something built an article speaks of: what goes on about a second phase is that phase's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.parts.apart import SOME, goes_on, phase, told_phase
from sources.prose.patterns.frames import Frame

FIRST = "first phase"
LEAD = 2
"""Sentences at the start of an article that tell what it is about."""
_NUMBERED = re.compile(r"<name:(?P<name>\d+)> (?P<number>\d\d?) ")
_OPENING = re.compile(rf" (?:(?!with |<)[a-z-]+ ){{0,3}}{_NUMBERED.pattern}")
"""What a sentence is about from its start: ``Unit 1``."""
_UNITS = frozenset(("Unit", "Reactor", "Block", "Terminal", "Line", "Phase", "Train"))
"""Last words of names that are told from one another by number."""


def opening_phases(title: str, sentences: Sequence[Annotated]) -> frozenset[str]:
    """The parts that a headline or the first sentences speak of, and the unit named first: they are what the article is about."""
    codes = (f" {title.lower()} ", *(sentence.code for sentence in sentences[:LEAD]))
    units = (
        unit
        for sentence in sentences
        for found in _NUMBERED.finditer(sentence.code)
        if (unit := _unit(sentence, found))
    )
    return frozenset((*(part for code in codes if (part := told_phase(code)) and part != SOME), *[*units][:1]))


def _unit(sentence: Annotated, found: re.Match[str] | None) -> str | None:
    """The name of a unit that goes by a number: ``unit 2``."""
    item = sentence.items[int(found["name"])] if found else None
    words = sentence.text[item.start : item.end].split() if item else []
    return f"{words[-1].lower()} {found['number']}" if found and words and words[-1] in _UNITS else None


@dataclass
class Phases:
    """The part of something built that was spoken of last, and those that an article is itself about."""

    own: frozenset[str] = frozenset()
    last: str | None = None
    at: int = 0
    """Where the sentence starts that spoke of it."""

    def hear(self, sentence: Annotated) -> None:
        """Take in a sentence: it speaks of a part, goes on about the last, or is about something else."""
        told, start = told_phase(sentence.code), sentence.sentence.start
        if told:
            self.last, self.at = told, start
        elif self.last and (not goes_on(sentence.code) or "\n\n" in sentence.text[self.at : start]):
            self.last = None

    def of(self, sentence: Annotated, frame: Frame) -> str | None:
        """The part that an amount is of, unless the article is about that part."""
        here = phase(frame, sentence) or _unit(sentence, _OPENING.match(sentence.code))
        if here is None and self.last and self.at < sentence.sentence.start:
            here = self.last
        return None if here is None or here.removeprefix("after ") in self.own else here

    def about(self, part: str) -> bool:
        """Whether an article is itself about a part; the first is told beside the whole, a later one stands for itself."""
        told = told_phase(f" {part} ")
        return told in self.own and told != FIRST

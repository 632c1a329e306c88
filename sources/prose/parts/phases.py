"""Remembers which part of something built an article speaks of: what goes on about a second phase is that phase's."""

from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.parts.apart import SOME, goes_on, phase, told_phase
from sources.prose.patterns.frames import Frame

LEAD = 1
"""Sentences at the start of an article that tell what it is about."""


def opening_phases(title: str, sentences: Sequence[Annotated]) -> frozenset[str]:
    """The parts that a headline or the first sentences speak of: they are what the article is about."""
    codes = (f" {title.lower()} ", *(sentence.code for sentence in sentences[:LEAD]))
    return frozenset(part for code in codes if (part := told_phase(code)) and part != SOME)


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
        here = phase(frame, sentence)
        if here is None and self.last and self.at < sentence.sentence.start:
            here = self.last
        return None if here is None or here.removeprefix("after ") in self.own else here

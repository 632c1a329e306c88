"""Finds who led which funding round, where the words say which: ``the Series A, which Quorra led``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.offices.holding import DESCRIBED

_ROUND = r"(?P<round>(?:pre-)?seed|series [a-h]\d?)(?: (?:round|financing|funding|raise|extension))? "
_WITHIN = r"(?:(?!(?:series|seed|pre-seed|round|led|joined|while|whereas|but) |[;:])[^ ]+ ){0,14}?"
_LED = r"(?:co - led|co-led|jointly led|led|headed|anchored)"
_WHOSE = (
    r"(?:the |its |their |that |a |<(?:name|ref):\d+> (?:'s )?)?"
    r"(?:(?:company's|firm's|earlier|previous|start-up's|<money:\d+>|<period:\d+>) )*"
)
"""Whose round it is, and what describes it."""
_MARKS = (
    rf"{_ROUND}{_WITHIN}(?P<verb>{_LED}) by {DESCRIBED}<name:(?P<lead>\d+)> ",
    rf"{_ROUND}{_WITHIN}, which <name:(?P<lead>\d+)> (?P<verb>{_LED}) ",
    rf"<name:(?P<lead>\d+)> (?:, )?(?:which |who |that )?(?:also |had |has |previously |earlier )?(?P<verb>{_LED}|leads|leading|is leading|anchors) {_WHOSE}{_ROUND}",
    rf"{_ROUND}{_WITHIN}(?:with )?<name:(?P<lead>\d+)> (?:, |as )?(?:the )?(?P<verb>lead) investor ",
)
_EXPRESSIONS = tuple(re.compile(rf"(?<= ){mark}") for mark in _MARKS)
_OTHERS = re.compile(
    r"(?:, )?(?:and|&|together with|alongside) <name:\d+> (?!(?:also |both )?(?:joined|took|participated|followed|taking|joining|joins|returning|returned|invested))"
)
_BOTH = re.compile(r"<name:\d+> (?:and|&) (?:the )?$")


@dataclass(frozen=True)
class Lead:
    """That somebody led a round, by its name."""

    lead: int
    round: str
    start: int
    end: int


def leads(sentence: Annotated, investor: Callable[[int], bool]) -> Iterator[Lead]:
    """The rounds of a sentence whose one lead it tells."""
    told: set[str] = set()
    for expression in _EXPRESSIONS:
        for match in expression.finditer(sentence.code):
            number = int(match["lead"])
            behind = sentence.code.find("> ", match.start("lead")) + 2
            before = sentence.code.rfind("<", 0, match.start("lead"))
            if (
                match["round"] in told
                or not investor(number)
                or match["verb"].startswith(("co", "joint"))
                or _OTHERS.match(sentence.code, behind)
                or _BOTH.search(sentence.code, 0, before)
            ):
                continue
            told.add(match["round"])
            yield Lead(number, match["round"].title(), match.start(), match.end())

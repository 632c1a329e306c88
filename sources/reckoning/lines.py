"""The sentences of an article as arithmetic sees them: codes in place of amounts, and which amounts may stand in one sum."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sources.retold.telling import COUNT, PERIOD, Telling

KIND = r"(?!percent|percentage_point|period|name|ref|time)[a-z_]+"
"""The kinds of amounts that add up, in a code."""
WORD = rf"(?:(?!<(?:{KIND}|percent|percentage_point):)[^ ;]+ )"
"""A word of a code that is no amount."""
REST = re.compile(
    r" (?:the|a) (?:rest|remainder|remaining|balance|other)(?= )(?! (?:day|week|month|hand|side|thing)s? )| (?:remaining|remainder) "
)
"""What says that a sentence gives the last part of a list."""
TOKEN = re.compile(r"<[a-z_]+:(\d+)>")
"""Any amount of a code."""
Unit = tuple[str, str | None]
"""What amounts that add up have in common: dimension and unit."""
_BULLET = re.compile(r"\s*(?:[-*•–]|\d+[.)])\s")
_COMPARED = re.compile(
    r" (?:from|against|versus|vs|than|compared (?:with|to)|instead of|rather than|up on|down on|above|below|by) (?:(?!<|and |or |plus )[^ ,;]+ ){0,3}$"
    r"| \( (?:<period:\d+>|(?:fy ?)?(?:19|20)\d\d|(?:last|prior|previous) year) : $"
)
"""What stands before an amount that another is compared with."""
_EACH = re.compile(
    r" (?:[-—–] )?(?:(?:(?:a|an|per|every) (?:[-–] )?|each (?:[-–] )?)(?:head|person|unit|piece|year|quarter|month|week|day|hour|tonne|ton|ounce|customer|member|employee) (?!later|earlier|ago|before|after)|each |apiece )"
)
_DIGIT = re.compile(r"\d")
FEW = 20
"""Things up to which a count in words only says how many parts there are: ``three sites``."""


def of_one_unit(a: Telling, b: Telling) -> bool:
    """Whether two amounts are told in one unit."""
    return a.dimension == b.dimension and getattr(a.value, "unit", 0) == getattr(b.value, "unit", 1)


@dataclass(frozen=True)
class Line:
    """A sentence: its code, its amounts by their number in the code, and its text."""

    code: str
    numbers: Mapping[int, Telling]
    text: str
    start: int = 0
    """Its first character in the document."""

    @property
    def told(self) -> list[Telling]:
        """Its amounts in order."""
        return list(self.numbers.values())

    @property
    def bullet(self) -> bool:
        """Whether it is a line of a list."""
        return _BULLET.match(self.text) is not None

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where in the code the token of each amount begins, by the place of the amount in the document."""
        return {
            self.numbers[int(match[1])].start: match.start()
            for match in TOKEN.finditer(self.code)
            if int(match[1]) in self.numbers
        }

    @cached_property
    def addable(self) -> Mapping[Unit, list[Telling]]:
        """The amounts that may stand in a sum, by unit: none that another is compared with, or that is told of each one."""
        found: dict[Unit, list[Telling]] = {}
        for telling in self.told:
            if telling.dimension not in (PERIOD, "percent", "percentage_point", "time") and not self._aside(telling):
                found.setdefault((telling.dimension, getattr(telling.value, "unit", None)), []).append(telling)
        return found

    def before(self, telling: Telling) -> str:
        """The code before an amount."""
        return self.code[: self.places[telling.start]]

    def after(self, telling: Telling) -> str:
        """The code after an amount, from the space that follows it."""
        return self.code[self.code.index(">", self.places[telling.start]) + 1 :]

    def compared(self, telling: Telling) -> bool:
        """Whether another amount is compared with one, or it is told of each of several things."""
        return _COMPARED.search(self.before(telling)) is not None or self.each(telling)

    def each(self, telling: Telling) -> bool:
        """Whether an amount is told of each of several things."""
        return _EACH.match(self.after(telling)) is not None

    def _aside(self, telling: Telling) -> bool:
        return self.small(telling) or self.compared(telling)

    @staticmethod
    def small(telling: Telling) -> bool:
        """Whether an amount is a small number in words, which may only say how many parts there are."""
        return telling.dimension == COUNT and not _DIGIT.search(telling.value.text) and (telling.size or 0) <= FEW

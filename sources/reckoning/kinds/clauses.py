"""The clause of a sentence that holds a figure, and the amounts told in it."""

import re

from sources.reckoning.lines import TOKEN, Line
from sources.reckoning.percentages import ASIDE
from sources.retold.telling import Telling

_CLAUSE = re.compile(
    r" (?:[,;:()–—\"]|and|but|while|whereas|although|because|since|as|when|after|before|which|who|that|where|so) "
)
_SHORT = 4
"""Words before a figure up to which a comma begins no clause of its own: ``to 24,000, up by 12 percent``."""


def clause(line: Line, start: int, end: int) -> tuple[str, str]:
    """The words before a place in a code, and those after another, within the clause."""
    before, after = spaced(line.code[:start]), spaced(line.code[end:])
    return _CLAUSE.split(before)[-1], _CLAUSE.split(after)[0]


def spaced(words: str) -> str:
    """Words with a space of their own on either side, so that one after another can be looked for."""
    return words.replace(" ", "  ")


def together(words: tuple[str, str]) -> str:
    """The words on both sides of a place, one space apart."""
    return f" {' '.join(' '.join(words).split())} "


def told_beside(line: Line, start: int, end: int) -> list[Telling]:
    """The amounts in the clause around a place, and in the one before, when only a few words follow that."""
    before, after = clause(line, start, end)
    if len(before.split()) < _SHORT:
        parts = _CLAUSE.split(spaced(line.code[:start]))
        before = " ".join(parts[-2:])
    found = [
        line.numbers[int(match[1])] for match in TOKEN.finditer(f"{before} {after}") if int(match[1]) in line.numbers
    ]
    return [one for one in found if one.dimension not in ASIDE and one.size]

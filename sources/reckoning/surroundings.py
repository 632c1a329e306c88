"""The words around an amount and between two, in the code of its sentence."""

from collections.abc import Sequence

from sources.reckoning.lines import Line
from sources.reckoning.readings import Placed

BEFORE, AFTER = 10, 6
"""Words before an amount that are looked at, and those after it."""
BREAK = "||"
"""The mark between two sentences."""


def ahead_of(lines: Sequence[Line], one: Placed, words: int = BEFORE) -> str:
    """The words before an amount, back to the amount before it."""
    code = lines[one.line].before(one.telling)
    return f" {' '.join(code.rsplit('>', 1)[-1].split()[-words:])} "


def behind(lines: Sequence[Line], one: Placed, words: int = AFTER) -> str:
    """The words after an amount, up to the next."""
    code = lines[one.line].after(one.telling)
    return f" {' '.join(code.split('<', 1)[0].split()[:words])} "


def between(lines: Sequence[Line], one: Placed, other: Placed) -> str:
    """The code between two amounts in the order of the text; a mark parts sentences."""
    if one.line == other.line:
        line = lines[one.line]
        return f" {line.after(one.telling)[: line.places[other.telling.start] - len(line.code) or None].strip()} "
    codes = [lines[one.line].after(one.telling)]
    codes += [line.code for line in lines[one.line + 1 : other.line]]
    codes.append(lines[other.line].before(other.telling))
    return f" {BREAK.join(f' {code.strip()} ' for code in codes).strip()} "

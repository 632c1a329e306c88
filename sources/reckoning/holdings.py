"""Stakes in percent as amounts that add up: ``bought 6.5 percent in March and a further 4 percent, lifting its holding to 10.5 percent``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.retold.telling import Telling

STAKE = "stake"
"""The dimension of a percentage of a company that somebody holds, buys or sells."""
REACH = 1
"""Sentences beside one that speaks of a stake in which percentages may be of it."""
FEWEST = 3
"""Percentages of a sum: the whole and two parts."""
_HELD = re.compile(
    r" (?:stakes?|holdings?|shareholdings?|interests?|votes|held by|owns?|shareholders?|of (?:the|its|his|her|their) (?:company|group|firm|business|bank|shares|stock|equity|capital|voting rights)) "
)
_MOVED = re.compile(
    r" (?:rise[ns]?|rose|grew|grown|growth|fell|fallen|fall|jumped|climbed|up|down|increased?|decreased?|premium|discount|margin|yield|return|a year|"
    r"annual(?:ly)?|than) (?:by |of |about |some |nearly )*$"
)
"""What says before a percentage that it is a change or a rate."""
_RATE = re.compile(
    r" (?:(?!<)[a-z-]+ ){0,2}?(?:premium|discount|interest rate|a year|higher|lower|more|less|above|below|rise|fall|increase|growth|margin|coupon|of (?:revenue|sales|profits?|staff|employees|output|its \d)) "
)


def as_holdings(lines: Sequence[Line]) -> list[Line]:
    """The sentences of an article with the percentages of stakes as amounts; none where too few are told together to add up."""
    found: dict[int, Telling] = {}
    for number, line in enumerate(lines):
        window = lines[max(0, number - REACH) : number + REACH + 1]
        if not any(_HELD.search(other.code) for other in window):
            continue
        found |= {one.start: one for one in line.told if _is_stake(line, one)}
    if len(found) < FEWEST:
        return []
    return [
        replace(
            line,
            numbers={
                key: replace(one, dimension=STAKE) if one.start in found else one
                for key, one in line.numbers.items()
                if one.dimension != "percent" or one.start in found
            },
        )
        for line in lines
    ]


def _is_stake(line: Line, one: Telling) -> bool:
    return (
        one.dimension == "percent"
        and bounded(one)
        and not _MOVED.search(line.before(one).rsplit(">", 1)[-1])
        and not _RATE.match(line.after(one))
    )

"""The whole that says in words how many parts follow: ``$5 billion. It arrives in two pieces``."""

from collections.abc import Sequence

from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded
from sources.reckoning.readings import Placed, Reading
from sources.retold.telling import Telling


def part_count(lines: Sequence[Line], reading: Reading) -> Placed | None:
    """The number in words that says before the parts how many there are: ``in three districts. Ambrine lost 61``."""
    first = reading.parts[0]
    told = [number for number in sorted(reading.lines | {first.line - 1}) if 0 <= number <= first.line]
    found = [
        Placed(number, one)
        for number in told
        for one in lines[number].told
        if one.size == len(reading.parts)
        and lines[number].small(one)
        and one.start < first.telling.start
        and one.start != reading.whole.telling.start
    ]
    return found[-1] if found else None


def announced_whole(lines: Sequence[Line], reading: Reading) -> Telling | None:
    """The amount that stands next before the number of the parts, and is more than each of them."""
    count = part_count(lines, reading)
    if count is None:
        return None
    parts = [part.telling for part in reading.parts]
    window = lines[max(0, count.line - 1) : count.line + 1]
    before = [
        one
        for one in alike(parts[0], window)
        if one.start < count.telling.start
        and bounded(one)
        and all((one.size or 0) > part.size for part in parts if part.size)
    ]
    return before[-1] if before else None

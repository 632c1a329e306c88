"""Reads totals and the lists that they are made of, in one sentence, in two, or in a list of lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.claim import LinkKind
from sources.reckoning.statement import Statement
from sources.retold.telling import PERIOD, Telling

_BREAKS_DOWN = re.compile(
    r" (?:of (?:this|that|these|those|it|which|the (?:total|sum|money|amount|proceeds|budget))|consist\w*|compris\w*|made up|makes up|split|divided|"
    r"broken down|break\w* down|breakdown|spread|allocat\w*|earmark\w*|goes|go|going|will go|set aside|the (?:rest|remainder|balance|remaining)|shared|"
    r"come from|comes from|came from|by (?:region|segment|source|country|place|district)|respectively|includ\w*|namely|as follows|among them|plus|"
    r"together|combined|in all|in total|altogether|all told|a total|totall?ing|add\w* up|adds?|sum|sums|bringing|takes?|makes?|gives?|get|put .* next to|equals|financ\w*|funded) "
    r"| : | [(–—] "
)
"""Words that say of amounts that some are made up of others."""
_BULLET = re.compile(r"\s*(?:[-*•–]|\d+[.)])\s")
_CHANGE = re.compile(r" (?:from|up|down|rose|fell|increas\w*|decreas\w*|compared|than|against|versus) ")
LEAST = 2
"""Parts of a list, at least."""


@dataclass(frozen=True)
class Line:
    """A sentence: its code, its amounts by their number in the code, and its text."""

    code: str
    numbers: Mapping[int, Telling]
    text: str

    @property
    def told(self) -> list[Telling]:
        """Its amounts in order."""
        return list(self.numbers.values())

    @property
    def bullet(self) -> bool:
        """Whether it is a line of a list."""
        return _BULLET.match(self.text) is not None


def sums(lines: Sequence[Line]) -> Iterator[Statement]:
    """The totals of an article with the parts that lead to them."""
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        after = lines[number + 1] if number + 1 < len(lines) else None
        yield from _within(line)
        for other in (before, after):
            if other is not None and not other.bullet:
                yield from _across(line, other)
    yield from _listed(lines)


def _alike(told: Sequence[Telling]) -> Mapping[object, list[Telling]]:
    """Amounts by their unit; shares and dates are parts of nothing here."""
    found: dict[object, list[Telling]] = {}
    for telling in told:
        if telling.dimension not in (PERIOD, "percent", "time"):
            found.setdefault((telling.dimension, getattr(telling.value, "unit", None)), []).append(telling)
    return found


def _within(line: Line) -> Iterator[Statement]:
    """A total and all other amounts of its unit in one sentence."""
    if not _BREAKS_DOWN.search(line.code) or _CHANGE.search(line.code):
        return
    for found in _alike(line.told).values():
        if len(found) > LEAST:
            for whole in (found[0], found[-1]):
                parts = tuple(part for part in found if part is not whole)
                yield Statement(LinkKind.SUM, whole, parts)


def _across(line: Line, other: Line) -> Iterator[Statement]:
    """A list of amounts in one sentence, their total in the one beside it."""
    if not _BREAKS_DOWN.search(line.code) or _CHANGE.search(line.code):
        return
    for unit, parts in _alike(line.told).items():
        wholes = _alike(other.told).get(unit, [])
        if len(parts) >= LEAST:
            for whole in wholes:
                yield Statement(LinkKind.SUM, whole, tuple(parts))


def _listed(lines: Sequence[Line]) -> Iterator[Statement]:
    """Lines of a list with an amount each, their total in the sentence before it or in its last line."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].bullet:
            end += 1
        if end - at > 1:
            units = [_alike(line.told) for line in lines[at:end]]
            for unit in set().union(*units):
                parts = tuple(found[unit][0] for found in units if unit in found)
                if len(parts) == end - at:
                    for line in (*(lines[at - 1 : at] if at else ()), *lines[end : end + 1]):
                        for whole in _alike(line.told).get(unit, []):
                            yield Statement(LinkKind.SUM, whole, parts)
                    if len(parts) > LEAST:
                        yield Statement(LinkKind.SUM, parts[-1], parts[:-1])
        at = max(end, at + 1)

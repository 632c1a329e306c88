"""Reads who came out of a disaster, and how: of those aboard, so many were saved, so many are dead and so many missing."""

import re
from collections.abc import Iterator, Mapping, Sequence

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.statement import SENTENCE_SLACK, Statement
from sources.retold.telling import COUNT, Telling

_F = r"(?:(?!<)[^ ,;:.]+ )"
_ABOARD = re.compile(
    rf" (?:(?:with|carrying|carried|held) {_F}{{0,3}}$|(?:aboard|on board|on the (?:boat|ferry|ship|bus|train|plane|vessel)) (?:was|were|had been|numbered) {_F}{{0,3}}$)"
)
_ABOARD_AFTER = re.compile(
    rf" {_F}{{0,5}}?(?:aboard|on board|were (?:travelling|traveling|on)|was carrying|had boarded|underground|inside) "
)
_FATES: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "saved": (
        re.compile(
            rf" (?:rescued|saved|(?:pulled|plucked|brought|picked|dug|lifted) (?:out |up |ashore )?|survivors were) {_F}{{0,3}}$"
        ),
        re.compile(
            rf" {_F}{{0,3}}?(?:survivors?|survived|(?:(?:was|were|had been|have been|has been) )?(?:rescued|saved|pulled|plucked|picked up|brought ashore|accounted for|swam|walked (?:out|away)|escaped|got out|freed))"
            r"(?! (?:dead|lifeless)) "
        ),
    ),
    "dead": (
        re.compile(rf" (?:bodies of|killed|killing|claimed|deaths? of|dead (?:was|were)) {_F}{{0,3}}$"),
        re.compile(rf" {_F}{{0,3}}?(?:bodies|dead|died|killed|drowned|deaths|lost their lives|perished|bodies were) "),
    ),
    "missing": (
        re.compile(rf" (?:missing|looking for|search for|searching for) {_F}{{0,3}}$"),
        re.compile(rf" {_F}{{0,4}}?(?:missing|unaccounted for|not been found|yet to be found|still trapped) "),
    ),
}
"""What says before and after a number what became of so many."""
_BODIES = re.compile(rf" (?:bodies|deaths?) of {_F}{{0,2}}$")
"""What says so whatever follows: ``the bodies of 19 people were brought ashore``."""
_NARROWER = re.compile(rf" {_F}{{0,3}}?of (?:them|whom|the|those|these|which) | (?:or|and) so ")
_ELSEWHERE = re.compile(
    r" (?:on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) alone|so far today|on shore|ashore were|rescuers? (?:died|drowned)|in (?:19|20)\d\d|capacity|licensed|allowed|seats?) "
)
"""What says of a sentence that it counts others, or not all."""
SPAN = 4
"""Sentences that the numbers may spread over."""
LEAST = 2
"""Fates told, at least, those missing among them or all three."""


def fates(lines: Sequence[Line]) -> Iterator[Statement]:
    """The numbers of those aboard that the saved, the dead and the missing do not make."""
    for number in range(len(lines)):
        told: dict[str, list[Telling]] = {}
        for line in lines[number : number + SPAN]:
            if not _ELSEWHERE.search(line.code):
                for one in line.told:
                    if (said := _said(line, one)) is not None:
                        told.setdefault(said, []).append(one)
        found = _statement(told)
        if found is not None:
            yield found


def _said(line: Line, one: Telling) -> str | None:
    """What a number of people is said to be."""
    if one.dimension != COUNT or not bounded(one) or not one.size or _NARROWER.match(line.after(one)):
        return None
    before, after = line.before(one), line.after(one).split("<", 1)[0]
    clause = f" {before.rsplit('>', 1)[-1].strip()} " if ">" in before else before
    if _BODIES.search(clause):
        return "dead"
    for fate, (ahead, behind) in _FATES.items():
        if behind.match(after) or (
            ahead.search(clause) and not any(other.match(after) for _, other in _FATES.values())
        ):
            return fate
    if _ABOARD_AFTER.match(after) or _ABOARD.search(clause):
        return "aboard"
    return None


def _statement(told: Mapping[str, Sequence[Telling]]) -> Statement | None:
    """The sum of all fates, where each is told once and none but that of no one is left out."""
    if not all(len({one.size for one in ones}) == 1 for ones in told.values()) or "aboard" not in told:
        return None
    parts = [told[fate][0] for fate in _FATES if fate in told]
    if len(parts) < len(_FATES):
        return None
    whole = told["aboard"][0]
    statement = Statement(LinkKind.SUM, whole, tuple(sorted(parts, key=lambda one: one.start)), sure=False)
    return statement if statement.fails(SENTENCE_SLACK) else None

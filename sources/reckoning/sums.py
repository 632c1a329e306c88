"""Reads totals and the lists that they are made of: in one sentence, in several that follow each other, or in a list of lines."""

import re
from collections.abc import Iterator, Sequence

from schemas.claim import LinkKind
from sources.reckoning.lines import REST, Line, Unit
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_BREAKS_DOWN = re.compile(
    r" (?:of (?:this|that|these|those|it|which|the (?:total|sum|money|amount|proceeds|budget))|consist\w*|compris\w*|composed|made up|makes up|split|divided|"
    r"broken down|break\w* down|breakdown|spread|allocat\w*|earmark\w*|goes|go|going|will go|set aside|the (?:rest|remainder|balance|remaining)|shared|"
    r"come from|comes from|came from|by (?:region|segment|source|country|place|district)|respectively|includ\w*|namely|as follows|among them|plus|"
    r"together|combined|in all|in total|altogether|all told|a total|totall?ing|add\w* up|adds?|sum|sums|bringing|takes?|makes?|gives?|get|put .* next to|equals|financ\w*|funded) "
    r"| : | [(–—] "
)
"""Words that say of amounts that some are made up of others."""
_TOTAL_BEFORE = re.compile(
    r" (?:total\w*|altogether|in all|all told|all in all|in sum|in aggregate|together|combined|overall|sum(?:s|med)?|add\w* up|mak(?:es?|ing)|(?:you|we|one|that|this|which|it|they) (?:gets?|gives?)|giving|com(?:es|ing) to|equals) "
    r"(?:(?!<)[^ ;:]+ ){0,12}?$"
)
_TOTAL_AFTER = re.compile(
    r" (?:(?!<)[^ ,;:]+ ){0,2}?(?:altogether|in all|all told|in total|combined|overall|together) "
)
"""What marks an amount as the total of others."""
_PART_OF = re.compile(
    r" (?:out )?of (?:(?:the|its|their|his|her|that|this|those|these|a|all|[a-z]+'s?) ){1,2}(?:(?!<)[^ ,;:]+ ){0,3}$"
)
"""What stands before a whole whose parts follow: ``of the 350 jobs``."""
_CLOSED = re.compile(
    r" : | (?:consist\w*|compris\w*|composed|made up|split|divided|broken down|breakdown|spread|shared|as follows|respectively|"
    r"(?:the|a) (?:rest|remainder|remaining|balance|other|others|final|last)|rest|remainder|remaining|finally|lastly|every (?:penny|cent|last one)|"
    r"(?:that's|that is|that was) (?:all|it|everything|the lot)|nothing (?:else|more)|and no more|no others?|nobody else|no one else) "
)
"""What says that a list names all the parts."""
_STEP = re.compile(
    r" (?:seed|angel|series|rounds?|gave|gives?|gifts?|donat\w*|grants?|bought|buys?|raised?|raising|haul|funding|financing|injection|invest\w*|"
    r"tranches?|instal?lments?|payments?|pay|pays|paid|paying|che(?:que|ck)s?|then|next|followed|follow|later|first|"
    r"second|third|fourth|final|finally|last|lastly|phase|stage|another|further|more|others?|took|take|takes|taken|accounted|brought|rescued|saved|picked|remaining|rest) "
)
"""What says that a sentence tells one of several steps."""
_OF_THAT = re.compile(r" (?:and )?(?:out )?of (?:that|this|those|these|it|which|the (?:total|sum|money|amount|lot)) ")
"""What a sentence begins with that breaks down the amount before."""
_SOME = re.compile(r" of (?:them|those|these|whom) ")
"""What says of a part that there may be others."""
LEAST, CHAIN = 2, 3
"""Parts of a list in one sentence, at least; of one that goes through several sentences."""
WINDOW = 6
"""Sentences before that of a total that are looked at."""


def sums(lines: Sequence[Line]) -> Iterator[Statement]:
    """The totals of an article with the parts that lead to them."""
    for number, line in enumerate(lines):
        yield from _within(line)
        for other, follows in ((number - 1, False), (number + 1, True)):
            if 0 <= other < len(lines) and not lines[other].bullet:
                yield from _across(line, lines[other], follows=follows)
        if number:
            yield from _continued(lines[number - 1], line)
        yield from _chained(lines[max(0, number - WINDOW) : number], line)
    yield from _listed(lines)


def _sum(whole: Telling, parts: Sequence[Telling], *, closed: bool = True) -> Statement:
    return Statement(LinkKind.SUM, whole, tuple(parts), closed=closed)


def _within(line: Line) -> Iterator[Statement]:
    """A total and all other amounts of its unit in one sentence."""
    broken = _BREAKS_DOWN.search(line.code)
    for found in line.addable.values():
        marked = [telling for telling in found if _is_total(line, telling)]
        if len(found) > LEAST and (broken or marked[-1:] == found[-1:]):
            for whole in marked[:1] or (found[0], found[-1]):
                parts = [part for part in found if part is not whole]
                yield _sum(
                    whole, parts, closed=bool(_CLOSED.search(line.code) or (marked and not _SOME.search(line.code)))
                )


def _is_total(line: Line, telling: Telling) -> bool:
    return bool(_TOTAL_BEFORE.search(line.before(telling)) or _TOTAL_AFTER.match(line.after(telling)))


def _across(line: Line, other: Line, *, follows: bool) -> Iterator[Statement]:
    """A list of amounts in one sentence, their total in the one beside it; one that follows may be marked as the total."""
    for unit, parts in line.addable.items():
        if len(parts) < LEAST:
            continue
        broken = _broken(line, parts)
        for whole in other.addable.get(unit, []):
            marked = follows and _is_total(other, whole)
            if marked or (broken and not (follows and REST.search(line.code))):
                closed = marked or _CLOSED.search(line.code) or _told_to_the_last(line, parts)
                yield _sum(whole, parts, closed=bool(closed))


def _broken(line: Line, parts: Sequence[Telling]) -> bool:
    """Whether words, or a colon before the first of them, say of some amounts that another is made up of them."""
    found = _BREAKS_DOWN.search(line.code)
    return found is not None and (
        found[0].strip().isalpha() or found.end() <= line.places[parts[0].start] or len(found[0].split()) > 1
    )


def _told_to_the_last(line: Line, parts: Sequence[Telling]) -> bool:
    """Whether a list says what it is of and ends with *and*: ``Of that, 2 came from A, 2 from B and 1 from C``."""
    return (
        len(parts) >= CHAIN
        and _OF_THAT.match(line.code) is not None
        and " and " in line.code[line.places[parts[-2].start] : line.places[parts[-1].start]]
    )


def _continued(line: Line, after: Line) -> Iterator[Statement]:
    """A list that the next sentence brings to an end: ``Of the 310, 235 is equity; the remaining 85 is a loan``."""
    if not REST.search(after.code):
        return
    for unit, rest in after.addable.items():
        found = line.addable.get(unit, [])
        if len(rest) == 1 and len(found) >= LEAST and _PART_OF.search(line.before(found[0])):
            yield _sum(found[0], (*found[1:], *rest))


def _chained(before: Sequence[Line], line: Line) -> Iterator[Statement]:
    """A total of steps that the sentences before tell one by one; the nearest run of them that comes near it."""
    for unit, found in line.addable.items():
        if len(found) == 1 and _is_total(line, found[0]):
            steps = list(_steps(before, unit))
            runs = [_sum(found[0], steps[at:]) for at in range(len(steps) - CHAIN + 1)]
            if not any(run.holds() for run in runs):
                yield from (run for run in runs if run.fails())


def _steps(before: Sequence[Line], unit: Unit) -> Iterator[Telling]:
    """The amounts of the sentences next before a total, each told as a step of several."""
    found: list[Telling] = []
    for line in reversed(before):
        amounts = line.addable.get(unit, [])
        if amounts and not _STEP.search(line.code):
            break
        found += reversed(amounts)
    yield from reversed(found)


def _listed(lines: Sequence[Line]) -> Iterator[Statement]:
    """Lines of a list with an amount each, their total in the sentence before it or in its last line."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].bullet:
            end += 1
        if end - at > 1:
            units = [line.addable for line in lines[at:end]]
            for unit in sorted(set().union(*units), key=str):
                parts = tuple(found[unit][0] for found in units if unit in found)
                if len(parts) == end - at:
                    for line in (*(lines[at - 1 : at] if at else ()), *lines[end : end + 1]):
                        for whole in line.addable.get(unit, []):
                            yield _sum(whole, parts)
                    if len(parts) > LEAST:
                        yield _sum(parts[-1], parts[:-1])
        at = max(end, at + 1)

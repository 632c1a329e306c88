"""Reads changes whose two amounts are told at two times, sentences apart: ``It cost 80 million when approved. Now it is 92 million … an overrun of 35 percent``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from schemas.claim import LinkKind
from sources.reckoning.growths import pairs as paired
from sources.reckoning.kinds.borrowed import as_like
from sources.reckoning.kinds.clauses import spaced
from sources.reckoning.kinds.fit import growth, right, wrong
from sources.reckoning.kinds.measures import clash, elsewhere, measures, of_a_part, of_people
from sources.reckoning.kinds.moves import Move, moves_told
from sources.reckoning.kinds.own_words import Own, content, of_one_kind, own_amounts
from sources.reckoning.kinds.times import older, timed
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.statement import Statement
from sources.retold.telling import COUNT

APART = 2
"""Sentences between the two amounts of a change, at most."""
REACH, BESIDE = 4, 1
"""Sentences between a change and its nearer amount, where their words are alike, and where they don't say."""
_TAKES_UP = re.compile(
    r" (?:it|that|this|they|we|he|she|there|the (?:[a-z]+ )?(?:figure|number|total|count|estimate|price|cost|bill|sum|amount|tally|level|rate|one|same)|which|one) "
)
"""What shows that a sentence goes on with the thing before."""
_PARTS = re.compile(
    r" (?:of (?:them|those|these|which|whom|that)|including|each|apiece|another|a further|(?:more|fewer|less)(?! than)|extra|additional|plus|both) "
)
"""What says that an amount is no later state of another."""


_CHANGE = re.compile(r" (?:another|a further|(?:more|fewer)(?! than)|extra|additional|each|apiece) ")
_TIME = re.compile(
    r" (?:last|this|next|previous|same|year|years|month|months|quarter|week|season|winter|spring|summer|autumn|earlier|before|ago|now|today|first|then|later|against|after|from) "
)


_SHARES = re.compile(r" (?:shares?|stocks?) ")
_OWN_SUBJECT = re.compile(
    r" (?:and|while|but|as|,) (?:(?:the|its|their) )?(?P<noun>(?!it |that |this |they |which |so |the |its )[a-z-]+) (?:[a-z-]+ )?"
    r"(?:rose|fell|grew|climbed|jumped|dropped|increased|declined|gained|slid|slipped|advanced|soared|(?:was|were) (?:up|down)) (?:[a-z]+ )?(?:by )?$"
)
"""What changes by a percentage, where a clause of its own tells it: ``and freight rose``."""


@dataclass(frozen=True)
class Moved:
    """An amount at two times."""

    old: Own
    new: Own

    @property
    def concepts(self) -> frozenset[str]:
        """What the words around both mean."""
        return self.old.concepts | self.new.concepts

    @property
    def words(self) -> str:
        """The words around both."""
        return f"{self.old.words}{self.new.words}"

    def away(self, number: int) -> int:
        """Sentences from one to the nearer of the two."""
        return min(abs(own.number - number) for own in (self.old, self.new))


def moved(lines: Sequence[Line]) -> Iterator[Statement]:
    """The changes in percent, and the multiples, that the amounts at the two times they are of do not make."""
    amounts = list(own_amounts(lines, times=True))
    pairs = list(_pairs(amounts, lines))
    for number, line in enumerate(lines):
        for move in moves_told(line, number, amounts[0].telling) if amounts else ():
            near = [own for own in amounts if abs(own.number - number) <= REACH]
            if _made_by_any(move, near):
                continue
            found = _of(move, [pair for pair in pairs if _way(pair, move)])
            if found is not None:
                parts = (found.old.telling, move.figure)
                yield Statement(LinkKind.GROWTH, found.new.telling, parts, move.falling, sure=False)


def _pairs(amounts: Sequence[Own], lines: Sequence[Line]) -> Iterator[Moved]:
    """The amounts of one thing told at two times, near each other."""
    known = {(new.start, old.start) for line in lines for new, old in paired(line)}
    for first, second in combinations(amounts, 2):
        if second.number - first.number > APART:
            continue
        one, other = as_like(first, second), as_like(second, first)
        if not of_one_kind(one.telling, other.telling) or not (bounded(one.telling) and bounded(other.telling)):
            continue
        starts = (one.telling.start, other.telling.start)
        if starts in known or starts[::-1] in known:
            yield Moved(one, other) if starts[::-1] in known else Moved(other, one)
            continue
        earlier = older(one, other)
        if (
            (earlier is None and not timed(one, other))
            or not _of_one_thing(one, other)
            or _between(one, other, amounts)
        ):
            continue
        if earlier is not False:
            yield Moved(one, other)
        if earlier is not True:
            yield Moved(other, one)


def _between(one: Own, other: Own, amounts: Sequence[Own]) -> bool:
    """Whether another amount of the kind stands between two."""
    return any(
        one.telling.start < own.telling.start < other.telling.start
        and of_one_kind(as_like(own, one).telling, one.telling)
        for own in amounts
    )


def _of_one_thing(one: Own, other: Own) -> bool:
    """Whether two amounts may be of one thing: their words are alike, or the later ones only take up the earlier."""
    if _PARTS.search(other.words) or _CHANGE.search(one.words):
        return False
    if (other.bare and one.telling.dimension in (COUNT, "money")) or not content(_TIME.sub("  ", spaced(other.words))):
        return True
    if one.noun and other.noun and one.telling.dimension == COUNT:
        return bool(one.noun & other.noun)
    return bool(one.concepts & other.concepts) or _TAKES_UP.search(other.before) is not None


def _way(pair: Moved, move: Move) -> bool:
    """Whether an amount has gone the way of a change, and is one of those that the change is told beside."""
    starts = {one.start for one in move.beside}
    if starts and not starts & {pair.old.telling.start, pair.new.telling.start}:
        return False
    if move.reached is not None and move.reached.start != pair.new.telling.start:
        return False
    made = growth(pair.new.telling, pair.old.telling)
    return made != 0 and (made < 0) == move.falling


def _made_by_any(move: Move, near: Sequence[Own]) -> bool:
    """Whether any two amounts near a change make it."""
    for one, other in combinations(near, 2):
        a, b = as_like(one, other).telling, as_like(other, one).telling
        if of_one_kind(a, b) and a.size != b.size:
            small, large = sorted((a, b), key=lambda telling: telling.size or 0)
            made = -growth(small, large) if move.falling else growth(large, small)
            if right(move.figure, made, off=move.slack):
                return True
    return False


def _may_be_of(move: Move, pair: Moved) -> bool:
    """Whether what has changed may be the amounts: sums of money are of what they are called, and share prices told in one breath."""
    together = pair.old.number == pair.new.number == move.number
    if (
        clash(move.words, pair.words)
        or of_a_part(move.words, move.text, pair.words)
        or elsewhere(move.after, move.text, pair.words)
    ):
        return False
    if together and (own := _OWN_SUBJECT.search(move.before)) and own["noun"] not in move.before[: own.start("noun")]:
        return False
    if _SHARES.search(move.words):
        return together
    if together or pair.old.telling.dimension not in (COUNT, "money"):
        return True
    people = bool(pair.old.noun or pair.new.noun) and of_people(move.words)
    return people or not measures(move.words) or bool(measures(pair.words))


def _of(move: Move, pairs: Sequence[Moved]) -> Moved | None:
    """The amounts at two times that a change is of, when it is plain: those whose words are like its own, else the only ones beside it."""
    if any(right(move.figure, abs(growth(pair.new.telling, pair.old.telling)), off=move.slack) for pair in pairs):
        return None
    near = [pair for pair in pairs if _may_be_of(move, pair)]
    beside = [pair for pair in near if pair.away(move.number) <= BESIDE]
    named = [pair for pair in near if pair.away(move.number) <= REACH and move.concepts & pair.concepts]
    near = [pair for pair in beside if pair in named] or beside or named
    nearest = min((pair.away(move.number) for pair in near), default=0)
    found = [pair for pair in near if pair.away(move.number) == nearest]
    if len({(pair.old.telling.size, pair.new.telling.size) for pair in found}) != 1:
        return None
    made = abs(growth(found[0].new.telling, found[0].old.telling))
    return found[0] if wrong(move.figure, made) else None

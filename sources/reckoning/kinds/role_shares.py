"""Reads shares that have a name from the amounts that it names, sentences apart: ``Sales reached 410 million, profit was 31 million … a margin of 18 percent``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from schemas.claim import LinkKind
from sources.reckoning.kinds.borrowed import borrowed
from sources.reckoning.kinds.clauses import clause, together
from sources.reckoning.kinds.fit import right, share, wrong
from sources.reckoning.kinds.measures import elsewhere
from sources.reckoning.kinds.own_words import Own, of_one_kind, own_amounts, retold
from sources.reckoning.kinds.roles import Kind, agree, distance, kind_of
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.statement import HUNDRED, Statement
from sources.retold.telling import Telling

REACH, APART = 4, 2
"""Sentences between a share and its amounts, and between these, at most."""
_ELSEWHEN = re.compile(
    r" (?:ago|last (?:year|time|month|season|week|election)|(?:a|the) year (?:earlier|before)|previous(?:ly)?|prior|earlier|target\w*|aims?|goal|promis\w*|planned|forecast\w*|expect\w*|hopes?|wants?|guidance|would|could|should|rule|"
    r"threshold|quorum|required|needed|average|nationwide|nationally|rivals?|industry|sector|adjusted|underlying) "
)
"""What says of a share that it is of another time or place, or none that has come about."""
_SCOPE = re.compile(
    r" (?:(?:in|at) the (?:[a-z]+ )?(?:capital|city|north|south|east|west|region|district|province|suburbs?|arm|unit|division|segment)|(?:whole|entire) (?:country|state|nation|region|city|group)|nationwide|abroad) "
)
"""What says of an amount that it is of another place, or of more, than the share may be."""
_CHANGED = re.compile(
    r" (?:by|rose|fell|grew|climbed|dropped|jumped|up|down) (?:(?:about|around|some|nearly|almost|just|over|more than|a|an|another) ){0,2}$"
)
_FEW = 6
"""Words at the beginning of a sentence, which a comma does not part from what follows."""


def role_shares(lines: Sequence[Line]) -> Iterator[Statement]:
    """The named shares that the amounts of their names contradict."""
    amounts = list(own_amounts(lines))
    for number, line in enumerate(lines):
        for figure in line.told:
            if figure.dimension != "percent" or not figure.size or line.bullet:
                continue
            before, after = line.before(figure), line.after(figure)
            kind = None if _CHANGED.search(before) or _elsewhen(line, figure) else kind_of(before, after)
            pair = _terms(figure, number, before + after, kind, amounts) if kind is not None else None
            if pair is not None and not elsewhere(
                after, line.text, " ".join(other.code for other in lines if other is not line)
            ):
                part, whole = pair
                yield Statement(LinkKind.SHARE, whole, (part, figure), sure=False)


def _elsewhen(line: Line, figure: Telling) -> bool:
    """Whether the clause of a share, or the few words that its sentence begins with, say that it is of another time or place."""
    before, after = line.before(figure), line.after(figure)
    words = together(clause(line, len(before), len(line.code) - len(after)))
    head = before if before.count(" ") < _FEW else ""
    return _ELSEWHEN.search(words) is not None or _ELSEWHEN.search(head) is not None


def _terms(
    figure: Telling, number: int, words: str, kind: Kind, amounts: Sequence[Own]
) -> tuple[Telling, Telling] | None:
    """The part and the whole of a share, when it is plain which they are and they contradict it."""
    near = [own for own in amounts if abs(own.number - number) <= REACH and bounded(own.telling)]
    parts = [own for own in near if distance(own, kind.part) is not None]
    wholes = [own for own in near if distance(own, kind.whole) is not None]
    found: list[tuple[int, Telling, Telling]] = []
    for one, other in product(parts, wholes):
        part, whole = _as_like(one, other), _as_like(other, one)
        if one is other or not of_one_kind(part, whole) or whole.dimension != kind.dimension:
            continue
        if (part.size or 0) >= (whole.size or 0) or abs(one.number - other.number) > APART:
            continue
        if not agree(words, one.words) or _SCOPE.search(one.words) or _SCOPE.search(other.words):
            continue
        if _mistaken(one, kind.whole, kind.part) and _mistaken(other, kind.part, kind.whole):
            continue
        found.append((abs(one.number - number) + abs(other.number - number) + _apart(one, other, near), part, whole))
    if not found or _made_by_any(figure, parts, wholes, near):
        return None
    least = min(away for away, *_ in found)
    best = [(part, whole) for away, part, whole in found if away == least]
    if len({(part.size, whole.size) for part, whole in best}) != 1:
        return None
    part, whole = best[0]
    return (part, whole) if wrong(figure, share(part, whole)) else None


def _mistaken(own: Own, near: re.Pattern[str], far: re.Pattern[str]) -> bool:
    """Whether an amount is rather called otherwise."""
    one, other = distance(own, near), distance(own, far)
    return one is not None and (other is None or one < other)


def _apart(one: Own, other: Own, near: Sequence[Own]) -> int:
    """How many like amounts stand between two."""
    first, second = sorted((one.telling.start, other.telling.start))
    return sum(first < own.telling.start < second and of_one_kind(own.telling, one.telling) for own in near)


def _as_like(one: Own, like: Own) -> Telling:
    return retold(one, borrowed(one.telling, like.telling, one.after)).telling


def _made_by_any(figure: Telling, parts: Sequence[Own], wholes: Sequence[Own], near: Sequence[Own]) -> bool:
    """Whether a share is that of one of the parts it may be of, or of one of the wholes, and any amount near it; or of what is left of a whole."""
    for one, other in (*product(parts, near), *product(near, wholes)):
        part, whole = _as_like(one, other), _as_like(other, one)
        if not of_one_kind(part, whole) or (part.size or 0) >= (whole.size or 0):
            continue
        left = [own for own in near if own.number in (one.number, other.number) and of_one_kind(own.telling, whole)]
        lessened = [(whole.size or Decimal(0)) - (own.telling.size or Decimal(0)) for own in left]
        made = [share(part, whole), *((part.size or Decimal(0)) / size * HUNDRED for size in lessened if size > 0)]
        if any(right(figure, one_made) for one_made in made):
            return True
    return False

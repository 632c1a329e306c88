"""What an article tells of as having moved by a percentage, or become a multiple, and the words that say what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from schemas.notation.quantities import read_quantity
from sources.prose.sentences import Sentence
from sources.reckoning.kinds.clauses import clause, spaced, together, told_beside
from sources.reckoning.kinds.fit import NEAR
from sources.reckoning.kinds.own_words import content
from sources.reckoning.lines import KIND, Line
from sources.reckoning.paces import changes_in
from sources.retold.telling import Telling

_FACTORS = {
    "doubl": 100, "tripl": 200, "trebl": 200, "quadrupl": 300, "quintupl": 400, "halv": -50,
    "twofold": 100, "threefold": 200, "fourfold": 300, "fivefold": 400, "tenfold": 900,
}  # fmt: skip
"""Words for multiples, by how they begin, and the change in percent that each is."""
_MULTIPLE = re.compile(rf"\b(?P<word>{'|'.join(_FACTORS)})(?:e[ds]?|ing)?\b", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?P<hedge>more than|well over|over|at least|less than|nearly|almost|close to|roughly|about|around|just about|all but|not quite|practically|virtually)\s+$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:if|could|might|may|not|never|would|should|hopes? to|wants? to|aims? to|threat\w*|risk\w*|without|by|a|the)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What leaves open whether something has become a multiple, or makes the word a noun or an adjective."""
_LOOSE = Decimal(15)
"""Percentage points by which a multiple may be off: who doubles need not do so to the dot."""
_OVER = re.compile(
    r" (?:an? |the )?(?:[a-z-]+ )?(?P<way>overrun|overshoot|overspend|blow-out|blowout|upswing|uplift|swelling|underspend|undershoot|shortfall|shrinkage)s? (?:of|was|is|came to|comes to|amounts to) (?:[a-z]+ ){0,2}$"
)
_OVER_AFTER = re.compile(
    r" (?:(?P<up>over|above|beyond|more than|higher than)|(?P<down>under|below|less than|lower than)) (?:the )?(?:(?:original|initial|first|approved|agreed|planned) )?(?:budget|estimate|plan|price|quote|contract)\b"
    r"|(?: [a-z-]+)? (?P<noun>overrun|overshoot|overspend|rally|climb|improvement|advance|hike|gain|boost|leap|slide|slump|plunge|dip|growth|expansion|rise|increase|jump|surge|fall|drop|decline|cut|reduction|contraction|shrinkage) "
)
_DOWN = frozenset(
    "slide slump plunge dip underspend undershoot shortfall shrinkage fall drop decline cut reduction contraction".split()
)
_LEVEL = re.compile(
    r" (?:to|from|at|against|than) (?:(?:about|around|some|just|only|nearly|almost|over|under|more|less|than|a|an) ){0,3}$"
)
"""What says before a percentage that it is one that something has come to, and no change."""
_ELIDED = re.compile(
    r" [a-z-]+'s (?:had |has |have )?(?:fell|fallen|rose|risen|dropped|climbed|gained|lost|jumped|slipped|added|shed|grew|sank) "
)
"""What leaves out the thing that has moved: ``Brauhof's fell 2 percent``."""
_OFF = re.compile(r" (?:above|below|over|under) ")
_OTHER_BASE = re.compile(
    r" (?:constant|currenc(?:y|ies)|exchange rates?|organic(?:ally)?|like-for-like|comparable|same-store|adjusted|underlying|excluding|in real terms|after inflation|inflation|per share|on average|"
    r"compound(?:ed)?|annuali[sz]ed|annually|a year|per year|each year|every year|by volume|in volume|in value|would|could|might|may|should|forecast\w*|expect\w*|target\w*|guidance|analysts?|hopes?|aims?|had (?:it|they|the [a-z]+) (?:not )?(?:been|stood)|"
    r"points?|the (?:[a-z]+ )?(?:industry|sector|market|rest)(?:'s)?|rivals?|rival's|national|nationwide|average) "
)
"""What says that a change is of another thing, or none that has come about."""
_TO = re.compile(
    rf" ?(?:(?!<)[^ ,;:]+ ){{0,5}}?(?:, )?(?:to|reaching|hitting) (?:(?!<)[^ ,;:]+ ){{0,2}}?<{KIND}:(\d+)> "
)
_PLAIN = re.compile(
    r" (?:rise[sn]?|rose|up|increas\w*|grew|grow\w*|climb\w*|jump\w*|gain\w*|high\w*|surg\w*|soar\w*|overrun|fell|fall\w*|down|declin\w*|drop\w*|decreas\w*|low\w*|more|less|fewer|cut|cuts|shr[aiu]nk\w*|percent|half|third|quarter|figure|number|"
    r"total|thing|something|business|market|we|years?|months?|weeks?|past|last|over|less|than|doubl\w*|tripl\w*|halv\w*|point|lot|way|since|proud|pace|rate|level|just|in|by|of|it|its|in|about|rough\w*|near\w*|almost|expansion) "
)
"""Words of a change that do not say of what it is."""


@dataclass(frozen=True)
class Move:
    """A change in percent, or a multiple as one, with the number of its sentence and what its words mean."""

    figure: Telling
    number: int
    falling: bool
    words: str
    """The words of its clause."""
    text: str
    """Its sentence as written."""
    after: str
    """The words behind it."""
    before: str = ""
    """The code of its sentence up to it."""
    beside: tuple[Telling, ...] = ()
    """The amounts of its clause, one of which is what it leads to, or from."""
    reached: Telling | None = None
    """The amount that it is said to lead to."""
    multiple: bool = False

    @property
    def concepts(self) -> frozenset[str]:
        """What its words mean, those of the change left out."""
        return content(_PLAIN.sub("  ", spaced(self.words)))

    @property
    def slack(self) -> Decimal:
        """Percentage points that it may be off."""
        return _LOOSE if self.multiple else NEAR


def moves_told(line: Line, number: int, like: Telling) -> Iterator[Move]:
    """The changes that a sentence tells, in percent or as a multiple; ``like`` is any amount of its article."""
    if line.bullet:
        return
    known = dict(changes_in(line))
    for figure in line.told:
        if figure.dimension != "percent" or not figure.size:
            continue
        falling = known.get(figure, _falling(figure, line))
        place = len(line.before(figure)), len(line.code) - len(line.after(figure))
        words = together(clause(line, *place))
        if falling is None or _OTHER_BASE.search(words) or _LEVEL.search(line.before(figure)):
            continue
        if not _ELIDED.search(words) and not _OFF.match(line.after(figure)):
            beside = tuple(told_beside(line, *place))
            yield Move(
                figure,
                number,
                falling,
                words,
                line.text,
                line.after(figure),
                line.before(figure),
                beside,
                _reached(line, place[1]),
            )
    yield from _multiples(line, number, like)


def _falling(figure: Telling, line: Line) -> bool | None:
    """Whether a change that no verb tells is a fall; None when it is no change."""
    noun = _OVER.search(line.before(figure))
    if noun:
        return noun["way"] in _DOWN
    after = _OVER_AFTER.match(line.after(figure))
    if after is None:
        return None
    return after["noun"] in _DOWN if after["noun"] else after["down"] is not None


def _reached(line: Line, end: int) -> Telling | None:
    found = _TO.match(line.code, end)
    return line.numbers.get(int(found[1])) if found else None


def _multiples(line: Line, number: int, like: Telling) -> Iterator[Move]:
    """The multiples of a sentence as the changes in percent that they are."""
    for match in _MULTIPLE.finditer(line.text):
        before = line.text[: match.start()]
        hedge = _HEDGE.search(before)
        if _OPEN.search(before):
            continue
        change = _FACTORS[match["word"].lower()]
        value = read_quantity(f"{hedge['hedge'].lower() if hedge else ''} {abs(change)} percent".strip())
        start = line.start + match.start()
        place = Sentence(line.start, line.start + len(line.text), heading=False)
        figure = replace(
            like,
            start=start,
            end=start + len(match[0]),
            value=value,
            dimension="percent",
            size=value.value,
            sentence=place,
            claim=None,
        )
        told = _MULTIPLE.search(line.code)
        if told is None:
            continue
        words = together(clause(line, told.start(), told.end()))
        beside = tuple(told_beside(line, told.start(), told.end()))
        yield Move(
            figure,
            number,
            change < 0,
            words,
            line.text,
            line.code[told.end() :],
            line.code[: told.start()],
            beside,
            _reached(line, told.end()),
            multiple=True,
        )

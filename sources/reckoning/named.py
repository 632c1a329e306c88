"""Reads shares of a whole that only its noun names, however far off it is told: ``a $185 million round … which makes up 20 percent of the round``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.claim import LinkKind
from schemas.quantity import Quantity
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded
from sources.reckoning.percentages import ASIDE, fits
from sources.reckoning.statement import HUNDRED, Statement
from sources.retold.telling import COUNT, Telling
from sources.retold.words import STOP, concepts, meanings, plain

_WHOLE = re.compile(
    r" (?:\) )?of (?:all )?(?:the|its|their|his|her|our|that|this|those|these) (?:(?:whole|entire|total|full|overall|combined|planned|estimated|expected) )?"
    r"(?P<words>(?:(?!<)[^ ,.;:()–—]+ ){1,4})"
)
"""What says after a percentage of what it is."""
_OFF = re.compile(
    r" (?P<way>above|below|over|under|higher than|lower than|more than|less than) (?:the|its|their|his|her|that|this) (?P<words>(?:(?!<)[^ ,.;:()–—]+ ){1,4})"
)
"""What says after a percentage from what it is measured."""
_OTHER_TIME = re.compile(
    r"\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\d\d|19\d\d)|a (?:year|month|week|decade)|last|(?:before|since|until|when)) "
)
"""What says of the noun that it is as of another time."""
_UNDER = frozenset(("below", "under", "lower than", "less than"))
_ENDS = frozenset(
    """of in at for from to and or but who which that is are was were will would has have had by on with according it he she they we when while as after before if so
    said says than through over under during until since this last next a an the not only also because according""".split()
)
"""Words at which the noun of a whole has ended."""
_VAGUE = frozenset(
    "total sum amount lot money way time rest bill figure number people world country market industry".split()
)
"""Nouns that name no whole of their own."""
_LINKED = re.compile(
    r" (?:is|are|was|were|be|being|makes?|made|making|represent\w*|equals?|equal|equivalent|account\w*|cover\w*|com(?:es|ing)|came|amount\w*|meets?|met|pay|pays|paid|fund\w*|financ\w*|"
    r"contribut\w*|suppl\w+|put|puts|provid\w*|bears?|bore|shoulder\w*|affect\w*|hit|hits|means?|or|holds?|owns?|took|takes?|taking|form\w*|constitut\w*|works|worked|,|\(|–|—) "
    r"(?:(?!<)[^ ;:.]+ ){0,7}$"
)
"""What joins a part with the share that it is said to be."""
_MOVED = re.compile(
    r" (?:rose|risen|rise|fell|fallen|fall|grew|grown|(?<!makes )(?<!make )(?<!making )(?<!made )up|down|by|from|climbed|dropped|increase\w*|decrease\w*|cut|premium|discount|growth|yield\w*|interest|margin|tax|"
    r"than|against|above|below|another|further|additional|remaining|other|and|while|with|whereas|but) (?:of )?(?:(?:about|around|some|roughly|nearly|almost|just|only|over|under|more|less|than|a|an|to) ){0,3}$"
)
_DEMONSTRATED = re.compile(r"^ (?:(?:and|so|but) )?(?:that|this|it|those|these|they|which)(?:'s)? ")
"""How a sentence begins that goes on with what the one before tells of."""
_SUBJECT = re.compile(
    r"^ (?:(?:and|so|but) )?(?:the|that|this|its|their|his|her|these|those) (?P<words>(?:(?!<)[^ ,.;:()–—]+ ){1,4})"
)
"""The noun that a sentence begins with."""
_ADDED = re.compile(r" (?:another|a further|an additional|additional|an extra) (?:(?:about|some|around|nearly) )?$")
"""What says before an amount that it comes on top of what was told."""
_OTHERS = frozenset(
    "first second third fourth last next previous new old former latest other another local european american asian foreign domestic remaining annual average mean median weighted".split()
)
"""Adjectives of a whole that is not the one told before."""
_ALSO = {"series": "round", "seed": "round", "investing": "round"}
"""Words that name a whole as another one does."""
BESIDE, BEHIND = 5, 4
"""Words before an amount, and after it, among which its noun stands."""
BACK, AHEAD = 4, 2
"""Sentences before that of a share in which a part is told that it doesn't tell itself, and those after it for the whole."""
NEAR = 1
"""Percentage points by which a share of an amount far off may be off, and still be of that."""


def named_shares(lines: Sequence[Line]) -> Iterator[Statement]:
    """The shares whose whole is named by its noun, with the part and the whole that the article tells; also those that hold."""
    for number, line in enumerate(lines):
        for figure in line.told:
            if figure.dimension != "percent" or not bounded(figure):
                continue
            noun = _noun(_WHOLE.match(line.after(figure)))
            if not noun or _MOVED.search(line.before(figure)):
                continue
            part = _part(figure, line, lines[max(0, number - BACK) : number])
            whole = _whole(part, meanings(noun[-1]), lines[: number + AHEAD]) if part is not None else None
            if part is not None and whole is not None:
                yield Statement(LinkKind.SHARE, whole, (part, figure), sure=False)


def named_bases(lines: Sequence[Line]) -> Iterator[Statement]:
    """The changes from an amount that is named by its noun: ``costs $90 million, 35 percent more than the budget``."""
    for number, line in enumerate(lines):
        for figure in line.told:
            named = _OFF.match(line.after(figure)) if figure.dimension == "percent" and bounded(figure) else None
            noun = _noun(named)
            new = _own(figure, line) if noun else None
            if named is None or new is None or _OTHER_TIME.search(named["words"] + " "):
                continue
            falling = named["way"] in _UNDER
            named_by = meanings(noun[-1])
            told = [
                one
                for other in lines[: number + AHEAD]
                for one in alike(new, [other])
                if named_by & _beside(other, one)
            ]
            found = [
                one
                for one in told
                if bounded(one) and one.size != new.size and ((one.size or 0) > (new.size or 0)) == falling
            ]
            if len({one.size for one in found}) == 1 and f" {noun[-1]} " not in line.before(new):
                yield Statement(LinkKind.GROWTH, new, (found[0], figure), falling, sure=False)


def changed_from_any(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether a change may be from any other amount of the article."""
    new, figure = statement.total, statement.parts[-1]
    return any(fits(figure, (new, other)) for other in alike(new, lines))


def told_of_any(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether a share may be that of its part and any other amount of the article."""
    part, figure = statement.parts
    return any(_makes(figure, part, other) for other in alike(part, lines))


def _makes(figure: Telling, part: Telling, whole: Telling) -> bool:
    value = figure.value
    if not isinstance(value, Quantity) or value.low is None or value.high is None or not whole.size or not part.size:
        return True
    made = part.size / whole.size * HUNDRED
    return value.low - NEAR <= made <= value.high + NEAR


def _noun(match: re.Match[str] | None) -> list[str]:
    """The words of a noun that a match begins with; none for one that names nothing of its own."""
    words: list[str] = []
    for word in match["words"].split() if match else ():
        if word in _ENDS:
            break
        words.append(plain(word))
    if _OTHERS & set(words):
        return []
    kept = [word for word in words if word[:1].isalpha() and word not in STOP]
    return kept if kept and kept[-1] not in _VAGUE else []


def _part(figure: Telling, line: Line, before: Sequence[Line]) -> Telling | None:
    """The amount that is said to be a share: the one next before it in its sentence, else what its sentence takes up."""
    if any(one.dimension not in ASIDE and one.size and one.start < figure.start for one in line.told):
        own = _own(figure, line)
        return None if own is None or line.compared(own) else own
    if any(one.dimension not in ASIDE for one in line.told):
        return None
    noun = concepts(_noun(_SUBJECT.match(line.code)))
    for other in reversed(before):
        told = [one for one in other.told if one.dimension not in ASIDE and bounded(one) and not other.small(one)]
        found = [one for one in told if noun & _beside(other, one)] if noun else []
        if len(found) == 1 and not other.compared(found[0]):
            return found[0]
        if other is before[-1] and _DEMONSTRATED.match(line.code) and len(told) == 1 and not other.compared(told[0]):
            return told[0]
        if found:
            return None
    return None


def _own(figure: Telling, line: Line) -> Telling | None:
    """The amount next before a percentage, when the words between join the two."""
    own = [one for one in line.told if one.dimension not in ASIDE and one.size and one.start < figure.start]
    if not own or not bounded(own[-1]) or line.small(own[-1]):
        return None
    joint = line.code[line.code.index(">", line.places[own[-1].start]) + 1 : line.places[figure.start]]
    return own[-1] if _LINKED.search(joint) and "percent:" not in joint else None


def _whole(part: Telling, noun: frozenset[str], lines: Sequence[Line]) -> Telling | None:
    """The amount of the unit of a part that the noun of the whole stands beside; of several the one that the article begins with."""
    found = [
        one
        for line in lines
        for one in alike(part, [line])
        if (one.size or Decimal(0)) > (part.size or Decimal(0))
        and noun & _beside(line, one)
        and not (line.compared(one) or one.former or _ADDED.search(line.before(one)))
    ]
    if not found or not _of_one_kind(part, noun):
        return None
    plain_one = len({one.size for one in found}) == 1 or found[0].early
    return found[0] if plain_one and bounded(found[0]) else None


def _of_one_kind(part: Telling, noun: frozenset[str]) -> bool:
    """Whether what a part counts can be a part of what a noun names: people are no share of branches."""
    return part.dimension != COUNT or not part.counted or bool(part.counted & noun) or not noun


def _beside(line: Line, one: Telling) -> frozenset[str]:
    """The concepts of the words right before and after an amount, up to the amounts and marks around it."""
    ahead = re.split(r"[;:()–—>]", line.before(one))[-1].split()[-BESIDE:]
    after = re.split(r"[;:()–—<]| , ", line.after(one))[0].split()[:BEHIND]
    words = {plain(word) for word in (*ahead, *after)} - STOP
    return concepts([*words, *(_ALSO[word] for word in words & _ALSO.keys())])

"""Reads how much each comes to, how many there are and what all come to, sentences apart: ``eighteen projects … share 2.7 million … 240,000 per project on average``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from schemas.claim import LinkKind
from sources.reckoning.kinds.borrowed import as_like
from sources.reckoning.kinds.clauses import spaced
from sources.reckoning.kinds.own_words import Own, of_one_kind, own_amounts
from sources.reckoning.lines import Line
from sources.reckoning.nearby import bounded
from sources.reckoning.other_bills import of_others, said_otherwise, stem, things
from sources.reckoning.statement import Statement
from sources.retold.telling import COUNT

REACH = 3
"""Sentences between the amount of each, their number and the amount of all, at most."""
_PER = re.compile(
    r" (?:(?:per|a|an|for each|for every|each|every) (?P<thing>(?!year|month|week|day|hour|quarter|head\b|time|few|lot|third|half|total|record|good|great|bid|deal|rise|cut|share)[a-z]+)|apiece|each|a head|a piece|on average) "
)
"""What says after an amount that it is that of each."""
_EACH = re.compile(
    r" (?:unit (?:price|cost)s? |(?:price|cost|value|grant|award|pay-?out|bonus|fare|bill|wage|cheque|sum|amount)s? (?:per|for each|of each|for a single|of a single|an?|each) (?P<thing>[a-z]+) |each (?P<one>[a-z]+) (?:(?!<)[^ ,;]+ ){0,4}?|"
    r"(?:on )?average (?:(?P<kind>[a-z]+) )?(?:(?!<)[^ ,;]+ ){0,3}?|averag(?:es|ed|ing) |a single (?P<single>[a-z]+) (?:(?!<)[^ ,;]+ ){0,3}?|(?:an?|one) (?:[a-z-]+ )?(?P<sold>[a-z]+) (?=(?:costs?|sells? for|goes for|weighs|holds|carries|earns|fetches|is priced at) ))"
    r"(?:of|is|was|at|to|that is|comes to|came to|works out at|worked out at|costs?|sells? for|goes for|weighs|holds|carries|earns|fetches|is priced at|gets?|got|receives?|received|about|around|some|just|roughly|nearly|almost|only| ){0,6}$"
)
"""What says before an amount that it is that of each."""
_ONE = re.compile(
    r" <count:(?P<count>\d+)> (?:[a-z-]+ )?(?P<thing>[a-z]+) (?:costs?|sells? for|goes for|weighs|holds|carries|earns|fetches) (?:about |around |some |just )?$"
)
_EACH_OF = re.compile(r" each (?:one )?of (?:(?!<)[^ ,;]+ ){0,4}?<count:(?P<count>\d+)> (?:(?!<)[^ ,;]+ ){0,7}$")
"""What says before an amount of how many it is that of each."""
_ALL = re.compile(
    r" (?:total\w*|contract|between them|altogether|in all|all told|combined|together|shar(?:e|es|ed|ing)|worth|bill|costs?|order|fund|pot|purse|raised|spend\w*|spent|pay|pays|paid|budget|deal|package|"
    r"comes? to|came to|amount\w*|bring\w*|receiv\w*|hand(?:s|ed)? out|distribut\w*|award\w*|split|divid\w*|set aside|takings|proceeds|price|sum|value\w*|outlay|programme|scheme|grants?|takes? in|took in|carried|handled|gets?|got|gave|collected|sold|"
    r"the lot|whole|overall) "
)
"""What says of an amount that it is that of all."""
_ANOTHER_LOT = re.compile(r" (?:and|,|plus) (?:one|another|<count:\d+>) (?:(?!<)[a-z-]+ )?(?:of|at|with|for) <")
"""What tells of another lot beside that of each: ``and one of 80``."""
_WITH = re.compile(r" (?:together |and )?with (?:the|its|their|all|an?) (?:[a-z-]+ ){1,4}?(?:the|it|this|that) ")
"""How a sentence begins whose amount takes in something else."""
_SURELY_ALL = re.compile(
    r" (?:total\w*|contract|between them|altogether|in all|all told|combined|together|bill|order|pot|purse|fund|budget|package|deal|programme|scheme|set aside|sales of|sales|takings|proceeds|outlay|whole|"
    r"(?:that|this|which|it) (?:[a-z]+ )?(?:comes? to|came to|amounts? to|makes|made|means)) "
)
"""What says so of one that is told apart from the others."""
_NONE = re.compile(
    r" (?:largest|smallest|biggest|highest|lowest|top|minimum|maximum|up to|at least|from|median|typical|another|first|last year|year ago|previous\w*|earlier|more than|less than|plus|including|includes|as well as|options?|rest|remaining) "
)
"""What says of an amount that it is not simply that of each, or of all."""
TIMES = Decimal(4)
"""How many times the stated product the true one is, or the other way round, at most."""
SLACK = Decimal("0.04")
"""The share of a product that may be rounded away in passing."""
LEAST = 2


def each_and_all(lines: Sequence[Line]) -> Iterator[Statement]:
    """The amounts of all that their number does not make with the amount of each."""
    amounts = [own for own in own_amounts(lines) if bounded(own.telling)]
    for each in amounts:
        thing = _thing(each, lines[each.number])
        if thing is None or _NONE.search(each.words):
            continue
        near = [own for own in amounts if abs(own.number - each.number) <= REACH and own is not each]
        money = [own for own in (as_like(own, each) for own in near) if of_one_kind(own.telling, each.telling)]
        counts = [own for own in near if own.telling.dimension == COUNT and (own.telling.size or 0) >= LEAST]
        if any(_far(each, count, whole) <= 1 + SLACK for count, whole in product(counts, money)):
            continue
        window = lines[max(0, each.number - REACH) : each.number + REACH + 1]
        found = [
            (count, whole)
            for count, whole in product(_numbers(thing, counts, lines, each), _wholes(money, each, lines))
            if _far(each, count, whole) <= TIMES
            and not _ANOTHER_LOT.search(lines[each.number].after(each.telling))
            and (whole.number in (each.number, count.number) or _SURELY_ALL.search(whole.words))
            and not _WITH.match(lines[whole.number].code)
            and not said_otherwise(whole.telling, window)
            and not of_others(each.telling, count.telling, whole.telling, window)
        ]
        if len({(count.telling.size, whole.telling.size) for count, whole in found}) == 1:
            count, whole = found[0]
            yield Statement(LinkKind.RATE, whole.telling, (count.telling, each.telling), sure=False)


def _thing(each: Own, line: Line) -> str | None:
    """What an amount is told of each of: the noun, or nothing where only *each* or an average is told; None where it is not told of each."""
    after = _PER.match(line.after(each.telling))
    before = _EACH.search(line.before(each.telling))
    for found in (after, before):
        if found:
            named = [word for word in found.groupdict().values() if word]
            return named[0] if named else ""
    one = _ONE.search(line.before(each.telling))
    if one and getattr(line.numbers.get(int(one["count"])), "size", None) == 1:
        return one["thing"]
    return "" if _EACH_OF.search(line.before(each.telling)) else None


def _far(each: Own, count: Own, whole: Own) -> Decimal:
    """How many times the stated product the true one is, or the other way round."""
    made = (each.telling.size or Decimal(0)) * (count.telling.size or Decimal(0))
    stated = whole.telling.size or Decimal(1)
    return max(made / stated, stated / made) if made else TIMES + 1


def _numbers(thing: str, counts: Sequence[Own], lines: Sequence[Line], each: Own) -> list[Own]:
    """The numbers of what an amount is told of each of: of the thing, else of one that its sentence names again, else those told right before."""
    line = lines[each.number]
    of = _EACH_OF.search(line.before(each.telling))
    if of:
        return [own for own in counts if own.telling is line.numbers.get(int(of["count"]))]
    if thing:
        named = [own for own in counts if stem(thing) in things(own.after)]
        if named:
            least = min(abs(own.number - each.number) for own in named)
            return [own for own in named if abs(own.number - each.number) == least]
    words = {stem(word) for word in line.code.split() if word.isalpha() and len(word) > LEAST}
    again = [own for own in counts if {one for one in things(own.after) if len(one) > LEAST} & words]
    return again or [own for own in counts if 0 <= each.number - own.number <= 1 and own.noun]


def _wholes(money: Sequence[Own], each: Own, lines: Sequence[Line]) -> list[Own]:
    """The amounts that are told as those of all."""
    return [
        own
        for own in money
        if (own.telling.size or 0) >= LEAST * (each.telling.size or 0)
        and _thing(own, lines[own.number]) is None
        and (_ALL.search(spaced(own.words).replace("  ", " ")) or own.number == each.number)
        and not _NONE.search(own.words)
    ]

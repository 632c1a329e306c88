"""Reads shares of what the words before have told: ``a budget of 21 million. The grant is 9 million of that, or 60 percent``."""

import re
from collections.abc import Iterator, Sequence

from schemas.claim import LinkKind
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded, by_size
from sources.reckoning.percentages import fits, measured, of_sides
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_NEARLY = r"(?:(?:about|around|some|roughly|nearly|almost|just|over|more|less|than|only|a|an|the|full|whole|well|under|fully|close|to|barely|exactly|fewer|at|least|up) )"
_WHOLE = (
    r"(?:that|those|these|them|it|this|which|all(?: [a-z]+)?|the (?:(?:grand|full|whole|entire|overall|annual|yearly|combined) )?(?:total|whole|lot|sum|bill|cost|costs|price|money|"
    r"workforce|staff|payroll|budget|electorate|fleet|stock|amount|haul|fund|cast|vote|votes|membership|population|"
    r"turnover|revenue|spending|number|figure|rest|way)|(?:its|their|his|her|our) (?:total|workforce|staff|employees|people|payroll|budget|turnover|revenue|members|"
    r"membership|spending|income|output|capacity|number|fleet))"
)
_OF_WHOLE = re.compile(rf" (?:\) )?of {_WHOLE} (?!(?:there|here|in|at|abroad|elsewhere) )")
"""What says after a percentage that it is of something told before."""
_OF_THEM = re.compile(r" (?:\) )?of (?:that|those|these|them|it|this|which|all) ")
"""What says that it is of the amount next before, a part of which need not be told: ``390 tickets, half of them to members``."""
_OF_NOUN = re.compile(r" of (?:the|its|their|his|her|our|all|that|this) (?:(?!<)[a-z]+ )?(?P<noun>[a-z]{4,}) ")
"""What says that it is of a thing, which the sentences before may have told of."""
_PART_NEXT = re.compile(
    r" of (?:that|this|it|them|those|these|the (?:total|sum|lot)) [,(–—] (?:or )?<(?!percent)[a-z_]+:(?P<part>\d+)> [,)–—] "
)
"""What says how much a percentage of the amount before is: ``two-thirds of that, 44 million litres, is drunk``."""
_ONE_IN = re.compile(r"\b(?:in|out of|of every)\b")
"""What shows that a share is told as so many in so many."""
_TOGETHER = re.compile(r" (?:in all|in total|all told|altogether|together|combined|between them) ")
"""What says after a percentage that it is of several amounts at once."""
_THUS = re.compile(r" (?:thus|so|therefore|hence|thereby) ")
_RATE = re.compile(
    r" at (?:(?:about|around|just|only|some|nearly|almost) )?<percent:\d+> , (?:the|that|this|its|their) (?:rate|share|figure|proportion|turnout|ratio|percentage) "
)
"""How a sentence begins that gives a rate of what was told before."""
_OF_ANOTHER = re.compile(r" (?:\) )?(?:of|in) ")
_MOVES = re.compile(
    r" (?:(?!<)[^ ,;:.]+ ){0,2}?(?:more|less|fewer|higher|lower|above|below|over|under|up|down|rise|increase|fall|drop|growth|cheaper|dearer|faster|slower|premium|discount|"
    r"interest|yield|tax|margin|chance|likely|owned|year|annual|a year|per|each|pay|off|point|points|pure|proof|full|complete|done|finished|built) "
)
"""What says after a percentage that it is no share of an amount."""
_MOVED = re.compile(
    rf" (?:up|down|rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|by|to|from|than|against|at|climbed|dropped|increase|growth|rise|fall|drop|"
    rf"jumped|gained|yield(?:s|ing)?|interest|inflation|margin|vat|tax|plus|minus|another|further|and|but|while|with|for|on) (?:of )?{_NEARLY}{{0,3}}$"
)
_APPOSED = re.compile(rf" (?:or|i\.e\.|[,(–—-]|: ?) (?:or )?(?:that is )?{_NEARLY}{{0,3}}$")
_OR = re.compile(rf" (?:or|i\.e\.) {_NEARLY}{{0,3}}$")
_SAID = re.compile(
    rf" (?:that|this|it|which|those|these|they|cuts?|figure)?(?:'s| is| are| was| were| means| meant| makes| made| equals| represents?| represented| comes to| came to| amounts? to| amounted to|"
    rf" works out at| would be| works out to| cover\w*| account\w* for| equal to| equivalent to| representing| amounting to| making up| made up| makes up| ma[dk]e it| forms?| constitut\w*) {_NEARLY}{{0,3}}$"
    rf"| (?:that's|it's|which is|equal to|equivalent to|representing|amounting to|covering|turnout of|turnout was|share of|proportion of) {_NEARLY}{{0,3}}$"
)
_NAMED_SHARE = re.compile(
    rf" (?:(?:comes|came|amounts|amounted|works out|worked out|adds up|equates) to|"
    rf"(?:turnout|share|proportion|success rate|pass rate|take-up|uptake|occupancy|acceptance rate) (?:of|was|is|therefore|then|thus|stood at|stands at)(?: therefore| thus| then)?) "
    rf"{_NEARLY}{{0,3}}$"
)
"""What says before a percentage that it is a share, and no change."""
_CLOSED = re.compile(r" [,.;:)–—?!-] ")
_HOLDING = re.compile(
    r" (?:holding|stake|share|shareholding|interest|turnout|proportion|portion|slice|chunk|take-up|occupancy) "
)
_DEMONSTRATED = re.compile(
    r"^ (?:(?:and|so|but) )?(?:in (?:a|an|the) (?:(?!<)\S+ ){1,4}<[a-z_]+:\d+> (?:(?!<)\S+ ){0,2})?(?:that|this|it|they|those|these|the (?:cuts?|figure|number|total|sum|loss|losses|layoffs))(?:'s)? "
)
_RESTATED = re.compile(
    r" (?:in other words|put (?:another|differently|simply)|that is to say|to put it|which means|meaning|or) (?:[a-z]+ )?"
)
"""How a sentence begins that says the one before again."""
BACK = 2
"""Sentences before that of a share in which its part and whole are told."""
PAIR = 2


def portions(lines: Sequence[Line]) -> Iterator[Statement]:
    """The shares of amounts told near them that no two of these make."""
    for number, line in enumerate(lines):
        before = lines[max(0, number - BACK) : number]
        for figure in line.told:
            if figure.dimension != "percent" or not _is_share(line, figure, "".join(other.code for other in before)):
                continue
            if fits(figure, measured((*before, line, *lines[number + 1 : number + 2]))):
                continue
            terms = _terms(figure, line, before)
            if terms and not of_sides(figure, terms, line.code):
                statement = Statement(LinkKind.SHARE, terms[1], (terms[0], figure), sure=False)
                if statement.fails():
                    yield statement


def _is_share(line: Line, figure: Telling, told: str) -> bool:
    before, after = line.before(figure), line.after(figure)
    if _TOGETHER.match(after):
        return False
    if _OF_THEM.match(after) and not _PART_NEXT.match(after):
        return bool(_SAID.search(before) or _OR.search(before) or _THUS.search(before))
    if _PART_NEXT.match(after) or _OF_WHOLE.match(after):
        return True
    of = _OF_NOUN.match(after)
    if of and (_SAID.search(before) or _APPOSED.search(before)):
        return f" {of['noun']} " in told
    if _RATE.match(line.code) or (_RESTATED.match(line.code) and _ONE_IN.search(figure.value.text)):
        return True
    if _OF_ANOTHER.match(after) or _MOVES.match(after):
        return False
    if _HOLDING.match(after) or _RESTATED.match(line.code) or _NAMED_SHARE.search(before):
        return True
    if _MOVED.search(before):
        return False
    return bool(_SAID.search(before) or (_APPOSED.search(before) and _CLOSED.match(after)))


def _terms(figure: Telling, line: Line, before: Sequence[Line]) -> tuple[Telling, Telling] | None:
    """The part and the whole that a share is most likely of; None when that is not plain."""
    named = _PART_NEXT.match(line.after(figure))
    if named and (part := line.numbers.get(int(named["part"]))):
        told = [one for one in alike(part, (*before, line)) if one.start < figure.start and bounded(one)]
        return (part, told[-1]) if told else None
    own = [one for one in measured([line]) if one.start < figure.start and bounded(one)]
    if own:
        nearest = own[-1]
        kin = [one for one in alike(nearest, [line]) if one.start < figure.start and bounded(one)]
        if not kin:
            kin = next((found for other in reversed(before) if (found := alike(nearest, [other]))), [])
            if len(kin) > PAIR:
                return None
        larger = [one for one in kin if (one.size or 0) > (nearest.size or 0)]
        if larger:
            return nearest, larger[-1]
        return (kin[-1], nearest) if len(kin) == 1 else None
    later = [one for one in measured([line]) if one.start > figure.start]
    if len(later) == PAIR and later[0] in alike(later[1], [line]):
        return by_size(later)
    if before and (_DEMONSTRATED.match(line.code) or _RESTATED.match(line.code) or _RATE.match(line.code)):
        told = measured(before[-1:])
        kin = [one for one in told if alike(one, before[-1:])] or measured(before)
        if len(kin) == PAIR and kin[0] in alike(kin[1], before):
            return by_size(kin)
    return None

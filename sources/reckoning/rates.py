"""Reads how many, how much each and how much in all: ``40 buses at $650,000 apiece, a total of $28 million``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from schemas.claim import LinkKind
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike, bounded
from sources.reckoning.other_bills import of_others, said_otherwise, stem, things
from sources.reckoning.statement import Statement
from sources.retold.telling import COUNT, Telling

_PER = re.compile(
    r" (?:(?:in cash|cash|in stock|all cash) )?(?:(?:a|an|per|every|for every|for each) (?P<thing>(?!year\b|quarter|month\b|week\b|day\b|hour\b|time\b|lot\b|few\b|third\b|total\b|bid\b|deal\b|rise\b|cut\b)"
    r"(?:[a-z]+ (?=[a-z]+ ))?[a-z]+)|(?:a|an|per|every|each) (?P<time>year|quarter|month|week|day|hour)(?! (?:each|apiece))|(?:(?:a|each|every|per) (?:day|week|month|year) )?(?P<all>each|apiece|a piece)) "
)
"""What says after an amount that it is that of one thing of several."""
_EACH_OF = re.compile(r" (?:each|every one) of (?:(?!<)[^ ,;:]+ ){1,3}$")
"""What says before a number that what follows is told of each."""
_UNIT = re.compile(r" (?:a|an|per|every|each) (?P<two>(?P<one>[a-z]+) [a-z]+) ")
"""The words for a unit after an amount."""
_EACH_COUNT = re.compile(
    r" (?:for|to|on|in) (?:each|every one) of (?:(?:the|its|their|his|her|all) )?<count:(?P<count>\d+)> "
)
"""What says after an amount that it is that of each of a number."""
_FOR = re.compile(
    r" (?:(?!<)[^ ,;:]+ ){0,2}?(?:for|over|across|spread over|covers) (?:(?!<)[^ ,;:]+ ){0,2}?<(?:count|time):\d+> "
)
"""What says after an amount that it is for a number of things."""
_LASTS = re.compile(
    r" (?:(?!<)[^ ;]+ ){0,10}?(?:go on|goes on|last|lasts|lasting|carry on|keep going|keep it going|runway|survive|operate|get by|enough|fund|cover) (?:(?!<)[^ ;]+ ){0,4}?<time:\d+> "
)
"""What says after an amount how long it lasts at so much a month."""
_MADE = re.compile(
    r" (?:total|totals|totall?ing|totalled|altogether|in all|all told|in sum|worth|valu(?:es|ed|ing)|value|which makes|making|makes|or|so|for|cost|costs|costing|will cost|bill|price|pay|paid|"
    r"pays|took in|takes in|collects?|collected|gathers?|delivers?|delivered|yields?|produces?|raised|generated|grossed|netted|payout|outlay|spending|spent|contract|order|scheme|come to|comes to|came to|adds? up to|lost|earn|earns|earned|capacity|brings?|means|meaning|amount(?:s|ed|ing)? to|that is|that's|which is|= )(?: (?!<)[^ ;:]+){0,8} $"
)
"""What says before an amount that it is what they come to."""
_DERIVED = re.compile(
    r" (?:or|i\.e\.|that is|that's|which is|works out at|equals|equivalent to|an average of|average of|at) (?:(?:about|around|some|roughly|nearly|almost|just|over) ){0,2}$"
)
"""What says before the amount of each that it is worked out from those before."""
_AT_EACH = re.compile(r" (?:and |so |but )?at (?:(?!<)[^ ,;:]+ ){0,2}<[a-z_]+:\d+> (?:a|an|per|every|each) ")
"""How a sentence begins that says how long or how far what was told before goes."""
_EACH_THING = re.compile(r" (?:each|every|a single|per) (?P<thing>[a-z]+) (?:(?!<)[^ ,;:]+ ){0,5}$")
"""What says before an amount that it is that of each thing."""
_PRICED = re.compile(
    r" (?P<thing>[a-z]+s) (?:(?!<)[^ ,;:]+ ){0,4}?(?:cost|sell|sold|fetch|fetched|go|went|priced|earn|earned|weigh|weighed|pay|paid|produce|produced) (?:(?:for|at|about|around|some|only|just) ){0,2}$"
)
"""What says before an amount that it is the price of each thing."""
TIMES = Decimal(2)
"""How many times the stated product the true one is, or the other way round, at most."""
CLOSE = Decimal("1.35")
"""The same for an amount that stands beside the others without a word that says so."""
SLACK = Decimal("0.04")
"""The share of a product that may be rounded away in passing."""
LEAST = 2
_WITH = re.compile(r" (?:together |and )?with (?:the|its|their|all|an?) (?:[a-z-]+ ){1,4}?(?:the|it|this|that) ")
"""How a sentence begins whose amount takes in something else: ``With the depot the contract is worth``."""
_ONE_MORE = re.compile(r" and (?:an?|one|another)(?: third| fourth| single)? (?:(?!<)[a-z]+ )?(?:of )?<")
"""What says after an amount of each that another thing has one of its own."""


def rates(lines: Sequence[Line]) -> Iterator[Statement]:
    """The amounts in all that no number of things makes with any amount of each."""
    for number, line in enumerate(lines):
        window = lines[max(0, number - 1) : number + 2]
        for each in line.told:
            if each.dimension in (COUNT, "percent", "time") or not bounded(each):
                continue
            said = [(count, whole) for count, whole in _candidates(each, line, window) if _near(each, count, whole)]
            beside = product(_counts(each, line, [line]), [one for one in alike(each, [line]) if bounded(one)])
            found = said or [(count, whole) for count, whole in beside if _near(each, count, whole, CLOSE)]
            found = [(count, whole) for count, whole in found if not said_otherwise(whole, window)]
            found = [(count, whole) for count, whole in found if not of_others(each, count, whole, window)]
            found = [(count, whole) for count, whole in found if not _more_between(each, whole, line)]
            held = any(_holds(each, count, whole) for count, whole in _all(each, window))
            if len(found) == 1 and not held:
                count, whole = found[0]
                yield Statement(LinkKind.RATE, whole, (count, each), sure=False)


def _more_between(each: Telling, whole: Telling, line: Line) -> bool:
    """Whether another amount like that of each is told before what they come to: ``two of 150 each and one of 80 give 380``."""
    if any(each.start < one.start < whole.start for one in alike(each, [line])):
        return True
    return whole.start in line.places and _ONE_MORE.search(line.before(whole)[line.places[each.start] :]) is not None


def _candidates(each: Telling, line: Line, window: Sequence[Line]) -> Iterator[tuple[Telling, Telling]]:
    """The numbers of what an amount is told of each of, and the amounts said to be what they come to."""
    counts = list(_counts(each, line, window))
    derived = _DERIVED.search(line.before(each)) is not None
    at = _AT_EACH.match(line.code)
    wholes = [
        one
        for other in window
        for one in alike(each, [other])
        if bounded(one)
        and not _WITH.match(other.code)
        and (
            _MADE.search(other.before(one))
            or ((other is line or at) and derived)
            or (other is line and _FOR.match(other.after(one)))
            or _LASTS.match(other.after(one))
        )
        and not ((per := _PER.match(other.after(one))) and not per["time"])
    ]
    yield from product(counts, wholes)


def _counts(each: Telling, line: Line, window: Sequence[Line]) -> Iterator[Telling]:
    per = _PER.match(line.after(each))
    counted = _EACH_COUNT.match(line.after(each))
    if counted and int(counted["count"]) in line.numbers:
        yield line.numbers[int(counted["count"])]
        return
    before = [one for one in line.told if one.start < each.start and one.dimension == COUNT and bounded(one)]
    if before and _EACH_OF.search(line.before(before[-1])):
        yield before[-1]
    elif per and per["all"]:
        yield from before[-1:] or _only_count(window, line)
    elif thing := _thing(each, line):
        yield from _of(thing, each, window)
    elif per:
        yield from _counted_by(per, each, line, window) or (before if _DERIVED.search(line.before(each)) else ())


def _counted_by(per: re.Match[str], each: Telling, line: Line, window: Sequence[Line]) -> list[Telling]:
    """The numbers of what an amount is told per one of: a stretch of time, a unit of measure or a thing."""
    if per["time"]:
        times = [one for other in window for one in other.told if getattr(one.value, "unit", None) == per["time"]]
        return sorted(times, key=lambda one: abs(one.start - each.start))[:1]
    if measure := _measure(line.after(each)):
        return [one for other in window for one in other.told if getattr(one.value, "unit", None) == measure]
    for thing in reversed(per["thing"].split()):
        if told := list(_of(thing, each, window)):
            return told
    return []


def _only_count(window: Sequence[Line], line: Line) -> list[Telling]:
    """The only number of things in the sentence before."""
    at = window.index(line)
    told = [one for one in window[at - 1].told if one.dimension == COUNT and bounded(one)] if at else []
    return told if len(told) == 1 else []


def _of(thing: str, each: Telling, window: Sequence[Line]) -> Iterator[Telling]:
    """The numbers of a thing."""
    for other in window:
        for one in other.told:
            if (
                one.dimension == COUNT
                and bounded(one)
                and one.start != each.start
                and stem(thing) in things(other.after(one))
            ):
                yield one


def _measure(after: str) -> str | None:
    """The unit that an amount is told of each of: ``$5 a square foot``."""
    found = _UNIT.match(after)
    for words in (found["two"], found["one"]) if found else ():
        try:
            return read_quantity(f"1 {words}").unit
        except NotationError:
            continue
    return None


def _thing(each: Telling, line: Line) -> str | None:
    """What an amount is told of each of, where that stands before it."""
    before = line.before(each)
    found = _EACH_THING.search(before) or _PRICED.search(before)
    return found["thing"] if found else None


def _all(each: Telling, window: Sequence[Line]) -> Iterator[tuple[Telling, Telling]]:
    numbers = [one for line in window for one in line.told if one.dimension in (COUNT, "time") and one.size]
    yield from product(numbers, alike(each, window))


def _made(each: Telling, count: Telling) -> Decimal:
    value = count.size if count.dimension == COUNT else getattr(count.value, "value", None)
    return (each.size or Decimal(0)) * (value or Decimal(0))


def _near(each: Telling, count: Telling, whole: Telling, times: Decimal = TIMES) -> bool:
    made, stated = _made(each, count), whole.size or Decimal(0)
    many = made > (each.size or 0) * (LEAST - 1)
    return bool(many and made <= stated * times and stated <= made * times)


def _holds(each: Telling, count: Telling, whole: Telling) -> bool:
    made, stated = _made(each, count), whole.size or Decimal(0)
    return bool(stated) and abs(made - stated) <= SLACK * stated

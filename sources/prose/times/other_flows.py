"""Tells flows beside the reported one: those of the year before, of an earlier forecast, or that others expect."""

import re

from schemas.notation.periods import PeriodMention
from sources.prose.annotated import DATED, Annotated
from sources.prose.patterns.frames import Frame
from sources.prose.times.flow_times import relative

REACH = 12
"""Tokens between an amount and the period of its clause."""
OTHER_TIME = re.compile(
    r" (?:from|than|versus|vs|against|with|to|on|over|since|by|until|before|after) (?:(?:the|a|its|that|in|for|same|comparable|corresponding|period|quarter|half|months|time|of) ){0,6}$"
)
"""What stands before a date that only tells another time than an amount's own: ``up from``."""
PAST = re.compile(
    r" (?:year earlier|year before|year ago|year-earlier|year-ago|prior-year|previous year|prior year|preceding year|"
    r"same (?:period|quarter|half|time|<period:\d+>)|corresponding|comparable|twelve months earlier|12 months earlier) "
)
"""Words for the same period a year before."""
_BEGINS = (
    r"(?:(?:in|for|during) )?(?:the |a |one )?(?:same (?:period|quarter|half|time|<period:\d+>)|year[ -](?:earlier|before|ago)|year-(?:earlier|ago)|"
    r"(?:previous|prior|preceding) year|prior-year|corresponding|comparable|<time:\d+> (?:earlier|before|ago)) "
)
_OPENING = re.compile(rf" (?:and |but |, )?{_BEGINS}")
_FOLLOWING = re.compile(rf" (?:just |only )?{_BEGINS}")
_WITHIN = re.compile(
    r" (?:(?!<(?:money|count|percent):)\S+ ){1,6}?(?:in|for|during) (?:the )?"
    r"(?:(?:same|corresponding|comparable|year-ago|year-earlier|prior-year) |<period:(?P<same>\d+)> )"
)
"""The same in the words of a pattern: ``net income in the same quarter last year was``."""
BOUNDS = re.compile(r" (?:while|whereas|but|; ) |: ")
"""Where the clause of an amount begins."""
AGO = re.compile(
    r" (?:from|than|versus|vs|against|compared (?:with|to)) (?:(?!<)\S+ ){0,3}<(?:money|count):\d+> (?:in|for|during) (?:the )?$"
)
"""Before the period of an amount that the article's own is compared with."""
_FORMERLY = re.compile(
    r" (?:previously|(?:previous|prior|earlier|former|original|initial|old) (?:(?!<)\S+ ){0,2}?(?:forecast|guidance|estimate|outlook|range|target|projection|view)) "
)
_OUTSIDE = re.compile(
    r" (?:analysts?'?|consensus|wall street|economists|street|estimates?|forecasters|(?:had|have|been) expected|pencilled|the city had|markets? had) "
)


def compared_year(frame: Frame, sentence: Annotated) -> bool:
    """Whether the amount that a forecast is compared with is that of a time named beside it, not an earlier forecast."""
    clause = re.split(r" (?:<money|<count|while|but|;|,) ?", sentence.code[frame.end - 1 :])[0]
    told = " " + " ".join(clause.split()[:REACH]) + " "
    return DATED.search(told) is not None or PAST.search(told) is not None or " last year " in told


def formerly(frame: Frame, sentence: Annotated) -> bool:
    """Whether the words between the amount before and this one tell that it was forecast before: ``its previous guidance of``."""
    at = sentence.token(frame.item)
    return _FORMERLY.search(" " + re.split(r"<(?:money|count):\d+>|;", sentence.code[:at])[-1]) is not None


def past(frame: Frame, sentence: Annotated) -> bool:
    """Whether a flow is of the year before: ``twelve months earlier it had made``, ``it made $12 million a year earlier``."""
    before = " " + " ".join(BOUNDS.split(sentence.code[: frame.start])[-1].split()[:6]) + " "
    after = " " + " ".join(sentence.code[frame.end - 1 :].split()[:5]) + " "
    within = _WITHIN.match(sentence.code, frame.start)
    if within and (within["same"] is None or _same(sentence, int(within["same"]))):
        return True
    return any(
        opening.match(words) is not None or _told_before(words, sentence)
        for opening, words in ((_OPENING, before), (_FOLLOWING, after))
    )


def _same(sentence: Annotated, number: int) -> bool:
    """Whether a date is the *same* stretch as another: ``the same quarter``."""
    item = sentence.items[number]
    return sentence.text[item.start : item.end].lower().startswith("same ")


def _told_before(words: str, sentence: Annotated) -> bool:
    """Whether the words begin with a date that is told from another: ``a year earlier``."""
    dated = re.match(r" (?:(?:in|for|during) )?(?:the )?<period:(\d+)> ", words)
    item = sentence.items[int(dated[1])] if dated else None
    return isinstance(item, PeriodMention) and relative(item, sentence.text)


def foreign(frame: Frame, sentence: Annotated) -> bool:
    """Whether an amount is what analysts expected, not what the company tells."""
    before = " ".join(sentence.code[: frame.start].split(" ")[-8:]) + " "
    after = " ".join(sentence.code[frame.end - 1 :].split(" ")[:8]) + " "
    before = re.split(r" (?:beating|above|below|topping|missing|, but|and) |<(?:money|count|percent):\d+>", before)[-1]
    after = re.split(
        r" (?:,|\(|and|but|beating|above|below|topping|ahead|missing|in line|compared|exceeding|against|topped|beat|exceeded|surpassed|missed|fell|came|bettered) ",
        after,
    )[0]
    return (
        _OUTSIDE.search(f" {before}{sentence.code[frame.start : frame.end].strip()} ") is not None
        or _OUTSIDE.search(f" {after} ") is not None
    )

"""Which of two amounts is the older one, by the words around each."""

import re

from sources.reckoning.kinds.own_words import Own

_SPAN = r"(?:years?|months?|quarters?|weeks?|decades?|seasons?|days?|spring|summer|autumn|fall|winter|half|term|time|night|election|edition|round|report)"
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_LONG_PAST = re.compile(
    rf" (?:{_NUMBER} {_SPAN} (?:ago|earlier|before|previously|prior)|(?:the|its|that|in) {_SPAN} (?:before|earlier)|previous(?:ly)?|prior|preceding|former(?:ly)?|earlier|original(?:ly)?|initial(?:ly)?|"
    r"at first|at the (?:start|outset|beginning)|had been|used to|meant to|supposed to|was to|were to|back in|back then|before) "
)
_PAST = re.compile(
    rf" (?:last {_SPAN}|ago|(?:the|its|their) (?:old|first|former) |(?:when|as|since) (?:[a-z]+ ){{0,4}}(?:approved|opened|began|started|signed|launched|took)|"
    r"approved|budgeted|planned|promised|pencilled in|first budgeted|until|in (?:19|20)\d\d) "
)
_PAST_PERHAPS = re.compile(r" (?:once|was|were|had|then|started|began|stood|opened|first|old|budget|plan) ")
_PRESENT = re.compile(
    rf" (?:now|today|nowadays|currently|latest|newest|present|this {_SPAN}|final|finally|eventually|in the end|ended up|turned out|to date|(?:climbed|rose|risen|grew|grown|jumped|soared|fell|fallen|dropped|shrunk|swollen) to|has (?:since )?(?:risen|grown|climbed|fallen|dropped|swollen|become|reached)|"
    r"current|new|actual|this time|these days|at present|by now|at last count|so far|just closed|revised) "
)
_PRESENT_PERHAPS = re.compile(r" (?:is|are|has|have|since|reached|stands|will) ")
_COMPARED = re.compile(
    rf" (?:less|more|fewer|higher|lower|above|below|up|down) (?:than|on|from) (?:a|an|one|the|last|that of) (?:{_SPAN} )?(?:ago|earlier|before)?"
)
"""What an amount is compared with by a percentage, whose time is not its own: ``690 million, 3 percent less than a year ago``."""
_LAST = re.compile(rf" last {_SPAN} ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG, _LIKELY, _PERHAPS = 1.5, 1.0, 0.4


def age(own: Own) -> float:
    """How much an amount is told as an earlier one; below zero, as a present one."""
    words = _COMPARED.sub("", own.words)
    past = _LONG if _LONG_PAST.search(words) else _said(words, _PAST, _PAST_PERHAPS)
    return past - _said(words, _PRESENT, _PRESENT_PERHAPS)


def _said(words: str, surely: re.Pattern[str], perhaps: re.Pattern[str]) -> float:
    return _LIKELY if surely.search(words) else _PERHAPS if perhaps.search(words) else 0.0


def older(one: Own, other: Own) -> bool | None:
    """Whether the first of two amounts is the older one; None when the words don't tell."""
    mine, others = (sorted(int(year) for year in _YEAR.findall(own.words)) for own in (one, other))
    if mine and others and mine[-1] != others[-1]:
        return mine[-1] < others[-1]
    if _LAST.search(one.words) and others and not mine:
        return False
    if _LAST.search(other.words) and mine and not others:
        return True
    apart = age(one) - age(other)
    return apart > 0 if abs(apart) >= _PERHAPS else None


def timed(one: Own, other: Own) -> bool:
    """Whether the words tell of two times, whichever is the earlier one."""
    return max(abs(age(one)), abs(age(other))) >= _LIKELY

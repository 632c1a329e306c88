"""Tells amounts that a clause puts before the present, or into other people's mouths: what was once, what others expected or feared."""

import re
from datetime import date

from schemas.notation.periods import PeriodMention
from sources.prose.annotated import Annotated
from sources.prose.names.references import Reference
from sources.prose.patterns.frames import Frame

_AMOUNT = r"<(?:money|count|percent|area|length|power|energy|mass):"
_CLAUSE = re.compile(r" (?:; |while |whereas |but |although |though )|, and ")
"""Where the clause of an amount begins."""
_BEFORE = re.compile(
    rf"^ (?:(?:and|but|,) )?under (?:its|the|their|his|her|<ref:\d+>) (?:previous|former|last|old|earlier) (?:owner|owners|ownership|management|boss|name|regime) (?:, )?(?:(?!{_AMOUNT}|, )\S+ ){{0,8}}"
    rf"|^ (?:(?:and|but|,) )?(?:before|until|prior to|ahead of) (?:(?!{_AMOUNT}|, )\S+ ){{1,8}}?(?:, )?(?=<name|<ref|the |its |it |they |investors )"
    rf"| (?:the )?(?:last|previous|prior|preceding) (?:year|season|term) 's (?:(?!{_AMOUNT}|, )\S+ ){{0,6}}$"
    r"|^ (?:(?:and|but|,) )?(?:in )?(?:the )?(?:last|previous) (?:season|term|time|edition) "
    rf"|^ (?:(?:and|but|,) )?(?:a|the|one) (?:year|month|week|quarter|decade) (?:before|earlier|ago) (?:, )?"
    rf"|^ (?:(?:and|but|,) )?(?:<time:\d+>|<period:\d+>|a few years|some years|several years) (?:before|earlier|ago) (?:, )?"
    rf"| (?:had previously|previously|formerly|used to|once|in those days|at the time|back then) (?:(?!{_AMOUNT}|, )\S+ ){{0,8}}$"
)
"""What puts an amount before the present, ahead of it in its clause: ``Before the new cash, ...``, ``Ten years ago ...``."""
_AFTER = re.compile(
    rf"^ (?:(?!{_AMOUNT}|, |and |but )\S+ ){{0,5}}?(?:(?:<time:\d+>|a (?:year|month|week|decade)|(?:two|three|five|ten|some|several|a few) (?:years|months|weeks|decades)) (?:ago|earlier|before)"
    r"|(?:before|until) (?:the|this|that|last|its)|at the time|at its peak|in its heyday) "
)
"""The same behind it: ``was worth $30 million before the deal``, ``cut 1,200 jobs two years ago``."""
_OPENS = re.compile(
    r"^ (?:(?:but|and|back|as early as) ){0,2}(?:in|by|at the end of|when [^,;<]{1,60} in) <period:(\d+)> "
)
"""A date with which a sentence opens."""
_ANEW = re.compile(r"; | (?:but|while|whereas|now|today|since) ")
"""Words that lead from what was back to what is."""
PAST_YEARS = 2
"""Years before an article's from which on a sentence is of long before."""
_REFERRED = re.compile(r"<(?:ref|period):(\d+)>")
_LAST = re.compile(r"(?:the )?(?:last|previous|prior|preceding) (?:year|season|term|month|quarter)", re.IGNORECASE)
_OTHERS = re.compile(
    r" (?:unions?|analysts?|experts?|economists?|critics|observers|campaigners|brokers|forecasters|residents|workers|staff|investors|markets?|"
    r"city|wall street|some|many|media|locals|opponents|traders|rivals) (?:(?:had|have|has|was|were|is|are|all|widely|mostly|originally|initially|earlier|also) ){0,3}"
    r"(?:feared|fearing|fears?|warned|warning|expected|expecting|predicted|predicting|forecast|forecasting|estimated|speculated|hoping|hoped|bracing|braced|looking|pencilled|"
    rf"reckoned|bet|betting|guessed) (?:(?!{_AMOUNT}|, )\S+ ){{0,10}}$"
)
"""Before an amount that others expected or feared."""


def once(frame: Frame, sentence: Annotated) -> bool:
    """Whether the clause of an amount puts it before the present."""
    before = _clause_before(sentence, frame.start + 1)
    after = _CLAUSE.split(sentence.code[frame.end - 1 :])[0] + " "
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def opens_long_before(frame: Frame, sentence: Annotated, published: date | None) -> bool:
    """Whether a sentence that opens with a year well before its article's tells an amount: ``In 2022 the developers were talking of``."""
    found = _OPENS.match(sentence.code)
    item = sentence.items[int(found[1])] if found and published else None
    if published is None or not isinstance(item, PeriodMention) or item.period is None:
        return False
    between = sentence.code[found.end() if found else 0 : sentence.token(frame.item)]
    return int(item.period.end[:4]) <= published.year - PAST_YEARS and not _ANEW.search(between)


def feared(frame: Frame, sentence: Annotated) -> bool:
    """Whether an amount is what people other than those it is about expected or feared."""
    return _OTHERS.search(_clause_before(sentence, sentence.token(frame.item))) is not None


def _clause_before(sentence: Annotated, end: int) -> str:
    """The code of a clause up to a place."""
    told = _REFERRED.sub(lambda found: _words(found, sentence), sentence.code[:end])
    return " " + _CLAUSE.split(told)[-1].lstrip()


def _words(found: re.Match[str], sentence: Annotated) -> str:
    """A description in its own words: ``the union``; *last year* too, any other date as it is."""
    item = sentence.items[int(found[1])]
    words = sentence.text[item.start : item.end].lower()
    return words if isinstance(item, Reference) or _LAST.fullmatch(words) else found[0]

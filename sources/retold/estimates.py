"""Tells what somebody else reckoned with from what was reported: ``compares with our €242m``, ``analysts had expected 6 per cent``."""

import re

_LED = re.compile(
    r"\b(?:(?:compar\w+ (?:with|to)|against|versus|vs\.?|above|below|ahead of|short of|beat(?:s|ing)?|miss(?:ed|es|ing)?|than|from|to|at|is|was|of|and) (?:our|my|the (?:consensus|market['’]s|street['’]s|analysts['’])) "
    r"(?:(?:own|previous|old|new|former|earlier|full-year|forecasts?|estimates?|model|expectations?|consensus|number|figure)\b,? ?){0,3}(?:of |was |is |at )?"
    r"|\b(?:[Cc]onsensus|(?:the )?[Ss]treet|[Aa]nalysts|[Bb]rokers|[Ee]conomists|[Ff]orecasters|[Pp]olled \w+|[Ww]e) (?:was|is|were|had|have|has|on average|at)? ?(?:been )?"
    r"(?:expect\w*|forecast\w*|look(?:ed|ing)? for|pencil\w+ in|predict\w*|estimat\w+|model\w*|reckon\w*|project\w*|of|at)(?: (?:a|an|operating|underlying|net|pre-?tax|annual|quarterly|on|average|for|about|around|some|profit|revenue|growth|sales|of|only|just)){0,4} )$"
)
"""Before an amount that others than those whose result it is reckoned with."""
_BEHIND = re.compile(
    r",? (?:(?:that|which) )?(?:(?:the )?(?:analysts|brokers|economists|market|street|consensus|investors)|we) (?:had |have |were |was )?(?:been )?(?:expect|forecast|look|pencil|predict|estimat|model|project)"
    r"|,? (?:in our (?:model|forecast|numbers)|(?:expected|forecast|predicted|estimated|pencilled in) by (?:the )?(?:analysts|brokers|economists|consensus|market|us|city|street))",
    re.IGNORECASE,
)
"""Behind it."""


def estimate(text: str, first: int, start: int, end: int, last: int) -> bool:
    """Whether the amount at ``start`` is what others reckoned with, by the words between ``first`` and ``last``."""
    return _LED.search(text, first, start) is not None or _BEHIND.match(text, end, last) is not None

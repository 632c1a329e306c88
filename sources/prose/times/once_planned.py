"""Dates that were once planned and are no longer: ``at first planned for 2024``, ``was to have opened in May``, ``said last year that it would open in``."""

import re

LOOK_BACK = 120
"""Characters before a date that tell what was planned for it."""
_PLANNED = r"(?:planned|scheduled|due|expected|supposed|meant|promised|slated|intended|pencil+ed in|earmarked|hoped|set|billed|announced|targeted)"
_ONCE = r"(?:at first|originally|initially|once|previously|first|earlier)"
_REST = r"(?: (?![.;])[^\s.;]+){0,7} ?$"
_ONCE_PLANNED = re.compile(
    rf"\b(?:{_ONCE} {_PLANNED}"
    rf"|{_PLANNED} {_ONCE}"
    rf"|had (?:{_ONCE} )?been {_PLANNED} (?:to|for)"
    r"|(?:was|were) to have"
    rf"|(?:had (?:{_ONCE} )?|{_ONCE} )(?:hoped|planned|wanted|aimed|promised|pledged|intended) (?:to|for|that|it)"
    r"|(?:said|promised|announced|pledged|told \w+|wrote) (?:(?:last|a|two|three|\w+) (?:year|month|week|spring|summer|autumn|fall|winter|years|months)(?: ago| earlier)?|earlier)"
    r"(?: that)?(?: [^\s.;]+){1,6}? would"
    rf"|instead of|rather than){_REST}",
    re.IGNORECASE,
)
_PUT_BACK = re.compile(
    r"\s*(?:[Ii]n|[Bb]ack in) (?:19|20)\d\d\b[^;]{0,150}\b(?:put|pushed|moved|set|shifted|brought|pulled) (?:back|forward) to(?: the)?(?: \w+ of)? ?"
    r"|\s*(?:[Ii]n|[Bb]ack in) (?:19|20)\d\d\b[^;]{0,150}\b(?:postponed|delayed|rescheduled|revised|extended|re-?baselined) to(?: the)?(?: \w+ of)? ?"
)
"""A sentence that tells what was planned anew in an earlier year."""
_STILL = re.compile(r"\b(?:now|still|will|is to|are to|is due|are due|is set|are set|and (?:was )?\w+ed)\b")
"""Between the words and the date, what turns from what was once planned to what is."""


def once_planned(text: str, start: int, position: int) -> bool:
    """Whether the sentence from ``start`` tells the date at a position as one that was once planned."""
    if _PUT_BACK.fullmatch(text, start, position):
        return True
    found = _ONCE_PLANNED.search(text, max(start, position - LOOK_BACK), position)
    return found is not None and _STILL.search(text, found.start(), position) is None

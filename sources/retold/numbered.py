"""Which one of several a passage tells of: ``Unit 2``, ``phase two``, ``the second line``; of another one, it tells of something else."""

import re
from collections.abc import Mapping

from sources.retold.words import stem

_ORDER = {
    word: str(number)
    for number, words in enumerate(
        ("one first 1st I", "two second 2nd II", "three third 3rd III", "four fourth 4th IV", "five fifth 5th V"), 1
    )
    for word in words.split()
}
_TIMES = "quarter|half|time|day|week|month|year|months|weeks|days|years|hours|minutes|place|of|in|to|for|and|chance|step|thing|sight|glance|or"
_BEHIND = re.compile(
    rf"\b(?P<which>first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)) (?!(?:{_TIMES})\b)(?P<what>[a-z]{{3,}})\b"
)
_BEFORE = re.compile(
    r"\b(?P<what>[Uu]nit|[Ll]ine|[Pp]hase|[Ss]tage|[Rr]eactor|[Bb]lock|[Hh]all|[Tt]rain|[Pp]lant|[Tt]ower|[Tt]erminal|[Ss]ection|[Ll]ot|[Tt]ranche"
    r"|[Mm]ill|[Ff]urnace|[Ss]haft|[Bb]erth|[Pp]ier|[Hh]angar|[Bb]uilding|[Ww]ing|[Pp]art|[Bb]atch|[Rr]ound|[Ww]ave) (?P<which>one|two|three|four|five|[1-5]|I{1,3}|IV|V)\b(?![.,]?\d)"
)
_TAKEN_UP = re.compile(r"(?:It|Its|They|Their|This|That|These|Those)\b")
"""What takes up the sentence before."""
_ENDS = re.compile(r"[.!?]\s")


def numbered(text: str, start: int, end: int) -> Mapping[str, frozenset[str]]:
    """The things of which a sentence says which one it means, each with the numbers; a pronoun takes up the sentence before."""
    if _TAKEN_UP.match(text, start):
        lead_up = text[max(0, start - 200) : start].rstrip()
        start -= len(text[max(0, start - 200) : start]) - max(
            (found.end() for found in _ENDS.finditer(lead_up)), default=0
        )
    found: dict[str, frozenset[str]] = {}
    for words in (_BEHIND, _BEFORE):
        for match in words.finditer(text, start, end):
            what = stem(match["what"].lower())
            found[what] = found.get(what, frozenset()) | {_ORDER.get(match["which"], match["which"])}
    return found


def another(ours: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> bool:
    """Whether two passages tell of two of one kind."""
    return any(not ours[what] & theirs[what] for what in ours.keys() & theirs.keys())

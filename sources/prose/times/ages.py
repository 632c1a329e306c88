"""Reads beginnings told by the time since: ``the 74-year-old firm``, ``its 75th anniversary``, ``for the past eight years``."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from schemas.notation.periods import PeriodMention
from schemas.period import Period, Precision
from sources.prose.annotated import Age, Lasting
from sources.prose.sentences import Sentence

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = (
    {word: number for number, word in enumerate(_UNITS, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {
        f"{ten}-{unit}": 10 * tens + number
        for tens, ten in enumerate(_TENS, 2)
        for number, unit in enumerate(_UNITS[:9], 1)
    }
    | {"a hundred": 100, "one hundred": 100, "a century": 100}
)
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_JUBILEES = {
    "silver jubilee": 25, "silver anniversary": 25, "golden jubilee": 50, "golden anniversary": 50, "diamond jubilee": 60,
    "centenary": 100, "centennial": 100, "sesquicentennial": 150, "sesquicentenary": 150, "bicentenary": 200, "bicentennial": 200,
    "tercentenary": 300,
}  # fmt: skip


def _ordinal(word: str) -> str:
    """The ordinal of a number in words: ``seventy-fifth``."""
    head, _, last = word.rpartition("-")
    plain = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return f"{head}-{plain}" if head else plain


_ORDINALS = {_ordinal(word): number for word, number in _NUMBERS.items() if " " not in word} | {"hundredth": 100}
_COUNTS = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_NTHS = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}"
_BODY = (
    "firm|company|business|group|maker|brewer|brewery|retailer|bank|bakery|baker|club|society|charity|orchestra|choir|institution|institute|museum|"
    "newspaper|paper|college|school|university|start-up|startup|chain|airline|carrier|shipyard|yard|shipbuilder|federation|association|union|party|"
    "co-operative|cooperative|co-op|outfit|publisher|manufacturer|builder|developer|operator|lender|insurer|foundation|trust|theatre|theater|hospital|"
    "ferry|distillery|winery|producer|supplier|house|label|mutual|venture|grocer|broker|studio"
)
_BORN = "founding|foundation|establishment|creation|birth|inception|formation|incorporation|beginnings"
_BEGUN = "founded|established|set up|formed|created|started|born|incorporated|opened its doors|began"
_NOT_OF = rf"(?! (?:of|since|after|in (?:charge|office|power|post|the job)|on the) (?!(?:its|the|their) (?:{_BORN})))"
_SINCE = re.compile(
    rf"\b(?:(?P<count>{_COUNTS})[- ]year[- ]old(?= (?:(?!and\b|or\b|by\b|at\b|of\b|who\b|man\b|woman\b)[\w'’-]+ ){{0,3}}?(?:{_BODY})\b)"
    rf"|(?P<jubilee>{'|'.join(_JUBILEES)})\b{_NOT_OF}|(?<=\bits )(?:(?P<nth>{_NTHS}) (?:birthday|anniversary|year|jubilee)\b{_NOT_OF})"
    rf"|(?<=['’]s )(?:(?P<nth_whose>{_NTHS}) anniversary\b{_NOT_OF})"
    rf"|(?<=\btheir )(?:(?P<nth_theirs>{_NTHS}) (?:birthday|anniversary)\b{_NOT_OF})"
    rf"|(?P<nth_founding>{_NTHS}) anniversary of (?:its|the|their) (?:{_BORN})\b"
    rf"|(?:celebrat\w+|mark(?:s|ed|ing)?) (?:its |their )?(?P<count_kept>{_COUNTS}) years (?:of|since|in (?:business|existence)|on the)\b"
    rf"|(?P<count_after>{_COUNTS}) years (?:after|since) (?:it (?:was|had been) (?:first )?(?:{_BEGUN})|its (?:{_BORN}))\b"
    rf"|(?P<count_since>{_COUNTS}) years (?:after|since) being (?:{_BEGUN})\b)",
    re.IGNORECASE,
)
_TURNED = re.compile(
    rf"\bturn(?:s|ed|ing)? (?P<count>{_COUNTS})\b(?! ?(?:%|per ?cent|\w+ into|million|billion|people|jobs|of|homes|games|seats)|[.,]\d)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:he|she|his|her|who|mr|mrs|ms|dr|sir|aged|man|woman|mother|father|president|minister|chairman|singer|actor|year-olds?|i|my)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    rf"\b(?:led|run|headed|chaired|managed|steered|(?:head|director|president|chairman|chairwoman|chair|boss|leader|secretary|editor|principal|rector) of|been (?:its |the )?(?:[a-z]+ ){{0,4}}?(?:executive|director|chairman|chairwoman|chair|president|boss|head|leader|principal|"
    rf"charge|helm|secretary|rector|editor|curator|conductor))\b[^.;]{{0,60}}?(?P<for> for (?:the (?:past|last) )?(?P<count>{_COUNTS}) years\b)"
    rf"|\b(?P<for_past>After (?P<count_past>{_COUNTS}) years (?:in charge|at the (?:helm|head|top)|in the (?:job|post)|in office|running|leading|as (?:its |the )?[a-z]+(?: [a-z]+)?)\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:its|their|his|her) (?:[\w'’-]+ ){0,4}(?:brewery|plant|factory|branch|store|shop|office|festival|show|programme|program|prize|award|scheme|magazine|line|site|"
    r"unit|division|arm|subsidiary|campus|hall|flagship)\b[^.;,]{0,40}$|['’]s (?!firm|company|business)[a-z-]+(?: [a-z-]+)? $",
    re.IGNORECASE,
)
"""Before the age of something that an organisation has, not its own."""
_NOT_YET = re.compile(r"\b(?:before|until|till|by the time|when|if) (?:[\w'’-]+ ){1,5}$", re.IGNORECASE)
"""Before an age that is reached one day, no date told."""
_HEDGED = re.compile(
    r"\b(?:more than|over|nearly|almost|some|about|around|at least|roughly|under|less than)(?: a)? $", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:founded|established|since|set up|formed|born|created|opened|started|from|dating|until|back)(?:,? \w+){0,3},? $",
    re.IGNORECASE,
)
"""Before a date that is not that of the birthday."""
_TELLING = re.compile(r"years?\b|\bturn|anniversary|birthday|jubilee|centen|centur", re.IGNORECASE)
"""What a sentence that tells an age holds."""
LOOSE = 10
"""Years of which a round number of years that is hedged tells nothing."""
YOUNGEST, OLDEST = 2, 999
"""Years that an organisation has existed, at least and at most."""


def ages(
    text: str, found: Sequence[Sentence], dates: Sequence[PeriodMention], published: date | None
) -> Iterator[Age | Lasting]:
    """The ages and anniversaries of a text, in order, each with about the year that it leads back to."""
    for sentence in found:
        written = text[sentence.start : sentence.end]
        if not _TELLING.search(written):
            continue
        inside = [one for one in dates if sentence.start <= one.start and one.end <= sentence.end]
        forms = [_SINCE] if _SOMEBODY.search(written) else [_SINCE, _TURNED]
        for form in forms:
            for match in form.finditer(text, sentence.start, sentence.end):
                yield from _age(text, match, inside, published)
        for match in _LASTED.finditer(text, sentence.start, sentence.end):
            count = _number(match)
            if count and published and count % LOOSE != 0:
                start, end = match.span("for") if match["for"] else match.span("for_past")
                yield Lasting(start + bool(match["for"]), end, _about(published.year - count))


def _age(text: str, match: re.Match[str], inside: Sequence[PeriodMention], published: date | None) -> Iterator[Age]:
    count = _number(match)
    if count is None or not YOUNGEST <= count <= OLDEST:
        return
    if _PART.search(text[max(0, match.start() - 80) : match.start()]):
        return
    if count % LOOSE == 0 and _HEDGED.search(text[max(0, match.start() - 20) : match.start()]):
        return
    ahead = _NOT_YET.search(text[max(0, match.start() - 60) : match.start()]) is not None
    year = published.year if published and not ahead else None
    if "year-old" not in match[0].lower().replace(" ", "-"):
        year = _year_of(text, match, inside) or year
    if year is not None and year - count > 0:
        yield Age(match.start(), match.end(), _about(year - count))


def _number(match: re.Match[str]) -> int | None:
    for name, word in match.groupdict().items():
        if word is None:
            continue
        said = word.lower()
        if name == "jubilee":
            return _JUBILEES[said]
        if name.startswith("count"):
            return int(said) if said.isdigit() else _NUMBERS[said]
        if name.startswith("nth"):
            return int(said[:-2]) if said[0].isdigit() else _ORDINALS[said]
    return None


def _year_of(text: str, match: re.Match[str], inside: Sequence[PeriodMention]) -> int | None:
    """The year of the occasion: that of the date nearest behind it in its sentence, else before it."""
    told = [one for one in inside if one.period is not None and one.period.precision is not Precision.TIME]
    told = [one for one in told if not _OTHER.search(text[max(0, one.start - 40) : one.start])]
    told = [one for one in told if one.period and one.period.start[:4] == one.period.end[:4]]
    behind = [one for one in told if one.start >= match.end()]
    before = [one for one in told if one.end <= match.start()]
    near = (behind or before[::-1])[:1]
    return int(near[0].period.start[:4]) if near and near[0].period else None


def _about(year: int) -> Period:
    return Period(text=f"about {year}", start=f"{year:04d}-01-01", end=f"{year:04d}-12-31", precision=Precision.YEAR)

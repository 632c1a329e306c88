"""Finds the tellings of an article: all amounts and dates of its body, each with what its words say of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from schemas.agreement import in_base
from schemas.claim import Claim
from schemas.notation.amounts.whose_money import shared_by
from schemas.notation.periods import find_periods
from schemas.notation.units import dimension
from schemas.period import Period
from schemas.quantity import Quantity
from schemas.source import Document
from sources.prose.dateline import dateline
from sources.prose.front_matter import front_matter
from sources.prose.sentences import Sentence, sentences
from sources.prose.times.once_planned import once_planned
from sources.retold.implied import implied
from sources.retold.nearness import NEAR, context_of, counted_thing
from sources.retold.surroundings import surroundings
from sources.retold.telling import COUNT, NAMED, PERIOD, Telling
from sources.retold.values import values_of
from sources.retold.wording import wording
from sources.retold.words import STOP, plain

_TOKEN = re.compile(r"[A-Za-z][\w'’-]*|\d[\d.,]*|[^\w\s]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PASSING = re.compile(
    r"(?:this|last|next|the same|a|the previous|the) (?:year|month|week|quarter|spring|summer|autumn|fall|winter|season)(?: (?:ago|earlier|before|later))?",
    re.IGNORECASE,
)
"""A date that says of when something is."""
_FORMER = frozenset(
    "ago previous previously earlier formerly former prior last original originally initially preceding".split()
)
_BESIDE = re.compile(r"\b(?:from|against|with|than|was)\W{0,3}$")
_AHEAD = frozenset(
    "will would expects expected expect forecast forecasts plans planned aims target targets guidance outlook could may might hopes hope reckon".split()
)
_PART_BEFORE = re.compile(
    r"\b[Oo]f (?:whom|which|them|these|those|the (?:track|route|line|total|staff|workforce|stations|money|sum|cost|bill|price)),? (?:(?:some|about|around|roughly|only|just|nearly|almost) )?$"
)
"""Before an amount that is a part."""
_PART_AFTER = re.compile(
    r" (?:\w+ ){0,2}?of (?:them|these|those|whom|which) | of (?:the|its|this|that|their) (?:[Ss]eries [A-H]|round|funding|financing|proceeds)\b"
)
"""After one."""
_WHOLE_BEFORE = re.compile(
    r"\b(?:[Tt]here (?:are|were|(?:have|had) been)|[Tt]here['’]re|(?:has|have|had|counts?|numbers?|counted|found|finds?|spotted|saw|sees?|seen|sighted|needs?|owns?|bought|built|sold)|all)(?: (?:now|about|some|around|nearly|almost|just|more than|over|only|the)){0,2} $"
)
"""Before an amount that is all of them: ``there are 46,800 of them``."""
_OFFSET = re.compile(r"\s+(?:before|after|earlier|later|ago|from now|away|into|old|of age)\b")
"""What follows a stretch of time that is no duration."""
NOTHING: Mapping[str, str] = MappingProxyType({})
"""No shared money whose country is known."""
LEAD = 400
"""Characters of headline and first lines."""
MOST = 200
"""Amounts and dates of an article that are looked at: one with more is a table, not an article."""


def tellings(
    document: Document,
    claims: Mapping[str, Claim],
    published: date | None,
    paid: Mapping[str, str] = NOTHING,
    *,
    fractions: bool = False,
) -> list[Telling]:
    """All amounts and dates of an article's body, in order; with ``fractions``, bare ones too (``or a quarter,``).

    ``paid`` says whose money the words and signs are that several countries share, where its claims do not.
    """
    text = document.text
    body = front_matter(text, document.path).body
    head = dateline(text, body, published)
    mentions = {mention.start: claims.get(mention.claim or "") for mention in document.mentions}
    found: list[Telling] = []
    told = list(sentences(text))
    dates = [dated for dated in find_periods(text, published=published) if dated.period is not None]
    leading_back = list(implied(text, told, dates, published))
    untold = {start: words for start, _, _, words in leading_back}
    values = [
        value
        for value in sorted(
            values_of(text, dates, leading_back, fractions=fractions, paid={**paid, **_paid(mentions.values())}),
            key=lambda value: value[0],
        )
        if value[0] >= body and not (head and head.holds(value[0])) and not _today(value[2], published)
    ][:MOST]
    at = 0
    for sentence in told:
        inside: list[tuple[int, int, Quantity | Period]] = []
        while at < len(values) and values[at][0] < sentence.end:
            if values[at][0] >= sentence.start and values[at][1] <= sentence.end:
                inside.append(values[at])
            at += 1
        if inside:
            tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text, *sentence[:2])]
            found += _counted_up_to(
                [
                    _telling(document, sentence, tokens, one, inside, mentions, body, published, untold.get(one[0], ()))
                    for one in inside
                ]
            )
    return found


def _paid(claims: Iterable[Claim | None]) -> dict[str, str]:
    """Whose money the words and signs of an article's claims were read as that leave it open."""
    values = (claim.value for claim in claims if claim is not None)
    return {
        shared: value.unit
        for value in values
        if isinstance(value, Quantity) and value.unit and (shared := shared_by(value.text, value.unit))
    }


def _counted_up_to(told: Sequence[Telling]) -> list[Telling]:
    """The tellings of a sentence; the day up to which it counts only says of when something is, and a stretch what came about in it."""
    days = {one.wording.running.told for one in told if one.wording.running is not None}
    stretches = {one.wording.stretch: one.size for one in told if one.wording.stretch is not None}
    return [
        replace(one, passing=one.passing or one.value in days, within=stretches.get(one.value))
        if isinstance(one.value, Period)
        else one
        for one in told
    ]


def _today(value: Quantity | Period, published: date | None) -> bool:
    """Whether a date is the day of publication, on which something was said."""
    return isinstance(value, Period) and published is not None and value.start == value.end == published.isoformat()


def _telling(
    document: Document,
    sentence: Sentence,
    tokens: Sequence[tuple[str, int, int]],
    own: tuple[int, int, Quantity | Period],
    inside: Sequence[tuple[int, int, Quantity | Period]],
    mentions: Mapping[int, Claim | None],
    body: int,
    day: date | None,
    untold: Sequence[str],
) -> Telling:
    start, end, value = own
    before = [token for token in tokens if token[2] <= start]
    before += [(word, start, start) for word in untold]
    after = [token for token in tokens if token[1] >= end]
    context, near = context_of((before[::-1], after), [(a, b) for a, b, _ in inside if a != start])
    written = document.text[sentence.start : sentence.end]
    beside = [plain(word) for word, _, _ in (*before[-NEAR:], *after[:NEAR])]
    years = frozenset(
        int(match[0])
        for match in _YEAR.finditer(document.text, sentence.start, sentence.end)
        if not start <= match.start() < end
    )
    return Telling(
        source=document.source,
        start=start,
        end=end,
        value=value,
        dimension=PERIOD if isinstance(value, Period) else dimension(value.unit) or COUNT,
        size=None if isinstance(value, Period) else in_base(value).value,
        sentence=sentence,
        context=context,
        near=near,
        counted=counted_thing(after),
        names=frozenset(word for word in NAMED.findall(written) if plain(word) not in STOP),
        years=years,
        former=any(word in _FORMER for word in beside)
        or _BESIDE.search(document.text[max(0, start - 16) : start]) is not None,
        ahead=any(plain(word) in _AHEAD for word, _, _ in before[-NEAR - 1 :]),
        early=start - body < LEAD,
        part=(
            _measured(value) and _PART_BEFORE.search(document.text, max(sentence.start, start - 40), start) is not None
        )
        or (
            _PART_AFTER.match(document.text, end, sentence.end) is not None
            and _WHOLE_BEFORE.search(document.text, max(sentence.start, start - 40), start) is None
        ),
        passing=_in_passing(document.text, own, inside, mentions),
        offset=_OFFSET.match(document.text, end) is not None,
        claim=mentions.get(start),
        around=surroundings(document.text, sentence.start, sentence.end, before, after),
        day=day,
        once=isinstance(value, Period) and once_planned(document.text, sentence.start, start),
        wording=wording(document.text, sentence[:2], own, inside, day, beside),
    )


def _in_passing(
    text: str,
    own: tuple[int, int, Quantity | Period],
    inside: Sequence[tuple[int, int, Quantity | Period]],
    mentions: Mapping[int, Claim | None],
) -> bool:
    """Whether a date that made no claim only says of when something is."""
    start, end, value = own
    if not isinstance(value, Period) or mentions.get(start) is not None:
        return False
    return _PASSING.fullmatch(text, start, end) is not None or any(
        _dates(value, mentions.get(other)) for other, _, _ in inside
    )


def _measured(value: Quantity | Period) -> bool:
    """Whether a value is measured, not counted: what is counted of a whole is often told by its own noun."""
    return isinstance(value, Quantity) and dimension(value.unit) not in (None, COUNT)


def _dates(value: Period, claim: Claim | None) -> bool:
    """Whether a date is the stretch that a claim beside it is of: ``sales in fiscal 2027``."""
    period = claim.period if claim and "span" in claim.scope else None
    return period is not None and (period.start, period.end) == (value.start, value.end)

"""Words that set two amounts of one noun apart: a special dividend and the regular one, the site and its buildings, the peak and the average."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.notation.units import dimension
from schemas.period import Period
from schemas.quantity import Quantity

_AMOUNTS = frozenset(("money", "percent"))
_SHARE = r"(?:a|per|each) share|dividend|payout|distribution"
CONTRASTS = rf"""
payout (money): special!=(?:special|extraordinary) (?:cash )?(?:{_SHARE}|one\b) ordinary=(?:regular|ordinary|usual|quarterly)(?: \w+)? (?:{_SHARE}) interim!=interim (?:{_SHARE}) final=final (?:{_SHARE})
profit (money percent): gross=gross operating=operating|EBIT pretax=pre-?tax|before tax|before taxation net=net(?= )|after tax|bottom line ebitda=EBITDA|before interest, tax\w*, depreciation
measure (money percent): adjusted!=adjusted|underlying|core (?=profit|earnings|income|operating|revenue|sales|return|margin)|pro[ -]forma|like[- ]for[- ]like|same-store|organic|(?:at|in) (?:constant|local) (?:currency|exchange rates|currencies) reported=statutory|as reported|headline
level (money percent count length mass volume power energy data): peak!=(?:at|in|during) (?:its|the|their) (?:\w+ )?(?:peak|height|heyday|busiest)|at peak times?|peak(?=-| hour| day| season)|largest number(?! of any)|(?:busiest|worst|best|hottest|wettest|biggest) (?:day|week|month|hour|farm|site|shop|store)|in its (?:busiest|worst|best|biggest) year alone!=(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|day|year|quarter) alone|in a single|(?:its|the|their) (?:first|opening) (?:day|night|weekend) weather!=on an? (?:winter|summer|cold|hot|rainy|wet|dry|sunny|calm|windy|clear|good|bad)(?:['’]s)? (?:day|night|year) average!=average|on average|averag(?:es|ed|ing)|typical(?:ly)?|on a normal|on an ordinary|median
capacity (count mass volume energy data): room=capacit(?:y|ies)|can (?:make|take|carry|hold|produce|handle|treat|process|seat|store|accommodate)|could (?:make|take|carry|hold|produce|handle)|room for|licen[cs]ed|licence|certified|certificate|certificate allow\w*|seats|designed (?:for|to)|built (?:for|to)|rated|allow(?:s|ed) use=made|produced|shipped|sold|used|carried|carrying|attended|turned out|drew|on board|aboard|enrolled|treated|came through|processed|handled|manifest|ridership|output was|total of|with(?= $) expected=expect\w*|forecasts?
visitor (price): adult=adults? child!=child(?:ren)?(?:['’]s)?|kids?|under-\d+s?|juniors? reduced!=concessions?|concessionary|seniors?|pensioners?|students?|off-peak|early-bird family!=famil(?:y|ies)|household
ticket (price): day=(?:day|single|one-day|one-way) (?:ticket|pass|fare|admission)s? long!=(?:weekend|weekly|week|season|annual|monthly|yearly|four-day|three-day|return|month) (?:ticket|pass|card|fare|membership)s?
saving (money): yearly=(?:a|per|each|every) year|annual(?:ly)?|annualised|annualized|yearly|per annum|run[- ]rate started=this year|next year|(?:in|by) (?:the|its) first year|in year one
ground (area): site=sites?|land|plots?|estate|grounds|acreage|premises built!=buildings?|sheds?|halls?|floors?|floor ?space|built over|roofs?|under (?:roof|glass)|structures?
reach (length): span!=(?:main|central|longest|centre|center) span whole!=(?:with|including|counting) (?:(?:its|the|their|all|both|two) ){{0,2}}(?:approach(?:es)?|approach [a-z]+|access roads|access ramps|ramps|viaducts|embankments) hills!=in the (?:hills|mountains|uplands)|on high(?:er)? ground below=tunnels?|underground|undersea|subsea offshore=offshore onshore=onshore
quote (price percent): talk!=initial (?:price )?guidance|price talk|guidance (?:was|of|for) priced=priced (?:its|the|at)|offer price|offering price|issue price|(?:initial |public )offering opened=opened (?:\w+ ){{0,2}}at|opening price|began trading|started trading closed=(?:closed|ended|finished|settled|closing)(?: \w+){{0,3}} at|close(?= of| on)|closing price|last traded high!=as high as|topped|touched
base (percent): average!=(?:weighted )?average|over the (?:last |past |previous )?\w+ (?:days|months|weeks) close=clos(?:e|ed|ing)|(?:market|exchange) shut|last price|undisturbed|the day before
compared (percent): sequential!=from the (?:first|second|third|fourth|previous|prior|preceding) (?:quarter|half|month)|quarter[- ](?:on|over)[- ]quarter|sequential(?:ly)?|(?:from|than|on) the (?:previous|prior) (?:quarter|month)|month[- ](?:on|over)[- ]month|q/q yearly=(?:from|than|on) (?:a year|the year|one year)|a year (?:ago|earlier|before)|year[- ](?:on|over)[- ]year|same (?:quarter|period|months?|half)|y/y
strongest (count length mass): strongest!=(?:strongest|biggest|largest|most powerful|highest|heaviest) (?:single|aftershocks?|gusts?|waves?|tremors?|falls?|readings?|one)
board (count): passengers=passengers crew=crew(?: members)? people=(?:people|persons|souls|those|on) (?:were |had been )?(?:on )?board|aboard|souls
mix (money): part!=in cash (?:and|together with) (?:[\d.]+|an?|one|half)\b
service (count): out!=grounded|parked|mothballed|sidelined|laid up|idled?|withdrawn|pulled|on the ground|out of (?:service|action|use|order)|(?:stopped|no longer|not) (?:fly|flying|sail|sailing|run|running)|off the (?:road|rails)|in dry dock
shock (count): after!=aftershocks?|foreshocks?
borrowed (money): with!=[Ii]nclud(?:ing|es) (?:\w+ )?(?:net |assumed )?debt|[Cc]ounting (?:the |its )?debt|with debt|enterprise value
per (count money mass volume energy data): hour=an hour|per hour|hourly day!=(?:a|per|each|every) day(?! when| after| before| of| on)|daily month=(?:a|per|each|every) month|monthly year=(?:a|per|each|every) year|last year|in (?:19|20)\d\d|annual(?:ly)?|yearly
change (money count): by!=(?:grown|risen|rose|fell|fallen|gone up|went up|gone down|went down|cut|shrunk|shrank|swollen|slid|sank|grew|(?:increas|climb|jump|reduc|dropp|declin|slump|plung|tumbl|surg|soar|slipp|rais|lift|lower|trimm|swell|expand|ris|fall|grow)(?:ed|ing)) by(?: (?:about|some|around|nearly|almost|more than|over|a further|another))?(?= ?$)
ratio (percent): margin=margins? turnout=turnout occupancy=occupancy|load factor attrition=attrition|churn growth=(?:up|down|rose|fell|grew|gone up|growth of|(?:climb|gain|dropp|jump|slipp|declin|advanc|increas|surg|plung|tumbl|slump)(?:ed|ing))(?=(?: by)?(?: about| some| nearly| almost| around| over| more than| as much as)? ?$)
vote (percent): for=backed|backing|in favou?r|for|supported|approved|yes against=against|opposed|rejected|no(?= )
breadth (count): all=(?:in|at|across|over) (?:its |all (?:its )?)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?!hours|days|weeks|months|years)[a-z]+ site=(?:[Tt]he|a|its|one) (?:quarry|plant|factory|mill|works|yard|site|shipyard|brewery|mine|depot|hotel|smelter|refinery)(?: (?:employs?|has|had|itself)|, which employs)?
learners (count): first!=first-years?|freshm[ae]n|freshers section!=(?:upper|lower|middle|junior|senior|primary|infant|prep|boarding) school|sixth form(?:ers)?|boarders|day pupils|kindergarten(?:ers)?|leavers under!=undergraduates? post!=graduate students|postgraduates?|doctoral
cover (money): insured!=insured (?:for|up to)|insurance (?:of|for)|cover(?:age)? of board!=room and board
moment (count money percent): then=then (?:has|have)|(?:will|would) (?:then )?(?:have|hold|offer|house|employ|run|seat)|afterwards|by then now=today|at present|currently|still (?:has|have|runs?|holds?|employs?|offers?)
second (count money length power mass area): other!=a (?:second|third|separate) (?!phase|tranche|round|stage|instal|payment|half|quarter|part|series)[a-z]+
trade (count mass volume energy): made=made|produced|turned out|harvested|mined sold=sold|shipped|delivered|exported
means (money): cash=in cash|cash(?= ) lent=borrow\w*|loans?|in debt|credit paper=in (?:shares|stock)|of (?:its|new) shares
alliance (money count area percent): joint=together|combined|joint(?:ly)?|enlarged|merged|between them own=brings?|contributes?|on its own|by itself
rain (length): hours=(?:in|over|within) (?:the )?(?:(?:last|past) )?[\w-]+ hours|overnight days=over the weekend|(?:from|between) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:\w+ )?(?:to|and|until|till|through) (?:\w+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:two|three|four|five|\d+)[- ]day (?:total|period|spell|rainfall|count)|(?:in|over) (?:the )?(?:(?:last|past) )?[\w-]+ days|since (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) month=(?:in|this|last|a) (?:whole )?month
aim (money count): goal!=(?:targets?|goal|ambition) (?:of|was|is|had been|at)|set out to|had sought cap!=hard cap|ceiling|capped|a cap of|upper limit
since (count): opening!=at New Year|at the (?:start|beginning|turn|outset) of (?:the|this|last) year|when the year (?:began|started)|(?:opened|began|started|entered|kicked off) (?:the|this|last|its) (?:financial |fiscal |new )?(?:year|season|quarter) with|on (?:1 January|January 1|New Year['’]s Day)|entered the year ago!=a year (?:ago|earlier|before)|(?:two|three|four|five|ten|\d+) years (?:ago|earlier|before)|at its founding before=before (?:the|its|it|they) \w+|pre-\w+ season!=in (?:high |the )?(?:summer|winter|spring|autumn|season|busy season|low season)|at (?:Christmas|harvest)
edition (count money): previous!=last (?:year|season|summer|spring|autumn|winter|time)['’]s
outlook (money count mass): expected=expect(?:s|ed|ing)?|hop(?:es|ed|ing)|wants|forecasts?|guid(?:es|ed|ance)|outlook|should (?:reach|hit|come|grow)|on course|is to (?:grow|rise)|will (?:grow|rise|expand|increase) to|by the end of (?:the|this|next) year told=had|has(?= (?:about |some |around |nearly )?$)|reported|posted|employs|made|earned|took in|turned over|brought in|last year
"""
"""Classes of what amounts of one noun may be of, with the dimensions they are of: a name for each and the words that tell it.

With ``!``: one who means it says so, so that an amount told without such words is not of it.
"""
_BREAK = re.compile(
    r"[;:]|, (?:and|but|while|whereas|which|with|compared|against|or)\b|\b(?:against|compared with|compared to|versus|than|rather than|instead of|up from|down from|"
    r"(?:above|below|ahead of|short of|beating|missing|topping|in line with)(?= (?:our|my|its|the|a|all|consensus|analysts|market|forecasts?|expectations|what)\b)|on top of|along with|alongside|in addition to|besides|as well as|together with|plus)\b"
)
"""What parts an amount from words about another one."""
BEFORE, BEHIND = 110, 90
"""Characters before and behind an amount that say of which kind it is."""
MOST_PRICE = 10_000
"""Money that one person pays for one thing, at most."""
FAR = 20
"""How many times smaller a number is that only counts what an amount is of: ``1,100 workers in nine quarries``."""
_LINE = re.compile(r"(\w+) \(([^)]*)\): (.*)")
_MEMBER = re.compile(r"(?:^| )([a-z]+)(!?)=")


@dataclass(frozen=True, slots=True)
class Aspect:
    """What an amount is of, among several of its kind."""

    name: str
    told: bool
    """Whether an amount of the kind that is told without such words is none of it."""


@dataclass(frozen=True, slots=True)
class _Contrast:
    dimensions: frozenset[str]
    words: re.Pattern[str]
    told: frozenset[str]


def _contrasts() -> Iterator[tuple[str, _Contrast]]:
    for line in CONTRASTS.strip().splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError(line)
        heads = list(_MEMBER.finditer(found[3]))
        ends = [head.start() for head in heads[1:]] + [len(found[3])]
        words = "|".join(rf"(?P<{head[1]}>{found[3][head.end() : end]})" for head, end in zip(heads, ends, strict=True))
        told = frozenset(head[1] for head in heads if head[2])
        yield found[1], _Contrast(frozenset(found[2].split()), re.compile(rf"\b(?i:{words})\b"), told)


_CONTRASTS = dict(_contrasts())
_ORDINAL = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th)(?: [a-z-]+)? "
    r"(?P<what>fund|tranche|instal+ment|quarter|half|line|unit|train|edition|batch|payment|phase|stage|trial|study|round|vote|ballot|reading)\b"
)
"""Which one of several of a kind."""


def aspects(
    text: str,
    sentence: tuple[int, int],
    own: tuple[int, int, Quantity | Period],
    inside: Sequence[tuple[int, int, Quantity | Period]],
) -> Mapping[str, Aspect]:
    """What the words around an amount say of which one it is among several of its kind."""
    start, end, value = own
    if isinstance(value, Period):
        return {}
    kinds = {"price" if _price(value) else "", dimension(value.unit) or "count"}
    others = [one for one in inside if isinstance(one[2], Quantity) and _alike(one[2], value)]
    first = max([sentence[0], start - BEFORE, *(one[1] for one in others if one[1] <= start)])
    last = min([sentence[1], end + BEHIND, *(one[0] for one in others if one[0] >= end)])
    led = text[first:start]
    led = led[max((found.end() for found in _BREAK.finditer(led)), default=0) :]
    behind = text[end:last]
    ends = _BREAK.search(behind)
    behind = behind[: ends.start()] if ends else behind
    beside = min((a - end for a, _, other in inside if a >= end and _paid_or_shared(other)), default=len(behind))
    found: dict[str, Aspect] = {}
    for name, contrast in _CONTRASTS.items():
        if kinds & contrast.dimensions:
            own_words = behind[:beside] if contrast.dimensions & _AMOUNTS else behind
            told = _nearest(contrast.words, led, own_words)
            if told is not None and told.lastgroup:
                found[name] = Aspect(told.lastgroup, told.lastgroup in contrast.told)
    which = _nearest(_ORDINAL, led, behind)
    if which is not None:
        found[which["what"]] = Aspect(which["which"], told=False)
    return found


def _nearest(words: re.Pattern[str], led: str, behind: str) -> re.Match[str] | None:
    """The words right behind an amount, else those nearest before it, else those nearest behind it."""
    before, after = list(words.finditer(led)), words.search(behind)
    return after if after and (after.start() <= 1 or not before) else before[-1] if before else None


def _alike(other: Quantity, value: Quantity) -> bool:
    """Whether another amount of a sentence may have the words between them: one far smaller only counts what these tell of."""
    if other.unit != value.unit:
        return False
    return other.value is None or value.value is None or abs(other.value) * FAR >= abs(value.value)


def _paid_or_shared(value: Quantity | Period) -> bool:
    """Whether a value is money or a percentage, so that words behind it that such an amount may have are its own: ``16% to the average``."""
    return isinstance(value, Quantity) and dimension(value.unit) in _AMOUNTS


def _price(value: Quantity) -> bool:
    """Whether an amount of money is one that a person pays for a ticket or a share."""
    return dimension(value.unit) == "money" and value.value is not None and value.value < MOST_PRICE


def contrary(ours: Mapping[str, Aspect], theirs: Mapping[str, Aspect]) -> str | None:
    """What two amounts of one kind differ in by their words; None when nothing says that they do."""
    for name in sorted({*ours, *theirs}):
        a, b = ours.get(name), theirs.get(name)
        if (a.name != b.name) if a and b else (a or b or Aspect("", told=False)).told:
            return name
    return None

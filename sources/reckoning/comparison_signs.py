"""What speaks for and against a percentage being told of two amounts: the words and marks around and between them."""

import re
from collections.abc import Sequence

from schemas.claim import LinkKind
from sources.reckoning.comparisons import Comparison
from sources.reckoning.growths import APART, pairs
from sources.reckoning.lines import Line
from sources.reckoning.readings import Placed
from sources.reckoning.surroundings import BREAK, ahead_of, between
from sources.retold.telling import COUNT
from sources.retold.words import meanings, plain

_F = r"(?:(?!<)[^,; ]+ )"
_THEN = re.compile(
    r" (?:from|against|than|compared (?:with|to)|versus|instead of|over|above|below|on|had been|was|were|used to|stood|began|started|when|ago|"
    rf"earlier|before|previous\w*|last|until|once|first|original\w*|old|former|planned|budget\w*|in (?:19|20)\d\d) {_F}{{0,4}}$"
)
_THEN_AFTER = re.compile(
    rf" {_F}{{0,3}}(?:a year|(?:a|one|two|three|five|ten) (?:years?|quarters?|months?) (?:ago|earlier|before)|last (?:year|month|spring|week|season)|ago|earlier|before|"
    r"previously|until now|in the (?:first|previous|prior|original)|in (?:19|20)\d\d|of (?:19|20)\d\d|that it|at which|where) "
)
"""What says of an amount that it is the older one."""
_NOW = re.compile(rf" (?:now|today|to|reach\w*|stand\w*|at|currently|will|this|is|are|has|have|new) {_F}{{0,4}}$")
_SHARE = re.compile(
    r" (?:or|is|are|was|were|be|that's|which is|represent\w*|account\w* for|equals?|equivalent to|amount\w* to|share of|stake of|turnout (?:of|was)|"
    r"margin of|proportion of|part of|comes? to|came to|took|takes|holds?|owns?|some|about|nearly|just|almost|only) $"
)
_APPOSED = re.compile(
    r" (?:[,(–—:]|,? or|, or (?:about|nearly|almost|just|some)) (?:a |an |the |or |about |some |nearly |almost )*$"
)
_OF = re.compile(r" (?:of|to) (?:the|its|their|his|her|all|that|those|them|these|it|this|what|everything)? ?")
_CLOSED = re.compile(r" [,.;:)–—] ")
_ELSE = re.compile(
    r" (?:(?!<)[^ ,;:.]+ ){0,1}?(?:interest|yield|tax|margin|chance|growth|a year|per|inflation|discount|owned|annual\w*|points?|probability|rate|coupon) "
)
"""What says after a percentage that it is of something else."""
_OWN_SPAN = re.compile(
    r" (?:so far )?(?:this|since(?! (?:(?!<)[^ ;]+ ){0,3}?, (?:when|from|at|where) )|in the (?:past|last)|over the (?:past|last)|in (?:19|20)\d\d|for the|last|a year|annually|on average) "
)
"""What says after a change over what time it went."""
_OBJECT = re.compile(
    r" (?:cut|cuts|raised?|raises|lowered|increased|reduced|lifted|trimmed|slashed|boosted) (?:its|the|their|his|her) (?P<what>(?:(?!<)[^ ,;:.]+ ){1,3}?)by $"
)
"""What is changed by a percentage."""
_RIGHT_AFTER = re.compile(r" , (?:up|down|a (?:rise|gain|fall|drop|increase|decline) of) ")
"""What puts a change right after the amount that it has led to: ``closed at $60, up 40 percent``."""
_OTHER_HOLDER = re.compile(
    r" (?:rivals?|competitors?|peers?|indexe?s?|sector|market|industry|neighbours?|neighbors?|others|elsewhere)(?:'s|')? "
)
"""What says that a change is that of somebody else."""
_TAKES_UP = re.compile(
    r"^ (?:(?:and|so|but) )?(?:that|this|it|its|they|these|those|the|a|an|which|in other words|or|of)(?:'s)? "
)
_LEADS_TO = re.compile(r" (?:[a-z]+ )?(?P<way>to|from) (?:(?!<)[a-z]+ ){0,3}<[a-z_]+:(?P<amount>\d+)> ")
"""What says right after a change to which amount it leads, or from which."""
_PART_OF = re.compile(
    r" (?:(?!<)[^ ,;.]+ ){0,4}(?:out )?of (?:a |an |the |its |their |all |every |those |these |possible )*(?:(?!<)[^ ,;.]+ ){0,2}"
)
FEW = 20
"""Things of which a share is often told by chance."""


def comparison_signs(comparison: Comparison, lines: Sequence[Line]) -> dict[str, float]:
    """What speaks for and against a comparison, each from 0 to 1 or so; what counts for changes only is 0 for shares, and the other way round."""
    figure, (one, other) = comparison.figure, comparison.terms
    line = lines[figure.line]
    ahead, after = ahead_of(lines, figure, 6), line.after(figure.telling)
    told = sorted(comparison.lines)
    growth = comparison.kind is LinkKind.GROWTH
    joint = between(lines, one, other)
    nearest = min((one, other), key=lambda term: abs(term.telling.start - figure.telling.start))
    way = between(lines, *sorted((nearest, figure), key=lambda term: term.telling.start))
    amounts = [term for term in comparison.beside if term.line in comparison.lines and term not in (figure, one, other)]
    old, new = comparison.first, comparison.base
    then, now = _then(lines, old), _then(lines, new)
    paired = {(a.start, b.start) for number in told for a, b in pairs(lines[number])}
    ends = new.telling.start, old.telling.start
    whole_joint = between(lines, old, new) if old.telling.start < new.telling.start else ""
    return {
        "growth": float(growth),
        "one sentence": float(len(told) == 1),
        "growth in one": float(growth and len(told) == 1),
        "apart": float(max(0, told[-1] - told[0] - 1)),
        "alone": float(not any(term.line == figure.line for term in (one, other))),
        "after": float(one.line > figure.line),
        "like amounts": min(3, sum(_alike(term, one) for term in amounts)) / 3,
        "percentages": min(2, sum(term.telling.dimension == "percent" for term in amounts)) / 2,
        "between": float(any(one.telling.start < term.telling.start < other.telling.start for term in amounts)),
        "apart in words": float(nearest.line == figure.line and bool(APART.search(way))),
        "takes up": float(figure.line > nearest.line and bool(_TAKES_UP.match(line.code))),
        "paired": float(growth and ends in paired),
        "paired otherwise": float(growth and ends[::-1] in paired),
        "old is old": float(growth and then and not now),
        "no old": float(growth and ends not in paired and not (then or old.telling.former)),
        "new is old": float(growth and now and not then),
        "new is new": float(growth and bool(_NOW.search(ahead_of(lines, new, 6)))),
        "own span": float(growth and bool(_OWN_SPAN.match(after)) and len(told) > 1),
        "former": float(growth and old.telling.former and not new.telling.former),
        "ahead": float(growth and new.telling.ahead != old.telling.ahead),
        "same attribute": float(_same_attribute(old, new)),
        "share worded": float(not growth and bool(_SHARE.search(ahead))),
        "apposed": float(not growth and bool(_APPOSED.search(ahead)) and bool(_CLOSED.match(after))),
        "of": float(not growth and bool(_OF.match(after))),
        "part of whole": float(not growth and bool(whole_joint) and bool(_PART_OF.fullmatch(whole_joint))),
        "whole first": float(not growth and new.telling.start < old.telling.start),
        "former whole": float(not growth and (now or new.telling.former)),
        "nouns": float(
            one.telling.dimension == COUNT
            and not (one.telling.counted & other.telling.counted)
            and bool(one.telling.counted and other.telling.counted)
        ),
        "same nouns": float(bool(one.telling.counted & other.telling.counted)),
        "bare fraction": float(_is_worded(figure) and not (_SHARE.search(ahead) or _APPOSED.search(ahead))),
        "few": float(max(one.size, other.size) < FEW),
        "new last": float(growth and figure.telling.start < old.telling.start < new.telling.start),
        "something else": float(bool(_ELSE.match(after))),
        "terms apart": float(growth and ends not in paired and bool(APART.search(joint.split(BREAK)[0]))),
        "sentences between": float(BREAK in joint),
    }


def told_apart(comparison: Comparison, lines: Sequence[Line]) -> bool:
    """Whether the words give the change other amounts, or compare these two with each other and then speak of another thing."""
    if comparison.kind is not LinkKind.GROWTH:
        return False
    figure, old, new = comparison.figure, comparison.first, comparison.base
    named = _LEADS_TO.match(lines[figure.line].after(figure.telling))
    led = lines[figure.line].numbers.get(int(named["amount"])) if named else None
    changed = _OBJECT.search(lines[figure.line].before(figure.telling))
    if changed and not (named and led is (new if named["way"] == "to" else old).telling):
        what = frozenset().union(*(meanings(plain(word)) for word in changed["what"].split()))
        if not what & (old.telling.near | new.telling.near):
            return True
    if old.telling.start < figure.telling.start and _RIGHT_AFTER.fullmatch(between(lines, old, figure)):
        return True
    if figure.line not in (old.line, new.line) and _OTHER_HOLDER.search(lines[figure.line].before(figure.telling)):
        return True
    if named and led is (old if named["way"] == "to" else new).telling:
        return True
    together = {(a.start, b.start) for number in {old.line, new.line} for a, b in pairs(lines[number])}
    if (new.telling.start, old.telling.start) not in together:
        return False
    if figure.line != new.line:
        return _TAKES_UP.match(lines[max(figure.line, new.line)].code) is None
    nearest = min(comparison.terms, key=lambda term: abs(term.telling.start - figure.telling.start))
    way = between(lines, *sorted((nearest, figure), key=lambda term: term.telling.start))
    return APART.search(way) is not None


def _then(lines: Sequence[Line], term: Placed) -> bool:
    """Whether an amount is told as an earlier one."""
    after = lines[term.line].after(term.telling).split("<", 1)[0]
    return bool(_THEN.search(ahead_of(lines, term, 7)) or _THEN_AFTER.match(f"{after} "))


def _is_worded(figure: Placed) -> bool:
    """Whether a share is a fraction in words."""
    return not any(letter.isdigit() for letter in figure.telling.value.text)


def _alike(term: Placed, one: Placed) -> bool:
    return term.telling.dimension == one.telling.dimension


def _same_attribute(one: Placed, other: Placed) -> bool:
    claims = (one.telling.claim, other.telling.claim)
    return claims[0] is not None and claims[1] is not None and claims[0].attribute == claims[1].attribute

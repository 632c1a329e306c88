"""What speaks for and against amounts being told as a whole and its parts: the words and marks around and between them."""

import re
from collections.abc import Sequence

from sources.reckoning.announced import part_count
from sources.reckoning.counted_nouns import nameless
from sources.reckoning.lines import Line
from sources.reckoning.readings import Placed, Reading, may_be_term
from sources.reckoning.surroundings import AFTER, BREAK, ahead_of, behind, between

CLAUSE = 16
"""Words before a whole among which it may be called a total."""
BESIDE = 5
"""Words before an amount that are its own noun and verb."""
_F = r"(?:(?!<)[^,; ]+ )"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{pattern}) ")


_TOTAL = _words(
    r"in all|all told|altogether|in total|totals?|totall?ing|totall?ed|combined|overall|together|worldwide|globally|between them|all in all|in sum|sums?|add\w* up|"
    r"all up|the lot|the whole|tally|counts?|aggregate|entire|full|account\w* for"
)
_ALL = re.compile(r" all (?:of )?(?:(?:the|these|those) )?$")
_PEERS = re.compile(
    r" (?!(?:(?!<)[^,;:.()—–]+ ){0,5}?, (?:with|of which|comprising|made up|split|including|after|an? (?:interim|final|first|upfront|initial)) )(?:(?!<)[^,;:.()—–]+ ){0,5}?(?:, (?:and |while )?|and |while )(?:(?!<)[^,;:.()—–]+ ){0,5}"
)
"""What stands between two amounts of a list, of which neither is the whole."""
_OF_WHOLE = re.compile(r" of (?:the|its|their|his|her|our|this|that|these|those|all) (?:(?!<)[^ ,;:]+ ){0,2}$")
"""What says before an amount that parts of it follow: ``Of the $900 million bond, …``."""
_LEADS = _words(
    r"bring\w*|brought|tak(?:es|ing)|lift\w*|push\w*|swell\w*|mak(?:es|ing)|reach\w*|grow to|grew to|rose to|become|valuing|creating|giving|so|"
    r"which means|meaning|com(?:es?|ing) to|came to|amount\w* to|equals?|that's|put\w* the"
)
"""What leads from parts to what they make."""
_RESULT = re.compile(
    r" (?:now|so|thus|hence|therefore|mak(?:es?|ing)|made|brings?|bringing|lift\w*|tak(?:es|ing)|total|sum|end up with|in other words|"
    rf"that is|for a|becomes?|means?|meaning|consists? of|package|bill|worth|the|today|currently) {_F}{{0,6}}$"
)
_ADDED = _words(
    r"another|more|further|additional|extra|plus|added|adding|adds?|on top|taken on|put in|joined|in addition|besides"
)
_ADDED_AFTER = re.compile(rf" {_F}{{0,2}}(?:more|extra|further|others?|added) ")
_SPLIT = _words(
    r"made up|consist\w*|compris\w*|composed|of (?:which|whom|that|them|these|this|those|it)|split|divided|broken down|breakdown|spread|includ\w*|"
    r"comes?(?: from)?|came from|shared|allocat\w*|in (?:two|three|four) (?:pieces|parts|stages|tranches|instal?ments)|pieces|parts|tranches?|"
    r"counting|each|namely|as follows|of the|accounts? for|goes?|going"
)
_PARTIAL = _words(r"of (?:which|whom|that|them|these|this|those|it)|includ\w*|counting|among (?:them|these|which)")
"""What says of parts that there may be others."""
_INCLUDED = _words(r"including|among them|counting")
_ELSEWHEN = re.compile(
    r"^ (?:but |and )?(?:(?:in|during|for) )?((?:19|20)\d\d|last year(?:'s)?|(?:a|the) year (?:ago|earlier|before)|(?:the )?(?:previous|prior|preceding) year) "
)
_DEFINITE = re.compile(r" (?:the|these|those) $")
_NEW_THING = re.compile(r"^ (?:an?|another|one|some|its|their|his|her) (?:(?!<)[^ ,;:.]+ ){1,5}$")
"""How a sentence begins whose amount is that of another thing."""
_COLON = re.compile(r" (?::|—|–|\() ")
_REST = _words(r"remaining|rest|remainder|balance|elsewhere|others?|the last|final|finally|left|everyone else|else")
_AND = _words("and|plus|while|with")
_OPENS = re.compile(
    r"^ (?:with|counting|including|together with|along with|after|thanks to|adding|add|on top of|besides|in addition to|following) "
)
"""How a sentence begins that adds to something."""
_PART_OF = re.compile(
    r" (?:(?!<)[a-z-]+ ){0,3}(?:out )?of (?:(?:the|its|their|his|her|those|these) )?(?:(?!<)[a-z-]+ ){0,2}"
)
_AWAY = _words(
    r"sold|gave|given|clos\w+|lost|losing|shut|shed|spent|paid|died|moved|scrapped|withdrew|returned|burn[et]d?|used|cancel\w+|cuts?|quit|fired|killed|"
    r"removed|axed|retired|sank|took|taken|of|empty|out of|drop\w*|done|delivered|finished|complete\w*|rejected|approved|rescued|saved|out|away|"
    r"found|already|due"
)
"""What says of a part that it is gone from the whole, or done."""
_KEPT = _words(
    r"left|remain\w*|still|now|keeps?|kept|others?|rest|unsold|unspent|to go|missing|to be|be left|balance|so"
)
"""What says of a part that it is what is left."""
_KEPT_AFTER = re.compile(rf" {_F}{{0,3}}(?:left|remain\w*|to go|still|others?|unsold|missing) ")
_MEASURE = re.compile(
    r" (?:rise|fall|jump|increase|gain|loss|profit|price|value|share|valued|worth|margin|tall|long|wide|high|up|down|rose|fell) (?:of |by |at |to )?"
    r"(?:(?!<)\S+ ){0,2}$"
)
"""What says before an amount that it is a step or a measure of its own."""
THREE = 3


def signs(reading: Reading, lines: Sequence[Line]) -> dict[str, float]:
    """What speaks for and against a reading, each from 0 to 1 or so."""
    whole, parts = reading.whole, reading.parts
    first, last = parts[0], parts[-1]
    before, after = last.telling.start < whole.telling.start, first.telling.start > whole.telling.start
    told = sorted(reading.lines)
    ahead, after_whole = ahead_of(lines, whole), behind(lines, whole)
    opening = between(lines, whole, first) if after else ""
    joined = part_of(lines, reading)
    total = bool(_TOTAL.search(ahead_of(lines, whole, CLAUSE)) or _TOTAL.search(after_whole) or _ALL.search(ahead))
    leads = not after and bool((not total and _LEADS.search(ahead)) or _RESULT.search(ahead))
    split = after and bool(_SPLIT.search(opening))
    listed = last.line == parts[-2].line and bool(_AND.search(between(lines, parts[-2], last).split(BREAK)[-1]))
    rest = bool(_REST.search(ahead_of(lines, last, 4)) or _REST.search(behind(lines, last, 2)))
    made_short = reading.made < whole.size and not rest
    added = any(_is_added(lines, part) for part in parts)
    partial = split and made_short and bool(_PARTIAL.search(opening) or _PARTIAL.search(ahead))
    closed = rest or total or leads or (split and listed)
    return {
        "before": float(before),
        "after": float(after),
        "three": float(len(parts) == THREE),
        "one sentence": float(len(told) == 1),
        "apart": _between(lines, told) / 2,
        "announced": float(part_count(lines, reading) is not None),
        "skipped": min(reading.skipped, 2) / 2,
        "left out": min(3, _left_out(reading)) / 3,
        "total": float(total),
        "total before": float(total and before),
        "leads": float(leads),
        "split": float(split),
        "peer": float(
            after
            and not split
            and first.line == whole.line
            and bool(_PEERS.fullmatch(opening))
            and not total
            and not _OF_WHOLE.search(ahead)
        ),
        "colon": float(after and bool(_COLON.search(opening.split(BREAK)[-1]))),
        "and": float(listed),
        "added": float(added),
        "rest": float(rest),
        "rest of list": float(rest and (after or joined)),
        "opens": float(any(_OPENS.match(lines[number].code) for number in told)),
        "taken": float(len(parts) == 2 and _is_away(lines, first) and _is_kept(lines, last)),  # noqa: PLR2004 - a pair
        "compared": float(not added and any(lines[part.line].compared(part.telling) for part in parts)),
        "former": float(not added and any(part.telling.former for part in parts)),
        "former whole": float(whole.telling.former),
        "measure": float(any(_MEASURE.search(ahead_of(lines, part, BESIDE)) for part in parts)),
        "nameless": nameless(lines, reading),
        "bullets": float(all(lines[part.line].bullet for part in parts)),
        "other attribute": float(len({part.telling.claim.attribute for part in parts if part.telling.claim}) > 1),
        "of which": float(partial),
        "definite": float(before and first.line != whole.line and bool(_DEFINITE.search(ahead))),
        "new thing": float(
            before and last.line != whole.line and bool(_NEW_THING.match(lines[whole.line].before(whole.telling)))
        ),
        "open": float(reading.made < whole.size and not closed),
    } | distance(reading)


def distance(reading: Reading) -> dict[str, float]:
    """How what the parts make lies from the whole: a slip of one digit, the more telling the more digits there are."""
    stated, made = reading.whole.size, reading.made
    place = getattr(reading.whole.telling.value, "ulp", None)
    digits = [str(int((number / place).to_integral_value())) for number in (stated, made)] if place else ["", ""]
    one, other = digits
    slip = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    slip = slip or (len(one) > 1 and sorted(one) == sorted(other))
    kept = max(len(number.rstrip("0")) for number in digits)
    return {
        "slip of two": float(slip and kept == 2),  # noqa: PLR2004 - two digits
        "slip of three": float(slip and kept >= THREE),
        "off": float(abs(made - stated) / stated) * 5,
    }


def beyond(reading: Reading, lines: Sequence[Line]) -> bool:
    """Whether what is included in a whole ends with its sentence: ``2,100, including 1,300 engineers. Another 900 …``."""
    whole, first, last = reading.whole, reading.parts[0], reading.parts[-1]
    if not first.line == whole.line < last.line or first.telling.start < whole.telling.start:
        return False
    return _INCLUDED.search(between(lines, whole, first)) is not None


def elsewhen(reading: Reading, lines: Sequence[Line]) -> bool:
    """Whether the sentence of a whole sets out with a time of its own: ``312,000 here and 148,000 there. In 2024 it sold 480,000``."""
    whole, line = reading.whole, lines[reading.whole.line]
    told = [part for part in reading.parts if part.telling.start > whole.telling.start or part.line == whole.line]
    own = _ELSEWHEN.match(line.code)
    if told or own is None:
        return False
    return all(own[1] not in lines[part.line].code for part in reading.parts)


def _between(lines: Sequence[Line], told: Sequence[int]) -> int:
    """The sentences between those of a reading that hold no term."""
    return sum(
        number not in told and not lines[number - 1].text.rstrip().endswith(";") for number in range(told[0], told[-1])
    )


def _left_out(reading: Reading) -> int:
    """The amounts of the unit in the sentences of a reading that are no term of it and could be."""
    terms = {reading.whole, *reading.parts}
    return sum(
        one.line in reading.lines and one not in terms and may_be_term(one, reading.whole, reading.made)
        for one in reading.beside
    )


def part_of(lines: Sequence[Line], reading: Reading) -> bool:
    """Whether a part is told right before the whole as one of it: ``12 of the 40 turbines``."""
    return any(
        part.line == reading.whole.line
        and part.telling.start < reading.whole.telling.start
        and _PART_OF.fullmatch(between(lines, part, reading.whole)) is not None
        for part in reading.parts
    )


def _is_added(lines: Sequence[Line], part: Placed) -> bool:
    after = lines[part.line].after(part.telling)
    return bool(_ADDED.search(ahead_of(lines, part, 4)) or _ADDED_AFTER.match(after))


def _is_away(lines: Sequence[Line], part: Placed) -> bool:
    return bool(_AWAY.search(ahead_of(lines, part, BESIDE)) or _AWAY.search(behind(lines, part)))


def _is_kept(lines: Sequence[Line], part: Placed) -> bool:
    return bool(_KEPT.search(ahead_of(lines, part, AFTER)) or _KEPT_AFTER.match(lines[part.line].after(part.telling)))

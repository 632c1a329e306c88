"""Whether the amount that a number of things comes to is told of something of its own: of others too, of a share, of what is left."""

import re
from collections.abc import Sequence

from sources.reckoning.lines import Line
from sources.retold.telling import COUNT, Telling

_OTHERWISE = re.compile(
    r"(?:^| )(?:after|with|including|includes?|excluding|excludes?|without|net of|besides|on top of|together with|plus|counting|not counting) "
    r"(?:(?!<)[^ ;:]+ ){0,6}?(?:discounts?|rebates?|tax|taxes|charges?|costs?|fees?|service|maintenance|parts|training|stations?|interest|extras?|options?|debt|vat|bonus\w*|delivery|installation|inflation) "
)
"""What says of a sentence that its amount is more, or less, than a number of things makes."""
_OF_REST = re.compile(r" (?:, )?for (?:the|all) (?:rest|remaining|remainder|others?|balance) ")
"""What says after an amount that it is for what is left of a number."""
_FOR_SHARE = re.compile(r" for (?:(?!<)[^ ,;:]+ ){0,2}?<percent:\d+> ")
"""What says after an amount that it is the price of a share."""
_SEVERAL = re.compile(
    r"^ (?:(?!<)[^ ,;:]+ ){1,5}?and (?:the |a |an |its |their )?(?:(?!<)[^ ,;:]+ ){1,5}?(?:cost|costs|will cost|come to|comes to|came to|total|make|take|bring|are worth|is worth) "
)
"""How a sentence begins that tells what several things come to."""


def said_otherwise(whole: Telling, window: Sequence[Line]) -> bool:
    """Whether the sentence of a whole says that it is more, or less, than a number of things makes."""
    return any(whole.start in line.places and _OTHERWISE.search(line.code) for line in window)


def of_others(each: Telling, count: Telling, whole: Telling, window: Sequence[Line]) -> bool:
    """Whether the whole is told of something of its own: of another number of the thing, of a share, or of what the number leaves."""
    line = next(line for line in window if whole.start in line.places)
    after = line.after(whole)
    if _OF_REST.match(after) or _FOR_SHARE.match(after):
        return True
    if each.start not in line.places and _SEVERAL.search(line.before(whole)):
        return True
    counted = _things_of(count, window)
    return count.start not in line.places and any(
        one is not whole
        and one.dimension == COUNT
        and one.size != count.size
        and counted & things(line.after(one))
        and each.start not in line.places
        for one in line.told
    )


def _things_of(count: Telling, window: Sequence[Line]) -> set[str]:
    return next((things(line.after(count)) for line in window if count.start in line.places), set())


def things(after: str) -> set[str]:
    """The first words behind a number, without their endings."""
    return {stem(word) for word in after.split()[:3] if word.isalpha()}


def stem(word: str) -> str:
    """A noun without the ending of its plural."""
    for ending, kept in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("xes", "x"), ("buses", "bus"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + kept
    return word

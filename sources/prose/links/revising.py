"""Whether an article says that it corrects a count: a toll that was revised down is no contradiction of the one before."""

import re

from sources.prose.annotated import Annotated
from sources.prose.patterns.frames import Frame

REVISED, DOWN = "revised", "down"
"""The scope of an amount that replaces another one, until that is set apart: the words of it, or *down* where it is any larger count."""
_DOWN = r"(?:revised|corrected|adjusted|updated|changed) (?:down|downward|downwards)|lowered|lowers|lowering|cut|cuts|reduced|reduces|scaled back|brought down|downgraded"
_BEFORE = re.compile(
    rf" (?:{_DOWN}) (?:(?!<(?:count|money|area|length)|[;.])\S+ ){{0,12}}?(?:(?:from )<\w+:\d+> )?(?:to |at )?$"
)
_AFTER = re.compile(
    rf"^ (?:(?!<count|[;.])\S+ ){{0,8}}?(?:{_DOWN}|down|corrected) (?:(?!<count|[;.])\S+ ){{0,6}}?from (?:(?:the|an?|its|earlier|initial|previous|about|around) ){{0,3}}<\w+:\d+> "
    r"|^ (?:(?!<count|[;.])\S+ ){0,8}?(?:, )?(?:and )?(?:not|rather than|instead of) (?:(?:the|an?|some|about) )?<\w+:\d+> (?:(?!<|[;.])\S+ ){0,4}?"
    r"(?:as )?(?:first|previously|initially|originally|earlier|at first|wrongly|that had|it had|had been) "
    r"|^ (?:(?!<count|[;.])\S+ ){0,8}?(?:fewer|less|lower) than (?:(?!<|[;.])\S+ ){0,5}?(?:<\w+:\d+> )?(?:first|previously|initially|originally|earlier) "
)
"""After a corrected count: ``17, revised down from 19``, ``38 were hurt, not 40 as first reported``."""
_TWICE = re.compile(
    r" (?:counted|listed|registered|recorded|included) (?:twice|double|wrongly|by mistake|in error)|counted two times|double-counted|double counting"
)
"""Why a count was corrected."""


_INSTEAD = re.compile(
    r"^ (?:(?!<count|[;.])\S+ ){0,8}?(?:correcting|replacing|superseding|revising|(?:revised|corrected|downgraded|upgraded|raised|lowered) from|instead of|rather than|not) "
    r"(?:(?:an?|the|its) )?(?:(?:automatic|first|initial|preliminary|provisional|earlier|previous|original) )*(?:(?:reading|estimate|figure|value|measurement|report|count|toll) )?(?:of )?<\w+:(\d+)> "
)
"""After an amount that stands for another one: ``4.1, correcting an automatic reading of 4.6``."""


def replaced(frame: Frame, sentence: Annotated) -> str | None:
    """The amount that the clause of an amount says to be corrected, in its words."""
    at = sentence.token(frame.item)
    found = _INSTEAD.match(sentence.code[sentence.code.find(" ", at) :])
    if found is None:
        return None
    item = sentence.items[int(found[1])]
    return sentence.text[item.start : item.end]


def corrects(frame: Frame, sentence: Annotated) -> bool:
    """Whether the clause of a count puts it in place of a larger one."""
    at = sentence.token(frame.item)
    before, after = sentence.code[:at], sentence.code[sentence.code.find(" ", at) :]
    return (
        _BEFORE.search(before) is not None
        or _AFTER.match(after) is not None
        or _TWICE.search(sentence.code) is not None
    )

"""Whom a sentence credits for what it states; the speaker is not the publisher."""

import re

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name

_CREDIT = (
    re.compile(r" (?:according to|as reported by|reported by|citing|told|per) (?:the |a )?<name:(\d+)> "),
    re.compile(
        r" <name:(\d+)> (?:reported|reports|said|says|wrote|writes|estimates|estimated|told|gave|gives|put|puts|measured|counted|calculated|rated) "
    ),
)
_UNNAMED = re.compile(
    r" ((?:a person|people|a source|sources|insiders|two people|three people|officials) "
    r"(?:familiar|close|with|briefed|who)?)"
)


def attribution(sentence: Annotated) -> str | None:
    """The name a sentence credits, else its unnamed source, else nothing."""
    for expression in _CREDIT:
        match = expression.search(sentence.code)
        if match:
            item = sentence.items[int(match[1])]
            if isinstance(item, Name):
                return item.entity
    unnamed = _UNNAMED.search(sentence.code)
    return (
        unnamed[1].strip()
        if unnamed and unnamed[1].split()[-1] in ("familiar", "close", "briefed", "insiders")
        else None
    )

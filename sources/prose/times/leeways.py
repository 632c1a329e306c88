"""Words before a date that leave room on one side of it, or around it: ``by June``, ``not before 2027``, ``about 1950``."""

import re

from sources.prose.annotated import Annotated

_LED = r"(?:(?:the|early|late|mid|about|around|sometime|in|end of|start of) )*$"
_NOT_BEFORE = re.compile(
    rf" (?:no|not) (?:earlier|sooner) than {_LED}| (?:not|n't|won't|wouldn't|never|cannot|unlikely|hardly|nobody|nothing|none|no one|no) (?:(?!<period)[^ ,;:.]+ |<(?:name|ref):\d+> ){{0,14}}?(?:before|until|till) {_LED}"
)
_NOT_AFTER = re.compile(rf" (?:no|not) later than {_LED}")
_BY = re.compile(rf" (?:by|before|ahead of) {_LED}")
_AFTER = re.compile(rf" after {_LED}")
_ABOUT = re.compile(r" (?:about|around|circa|roughly|c \.|ca \.) (?:the )?$")


def leeway(sentence: Annotated, item: int) -> str:
    """The word to write before a date that is the value of a claim; empty when it is told as it is."""
    at = sentence.token(item)
    before, after = sentence.code[:at], sentence.code[sentence.code.find(" ", at) :]
    if after.startswith(" 's "):
        return ""  # `killed by Tuesday's earthquake`
    for words, written in (
        (_NOT_BEFORE, "not before "),
        (_NOT_AFTER, "no later than "),
        (_BY, "by "),
        (_AFTER, "after "),
        (_ABOUT, "about "),
    ):
        if words.search(before):
            return written
    return ""

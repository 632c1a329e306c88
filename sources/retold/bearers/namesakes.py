"""Whether two names may be one's: a short form, an initial, another spelling."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from sources.prose.names.known import initials
from sources.prose.names.nicknames import nicknamed
from sources.retold.bearers.parts import ORGANISATIONS
from sources.retold.words import plain

LIKE = 0.8
"""How much two surnames are alike that may be one, spelled in two ways."""
ALMOST = 0.6
"""How much two given names beside one surname are alike that may be one, written by the sounds of another language."""


def one_name(x: str, y: str) -> bool:
    """Whether two names may be one's: a short form, an initial, another spelling."""
    ours, theirs = x.split(), y.split()
    if {plain(word) for word in ours} <= {plain(word) for word in theirs} or {plain(word) for word in theirs} <= {
        plain(word) for word in ours
    }:
        return True
    if initials(x) == y or initials(y) == x:
        return True
    if is_body(x) or is_body(y):
        return first_word(ours) == first_word(theirs)
    if ours[-1] == theirs[-1]:
        short = min(len(word.rstrip(".")) for word in (ours[0], theirs[0]))
        near = SequenceMatcher(None, ours[0].lower(), theirs[0].lower()).ratio() >= ALMOST
        return (ours[0][0] == theirs[0][0] and short == 1) or nicknamed(ours[0], theirs[0]) or near
    return SequenceMatcher(None, ours[-1].lower(), theirs[-1].lower()).ratio() >= LIKE


def is_body(name: str) -> bool:
    """Whether a name is that of an organisation: of one word, or ending in a word for one."""
    words = name.split()
    return len(words) == 1 or words[-1].lower() in ORGANISATIONS or "&" in words


def first_word(words: Sequence[str]) -> str:
    """The word that a name begins with, but an article."""
    return next((word for word in words if word.lower() not in ("the", "studio")), words[0])

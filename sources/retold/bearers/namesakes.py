"""Whether two names may be one's: a short form, an initial, another spelling."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from sources.prose.names.known import initials
from sources.prose.names.nicknames import nicknamed
from sources.retold.bearers.parts import ORGANISATIONS
from sources.retold.words import plain

LIKE = 0.8
"""How much two surnames are alike that may be one, spelled in two ways."""
_WRITTEN = (
    ("ph|v|w", "f"),
    ("th|dh|d", "t"),
    ("sch|sh|ch|cz|zh|ks|x|z|c(?=[eiy])", "s"),
    ("kh|gh|ck|q|c", "k"),
    ("[aeiouyjhg]", ""),
    (r"(.)\1+", r"\1"),
)
"""Sounds that other languages' names are written with in several ways, each with one letter for all."""


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
    if ours[-1] == theirs[-1] or SequenceMatcher(None, ours[-1].lower(), theirs[-1].lower()).ratio() >= LIKE:
        return one_given(ours[0], theirs[0])
    return False


def one_given(ours: str, theirs: str) -> bool:
    """Whether two given names may be one: an initial, a nickname, or of the same sounds."""
    short = min(len(word.rstrip(".")) for word in (ours, theirs))
    if (ours[0] == theirs[0] and short == 1) or nicknamed(ours, theirs):
        return True
    hers = {word[-1] for word in (ours.lower(), theirs.lower())}
    return sounds(ours) == sounds(theirs) and ("a" not in hers or hers <= set("aehy"))


def sounds(name: str) -> str:
    """The consonants of a name by their sounds, however it is written in Latin letters: *Sergei* and *Serhiy* are one."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name.lower()) if one.isalpha() and one.isascii())
    for written, sound in _WRITTEN:
        bare = re.sub(written, sound, bare)
    return bare


def is_body(name: str) -> bool:
    """Whether a name is that of an organisation: of one word, or ending in a word for one."""
    words = name.split()
    return len(words) == 1 or words[-1].lower() in ORGANISATIONS or "&" in words


def first_word(words: Sequence[str]) -> str:
    """The word that a name begins with, but an article."""
    return next((word for word in words if word.lower() not in ("the", "studio")), words[0])

"""Noun phrases for a part: its word, what modifies it, and whose it is: ``the ship's master``, ``head of the inquiry``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.prose.offices.titles import BESIDE, COMING, PAST
from sources.retold.bearers.heads import leading
from sources.retold.bearers.parts import DOES, DONE, MANY, NOUNS, UNIQUE, VEHICLES
from sources.retold.bearers.titled import PORTFOLIOS
from sources.retold.bearers.wordings import PREPOSITIONS
from sources.retold.words import STOP, stem

DEFINITE = frozenset("the its their his her our this whose".split())
"""Words before what there is one of."""
INDEFINITE = frozenset("a an one another any some every each no".split())
OF = frozenset("of at for in".split())
"""Between a part and whose it is."""
_ENDS = frozenset(
    """, . ; : " ( ) ? ! “ ” – — - and but or that which who whom said says told by from to with as when while after because is was are were will
    would has have had be been being under against about into on over than then if so not""".split()
)
_PLAIN = frozenset(
    """company group firm business board organisation organization town city village ship vessel whole new merged combined enlarged
    country place body institution outfit time moment entire time job post role full- part-time current present long-serving
    veteran longtime popular non-executive executive global outspoken local county stricken sunken ill-fated doomed""".split()
)
"""Words that say nothing of whose a part is."""
_NO_NOUNS = MANY | STOP | _ENDS | PREPOSITIONS | DOES.keys() | DONE.keys()
_UNTELLING = (
    STOP | _PLAIN | DEFINITE | INDEFINITE | {"them", "these", "those", "over", "up", "out", "which", "one", "two"}
)
MERGED = "merged"
"""The mark of what two become."""
_TOGETHER = frozenset(("merged", "combined", "enlarged", "joint"))
_FIRM = frozenset(("company", "group", "firm", "bank", "business", "entity"))
_PLACED = frozenset(("district", "state", "county", "national", "chief"))
"""Words beside which an office is the first of its kind all the same."""
_FIRST_BESIDE = {"minister": PORTFOLIOS, "governor": frozenset(("provincial", "regional"))}
"""Words beside which one office is the first of its kind."""
FRESH = "fresh"
"""How somebody stands to a part who is the new one: may be in it already."""
_OFFICER = re.compile(r"chief (?!executive )[a-z-]+ officer")
"""Officers of whom a firm has one each."""
_OTHER = frozenset(("other", "second", "another"))
"""Words for a thing beside the first."""
_NOBODY = frozenset(
    "economist analyst expert company firm group business bank party agency island town city village office".split()
)
"""Nouns that a word before them makes none of those who play a part in a story."""
LONGEST = 4
"""Words before a part's own at most."""


@dataclass(frozen=True)
class Phrase:
    """A noun phrase that tells a part."""

    part: str
    written: str
    modifiers: frozenset[str]
    standing: str
    definite: bool
    known: bool
    """Whether its noun is one of those of which a thing has one."""
    names: frozenset[str]
    """Words of the names that it is of."""
    words: frozenset[str]
    """Stems of the plain nouns that it is of."""
    start: int
    """The first of its tokens."""


def of_part(part: str, start: int) -> Phrase:
    """The phrase for a part that no noun tells, of what is not told."""
    nothing = frozenset[str]()
    return Phrase(part, part, nothing, "now", definite=True, known=True, names=nothing, words=nothing, start=start)


def of_words(tokens: Sequence[str], sentence: Annotated) -> tuple[frozenset[str], frozenset[str]]:
    """The words of names and the stems of the nouns among tokens."""
    names: set[str] = set()
    words: set[str] = set()
    for token in tokens:
        if (name := item(token, sentence)) is not None:
            names.update(word for word in name.entity.split() if word[0].isupper())
        elif token[0].isalpha() and (word := token.removesuffix("'s")) not in _UNTELLING:
            words.add(stem(word))
    if not _TOGETHER.isdisjoint(tokens) or ("new" in tokens and not _FIRM.isdisjoint(tokens)):
        words.add(MERGED)
    return frozenset(names), frozenset(words)


def item(token: str, sentence: Annotated) -> Name | None:
    """The name that a token stands for."""
    if not token.startswith("<name:"):
        return None
    found = sentence.items[int(token[6:-1])]
    return found if isinstance(found, Name) else None


def ending(tokens: Sequence[str], end: int, sentence: Annotated) -> Phrase | None:
    """The phrase whose last word, or whose *of the ship*, ends before a place."""
    at = _of(tokens, end)
    if at > 0 and tokens[at] in OF and at < end - 1:
        found = headed(tokens, at, sentence, tokens[at + 1 : end])
        if found is not None and (found.known or found.definite):
            return found
    return headed(tokens, end, sentence)


def names_thing(phrase: Phrase, tokens: Sequence[str], end: int) -> bool:
    """Whether the name behind *of* is that of the thing: ``director of the X``, ``the master of the freighter X``."""
    of = tokens[_of(tokens, end) + 1 : end]
    return DEFINITE.issuperset(of) or (phrase.part in VEHICLES and of[0] in DEFINITE and not phrase.names)


def _of(tokens: Sequence[str], end: int) -> int:
    """The place of the *of* that what ends before a place stands behind, else of what it cannot go back over."""
    return next((n for n in range(end - 1, max(-1, end - 8), -1) if tokens[n] in OF or tokens[n] in _ENDS), -1)


def headed(tokens: Sequence[str], end: int, sentence: Annotated, of: Sequence[str] = ()) -> Phrase | None:
    """The phrase of a part whose own last word ends before a place; ``of`` is what follows *of* behind it."""
    ends = [" ".join(tokens[max(0, end - n) : end]) for n in (3, 2, 1)]
    officer = _OFFICER.fullmatch(ends[0])
    written = ends[0] if officer else next((words for words in ends if words in NOUNS), ends[-1])
    known = written in NOUNS or officer is not None
    first = not known and written in MANY and end > 1 and tokens[end - 2] in UNIQUE and written not in _NOBODY
    if first:
        written = ends[1]
    if not known and not first and not _open_noun(written):
        return None
    modifiers: list[str] = []
    standing, at = "now", end - len(written.split())
    while at > 0 and (found := _standing(tokens[at - 1])) is not None and len(modifiers) <= LONGEST:
        if tokens[at - 1] in _FIRST_BESIDE.get(written, ()):
            found = "now"
        if found == "now":
            modifiers.append(tokens[at - 1])
        elif standing == "now" or found not in ("next", FRESH):
            standing = found
        at -= 1
    if at > 0 and tokens[at - 1] in INDEFINITE:
        at, standing = at - 1, "aside"
    owner, begins = _owner(tokens, at, sentence)
    names, words = of_words([*owner, *of], sentence)
    part = leading(NOUNS.get(written, written), (*of, *owner, *modifiers)) if known else stem(written)
    if part is None:
        return None
    if not _OTHER.isdisjoint((*of, *owner)):
        standing = "aside"
    plain = frozenset(stem(word) for word in modifiers if word not in _PLAIN and not word.endswith("ly"))
    return Phrase(part, written, plain, standing, begins < at or first, known, names, words, begins)


def _open_noun(word: str) -> bool:
    """Whether a word that no part is known by may be a noun for one."""
    return len(word) >= LONGEST and word.isalpha() and word not in _NO_NOUNS and not word.endswith(("ly", "ing", "ed"))


def _standing(word: str) -> str | None:
    """How a word before a part lets somebody stand to it; None where the phrase does not go on with it."""
    if word in PAST:
        return "past"
    if word in COMING:
        return FRESH if word == "new" else "next"
    if word in BESIDE and word not in _PLACED:
        return "aside" if word not in INDEFINITE else None
    if word in _ENDS | STOP | OF | DEFINITE or not word[0].isalpha() or word.endswith(("'s", "s'")):
        return None
    return "now"


def _owner(tokens: Sequence[str], at: int, sentence: Annotated) -> tuple[Sequence[str], int]:
    """Whose a part is by what stands before its phrase, and where that begins."""
    word = tokens[at - 1] if at > 0 else ""
    if word in DEFINITE:
        return (), at - 1
    if word in ("'s", "'") or word.endswith(("'s", "s'")):
        end = at - 1 if word in ("'s", "'") else at
        places = range(end, max(0, end - LONGEST), -1)
        start = next((n for n in places if tokens[n - 1] in _ENDS | DEFINITE | OF), max(0, end - LONGEST))
        if item(tokens[end - 1], sentence) is not None and tokens[end - 2 : end - 1] != ["'s"]:
            start = end - 1
        return tokens[start:at], start - (start > 0 and tokens[start - 1] in DEFINITE)
    if at > 0 and item(word, sentence) is not None:
        before = tokens[at - 2] if at > 1 else ""
        whose = tokens[max(0, at - 3) : at - 2] if before in ("'s", "'") else ()
        return [*whose, word], at - 1 - (before in DEFINITE)
    return (), at

"""Finds the part that a name plays by what it does, or by what is done by it: ``P , who chairs the board``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sources.retold.bearers.apposed import noun_phrase
from sources.retold.bearers.parts import CHIEF, DOES, DONE, HEADS, LEADS, LOAN, PANEL, ROUND
from sources.retold.bearers.phrases import DEFINITE
from sources.retold.bearers.wordings import COMES, STOPS, TITLES

_ADVERBS = frozenset(
    "also now currently still has have had been is was will to would then who which that since , first jointly".split()
)
_GIVES = frozenset(
    (
        "putting up",
        "puts up",
        "put up",
        *"provided provides providing provide arranged financed funded grants granted".split(),
    )
)
"""What a lender does with a loan."""
_ONCE = frozenset("led headed run chaired managed edited".split())
_LED = frozenset((CHIEF, "chair", "manager"))
_BY = frozenset("by from with under".split())
_CONTRACT = frozenset("contract order deal job tender".split())
_WINS = frozenset("has won wins landed secured got holds have".split())
_GONE = frozenset("gone went goes go awarded given handed".split())
_COMES_FROM = frozenset("come comes coming ordered sourced".split())
CLAUSE = 16
"""Tokens of a clause that are looked at."""
AGO = 7
"""Tokens between what is done and by whom, at most."""


class Deed(NamedTuple):
    """What a name does, or what is done by it."""

    part: str
    what: Sequence[str]
    """The words for what it is done to."""
    standing: str = "now"


def deeds(at: int, tokens: Sequence[str]) -> Iterator[Deed]:
    """The parts that the name at a place plays by verbs."""
    for deed in (
        _won(at, tokens) or _doing(at, tokens),
        _gone_to(at, tokens) or _from(at, tokens) or _done(at, tokens),
    ):
        part = _part(deed) if deed else None
        if deed and part:
            yield deed._replace(part=part)


def _part(deed: Deed) -> str | None:
    """The part that a verb tells by what it is done to: who leads a round or an inquiry leads no company."""
    part, told = deed.part, {word.removesuffix("'s") for word in deed.what}
    if told & ROUND and part in (CHIEF, LEADS):
        return LEADS
    if told & PANEL and part in (CHIEF, "chair"):
        return HEADS
    whole = deed.what and (deed.what[0] in DEFINITE or deed.what[0].startswith("<"))
    if part == LEADS or (part in (CHIEF, "manager") and deed.what and not whole):
        return None
    return "lender" if part == "supplier" and told & LOAN else part


def _doing(at: int, tokens: Sequence[str]) -> Deed | None:
    """What a name does: ``P , who chairs the board``, ``the panel , which P heads``."""
    start = at + 1
    while start < len(tokens) and tokens[start] in _ADVERBS and start < at + AGO - 1:
        start += 1
    passed = tokens[at + 1 : start]
    first = at - (tokens[at - 1] in TITLES)
    which = first > 1 and tokens[first - 1] in ("which", "that", "whom")
    if _GIVES.intersection((*tokens[start : start + 1], " ".join(tokens[start : start + 2]))) and LOAN.intersection(
        tokens[start : start + CLAUSE]
    ):
        return Deed("lender", [word for word in tokens[start : start + CLAUSE] if word in LOAN])
    for length in (2, 1):
        verb = " ".join(tokens[start : start + length])
        what = _subject(tokens, first - 1) if which else noun_phrase(tokens, start + length)
        if verb not in DOES or not what or (verb == "make" and COMES.isdisjoint(passed)):
            continue
        if not COMES.isdisjoint(passed) and DOES[verb] in _LED:
            return Deed(DOES[verb], what, "next")
        once = tokens[start] in _ONCE and {"has", "have"}.isdisjoint(passed) and (ROUND | PANEL).isdisjoint(what)
        return Deed(DOES[verb], what, "past" if once else "now")
    return None


def _won(at: int, tokens: Sequence[str]) -> Deed | None:
    """Who has a contract: ``P has the contract to make them``."""
    start = next((n for n in range(at + 1, min(at + 5, len(tokens))) if tokens[n] in _WINS), None)
    deal = _index(tokens, _CONTRACT, range(start, start + AGO)) if start is not None else None
    return _contracted(tokens, deal) if deal is not None else None


def _gone_to(at: int, tokens: Sequence[str]) -> Deed | None:
    """Who gets a contract: ``the contract to build the bridge has gone to P``."""
    if tokens[at - 1] != "to" or tokens[at - 2] not in _GONE:
        return None
    deal = _index(tokens, _CONTRACT, range(max(0, at - CLAUSE), at - 2))
    return _contracted(tokens, deal) if deal is not None else None


def _contracted(tokens: Sequence[str], deal: int) -> Deed | None:
    """What a contract is for, by the words behind it."""
    if tokens[deal + 1 : deal + 2] not in (["to"], ["for"]):
        return None
    verb = "".join(tokens[deal + 2 : deal + 3])
    part = DOES.get(verb) or DONE.get(verb) or {"building": "builder"}.get(verb)
    if part not in ("builder", "supplier"):
        return None
    what = [word for word in noun_phrase(tokens, deal + 3) if word not in _GONE]
    return Deed(part, what)


def _from(at: int, tokens: Sequence[str]) -> Deed | None:
    """What comes from a name: ``a loan from P``, ``the pipe will come from P``."""
    by = _by(at, tokens)
    if by is None or tokens[by] != "from":
        return None
    if tokens[by - 1] in _COMES_FROM:
        return Deed("supplier", _subject(tokens, by - 1))
    loan = [word for word in tokens[max(0, by - 4) : by] if word in LOAN]
    return Deed("lender", loan) if loan and tokens[by - 1] not in ("in", "of", "the") else None


def _done(at: int, tokens: Sequence[str]) -> Deed | None:
    """What is done by a name: ``the hall , designed by the architect P``, ``a commission under P``."""
    by = _by(at, tokens)
    if by is None or tokens[by] == "from":
        return None
    if tokens[by] == "under":
        panel = [word for word in tokens[max(0, by - 4) : by] if word in PANEL]
        return Deed(CHIEF, panel) if panel else None
    for start, length in ((by - gap - length, length) for gap in range(AGO) for length in (2, 1)):
        verb = " ".join(tokens[start : start + length]) if start >= 0 else ""
        part = DONE.get(verb) or ("lender" if verb in _GIVES else None)
        apart = any(one.startswith("<") or one in STOPS for one in tokens[max(0, start + length) : by])
        if part is None or apart or (tokens[by] == "with" and part != "insurer"):
            continue
        what = _subject(tokens, start)
        if part == "lender" and LOAN.isdisjoint(what):
            return None
        coming = part in _LED and not COMES.isdisjoint(tokens[max(0, start - 3) : start])
        return Deed(part, what, "next" if coming else "now")
    return None


def _by(at: int, tokens: Sequence[str]) -> int | None:
    """The place of the *by* that a name, with what describes it, stands behind."""
    for n in range(at - 1, max(0, at - AGO), -1):
        if tokens[n].startswith("<"):
            return None
        if tokens[n] in _BY:
            return n
    return None


def _subject(tokens: Sequence[str], end: int) -> Sequence[str]:
    """The noun phrase before a verb, over *which is* and a comma."""
    while end > 0 and (tokens[end - 1] in _ADVERBS or tokens[end - 1] in ("were", "are", "being", "be", "when", "it")):
        end -= 1
    while end > 0 and tokens[end - 1] in (",", "and", "but"):
        end -= 1
    start = end
    while start > 0 and tokens[start - 1] not in STOPS | {",", "and", "but", "that"} and start > end - AGO - 2:
        start -= 1
    if start > 1 and tokens[start - 1] == "," and tokens[start] in ("which", "who"):
        return _subject(tokens, start - 1)
    if start > 1 and tokens[start - 1] == "," and tokens[start] in DEFINITE and tokens[start - 2].startswith("<"):
        start -= 2
    if start == end or tokens[start] in ("was", "were", "is", "are") or tokens[start].isdigit():
        return tokens[max(0, end - CLAUSE) : end]
    return tokens[start:end]


def _index(tokens: Sequence[str], words: frozenset[str], places: range) -> int | None:
    return next((n for n in places if n < len(tokens) and tokens[n] in words), None)

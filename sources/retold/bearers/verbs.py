"""Finds the part that a name plays by what it does, or by what is done by it: ``P , who chairs the board``."""

from collections.abc import Iterator, Sequence

from sources.retold.bearers.apposed import noun_phrase
from sources.retold.bearers.behind import behind
from sources.retold.bearers.contracts import AGO, CLAUSE, Deed, gone_to, won
from sources.retold.bearers.dealing import dealer
from sources.retold.bearers.heads import leading, led_before
from sources.retold.bearers.parts import (
    AT_ONCE,
    CHIEF,
    DOES,
    DONE,
    LASTING,
    LEADS,
    LOAN,
    OPERATION,
    OVER,
    PANEL,
    ROUND,
    VEHICLES,
)
from sources.retold.bearers.phrases import DEFINITE
from sources.retold.bearers.wordings import COMES, PREPOSITIONS, STOPS, TITLES

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
_LED = frozenset((CHIEF, "chair", "manager", OVER))
_IS = frozenset("is was are were be been being".split())
_WHO = frozenset(("which", "who", "that"))
_IT = frozenset(("it", "them", "which", "that"))
"""Words for what was told of before."""
_BY = frozenset("by from with under".split())
_ASIDE = frozenset("together each all both with worth most some half built made".split())
_GIFTS = frozenset("gift donation bequest cheque legacy endowment".split())
_COMES_FROM = frozenset("came come comes coming ordered sourced".split())
LONG = 9
"""Tokens between a gift and whose it is, at most."""


def deeds(at: int, tokens: Sequence[str], before: Sequence[str]) -> Iterator[Deed]:
    """The parts that the name at a place plays by verbs; ``before`` is the sentence before, which *it* may be of."""
    for deed in (
        won(at, tokens) or _doing(at, tokens),
        gone_to(at, tokens) or _from(at, tokens) or _done(at, tokens),
    ):
        if deed and (not deed.what or deed.what[0] in _IT) and deed.part in _LED:
            deed = deed._replace(what=led_before([*before, *tokens[: at if deed.what else 0]]))  # noqa: PLW2901
        part = _part(deed) if deed else None
        if deed and part:
            yield deed._replace(part=part, what=_thing(deed.what) if part == "supplier" else deed.what)


def _thing(what: Sequence[str]) -> Sequence[str]:
    """The thing itself among the words for what is brought: not what it is for, or of."""
    end = next((n for n, word in enumerate(what) if n > 1 and word in PREPOSITIONS), len(what))
    return what[:end]


def _part(deed: Deed) -> str | None:
    """The part that a verb tells by what it is done to: who leads a round or an inquiry leads no company."""
    part, told = deed.part, {word.removesuffix("'s") for word in deed.what}
    if told & ROUND and part in (CHIEF, LEADS):
        return LEADS
    whole = any(word in DEFINITE or word.startswith("<") for word in deed.what)
    if part in _LED:
        if part == OVER and len(told) == 1 + (deed.what[0] in DEFINITE) and deed.what[-1].startswith("<"):
            return "captain"
        over = leading(part, told)
        if over is None or over in AT_ONCE:
            return over
        part = over
    if part == LEADS or (part in (CHIEF, "manager") and deed.what and not whole):
        return None
    return dealer(part, deed.what)


def _doing(at: int, tokens: Sequence[str]) -> Deed | None:
    """What a name does: ``P , who chairs the board``, ``the panel , which P heads``."""
    first = at - (tokens[at - 1] in TITLES)
    which = first > 1 and tokens[first - 1] in ("which", "that", "whom")
    for begin in behind(at, tokens):
        for start in range(begin, begin + AGO):
            if start >= len(tokens) or not _ADVERBS.issuperset(tokens[begin:start]):
                break
            passed = tokens[begin:start]
            given = tokens[start : start + 1], " ".join(tokens[start : start + 2])
            loan = [word for word in tokens[start : start + CLAUSE] if word in LOAN]
            if loan and _GIVES.intersection((*given[0], given[1])):
                return Deed("lender", loan)
            what = list(_subject(tokens, first - 1)) if which else None
            if found := _verb(start, tokens, passed, what):
                return found
    return None


def _verb(start: int, tokens: Sequence[str], passed: Sequence[str], what: Sequence[str] | None) -> Deed | None:
    """The deed that the verb at a place tells, of what follows it where not told before."""
    for length in (3, 2, 1):
        verb = " ".join(tokens[start : start + length])
        if verb not in DOES:
            continue
        done = noun_phrase(tokens, start + length) or what
        if verb.endswith("ing") and DOES[verb] in VEHICLES and "who" in passed:
            return Deed(DOES[verb], done or ())
        if not done or (verb == "make" and COMES.isdisjoint(passed)):
            continue
        if not COMES.isdisjoint(passed) and DOES[verb] in _LED:
            return Deed(DOES[verb], done, "next")
        once = (
            (tokens[start] in _ONCE or (tokens[start].endswith("ed") and DOES[verb] not in LASTING | VEHICLES))
            and {"has", "have"}.isdisjoint(passed)
            and (ROUND | PANEL | OPERATION).isdisjoint(done)
        )
        return Deed(DOES[verb], done, "past" if once else "now")
    return None


def _from(at: int, tokens: Sequence[str]) -> Deed | None:
    """What comes from a name: ``a loan from P``, ``the pipe will come from P``."""
    by = _by(at, tokens)
    if by is None or tokens[by] != "from":
        return None
    if tokens[by - 1] in _COMES_FROM:
        return Deed("supplier", _subject(tokens, by - 1))
    loan = [word for word in tokens[max(0, by - 4) : by] if word in LOAN]
    if loan and tokens[by - 1] not in ("in", "of", "the"):
        return Deed("lender", loan)
    first = next((n + 1 for n in range(by - 1, max(-1, by - CLAUSE), -1) if tokens[n] in STOPS), max(0, by - CLAUSE))
    bought = next((n for n in range(by - 1, first - 1, -1) if DOES.get(tokens[n]) == "buyer"), None)
    if bought is not None and tokens[bought - 1] != "from":
        return Deed("seller", tokens[bought + 1 : by])
    given = next((n for n in range(by - 1, max(-1, by - LONG), -1) if tokens[n] in _GIFTS or tokens[n] in STOPS), None)
    return Deed("donor", tokens[given:by]) if given is not None and tokens[given] in _GIFTS else None


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
        if tokens[n].startswith("<") and (tokens[n + 1].startswith("<") or tokens[n + 1] in STOPS | PREPOSITIONS):
            return None
        if tokens[n] in _BY:
            return n
    return None


def _aside(words: Sequence[str], passed: Sequence[str]) -> bool:
    """Whether words between commas before a verb only tell more of its subject: ``the pumps , together 9 megawatt ,``."""
    return "," in passed and bool(words) and (words[0] in _ASIDE or words[0].endswith(("ing", "ed")))


def _subject(tokens: Sequence[str], end: int) -> Sequence[str]:
    """The noun phrase before a verb, over *which is* and a comma."""
    verb = end
    while end > 0 and (tokens[end - 1] in _ADVERBS or tokens[end - 1] in ("were", "are", "being", "be", "when", "it")):
        end -= 1
    while end > 0 and tokens[end - 1] in (",", "and", "but"):
        end -= 1
    start = end
    stops = STOPS | {",", "and", "but", "that"}
    passed = tokens[end:verb]
    if "," in passed and tokens[end - 1].startswith("<") and (_IS.isdisjoint(passed) or not _WHO.isdisjoint(passed)):
        stops |= PREPOSITIONS - {"of"}
    while start > 0 and tokens[start - 1] not in stops and start > end - AGO - 2:
        start -= 1
    if (
        start > 1
        and tokens[start - 1] == ","
        and (tokens[start] in ("which", "who") or _aside(tokens[start:end], passed))
    ):
        return _subject(tokens, start - 1)
    if start > 1 and tokens[start - 1] == "," and tokens[start] in DEFINITE and tokens[start - 2].startswith("<"):
        start -= 2
    if start == end or tokens[start] in ("was", "were", "is", "are") or tokens[start].isdigit():
        return tokens[max(0, end - CLAUSE) : end]
    return tokens[start:end]

"""Finds who wins a contest: ``X won the run-off for mayor``, ``X will be the next mayor after beating Y``."""

import re
from collections.abc import Iterator, Sequence

from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.wordings import STOPS
from sources.retold.words import stem

WINNER = "winner"
"""Who wins a contest."""
_AUX = r"(?:who |has |have |had |is |was |will |to |be |narrowly |easily |clearly |comfortably |duly |again |also |now |finally |then |just )*"
_OFFICES = (
    r"(?:mayor|president|governor|chairman|chairwoman|chair|leader|prime minister|premier|chancellor|senator|mp|speaker|rector|sheriff|councillor|"
    r"treasurer|secretary|general secretary|captain|champion)"
)
_CONTESTS = (
    r"(?:election|vote|run-off|runoff|round|race|contest|ballot|poll|by-election|byelection|primary|mayoralty|presidency|leadership|final|cup|title|trophy|"
    r"tournament|match|derby|marathon|championship|competition|prize|award|medal|gold|regatta|grand prix|rally|tour|stage|league)"
)
_WINS = re.compile(
    rf" (?:, [^,.;]{{1,60}} , )?(?:, )?{_AUX}(?:won|wins|win|winning|clinched|clinches|took|takes|secured|secures|claimed|claims|captured|lifted|landed|scooped|carried off|captures) "
    rf"(?P<what>(?:[^ .;:,]+ ){{0,6}}?{_CONTESTS}(?: (?:for|of|as) (?:[^ .;:,]+ ){{0,3}}?{_OFFICES})?) "
)
_ELECTED = re.compile(
    rf" (?:, [^,.;]{{1,60}} , )?(?:, )?{_AUX}(?:elected|re-elected|voted in|returned|chosen by voters|(?:the |its |their )?next|(?:the |its |their )?new) (?:as )?(?:the |its |their )?(?:next |new )?(?P<what>{_OFFICES}) "
)
_BEATS = re.compile(
    rf" (?:, [^,.;]{{1,60}} , )?(?:, )?(?:{_AUX}(?:beat|beats|beaten|defeated|defeats|defeat|edged out|edged|edges|saw off|ousted|unseated|trounced|overcame|pipped|outpolled|"
    r"prevailed over|triumphed over|won against)|[^.;]{0,80}? (?:after|by|having) (?:narrowly |easily )?(?:beating|beaten|defeating|edging out|edging|seeing off|ousting|unseating|overcoming)) "
    r"(?:[a-z-]+ ){0,4}?<name:\d+> "
)
_ELECT = re.compile(
    rf" (?:elected|elects|re-elected|chose|choose|chosen|picked|backed|voted for|voted in) (?:as (?:its |their |the )?(?:next |new )?(?P<what>{_OFFICES}) )?$"
)
_AS = re.compile(rf" (?:as |to be |, )?(?:the |its |their )?(?:next |new )?(?P<what>{_OFFICES}) ")
_NOUN = re.compile(
    r" (?:the |this year's |sunday's |overall )?(?:winner|victor|champion)(?: of (?P<what>[^.;,]{1,50}?))? (?:, |is |was |(?:will be |turned out to be |proved to be ))?$"
)
_SUBJECTS = frozenset("voters members electors delegates residents citizens people party".split())
_NOT = frozenset(
    "not never nor failed fails nearly almost if could would may might hopes hoping wants bid second-place runner-up".split()
)
OFFICES = frozenset(
    map(
        stem,
        "mayor president governor chairman chairwoman chair leader premier chancellor senator mp speaker rector sheriff treasurer".split(),
    )
)
"""Stems of offices that somebody is voted into."""
_OF_OFFICE = {
    "mayoral": "mayor",
    "mayoralty": "mayor",
    "presidential": "president",
    "presidency": "president",
    "gubernatorial": "governor",
}
"""Words for a contest by the office that it is for."""
_CALLED = frozenset(map(stem, _CONTESTS.strip("(?:)").split("|")))
_VOTE = "vote"
_VOTED = frozenset("voted voters voting turnout polls mayoral electoral".split())
_VOTES = frozenset(
    map(stem, "election vote run-off runoff round race contest ballot poll by-election byelection primary".split())
)
"""Stems of words for a vote."""
FAR = 24
"""Tokens around a name that are looked at."""
MORE = frozenset(
    "women's men's girls boys junior senior doubles under-21 under-18 youth heat leg stage deputy vice women men".split()
)
"""Words for a contest beside another."""


def contests(name: Name, at: int, tokens: Sequence[str], _: Annotated) -> Iterator[Bearing]:
    """The contest that somebody won by the words around the name."""
    before = f" {' '.join(_clause(tokens[max(0, at - FAR) : at]))} "
    after = f" {' '.join(tokens[at + 1 : at + FAR])} "
    found = (
        _WINS.match(after)
        or _ELECTED.match(after)
        or _BEATS.match(after)
        or _voted(before, after)
        or _NOUN.search(before)
    )
    if found is None or not _NOT.isdisjoint(found[0].split()):
        return
    what = (found.groupdict().get("what") or "").split()
    words = contest_of(tokens, what)
    yield Bearing(
        name=name.entity,
        part=WINNER,
        written=WINNER,
        words=words | {_VOTE} if found.re in (_ELECTED, _AS) else words,
        modifiers=frozenset(word for word in tokens if word in MORE),
        start=name.start,
        end=name.end,
    )


def contest_of(tokens: Sequence[str], what: Sequence[str] = ()) -> frozenset[str]:
    """Stems of the words for a contest and the office it is for; ``what`` are those right beside the verb."""
    offices = {stem(_OF_OFFICE.get(word, word)) for word in tokens} & OFFICES
    called = {stem(word) for word in what or tokens} & _CALLED
    voted = {_VOTE} if called & _VOTES or not _VOTED.isdisjoint(tokens) else frozenset[str]()
    return frozenset(offices | voted | (called - _VOTES))


def _voted(before: str, after: str) -> re.Match[str] | None:
    """That others elect somebody: ``voters have elected X as mayor``."""
    found = _ELECT.search(before)
    if found is None:
        return None
    return found if found["what"] else _AS.match(after)


def _clause(tokens: Sequence[str]) -> Sequence[str]:
    """The tokens behind the last mark that ends a phrase."""
    last = max((n for n, token in enumerate(tokens) if token in STOPS), default=-1)
    return tokens[last + 1 :]

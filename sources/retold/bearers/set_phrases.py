"""Parts told by set phrases that are no noun and no verb of their own: ``the mill goes to X``, ``X paid the price for it``."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sources.prose.annotated import Annotated
from sources.prose.names.known import known_place
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.contests import WINNER, contest_of
from sources.retold.bearers.dealing import dealer
from sources.retold.bearers.hits import HIT, kind_of
from sources.retold.bearers.parts import ORGANISED, SEAT
from sources.retold.bearers.phrases import of_words

_PHRASES = """
top: at the (top|helm|head) of ~ (,|is|stands|:) @
top: @ , [who is|who has been] (at the helm|at the top|in charge) (of|at|since|for)
founder: @ (opened|began|built up) ~ (back |) in (18|19)\\d\\d
founder: (goes|go|dates|traces its roots|trace its roots) back to @
founder: the (brainchild|creation|life's work) of @
designer: (to|from|after) (plans|designs|drawings|a design|sketches) (by|of|from) @
designer: (the|its) design (comes|came|is|was) (from|by) @
designer: (building|hall|library|museum|bridge|tower|house|centre|center|station|stadium|theatre|school|pavilion|extension|wing|chapel|scheme|park) is (the work of|by) @
designer: the (pen|drawing board|hand|office|studio) of @
chair: @ presided over ~ as (chair|chairman|chairwoman|chairperson)
captain: @ .. in command of the (ship|vessel|ferry|trawler|boat|tanker|freighter|yacht)
captain: at the helm of ~ (was|stood) @
minister: minister (responsible for|in charge of) ~ , @
minister: @ , [the] minister (responsible for|in charge of|for) ~ ,
director: @ , who directs ~
buyer: ~ (has been sold|have been sold|was sold|were sold|is sold|is being sold|is to be sold|will be sold|goes|is going|go|passes|pass|passed|went|falls|fell) to [new owner] [the] .. @ (for|,|in a deal|.)
buyer: @ (paid|pays|is paying|will pay|offered|is to pay) .. for ~
buyer: @ (won|wins|has won) the (auction|bidding|bidding war|race) for ~
buyer: @ (is|as|becomes|will be|will become) [the] new owner of ~
buyer: [the|its] new owner [of ~] (,|is|will be|:) @
buyer: (finds|found|has found|gets|has) [a] new owner in @
buyer: in the hands of @
buyer: the hammer (fell|came down) .. to @
seller: @ , [the|its] (previous|former|old|long-time|outgoing) owner
seller: [the|its] (previous|former|old|outgoing) owner (,|is|was) @
seller: @ (parts|is parting|parted) with ~
builder: (contract|job|order) for ~ (went|goes|has gone|was awarded|is awarded|has been awarded|was given|were awarded) to @
builder: the contract (went|goes|has gone|was awarded|has been awarded|was given) to @
builder: (work|construction|building) .. (is|was|are|lies) in the hands of @
builder: (work|construction|building) [on ~] is (being done|carried out|being carried out|done) by @
builder: @ (has|have) [the|won the|landed the] contract for ~
builder: @ , (which|who) (is|are) building ~
builder: (awarded|gave|given|handed|hands|awards|gives) @ the contract for ~
builder: (chose|chosen|picked|hired|commissioned|selected) @ to build ~
supplier: order for ~ (went|goes|has gone|was placed) (to|with) @
supplier: (ordered|ordering|orders|bought|buys|order) ~ from @
supplier: @ (has|won|wins|has won|landed|secured|gets|got) the ~ order
supplier: (chose|chosen|picked|selected|picks) @ to (supply|make|deliver|provide) ~
supplier: ~ (bear|bears|carry|carries) the (badge|name|logo) of @
adviser: (legal|financial) (adviser|advisor|advisers|advisors|counsel) (to ~ |)(was|is|were|are|,) @
adviser: @ (acted|acts|is acting|acting) (for|on behalf of) ~
adviser: @ (is|was|are|were|as) [the] (legal|financial|lead|sole) (adviser|advisor|advisers|advisors) (to|of|for) ~
adviser: (lawyers|law firm|solicitors|attorneys|counsel) (are|were|is|was|,) @
adviser: (advice|counsel) from @
auditor: (auditor|auditors|accounts) .. (signed off|signed|checked|certified|examined|audited) by @
auditor: the (auditors|auditor) (,|are|were|is|was|at) @
lender: (is|are|was|were|being) (financed|funded|bankrolled|paid for|backed) (by|through|with) [a loan] [from] @
lender: (line|loan|facility|credit|mortgage) .. (granted|provided|arranged|extended|given|supplied|approved) by @
lender: @ (has|is|) (granted|grants|granting|extended|approved|providing|provides|provided|lending|advancing|arranged) .. (loan|credit line|line of credit|facility|mortgage)
built: (built|constructed|assembled|completed) (at|in) [the] @ [shipyard|yard]
lead investor: (biggest|largest) (cheque|check|investor|share|ticket|slice) (came|comes|is|was) [from] @
successor: @ (steps|stepped|will step) into (his|her|the) (shoes|post|role)
successor: (his|her) (place|post|seat|job|office|desk|shoes) (will be|is|was|is to be) (taken|filled) by @
successor: (taking|takes|took|take) (his|her) (place|post|seat|desk) (is|will be|was) @
successor: @ (takes|will take|is to take|took) (his|her) (place|post|seat|desk|chair)
winner: (victory|win|mayoralty|title|cup|prize|seat|race|election|trophy|crown|award) (went|goes|has gone) to @
winner: @ (came|comes|finished|emerged|ended up) (out ahead|out on top|ahead|first|the winner|as the winner|victorious)
winner: (lost|loses|losing|conceded|conceding|lost out|defeat|defeated|beaten|bowed|succumbed|pipped|edged out) [.. ](to|by) @
winner: @ (topped|tops|headed) the (poll|ballot|count|vote)
winner: @ (will be|is|becomes|is to be|will become) .. 's (next|new) (mayor|president|governor|leader)
winner: (voted|votes|vote|opted) for @
winner: (handed|hands|gave|gives|giving|handing) @ (victory|the election|the seat|the mayoralty|a majority|the win)
winner: (majority|margin|lead) (for|of) @
donor: (money|sum|million|dollars|euros|pounds|cheque|gift|donation|usd|eur|gbp) (come|comes|came|is|was) from @
donor: @ (left|leaves|bequeathed|signed over|wrote|has pledged|pledged|pledges|promised|handed over|is donating|put up|puts up) .. (million|cheque|collection|estate|fortune)
donor: thanks to [a gift from] [the] [generosity of] @
donor: the generosity of @
donor: (telephone call|phone call|cheque|letter) from @
place struck: (in|at) [the] [town|village|city|hamlet|suburb] [of] @ , [where] [the|a] DISASTER
place struck: @ (was|were|has been|had been|is) (hit|struck|flattened|devastated|destroyed|buried|levelled|leveled|wrecked|inundated|submerged|flooded|razed|swallowed|worst hit|hardest hit|the worst hit) .. DISASTER
place struck: DISASTER .. (destroyed|flattened|damaged|wrecked|levelled|buried|swept away|burned|burnt|gutted|razed|killed) .. (in|at) [the] [town|village|city|hamlet|suburb] [of] @
headquarters: 's @ (headquarters|head office|hq)
headquarters: (its|their|the company's|the firm's|the group's) @ (headquarters|head office|hq|base)
"""
"""A part a line, with words around a name ``@`` and for what it is of ``~``; ``..`` is a few other words, ``[x]`` may be left out."""
BUILT = "built"
"""What is done in a yard, whose builder that is."""
_YARDS = frozenset(
    "Dock Docks Yard Yards Shipyard Shipyards Works Marine Verft Werft Wharf Shipbuilders Shipbuilding".split()
)
"""Last words of the names of those who build ships where they are."""
_DISASTER = "(?:storm|tornado|twister|hurricane|cyclone|typhoon|flood|floods|flooding|blaze|fire|wildfire|landslide|mudslide|avalanche|earthquake|quake|explosion|blast|tsunami)"
_WHAT = "(?P<what>(?:(?![,.;:] )[^ ]+ ){1,7}?)"
_FEW = "(?:(?![.;:] )[^ ]+ ){0,7}?"
FAR = 22
"""Tokens around a name that are looked at."""


class _Set(NamedTuple):
    """A set phrase: what stands before and behind a name."""

    part: str
    before: re.Pattern[str]
    after: re.Pattern[str]


def set_phrases(name: Name, at: int, tokens: Sequence[str], sentence: Annotated) -> Iterator[Bearing]:
    """The parts that set phrases around a name give it."""
    before = f" {' '.join(tokens[max(0, at - FAR) : at])} "
    after = f" {' '.join(tokens[at + 1 : at + FAR])} "
    told: set[str] = set()
    for one in _SET:
        left, right = one.before.search(before), one.after.match(after)
        if left is None or right is None or one.part in told or not _may(name, one.part):
            continue
        what = (left.groupdict().get("what") or right.groupdict().get("what") or "").split()
        if one.part in ("buyer", "seller", "supplier") and dealer(one.part, what) != one.part:
            continue
        told.add(one.part)
        names, words = of_words(what, sentence)
        if one.part == HIT:
            words = kind_of((left[0] + right[0]).split())
        if one.part == WINNER:
            words = contest_of(tokens)
        yield Bearing(
            name=name.entity,
            part="builder" if one.part == BUILT else one.part,
            written="builder" if one.part == BUILT else one.part,
            names=names,
            words=words,
            start=name.start,
            end=name.end,
        )


def _may(name: Name, part: str) -> bool:
    """Whether a name may play a part: a place is the seat or was struck, somebody's name has several words."""
    if part in (SEAT, HIT):
        return True
    if part == BUILT:
        return name.entity.split()[-1] in _YARDS
    return not known_place(name.entity) and (part in ORGANISED or " " in name.entity)


def _compiled(line: str) -> _Set:
    part, phrase = line.split(": ", 1)
    left, _, right = phrase.partition("@")
    return _Set(part, re.compile(f" {_expression(left)}$"), re.compile(f" {_expression(right)}"))


def _expression(phrase: str) -> str:
    """The regular expression for the words on one side of a name, each with a space behind it."""
    words = re.findall(r"\[[^\]]*\]|\((?:[^()]*)\)|\S+", phrase)
    return "".join(map(_word, words))


def _word(word: str) -> str:
    if word.startswith("["):
        return f"(?:{_expression(word[1:-1]) if '(' in word else _either(word[1:-1])})?"
    if word.startswith("("):
        return f"(?:{_either(word[1:-1])})"
    return {"~": _WHAT, "..": _FEW, "DISASTER": _DISASTER + " "}.get(
        word, (word if "\\" in word else re.escape(word)) + " "
    )


def _either(words: str) -> str:
    """One of several phrases; an empty one may be left out."""
    return "|".join("".join(map(_word, one.split())) for one in words.split("|"))


_SET = [_compiled(line) for line in _PHRASES.strip().splitlines()]

"""Tells people from companies and places by what stands around their names."""

import re
from collections import defaultdict
from collections.abc import Sequence

from sources.prose.names.lexicon import GIVEN, PERSON, TRADES
from sources.prose.names.named import Name
from sources.prose.names.nouns import BODY

OFFICE = (
    r"(?:(?:chief|managing|executive|deputy|vice|senior|general|acting|interim|finance|artistic|founding|incoming|outgoing|former|new|current) )*"
    r"(?:executive|director|president|chair(?:man|woman|person)?|officer|ceo|cfo|coo|cto|founder|co-founder|boss|head|chief|rector|"
    r"provost|dean|chancellor|vice-chancellor|principal|warden|commissioner|conductor|curator|secretary|treasurer|partner|(?:plant|site|store|branch|factory|mill|mine|works|depot|general|operations) manager)"
)
"""Words for who leads a body."""
_BEFORE = re.compile(
    r"(?:\b(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr)\.?|Miss|Professor|Sir|Lord|Lady|Dame|Mayor|Senator|President|Minister|Governor|Captain|Councillor)"
    rf"|\b{OFFICE}(?: of (?!the |an? |its |their )[a-z]+)?|\b(?:analyst|economist|(?:co-)?founders|oceanographer|scientist|engineer|lawyer|owner|spokes\w+|author|councillor|investor|heiress|heir|magnate|tycoon|businessman|businesswoman|entrepreneur|philanthropist|billionaire|industrialist|banker|merchant|explorer|teacher|nurse|doctor|surgeon|chemist|inventor|sisters?|granddaughter|grandson|son|daughter|widow|husband|wife|farmer|priest|captain|convener|organi[sz]er|consultant|resident|campaigner|activist|strategist|trader|architect|designer|press operator|technician|foreman|supervisor|correspondent|reporter|presenter)),? $",
    re.IGNORECASE,
)
_SIBLING = re.compile(r"\b(?:brothers|sisters|siblings|twins|cousins),? $")
"""Before the first of two people: ``two brothers, Greg and Dale Ostrander``."""
_COLLEAGUE = re.compile(
    r" (?:in|from|at|on) (?:the|our|your) (?:[a-z]+ ){0,2}(?:office|team|desk|department|communications|reception|accounts|hr)\b"
)
"""After the first name of somebody in the house."""
_KIN = re.compile(
    r"\b(?:brothers|sisters|siblings|twins|cousins|friends|graduates|physicists|engineers|scientists|researchers|entrepreneurs|chemists|founders|co-founders),?"
    r"(?: [A-Z][\w'’-]+){1,2}(?:,(?: [A-Z][\w'’-]+){1,2})?(?:,| and) $"
)
"""Before the second of two people: ``brothers Idris and Huw Parry``."""
_AFTER = re.compile(
    r",? (?:who\b|and I\b|\d\d?,(?!\d)|aged \d)|, (?:whose (?:father|mother|career)|an? (?:mum|mother|father|dad))"
)
_LIVES = re.compile(
    r",? (?:(?:is|was|will be) (?:retiring|stepping down|leaving|born|appointed|succeed\w+)|(?:retires|retired|steps? down|stepped down|"
    r"will step down|will retire|(?:will )?takes? over (?:from|as)|took over|succeeds|succeeded|joined in)\b|[^.]{0,60}\b(?:he|she|him|herself|himself)\b)"
)
_OFFICE = re.compile(
    r"(?:,(?= )|(?= (?:be|is|was|has|take|took|will|elected|named|appointed)))"
    r" (?:(?:became|becomes|becoming|is|was|has been|takes over as|took over as|will become|was (?:elected|named|appointed)|elected|named|appointed) )?"
    r"(?:the |its |their |as )?(?:(?:acting|interim|new|first|current|long-time|managing|executive|deputy|vice|chief|general|finance) )*"
    r"(?:chief executive|ceo|president|chair(?:man|woman|person)|director|rector|chancellor|secretary|treasurer|governor|mayor|minister|commissioner)\b(?! of the board of|,? (?-i:[A-Z]))",
    re.IGNORECASE,
)
"""After a full name, the office that somebody holds: ``became president in 2019``."""
RANKS = frozenset(
    "admiral captain colonel major general commodore lieutenant sergeant sir dame lord lady count countess baron baroness duke duchess prince "
    "princess bishop archbishop cardinal reverend father mother sister rabbi imam sheikh president professor doctor dr mayor judge justice".split()
)
"""Words that begin a name written in full with a rank: ``Admiral Josiah Varrick``."""
_SELF = re.compile(
    r"(?:['’]s)? (?:(?!(?:executive|chairman|chairwoman|chair|director|president|founder|boss|head|owner|man|woman|who|and|spokes\w+)\b)[a-z][\w-]* ){1,8}"
    r"(?:she|he|herself|himself)\b"
)
"""After a name, words that speak of somebody: ``Tolworth said that she``."""
SURNAMES = frozenset("park gold glass mills forest steel hall waters farm mining port bell stone rice".split())
"""Words of business that are surnames as well."""
_BODIES = frozenset(BODY)
"""Words of names that are nobody's: ``the Museum of Rural Trades, which he founded``."""
_SPOKE = re.compile(r"[\"”'’],? (?:said|says|added|laughs|recalled|told) $")


def people(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The entities that are people: by title, age, a clause with *who*, or a surname that stands for the full name."""
    signs: defaultdict[str, int] = defaultdict(int)
    for name in names:
        written = text[name.start : name.end]
        words = name.entity.split()
        if not _BODIES.isdisjoint(map(str.lower, words)):
            continue
        before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 80]
        full = len(words) >= PERSON and words[-1].lower() not in TRADES
        surname = full and written == words[-1]
        given = (full or words[-1].lower() in SURNAMES) and words[0].lower() in GIVEN and len(words) >= PERSON
        if (
            surname
            or given
            or _SELF.match(after)
            or (full and (_LIVES.match(after) or _OFFICE.match(after)))
            or (len(words) > PERSON and words[0].lower() in RANKS and words[-1].lower() not in TRADES)
            or (_BEFORE.search(before) and words[-1].lower() not in TRADES)
            or (full and (_SPOKE.search(before) or _KIN.search(before)))
            or (_AFTER.match(after) and words[-1].lower() not in TRADES)
            or (len(words) == 1 and (_COLLEAGUE.match(after) or _SIBLING.search(before)))
        ):
            signs[name.entity] += 1
    firsts = {name.entity.split()[0] for name in names if name.entity.split()[-1].lower() in TRADES}
    # Adela Marrable gave the Marrable Institute its name.
    return frozenset(signs) | {
        name.entity for name in names if len(name.entity.split()) == PERSON and name.entity.split()[-1] in firsts
    }

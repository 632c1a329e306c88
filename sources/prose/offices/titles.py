"""The words for offices, and what stands around them: whose office it is, and whether one holds, held or is to hold it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SAME = {
    "chief executive": "chief executive officer|chief executive|ceo",
    "managing director": "managing director",
    "executive director": "executive director",
    "director-general": "director general|director-general|general director",
    "secretary-general": "general secretary|secretary general|secretary-general",
    "general manager": "general manager",
    "finance director": "chief financial officer|finance director|director of finance|finance chief|cfo",
    "chief operating officer": "chief operating officer|coo",
    "chief technology officer": "chief technology officer|cto",
    "artistic director": "artistic director",
    "music director": "music director",
    "chief conductor": "chief conductor|principal conductor",
    "coach": "head coach|coach",
    "bishop": "archbishop|bishop",
    "principal": "principal|headteacher|head teacher|headmaster|headmistress",
    "rector": "rector|provost|vice-chancellor",
    "dean": "dean",
    "chair": "chairman|chairwoman|chairperson|chair",
    "president": "president",
    "mayor": "mayor",
    "captain": "captain",
    "editor": "editor-in-chief|editor in chief|editor",
    "director": "director",
    "leader": "leader",
    "governor": "governor",
    "boss": "boss",
    "head": "head",
}
"""Offices, each with the words that stand for it."""
LOCAL = frozenset(("mayor", "governor", "bishop", "captain", "coach"))
"""Offices of towns, churches and teams: an article about something else does not make them its own."""
FIRST_AMONG = frozenset(("boss", "head"))
"""Words that say that somebody leads, and not as what."""
_OF_WORD = {word: office for office, words in SAME.items() for word in words.split("|")}
_KNOWN = "|".join(
    word + (r"(?= (?:of (?:the )?<(?:name|ref)|(?:, )?<name))" if word == "head" else "")
    for word in sorted(_OF_WORD, key=len, reverse=True)
)
_PLURAL = (
    r"(?:sales|non-executive|nonexecutive|independent|board|company|police|press|area|project|site|store|branch|shop|plant|shift|line|office|account|product|"
    r"human|team|church|world|business|civic|local|community|religious|young|regional|divisional|district|deputy|assistant|associate|vice|founding|fellow|"
    r"film|video|creative|funeral|stage|warrant|senior|junior|prison|probation|customs|fire|relief|rescue|health|environmental|welfare|fellow|union|council|"
    r"club|group|party|bank|university|museum|college|hospital|school|society|charity|trust|festival|federation|association|theatre|orchestra|band|gang|"
    r"market|industry|thought|cult|worship|cub|scout|student|student's|faith|the|a|an|its|his|her|their|our|said|as|and|of|by|to|former|new|next|acting|"
    r"interim|current|outgoing|incoming|then|late|ex|long-serving|longtime|long-time|popular|outspoken|veteran|own|is|was|named|appointed|made|become|becomes|became|one|any|another|other|with|"
    r"for|from|told|says|elected|be|been|being|has|have|had|will|would|to|that|this|am|are|were|not|also|now|still|later|who|which|\w+ed|\w+ly|between|under|or|but|who|whose)"
)
_COMPOUND = rf"(?:chief (?!executive )[a-z-]+ officer|(?!{_PLURAL} )[a-z-]+ (?:director|commissioner|secretary|superintendent|leader|chief|minister|editor|coach|conductor))"
"""Offices told by what they are over: ``race director``, ``chief fire officer``; of some a body has many."""
_HEAD = r"head of (?:the )?(?:(?!<|(?:at|of|in|for|and|said|is|was|who|the|a|its) )[a-z-]+ ){0,2}(?!<)[a-z-]+"
OFFICE = re.compile(rf"(?<= )(?:{_COMPOUND}|{_KNOWN}|{_HEAD}) ")
"""An office in the code of a sentence."""
PAST = frozenset(
    "former ex previous late then past one-time onetime retired erstwhile departed ousted sacked founding first original last".split()
)
"""Words before an office that somebody no longer holds."""
COMING = frozenset("next new incoming future designate".split())
BESIDE = frozenset(
    """acting interim temporary caretaker deputy vice assistant associate joint co co-chief outgoing departing honorary life shadow emeritus
    regional divisional local branch uk us european american asian british german french indian chinese national state district area country
    a an any another one two both three many several every each no rival fellow other would-be potential possible as-yet test
    provincial county retail wholesale online digital domestic overseas foreign international""".split()
)
"""Words before an office that is not the one which leads the whole, or that several hold."""
STANDINGS = PAST | COMING | BESIDE
"""Words that tell how somebody stands to an office, at the start of a sentence too."""
_BODIES = frozenset(
    "union council club party museum university college school hospital charity society trust festival federation association theatre orchestra".split()
)
"""Bodies that are named before an office by what they are."""
_WHOLE = frozenset("company group firm bank board group's company's firm's bank's airline retailer chain".split())
_JOINING = frozenset(
    "the its their his her our said says by as and told with to from of for under according that when while but adds added whose is was".split()
)
"""Words before *head* that do not say what of: ``marketing head`` leads no whole."""
_SLIGHT = frozenset(
    """current long-serving longtime long-time outspoken own popular veteran much-travelled straight-talking embattled combative youthful powerful
    charismatic non-executive executive global overall 's ' serving present well-known flamboyant billionaire 's""".split()
)
"""Words before an office that change nothing of it."""


@dataclass(frozen=True)
class Office:
    """An office in a sentence's code: its name, its place with what describes it, and what the words before it say."""

    name: str | None
    start: int
    end: int
    standing: str
    """``now``, ``past``, ``next``, or ``aside`` for one that is not the first of its kind."""
    body: str | None = None
    """The noun for the body whose it is: ``council leader``."""


def offices(code: str) -> Iterator[Office]:
    """The offices that the code of a sentence speaks of, in order."""
    for found in OFFICE.finditer(code):
        start, standing, body = found.start(), "now", None
        for word in reversed(code[max(0, start - 80) : start].split(" ")[1:-1][-4:]):
            if word in PAST:
                standing = "past"
            elif word in BESIDE:
                standing = "aside"
            elif word in COMING:
                standing = "next"
            elif word in _BODIES:
                body = word
            elif word == "-" or word in _SLIGHT or word in _WHOLE:
                pass
            else:
                other = found[0].strip() in FIRST_AMONG and word.isalpha() and word not in _JOINING
                standing = "aside" if other and standing == "now" else standing
                break
            if word in ("a", "an", "'s", "'"):
                break
            start -= len(word) + 1
        yield Office(_name(found[0].strip()), start, found.end(), standing, body)


def _name(words: str) -> str | None:
    """The office that words stand for; None where they only say that somebody leads."""
    office = _OF_WORD.get(words, words)
    return None if office in FIRST_AMONG else office

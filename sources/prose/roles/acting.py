"""Finds the party that a sentence makes act: who leads a clause and does something, and is not merely beside it."""

import re

from sources.prose.annotated import NAMED, Annotated, entity
from sources.prose.names.lexicon import REGIONS, STREETS
from sources.prose.patterns.frames import Frame
from sources.prose.talk import Talk

BESIDE = frozenset(
    "by under unlike like than near at per with in into to from for on against alongside among between rival via through".split()
)
"""Words before a name that make it a place, a counterpart or a comparison, not the one who acts."""
_LEADS = re.compile(
    r"(?:^|^ only|[,;:(*\"“”–—-]|(?:^| )(?:and|but|that|said|says|as|when|while|if|of|since|once|because|before|after|where|which|whereas|although|"
    r"though|at|"
    r"(?:company|firm|group|start-up|startup|charity|union|giant|bank|[a-z]+er|[a-z]+or)))(?: (?:the|its|a|an))? $"
)
"""What stands before a name that leads a clause."""
_DOES = re.compile(
    r" (?:(?:also|now|already|itself|\w+ly|which|who|,|(?:on )?<period:\d+>|(?:last|this|earlier this|late last) "
    r"(?:week|month|year|quarter|spring|summer|autumn|fall|winter)) )*(?:'s|has|had|have|is|was|are|were|will|would|could|may|can|s|'|"
    r"\w{2,}(?:ed|es|ts|ns|ks|ds|ps|ls|gs|ys|rs|ms|ws)|"
    r"with|whose|based|founded|a|an|the|one|bought|sold|made|put|got|won|took|paid|lost|cut|rose|fell|grew|held|hit|set|spent|drew|went|said|raise|sees) "
)
"""What follows a name that does something."""
_FRONTED = re.compile(
    r"^ (?:[\"“] )?(?:first |originally |now |long )?(?:founded|established|set up|formed|created|launched|"
    r"incorporated|chartered|started|born|built|based|headquartered|"
    r"led|run|headed|chaired|backed|owned|valued|worth|staffed|funded|with|from|at|employing|boasting|operating|counting|having|"
    r"after|since|in|by|on) "
    r"(?:(?!, (?:the |a )?<)[^;])*?, (?:the |a |[a-z-]+er )?<(?:name|ref):(\d+)> (?!,|and |or )"
)
"""What stands before the comma of a sentence is about the name right after it: ``Founded in 1987 by Ruth Abara, Kelda ...``."""
_DESCRIPTION = re.compile(
    r"<(?:name|ref):\d+> , (?:(?:the|an?) )?(?:[a-z-]+ ){0,3}?(?:maker|owner|operator|parent|part|unit|subsidiary|arm|division|publisher|brewer|rival|"
    r"supplier|spin-off|home|distributor|producer|developer|manufacturer|seller|sponsor|builder) (?:of|to|behind|from) "
    r"(?:(?!<(?:money|count|percent):|<name|<ref|,)\S+ ){0,4}<(?:name|ref):(?P<other>\d+)> (?:(?!<|,)\S+ ){0,4}(?:and <name:\d+> (?:(?!<|,)\S+ ){0,3})?, "
)
"""A description between commas that names another party or a brand."""
_MEANWHILE = re.compile(
    r"<(?:name|ref):\d+> (?:'s )?(?:\( [^)]{1,40} \) )?, (?P<clause>(?:which|who|whose|the|an?|best|better|known|formerly|once|itself|long|famous|famed|makers?|owners?|"
    r"founded|co-founded|established|created|set up|started|based|backed|led|run|headed|owned|part|home|brainchild|<ref:\d+>) (?:(?!;)\S+ ){0,26}?), "
    r"(?:(?:also|now|then|still|already|today|yesterday|on <period:\d+>) )*(?:will|would|may|might|could|can|is|are|was|were|has|had|have|says?|said|plans?|expects?|"
    r"aims?|intends?|wants?|hopes?|sees?|cuts?|sheds?|raises?|posts?|employs?|makes?|made|sold|sells?|bought|buys?|lost|loses?|won|wins?|took|takes?|got|spent|"
    r"spends?|earns?|pays?|paid|owns?|holds?|held|(?!based|owned|backed|listed|founded|used|called|named)[a-z]{3,}ed) "
)
"""What is said of a name in passing, before the sentence goes on about it: ``Fennick, which makes Brightwash soap, will cut ...``."""
_LED = re.compile(
    r" (?:in the lead|leading|as (?:the )?lead|(?:, )?the lead investor) |"
    r" (?:, (?:(?!<)[^ ,]+ ){1,8}, )?(?:(?:has|had|have|also|was to) )*(?:co-)?(?:led|leads|anchored) "
    r"(?:(?!<name|<ref)[^ ,]+ ){0,6}(?:round|financing|funding|raise|investment|fundraising|fundraise|series) "
)
"""After the name of who led a round: another raised the money."""
_LEADING_RIVAL = re.compile(
    r"(?:^ |[;:] |, (?:and|but|while) )(?:(?!(?:unlike|like|than|as|with|against|from|to|by|at|in) )[a-z-]+ ){0,3}(?:rival|competitor|peer) $"
)
"""Before the name of a rival that a clause is about."""
_RIVAL = re.compile(r" (?:rivals?|competitors?|peers?)(?: ,)? (?:the )?<name:(\d+)> ")
"""A name told as another's rival."""
_AT = re.compile(
    r"^ (?:(?!<)[^ ,;:.]+ ){0,4}(?:at|from) (?:the )?(?:<name:\d+> (?:- based )?)?(?:[a-z-]+ ){0,3}<name:(\d+)> (?!-|plant|site|factory|works)"
)
"""After an amount, whose it is: ``one in ten jobs is to go at Portland software maker Driftline``."""


def acting_party(frame: Frame, sentence: Annotated, taken: set[int], talk: Talk) -> str | None:
    """The party that a sentence tells the claim of: the nearest that acts before it, or the employer after it."""
    before = _others(sentence, frame, 0, frame.end, talk)
    fronted = _FRONTED.match(sentence.code)
    if fronted and frame.start < fronted.start(1) and int(fronted[1]) != frame.item:
        before.append(int(fronted[1]))
    after = [
        number
        for match in NAMED.finditer(sentence.code, frame.end)
        if getattr(sentence.items[number := int(match[1])], "noun", "") is not None
    ]
    able = [
        number
        for number in (*reversed(before), *([] if "part" in frame.scope or "part" in frame.roles else after[:1]))
        if number not in taken and _acts(sentence, number) and not aside(sentence, number, frame)
    ]
    first = [
        number
        for number in before[:1]
        if number not in taken
        and re.search(rf" (?:of|at|for|as|in|than|with) (?:the |its )?<\w+:{number}>", sentence.code)
    ]
    for number in (*able, *first):
        name = entity(sentence.items[number])
        if name is not None and talk.counts.get(name, 0) > 0:
            return name
    employer = _AT.match(sentence.code[frame.end - 1 :])
    if employer and (name := entity(sentence.items[int(employer[1])])) is not None and talk.counts.get(name, 0) > 0:
        return name
    return None


def _others(sentence: Annotated, frame: Frame, start: int, end: int, talk: Talk) -> list[int]:
    """The names between two places of the code that are neither the value of the frame nor people."""
    found = [int(match[1]) for match in NAMED.finditer(sentence.code, start, end)]
    return [
        number
        for number in found
        if number != frame.item
        and (name := entity(sentence.items[number])) is not None
        and name not in talk.people
        and name != entity(sentence.items[frame.item])
        and not set(name.split()) <= REGIONS
        and name.split()[-1].lower() not in STREETS
    ]


def _acts(sentence: Annotated, number: int) -> bool:
    """Whether a name can be the subject: it does not merely place, compare or credit (`unlike X`, `X reported`)."""
    at = re.search(rf"<(?:name|ref):{number}>", sentence.code)
    if at is None:
        return False
    before = [word for word in sentence.code[: at.start()].split()[-2:] if word not in ("the", "its", "a")][-1:]
    after = sentence.code[at.end() :].split()[:1]
    if after and after[0].startswith("-"):
        return False  # `Larnford-based`
    if before and before[0] in ("since", "than") and re.match(r" (?:'s|') <", sentence.code[at.end() :]):
        return False  # `the best since Caldera's 14.9%`
    if _LEADING_RIVAL.search(sentence.code[: at.start()]) and after[:1] not in (["'s"], [","]):
        return True  # `Larger rival Castle Life let 700 go`
    if before == ["rival"] and after[:1] != ["'s"] and _DOES.match(sentence.code[at.end() :]):
        return True  # `Norvik's rival Cadense raised`: it is the rival who did
    credited = after and after[0] in ("reported", "reports", "said", "says", "wrote") and before[:1] == ["to"]
    if (before and before[0] in BESIDE) or credited or _LED.match(sentence.code[at.end() :]):
        return False
    return _LEADS.search(sentence.code[: at.start()]) is not None or _DOES.match(sentence.code[at.end() :]) is not None


def named_rival(name: str, sentence: Annotated) -> bool:
    """Whether a sentence speaks of a name as another's rival: what follows is not about it."""
    return any(entity(sentence.items[int(found[1])]) == name for found in _RIVAL.finditer(sentence.code))


def aside(sentence: Annotated, number: int, frame: Frame) -> bool:
    """Whether a name only helps to describe the one before it: ``Brackley, maker of Tuffet biscuits, is moving ...``."""
    place, amount = sentence.token(number), sentence.token(frame.item)
    return any(
        found.start("clause") <= place < found.end("clause") <= amount for found in _MEANWHILE.finditer(sentence.code)
    ) or any(
        found["other"] == str(number) and found.end() <= sentence.token(frame.item) + 1
        for found in _DESCRIPTION.finditer(sentence.code)
    )

"""Whether a date is the day of a disaster: it belongs to the verb nearest to it, and only some verbs tell that one happened."""

import re

from sources.prose.annotated import Annotated
from sources.prose.parts.events import EVENT
from sources.prose.patterns.frames import Frame

_NOUN = "|".join(
    sorted(
        {"disaster", "tragedy", "accident", "collision", "derailment", "flooding"}
        | {word for words in EVENT.values() for word in words if not word.endswith("ed")}
    )
)
_ELSE = (
    r"says?|said|told|announced|reported|declared|called off|calls? off|ended|ends|suspended|resumed|reopened|opened|visited|visits?|flew|toured|arrived|reached|"
    r"rose|risen|climbed|stood|stands|raised|put|counted|lifted|held|buried|gathered|met|arrested|detained|charged|promised|pledged|approved|signed|recovered|"
    r"rescued|evacuated|returned|contained|battled|fought|due|expected|forecast|will|would|could|closed|closes|finished|completed|dropped|grew|sent|"
    r"confirmed|warned|urged|ordered|appeared|spoke|wrote|published|released|issued|showed|given|gave|searched|identified|brought(?! down)|laid|mourned|prayed|voted|"
    r"pulled|found|dug|likely|went up|goes up|succumbed|appealed|offered|delivered|remembered|marked|gave up|gives up|inspected|revised|lowered|cleared|restored|stopped|peaked|crested"
)
"""Verbs whose day is not that of the disaster."""
_VERB = re.compile(
    rf" (?<!the )(?<!same )(?<!a )(?<!an )(?:(?P<other>{_ELSE})|struck|hit|hits|shook|occurred|happened|broke out|erupted|exploded|collapsed|collided|crashed|capsized|sank|derailed|jolted|rattled|"
    r"rocked|tore|ripped|swept|swamped|slid|broke loose|brought down|went off|veered|skidded|slipped off|rammed|rolled|came down|gave way|made landfall|came ashore|plunged|burst|slammed|ignited|died|killed|killing|injured|hurt|drowned|"
    r"perished|lost|destroyed|began|caught|left the (?:rails?|tracks?|road)|came off|jumped the|overturned|rolled over|turned over|ran aground|keeled over|"
    r"smashed|rammed|ploughed|plowed|barrelled|lashed|battered|crumbled|caved in|detonated|flipped|touched down|blew (?:up|apart|out|over)|fell|failed|went over|went under|missed (?:a|the) (?:bend|curve|turn)|mowed|careered|careened|ripped|breached|ruptured|foundered|went down)(?= )(?! by )| (?:started|sparked|ignited|kindled|triggered|caused|set off|lit)(?= )"
)
_OF_MARKETS = re.compile(r"\b(?:shares?|stocks?|prices?|sales|profits?|revenues?|index|bonds?) ", re.IGNORECASE)
"""Words of what falls or is hit without any disaster."""
_YEAR = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\bago\b|\bearlier\b|\bbefore\b|\b(?:last|previous) (?:year|decade|century)\b", re.IGNORECASE
)
_NAMED = re.compile(rf" (?:{_NOUN}|:|ignition|outbreak|landfall|impact) ")
_OWNED = re.compile(rf"^ (?:(?:morning|afternoon|evening|night) )?'s (?:(?!<)[a-z-]+ ){{0,2}}?(?:{_NOUN}) ")
_ITS_OWN = re.compile(r"^ (?:(?:morning|afternoon|evening|night) )?(?:'s|') ")
_OF_OTHERS = re.compile(
    rf" (?:in|of|from|by|for|after|since|following|because of|during) (?:the|an?|this|that|<period:\d+> 's) (?:(?!<)[a-z-]+ ){{0,2}}?(?:{_NOUN}) "
    r"(?:had |has |was |were |have )?(?:(?:been|also|only|finally) )?(?:began|started|begun|resumed|ended) (?:(?!<|[,;])\S+ ){0,4}$"
)
"""What began is not the disaster: ``funerals for those killed in the explosion began on``."""


def long_past(frame: Frame, sentence: Annotated) -> bool:
    """Whether a frame reads a date that its own words put in another year: ``in 1987``, ``39 years ago``."""
    item = sentence.items[frame.item]
    return _YEAR.search(sentence.text, item.start, item.end) is not None


def dates_event(frame: Frame, sentence: Annotated) -> bool:
    """Whether the day that a frame reads is that of the disaster itself."""
    at = sentence.token(frame.item)
    before, after = sentence.code[:at], sentence.code[sentence.code.find(" ", at) :]
    if _ITS_OWN.match(after):
        return _OWNED.match(after) is not None
    if at <= frame.start + 1:
        first = _VERB.search(after)
        return first is None or not first["other"]
    verbs = list(_VERB.finditer(before))
    if verbs and verbs[-1]["other"]:
        return False
    if not verbs and not _NAMED.search(sentence.code, frame.start, frame.end):
        first = _VERB.search(after)
        return first is not None and not first["other"]
    return _OF_OTHERS.search(before) is None


def tells_event(text: str, start: int, end: int, at: int) -> bool:
    """Whether the sentence of a date, from ``start`` to ``end`` of a text, says that something struck or broke out on it."""
    verb = _verb_of(text, start, end, at)
    return verb is not None and not verb["other"] and _OF_MARKETS.search(text, start, end) is None


def _verb_of(text: str, start: int, end: int, at: int) -> re.Match[str] | None:
    """The verb that a date belongs to: the last one before it, else the first one behind it."""
    before, after = (f" {re.sub(r'([^a-z -])', r' ', part.lower())} " for part in (text[start:at], text[at:end]))
    verbs = list(_VERB.finditer(before)) or list(_VERB.finditer(after))[:1]
    return verbs[-1] if verbs else None

"""Finds the scope of a claim: its counterparts and qualifiers, and the site or other event that an amount belongs to."""

import re
from decimal import Decimal

from schemas.extraction import Extraction, Qualifier
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.quantity import Quantity
from sources.prose.annotated import NAMED, Annotated, Item, entity, kind
from sources.prose.names.lexicon import REGIONS
from sources.prose.names.projects import PROJECT
from sources.prose.names.references import Reference
from sources.prose.parts.events import another_event, goes_on
from sources.prose.patterns.frames import Frame
from sources.prose.talk import Talk

_CLOSED = re.compile(r" (?:\)|;) ")
"""What ends an aside: a name after it is no counterpart of an amount inside."""
_MEASURED = re.compile(r"<\w+:(\d+)>")
_AT_SITE = re.compile(r"<ref:(\d+)> (?:, (?:which|where|whose) )?(?:(?!<)[^ ,;]+ ){0,4}$")
"""What the clause of an amount is about, right before its verb."""
_ANOTHER = re.compile(
    r" (?:an?|the|another|its|their|one|which) (?:(?:second|third|separate|sister|rival|similar|smaller|larger|bigger|further|different|neighbouring|neighboring|"
    r"nearby|other|present|current|existing|old|older|earlier|previous|former|cancelled|canceled|scrapped|abandoned|shelved|own) )+"
    rf"(?:(?!<(?:money|count|area|length)|, )\S+ ){{0,3}}?(?:<name:\d+>|<ref:\d+>|{'|'.join((*PROJECT, 'building', 'phase', 'infirmary', 'centre', 'center', 'ferry', 'unit'))})"
    r"(?: (?:, )?(?!(?:and|but|while|which the|it|the new) )(?!<(?:money|area|length|power))\S+){0,10}? (?:(?:an?|its) )?$"
    r"| (?:its|their) own $"
)
"""Before an amount of another project: ``The present infirmary, which dates from 1887, has``."""
_PART_OF = re.compile(
    r" (?:part|centrepiece|centerpiece|section|stretch|leg|heart|backbone|core|element|component|stage|piece|one|link) (?:of|in) an? "
    r"(?:[a-z][\w'-]* ){0,3}$"
)
"""Before the amount of a larger thing that one is a part of: ``the bridge is the centrepiece of a new``."""
_BESIDE_IT = re.compile(
    r" (?:neighbour|neighbor|neighbouring|sister|rival|nearby|counterpart|predecessor|cousin|twin|competitor) (?:(?!<)[a-z-]+ ){0,2}<name:(\d+)> (?:\( [^)]* \) )?"
    r"(?!'s |')(?:(?!<(?:name|ref)|, (?:and|but) |while |but |; )\S+ ){0,10}$"
)
"""Before an amount of a thing that is told beside the article's own: ``its neighbour Hale Bank has``."""
_ITS_CLAUSE = re.compile(
    r"(?:^|[,;] (?:and|but|while) |while |but ) ?(?:(?!<)[a-z'-]+ ){0,4}<ref:(\d+)> (?:(?!<(?:name|ref)|, (?:and|but) |while |but |; )\S+ ){0,6}$"
)
"""Before an amount whose clause begins with a description."""
_APART_WORDS = re.compile(
    r"\b(?:old|older|existing|previous|former|neighbouring|neighboring|nearby|other|second|third|sister|rival|separate|present|smaller|larger)\b|\w['’]s (?:new|old|own|next|second)\b"
)
_ITS_NEW = re.compile(r" 's (?:new|next|own|second|existing|old|latest|other) (?!<)[a-z]")
_REPLACED = re.compile(
    r"<(?:ref|name):\d+> (?:, )?(?:which |that )?(?:it|<ref:\d+>) (?:replaces|replaced|will replace|is to replace|supersedes|succeeds) (?:(?!<(?:name|ref))\S+ ){0,6}$"
)
"""After a description of what was there before: ``the bridge it replaces``."""
_OWN_AT = re.compile(
    r"<ref:(?P<of>\d+)> (?:at|in|near|on) (?:the )?<name:(?P<place>\d+)> (?:(?!<(?:name|ref)|; )\S+ ){0,12}$"
)
"""Before an amount of another project of the same owner: ``Its plant at Skarnes has``."""
_OWNER = re.compile(r"(?:^| )(?:the|a|its) [a-z-]+ 's (?:(?!<)[a-z-]+ ){0,2}$")
"""Before a description of what belongs to something that has no name: ``the airport's new``."""
_OTHER_SIDE = re.compile(
    r" (?:against|versus|compared|than|instead|(?:up|down) from|and (?:to |will )?(?:close|shut|sell|mothball|move|open|build)) "
)
"""What stands between an amount and the words of one that it is compared with."""
_OF_WHOLE = re.compile(r" of (?:an?|the|its|their|this|what (?:is|will be) (?:an?|the)) (?:[a-z][\w'-]* ){0,3}")
"""Between a part and the amount of the whole that it is a part of: ``the first phase of a planned``."""
SITES = frozenset("site plant mine refinery smelter facility terminal hospital campus port station".split())
"""Nouns for a place of work that is a part of its owner."""


def scope(frame: Frame, sentence: Annotated, extract: Extraction, talk: Talk) -> tuple[dict[str, str], set[int]]:
    """The scope of a claim, and the numbers of the names it took; a counterpart is no place and no person."""
    found: dict[str, str] = dict(frame.scope)
    taken: set[int] = set()
    for role, number in frame.roles.items():
        item = sentence.items[number]
        name = in_round_numbers(item.quantity) if isinstance(item, Mention) else entity(item)
        if role != "subject" and name is not None:
            found[role] = name
            taken.add(number)
    for role, prepositions in extract.roles.items():
        if role in found:
            continue
        words = "|".join(re.escape(word) for word in prepositions)
        pattern = re.compile(
            rf" (?:{words}) (?:(?:the|its|a|an|rival|partner|joint|listed) |[\w-]+ (?=<)){{0,3}}<(?:name|ref):(\d+)>"
        )
        after, before = (pattern.finditer(sentence.code, start) for start in (max(0, frame.start - 1), 0))
        after = (near for near in after if not _CLOSED.search(sentence.code, frame.end - 1, near.start() + 1))
        able = ((int(near[1]), entity(sentence.items[int(near[1])])) for near in (*after, *before))
        number, name = next(
            ((number, name) for number, name in able if name and _partner(name, extract, talk)), (0, None)
        )
        if name is not None:
            found[role] = name
            taken.add(number)
    for role, qualifier in extract.qualifiers.items():
        words = "|".join(
            qualifier.words
            or sorted((word for same in qualifier.same.values() for word in same), key=len, reverse=True)
        )
        match = _nearest(re.compile(rf" ({words})(?= )"), sentence.code, frame, qualifier.near)
        if match:
            told = qualifier.value or _same(qualifier, match[1].strip()) or _decoded(match[1].strip(), sentence)
            found[role] = told.title() if role == "round" else told
        elif qualifier.default is not None and role not in found:
            found[role] = qualifier.default
    return found, taken


def _partner(name: str, extract: Extraction, talk: Talk) -> bool:
    """Whether a name may be a counterpart: no person, and a place only of an event."""
    return extract.about == "event" or (name in talk.counts and not set(name.split()) <= REGIONS)


def in_round_numbers(quantity: Quantity) -> str | None:
    """An amount in one spelling, so that ``$2.5bn`` and ``2.5 billion dollars`` name one payment."""
    if quantity.value is None:
        return None
    for word, scale in (("billion", 9), ("million", 6)):
        if quantity.value >= Decimal(10) ** scale:
            return f"{(quantity.value.scaleb(-scale)).normalize():f} {word} {quantity.unit or ''}".strip()
    return f"{quantity.value.normalize():f} {quantity.unit or ''}".strip()


def _same(qualifier: Qualifier, words: str) -> str | None:
    """The value that the pack lists these words under."""
    return next((value for value, same in qualifier.same.items() if words in same), None)


def _nearest(words: re.Pattern[str], code: str, frame: Frame, near: int) -> re.Match[str] | None:
    """The match nearest to the amount of a frame, at most so many characters from the frame's words."""
    at = code.find(f":{frame.item}> ")
    found = (
        match
        for match in words.finditer(code, max(0, frame.start - near), frame.end + near)
        if not (
            _OTHER_SIDE.search(code, at, match.start() + 1)
            if match.start() > at
            else _OF_WHOLE.fullmatch(code, match.end(), code.rfind("<", 0, at))
        )
    )
    return min(found, key=lambda match: min(abs(match.start() - at), abs(match.end() - at)), default=None)


def _decoded(words: str, sentence: Annotated) -> str:
    """Words of the code with the names and amounts that stand in them."""
    named = NAMED.sub(lambda match: entity(sentence.items[int(match[1])]) or "", words)
    return _MEASURED.sub(lambda match: _written(sentence.items[int(match[1])]), named)


def _written(item: Item) -> str:
    """The words of an amount or date: ``24 hours``."""
    if isinstance(item, PeriodMention):
        return item.period.text if item.period else ""
    return item.quantity.text if isinstance(item, Mention) else ""


def other_event(sentence: Annotated, frame: Frame, talk: Talk) -> dict[str, str]:
    """The scope of an amount that belongs to another disaster than the article's own."""
    found = another_event(sentence, frame.item, talk.published, talk.event_name)
    if found is None and goes_on(sentence):
        found = talk.other_event
    talk.other_event = found
    return {"event": found} if found else {}


def other_project(sentence: Annotated, frame: Frame, about: str) -> dict[str, str]:
    """The scope of an amount that belongs to another project than the article's own: ``a separate scheme, a 310-bed hospital``."""
    led = sentence.code[: sentence.token(frame.item)]
    owned = _OWN_AT.search(led)
    place = entity(sentence.items[int(owned["place"])]) if owned else None
    item = sentence.items[int(owned["of"])] if owned else None
    words = sentence.text[item.start : item.end].lower() if isinstance(item, Reference) else ""
    if place and words.startswith(("its ", "their ", "another ")) and place not in about:
        return {"project": place}
    apart = _apart(led, sentence)
    if apart is not None:
        return {"project": apart}
    found = _ANOTHER.search(led) or _larger(led, kind(sentence.items[frame.item]))
    return {"project": " ".join(re.sub(r"<[^>]*>|[,;]", " ", found[0]).split())} if found else {}


def _apart(led: str, sentence: Annotated) -> str | None:
    """The other thing that the clause of an amount begins with: ``the old hospital``, ``its neighbour Hale Bank``, ``the airport's new terminal``."""
    named = _BESIDE_IT.search(led)
    if named:
        return entity(sentence.items[int(named[1])])
    if _REPLACED.search(led):
        return "what it replaces"
    referred = _ITS_CLAUSE.search(led)
    item = sentence.items[int(referred[1])] if referred else None
    if referred and isinstance(item, Reference) and item.noun:
        words = sentence.text[item.start : item.end].lower()
        start = led.rfind("<", 0, referred.start(1))
        owned = item.entity is None and _ITS_NEW.match(led, referred.end(1) + 1) is not None
        if owned or _APART_WORDS.search(words) or _OWNER.search(led[:start]):
            return " ".join(re.sub(r"[’']", "'", words).split()[-4:])
    return None


def _larger(led: str, measure: str) -> re.Match[str] | None:
    """The words that make an amount that of a larger thing than the one whose amount the sentence gave before."""
    return _PART_OF.search(led) if f"<{measure}:" in led else None


def site_of(frame: Frame, sentence: Annotated) -> str | None:
    """The kind of place whose amount it is, where the clause is about one of the subject's: ``the plant, which employs 640``."""
    found = _AT_SITE.search(sentence.code[: sentence.token(frame.item)])
    item = sentence.items[int(found[1])] if found else None
    return item.noun if isinstance(item, Reference) and item.entity is None and item.noun in SITES else None

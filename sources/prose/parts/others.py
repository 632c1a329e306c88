"""Tells by the plain words of a sentence that an amount is of others than those an article is about: a rival's, another plant's, a whole trade's."""

import re

from schemas.extraction import Extraction
from sources.prose.annotated import Annotated
from sources.prose.names.nouns import BODY, COMPANY
from sources.prose.names.projects import PROJECT
from sources.prose.patterns.frames import Frame

_THING = "|".join(
    sorted(
        {
            *COMPANY,
            *BODY,
            *PROJECT,
            "array",
            "system",
            "battery",
            "fab",
            "factory",
            "mill",
            "works",
            "hotel",
            "shop",
            "store",
        }
        - {"group", "phase"},
        key=len,
        reverse=True,
    )
)
_OPENING = r"(?:^|[,;:–—(] ?|[.!?][\"”’)]* |\b(?:and|but|while|whereas|where|as|although|that) )(?:[Mm]eanwhile,? |[Bb]y contrast,? |[Ff]or comparison,? |[Ee]lsewhere,? |[Aa]cross the \w+,? )?"
_RIVAL = re.compile(
    rf"{_OPENING}(?:(?:[Ii]ts|[Tt]he|[Aa]|[Tt]heir|[Oo]ur) )?(?:[A-Za-z-]+ ){{0,2}}?(?:[Rr]ivals?|[Cc]ompetitors?|[Pp]eers?)"
    r"(?! (?:bid|bids|offer|offers|approach|proposal|attractions?|products?|lines?)\b)(?: [a-z-]+){0,3},? [A-Z][\w&'’-]+(?P<told>[^;]*)$"
)
"""A clause about somebody's rival, by name: ``Rival fab builder Corvex, up the coast, is hiring for``."""
_PEER = re.compile(
    rf"{_OPENING}(?:(?:[Ii]ts|[Tt]he|[Tt]heir|[Oo]ur|[Oo]ne|[Aa])(?: (?:company|firm|group|bank|airline|chain|maker)['’]s)? )(?:(?:[a-z-]+) ){{0,2}}?(?:rivals?|competitors?|peers?) "
    r"(?!bid\b|bids\b|offer|approach|proposal|product|line|attraction|for\b|to\b)(?P<told>(?:[a-z-]+ )[^;]*)$"
)
"""The same with no name: ``The company's closest peer runs a network of similar size with``."""
_FAR_OFF = re.compile(
    r"^[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}, (?:(?:some|about|around|nearly|just|only) )?[\w.-]+ ?(?:km|kilomet(?:re|er)s?|miles?)(?: (?:away|up|down|along|inland|further|to the|north|south|east|west|from)\b[^,;]{0,40})?, (?P<told>[^;]*)$"
)
"""A sentence about a place away from the article's: ``Port Jazirat, 90 kilometres to the west, will be ready in``."""
_JOINT = re.compile(
    r"(?:^|[,;:] )(?:Together|Combined|Jointly|Taken together|together),? (?:the (?:two |three |combined )?(?:[a-z-]+ )?[a-z]+s|the pair|they|both)\b(?P<told>[^;]*)$"
    r"|(?:^|[,;:] )(?:(?:The|the|Their|their) )?[Cc]ombined (?:(?:annual|yearly|total|gross|net) )?(?:production|output|sales|revenues?|turnover|workforce|headcount|staff|fleet|assets|profits?) (?:is|was|will|would|stands?|comes?|came)\b[^;]*$"
)
"""A clause about two together: ``Together the miners produce``."""
_ANOTHER = re.compile(
    rf"{_OPENING}(?:in )?(?:[Aa]nother|[Aa] (?:second|third|separate|rival|sister|competing|neighbouring|neighboring|similar|larger|smaller|bigger|nearby|different)|"
    rf"[Tt]he (?:older|old|other|neighbouring|neighboring|nearby|rival|sister|smaller|larger|bigger|landlord['’]s|buyer['’]s|parent['’]s)) (?:[a-z-]+ ){{0,2}}?(?:{_THING})\b(?P<told>[^;]*)$"
)
"""A clause about another thing of its kind: ``the older plant at Kovalpatti, rated at``, ``Another developer, Pallas Energy, is building a``."""
_RUNS = re.compile(
    r"\balso (?:runs?|owns?|operates?|has|had|holds?|built|manages?) (?:an?|the|its)(?: [A-Za-z][\w’'-]*){1,6}?,? (?:which|that|where|with) (?P<told>[^;]*)$"
)
"""A clause about something else that somebody has: ``also runs the smaller Pell Creek mine, which produced``."""
_ALSO = re.compile(r"\b(?:[Aa]lso|[Tt]oo) (?:own|hold|control|run|operate|ha[sd]|have)s? (?:(?:an?|the|some|about) )*$")
"""Before the amount of something else that somebody has besides: ``also owns 25 per cent of the rail yard``."""
_STRANGER = re.compile(
    r"(?:^|[,;:] |[.!?] )(?:[Tt]he|[Ii]ts|[Tt]heir) (?:landlord|competitor|tenant|insurer|auditor|lender|supplier|contractor|customer)s? (?:also |now |itself )?(?:(?:has|had|have)(?! (?:to|[a-z]+ed|been|said|told|put|taken|given|made)\b)|employs?|made|lost|owns?|sold|earned|owes?)\b(?P<told>[^;,]*)$"
)
"""A clause about somebody that deals with those the article is about: ``The landlord has debts of``."""
_WHOLE = re.compile(
    r"(?:^|[,;:] )(?:(?:[Aa]cross|[Tt]hroughout|[Aa]ll over|[Ii]n (?:the whole of|all of)) (?:the )?(?:[a-z]+ )?(?:country|nation|island|world|industry|sector|continent|region|state|"
    r"province|globe|market|[A-Z]\w+)(?: as a whole)?,? [^;]*$)"
    r"|(?:^|[,;:] )(?:[A-Z]?[a-z-]+ ){0,3}[a-z]+s,? (?:with|have|had|now have) a (?:combined|total|joint|cumulative) [^;]*$"
    r"|\b(?:[Tt]he|[Aa]n|[Tt]his) (?:whole |entire )?(?:industry|sector|trade|market) (?:as a whole |overall |average |now )*(?:of|has|had|is|was|employs?|sold|lost|made|grew|fell)\b[^;]*$"
)
"""A clause about all of a kind: ``Across the country, batteries with a combined output of``."""
_AT_OTHERS = re.compile(
    r"(?: [a-z-]+){0,3}? (?:at|among|with|in) (?:its|their|the (?:company['’]s|firm['’]s|works['’]|plant['’]s|factory['’]s)|local|the) "
    r"(?:suppliers?|contractors?|subcontractors|dealers|dealerships|supply chain|(?:wider|local) economy|service companies|surrounding)\b"
)
"""After an amount, others who depend on those the article is about: ``600 jobs at its suppliers``."""
_BACK = re.compile(
    r"[;:]|, (?:and|but|while|whereas) |\b(?:than|unlike|compared with|compared to|against) (?:the |its )?$"
)
"""What takes a sentence from another back to those that it is about."""
_SYSTEM = re.compile(
    rf"[ -](?:[a-z-]+ ){{0,3}}?(?:{_THING})s? (?:at|in|near|on|off|outside) (?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
"""After the size of something, where it is: ``500MW system at Lochdarrow``."""
_NAMED_THING = re.compile(
    rf"(?:[\"“(]?(?:[Tt]he|But the|And the|While the|Meanwhile the) )(?P<name>[A-Z][\w’'-]*[\w](?<!['’]s)(?: [A-Z][\w’-]*){{0,3}}) (?:[a-z-]+ ){{0,2}}?(?:{'|'.join(PROJECT)}) (?:[^,;]|, which [^,;]*,)*$"
)
"""A clause that begins with the name and the noun of a thing."""
_CAPITAL = re.compile(r"(?<=[a-z] )[A-Z][\w’-]+")
"""A name inside a sentence."""
_ELSE = re.compile(
    rf" of (?:an?|the|another|its) (?:[a-z-]+ ){{0,3}}?(?:{_THING}|yard|terminal|port|block|estate|field|quarry|stadium|channel|paper|rest)\b"
)
"""After a share, the other thing that it is of."""
_ARTICLE = re.compile(r"\b(?:an?|another) (?:[a-z-]+ )?$", re.IGNORECASE)


LOOK_BACK = 400
"""Characters before an amount that may say whose it is."""


def apart(about: str, frame: Frame, sentence: Annotated, extract: Extraction) -> str | None:
    """Whom a claim is about, unless its clause puts its amount with others; a thing brought up beside the article's is by its own name."""
    text, item, span = sentence.text, sentence.items[frame.item], sentence.sentence[:2]
    if extract.about != "project":
        return None if of_another(about, frame, sentence) else about
    first = about.split(maxsplit=1)[0]
    if text.find(first, *span) >= 0:
        return about
    spoken_of = text.find(first, 0, span[0]) >= 0
    place = elsewhere(text, item.start, item.end, span) if spoken_of else None
    return named_thing(text, item.start, span) or place or about


def of_another(about: str, frame: Frame, sentence: Annotated) -> str | None:
    """Those with whom the clause of an amount puts it, when that is not whom a claim is about: by their names, if it gives any."""
    item = sentence.items[frame.item]
    told = of_others(sentence.text, item.start, item.end, sentence.sentence[:2])
    if told is None or about.split(maxsplit=1)[0] in told:
        return None
    return " ".join(_CAPITAL.findall(told)) or "another"


def of_others(text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """The words of a sentence that put the amount at ``start`` with others; None when none do."""
    led = _led(text, start, sentence)
    for marks in (_RIVAL, _PEER, _ANOTHER, _STRANGER, _RUNS, _FAR_OFF, _JOINT, _WHOLE):
        found = marks.search(led)
        if found and not _BACK.search(found.groupdict().get("told") or ""):
            return found[0]
    others = _AT_OTHERS.match(text, end, sentence[1])
    return others[0] if others else _besides(text, end, sentence, led)


def _besides(text: str, end: int, sentence: tuple[int, int], led: str) -> str | None:
    """What somebody has besides what the article is about: a share of something that is told by a noun of its own."""
    also = _ALSO.search(led)
    told = _ELSE.match(text, end, sentence[1]) if also else None
    return told[0] if told else None


def named_thing(text: str, start: int, sentence: tuple[int, int]) -> str | None:
    """The name of the thing that a clause is about, when it stands before the noun for one: ``The Gotthard base tunnel is``."""
    found = _NAMED_THING.match(_led(text, start, sentence))
    return found["name"] if found else None


def elsewhere(text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Where the thing is whose size an amount is, when the words bring it up as something new: ``a 90MW array at Toller Creek``."""
    found = _SYSTEM.match(text, end, sentence[1])
    return found["place"] if found and _ARTICLE.search(_led(text, start, sentence)) else None


def _led(text: str, start: int, sentence: tuple[int, int]) -> str:
    """The words of a sentence before an amount; a mark stands for what is too far away."""
    first = max(sentence[0], start - LOOK_BACK)
    return ("" if first == sentence[0] else "\0") + text[first:start]
